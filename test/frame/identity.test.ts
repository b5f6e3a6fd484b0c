import { describe, expect, it } from 'vitest';
import { type Evidence, identify } from '../../src/frame/identity.ts';
import { type NamedDocument, readLetterhead } from '../../src/frame/letterhead.ts';
import type { PlanDocument } from '../../src/model/index.ts';
import { linesOf } from './frame-plans.ts';

/* Which of the parts of a file says what the document is, where several do, and where some are silent? */

const head = (...lines: string[]) => readLetterhead(linesOf(lines.join('\n')));
const EMPTY = head();

const NOTHING: Evidence = {
  heads: { plan: EMPTY, decision: null, appendices: [], sender: EMPTY },
  kind: null,
  title: null,
  authority: '',
  decision: null,
  annexes: [],
  appendixTitles: [],
  opening: null,
  closing: null,
  bases: [],
  sections: [],
  recipients: [],
  signer: null,
};
const PLAN_KIND = { type: 'KH', typeName: 'Kế hoạch', tokens: 2, enacts: false };
const DECISION: NonNullable<Evidence['decision']> = {
  type: 'QĐ',
  typeName: 'Quyết định',
  title: null,
  number: null,
  issuer: null,
  issuedOn: null,
  signer: null,
  articles: [],
};
const SOURCE = { page: null, line: 1, column: 1, endLine: 1, endColumn: 2 };

const heads = (some: Partial<Evidence['heads']>): Partial<Evidence> => ({
  heads: { ...NOTHING.heads, ...some },
});
const decided = (some: Partial<typeof DECISION>): Partial<Evidence> => ({
  decision: { ...DECISION, ...some },
});
const annex = (some: Partial<NamedDocument>): NamedDocument => ({
  type: 'KH',
  number: null,
  issuedOn: null,
  ...some,
});
const article = (text: string) => [{ no: '1', text }];

type Case = readonly [name: string, evidence: Partial<Evidence>, expected: unknown];

/** One field of the document from different evidence. */
function field(name: keyof PlanDocument, cases: readonly Case[]): void {
  it.each(cases)('%s', (_, evidence, expected) => {
    expect(identify({ ...NOTHING, ...evidence })[name]).toEqual(expected);
  });
}

describe('nothing is known of a text that says nothing', () => {
  it('but its parts are kept', () => {
    const signer = { capacity: null, position: 'CHỦ TỊCH', name: 'Lò Mây' };
    const record = identify({ ...NOTHING, recipients: ['Các thôn'], signer, opening: 'A', closing: 'Z' });
    expect(record).toEqual({
      uri: null,
      type: null,
      typeName: null,
      title: null,
      number: null,
      issuer: null,
      parentAuthority: null,
      level: null,
      province: null,
      place: null,
      issuedOn: null,
      period: null,
      signer,
      recipients: ['Các thôn'],
      carriesOut: null,
      opening: 'A',
      closing: 'Z',
      decision: null,
    });
  });
});

describe('the kind', () => {
  field('type', [
    ['by its line', { kind: { ...PLAN_KIND, type: 'CTr' } }, 'CTr'],
    ['by its symbol', heads({ plan: head('Số: 7/KH-UBND') }), 'KH'],
    ['by a symbol with a year', heads({ plan: head('Số: 7/2026/KH-UBND') }), 'KH'],
    ['by the Party’s symbol', heads({ plan: head('Số 7-KH/HU') }), 'KH'],
    ['not by another symbol', heads({ plan: head('Số: 7/KHĐT-VP') }), null],
    ['by what its decision issues', decided({ title: 'BAN HÀNH KẾ HOẠCH NĂM 2026' }), 'KH'],
    ['not by any decision', decided({ title: 'Về việc nâng lương' }), null],
    ['not by a decision without a title', decided({}), null],
  ]);
});

describe('the name of the kind', () => {
  field('typeName', [
    ['as the line has it', { kind: { ...PLAN_KIND, typeName: 'Kế hoạch hành động' } }, 'Kế hoạch hành động'],
    ['by the symbol', heads({ plan: head('Số: 7/KH-UBND') }), 'Kế hoạch'],
  ]);
});

describe('the title', () => {
  field('title', [
    ['its own', { title: 'Dọn kho', ...decided({ title: 'Ban hành Kế hoạch trồng cây' }) }, 'Dọn kho'],
    ['what its decision repeats', decided({ title: 'Ban hành Kế hoạch trồng cây' }), 'Trồng cây'],
    ['in capitals', decided({ title: 'BAN HÀNH KẾ HOẠCH TRỒNG CÂY' }), 'TRỒNG CÂY'],
    [
      'none where the decision goes another way about it',
      { kind: PLAN_KIND, ...decided({ title: 'Về việc ban hành Kế hoạch trồng cây' }) },
      null,
    ],
    ['none without a title of the decision', { kind: PLAN_KIND, ...decided({}) }, null],
  ]);
});

describe('the number', () => {
  const OWN = heads({ plan: head('Số: 7/KH-UBND') });
  field('number', [
    ['its own', { ...OWN, ...decided({ number: '3/QĐ-UBND' }) }, '7/KH-UBND'],
    ['the decision’s', decided({ number: '3/QĐ-UBND' }), '3/QĐ-UBND'],
    [
      'the decision’s, though its line names another',
      { ...decided({ number: '3/QĐ-UBND' }), annexes: [annex({ number: '9/QĐ-UBND' })] },
      '3/QĐ-UBND',
    ],
    [
      'none where the decision has a day and no number',
      { ...decided({ issuedOn: '2026-01-05' }), annexes: [annex({ number: '9/QĐ-UBND' })] },
      null,
    ],
    [
      'of the first line that names one, under a decision that has none',
      { ...decided({}), annexes: [annex({}), annex({ number: '9/KH-UBND' }), annex({ number: '10/KH' })] },
      '9/KH-UBND',
    ],
    ['of a line, without a decision', { annexes: [annex({ number: '9/KH-UBND' })] }, '9/KH-UBND'],
  ]);
});

describe('the day', () => {
  const DATED = annex({ number: '9/KH-UBND', issuedOn: '2026-02-01' });
  field('issuedOn', [
    [
      'its own',
      {
        ...heads({ plan: head('Nậm Sen, ngày 04 tháng 3 năm 2026') }),
        ...decided({ issuedOn: '2026-01-05' }),
      },
      '2026-03-04',
    ],
    ['the decision’s', decided({ issuedOn: '2026-01-05' }), '2026-01-05'],
    ['none where the decision has only a number', { ...decided({ number: '3/QĐ' }), annexes: [DATED] }, null],
    ['of the line with a number', { annexes: [annex({ issuedOn: '2026-01-09' }), DATED] }, '2026-02-01'],
  ]);
});

describe('the place', () => {
  const at = (place: string) => head(`${place}, ngày 04 tháng 3 năm 2026`);
  field('place', [
    ['its own', heads({ plan: at('Nậm Sen'), decision: at('Bản Lầu') }), 'Nậm Sen'],
    ['the decision’s', heads({ decision: at('Bản Lầu'), appendices: [at('Pa Vệ')] }), 'Bản Lầu'],
    ['an appendix’s', heads({ appendices: [EMPTY, at('Pa Vệ')] }), 'Pa Vệ'],
  ]);
});

describe('the issuer', () => {
  const COMMITTEE = head('ỦY BAN NHÂN DÂN', 'XÃ NẬM SEN');
  field('issuer', [
    [
      'by its letterhead',
      { ...heads({ plan: COMMITTEE }), authority: 'GIÁM ĐỐC SỞ Y TẾ' },
      'Ủy ban nhân dân xã Nậm Sen',
    ],
    ['by the decision’s', heads({ decision: COMMITTEE }), 'Ủy ban nhân dân xã Nậm Sen'],
    ['by an appendix’s', heads({ appendices: [COMMITTEE] }), 'Ủy ban nhân dân xã Nậm Sen'],
    ['by that of the letter that sends it', heads({ sender: COMMITTEE }), 'Ủy ban nhân dân xã Nậm Sen'],
    ['by who decides', { authority: 'GIÁM ĐỐC SỞ Y TẾ' }, 'Sở Y tế'],
    ['by the sentence that issues it', { opening: 'Sở Nội vụ ban hành Kế hoạch như sau:' }, 'Sở Nội vụ'],
    [
      'by a later sentence',
      { opening: 'Căn cứ Luật Bến bãi; Giám đốc Sở Nội vụ ban hành Kế hoạch.' },
      'Sở Nội vụ',
    ],
    ['by a paragraph', { opening: 'Dân cần.\nSở Nội vụ ban hành Kế hoạch.' }, 'Sở Nội vụ'],
    [
      'without what brackets explain',
      { opening: 'Sở Nội vụ (gọi tắt là Sở) ban hành Kế hoạch.' },
      'Sở Nội vụ',
    ],
    ['not by a sentence without a verb', { opening: 'Sở Nội vụ là đầu mối.' }, null],
    [
      'not by a long subject',
      { opening: `Sở Nội vụ ${'cùng các phòng '.repeat(5)}ban hành Kế hoạch.` },
      null,
    ],
    ['by its symbol', heads({ plan: head('Số: 7/KH-SNV') }), 'Sở Nội vụ'],
    [
      'by the opening rather than the symbol',
      { ...heads({ plan: head('Số: 7/KH-SNV') }), opening: 'Sở Y tế ban hành Kế hoạch.' },
      'Sở Y tế',
    ],
    ['not by the symbol of any committee', heads({ plan: head('Số: 7/KH-UBND') }), null],
    ['by the sentence that closes it', { closing: 'Sở Y tế ban hành Kế hoạch này.' }, 'Sở Y tế'],
    ['by its title', { title: 'Dọn kho hồ sơ năm 2026 của Sở Ngoại vụ' }, 'Sở Ngoại vụ'],
    ['by its title, before the year', { title: 'Dọn kho tại Sở Ngoại vụ năm 2026' }, 'Sở Ngoại vụ'],
    [
      'by its title, before a stretch',
      { title: 'Dọn kho của Sở Ngoại vụ giai đoạn 2026 - 2030' },
      'Sở Ngoại vụ',
    ],
    ['not by any title', { title: 'Dọn kho của các cơ quan năm 2026' }, null],
    [
      'a department without the name of its province',
      { title: 'Dọn kho của Sở Ngoại vụ tỉnh An Hải' },
      'Sở Ngoại vụ',
    ],
    [
      'a department without the name of its city',
      { title: 'Dọn kho của Sở Ngoại vụ thành phố Hà Nội' },
      'Sở Ngoại vụ',
    ],
  ]);
});

describe('the body above', () => {
  field('parentAuthority', [
    [
      'as the letterhead has it',
      heads({ plan: head('ỦY BAN NHÂN DÂN TỈNH AN HẢI', 'SỞ Y TẾ') }),
      'Ủy ban nhân dân tỉnh An Hải',
    ],
    ['none above one', heads({ plan: head('SỞ Y TẾ') }), null],
  ]);
});

describe('who issues the decision', () => {
  const issuer = (some: Partial<Evidence>): string | null | undefined =>
    identify({ ...NOTHING, ...decided({}), ...some }).decision?.issuer;
  it.each<[string, Partial<Evidence>, string | null]>([
    [
      'by its letterhead',
      {
        ...heads({ plan: head('SỞ Y TẾ'), decision: head('ỦY BAN NHÂN DÂN', 'XÃ NẬM SEN') }),
        authority: 'GIÁM ĐỐC SỞ NỘI VỤ',
      },
      'Ủy ban nhân dân xã Nậm Sen',
    ],
    [
      'by the line above its bases',
      { ...heads({ plan: head('SỞ Y TẾ') }), authority: 'GIÁM ĐỐC SỞ NỘI VỤ' },
      'Sở Nội vụ',
    ],
    ['by the plan', heads({ plan: head('SỞ Y TẾ') }), 'Sở Y tế'],
    ['nobody', {}, null],
  ])('%s', (_, evidence, expected) => {
    expect(issuer(evidence)).toBe(expected);
  });
});

describe('the province', () => {
  const section = (title: string | null, text: string): Evidence['sections'] => [
    {
      id: 'section-1',
      path: 'I',
      marker: 'I.',
      level: 1,
      kind: 'heading',
      title,
      text,
      confidence: 1,
      source: SOURCE,
    } as unknown as Evidence['sections'][number],
  ];
  const basis = (text: string): Evidence['bases'] => [
    { id: 'basis-1', text, citations: [], source: SOURCE } as unknown as Evidence['bases'][number],
  ];
  field('province', [
    ['by its letterhead', heads({ plan: head('ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG', 'SỞ Y TẾ') }), 'Lâm Đồng'],
    ['one that no register has', heads({ plan: head('ỦY BAN NHÂN DÂN', 'TỈNH AN HẢI') }), 'An Hải'],
    ['by a committee of the Party', heads({ plan: head('TỈNH ỦY LÂM ĐỒNG') }), 'Lâm Đồng'],
    ['by a city’s committee of the Party', heads({ plan: head('THÀNH ỦY HUẾ') }), 'Huế'],
    ['by one that no register has', heads({ plan: head('TỈNH ỦY AN HẢI') }), 'An Hải'],
    ['not by a town’s', heads({ plan: head('THÀNH ỦY AN HẢI') }), null],
    ['by its place', heads({ plan: head('Cần Thơ, ngày 04 tháng 3 năm 2026') }), 'Cần Thơ'],
    ['not by a place that is none', heads({ plan: head('Nậm Sen, ngày 04 tháng 3 năm 2026') }), null],
    ['by its title', { title: 'Dọn kho tỉnh Lâm Đồng' }, 'Lâm Đồng'],
    ['by its title in capitals', { title: 'DỌN KHO TỈNH AN HẢI' }, 'An Hải'],
    ['by an appendix', { appendixTitles: ['Việc của kho', 'Kho của tỉnh Lâm Đồng'] }, 'Lâm Đồng'],
    ['by its opening', { opening: 'Ủy ban nhân dân tỉnh Lâm Đồng cần kho.' }, 'Lâm Đồng'],
    ['by its decision', decided({ title: 'Ban hành Kế hoạch của tỉnh Lâm Đồng' }), 'Lâm Đồng'],
    ['by an article', decided({ articles: article('Giao các sở của tỉnh Lâm Đồng.') }), 'Lâm Đồng'],
    ['by its end', { closing: 'Trên đây là Kế hoạch của tỉnh Lâm Đồng.' }, 'Lâm Đồng'],
    ['by its bases', { bases: basis('Kế hoạch số 3/KH-UBND của tỉnh Lâm Đồng') }, 'Lâm Đồng'],
    ['by the heading of a section', { sections: section('Kho của tỉnh Lâm Đồng', '') }, 'Lâm Đồng'],
    ['by a section', { sections: section(null, 'Kho của tỉnh Lâm Đồng.') }, 'Lâm Đồng'],
    ['by a recipient', { recipients: ['Bộ Nội vụ', 'UBND tỉnh Lâm Đồng'] }, 'Lâm Đồng'],
    ['by a newspaper', { recipients: ['Báo Lâm Đồng'] }, 'Lâm Đồng'],
    ['by radio and television', { recipients: ['Đài Phát thanh và Truyền hình Lâm Đồng'] }, 'Lâm Đồng'],
    ['by the post office', { recipients: ['Bưu điện Lâm Đồng'] }, 'Lâm Đồng'],
    ['not by any recipient', { recipients: ['Các thôn', 'Lưu: VT'] }, null],
    [
      'the letterhead before the place',
      heads({ plan: head('ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG', 'Cần Thơ, ngày 04 tháng 3 năm 2026') }),
      'Lâm Đồng',
    ],
    ['none for a ministry', heads({ plan: head('BỘ XÂY DỰNG', 'Cần Thơ, ngày 04 tháng 3 năm 2026') }), null],
  ]);
});

describe('the period', () => {
  const YEAR = (year: number) => ({ start: `${year}-01-01`, end: `${year}-12-31` });
  field('period', [
    ['by its title', { title: 'Dọn kho năm 2026', ...decided({ title: 'Kế hoạch năm 2025' }) }, YEAR(2026)],
    [
      'by its decision',
      { title: 'Dọn kho', ...decided({ title: 'Kế hoạch năm 2025' }), opening: 'Năm 2024' },
      YEAR(2025),
    ],
    [
      'by its opening',
      { opening: 'Sở Y tế dọn kho năm 2024', appendixTitles: ['Việc năm 2023'] },
      YEAR(2024),
    ],
    ['by an appendix', { appendixTitles: ['Kho', 'Việc năm 2023'] }, YEAR(2023)],
    ['none', { title: 'Dọn kho' }, null],
  ]);
});

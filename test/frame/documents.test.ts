import { describe, expect, it } from 'vitest';
import { choose, documentStarts, isAddress } from '../../src/frame/documents.ts';
import { frameOf, linesOf, textSource } from './frame-plans.ts';

const HEAD = 'ỦY BAN NHÂN DÂN\nXÃ NẬM SEN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
const letter = (no: number): string =>
  `${HEAD}Số: ${no}/UBND-VP\nNậm Sen, ngày 05 tháng 3 năm 2027\nKính gửi: Các thôn.\nGửi để biết.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nVi Văn Núi\n`;
const PLAN = `${HEAD}Số: 6/KH-UBND\nNậm Sen, ngày 04 tháng 3 năm 2027\nKẾ HOẠCH\nDọn kho hồ sơ năm 2027\nI. VIỆC LÀM\n1. Xếp hồ sơ theo năm.\nNơi nhận:\n- Các thôn;\n- Lưu: VT.\nCHỦ TỊCH\nLò Văn Thảo\n`;

const kinds = (text: string): string[] =>
  documentStarts(textSource(text).blocks, false).map((s) => s.reading.type);

describe('the documents of a file', () => {
  it('each begins at its letterhead and its kind, a letter at its letterhead and its address', () => {
    expect(kinds(`${letter(9)}${PLAN}${letter(10)}`)).toEqual(['CV', 'KH', 'CV']);
  });

  it('a heading that is called like a kind begins none', () => {
    expect(kinds(`${PLAN.replace('1. Xếp hồ sơ theo năm.', 'THÔNG BÁO\nTreo ở cửa.\n')}`)).toEqual(['KH']);
  });

  it('a cell below the heading of a table begins none, in a file that holds an appendix alone', () => {
    const rows =
      'STT\nNhiệm vụ\nSản phẩm\nĐơn vị chủ trì\nThời gian\n1\nDọn kho\nQuyết định\nVăn phòng\nQuý I\n';
    for (const head of ['Phụ lục 1\nVIỆC CỦA KHO\n', 'VIỆC CỦA KHO HỒ SƠ\n'])
      expect(documentStarts(textSource(`${head}${rows}`).blocks, true)).toEqual([]);
  });

  it('an address without a letterhead begins none', () => {
    expect(kinds('Kính gửi: Các thôn.\nGửi để biết.\n')).toEqual([]);
  });

  it('words of the others are kept, with a remark; what follows the plan is warned of', () => {
    const read = frameOf(textSource(`${letter(9)}${PLAN}${letter(10)}`));
    const kept = read.ledger.discarded.filter((d) => d.reason === 'other-document').map((d) => d.text);
    expect(kept).toContain('Số: 9/UBND-VP');
    expect(kept).toContain('Số: 10/UBND-VP');
    expect(read.document).toMatchObject({ number: '6/KH-UBND', recipients: ['Các thôn', 'Lưu: VT'] });
    expect(read.ledger.diagnostics.map((d) => [d.severity, d.code])).toEqual(
      expect.arrayContaining([
        ['info', 'other-document-before'],
        ['warning', 'other-document-after'],
      ]),
    );
  });

  it('a blank form in an appendix is no document of its own', () => {
    const form = `\nPHỤ LỤC\nMẪU BÁO CÁO\n${HEAD}Số:    /BC-...\nBÁO CÁO\nKết quả quý\n`;
    expect(frameOf(textSource(PLAN + form)).codes).not.toContain('other-document-after');
  });
});

/* Lines end at "|". A start is told by its kind and what its letterhead shows: motto, number, a blank for the number. */
const TOP = HEAD.trim().split('\n').join(' | ');
const numbered = (number: string): string => `${TOP} | Số: ${number} | Nậm Sen, ngày 05 tháng 3 năm 2027`;
const FOOT = 'Nơi nhận: | - Lưu: VT. | CHỦ TỊCH | Lò Mây';
const decision = (title: string): string =>
  `${numbered('3/QĐ-UBND')} | QUYẾT ĐỊNH | ${title} | Căn cứ Luật Lưu trữ; | QUYẾT ĐỊNH: | Điều 1. Ban hành. | ${FOOT}`;
const ISSUES = decision('Ban hành Kế hoạch dọn kho');
const TASKS = 'KẾ HOẠCH | Dọn kho năm 2027 | I. VIỆC CHUNG | Làm.';
const OWN = `${numbered('6/KH-UBND')} | ${TASKS} | ${FOOT}`;
const PROGRAMME = 'CHƯƠNG TRÌNH | Dọn kho';
const REPORT = 'BÁO CÁO | Dọn kho | I. VIỆC CHUNG | Làm.';
const SENT = `${numbered('9/UBND-VP')} | Kính gửi: Các thôn. | Gửi kế hoạch. | ${FOOT}`;
const rows = (count: number): string => Array.from({ length: count }, (_, i) => `Dòng chữ ${i}`).join(' | ');
const remarks = (count: number): string => 'ABCDEGH'.slice(0, count).split('').join(' | ');

const files: readonly (readonly [name: string, text: string, starts: string, chosen: string])[] = [
  ['a decision and its plan', `${ISSUES} | ${TASKS}`, 'QĐ+motto+number KH', 'QĐ 0, KH 1'],
  ['with a number of its own', `${ISSUES} | ${OWN}`, 'QĐ+motto+number KH+motto+number', 'QĐ 0, KH 1'],
  [
    'after a decision on something else',
    `${decision('Ban hành Quy chế dọn kho')} | ${OWN}`,
    'QĐ+motto+number KH+motto+number',
    '-, KH 1',
  ],
  [
    'a programme that is annexed',
    `${ISSUES} | ${PROGRAMME} | (Ban hành kèm theo Quyết định số 3/QĐ-UBND) | I. VIỆC CHUNG`,
    'QĐ+motto+number CTr',
    'QĐ 0, CTr 1',
  ],
  ['one that isn’t', `${ISSUES} | ${PROGRAMME} | I. VIỆC CHUNG`, 'QĐ+motto+number', 'QĐ 0, -'],
  ['a programme alone', PROGRAMME, 'CTr', '-, CTr 0'],
  ['a report that may be any text', REPORT, '', '-, -'],
  ['a report with a letterhead', `${numbered('8/BC-UBND')} | ${REPORT}`, 'BC+motto+number', '-, BC 0'],
  [
    'a report that carries a plan',
    `${numbered('8/BC-UBND')} | ${REPORT} | ${FOOT} | ${TASKS}`,
    'BC+motto+number KH',
    '-, KH 1',
  ],
  [
    'a cover',
    `ỦY BAN NHÂN DÂN | XÃ NẬM SEN | KẾ HOẠCH | Dọn kho năm 2027 | Nậm Sen, 2027 | ${OWN}`,
    'KH KH+motto+number',
    '-, KH 1',
  ],
  ['two plans', `${OWN} | ${OWN}`, 'KH+motto+number KH+motto+number', '-, KH 0'],
  ['a later decision', `${OWN} | ${ISSUES}`, 'KH+motto+number QĐ+motto+number', '-, KH 0'],
  ['a decision alone', ISSUES, 'QĐ+motto+number', 'QĐ 0, -'],
  ['a letter with a plan', `${SENT} | ${TASKS}`, 'CV+motto+number KH', '-, KH 1'],
  [
    'a letter without a number yet',
    SENT.replace('Số: 9/', 'Số:     /').replace('ngày 05 tháng 3', 'ngày     tháng   '),
    'CV+motto+blank',
    '-, CV 0',
  ],
  ['a letter that has a motto alone', `${TOP} | Kính gửi: Các thôn. | ${TASKS}`, 'KH', '-, KH 0'],
  ['a letter that has a number alone', `Số: 9/UBND-VP | Kính gửi: Các thôn. | ${TASKS}`, 'KH', '-, KH 0'],
  [
    'a number under its label',
    `${numbered('6/KH-UBND').replace('Số: ', 'Số: | ')} | ${TASKS}`,
    'KH+motto+number',
    '-, KH 0',
  ],
  ['a plan in the sixtieth line', `${rows(60)} | ${TASKS}`, 'KH', '-, KH 0'],
  ['a plan too far down to be one', `${rows(61)} | ${TASKS}`, '', '-, -'],
  ['a decision below its articles', 'Điều 1. Làm. | QUYẾT ĐỊNH | Dọn kho', '', '-, -'],
  ['a plan below articles', `Điều 1. Làm. | ${TASKS}`, 'KH', '-, KH 0'],
  [
    'six remarks in a letterhead',
    `${numbered('6/KH-UBND')} | ${remarks(6)} | ${TASKS}`,
    'KH+motto+number',
    '-, KH 0',
  ],
  ['too many for one', `${numbered('6/KH-UBND')} | ${remarks(7)} | ${TASKS}`, 'KH', '-, KH 0'],
];

it.each(files)('which documents are there, and which count: %s', (_, text, starts, chosen) => {
  const { blocks } = textSource(text.split(' | ').join('\n'));
  const found = documentStarts(blocks, false);
  const shown = found.map(({ reading, shows }) =>
    [reading.type, ...(['motto', 'number', 'blank'] as const).filter((sign) => shows[sign])].join('+'),
  );
  expect(shown.join(' ')).toBe(starts);
  const { decision: issuing, plan } = choose(blocks, found);
  const told = [issuing, plan].map((one) => (one ? `${one.reading.type} ${found.indexOf(one)}` : '-'));
  expect(told.join(', ')).toBe(chosen);
});

describe('the line that says whom a letter is for', () => {
  it.each(['Kính gửi: Các thôn', 'KÍNH GỬI: CÁC THÔN', 'Kính gửi : A', 'Kính gửi', 'Kính gửi Các thôn'])(
    '%s',
    (text) => {
      expect(linesOf(text).map(isAddress)).toEqual([true]);
    },
  );
  it.each(['Kính gửii: A', 'kính gửi: A', 'Kinh gửi: A', 'KINH GỬI: A', 'Kính thưa: A', 'Kính gửi.'])(
    'not: %s',
    (text) => {
      expect(linesOf(text).map(isAddress)).toEqual([false]);
    },
  );
});

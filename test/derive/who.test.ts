import { describe, expect, it } from 'vitest';
import { withDuties } from '../../src/derive/duties.ts';
import type { PlanDocument, Section } from '../../src/model/index.ts';
import { section } from '../diff/plans.ts';
import { planOf } from '../support/plan-builder.ts';

/** Of each section that is a duty: who does it, how that is known, and with whom. */
function duties(sections: readonly Section[], document: Partial<PlanDocument> = {}): string[] {
  const read = withDuties(sections, planOf({ document }).document);
  return read.flatMap(({ path, duty }) =>
    duty
      ? [
          `${path} ${duty.by}: ${names(duty.lead)}${duty.coordinate.length > 0 ? ` | ${names(duty.coordinate)}` : ''}`,
        ]
      : [],
  );
}
const names = (bodies: readonly { readonly name: string }[]) => bodies.map(({ name }) => name).join(', ');

const HEAD = section('I', { title: 'NHIỆM VỤ' });
const ISSUER = 'Ủy ban nhân dân tỉnh An Hải';
const one = (text: string, document: Partial<PlanDocument> = {}) =>
  duties([HEAD, section('I.1', text)], document)[0];

describe('who does what a sentence tells', () => {
  it.each([
    ['Sở Y tế chủ trì sơn bến.', 'I.1 sentence: Sở Y tế'],
    ['Sở Y tế: sơn bến.', 'I.1 sentence: Sở Y tế'],
    ['Yêu cầu Sở Y tế chủ trì sơn bến.', 'I.1 sentence: Sở Y tế'],
    ['Giao Sở Y tế chủ trì sơn bến.', 'I.1 sentence: Sở Y tế'],
    ['Đề nghị Công an tỉnh, Sở Y tế phối hợp làm.', 'I.1 sentence: Công an tỉnh, Sở Y tế'],
    ['Phòng Bến bãi có trách nhiệm sơn bến.', 'I.1 sentence: Phòng Bến bãi'],
    ['Người dân chủ trì sơn bến.', `I.1 issuer: ${ISSUER}`],
    ['Sơn bến đò ngang.', `I.1 issuer: ${ISSUER}`],
    ['Sơn bến đò ngang. Giao Sở Y tế chủ trì thực hiện.', 'I.1 sentence: Sở Y tế'],
    ['Sơn bến đò ngang; giao Sở Y tế theo dõi.', 'I.1 sentence: Sở Y tế'],
    ['Sơn bến đò ngang. Phân công Sở Y tế theo dõi.', 'I.1 sentence: Sở Y tế'],
    ['Sơn bến đò ngang. Sở Y tế theo dõi.', `I.1 issuer: ${ISSUER}`],
    ['Cơ quan chủ trì: Sở Y tế.', 'I.1 sentence: Sở Y tế'],
    ['Sở Y tế chủ trì, phối hợp với Công an tỉnh tổ chức sơn bến.', 'I.1 sentence: Sở Y tế | Công an tỉnh'],
    [
      'Sở Y tế phối hợp chặt chẽ cùng Công an tỉnh, Sở Nội vụ làm.',
      'I.1 sentence: Sở Y tế | Công an tỉnh, Sở Nội vụ',
    ],
    ['Sở Y tế chủ trì sơn bến (cơ quan phối hợp: Sở Nội vụ).', 'I.1 sentence: Sở Y tế | Sở Nội vụ'],
  ])('%s', (text, told) => {
    expect(one(text)).toBe(told);
  });

  it('a subject that is longer than any is none', () => {
    const many = `Sở Y tế, ${'Sở Nội vụ, '.repeat(30)}`;
    expect(one(`${many} chủ trì sơn bến.`)).toBe(`I.1 issuer: ${ISSUER}`);
  });

  it('nobody is named where the plan has no issuer', () => {
    expect(one('Sơn bến đò ngang.', { issuer: null })).toBe('I.1 issuer: ');
  });

  it('decomposed letters change nothing', () => {
    expect(one('Sở Y tế chủ trì, phối hợp với Công an tỉnh tổ chức sơn bến.'.normalize('NFD'))).toContain(
      'I.1 sentence: ',
    );
  });
});

describe('who does what stands under a heading', () => {
  const under = (title: string, ...texts: string[]) =>
    duties([HEAD, section('I.1', { title }), ...texts.map((text, i) => section(`I.1.${'abc'[i]}`, text))]);

  it('the body that the heading names, for all under it', () => {
    expect(under('Văn phòng Sở', 'Sơn bến.', 'Sở Y tế chủ trì kẻ vạch.')).toEqual([
      'I.1.a heading: Văn phòng Sở',
      'I.1.b sentence: Sở Y tế',
    ]);
    expect(under('Bến bãi', 'Sơn bến.')).toEqual([`I.1.a issuer: ${ISSUER}`]);
  });

  it('also where the heading is a sentence that leads over to points', () => {
    const sections = [HEAD, section('I.1', 'Sở Y tế có trách nhiệm:'), section('I.1.a', 'Sơn bến.')];
    expect(duties(sections)).toEqual(['I.1.a heading: Sở Y tế']);
  });

  it('the nearest heading that names one', () => {
    const sections = [
      section('I', { title: 'Sở Y tế' }),
      section('I.1', { title: 'Bến bãi' }),
      section('I.1.a', 'Sơn bến.'),
      section('I.2', { title: 'Sở Nội vụ' }),
      section('I.2.a', 'Kẻ vạch.'),
    ];
    expect(duties(sections)).toEqual(['I.1.a heading: Sở Y tế', 'I.2.a heading: Sở Nội vụ']);
  });
});

describe('what is no duty', () => {
  const OUTER = [HEAD];
  it.each<[string, Section[]]>([
    [
      'aims, and what stands under them',
      [section('I', { title: 'MỤC TIÊU' }), section('I.1', { title: 'Chung' }), section('I.1.a', 'Sơn bến.')],
    ],
    ['background', [section('I', { title: 'Sự cần thiết' }), section('I.1', 'Bến đã cũ.')]],
    ['a heading without words', [...OUTER, section('I.1', { title: 'Bến bãi' })]],
    [
      'a sentence that only leads over',
      [...OUTER, section('I.1', 'Làm những việc sau:'), section('I.1.a', '')],
    ],
    ['a paragraph outside all sections', [section('1', 'Sơn bến.')]],
  ])('%s', (_, sections) => {
    expect(duties(sections)).toEqual([]);
  });

  it('a word that only begins like an aim is none', () => {
    expect(duties([section('I', { title: 'Kết quảng cáo' }), section('I.1', 'Sơn bến.')])).toHaveLength(1);
  });

  it('a leading sentence is one where its points label who and when', () => {
    const point = section('I.1.-1', 'Chủ trì: Sở Y tế.', { kind: 'dash' });
    const read = withDuties([...OUTER, section('I.1', 'Sơn bến như sau:'), point], planOf().document);
    expect(read.map(({ duty }) => duty?.lead.map(({ name }) => name))).toEqual([
      undefined,
      ['Sở Y tế'],
      undefined,
    ]);
  });

  it('the product is what is labelled so', () => {
    const read = withDuties([...OUTER, section('I.1', 'Sơn bến (sản phẩm: Bến mới).')], planOf().document);
    expect(read[1]?.duty?.product).toBe('Bến mới');
    expect(withDuties([...OUTER, section('I.1', 'Sơn bến.')], planOf().document)[1]?.duty).not.toHaveProperty(
      'product',
    );
  });
});

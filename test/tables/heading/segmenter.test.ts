import { describe, expect, it } from 'vitest';
import { type Ending, Segmenter } from '../../../src/tables/heading/segmenter.ts';
import { textSource } from '../support.ts';

/** A heading of the given lines ("STT / Việc"), divided. */
function segmented(heading: string, ending: Ending, least = 0) {
  const lines = textSource(heading.split(' / ').join('\n')).blocks.filter((block) => block.kind === 'line');
  return new Segmenter(lines, ending).best(least);
}

/** What speaks for the best division of a heading right above the first row, and its columns. */
function divided(heading: string, ending: Ending = 'bounded'): string {
  const found = segmented(heading, ending);
  if (!found) return 'none';
  const columns = found.columns.map((c) => `${c.role.replace(/-\d+$/, '')} ${c.heading}`);
  return `${Number(found.score.toFixed(2))}: ${columns.join(' | ')}`;
}

type Cases = readonly (readonly [heading: string, told: string])[];

describe('a heading known word for word counts 3, each of its words 1', () => {
  const cases: Cases = [
    // and a whole line 1.2, and the first row right below 6
    ['STT', '11.2: no STT'],
    ['STT / Nhiệm vụ', '17.4: no STT | task Nhiệm vụ'],
    // two on one line are no whole lines
    ['STT Nhiệm vụ', '15: no STT | task Nhiệm vụ'],
  ];
  it.each(cases)('%s', (heading, told) => expect(divided(heading)).toBe(told));

  it('and nothing for rows where they do not stand right below', () => {
    expect(divided('STT / Nhiệm vụ', 'introduced')).toBe('11.4: no STT | task Nhiệm vụ');
    expect(divided('STT / Nhiệm vụ', 'open')).toBe('11.4: no STT | task Nhiệm vụ');
  });
});

it('Of how many words does a heading reach the rows? Of ninety', () => {
  const score = (words: number): number | undefined =>
    segmented([...Array(44).fill('Nhiệm vụ'), ...Array(words - 88).fill('STT')].join(' / '), 'bounded')
      ?.score;
  expect(score(90)).toBeCloseTo(44 * 6.2 + 2 * 5.2 + 6);
  expect(score(91)).toBeCloseTo(44 * 6.2 + 3 * 5.2);
});

it('How many columns must be known? As many as are asked for', () => {
  const known = (least: number) => segmented('STT / Nhiệm vụ / Ô trống', 'bounded', least)?.known;
  expect([0, 2, 3].map(known)).toEqual([2, 2, undefined]);
});

describe('Where does a heading begin that is known word for word?', () => {
  const cases: Cases = [
    // in small letters a line goes on with the heading before
    ['Nhiệm vụ / chủ trì', '10.2: task Nhiệm vụ chủ trì'],
    ['Nhiệm vụ chủ trì', '11.4: task Nhiệm vụ chủ trì'],
    // in capitals a line tells it, the middle of one less
    ['NHIỆM VỤ / CHỦ TRÌ', '18.4: task NHIỆM VỤ | lead CHỦ TRÌ'],
    ['NHIỆM VỤ CHỦ TRÌ', '12.5: task NHIỆM VỤ | lead CHỦ TRÌ'],
    // except behind the numbers, which stand alone
    ['STT CHỦ TRÌ', '15: no STT | lead CHỦ TRÌ'],
    // a comma says that more follows
    ['Nhiệm vụ, / Chủ trì', '12.4: task Nhiệm vụ, | lead Chủ trì'],
    // "PHỐI HỢP THỰC HIỆN" is one heading
    ['PHỐI HỢP / THỰC HIỆN', '13: coordinate PHỐI HỢP THỰC HIỆN'],
    ['TT PHỐI HỢP / THỰC HIỆN', '17: no TT | coordinate PHỐI HỢP THỰC HIỆN'],
  ];
  it.each(cases)('%s', (heading, told) => expect(divided(heading)).toBe(told));
});

describe('Where words are joined by a stroke, only the first begins a heading', () => {
  const cases: Cases = [
    ['TT/Chủ trì / Nhiệm vụ', '17.4: no TT/Chủ trì | task Nhiệm vụ'],
    ['Chủ-trì / Nhiệm vụ', '18.4: lead Chủ-trì | task Nhiệm vụ'],
  ];
  it.each(cases)('%s', (heading, told) => expect(divided(heading)).toBe(told));

  it('and a line that such a word opens is a whole one', () => {
    const [joined, apart] = ['Nhiệm vụ / Đơn-vị góp sức', 'Nhiệm vụ / Đơn vị góp sức'];
    expect(divided(joined, 'introduced')).toBe('7.96: task Nhiệm vụ | lead Đơn-vị góp sức');
    expect(divided(apart, 'introduced')).toBe('7.96: task Nhiệm vụ | lead Đơn vị góp sức');
  });
});

describe('Which periods are columns of their own? Those beside the next one', () => {
  const cases: Cases = [
    [
      'Việc / Quý II năm 2026 / Quý III năm 2026',
      '21: task Việc | other Quý II năm 2026 | other Quý III năm 2026',
    ],
    ['Việc / Q1 Q2', '15: task Việc | other Q1 | other Q2'],
    ['Việc / T1 / T2 / T3', '22.6: task Việc | other T1 | other T2 | other T3'],
    ['Việc / Quý IV / Cả năm', '19.4: task Việc | other Quý IV | other Cả năm'],
    ['2026 / 2027', '14: other 2026 | other 2027'],
    ['Việc Năm 2026 Năm 2027', '17: task Việc | other Năm 2026 | other Năm 2027'],
    // in small letters nothing begins
    ['Việc / quý I / quý II', '1.4: task Việc quý | other I quý | other II'],
    // one alone, or with another that isn't the next, belongs to the heading before
    ['Việc / 2026', '1.5: task Việc 2026'],
    ['Việc / 2026 / 2028', '1: task Việc 2026 2028'],
  ];
  it.each(cases)('%s', (heading, told) => expect(divided(heading)).toBe(told));
});

describe('Which figures are months? Two with a stroke between them, beside the next', () => {
  const cases: Cases = [
    ['Việc / 1-3 / 4-6', '12: task Việc | other 1-3 | other 4-6'],
    ['Việc / 7- / 9 / 10- / 12', '12: task Việc | other 7-9 | other 10-12'],
    ['Việc / Tháng 1-3 / 4-6', '13: task Việc | other Tháng 1-3 | other 4-6'],
    ['Việc / 1-3', '1: task Việc 1-3'],
    ['Việc / 10- / 12', '1: task Việc 10-12'],
  ];
  it.each(cases)('%s', (heading, told) => expect(divided(heading)).toBe(told));
});

describe('Which words in brackets belong to the heading before them? A unit of up to eight words', () => {
  const cases: Cases = [
    [
      'Chủ trì / Kinh phí / (triệu đồng) / Việc',
      '18.4: lead Chủ trì | other Kinh phí (triệu đồng) | task Việc',
    ],
    ['Chủ trì / Kinh phí (%) / Việc', '19.4: lead Chủ trì | other Kinh phí (%) | task Việc'],
    // "(1)", "(a)" label columns
    ['Chủ trì / Kinh phí (1) / Việc', '17.2: lead Chủ trì | other Kinh phí (1) | task Việc'],
    ['Chủ trì / Kinh phí (a) / Việc', '17.2: lead Chủ trì | other Kinh phí (a) | task Việc'],
    [
      'Chủ trì / Kinh phí (một hai ba bốn năm sáu bảy tám) / Việc',
      '17.1: lead Chủ trì | other Kinh phí (một hai ba bốn năm sáu bảy tám) | task Việc',
    ],
    [
      'Chủ trì / Kinh phí (một hai ba bốn năm sáu bảy tám chín) / Việc',
      '11.9: lead Chủ trì | other Kinh phí (một hai ba bốn năm sáu bảy tám | other chín) | task Việc',
    ],
  ];
  it.each(cases)('%s', (heading, told) => expect(divided(heading)).toBe(told));
});

describe('What do words count that nobody knows? A loss, more for each of them', () => {
  const cases: Cases = [
    ['Việc / Xanh / Chủ trì', '9.2: task Việc | other Xanh | lead Chủ trì'],
    ['Việc / Xanh đỏ / Chủ trì', '11.8: task Việc | other Xanh đỏ | lead Chủ trì'],
    ['Việc / XANH / Chủ trì', '9.2: task Việc | other XANH | lead Chủ trì'],
    // seven are one heading at most
    [
      'Việc / Xanh đỏ tím vàng lam lục chàm / Chủ trì',
      '10.8: task Việc | other Xanh đỏ tím vàng lam lục chàm | lead Chủ trì',
    ],
    [
      'Việc / Xanh đỏ tím vàng lam lục chàm nâu / Chủ trì',
      '6.8: task Việc | other Xanh đỏ tím vàng lam lục chàm | other nâu | lead Chủ trì',
    ],
    // in small letters they belong to the heading before
    ['Việc / xanh / Chủ trì', '10.8: task Việc xanh | lead Chủ trì'],
    ['Việc xanh / Chủ trì', '10.8: task Việc xanh | lead Chủ trì'],
  ];
  it.each(cases)('%s', (heading, told) => expect(divided(heading)).toBe(told));

  it('and where rows may follow any line they are no heading', () => {
    expect(divided('Việc / Xanh / Chủ trì', 'open')).toBe('none');
    expect(divided('Nhiệm vụ / Xanh đỏ', 'open')).toBe('6.2: task Nhiệm vụ');
    expect(divided('Nhiệm vụ Xanh đỏ', 'open')).toBe('none');
  });
});

describe('What do words count that only hold telling ones? By how much they tell', () => {
  const cases: Cases = [
    ['Phòng phụ trách', '11.2: lead Phòng phụ trách'],
    ['Phòng xanh đỏ phụ trách', '9.8: lead Phòng xanh đỏ phụ trách'],
    ['phòng phụ trách', '1: lead phòng phụ trách'],
    ['Việc Phòng phụ trách', '10.7: task Việc | lead Phòng phụ trách'],
    ['VIỆC / PHÒNG PHỤ TRÁCH', '12.2: task VIỆC | lead PHÒNG PHỤ TRÁCH'],
    ['VIỆC PHÒNG PHỤ TRÁCH', '10.26: lead VIỆC PHÒNG PHỤ TRÁCH'],
    ['Việc, / Phòng phụ trách', '6.2: task Việc, | lead Phòng phụ trách'],
    ['Việc / [Phòng phụ trách]', '6.2: task Việc | lead [Phòng phụ trách]'],
    ['Việc / Phòng / phụ trách', '11: task Việc | lead Phòng phụ trách'],
    ['Việc / Phòng / Phụ trách', '12.1: task Việc | other Phòng | lead Phụ trách'],
  ];
  it.each(cases)('%s', (heading, told) => expect(divided(heading)).toBe(told));
});

describe('What do the same words lose where rows may follow any line?', () => {
  it.each<[Ending, string]>([
    ['open', '2.2: lead Phòng phụ trách'],
    ['introduced', '4.2: lead Phòng phụ trách'],
    ['bounded', '11.2: lead Phòng phụ trách'],
  ])('%s', (ending, told) => expect(divided('Phòng phụ trách', ending)).toBe(told));

  it('and those that only may head a column are none, but for units and money', () => {
    expect(divided('Việc / Họ tên', 'bounded')).toBe('11.7: task Việc | other Họ tên');
    expect(divided('Việc / Họ tên', 'open')).toBe('none');
    expect(divided('Việc / Đơn vị tính', 'open')).toBe('3.2: task Việc | other Đơn vị tính');
    expect(divided('Việc / Kinh phí / Vốn', 'open')).toBe('2.2: task Việc | other Kinh phí');
  });
});

describe('Which words that name no role are a heading? Those before another one, or the last', () => {
  const cases: Cases = [
    ['Việc / Đơn vị', '8: task Việc | other Đơn vị'],
    ['Việc / Đơn vị / Chủ trì', '14: task Việc | lead Đơn vị Chủ trì'],
    ['Việc / Tên / Chủ trì', '14.2: task Việc | other Tên | lead Chủ trì'],
  ];
  it.each(cases)('%s', (heading, told) => expect(divided(heading)).toBe(told));

  it('and none where rows may follow', () => {
    expect(divided('Việc / Tên / Chủ trì', 'introduced')).toBe('none');
  });
});

it('Which words stand over others? Those that say so, which count 1.5 and a word 1', () => {
  expect(divided('Việc / Trách nhiệm / Chủ trì / Phối hợp', 'open')).toBe(
    '14.6: task Việc | lead Trách nhiệm Chủ trì | coordinate Phối hợp',
  );
});

describe('Which words above the first row are a lower row, whatever they say?', () => {
  const under = (cells: string): string =>
    divided(`TT / Việc cần làm / Phân công / Thời hạn / ${cells}`).replace(/.*làm \| /, '');
  it.each([
    ['two cells', 'Tổ xanh Tổ đỏ', 'lead Phân công Tổ xanh | other Tổ đỏ | deadline Thời hạn'],
    [
      'four cells at most',
      'Tổ xanh Tổ đỏ Tổ tím Tổ vàng',
      'lead Phân công Tổ xanh | other Tổ đỏ | other Tổ tím | other Tổ vàng | deadline Thời hạn',
    ],
    ['not five', 'Tổ xanh Tổ đỏ Tổ tím Tổ vàng Tổ lam', 'lead Phân công | deadline Thời hạn'],
    ['not one alone', 'Tổ xanh', 'lead Phân công | deadline Thời hạn | other Tổ xanh'],
  ])('%s', (_, cells, told) => expect(under(cells)).toBe(told));
});

describe('Where rows may follow, when does a heading end before a role that it has named?', () => {
  it('from its fifth column on', () => {
    expect(divided('Việc cần làm / Chủ trì / Phối hợp / Thời hạn / Tổ chủ trì / Sản phẩm', 'open')).toBe(
      '27.7: task Việc cần làm | lead Chủ trì | coordinate Phối hợp | deadline Thời hạn',
    );
    expect(divided('Việc cần làm / Chủ trì / Phối hợp / Chủ trì / Thời hạn', 'open')).toBe(
      '26.7: task Việc cần làm | lead Chủ trì | coordinate Phối hợp | other Chủ trì | deadline Thời hạn',
    );
  });

  it('not before words that may stand over several columns', () => {
    expect(
      divided('Việc cần làm / Trách nhiệm / Chủ trì / Phối hợp / Thời hạn / Trách nhiệm', 'open'),
    ).toMatch(/deadline Thời hạn \| implement Trách nhiệm$/);
  });
});

describe('What does a heading over several columns count? Its words, and 1.5', () => {
  const cases: Cases = [
    [
      'Việc / Kết quả và tiến độ / Sản phẩm / Thời hạn',
      '27.1: task Việc | product Kết quả và tiến độ Sản phẩm | deadline Thời hạn',
    ],
    [
      'Việc / Trách nhiệm của các cơ quan / Chủ trì / Phối hợp',
      '28.1: task Việc | lead Trách nhiệm của các cơ quan Chủ trì | coordinate Phối hợp',
    ],
  ];
  it.each(cases)('%s', (heading, told) => expect(divided(heading)).toBe(told));
});

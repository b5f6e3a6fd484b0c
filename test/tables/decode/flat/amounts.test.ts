import { describe, expect, it } from 'vitest';

import { amountCost, amountsOf, emptyCost } from '../../../../src/tables/decode/flat/amounts.ts';
import { column, flattenedPlan } from './plans.ts';
import { laidOut } from './support.ts';

describe('columns of amounts in flattened text', () => {
  const plan = flattenedPlan(`TT Chỉ tiêu Đơn vị tính Thực hiện 2026 Mục tiêu 2027 Bộ phận phụ trách
1 Bến đò có biển nội quy Bến 3 5 Phòng Kinh tế
2 Hộ nuôi cá lồng ký cam kết mức độ 4 Hộ 40 ≥ 60 Trạm Thủy sản
3 Chợ phiên có cân đối chứng Chợ 1 2 Phòng Kinh tế
4 Thuyền được cấp số Chiếc 120 Trên 150 Trạm Thủy sản
5 Lò gạch thủ công phải dừng Lò 2 0 Phòng Kinh tế
`);

  it('each hold one amount, and the units stand before them', () => {
    expect(column(plan, 'other-1')).toEqual(['Bến', 'Hộ', 'Chợ', 'Chiếc', 'Lò']);
    expect(column(plan, 'other-2')).toEqual(['3', '40', '1', '120', '2']);
    expect(column(plan, 'target')).toEqual(['5', '≥ 60', '2', 'Trên 150', '0']);
  });

  it('leave a number to the words that it belongs to', () => {
    expect(column(plan, 'indicator')[1]).toBe('Hộ nuôi cá lồng ký cam kết mức độ 4');
  });
});

describe('What does a cell lose in a column whose heading says that amounts stand there?', () => {
  const columns = [
    { role: 'indicator', heading: 'Chỉ tiêu' },
    { role: 'other-1', heading: 'Đơn vị tính', use: 'unit' },
    { role: 'other-2', heading: 'Thực hiện 2026' },
    { role: 'target', heading: 'Mục tiêu 2027' },
  ] as const;
  const costOf = (text: string, c: number): number => {
    const words = laidOut(text);
    const amounts = amountsOf(words, columns, false);
    return amounts ? amountCost(amounts, c, 0, words.tokens.length) : Number.NaN;
  };

  it.each(['5', '≥ 60', 'Trên 150', 'tối thiểu 7', 'từ 95 trở lên', '-', '99,5%'])(
    'nothing for "%s"',
    (text) => {
      expect(costOf(text, 3)).toBe(0);
    },
  );

  it.each(['Hoàn thành', '≥', 'Hộ 40', '40 60', '97 ≥ 100', 'đạt 5 từ 8'])('something for "%s"', (text) => {
    expect(costOf(text, 3)).toBeGreaterThan(0);
  });

  it('more for a longer sentence, up to a bound', () => {
    expect(costOf('Hoàn thành sớm', 2)).toBeGreaterThan(costOf('Sớm', 2));
    expect(costOf('Hoàn thành sớm hơn năm ngoái nhiều', 2)).toBe(costOf('Hoàn thành sớm hơn', 2));
  });

  it('for a number among the units, and for words that compare one', () => {
    expect(costOf('Hộ', 1)).toBe(0);
    expect(costOf('Hộ 40', 1)).toBeGreaterThan(0);
    expect(costOf('Ngày ≤', 1)).toBeGreaterThan(0);
    expect(costOf('xã Trên', 1)).toBeGreaterThan(0);
  });

  it('for a row of figures that begins without a unit, not for one that is broken down below', () => {
    const lost = (text: string) => {
      const words = laidOut(text);
      const amounts = amountsOf(words, columns, false);
      return amounts && [0, 1, 2].map((c) => emptyCost(amounts, c, 0, words.tokens.length) > 0);
    };
    expect(lost('Hộ nuôi cá lồng ký cam kết 40 60')).toEqual([false, true, false]);
    expect(lost('Hộ nuôi cá lồng ký cam kết:')).toEqual([false, false, false]);
  });

  it('for words of a target beside a column of units, whatever its heading', () => {
    const target = { role: 'target', heading: 'Kết quả cần đạt' } as const;
    const words = laidOut('Hộ 40');
    const withUnits = amountsOf(words, [columns[0], columns[1], target], false);
    expect(withUnits && amountCost(withUnits, 2, 0, 2)).toBeGreaterThan(0);
    const before = amountsOf(words, [target, columns[1]], false);
    expect(before && amountCost(before, 0, 0, 2)).toBe(0);
    expect(amountsOf(words, [columns[0], target], false)).toBeNull();
  });

  it('for a number where units alone are known', () => {
    const words = laidOut('Hộ 40');
    const amounts = amountsOf(words, [columns[0], columns[1]], false);
    expect(amounts && amountCost(amounts, 1, 0, 2)).toBeGreaterThan(0);
  });

  it('nothing in other columns, and nothing at all where one column alone names a year', () => {
    expect(costOf('Hoàn thành', 0)).toBe(0);
    const words = laidOut('Hoàn thành');
    expect(amountsOf(words, [columns[0], columns[3]], false)).toBeNull();
  });

  it('nothing under money that no unit counts, where words say whence it comes', () => {
    const heldUnder = (heading: string) => {
      const money = { role: 'other-3', heading, use: 'money' } as const;
      return amountsOf(laidOut('x'), [...columns, money], false)?.held.at(-1);
    };
    expect(heldUnder('Kinh phí (triệu đồng)')).toBe('amount');
    expect(heldUnder('Nguồn kinh phí')).toBeNull();
    expect(heldUnder('Kinh phí')).toBeNull();
    const person = { role: 'monitor', heading: 'Đồng chí phụ trách' } as const;
    expect(amountsOf(laidOut('x'), [...columns, person], false)?.held.at(-1)).toBeNull();
  });

  it('nothing under periods that crosses stand under', () => {
    const quarters = ['Quý I', 'Quý II'].map((heading, i) => ({ role: `other-${i + 1}` as const, heading }));
    const words = laidOut('x');
    expect(amountsOf(words, quarters, true)).toBeNull();
    expect(amountsOf(words, quarters, false)).not.toBeNull();
  });
});

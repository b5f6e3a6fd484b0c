import { describe, expect, it } from 'vitest';
import {
  deadlineEnd,
  deadlineLikeness,
  deadlineRoles,
  deadlineStart,
  rolesLikeness,
} from '../../../src/grammars/deadlines/index.ts';

const like = (text: string): number => deadlineLikeness(text.split(' '));

/** Whole cells and the lines that they come apart into. */
const DEADLINES = [
  'Thường xuyên',
  'trong năm',
  'Trong năm',
  '2024',
  'Hàng quý, 6',
  'tháng, năm và',
  'đột xuất',
  'Quý I',
  'Quý II;',
  'Quý IV',
  'quý',
  'III',
  'Định kỳ hàng',
  'Tháng 12/2024',
  'Trước ngày 30/10/2024',
  'trong Quý I',
  'Kế hoạch: Quý I',
  'Cả năm',
  '07 ngày làm việc',
  'chậm nhất là ngày 15/01/2024',
];
/** Cells of the columns beside it. */
const OTHERS = [
  'Sở Nội vụ',
  'UBND cấp huyện, cấp xã',
  'Các sở, ban, ngành tỉnh',
  'Kế hoạch của UBND tỉnh',
  'Quyết định của UBND tỉnh',
  'Văn phòng UBND tỉnh và các cơ quan có liên quan',
  'Rà soát chức năng, nhiệm vụ của các phòng',
  'Cơ sở dữ liệu được cập nhật đầy đủ',
  'Thường xuyên theo dõi, cập nhật phần mềm quản lý cán bộ',
];

describe('likeness of words to a deadline column', () => {
  it.each(DEADLINES)('is high for "%s"', (text) => expect(like(text)).toBeGreaterThanOrEqual(0.6));
  it.each(OTHERS)('is low for "%s"', (text) => expect(like(text)).toBeLessThanOrEqual(0.45));

  it('falls when a word of the neighbouring cell is taken in', () => {
    for (const text of DEADLINES) {
      expect(like(`huyện ${text}`)).toBeLessThan(like(text));
      expect(like(`${text} Sở`)).toBeLessThan(like(text));
    }
  });

  it('is the same on roles read once', () => {
    const words = 'UBND cấp huyện Quý I/2024 Sở Tư pháp'.split(' ');
    const roles = deadlineRoles(words);
    for (let from = 0; from < words.length; from++) {
      for (let to = from; to <= words.length; to++) {
        expect(rolesLikeness(roles, from, to)).toBe(deadlineLikeness(words.slice(from, to)));
      }
    }
  });

  it('is 0 for nothing and never beyond 1', () => {
    expect(deadlineLikeness([])).toBe(0);
    expect(like('Thường xuyên trong năm 2024')).toBeLessThanOrEqual(1);
  });
});

describe('where a deadline cell may begin and end', () => {
  const roles = (text: string) => deadlineRoles(text.split(' '));

  it('begins at words of time, not in the middle of their phrase', () => {
    const row = roles('UBND huyện Thường xuyên trong năm');
    expect(deadlineStart(row, 2)).toBeGreaterThan(0.9);
    expect([0, 1, 3].map((i) => deadlineStart(row, i))).toEqual([0, 0, 0]);
  });

  it('ends where the phrase is complete', () => {
    expect(deadlineEnd(roles('Quý I'), 1)).toBeGreaterThan(0.8);
    expect(deadlineEnd(roles('Quý I'), 0)).toBe(0);
    expect(deadlineEnd(roles('Hàng quý'), 1)).toBeGreaterThan(0.8);
    expect(deadlineEnd(roles('Thường xuyên trong năm'), 2)).toBe(0);
    expect(deadlineEnd(roles('Thường xuyên trong năm'), 3)).toBeGreaterThan(0.8);
    expect(deadlineEnd(roles('Trước ngày 30/10/2024'), 2)).toBeGreaterThan(0.7);
  });
});

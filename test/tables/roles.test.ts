import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { headingReach, headingsFrom, headingWords, roleOfHeading } from '../../src/tables/roles.ts';

describe('what a heading says', () => {
  it.each([
    ['STT', 'no'],
    ['TT', 'no'],
    ['Nhiệm vụ trọng tâm', 'task'],
    ['NỘI DUNG CÔNG VIỆC', 'task'],
    ['Sản phẩm/Kết quả', 'product'],
    ['Kết quả đầu ra', 'product'],
    ['Cơ quan, đơn vị chủ trì', 'lead'],
    ['Đơn vị phối hợp thực hiện', 'coordinate'],
    ['Cơ quan theo dõi, đôn đốc', 'monitor'],
    ['Thời hạn hoàn thành', 'deadline'],
    ['Tiến độ thực hiện', 'deadline'],
    ['Thời gian (Năm 2026)', 'deadline'],
    ['Chỉ tiêu', 'indicator'],
    ['Mục tiêu phấn đấu năm 2026', 'target'],
    ['Ghi chú', 'note'],
    ['Kinh phí dự kiến', 'other'],
  ])('%s', (text, role) => {
    expect(roleOfHeading(text)).toBe(role);
  });

  it('is the same in capitals, in either spelling of a tone, and decomposed', () => {
    for (const text of ['Cơ quan chủ trì', 'Thời gian hoàn thành', 'Sản phẩm']) {
      const role = roleOfHeading(text);
      expect(role).not.toBeNull();
      for (const form of [text.toUpperCase(), text.normalize('NFD'), `  ${text} `])
        expect(roleOfHeading(form)).toBe(role);
    }
  });

  it('may have a few words of its own behind it, not a sentence', () => {
    expect(roleOfHeading('Cơ quan chủ trì (qua Sở Nội vụ)')).toBe('lead');
    expect(roleOfHeading('Nhiệm vụ của xã trong năm là trả kết quả đúng hẹn')).toBeNull();
  });

  it.each(['Họ và tên', 'Rà soát thủ tục', '', '…'])('is nothing known: "%s"', (text) => {
    expect(roleOfHeading(text)).toBeNull();
  });
});

test('all headings that begin at a word, the longest first', () => {
  const words = headingWords('Cơ quan chủ trì thực hiện');
  expect(headingsFrom(words, 0).map((m) => [m.role, m.words])).toEqual([
    ['lead', 6],
    ['lead', 4],
  ]);
});

test('a heading that a line cuts off reaches as far as its words go', () => {
  expect(headingReach(headingWords('Cơ quan chủ'), 0)).toBe(3);
  expect(headingReach(headingWords('Cơ quan thuế'), 0)).toBe(2);
});

test('a match never reaches past the words that are there', () => {
  const word = fc.constantFrom(
    'cơ',
    'quan',
    'chủ',
    'trì',
    'thời',
    'gian',
    'năm',
    '2026',
    'sản',
    'phẩm',
    'kết',
    'quả',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.nat(12), (words, from) => {
      for (const match of headingsFrom(words, from)) {
        expect(match.words).toBeGreaterThan(0);
        expect(from + match.words).toBeLessThanOrEqual(words.length);
      }
    }),
  );
});

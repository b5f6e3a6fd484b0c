import { expect, it } from 'vitest';
import { readOutline } from '../../src/outline/outline.ts';
import { linesOf } from '../frame/frame-plans.ts';

/* Which lines begin a section, and where in the numbering does each stand? "|" is the end of a line. */

it.each([
  // one series
  ['1. Việc một. | 2. Việc hai. | 3. Việc ba.', '1 2 3'],
  ['I. MỤC ĐÍCH | II. NHIỆM VỤ | III. TỔ CHỨC', 'I II III'],
  ['A. PHẦN CHUNG | B. PHẦN RIÊNG | C. PHẦN CUỐI', 'A B C'],
  ['Phần thứ nhất | ĐÁNH GIÁ | Phần thứ hai | NHIỆM VỤ', 'I II'],
  ['Điều 1. Việc một. | Điều 2. Việc hai.', '1 2'],
  ['Điều 1. Việc một. | Điều 2 của Quyết định này thôi.', '1'],
  // one within another
  ['I. MỤC ĐÍCH | 1. Việc một. | 2. Việc hai. | II. NHIỆM VỤ | 1. Việc ba.', 'I I.1 I.2 II II.1'],
  [
    'I. MỤC ĐÍCH | 1. Việc một. | a) Ý một. | b) Ý hai. | 2. Việc hai. | a) Ý ba.',
    'I I.1 I.1.a I.1.b I.2 I.2.a',
  ],
  ['I. MỤC ĐÍCH | - Ý một. | - Ý hai. | + Chi tiết. | - Ý ba.', 'I I.-1 I.-2 I.-2.+1 I.-3'],
  ['A. PHẦN CHUNG | I. MỤC ĐÍCH | 1. Việc một. | B. PHẦN RIÊNG | I. NHIỆM VỤ', 'A A.I A.I.1 B B.I'],
  ['1. Việc một. | 1.1. Ý một. | 1.2. Ý hai. | 2. Việc hai. | 2.1. Ý ba.', '1 1.1 1.2 2 2.1'],
  ['1. Việc một. | 1.1. Ý một. | 1.1.1. Chi tiết. | 1.1.2. Chi tiết. | 1.2. Ý hai.', '1 1.1 1.1.1 1.1.2 1.2'],
  ['1. Việc một. | 2.1. Ý lạc. | 2.2. Ý lạc.', '1 2.1 2.2'],
  ['I. MỤC ĐÍCH | 1. Việc một. | 2.1. Ý lạc. | 2.2. Ý lạc.', 'I I.1 I.2.1 I.2.2'],
  ['1. Việc một. | (1) Ý một. | (2) Ý hai. | 2. Việc hai.', '1 1.(1) 1.(2) 2'],
  ['1. Việc một. | (i) Ý một. | (ii) Ý hai. | 2. Việc hai.', '1 1.(i) 1.(ii) 2'],
  ['1. Việc một. | 1) Ý một. | 2) Ý hai. | 2. Việc hai.', '1 1.1) 1.2) 2'],
  ['- Ý một. | - Ý hai.', '-1 -2'],
  ['a) Ý một. | b) Ý hai.', 'a b'],
  ['1) Ý một. | 2) Ý hai.', '1) 2)'],
  ['(1) Ý một. | (2) Ý hai.', '(1) (2)'],
  // numbers that are missing, late, again
  ['1. Việc một. | 3. Việc ba. | 4. Việc bốn.', '1 3 4'],
  ['1. Việc một. | 6. Việc sáu.', '1 6'],
  ['1. Việc một. | 7. Việc bảy.', '1'],
  ['1. Việc một. | 7. Việc bảy. | 8. Việc tám.', '1 7 8'],
  ['1. Việc một. | 2. Việc hai. | 2. Việc hai nữa. | 3. Việc ba.', '1 2 2 3'],
  ['I. MỤC ĐÍCH | II. NHIỆM VỤ | I. VIỆC KHÁC | II. VIỆC NỮA', 'I II I II'],
  ['I. Mục đích | II. Nhiệm vụ | I. Việc khác | II. Việc nữa', 'I II I II'],
  ['I. Mục đích | II. Nhiệm vụ | I. Việc khác', 'I II II.1'],
  ['I. MỤC ĐÍCH | II. NHIỆM VỤ | I. VIỆC KHÁC | 2. VIỆC NỮA', 'I II II.1 II.2'],
  ['I. MỤC ĐÍCH | II. NHIỆM VỤ của | I. VIỆC KHÁC', 'I II'],
  ['a) Ý một. | 1. Việc một. | 2. Việc hai.', '1 2'],
  ['(1) Ý một. | 1. Việc một. | 2. Việc hai.', '1 2'],
  ['1. Việc một. | 2. Việc hai. | 1. Việc khác. | 2. Việc khác nữa.', '1 2 1 2'],
  ['1. Việc một. | 3. Việc ba. | 2. Việc hai.', '1 3 2'],
  ['2. Việc hai. | 3. Việc ba.', '2 3'],
  ['II. NHIỆM VỤ | III. TỔ CHỨC', 'II III'],
  ['III. NHIỆM VỤ | IV. TỔ CHỨC', 'III IV'],
  ['IV. NHIỆM VỤ | V. TỔ CHỨC', 'IV V'],
  ['II. Nhiệm vụ chung | III. Tổ chức làm', 'II III'],
  ['I. MỤC ĐÍCH | III. TỔ CHỨC', 'I III'],
  ['I. MỤC ĐÍCH | XIII. TỔ CHỨC', 'I'],
  ['I. MỤC ĐÍCH | 2. Việc hai.', 'I'],
  ['I. MỤC ĐÍCH | 3. Việc ba. | 4. Việc bốn.', 'I I.3 I.4'],
  ['I. MỤC ĐÍCH | 3. Việc ba.', 'I'],
  ['a) Ý một. | c) Ý ba. | e) Ý năm.', 'a c e'],
  ['1. Việc. | e) Ý năm. | g) Ý sáu.', '1'],
  ['1. Việc. | a) Ý một. | b) Ý hai. | d) Ý bốn. | đ) Ý năm.', '1 1.a 1.b 1.d 1.đ'],
  // lines that only begin so
  ['1. Việc một làm trước tháng | 2. Những việc khác.', '1'],
  ['1. Việc một ở mức độ | 2. của tỉnh.', '1'],
  ['1. Việc một. | 2.500 hồ sơ của xã.', '1'],
  ['1. Việc một. | 76/NQ-CP của tỉnh.', '1'],
  ['1. Việc một. | I việc khác.', '1'],
  ['1. Việc một, | - việc khác.', '1'],
  ['1. Việc một | - việc khác nữa.', '1'],
  ['1. Việc một. | - việc khác nữa.', '1 1.-1'],
  ['I. MỤC ĐÍCH | Làm trong giai đoạn 2021 | - 2025 của xã.', 'I'],
  ['I. MỤC ĐÍCH | - | Việc của xã.', 'I'],
  ['I. MỤC ĐÍCH | 1. | Việc của xã.', 'I I.1'],
  ['I. | MỤC ĐÍCH | II. | NHIỆM VỤ', 'I II'],
  ['I MỤC ĐÍCH | II NHIỆM VỤ', 'I II'],
  ['I Mục đích | II Nhiệm vụ', ''],
  ['ll. NHIỆM VỤ | lll. TỔ CHỨC', 'II III'],
  ['I. MỤC ĐÍCH | ll. NHIỆM VỤ', 'I II'],
  ['I. MỤC ĐÍCH | Sở Lao động | - Thương binh và Xã hội.', 'I'],
])('%s', (text, paths) => {
  const { sections } = readOutline(linesOf(text.split(' | ').join('\n')));
  expect(sections.map(({ path }) => path).join(' ')).toBe(paths);
});

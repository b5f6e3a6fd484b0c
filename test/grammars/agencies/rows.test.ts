import { expect, it } from 'vitest';
import { markAgencies } from '../../../src/grammars/agencies/index.ts';

/*
 * What does the grammar see in the words of rows whose cells have run together? For each word how surely a body begins
 * there and how many words it has; for each border whether it lies inside a name, ends one, and how well it would part two
 * cells; the score of the first one, two, three … words; and the words that belong to nothing.
 */

const list = (numbers: Iterable<number>, gap: string, digits = 0): string =>
  [...numbers].map((n) => Number(n.toFixed(digits))).join(gap);

it.each([
  [
    'Sở Nội vụ Các sở, ban, ngành Quý I',
    '300300000',
    '3 0 0 4 0 0 0 0 0',
    '0110111000',
    '0001000100',
    '0 -1 -1 1 -1 -1 -1 0 0 0',
    '0.30 0.30 1.00 0.15 0.15 0.15 0.50 0.44 0.39',
    2,
  ],
  [
    'Rà soát quy trình Sở Kế hoạch và Đầu tư UBND cấp xã',
    '0000300000300',
    '0 0 0 0 6 0 0 0 0 0 3 0 0',
    '00000111110110',
    '00000000001001',
    '0 0 0 0 0.3 -1 -1 -1 -1 -1 1 -1 -1 0',
    '0.00 0.00 0.00 0.00 0.02 0.03 0.04 0.05 0.06 0.21 0.03 0.03 0.12',
    4,
  ],
  [
    'Phòng Tổ chức cán bộ Sở Y tế',
    '10000300',
    '5 0 0 0 0 3 0 0',
    '000000110',
    '000000001',
    '0 0 0 0 0 0.3 -1 -1 0',
    '0.56 0.56 0.56 0.56 0.56 0.18 0.19 0.65',
    0,
  ],
  [
    'Sở Nội vụ; Sở Y tế và UBND các xã',
    '3003000330',
    '3 0 0 3 0 0 0 3 2 0',
    '01101100110',
    '00010010001',
    '0 -1 -1 -0.5 -1 -1 -0.9 -0.9 -1 -1 0',
    '0.30 0.30 1.00 0.30 0.30 1.00 1.00 0.30 0.30 1.00',
    0,
  ],
  [
    'Sở Nội vụ / Sở Y tế',
    '3000300',
    '3 0 0 0 3 0 0',
    '01100110',
    '00010001',
    '0 -1 -1 0 -0.9 -1 -1 0',
    '0.30 0.30 1.00 1.00 0.30 0.30 1.00',
    0,
  ],
  [
    'UBND xã Cẩm Tú Báo cáo',
    '300000',
    '4 0 0 0 0 0',
    '0111000',
    '0000100',
    '0 -1 -1 -1 0 0 0',
    '0.30 0.30 0.30 1.00 0.80 0.67',
    2,
  ],
  [
    'UBND các xã: An Hải, Nậm Sen',
    '3300000',
    '3 2 0 0 0 0 0',
    '01100000',
    '00010000',
    '0 -1 -1 0 0 -0.9 0 0',
    '0.30 0.30 1.00 0.90 0.84 0.80 0.77',
    0,
  ],
  [
    'Chủ trì: Sở Nội vụ Phối hợp: các sở',
    '303003030',
    '2 0 3 0 0 2 0 2 0',
    '0111101110',
    '0000010001',
    '0 -1 -1 -1 -1 1 -1 -1 -1 0',
    '0.30 0.30 0.30 0.30 1.00 0.15 0.15 0.15 0.50',
    0,
  ],
  [
    'các Sở: Y tế, Tài chính Trước 30/6',
    '33000000',
    '6 5 0 0 0 0 0 0',
    '011111000',
    '000000100',
    '0 -1 -1 -1 -1 -1 0 0 0',
    '0.30 0.30 0.30 0.30 0.30 1.00 0.86 0.75',
    2,
  ],
  [
    'Theo kế hoạch Sở Nội vụ chủ trì',
    '00030030',
    '0 0 0 3 0 0 2 0',
    '000011011',
    '000000100',
    '0 0 0 0.3 -1 -1 1 -1 -1',
    '0.00 0.00 0.00 0.03 0.04 0.17 0.03 0.03',
    3,
  ],
  [
    'Trưởng các phòng Công an tỉnh',
    '230300',
    '3 2 0 3 0 0',
    '0110110',
    '0001001',
    '0 -1 -1 1 -1 -1 0',
    '0.27 0.27 0.90 0.13 0.13 0.45',
    0,
  ],
  [
    'cơ quan, đơn vị có liên quan Trong năm',
    '000000000',
    '0 0 0 0 0 0 0 0 0',
    '0000000000',
    '0000000000',
    '0 0 -0.9 0 0 0 0 0 0 0',
    '0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00',
    9,
  ],
  [
    'Thủ trưởng các cơ quan Báo cáo của Sở Y tế',
    '20300000300',
    '5 0 3 0 0 0 0 0 3 0 0',
    '011110000110',
    '000001000001',
    '0 -1 -1 -1 -1 0 0 0 0.3 -1 -1 0',
    '0.27 0.27 0.27 0.27 0.90 0.75 0.64 0.56 0.18 0.19 0.65',
    3,
  ],
  [
    'Trung tâm Kỹ thuật và Đào tạo Quý II',
    '100000000',
    '7 0 0 0 0 0 0 0 0',
    '0000000000',
    '0000000000',
    '0 0 0 0 -0.9 -0.9 0 0 0 0',
    '0.56 0.56 0.56 0.56 0.56 0.56 0.56 0.49 0.44',
    2,
  ],
  [
    'HĐND và UBND cấp xã',
    '30300',
    '1 0 3 0 0',
    '000110',
    '010001',
    '0 -0.9 -0.9 -1 -1 0',
    '1.00 1.00 0.30 0.30 1.00',
    0,
  ],
  [
    'Giám đốc Sở Nội vụ Văn phòng UBND tỉnh',
    '203003030',
    '5 0 3 0 0 4 0 2 0',
    '0111101110',
    '0000010001',
    '0 -1 -1 -1 -1 1 -1 -1 -1 0',
    '0.27 0.27 0.27 0.27 0.90 0.13 0.13 0.13 0.45',
    0,
  ],
  [
    'sở, ngành liên quan Tháng 6',
    '000000',
    '0 0 0 0 0 0',
    '0000000',
    '0000000',
    '0 -0.9 0 0 0 0 0',
    '0.00 0.00 0.00 0.00 0.00 0.00',
    6,
  ],
  [
    'Ban Quản lý dự án bến cảng mới của xã',
    '1000000000',
    '5 0 0 0 0 0 0 0 0 0',
    '00000000000',
    '00000000000',
    '0 0 0 0 0 0 0 0 0 0 0',
    '0.56 0.56 0.56 0.56 0.56 0.55 0.54 0.53 0.52 0.52',
    0,
  ],
])('%s', (text, opens, lengths, inside, ends, joints, scores, residue) => {
  const words = text.split(' ');
  const marks = markAgencies(words);
  expect(list(marks.opens, '')).toBe(opens);
  expect(list(marks.lengths, ' ')).toBe(lengths);
  expect(list(marks.inside, '')).toBe(inside);
  expect(list(marks.ends, '')).toBe(ends);
  expect(list(marks.joints, ' ', 1)).toBe(joints);
  expect(words.map((_, i) => marks.score(0, i + 1).toFixed(2)).join(' ')).toBe(scores);
  expect(marks.residue(0, words.length)).toBe(residue);
});

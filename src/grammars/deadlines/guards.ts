import { cited, datedDocument, LIMIT_WORDS, law, MOST_GROUPS } from './documents.ts';
import { Phrases, type Words } from './lexemes.ts';
import { yearAt } from './numerals.ts';
import { day, isoDay } from './points.ts';

/** Words that look like a time and are none. `match`: the lexeme after them, or -1. */
export interface Guard {
  readonly name: string;
  readonly example: string;
  readonly match: (w: Words, i: number) => number;
}

/** Wordings whose year, period or date measures something else. */
const COMPARED = new Phrases(`
  so với | so với cùng kỳ | cùng kỳ | so với năm | tính đến | tính đến hết | tính đến ngày | tính từ
  | nhiệm kỳ | khóa | niên độ | tầm nhìn | tầm nhìn đến | định hướng | định hướng đến
  | tầm nhìn đến năm | định hướng đến năm | mốc thời gian | số liệu | số liệu đến | bằng năm | như năm
  | cùng kỳ năm | so với giai đoạn | phiên họp ngày | cuộc họp ngày | hội nghị ngày
`);

/** "so với năm 2021", "nhiệm kỳ 2021-2026", "tầm nhìn đến năm 2045", "tính đến ngày 31/12/2022". */
function compared(w: Words, i: number): number {
  const at = COMPARED.match(w, i);
  if (at < 0) return -1;
  const full = day(w, at, true);
  if (full) return full.next;
  let j = at;
  while (
    j < at + 3 &&
    ['năm', 'hết', 'tháng', 'đến', 'giai', 'đoạn', 'cùng', 'kỳ', 'quý', 'ngày'].includes(w.key(j))
  )
    j += 1;
  const dated = day(w, j, true);
  if (dated) return dated.next;
  if (w.value(j) < 0) return -1;
  while (w.value(j) >= 0 || (['-', '/'].includes(w.key(j)) && w.value(j + 1) >= 0)) j += 1;
  return j;
}

const NUMBERED = new Phrases(`
  mức độ | mức | cấp độ | khoản | điều | điểm | mục | phụ lục | chương | phần | biểu | biểu mẫu | mẫu
  | mẫu số | bước | hạng | nhóm | phiên bản | version | iso | tcvn | phòng | tổ | khu phố | điện thoại
  | sđt | hotline | fax | zalo | số điện thoại | đt | iso / iec | tiêu chí | đại hội | loại | lần thứ
  | khóa
`);

/** "địa điểm: 8h00 …", "thời điểm 01/7" are no points of a document. */
const NO_POINTS = new Set(['địa', 'thời']);

/** "mức độ 3, 4", "khoản 3 Điều 5", "ISO 9001:2015", "phiên bản 2.1.2024", "Điện thoại: 0256.3822.123". */
function numbered(w: Words, i: number): number {
  const at = NUMBERED.match(w, i);
  if (at < 0 || NO_POINTS.has(w.key(i - 1))) return -1;
  let j = at;
  if (w.key(j) === ':' || w.key(j) === 'số') j += 1;
  if (w.value(j) < 0) return -1;
  j += 1;
  while (
    w.value(j + 1) >= 0 &&
    (['.', ':', ','].includes(w.key(j)) ||
      (w.key(j) === '-' && w.glued(j + 1)) ||
      (w.key(j) === '/' && w.glued(j)))
  )
    j += 2;
  while (w.value(j) >= 0 && yearAt(w, j) === null) j += 1;
  return j;
}

const MONEY = new Set(
  'đồng triệu tỷ tỉ nghìn ngàn vnđ vnd usd % phần hồ thủ người văn tthc cán đơn xã tỉnh điểm'.split(' '),
);

/** "2.024 triệu đồng", "2024 hồ sơ", "01/02 TTHC", "15%": an amount. */
function amount(w: Words, i: number): number {
  if (w.value(i) < 0 || w.key(i - 1) === '/' || w.key(i - 1) === 'năm') return -1;
  let j = i + 1;
  for (
    let k = 0;
    k < MOST_GROUPS &&
    ['.', ',', '/'].includes(w.key(j)) &&
    w.glued(j) &&
    w.value(j + 1) >= 0 &&
    w.glued(j + 1);
    k++
  )
    j += 2;
  // a date before a noun ("trước 15/12 đơn vị …") keeps its slash and its preposition
  if (w.key(i + 1) === '/' && LIMIT_WORDS.has(w.key(i - 1))) return -1;
  return MONEY.has(w.key(j)) ? j : -1;
}

/** "0256.3822.123", "0912 345 678", "1900.1234": longer than any date. */
function telephone(w: Words, i: number): number {
  if (w.value(i) < 0 || w.size(i) < 3 || isoDay(w, i)) return -1;
  let j = i + 1;
  let digits = w.size(i);
  let longest = digits;
  let dots = 0;
  for (; w.value(j) >= 0 || (['.', '-'].includes(w.key(j)) && w.glued(j) && w.value(j + 1) >= 0); j++) {
    if (w.value(j) < 0) dots += w.key(j) === '.' ? 1 : 0;
    else digits += w.size(j);
    longest = Math.max(longest, w.size(j));
  }
  return longest >= 5 || (digits >= 8 && dots > 0) || digits >= 9 ? j : -1;
}

const SPENDING = new Phrases(`
  chi thường xuyên | kinh phí thường xuyên | nguồn thường xuyên | vốn thường xuyên
  | phạm vi thường xuyên | ngân sách thường xuyên | không thường xuyên | hợp đồng thường xuyên
`);

/** What looks like a time in plans and is none; the first that fits at a word is taken. */
export const GUARDS: readonly Guard[] = [
  { name: 'citation', example: 'Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021', match: cited },
  { name: 'law', example: 'Luật Ban hành văn bản quy phạm pháp luật năm 2015', match: law },
  { name: 'dated-document', example: 'theo Quyết định ngày 05/3/2024', match: datedDocument },
  { name: 'comparison', example: 'so với năm 2021; nhiệm kỳ 2021-2026', match: compared },
  { name: 'numbered', example: 'mức độ 3, 4; khoản 3 Điều 5; ISO 9001:2015', match: numbered },
  { name: 'telephone', example: '0256.3822.123', match: telephone },
  { name: 'amount', example: '01/02 TTHC; 2024 hồ sơ; 15%', match: amount },
  { name: 'spending', example: 'chi thường xuyên', match: (w, i) => SPENDING.match(w, i) },
];

const CITING = new Set(['citation', 'law', 'dated-document']);

/**
 * Masks what is no time, so that no form can see it. Linear: a masked run is not looked at again.
 * @returns whether a document is cited
 */
export function maskGuarded(w: Words): boolean {
  let cites = false;
  for (let i = 0; i < w.length; i++) {
    for (const guard of GUARDS) {
      const next = guard.match(w, i);
      if (next <= i) continue;
      const citing = CITING.has(guard.name);
      w.mask(i, next, citing);
      cites ||= citing;
      i = next - 1;
      break;
    }
  }
  return cites;
}

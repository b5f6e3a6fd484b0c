import { Phrases, type Words } from './lexemes.ts';
import { yearAt } from './numerals.ts';
import { day } from './points.ts';

/* Documents cited in the words of a deadline: their numbers and dates are never a time to meet. */

/** Groups of letters after the number of a document (Decree 30/2020/NĐ-CP, Annex III, and party practice). */
const SYMBOLS = new Set(
  'nq qđ ct qc qyđ tc tb hd ctr kh pa đa da bc bb ttr hđ cđ bgn btt guq nđ tt ttlt kl ctct cthđ bctđ cv th pl l ub ubnd hđnd sy qh ubtvqh bnv vpcp vp cp tw tu ttg'.split(
    ' ',
  ),
);

/** "số 76/NQ-CP", "4912 /KH-UBND", "34/2016/NĐ-CP", "09-CTr/TU", "66.25/2026/NQ-CP": number and symbol. */
function documentNumber(w: Words, i: number): number {
  const named = w.key(i) === 'số' || w.key(i) === 'sổ';
  let j = named ? i + (w.key(i + 1) === ':' ? 2 : 1) : i;
  if (w.value(j) < 0) {
    const blank = named ? blankEnd(w, j) : j;
    return named && w.key(blank) === '/' ? symbol(w, blank, true) : -1;
  }
  j += 1;
  for (
    let k = 0;
    k < MOST_GROUPS && (w.key(j) === '/' || w.key(j) === '.') && w.value(j + 1) >= 0 && w.glued(j + 1);
    k++
  )
    j += 2;
  return symbol(w, j, named);
}

const BLANKS = new Set('. … _'.split(' '));
/** Dots of a number or day that is still to be written: "số ......../KH-UBND". */
const MOST_BLANKS = 24;

function blankEnd(w: Words, i: number): number {
  let j = i;
  while (j < i + MOST_BLANKS && BLANKS.has(w.key(j))) j += 1;
  return j;
}

/** Groups of digits in one number: "66.25/2026", "2.025.000". */
export const MOST_GROUPS = 6;

/** "/NQ-CP": letters after a slash or hyphen, with whatever is joined on without a space. */
function symbol(w: Words, i: number, named: boolean): number {
  const sign = w.key(i);
  if ((sign !== '/' && sign !== '-') || !w.isWord(i + 1) || !w.glued(i + 1))
    return named && w.value(i - 1) >= 0 ? i : -1;
  if (!named && !SYMBOLS.has(w.key(i + 1))) return -1;
  let j = i + 2;
  while (
    j < w.length &&
    (w.glued(j) || w.key(j - 1) === '-') &&
    (w.isWord(j) || w.value(j) >= 0 || ['/', '-', '&'].includes(w.key(j)))
  )
    j += 1;
  return j;
}

const DATE_WORDS = new Set('/ tháng năm'.split(' '));

/** The date that follows a document's number, blanks included: "ngày 15/7/2021", "ngày   /  /2022", "năm 2021". */
function documentDate(w: Words, i: number): number {
  const at = w.key(i) === ',' || w.key(i) === '(' ? i + 1 : i;
  if (w.key(at) === 'năm' && yearAt(w, at + 1) !== null) return at + 2;
  if (w.key(at) !== 'ngày') return day(w, at, false)?.next ?? i;
  const full = day(w, at, true);
  if (full) return full.next;
  let j = at + 1;
  while (j < at + MOST_BLANKS && (w.value(j) >= 0 || BLANKS.has(w.key(j)) || DATE_WORDS.has(w.key(j))))
    j += 1;
  return j;
}

/** Most words between a number and its date: "… số 76/NQ-CP của Chính phủ ngày 15/7/2021". */
const ISSUER_WORDS = 10;

/** The word after a cited document that begins at `i`, its issuer and date included; -1 where none begins. */
export function cited(w: Words, i: number): number {
  const number = documentNumber(w, i);
  if (number < 0) return -1;
  const direct = documentDate(w, number);
  if (direct > number || w.key(number) !== 'của') return direct;
  for (let j = number + 1; j < number + ISSUER_WORDS && j < w.length; j++) {
    if (w.key(j) === 'ngày') return Math.max(documentDate(w, j), number);
    if (!w.isWord(j) || LIMIT_WORDS.has(w.key(j))) break;
  }
  return number;
}
/** Words that begin a limit: the title of a document ends before them. */
export const LIMIT_WORDS = new Set(['trước', 'chậm', 'muộn', 'trong', 'đến', 'hoàn', 'xong']);

const LAWS = new Phrases('luật | bộ luật | hiến pháp | pháp lệnh');
/** Longest title of a law before its date: "Luật sửa đổi, bổ sung một số điều của …". */
const TITLE_WORDS = 24;

/** "Luật Ban hành văn bản QPPL năm 2015", "Luật … ngày 19 tháng 6 năm 2015", "Bộ luật Dân sự 2015". */
export function law(w: Words, i: number): number {
  const from = LAWS.match(w, i);
  if (from < 0) return -1;
  for (let j = from; j < from + TITLE_WORDS && j < w.length; j++) {
    const key = w.key(j);
    if (key === ';' || key === '.' || key === ':' || LIMIT_WORDS.has(key)) return -1;
    if (key === 'ngày' || key === 'năm') {
      const next = documentDate(w, j);
      if (next > j + 1) return next;
    }
    if (j > from && yearAt(w, j) !== null) return j + 1;
  }
  return -1;
}

const POINTERS = new Phrases(`
  theo | tại | căn cứ | thực hiện | kèm theo | ban hành tại | thay thế
`);
const DOCUMENTS = new Phrases(`
  quyết định | nghị quyết | nghị định | chỉ thị | thông tư | thông báo | kế hoạch | công văn
  | tờ trình | báo cáo | kết luận | chương trình | đề án | công điện | văn bản | hướng dẫn | quy định
  | phiếu trình | biên bản
`);

/** "theo Quyết định ngày 5/3/2024 của …": a document known by its date alone. */
export function datedDocument(w: Words, i: number): number {
  const pointer = POINTERS.match(w, i);
  const noun = pointer < 0 ? -1 : DOCUMENTS.match(w, pointer);
  return noun >= 0 && w.key(noun) === 'ngày' ? (day(w, noun, true)?.next ?? -1) : -1;
}

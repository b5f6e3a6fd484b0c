/**
 * Numbers as word processors and browsers print them before a paragraph. Word's letters follow the Latin
 * alphabet (a b c d e f), not the Vietnamese one (a b c d đ e): what is printed is what is kept.
 */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Word and CSS both end their Roman numbers here. */
const MAX_ROMAN = 3999;

/** Roman number in small letters; Arabic digits beyond what Romans wrote. */
export function roman(n: number): string {
  if (n < 1 || n > MAX_ROMAN) return String(n);
  let rest = n;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** Letters as Word counts them: … y, z, aa, bb, cc … (ECMA-376 part 1, 17.18.59, lowerLetter). */
export function wordLetters(n: number): string {
  if (n < 1 || n > 780) return String(n);
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
}

/** Letters as browsers count them: … y, z, aa, ab, ac … (CSS Counter Styles 3, lower-alpha). */
export function webLetters(n: number): string {
  if (n < 1) return String(n);
  let text = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Vietnamese number word up to 99 (Word's vietnameseCounting): một, mười lăm, hai mươi mốt. */
export function vietnameseWord(n: number): string {
  const tens = Math.floor(n / 10);
  const unit = n % 10;
  if (n < 0 || tens > 9) return String(n);
  if (tens === 0) return DIGITS[unit] ?? '';
  const head = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
  if (unit === 0) return head;
  const tail = unit === 5 ? 'lăm' : unit === 1 && tens > 1 ? 'mốt' : DIGITS[unit];
  return `${head} ${tail}`;
}

/**
 * The mark that stands for a bullet. Plans mark points with a dash, and points of these with a plus;
 * discs, squares, arrows and ticks are the same thing drawn, so they become the mark of their level.
 * @param printed the bullet as printed
 * @param level depth of the list, from 0
 */
export function bulletMark(printed: string, level: number): string {
  const mark = printed.trim();
  if (/^[-–—−‒‐‑\uF02D\uF0BE]$/.test(mark)) return '-';
  if (mark === '+' || mark === '\uF02B') return '+';
  // a word or a sign of its own that somebody chose ("Điều", "(*)", "§") is kept
  if (/[\p{L}\p{N}]{2}|[()§]/u.test(mark)) return mark;
  return level === 1 ? '+' : '-';
}

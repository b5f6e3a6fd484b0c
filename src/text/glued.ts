import { isSyllable } from './syllable.ts';

/** A letter before a capital with a small letter behind it ("giảiĐơn", "ĐỐCSản"), or a small one before a figure ("vụ2"). */
const LETTER_THEN_OTHER = /\p{L}(?=\p{Lu}\p{Ll})|\p{Ll}(?=\d)/gu;
/** A figure, or a bracket behind a word, before a capitalised one ("2026Kiểm", "đồng)Quý"); behind a letter or a figure it marks an item ("a)Công"). */
const FIGURE_THEN_CAPITAL = /(?:\d|\p{L}{2}\))(?=\p{Lu}\p{Ll})/gu;
/** Letters of "nghiêng". */
const LONGEST_SYLLABLE = 7;
/** Words in capitals, of which no letter's case tells where the next begins ("CHÚCHỦ"). */
const CAPITALS = /\p{Lu}{4,}/gu;

const LEADING_LETTERS = /^\p{L}+/u;
const TRAILING_LETTERS = /\p{L}+$/u;
/** The number of a row, a year or the months that a column stands for ("1-3"), and nothing else behind it. */
const NUMBER = /^\d{1,4}(?:\.\d{1,3}){0,3}\.?$|^\d{1,2}-\d{1,2}$/;
const WITH_MARK = /[^\p{ASCII}]/u;

/**
 * Where a run of letters is two words without the white space between them, as offsets into it; empty where it is one.
 * PDFBox and Tika write no space where the next cell of a table begins further left at nearly the same height, so that
 * the last word of one cell touches the first of the next: "Diễn giảiChủ trì", "Phòng Nội vụ2".
 * Both sides must be Vietnamese syllables and one must carry a mark, which names of products ("PowerPoint") are not.
 */
export function gluedAt(word: string): number[] {
  const cuts: number[] = [];
  for (const m of word.matchAll(LETTER_THEN_OTHER))
    if (isCut(word, m.index + m[0].length)) cuts.push(m.index + m[0].length);
  for (const m of word.matchAll(FIGURE_THEN_CAPITAL)) {
    const cut = m.index + m[0].length;
    const right = LEADING_LETTERS.exec(word.slice(cut))?.[0] ?? '';
    if (isWholeWord(right)) cuts.push(cut);
  }
  for (const m of word.matchAll(CAPITALS)) {
    const cut = cutOfCapitals(m[0]);
    if (cut !== null) cuts.push(m.index + cut);
  }
  return cuts.sort((a, b) => a - b);
}

/**
 * Where letters in capitals that are no syllable are two: both carry a mark, which abbreviations have not. Of two ways
 * the one that leaves the second syllable more of its beginning ("CHÚ | CHỦ" rather than "CHÚC | HỦ").
 */
function cutOfCapitals(letters: string): number | null {
  if (letters.length > 2 * LONGEST_SYLLABLE || isSyllable(letters)) return null;
  for (let cut = FEWEST_LETTERS; cut <= letters.length - FEWEST_LETTERS; cut++) {
    const parts = [letters.slice(0, cut), letters.slice(cut)];
    if (parts.every((part) => WITH_MARK.test(part) && isWholeWord(part))) return cut;
  }
  return null;
}

function isCut(word: string, cut: number): boolean {
  const left = TRAILING_LETTERS.exec(word.slice(0, cut))?.[0] ?? '';
  const rest = word.slice(cut);
  if (!isWholeWord(left)) return false;
  if (NUMBER.test(rest)) return WITH_MARK.test(left);
  const right = LEADING_LETTERS.exec(rest)?.[0] ?? '';
  return isWholeWord(right) && WITH_MARK.test(left + right);
}

const ONE_CASE = /^(?:\p{L}\p{Ll}+|\p{Lu}+)$/u;
/** Fewer letters are a piece of a code ("Q4", "h2"). */
const FEWEST_LETTERS = 2;

function isWholeWord(letters: string): boolean {
  return letters.length >= FEWEST_LETTERS && ONE_CASE.test(letters) && isSyllable(letters);
}

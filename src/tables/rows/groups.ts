import { romanValue } from '../../text/numerals.ts';

/** Rows that only name what the rows under them are about: "I | Cải cách thể chế", "A. VIỆC CHUNG". */

/** What may stand behind a marker: "I.", "II)", "A:", "III -" written as one word. */
const AFTER_MARKER = /[.)/:–-]+$/;

/** Capital letters in the order in which Vietnamese offices list parts; some leave out Đ, some F. */
const LETTERS = 'ABCDĐEFGHIKLMNOPQRSTUVXY';
/** Letters that a list may leave out. */
const LEFT_OUT: ReadonlySet<string> = new Set(['Đ', 'F']);

/** A marker without what stands behind it. */
export function bareMarker(text: string): string {
  return text.replace(AFTER_MARKER, '');
}

/** A title that is counted by words and a number, and says something of its own behind it: "Nhóm 1: Thể chế", "Phần II. Hồ sơ". */
const COUNTED_TITLE = /^(\p{Lu}\p{Ll}+(?: \p{Ll}+){0,3}) (\d{1,2}|[IVX]{1,4})[:.] ?\p{L}/u;

/** The words that such a title is counted by, and its number; null where a line is none. */
export function countedTitle(text: string): { readonly words: string; readonly number: number } | null {
  const [, words = '', numeral = ''] = COUNTED_TITLE.exec(text) ?? [];
  const number = romanValue(numeral) ?? Number(numeral);
  return words === '' || !(number > 0) ? null : { words, number };
}

/** The marker of a group: a Roman numeral or a capital letter, with or without its full stop. */
export function isGroupMarker(text: string): boolean {
  const bare = bareMarker(text);
  return bare !== '' && (romanValue(bare) !== null || /^[A-ZĐ]$/.test(bare));
}

/** Whether a marker is a capital letter, and no Roman numeral. */
export function isLetterMarker(text: string): boolean {
  const bare = bareMarker(text);
  return /^[A-ZĐ]$/.test(bare) && romanValue(bare) === null;
}

/** Whether a group that is lettered holds groups and not rows: the next group is a numeral's ("A" over "I"). */
export function holdsGroups(marker: string, next: string | undefined): boolean {
  return isLetterMarker(marker) && next !== undefined && next !== '' && !isLetterMarker(next);
}

/** Whether `letter` goes on a list that `before` ends; the first of a list is A. */
function followsLetter(before: string | null, letter: string): boolean {
  const at = LETTERS.indexOf(letter);
  const from = before === null ? -1 : LETTERS.indexOf(before);
  const between = LETTERS.slice(from + 1, at);
  return at > from && [...between].every((one) => LEFT_OUT.has(one));
}

/** One letter alone is as likely a word's or a form's. */
const FEWEST_LETTERS = 2;

/**
 * The places where groups marked by letters begin, among the words that lines begin with: A, B, C in their order. Plain
 * text shows no more of them than this, so that a single letter is none.
 * @param heads the first word of each line that may be a title, null for the others
 */
export function letteredPlaces(heads: readonly (string | null)[]): number[] {
  const places: number[] = [];
  let last: string | null = null;
  for (const [i, head] of heads.entries()) {
    const letter = head === null ? '' : bareMarker(head);
    if (letter.length !== 1 || !LETTERS.includes(letter) || !followsLetter(last, letter)) continue;
    places.push(i);
    last = letter;
  }
  return places.length >= FEWEST_LETTERS ? places : [];
}

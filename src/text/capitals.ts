import { isSyllable } from './syllable.ts';

/** What is set in capitals (chữ in hoa), as titles are, and what that says of a line among others. */

/** Whether text is set in capitals: at least two letters, none of them small. */
export function isInCapitals(text: string): boolean {
  // most lines fail at their second letter
  return !/\p{Ll}/u.test(text) && /\p{Lu}[^\p{L}]*\p{Lu}/u.test(text);
}

/** Words of a title in capitals, at least: one alone may be the short name of a body. Reasoned. */
export const FEWEST_IN_CAPITALS = 2;

/** Whether a line's words are in capitals, and none is an abbreviation, which is written so anywhere: all are syllables. */
export function areSyllablesInCapitals(words: readonly { readonly text: string }[]): boolean {
  if (words.length < FEWEST_IN_CAPITALS) return false;
  const letters = words.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []);
  return letters.length > 0 && letters.every((w) => w === w.toUpperCase() && isSyllable(w));
}

/** Share of a table's lines in capitals up to which they stand out. Reasoned: a group has three rows or more lines. */
const SELDOM = 0.25;

/** Whether so few of a table's lines are in capitals that these tell a title. */
export function areSeldom(inCapitals: number, lines: number): boolean {
  return inCapitals <= SELDOM * lines;
}

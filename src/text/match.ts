import { matchKey, plainKey } from './fold.ts';

/** Whether a text holds the words that were asked for. */
export type TextMatch = (text: string) => boolean;

const SYLLABLE = /[\p{L}\p{N}]/u;

/** Whether `at` lies between two syllables of `text`, or at one of its ends. */
function atBorder(text: string, at: number): boolean {
  return (
    at === 0 || at === text.length || !SYLLABLE.test(text.charAt(at - 1)) || !SYLLABLE.test(text.charAt(at))
  );
}

/**
 * Finds words in a row, as whole syllables. Diacritics and đ are optional: a letter typed without them stands for
 * any ("quyet dinh" finds "quyết định"), a letter typed with them only for itself ("sở" does not find "số").
 */
export function textMatch(words: string): TextMatch {
  const marked = matchKey(words);
  const plain = plainKey(words);
  if (plain === '') return () => true;
  return (text) => {
    const hay = plainKey(text);
    let keyed: string | undefined;
    for (let at = hay.indexOf(plain); at >= 0; at = hay.indexOf(plain, at + 1)) {
      if (!atBorder(hay, at) || !atBorder(hay, at + plain.length)) continue;
      if (marked === plain) return true;
      keyed ??= matchKey(text);
      if (sameMarks(marked, plain, keyed, hay.length, at)) return true;
    }
    return false;
  };
}

/** Whether the letters typed with marks stand at `at` with the same ones. */
function sameMarks(marked: string, plain: string, text: string, length: number, at: number): boolean {
  // a stray combining mark shifts one key against the other: then the plain letters decide
  if (text.length !== length || marked.length !== plain.length) return true;
  for (let i = 0; i < marked.length; i += 1) {
    if (marked[i] !== plain[i] && marked[i] !== text[at + i]) return false;
  }
  return true;
}

/** As `textMatch`, but the words may stand anywhere and in any order. */
export function allWordsMatch(words: string): TextMatch {
  const each = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(textMatch);
  return (text) => each.every((match) => match(text));
}

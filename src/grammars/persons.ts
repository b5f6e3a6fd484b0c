import { SURNAMES } from '../lexicon/surnames.ts';

/** A syllable of a Vietnamese name: "Lò", "Thị", "Á"; the numeral of "Quý I" is none. */
const SYLLABLE = /^(?![IVX]$)\p{Lu}\p{Ll}*$/u;
/** Syllables of a person's name: "Lò Mây" has two, "Công Tằng Tôn Nữ Thị Hương" six. */
const FEWEST = 2;
const MOST = 6;
/** Letters of the longest name with its titles. */
const LONGEST = 40;
/** Degrees and ranks before a name under a signature: "TS. Lò Thị Mây". */
const DEGREES = /^(?:(?:TS|ThS|Ths|BS|PGS|GS|KS|CN)\.?\s?)*/u;

/**
 * Whether a text may be a person's name: a few capitalised syllables, not all in capitals. Names of bodies in capitals at
 * every syllable look the same: what stands around tells them apart.
 */
export function isPersonName(text: string): boolean {
  if (text.length > LONGEST || !/\p{Ll}/u.test(text)) return false;
  const syllables = text.replace(DEGREES, '').split(' ');
  return syllables.length >= FEWEST && syllables.length <= MOST && syllables.every((s) => SYLLABLE.test(s));
}

/** Words after the surname that surely belong to a name in running text; what follows may be the next cell. */
const NAMES_AFTER = 2;

/**
 * Persons' names among the words of running text, where only a surname tells them from other words in capitals: 1 where one
 * begins (surname and two names at least), 2 for the words that surely belong to it.
 * @param keys the words as they are matched
 */
export function personsIn(texts: readonly string[], keys: readonly string[]): Uint8Array {
  const persons = new Uint8Array(texts.length);
  for (let i = 0; i + NAMES_AFTER < texts.length; i++) {
    if (persons[i] !== 0 || !SURNAMES.has(keys[i] ?? '')) continue;
    const [first = '', second = '', last = ''] = texts.slice(i, i + 1 + NAMES_AFTER);
    if (![first, second, last.replace(/[,;.]$/, '')].every((word) => SYLLABLE.test(word))) continue;
    persons[i] = 1;
    persons.fill(2, i + 1, i + 1 + NAMES_AFTER);
  }
  return persons;
}

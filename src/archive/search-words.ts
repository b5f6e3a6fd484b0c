import { matchKey, plainKey } from '../text/fold.ts';
import { textMatch } from '../text/match.ts';

/** Words to be found, understood. */
export interface SearchWords {
  /** What the index is asked: strings of its own language, made of letters and digits only. */
  readonly all: string;
  /** The words one after the other; null for a single word. */
  readonly row: string | null;
  /** Whether a text holds them as they were typed: a letter typed with its marks stands only for itself. */
  readonly match: (text: string) => boolean;
  /** Whether marks were typed, so that what the index finds has to be looked at. */
  readonly marked: boolean;
  readonly terms: readonly SearchTerm[];
}

/** A word or a phrase. */
export interface SearchTerm {
  /** Folded syllables, in a row. */
  readonly syllables: readonly string[];
  /** The same as typed (lower case, one spelling for each tone). */
  readonly typed: readonly string[];
  /** The last syllable may go on. */
  readonly open: boolean;
}

/** Words of a search at most: the index joins the places of all of them. */
export const MOST_WORDS = 64;

/** A phrase between quotation marks of any kind, or what stands between spaces. */
const TERM = /["“”«]([^"“”«»]*)["“”»]?|([^\s"“”«»]+)/gu;
const SYLLABLES = /[\p{L}\p{N}]+/gu;

/**
 * Understands what somebody types into a search: words, "phrases", endings left open with `*`. Whatever else stands there
 * parts words; nothing of it reaches the database as a language.
 * @returns null where no word is left
 */
export function searchWords(text: string): SearchWords | null {
  const terms: SearchTerm[] = [];
  const tests: ((text: string) => boolean)[] = [];
  for (const m of text.matchAll(TERM)) {
    const words = m[1] ?? m[2] ?? '';
    const syllables = plainKey(words).match(SYLLABLES) ?? [];
    if (syllables.length === 0) continue;
    const open = m[1] === undefined && words.endsWith('*');
    const typed = matchKey(words).match(SYLLABLES) ?? [];
    terms.push({ syllables, typed: typed.length === syllables.length ? typed : syllables, open });
    if (matchKey(words) !== plainKey(words)) tests.push(markedTest(words, open));
  }
  if (terms.length === 0) return null;
  const flat = terms.flatMap((term) => term.syllables);
  const inRow = terms.length > 1 && !terms.some((term) => term.open);
  return {
    terms,
    all: terms.map(termQuery).join(' AND '),
    row: inRow ? quoted(flat) : null,
    marked: tests.length > 0,
    match: (found) => tests.every((test) => test(found)),
  };
}

/** The same words, whatever their marks. */
export function withAnyMarks(words: SearchWords): SearchWords {
  const terms = words.terms.map((term) => ({ ...term, typed: term.syllables }));
  return { ...words, terms, marked: false, match: () => true };
}

/** The syllables that were typed with marks: only such plans can hold them as have a word that fits. */
export function markedSyllables({ terms }: SearchWords): MarkedSyllable[] {
  return terms.flatMap(({ syllables, typed, open }) =>
    syllables.flatMap((plain, k): MarkedSyllable[] => {
      const word = typed[k] ?? plain;
      if (word === plain || word.length !== plain.length) return [];
      const isOpen = open && k === syllables.length - 1;
      return [
        { pattern: likePattern(word, plain, isOpen), fits: (found) => fitsTyped(found, word, plain, isOpen) },
      ];
    }),
  );
}

/** A syllable that was typed with marks. */
export interface MarkedSyllable {
  /** For SQL's LIKE: finds all printed words that fit, and some more. */
  readonly pattern: string;
  readonly fits: (printed: string) => boolean;
}

/** Letters that were typed without marks may have any: one character each, whatever it is. */
function likePattern(typed: string, plain: string, isOpen: boolean): string {
  return [...typed].map((letter, i) => (letter === plain[i] ? '_' : letter)).join('') + (isOpen ? '%' : '');
}

function fitsTyped(found: string, typed: string, plain: string, isOpen: boolean): boolean {
  const bare = plainKey(found);
  return (isOpen ? bare.startsWith(plain) : bare === plain) && hasMarks(found, typed, plain);
}

/** How many syllables are asked for, in all phrases together. */
export function countWords({ terms }: SearchWords): number {
  return terms.reduce((sum, { syllables }) => sum + syllables.length, 0);
}

/** Words that stand in a text at all stand there with their marks; what the index found elsewhere nobody can tell. */
function markedTest(words: string, open: boolean): (text: string) => boolean {
  if (open) return startMatch(words);
  const [any, same] = [textMatch(plainKey(bare(words))), textMatch(bare(words))];
  return (text) => !any(text) || same(text);
}

/** Punctuation parts syllables in the index, whatever it is. */
function bare(words: string): string {
  return (words.match(SYLLABLES) ?? []).join(' ');
}

function startMatch(words: string): (text: string) => boolean {
  const start = matchKey(bare(words));
  const border = /[\p{L}\p{N}]/u;
  return (text) => {
    const hay = matchKey(text);
    for (let at = hay.indexOf(start); at >= 0; at = hay.indexOf(start, at + 1))
      if (at === 0 || !border.test(hay.charAt(at - 1))) return true;
    return false;
  };
}

function termQuery({ syllables, open }: SearchTerm): string {
  return quoted(syllables) + (open ? '*' : '');
}

/** A string of FTS5's: syllables hold letters and digits, so that none can end it. */
function quoted(syllables: readonly string[]): string {
  return `"${syllables.join(' ')}"`;
}

/** Where words stand in a text: offsets of the first and behind the last letter, in order, apart from one another. */
export function marksIn(text: string, { terms }: Pick<SearchWords, 'terms'>): [number, number][] {
  const places = [...text.matchAll(SYLLABLES)].map((m) => ({
    from: m.index,
    to: m.index + m[0].length,
    text: m[0],
    plain: ASCII.test(m[0]) ? m[0].toLowerCase() : plainKey(m[0]),
  }));
  const marks: [number, number][] = [];
  for (let i = 0; i < places.length; ) {
    const long = Math.max(0, ...terms.map((term) => lengthAt(places, i, term)));
    const [first, last] = [places[i], places[i + long - 1]];
    if (long > 0 && first && last) marks.push([first.from, last.to]);
    i += Math.max(1, long);
  }
  return joined(marks, text);
}

/** Has no marks to take off. */
const ASCII = /^[0-9A-Za-z]*$/;

interface Syllable {
  readonly text: string;
  readonly plain: string;
}

function lengthAt(places: readonly Syllable[], at: number, { syllables, typed, open }: SearchTerm): number {
  const stands = syllables.every((syllable, k) => {
    const place = places[at + k];
    const isOpen = open && k === syllables.length - 1;
    if (!place || !(isOpen ? place.plain.startsWith(syllable) : place.plain === syllable)) return false;
    return hasMarks(matchKey(place.text), typed[k] ?? syllable, syllable);
  });
  return stands ? syllables.length : 0;
}

/** A letter that was typed with its marks stands only for itself, one without for any. */
function hasMarks(found: string, typed: string, plain: string): boolean {
  if (typed === plain || typed.length !== plain.length) return true;
  return [...typed].every((letter, i) => letter === plain[i] || letter === found[i]);
}

/** Marks with nothing but a space between them are one. */
function joined(marks: readonly [number, number][], text: string): [number, number][] {
  const out: [number, number][] = [];
  for (const [from, to] of marks) {
    const last = out.at(-1);
    if (last && text.slice(last[1], from).trim() === '') last[1] = to;
    else out.push([from, to]);
  }
  return out;
}

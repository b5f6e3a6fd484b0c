import { ACTS, FORMULAS, JOINING, NEAR_WORDS, SAME_WORDS } from '../lexicon/equivalents.ts';
import { matchKey, withFinalY } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';

/**
 * Text as a list of words in one form: folded, without punctuation, abbreviations and spellings of the same
 * word made one. What two texts share is told from these; they are never shown.
 */

/**
 * Runs of letters and digits, joined where a symbol or a date joins them; the signs that carry meaning. A letter is
 * what is no space, punctuation or mathematical sign: engines take long to make ready the classes of Unicode.
 */
const CHUNK =
  /[^\s!-/:-@[-`{-~\u0080-\u00BF\u2000-\u206F\u2200-\u22FF\u3000-\u303F]+(?:[/-][^\s!-/:-@[-`{-~\u0080-\u00BF\u2000-\u206F\u2200-\u22FF\u3000-\u303F]+)*|[%≥≤<>]/g;
/** "15'" and "15’" for 15 minutes, the sign joined to its number or apart. */
const MINUTES = /^(\d*)['’′][.,;:)]*$/;
const DIGIT = /^\d/;
const YEAR = /^(?:19|20)\d\d$/;
const DATE = /^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/;
/** A document's symbol: `60/2021/nđ-cp`, `09-ctr/tu`. */
const SYMBOL = /^\d[^/-]*[/-].*[^\d/-]/;
/** Folded syllables, numbers, dates and symbols of a text, in its order. */
export function syllables(text: string): string[] {
  const words: string[] = [];
  for (const chunk of text.split(/\s+/)) {
    const minutes = MINUTES.exec(chunk);
    if (minutes && (minutes[1] !== '' || DIGIT.test(words.at(-1) ?? ''))) {
      if (minutes[1]) words.push(oneSpelling(minutes[1]));
      words.push('phút');
    } else for (const word of wordsOf(chunk)) words.push(word);
  }
  return words;
}

/** The words of a run of characters without white space. */
const wordsOf = remembered(takeApart, { most: 50_000 });

function takeApart(chunk: string): readonly string[] {
  const words: string[] = [];
  for (const [part] of matchKey(chunk).matchAll(CHUNK)) {
    if (DATE.test(part)) words.push(part.replace(/-/g, '/').replace(/(^|\/)0+(?=\d)/g, '$1'));
    else if (SYMBOL.test(part)) words.push(part);
    else for (const word of part.split(/[/-]/)) words.push(oneSpelling(word));
  }
  return words;
}

function oneSpelling(word: string): string {
  if (/^0+\d/.test(word)) return word.replace(/^0+/, '') || '0';
  return withFinalY(word);
}

/** Phrases to be found in a list of words, and what each stands for; the longest wins, of equals the first. */
class Phrases<V> {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly value: V }[]>();

  constructor(entries: Iterable<readonly [readonly string[], V]>) {
    for (const [words, value] of entries) {
      const [first] = words;
      if (first === undefined) continue;
      const list = this.#byFirst.get(first);
      if (list) list.push({ words, value });
      else this.#byFirst.set(first, [{ words, value }]);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest phrase that begins at word `i`. */
  at(words: readonly string[], i: number): { readonly words: readonly string[]; readonly value: V } | null {
    const list = this.#byFirst.get(words[i] ?? '');
    if (!list) return null;
    for (const phrase of list) if (standsAt(words, i, phrase.words)) return phrase;
    return null;
  }
}

function standsAt(words: readonly string[], i: number, phrase: readonly string[]): boolean {
  for (let k = 1; k < phrase.length; k++) if (words[i + k] !== phrase[k]) return false;
  return true;
}

function replaced(words: readonly string[], phrases: Phrases<readonly string[]>): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; ) {
    const found = phrases.at(words, i);
    if (found) out.push(...found.value);
    else out.push(words[i] ?? '');
    i += found?.words.length ?? 1;
  }
  return out;
}

const same = new Phrases(
  SAME_WORDS.flatMap((forms) => forms.map((form) => [syllables(form), syllables(forms[0])] as const)),
);

/** Words of a text, those that mean strictly the same in one form. */
export function sameWords(text: string): string[] {
  return replaced(syllables(text), same);
}

/** A text as a key: equal where two texts differ in looks or in years only. */
export function keyOf(text: string): string {
  return keyOfWords(sameWords(text));
}

/** As `keyOf`, for a text that was taken apart already. */
export function keyOfWords(words: readonly string[]): string {
  return words.map((word) => (word.length === 4 && YEAR.test(word) ? '#' : word)).join(' ');
}

const near = new Phrases(
  NEAR_WORDS.flatMap((forms) => forms.map((form) => [sameWords(form), sameWords(forms[0])] as const)),
);

/** A text taken apart once, for all that is asked of it. */
export interface Words {
  /** Words that mean strictly the same in one form. */
  readonly same: readonly string[];
  /** Words that name the same matter in one form too. */
  readonly near: readonly string[];
}

/**
 * A text's words in their canonical forms: as they are when only spelling differs, and with near wordings made
 * one.
 */
export function readWords(text: string): Words {
  const words = sameWords(text);
  return { same: words, near: replaced(words, near) };
}

/** What a part of a text tells about its matter. */
export type WordSort = 'term' | 'syllable' | 'symbol' | 'formula' | 'joining' | 'number';

/** A word of a text in the form that is compared. */
export interface MatterWord {
  readonly word: string;
  readonly sort: WordSort;
}

const nearWords = (text: string): readonly string[] => readWords(text).near;
/** Formulas before terms: "kế hoạch" tells nothing, whatever it abbreviates. */
const sorts = new Phrases<'formula' | 'term'>([
  ...FORMULAS.map((form) => [nearWords(form), 'formula'] as const),
  ...[...NEAR_WORDS, ...SAME_WORDS].map(([form]) => [sameWords(form), 'term'] as const),
]);
const joining: ReadonlySet<string> = new Set(JOINING.flatMap((word) => syllables(word)));

/** A text as the matters that it names: terms of the field as one word each, formulas and joining words marked. */
export function matterWords({ near: words }: Words): MatterWord[] {
  const out: MatterWord[] = [];
  for (let i = 0; i < words.length; ) {
    const found = sorts.at(words, i);
    const first = words[i] ?? '';
    const length = found?.words.length ?? 1;
    const word = length === 1 ? first : words.slice(i, i + length).join(' ');
    out.push({ word, sort: found?.value ?? sortOf(word) });
    i += length;
  }
  return out;
}

function sortOf(word: string): WordSort {
  if (SYMBOL.test(word)) return 'symbol';
  if (DIGIT.test(word)) return 'number';
  return joining.has(word) ? 'joining' : 'syllable';
}

const acts = new Phrases(ACTS.map((act) => [nearWords(act), nearWords(act).join(' ')] as const));
/** A task names what is to be done within its first words, or is named by its matter alone. */
const ACT_REACH = 14;

/** What a task's words begin by telling somebody to do: the first act, and those listed with it. */
export function headActs({ near: all }: Words): ReadonlySet<string> {
  const words = all.slice(0, ACT_REACH);
  const found = new Set<string>();
  for (let i = 0; i < words.length; ) {
    const act = acts.at(words, i);
    const filler = sorts.at(words, i);
    if (act) found.add(act.value);
    else if (found.size > 0 && filler?.value !== 'formula' && !joining.has(words[i] ?? '')) break;
    i += (act ?? filler)?.words.length ?? 1;
  }
  return found;
}

/** Whether two words are the same, or the same year `shift` years on. */
export function sameWord(old: string, now: string, shift: number): boolean {
  if (old === now) return true;
  if (shift === 0) return false;
  if (YEAR.test(old)) return YEAR.test(now) && Number(old) + shift === Number(now);
  return DATE.test(old) && DATE.test(now) && sameDate(old, now, shift);
}

function sameDate(old: string, now: string, shift: number): boolean {
  const at = old.lastIndexOf('/') + 1;
  return `${old.slice(0, at)}${Number(old.slice(at)) + shift}` === now;
}

/** The date that a citation may carry or leave out: "Nghị định số 60/2021/NĐ-CP [ngày 21/6/2021]". */
function withoutCitationDates(words: readonly string[]): { words: string[]; dates: string[] } {
  const kept: string[] = [];
  const dates: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const date = words[i + 1] ?? '';
    if (words[i] === 'ngày' && SYMBOL.test(words[i - 1] ?? '') && DATE.test(date)) {
      dates.push(date);
      i += 1;
    } else kept.push(words[i] ?? '');
  }
  return { words: kept, dates };
}

/**
 * Whether two texts differ in looks only: punctuation, capitals, tone placement, abbreviations, a citation that
 * gains or loses its date, years that move on with the plan.
 * @param shift years between the two plans, 0 where they are of the same year
 */
export function sameMeaning(old: string, now: string, shift: number): boolean {
  const a = sameWords(old);
  const b = sameWords(now);
  if (equalWords(a, b, shift)) return true;
  const c = withoutCitationDates(a);
  const d = withoutCitationDates(b);
  if (c.dates.length === d.dates.length || !equalWords(c.words, d.words, shift)) return false;
  const [fewer, more] = c.dates.length < d.dates.length ? [c.dates, d.dates] : [d.dates, c.dates];
  return isWithin(fewer, more);
}

function equalWords(a: readonly string[], b: readonly string[], shift: number): boolean {
  return a.length === b.length && a.every((word, i) => sameWord(word, b[i] ?? '', shift));
}

/** Whether `part` is `whole` with some left out. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let i = 0;
  for (const each of whole) if (each === part[i]) i += 1;
  return i === part.length;
}

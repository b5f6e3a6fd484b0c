import { matchKey } from '../source/fold.ts';
import { ACTS, FORMULAS, JOINING, NEAR_WORDS, SAME_WORDS } from './equivalents.ts';

/**
 * Text as a list of words in one form: folded, without punctuation, abbreviations and spellings of the same
 * word made one. What two texts share is told from these; they are never shown.
 */

/** Runs of letters and digits, joined where a symbol or a date joins them; the signs that carry meaning. */
const CHUNK = /[\p{L}\p{N}]+(?:[/-][\p{L}\p{N}]+)*|[%≥≤<>]/gu;
/** "15'" and "15’" for 15 minutes. */
const MINUTES = /(\d)\s?['’′](?![\p{L}\p{N}])/gu;
const YEAR = /^(?:19|20)\d\d$/;
const DATE = /^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/;
/** A document's symbol: `60/2021/nđ-cp`, `09-ctr/tu`. */
const SYMBOL = /^\d[\p{L}\p{N}]*[/-].*\p{L}/u;
/** Syllables that are written with i or with y: "tỉ lệ" and "tỷ lệ", "kĩ" and "kỹ", "quí" and "quý". */
const FINAL_I = /^(h|k|l|m|s|t|qu)([iíìỉĩị])$/;
const I_TO_Y: Readonly<Record<string, string>> = { i: 'y', í: 'ý', ì: 'ỳ', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };

/** Folded syllables, numbers, dates and symbols of a text, in its order. */
export function syllables(text: string): string[] {
  const words: string[] = [];
  for (const [chunk] of matchKey(text).replace(MINUTES, '$1 phút').matchAll(CHUNK)) {
    if (DATE.test(chunk)) words.push(chunk.replace(/-/g, '/').replace(/(^|\/)0+(?=\d)/g, '$1'));
    else if (SYMBOL.test(chunk)) words.push(chunk);
    else for (const part of chunk.split(/[/-]/)) words.push(oneSpelling(part));
  }
  return words;
}

function oneSpelling(word: string): string {
  if (/^0+\d/.test(word)) return word.replace(/^0+/, '') || '0';
  const m = FINAL_I.exec(word);
  return m?.[1] !== undefined && m[2] !== undefined ? m[1] + (I_TO_Y[m[2]] ?? m[2]) : word;
}

/** Phrases to be found in a list of words; the longest wins. */
class Phrases {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly as: readonly string[] }[]>();

  /** @param prepare what the texts went through before they meet these phrases */
  constructor(sets: Iterable<readonly [readonly string[], string]>, prepare: (words: string[]) => string[]) {
    for (const [forms, as] of sets) {
      for (const form of forms) this.#add(prepare(syllables(form)), prepare(syllables(as)));
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  #add(words: readonly string[], as: readonly string[]): void {
    const [first] = words;
    if (first === undefined) return;
    const list = this.#byFirst.get(first) ?? [];
    list.push({ words, as });
    this.#byFirst.set(first, list);
  }

  /** The longest phrase that begins at word `i`. */
  at(words: readonly string[], i: number): { readonly length: number; readonly as: readonly string[] } | null {
    const list = this.#byFirst.get(words[i] ?? '');
    const found = list?.find((phrase) => phrase.words.every((word, k) => words[i + k] === word));
    return found ? { length: found.words.length, as: found.as } : null;
  }

  replaceIn(words: string[]): string[] {
    const out: string[] = [];
    for (let i = 0; i < words.length; ) {
      const found = this.at(words, i);
      if (found) out.push(...found.as);
      else out.push(words[i] ?? '');
      i += found?.length ?? 1;
    }
    return out;
  }
}

const same = new Phrases(SAME_WORDS.map((forms) => [forms, forms[0]] as const), (words) => words);

/** Words of a text, those that mean strictly the same in one form. */
export function sameWords(text: string): string[] {
  return same.replaceIn(syllables(text));
}

/** A text as a key: equal where two texts differ in looks or in years only. */
export function keyOf(text: string): string {
  return sameWords(text)
    .map((word) => (YEAR.test(word) ? '#' : word))
    .join(' ');
}

const near = new Phrases(
  NEAR_WORDS.map((forms) => [forms, forms[0]] as const),
  (words) => same.replaceIn(words),
);
const terms = new Phrases(
  [...NEAR_WORDS, ...SAME_WORDS].map((forms) => [[forms[0]], forms[0]] as const),
  (words) => same.replaceIn(words),
);
const formulas = new Phrases(
  FORMULAS.map((form) => [[form], form] as const),
  (words) => near.replaceIn(same.replaceIn(words)),
);
const joining: ReadonlySet<string> = new Set(JOINING.map((word) => syllables(word)[0] ?? ''));

/** Words of a text, those that name the same matter in one form too. */
export function nearWords(text: string): string[] {
  return near.replaceIn(sameWords(text));
}

/** What a part of a text tells about its matter. */
export type WordSort = 'term' | 'syllable' | 'symbol' | 'formula' | 'joining' | 'number';

export interface MatterWord {
  readonly word: string;
  readonly sort: WordSort;
}

const DIGIT = /^\d/;

/** A text as the matters that it names: terms of the field as one word each, formulas and joining words marked. */
export function matterWords(text: string): MatterWord[] {
  const words = nearWords(text);
  const out: MatterWord[] = [];
  for (let i = 0; i < words.length; ) {
    const term = terms.at(words, i);
    const formula = formulas.at(words, i);
    const found = formula && formula.length >= (term?.length ?? 0) ? formula : term;
    const length = found?.length ?? 1;
    const word = words.slice(i, i + length).join(' ');
    out.push({ word, sort: found ? (found === formula ? 'formula' : 'term') : sortOf(word) });
    i += length;
  }
  return out;
}

function sortOf(word: string): WordSort {
  if (SYMBOL.test(word)) return 'symbol';
  if (DIGIT.test(word)) return 'number';
  return joining.has(word) ? 'joining' : 'syllable';
}

const acts = new Phrases(
  ACTS.map((act) => [[act], act] as const),
  (words) => near.replaceIn(same.replaceIn(words)),
);
/** A task names what is to be done within its first words, or is named by its matter alone. */
const ACT_REACH = 14;

/** What a task's words begin by telling somebody to do: the first act, and those listed with it. */
export function headActs(text: string): ReadonlySet<string> {
  const words = nearWords(text).slice(0, ACT_REACH);
  const found = new Set<string>();
  for (let i = 0; i < words.length; ) {
    const act = acts.at(words, i);
    const filler = formulas.at(words, i);
    if (act) found.add(act.as.join(' '));
    else if (found.size > 0 && !filler && !joining.has(words[i] ?? '')) break;
    i += act?.length ?? filler?.length ?? 1;
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

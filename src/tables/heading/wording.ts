import { BARE_CUES, type ColumnUse, CUES, type Cue, type NamedRole } from '../../lexicon/headings.ts';
import { ROLE_NAMES } from '../../model/role-names.ts';
import { remembered } from '../../text/remembered.ts';
import { headingWords } from '../roles.ts';

/** Roles in the order in which scores are kept; the last stands for "none of these". */
export const ROLE_ORDER = [...ROLE_NAMES, 'other'] as const satisfies readonly (NamedRole | 'other')[];
/** Index of the role "other", which several columns may have. */
export const OTHER = ROLE_ORDER.length - 1;

/** The place of a role in lists of scores. */
export function roleAt(name: NamedRole | 'other'): number {
  return ROLE_ORDER.indexOf(name);
}

/** What the words of one heading say. */
export interface Wording {
  /** For each role of `ROLE_ORDER` how much the words speak for it: natural logarithms of odds, 0 for nothing. */
  readonly scores: Float64Array;
  readonly use: ColumnUse | null;
  /** Words that some cue explains, of all. */
  readonly known: number;
  /** Those of them that say more than "cơ quan", "các", "của". */
  readonly telling: number;
  readonly words: number;
}

/** A qualifier behind the head of a heading says less than the head: "thời gian *thực hiện*" is a time. Reasoned. */
const QUALIFIER = 0.4;
/** Light nouns say little where no telling word stands beside them. Reasoned. */
const LIGHT_ALONE = 0.3;
/** A phrase met without its accents, or with one letter wrong, as OCR writes it. Reasoned. */
const WITHOUT_ACCENTS = 0.85;
const ONE_LETTER_OFF = 0.7;
/** Shortest word in which one wrong letter is forgiven. */
const LONG_WORD = 3;
/** Longest phrase, in words, and longest heading looked at. */
const MOST_WORDS = 60;

interface Entry {
  readonly cue: Cue;
  readonly exact: string;
}

const byPlain = new Map<string, Entry[]>();
/** Cues by their letters, without spaces: a column narrower than its heading breaks that anywhere. */
const bySpelling = new Map<string, Cue>();
let longest = 1;
for (const cue of CUES) {
  const exact = headingWords(cue.phrase).join(' ');
  const plain = withoutAccents(exact);
  const list = byPlain.get(plain) ?? [];
  list.push({ cue, exact });
  byPlain.set(plain, list);
  if (!bySpelling.has(plain.replaceAll(' ', ''))) bySpelling.set(plain.replaceAll(' ', ''), cue);
  longest = Math.max(longest, exact.split(' ').length);
}

/** A word as OCR or a hurried typist may write it: no accents, đ as d. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}

/** Single words of cues by length, for the forgiving look-up. */
const singles = new Map<number, string[]>();
for (const plain of byPlain.keys()) {
  if (plain.includes(' ')) continue;
  const list = singles.get(plain.length) ?? [];
  list.push(plain);
  singles.set(plain.length, list);
}

const WORDS_OF_CUES = new Set([...byPlain.keys()].flatMap((p) => p.split(' ')));
/** Words of cues as they are written, by what they are without accents. */
const WRITTEN_BY_PLAIN = new Map<string, string[]>();
for (const exact of new Set(CUES.flatMap((cue) => headingWords(cue.phrase)))) {
  const plain = withoutAccents(exact);
  WRITTEN_BY_PLAIN.set(plain, [...(WRITTEN_BY_PLAIN.get(plain) ?? []), exact]);
}

/**
 * The nearest word of the cues that differs in one letter; the word itself where none does. A word that is written
 * with its accents must come as near with them: "soát" is no "sốtt".
 */
const corrected = remembered(correctedAnew, { most: 20_000 });

function correctedAnew(written: string): string {
  const word = withoutAccents(written);
  const found = nearestCue(word);
  if (found === word || word === written) return found;
  return WRITTEN_BY_PLAIN.get(found)?.some((exact) => oneLetterOff(written, exact)) ? found : word;
}

function nearestCue(word: string): string {
  if (word.length < LONG_WORD || WORDS_OF_CUES.has(word) || /\d/.test(word)) return word;
  for (const candidate of WORDS_OF_CUES)
    if (candidate.length >= LONG_WORD && oneLetterOff(word, candidate)) return candidate;
  return word;
}

/** Whether one substitution, one missing or one additional letter makes the two words the same. */
export function oneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  let k = 0;
  while (k < a.length - i && k < b.length - i && a[a.length - 1 - k] === b[b.length - 1 - k]) k += 1;
  return Math.max(a.length, b.length) - i - k <= 1;
}

interface Hit {
  readonly cue: Cue;
  readonly words: number;
  readonly factor: number;
}

/** Longest piece of a heading that is spelled over the lines of a narrow column ("S ố t h ứ t ự", "M ã số"). */
const SPELLED_PIECE = 2;

/** Pieces of the longest of them ("Số thứ tự" letter by letter, two in one where they fit). */
const MOST_PIECES = 8;

/** The cue that a heading in such pieces spells, if it is one. */
function spelled(words: readonly string[]): Hit | null {
  if (words.length < 2 || words.some((w) => w.length > SPELLED_PIECE)) return null;
  const cue = bySpelling.get(withoutAccents(words.join('')));
  return cue ? { cue, words: words.length, factor: 1 } : null;
}

/** The cue of a word that is one only where it is the whole heading. */
function bare(words: readonly string[]): Hit | null {
  const cue = words.length === 1 ? BARE_CUES.find(({ phrase }) => phrase === words[0]) : undefined;
  return cue ? { cue, words: 1, factor: 1 } : null;
}

/** The longest heading from word `from` on whose letters a column too narrow for it broke over lines ("Số" / "T" / "T"), and its role. */
export function spelledRole(
  words: readonly string[],
  from: number,
): { readonly role: string; readonly words: number } | null {
  let end = from;
  while (end - from < MOST_PIECES && (words[end]?.length ?? SPELLED_PIECE + 1) <= SPELLED_PIECE) end += 1;
  for (let to = end; to > from + 1; to--) {
    const own = words.slice(from, to);
    const hit = spelled(own);
    // short words of a heading are no pieces of it ("Mô tả")
    if (!hit || headingWords(hit.cue.phrase).length === own.length) continue;
    const { role } = bestRole(wordingOfWords(own));
    return { role: ROLE_ORDER[role] ?? 'other', words: to - from };
  }
  return null;
}

function hitAt(words: readonly string[], plain: readonly string[], i: number): Hit | null {
  for (let n = Math.min(longest, words.length - i); n >= 1; n--) {
    const entries = byPlain.get(plain.slice(i, i + n).join(' '));
    if (!entries) continue;
    const exact = words.slice(i, i + n).join(' ');
    const same = entries.find((e) => e.exact === exact);
    const bare = withoutAccents(exact) === plain.slice(i, i + n).join(' ');
    // a word with accents of its own is another word, unless the writer left them all out
    const best = same ?? (bare && exact !== withoutAccents(exact) && n === 1 ? undefined : entries[0]);
    if (!best) continue;
    return { cue: best.cue, words: n, factor: same ? 1 : bare ? WITHOUT_ACCENTS : ONE_LETTER_OFF };
  }
  return null;
}

/**
 * Scores the words of one heading for every role.
 * @param text a heading cell's words, lines joined
 */
export function wordingOf(text: string): Wording {
  return wordingOfWords(headingWords(text));
}

/** The same for words in the form of `headingWords`. */
export function wordingOfWords(all: readonly string[]): Wording {
  const words = all.slice(0, MOST_WORDS);
  const key = words.join(' ');
  const seen = SEEN.get(key);
  if (seen) return seen;
  const found = score(words);
  if (SEEN.size > 20_000) SEEN.clear();
  SEEN.set(key, found);
  return found;
}
const SEEN = new Map<string, Wording>();

/** Grade from which on a phrase names its role in any plan, and up to which it only fits it better than others. */
const NAMES_ALONE = 5;
const FITS_BETTER = 4;
const BODIES: readonly NamedRole[] = ['lead', 'coordinate', 'monitor', 'implement'];

/** Whether a phrase says which bodies are meant, where the words before it only say that some are ("được giao *phối hợp*"). */
function namesBody({ for: grades }: Cue, before: Float64Array): boolean {
  if (!BODIES.some((role) => (grades[role] ?? 0) >= NAMES_ALONE)) return false;
  const top = before.indexOf(Math.max(...before));
  return BODIES.some((role) => roleAt(role) === top) && (before[top] ?? 0) <= FITS_BETTER;
}

function score(words: readonly string[]): Wording {
  const plain = words.map(corrected);
  const scores = new Float64Array(ROLE_ORDER.length);
  let use: ColumnUse | null = null;
  let known = 0;
  let telling = 0;
  let headed = false;
  const whole = bare(words) ?? spelled(words);
  for (let i = 0; i < words.length; ) {
    const hit = whole ?? hitAt(words, plain, i);
    if (!hit) {
      i += 1;
      continue;
    }
    known += hit.words;
    if (!hit.cue.light) telling += hit.words;
    i += hit.words;
    const qualifies =
      headed && !hit.cue.light && hit.cue.for.note === undefined && !namesBody(hit.cue, scores);
    const factor = hit.factor * (qualifies ? QUALIFIER : 1);
    for (const [r, role] of ROLE_ORDER.entries()) {
      const value = hit.cue.for[role];
      if (value !== undefined) scores[r] = (scores[r] ?? 0) + value * factor;
    }
    if (hit.cue.use && (!headed || use === null)) use = hit.cue.use;
    if (!hit.cue.light) headed = true;
  }
  // "người", "đơn vị" alone name nothing; with words of an office's own they name a body all the same
  if (!headed && !namesSomeBody(words, plain))
    for (const [r, value] of scores.entries()) scores[r] = LIGHT_ALONE * value;
  return { scores, use, known, telling, words: words.length };
}

/** Whether words open with who does something and go on with what nobody knows ("Đơn vị hiệp đồng"). */
function namesSomeBody(words: readonly string[], plain: readonly string[]): boolean {
  const first = hitAt(words, plain, 0);
  return first?.cue.body === true && first.words < words.length;
}

/** The role that the words speak for most, and by how much it leads over the next. */
export function bestRole(wording: Wording): { role: number; score: number; lead: number } {
  let role = OTHER;
  let first = 0;
  let second = 0;
  for (const [r, value] of wording.scores.entries()) {
    if (value > first) {
      second = first;
      first = value;
      role = r;
    } else if (value > second) second = value;
  }
  return { role, score: first, lead: first - second };
}

import { type AgencyMarks, markAgencies } from '../../../grammars/agencies/index.ts';
import { type DeadlineRoles, deadlineRoles } from '../../../grammars/deadlines/index.ts';
import { personsIn } from '../../../grammars/persons.ts';
import type { SourceLine, Token } from '../../../source/document.ts';
import { wordKey } from '../../../text/fold.ts';
import { isSyllable } from '../../../text/syllable.ts';
import { isTornFigure } from '../../../text/torn-figures.ts';
import { SHAPE, shapeOf } from '../features/shapes.ts';
import { SPACE_WIDTH, widthOf } from '../metrics.ts';

/**
 * A flattened table's words with what language and layout say of each, in parallel arrays: read once, then
 * asked by every feature in every pass.
 */
export interface Words {
  readonly tokens: readonly Token[];
  /** In the form they are matched in, without punctuation at the ends. */
  readonly keys: readonly string[];
  /** The number of the word's key among the different ones of the table; 0 stands for no letters at all. */
  readonly ids: Int32Array;
  readonly different: number;
  /** The number of a word and the one before it among the different pairs. */
  readonly pairs: Int32Array;
  readonly differentPairs: number;
  /** Bits of SHAPE. */
  readonly shapes: Int32Array;
  /** Index of the line that the word stands on. */
  readonly line: Int32Array;
  /** For each line: its first word, one past its last, and how it is set apart from the line above. */
  readonly lineFrom: Int32Array;
  readonly lineTo: Int32Array;
  readonly breakKind: Uint8Array;
  /** Distance from the first word of the line to this one, and past its end, in thousandths of an em. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** What the agency grammar sees in the words, and which of them belong to a body's name. */
  readonly agencies: AgencyMarks;
  readonly named: Uint8Array;
  /** What `personsIn` says of each word. */
  readonly persons: Uint8Array;
  /** Names before each word that nothing introduces (no "ông", no comma), one entry more than words. */
  readonly apart: Uint32Array;
  /** What the deadline grammar sees in them. */
  readonly times: DeadlineRoles;
  /** 1 where a line begins with the rest of the word that ends the line above: a column narrower than the word. */
  readonly torn: Uint8Array;
  /** Brackets that are open before each word (never under 0), one entry more than words. */
  readonly depth: Int16Array;
}

/** A cell's height as far as line breaks depend on it: none read yet, one line, two, three or more. */
export const HEIGHTS = 4;

export function heightClass(lines: number): number {
  return lines > 3 ? 3 : lines;
}

/** Columns left empty since the last cell, as far as they are told apart: none, one, more. */
export const SKIPS = 3;
/** What a state remembers of the cells before it: the height of the last and the columns skipped since. */
export const TRAILS = HEIGHTS * SKIPS;

export function trailOf(height: number, skipped: number): number {
  return height * SKIPS + skipped;
}

export function heightOf(trail: number): number {
  return Math.floor(trail / SKIPS);
}

export function skippedOf(trail: number): number {
  return trail % SKIPS;
}

const AFTER_SKIP = Uint8Array.from({ length: TRAILS }, (_, trail) =>
  skippedOf(trail) + 1 < SKIPS ? trail + 1 : trail,
);

/** The trail after one more empty column: looked up, since a search asks a hundred thousand times. */
export function skipOne(trail: number): number {
  return AFTER_SKIP[trail] ?? trail;
}

/** Kinds of line break that extractors use in step with cell borders: blank lines × trailing white space. */
export const BREAK_KINDS = 9;
/** Blank lines before a word by the kind of break before it: 0, 1, 2 or more. */
export function gapOf(kind: number): number {
  return kind === MID_LINE ? 0 : Math.floor(kind / 3);
}

/** No line break: two cells share a line. */
export const MID_LINE = BREAK_KINDS;

function kindOfBreak(line: SourceLine, above: SourceLine | undefined): number {
  const gap = Math.min(line.gap, 2);
  const trailing = above ? above.raw.length - above.raw.trimEnd().length : 0;
  return gap * 3 + Math.min(trailing, 2);
}

export function layOut(lines: readonly SourceLine[]): Words {
  const tokens = lines.flatMap((l) => l.tokens);
  const n = tokens.length;
  const texts = tokens.map((t) => t.text);
  const keys = texts.map(wordKey);
  const agencies = markAgencies(texts);
  const persons = personsIn(texts, keys);
  const { ids, different } = numbered(keys);
  const { pairs, differentPairs } = numberedPairs(ids, different);
  const words: Words = {
    tokens,
    keys,
    ids,
    different,
    pairs,
    differentPairs,
    shapes: Int32Array.from(texts, (text, i) => shapeOf(text, keys[i] ?? '', keys[i + 1] ?? '')),
    agencies,
    named: wordsInNames(agencies),
    persons,
    apart: namesApart(texts, keys, persons),
    times: deadlineRoles(texts),
    line: new Int32Array(n),
    lineFrom: new Int32Array(lines.length),
    lineTo: new Int32Array(lines.length),
    breakKind: new Uint8Array(lines.length),
    left: new Float64Array(n),
    right: new Float64Array(n),
    depth: depths(texts),
    torn: new Uint8Array(n),
  };
  let at = 0;
  for (const [l, line] of lines.entries()) {
    words.lineFrom[l] = at;
    words.breakKind[l] = kindOfBreak(line, lines[l - 1]);
    let x = 0;
    for (const token of line.tokens) {
      words.line[at] = l;
      words.left[at] = x;
      x += widthOf(token.text);
      words.right[at] = x;
      x += SPACE_WIDTH;
      at += 1;
    }
    words.lineTo[l] = at;
  }
  markTorn(words);
  return words;
}

/** Words that a name follows in its own cell: "Đồng chí Lò Thị Mây", "Nông Văn Páo và Hứa Thị Ngải". */
const INTRODUCE = new Set('ông bà chí đ/c đc anh chị cô thầy bác và với'.split(' '));

/** Whether a person's name begins with word i that stands there by itself: after no title, no comma, no "và". */
export function isNameApart(words: Pick<Words, 'persons' | 'apart'>, i: number): boolean {
  return (words.apart[i + 1] ?? 0) > (words.apart[i] ?? 0);
}

function namesApart(texts: readonly string[], keys: readonly string[], persons: Uint8Array): Uint32Array {
  const apart = new Uint32Array(texts.length + 1);
  for (const [i, kind] of persons.entries()) {
    const introduced = INTRODUCE.has(keys[i - 1] ?? '') || /[,;:(–-]$/.test(texts[i - 1] ?? '');
    apart[i + 1] = (apart[i] ?? 0) + (kind === 1 && !introduced ? 1 : 0);
  }
  return apart;
}

function numbered(keys: readonly string[]): Pick<Words, 'ids' | 'different'> {
  const known = new Map<string, number>([['', 0]]);
  const ids = new Int32Array(keys.length);
  for (const [i, key] of keys.entries()) {
    let id = known.get(key);
    if (id === undefined) {
      id = known.size;
      known.set(key, id);
    }
    ids[i] = id;
  }
  return { ids, different: known.size };
}

function numberedPairs(ids: Int32Array, different: number): Pick<Words, 'pairs' | 'differentPairs'> {
  const known = new Map<number, number>();
  const pairs = new Int32Array(ids.length);
  for (let i = 1; i < ids.length; i++) {
    const key = (ids[i - 1] ?? 0) * different + (ids[i] ?? 0);
    let pair = known.get(key);
    if (pair === undefined) {
      pair = known.size;
      known.set(key, pair);
    }
    pairs[i] = pair;
  }
  return { pairs, differentPairs: known.size };
}

const LETTERS = /^\p{L}+$/u;
const DATE_OR_YEAR = /^(?:\d{1,2}[/.-]){1,2}(?:19|20)\d\d$|^(?:19|20)\d\d$/;
/** "116/2025/N" before "Đ-CP". */
const OPEN_SYMBOL = /\d\/(?:\d{4}\/)?\p{Lu}{0,3}$/u;
const REST_OF_SYMBOL = /^\p{Lu}{0,3}-\p{Lu}/u;
/** "1911/QĐ-" before "TTg". */
const SYMBOL_TO_GO_ON = /\d\/(?:\d{4}\/)?\p{Lu}{1,5}-$/u;

function markTorn(words: Words): void {
  const whole = new Set(words.keys);
  for (const i of words.lineFrom) {
    const before = words.tokens[i - 1]?.text;
    const text = words.tokens[i]?.text;
    if (before === undefined || text === undefined || !isTorn(before, text, whole)) continue;
    words.torn[i] = 1;
    if (isTornDate(before, text)) words.times.set(deadlineRoles(['ngày', before + text]), i - 1);
  }
}

/** "03/02/2" over "027": to the grammar of deadlines the two are what a day and its date are. "20" over "22" may be two amounts. */
function isTornDate(before: string, text: string): boolean {
  return before.includes('/') && isTornFigure(before, text);
}

/** Whether word i is the rest of a date that its line tore. */
export function goesOnDate(words: Words, i: number): boolean {
  return words.torn[i] === 1 && isTornDate(words.tokens[i - 1]?.text ?? '', words.tokens[i]?.text ?? '');
}

function isTorn(before: string, text: string, whole: ReadonlySet<string>): boolean {
  const bare = text.replace(/[,.;:)]+$/, '');
  if (DATE_OR_YEAR.test(before + bare)) return !DATE_OR_YEAR.test(before);
  if (OPEN_SYMBOL.test(before)) return REST_OF_SYMBOL.test(text);
  if (!LETTERS.test(before) || !LETTERS.test(bare)) return false;
  const piece = !isSyllable(before) || !isSyllable(bare);
  return piece && (isSyllable(before + bare) || whole.has(wordKey(before + bare)));
}

/** Whether word i goes on with a document's symbol (số, ký hiệu) that its line tore: nothing begins there. */
export function goesOnSymbol(words: Words, i: number): boolean {
  const before = words.tokens[i - 1]?.text ?? '';
  const text = words.tokens[i]?.text ?? '';
  if (SYMBOL_TO_GO_ON.test(before)) return /^\p{L}/u.test(text);
  return words.torn[i] === 1 && OPEN_SYMBOL.test(before);
}

/** A bracket that has been open for so many words was never closed. */
const LONGEST_BRACKET = 60;

function depths(texts: readonly string[]): Int16Array {
  const depth = new Int16Array(texts.length + 1);
  let opened = 0;
  for (const [i, text] of texts.entries()) {
    let d = depth[i] ?? 0;
    if (d > 0 && i - opened > LONGEST_BRACKET) d = 0;
    for (const char of text) {
      if (char === '(') {
        d += 1;
        opened = i;
      } else if (char === ')') d = Math.max(0, d - 1);
    }
    depth[i + 1] = d;
  }
  return depth;
}

function wordsInNames(agencies: AgencyMarks): Uint8Array {
  const named = new Uint8Array(agencies.opens.length);
  for (let i = 0; i < named.length; i++)
    named.fill(1, i, Math.min(named.length, i + (agencies.lengths[i] ?? 0)));
  return named;
}

export function hasShape(words: Words, i: number, bits: number): boolean {
  return ((words.shapes[i] ?? 0) & bits) !== 0;
}

/** Whether a word is the first of its line. */
export function startsLine(words: Words, i: number): boolean {
  return words.lineFrom[words.line[i] ?? 0] === i;
}

/** How word i is set apart from the one before it: a kind of line break, or `MID_LINE`. */
export function breakBefore(words: Words, i: number): number {
  const line = words.line[i] ?? 0;
  return words.lineFrom[line] === i ? (words.breakKind[line] ?? 0) : MID_LINE;
}

/** A cell that holds nothing but a dash: nobody, nothing. */
export function isLoneDash(words: Words, i: number): boolean {
  if (!hasShape(words, i, SHAPE.dash)) return false;
  return i + 1 >= words.tokens.length || hasShape(words, i + 1, SHAPE.dash) || startsLine(words, i + 1);
}

/** Lines that the words from … to - 1 stand on. */
export function linesOf(words: Words, from: number, to: number): number {
  return (words.line[to - 1] ?? 0) - (words.line[from] ?? 0) + 1;
}

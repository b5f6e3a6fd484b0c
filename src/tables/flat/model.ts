import { markAgencies } from '../../grammars/agencies/index.ts';
import { deadlineEnd, deadlineStart, rolesLikeness } from '../../grammars/deadlines/index.ts';
import { TARGET_OPENERS } from '../../grammars/targets/index.ts';
import type { Column } from '../../model/index.ts';
import type { Cohesion } from './cohesion.ts';
import { type CellClass, classOf, NEVER_LAST } from './lexicon.ts';
import { BREAK_KINDS, breakBefore, HEIGHTS, MID_LINE, startsLine, type Words } from './words.ts';

/**
 * What a cell may hold and how lines break, for the columns of one table. The first pass knows only the
 * language; the next ones also what the divisions of the pass before teach of this table.
 * All figures are natural logarithms of likelihood ratios, so they add.
 */
export interface WordCounts {
  /** For each word: in how many rows it stands in each column. */
  readonly rows: ReadonlyMap<string, Int32Array>;
  /** Words in each column, and in all. */
  readonly total: Float64Array;
}

export interface Learned {
  /** For each column and word: how much more often the word stands there than elsewhere in the table. */
  readonly word: WordCounts | null;
  /**
   * For each kind of break, each height of the cell before it and of the cell after it: how much it speaks
   * for a border between the two. Extractors break lines by how far one cell's last line stands from the
   * next one's first, and that depends on both heights: cells of one line share a line, and so on.
   */
  readonly breaks: Float64Array;
  /** Width that each column's lines wrap at; 0 where unknown. */
  readonly width: Float64Array;
  /** What a line that ends early costs in each column: much, unless its cells have paragraphs. */
  readonly early: Float64Array;
  readonly empty: Float64Array;
  readonly filled: Float64Array;
  /** Whole cells that occur in several rows, by column. */
  readonly repeated: readonly ReadonlyMap<number, number>[];
  /** A further line of a row, without a number; null before anything has been learned. */
  readonly further: number | null;
  /** The column that the pass before gave to each word, -1 for none: a word does not vouch for itself. */
  readonly assigned: Int16Array | null;
}

/** One table's scores, ready for the search: sums over words so that any span costs a few additions. */
export interface CellModel {
  readonly columns: number;
  /** content[c][i]: sum over the words before i of what they say for column c. */
  readonly content: readonly Float64Array[];
  readonly start: readonly Float64Array[];
  /** What it counts for that a cell whose last word before a page break is `before` goes on with word i. */
  readonly resume: (c: number, before: number, i: number) => number;
  readonly end: Float64Array;
  /** Whether words i-1 and i belong together, whatever the layout. */
  readonly apart: Float64Array;
  /** What the break before word i says for a border between cells of these heights. */
  readonly border: (i: number, before: number, after: number) => number;
  /** wraps[c][l]: sum over the lines before l of what breaking there inside column c costs. */
  readonly wraps: readonly Float64Array[];
  readonly width: Float64Array;
  /** What a line that ends early costs in each column: much, unless its cells have paragraphs. */
  readonly early: Float64Array;
  readonly empty: Float64Array;
  readonly filled: Float64Array;
  /** Places where a cell may begin. */
  readonly candidates: Uint8Array;
  /** What the words i…j say as a whole for column c: as a time, and where other rows have the same cell. */
  readonly whole: (c: number, i: number, j: number) => number;
}

const FIRST_EMPTY: Record<CellClass, number> = {
  text: -4,
  agency: -1.6,
  time: -3.2,
  value: -1.5,
  note: -0.1,
};
/** A numbered row says at least what is to be done. */
const SUBJECT_EMPTY = -9;
/** Every task has somebody who leads it; partners and monitors are often none. */
const LEAD_EMPTY = -4;
const FIRST_FILLED: Record<CellClass, number> = { text: 0, agency: 0, time: 0, value: 0, note: -2 };

function emptyAtFirst(column: Column): number {
  const { role } = column;
  if (role === 'task' || role === 'indicator') return SUBJECT_EMPTY;
  return role === 'lead' ? LEAD_EMPTY : FIRST_EMPTY[classOf(column)];
}

export function firstGuess(columns: readonly Column[]): Learned {
  const classes = columns.map(classOf);
  return {
    word: null,
    breaks: firstBreaks(),
    width: new Float64Array(columns.length),
    early: new Float64Array(columns.length).fill(MOST_FOR_EARLY_BREAK),
    empty: Float64Array.from(columns, emptyAtFirst),
    filled: Float64Array.from(classes, (k) => FIRST_FILLED[k]),
    repeated: columns.map(() => new Map()),
    further: null,
    assigned: null,
  };
}

export function breakIndex(kind: number, before: number, after: number): number {
  return (kind * HEIGHTS + before) * HEIGHTS + after;
}

/** Before anything is learned: two cells share a line seldom, and mostly where the first has one line. */
function firstBreaks(): Float64Array {
  const table = new Float64Array((BREAK_KINDS + 1) * HEIGHTS * HEIGHTS);
  for (let before = 0; before < HEIGHTS; before++) {
    for (let after = 0; after < HEIGHTS; after++)
      table[breakIndex(MID_LINE, before, after)] = before <= 1 ? -2 : -3.5;
  }
  return table;
}

const CAPITAL = /^[“"'‘(*]*\p{Lu}/u;
const DIGIT = /^[“"'‘(]*\d/;
/** "98", "99,5%"; not "4G". */
const AMOUNT = /^\d[\d.,]*%?$|^%$/;
/** Part of a sentence rather than an amount. */
const YEAR = /^(?:19|20)\d\d$/;
const DASH = /^[-–+•]$/;

/** What one word says for a column of this kind, but for times, which are looked at as a whole. */
function contentScore(kind: CellClass, words: Words, i: number): number {
  const key = words.keys[i] ?? '';
  switch (kind) {
    case 'agency':
      return key === '' ? 0 : words.named[i] === 1 ? 0.15 : -0.4;
    case 'value':
      return AMOUNT.test(key) && !YEAR.test(key) ? 2 : -0.25;
    case 'note':
      return -0.3;
    default:
      return 0;
  }
}

/** Words that a deadline cell has at most; what is longer is prose. */
const LONGEST_TIME = 70;

/** What the words i…j say for a deadline, as a whole. */
function timeScore(words: Words, i: number, j: number): number {
  const length = j - i;
  if (length > LONGEST_TIME) return -20;
  return (
    (rolesLikeness(words.times, i, j) - 0.42) * Math.min(length, 12) * 0.9 +
    2 * (deadlineEnd(words.times, j - 1) - 0.3)
  );
}

const OPENING: readonly number[] = [-3.2, -0.2, 1.2, 2];

/** What a cell's first word says for a column of this role. */
export function cellStarts(column: Column, words: Words, i: number): number {
  const text = words.tokens[i]?.text ?? '';
  const capital = CAPITAL.test(text);
  switch (classOf(column)) {
    case 'agency': {
      if (!capital) return DASH.test(text) ? -1 : -4;
      const opens = OPENING[words.agencies.opens[i] ?? 0] ?? 0;
      // who watches over a task is a body by name, seldom "các cơ quan, đơn vị"
      return column.role === 'monitor' && words.keys[i] === 'các' ? Math.min(opens, -0.5) : opens;
    }
    case 'time': {
      if (!capital && !DIGIT.test(text) && !DASH.test(text)) return -4;
      return 4 * deadlineStart(words.times, i) - 1.5;
    }
    case 'value':
      if (YEAR.test(text)) return -1.5;
      if (AMOUNT.test(words.keys[i] ?? '') || text === '-' || /^[>≥<≤]/.test(text)) return 2.5;
      return capital ? (TARGET_OPENERS.has(words.keys[i] ?? '') ? 2.5 : -0.5) : -3;
    case 'note':
      return capital || DIGIT.test(text) ? -1 : -4;
    case 'text':
      return capital ? 0.5 : DASH.test(text) ? 0.8 : DIGIT.test(text) ? 0 : -3.5;
  }
}

function endsPhrase(words: Words, i: number): boolean {
  return /[.;:)]$/.test(words.tokens[i]?.text ?? '');
}

/** Words on both sides of a page break that may belong to one body's name. */
const NAME_BEFORE = 10;
const NAME_AFTER = 8;

/** Whether a body's name runs over the page break: "Đài Phát thanh -" … "Truyền hình tỉnh". */
function insideName(words: Words, before: number, i: number): boolean {
  const from = Math.max(0, before + 1 - NAME_BEFORE);
  const texts = words.tokens.slice(from, before + 1).concat(words.tokens.slice(i, i + NAME_AFTER));
  const marks = markAgencies(texts.map((t) => t.text));
  return marks.inside[before + 1 - from] === 1;
}

/** A cell that goes on after a page break begins with any word; in lower case it surely goes on. */
function resumeScore(words: Words, kind: CellClass, cohesion: Cohesion, before: number, i: number): number {
  const capital = CAPITAL.test(words.tokens[i]?.text ?? '');
  const bound = cohesion(endsPhrase(words, before) ? '' : (words.keys[before] ?? ''), words.keys[i] ?? '');
  // long cells are the ones that a page cuts; a time is short and mostly whole
  const prior = kind === 'text' ? 0.8 : kind === 'time' ? -1 : 0;
  const open = /[;,–-]$/.test(words.tokens[before]?.text ?? '') || NEVER_LAST.has(words.keys[before] ?? '');
  const whole =
    (kind === 'agency' && words.agencies.ends[before + 1] === 1) ||
    (kind === 'time' && deadlineEnd(words.times, before) > 0.7);
  if (kind === 'agency' && insideName(words, before, i)) return 3;
  const state = open ? 2 : whole && bound < 1 ? -1.5 : 0;
  return prior + state + (capital ? -1.5 : 0.5) + Math.min(3, bound);
}

/** What a cell's last word says against its being whole. */
export function cellEnds(text: string, key: string): number {
  if (/,$/.test(text)) return -4;
  if (/;$/.test(text)) return -1.5;
  if (/[-–(“:]$/.test(text) && text.length > 1) return -2;
  if (text === '–') return -3;
  if (key !== '' && !/[.;)”"]$/.test(text) && NEVER_LAST.has(key)) return -3;
  return /[.]$/.test(text) ? 0.7 : 0;
}

/** How far apart two widths may be and still be the same column, in thousandths of an em. */
/** A share of the width, since the font is not known, and a little for rounding. */
const slackOf = (width: number): number => 0.05 * width + 200;

/**
 * What a line break inside a column says: a line that is too wide for the column, or one on which the next
 * word would still have fitted, did not wrap there.
 */
export function wrapScore(width: number, early: number, line: number, nextWord: number): number {
  if (width === 0) return 0;
  if (line > width + slackOf(width)) return -Math.min(8, 2 + (line - width) / 800);
  const room = width - (line + 250 + nextWord);
  if (room <= slackOf(width) * 0.5) return 0.8;
  // a paragraph may end inside a cell, so an early break is no proof
  return Math.max(early, -0.4 - room / 900);
}

/** Where nothing is known of a column's paragraphs. */
export const MOST_FOR_EARLY_BREAK = -2.4;

/**
 * What the first word of a line says for its going on with the cell above: a sentence seldom breaks right
 * before a capital, a cell nearly always begins with one.
 */
function lineGoesOn(kind: CellClass, words: Words, i: number): number {
  const text = words.tokens[i]?.text ?? '';
  const above = words.tokens[i - 1]?.text ?? '';
  if (!CAPITAL.test(text)) return DASH.test(text) ? -0.3 : 0.4;
  if (/[.;:]$/.test(above)) return 0;
  if (kind !== 'agency') return kind === 'time' ? -1.8 : -0.9;
  return words.agencies.inside[i] === 1 || (words.agencies.opens[i] ?? 0) > 1 ? -0.3 : -1.2;
}

/** Cost of a line wider than its column, where it is the cell's last. */
export function overflow(width: number, line: number): number {
  return width === 0 || line <= width + slackOf(width) ? 0 : -Math.min(8, 2 + (line - width) / 800);
}

/** What it costs to break between two words that belong together, and what it is worth where they don't. */
function breakBetween(cohesion: Cohesion, left: string, right: string): number {
  if (left === '' || right === '') return 0;
  const c = cohesion(left, right);
  return c === 0 ? 0.25 : -Math.min(3.2, 0.75 * c);
}

/** A border seldom cuts a body's name; a body right after another one begins the next cell. */
function acrossNames(words: Words, i: number): number {
  if (words.agencies.inside[i] === 1) return -4;
  const joint = Math.max(0, words.agencies.joints[i] ?? 0);
  // after a whole name a capital that begins no name begins a cell of another kind
  const afterName =
    words.agencies.ends[i] === 1 &&
    words.agencies.opens[i] === 0 &&
    CAPITAL.test(words.tokens[i]?.text ?? '');
  return 1.2 * joint + (afterName ? 0.6 : 0);
}

/** What does not change from pass to pass: the words themselves, and what the language says of them. */
export interface Facts {
  readonly words: Words;
  readonly columns: readonly Column[];
  readonly kinds: readonly CellClass[];
  readonly cohesion: Cohesion;
  /** Per column and word. */
  readonly content: readonly Float64Array[];
  readonly start: readonly Float64Array[];
  readonly end: Float64Array;
  readonly apart: Float64Array;
  readonly breaks: Uint8Array;
  readonly candidates: Uint8Array;
  /** Per column and line: what the first word of the next line says for its going on with this one. */
  readonly goesOn: readonly Float64Array[];
  readonly resumed: Map<number, number>;
  readonly print: (i: number, j: number) => number;
}

export function factsOf(words: Words, columns: readonly Column[], cohesion: Cohesion): Facts {
  const n = words.tokens.length;
  const kinds = columns.map(classOf);
  const end = new Float64Array(n + 1);
  const apart = new Float64Array(n + 1);
  const breaks = new Uint8Array(n + 1);
  const candidates = new Uint8Array(n + 1);
  candidates[n] = 1;
  for (let i = 0; i < n; i++) {
    const key = words.keys[i] ?? '';
    breaks[i] = breakBefore(words, i);
    if (i > 0) {
      const before = endsPhrase(words, i - 1) ? '' : (words.keys[i - 1] ?? '');
      apart[i] = acrossNames(words, i) + breakBetween(cohesion, before, key);
    }
    const opens = startsLine(words, i) || (mayOpenCell(words, i) && (apart[i] ?? 0) > INSEPARABLE);
    candidates[i] = opens ? 1 : 0;
    end[i + 1] = cellEnds(words.tokens[i]?.text ?? '', key);
  }
  const each = (of: (kind: CellClass, column: Column, i: number) => number): Float64Array[] =>
    columns.map((column, c) => Float64Array.from({ length: n }, (_, i) => of(kinds[c] ?? 'text', column, i)));
  return {
    words,
    columns,
    kinds,
    cohesion,
    content: each((kind, _, i) => contentScore(kind, words, i)),
    start: each((kind, column, i) =>
      isLoneDash(words, i) ? (kind === 'value' ? 3.2 : 2.2) : cellStarts(column, words, i),
    ),
    end,
    apart,
    breaks,
    candidates,
    goesOn: kinds.map((kind) => Float64Array.from(words.lineTo, (next) => lineGoesOn(kind, words, next))),
    resumed: new Map(),
    print: fingerprints(words),
  };
}

/** Words this close are never parted in the middle of a line. */
const INSEPARABLE = -2.6;

export function buildModel(facts: Facts, learned: Learned): CellModel {
  const { words, columns, apart, breaks } = facts;
  const n = words.tokens.length;
  const content = columns.map((_, c) => {
    const sums = new Float64Array(n + 1);
    const own = facts.content[c];
    for (let i = 0; i < n; i++)
      sums[i + 1] = (sums[i] ?? 0) + (own?.[i] ?? 0) + wordScore(learned, words.keys[i] ?? '', c, i);
    return sums;
  });
  return {
    columns: columns.length,
    content,
    start: facts.start,
    end: facts.end,
    resume: (c, before, i) => resumeOnce(facts, c, before, i),
    apart,
    border: (i, before, after) =>
      (apart[i] ?? 0) + (learned.breaks[breakIndex(breaks[i] ?? 0, before, after)] ?? 0),
    wraps: columns.map((_, c) => wrapSums(facts, c, learned.width[c] ?? 0, learned.early[c] ?? 0)),
    width: learned.width,
    early: learned.early,
    empty: learned.empty,
    filled: learned.filled,
    candidates: facts.candidates,
    whole: wholeScore(facts, learned),
  };
}

function resumeOnce(facts: Facts, c: number, before: number, i: number): number {
  const key = (c * facts.words.tokens.length + before) * facts.words.tokens.length + i;
  const known = facts.resumed.get(key);
  if (known !== undefined) return known;
  const score = resumeScore(facts.words, facts.kinds[c] ?? 'text', facts.cohesion, before, i);
  facts.resumed.set(key, score);
  return score;
}

/** Rows that a column's words are worth before any have been counted. */
const PRIOR_ROWS = 2;

/** How much more often a word stands in this column than in the others, its own row left out. */
function wordScore(learned: Learned, key: string, c: number, i: number): number {
  const counts = learned.word;
  const rows = counts?.rows.get(key);
  if (!counts || !rows || key === '') return 0;
  const own = learned.assigned?.[i] ?? -1;
  let all = 0;
  let everything = 0;
  for (let k = 0; k < rows.length; k++) {
    all += (rows[k] ?? 0) - (k === own ? 1 : 0);
    everything += counts.total[k] ?? 0;
  }
  const here = (rows[c] ?? 0) - (c === own ? 1 : 0);
  const share = (counts.total[c] ?? 0) / Math.max(1, everything);
  const expected = all * share;
  return Math.max(
    -0.8,
    Math.min(
      0.8,
      0.4 * Math.log((here + PRIOR_ROWS * share + 0.05) / (expected + PRIOR_ROWS * share + 0.05)),
    ),
  );
}

/** Rolling sums, so that any run of words has a fingerprint in constant time. */
export function fingerprints(words: Words): (i: number, j: number) => number {
  const n = words.keys.length;
  const sums = new Int32Array(n + 1);
  const powers = new Int32Array(n + 1);
  powers[0] = 1;
  const BASE = 1_000_003;
  for (let i = 0; i < n; i++) {
    let h = 7;
    const key = words.keys[i] ?? '';
    for (let k = 0; k < key.length; k++) h = Math.imul(h, 31) + key.charCodeAt(k);
    sums[i + 1] = Math.imul(sums[i] ?? 0, BASE) + h;
    powers[i + 1] = Math.imul(powers[i] ?? 0, BASE);
  }
  return (i, j) => ((sums[j] ?? 0) - Math.imul(sums[i] ?? 0, powers[j - i] ?? 0)) | 0;
}

/** What each doubling of the rows that have the same cell counts for. */
const SIBLINGS = 1.2;

function wholeScore({ words, kinds, print }: Facts, learned: Learned): CellModel['whole'] {
  const known = learned.repeated.some((m) => m.size > 0);
  return (c, i, j) => {
    const time = kinds[c] === 'time' ? timeScore(words, i, j) : 0;
    const times = known ? learned.repeated[c]?.get(print(i, j)) : undefined;
    return times === undefined ? time : time + SIBLINGS * Math.log(times);
  };
}

/** A cell that holds nothing but a dash: nobody, nothing. */
function isLoneDash(words: Words, i: number): boolean {
  const next = words.tokens[i + 1]?.text;
  return (
    DASH.test(words.tokens[i]?.text ?? '') &&
    (next === undefined || DASH.test(next) || startsLine(words, i + 1))
  );
}

/** Whether a cell may begin with this word in the middle of a line. */
function mayOpenCell(words: Words, i: number): boolean {
  const text = words.tokens[i]?.text ?? '';
  if (!DASH.test(text)) return CAPITAL.test(text) || DIGIT.test(text) || /^[>≥<≤]/.test(text);
  // a dash between words belongs to a name ("Phát thanh - Truyền hình"); a cell may hold nothing but one, or begin with one
  const before = words.tokens[i - 1]?.text ?? '';
  return isLoneDash(words, i) || (/[\d%.;:)]$/.test(before) && CAPITAL.test(words.tokens[i + 1]?.text ?? ''));
}

function wrapSums({ words, goesOn }: Facts, c: number, width: number, early: number): Float64Array {
  const lines = words.lineFrom.length;
  const sums = new Float64Array(lines + 1);
  for (let l = 0; l < lines; l++) {
    const last = (words.lineTo[l] ?? 1) - 1;
    const next = words.lineTo[l] ?? 0;
    const nextWidth = (words.right[next] ?? 0) - (words.left[next] ?? 0);
    const wrap = wrapScore(width, early, words.right[last] ?? 0, nextWidth);
    sums[l + 1] = (sums[l] ?? 0) + wrap + (goesOn[c]?.[l] ?? 0);
  }
  return sums;
}

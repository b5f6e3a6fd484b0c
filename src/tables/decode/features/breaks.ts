import type { Cohesion } from '../cohesion.ts';
import { goesOn } from '../flat/unbroken.ts';
import { gapOf, hasShape, isNameApart, MID_LINE, startsLine, type Words } from '../flat/words.ts';
import type { Template } from '../log-linear.ts';
import { BORDER_KINDS, COLUMN_KINDS } from './kinds.ts';
import { SHAPE } from './shapes.ts';

/** What the place between two words says: for a border of cells, and for a line that wraps inside a cell. */

/** Cohesion beyond this says no more. */
const MOST_COHESION = 5;

/** The cohesion of the words on both sides of place i; 0 across a full stop. */
export function cohesionAt(words: Words, cohesion: Cohesion, i: number): number {
  if (i === 0 || endsPhrase(words, i - 1)) return 0;
  const own = startsLine(words, i) ? 0 : 1;
  return Math.min(MOST_COHESION, cohesion(words.keys[i - 1] ?? '', words.keys[i] ?? '', own));
}

/** Whether a word ends in a mark after which another phrase begins. */
export function endsPhrase(words: Words, i: number): boolean {
  return hasShape(words, i, SHAPE.stop | SHAPE.semicolon | SHAPE.colon | SHAPE.close);
}

/** What the words on both sides of a break say of it, be it a border or a wrap. */
const BESIDE = ['torn', 'dashAfterColon', 'dashAfterDashLine', 'lowerAfterOpen'] as const;

function besideFeatures(words: Words, i: number, out: Float64Array, at: number): void {
  const dash = hasShape(words, i, SHAPE.dash | SHAPE.dashed | SHAPE.letterMark);
  const above = words.lineFrom[(words.line[i] ?? 0) - 1] ?? 0;
  const open = SHAPE.comma | SHAPE.semicolon | SHAPE.hang | SHAPE.governs;
  out[at] = words.torn[i] ?? 0;
  out[at + 1] = dash && i > 0 && hasShape(words, i - 1, SHAPE.colon) ? 1 : 0;
  out[at + 2] = dash && hasShape(words, above, SHAPE.dash | SHAPE.dashed | SHAPE.letterMark) ? 1 : 0;
  out[at + 3] = hasShape(words, i, SHAPE.lower) && i > 0 && hasShape(words, i - 1, open) ? 1 : 0;
}

export const BORDER: Template = {
  name: 'border',
  kinds: BORDER_KINDS,
  features: [
    'cutsBody',
    'bodyAfterBody',
    'afterAnd',
    'bodyThenOther',
    'cohesion',
    'strangers',
    'midLine',
    'gap',
    'wideGap',
    'spaceAtEnd',
    'afterStop',
    // a capital in the middle of a line that neither a name nor the end of a sentence explains
    'freshCapital',
    // a person's name, after a body's and after other words
    'personAfterBody',
    'personAfter',
    ...BESIDE,
    // statistics of the table: how much oftener a border parts the same two words than not (log ratio)
    'parted',
  ],
};

/** Breaks set apart by blank lines: the kind's third is how many. */
const KINDS_PER_GAP = 3;

/** @param parted log ratio, 0 where nothing is known */
export function borderFeatures(
  words: Words,
  cohesion: number,
  kind: number,
  i: number,
  parted: number,
  out: Float64Array,
): void {
  const joint = words.agencies.joints[i] ?? 0;
  const inside = words.agencies.inside[i] === 1;
  const capital = hasShape(words, i, SHAPE.capital);
  const midLine = kind === MID_LINE;
  const gap = midLine ? 0 : Math.floor(kind / KINDS_PER_GAP);
  out[0] = inside ? 1 : 0;
  out[1] = Math.max(0, joint);
  out[2] = inside ? 0 : Math.max(0, -joint);
  out[3] = words.agencies.ends[i] === 1 && words.agencies.opens[i] === 0 && capital ? 1 : 0;
  out[4] = cohesion;
  out[5] = cohesion === 0 ? 1 : 0;
  out[6] = midLine ? 1 : 0;
  out[7] = gap === 1 ? 1 : 0;
  out[8] = gap > 1 ? 1 : 0;
  out[9] = !midLine && kind % KINDS_PER_GAP > 0 ? 1 : 0;
  out[10] = i > 0 && hasShape(words, i - 1, SHAPE.stop) ? 1 : 0;
  out[11] = midLine && capital && !inside && cohesion === 0 && i > 0 && !endsPhrase(words, i - 1) ? 1 : 0;
  const person = i > 0 && isNameApart(words, i);
  const body = person && words.named[i - 1] === 1;
  out[12] = body ? 1 : 0;
  out[13] = person && !body ? 1 : 0;
  besideFeatures(words, i, out, 14);
  out[14 + BESIDE.length] = parted;
}

/** How the kind of break goes with the heights of the cells that it would part. */
export const HEIGHT: Template = {
  name: 'height',
  kinds: ['all', 'number'],
  features: [
    'midLineBothOne',
    'midLineAfterTall',
    'midLineBeforeTall',
    'gapBothOne',
    // statistics of the table: log ratio of borders to wraps for this kind of break and these heights
    'borderLogRatio',
    'borderLogRatioMidLine',
  ],
};

/** @param borderLogRatio how much oftener the break is a border than a wrap at these heights; 0 where nothing is known */
export function heightFeatures(
  kind: number,
  before: number,
  after: number,
  borderLogRatio: number,
  out: Float64Array,
): void {
  const midLine = kind === MID_LINE;
  const both = before === 1 && after === 1;
  out[0] = midLine && both ? 1 : 0;
  out[1] = midLine && before > 1 ? 1 : 0;
  out[2] = midLine && after > 1 ? 1 : 0;
  out[3] = !midLine && kind >= KINDS_PER_GAP && both ? 1 : 0;
  out[4] = midLine ? 0 : borderLogRatio;
  out[5] = midLine ? borderLogRatio : 0;
}

/**
 * How blank lines go with columns left empty: Word's text has an empty line for each empty cell. `end` is the break
 * between a row's last cell and the next row.
 */
export const SKIP: Template = {
  name: 'skip',
  kinds: ['all', 'end'],
  features: ['gapForNone', 'noGapForSome', 'oneForOne', 'moreForMore', 'unlike', 'skipLogRatio'],
};

/**
 * @param telling whether blank lines are rare enough in the table to mean something
 * @param skipLogRatio how much oftener this kind of break stands where so many columns are empty; 0 where unknown
 */
export function skipFeatures(
  kind: number,
  skipped: number,
  telling: boolean,
  skipLogRatio: number,
  out: Float64Array,
): void {
  const gap = gapOf(kind);
  out[0] = telling && skipped === 0 && gap > 0 ? 1 : 0;
  out[1] = telling && skipped > 0 && gap === 0 ? 1 : 0;
  out[2] = telling && skipped === 1 && gap === 1 ? 1 : 0;
  out[3] = telling && skipped > 1 && gap > 1 ? 1 : 0;
  out[4] = telling && skipped > 0 && gap > 0 && gap !== skipped ? 1 : 0;
  out[5] = skipLogRatio;
}

/** A body's cell that is filled after the columns of those who lead were left empty. */
export const ORPHAN: Template = {
  name: 'orphan',
  kinds: ['all'],
  features: [
    'leadEmpty',
    // statistics of the table: log of the share of rows that do so
    'seldom',
  ],
};

export function orphanFeatures(orphans: number, out: Float64Array): void {
  out[0] = 1;
  out[1] = orphans;
}

/** A line that ends inside a cell, which goes on with word i on the next line. */
export const WRAP: Template = {
  name: 'wrap',
  kinds: COLUMN_KINDS,
  features: [
    'line',
    'lower',
    'capital',
    'capitalAfterStop',
    'dash',
    'digit',
    'afterOpen',
    'insideBody',
    'bodyBegins',
    'bodyAfterBody',
    'cohesion',
    'strangers',
    'gap',
    'wideGap',
    'spaceAtEnd',
    ...BESIDE,
  ],
};

export function wrapFeatures(
  words: Words,
  cohesion: number,
  kind: number,
  i: number,
  out: Float64Array,
): void {
  const capital = hasShape(words, i, SHAPE.capital);
  const stop = i > 0 && hasShape(words, i - 1, SHAPE.stop | SHAPE.semicolon | SHAPE.colon);
  const inside = words.agencies.inside[i] === 1;
  const gap = Math.floor(kind / KINDS_PER_GAP);
  out[0] = 1;
  out[1] = hasShape(words, i, SHAPE.lower) ? 1 : 0;
  out[2] = capital && !stop ? 1 : 0;
  out[3] = capital && stop ? 1 : 0;
  out[4] = hasShape(words, i, SHAPE.dash | SHAPE.dashed | SHAPE.letterMark) ? 1 : 0;
  out[5] = hasShape(words, i, SHAPE.digit) ? 1 : 0;
  out[6] = i > 0 && hasShape(words, i - 1, SHAPE.comma | SHAPE.hang | SHAPE.governs) ? 1 : 0;
  out[7] = inside ? 1 : 0;
  out[8] = !inside && (words.agencies.opens[i] ?? 0) > 1 ? 1 : 0;
  out[9] = Math.max(0, words.agencies.joints[i] ?? 0);
  out[10] = cohesion;
  out[11] = cohesion === 0 ? 1 : 0;
  out[12] = gap === 1 ? 1 : 0;
  out[13] = gap > 1 ? 1 : 0;
  out[14] = kind % KINDS_PER_GAP > 0 ? 1 : 0;
  besideFeatures(words, i, out, 15);
}

/** Statistics of the table: whether a line of this width wraps in a column of that width. */
export const FIT: Template = {
  name: 'fit',
  kinds: COLUMN_KINDS,
  features: [
    'wraps',
    'tooWide',
    'tooWideBy',
    'early',
    'earlyBy',
    'earlyLogShare',
    // the same where nearly all lines of the column wrap at one width, to a hair
    'sharpWraps',
    'sharpTooWide',
    'sharpTooWideBy',
    'sharpEarly',
    'sharpEarlyBy',
    'sharpEarlyLogShare',
  ],
};

/** Thousandths of an em in an em. */
const EM = 1000;
/** Width of a space in Times New Roman. */
const SPACE = 250;
/** An early line's room beyond this says no more, in em. */
const MOST_ROOM = 8;

/** The font is not known for sure: a share of the width, and a little for rounding, in thousandths of an em. */
export function slackOf(width: number): number {
  return 0.05 * width + 200;
}

/** The same where the font's widths are those that the text was set in: rounding alone. */
export function hairOf(width: number): number {
  return 0.01 * width + 60;
}

/** What is known of a column's width: 0 where unknown. */
export interface ColumnWidth {
  readonly width: number;
  /** The width that nearly all lines of the column wrap at to a hair; 0 where there is none. */
  readonly sharp: number;
  /** Log of the share of the column's lines that end early: paragraphs, lists. */
  readonly early: number;
}

/** @param line the line's width; @param next the next word's */
export function fitFeatures(column: ColumnWidth, line: number, next: number, out: Float64Array): void {
  out.fill(0);
  const { width, sharp, early } = column;
  if (width > 0) fitTo(width, slackOf(width), slackOf(width) / 2, line, next, early, out, 0);
  if (sharp > 0) fitTo(sharp, hairOf(sharp), hairOf(sharp), line, next, early, out, FIT_FEATURES);
}

/** Features of one measure of fit. */
const FIT_FEATURES = 6;

function fitTo(
  width: number,
  most: number,
  least: number,
  line: number,
  next: number,
  early: number,
  out: Float64Array,
  at: number,
): void {
  const over = line - width - most;
  const room = width - (line + SPACE + next) - least;
  if (over > 0) {
    out[at + 1] = 1;
    out[at + 2] = Math.min(MOST_ROOM, over / EM);
  } else if (room <= 0) out[at] = 1;
  else {
    out[at + 3] = 1;
    out[at + 4] = Math.min(MOST_ROOM, room / EM);
    out[at + 5] = early;
  }
}

/**
 * A place where a cell may begin in the middle of a line.
 * @param units whether the table has a column of units, whose cells begin in lower case ("sáng kiến")
 */
export function mayOpenCell(words: Words, i: number, units: boolean): boolean {
  if (goesOn(words, i)) return false;
  if (startsLine(words, i)) return true;
  // what stands in brackets says more of the words before it ("Chỉ số hài lòng (SIPAS)")
  if (words.tokens[i]?.text.startsWith('(') === true) return false;
  const shape = words.shapes[i] ?? 0;
  if ((shape & SHAPE.dash) === 0)
    return units || (shape & OPENS_CELL) !== 0 || words.tokens[i]?.text.startsWith('%') === true;
  // a dash between words belongs to a name ("Phát thanh - Truyền hình")
  const beside = SHAPE.capital | SHAPE.digit | SHAPE.comparator | SHAPE.dash | SHAPE.dashed;
  return i === 0 || hasShape(words, i + 1, beside) || startsLine(words, i + 1);
}

const OPENS_CELL = SHAPE.capital | SHAPE.digit | SHAPE.comparator | SHAPE.ditto | SHAPE.dashed;

import { deadlineEnd, deadlineStart, rolesScore } from '../../../grammars/deadlines/index.ts';
import { TARGET_OPENERS } from '../../../grammars/targets/index.ts';
import { hasShape, isLoneDash, linesOf, startsLine, type Words } from '../flat/words.ts';
import type { Template } from '../log-linear.ts';
import { COLUMN_KINDS } from './kinds.ts';
import { SHAPE, type ShapeName } from './shapes.ts';

/** What a cell begins with, ends with, is made of and is as a whole. Each function fills the vector it is given. */

const START_SHAPES: readonly ShapeName[] = [
  'capital',
  'lower',
  'digit',
  'dash',
  'dashed',
  'allCapitals',
  'letterMark',
  'amount',
  'year',
  'comparator',
  'productHead',
  'taskHead',
  'ditto',
  'many',
];

export const START: Template = {
  name: 'start',
  kinds: COLUMN_KINDS,
  features: [
    ...START_SHAPES,
    // one for each cell that is filled
    'filled',
    'midLine',
    'loneDash',
    'targetOpener',
    // how surely a body begins here: a head noun, likely, a registered name
    'bodyHead',
    'bodyLikely',
    'bodySure',
    'capitalNoBody',
    'deadlineStart',
    'deadlineStartSure',
    // a person's name
    'personOpens',
    // how many of the next pairs of words stand in the row already: what comes of a duty says it again
    'echo',
    'noEcho',
    // statistics of the table: how much oftener the word opens this column's cells than others (log ratio)
    'opensColumn',
  ],
};

/** From here on a time is surely meant: both of its first two words fit. */
export const SURE_START = 0.75;

/**
 * @param echo how many of the next pairs of words stand earlier in the row
 * @param opensColumn log ratio, 0 where nothing is known
 */
export function startFeatures(
  words: Words,
  i: number,
  echo: number,
  opensColumn: number,
  out: Float64Array,
): void {
  let f = 0;
  for (const name of START_SHAPES) out[f++] = hasShape(words, i, SHAPE[name]) ? 1 : 0;
  const capital = hasShape(words, i, SHAPE.capital);
  const opens = words.agencies.opens[i] ?? 0;
  const time = deadlineStart(words.times, i);
  out[f++] = 1;
  out[f++] = startsLine(words, i) ? 0 : 1;
  out[f++] = isLoneDash(words, i) ? 1 : 0;
  out[f++] = TARGET_OPENERS.has(words.keys[i] ?? '') ? 1 : 0;
  out[f++] = opens === 1 ? 1 : 0;
  out[f++] = opens === 2 ? 1 : 0;
  out[f++] = opens === 3 ? 1 : 0;
  out[f++] = capital && opens === 0 ? 1 : 0;
  out[f++] = time;
  out[f++] = time >= SURE_START ? 1 : 0;
  out[f++] = words.persons[i] === 1 ? 1 : 0;
  out[f++] = echo;
  out[f++] = echo === 0 ? 1 : 0;
  out[f++] = opensColumn;
}

const END_SHAPES: readonly ShapeName[] = [
  'capital',
  'lower',
  'digit',
  'amount',
  'year',
  'comma',
  'semicolon',
  'colon',
  'stop',
  'close',
  'hang',
  'governs',
];

export const END: Template = {
  name: 'end',
  kinds: COLUMN_KINDS,
  features: [
    ...END_SHAPES,
    'bodyEnds',
    'cutsBody',
    'deadlineEnd',
    'loneDash',
    // the next word goes on with a person's name
    'cutsPerson',
    // statistics of the table: how much oftener the word ends this column's cells than others (log ratio)
    'endsColumn',
    // log of the share of the column's cells that end in such a mark, or in none
    'markLogShare',
  ],
};

/** The same of a cell that is the last before a page break: it need not be whole. */
export const CUT_END: Template = { ...END, name: 'cutEnd' };

/**
 * @param j one past the cell's last word
 * @param endsColumn log ratio, 0 where nothing is known; @param markLogShare log of a share, 0 where nothing is known
 */
export function endFeatures(
  words: Words,
  j: number,
  endsColumn: number,
  markLogShare: number,
  out: Float64Array,
): void {
  let f = 0;
  for (const name of END_SHAPES) out[f++] = hasShape(words, j - 1, SHAPE[name]) ? 1 : 0;
  out[f++] = words.agencies.ends[j] ?? 0;
  out[f++] = words.agencies.inside[j] ?? 0;
  out[f++] = deadlineEnd(words.times, j - 1);
  out[f++] = isLoneDash(words, j - 1) ? 1 : 0;
  out[f++] = words.persons[j] === 2 ? 1 : 0;
  out[f++] = endsColumn;
  out[f++] = markLogShare;
}

export const CONTENT: Template = {
  name: 'content',
  kinds: COLUMN_KINDS,
  features: [
    'word',
    'named',
    'amount',
    'digit',
    'timeWord',
    'capital',
    'semicolon',
    'stop',
    'colon',
    'dash',
    // a body begins right after another one: two cells, mostly
    'bodyAfterBody',
    'person',
    // statistics of the table: how much oftener the word stands in this column (log ratio)
    'inColumn',
  ],
};

/** @param inColumn log ratio, 0 where nothing is known */
export function contentFeatures(words: Words, i: number, inColumn: number, out: Float64Array): void {
  const named = words.named[i] === 1;
  out[0] = (words.keys[i] ?? '') !== '' && !named ? 1 : 0;
  out[1] = named ? 1 : 0;
  out[2] = hasShape(words, i, SHAPE.amount) ? 1 : 0;
  out[3] = hasShape(words, i, SHAPE.digit) ? 1 : 0;
  out[4] = (words.times[i] ?? 0) !== 0 ? 1 : 0;
  out[5] = hasShape(words, i, SHAPE.capital) && !named ? 1 : 0;
  out[6] = hasShape(words, i, SHAPE.semicolon) ? 1 : 0;
  out[7] = hasShape(words, i, SHAPE.stop) ? 1 : 0;
  out[8] = hasShape(words, i, SHAPE.colon) ? 1 : 0;
  out[9] = hasShape(words, i, SHAPE.dash) ? 1 : 0;
  out[10] = Math.max(0, words.agencies.joints[i] ?? 0);
  out[11] = words.persons[i] === 1 ? 1 : 0;
  out[12] = inColumn;
}

export const WHOLE: Template = {
  name: 'whole',
  kinds: COLUMN_KINDS,
  features: [
    'oneWord',
    'twoWords',
    // natural logarithm of the number of words, and its square
    'logWords',
    'logWordsSquared',
    'oneLine',
    'twoLines',
    // logarithm of lines
    'logLines',
    'bracketsOpen',
    'agencyScore',
    'agencyUnlike',
    // bodies from the first word to the last; words that belong to none (logarithm of one more than they are)
    'bodiesOnly',
    'notOfBodies',
    'timeFit',
    'timeUnlike',
    'timeTooLong',
    // a cell of another column that reads as a time from its first word to its last
    'timeElsewhere',
    // says a pair of words that stands in this column's heading and in no other's
    'saysHeading',
    // names of persons after other words that don't introduce them
    'personsInside',
    // no width of column lets all of the cell's lines wrap where they do: by how much, in em
    'wrapsUnlike',
    // statistics of the table
    'repeated',
    // how much oftener the very same cell stands in this column than in others, itself left out (log ratio)
    'cellInColumn',
    'unusualLength',
    'unusualLengthSquared',
    'tooWide',
    'tooWideByMuch',
    // the same where the column's width is known to a hair
    'sharpTooWide',
    'sharpTooWideBy',
  ],
};

/** Words that a deadline cell has at most; what is longer is prose. */
const LONGEST_TIME = 70;
/** Score under which words are hardly a time; measured on cells of every kind, times lie above. */
export const TIME_MIDDLE = 0.42;
/** Words after which a longer time says no more. */
const LONG_TIME = 12;

/** What is not told by the words alone. */
export interface WholeContext {
  /** By how much of an em the cell's own lines contradict one width. */
  readonly wrapsUnlike: number;
  /** Logarithm of how many rows have the very same cell. */
  readonly repeated: number;
  /** Log of how much oftener other rows have the very same cell in this column than in others; 0 where none has. */
  readonly cellInColumn: number;
  /** How far the cell's length is from the column's, in standard deviations of log words. */
  readonly unusualLength: number;
  /** By how much of an em the last line is wider than the column. */
  readonly tooWide: number;
  readonly sharpTooWide: number;
}

/** Beyond this, stranger is no stranger. */
const MOST_UNUSUAL = 4;
const MOST_WIDE = 8;

/** Features of WHOLE that the words alone tell; those after them the table teaches. */
export const WHOLE_OWN = 19;

export function wholeFeatures(
  words: Words,
  i: number,
  j: number,
  asTime: boolean,
  saysHeading: boolean,
  context: WholeContext,
  out: Float64Array,
): void {
  ownWholeFeatures(words, i, j, asTime, saysHeading, context.wrapsUnlike, out);
  taughtWholeFeatures(context, out);
}

/**
 * @param asTime whether the column holds times: their fit is worked out for no other
 * @param saysHeading whether they say again what the column's heading says
 * @param wrapsUnlike by how much of an em the cell's own lines contradict one width
 */
export function ownWholeFeatures(
  words: Words,
  i: number,
  j: number,
  asTime: boolean,
  saysHeading: boolean,
  wrapsUnlike: number,
  out: Float64Array,
): void {
  const n = j - i;
  const log = Math.log(n);
  const lines = linesOf(words, i, j);
  out[0] = n === 1 ? 1 : 0;
  out[1] = n === 2 ? 1 : 0;
  out[2] = log;
  out[3] = log * log;
  out[4] = lines === 1 ? 1 : 0;
  out[5] = lines === 2 ? 1 : 0;
  out[6] = Math.log(lines);
  out[7] = words.depth[i] === words.depth[j] ? 0 : 1;
  const agency = words.agencies.score(i, j);
  out[8] = agency;
  out[9] = agency < 0.5 ? 1 : 0;
  out[10] = words.agencies.whole(i, j) ? 1 : 0;
  out[11] = Math.log1p(words.agencies.residue(i, j));
  const long = n > LONGEST_TIME;
  const fit = asTime && !long ? rolesScore(words.times, i, j) - TIME_MIDDLE : 0;
  out[12] = fit * Math.min(n, LONG_TIME);
  out[13] = asTime && fit < 0 ? 1 : 0;
  out[14] = asTime && long ? 1 : 0;
  out[15] = !asTime && isTime(words, i, j) ? 1 : 0;
  out[16] = saysHeading ? 1 : 0;
  out[17] = (words.apart[j] ?? 0) - (words.apart[i + 1] ?? 0);
  out[18] = Math.min(MOST_WIDE, wrapsUnlike);
}

export function taughtWholeFeatures(context: WholeContext, out: Float64Array): void {
  const unusual = Math.min(MOST_UNUSUAL, Math.abs(context.unusualLength));
  out[19] = context.repeated;
  out[20] = context.cellInColumn;
  out[21] = unusual;
  out[22] = unusual * unusual;
  out[23] = context.tooWide > 0 ? 1 : 0;
  out[24] = Math.min(MOST_WIDE, context.tooWide);
  out[25] = context.sharpTooWide > 0 ? 1 : 0;
  out[26] = Math.min(MOST_WIDE, context.sharpTooWide);
}

/** Score from which a short cell is surely a time, whatever column it stands in. */
const SURE_TIME = 0.75;

function isTime(words: Words, i: number, j: number): boolean {
  if (j - i > LONG_TIME || deadlineStart(words.times, i) < SURE_START) return false;
  return rolesScore(words.times, i, j) > SURE_TIME;
}

/** An empty cell. */
export const EMPTY: Template = {
  name: 'empty',
  kinds: COLUMN_KINDS,
  features: [
    'empty',
    // the row goes on after a page break: what the cell holds above the break
    'cut',
    'resumed',
    'resumedNothingAbove',
    'resumedOpen',
    'resumedWhole',
    'resumedShorter',
    'resumedAsTall',
    // the share of the column's width that the last line above the break takes
    'resumedFull',
    'further',
    // statistics of the table: log of the share of empty cells, and of what is left
    'seldomEmpty',
    'mostlyEmpty',
    // the row has begun a further line above the break since
    'resumedPassed',
  ],
};

/** A further line of a row, without a number. */
export const FURTHER: Template = {
  name: 'further',
  kinds: ['all'],
  features: ['line', 'unnumbered', 'afterBreak', 'seldom'],
};

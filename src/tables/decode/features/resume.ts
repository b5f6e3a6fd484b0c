import { markAgencies } from '../../../grammars/agencies/index.ts';
import { deadlineEnd } from '../../../grammars/deadlines/index.ts';
import type { Cohesion } from '../cohesion.ts';
import { hasShape, type Words } from '../flat/words.ts';
import type { Template } from '../log-linear.ts';
import { type ColumnWidth, endsPhrase, FIT, fitFeatures } from './breaks.ts';
import { COLUMN_KINDS } from './kinds.ts';
import { SHAPE } from './shapes.ts';

/** A cell that a page break cut goes on with word i; `before` is its last word above the break. */
export const RESUME: Template = {
  name: 'resume',
  kinds: COLUMN_KINDS,
  features: [
    'resumes',
    'capital',
    'lower',
    'dash',
    'digit',
    'open',
    'closed',
    'bodyWhole',
    'timeWhole',
    'insideBody',
    'cohesion',
    'strangers',
    'startsNew',
    'lowerStrangers',
    'goesOn',
    // statistics of the table: log of how many cells of the column have both words one after the other
    'pairInColumn',
    // cells that a page cuts reach down to its end: as tall above the break as the row's tallest, a line less, lower
    'asTall',
    'oneShorter',
    'shorter',
    // the row has begun a further line since: what stands on the lines before is done
    'passed',
    // whether the last line above the break is as full as one that wraps
    ...FIT.features,
  ],
};

const MOST_COHESION = 3;
/** Cohesion from which the words on both sides of a page break belong to one phrase. */
const GOES_ON = 1;
/** A time this sure to be whole seldom goes on. */
const WHOLE_TIME = 0.7;

/** Whether a cell cannot end at a word: a comma, a hyphen, a word that governs what follows. */
export function isOpen(words: Words, before: number): boolean {
  return hasShape(words, before, SHAPE.comma | SHAPE.semicolon | SHAPE.hang | SHAPE.governs);
}

/** Whether a cell is complete at a word: a body's whole name, a whole time. */
export function isWhole(words: Words, before: number, agency: boolean, time: boolean): boolean {
  return (
    (agency && words.agencies.ends[before + 1] === 1) ||
    (time && deadlineEnd(words.times, before) > WHOLE_TIME)
  );
}

export function resumeFeatures(
  words: Words,
  cohesion: Cohesion,
  before: number,
  i: number,
  agency: boolean,
  time: boolean,
  pairInColumn: number,
  cell: PageEnd,
  column: ColumnWidth,
  out: Float64Array,
): void {
  const bound = endsPhrase(words, before) ? 0 : cohesion(words.keys[before] ?? '', words.keys[i] ?? '');
  const opens = words.agencies.opens[i] ?? 0;
  out[0] = 1;
  out[1] = hasShape(words, i, SHAPE.capital) ? 1 : 0;
  out[2] = hasShape(words, i, SHAPE.lower) ? 1 : 0;
  out[3] = hasShape(words, i, SHAPE.dash | SHAPE.dashed) ? 1 : 0;
  out[4] = hasShape(words, i, SHAPE.digit) ? 1 : 0;
  out[5] = isOpen(words, before) ? 1 : 0;
  out[6] = hasShape(words, before, SHAPE.stop) ? 1 : 0;
  out[7] = agency && words.agencies.ends[before + 1] === 1 ? 1 : 0;
  out[8] = time && deadlineEnd(words.times, before) > WHOLE_TIME ? 1 : 0;
  out[9] = agency && insideName(words, before, i) ? 1 : 0;
  out[10] = Math.min(MOST_COHESION, bound);
  out[11] = bound === 0 ? 1 : 0;
  out[12] = opens > 1 ? 1 : 0;
  out[13] = out[2] === 1 && bound === 0 ? 1 : 0;
  out[14] = out[2] === 1 && bound > GOES_ON ? 1 : 0;
  out[15] = pairInColumn;
  out[16] = cell.shorter === 0 ? 1 : 0;
  out[17] = cell.shorter === 1 ? 1 : 0;
  out[18] = cell.shorter > 1 ? 1 : 0;
  out[19] = cell.passed ? 1 : 0;
  fitFeatures(column, cell.line, (words.right[i] ?? 0) - (words.left[i] ?? 0), fit);
  out.set(fit, PLAIN);
}

/** How a cell stands above a page break. */
export interface PageEnd {
  /** Width of its last line. */
  readonly line: number;
  /** Lines that it has less than the tallest cell of the row. */
  readonly shorter: number;
  /** Whether words of another line of the row follow it, which the row goes on from. */
  readonly passed: boolean;
}

const fit = new Float64Array(FIT.features.length);
/** Features before those of the last line's fit. */
const PLAIN = RESUME.features.length - FIT.features.length;

/** Words on both sides of a page break that may belong to one body's name. */
const NAME_BEFORE = 10;
const NAME_AFTER = 8;

/** Names over page breaks by the words on both sides: every column and pass asks for the same ones. */
const namesOver = new WeakMap<Words, Map<number, boolean>>();

/** Whether a body's name runs over the page break: "Đài Phát thanh -" … "Truyền hình tỉnh". */
function insideName(words: Words, before: number, i: number): boolean {
  const names = namesOver.get(words) ?? new Map<number, boolean>();
  namesOver.set(words, names);
  const key = before * words.tokens.length + i;
  const known = names.get(key);
  if (known !== undefined) return known;
  const from = Math.max(0, before + 1 - NAME_BEFORE);
  const texts = words.tokens.slice(from, before + 1).concat(words.tokens.slice(i, i + NAME_AFTER));
  const inside = markAgencies(texts.map((t) => t.text)).inside[before + 1 - from] === 1;
  names.set(key, inside);
  return inside;
}

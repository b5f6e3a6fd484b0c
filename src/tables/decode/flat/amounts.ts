import { AMOUNT_WORDS, TARGET_OPENERS } from '../../../grammars/targets/index.ts';
import type { NamedColumn } from '../../columns.ts';
import { ITS_YEAR, isPeriodWord } from '../../heading/periods.ts';
import { holdsUnits } from '../features/kinds.ts';
import { SHAPE } from '../features/shapes.ts';
import { hasShape, type Words } from './words.ts';

/**
 * Columns whose headings say that numbers stand under them: units of measure (đơn vị tính), amounts of years side by side
 * ("Thực hiện 2025 | Chỉ tiêu 2026"), money. In text their cells are a word or two each and follow one another, so that
 * one border set wrong moves all of them by a column; what the heading says holds them in their places.
 */
export interface Amounts {
  /** For each column, that of the numbers left out, what its cells hold, as far as the heading says it. */
  readonly held: readonly ('amount' | 'unit' | null)[];
  /** Words before each word, one entry more than words: those that are no part of an amount, and those that begin one right after another. */
  readonly alien: Uint32Array;
  readonly again: Uint32Array;
  /** Before each word: numbers and what compares ("≤", "trên"); numbers and dashes, which stand for none. */
  readonly compared: Uint32Array;
  readonly figures: Uint32Array;
}

/** A single such column may hold sentences ("Chỉ tiêu năm 2026": "100 % cơ quan …"). */
const FEWEST = 2;

/** @returns null where no column holds units and fewer than two hold amounts */
export function amountsOf(words: Words, columns: readonly NamedColumn[], crossed: boolean): Amounts | null {
  const units = columns.findIndex(holdsUnits);
  const held = columns.map((column, c) => heldBy(column, crossed, units >= 0 && units < c));
  if (!held.includes('unit') && held.filter((h) => h !== null).length < FEWEST) return null;
  const n = words.tokens.length;
  const alien = new Uint32Array(n + 1);
  const again = new Uint32Array(n + 1);
  const compared = new Uint32Array(n + 1);
  const figures = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) {
    const number = isNumber(words, i);
    alien[i + 1] = (alien[i] ?? 0) + (number || qualifies(words, i) ? 0 : 1);
    again[i + 1] = (again[i] ?? 0) + (beginsAnother(words, i) ? 1 : 0);
    compared[i + 1] = (compared[i] ?? 0) + (number || compares(words, i) ? 1 : 0);
    figures[i + 1] = (figures[i] ?? 0) + (number || hasShape(words, i, SHAPE.dash) ? 1 : 0);
  }
  return { held, alien, again, compared, figures };
}

/** A unit of money in a heading: under "Kinh phí" alone stand words as well ("Ngân sách tỉnh"), and under "Nguồn kinh phí" nothing else. */
const COUNTS_MONEY = /(?<!\p{L})(?:đồng|đ|vnđ|tr\.đ)(?!\p{L})/iu;

/** @param units whether a column before this one names the units that it is counted by */
function heldBy(column: NamedColumn, crossed: boolean, units: boolean): 'amount' | 'unit' | null {
  if (holdsUnits(column)) return 'unit';
  if (column.use === 'value') return 'amount';
  if (column.use === 'money') return COUNTS_MONEY.test(column.heading) ? 'amount' : null;
  if (column.role === 'target' && units) return 'amount';
  if (column.role !== 'target' && !column.role.startsWith('other-')) return null;
  const own = column.own ?? column.heading;
  // crosses stand under periods as well
  return ITS_YEAR.test(own) || (!crossed && isPeriodWord(own)) ? 'amount' : null;
}

function isNumber(words: Words, i: number): boolean {
  return hasShape(words, i, SHAPE.digit | SHAPE.amount | SHAPE.year);
}

/** "≤", "trên": an amount begins. */
function compares(words: Words, i: number): boolean {
  return hasShape(words, i, SHAPE.comparator) || TARGET_OPENERS.has(words.keys[i] ?? '');
}

/** What stands beside a number in an amount: "≥", "tối thiểu", "trở lên", a dash. */
function qualifies(words: Words, i: number): boolean {
  return hasShape(words, i, SHAPE.comparator | SHAPE.dash) || AMOUNT_WORDS.has(words.keys[i] ?? '');
}

/** Whether word i begins an amount right after the number of another one: "97 | ≥ 100", "40 | 45", "90 | từ 95 trở lên". */
function beginsAnother(words: Words, i: number): boolean {
  if (i === 0 || !isNumber(words, i - 1)) return false;
  return isNumber(words, i) || compares(words, i);
}

/** What each word that is no part of an amount costs in a column of amounts, as a logarithm, and the most of them that count; a cell without any number costs as much as one. Reasoned: a sentence does stand there now and then. */
const ALIEN = 6;
const MOST_ALIEN = 3;
/** What a second amount in one cell costs, and a number in a column of units. Reasoned: rarer than one in a hundred cells. */
const SECOND = 5;
const NUMBERED_UNIT = 5;

/** What words i…j lose as a cell of column c. */
export function amountCost(amounts: Amounts, c: number, i: number, j: number): number {
  const what = amounts.held[c] ?? null;
  if (what === null) return 0;
  const within = (counts: Uint32Array, from: number): number => (counts[j] ?? 0) - (counts[from] ?? 0);
  if (what === 'unit') return NUMBERED_UNIT * within(amounts.compared, i);
  const words = within(amounts.alien, i) + (within(amounts.figures, i) === 0 ? 1 : 0);
  return ALIEN * Math.min(MOST_ALIEN, words) + SECOND * within(amounts.again, i + 1);
}

/** What a cell without a unit costs on the first line of a row, as a logarithm. Reasoned: where a column names units, nearly every row has one. */
const NO_UNIT = 5;

/** What an empty cell of column c loses where words i…j begin a row. One without figures, over those that break it down, has no unit. */
export function emptyCost({ held, figures }: Amounts, c: number, i: number, j: number): number {
  return held[c] === 'unit' && figures[j] !== figures[i] ? NO_UNIT : 0;
}

import { isYear } from '../../../text/numerals.ts';
import { DITTO, NEVER_LAST, PRODUCT_HEADS, TASK_HEADS } from './lexicon.ts';

/** What one word looks like, as bits of one number: read once for a table and asked for many times. */
export const SHAPE = {
  capital: 1 << 0,
  lower: 1 << 1,
  digit: 1 << 2,
  /** Nothing but a dash, plus or bullet. */
  dash: 1 << 3,
  /** A dash glued to the word after it ("-Kế"). */
  dashed: 1 << 4,
  allCapitals: 1 << 5,
  /** "a)", "b.": marks an item of a list. */
  letterMark: 1 << 6,
  /** "98", "99,5%"; not "4G", not a year. */
  amount: 1 << 7,
  year: 1 << 8,
  /** "≥", ">80%". */
  comparator: 1 << 9,
  comma: 1 << 10,
  semicolon: 1 << 11,
  colon: 1 << 12,
  stop: 1 << 13,
  /** Ends in a bracket or quote that closes. */
  close: 1 << 14,
  /** Ends in a hyphen, an opening bracket or quote: more must follow. */
  hang: 1 << 15,
  /** A word that no cell ends in ("của", "và"). */
  governs: 1 << 16,
  productHead: 1 << 17,
  taskHead: 1 << 18,
  ditto: 1 << 19,
  many: 1 << 20,
} as const;

export type ShapeName = keyof typeof SHAPE;

const CAPITAL = /^[“"'‘(*]*\p{Lu}/u;
const LOWER = /^[“"'‘(*]*\p{Ll}/u;
const DIGIT = /^[“"'‘(]*\d/;
const DASH = /^[-–—+•*]$/;
const DASHED = /^[-–+•][\p{L}\d]/u;
const ALL_CAPITALS = /^[\p{Lu}\d.,()-]{2,}$/u;
const LETTER_MARK = /^\p{Ll}[.)]$/u;
const AMOUNT = /^\d[\d.,]*%?$|^%$/;
const COMPARATOR = /^[>≥<≤]/;

const ENDINGS: readonly (readonly [RegExp, number])[] = [
  [/,$/, SHAPE.comma],
  [/;$/, SHAPE.semicolon],
  [/:$/, SHAPE.colon],
  [/[.!?]$/, SHAPE.stop],
  [/[)”"’]$/, SHAPE.close],
  [/.[-–(“]$|^–$/, SHAPE.hang],
];

/**
 * @param key the word as it is matched, without marks at its ends
 * @param next the key of the word after it
 */
export function shapeOf(text: string, key: string, next: string): number {
  let bits = 0;
  if (CAPITAL.test(text)) bits |= SHAPE.capital;
  else if (LOWER.test(text)) bits |= SHAPE.lower;
  else if (DIGIT.test(text)) bits |= SHAPE.digit;
  if (DASH.test(text)) bits |= SHAPE.dash;
  else if (DASHED.test(text)) bits |= SHAPE.dashed;
  if (ALL_CAPITALS.test(text)) bits |= SHAPE.allCapitals;
  if (LETTER_MARK.test(text)) bits |= SHAPE.letterMark;
  if (isYear(key)) bits |= SHAPE.year;
  else if (AMOUNT.test(key)) bits |= SHAPE.amount;
  if (COMPARATOR.test(text)) bits |= SHAPE.comparator;
  for (const [ending, bit] of ENDINGS) if (ending.test(text)) bits |= bit;
  if (NEVER_LAST.has(key) && !/[.;)”"]$/.test(text)) bits |= SHAPE.governs;
  const two = `${key} ${next}`;
  if (PRODUCT_HEADS.has(two) || PRODUCT_HEADS.has(key)) bits |= SHAPE.productHead;
  if (TASK_HEADS.has(two) || TASK_HEADS.has(key)) bits |= SHAPE.taskHead;
  if (DITTO.has(key) || DITTO.has(text) || DITTO.has(two)) bits |= SHAPE.ditto;
  if (key === 'các') bits |= SHAPE.many;
  return bits;
}

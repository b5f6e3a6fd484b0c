import type { Column } from '../../../model/index.ts';
import { BORDER, borderFeatures, FIT, WRAP, wrapFeatures } from '../features/breaks.ts';
import {
  CONTENT,
  CUT_END,
  contentFeatures,
  END,
  endFeatures,
  ownWholeFeatures,
  START,
  startFeatures,
  WHOLE,
  WHOLE_OWN,
} from '../features/cells.ts';
import { borderKindsOf, type CellClass, kindsOf } from '../features/kinds.ts';
import { says } from '../features/said.ts';
import { dot, PackedFeatures, type Template } from '../log-linear.ts';
import { FLAT_SPACE } from './model.ts';
import type { Words } from './words.ts';

/**
 * What the words of a table say by themselves, whatever the table teaches: their features are worked out once, and
 * weighed once for each set of weights. Passes differ in what they add to it. In each template the features that the
 * table teaches stand last, so that a sum goes on where the words' own part ends.
 */

/** Features that a table teaches, at the end of their template. */
const TAUGHT = { start: 1, content: 1, end: 2, border: 1 };

/** How many features of each template are the words' own. */
export const OWN = {
  start: START.features.length - TAUGHT.start,
  content: CONTENT.features.length - TAUGHT.content,
  end: END.features.length - TAUGHT.end,
  border: BORDER.features.length - TAUGHT.border,
};

/** The words' own features: one row a word, `wrap` one a line. */
export interface OwnFeatures {
  readonly start: PackedFeatures;
  readonly content: PackedFeatures;
  /** Of a cell that ends with the word. */
  readonly end: PackedFeatures;
  /** Of a border before the word. */
  readonly border: PackedFeatures;
  readonly wrap: PackedFeatures;
}

/** What is known of the places between words. */
export interface Places {
  readonly words: Words;
  readonly bound: Float32Array;
  readonly breaks: Uint8Array;
  readonly opens: Uint8Array;
  readonly echo: Uint8Array;
}

export function ownFeaturesOf({ words, bound, breaks, opens, echo }: Places): OwnFeatures {
  const n = words.tokens.length;
  const lines = words.lineFrom.length;
  const own = {
    start: new PackedFeatures(n),
    content: new PackedFeatures(n),
    end: new PackedFeatures(n),
    border: new PackedFeatures(n),
    wrap: new PackedFeatures(lines),
  };
  const vector = new Float64Array(
    Math.max(...[START, CONTENT, END, BORDER, WRAP].map((t) => t.features.length)),
  );
  for (let i = 0; i < n; i++) {
    contentFeatures(words, i, 0, vector);
    own.content.push(vector, OWN.content);
    endFeatures(words, i + 1, 0, 0, vector);
    own.end.push(vector, OWN.end);
    if (opens[i] !== 1) {
      own.start.skip();
      own.border.skip();
      continue;
    }
    startFeatures(words, i, echo[i] ?? 0, 0, vector);
    own.start.push(vector, OWN.start);
    borderFeatures(words, bound[i] ?? 0, breaks[i] ?? 0, i, 0, vector);
    own.border.push(vector, OWN.border);
  }
  for (let l = 0; l < lines; l++) {
    const next = words.lineTo[l] ?? 0;
    if (next >= n) own.wrap.skip();
    else {
      wrapFeatures(words, bound[next] ?? 0, breaks[next] ?? 0, next, vector);
      own.wrap.push(vector, WRAP.features.length);
    }
  }
  return own;
}

/** Runs of words whose scores are kept at once; bounds memory. Both are powers of two. */
const MOST_SPANS = 1 << 18;
const FEWEST_SPANS = 1 << 8;
/** Words that a cell begins with have room for so many ends each: few cells are longer. */
const ENDS_A_WORD = 32;

/** One column's weights and what its words are worth by themselves. */
export interface OwnColumn {
  readonly startWeights: Float64Array;
  readonly contentWeights: Float64Array;
  readonly endWeights: Float64Array;
  readonly cutEndWeights: Float64Array;
  readonly borderWeights: Float64Array;
  readonly wholeWeights: Float64Array;
  readonly fitWeights: Float64Array;
  readonly start: Float64Array;
  readonly content: Float64Array;
  readonly end: Float64Array;
  readonly cutEnd: Float64Array;
  readonly border: Float64Array;
  readonly wrap: Float64Array;
}

/** The words' own scores under one set of weights. */
export class OwnScores {
  readonly columns: readonly OwnColumn[];
  readonly #words: Words;
  readonly #asTime: readonly boolean[];
  readonly #said: readonly Uint32Array[];
  /**
   * Which run of words each slot of `#whole` holds the scores of; 0 for none. A run has one slot that it may stand in, and
   * takes it from another: what is asked for again is asked soon, and looking anywhere else costs more than it spares.
   */
  readonly #held: Float64Array;
  readonly #whole: Float64Array;
  readonly #vector = new Float64Array(WHOLE_OWN);
  readonly #wholeWeights: readonly Float64Array[];

  constructor(
    facts: Places & {
      readonly columns: readonly Column[];
      readonly classes: readonly CellClass[];
      readonly said: readonly Uint32Array[];
      readonly own: OwnFeatures;
    },
    values: Float64Array,
  ) {
    const { words, columns, own, classes, said } = facts;
    this.#words = words;
    this.#said = said;
    this.#asTime = classes.map((c) => c === 'time');
    this.columns = columns.map((column, c) => ownColumn(values, own, words, column, columns[c - 1] ?? null));
    this.#wholeWeights = this.columns.map((c) => c.wholeWeights.subarray(0, WHOLE_OWN));
    const spans = slotsFor(words.tokens.length);
    this.#held = new Float64Array(spans);
    this.#whole = new Float64Array(spans * columns.length);
  }

  /** What words i…j are worth as a whole cell of column c by themselves; `wrapsUnlike` is told by the same words. */
  whole(c: number, i: number, j: number, wrapsUnlike: number): number {
    const at = this.#slotOf(i, j) * this.columns.length + c;
    const known = this.#whole[at] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    ownWholeFeatures(
      this.#words,
      i,
      j,
      this.#asTime[c] ?? false,
      says(this.#said[c], i, j),
      wrapsUnlike,
      this.#vector,
    );
    const score = dot(this.#wholeWeights[c] ?? this.#vector, this.#vector);
    this.#whole[at] = score;
    return score;
  }

  /** Where the scores of words i…j stand, those of other words put out. */
  #slotOf(i: number, j: number): number {
    const run = i * (this.#words.tokens.length + 1) + j;
    const slot = (i * ENDS_A_WORD + (j - i)) & (this.#held.length - 1);
    if (this.#held[slot] !== run) {
      this.#held[slot] = run;
      const width = this.columns.length;
      this.#whole.fill(Number.NaN, slot * width, (slot + 1) * width);
    }
    return slot;
  }
}

/** A power of two: slots for the runs of so many words. */
function slotsFor(words: number): number {
  let slots = FEWEST_SPANS;
  while (slots < words * ENDS_A_WORD && slots < MOST_SPANS) slots *= 2;
  return slots;
}

function ownColumn(
  values: Float64Array,
  own: OwnFeatures,
  words: Words,
  column: Column,
  before: Column | null,
): OwnColumn {
  const n = words.tokens.length;
  const kinds = kindsOf(column);
  const of = (template: Template): Float64Array => FLAT_SPACE.combine(values, template, kinds);
  const weights = {
    startWeights: of(START),
    contentWeights: of(CONTENT),
    endWeights: of(END),
    cutEndWeights: of(CUT_END),
    borderWeights: FLAT_SPACE.combine(values, BORDER, borderKindsOf(column, before)),
    wholeWeights: of(WHOLE),
    fitWeights: of(FIT),
  };
  return {
    ...weights,
    start: weighed(own.start, weights.startWeights, n),
    content: weighed(own.content, weights.contentWeights, n),
    end: weighed(own.end, weights.endWeights, n),
    cutEnd: weighed(own.end, weights.cutEndWeights, n),
    border: weighed(own.border, weights.borderWeights, n),
    wrap: weighed(own.wrap, of(WRAP), words.lineFrom.length),
  };
}

function weighed(features: PackedFeatures, weights: Float64Array, rows: number): Float64Array {
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row++) scores[row] = features.dot(weights, row);
  return scores;
}

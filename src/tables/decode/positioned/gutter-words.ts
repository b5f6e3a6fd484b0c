import type { Token } from '../../../source/document.ts';
import { bump } from './features.ts';
import { runsOf, type TextLine } from './lines.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the words on both sides of a gutter say for its place, by what the table's columns hold. */

/** Chance that a run's words say nothing of its column. */
const DOUBT = 0.05;

/** For each gutter and position, what the words of the runs left and right of it say for it. */
export function contentOf(
  lines: readonly TextLine[],
  gutters: number,
  { width, scale }: { readonly width: number; readonly scale: number },
  words: Vocabulary,
): Float64Array[] {
  const sums = Array.from({ length: gutters }, () => new Float64Array(width + 2));
  const add = (sum: Float64Array, from: number, gain: number): void =>
    bump(sum, Math.max(0, Math.min(width + 1, Math.round(from))), gain * scale);
  for (const line of lines) {
    for (const { first, end } of runsOf(line)) {
      const shares = sharesOf(line.tokens.slice(first, end), gutters + 1, words);
      const [from, to] = [line.from[first] ?? 0, line.to[end - 1] ?? 0];
      let left = 0;
      for (const [g, sum] of sums.entries()) {
        left += shares[g] ?? 0;
        const asRight = Math.log(1 - left + DOUBT);
        const asLeft = Math.log(left + DOUBT);
        const either = Math.max(asLeft, asRight);
        // up to its first position the run is right of the gutter, past its end it is left of it
        add(sum, 0, asRight);
        add(sum, from + 1, either - asRight);
        add(sum, to, asLeft - either);
      }
    }
  }
  for (const sum of sums) for (let x = 1; x < sum.length; x++) sum[x] = (sum[x] ?? 0) + (sum[x - 1] ?? 0);
  return sums;
}

/** What a run of words says for being parted at each position, for one gutter. */
export interface Parts {
  /** For two cells there, summed over all lines, in natural logarithms of odds. */
  readonly parted: Float64Array;
  /** For one cell, likewise. */
  readonly torn: Float64Array;
  /** Of `parted`, what runs say that the gutter before would part before the same word, by its distance (see `sameBreaks`). */
  readonly same: Float64Array;
}

/** Gutters farther apart than this part no run before the same word: words are shorter. */
const WORD_SPAN = 16;

/** What runs say for being parted at two neighbouring gutters, before one and the same word. */
export function sameBreaks(parts: Parts | undefined, left: number, x: number): number {
  return x - left >= WORD_SPAN ? 0 : (parts?.same[x * WORD_SPAN + x - left] ?? 0);
}

/** One run says no more than this, in natural logarithms of odds: its words are few. */
const MOST_PART = 3;

/**
 * For each gutter and position, whether the words of runs there are rather those of two columns: a cell whose words fill it to its
 * edge has one space to the next, and pushes what stands there to the right, so that no position is free on all lines.
 */
export function partsOf(
  lines: readonly TextLine[],
  gutters: number,
  { width, scale }: { readonly width: number; readonly scale: number },
  words: Vocabulary,
): Parts[] {
  const sums = Array.from({ length: gutters }, () => ({
    parted: new Float64Array(width + 2),
    torn: new Float64Array(width + 2),
    same: new Float64Array((width + 2) * WORD_SPAN),
  }));
  for (const line of lines) {
    for (const { first, end } of runsOf(line)) {
      if (end - first < 2) continue;
      const scores = prefixScores(line.tokens.slice(first, end), gutters + 1, words);
      const whole = Math.max(...scores.map((own) => own.at(-1) ?? 0));
      for (const [g, sum] of sums.entries()) {
        for (let i = 1; i < end - first; i++) {
          const gain = bestParts(scores, g, i) - whole;
          const into = gain > 0 ? sum.parted : sum.torn;
          const value = Math.min(MOST_PART, Math.abs(gain)) * scale;
          // the words left of it may reach past the position
          const [from, to] = [line.from[first + i - 1] ?? 0, line.from[first + i] ?? 0];
          for (let x = from + 1; x <= Math.min(width, to); x++) {
            bump(into, x, value);
            if (gain <= 0) continue;
            for (let apart = 1; apart < Math.min(WORD_SPAN, x - from); apart++)
              bump(sum.same, x * WORD_SPAN + apart, value);
          }
        }
      }
    }
  }
  return sums;
}

/** For each column, what the first words of a run together score in it. */
function prefixScores(tokens: readonly Token[], columns: number, words: Vocabulary): number[][] {
  return Array.from({ length: columns }, (_, c) => {
    let sum = 0;
    return [0, ...tokens.map((t) => (sum += WORD * words(c, t, -1)))];
  });
}

/** What a run scores as two cells, the second of which begins with word i right of gutter g. */
function bestParts(scores: readonly (readonly number[])[], g: number, i: number): number {
  let [left, right] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [c, own] of scores.entries()) {
    const before = own[i] ?? 0;
    if (c <= g) left = Math.max(left, before);
    else right = Math.max(right, (own.at(-1) ?? 0) - before);
  }
  return left + right;
}

/** What one word of a run counts for: words that follow one another say much the same. */
const WORD = 0.5;

/** How likely the words are to stand in each column. */
function sharesOf(tokens: readonly Token[], columns: number, words: Vocabulary): number[] {
  const scores = Array.from({ length: columns }, (_, c) =>
    tokens.reduce((s, t) => s + WORD * words(c, t, -1), 0),
  );
  const top = Math.max(...scores);
  const shares = scores.map((s) => Math.exp(s - top));
  const all = shares.reduce((a, b) => a + b, 0);
  return shares.map((s) => s / all);
}

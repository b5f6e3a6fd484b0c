import fc from 'fast-check';
import { expect, test } from 'vitest';
import { search, type Task } from '../../../../src/tables/decode/flat/divide.ts';
import { FLAT_SPACE } from '../../../../src/tables/decode/flat/model.ts';
import { CellScores, noLines, wrapLine } from '../../../../src/tables/decode/flat/scores.ts';
import { heightClass, linesOf, skipOne, trailOf } from '../../../../src/tables/decode/flat/words.ts';
import { columnsOf, factsFor } from './support.ts';

const TEXT = 'Họp dân\nBến Thóc\n\nQuý I\nSở Nội vụ';
const FACTS = factsFor(TEXT, columnsOf('task', 'lead', 'deadline'));
const LAST = FACTS.words.tokens.length;
const TASK: Task = {
  from: 0,
  to: LAST,
  numbered: true,
  unnumbered: false,
  furtherFrom: null,
  cut: false,
  resumed: null,
  resumedFrom: null,
  room: null,
  left: null,
};
const PLACES = Array.from({ length: LAST + 1 }, (_, i) => i);

/** The scores of all divisions of the words, one by one. */
function divisions(scores: CellScores, c = 0, i = 0, trail = 0): number[] {
  if (c === scores.columns) return i === LAST ? [scores.closing(LAST, trail)] : [];
  // a numbered row says what is to be done
  const skipped = c === 0 ? [] : divisions(scores, c + 1, i, skipOne(trail));
  const empty = skipped.map((s) => s + scores.empty(c, TASK, false));
  const filled = PLACES.filter((j) => j > i).flatMap((j) => {
    const widths = { widest: 0, least: 0 };
    noLines(widths);
    for (let l = FACTS.words.line[i] ?? 0; l < (FACTS.words.line[j - 1] ?? 0); l++)
      wrapLine(FACTS.words, i, l, widths);
    const height = heightClass(linesOf(FACTS.words, i, j));
    const own =
      scores.inner(c, i, j, false, widths) + scores.start(c, i) + scores.border(c, i, trail, height);
    return divisions(scores, c + 1, j, trailOf(height, 0)).map((s) => s + own);
  });
  return [...empty, ...filled];
}

const weights = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 })
  .map((some) => Float64Array.from({ length: FLAT_SPACE.size }, (_, f) => some[f % some.length] ?? 0));

test('the best path, the second best and the sum over all are those of every division written out', () => {
  fc.assert(
    fc.property(weights, (values) => {
      const scores = new CellScores(FACTS, null, values);
      const all = divisions(scores).sort((a, b) => b - a);
      const lattice = search(scores, TASK, PLACES, true, 1e6);
      const path = lattice.bestPath() ?? [];
      expect(lattice.best[lattice.end]).toBeCloseTo(all[0] ?? 0, 4);
      expect(lattice.secondBest(path)?.score).toBeCloseTo(all[1] ?? 0, 4);
      const high = all[0] ?? 0;
      const sum = high + Math.log(all.reduce((n, s) => n + Math.exp(s - high), 0));
      expect(lattice.posterior().total).toBeCloseTo(sum, 4);
    }),
    { numRuns: 25 },
  );
});

test('the best paths are the best of all divisions written out, in order', () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 5 }), (values, n) => {
      const scores = new CellScores(FACTS, null, values);
      const all = divisions(scores).sort((a, b) => b - a);
      const paths = search(scores, TASK, PLACES, true, 1e6).bestPaths(n);
      expect(paths).toHaveLength(Math.min(n, all.length));
      for (const [k, { score }] of paths.entries()) expect(score).toBeCloseTo(all[k] ?? 0, 4);
      expect(new Set(paths.map((p) => p.path.join())).size).toBe(paths.length);
    }),
    { numRuns: 25 },
  );
});

test('a beam that is wide enough loses nothing', () => {
  fc.assert(
    fc.property(weights, (values) => {
      const scores = new CellScores(FACTS, null, values);
      const wide = search(scores, TASK, PLACES, false, 1e6);
      const beam = search(scores, TASK, PLACES, false, 400);
      expect(beam.bestPath()).toEqual(wide.bestPath());
    }),
    { numRuns: 25 },
  );
});

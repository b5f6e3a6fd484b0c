import { expect, test } from 'vitest';
import { FLAT_SPACE } from '../../../../src/tables/decode/flat/model.ts';
import { OwnScores } from '../../../../src/tables/decode/flat/own.ts';
import { flatWeights } from '../../../../src/tables/decode/flat/weights.ts';
import { factsFor } from './support.ts';

const ROW = 'Sơn lại thuyền chở khách; Báo cáo 98 chuyến đò, Phòng Kinh tế Quý II - ';

test('Are runs of words that share a place told apart, whichever was asked for last?', () => {
  const facts = factsFor(ROW.repeat(8));
  const fresh = (): OwnScores =>
    new OwnScores(facts, flatWeights().passes[0] ?? new Float64Array(FLAT_SPACE.size));
  const kept = fresh();
  const runs: [number, number][] = [];
  // long runs take the places of short ones that begin further on
  for (let from = 0; from < 60; from += 3)
    for (let to = from + 1; to <= from + 60; to += 7) runs.push([from, to]);
  const scores = (asked: OwnScores, [from, to]: [number, number]): number[] =>
    facts.columns.map((_, c) => asked.whole(c, from, to, 0));
  const first = runs.map((run) => scores(kept, run));
  expect(runs.map((run) => scores(kept, run))).toEqual(first);
  expect(runs.map((run) => scores(fresh(), run))).toEqual(first);
  expect(new Set(first.map((s) => s.join())).size).toBeGreaterThan(runs.length / 2);
});

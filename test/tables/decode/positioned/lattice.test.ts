import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lattice } from '../../../../src/tables/decode/positioned/lattice.ts';
import { addLogs, NEVER } from '../../../../src/text/logs.ts';

/** Arcs of a small lattice whose nodes are all joined to the next, so that a path always exists. */
const ARCS = fc
  .integer({ min: 2, max: 6 })
  .chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      steps: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
        minLength: nodes - 1,
        maxLength: nodes - 1,
      }),
      jumps: fc.array(
        fc.record({
          from: fc.integer({ min: 0, max: nodes - 2 }),
          by: fc.integer({ min: 1, max: nodes - 1 }),
          score: fc.double({ min: -3, max: 3, noNaN: true }),
        }),
        { maxLength: 6 },
      ),
    }),
  )
  .map(({ nodes, steps, jumps }) => ({
    nodes,
    arcs: [
      ...steps.map((score, i) => ({ from: i, to: i + 1, score })),
      ...jumps.map(({ from, by, score }) => ({ from, to: Math.min(nodes - 1, from + by), score })),
    ],
  }));

type Arc = { readonly from: number; readonly to: number; readonly score: number };

function pathScores(arcs: readonly Arc[], at: number, last: number): number[] {
  if (at === last) return [0];
  return arcs
    .filter((a) => a.from === at)
    .flatMap((a) => pathScores(arcs, a.to, last).map((s) => s + a.score));
}

function latticeOf({ nodes, arcs }: { nodes: number; arcs: readonly Arc[] }): Lattice {
  const lattice = new Lattice(nodes, new Float64Array(0));
  for (const { from, to, score } of arcs) lattice.scored(from, to, score);
  return lattice;
}

describe('a lattice', () => {
  it('sums over all paths and finds the best', () => {
    fc.assert(
      fc.property(ARCS, (given) => {
        const lattice = latticeOf(given);
        const scores = pathScores(given.arcs, 0, given.nodes - 1);
        expect(lattice.best()?.score).toBeCloseTo(Math.max(...scores), 6);
        expect(lattice.total()).toBeCloseTo(scores.reduce(addLogs, NEVER), 6);
      }),
    );
  });

  it('arcs over any cut between two nodes share out one probability', () => {
    fc.assert(
      fc.property(ARCS, (given) => {
        const lattice = latticeOf(given);
        const marginals = lattice.marginals();
        for (let cut = 1; cut < given.nodes; cut++) {
          let sum = 0;
          for (let a = 0; a < lattice.size; a++)
            if (lattice.from(a) < cut && lattice.to(a) >= cut) sum += marginals[a] ?? 0;
          expect(sum).toBeCloseTo(1, 6);
        }
      }),
    );
  });

  it('features kept are part of all arcs until they are dropped', () => {
    const lattice = new Lattice(3, Float64Array.of(1, 10));
    lattice.add(0);
    lattice.keep();
    lattice.add(1);
    lattice.arc(0, 1);
    lattice.arc(0, 2);
    lattice.drop();
    lattice.arc(1, 2);
    expect([lattice.score(0), lattice.score(1), lattice.score(2)]).toEqual([11, 1, 0]);
  });

  it('without a path to the end there is no reading', () => {
    expect(new Lattice(2, new Float64Array(0)).best()).toBeNull();
  });
});

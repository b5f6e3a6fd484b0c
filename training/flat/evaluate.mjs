/** How well a model divides rows whose starts are known, and how sure it is of what is right. */

import { divide } from '../../build/tables/decode/flat/divide.js';
import { CellScores } from '../../build/tables/decode/flat/scores.js';
import { statisticsOf } from '../../build/tables/decode/learning/statistics.js';
import { joinPages } from './samples.mjs';

/** @param passes weights of each pass; the last is weighed */
export function evaluate(samples, passes) {
  const rows = [];
  let cells = 0;
  let exact = 0;
  const byTable = [];
  for (const sample of samples) {
    let statistics = null;
    let divided = [];
    for (const [p, values] of passes.entries()) {
      const scores = new CellScores(sample.facts, statistics, values);
      const weigh = p === passes.length - 1;
      divided = sample.rows.map((row) => divideRow(scores, row, weigh));
      if (!weigh)
        statistics = statisticsOf(
          sample.facts.words,
          sample.facts.columns,
          divided.flatMap((d) => d.lines),
        );
    }
    let [own, good] = [0, 0];
    for (const [r, row] of sample.rows.entries()) {
      const truth = joinPages(
        row,
        row.tasks.map((t) => t.lines),
      );
      const { lines, sure } = divided[r];
      for (const [l, line] of truth.entries()) {
        const mine = lines[l];
        let right = true;
        for (const [c, spans] of line.cells.entries()) {
          const same = mine && key(mine.cells[c]) === key(spans);
          own += 1;
          if (same) good += 1;
          else right = false;
        }
        rows.push({
          id: sample.id,
          row,
          line: l,
          right: right && lines.length === truth.length,
          said: sure[l] ?? 0,
          mine,
          truth: line,
        });
      }
    }
    cells += own;
    exact += good;
    byTable.push({ id: sample.id, exact: good / own });
  }
  return { rows, cells, exact, byTable };
}

const key = (spans) =>
  spans
    .filter((s) => s.to > s.from)
    .map((s) => `${s.from}-${s.to}`)
    .join();

function divideRow(scores, row, weigh) {
  const pages = [];
  const sure = [];
  let above = null;
  let first = null;
  for (const task of row.tasks) {
    const { lines } = divide(scores, { ...task, resumed: above, resumedFrom: first }, weigh);
    pages.push(lines.map((l) => l.cells));
    for (const [l, line] of lines.entries()) {
      if (l === 0 && sure.length > 0) sure[sure.length - 1] *= line.certainty;
      else sure.push(line.certainty);
    }
    const last = lines.at(-1).cells;
    first = last.map((s, c) => (s.to > s.from ? s.from : lines.length === 1 && first ? first[c] : 0));
    above = last.map((s, c) => (s.to > s.from ? s.to - 1 : lines.length === 1 && above ? above[c] : -1));
  }
  return { lines: joinPages(row, pages), sure };
}

/** What a model says before it has been calibrated, whatever its passes agree on: its own posterior, counted in nines. */
const AS_SAID = [0, 1, 2].map(() => ({
  said: [0, 1, 2, 3, 12],
  right: [0, 0.9, 0.99, 0.999, 1],
}));
export const UNCALIBRATED = { whole: AS_SAID, cut: AS_SAID };

/** Rows by how sure the model said to be: mean said, share right; and the expected calibration error. */
export function reliability(rows, edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.0001]) {
  const table = [];
  let error = 0;
  for (let b = 0; b + 1 < edges.length; b++) {
    const own = rows.filter((r) => r.said >= edges[b] && r.said < edges[b + 1]);
    if (own.length === 0) continue;
    const said = own.reduce((s, r) => s + r.said, 0) / own.length;
    const right = own.filter((r) => r.right).length / own.length;
    error += (own.length / rows.length) * Math.abs(said - right);
    table.push({ from: edges[b], rows: own.length, said, right });
  }
  return { table, error };
}

/** Points of a rising function from said to right (pool adjacent violators over bins of equal size). */
export function isotonic(rows, bins = 24) {
  const sorted = [...rows].sort((a, b) => a.said - b.said);
  const size = Math.max(8, Math.ceil(sorted.length / bins));
  let pools = [];
  for (let i = 0; i < sorted.length; i += size) {
    const own = sorted.slice(i, i + size);
    pools.push({
      n: own.length,
      said: own.reduce((s, r) => s + r.said, 0),
      right: own.filter((r) => r.right).length,
    });
    while (pools.length > 1) {
      const [a, b] = pools.slice(-2);
      if (a.right / a.n <= b.right / b.n) break;
      pools = [...pools.slice(0, -2), { n: a.n + b.n, said: a.said + b.said, right: a.right + b.right }];
    }
  }
  const round = (x) => Number(x.toFixed(5));
  // one row more that is wrong and one that is right keep the ends from certainty
  return {
    // nearly all that a sharp model says lies within a hair of 1: rounded, its surest rows were one with its less sure ones
    said: pools.map((p) => Number((p.said / p.n).toFixed(12))),
    right: pools.map((p) => round((p.right + 0.5) / (p.n + 1))),
  };
}

#!/usr/bin/env node
/**
 * How well flattened tables of a corpus are read: node test/bench/flat.mjs CORPUS [split] [readings a draw] [cache]
 * prints cells exact by table (the worst first), rows found, and how true the confidence of rows is. Columns are given, so
 * that the reading of headings has no part in it. Build first; `training/` makes a corpus.
 */
import { join } from 'node:path';
import { readFlattened } from '../../build/tables/decode/flat/read.js';
import { reliability } from '../../training/flat/evaluate.mjs';
import { loadCases, loadTables } from '../../training/flat/tables.mjs';
import { compare, truthOf } from '../../training/flat/whole.mjs';
import { given } from '../../training/usage.mjs';

const [corpus, split = 'test', readings = '2', cache] = process.argv.slice(2);
given(
  corpus,
  'node test/bench/flat.mjs CORPUS [SPLIT [READINGS [CACHE]]], where training/make-corpus.sh wrote CORPUS',
);
const dir = join(corpus, split);
const tables = [];
const rows = [];
let time = 0;
for (const one of loadCases(dir, Number(readings))) {
  for (const t of await loadTables(dir, one, cache)) {
    // a column before the numbers is read by no flattened reader
    if (t.table.columns.indexOf('no') > 0) continue;
    const columns = t.table.columns.map((role) => ({
      role,
      heading: t.columns.find((c) => c.role === role)?.heading ?? role,
      tokens: [],
    }));
    const before = process.cpuUsage();
    const { items } = readFlattened(t.lines, columns, t.pageStarts, t.cohesion);
    time += process.cpuUsage(before).user / 1000;
    const result = compare(truthOf(t), t.table.columns, items);
    tables.push({ id: one.id, ...result });
    rows.push(...result.rows);
  }
}
const sum = (of) => tables.reduce((n, t) => n + of(t), 0);
const share = (t) => t.exact / t.cells;
tables.sort((a, b) => share(a) - share(b));
for (const t of tables.slice(0, 20))
  console.log(`${share(t).toFixed(4)}  ${t.id}  rows ${t.truth}, found ${t.mine}`);
const wrong = rows.filter((r) => !r.right);
const flagged = rows.filter((r) => r.said < 0.9);
const found = rows.filter((r) => r.found).length;
console.log(
  `\n${tables.length} tables: cells exact ${(sum((t) => t.exact) / sum((t) => t.cells)).toFixed(4)}, mean by table ${(sum(share) / tables.length).toFixed(4)}, under 0.97 ${tables.filter((t) => share(t) < 0.97).length}; rows F1 ${((2 * found) / (sum((t) => t.truth) + sum((t) => t.mine))).toFixed(4)}; ${(time / sum((t) => t.truth)).toFixed(2)} ms a row`,
);
const { table, error } = reliability(rows);
for (const b of table)
  console.log(
    `said from ${b.from}: ${b.rows} rows, mean said ${b.said.toFixed(3)}, right ${b.right.toFixed(3)}`,
  );
console.log(
  `expected calibration error ${error.toFixed(4)}; rows flagged ${(flagged.length / rows.length).toFixed(4)}; of wrong rows flagged ${(wrong.filter((r) => r.said < 0.9).length / Math.max(1, wrong.length)).toFixed(4)}`,
);

#!/usr/bin/env node
/**
 * Makes the confidence of flattened rows true: node training/calibrate-flat.mjs CORPUS[,MORE…] [READINGS A DRAW] [CACHE] reads
 * the renderings of CORPUS/tune and of the folders MORE, which no fit has seen, and writes into
 * src/tables/decode/weights/flat.json how often rows were right that the model was so sure of, by how many of its passes agree
 * and whether a page break cuts them. Build first; the weights are those of build/.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { confidenceOf, readFlattened } from '../build/tables/decode/flat/read.js';
import { ninesOf } from '../build/tables/decode/flat/weights.js';
import { isotonic, reliability } from './flat/evaluate.mjs';
import { loadCases, loadTables } from './flat/tables.mjs';
import { compare, truthOf } from './flat/whole.mjs';
import { given } from './usage.mjs';

const [folders = '', readings = '5', cache] = process.argv.slice(2);
const [corpus, ...more] = folders.split(',');
given(
  corpus,
  'node training/calibrate-flat.mjs CORPUS[,MORE…] [READINGS [CACHE]], where make-corpus.sh wrote CORPUS',
);
const WEIGHTS = 'src/tables/decode/weights/flat.json';
const AGREEMENTS = [0, 1, 2];

const rows = [];
let tables = 0;
const cases = [join(corpus, 'tune'), ...more].flatMap((dir) =>
  loadCases(dir, Number(readings)).map((one) => ({ dir, one })),
);
for (const { dir, one } of cases) {
  for (const t of await loadTables(dir, one, cache)) {
    // a column before the numbers is read by no flattened reader
    if (t.table.columns.indexOf('no') > 0) continue;
    const columns = t.table.columns.map((role) => ({
      role,
      heading: t.columns.find((c) => c.role === role)?.heading ?? role,
      tokens: [],
    }));
    const doubts = new Map();
    const { items } = readFlattened(t.lines, columns, t.pageStarts, t.cohesion, (row, own) =>
      doubts.set(row, own),
    );
    for (const { row, right } of compare(truthOf(t), t.table.columns, items).rows) {
      const own = doubts.get(row);
      // a row that is not there has no confidence that could be true
      if (own) rows.push({ right, table: tables, ...own, said: ninesOf(own.certainty) });
    }
    tables += 1;
  }
}

const fitTo = (some) => {
  const byAgreement = (cut) =>
    AGREEMENTS.map((k) => isotonic(some.filter((r) => r.agreement === k && r.cut === cut)));
  return { whole: byAgreement(false), cut: byAgreement(true) };
};
const through = (calibration, row) => ({ right: row.right, said: confidenceOf(row, calibration) });
// every second table tells what is true, the others how well that holds
const held = fitTo(rows.filter((r) => r.table % 2 === 0));
const { table, error } = reliability(rows.filter((r) => r.table % 2 === 1).map((row) => through(held, row)));
for (const b of table)
  console.log(`${b.from}: ${b.rows} rows, said ${b.said.toFixed(3)}, right ${b.right.toFixed(3)}`);
console.log(`calibration error on tables left out ${error.toFixed(4)}`);

const file = JSON.parse(readFileSync(WEIGHTS, 'utf8'));
file.calibration = fitTo(rows);
file.about.calibrated = `on ${rows.length} rows of ${tables} rendered tables that no fit has seen`;
writeFileSync(WEIGHTS, `${JSON.stringify(file, null, 1)}\n`);

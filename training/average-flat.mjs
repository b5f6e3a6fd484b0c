#!/usr/bin/env node
/**
 * Averages fits of the division of flattened rows, and makes the confidence of the mean true: node
 * training/average-flat.mjs OUT FOLDER FIT… [--draws 1]. FIT are files that fit-flat.mjs wrote; the tables of FOLDER are
 * set as `simulate` sets them, and must be none that a FIT has seen. Their rows, right or wrong, calibrate what is said.
 * Weights that many fits agree on stay; those that one fit has by accident shrink.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { FLAT_SPACE } from '../build/tables/decode/flat/model.js';
import { evaluate, isotonic, reliability } from './flat/evaluate.mjs';
import { samplesOf, simulatedTables } from './flat/samples.mjs';

const args = process.argv.slice(2);
const at = args.indexOf('--draws');
const draws = at < 0 ? 1 : Number(args[at + 1]);
const [out, folder, ...files] = at < 0 ? args : args.filter((_, i) => i !== at && i !== at + 1);
if (!out || !folder || files.length === 0)
  throw new Error('Give OUT, a folder of tables, and one fit or more');

const fits = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
const passes = [0, 1].map((pass) => {
  const mean = new Float64Array(FLAT_SPACE.size);
  for (const fit of fits)
    for (const [f, w] of FLAT_SPACE.fromRecord(fit.passes[pass]).entries()) mean[f] += w / fits.length;
  return mean;
});
const records = passes.map((p) => FLAT_SPACE.toRecord(p));
// as the reader will have them: rounded, the third pass with the weights of the second
const [first, second] = records.map((r) => FLAT_SPACE.fromRecord(r));
const { train, tune } = simulatedTables(folder, draws);
const { samples } = samplesOf([...train, ...tune]);
// every second table tells what is true, the others how well that holds
const [even, odd] = [0, 1].map(
  (k) =>
    evaluate(
      samples.filter((_, i) => i % 2 === k),
      [first, second, second],
    ).rows,
);
const calibration = isotonic([...even, ...odd]);
const held = isotonic(even);
const said = odd.map((row) => ({ ...row, said: through(held, row.said) }));
console.log(
  reliability(said)
    .table.map((b) => `${b.from}: ${b.rows} rows, said ${b.said.toFixed(3)}, right ${b.right.toFixed(3)}`)
    .join('\n'),
);
console.log(`calibration error on tables left out ${reliability(said).error.toFixed(4)}`);
const about = {
  ...fits.at(-1).about,
  fit: `the mean of ${fits.length} fits, each of which went on from the one before with other tables`,
  calibrated: `on ${samples.length} set tables that no fit has seen`,
};
writeFileSync(out, `${JSON.stringify({ about, passes: records, calibration }, null, 1)}\n`);

/** Points of the rising function joined by lines. */
function through({ said: xs, right: ys }, x) {
  const k = xs.findIndex((v) => v >= x);
  if (k < 0) return ys.at(-1);
  if (k === 0) return ys[0];
  const share = (x - xs[k - 1]) / (xs[k] - xs[k - 1] || 1);
  return ys[k - 1] + share * (ys[k] - ys[k - 1]);
}

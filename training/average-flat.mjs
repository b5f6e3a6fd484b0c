#!/usr/bin/env node
/**
 * Averages fits of the division of flattened rows: node training/average-flat.mjs OUT FIT… FIT are files that fit-flat.mjs
 * wrote. Weights that many fits agree on stay; those that one fit has by accident shrink. Their confidence is made true by
 * calibrate-flat.mjs afterwards.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { FLAT_SPACE } from '../build/tables/decode/flat/model.js';
import { UNCALIBRATED } from './flat/evaluate.mjs';
import { given, refuse } from './usage.mjs';

const [out, ...files] = process.argv.slice(2);
const USAGE = 'node training/average-flat.mjs OUT FIT…, where fit-flat.mjs wrote each FIT';
if (files.length === 0) refuse(USAGE);
for (const file of files) given(file, USAGE);

const fits = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
const passes = [0, 1].map((pass) => {
  const mean = new Float64Array(FLAT_SPACE.size);
  for (const fit of fits)
    for (const [f, w] of FLAT_SPACE.fromRecord(fit.passes[pass]).entries()) mean[f] += w / fits.length;
  return FLAT_SPACE.toRecord(mean);
});
const about = {
  ...fits.at(-1).about,
  fit: `the mean of ${fits.length} fits on different tables`,
};
writeFileSync(out, `${JSON.stringify({ about, passes, calibration: UNCALIBRATED }, null, 1)}\n`);

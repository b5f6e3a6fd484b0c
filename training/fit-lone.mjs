#!/usr/bin/env node
/**
 * Fits what tells in which of two neighbouring columns a body stands that is alone in both: node training/fit-lone.mjs TABLES
 * [--draws 2]. TABLES is a folder that realistic.py wrote. The other weights stay as they are in
 * src/tables/decode/weights/flat.json: each such row is read with the body in either column, and the weights of `lone` are
 * those that make the true one likeliest on top of what the others say (logistic regression, L2). The first pass divides
 * the tables, as it does when the model is used. Same tables, same weights. Build first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { LONE } from '../build/tables/decode/features/lone.js';
import { divide } from '../build/tables/decode/flat/divide.js';
import { Lattice } from '../build/tables/decode/flat/lattice.js';
import { FLAT_SPACE } from '../build/tables/decode/flat/model.js';
import { CellScores, scratch } from '../build/tables/decode/flat/scores.js';
import { isSecondOfBodies } from '../build/tables/decode/learning/bodies.js';
import { statisticsOf } from '../build/tables/decode/learning/statistics.js';
import { Gradient } from './flat/gradient.mjs';
import { joinPages, samplesOf, simulatedTables } from './flat/samples.mjs';
import { given } from './usage.mjs';

const [folder, ...rest] = process.argv.slice(2);
given(folder, 'node training/fit-lone.mjs TABLES [--draws N], where realistic.py wrote TABLES');
const option = (name, fallback) => {
  const i = rest.indexOf(`--${name}`);
  return i < 0 ? fallback : rest[i + 1];
};
const WEIGHTS = 'src/tables/decode/weights/flat.json';
const L2 = Number(option('l2', 0.5));
const STEPS = 400;
const file = JSON.parse(readFileSync(WEIGHTS, 'utf8'));
const passes = file.passes.map((record) => FLAT_SPACE.fromRecord(record));
for (const values of passes) values.fill(0, loneAt(), loneAt() + LONE.features.length);

function loneAt() {
  return FLAT_SPACE.offset(LONE, 'all');
}

/** Rows as a pass divides them, and what the table then teaches. */
function taught(sample, statistics, values) {
  const scores = new CellScores(sample.facts, statistics, values);
  const rows = sample.rows.flatMap((row) =>
    joinPages(
      row,
      row.tasks.map((task) => divide(scores, task, false).lines.map((l) => l.cells)),
    ),
  );
  return statisticsOf(sample.facts.words, sample.facts.columns, rows);
}

/** The rows of one page that fill one of columns c - 1 and c, with the score of each reading and the features of the second. */
function* pairsOf(sample, statistics, values) {
  const { columns } = sample.facts;
  const scores = new CellScores(sample.facts, statistics, values);
  const gradient = new Gradient(scores);
  for (const row of sample.rows) {
    if (row.tasks.length > 1) continue;
    const [task] = row.tasks;
    for (const [l, line] of task.lines.entries())
      for (const c of columns.keys()) {
        if (!isSecondOfBodies(columns, c)) continue;
        const [a, b] = [line[c - 1], line[c]].map((s) => (s.to > s.from ? s : null));
        if (Boolean(a) === Boolean(b)) continue;
        const span = a ?? b;
        const none = { from: 0, to: 0 };
        const readings = [
          [span, none],
          [none, span],
        ].map(([first, second]) => ({
          ...task,
          lines: task.lines.map((own, k) =>
            k === l ? own.map((s, i) => (i === c - 1 ? first : i === c ? second : s)) : own,
          ),
        }));
        const places = placesOfTruth(readings[0]);
        const lattice = new Lattice(columns.length, places.length, 3, 15, false);
        const [first, second] = readings.map((own) => gradient.truth(own, places, lattice)?.total ?? null);
        if (first === null || second === null) continue;
        scores.loneFeatures(c, span.from, span.to);
        yield { second: Boolean(b), offset: second - first, features: Float64Array.from(scratch.lone) };
      }
  }
}

/** Only the borders of the two readings are asked for. */
function placesOfTruth(task) {
  const places = new Set([task.from, task.to]);
  for (const line of task.lines)
    for (const span of line) if (span.to > span.from) for (const at of [span.from, span.to]) places.add(at);
  return [...places].sort((a, b) => a - b);
}

/** Gradient ascent on a concave function, each weight's step by what its feature's squares bound the curvature with. */
function fit(pairs) {
  const width = LONE.features.length;
  const weights = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const { features } of pairs) for (let f = 0; f < width; f++) squares[f] += features[f] ** 2 / 4;
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((w) => -L2 * w);
    for (const { second, offset, features } of pairs) {
      let score = offset;
      for (let f = 0; f < width; f++) score += weights[f] * features[f];
      const d = (second ? 1 : 0) - 1 / (1 + Math.exp(-score));
      for (let f = 0; f < width; f++) gradient[f] += d * features[f];
    }
    for (let f = 0; f < width; f++) weights[f] += gradient[f] / (width * (squares[f] + L2));
  }
  return weights;
}

function report(name, pairs, weights) {
  let [before, after, likelier] = [0, 0, 0];
  for (const { second, offset, features } of pairs) {
    const score = offset + weights.reduce((sum, w, f) => sum + w * features[f], 0);
    if (offset > 0 === second) before += 1;
    if (score > 0 === second) after += 1;
    likelier +=
      Math.log1p(Math.exp(second ? -offset : offset)) - Math.log1p(Math.exp(second ? -score : score));
  }
  console.log(
    `${name}: ${pairs.length} rows, right ${(before / pairs.length).toFixed(4)} → ${(after / pairs.length).toFixed(4)}, log-likelihood a row +${(likelier / pairs.length).toFixed(4)}`,
  );
}

const parts = simulatedTables(folder, Number(option('draws', 2)));
const [train, tune] = [parts.train, parts.tune].map((tables) => samplesOf(tables).samples);
const bodies = (s) => s.facts.columns.some((_, c) => isSecondOfBodies(s.facts.columns, c));
let known = new Map();
for (const pass of [0, 1]) {
  const pairs = (samples) =>
    samples.filter(bodies).flatMap((s) => [...pairsOf(s, known.get(s) ?? null, passes[pass])]);
  const learned = pairs(train);
  const weights = fit(learned);
  report(`pass ${pass + 1}, train`, learned, weights);
  report(`pass ${pass + 1}, tune`, pairs(tune), weights);
  console.log(LONE.features.map((name, f) => `${name} ${weights[f].toFixed(3)}`).join(' '));
  passes[pass].set(weights, loneAt());
  known = new Map([...train, ...tune].filter(bodies).map((s) => [s, taught(s, null, passes[0])]));
}
file.passes = passes.map((values) => FLAT_SPACE.toRecord(values));
file.about.lone = `fit-lone.mjs: logistic regression with the other weights held, L2 ${L2}, on ${train.length} simulated tables`;
writeFileSync(option('out', WEIGHTS), `${JSON.stringify(file, null, 1)}\n`);

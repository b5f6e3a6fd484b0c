#!/usr/bin/env node
/**
 * Fits the weights of the model for flattened tables: node training/fit-flat.mjs CORPUS [--epochs 7] [--readings 2]
 * [--rows 12] [--from FILE] [--only FEATURE,…] [--teacher FILE] [--cache DIR] [--more FOLDER --more-cache DIR] reads CORPUS/train (and FOLDER) and CORPUS/tune and writes
 * src/tables/decode/weights/flat.json. The same corpus gives the
 * same weights. Build first: the features are the ones of dist/.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { divide } from '../build/tables/decode/flat/divide.js';
import { FLAT_SPACE } from '../build/tables/decode/flat/model.js';
import { CellScores } from '../build/tables/decode/flat/scores.js';
import { statisticsOf } from '../build/tables/decode/learning/statistics.js';
import { evaluate, UNCALIBRATED } from './flat/evaluate.mjs';
import { Gradient } from './flat/gradient.mjs';
import { joinPages, loadSamples, samplesOf, simulatedTables } from './flat/samples.mjs';
import { random } from './random.mjs';
import { given } from './usage.mjs';

const [corpus, ...rest] = process.argv.slice(2);
given(
  corpus,
  'node training/fit-flat.mjs CORPUS [--epochs N] [--readings N] [--rows N] [--from FILE] [--only FEATURE,…] [--teacher FILE] [--cache DIR] [--more DIR --more-cache DIR] [--out FILE], where make-corpus.sh wrote CORPUS',
);
const option = (name, fallback) => {
  const i = rest.indexOf(`--${name}`);
  return i < 0 ? fallback : rest[i + 1];
};
const EPOCHS = Number(option('epochs', 10));
/** For the weights that teach what the other half of the tables teaches. */
const FOLD_EPOCHS = Number(option('fold-epochs', EPOCHS));
const PER_TABLE = Number(option('rows', 12));
const PER_DRAW = Number(option('readings', 2));
const LIMIT = Number(option('limit', Infinity));
const OUT = option('out', 'src/tables/decode/weights/flat.json');
/** Adam's step, decayed to a tenth; L2 on every weight for each row. */
const STEP = Number(option('step', 0.1));
/** Another order of the samples. */
const SEED = Number(option('seed', 0));
const L2 = Number(option('l2', 1e-4));
/** Runs of words with more places than this teach no more than shorter ones, and take long. */
const MOST_PLACES = Number(option('places', 90));
/** As wide as the search is when the model is used: what it gives up there must not be learned, nor left unlearned. */
const BEAM = Number(option('beam', 14));

/** Names of the features whose weights are fitted; the others stay as FROM has them. All where left out. */
const ONLY = option('only', undefined)?.split(',');

/** 1 for each weight that is fitted. */
function fitted() {
  if (!ONLY) return new Uint8Array(FLAT_SPACE.size).fill(1);
  const mask = new Uint8Array(FLAT_SPACE.size);
  for (const template of FLAT_SPACE.templates)
    for (const kind of template.kinds)
      for (const [f, name] of template.features.entries())
        if (ONLY.includes(name)) mask[FLAT_SPACE.offset(template, kind) + f] = 1;
  return mask;
}

/** Share of the steps after which the weights are averaged (Polyak and Juditsky 1992). */
const KEPT_FROM = 0.5;

function shuffled(list, draw) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

function maximise(samples, statistics, start, epochs, seed, fastest = STEP) {
  const values = Float64Array.from(start);
  const mean = new Float64Array(values.length);
  const square = new Float64Array(values.length);
  const draw = random(seed);
  const mask = fitted();
  let t = 0;
  const steps = epochs * samples.length;
  // single steps are noise: what is kept is the mean of the weights over the last of them
  const sum = new Float64Array(values.length);
  let summed = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    let rows = 0;
    let unsaid = 0;
    const began = Date.now();
    for (const sample of shuffled(samples, draw)) {
      const tasks = sample.rows.flatMap((r) => r.tasks);
      const gradient = new Gradient(new CellScores(sample.facts, statistics.get(sample) ?? null, values));
      const into = new Float64Array(values.length);
      let own = 0;
      for (const task of shuffled(tasks, draw).slice(0, PER_TABLE)) {
        const log = gradient.learn(into, task, BEAM, MOST_PLACES);
        if (log === null) unsaid += 1;
        else {
          own += 1;
          loss -= log;
        }
      }
      if (own === 0) continue;
      rows += own;
      t += 1;
      const rate = fastest * Math.max(0.1, 1 - t / steps);
      for (let f = 0; f < values.length; f++) {
        if (mask[f] === 0) continue;
        const g = into[f] / own - L2 * values[f];
        mean[f] = 0.9 * mean[f] + 0.1 * g;
        square[f] = 0.99 * square[f] + 0.01 * g * g;
        const m = mean[f] / (1 - 0.9 ** t);
        const s = square[f] / (1 - 0.99 ** t);
        values[f] += (rate * m) / (Math.sqrt(s) + 1e-3);
      }
      if (t < KEPT_FROM * steps) continue;
      summed += 1;
      for (let f = 0; f < values.length; f++) sum[f] += values[f];
    }
    console.log(
      `epoch ${epoch + 1}: loss a run ${(loss / rows).toFixed(4)} · runs ${rows} · not in the lattice ${unsaid} · ${((Date.now() - began) / 1000).toFixed(0)} s`,
    );
  }
  return summed === 0 ? values : sum.map((w) => w / summed);
}

/** What each table teaches once divided with these weights. */
function teach(samples, before, values) {
  const statistics = new Map();
  for (const sample of samples) {
    const scores = new CellScores(sample.facts, before.get(sample) ?? null, values);
    const rows = sample.rows.flatMap((row) => {
      const pages = [];
      for (const task of row.tasks) pages.push(divide(scores, task, false).lines.map((l) => l.cells));
      return joinPages(row, pages);
    });
    statistics.set(sample, statisticsOf(sample.facts.words, sample.facts.columns, rows));
  }
  return statistics;
}

const cache = option('cache', undefined);
const train = await loadSamples(join(corpus, 'train'), { perDraw: PER_DRAW, cache, limit: LIMIT });
const more = option('more', undefined);
if (more) {
  const added = await loadSamples(more, {
    perDraw: PER_DRAW,
    cache: option('more-cache', undefined),
    limit: LIMIT,
  });
  train.samples.push(...added.samples);
}
const tune = await loadSamples(join(corpus, 'tune'), {
  perDraw: Number(option('tune', PER_DRAW)),
  cache,
  limit: LIMIT,
});
const drawnFrom = option('tables', undefined);
if (drawnFrom) {
  const drawn = simulatedTables(drawnFrom, Number(option('draws', 2)));
  const [added, tuned] = [samplesOf(drawn.train), samplesOf(drawn.tune)];
  console.log('simulated', JSON.stringify(added.left), JSON.stringify(tuned.left));
  train.samples.push(...added.samples);
  tune.samples.push(...tuned.samples);
}
console.log(
  `train ${train.samples.length} tables, left out ${JSON.stringify(train.left)}; tune ${tune.samples.length}`,
);

const none = new Map();
// weights of an earlier fit on the same split to go on from
const from = option('from', undefined);
const known = from ? JSON.parse(readFileSync(from, 'utf8')).passes.map((p) => FLAT_SPACE.fromRecord(p)) : [];
const zero = new Float64Array(FLAT_SPACE.size);
const first = maximise(train.samples, none, known[0] ?? zero, EPOCHS, 1 + 100 * SEED);
write([first, first, first]);
console.log('pass 1 on tune', summary(evaluate(tune.samples, [first])));
const teacher = option('teacher', undefined);
const second = maximise(
  train.samples,
  teacher ? taughtBy(teacher) : taughtByHalves(),
  known[1] ?? first,
  EPOCHS,
  2 + 100 * SEED,
);
write([first, second, second]);
const result = evaluate(tune.samples, [first, second, second]);
console.log('pass 3 on tune', summary(result));

/** What tables teach is told by weights that have not seen them, as it will be when the model is used: each half by the other's. */
function taughtByHalves() {
  const folds = [0, 1].map((k) => train.samples.filter((_, i) => Math.floor(i / PER_DRAW) % 2 === k));
  const taught = new Map();
  for (const [k, fold] of folds.entries()) {
    const stranger = maximise(folds[1 - k], none, zero, FOLD_EPOCHS, 10 + k + 100 * SEED, 0.1);
    for (const [sample, statistics] of teach(fold, none, stranger)) taught.set(sample, statistics);
  }
  return taught;
}

/** The same by the first pass of weights that were fitted on other tables. */
function taughtBy(file) {
  return teach(train.samples, none, FLAT_SPACE.fromRecord(JSON.parse(readFileSync(file, 'utf8')).passes[0]));
}

function summary({ cells, exact, rows }) {
  const right = rows.filter((r) => r.right).length;
  return `cells exact ${(exact / cells).toFixed(4)} · rows right ${(right / rows.length).toFixed(4)} of ${rows.length}`;
}

function write(passes) {
  const about = {
    model: 'log-linear model of the division of flattened rows (semi-Markov conditional random field)',
    corpus: 'training/make-corpus.sh',
    split: 'fitted on train, calibrated on tune; tables and layouts disjoint',
    objective:
      'conditional log-likelihood of the true division of each run of words, statistics from the pass before',
    regulariser: `L2 ${L2} a row, Adam, step ${STEP} falling to a tenth, ${EPOCHS} epochs of at most ${PER_TABLE} rows a table`,
    tables: train.samples.length,
  };
  const before = ONLY && from ? JSON.parse(readFileSync(from, 'utf8')) : null;
  const file = {
    about: before
      ? { ...before.about, [ONLY.join(', ')]: `fitted with the other weights held; ${about.regulariser}` }
      : about,
    passes: passes.slice(0, 2).map((v) => FLAT_SPACE.toRecord(v)),
    calibration: before?.calibration ?? UNCALIBRATED,
  };
  writeFileSync(OUT, `${JSON.stringify(file, null, 1)}\n`);
}

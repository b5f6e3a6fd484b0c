#!/usr/bin/env node
/**
 * Fits the weights of row starts: node training/fit-starts.mjs CORPUS [--epochs 6] [--cache DIR] [--out FILE]. Conditional
 * log-likelihood of whole numberings. The same corpus gives the same weights. Build first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINK, PLACE, placeFeatures } from '../build/tables/decode/features/starts.js';
import {
  candidatesOf,
  chainOf,
  linksFrom,
  numberingsOf,
  START_SPACE,
  startWeights,
  sumsOf,
} from '../build/tables/decode/flat/starts.js';
import { dot } from '../build/tables/decode/log-linear.js';
import { addLogs } from '../build/text/logs.js';
import { simulatedTables } from './flat/samples.mjs';
import { loadCases, loadTables, segmentsOf } from './flat/tables.mjs';
import { given } from './usage.mjs';

const [corpus, ...rest] = process.argv.slice(2);
given(
  corpus,
  'node training/fit-starts.mjs CORPUS [--epochs N] [--cache DIR] [--out FILE], where make-corpus.sh wrote CORPUS',
);
const option = (name, fallback) => {
  const i = rest.indexOf(`--${name}`);
  return i < 0 ? fallback : rest[i + 1];
};
const EPOCHS = Number(option('epochs', 10));
/** Adam's step, and L2 on every weight for each start. */
const STEP = Number(option('step', 0.1));
const L2 = 1e-4;
const OUT = option('out', 'src/tables/decode/weights/starts.json');

/**
 * Tables with their candidates and which of them begin rows.
 * @param whole only tables all of whose starts are among the candidates
 */
function examplesOf(found, whole) {
  const tables = [];
  for (const t of found) {
    if (t.table.columns[0] !== 'no') continue;
    const s = segmentsOf(t);
    if (!s) continue;
    const indicators = t.table.kind === 'indicators';
    const candidates = candidatesOf(s.words, indicators);
    // the true starts among the candidates: same place, and the number as long as it is printed
    const truth = [];
    let lost = 0;
    for (const r of s.regions) {
      const to = endOfNumber(r, t.labels);
      const kind = r.kind === 'group' ? (r.letters ? 'letter' : 'group') : 'row';
      const c = candidates.find(
        (x) => x.at === r.at && (r.dash ? x.kind === 'dash' : x.to === to && x.kind === kind),
      );
      if (c) truth.push(c);
      else if (r.kind !== 'block') lost += 1;
    }
    // a numbering with holes that its text has not would teach that starts may be passed over
    if (truth.length > 0 && (lost === 0 || !whole))
      tables.push({ id: t.id, words: s.words, indicators, candidates, truth, lost });
  }
  return tables;
}

async function load(dir, cache, whole) {
  const tables = [];
  for (const one of loadCases(dir, Number(option('readings', 2)))) {
    const found = await loadTables(dir, one, cache).catch(() => []);
    tables.push(...examplesOf(found, whole));
  }
  return tables;
}

function endOfNumber(region, labels) {
  const own = labels[region.at];
  let to = region.at;
  while (labels[to] && labels[to].item === own.item && labels[to].field === own.field) to += 1;
  return to;
}

const vector = new Float64Array(PLACE.features.length);
function add(into, table, candidate, link, d) {
  placeFeatures(table.words, candidate, table.indicators, vector);
  for (const kind of ['all', candidate.kind]) {
    const at = START_SPACE.offset(PLACE, kind);
    for (let f = 0; f < vector.length; f++) into[at + f] += d * vector[f];
  }
  if (link !== null) into[START_SPACE.offset(LINK, 'all') + LINK.features.indexOf(link)] += d;
}

/** Adds the gradient of the true numbering's log-likelihood; where a true step was not looked at, it is added. */
function learn(into, table, weights) {
  const numberings = numberingsOf(table.words, table.candidates, table.indicators, weights);
  const sums = sumsOf(numberings);
  const steps = new Map(numberings.edges.map((e) => [key(e.from.candidate, e.to.candidate), e]));
  const nodes = new Map(numberings.edges.map((e) => [e.to.candidate, e.to]));
  let gold = 0;
  let known = true;
  let before = null;
  const truth = [];
  for (const c of table.truth) {
    const edge = steps.get(key(before, c));
    const from = nodes.get(before);
    const link = edge?.link ?? (from && linksFrom(c, from)[0]) ?? null;
    if (!edge) known = false;
    placeFeatures(table.words, c, table.indicators, vector);
    gold += dot(weights.place[c.kind], vector) + (link === null ? 0 : weights.link[link]);
    truth.push([c, link]);
    before = c;
  }
  const total = known ? sums.total : addLogs(sums.total, gold);
  const share = known ? 1 : 1 - Math.exp(gold - total);
  for (const [c, link] of truth) add(into, table, c, link, share);
  for (const { from, to, link, gain } of numberings.edges) {
    const p = Math.exp((sums.forward.get(from) ?? 0) + gain + (sums.backward.get(to) ?? 0) - total);
    if (p > 1e-4) add(into, table, to.candidate, link, -p);
  }
  return gold - total;
}

const ids = new Map();
const idOf = (c) => {
  if (c === null) return 0;
  if (!ids.has(c)) ids.set(c, ids.size + 1);
  return ids.get(c);
};
const key = (a, b) => `${idOf(a)}>${idOf(b)}`;

function score(tables, values) {
  const weights = startWeights(values);
  let [hit, mine, truth, whole] = [0, 0, 0, 0];
  const wrong = [];
  for (const t of tables) {
    const own = chainOf(numberingsOf(t.words, t.candidates, t.indicators, weights)).map((s) => s.candidate);
    const set = new Set(t.truth);
    const good = own.filter((c) => set.has(c)).length;
    hit += good;
    mine += own.length;
    truth += t.truth.length + t.lost;
    if (good === own.length && good === t.truth.length + t.lost) whole += 1;
    else wrong.push({ t, own, set });
  }
  return { f1: (2 * hit) / (mine + truth), whole, of: tables.length, wrong };
}

const train = await load(join(corpus, 'train'), option('cache', undefined), true);
if (option('more', undefined))
  train.push(...(await load(option('more'), option('more-cache', undefined), true)));
const tune = await load(join(corpus, 'tune'), option('cache', undefined), false);
if (option('tables', undefined)) {
  const drawn = simulatedTables(option('tables'), Number(option('draws', 2)));
  train.push(...examplesOf(drawn.train, true));
  tune.push(...examplesOf(drawn.tune, false));
}
console.log(
  `train ${train.length} tables, starts ${train.reduce((n, t) => n + t.truth.length, 0)}, not among the candidates ${train.reduce((n, t) => n + t.lost, 0)}`,
);
// weights of an earlier fit on the same split to go on from
const from = option('from', undefined);
const values = from
  ? START_SPACE.fromRecord(JSON.parse(readFileSync(from, 'utf8')).weights)
  : new Float64Array(START_SPACE.size);
/** The weights of the second half of the fit, on the average: the last few tables don't decide. */
const average = new Float64Array(values.length);
let averaged = 0;
const mean = new Float64Array(values.length);
const square = new Float64Array(values.length);
let t = 0;
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  let [loss, n] = [0, 0];
  for (let i = 0; i < train.length; i++) {
    const table = train[(i * 37 + epoch * 11) % train.length];
    const into = new Float64Array(values.length);
    const log = learn(into, table, startWeights(values));
    loss -= log;
    n += table.truth.length;
    t += 1;
    const rate = STEP * Math.max(0.1, 1 - t / (EPOCHS * train.length));
    for (let f = 0; f < values.length; f++) {
      const g = into[f] / table.truth.length - L2 * values[f];
      mean[f] = 0.9 * mean[f] + 0.1 * g;
      square[f] = 0.99 * square[f] + 0.01 * g * g;
      values[f] += (rate * mean[f]) / (1 - 0.9 ** t) / (Math.sqrt(square[f] / (1 - 0.99 ** t)) + 1e-3);
    }
    if (2 * t > EPOCHS * train.length) {
      averaged += 1;
      for (let f = 0; f < values.length; f++) average[f] += (values[f] - average[f]) / averaged;
    }
  }
  console.log(`epoch ${epoch + 1}: loss a start ${(loss / n).toFixed(4)}`);
}
values.set(average);
for (const [name, tables] of [
  ['train', train],
  ['tune', tune],
]) {
  const s = score(tables, values);
  console.log(`${name}: starts F1 ${s.f1.toFixed(4)} · whole tables ${s.whole} of ${s.of}`);
  if (rest.includes('--show'))
    for (const { t, own, set } of s.wrong) {
      const text = (c) =>
        t.words.tokens
          .slice(Math.max(0, c.at - 3), c.to + 3)
          .map((x) => x.text)
          .join(' ');
      console.log(
        t.id,
        'lost',
        t.lost,
        '| false:',
        own
          .filter((c) => !set.has(c))
          .slice(0, 4)
          .map((c) => `${c.kind} ${text(c)}`)
          .join(' ¦ '),
        '| missed:',
        t.truth
          .filter((c) => !own.includes(c))
          .slice(0, 4)
          .map((c) => `${c.kind} ${text(c)}`)
          .join(' ¦ '),
      );
    }
}
writeFileSync(
  OUT,
  `${JSON.stringify({ about: { model: 'numbering of row starts: chain of numbers, each scored by its place and by the number before it', corpus: 'training/make-corpus.sh', split: 'fitted on train; tables and layouts disjoint from tune and test', objective: 'conditional log-likelihood of the true numbering of each table', regulariser: `L2 ${L2} a start, Adam, step ${STEP} falling to a tenth, ${EPOCHS} epochs`, tables: train.length }, weights: START_SPACE.toRecord(values) }, null, 1)}\n`,
);

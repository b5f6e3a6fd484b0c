#!/usr/bin/env node
/**
 * Fits the weights of row starts: node training/fit-starts.mjs CORPUS [--epochs 6] [--cache DIR] [--out FILE]. Averaged
 * structured perceptron over whole numberings. The same corpus gives the same weights. Build first.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINK, PLACE, placeFeatures } from '../dist/parse/tables/decode/features/starts.js';
import { bestNumbering, candidatesOf, follow, linksFrom, START_SPACE, startWeights } from '../dist/parse/tables/decode/flat/starts.js';
import { loadCases, loadTables, segmentsOf } from './flat/tables.mjs';

const [corpus = '/tmp/corpus', ...rest] = process.argv.slice(2);
const option = (name, fallback) => {
  const i = rest.indexOf(`--${name}`);
  return i < 0 ? fallback : rest[i + 1];
};
const EPOCHS = Number(option('epochs', 6));
const OUT = option('out', 'src/parse/tables/decode/weights/starts.json');

async function load(split) {
  const tables = [];
  for (const one of loadCases(join(corpus, split), Number(option('readings', 2)))) {
    const found = await loadTables(join(corpus, split), one, option('cache', undefined)).catch(() => []);
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
        const c = candidates.find((x) => x.at === r.at && (x.kind === 'dash' ? r.kind === 'row' : x.to === to && x.kind === kind));
        if (c) truth.push(c);
        else if (r.kind !== 'block') lost += 1;
      }
      tables.push({ id: t.id, words: s.words, indicators, candidates, truth, lost });
    }
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
function add(into, table, chain, d) {
  for (const { candidate, link } of chain) {
    placeFeatures(table.words, candidate, table.indicators, vector);
    for (const kind of ['all', candidate.kind]) {
      const at = START_SPACE.offset(PLACE, kind);
      for (let f = 0; f < vector.length; f++) into[at + f] += d * vector[f];
    }
    into[START_SPACE.offset(LINK, 'all') + LINK.features.indexOf(link)] += d;
  }
}

const ORIGIN = { score: 0, candidate: null, link: null, before: null, group: 0, letter: 0, first: 0, second: 0, third: 0, fresh: true, dashed: false };
function trueChain(table, weights) {
  const chain = [];
  let state = ORIGIN;
  for (const c of table.truth) {
    // where the true numbering makes a step that no link has, the step has no feature
    const links = linksFrom(c, state);
    const link = links.reduce((a, b) => (a === null || weights.link[b] > weights.link[a] ? b : a), null) ?? 'restart';
    state = follow(c, 0, state, link, weights);
    chain.push(state);
  }
  return chain;
}

function score(tables, values) {
  const weights = startWeights(values);
  let [hit, mine, truth, whole] = [0, 0, 0, 0];
  const wrong = [];
  for (const t of tables) {
    const own = bestNumbering(t.words, t.candidates, t.indicators, weights).chain.map((s) => s.candidate);
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

const train = await load('train');
const tune = await load('tune');
console.log(`train ${train.length} tables, starts ${train.reduce((n, t) => n + t.truth.length, 0)}, not among the candidates ${train.reduce((n, t) => n + t.lost, 0)}`);
const values = new Float64Array(START_SPACE.size);
const sum = new Float64Array(values.length);
let steps = 0;
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  let wrong = 0;
  for (const [i, t] of train.entries()) {
    const table = train[(i * 37 + epoch * 11) % train.length];
    const weights = startWeights(values);
    const own = bestNumbering(table.words, table.candidates, table.indicators, weights).chain;
    const truth = trueChain(table, weights);
    const same = own.length === truth.length && own.every((s, k) => s.candidate === truth[k].candidate && s.link === truth[k].link);
    if (!same) {
      wrong += 1;
      const into = new Float64Array(values.length);
      add(into, table, truth, 1);
      add(into, table, own, -1);
      const norm = into.reduce((n, x) => n + x * x, 0);
      const step = Math.min(1, 20 / Math.max(1, Math.sqrt(norm)));
      for (let f = 0; f < values.length; f++) values[f] += step * into[f] * 0.1;
    }
    for (let f = 0; f < values.length; f++) sum[f] += values[f];
    steps += 1;
  }
  console.log(`epoch ${epoch + 1}: tables wrong ${wrong} of ${train.length}`);
}
const mean = sum.map((x) => x / steps);
for (const [name, tables] of [['train', train], ['tune', tune]]) {
  const s = score(tables, mean);
  console.log(`${name}: starts F1 ${s.f1.toFixed(4)} · whole tables ${s.whole} of ${s.of}`);
  if (rest.includes('--show'))
    for (const { t, own, set } of s.wrong) {
      const text = (c) => t.words.tokens.slice(Math.max(0, c.at - 3), c.to + 3).map((x) => x.text).join(' ');
      console.log(t.id, 'lost', t.lost, '| false:', own.filter((c) => !set.has(c)).slice(0, 4).map((c) => `${c.kind} ${text(c)}`).join(' ¦ '), '| missed:', t.truth.filter((c) => !own.includes(c)).slice(0, 4).map((c) => `${c.kind} ${text(c)}`).join(' ¦ '));
    }
}
/** The scale that makes the certainty of steps likeliest on tune: -log of what was said of steps as they turned out. */
function scaleOf(tables) {
  const weights = startWeights(mean);
  let best = { scale: 1, loss: Infinity };
  for (const scale of [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 8, 12]) {
    let [loss, n] = [0, 0];
    for (const t of tables) {
      const { chain, certainty } = bestNumbering(t.words, t.candidates, t.indicators, weights, scale);
      const next = new Map(t.truth.map((c, k) => [c, t.truth[k + 1] ?? null]));
      for (const [k, s] of chain.entries()) {
        const right = next.has(s.candidate) && next.get(s.candidate) === (chain[k + 1]?.candidate ?? null);
        const p = Math.min(0.9999, Math.max(0.0001, certainty[k]));
        loss -= Math.log(right ? p : 1 - p);
        n += 1;
      }
    }
    console.log('scale', scale, 'loss a step', (loss / n).toFixed(4));
    if (loss < best.loss) best = { scale, loss };
  }
  return best.scale;
}
const scale = scaleOf([...tune, ...train.filter((_, i) => i % 3 === 0)]);
writeFileSync(OUT, `${JSON.stringify({ about: { model: 'numbering of row starts: chain of numbers, each scored by its place and by the number before it', corpus: 'training/make-corpus.sh', split: 'fitted on train; tables and layouts disjoint from tune and test', objective: 'averaged structured perceptron over whole numberings', regulariser: 'averaging, steps bounded by the norm', tables: train.length }, scale, weights: START_SPACE.toRecord(mean) }, null, 1)}\n`);

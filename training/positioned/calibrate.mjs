// Fits how a row's doubts add up to its confidence, on tables that the weights have not seen.
//   node training/positioned/calibrate.mjs TUNE-DIR… [--weights FILE] [--out FILE] [--note TEXT]
import { readFileSync, writeFileSync } from 'node:fs';
import { DOUBTS, rawConfidence } from '../../build/tables/decode/positioned/confidence.js';
import { modelFrom } from '../../build/tables/decode/positioned/model.js';
import { given, refuse } from '../usage.mjs';
import { readCase, scoreCase } from './evaluate.mjs';
import { loadCases } from './gold.mjs';
import { reliability } from './score.mjs';

const args = process.argv.slice(2);
const arg = (name, fallback) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback);
const USAGE =
  'node training/positioned/calibrate.mjs TUNE-DIR… [--weights FILE] [--out FILE] [--note TEXT], each a folder of a corpus';
const folders = args.filter((a, i) => !a.startsWith('--') && !args[i - 1]?.startsWith('--'));
if (folders.length === 0) refuse(USAGE);
for (const folder of folders) given(folder, USAGE);
const path = arg('weights', 'src/tables/decode/weights/positioned.json');
const file = JSON.parse(readFileSync(path, 'utf8'));
const model = modelFrom(file);

const marks = [];
for (const kase of folders.flatMap((d) => loadCases(d))) {
  if (kase.failed || kase.head.left > 0) continue;
  marks.push(...scoreCase(kase, readCase(kase, model), false).marks);
}

/** What keeps the weights of a logistic regression small, as so many rows that say nothing. */
const KEEP = 1;
const STEPS = 30;

/** Logistic regression by Newton's method; a doubt never makes a row surer: one that would is left out. */
function logistic(rows) {
  let names = [...DOUBTS];
  for (;;) {
    const w = newton(
      rows.map((m) => [1, ...names.map((d) => -m.row.doubts[d])]),
      rows.map((m) => (m.ok ? 1 : 0)),
    );
    const kept = names.filter((_, i) => w[i + 1] > 0);
    if (kept.length === names.length)
      return Object.fromEntries([['bias', w[0]], ...names.map((d, i) => [d, w[i + 1]])]);
    names = kept;
  }
}

function newton(xs, ys) {
  const n = xs[0].length;
  const w = new Array(n).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = w.map((v, i) => (i === 0 ? 0 : -KEEP * v));
    const h = w.map((_, i) => w.map((_, j) => (i === j ? (i === 0 ? 1e-6 : KEEP) : 0)));
    for (const [r, x] of xs.entries()) {
      const p = 1 / (1 + Math.exp(-x.reduce((s, v, i) => s + v * w[i], 0)));
      for (let i = 0; i < n; i++) {
        gradient[i] += (ys[r] - p) * x[i];
        for (let j = 0; j < n; j++) h[i][j] += p * (1 - p) * x[i] * x[j];
      }
    }
    for (const [i, d] of solved(h, gradient).entries()) w[i] += d;
  }
  return w;
}

/** Gauss's elimination of a system that is positive definite. */
function solved(matrix, right) {
  const a = matrix.map((row, i) => [...row, right[i]]);
  const n = a.length;
  for (let c = 0; c < n; c++)
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const f = a[r][c] / a[c][c];
      for (let k = c; k <= n; k++) a[r][k] -= f * a[c][k];
    }
  return a.map((row, i) => row[n] / row[i]);
}

const w = logistic(marks);

/** How often rows were right by what they were said to be: pools of rows, rising (pool adjacent violators). */
function isotonic(points, least = 30) {
  const sorted = points.toSorted((a, b) => a.said - b.said);
  const pools = [];
  for (let i = 0; i < sorted.length; i += least) {
    const own = sorted.slice(i, i + least);
    pools.push({
      said: own.reduce((s, p) => s + p.said, 0) / own.length,
      right: own.filter((p) => p.ok).length,
      n: own.length,
    });
    while (pools.length > 1 && pools.at(-2).right / pools.at(-2).n >= pools.at(-1).right / pools.at(-1).n) {
      const b = pools.pop();
      const a = pools.pop();
      pools.push({
        said: (a.said * a.n + b.said * b.n) / (a.n + b.n),
        right: a.right + b.right,
        n: a.n + b.n,
      });
    }
  }
  // one row more of each outcome: no pool is sure of anything
  return pools.map((p) => ({ said: p.said, right: (p.right + 0.5) / (p.n + 1) }));
}

if (args.includes('--marks'))
  writeFileSync(
    arg('marks'),
    JSON.stringify(marks.map((m) => ({ ok: m.ok, row: { doubts: m.row.doubts } }))),
  );
const points = marks.map((m) => ({ said: rawConfidence(m.row.doubts, w), ok: m.ok }));
const table = isotonic(points);
const round = (x) => Number(x.toFixed(4));
file.confidence = Object.fromEntries(Object.entries(w).map(([k, v]) => [k, round(v)]));
file.calibration = { said: table.map((p) => round(p.said)), right: table.map((p) => round(p.right)) };
file.provenance = {
  program: 'training/positioned/fit.mjs, then training/positioned/calibrate.mjs',
  corpus:
    'training/make-corpus.sh: -layout renderings; weights from its train tables, confidence from its tune tables',
  objective:
    'conditional log-likelihood of the right readings (latent where several are right), AdaGrad, L2 1e-4',
  rowsForConfidence: marks.length,
};
writeFileSync(arg('out', path), `${JSON.stringify(file, null, 1)}\n`);
console.log(file.confidence);
const again = modelFrom(file);
const { rowConfidence } = await import('../../build/tables/decode/positioned/confidence.js');
reliability(marks.map((m) => ({ ...m, said: rowConfidence(m.row.doubts, again) })));

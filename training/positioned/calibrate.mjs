// Fits how a row's doubts add up to its confidence, on tables that the weights have not seen.
//   node training/positioned/calibrate.mjs TUNE-DIR [--weights FILE] [--out FILE] [--note TEXT]
import { readFileSync, writeFileSync } from 'node:fs';
import { DOUBTS, rawConfidence } from '../../dist/tables/decode/positioned/confidence.js';
import { modelFrom } from '../../dist/tables/decode/positioned/model.js';
import { readCase, reliability, scoreCase } from './evaluate.mjs';
import { loadCases } from './gold.mjs';

const args = process.argv.slice(2);
const arg = (name, fallback) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback);
const path = arg('weights', 'src/tables/decode/weights/positioned.json');
const file = JSON.parse(readFileSync(path, 'utf8'));
const model = modelFrom(file);

const marks = [];
for (const kase of loadCases(args[0])) {
  if (kase.failed || kase.head.left > 0) continue;
  marks.push(...scoreCase(kase, readCase(kase, model), false).marks);
}

/** Logistic regression; a doubt never makes a row surer. */
const w = Object.fromEntries([['bias', 3], ...DOUBTS.map((d) => [d, 0.5])]);
for (let step = 0; step < 4000; step++) {
  const g = Object.fromEntries(Object.keys(w).map((k) => [k, 0]));
  for (const m of marks) {
    const d = (m.ok ? 1 : 0) - rawConfidence(m.row.doubts, w);
    g.bias += d;
    for (const k of DOUBTS) g[k] -= d * m.row.doubts[k];
  }
  for (const k of Object.keys(w)) {
    w[k] += (1.5 * g[k]) / marks.length - 1e-4 * (k === 'bias' ? 0 : w[k]);
    if (k !== 'bias') w[k] = Math.max(0, w[k]);
  }
}

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
const { rowConfidence } = await import('../../dist/tables/decode/positioned/confidence.js');
reliability(marks.map((m) => ({ ...m, said: rowConfidence(m.row.doubts, again) })));

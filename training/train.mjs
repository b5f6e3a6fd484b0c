#!/usr/bin/env node
/**
 * Fits all that the reader of flattened tables has learned, from one command: npm run train -- CORPUS [WORK]. CORPUS is
 * what make-corpus.sh wrote; WORK (a folder of its own where left out) keeps the tables that are set without being
 * rendered. Writes src/tables/decode/weights/{starts,flat}.json. The same corpus gives the same weights.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { given } from './usage.mjs';

const [corpus, work = mkdtempSync(join(tmpdir(), 'train-'))] = process.argv.slice(2);
given(corpus, 'npm run train -- CORPUS [WORK]');

/** Fits of the first round; each goes on from the one before with other tables. */
const FITS = 3;
/** Fits of the second round: each goes on from the first round's mean with tables that it has not seen, and is taught by it. */
const MORE_FITS = 4;
/** Tables that the generator makes for this alone, after those of the corpus: each set has its own numbers. */
const FIRST = 200;
const NEXT_SET = 2000;
const COUNT = '200';
/** Tables with all three columns of bodies beyond those. */
const MORE = '100';
/** Plans of the project's own whose tables are set as well, and how often: they are written as offices write. */
const PLANS = ['commune-2026', 'province-indicators'];
const COPIES = ['a', 'b', 'c'];
/** Passes over the samples, runs of words a table and step: of a fit from nothing, and of one that goes on. */
const FROM_NOTHING = ['--epochs', '5', '--fold-epochs', '4', '--rows', '8', '--step', '0.07'];
const GOING_ON = ['--epochs', '3', '--fold-epochs', '3', '--rows', '9', '--step', '0.05'];
const SECOND_ROUND = ['--epochs', '3', '--rows', '9', '--step', '0.04'];

/** Features that tell names of persons, and the set of tables that their weights are fitted on. */
const PERSONS = ['personOpens', 'cutsPerson', 'person', 'personAfterBody', 'personAfter', 'personsInside'];
const PERSONS_SET = 40;

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

/** The tables of one set, filled as offices do; none stands in another set. */
function makeSet(k) {
  const [raw, tables] = [join(work, `raw-${k}`), join(work, `tables-${k}`)];
  run(
    'node',
    'node_modules/.cache/training/make-tables.js',
    raw,
    String(FIRST + NEXT_SET * (k - 1)),
    COUNT,
    MORE,
  );
  run('python3', 'training/realistic.py', raw, tables, '--seed', String(k));
  return tables;
}

function addPlans(tables) {
  for (const name of PLANS) {
    const expected = JSON.parse(readFileSync(join('fixtures', name, 'expected.json'), 'utf8'));
    const plain = expected.tables.map((table) => ({ ...table, merges: [], heads: {} }));
    for (const copy of COPIES)
      writeFileSync(join(tables, `plan-${name}-${copy}.tables.json`), JSON.stringify({ tables: plain }));
  }
}

run('npx', 'tsc', '-p', 'training/tsconfig.json');
const cache = join(work, 'alignments');

/** One fit of the division on the tables of set k; returns its file. */
function fit(k, steps, ...more) {
  const tables = makeSet(k);
  addPlans(tables);
  const known = ['--tables', tables, '--cache', cache];
  if (k === 1) run('node', 'training/fit-starts.mjs', corpus, ...known);
  const out = join(work, `fit-${k}.json`);
  run(
    'node',
    'training/fit-flat.mjs',
    corpus,
    ...known,
    ...steps,
    ...more,
    '--seed',
    String(k),
    '--out',
    out,
  );
  return out;
}

function fitPersons(tables) {
  const weights = 'src/tables/decode/weights/flat.json';
  const known = ['--tables', tables, '--cache', cache, '--from', weights, '--teacher', weights];
  const steps = ['--epochs', '3', '--rows', '9', '--step', '0.05', '--seed', String(PERSONS_SET)];
  run(
    'node',
    'training/fit-flat.mjs',
    corpus,
    ...known,
    ...steps,
    '--only',
    PERSONS.join(','),
    '--out',
    weights,
  );
}

const fits = [];
for (let k = 1; k <= FITS; k++) {
  const before = fits.at(-1);
  fits.push(before ? fit(k, GOING_ON, '--from', before) : fit(k, FROM_NOTHING));
}
const mean = join(work, 'first-round.json');
run('node', 'training/average-flat.mjs', mean, ...fits);
const second = Array.from({ length: MORE_FITS }, (_, k) =>
  fit(FITS + 1 + k, SECOND_ROUND, '--from', mean, '--teacher', mean),
);
run('node', 'training/average-flat.mjs', 'src/tables/decode/weights/flat.json', mean, ...second);
run('node', 'scripts/copy-data.mjs');
// few tables name persons: what tells their names is fitted with the other weights held
fitPersons(makeSet(PERSONS_SET));
run('node', 'scripts/copy-data.mjs');
// what tells who stands alone leans on all other weights, and is told by tables that none of them has seen
run('node', 'training/fit-lone.mjs', makeSet(FITS + MORE_FITS + 1), '--draws', '1');
run('node', 'scripts/copy-data.mjs');
run('node', 'training/calibrate-flat.mjs', corpus, '5', cache);
run('npx', 'biome', 'format', '--write', 'src/tables/decode/weights/flat.json');

#!/usr/bin/env node
/**
 * Fits all that the reader of flattened tables has learned, from one command: npm run train -- CORPUS [WORK]. CORPUS is
 * what make-corpus.sh wrote; WORK (a folder of its own where left out) keeps the tables that are set without being
 * rendered. Writes src/tables/decode/weights/{starts,flat}.json. The same corpus gives the same weights.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [corpus, work = mkdtempSync(join(tmpdir(), 'train-'))] = process.argv.slice(2);
if (!corpus) throw new Error('Give the folder of a corpus: npm run train -- CORPUS');

/** Tables that the generator makes for this alone, after those of the corpus. */
const FIRST = '200';
const COUNT = '220';
/** Tables with all three columns of bodies beyond those. */
const MORE = '60';
/** Plans of the project's own whose tables are set as well, and how often: they are written as offices write. */
const PLANS = ['commune-2026', 'province-indicators'];
const COPIES = ['a', 'b', 'c'];

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

run('npx', 'tsc', '-p', 'training/tsconfig.json');
const [raw, tables] = [join(work, 'raw'), join(work, 'tables')];
run('node', 'node_modules/.cache/training/make-tables.js', raw, FIRST, COUNT, MORE);
run('python3', 'training/realistic.py', raw, tables, '--seed', '1');
mkdirSync(tables, { recursive: true });
for (const name of PLANS) {
  const expected = JSON.parse(readFileSync(join('fixtures', name, 'expected.json'), 'utf8'));
  const plain = expected.tables.map((table) => ({ ...table, merges: [], heads: {} }));
  for (const copy of COPIES)
    writeFileSync(join(tables, `plan-${name}-${copy}.tables.json`), JSON.stringify({ tables: plain }));
}
const cache = join(work, 'alignments');
run('node', 'training/fit-starts.mjs', corpus, '--tables', tables, '--cache', cache);
run('node', 'training/fit-flat.mjs', corpus, '--tables', tables, '--cache', cache);

// Mutation testing of one room: `npm run mutation -- diff`, or of some of its files: `npm run mutation -- diff align times`.
// Every small change to the room's code is tried against the room's own quick tests; those that no test notices are
// printed, then the share that was noticed. What was found is kept beside (reports/mutation, not committed): the next run
// tries only what changed, and what no test had noticed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/** Rooms whose tests must tell a wrong answer from a right one; each with the tests that are asked. */
const rooms = {
  diff: ['diff'],
  ask: ['ask'],
  frame: ['frame'],
  outline: ['outline'],
  derive: ['derive'],
  'tables/rows': ['tables/rows'],
  'tables/heading': ['tables/heading'],
  'grammars/agencies': ['grammars/agencies'],
  'grammars/citations': ['grammars/citations'],
  'grammars/deadlines': ['grammars/deadlines'],
  'grammars/targets': ['grammars/targets.test.ts'],
};

const [room, ...files] = process.argv.slice(2);
const tests = rooms[room];
if (!tests) {
  process.stderr.write(`Which room? ${Object.keys(rooms).join(', ')}\n`);
  process.exit(2);
}

const kept = join('reports', 'mutation', room.replace('/', '-'));
mkdirSync(kept, { recursive: true });
process.env.MUTATION_TESTS = tests.join(',');

const found = join(kept, 'found.json');
const tried = files.map((file) => `src/${room}/${file}.ts`);
forgetUnnoticed(found, (file) => tried.length === 0 || tried.includes(file));

const mutants = await new Stryker({
  configFile: 'stryker.config.mjs',
  mutate: tried.length === 0 ? [`src/${room}/**/*.ts`] : tried,
  incremental: true,
  incrementalFile: found,
}).runMutationTest();

const noticed = (one) => one.status === 'Killed' || one.status === 'Timeout';
const counted = (one) => noticed(one) || one.status === 'Survived' || one.status === 'NoCoverage';
const byFile = new Map();
for (const one of mutants.filter(counted)) {
  const name = relative(join('src', room), relative(process.cwd(), one.fileName));
  byFile.set(name, [...(byFile.get(name) ?? []), one]);
}
const row = (name, some) => {
  const found = some.filter(noticed).length;
  return `${((100 * found) / some.length).toFixed(1).padStart(6)} %  ${String(found).padStart(5)} of ${String(some.length).padStart(5)}  ${name}`;
};
const lines = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, some]) => row(name, some));
const all = [...byFile.values()].flat();
if (all.length > 0) lines.push(row(room, all));
writeFileSync(join(kept, 'score.txt'), `${lines.join('\n')}\n`);
process.stdout.write(`${lines.join('\n')}\n`);

/**
 * Takes what no test noticed out of what is kept of the files that are tried. Stryker would only try it again where it
 * saw that a test was added or changed, and of tests that our runner calls it knows the names alone.
 */
function forgetUnnoticed(kept, isTried) {
  if (!existsSync(kept)) return;
  const report = JSON.parse(readFileSync(kept, 'utf8'));
  for (const [file, one] of Object.entries(report.files))
    if (isTried(file)) one.mutants = one.mutants.filter(({ status }) => status === 'Killed');
  writeFileSync(kept, JSON.stringify(report));
}

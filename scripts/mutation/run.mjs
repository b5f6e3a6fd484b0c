// Mutation testing of one room: `npm run mutation -- diff`, of some of its files: `npm run mutation -- diff align times`, or
// of a random sample of either: `npm run mutation -- diff --sample 200 --seed 2`.
// Every small change to the room's code is tried against the room's own quick tests, and what these let pass against the
// other quick tests of the suite that read whole documents; those that no test notices are printed, then the share that was
// noticed by the room's own tests and that by the suite, which is what `npm test` would tell. What was found is kept beside
// (reports/mutation, not committed): the next run tries only what changed, and what no test had noticed. A sample is always
// tried anew, and says with 95 % certainty between which two shares that of the whole lies.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { interval } from './sample.mjs';

/**
 * Rooms whose tests must tell a wrong answer from a right one; each with the tests that are asked: its own, and those
 * beside them that read a whole table or a whole body with it.
 */
const rooms = {
  diff: ['diff'],
  ask: ['ask'],
  frame: ['frame', 'outline/outline.test.ts'],
  outline: ['outline', 'frame/frame.test.ts'],
  derive: ['derive'],
  text: ['text'],
  corrections: ['corrections'],
  follow: ['follow'],
  'tables/rows': ['tables/rows', 'tables/records.test.ts'],
  'tables/heading': [
    'tables/heading',
    'tables/headings.test.ts',
    'tables/kinds.test.ts',
    'tables/roles.test.ts',
  ],
  'grammars/agencies': ['grammars/agencies'],
  'grammars/citations': ['grammars/citations'],
  'grammars/deadlines': ['grammars/deadlines'],
  // topics, territory, and who issued a plan, which the letterhead asks
  grammars: ['grammars/topics.test.ts', 'grammars/territory.test.ts', 'frame/letterhead.test.ts'],
  'grammars/targets': ['grammars/targets'],
};

/**
 * Tests that read whole documents, and those of the rooms that such a document goes through: asked of what a room's own
 * tests let pass. They are quick, start no program and need nothing that is built.
 */
const SUITE = [
  'parse.test.ts',
  'fixtures.test.ts',
  'frame',
  'outline',
  'tables/rows',
  'tables/heading',
  'tables/decode',
  ...['flattened', 'grid', 'inferred', 'records', 'scrambled', 'find', 'kinds', 'roles'].map(
    (name) => `tables/${name}.test.ts`,
  ),
  'grammars',
  'derive',
  'ask',
  'diff',
  'corrections',
  'readers/html',
  'readers/docx/text.test.ts',
  'readers/docx/tables.test.ts',
  'readers/text.test.ts',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    // the room's own tests alone
    own: { type: 'boolean', default: false },
  },
});
const [room, ...files] = positionals;
const tests = rooms[room];
if (!tests) {
  process.stderr.write(`Which room? ${Object.keys(rooms).join(', ')}\n`);
  process.exit(2);
}
const sample = values.sample === undefined ? undefined : wholeNumber(values.sample);
const seed = wholeNumber(values.seed);

const kept = join('reports', 'mutation', room.replaceAll('/', '-'));
mkdirSync(kept, { recursive: true });
process.env.MUTATION_TESTS = tests.join(',');
process.env.MUTATION_SUITE = values.own ? '' : SUITE.join(',');
process.env.MUTATION_PASSED = resolve(kept, 'passed.txt');
writeFileSync(process.env.MUTATION_PASSED, '');

const found = join(kept, 'found.json');
/** What is a room of its own isn't tried with the one that it lies in. */
const within = Object.keys(rooms).filter((other) => other.startsWith(`${room}/`));
const tried = files.map((file) => `src/${room}/${file}.ts`);
if (sample === undefined) forgetUnnoticed(found, (file) => tried.length === 0 || tried.includes(file));
else {
  process.env.MUTATION_SAMPLE = String(sample);
  process.env.MUTATION_SEED = String(seed);
  process.env.MUTATION_DRAWN = resolve(kept, 'drawn.json');
}

const mutants = await new Stryker({
  configFile: 'stryker.config.mjs',
  mutate: tried.length === 0 ? [`src/${room}/**/*.ts`, ...within.map((other) => `!src/${other}/**`)] : tried,
  ...(sample === undefined ? { incremental: true, incrementalFile: found } : { checkers: ['drawn'] }),
}).runMutationTest();

const noticed = (one) => one.status === 'Killed' || one.status === 'Timeout';
const counted = (one) => noticed(one) || one.status === 'Survived' || one.status === 'NoCoverage';
/** What the room's own tests let pass, though others noticed it. */
const passed = new Set(readFileSync(process.env.MUTATION_PASSED, 'utf8').split('\n'));
const isOwn = (test) =>
  tests.some((one) =>
    one.endsWith('.ts') ? test.startsWith(`${one.slice(0, -3)}.js#`) : test.startsWith(`${one}/`),
  );
const noticedByOwn = (one) =>
  noticed(one) && (one.killedBy?.length ? one.killedBy.some(isOwn) : !passed.has(one.id));

const byFile = new Map();
for (const one of mutants.filter(counted)) {
  const name = relative(join('src', room), relative(process.cwd(), one.fileName));
  byFile.set(name, [...(byFile.get(name) ?? []), one]);
}
const share = (found, of) => `${((100 * found) / of).toFixed(1).padStart(6)} %`;
const row = (name, some) => {
  const [own, all] = [noticedByOwn, noticed].map((by) => some.filter(by).length);
  const of = some.length;
  const shares = values.own ? share(own, of) : `${share(own, of)} ${share(all, of)}`;
  return `${shares}  ${String(all).padStart(5)} of ${String(of).padStart(5)}  ${name}`;
};
const lines = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, some]) => row(name, some));
const all = [...byFile.values()].flat();
lines.unshift(
  values.own ? '     own' : "     own     suite  (noticed by the room's own tests, by the suite)",
);
if (all.length > 0) lines.push(row(room, all), `of these ${byStatus()}`);
if (sample !== undefined) lines.push(`the share of all: ${shareOfAll()} (95 %; seed ${seed})`);
writeFileSync(join(kept, sample === undefined ? 'score.txt' : `sample-${seed}.txt`), `${lines.join('\n')}\n`);
process.stdout.write(`${lines.join('\n')}\n`);

function wholeNumber(text) {
  if (/^\d+$/.test(text)) return Number(text);
  process.stderr.write(`A whole number is expected, for instance 200, and not ${JSON.stringify(text)}\n`);
  process.exit(2);
}

/** How many ended in which way: what counts as noticed because it took too long is worth a second look. */
function byStatus() {
  const names = {
    Killed: 'noticed',
    Timeout: 'too long',
    Survived: 'not noticed',
    NoCoverage: 'not reached',
    RuntimeError: 'without an answer',
  };
  const count = (status) => mutants.filter((one) => one.status === status).length;
  return Object.entries(names)
    .map(([status, name]) => `${count(status)} ${name}`)
    .join(', ');
}

function shareOfAll() {
  const own = `by the room's own tests ${between(all, noticedByOwn)}`;
  return values.own ? own : `${own}, by the suite ${between(all, noticed)}`;
}

function between(some, by) {
  const [least, most] = interval(some.filter(by).length, some.length);
  return `${(100 * least).toFixed(1)} … ${(100 * most).toFixed(1)} %`;
}

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

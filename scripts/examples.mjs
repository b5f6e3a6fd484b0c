// Keeps README.md, SKILL.md and docs/ honest: runs each example in them and compares what comes out with the block below it.
//
//   node scripts/examples.mjs           exit 1 where an example prints something else
//   node scripts/examples.mjs PAGE …    only those of some pages
//   node scripts/examples.mjs --write   put what the examples print into the files
//
// An example is a fenced block of `sh` or `js` under a line `<!-- run -->`, or `<!-- run after: COMMAND -->` where
// something has to stand there first; the fenced block under it is its
// output: the standard output, then the standard error. Commands run in a copy of this folder (links to all that is in it):
// what they write beside it or to /tmp goes to an empty folder of this run, where nothing of an earlier run is in the way.
// Needs dist (npm run build).
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));
const scratch = mkdtempSync(join(tmpdir(), 'reform-plan-examples-'));
const folder = join(scratch, 'reform-plan');
mkdirSync(folder);
const RESULTS = 'ket-qua'; // what somebody who followed the guide wrote here is not the examples' to change
for (const name of readdirSync(root).filter((each) => each !== RESULTS))
  symlinkSync(join(root, name), join(folder, name));
const writes = process.argv.includes('--write');
const EXAMPLE =
  /<!-- run(?: after: (?<before>[^\n]*?))? -->\n```(?<kind>sh|js)\n(?<code>[\s\S]*?)```\n(?:\n```(?<as>[a-z]*)\n(?<output>[\s\S]*?)```\n)?/g;

let wrong = 0;
let count = 0;
const named = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const all = ['README.md', 'SKILL.md', ...pages.sort()];
for (const page of named.length > 0 ? named : all) {
  const text = readFileSync(join(root, page), 'utf8');
  const after = text.replace(EXAMPLE, (block, before, kind, code, as, output) => {
    count += 1;
    const printed = run(kind, code, before);
    if (printed === output) return block;
    wrong += 1;
    if (!writes) report(page, code, output ?? '', printed);
    return `${block.slice(0, block.indexOf('\n'))}\n\`\`\`${kind}\n${code}\`\`\`\n\n\`\`\`${as ?? 'text'}\n${printed}\`\`\`\n`;
  });
  if (writes && after !== text) writeFileSync(join(root, page), after);
}
rmSync(scratch, { recursive: true });
if (wrong > 0 && !writes) process.exitCode = 1;
console.log(`${count} examples, ${wrong} ${writes ? 'rewritten' : 'wrong'}`);

function run(kind, code, before = '') {
  if (before !== '') spawnSync('sh', ['-c', before], { cwd: folder });
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, REFORM_PLAN_CACHE: 'off' };
  const options = { env, encoding: 'utf8', input: '' };
  const here = code.replaceAll('/tmp/', `${scratch}/`);
  // the program as it is after `npm link`, and as npx would find it: going straight to it leaves npm's own notices out
  const command = here.replace(/(^|[|;&(]\s*)(?:npx )?reform-plan(?= )/gm, '$1node bin/reform-plan.js');
  const ran =
    kind === 'sh'
      ? spawnSync('sh', ['-c', command], { ...options, cwd: folder })
      : spawnSync(process.execPath, ['--input-type=module', '--eval', here], { ...options, cwd: root });
  if (ran.error) throw ran.error;
  return [ran.stdout, ran.stderr].join('').replaceAll(`${scratch}/`, '/tmp/');
}

function report(page, code, wanted, got) {
  console.error(
    `An example of ${page} prints something else now (npm run examples rewrites it):\n${code}--- in the page\n${wanted}--- printed\n${got}`,
  );
}

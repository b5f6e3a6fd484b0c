// Keeps README.md, SKILL.md and docs/ honest: runs each example in them and compares what comes out with the block below it.
//
//   node scripts/examples.mjs           exit 1 where an example prints something else
//   node scripts/examples.mjs PAGE …    only those of some pages
//   node scripts/examples.mjs --write   put what the examples print into the files
//
// An example is a fenced block of `sh` or `js` under a line `<!-- run -->`; the fenced block under it is its
// output: the standard output, then the standard error. Needs dist (npm run build).
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));
const writes = process.argv.includes('--write');
const EXAMPLE =
  /<!-- run -->\n```(?<kind>sh|js)\n(?<code>[\s\S]*?)```\n(?:\n```(?<as>[a-z]*)\n(?<output>[\s\S]*?)```\n)?/g;

let wrong = 0;
let count = 0;
const named = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const all = ['README.md', 'SKILL.md', ...pages.sort()];
for (const page of named.length > 0 ? named : all) {
  const before = readFileSync(join(root, page), 'utf8');
  const after = before.replace(EXAMPLE, (block, kind, code, as, output) => {
    count += 1;
    const printed = run(kind, code);
    if (printed === output) return block;
    wrong += 1;
    if (!writes) report(page, code, output ?? '', printed);
    return `<!-- run -->\n\`\`\`${kind}\n${code}\`\`\`\n\n\`\`\`${as ?? 'text'}\n${printed}\`\`\`\n`;
  });
  if (writes && after !== before) writeFileSync(join(root, page), after);
}
if (wrong > 0 && !writes) process.exitCode = 1;
console.log(`${count} examples, ${wrong} ${writes ? 'rewritten' : 'wrong'}`);

function run(kind, code) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const options = { cwd: root, env, encoding: 'utf8', input: '' };
  // npx would find this very package; going straight to its bin leaves npm's own notices out
  const command = code.replace(/\bnpx reform-plan\b/g, 'node bin/reform-plan.js');
  const ran =
    kind === 'sh'
      ? spawnSync('sh', ['-c', command], options)
      : spawnSync(process.execPath, ['--input-type=module', '--eval', code], options);
  if (ran.error) throw ran.error;
  return [ran.stdout, ran.stderr].filter((text) => text !== '').join('');
}

function report(page, code, wanted, got) {
  console.error(
    `An example of ${page} prints something else now (npm run examples rewrites it):\n${code}--- in the page\n${wanted}--- printed\n${got}`,
  );
}

// Keeps the README honest: runs each example in it and compares what comes out with the block below it.
//
//   node scripts/readme.mjs           exit 1 where an example prints something else
//   node scripts/readme.mjs --write   put what the examples print into the README
//
// An example is a fenced block of `sh` or `js` under a line `<!-- run -->`; the fenced block under it is its
// output: the standard output, then the standard error. Needs dist (npm run build).
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = new URL('../README.md', import.meta.url);
const EXAMPLE =
  /<!-- run -->\n```(?<kind>sh|js)\n(?<code>[\s\S]*?)```\n(?:\n```(?<as>[a-z]*)\n(?<output>[\s\S]*?)```\n)?/g;

const before = readFileSync(file, 'utf8');
let wrong = 0;
let count = 0;
const after = before.replace(EXAMPLE, (block, kind, code, as, output) => {
  count += 1;
  const printed = run(kind, code);
  if (printed === output) return block;
  wrong += 1;
  if (!process.argv.includes('--write')) report(code, output ?? '', printed);
  return `<!-- run -->\n\`\`\`${kind}\n${code}\`\`\`\n\n\`\`\`${as ?? 'text'}\n${printed}\`\`\`\n`;
});

if (process.argv.includes('--write')) writeFileSync(file, after);
else if (wrong > 0) process.exitCode = 1;
console.log(`${count} README examples, ${wrong} ${process.argv.includes('--write') ? 'rewritten' : 'wrong'}`);

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

function report(code, wanted, got) {
  console.error(
    `This example prints something else now (npm run readme rewrites it):\n${code}--- in the README\n${wanted}--- printed\n${got}`,
  );
}

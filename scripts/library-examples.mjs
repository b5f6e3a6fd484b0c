// Compiles docs/examples (strict), runs each example, and compares what it prints with the comment at its end.
//
//   node scripts/library-examples.mjs           exit 1 where one does not compile, fails, or prints something else
//   node scripts/library-examples.mjs --write   put what the examples print into them
//
// Needs dist (npm run build, npm run build:cjs).
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs', 'examples');
const OPEN = '\n/* prints\n';
const writes = process.argv.includes('--write');

const compiled = run([join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder]);
if (compiled.status !== 0) {
  console.error(compiled.stdout + compiled.stderr);
  process.exit(1);
}
let wrong = 0;
const examples = readdirSync(folder).filter((name) => /\.c?ts$/.test(name));
for (const name of examples) {
  const file = join(folder, name);
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(OPEN);
  // Node from 20.19 on can require ES modules; the ones before cannot, and must be able to use the package too
  const flags =
    name.endsWith('.cts') && process.allowedNodeEnvironmentFlags.has('--experimental-require-module');
  const script = join(root, 'dist', 'examples', name.replace(/ts$/, 'js'));
  const ran = run([...(flags ? ['--no-experimental-require-module'] : []), script]);
  const wanted = `${text.slice(0, at)}${OPEN}${ran.stdout}*/\n`;
  if (ran.status === 0 && wanted === text) continue;
  if (ran.status === 0 && writes) writeFileSync(file, wanted);
  else console.error(`docs/examples/${name} prints something else now:\n${ran.stdout}${ran.stderr}`);
  wrong += 1;
}
if (wrong > 0 && !writes) process.exitCode = 1;
console.log(`${examples.length} examples of the library, ${wrong} ${writes ? 'rewritten' : 'wrong'}`);

function run(args) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  return spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
}

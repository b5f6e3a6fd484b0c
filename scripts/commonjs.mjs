// Writes dist/cjs: the library for programs that `require` it. Node before 20.19 cannot require ES modules.
// One bundle an entry point; packages that are ES modules only go into it, all others stay imports. Declarations are
// the same files in a folder that says "commonjs". Workers and data are those of dist. Needs dist (tsc).
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const out = join(dist, 'cjs');
const ENTRIES = ['index', 'schemas', 'model/index'];

const { dependencies: needed, peerDependencies: optional } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const dependencies = Object.keys(needed);
/** What is there or not is never bundled: it may hold code of the machine. */
const peers = Object.keys(optional);

/** Whether a package can be loaded by `require` on every supported Node. */
function requirable(name) {
  const manifest = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return manifest.type !== 'module' || JSON.stringify(manifest.exports ?? '').includes('"require"');
}

const bundled = dependencies.filter((name) => !requirable(name));
const isOf = (id, names) => names.some((name) => id === name || id.startsWith(`${name}/`));

/** Modules find workers and data by their own place, which is in dist whatever file they are bundled into. */
const ownPlaces = {
  name: 'own-places',
  transform(code, id) {
    const path = relative(dist, id).replaceAll('\\', '/');
    if (path.startsWith('..') || !code.includes('import.meta.url')) return null;
    return { code: code.replaceAll('import.meta.url', `(__dist + ${JSON.stringify(path)})`), map: null };
  },
};

rmSync(out, { recursive: true, force: true });
const bundle = await rolldown({
  input: Object.fromEntries(ENTRIES.map((entry) => [entry, join(dist, `${entry}.js`)])),
  platform: 'node',
  // a dynamic import stays one, and takes ES modules everywhere
  external: (id, _, isResolved) =>
    !isResolved &&
    (id.startsWith('node:') || isOf(id, peers) || (isOf(id, dependencies) && !isOf(id, bundled))),
  plugins: [ownPlaces],
  // the front door imports much that the command line loads when it is needed
  onLog: (level, log, show) => (log.code === 'INEFFECTIVE_DYNAMIC_IMPORT' ? undefined : show(level, log)),
});
await bundle.write({
  dir: out,
  format: 'cjs',
  exports: 'named',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  intro: (chunk) => {
    const up = relative(dirname(join(out, chunk.fileName)), dist).replaceAll('\\', '/');
    return `const __dist = require('node:url').pathToFileURL(require('node:path').join(__dirname, ${JSON.stringify(up)}) + '/').href;`;
  },
});
await bundle.close();
writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n');
for (const file of declarations()) {
  const target = join(out, relative(dist, file));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, readFileSync(file));
}

/** The declarations that the entry points lead to. */
function declarations() {
  const found = new Set(ENTRIES.map((entry) => join(dist, `${entry}.d.ts`)));
  for (const file of found) {
    const text = readFileSync(file, 'utf8');
    for (const [, target] of text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g))
      found.add(resolve(dirname(file), target.replace(/\.(?:js|ts)$/, '.d.ts')));
  }
  return found;
}

// what was written can be loaded
createRequire(import.meta.url)(join(out, 'index.js'));

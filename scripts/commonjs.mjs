// Writes dist/cjs: the library for programs that `require` it. Node before 20.19 cannot require ES modules.
// One bundle an entry point; packages that are ES modules only, or that are not installed with this one, go into it, all
// others stay imports. Declarations are the same files in a folder that says "commonjs". Workers and data are those of
// dist. Needs build and dist (npm run build).
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import {
  built,
  declarations,
  dependencies,
  dist,
  isOf,
  LIBRARY,
  lateWidths,
  onLog,
  ownPlaces,
  peers,
  root,
  WITH_FILES,
} from './bundling.mjs';

const out = join(dist, 'cjs');

/** Whether a package can be loaded by `require` on every supported Node. */
function requirable(name) {
  const manifest = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return manifest.type !== 'module' || JSON.stringify(manifest.exports ?? '').includes('"require"');
}

const bundled = dependencies.filter((name) => !requirable(name));

rmSync(out, { recursive: true, force: true });
const bundle = await rolldown({
  input: Object.fromEntries(LIBRARY.map((entry) => [entry, join(built, `${entry}.js`)])),
  platform: 'node',
  // a dynamic import stays one, and takes ES modules everywhere
  external: (id, _, isResolved) =>
    !isResolved &&
    (id.startsWith('node:') ||
      isOf(id, peers) ||
      isOf(id, WITH_FILES) ||
      (isOf(id, dependencies) && !isOf(id, bundled))),
  plugins: [ownPlaces('__dist'), lateWidths],
  onLog,
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
  const target = join(out, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, readFileSync(join(built, file)));
}

// what was written can be loaded
createRequire(import.meta.url)(join(out, 'index.js'));

// Writes dist/cjs: the command line, and the library for programs that `require` it (Node before 20.19 cannot require ES
// modules). The command line is CommonJS since only of scripts compiled code can be kept on every line of Node
// (bin/code.js). All in a few chunks, with the packages that are used: a command loads its own chunk and those that it
// shares with others. Declarations are the same files in a folder that says "commonjs". Workers and data are those of dist.
// Needs build and dist (scripts/bundle.mjs).
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import {
  built,
  declarations,
  dist,
  isOf,
  LIBRARY,
  lateSpawning,
  lateWidths,
  licences,
  onLog,
  ownPlaces,
  peers,
  root,
  WITH_FILES,
} from './bundling.mjs';
import { groups } from './chunks.mjs';

const out = join(dist, 'cjs');
/** Parts of Node that are there whether a program asks for them or not. */
const LOADED_BY_NODE = /^node:(?:buffer|events|fs|path|process|url)$/;
/** The module that takes ES modules for all chunks, and knows where packages are. */
const IMPORTING = 'importing.js';
/** Its code is kept compiled with the program's; its WebAssembly stays in its package. */
const ENGINE = 'node-sqlite3-wasm';
const outside = WITH_FILES.filter((name) => name !== ENGINE);

rmSync(out, { recursive: true, force: true });
const bundle = await rolldown({
  input: Object.fromEntries([...LIBRARY, 'cli/main'].map((entry) => [entry, join(built, `${entry}.js`)])),
  platform: 'node',
  // asked for by the group that leaves out what its modules import
  preserveEntrySignatures: 'allow-extension',
  external: (id, _, isResolved) =>
    !isResolved && (id.startsWith('node:') || isOf(id, peers) || isOf(id, outside)),
  plugins: [
    ownPlaces('__dist'),
    lateSpawning,
    lateWidths,
    engineInside(),
    knownPlace(),
    importsOutside(),
    lateParts(),
  ],
  onLog,
});
const { output } = await bundle.write({
  dir: out,
  format: 'cjs',
  exports: 'named',
  comments: { legal: true, annotation: false, jsdoc: false },
  codeSplitting: { groups: groups() },
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
});
await bundle.close();
for (const { type, fileName, code } of output)
  if (type === 'chunk') writeFileSync(join(out, fileName), plainLetters(code, fileName));
writeFileSync(
  join(out, IMPORTING),
  `'use strict';
exports.load = (id) => import(id);
exports.folderOf = (id) => require('node:path').dirname(require.resolve(id));
`,
);
writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n');
writeFileSync(join(out, 'THIRD-PARTY-LICENSES'), licences(output));
writeFileSync(join(out, 'code-id'), `${codeId()}\n`);
for (const file of declarations()) {
  const target = join(out, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, readFileSync(join(built, file)));
}

// what was written can be loaded
createRequire(import.meta.url)(join(out, 'index.js'));

/** Says where dist is, in chunks that ask for it. */
function knownPlace() {
  return {
    name: 'known-place',
    renderChunk(code, chunk) {
      if (!code.includes('__dist')) return null;
      const up = relative(dirname(join(out, chunk.fileName)), dist).replaceAll('\\', '/');
      const place = `require('node:path').join(__dirname, ${JSON.stringify(up)})`;
      return {
        code: `const __dist = require('node:url').pathToFileURL(${place} + '/').href;\n${code}`,
        map: null,
      };
    },
  };
}

/**
 * The database engine's script finds its WebAssembly beside itself, which is no longer where it is, and loads what makes
 * random numbers, which takes a search as long as all that it asks for: that is loaded when a number is asked for.
 */
function engineInside() {
  const place = '__engine_place';
  const random = 'require("node:crypto")';
  return {
    name: 'engine-inside',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').includes(`/node_modules/${ENGINE}/`)) return null;
      let changed = code;
      for (const [before, after] of [
        [`const crypto=${random};`, ''],
        ['crypto.randomFillSync', `${random}.randomFillSync`],
        ['__dirname', place],
      ]) {
        if (changed.split(before).length !== 2) throw new Error(`${ENGINE} has no ${before} any more`);
        changed = changed.replace(before, () => after);
      }
      return { code: changed, map: null };
    },
    renderChunk(code, chunk) {
      if (!code.includes(place)) return null;
      const importing = relative(dirname(chunk.fileName), IMPORTING).replaceAll('\\', '/');
      return { code: code.replaceAll(place, `require("${importing}").folderOf("${ENGINE}")`), map: null };
    },
  };
}

/**
 * What is imported from outside of the bundle when it is needed. Of Node it is required, which is the same. Packages may be
 * ES modules, which only a module that Node itself loaded may import: code that was kept compiled may not.
 */
function importsOutside() {
  return {
    name: 'imports-outside',
    renderChunk(code, chunk) {
      const importing = relative(dirname(chunk.fileName), IMPORTING).replaceAll('\\', '/');
      const path = importing.startsWith('.') ? importing : `./${importing}`;
      const changed = code
        .replaceAll(/\bimport\((["'`]node:[a-z/]+["'`])\)/g, 'Promise.resolve(require($1))')
        .replaceAll(/\bimport\(/g, `require(${JSON.stringify(path)}).load(`);
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

/**
 * Parts of Node that its start does not load are loaded when they are first used: a question about a plan has no use for
 * node:crypto, which alone takes as long as all that the question needs of its plan.
 */
function lateParts() {
  return {
    name: 'late-parts',
    renderChunk(code) {
      let changed = code;
      for (const [line, name, id] of code.matchAll(/^let (\w+) = require\("(node:[a-z_/]+)"\);\n/gm)) {
        if (LOADED_BY_NODE.test(id)) continue;
        // in brackets, for what stands behind "new"
        const late = changed
          .replace(line, '')
          .replaceAll(new RegExp(`\\b${name}\\.`, 'g'), `(require(${JSON.stringify(id)})).`);
        // what is handed on as a whole is loaded as before
        if (!new RegExp(`\\b${name}\\b`).test(late)) changed = late;
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

/**
 * Letters that are not ASCII as escapes, which mean the same in texts, patterns and names: the engine keeps a script that has
 * one other letter in twice the memory, and has to decode it at each start. `bin/code.js` relies on it.
 */
function plainLetters(code, file) {
  const meansOther = /(?<!\\)(?:\\\\)*\\[^\x00-\x7F]|String\.raw`[^`]*[^\x00-\x7F`]/.exec(code);
  if (meansOther) throw new Error(`${file}: an escape would change ${meansOther[0]}`);
  return code.replaceAll(/[^\x00-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Differs from that of every other code: what was kept compiled of an older program is not this one's. */
function codeId() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'bin', 'code.js')));
  for (const chunk of output) if (chunk.type === 'chunk') hash.update(`${chunk.fileName}\n${chunk.code}`);
  return hash.digest('hex').slice(0, 16);
}

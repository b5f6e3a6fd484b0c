// What the bundles of the command line and of the library have in common.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
/** Modules as the compiler writes them, one a source file, with their declarations. */
export const built = join(root, 'build');
/** What is in the package. */
export const dist = join(root, 'dist');
/** Entry points of the library: what package.json exports. */
export const LIBRARY = ['index', 'schemas', 'model/index'];

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** What is there or not is never bundled: it may hold code of the machine. */
export const peers = Object.keys({ ...manifest.optionalDependencies, ...manifest.peerDependencies });

/**
 * Packages with files beside their code (fonts, character maps, WebAssembly), which they find by their own place, and what
 * uses them: dist has a folder for those that it holds.
 */
export const WITH_FILES = ['pdfjs-dist', 'pdf-parse', 'node-sqlite3-wasm'];

/** Whether an import is of one of the packages. */
export const isOf = (id, names) => names.some((name) => id === name || id.startsWith(`${name}/`));

/**
 * Modules find workers and data by their own place; in a bundle that is the place where they would stand in dist.
 * @param base code that gives the URL of dist
 */
export function ownPlaces(base) {
  return {
    name: 'own-places',
    transform(code, id) {
      const path = relative(built, id).replaceAll('\\', '/');
      if (path.startsWith('..') || !code.includes('import.meta.url')) return null;
      return { code: code.replaceAll('import.meta.url', `(${base} + ${JSON.stringify(path)})`), map: null };
    },
  };
}

/** The front door imports much that the command line loads when it is needed. */
export function onLog(level, log, show) {
  if (log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT') show(level, log);
}

/** The declarations that the library's entry points lead to, as paths in build. */
export function declarations() {
  const found = new Set(LIBRARY.map((entry) => join(built, `${entry}.d.ts`)));
  for (const file of found) {
    const text = readFileSync(file, 'utf8');
    for (const [, target] of text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g))
      found.add(resolve(dirname(file), target.replace(/\.(?:js|ts)$/, '.d.ts')));
  }
  return [...found].map((file) => relative(built, file));
}

/**
 * What string-width makes when it is loaded takes longer than all else of a short command, and is needed only for text
 * that is not Latin: it is made when it is first used.
 */
export const lateWidths = {
  name: 'late-widths',
  transform(code, id) {
    if (!/[\\/]string-width[\\/]index\.js$/.test(id) || !code.includes('RGI_Emoji')) return null;
    let late = code;
    for (const name of ['segmenter', 'rgiEmojiRegex']) {
      const made = new RegExp(`^const ${name} = (.+);$`, 'm').exec(late);
      if (!made) throw new Error(`string-width has no "${name}" any more: look at lateWidths again`);
      // of a pattern, text: the engine looks at patterns when it reads the code
      const value = made[1].replace(
        /^\/(.+)\/(\w+)$/,
        (_, pattern, flags) => `new RegExp(${JSON.stringify(pattern)}, '${flags}')`,
      );
      late = late.replace(made[0], '').replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `late_${name}()`);
      late += `\nlet made_${name};\nfunction late_${name}() { return (made_${name} ??= ${value}); }\n`;
    }
    return { code: late, map: null };
  },
};

/**
 * What commander starts other programs with is loaded when it is first used, which is never: it takes Node as long as all
 * of commander.
 */
export const lateSpawning = {
  name: 'late-spawning',
  transform(code, id) {
    if (!/[\\/]commander[\\/]lib[\\/]command\.js$/.test(id)) return null;
    const loaded = "const childProcess = require('node:child_process');";
    if (!code.includes(loaded)) throw new Error('commander loads otherwise now: look at lateSpawning again');
    const late = code.replace(loaded, '');
    return { code: late.replaceAll(/\bchildProcess\b/g, "require('node:child_process')"), map: null };
  },
};

/**
 * The licences of the packages whose code is in a bundle.
 * @param output what rolldown wrote
 * @param copied packages of which files were copied
 */
export function licences(output, copied = []) {
  const inside = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const folders = new Set(
    inside.flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? []),
  );
  for (const name of copied) folders.add(join(root, 'node_modules', name));
  const texts = [...folders].map(licenceOf).toSorted((a, b) => (a < b ? -1 : 1));
  return `Code of these packages is part of dist.\n\n${texts.join('\n')}`;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n${text}`;
}

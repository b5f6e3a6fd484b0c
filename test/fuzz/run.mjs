import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

/**
 * Looks for files that the program cannot cope with: `npm run fuzz -- --kind text --count 20000 --seed 7`.
 * Without a kind all kinds are tried; `--minutes` ends each kind's search after that time. The searches run on what is
 * built, without the tools of the tests, which take as long as the program does.
 */
const COUNTS = {
  text: 20_000,
  docx: 5000,
  xlsx: 5000,
  html: 5000,
  pdf: 2000,
  doc: 2000,
  plan: 5000,
  corrections: 5000,
  ledger: 20_000,
};

const { values } = parseArgs({
  options: {
    kind: { type: 'string' },
    count: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
  },
});
if (values.kind !== undefined && !Object.hasOwn(COUNTS, values.kind)) {
  console.error(`error: there is no kind "${values.kind}"; expected ${Object.keys(COUNTS).join(', ')}`);
  process.exit(2);
}

const root = join(import.meta.dirname, '..', '..');
const src = join(root, 'src') + sep;
// it finds the libraries from there
const bundle = join(root, 'node_modules', '.cache', 'fuzz', 'search.mjs');

/** The search as one file for Node: the program itself is what is built. */
await build({
  entryPoints: [join(import.meta.dirname, 'search.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
  plugins: [
    {
      name: 'built-sources',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /\/src\/.*\.ts$/ }, ({ path, resolveDir }) => {
          const file = join(resolveDir, path);
          if (!file.startsWith(src)) return null;
          return {
            path: join(root, 'build', relative(src, file).replace(/\.ts$/, '.js')),
            external: true,
          };
        });
        // where a file of the tests stood before it became part of one file
        onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => {
          const text = await readFile(path, 'utf8');
          return {
            loader: 'ts',
            contents: text.replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
          };
        });
      },
    },
  ],
});

let status = 0;
for (const kind of values.kind ? [values.kind] : Object.keys(COUNTS)) {
  const count = values.count ?? String(COUNTS[kind]);
  const seed = values.seed ?? String(Date.now() % 1_000_000);
  console.log(`${kind}: ${count} files, seed ${seed}`);
  const args = ['--enable-source-maps', bundle, kind, count, seed, values.minutes ?? '0'];
  const { status: ended } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  status ||= ended ?? 1;
}
process.exit(status);

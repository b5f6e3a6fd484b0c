import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';

const root = import.meta.dirname;
const src = join(root, 'src') + sep;

/** Threads are started from what is built: Node runs no TypeScript in them. */
const builtWorkers: Plugin = {
  name: 'built-workers',
  transform(code, id) {
    if (!id.startsWith(src) || !code.includes('worker.js')) return null;
    return code.replace(
      /new URL\(['"](\.[^'"]*worker\.js)['"],\s*import\.meta\.url\)/g,
      (_, path: string) => {
        const file = join(root, 'dist', relative(src, join(id, '..', path)));
        return `new URL(${JSON.stringify(pathToFileURL(file).href)})`;
      },
    );
  },
};

/** Tests in the rooms below that write files, or put something in a module's place: they share nothing. */
const APART = ['ledger-file', 'library'];

/** Rooms of pure functions: no other test there changes the process, writes files or puts something in a module's place. */
const PURE = [
  'api',
  'ask',
  'corrections',
  'derive',
  'diagnostics',
  'diff',
  'follow',
  'frame',
  'grammars',
  'lexicon',
  'messages',
  'model',
  'outline',
  'readers/doc',
  'readers/docx',
  'readers/html',
  'readers/pdf',
  'readers/xlsx',
  'scripts',
  'source',
  'tables',
  'text',
  'writers',
].map((room) => `test/${room}/**/!(${APART.join('|')}).test.ts`);

export default defineConfig({
  plugins: [builtWorkers],
  test: {
    // `npm test` runs what is quick; `*.slow.test.ts` are long searches, hostile sizes, browsers, shells and many starts of the program
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.slow.test.ts', ...PURE],
        },
      },
      {
        extends: true,
        test: {
          name: 'pure',
          include: PURE,
          exclude: ['test/**/*.slow.test.ts'],
          // to load the sources anew for each file costs as much work as the tests: files of one worker share them
          isolate: false,
        },
      },
      { extends: true, test: { name: 'slow', include: ['test/**/*.slow.test.ts'] } },
    ],
    globalSetup: 'test/global-setup.ts',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // what one test parses is no concern of another, nor of whoever runs them
    env: { REFORM_PLAN_CACHE: 'off' },
  },
});

import { defineConfig } from 'vitest/config';

/**
 * For mutation testing: the quick tests of the rooms that are mutated. Nothing here starts a process, whose time would
 * decide what a mutant is worth.
 */
export default defineConfig({
  test: {
    include: ['test/{text,lexicon,source,grammars,diff,ask,outline,frame,derive}/**/*.test.ts'],
    exclude: ['**/*.slow.test.ts'],
    testTimeout: 30_000,
    maxWorkers: 1,
  },
});

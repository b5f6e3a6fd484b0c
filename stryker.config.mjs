/**
 * Mutation testing: `npm run mutation -- --mutate src/diff/alignment.ts`, a file or a few at a time, since each mutant
 * runs the tests that reach it. Without `--mutate` all rooms whose tests must be able to tell a wrong answer from a right
 * one are tried: grammars, diff, ask, outline, frame.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: true },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  mutate: ['src/{grammars,diff,ask,outline,frame}/**/*.ts'],
  // TypeScript 7 has no programming interface that Stryker knows; vitest needs nothing of the file rewritten
  tsconfigFile: 'none',
  concurrency: 1,
  // a mutant that loops for ever is found out by its time
  timeoutMS: 20_000,
  timeoutFactor: 3,
  inPlace: false,
  tempDirName: '.stryker',
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 80, break: null },
  // what tests read beside src
  ignorePatterns: ['dist', 'docs', 'training', '.git', '/test/fuzz', '/test/bench'],
};

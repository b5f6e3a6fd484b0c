/** How `npm run mutation -- ROOM` tries mutants; scripts/mutation/run.mjs says which files and which tests. */
export default {
  testRunner: 'warm',
  plugins: ['warm-runner', 'survivors', 'drawn'].map((name) => `./scripts/mutation/${name}.mjs`),
  coverageAnalysis: 'perTest',
  // what runs while modules load needs a process for each change: most of a sample's time
  ignoreStatic: process.env.MUTATION_STATIC === 'no',
  // TypeScript 7 has no programming interface that Stryker knows; esbuild takes the types away
  tsconfigFile: 'none',
  concurrency: 1,
  // a mutant that waits for ever is found out by its time, one that loops by how often it is reached; a busy machine needs more
  timeoutMS: Number(process.env.MUTATION_TIMEOUT ?? 20_000),
  timeoutFactor: 3,
  dryRunTimeoutMinutes: 60,
  inPlace: false,
  tempDirName: '.stryker',
  cleanTempDir: 'always',
  reporters: [
    'survivors',
    'progress-append-only',
    ...(process.env.MUTATION_SAMPLE ? ['drawer'] : ['clear-text']),
  ],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 80, break: null },
  // what tests of a room read beside src and test
  ignorePatterns: ['dist', 'docs', 'build', 'training', '.git', '/test/fuzz', '/test/bench', '/reports'],
};

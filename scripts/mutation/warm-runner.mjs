// A test runner for Stryker that keeps what it has loaded. Stryker's own runner for vitest loads every test file and all
// that it imports anew for each mutant (about two seconds of work here); a mutant is switched on by a variable, so that
// most need only the functions of their tests called again (a few milliseconds).
//
// - A mutant in code that runs while modules load needs a new process: Stryker starts one (`reloadEnvironment`).
// - A mutant in code whose result an earlier test kept in memory would not be reached again. It is reached less often
//   than when nothing was changed; if it survives, it is tried once more in a new process, and that counts.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { PluginKind } from '@stryker-mutator/api/plugin';
import { collectTests, getFn, getHooks } from '@vitest/runner';
import { transformSync } from 'esbuild';

/** For a test that waits for ever without work: Stryker ends loops itself. */
const TEST_TIMEOUT = Math.max(30_000, Number(process.env.MUTATION_TIMEOUT ?? 0));
const SHIM = new URL('vitest-shim.mjs', import.meta.url).href;
const ONCE = fileURLToPath(new URL('once.mjs', import.meta.url));
/** Stryker allows a mutant this many times the hits that were counted when nothing was changed. */
const HITS_ALLOWED = 100;
/** How long each test took when nothing was changed: what is asked of a mutant first is what takes least. */
const TIMES = '.times.json';
/** Stands where the sources of a sandbox have been written as JavaScript. */
const DONE = '.transpiled';

/** All of one folder's TypeScript, written beside as JavaScript where that isn't done yet. */
function transpile(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.ts') || name.endsWith('.d.ts')) continue;
    const path = join(folder, name);
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcefile: path,
    });
    const script = code
      .replace(/(from\s*")vitest(")/g, `$1${SHIM}$2`)
      .replace(/((?:from|import)\s*\(?\s*"\.{1,2}\/[^"]*)\.ts(")/g, '$1.js$2');
    writeFileSync(path.replace(/\.ts$/, '.js'), script);
  }
}

function testFiles() {
  const asked = (process.env.MUTATION_TESTS ?? '').split(',').filter((one) => one !== '');
  return asked
    .flatMap((one) =>
      one.endsWith('.ts')
        ? [one]
        : readdirSync(join('test', one), { recursive: true }).map((name) => join(one, name)),
    )
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.slow.test.ts'))
    .map((name) => resolve('test', name.replace(/\.ts$/, '.js')))
    .sort();
}

/** Vitest's runner asks these of whoever runs it. */
const collector = {
  config: {
    root: process.cwd(),
    setupFiles: [],
    name: undefined,
    passWithNoTests: true,
    testNamePattern: undefined,
    allowOnly: false,
    sequence: { shuffle: false, concurrent: false, seed: 1, hooks: 'stack', setupFiles: 'list' },
    chaiConfig: undefined,
    maxConcurrency: 1,
    testTimeout: TEST_TIMEOUT,
    hookTimeout: TEST_TIMEOUT,
    retry: 0,
    includeTaskLocation: false,
    diffOptions: undefined,
    tags: [],
    tagsFilter: undefined,
    strictTags: false,
  },
  importFile: (path) => import(pathToFileURL(path).href),
};

const titleOf = (task) =>
  (task.suite && task.suite !== task.file ? `${titleOf(task.suite)} ` : '') + task.name;

/** Every test with the suites around it, outermost first. */
function listTests(suite, around = []) {
  const suites = [...around, suite];
  return suite.tasks.flatMap((task) => {
    if (task.mode === 'skip' || task.mode === 'todo') return [];
    if (task.type === 'suite') return listTests(task, suites);
    const file = relative(join(process.cwd(), 'test'), task.file.filepath);
    return [{ id: `${file}#${titleOf(task)}`, task, suites }];
  });
}

globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};

export class WarmRunner {
  /** What the changed code and this runner know of each other. */
  state = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
  tests = undefined;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    if (existsSync(DONE)) return;
    transpile('src');
    transpile('test');
    writeFileSync(DONE, '');
  }

  async load() {
    if (this.tests) return this.tests;
    const files = await collectTests(testFiles(), collector);
    const broken = files.find((file) => file.result?.state === 'fail');
    if (broken) throw new Error(broken.result.errors?.[0]?.stack ?? `${broken.name} could not be loaded`);
    const seen = new Map();
    this.tests = files.flatMap((file) => listTests(file));
    // two tests of one name are told apart by their order
    for (const test of this.tests) {
      const times = (seen.get(test.id) ?? 0) + 1;
      seen.set(test.id, times);
      if (times > 1) test.id += ` (${times})`;
    }
    const took = existsSync(TIMES) ? JSON.parse(readFileSync(TIMES, 'utf8')) : {};
    this.tests.sort((a, b) => (took[a.id] ?? 0) - (took[b.id] ?? 0));
    return this.tests;
  }

  /** Calls the tests one after another until one fails; what runs around them is called once. */
  async call(tests, before, bail) {
    const results = [];
    const entered = new Set();
    for (const { id, task, suites } of tests) {
      const started = performance.now();
      let failure;
      before(undefined);
      try {
        for (const suite of suites) {
          if (entered.has(suite)) continue;
          entered.add(suite);
          for (const hook of getHooks(suite).beforeAll) await hook(suite);
        }
        before(id);
        for (const suite of suites)
          for (const hook of getHooks(suite).beforeEach) await hook(task.context, suite);
        await getFn(task)();
      } catch (error) {
        failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
      }
      before(undefined);
      const timeSpentMs = performance.now() - started;
      results.push({
        id,
        name: id,
        timeSpentMs,
        ...(failure === undefined ? { status: 0 } : { status: 1, failureMessage: failure }),
      });
      if (failure !== undefined && bail) break;
    }
    before(undefined);
    return results;
  }

  async dryRun() {
    try {
      const tests = await this.load();
      const results = await this.call(
        tests,
        (id) => {
          this.state.currentTestId = id;
        },
        false,
      );
      writeFileSync(
        TIMES,
        JSON.stringify(Object.fromEntries(results.map((one) => [one.id, one.timeSpentMs]))),
      );
      return { status: 'complete', tests: results, mutantCoverage: this.state.mutantCoverage };
    } catch (error) {
      return { status: 'error', errorMessage: error instanceof Error ? error.stack : String(error) };
    }
  }

  async mutantRun(options) {
    const result = await this.runWarm(options);
    const { hitLimit, mutantActivation, timeout } = options;
    const reachedAsUsual = hitLimit === undefined || this.state.hitCount >= hitLimit / HITS_ALLOWED;
    if (result.status !== 'survived' || mutantActivation === 'static' || reachedAsUsual) return result;
    const { stdout } = spawnSync(process.execPath, [ONCE], {
      input: JSON.stringify(options),
      encoding: 'utf8',
      timeout,
      maxBuffer: 1 << 26,
    });
    return stdout ? JSON.parse(stdout) : { status: 'timeout', reason: 'no answer in a process of its own' };
  }

  async runWarm({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const state = this.state;
    state.hitCount = hitLimit === undefined ? undefined : 0;
    state.hitLimit = hitLimit;
    try {
      if (mutantActivation === 'static') state.activeMutant = activeMutant.id;
      const all = await this.load();
      const chosen = testFilter ? all.filter(({ id }) => testFilter.includes(id)) : all;
      state.activeMutant = activeMutant.id;
      const results = await this.call(chosen, () => {}, true);
      if (hitLimit !== undefined && state.hitCount > hitLimit)
        return { status: 'timeout', reason: 'it loops' };
      const failed = results.find((one) => one.status === 1);
      if (!failed) return { status: 'survived', nrOfTests: results.length };
      return {
        status: 'killed',
        killedBy: [failed.id],
        failureMessage: failed.failureMessage,
        nrOfTests: results.length,
      };
    } catch (error) {
      return {
        status: 'killed',
        killedBy: [],
        failureMessage: error instanceof Error ? error.message : String(error),
        nrOfTests: 0,
      };
    } finally {
      if (mutantActivation !== 'static') state.activeMutant = undefined;
    }
  }
}

export const strykerPlugins = [{ kind: PluginKind.TestRunner, name: 'warm', injectableClass: WarmRunner }];

// A test runner for Stryker that keeps what it has loaded. Stryker's own runner for vitest loads every test file and all
// that it imports anew for each mutant (about two seconds of work here); a mutant is switched on by a variable, so that
// most need only the functions of their tests called again (a few milliseconds).
//
// - A mutant in code that runs while modules of src load needs a new process: Stryker starts one (`reloadEnvironment`).
// - A mutant that is reached while a test file loads (a fixture that it makes outside its tests) needs that file evaluated
//   anew, and nothing else: it is imported once more under another address. All of its tests are then asked.
// - A mutant in code whose result an earlier test kept in memory would not be reached again. It is reached less often
//   than when nothing was changed; if it survives, it is tried once more in a new process, and that counts.
// - The room's own tests are asked first, and only of what they let pass the other tests of the suite. What they let pass
//   is written down (MUTATION_PASSED), so that the two can be told apart.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { PluginKind } from '@stryker-mutator/api/plugin';
import { collectTests, getFn, getHooks } from '@vitest/runner';
import { transformSync } from 'esbuild';

/** For a test that waits for ever without work: Stryker ends loops itself. */
const TEST_TIMEOUT = Math.max(30_000, Number(process.env.MUTATION_TIMEOUT ?? 0));
const SHIM = new URL('vitest-shim.mjs', import.meta.url).href;
const ONCE = fileURLToPath(new URL('once.mjs', import.meta.url));
/** How long each test took when nothing was changed: what is asked of a mutant first is what takes least. */
const TIMES = '.times.json';
/** How often each stage reached each mutant when nothing was changed, and which test files reach it while they load. */
const REACHED = '.reached.json';
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

/** The files of tests that a list of rooms and files names. */
function testFiles(list) {
  return (list ?? '')
    .split(',')
    .filter((one) => one !== '')
    .flatMap((one) =>
      one.endsWith('.ts')
        ? [one]
        : readdirSync(join('test', one), { recursive: true }).map((name) => join(one, name)),
    )
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.slow.test.ts'))
    .map((name) => resolve('test', name.replace(/\.ts$/, '.js')))
    .sort();
}

const { MUTATION_TESTS, MUTATION_SUITE, MUTATION_PASSED } = process.env;

/** The files of the room's own tests, and the others of the suite: each is asked of what those before it let pass. */
function testStages() {
  const own = testFiles(MUTATION_TESTS);
  return [own, testFiles(MUTATION_SUITE).filter((path) => !own.includes(path))];
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
  importFile: (path) => import(addressOf(path)),
};

/** How often each test file was evaluated anew; what Node has imported from one address it never evaluates again. */
const versions = new Map();

function addressOf(path) {
  const version = versions.get(path);
  return `${pathToFileURL(path).href}${version ? `?${version}` : ''}`;
}

/** What a module imports from files of ours; esbuild keeps an import on several lines where it stands on several. */
function importsOf(path) {
  const found = readFileSync(path, 'utf8').matchAll(/^import [^;"]*"(\.{1,2}\/[^"]+\.js)";$/gm);
  return [...found].map(([, other]) => resolve(dirname(path), other));
}

const readKept = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});

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

/** What is asked first is what takes least. */
function quickestFirst(tests) {
  const took = readKept(TIMES);
  return tests.sort((a, b) => (took[a.id] ?? 0) - (took[b.id] ?? 0));
}

/** Under these names is counted what is reached while a file loads, and in what runs once around a suite's tests. */
const loadingOf = (path) => `while loading ${path}`;
const aroundOf = (suite) => `around ${suite.file.filepath}#${suite.id}`;

/** Under which names each stage's tests reach mutants. */
function stagesByName(stages) {
  const namesOf = ({ id, task, suites }) => [id, loadingOf(task.file.filepath), ...suites.map(aroundOf)];
  return new Map(stages.flatMap((tests, stage) => tests.flatMap(namesOf).map((name) => [name, stage])));
}

/**
 * Coverage as Stryker knows it, where only tests and the loading of src reach mutants: what is reached while a test file
 * loads, or around a suite, is reached by each test in there.
 */
function attributed({ static: whileLoading, perTest }, stages) {
  const reached = {};
  const stageOf = stagesByName(stages);
  const tests = stages.flat();
  const byTest = Object.fromEntries(tests.map(({ id }) => [id, { ...perTest[id] }]));
  const filesOf = new Map(tests.map(({ task }) => [loadingOf(task.file.filepath), task.file.filepath]));
  for (const [name, mutants] of Object.entries({ ...perTest, '': whileLoading }))
    for (const [mutant, hits] of Object.entries(mutants)) {
      reached[mutant] ??= { hits: stages.map(() => 0), files: [] };
      const one = reached[mutant];
      one.hits[stageOf.get(name) ?? 0] += hits;
      const file = filesOf.get(name);
      if (file) one.files.push(file);
    }
  const given = new Set();
  for (const { id, task, suites } of tests)
    for (const name of [loadingOf(task.file.filepath), ...suites.map(aroundOf)]) {
      // its hits once: Stryker allows a multiple of the sum over all tests before it says that a mutant loops
      const first = !given.has(name);
      given.add(name);
      for (const [mutant, hits] of Object.entries(perTest[name] ?? {}))
        byTest[id][mutant] = (byTest[id][mutant] ?? 0) + (first ? hits : 1);
    }
  return { mutantCoverage: { static: whileLoading, perTest: byTest }, reached };
}

/** Says that the room's own tests let a mutant pass. */
function writePassed(id) {
  if (MUTATION_PASSED) appendFileSync(MUTATION_PASSED, `${id}\n`);
}

globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};

/** Stryker allows a multiple of all hits before it says that a mutant loops: each stage has the same multiple of its own. */
function limitHits(state, { hitLimit }, usual, place) {
  const all = usual.reduce((sum, hits) => sum + hits, 0);
  const share = all > 0 && usual[place] > 0 ? usual[place] / all : 1;
  state.hitCount = hitLimit === undefined ? undefined : 0;
  state.hitLimit = hitLimit === undefined ? undefined : hitLimit * share;
}

export class WarmRunner {
  /** What the changed code and this runner know of each other. */
  state = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
  /** Whether a stage let a mutant pass that it reached less often than when nothing was changed. */
  missed = false;
  stages = testStages().map((paths) => ({ paths, tests: undefined }));

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    if (existsSync(DONE)) return;
    transpile('src');
    transpile('test');
    writeFileSync(DONE, '');
  }

  /** The tests of all of a stage's files, or of those that hold what is asked. */
  async load(stage, asked) {
    if (stage.tests) return stage.tests;
    const tests = [];
    const named = asked && new Set(asked.map((id) => resolve('test', id.slice(0, id.indexOf('#')))));
    for (const path of stage.paths.filter((one) => named?.has(one) ?? true))
      tests.push(...(await this.loadFile(path)));
    stage.tests = quickestFirst(tests);
    return stage.tests;
  }

  /**
   * The tests of one file. What it imports is loaded first, so that what is reached afterwards is reached by the file
   * itself, which can be evaluated anew.
   */
  async loadFile(path) {
    for (const other of importsOf(path)) await import(pathToFileURL(other).href);
    this.state.currentTestId = loadingOf(path);
    const [file] = await collectTests([path], collector);
    this.state.currentTestId = undefined;
    if (file.result?.state === 'fail')
      throw new Error(file.result.errors?.[0]?.stack ?? `${file.name} could not be loaded`);
    const seen = new Map();
    const tests = listTests(file);
    // two tests of one name are told apart by their order
    for (const test of tests) {
      const times = (seen.get(test.id) ?? 0) + 1;
      seen.set(test.id, times);
      if (times > 1) test.id += ` (${times})`;
    }
    return tests;
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
          before(aroundOf(suite));
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
      const stages = [];
      for (const stage of this.stages) stages.push(await this.load(stage));
      const tests = stages.flat();
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
      const { mutantCoverage, reached } = attributed(this.state.mutantCoverage, stages);
      writeFileSync(REACHED, JSON.stringify(reached));
      return { status: 'complete', tests: results, mutantCoverage };
    } catch (error) {
      return { status: 'error', errorMessage: error instanceof Error ? error.stack : String(error) };
    }
  }

  async mutantRun(options) {
    const result = await this.runWarm(options);
    const { mutantActivation, timeout } = options;
    if (!this.missed || result.status === 'timeout' || mutantActivation === 'static') return result;
    const { stdout } = spawnSync(process.execPath, [ONCE], {
      // nothing may be kept from before the change: it is there while everything loads
      input: JSON.stringify({ ...options, mutantActivation: 'static' }),
      encoding: 'utf8',
      // Node takes whole milliseconds alone
      timeout: Math.ceil(timeout),
      maxBuffer: 1 << 26,
    });
    return stdout ? JSON.parse(stdout) : { status: 'timeout', reason: 'no answer in a process of its own' };
  }

  reached() {
    this.kept ??= readKept(REACHED);
    return this.kept;
  }

  /** The tests of a stage to ask of a mutant: those of the files that reach it while they load are evaluated anew. */
  async chosen(stage, { activeMutant, testFilter, mutantActivation }) {
    // in a process of its own nothing else is asked later
    const all = await this.load(stage, mutantActivation === 'static' ? testFilter : undefined);
    this.state.activeMutant = activeMutant.id;
    if (!testFilter) return all;
    const asked = all.filter(({ id }) => testFilter.includes(id));
    const files = mutantActivation === 'static' ? [] : (this.reached()[activeMutant.id]?.files ?? []);
    const anew = files.filter((path) => stage.paths.includes(path));
    if (anew.length === 0) return asked;
    const tests = asked.filter(({ task }) => !anew.includes(task.file.filepath));
    for (const path of anew) {
      versions.set(path, (versions.get(path) ?? 0) + 1);
      tests.push(...(await this.loadFile(path)));
    }
    return quickestFirst(tests);
  }

  async runWarm(options) {
    const { activeMutant, mutantActivation } = options;
    this.missed = false;
    try {
      if (mutantActivation === 'static') this.state.activeMutant = activeMutant.id;
      let asked = 0;
      for (const place of this.stages.keys()) {
        if (place > 0) writePassed(activeMutant.id);
        const results = await this.ask(place, options);
        if (results === 'loops') return { status: 'timeout', reason: 'it loops' };
        asked += results.length;
        const failed = results.find((one) => one.status === 1);
        if (failed) return { ...killed(failed.failureMessage, asked), killedBy: [failed.id] };
      }
      return { status: 'survived', nrOfTests: asked };
    } catch (error) {
      return killed(error instanceof Error ? error.message : String(error), 0);
    } finally {
      if (mutantActivation !== 'static') this.state.activeMutant = undefined;
    }
  }

  /** What one stage's tests say of a mutant. */
  async ask(place, options) {
    const { state } = this;
    const usual = this.reached()[options.activeMutant.id]?.hits ?? [];
    limitHits(state, options, usual, place);
    const results = await this.call(await this.chosen(this.stages[place], options), () => {}, true);
    if (state.hitLimit !== undefined && state.hitCount > state.hitLimit) return 'loops';
    const passed = results.every((one) => one.status === 0);
    // what an earlier test kept in memory hides the change
    this.missed ||= passed && state.hitCount < (usual[place] ?? 0);
    return results;
  }
}

const killed = (failureMessage, nrOfTests) => ({ status: 'killed', killedBy: [], failureMessage, nrOfTests });

export const strykerPlugins = [{ kind: PluginKind.TestRunner, name: 'warm', injectableClass: WarmRunner }];

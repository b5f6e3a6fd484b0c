#!/usr/bin/env node
'use strict';

const { existsSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { runKept } = require('./code.js');

/**
 * Nearly every regular expression runs more than once. Left to itself the engine translates each twice, for its
 * interpreter and, from the second run on, for the machine; at once saves a twentieth of a plan's time.
 */
const COMPILE_AT_ONCE = '--no-regexp-tier-up';

/**
 * Memory is cleared when half as much more is in use than was left the last time. Left to itself the engine waits for up to
 * four times as much, and a document of a megabyte whose plan takes sixty fills two hundred with what nobody needs. A plan of
 * usual size fills no more than the program itself, and takes a twelfth more time so: this is for files of so many bytes.
 */
const CLEAR_SOONER = '--heap-growing-percent=50';
const LARGE = 256 * 1024;

const [command = '-', sub = ''] = process.argv.slice(2);
// before any code is compiled: kept code is only good for the flags that it was compiled under
optimiseLate();
settleEngine();
runKept(join(__dirname, '..', 'dist', 'cjs'), 'cli/main.js', purpose());

/** Each command has its own kept code; asked for its version, the program loads next to nothing, and keeps nothing. */
function purpose() {
  if (command === '-V' || command === '--version') return null;
  // "help" itself may speak of all commands, and loads them
  if (!/^[a-z]{2,12}$/.test(command)) return 'usage';
  return command === 'archive' && /^[a-z]{2,12}$/.test(sub) ? `${command}-${sub}` : command;
}

/**
 * A plan is read in a second. Left to itself the engine spends a third of that time on optimising code that is hardly
 * used again; here it waits until code has run five times as often as it would, which long runs do not notice. Commands
 * that answer at once do without, and a build of an archive runs for long. Each line of Node has its own measure: bytes of
 * bytecode (132 KB) or calls (3,000). A line that is not known here is left to itself.
 */
function optimiseLate() {
  if (/^(?:-|help$|query$|due$|explain$|schema$|completion$)/.test(command)) return;
  if (command === 'archive' && sub === 'build') return;
  const calls = '--invocation-count-for-turbofan=15000';
  const flags = { 20: ['--interrupt-budget=700000', COMPILE_AT_ONCE], 22: [calls], 24: [calls] };
  const own = flags[Number.parseInt(process.versions.node, 10)];
  if (own === undefined) return;
  setFlags(own);
  if (process.argv.slice(2).some(isLargeFile)) setFlags([CLEAR_SOONER]);
}

function isLargeFile(path) {
  try {
    const about = statSync(path, { throwIfNoEntry: false });
    return about?.isFile() === true && about.size >= LARGE;
  } catch {
    // what is no path, or out of reach, is said when it is read
    return false;
  }
}

/**
 * The database engine of archives is WebAssembly. Left to itself V8 soon optimises it on other threads, and a program ends
 * only when that is done. Measured in processor seconds with it and without, on each line of Node: a search 1.2 and 0.45,
 * statistics of ten years 3.4 and 2.9. What is never called need not be looked through either. A first build runs for long
 * enough to gain from it: what it calls is compiled once, and optimised at that, which takes a third off the time of a table's
 * rows. One that brings an archive up to date is over before: 40 plans of 4,000 changed take 1.7 processor seconds
 * instead of 2.5, none 0.7 instead of 1.5, and 800 that are added to 1,200 no more than else. The threads of a build each turn
 * over plans of a megabyte, and begin with memory enough for several, in MiB: a tenth to a quarter less time than with
 * that which V8 begins with.
 */
function settleEngine() {
  const builds = command === 'archive' && sub === 'build';
  const asks =
    command === 'archive'
      ? /^(?:search|stats|info)$/.test(sub)
      : process.argv.some((arg) => /\.sqlite(?:$|:)/.test(arg));
  if (!(asks || builds) || !/^(?:20|22|24)\./.test(process.versions.node)) return;
  if (builds) setFlags(['--min-semi-space-size=16']);
  setFlags(
    builds && !existsSync(namedOutput())
      ? ['--no-liftoff', '--wasm-lazy-compilation']
      : ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up', '--wasm-lazy-validation'],
  );
}

/** Where a build says that its archive goes, in whichever form; "" where it does not say so yet. */
function namedOutput() {
  for (const [i, arg] of process.argv.entries()) {
    if (/^(?:-o|--output)$/.test(arg)) return process.argv[i + 1] ?? '';
    const joined = /^(?:-o|--output=)(.+)$/.exec(arg);
    if (joined) return joined[1];
  }
  return '';
}

function setFlags(flags) {
  const { setFlagsFromString } = require('node:v8');
  for (const flag of flags) setFlagsFromString(flag);
}

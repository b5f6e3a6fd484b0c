#!/usr/bin/env node
import module from 'node:module';

/**
 * Nearly every regular expression runs more than once. Left to itself the engine translates each twice, for its
 * interpreter and, from the second run on, for the machine; at once saves a twentieth of a plan's time.
 */
const COMPILE_AT_ONCE = '--no-regexp-tier-up';

// from Node 22.8 on code is kept as it was compiled, in the system's folder for temporary files
module.enableCompileCache?.();
await optimiseLate();
await settleEngine();
await import('../dist/cli/main.js');

/**
 * A plan is read in a second. Left to itself the engine spends a third of that time on optimising code that is hardly
 * used again; here it waits until code has run five times as often as it would, which long runs do not notice. Commands
 * that answer at once do without, and a build of an archive runs for long. Each line of Node has its own measure: bytes of
 * bytecode (132 KB) or calls (3,000). A line that is not known here is left to itself.
 */
async function optimiseLate() {
  const [command = '-', sub] = process.argv.slice(2);
  if (/^(?:-|help$|query$|due$|explain$|schema$|completion$)/.test(command)) return;
  if (command === 'archive' && sub === 'build') return;
  const calls = '--invocation-count-for-turbofan=15000';
  const flags = { 20: ['--interrupt-budget=700000', COMPILE_AT_ONCE], 22: [calls], 24: [calls] };
  const own = flags[Number.parseInt(process.versions.node, 10)];
  if (own === undefined) return;
  const v8 = await import('node:v8');
  for (const flag of own) v8.setFlagsFromString(flag);
}

/**
 * The database engine of archives is WebAssembly. Left to itself V8 soon optimises it on other threads, and a program ends
 * only when that is done. Measured in processor seconds with it and without, on each line of Node: a search 1.2 and 0.45,
 * statistics of ten years 3.4 and 2.9. What is never called need not be looked through either. A build runs for long enough
 * to gain from it: what it calls is compiled once, and optimised at that, which takes a third off the time of a table's
 * rows. Its threads each turn over plans of a megabyte, and begin with memory enough for several, in MiB: a tenth to a
 * quarter less time than with that which V8 begins with.
 */
async function settleEngine() {
  const [command = '', sub = ''] = process.argv.slice(2);
  const asks =
    command === 'archive'
      ? /^(?:search|stats|info)$/.test(sub)
      : process.argv.some((arg) => /\.sqlite(?:$|:)/.test(arg));
  const builds = command === 'archive' && sub === 'build';
  if (!(asks || builds) || !/^(?:20|22|24)\./.test(process.versions.node)) return;
  const { setFlagsFromString } = await import('node:v8');
  const flags = builds
    ? ['--no-liftoff', '--wasm-lazy-compilation', '--min-semi-space-size=16']
    : ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up', '--wasm-lazy-validation'];
  for (const flag of flags) setFlagsFromString(flag);
}

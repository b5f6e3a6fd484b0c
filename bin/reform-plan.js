#!/usr/bin/env node
import module from 'node:module';

// from Node 22.8 on code is kept as it was compiled, in the system's folder for temporary files
module.enableCompileCache?.();
await optimiseLate();
await import('../dist/cli/main.js');

/**
 * A plan is read in a second. Left to itself the engine spends a third of that time on optimising code that is hardly
 * used again; here it waits until code has run five times as often as it would, which long runs do not notice. Commands
 * that answer at once do without. Each line of Node has its own measure: bytes of bytecode (132 KB) or calls (3,000). A
 * line that is not known here is left to itself.
 */
async function optimiseLate() {
  if (/^(?:-|help$|query$|due$|explain$|schema$|completion$)/.test(process.argv[2] ?? '-')) return;
  const calls = '--invocation-count-for-turbofan=15000';
  const flags = { 20: '--interrupt-budget=700000', 22: calls, 24: calls };
  const flag = flags[Number.parseInt(process.versions.node, 10)];
  if (flag === undefined) return;
  const v8 = await import('node:v8');
  v8.setFlagsFromString(flag);
}

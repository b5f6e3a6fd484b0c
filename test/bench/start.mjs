// How long the command takes to start, beside Node itself. Prints figures; judges nothing.
//
//   npm run build && node test/bench/start.mjs [document]
//
// Each line is the median of several whole processes, run in turn so that a slow moment hits all alike.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const RUNS = 9;
const fixtures = existsSync(`${root}fixtures`)
  ? readdirSync(`${root}fixtures`, { recursive: true, encoding: 'utf8' })
  : [];
const first = fixtures.filter((file) => file.endsWith('.txt')).sort()[0];
const document = process.argv[2] ?? (first && `${root}fixtures/${first}`);

const commands = {
  'node -e 0': ['-e', '0'],
  'reform-plan --version': [`${root}bin/reform-plan.js`, '--version'],
  'reform-plan --help': [`${root}bin/reform-plan.js`, '--help'],
  'reform-plan parse --help': [`${root}bin/reform-plan.js`, 'parse', '--help'],
  ...(document && { 'reform-plan parse': [`${root}bin/reform-plan.js`, 'parse', document] }),
};

const times = new Map(Object.keys(commands).map((name) => [name, []]));
for (let run = -1; run < RUNS; run++) {
  for (const [name, args] of Object.entries(commands)) {
    const from = performance.now();
    spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
    if (run >= 0) times.get(name).push(performance.now() - from);
  }
}

const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
const base = median(times.get('node -e 0'));
for (const [name, list] of times) {
  const ms = median(list);
  console.log(
    `${name.padEnd(26)} ${ms.toFixed(0).padStart(5)} ms ${(ms / base).toFixed(2).padStart(6)} x node -e 0`,
  );
}

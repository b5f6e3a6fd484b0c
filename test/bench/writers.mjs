// How long the writers take for a document's plan, once warm. Prints figures; judges nothing.
//
//   npm run build && node test/bench/writers.mjs document
import { PLAN_FORMATS, planWriter, readPlan, validatePlan } from '../../build/index.js';

const file = process.argv[2];
if (!file) {
  console.error('usage: node test/bench/writers.mjs <document>');
  process.exit(2);
}
const read = await readPlan(file);
if (!read.ok) throw new Error(read.trouble.what);

const RUNS = 30;
const median = (run) => {
  const times = [];
  for (let i = 0; i < RUNS; i++) {
    const from = performance.now();
    run();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[RUNS >> 1];
};

for (const format of PLAN_FORMATS) {
  const { one } = await planWriter(format);
  const size = Buffer.byteLength(one(read.value));
  console.log(
    `${format.padEnd(8)} ${median(() => one(read.value))
      .toFixed(1)
      .padStart(7)} ms ${(size / 1024).toFixed(0).padStart(6)} KiB`,
  );
}
console.log(
  `validate ${median(() => validatePlan(read.value))
    .toFixed(1)
    .padStart(7)} ms`,
);

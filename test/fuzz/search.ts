import { inspect } from 'node:util';
import { KINDS, searched } from './mutants.ts';

/** One search, as `npm run fuzz` starts it: the kind, how many, the seed, the minutes. */
const [kind, count, seed, minutes] = process.argv.slice(2);
const sought = KINDS.find((one) => one === kind);
if (sought === undefined) throw new Error(`no kind "${kind}"`);
const { tried, fault } = await searched(sought, {
  count: Number(count),
  seed: Number(seed),
  minutes: Number(minutes),
});
console.log(`${tried} cases tried`);
if (fault) {
  console.log(inspect(fault, { depth: null, maxStringLength: null, maxArrayLength: null, breakLength: 120 }));
  process.exitCode = 1;
}

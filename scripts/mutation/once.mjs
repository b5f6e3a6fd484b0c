// One mutant in a process of its own: Stryker's question on standard input, the answer on standard output.
import { readFileSync } from 'node:fs';
import { WarmRunner } from './warm-runner.mjs';

const runner = new WarmRunner();
await runner.init();
const result = await runner.runWarm(JSON.parse(readFileSync(0, 'utf8')));
process.stdout.write(JSON.stringify(result), () => process.exit(0));

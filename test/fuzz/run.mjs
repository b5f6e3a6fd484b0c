import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/**
 * Looks for files that the program cannot cope with: `npm run fuzz -- --kind text --count 20000 --seed 7`.
 * Without a kind all kinds are tried; `--minutes` ends each kind's search after that time.
 */
const COUNTS = { text: 20_000, docx: 5000, html: 5000, pdf: 2000, doc: 2000 };

const { values } = parseArgs({
  options: {
    kind: { type: 'string' },
    count: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
  },
});
if (values.kind !== undefined && !Object.hasOwn(COUNTS, values.kind)) {
  console.error(`error: there is no kind "${values.kind}"; expected ${Object.keys(COUNTS).join(', ')}`);
  process.exit(2);
}
let status = 0;
for (const kind of values.kind ? [values.kind] : Object.keys(COUNTS)) {
  const env = {
    ...process.env,
    FUZZ_KIND: kind,
    FUZZ_COUNT: values.count ?? String(COUNTS[kind]),
    FUZZ_SEED: values.seed ?? String(Date.now() % 1_000_000),
    ...(values.minutes && { FUZZ_MINUTES: values.minutes }),
  };
  console.log(`${kind}: ${env.FUZZ_COUNT} files, seed ${env.FUZZ_SEED}`);
  const ran = spawnSync('npx', ['vitest', 'run', 'test/fuzz/mutants.test.ts'], { env, stdio: 'inherit' });
  status ||= ran.status ?? 1;
}
process.exit(status);

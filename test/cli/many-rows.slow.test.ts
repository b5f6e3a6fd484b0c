import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runHere, scratchFolder } from '../support/cli.ts';
import { appendix, HEADING, QUEUE, tabs } from '../tables/support.ts';

const folder = scratchFolder();

it('10,000 rows go through', async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => [String(i + 1), ...QUEUE]);
  writeFileSync(join(folder(), 'long.txt'), appendix(tabs([HEADING, ...rows])));
  const ran = await runHere(['parse', 'long.txt', '--format', 'json'], folder());
  expect(ran.status).toBe(0);
  expect(JSON.parse(ran.stdout).rows).toHaveLength(10_000);
});

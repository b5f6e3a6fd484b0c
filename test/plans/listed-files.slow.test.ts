import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli, scratchFolder } from '../support/cli.ts';
import { PLAN_TEXT } from '../support/text.ts';

const folder = scratchFolder();
const run = (...more: string[]) =>
  runCli(['parse', '--files-from', 'list', '-f', 'ndjson', '-o', 'out', ...more], folder());
const path = (name: string): string => join(folder(), name);

it('an output that a stopped run left is carried on to the same bytes wherever it was cut', () => {
  for (const name of ['an-hai.txt', 'dong-giang.txt', 'song-ray.txt']) writeFileSync(path(name), PLAN_TEXT);
  writeFileSync(path('list'), 'an-hai.txt\ndong-giang.txt\nsong-ray.txt\n');
  expect(run().status).toBe(0);
  const whole = readFileSync(path('out'));
  for (const share of [0, 0.2, 0.5, 0.9]) {
    truncateSync(path('out'), Math.floor(whole.length * share));
    expect(run('--resume').status).toBe(0);
    expect(readFileSync(path('out')).equals(whole)).toBe(true);
  }
});

it('an output that is something else is left alone', () => {
  writeFileSync(path('list'), 'an-hai.txt\n');
  writeFileSync(path('out'), 'my notes\n');
  expect(run('--resume')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('is no output of parse'),
  });
  expect(readFileSync(path('out'), 'utf8')).toBe('my notes\n');
});

import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedPaths, unfinishedOutput } from '../../src/plans/listed-files.ts';
import { planWriter } from '../../src/writers/index.ts';
import { runCli, scratchFolder } from '../support/cli.ts';
import { samplePlan } from '../support/plan.ts';
import { PLAN_TEXT } from '../support/text.ts';

const folder = scratchFolder();

async function paths(pieces: readonly Buffer[]): Promise<string[]> {
  const all: string[] = [];
  for await (const listed of listedPaths(pieces)) all.push(listed.ok ? listed.path : `!${listed.got}`);
  return all;
}

describe('a list of paths', () => {
  it('gives the same paths however it is cut into pieces, with line ends or NUL', async () => {
    const name = fc.stringMatching(/^[a-zđ/ .]{1,12}[a-z]$/);
    const list = fc.tuple(
      fc.array(name),
      fc.constantFrom('\n', '\r\n', '\0'),
      fc.integer({ min: 1, max: 9 }),
    );
    await fc.assert(
      fc.asyncProperty(list, async ([names, end, size]) => {
        const bytes = Buffer.from(names.map((one) => one + end).join(''));
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        expect(await paths(pieces)).toEqual(names);
      }),
    );
  });
  it('ends where a path is longer than any can be', async () => {
    const found = await paths([Buffer.alloc(40_000, 'a'), Buffer.from('\nplan.txt\n')]);
    expect(found).toEqual([`!${'a'.repeat(60)}…`]);
  });
});

describe('an output that a stopped run left', () => {
  const run = (...more: string[]) =>
    runCli(['parse', '--files-from', 'list', '-f', 'ndjson', '-o', 'out', ...more], folder());
  const path = (name: string): string => join(folder(), name);

  it('is carried on to the same bytes wherever it was cut', () => {
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
  it('counts its last plan as unfinished', async () => {
    const { one } = await planWriter('ndjson');
    writeFileSync(path('two'), one(samplePlan()));
    const length = readFileSync(path('two')).length;
    appendFileSync(path('two'), one({ ...samplePlan(), source: { ...samplePlan().source, file: 'b.txt' } }));
    expect(await unfinishedOutput(path('two'))).toEqual({
      done: new Set(['an-hai-2025.txt']),
      keep: length,
      foreign: false,
    });
  });
  it('is left alone where it is something else', () => {
    writeFileSync(path('out'), 'my notes\n');
    expect(run('--resume')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is no output of parse'),
    });
    expect(readFileSync(path('out'), 'utf8')).toBe('my notes\n');
  });
});

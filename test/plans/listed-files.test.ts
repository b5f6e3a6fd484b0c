import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedPaths, unfinishedOutput } from '../../src/plans/listed-files.ts';
import { planWriter } from '../../src/writers/index.ts';
import { scratchFolder } from '../support/cli.ts';
import { samplePlan } from '../support/plan.ts';

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
  const path = (name: string): string => join(folder(), name);

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
});

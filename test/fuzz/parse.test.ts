import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/parse.ts';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { readText } from '../../src/readers/text.ts';
import { faultsOf } from '../support/faults.ts';
import { fixtureNames, planFile } from '../support/fixture.ts';
import { PLAN_TEXT } from '../support/text.ts';
import { damaged, soup, tableSoup } from './arbitraries.ts';

/**
 * Whatever the text: parsing ends without an exception, no word is lost or taken twice, the schema holds,
 * ids are unique and references hold, and a second run gives the same. `FUZZ_RUNS=5000 FUZZ_SEED=7` looks
 * further than the build does.
 */
const numRuns = Number(process.env.FUZZ_RUNS ?? 150);
const seed = Number(process.env.FUZZ_SEED ?? 20_260_101);

const FROM = { file: 'plan.txt', sha256: '0'.repeat(64) };

function isSound(text: string): void {
  for (const read of [readText, readMarkdown]) {
    const source = read(text, FROM);
    const plan = parsePlan(source);
    expect(faultsOf(source, plan)).toEqual([]);
    expect(JSON.stringify(parsePlan(read(text, FROM)))).toBe(JSON.stringify(plan));
  }
}

function holdsFor(texts: fc.Arbitrary<string>, runs: number): void {
  fc.assert(fc.property(texts, isSound), { numRuns: runs, seed });
}

describe('a plan is sound', () => {
  it('for the keywords of plans in any order', () => holdsFor(soup, numRuns), 300_000);

  it('for the same as rows of a table', () => holdsFor(tableSoup, numRuns), 300_000);

  it('for any characters', () => {
    holdsFor(fc.string({ unit: 'binary', maxLength: 400 }), numRuns);
  });

  it('for plans with lines lost, doubled, joined, cut, swapped or soiled', () => {
    const plans = fixtureNames().map((name) => readFileSync(planFile(name), 'utf8'));
    holdsFor(damaged([...plans, PLAN_TEXT]), Math.ceil(numRuns / 3));
  }, 300_000);
});

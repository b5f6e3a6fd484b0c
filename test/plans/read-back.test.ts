import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/index.ts';
import { parsePlan } from '../../src/parse.ts';
import { readPlanFile } from '../../src/plans/plan-file.ts';
import { readText } from '../../src/readers/text.ts';
import { PLAN_FORMATS, planWriter } from '../../src/writers/index.ts';
import { soup, tableSoup } from '../fuzz/arbitraries.ts';

/** Characters that a format writes otherwise than it reads them, where it is careless. */
const SIGNS = [
  '\u0000',
  '\u001B[31m',
  '\u0085',
  '\u2028',
  '\u202E',
  '\uFEFF',
  '\uFFFE',
  '\u{1F600}',
  '"',
  "'",
  '\\',
  ': ',
  ' #',
  '- ',
  '? ',
  '|',
  '>',
  '&a',
  '*a',
  '!!binary',
  '%',
  '@',
  '`',
  '{',
  '[',
  '=1+1',
  '~',
  'null',
  'yes',
  '0x1F',
  '1e3',
  '2026-01-05',
  '---',
  '...',
  '<<',
] as const;

/** Texts that look like plans from afar, with such characters in their words. */
const texts = fc
  .tuple(
    fc.oneof(soup, tableSoup),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...SIGNS)), { maxLength: 30 }),
  )
  .map(([text, signs]) =>
    signs.reduce((all, [at, sign]) => {
      const place = at % (all.length + 1);
      return all.slice(0, place) + sign + all.slice(place);
    }, text),
  );

const planOf = (text: string): Plan =>
  parsePlan(readText(text.toWellFormed(), { file: 'chợ "nổi": số #1.txt', sha256: '0'.repeat(64) }));

async function readBack(written: string): Promise<readonly Plan[]> {
  const read = await readPlanFile(written);
  if (!read.ok) throw new Error(read.trouble.got);
  return read.value;
}

describe.each(PLAN_FORMATS)('what is written as %s reads back the same, whatever the words', (format) => {
  it('one plan', async () => {
    const writer = await planWriter(format);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const plan = planOf(text);
        const [again, ...more] = await readBack(writer.one(plan));
        return more.length === 0 && isDeepStrictEqual(again, JSON.parse(JSON.stringify(plan)));
      }),
      { numRuns: 8, seed: 20_260_101 },
    );
  });

  it('several plans in one file', async () => {
    const { many } = await planWriter(format);
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 2, maxLength: 3 }), async (all) => {
        const plans = all.map(planOf);
        const written = many.open + plans.map((plan) => many.each(plan)).join(many.between) + many.close;
        expect(await readBack(written)).toEqual(JSON.parse(JSON.stringify(plans)));
      }),
      { numRuns: 2, seed: 20_260_101 },
    );
  });
});

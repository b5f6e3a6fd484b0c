import { describe, expect, it, vi } from 'vitest';
import { readPlan } from '../../src/plans/read-plan.ts';
import { planWriter } from '../../src/writers/index.ts';
import { samplePlan } from '../support/plan.ts';
import { PLAN_TEXT } from '../support/text.ts';

const parser = vi.hoisted(() => ({ flaw: false }));
vi.mock('../../src/parse.ts', async (original) => {
  const { parsePlan } = await original<typeof import('../../src/parse.ts')>();
  return {
    parsePlan: (source: Parameters<typeof parsePlan>[0]) => {
      const plan = parsePlan(source);
      return parser.flaw
        ? { ...plan, sections: plan.sections.map((s) => ({ ...s, level: Number.NaN })) }
        : plan;
    },
  };
});

describe('a document as a plan', () => {
  it('is refused where a record is not as its schema says: the user is told, and nothing is written', async () => {
    parser.flaw = true;
    const read = await readPlan(Buffer.from(PLAN_TEXT), { file: 'plan.txt' });
    parser.flaw = false;
    expect(read).toMatchObject({
      ok: false,
      trouble: {
        code: 'invalid-record',
        what: expect.stringContaining('plan.txt'),
        got: expect.stringContaining('sections.0.level'),
      },
    });
  });

  it('is no plan that was parsed already: what to do with it is said', async () => {
    for (const format of ['json', 'yaml', 'ndjson'] as const) {
      const text = (await planWriter(format)).one(samplePlan());
      expect(await readPlan(Buffer.from(text)), format).toMatchObject({
        ok: false,
        trouble: { code: 'already-a-plan', example: expect.stringContaining('reform-plan query') },
      });
    }
  });

  it('is no other data either, unless it is to be read as text', async () => {
    const bytes = Buffer.from('{ "name": "KẾ HOẠCH năm 2026" }');
    expect(await readPlan(bytes)).toMatchObject({ ok: false, trouble: { code: 'unsupported-kind' } });
    expect(await readPlan(bytes, { format: 'text' })).toMatchObject({ ok: true });
  });
});

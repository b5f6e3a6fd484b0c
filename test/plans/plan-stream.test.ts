import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/index.ts';
import type { Result } from '../../src/model/trouble.ts';
import { expandInputs, PLAN_OR_DOCUMENT } from '../../src/plans/inputs.ts';
import { mapPlans } from '../../src/plans/map-plans.ts';
import { streamPlans } from '../../src/plans/plan-stream.ts';
import { planWriter } from '../../src/writers/index.ts';
import { scratchFolder } from '../support/cli.ts';
import { samplePlan } from '../support/plan.ts';
import { PLAN_TEXT } from '../support/text.ts';

const folder = scratchFolder();

async function read(content: string | Buffer, lists?: string[]): Promise<Result<Plan>[]> {
  const path = join(folder(), 'plan');
  writeFileSync(path, content);
  return collect(streamPlans(path, lists ? { lists: new Set(lists) } : {}));
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const PLAN = samplePlan();
const OTHER: Plan = { ...PLAN, source: { ...PLAN.source, file: 'dong-giang-2025.txt' } };
const BOTH = [PLAN, OTHER].map((value) => ({ ok: true, value }));

async function collection(format: 'json' | 'yaml' | 'ndjson'): Promise<string> {
  const { many } = await planWriter(format);
  return many.open + many.each(PLAN) + many.between + many.each(OTHER) + many.close;
}

describe('plans of a file', () => {
  it.each(['json', 'yaml', 'ndjson'] as const)('come one by one from a collection in %s', async (format) => {
    expect(await read(await collection(format))).toEqual(BOTH);
  });
  it('come from one plan, pretty or not, and with a byte order mark', async () => {
    for (const text of [JSON.stringify(PLAN), JSON.stringify(PLAN, null, 2), `\uFEFF${JSON.stringify(PLAN)}`])
      expect(await read(text)).toEqual([{ ok: true, value: PLAN }]);
  });
  it('come from a stream whose pieces end anywhere', async () => {
    const bytes = Buffer.from(await collection('json'));
    const pieces = Array.from({ length: Math.ceil(bytes.length / 777) }, (_, i) =>
      bytes.subarray(777 * i, 777 * (i + 1)),
    );
    expect(await collect(streamPlans('-', { stdin: pieces }))).toEqual(BOTH);
  });
  it('have only the lists that are wanted, however they are laid out', async () => {
    const wanted = {
      ...PLAN,
      bases: [],
      sections: [],
      targets: [],
      citations: [],
      discarded: [],
      diagnostics: [],
    };
    const { one } = await planWriter('ndjson');
    for (const text of [
      JSON.stringify(PLAN),
      JSON.stringify(PLAN, null, 2),
      JSON.stringify(PLAN, null, '\t'),
      one(PLAN),
    ])
      expect(await read(text, ['tables', 'rows', 'deadlines'])).toEqual([{ ok: true, value: wanted }]);
  });
  it('come from a document, parsed on the way', async () => {
    const [plan] = await read(PLAN_TEXT);
    expect(plan).toMatchObject({ ok: true, value: { source: { format: 'text' } } });
  });
});

describe('a file that holds no plan', () => {
  it.each([
    ['{"schemaVersion": "1.0"}', 'not-a-plan'],
    ['{"schemaVersion": ', 'broken-plan-file'],
    ['[{"a": 1} {"b": nonsense}]', 'not-a-plan'],
    ['{"record":"plan","schemaVersion":"1.0"}\n{"record":"row"', 'not-a-plan'],
    ['{"record":"row","id":"pl/1"}', 'not-a-plan'],
    ['', 'empty-file'],
  ])('says so: %s', async (content, code) => {
    const results = await read(content);
    expect(results[0]).toMatchObject({
      ok: false,
      trouble: { code, what: expect.stringContaining(folder()) },
    });
  });
  it('gives the plans before the fault', async () => {
    const results = await read(`[${JSON.stringify(PLAN)}, ${JSON.stringify(OTHER).slice(0, -9)}`);
    expect(results.map((result) => result.ok)).toEqual([true, false]);
  });
  it('may be missing, or a folder', async () => {
    expect(await collect(streamPlans(join(folder(), 'nowhere.json')))).toMatchObject([
      { ok: false, trouble: { code: 'not-found' } },
    ]);
    expect(await collect(streamPlans(folder()))).toMatchObject([
      { ok: false, trouble: { code: 'not-a-file' } },
    ]);
  });
});

describe('folders', () => {
  it('give plan files, and documents that were not parsed', async () => {
    const plans = join(folder(), 'plans');
    mkdirSync(plans);
    for (const name of ['a.txt', 'a.json', 'b.md', 'c.yaml', 'notes.log'])
      writeFileSync(join(plans, name), '');
    const names = async (pattern?: RegExp) => (await expandInputs([plans], pattern)).map(({ name }) => name);
    expect(await names(PLAN_OR_DOCUMENT)).toEqual(['a.json', 'b.md', 'c.yaml']);
    expect(await names()).toEqual(['a.txt', 'b.md']);
  });
});

describe('what is asked of every plan', () => {
  it('is answered in the order of the inputs, whatever one of them holds', async () => {
    const path = (name: string) => join(folder(), name);
    writeFileSync(path('one.json'), JSON.stringify(PLAN));
    writeFileSync(path('two.ndjson'), await collection('ndjson'));
    const inputs = await expandInputs([path('two.ndjson'), path('gone.json'), path('one.json')]);
    const answers = await collect(
      mapPlans(inputs, {
        question: 'file',
        ask: (plan, question) => `${question}: ${plan.source.file}`,
        worker: new URL('file:///unused'),
        jobs: 1,
      }),
    );
    expect(answers.map((answer) => (answer.ok ? answer.value : answer.trouble.code))).toEqual([
      'file: an-hai-2025.txt',
      'file: dong-giang-2025.txt',
      'not-found',
      'file: an-hai-2025.txt',
    ]);
  });
});

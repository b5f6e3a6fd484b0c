import { describe, expect, it } from 'vitest';
import { hasFindings } from '../../src/plans/findings.ts';
import { loadPlans, readPlan } from '../../src/plans/read-plan.ts';
import { readPlans } from '../../src/plans/read-plans.ts';
import { writePlan } from '../../src/writers/index.ts';
import { samplePlan } from '../support/plan.ts';

const DOCUMENT = Buffer.from('KẾ HOẠCH\nCải cách hành chính năm 2025 của tỉnh An Hải\n\nI. MỤC TIÊU\n');

describe('loading plans', () => {
  it('takes a plan file as it is', async () => {
    const bytes = Buffer.from(`\uFEFF${await writePlan(samplePlan(), 'yaml')}`);
    expect(await loadPlans(bytes)).toEqual({ ok: true, value: [samplePlan()] });
  });

  it('takes one that a Windows shell redirected, in UTF-16', async () => {
    const bytes = Buffer.from(`\uFEFF${await writePlan(samplePlan(), 'json')}`, 'utf16le');
    expect(await loadPlans(bytes)).toEqual({ ok: true, value: [samplePlan()] });
  });

  it('parses a document on the way, exactly as reading it would', async () => {
    const read = await readPlan(DOCUMENT, { file: 'a.txt' });
    const loaded = await loadPlans(DOCUMENT, { file: 'a.txt' });
    expect(read.ok && loaded.ok && loaded.value).toEqual(read.ok && [read.value]);
  });

  it('names the file in what failed, for plan files and for documents', async () => {
    expect(await loadPlans(Buffer.from('{"schemaVersion":'), { file: 'a.json' })).toMatchObject({
      ok: false,
      trouble: { what: 'a.json cannot be read as a plan file' },
    });
    expect(await loadPlans('nowhere.json')).toMatchObject({
      ok: false,
      trouble: { what: 'nowhere.json does not exist' },
    });
    expect(await loadPlans(Buffer.alloc(0), { file: 'b.txt' })).toMatchObject({
      ok: false,
      trouble: { what: 'b.txt is empty' },
    });
  });

  it('takes the standard input where a dash stands, once', async () => {
    const inputs = [{ kind: 'stdin', path: '-', name: 'stdin' }] as const;
    const results = [];
    for await (const result of readPlans(inputs, {
      stdin: [DOCUMENT.subarray(0, 10), DOCUMENT.subarray(10)],
    })) {
      results.push(result);
    }
    expect(results).toMatchObject([{ ok: true, value: { source: { file: '-', format: 'text' } } }]);
  });
});

describe('what a strict reading finds fault with', () => {
  const plan = samplePlan();
  const finding = { message: '', of: null, source: null };
  it.each([
    ['a warning', [{ ...finding, severity: 'warning', code: 'row-number-gap' }], false],
    ['an error', [{ ...finding, severity: 'error', code: 'words-lost' }], true],
    ['no plan', [{ ...finding, severity: 'warning', code: 'no-plan-recognised' }], true],
  ] as const)('%s', (_, diagnostics, found) =>
    expect(hasFindings({ ...plan, diagnostics: [...diagnostics] })).toBe(found),
  );
});

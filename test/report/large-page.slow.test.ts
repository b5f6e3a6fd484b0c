import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/plans/read-plan.ts';
import { longPlan, pageOf } from '../support/report-plans.ts';

const fixture = (name: string): string => join(import.meta.dirname, '..', '..', 'fixtures', name);

describe('the page', () => {
  it('is small for one plan, and has all lines of 200 plans in pages', async () => {
    const one = await readPlan(fixture('province-2024-flattened/plan.txt'));
    if (!one.ok) throw new Error(one.trouble.what);
    expect(Buffer.byteLength(await pageOf([one.value]))).toBeLessThan(250 * 1024);
    const plans = Array.from({ length: 200 }, (_, i) => longPlan(12, `ke-hoach-${i}.txt`));
    const page = await pageOf(plans);
    expect(page.match(/<noscript class="more">/g)).toHaveLength(2);
    expect(page.match(/<tr id="p\d+:/g)).toHaveLength(200 * 12);
  });
});

describe('places in the source', () => {
  it('are pictures cut out of the pages, with a box for each cell, for PDF', async () => {
    const plan = await readPlan(fixture('province-2024.pdf'));
    if (!plan.ok) throw new Error(plan.trouble.what);
    const page = await pageOf([plan.value], { review: true });
    expect(Buffer.byteLength(page)).toBeLessThan(5_000_000);
    const pictures = [...page.matchAll(/href="data:image\/webp;base64,([^"]+)"/g)].map((m) => m[1] ?? '');
    expect(pictures.length).toBeGreaterThanOrEqual(plan.value.rows.length);
    expect(
      Buffer.from(pictures[0] ?? '', 'base64')
        .subarray(8, 12)
        .toString(),
    ).toBe('WEBP');
    expect(page.match(/<rect class="box r-task"/g)?.length).toBeGreaterThanOrEqual(
      plan.value.rows.filter(({ where }) => where.task).length,
    );
  });
});

import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { readPlan } from '../../src/plans/read-plan.ts';
import { pageOf } from '../support/report-plans.ts';

vi.mock('../../src/report/review/canvas.ts', () => ({ loadCanvas: async () => null }));

it('shows the words alone, and says why, where pages cannot be drawn', async () => {
  const plan = await readPlan(join(import.meta.dirname, '..', '..', 'fixtures', 'province-2024.pdf'));
  if (!plan.ok) throw new Error(plan.trouble.what);
  const page = await pageOf([plan.value], { review: true });
  expect(page.includes('gói tùy chọn @napi-rs/canvas chưa cài')).toBe(true);
  expect(page.includes('<image')).toBe(false);
  expect(page.match(/class="review-row/g)).toHaveLength(plan.value.rows.length);
});

import { z } from 'zod';
import { DEFAULT_THRESHOLD } from '../diff/context.ts';
import { onlyKinds, readKinds } from '../diff/filter.ts';
import * as compare from '../diff/index.ts';
import { field } from '../model/field.ts';
import type { Plan } from '../model/index.ts';
import { done, type Result } from '../model/trouble.ts';
import { language } from './fields.ts';
import { understood } from './options.ts';

/** How to compare two plans. */
export const DiffOptions = z.strictObject({
  threshold: field(
    z.number().min(0).max(1),
    'Records whose score is under this (0 to 1) are not taken for the same.',
    DEFAULT_THRESHOLD,
  ).default(DEFAULT_THRESHOLD),
  only: field(
    z.array(z.string()).readonly(),
    'Kinds of change to keep, or groups of them (deadline, agencies, targets); all where it is left out.',
    ['added', 'removed', 'deadline'],
  ).exactOptional(),
  language,
});
export type DiffOptions = z.input<typeof DiffOptions>;

/**
 * How one plan differs from another: of one province in two years, of two provinces, or two drafts of one.
 * @returns first who is whom (`alignment`), then what became of each (`changes`), which `applyDiff` can apply to OLD
 * unless `only` left some out; or a kind of change that there is not
 */
export function diffPlans(old: Plan, now: Plan, options: DiffOptions = {}): Result<compare.PlanDiff> {
  const asked = understood('diffPlans', DiffOptions, options);
  if (!asked.ok) return asked;
  const { threshold, only } = asked.value.options;
  const kinds = only === undefined ? null : readKinds(only, asked.value.messages);
  if (kinds && !kinds.ok) return kinds;
  const whole = compare.diffPlans(old, now, { threshold });
  return done(kinds ? onlyKinds(whole, kinds.value) : whole);
}

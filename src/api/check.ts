import { z } from 'zod';
import * as checking from '../ask/check/check.ts';
import { type Finding, SEVERITIES } from '../ask/check/rule.ts';
import { field } from '../model/field.ts';
import type { Plan } from '../model/index.ts';
import { done, type Result } from '../model/trouble.ts';
import { language } from './fields.ts';
import { understood } from './options.ts';

/** Which rules to hold a plan against. */
export const CheckOptions = z.strictObject({
  rules: field(
    z.record(z.string(), z.enum([...SEVERITIES, 'off'])),
    "Severities other than the rules' own, by rule; `off` leaves one out.",
    { 'no-product': 'off' },
  ).default({}),
  language,
});
export type CheckOptions = z.input<typeof CheckOptions>;

/**
 * What a careful official would point out in a plan: gaps in the numbering, deadlines outside the period, bodies that
 * no longer exist …
 * @returns findings in the order of the document, none for a plan without fault; or a rule that there is not
 */
export function checkPlan(plan: Plan, options: CheckOptions = {}): Result<Finding[]> {
  const asked = understood('checkPlan', CheckOptions, options);
  if (!asked.ok) return asked;
  const { options: given, messages } = asked.value;
  const texts = Object.entries(given.rules).map(([rule, severity]) => `${rule}=${severity}`);
  const settings = checking.readSettings(texts, messages);
  return settings.ok ? done(checking.checkPlan(plan, settings.value, given.language)) : settings;
}

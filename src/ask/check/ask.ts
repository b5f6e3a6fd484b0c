import type { Plan } from '../../model/index.ts';
import type { Language } from '../../model/language.ts';
import { type CheckSettings, checkPlan } from './check.ts';
import type { Finding } from './rule.ts';

/** What to check, as plain data. */
export interface CheckRequest {
  readonly settings: CheckSettings;
  readonly language: Language;
}

/** What `check` finds in one plan, by these settings and in this language; the same on every thread. */
export function askCheck(plan: Plan, { settings, language }: CheckRequest): Finding[] {
  return checkPlan(plan, settings, language);
}

import { sentenceOf } from '../../diagnostics/report.ts';
import type { Messages } from '../../messages/index.ts';
import type { Plan } from '../../model/index.ts';
import type { Language } from '../../model/language.ts';
import { done, failed, type Result } from '../../model/trouble.ts';
import { indexPlan } from '../../plans/plan-index.ts';
import { nearest } from '../../text/nearest.ts';
import { type Finding, type Rule, type RuleContext, type RuleId, SEVERITIES, type Severity } from './rule.ts';
import { BODY_RULES } from './rules/bodies.ts';
import { DEADLINE_RULES } from './rules/deadlines.ts';
import { DOCUMENT_RULES } from './rules/documents.ts';
import { NUMBERING_RULES } from './rules/numbering.ts';
import { TASK_RULES } from './rules/tasks.ts';

/** Everything that a careful official would point out, by theme. */
export const RULES: readonly Rule[] = [
  ...TASK_RULES,
  ...NUMBERING_RULES,
  ...DEADLINE_RULES,
  ...BODY_RULES,
  ...DOCUMENT_RULES,
];

/**
 * The severity that a finding of `check` has where the rule of a code gives another than the parser: for who reads, an
 * announced appendix that is missing is a warning; in the plan it is an error.
 */
export function severityInCheck(code: string, reported: Severity): Severity | null {
  const rule = RULES.find(({ id }) => id === code);
  return rule === undefined || rule.severity === reported ? null : rule.severity;
}

/** Severities other than the rules' own. */
export type CheckSettings = ReadonlyMap<RuleId, Severity | 'off'>;

/**
 * What to look at again in a plan.
 * @param language of the findings' sentences
 * @returns findings in the order of the document, those without a place first; none for a plan without fault
 */
export function checkPlan(
  plan: Plan,
  settings: CheckSettings = new Map(),
  language: Language = 'en',
): Finding[] {
  const { issuedOn, period } = plan.document;
  const context: RuleContext = {
    plan,
    index: indexPlan(plan),
    on: issuedOn ?? period?.start ?? null,
  };
  const findings = RULES.flatMap((rule) => {
    const set = settings.get(rule.id) ?? rule.severity;
    if (set === 'off') return [];
    return rule.find(context).map(({ severity, ...found }): Finding => {
      // a milder case stays milder, unless the settings name the severity
      const chosen = settings.has(rule.id) ? set : (severity ?? set);
      const message = sentenceOf(found, language);
      return { ...found, message, rule: rule.id, severity: chosen, file: plan.source.file };
    });
  });
  return findings.sort((a, b) => (a.source?.start ?? -1) - (b.source?.start ?? -1));
}

/**
 * Settings as the command line writes them.
 * @param texts each `id=off`, `id=info`, `id=warning` or `id=error`; later ones hold
 */
export function readSettings(
  texts: readonly string[],
  { troubles }: Pick<Messages, 'troubles'>,
): Result<CheckSettings> {
  const settings = new Map<RuleId, Severity | 'off'>();
  for (const text of texts) {
    const [id, value] = text.split('=', 2).map((part) => part.trim());
    const rule = RULES.find((each) => each.id === id);
    const severity = [...SEVERITIES, 'off' as const].find((each) => each === value);
    if (!rule)
      return failed(
        troubles.unknownRule(
          id ?? text,
          nearest(
            id ?? text,
            RULES.map((each) => each.id),
          ),
        ),
      );
    if (!severity) return failed(troubles.badRule(text));
    settings.set(rule.id, severity);
  }
  return done(settings);
}

import type { DiagnosticCode, FieldsOf } from '../../diagnostics/catalogue.ts';
import { SEVERITIES, type Severity } from '../../diagnostics/entry.ts';
import { type About, diagnostic } from '../../diagnostics/report.ts';
import type { Messages } from '../../messages/index.ts';
import type { Diagnostic, Plan } from '../../model/index.ts';
import type { PlanIndex } from '../../plans/plan-index.ts';

export { SEVERITIES, type Severity };

/** Ids are the keys of the table of messages: a rule without words does not compile. */
export type RuleId = keyof Messages['check']['rules'];

/** What a rule may look at. */
export interface RuleContext {
  readonly plan: Plan;
  readonly index: PlanIndex;
  /** The day that the plan speaks of: its date, else the first day of its period; null where it has neither. */
  readonly on: string | null;
}

/** One thing that a rule found, as the catalogue has it, before the settings give it a severity. */
export interface Hit extends Omit<Diagnostic, 'severity'> {
  /** Milder than the rule's own. */
  readonly severity?: Severity;
}

/** A case of a code of the catalogue; its severity is the rule's. */
export function hit<C extends DiagnosticCode>(
  code: C,
  fields: FieldsOf<C>,
  about: Pick<About, 'of' | 'source'>,
): Hit {
  const { severity: _, ...found } = diagnostic(code, fields, about);
  return found;
}

/** A rule that a plan may break. What it looks for, in words, stands in the tables of messages under its id. */
export interface Rule {
  readonly id: RuleId;
  /** Unless the settings say otherwise. */
  readonly severity: Severity;
  readonly find: (context: RuleContext) => readonly Hit[];
}

/** One thing to look at in a plan. */
export interface Finding extends Diagnostic {
  readonly rule: RuleId;
  readonly file: string;
}

import type { Messages } from '../../messages/index.ts';
import type { Place, Plan } from '../../model/index.ts';
import type { PlanIndex } from '../../plans/plan-index.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Ids are the keys of the table of messages: a rule without words does not compile. */
export type RuleId = keyof Messages['check']['rules'];

/** What a rule may look at. */
export interface RuleContext {
  readonly plan: Plan;
  readonly index: PlanIndex;
  /** The day that the plan speaks of: its date, else the first day of its period; null where it has neither. */
  readonly on: string | null;
  readonly say: Messages['check']['findings'];
  /** Names of the programme's contents. */
  readonly topics: Readonly<Record<string, string>>;
}

/** One thing that a rule found, before its severity is settled. */
export interface Hit {
  readonly message: string;
  /** Id of the record that it is about. */
  readonly of: string | null;
  readonly source: Place | null;
  /** Milder than the rule's own. */
  readonly severity?: Severity;
}

/** A rule that a plan may break. What it looks for, in words, stands in the tables of messages under its id. */
export interface Rule {
  readonly id: RuleId;
  /** Unless the settings say otherwise. */
  readonly severity: Severity;
  readonly find: (context: RuleContext) => readonly Hit[];
}

/** One thing to look at in a plan. */
export interface Finding extends Omit<Hit, 'severity'> {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly file: string;
}

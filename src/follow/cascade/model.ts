import type { Plan } from '../../model/index.ts';
import type { Task } from '../tasks.ts';

/** What a lower plan does with a task of the upper one. */
export const CASCADE_STATES = ['taken-up', 'partly', 'later', 'missing'] as const;
export type CascadeState = (typeof CASCADE_STATES)[number];

/** How the upper task names the unit: as lead, as partner; by its own name or through a set that held it then. */
export interface Naming {
  readonly role: 'lead' | 'partner';
  /** The set's name; null where the unit itself is named. */
  readonly through: string | null;
}

/** What two tasks have in common. */
export const PAIR_REASONS = ['text', 'matter', 'product', 'citation', 'topic', 'target'] as const;
export type PairReason = (typeof PAIR_REASONS)[number];

/** Something that a lower plan says it will do: a row of a table, or a section. */
export interface LowerItem {
  /** Id of the row, or path of the section. */
  readonly id: string;
  readonly from: 'table' | 'section';
  readonly words: string;
  readonly product: string;
  /** The last day; null where none is set. */
  readonly due: string | null;
}

/** A task of the upper plan beside the item of the lower one that comes nearest. */
export interface CascadePair {
  readonly item: LowerItem;
  /** 0 to 1: how near they are. */
  readonly score: number;
  readonly reasons: readonly PairReason[];
}

/** What a unit's plan does with one task of the upper plan. */
export interface CascadeLine {
  readonly task: Task;
  readonly naming: Naming;
  readonly state: CascadeState;
  /** The nearest item, shown whatever the state; null where the lower plan says nothing at all. */
  readonly nearest: CascadePair | null;
  /** The last days of both, where they differ and can be compared. */
  readonly days: { readonly upper: string; readonly lower: string } | null;
  /** Why it is taken up in part only: it is named in passing, or aims at less than the upper plan. */
  readonly shortOf: 'words' | 'target' | null;
}

/** What one unit's plan does with the upper plan. */
export interface UnitCascade {
  readonly unit: string;
  readonly plan: Plan;
  readonly lines: readonly CascadeLine[];
  /** What the unit's plan does of its own accord. */
  readonly own: readonly LowerItem[];
}

/** An upper plan held against the plans of the units below it. */
export interface Cascade {
  readonly upper: Plan;
  readonly tasks: readonly Task[];
  readonly units: readonly UnitCascade[];
  /** Bodies that the upper plan names as leads and that have sent no plan. */
  readonly silent: readonly string[];
}

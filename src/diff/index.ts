import type { Alignment, DiffOptions, PlanDiff, PlanName } from '../model/diff.ts';
import type { Plan } from '../model/index.ts';
import { alignAll, linksOf, type Pairs } from './alignment.ts';
import { changesOf } from './changes.ts';
import { contextOf, DEFAULT_THRESHOLD } from './context.ts';

export type {
  Change,
  ChangeKind,
  DiffOptions,
  Finding,
  Link,
  PlanDiff,
  PlanName,
  RecordChange,
  RecordKind,
} from '../model/diff.ts';
export { CHANGE_KINDS } from '../model/diff.ts';
export { applyDiff, contentOf } from './apply.ts';
export { countKinds, KIND_GROUPS, onlyKinds, onlyRecords, readKinds } from './filter.ts';
export { itemDiff, type WordPiece, wordDiff } from './word-diff.ts';

/**
 * How NEW differs from OLD: first who is whom (`alignment`), then what became of each (`changes`).
 *
 * In: two plans, of one province in two years, of two provinces, or two drafts of one. Out: the difference, which
 * `applyDiff` can apply to OLD. Never throws for plans that the schemas accept. The same plans give the same
 * difference.
 */
export function diffPlans(old: Plan, now: Plan, options: DiffOptions = {}): PlanDiff {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const context = contextOf(old, now, threshold);
  const pairs = alignAll(context);
  const { changes, details } = changesOf(context, pairs);
  return {
    schemaVersion: '1.0',
    old: nameOf(old),
    new: nameOf(now),
    yearShift: context.shift,
    threshold,
    alignment: alignmentOf(old, now, pairs),
    changes,
    details,
  };
}

function nameOf({ source, document }: Plan): PlanName {
  const { title, number, issuer, issuedOn, period } = document;
  return { file: source.file, title, number, issuer, issuedOn, period };
}

function alignmentOf(old: Plan, now: Plan, pairs: Pairs): Alignment {
  return {
    basis: linksOf(old.bases, now.bases, pairs.basis),
    section: linksOf(old.sections, now.sections, pairs.section),
    table: linksOf(old.tables, now.tables, pairs.table),
    row: linksOf(old.rows, now.rows, pairs.row),
    target: linksOf(old.targets, now.targets, pairs.target),
    deadline: linksOf(old.deadlines, now.deadlines, pairs.deadline),
    citation: linksOf(old.citations, now.citations, pairs.citation),
  };
}

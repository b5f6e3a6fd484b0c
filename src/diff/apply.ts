import type {
  Change,
  HeaderChange,
  Link,
  PlanDiff,
  RecordChange,
  RecordKind,
  Records,
} from '../model/diff.ts';
import type { Plan } from '../model/index.ts';
import { isPrimary } from './alignment.ts';
import { CARRY, type Ids, withoutPlaces } from './carry.ts';

/**
 * Applies a difference to the plan that it was made from.
 *
 * In: OLD and `diffPlans(OLD, NEW)`, whole: no change left out. Out: a plan that says what NEW says
 * (`contentOf` of both is equal). Where a record stands is kept from OLD where OLD has the record, so places,
 * diagnostics and discarded words are not NEW's.
 */
export function applyDiff(old: Plan, diff: PlanDiff): Plan {
  const ids = idsOf(diff);
  const changes = [...diff.changes, ...diff.details];
  const list = <K extends RecordKind>(kind: K, records: readonly Records[K][]): Records[K][] =>
    applyList(kind, records, diff.alignment[kind], changes.filter(isOf(kind)), ids);
  const header = changes.find((change): change is HeaderChange => change.record === 'document');
  return {
    ...old,
    document: { ...old.document, ...header?.fields },
    bases: list('basis', old.bases),
    sections: list('section', old.sections),
    tables: list('table', old.tables),
    rows: list('row', old.rows),
    deadlines: list('deadline', old.deadlines),
    targets: list('target', old.targets),
    citations: list('citation', old.citations),
  };
}

/** What a plan says, without where it says so: what two plans are compared by. */
export function contentOf(plan: Plan): unknown {
  const { document, bases, sections, tables, rows, deadlines, targets, citations } = plan;
  return withoutPlaces({ document, bases, sections, tables, rows, deadlines, targets, citations });
}

function isOf<K extends RecordKind>(kind: K): (change: Change) => change is Change & RecordChange<K> {
  return (change): change is Change & RecordChange<K> => change.record === kind;
}

function idsOf({ alignment }: PlanDiff): Ids {
  const ids = (links: readonly Link[]): Map<string, string> =>
    new Map(links.flatMap((link) => (isPair(link) ? [[link.old, link.new] as const] : [])));
  return {
    basis: ids(alignment.basis),
    section: ids(alignment.section),
    table: ids(alignment.table),
    row: ids(alignment.row),
    target: ids(alignment.target),
    deadline: ids(alignment.deadline),
    citation: ids(alignment.citation),
  };
}

function isPair(link: Link): link is Extract<Link, { reason: string }> {
  return 'reason' in link && isPrimary(link);
}

function applyList<K extends RecordKind>(
  kind: K,
  records: readonly Records[K][],
  links: readonly Link[],
  changes: readonly RecordChange<K>[],
  ids: Ids,
): Records[K][] {
  const byOld = new Map(records.map((record) => [record.id, record]));
  const byNew = new Map(changes.flatMap((change) => (change.new === null ? [] : [[change.new, change]])));
  const result: Records[K][] = [];
  for (const link of links) {
    if (link.new === null || ('reason' in link && link.reason === 'merged')) continue;
    const change = byNew.get(link.new);
    const kept = isPair(link) ? byOld.get(link.old) : undefined;
    if (kept) result.push(patched(CARRY[kind](kept, ids), change));
    else if (change?.whole) result.push(change.whole);
  }
  return result;
}

function patched<T extends object>(
  record: T,
  change: { fields?: Partial<T>; unset?: readonly string[] } | undefined,
): T {
  const result = { ...record, ...change?.fields };
  for (const key of change?.unset ?? []) Reflect.deleteProperty(result, key);
  return result;
}

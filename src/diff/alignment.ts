import type { Link, RecordKind } from '../model/diff.ts';
import type { Plan } from '../model/index.ts';
import type { Pair } from './align.ts';
import {
  alignBases,
  alignCitations,
  alignDeadlines,
  alignSections,
  alignTables,
  alignTargets,
} from './align-records.ts';
import { alignRows } from './align-rows.ts';
import type { Ids } from './carry.ts';
import type { Context } from './context.ts';

/** For each kind of record its pairs, by their places in the two plans' lists. */
export type Pairs = { readonly [K in RecordKind]: readonly Pair[] };

/** Aligns every list of records; what belongs to others comes after those. */
export function alignAll(context: Context): Pairs {
  const { old, now } = context;
  const section = alignSections(context);
  const row = alignRows(context);
  const basis = alignBases(context);
  const table = alignTables(context);
  const owners = new Map([
    ...ownersOutside(old.plan, now.plan),
    ...idsOf(old.plan.bases, now.plan.bases, basis),
    ...idsOf(old.plan.sections, now.plan.sections, section),
    ...idsOf(old.plan.tables, now.plan.tables, table),
    ...idsOf(old.plan.rows, now.plan.rows, row),
  ]);
  return {
    basis,
    section,
    row,
    table,
    target: alignTargets(context, owners),
    deadline: alignDeadlines(context, owners),
    citation: alignCitations(context, owners),
  };
}

/** Owners that are no records, such as the decision: they are the same in both plans. */
function ownersOutside(old: Plan, now: Plan): [string, string][] {
  const records = new Set(
    [old, now].flatMap(({ bases, sections, tables, rows }) =>
      [...bases, ...sections, ...tables, ...rows].map(({ id }) => id),
    ),
  );
  const owned = [...old.deadlines, ...old.targets, ...old.citations].map(({ of }) => of);
  return [...new Set(owned)].flatMap((of) => (records.has(of) ? [] : [[of, of]]));
}

/** Whether the pair is of two records that are the same, and no second link of one of them. */
export function isPrimary({ reason }: { readonly reason: string }): boolean {
  return reason !== 'split' && reason !== 'merged';
}

interface Identified {
  readonly id: string;
}

function idsOf(
  old: readonly Identified[],
  now: readonly Identified[],
  pairs: readonly Pair[],
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const pair of pairs) {
    const [a, b] = [old[pair.old], now[pair.new]];
    if (a && b && isPrimary(pair)) ids.set(a.id, b.id);
  }
  return ids;
}

/** The new id of every record that has its pair. */
export function allIds({ old: { plan: old }, now: { plan: now } }: Context, pairs: Pairs): Ids {
  return {
    basis: idsOf(old.bases, now.bases, pairs.basis),
    section: idsOf(old.sections, now.sections, pairs.section),
    table: idsOf(old.tables, now.tables, pairs.table),
    row: idsOf(old.rows, now.rows, pairs.row),
    target: idsOf(old.targets, now.targets, pairs.target),
    deadline: idsOf(old.deadlines, now.deadlines, pairs.deadline),
    citation: idsOf(old.citations, now.citations, pairs.citation),
  };
}

/**
 * Pairs as links by id, in the order of NEW; what only OLD has follows the record that it followed there, and
 * a second link the first one.
 */
export function linksOf(
  old: readonly Identified[],
  now: readonly Identified[],
  pairs: readonly Pair[],
): Link[] {
  return inOrder(old.length, now.length, pairs).map(({ old: i, now: j, pair }): Link => {
    const [a, b] = [i === null ? null : (old[i]?.id ?? ''), j === null ? null : (now[j]?.id ?? '')];
    if (a !== null && b !== null && pair) {
      return { old: a, new: b, reason: pair.reason, score: Math.round(pair.score * 1000) / 1000 };
    }
    return b === null ? { old: a ?? '', new: null } : { old: null, new: b };
  });
}

/** A place in the list of both plans' records together. */
export interface Slot {
  readonly old: number | null;
  readonly now: number | null;
  readonly pair: Pair | null;
}

/** Every record of both lists once, and every second link, in the order in which they are told. */
export function inOrder(oldCount: number, newCount: number, pairs: readonly Pair[]): Slot[] {
  const byOld = new Map<number, Pair>();
  const byNew = new Map<number, Pair>();
  for (const pair of pairs) {
    if (!isPrimary(pair)) continue;
    byOld.set(pair.old, pair);
    byNew.set(pair.new, pair);
  }
  const kin = pairs.filter((pair) => !isPrimary(pair));
  const splitOff = new Map(
    kin.flatMap((pair) => (pair.reason === 'split' ? [[pair.new, pair] as const] : [])),
  );
  const mergedInto = new Map(
    kin.flatMap((pair) => (pair.reason === 'merged' ? [[pair.old, pair] as const] : [])),
  );
  const slots: Slot[] = [];
  const tellGone = (from: number): void => {
    for (let i = from; i < oldCount && !byOld.has(i); i++) {
      const pair = mergedInto.get(i) ?? null;
      slots.push({ old: i, now: pair ? pair.new : null, pair });
    }
  };
  tellGone(0);
  for (let j = 0; j < newCount; j++) {
    const pair = byNew.get(j) ?? splitOff.get(j) ?? null;
    slots.push({ old: pair ? pair.old : null, now: j, pair });
    if (pair && isPrimary(pair)) tellGone(pair.old + 1);
  }
  return slots;
}

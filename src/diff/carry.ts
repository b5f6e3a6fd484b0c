import type { RecordKind, Records } from '../model/diff.ts';

/** For each kind of record the new id of every old one that has its pair. */
export type Ids = { readonly [K in RecordKind]: ReadonlyMap<string, string> };

/** Carries the references of a record of OLD over to the ids that the records have in NEW. */
export type Carry<K extends RecordKind> = (record: Records[K], ids: Ids) => Records[K];

/** The id in NEW, or the old one where the record has no pair. */
function id(ids: ReadonlyMap<string, string>, old: string): string {
  return ids.get(old) ?? old;
}

function optional(ids: ReadonlyMap<string, string>, old: string | null): string | null {
  return old === null ? null : id(ids, old);
}

/** What deadlines, targets and citations belong to. */
function owner(ids: Ids, old: string): string {
  return ids.row.get(old) ?? ids.section.get(old) ?? ids.basis.get(old) ?? ids.table.get(old) ?? old;
}

/** One for each kind of record: the references that it holds. */
export const CARRY: { readonly [K in RecordKind]: Carry<K> } = {
  basis: (basis, ids) => ({
    ...basis,
    id: id(ids.basis, basis.id),
    citations: basis.citations.map((citation) => id(ids.citation, citation)),
  }),
  section: (section, ids) => ({
    ...section,
    id: id(ids.section, section.id),
    parent: optional(ids.section, section.parent),
  }),
  table: (table, ids) => ({ ...table, id: id(ids.table, table.id) }),
  row: (row, ids) => ({
    ...row,
    id: id(ids.row, row.id),
    table: id(ids.table, row.table),
    parent: optional(ids.row, row.parent),
    continues: optional(ids.row, row.continues),
    inherited: Object.fromEntries(
      Object.entries(row.inherited).map(([role, holder]) => [role, id(ids.row, holder)]),
    ),
    deadlines: row.deadlines.map((deadline) => id(ids.deadline, deadline)),
  }),
  target: (target, ids) => ({ ...target, id: id(ids.target, target.id), of: owner(ids, target.of) }),
  deadline: (deadline, ids) => ({
    ...deadline,
    id: id(ids.deadline, deadline.id),
    of: owner(ids, deadline.of),
  }),
  citation: (citation, ids) => ({
    ...citation,
    id: id(ids.citation, citation.id),
    of: owner(ids, citation.of),
  }),
};

/** Where a record stands in its file, and how sure its reading is: not part of what the plan says. */
const PROVENANCE: ReadonlySet<string> = new Set([
  'source',
  'where',
  'confidence',
  'cellConfidence',
  'alternatives',
]);

/** A value without the places in it. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      PROVENANCE.has(key) ? [] : [[key, withoutPlaces(inner)]],
    ),
  );
}

/** Whether two values of records say the same, places aside. */
function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((value, i) => sameContent(value, b[i]));
  }
  const others = new Map(contentEntries(b));
  const own = contentEntries(a);
  return (
    own.length === others.size &&
    own.every(([key, value]) => others.has(key) && sameContent(value, others.get(key)))
  );
}

function contentEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([key]) => !PROVENANCE.has(key));
}

/** The fields of `now` that `old` has otherwise or not at all, and those that only `old` has; places aside. */
export function differingFields<T extends object>(old: T, now: T): { fields: Partial<T>; unset: string[] } {
  const fields: Partial<T> = {};
  for (const key in now) {
    if (PROVENANCE.has(key) || old[key] === now[key]) continue;
    if (!sameContent(old[key], now[key])) fields[key] = now[key];
  }
  const unset = Object.keys(old).filter((key) => !(key in now) && !PROVENANCE.has(key));
  return { fields, unset };
}

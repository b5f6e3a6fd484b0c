import type { Deadline, Group, Plan, Row, Section, Table, Target } from '../model/index.ts';
import { isDitto } from '../text/ditto.ts';

/** A plan laid out for comparison: records by id, and what belongs to what. */
export interface PlanView {
  readonly plan: Plan;
  readonly rows: ReadonlyMap<string, Row>;
  readonly tables: ReadonlyMap<string, Table>;
  /** By table and marker, as cells point at them that the group's row gives. */
  readonly groups: ReadonlyMap<string, Group>;
  readonly sections: ReadonlyMap<string, Section>;
  readonly deadlinesOf: ReadonlyMap<string, readonly Deadline[]>;
  readonly targetsOf: ReadonlyMap<string, readonly Target[]>;
}

/** A plan's records by what they are looked up by when two plans are laid side by side. */
export function viewOf(plan: Plan): PlanView {
  return {
    plan,
    rows: byId(plan.rows),
    tables: byId(plan.tables),
    groups: new Map(plan.tables.flatMap((t) => t.groups.map((g) => [`${t.id}/${g.marker}`, g] as const))),
    sections: byId(plan.sections),
    deadlinesOf: deadlinesOf(plan),
    targetsOf: byOwner(plan.targets),
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Records by what they belong to. */
export function byOwner<T extends { readonly of: string }>(records: readonly T[]): Map<string, T[]> {
  const owners = new Map<string, T[]>();
  for (const record of records) {
    const list = owners.get(record.of);
    if (list) list.push(record);
    else owners.set(record.of, [record]);
  }
  return owners;
}

/** A row names its deadlines, also those that it takes over from a merged cell; a section is named by its own. */
function deadlinesOf(plan: Plan): Map<string, readonly Deadline[]> {
  const all = byId(plan.deadlines);
  const owners = new Map<string, readonly Deadline[]>(byOwner(plan.deadlines));
  for (const row of plan.rows) {
    const own = row.deadlines.flatMap((id) => all.get(id) ?? []);
    if (own.length > 0) owners.set(row.id, own);
  }
  return owners;
}

/** The words that count for a row in a role: its own, or those of the merged cell that it shares. */
export function cellText(view: PlanView, row: Row, role: string): string {
  const own = row.cells[role] ?? '';
  const holder = own === '' || isDitto(own) ? row.inherited[role] : undefined;
  if (holder === undefined) return own;
  return (view.rows.get(holder)?.cells[role] ?? view.groups.get(holder)?.cells?.[role]) || own;
}

/** What a row is about: its task (nhiệm vụ) or its indicator (chỉ tiêu). */
export function rowText(view: PlanView, row: Row): string {
  const [first, second] = row.kind === 'indicator' ? ['indicator', 'task'] : ['task', 'indicator'];
  return cellText(view, row, first) || cellText(view, row, second);
}

/** A section's heading and words together. */
export function sectionText(section: Section): string {
  return section.title === null ? section.text : `${section.title} ${section.text}`.trim();
}

import type { Agency, Deadline, Group, Plan, Row, Section } from '../model/index.ts';
import type { BodyRole } from '../model/vocabularies.ts';
import { isDitto } from '../text/ditto.ts';

/** A plan whose records can be found by what points at them. Nothing is copied. */
export interface PlanIndex {
  readonly plan: Plan;
  readonly rows: ReadonlyMap<string, Row>;
  /** By path and by id: records point at sections by either. */
  readonly sections: ReadonlyMap<string, Section>;
  /** By the row or section that they bind. */
  readonly deadlines: ReadonlyMap<string, readonly Deadline[]>;
  /** By table and marker. */
  readonly groups: ReadonlyMap<string, Group>;
}

/** A plan's records by what points at them, in one pass. */
export function indexPlan(plan: Plan): PlanIndex {
  const deadlines = new Map<string, Deadline[]>();
  for (const deadline of plan.deadlines) {
    const of = deadlines.get(deadline.of);
    if (of) of.push(deadline);
    else deadlines.set(deadline.of, [deadline]);
  }
  // rows may share a deadline with the row whose cell is merged over them
  const byId = new Map(plan.deadlines.map((deadline) => [deadline.id, deadline]));
  for (const row of plan.rows) {
    const named = row.deadlines.flatMap((id) => byId.get(id) ?? []);
    if (named.length > 0) deadlines.set(row.id, named);
  }
  return {
    plan,
    rows: new Map(plan.rows.map((row) => [row.id, row])),
    sections: new Map(
      plan.sections.flatMap(
        (section) =>
          [
            [section.id, section],
            [section.path, section],
          ] as const,
      ),
    ),
    deadlines,
    groups: new Map(
      plan.tables.flatMap((table) =>
        table.groups.map((group) => [`${table.id}/${group.marker}`, group] as const),
      ),
    ),
  };
}

/** The row that a further line of a task carries on, or the row itself. */
export function headOf(index: PlanIndex, row: Row): Row {
  return (row.continues === null ? undefined : index.rows.get(row.continues)) ?? row;
}

/**
 * The words of a cell as an official reads them: of a merged cell, or one that says "như trên", those that stand in
 * its first row or in the row of its group; of a further line of a task the task above; of a time that stands in
 * several columns (start and end, marked months) the words of its deadlines.
 */
export function cellOf(index: PlanIndex, row: Row, role: string): string {
  const own = row.cells[role] ?? '';
  const from = row.inherited[role];
  if (own !== '' && (from === undefined || !isDitto(own))) return own;
  const holder = from === undefined ? undefined : (index.rows.get(from) ?? index.groups.get(from));
  const inherited = holder?.cells?.[role] ?? '';
  if (inherited !== '') return inherited;
  if (role === 'deadline') return (index.deadlines.get(row.id) ?? []).map((d) => d.text).join('; ');
  if (role !== 'task') return own;
  return row.continues === null ? '' : (headOf(index, row).cells.task ?? '');
}

/** What a deliverable has: a thing to hand in, or a time. */
const OWN = ['product', 'deadline'] as const;

/**
 * The lines of a plan that somebody has to do: further lines of a task count, and a task that is divided into sub-rows
 * counts where it has a product or a time of its own beside theirs. A cell that is merged over the sub-rows is theirs.
 */
export function deliverablesOf({ rows }: Pick<Plan, 'rows'>): Row[] {
  const divided = new Set<string>();
  const shared = new Set<string>();
  for (const { parent, inherited } of rows) {
    if (parent === null) continue;
    divided.add(parent);
    for (const role of OWN) if (inherited[role] === parent) shared.add(`${parent} ${role}`);
  }
  const hasOwn = ({ id, cells }: Row): boolean =>
    OWN.some((role) => (cells[role] ?? '') !== '' && !shared.has(`${id} ${role}`));
  return rows.filter((row) => row.kind === 'task' && (!divided.has(row.id) || hasOwn(row)));
}

/** The task that a row is a line or a part of: what a plan numbers at the top of its table. */
export function taskOf(index: PlanIndex, row: Row): Row {
  const seen = new Set<string>();
  let at = row;
  while (!seen.has(at.id)) {
    seen.add(at.id);
    const above = index.rows.get(at.continues ?? at.parent ?? '');
    if (!above) break;
    at = above;
  }
  return at;
}

/** The number that an official would cite: a further line of task 3 is task 3. */
export function numberOf(index: PlanIndex, row: Row): string {
  return row.number === '' ? headOf(index, row).number : row.number;
}

/** How a person would call a row: by its number with its group's where numbers begin anew in each ("III.5"). */
export function nameOf(index: PlanIndex, row: Row): string {
  const head = headOf(index, row);
  return head.number === '' ? row.id : head.id.slice(head.id.indexOf('/') + 1);
}

/** The group that a row stands in. */
export function groupOf(index: PlanIndex, row: Row): Group | null {
  return row.group === null ? null : (index.groups.get(`${row.table}/${row.group}`) ?? null);
}

/** The bodies of a row in a role; a further line of a task whose cell is empty has the lead of the task. */
export function bodiesOf(index: PlanIndex, row: Row, role: BodyRole): readonly Agency[] {
  return row[role].length > 0 || row.continues === null || role !== 'lead'
    ? row[role]
    : headOf(index, row)[role];
}

import type { Finding } from '../model/diff.ts';
import type { Agency, Row } from '../model/index.ts';
import { BODY_ROLES, type BodyRole } from '../model/vocabularies.ts';
import { keyOf } from './canonical-words.ts';
import { compareBodies } from './compare-bodies.ts';
import type { Context } from './context.ts';
import { textFinding, timeFindings } from './findings.ts';
import { cellText, type PlanView } from './view.ts';

/** Cells with rules of their own. */
const SPECIAL: ReadonlySet<string> = new Set([
  'task',
  'indicator',
  'product',
  'deadline',
  'target',
  ...BODY_ROLES,
]);

/**
 * What differs between two rows that were taken for the same.
 * @param carried OLD's row with its references carried over to NEW's ids
 * @param hasTargets whether the row's target cell was read into targets on both sides
 */
export function rowFindings(
  context: Context,
  old: Row,
  carried: Row,
  now: Row,
  hasTargets: boolean,
): Finding[] {
  const cells = new Cells(context, old, now);
  const findings = [
    ...cells.text('task', 'reworded'),
    ...cells.text('indicator', 'reworded'),
    ...cells.text('product', 'product'),
    ...BODY_ROLES.flatMap((role) => bodyFindings(cells, role, old[role], now[role])),
    ...deadlineFindings(context, cells, old, now),
  ];
  if (!hasTargets) findings.push(...cells.text('target', 'target-changed'));
  findings.push(...placeFindings(context, old, carried, now));
  findings.push(...textFinding('renumbered', 'number', old.number, now.number, 0).map(asRenumbered));
  for (const role of new Set([...Object.keys(old.cells), ...Object.keys(now.cells)])) {
    if (!SPECIAL.has(role)) findings.push(...cells.text(role, 'other'));
  }
  return findings;
}

/** "01" for "1" is another way to write a number, and still another number on paper. */
function asRenumbered(finding: Finding): Finding {
  return { ...finding, kind: 'renumbered' };
}

/** The cells of two rows, as far as both tables have their columns: a column that came or went is the table's. */
class Cells {
  readonly #context: Context;
  readonly #old: Row;
  readonly #now: Row;

  constructor(context: Context, old: Row, now: Row) {
    this.#context = context;
    this.#old = old;
    this.#now = now;
  }

  /** The words of both rows in a role, or null where one table does not have it. */
  pair(role: string): readonly [string, string] | null {
    const { old, now } = this.#context;
    if (!hasColumn(old, this.#old, role) || !hasColumn(now, this.#now, role)) return null;
    return [cellText(old, this.#old, role), cellText(now, this.#now, role)];
  }

  text(role: string, kind: Finding['kind']): Finding[] {
    const pair = this.pair(role);
    return pair ? textFinding(kind, role, pair[0], pair[1], this.#context.shift) : [];
  }
}

function hasColumn({ tables }: PlanView, row: Row, role: string): boolean {
  if ((row.cells[role] ?? '') !== '' || row.inherited[role] !== undefined) return true;
  return tables.get(row.table)?.columns.some((column) => column.role === role) ?? false;
}

/** Other bodies, the same body under its new name, or the same bodies in other words. */
function bodyFindings(
  cells: Cells,
  role: BodyRole,
  old: readonly Agency[],
  now: readonly Agency[],
): Finding[] {
  const words = cells.pair(role);
  if (!words && (old.length === 0) !== (now.length === 0)) return [];
  const kind = role === 'lead' ? 'lead' : 'partners';
  if (old.length === 0 && now.length === 0) return cells.text(role, kind);
  const { added, removed, succeeded } = compareBodies(old, now);
  const sides = { field: role, old: words?.[0] || named(old), new: words?.[1] || named(now) };
  const findings: Finding[] = [];
  if (added.length > 0 || removed.length > 0)
    findings.push({ kind, ...sides, old: sides.old || null, new: sides.new || null });
  if (succeeded.length > 0) {
    const heirs = [...new Set(succeeded.map(([, heir]) => heir))];
    findings.push({
      kind: 'successor',
      field: role,
      old: named(succeeded.map(([body]) => body)),
      new: named(heirs),
    });
  }
  if (findings.length === 0 && sides.old !== sides.new) findings.push({ kind: 'cosmetic', ...sides });
  return findings;
}

function named(agencies: readonly Agency[]): string {
  return agencies.map(({ name }) => name).join('; ');
}

function deadlineFindings(
  { old: before, now: after, shift }: Context,
  cells: Cells,
  old: Row,
  now: Row,
): Finding[] {
  const [a, b] = [before.deadlinesOf.get(old.id) ?? [], after.deadlinesOf.get(now.id) ?? []];
  const words = cells.pair('deadline');
  if (a.length === 0 && b.length === 0) return cells.text('deadline', 'deadline-changed');
  if (!words && (a.length === 0) !== (b.length === 0)) return [];
  const findings = timeFindings(a, b, shift);
  if (findings.length === 1 && words)
    return findings.map((finding) => ({ ...finding, ...sidesOf(finding, words) }));
  if (findings.length > 0 || !words || words[0] === words[1]) return findings;
  return [{ kind: 'cosmetic', field: 'deadline', old: words[0], new: words[1] }];
}

/** The whole cell says more than the part that was read as a time. */
function sidesOf(finding: Finding, [old, now]: readonly [string, string]): Pick<Finding, 'old' | 'new'> {
  return { old: old === '' ? finding.old : old, new: now === '' ? finding.new : now };
}

/** Another group, table or parent. */
function placeFindings({ old: before, now: after }: Context, old: Row, carried: Row, now: Row): Finding[] {
  const findings: Finding[] = [];
  const [a, b] = [groupOf(before, old), groupOf(after, now)];
  const grouped = hasGroups(before, old) && hasGroups(after, now);
  if (carried.table !== now.table)
    findings.push({ kind: 'moved', field: 'table', old: old.table, new: now.table });
  else if (grouped && !sameGroup(before, after, old, now)) {
    findings.push({ kind: 'moved', field: 'group', old: a, new: b });
  }
  for (const field of ['parent', 'continues'] as const) {
    if (carried[field] !== now[field])
      findings.push({ kind: 'moved', field, old: old[field], new: now[field] });
  }
  return findings;
}

function hasGroups({ tables }: PlanView, row: Row): boolean {
  return (tables.get(row.table)?.groups.length ?? 0) > 0;
}

function groupOf({ tables }: PlanView, row: Row): string | null {
  const group = tables.get(row.table)?.groups.find(({ marker }) => marker === row.group);
  return group ? `${group.marker}. ${group.title}` : row.group;
}

/** One group: the same title, the same content of the programme, or a group that was only given another title. */
function sameGroup(before: PlanView, after: PlanView, old: Row, now: Row): boolean {
  const groups = before.tables.get(old.table)?.groups ?? [];
  const others = after.tables.get(now.table)?.groups ?? [];
  const a = groups.find(({ marker }) => marker === old.group);
  const b = others.find(({ marker }) => marker === now.group);
  if (!a || !b) return old.group === now.group;
  if (keyOf(a.title) === keyOf(b.title)) return true;
  const alone = (list: typeof groups, topic: string): boolean =>
    list.filter((g) => g.topic === topic).length === 1;
  if (a.topic !== null && b.topic !== null) {
    return a.topic === b.topic && alone(groups, a.topic) && alone(others, b.topic);
  }
  const titled = (list: typeof groups, title: string): boolean =>
    list.some((g) => keyOf(g.title) === keyOf(title));
  return a.marker === b.marker && !titled(others, a.title) && !titled(groups, b.title);
}

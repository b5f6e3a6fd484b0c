import type { Role } from '../../../model/index.ts';
import type { HeadingColumn } from '../columns.ts';
import type { Evidence } from './evidence.ts';
import type { Habits, Segment } from './rows.ts';

/** What an empty cell costs before anything is known of the table. */
function emptyCost(role: Role): number {
  switch (role) {
    case 'no':
      return 0;
    case 'task':
    case 'indicator':
      return -6;
    case 'product':
    case 'lead':
    case 'deadline':
      return -1.6;
    case 'note':
      return -0.05;
    default:
      return role.startsWith('other-') ? -0.3 : -0.9;
  }
}

const FURTHER = -6;
const UNNUMBERED = -8;

export function firstHabits(columns: readonly HeadingColumn[]): Habits {
  const roles = columns.map((c) => c.role);
  return {
    middle: roles.map(() => 0.5),
    empty: roles.map(emptyCost),
    merged: roles.map((r) => r === 'no' || r === 'task' || r === 'indicator'),
    further: roles.includes('product')
      ? FURTHER
      : roles.includes('task')
        ? FURTHER - 4
        : Number.NEGATIVE_INFINITY,
    unnumbered: roles.includes('no') ? UNNUMBERED : 0,
  };
}

/** How the table is set, from a first parting of its lines. */
export function learnHabits(
  e: Evidence,
  columns: readonly HeadingColumn[],
  segments: readonly Segment[],
  before: Habits,
): Habits {
  const rows = segments.filter((s) => s.kind === 'row');
  const middle = columns.map((_, c) => standing(e, rows, c, before.merged[c] ?? false));
  const further = rows.reduce((sum, r) => sum + r.further.length, 0);
  const often = Math.log((further + 0.3) / (rows.length + 6)) + FURTHER_BASE;
  return { ...before, middle, further: before.further === Number.NEGATIVE_INFINITY ? before.further : often };
}

/** What a further line costs beyond its being rare. */
const FURTHER_BASE = -2.5;

/** Whether a column's cells stand at the top (0) or in the middle (1), by the rows where that makes a difference. */
function standing(e: Evidence, rows: readonly Segment[], c: number, merged: boolean): number {
  let top = 0;
  let middle = 0;
  for (const row of rows) {
    const starts = merged ? [row.from, row.to] : [row.from, ...row.further, row.to];
    for (let i = 0; i + 1 < starts.length; i++) {
      const [a, b] = [starts[i] ?? 0, (starts[i + 1] ?? 0) - 1];
      const first = e.columns[c]?.next[a] ?? -1;
      if (first < 0 || first > b || e.sheet[a] !== e.sheet[b]) continue;
      const last = e.columns[c]?.last[b] ?? first;
      const y = (l: number): number => e.y[l] ?? 0;
      const rise = y(first) - y(a);
      const off = Math.abs((y(first) + y(last) - y(a) - y(b)) / 2);
      if (rise + off < 0.8) continue;
      if (rise < off) top += 1;
      else middle += 1;
    }
  }
  const all = top + middle;
  if (all < 3) return 0.5;
  return top > 0.85 * all ? 0 : middle > 0.85 * all ? 1 : 0.5;
}

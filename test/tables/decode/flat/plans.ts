import type { Plan } from '../../../../src/model/index.ts';
import { appendix, planOf } from '../../support.ts';

/** The plan whose appendix holds a flattened table. */
export function flattenedPlan(table: string): Plan {
  return planOf(appendix(table));
}

export function column({ rows }: Plan, role: string): string[] {
  return rows.map((r) => r.cells[role] ?? '');
}

export function groupsOf({ tables }: Plan): string[] {
  return tables.flatMap((t) => t.groups.map((g) => g.title));
}

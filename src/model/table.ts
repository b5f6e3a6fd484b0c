import { z } from 'zod';
import { Agency } from './agency.ts';
import { Place } from './place.ts';
import { ROLE_NAMES } from './role-names.ts';

/** What a column holds. A heading that is none of the known ones becomes `other-1`, `other-2`, … */
export const Role = z.union([z.enum(ROLE_NAMES), z.templateLiteral(['other-', z.int().min(1)])]);
export type Role = z.infer<typeof Role>;

export const Topic = z.enum(['the-che', 'tthc', 'bo-may', 'cong-vu', 'tai-chinh-cong', 'so', 'chi-dao']);
export type Topic = z.infer<typeof Topic>;

export const Column = z.strictObject({ role: Role, heading: z.string() });
export type Column = z.infer<typeof Column>;

/** A row that only names what the rows under it are about (I. Cải cách thể chế). */
export const Group = z.strictObject({
  marker: z.string(),
  title: z.string(),
  topic: Topic.nullable(),
  source: Place,
});
export type Group = z.infer<typeof Group>;

/** An appendix table (bảng phụ lục). */
export const Table = z.strictObject({
  id: z.string(),
  appendix: z.string().nullable(),
  title: z.string().nullable(),
  kind: z.enum(['tasks', 'indicators', 'other']),
  columns: z.array(Column),
  groups: z.array(Group),
  /** The number of tasks that the table says it has ("TỔNG CỘNG: 27 NHIỆM VỤ"). */
  declaredRows: z.int().min(0).nullable(),
  source: Place,
});
export type Table = z.infer<typeof Table>;

/** One line of a table: a task, a further deliverable of a task (`continues`), or an indicator. */
export const Row = z.strictObject({
  id: z.string(),
  table: z.string(),
  kind: z.enum(['task', 'indicator']),
  group: z.string().nullable(),
  topic: Topic.nullable(),
  /** The number printed, without its full stop; "" where the line has none. */
  number: z.string(),
  parent: z.string().nullable(),
  continues: z.string().nullable(),
  /** The words of the source, by role; never the number. */
  cells: z.record(z.string(), z.string()),
  /** Cells merged over several rows: the id of the row that holds the text. */
  inherited: z.record(z.string(), z.string()),
  lead: z.array(Agency),
  coordinate: z.array(Agency),
  monitor: z.array(Agency),
  implement: z.array(Agency),
  deadlines: z.array(z.string()),
  where: z.record(z.string(), z.array(Place)),
  /** 0..1: the chance that every cell border of the row is right. */
  confidence: z.number().min(0).max(1),
  source: Place,
});
export type Row = z.infer<typeof Row>;

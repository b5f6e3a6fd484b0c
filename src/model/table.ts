import { z } from 'zod';
import { Agency } from './agency.ts';
import { Place } from './place.ts';
import { ROLE_NAMES } from './role-names.ts';

/** What a column holds. A heading that is none of the known ones becomes `other-1`, `other-2`, … */
export const Role = z.union([z.enum(ROLE_NAMES), z.templateLiteral(['other-', z.int().min(1)])]);
export type Role = z.infer<typeof Role>;

export const Topic = z.enum(['the-che', 'tthc', 'bo-may', 'cong-vu', 'tai-chinh-cong', 'so', 'chi-dao']);
export type Topic = z.infer<typeof Topic>;

/** A stretch of time that a column of a table stands for; the start is null for "Đến năm 2030". */
export const ColumnPeriod = z.strictObject({ start: z.string().nullable(), end: z.string() });

/** A column of a table (cột). */
export const Column = z.strictObject({
  role: Role,
  /** The words of its heading, those of the headings over it first. */
  heading: z.string(),
  /** 0..1: the chance that the column has this role, all columns of the table decided together. */
  confidence: z.number().min(0).max(1).optional(),
  /** Whether the words of the heading, the contents of the cells, or both told the role. */
  evidence: z.enum(['heading', 'contents', 'both']).optional(),
  /**
   * What the cells say beyond the role: `start` and `end` of the work, a `mark` under a period, the `value` of an
   * aim in a period, the `unit` of a row's amounts, `money`, `person`.
   */
  use: z.enum(['start', 'end', 'mark', 'value', 'unit', 'money', 'person', 'field']).optional(),
  /** The period that a column of marks or values stands for. */
  period: ColumnPeriod.optional(),
});
export type Column = z.infer<typeof Column>;

/** A row that only names what the rows under it are about (I. Cải cách thể chế). */
export const Group = z.strictObject({
  marker: z.string(),
  title: z.string(),
  topic: Topic.nullable(),
  /** Words that the group's own row holds for the rows under it (lead, deadline …), by role. */
  cells: z.record(z.string(), z.string()).optional(),
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
  /** `other` for the rows of a table that is no plan table: they are no tasks, and nothing of them falls due. */
  kind: z.enum(['task', 'indicator', 'other']),
  group: z.string().nullable(),
  topic: Topic.nullable(),
  /** The number printed, without its full stop; "" where the line has none. */
  number: z.string(),
  parent: z.string().nullable(),
  continues: z.string().nullable(),
  /** The words of the source, by role; never the number. */
  cells: z.record(z.string(), z.string()),
  /** Cells merged over several rows, or given by the group: the id of the row, or of table and group (`pl/II`), that holds the text. */
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

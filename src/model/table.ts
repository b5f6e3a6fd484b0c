import { z } from 'zod';
import { Agency } from './agency.ts';
import { Checked } from './corrections.ts';
import { field } from './field.ts';
import { Place } from './place.ts';
import { ROLE_NAMES } from './role-names.ts';
import { TOPICS } from './vocabularies.ts';

export { leastSureCell } from './least-sure.ts';
export { SURE_ROW } from './vocabularies.ts';

/** What a column holds. A heading that is none of the known ones becomes `other-1`, `other-2`, … */
export const Role = z.union([z.enum(ROLE_NAMES), z.templateLiteral(['other-', z.int().min(1)])]);
export type Role = z.infer<typeof Role>;

/** The six contents of the reform programme, and steering (chỉ đạo, điều hành). */
export const Topic = z.enum(TOPICS);
export type Topic = z.infer<typeof Topic>;

/** A stretch of time that a column of a table stands for; the start is null for "Đến năm 2030". */
export const ColumnPeriod = z
  .strictObject({
    start: field(z.string().nullable(), 'First day; null where only the end is named.', '2024-01-01'),
    end: field(z.string(), 'Last day.', '2024-03-31'),
  })
  .meta({ description: 'A stretch of time that a column stands for.' });

/** A column of a table (cột). */
export const Column = z
  .strictObject({
    role: field(Role, 'What the column holds.', 'lead'),
    heading: field(
      z.string(),
      'The words of its heading, those of the headings over it first.',
      'Cơ quan chủ trì',
    ),
    confidence: field(
      z.number().min(0).max(1).optional(),
      '0..1: the chance that the column has this role, all columns of the table decided together.',
      0.998,
    ),
    evidence: field(
      z.enum(['heading', 'contents', 'both']).optional(),
      'Whether the words of the heading, the contents of the cells, or both told the role.',
      'both',
    ),
    use: field(
      z.enum(['start', 'end', 'mark', 'value', 'unit', 'money', 'person', 'field']).optional(),
      'What the cells say beyond the role: `start` and `end` of the work, a `mark` under a period, the `value` of an aim in a period, the `unit` of a row, amounts of `money`, a `person`, a `field` of work.',
      'start',
    ),
    period: field(ColumnPeriod.optional(), 'The period that a column of marks or values stands for.', {
      start: '2024-01-01',
      end: '2024-03-31',
    }),
  })
  .meta({ description: 'A column of a table (cột).' });
export type Column = z.infer<typeof Column>;

/** A row that only names what the rows under it are about (I. Cải cách thể chế). */
export const Group = z
  .strictObject({
    marker: field(z.string(), 'The number or letter printed before it; its words where there is none.', 'I'),
    title: field(z.string(), 'Its words.', 'Cải cách thể chế'),
    topic: field(Topic.nullable(), 'The content of reform that it belongs to.', 'the-che'),
    cells: field(
      z.record(z.string(), z.string()).optional(),
      "Words that the group's own row holds for the rows under it, by role.",
      { lead: 'Sở Tư pháp' },
    ),
    source: Place,
  })
  .meta({ description: 'A row that only names what the rows under it are about.' });
export type Group = z.infer<typeof Group>;

/** An appendix table (bảng phụ lục). */
export const Table = z
  .strictObject({
    id: field(z.string(), 'Id of the table, from the appendix printed over it.', 'pl-2'),
    appendix: field(z.string().nullable(), 'The line that calls it an appendix.', 'PHỤ LỤC 2'),
    title: field(z.string().nullable(), 'Its title.', 'Danh mục nhiệm vụ cải cách hành chính năm 2024'),
    kind: field(
      z.enum(['tasks', 'indicators', 'other']),
      'A table of tasks (nhiệm vụ), of indicators (chỉ tiêu), or neither; the rows of `other` are no tasks.',
      'tasks',
    ),
    columns: field(z.array(Column), 'Its columns from left to right.', [
      { role: 'no', heading: 'STT' },
      { role: 'task', heading: 'Nhiệm vụ' },
    ]),
    groups: z.array(Group).meta({ description: 'Rows that only name what the rows under them are about.' }),
    declaredRows: field(
      z.int().min(0).nullable(),
      'The number of tasks that the table says it has ("TỔNG CỘNG: 27 NHIỆM VỤ").',
      27,
    ),
    source: Place,
  })
  .meta({ description: 'An appendix table (bảng phụ lục).' });
export type Table = z.infer<typeof Table>;

export const RowReading = z
  .strictObject({
    cells: field(z.record(z.string(), z.string()), 'The words, by role; never the number.', {
      task: 'Rà soát thủ tục hành chính',
      lead: 'Sở Nội vụ',
    }),
    probability: field(
      z.number().min(0).max(1),
      '0..1: the chance that this is how the cells are divided.',
      0.12,
    ),
  })
  .meta({ description: "Another way to divide a row's words into its cells." });
export type RowReading = z.infer<typeof RowReading>;

/** One line of a table: a task, a further deliverable of a task (`continues`), or an indicator. */
export const Row = z
  .strictObject({
    id: field(z.string(), 'Id of the row, from the numbers printed.', 'pl-2/10.1'),
    table: field(z.string(), 'Id of its table.', 'pl-2'),
    kind: field(
      z.enum(['task', 'indicator', 'other']),
      '`other` for the rows of a table that is no plan table: they are no tasks, and nothing of them falls due.',
      'task',
    ),
    group: field(z.string().nullable(), 'Marker of the group that it stands under.', 'II'),
    topic: field(Topic.nullable(), 'The content of reform that it belongs to.', 'tthc'),
    number: field(
      z.string(),
      'The number printed, without its full stop; "-" for a dash row; "" where the line has none.',
      '10.1',
    ),
    parent: field(z.string().nullable(), 'Id of the row that it is a part of.', 'pl-2/10'),
    continues: field(
      z.string().nullable(),
      'Id of the row whose task this line carries on: a further product of it.',
      'pl-2/10',
    ),
    cells: field(z.record(z.string(), z.string()), 'The words of the source, by role; never the number.', {
      task: 'Rà soát thủ tục hành chính',
      lead: 'Sở Nội vụ',
      deadline: 'Quý II/2024',
    }),
    inherited: field(
      z.record(z.string(), z.string()),
      'Cells merged over several rows, or given by the group, by role: the id of the row, or of table and group (`pl/II`), that holds the text.',
      { deadline: 'pl-2/1' },
    ),
    lead: z.array(Agency).meta({ description: 'Who leads (cơ quan chủ trì), read from the cell.' }),
    coordinate: z
      .array(Agency)
      .meta({ description: 'Who takes part (cơ quan phối hợp), read from the cell.' }),
    monitor: z.array(Agency).meta({
      description: 'Who follows, checks and reminds (theo dõi, kiểm tra, đôn đốc), read from the cell.',
    }),
    implement: z
      .array(Agency)
      .meta({ description: 'Who carries out (đơn vị thực hiện), read from the cell.' }),
    deadlines: field(z.array(z.string()), 'Ids of the deadlines that the row sets.', ['due-12']),
    where: z
      .record(z.string(), z.array(Place))
      .meta({ description: "Each cell's own places, by role: two where it runs over a page." }),
    confidence: field(
      z.number().min(0).max(1),
      "0..1: the chance that every cell of the row is right, its border and its column's role included.",
      0.97,
    ),
    cellConfidence: field(
      z.record(z.string(), z.number().min(0).max(1)).optional(),
      'The same for each cell of which it is under 0.99, by role; left out where there is none.',
      { lead: 0.91 },
    ),
    alternatives: field(
      z.array(RowReading).optional(),
      'Of a row whose confidence is under 0.9: other ways to divide its words, likeliest first, where any is known.',
      [{ cells: { task: 'Rà soát thủ tục', lead: 'Sở Nội vụ' }, probability: 0.12 }],
    ),
    checked: field(
      Checked.optional(),
      'Who has looked at the row and found it right; its confidence is 1 then.',
      { by: 'Nguyễn Thị Hoa', at: '2026-03-02' },
    ),
    source: Place,
  })
  .meta({ description: 'A line of an appendix table (nhiệm vụ, chỉ tiêu).' });
export type Row = z.infer<typeof Row>;

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Messages } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { numberOf, type SqlDatabase, type SqlValue } from '../plans/archive/engine.ts';
import { RECORDS_A_PLAN } from '../plans/archive/format.ts';
import { archiveTrouble, readArchive } from '../plans/archive/open.ts';
import { makeFolder } from '../plans/make-folder.ts';
import { LEDGER_COLUMNS } from './ledger-columns.ts';

/** The kind of a column (Parquet's own names). */
type ParquetType = 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN';

interface Dataset {
  readonly name: string;
  /** Columns of the data set, in order: name, kind, and the expression that gives it. */
  readonly columns: readonly (readonly [name: string, type: ParquetType, sql: string])[];
  readonly from: string;
  /** What tells the records of plan ?1; left out where they are numbered by it. */
  readonly of?: string;
}

const names = (list: string): string =>
  `(SELECT group_concat(b.name, '; ') FROM body_lists l JOIN bodies b ON b.id = l.body WHERE l.list = ${list})`;

/** Which plan a record is of; the year is the partition's. */
const PLAN_COLUMNS: Dataset['columns'] = [
  ['plan', 'STRING', 'p.key'],
  ['state', 'STRING', 'p.state'],
  ['province', 'STRING', 'p.province'],
  ['level', 'STRING', 'p.level'],
];
const PLACE_COLUMNS: Dataset['columns'] = [
  ['page', 'INT32', 'x.page'],
  ['line', 'INT32', 'x.line'],
];

/** What a ledger's entry says (`ledger-columns.ts`), but for what a data set calls or counts otherwise than the table. */
const PROGRESS_COLUMNS = LEDGER_COLUMNS.map(([name]): Dataset['columns'][number] => {
  if (name === 'state') return ['said', 'STRING', 'x.state'];
  if (name === 'percent') return [name, 'DOUBLE', 'x.percent'];
  if (name === 'actual') return [name, 'DOUBLE', 'CAST(x.actual AS REAL)'];
  return [name, 'STRING', `x.${name}`];
});

/** The tables of the data set. docs/archive.md describes them; a test holds the two against one another. */
export const DATASETS: readonly Dataset[] = [
  {
    name: 'plans',
    from: 'plans p',
    of: 'p.id = ?1',
    columns: [
      ...PLAN_COLUMNS,
      ['version', 'INT32', 'p.version'],
      ['uri', 'STRING', 'p.uri'],
      ['number', 'STRING', 'p.number'],
      ['title', 'STRING', 'p.title'],
      ['issuer', 'STRING', 'p.issuer'],
      ['province_id', 'STRING', 'p.province_id'],
      ['issued_on', 'STRING', 'p.issued_on'],
      ['period_start', 'STRING', 'p.period_start'],
      ['period_end', 'STRING', 'p.period_end'],
      ['file', 'STRING', 'p.file'],
      ['sha256', 'STRING', 'p.sha256'],
      ['status', 'STRING', 'p.status'],
    ],
  },
  {
    name: 'tasks',
    from: 'plan_rows x',
    columns: [
      ...PLAN_COLUMNS,
      ['id', 'STRING', 'x.ref'],
      ['kind', 'STRING', 'x.kind'],
      ['number', 'STRING', 'x.number'],
      ['group', 'STRING', 'x.grp'],
      ['topic', 'STRING', 'x.topic'],
      ['parent', 'STRING', 'x.parent'],
      ['continues', 'STRING', 'x.continues'],
      ['deliverable', 'BOOLEAN', 'x.deliverable'],
      ['task', 'STRING', 'x.task'],
      ['product', 'STRING', 'x.product'],
      ['indicator', 'STRING', 'x.indicator'],
      ['target', 'STRING', 'x.target'],
      ['deadline', 'STRING', 'x.deadline'],
      ['note', 'STRING', 'x.note'],
      ['lead', 'STRING', names('x.lead')],
      ['coordinate', 'STRING', names('x.coordinate')],
      ['monitor', 'STRING', names('x.monitor')],
      ['implement', 'STRING', names('x.implement')],
      ['confidence', 'DOUBLE', 'x.confidence'],
      ...PLACE_COLUMNS,
    ],
  },
  {
    name: 'sections',
    from: 'plan_sections x',
    columns: [
      ...PLAN_COLUMNS,
      ['id', 'STRING', 'x.ref'],
      ['path', 'STRING', 'x.path'],
      ['topic', 'STRING', 'x.topic'],
      ['title', 'STRING', 'x.title'],
      ['text', 'STRING', 'x.text'],
      ['lead', 'STRING', names('x.lead')],
      ...PLACE_COLUMNS,
    ],
  },
  {
    name: 'deadlines',
    from: 'plan_deadlines x',
    columns: [
      ...PLAN_COLUMNS,
      ['id', 'STRING', 'x.ref'],
      ['of', 'STRING', 'x.of'],
      ['kind', 'STRING', 'x.kind'],
      ['start', 'STRING', 'x.start'],
      ['end', 'STRING', 'x."end"'],
      ['edtf', 'STRING', 'x.edtf'],
      ['every', 'STRING', 'x.every'],
      ['action', 'STRING', 'x.action'],
      ['event', 'STRING', 'x.event'],
      ['text', 'STRING', 'x.text'],
      ...PLACE_COLUMNS,
    ],
  },
  {
    name: 'targets',
    from: 'plan_targets x',
    columns: [
      ...PLAN_COLUMNS,
      ['id', 'STRING', 'x.ref'],
      ['of', 'STRING', 'x.of'],
      ['subject', 'STRING', 'x.subject'],
      ['comparator', 'STRING', 'x.comparator'],
      ['direction', 'STRING', 'x.direction'],
      ['value', 'DOUBLE', 'x.value'],
      ['value2', 'DOUBLE', 'x.value2'],
      ['unit', 'STRING', 'x.unit'],
      ['target_year', 'INT32', 'x.year'],
      ['text', 'STRING', 'x.text'],
      ...PLACE_COLUMNS,
    ],
  },
  {
    name: 'citations',
    from: 'plan_citations x',
    columns: [
      ...PLAN_COLUMNS,
      ['id', 'STRING', 'x.ref'],
      ['of', 'STRING', 'x.of'],
      ['type', 'STRING', 'x.type'],
      ['number', 'STRING', 'x.number'],
      ['name', 'STRING', 'x.name'],
      ['issued_on', 'STRING', 'x.issued_on'],
      ['issuer', 'STRING', 'x.issuer'],
      ['locator', 'STRING', 'x.locator'],
      ['key', 'STRING', 'x.key'],
      ...PLACE_COLUMNS,
    ],
  },
  {
    name: 'progress',
    from: 'ledger_entries x JOIN plans p ON p.key = x.plan_key',
    // versions of a plan share its key, and its ledger is that of the one that stands
    of: `p.id = ?1 AND p.state NOT IN ('superseded', 'duplicate') ORDER BY x.path, x.id`,
    columns: [...PLAN_COLUMNS, ...PROGRESS_COLUMNS],
  },
];

/** Plans whose records make one file: what a reader takes in at a time, and what is held in memory here. */
const PLANS_A_FILE = 1000;

/** Records written, by table. */
export type Written = readonly (readonly [table: string, records: number])[];

/**
 * Writes an archive as a data set of Parquet files, parted by table and year as Hive names it
 * (`tasks/year=2024/part-0.parquet`); plans without a year are under `year=__HIVE_DEFAULT_PARTITION__`.
 * @param folder empty, or not there yet
 */
export async function exportParquet(
  archive: string,
  folder: string,
  allVersions: boolean,
  messages: Pick<Messages, 'archive'>,
): Promise<Result<Written>> {
  const { troubles } = messages.archive;
  const held = await readdir(folder).catch(() => []);
  if (held.length > 0) return failed(troubles.notEmpty(folder));
  const state = allVersions ? 'true' : `p.state = 'current'`;
  const sums = new Map<string, number>();
  // a build meanwhile must not part the data set into before and after: a plan's versions do not change once they stand
  const shards = await readArchive(archive, messages, (database) => shardsOf(database, state));
  if (!shards.ok) return shards;
  try {
    for (const shard of shards.value) {
      for (const dataset of DATASETS) {
        const rows = await readArchive(archive, messages, (database) =>
          columnsOf(database, dataset, shard.plans),
        );
        if (!rows.ok) return rows;
        const written = await writeShard(folder, dataset, shard, rows.value);
        sums.set(dataset.name, (sums.get(dataset.name) ?? 0) + written);
      }
    }
  } catch (error) {
    const trouble = archiveTrouble(error, archive, messages);
    const system = error instanceof Error && 'code' in error;
    if (trouble === null && !system) throw error;
    return failed(trouble ?? troubles.unusable(folder, error instanceof Error ? error.message : ''));
  }
  return done([...sums]);
}

interface Shard {
  readonly year: string;
  readonly part: number;
  readonly plans: readonly number[];
}

function shardsOf(database: SqlDatabase, state: string): Shard[] {
  const years = new Map<string, number[]>();
  for (const row of database.all(`SELECT p.id, p.year FROM plans p WHERE ${state} ORDER BY p.year, p.id`)) {
    const year =
      row.year === null || row.year === undefined ? '__HIVE_DEFAULT_PARTITION__' : String(row.year);
    const plans = years.get(year);
    if (plans) plans.push(numberOf(row, 'id'));
    else years.set(year, [numberOf(row, 'id')]);
  }
  return [...years].flatMap(([year, plans]) =>
    Array.from({ length: Math.ceil(plans.length / PLANS_A_FILE) }, (_, part) => ({
      year,
      part,
      plans: plans.slice(part * PLANS_A_FILE, (part + 1) * PLANS_A_FILE),
    })),
  );
}

/** The values of a table's columns, for some plans. */
function columnsOf(
  database: SqlDatabase,
  { columns, from, of }: Dataset,
  plans: readonly number[],
): SqlValue[][] {
  const fields = columns.map(([, , sql], i) => `${sql} AS c${i}`).join(', ');
  const joined = of === undefined ? `${from} JOIN plans p ON p.id = x.id / ${RECORDS_A_PLAN}` : from;
  const where = of ?? `x.id BETWEEN ?1 * ${RECORDS_A_PLAN} AND (?1 + 1) * ${RECORDS_A_PLAN} - 1`;
  const values: SqlValue[][] = columns.map(() => []);
  for (const plan of plans)
    for (const row of database.all(`SELECT ${fields} FROM ${joined} WHERE ${where}`, [plan]))
      for (const [i, column] of values.entries()) column.push(row[`c${i}`] ?? null);
  return values;
}

async function writeShard(
  folder: string,
  { name, columns }: Dataset,
  { year, part }: Shard,
  values: SqlValue[][],
): Promise<number> {
  const records = values[0]?.length ?? 0;
  if (records === 0) return 0;
  const { parquetWriteFile } = await import('hyparquet-writer');
  const into = join(folder, name, `year=${year}`);
  await makeFolder(into);
  await parquetWriteFile({
    filename: join(into, `part-${part}.parquet`),
    columnData: columns.map(([column, type], i) => ({
      name: column,
      type,
      data: (values[i] ?? []).map((value) => (type === 'BOOLEAN' ? value === 1 : value)),
    })),
  });
  return records;
}

/** Names and kinds of the columns, for documentation. */
export function datasetSchema(): readonly { readonly table: string; readonly columns: readonly string[] }[] {
  return DATASETS.map(({ name, columns }) => ({
    table: name,
    columns: columns.map(([column, type]) => `${column} ${type}`),
  }));
}

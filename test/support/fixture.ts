import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Plan } from '../../src/model/index.ts';
import { parsePlan } from '../../src/parse.ts';
import { readSource } from '../../src/readers/index.ts';

/** Where the plans stand that were written for this project. */
export const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');

const ExpectedRow = z.strictObject({
  no: z.string(),
  group: z.string().nullable(),
  cells: z.record(z.string(), z.string()),
  /** Number of the task that the line carries on. */
  continues: z.string().optional(),
  /** Role of a merged cell, and the number of the row that holds its text. */
  inherited: z.record(z.string(), z.string()).optional(),
  /**
   * A page break cut the row through a line that holds several cells, and their ends follow one another
   * below the repeated heading: the layout leaves the borders open. Right, or said to be in doubt.
   */
  unsettled: z.literal(true).optional(),
});
export type ExpectedRow = z.infer<typeof ExpectedRow>;

const ExpectedTable = z.strictObject({
  appendix: z.string().nullable(),
  title: z.string(),
  kind: z.enum(['tasks', 'indicators', 'other']),
  columns: z.array(z.string()),
  groups: z.array(z.strictObject({ marker: z.string(), title: z.string() })),
  declaredRows: z.int().nullable(),
  rows: z.array(ExpectedRow),
});
export type ExpectedTable = z.infer<typeof ExpectedTable>;

/** Only the fields that are written are compared. */
const ExpectedDeadline = z.strictObject({
  kind: z.string(),
  start: z.string().optional(),
  end: z.string().optional(),
  bound: z.string().optional(),
  every: z.array(z.string()).optional(),
  adhoc: z.boolean().optional(),
  offset: z.strictObject({ n: z.int(), unit: z.string() }).nullable().optional(),
  action: z.string().optional(),
  inferred: z.array(z.string()).optional(),
});
export type ExpectedDeadline = z.infer<typeof ExpectedDeadline>;

const Deadlines = z.array(ExpectedDeadline);
/** One reading, or several that a careful reader would accept. */
const ExpectedDeadlines = z.union([Deadlines, z.strictObject({ any: z.array(Deadlines) })]);
export type ExpectedDeadlines = z.infer<typeof ExpectedDeadlines>;

const ExpectedSigner = z.strictObject({
  capacity: z.string().optional(),
  position: z.string(),
  name: z.string(),
});

const ExpectedPlan = z.strictObject({
  document: z.looseObject({
    recipients: z.array(z.string()),
    signer: ExpectedSigner.nullable(),
    decision: z.strictObject({ title: z.string(), articles: z.int() }).nullable(),
  }),
  bases: z.array(z.string()),
  /** Every numbered or bulleted part: its whole title, or the first words of its text. */
  sections: z.array(
    z.strictObject({
      path: z.string(),
      marker: z.string(),
      level: z.int(),
      title: z.string().optional(),
      start: z.string().optional(),
    }),
  ),
  tables: z.array(ExpectedTable),
  /** By the words of the cell. */
  deadlines: z.record(z.string(), ExpectedDeadlines),
  /** Codes that must be reported. */
  diagnostics: z.array(z.string()),
});
export type ExpectedPlan = z.infer<typeof ExpectedPlan>;

const Pairs = z.strictObject({
  old: z.string(),
  new: z.string(),
  pairs: z.array(
    z.strictObject({
      old: z.string(),
      new: z.string(),
      kind: z.enum(['same', 'cosmetic', 'reworded', 'split', 'merged']),
      changes: z.array(z.string()),
    }),
  ),
  added: z.array(z.string()),
  removed: z.array(z.string()),
});
export type Pairs = z.infer<typeof Pairs>;

/** The folders that hold a plan and what it must parse to, in alphabetical order. */
export function fixtureNames(): string[] {
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(FIXTURES, entry.name, 'expected.json')))
    .map((entry) => entry.name)
    .sort();
}

/** The plan's file in a fixture's folder. */
export function planFile(name: string): string {
  const text = join(FIXTURES, name, 'plan.txt');
  return existsSync(text) ? text : join(FIXTURES, name, 'plan.md');
}

export function expectedOf(name: string): ExpectedPlan {
  return ExpectedPlan.parse(JSON.parse(readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8')));
}

/** Which tasks of the first year an official would call the same in the second. */
export function expectedPairs(file: string): Pairs {
  return Pairs.parse(JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')));
}

/** Reads and parses a file, and fails loudly where it cannot be read. */
export async function parseFile(file: string): Promise<Plan> {
  const source = await readSource(file);
  if (!source.ok) throw new Error(JSON.stringify(source.trouble));
  return parsePlan(source.value);
}

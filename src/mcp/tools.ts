import { z } from 'zod';
import { CheckOptions, checkPlan } from '../api/check.ts';
import { DiffOptions, diffPlans } from '../api/diff.ts';
import { DueOptions, duePlans } from '../api/due.ts';
import { understood } from '../api/options.ts';
import { QueryOptions, queryPlans } from '../api/query.ts';
import type { Change } from '../model/diff.ts';
import { field } from '../model/field.ts';
import type { Plan } from '../model/index.ts';
import { RECORD_LISTS } from '../model/records.ts';
import { done, type Result, type Trouble } from '../model/trouble.ts';
import { PLAIN } from '../writers/style.ts';
import { troubleLines } from '../writers/trouble.ts';
import type { Tool, ToolResult } from './server.ts';
import { MOST_FILES, PlanStore } from './store.ts';

/** What an agent is told before it calls anything. */
export const INSTRUCTIONS = [
  'Reads Vietnamese administrative-reform plans (kế hoạch cải cách hành chính): text, Markdown, CSV, PDF, Word, Excel, HTML, or plan files that `reform-plan parse` wrote.',
  'Start with `parse` to see what a file holds; `query` lists tasks with who leads and when; `due` what falls due; `diff` compares two plans; `check` says what to look at again.',
  'Words of a plan stay as written; `confidence` and diagnostics say what is uncertain: tell the user where it matters.',
].join(' ');

const files = field(
  z.array(z.string()).min(1).max(MOST_FILES).readonly(),
  'Paths of plans: documents, plan files, or folders of them.',
  ['plan.pdf'],
);

const LISTS = RECORD_LISTS.map(([, list]) => list);

const ParseArguments = z.strictObject({
  files,
  lists: field(
    z.array(z.enum(LISTS)).readonly(),
    'Lists of records to give whole; without them only the header and how many there are.',
    ['rows', 'deadlines'],
  ).default([]),
  from: field(z.int().min(0), 'The first record of each list to give, counted from 0.', 0).default(0),
  limit: field(z.int().min(1).max(1000), 'Records of each list to give at most.', 100).default(100),
  language: DiffOptions.shape.language,
});

/** An agent reads all that it is given: a page of rows unless it asks for more. */
const PAGE = 50;

const QueryArguments = QueryOptions.extend({
  files,
  limit: field(z.int().min(1).max(1000), 'Rows, or counts, to give at most; `total` counts all.', 20).default(
    PAGE,
  ),
});
const DueArguments = DueOptions.extend({ files });
const CheckArguments = CheckOptions.extend({ files });
const DiffArguments = DiffOptions.extend({
  old: field(z.string(), 'Path of the older plan.', 'plan-2024.pdf'),
  new: field(z.string(), 'Path of the newer plan.', 'plan-2025.pdf'),
});

/** The tools, over one store of plans that were read. */
export function planTools(store = new PlanStore()): Tool[] {
  return [parseTool(store), queryTool(store), dueTool(store), diffTool(store), checkTool(store)];
}

function parseTool(store: PlanStore): Tool {
  return tool(
    'parse',
    'Read plans',
    'What plans hold: the header, how many records of each kind, and what is uncertain; whole lists of records where asked for.',
    ParseArguments,
    ({ files, lists, from, limit }) =>
      answered(store, files, (plans) =>
        done({ plans: plans.map((plan) => overview(plan, lists, from, limit)) }),
      ),
  );
}

/** What is to say about the plans of some files, and which files could not be read. */
async function answered(
  store: PlanStore,
  files: readonly string[],
  answer: (plans: readonly Plan[]) => Promise<Result<object>> | Result<object>,
): Promise<Result<Readonly<Record<string, unknown>>>> {
  const read = await store.load(files);
  if (!read.ok) return read;
  const found = await answer(read.value.plans);
  return found.ok ? done({ ...found.value, unread: told(read.value.unread) }) : found;
}

function queryTool(store: PlanStore): Tool {
  return tool(
    'query',
    'Ask plans',
    'Lists tasks (nhiệm vụ), indicators, deadlines, sections, targets or citations, filtered by body, topic, time, words; or counts them.',
    QueryArguments,
    ({ files, ...question }) =>
      answered(store, files, async (plans) => {
        const asked = await queryPlans(plans, question);
        if (!asked.ok) return asked;
        const { sources: _, rows, ...result } = asked.value;
        const flat = rows.map(({ cells, file, id, source }) => ({ ...cells, file, id, source }));
        return done({ ...result, rows: flat });
      }),
  );
}

function dueTool(store: PlanStore): Tool {
  return tool(
    'due',
    'What falls due',
    'Deadlines by the body whose work they are, with days and working days left; also what is overdue.',
    DueArguments,
    ({ files, ...question }) => answered(store, files, (plans) => duePlans(plans, question)),
  );
}

function diffTool(store: PlanStore): Tool {
  return tool(
    'diff',
    'Compare two plans',
    'How two plans differ: added, removed, reworded, other bodies, deadlines that moved, targets raised or lowered.',
    DiffArguments,
    async ({ old, new: now, ...how }) => {
      const [before, after] = [await onlyPlan(store, old), await onlyPlan(store, now)];
      if (!before.ok) return before;
      if (!after.ok) return after;
      const compared = diffPlans(before.value, after.value, how);
      if (!compared.ok) return compared;
      const { alignment: _, details: __, changes, ...names } = compared.value;
      return done({ ...names, changes: changes.map(findingsOf) });
    },
  );
}

function checkTool(store: PlanStore): Tool {
  return tool(
    'check',
    'Check plans',
    'What a careful official would point out in plans, each finding with its place.',
    CheckArguments,
    ({ files, ...how }) =>
      answered(store, files, (plans) => {
        const findings: object[] = [];
        for (const plan of plans) {
          const found = checkPlan(plan, how);
          if (!found.ok) return found;
          findings.push(...found.value);
        }
        return done({ plans: plans.length, findings });
      }),
  );
}

type Schema<T> = z.ZodType<T> & { readonly shape: Readonly<Record<string, z.core.$ZodType>> };

/** A tool whose arguments are checked first, and whose troubles become its answer. */
function tool<T>(
  name: string,
  title: string,
  description: string,
  schema: Schema<T>,
  run: (given: T) => Promise<Result<Readonly<Record<string, unknown>>>>,
): Tool {
  const { $schema: _, ...inputSchema } = z.toJSONSchema(schema, {
    io: 'input',
    // zod's word for lists that the tool does not change; to a client it would say that it must not be sent
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  return {
    name,
    title,
    description,
    inputSchema,
    call: async (given): Promise<ToolResult> => {
      const asked = understood(name, schema, given);
      const came = asked.ok ? await run(asked.value.options) : asked;
      return came.ok
        ? { ok: true, data: came.value }
        : { ok: false, text: inWords(came.trouble, given.language) };
    },
  };
}

function inWords(trouble: Trouble, language?: unknown): string {
  return troubleLines(trouble, PLAIN, language === 'vi' ? 'vi' : 'en').join('\n');
}

function told(troubles: readonly Trouble[]): string[] {
  return troubles.map((trouble) => inWords(trouble));
}

function overview(
  plan: Plan,
  lists: readonly (typeof LISTS)[number][],
  from: number,
  limit: number,
): Readonly<Record<string, unknown>> {
  const { source, status, document } = plan;
  const counts = Object.fromEntries(LISTS.map((list) => [list, plan[list].length]));
  const records = Object.fromEntries(lists.map((list) => [list, plan[list].slice(from, from + limit)]));
  return { source, status, document, counts, ...records };
}

async function onlyPlan(store: PlanStore, path: string): Promise<Result<Plan>> {
  const read = await store.load([path]);
  if (!read.ok) return read;
  const [plan, ...more] = read.value.plans;
  if (plan && more.length === 0) return done(plan);
  const trouble = {
    code: 'not-one-plan',
    what: `${path} does not hold one plan`,
    expected: 'a document, or a plan file with one plan',
    example: '"old": "plan-2024.pdf"',
    got: `${read.value.plans.length} plans`,
  };
  return { ok: false, trouble };
}

/** A change without the records themselves: `query` and `parse` give those. */
function findingsOf(change: Change): object {
  const { record, kinds, label, findings } = change;
  const ids = change.record === 'document' ? {} : { old: change.old, new: change.new };
  return { record, ...ids, kinds, label, findings };
}

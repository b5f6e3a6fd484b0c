import type { Messages } from '../messages/index.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Book } from './book.ts';
import { NOBODY, partiesOf } from './states.ts';
import { unitsOf } from './status.ts';
import { type Deliverable, type Followed, type Step, type Task, unitKey } from './tasks.ts';

/**
 * Sheets that offices fill in (bảng theo dõi): a line for each thing that a unit reports on, the plan's words beside
 * cells for what it says. What ties a line to its task stands in hidden columns.
 */

/** Columns that are hidden, by headings that no sheet of an office has. `was` holds what stood in the line when it was written. */
export const HIDDEN = ['#plan', '#task', '#deliverable', '#unit', '#occurrence', '#was'] as const;

/** The plan's own columns, protected. */
export const SHOWN = ['no', 'task', 'product', 'unit', 'deadline', 'due', 'occurrence'] as const;

/** The columns that are filled in. */
export const FILLED = [
  'state',
  'doneOn',
  'achieved',
  'symbol',
  'documentDate',
  'percent',
  'actual',
  'extendTo',
  'grantedBy',
  'reason',
] as const;
export type FilledColumn = (typeof FILLED)[number];

/** What stands in the cells that are filled in; days are ISO dates. */
export type Filled = Readonly<Record<FilledColumn, string | number | null>>;

/** A line of a form: one thing that one unit reports on, with what is known of it already. */
export interface FormLine {
  readonly task: string;
  readonly deliverable: string | null;
  readonly unit: string;
  readonly occurrence: string | null;
  readonly name: string;
  readonly words: string;
  readonly product: string;
  readonly deadline: string;
  readonly due: string | null;
  readonly filled: Filled;
}

/** One workbook: of one unit, or of the whole plan. */
export interface Form {
  /** Null for the whole plan. */
  readonly unit: string | null;
  readonly plan: string;
  /** What the plan is called, for people. */
  readonly title: string;
  /** The day that what is filled in will hold for; null: the day on which it is merged. */
  readonly asOf: string | null;
  readonly lines: readonly FormLine[];
}

/** A form for each unit that leads, and last one for the whole plan. */
export function formsOf(
  followed: Followed,
  book: Book,
  key: string,
  asOf: string | null,
  messages: Pick<Messages, 'follow'>,
): Form[] {
  const lines = linesFor(followed, book, messages);
  const units = unitsOf(followed, book);
  const title = titleOf(followed);
  const byUnit = new Map<string, FormLine[]>(units.map((unit) => [unitKey(unit), []]));
  for (const line of lines) byUnit.get(unitKey(line.unit))?.push(line);
  return [
    ...units.map((unit) => ({ unit, plan: key, title, asOf, lines: byUnit.get(unitKey(unit)) ?? [] })),
    { unit: null, plan: key, title, asOf, lines },
  ];
}

/** What a plan is called, for people who hold a sheet of it. */
export function titleOf({ plan: { document, source } }: Followed): string {
  const { title, number } = document;
  return [number, title].filter((part) => part !== null && part !== '').join(' – ') || source.file;
}

function linesFor(followed: Followed, book: Book, messages: Pick<Messages, 'follow'>): FormLine[] {
  const tasks = followed.tasks.flatMap((task) =>
    task.deliverables.flatMap((deliverable) =>
      deliverable.steps.flatMap((step) =>
        partiesOf(deliverable, book)
          .flatMap((units) => (units.length > 0 ? units : [NOBODY]))
          .map((unit) => taskLine(task, deliverable, step, unit, book, messages)),
      ),
    ),
  );
  const measures = followed.measures
    .filter(({ id }) => !followed.byId.has(id))
    .flatMap(({ id, name, words, leads, targets }) =>
      (leads.length > 0 ? leads.map((lead) => lead.name) : [NOBODY]).map((unit): FormLine => {
        const said = book.measured(id).findLast((entry) => unitKey(entry.unit) === unitKey(unit)) ?? null;
        const product = targets.map(({ text }) => text).join('; ');
        const filled = filledFrom(said, messages);
        return {
          task: id,
          deliverable: null,
          unit,
          occurrence: null,
          name,
          words,
          product,
          deadline: '',
          due: null,
          filled,
        };
      }),
    );
  return [...tasks, ...measures];
}

function taskLine(
  task: Task,
  deliverable: Deliverable,
  step: Step,
  unit: string,
  book: Book,
  messages: Pick<Messages, 'follow'>,
): FormLine {
  const said = book.statements(deliverable.id, unit, step).at(-1) ?? null;
  const { part, product, deadline } = deliverable;
  return {
    task: task.id,
    deliverable: task.deliverables.length > 1 ? deliverable.id : null,
    unit,
    occurrence: step.occurrence,
    name: task.name,
    words: part === '' ? task.words : `${task.words} – ${part}`,
    product,
    deadline,
    due: step.due,
    filled: filledFrom(said, messages),
  };
}

const NOTHING: Filled = {
  state: null,
  doneOn: null,
  achieved: null,
  symbol: null,
  documentDate: null,
  percent: null,
  actual: null,
  extendTo: null,
  grantedBy: null,
  reason: null,
};

/** What a line says of a statement that stands in the ledger already. */
export function filledFrom(entry: LedgerEntry | null, { follow }: Pick<Messages, 'follow'>): Filled {
  if (!entry) return NOTHING;
  const { state, doneOn, product, evidence, percent, actual, extension, reason } = entry;
  const [document, ...more] = evidence;
  // a line has room for one document: of several all stand in one cell, each with its day
  const several = more.length > 0;
  return {
    state: follow.states[state],
    doneOn,
    achieved: product,
    symbol: several
      ? evidence.map(({ symbol, date }) => (date === null ? symbol : `${symbol}@${date}`)).join('; ')
      : (document?.symbol ?? null),
    documentDate: several ? null : (document?.date ?? null),
    percent,
    actual,
    extendTo: extension?.to ?? null,
    grantedBy:
      extension === null
        ? null
        : extension.on === null
          ? extension.document
          : `${extension.document}@${extension.on}`,
    reason,
  };
}

/** What stands in a line, as text that is equal where two lines say the same. */
export function filledKey(filled: Filled): string {
  return JSON.stringify(FILLED.map((column) => filled[column]));
}

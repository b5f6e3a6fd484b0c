import { LANGUAGES, type Messages, messagesIn } from '../messages/index.ts';
import { type LedgerEntry, ProgressState } from '../model/ledger.ts';
import type { RawCell, RawSheet } from '../readers/cells.ts';
import { columnName } from '../readers/xlsx.ts';
import { matchKey } from '../text/fold.ts';
import { type Book, openBook } from './book.ts';
import { entryKey, type Ledger, saysTheSame } from './ledger.ts';
import { stateNamed } from './request.ts';
import { documentOf, entryFor, type Problem, type Speaker, type Statement } from './say.ts';
import { NOBODY, partiesOf, statesAt } from './states.ts';
import { type Followed, foldedOnce, keptWords } from './tasks.ts';
import {
  FILLED,
  type Filled,
  type FilledColumn,
  filledFrom,
  filledKey,
  HIDDEN,
  SHOWN,
  titleOf,
} from './unit-forms.ts';

/** A filled sheet, from a workbook or from CSV. */
export interface FilledFile {
  /** Its name, without the folder. */
  readonly name: string;
  readonly sheets: readonly RawSheet[];
}

/** Something in a sheet that was not taken in, and where: `so-noi-vu.xlsx Theo dõi!H12`. */
export interface Refusal {
  readonly where: string;
  readonly words: string;
}

/** What filled sheets say. */
export interface Merged {
  readonly entries: readonly LedgerEntry[];
  readonly refusals: readonly Refusal[];
  /** Sentences on statements that do not agree; each is in the ledger nonetheless. */
  readonly conflicts: readonly string[];
  /** Lines that said something. */
  readonly read: number;
}

/** Lines of one sheet; more are no sheet of a plan. */
const MOST_LINES = 100_000;

/** What sheets that came back are merged into, by whom, and for which day. */
export interface MergeContext {
  readonly followed: Followed;
  readonly ledger: Ledger;
  readonly book: Book;
  readonly key: string;
  readonly by: string;
  readonly at: string;
  /** Null: the day that the workbook names, else the day on which it is merged. */
  readonly asOf: string | null;
  readonly today: string;
}

/**
 * Takes filled sheets in. What cannot be placed is refused with its cell; a line that says what it said when it was
 * written, or what the ledger says already, is no news: merging twice changes nothing.
 */
export function mergeFiles(
  files: readonly FilledFile[],
  context: MergeContext,
  messages: Pick<Messages, 'follow'>,
): Merged {
  const merging = new Merging(context, messages);
  for (const file of files) merging.file(file);
  return merging.end();
}

interface Line {
  readonly file: string;
  readonly sheet: string;
  /** From 1, as Excel counts. */
  readonly number: number;
  readonly at: (column: string) => RawCell;
  readonly cell: (column: string) => string;
}

class Merging {
  readonly #context: MergeContext;
  readonly #messages: Pick<Messages, 'follow'>;
  readonly #entries = new Map<string, { entry: LedgerEntry; file: string }>();
  readonly #refusals: Refusal[] = [];
  readonly #conflicts: string[] = [];
  #read = 0;

  constructor(context: MergeContext, messages: Pick<Messages, 'follow'>) {
    this.#context = context;
    this.#messages = messages;
  }

  file({ name, sheets }: FilledFile): void {
    const { problems } = this.#messages.follow;
    const forms = sheets.filter(({ rows }) => columnsOf(rows[0] ?? []).has('#task'));
    if (forms.length === 0) this.#refuse(name, problems['no-plan']);
    const asOf = this.#context.asOf ?? metaDay(sheets, 'asOf');
    for (const sheet of forms) this.#sheet(name, sheet, sheets, asOf);
  }

  #refuse(where: string, words: string): void {
    this.#refusals.push({ where, words });
  }

  #sheet(file: string, { name, rows }: RawSheet, sheets: readonly RawSheet[], asOf: string | null): void {
    const { problems } = this.#messages.follow;
    const columns = columnsOf(rows[0] ?? []);
    if (rows.length > MOST_LINES) this.#refuse(`${file} ${name}`, problems['too-many'](MOST_LINES));
    // what stands under a heading that was renamed would be lost without a word
    for (const column of FILLED.filter((each) => !columns.has(each)))
      this.#refuse(`${file} ${name}!1`, problems['lost-column'](this.#messages.follow.columns[column]));
    const meta = metaText(sheets, 'plan');
    const title = metaText(sheets, 'title');
    // of two versions under one name only the key tells which
    const named = title !== '' && title !== titleOf(this.#context.followed);
    let told = false;
    for (const [i, row] of rows.slice(1, MOST_LINES).entries()) {
      const at = (column: string): RawCell => row[columns.get(column) ?? -1] ?? null;
      const cell = (column: string): string =>
        `${file} ${name}!${columnName(columns.get(column) ?? 0)}${i + 2}`;
      const plan = textOf(at('#plan')) || meta;
      if (plan !== '' && plan !== this.#context.key) {
        // one sentence a sheet: every line of it would say the same
        if (!told) this.#refuse(`${file} ${name}`, problems['other-plan'](named ? title : plan));
        told = true;
        continue;
      }
      this.#line({ file, sheet: name, number: i + 2, at, cell }, asOf);
    }
  }

  #line(line: Line, asOf: string | null): void {
    const { problems } = this.#messages.follow;
    const filled = filledIn(line);
    const empty = FILLED.every((column) => filled[column] === null);
    const task = textOf(line.at('#task'));
    if (task === '') {
      if (!empty) this.#refuse(line.cell('task'), problems['lost-id']);
      return;
    }
    const was = textOf(line.at('#was'));
    // what was cleared again is not taken back: the ledger is only added to
    if (empty || filledKey(filled) === was) return;
    this.#read += 1;
    const placed = this.#placed(task, line);
    if (placed === null) {
      this.#refuse(line.cell('task'), problems['edited-task']);
      return;
    }
    const speaker: Speaker = {
      by: `${this.#context.by} (${line.file} ${line.sheet}!${line.number})`,
      at: this.#context.at,
      asOf,
      today: this.#context.today,
      held: this.#context.book.held,
    };
    const statement = this.#statement(placed, line, filled);
    if ('words' in statement) {
      this.#refuse(line.cell(columnOf(statement)), statement.words);
      return;
    }
    const said = entryFor(
      statement,
      this.#context.followed,
      this.#context.book.sets,
      speaker,
      this.#messages,
    );
    if (said.ok) this.#add(said.entry, was, line);
    else this.#refuse(line.cell(columnOf(said.problem)), said.problem.words);
  }

  /** The task that a line is about: by its id where the words agree, else the only one with these words. */
  #placed(id: string, line: Line): string | null {
    const { byId, tasks, measures } = this.#context.followed;
    const shown = foldedOnce(textOf(line.at('task')));
    const own = byId.get(id) ?? measures.find((measure) => measure.id === id);
    const fits = (words: string): boolean => shown === '' || shown.startsWith(foldedOnce(keptWords(words)));
    if (own && fits(own.words)) return own.id;
    const [only, ...more] =
      shown === '' ? [] : [...tasks, ...measures].filter(({ words }) => words !== '' && fits(words));
    return only && more.length === 0 ? only.id : null;
  }

  #statement(task: string, line: Line, filled: Filled): Statement | Problem {
    const { follow } = this.#messages;
    const state = filled.state === null ? null : stateNamed(textOf(filled.state));
    if (filled.state !== null && state === null) {
      const known = ProgressState.options.map((each) => follow.states[each]);
      return { field: 'state', words: follow.problems['bad-state'](textOf(filled.state), known) };
    }
    const deliverable = textOf(line.at('#deliverable'));
    const occurrence = textOf(line.at('#occurrence'));
    const unit = textOf(line.at('#unit')) || textOf(line.at('unit'));
    return {
      task,
      deliverable: deliverable === '' ? null : deliverable,
      unit: unit === '' || unit === NOBODY ? null : unit,
      occurrence: occurrence === '' ? null : occurrence,
      state,
      doneOn: textOrNull(filled.doneOn),
      product: textOrNull(filled.achieved),
      evidence: documentsOf(textOf(filled.symbol), textOrNull(filled.documentDate)),
      percent: textOrNull(filled.percent),
      actual: textOrNull(filled.actual),
      extendTo: textOrNull(filled.extendTo),
      grantedBy: textOrNull(filled.grantedBy),
      reason: textOrNull(filled.reason),
    };
  }

  #add(entry: LedgerEntry, was: string, line: Line): void {
    const { conflict } = this.#messages.follow;
    const { book } = this.#context;
    const held = book.held(entry);
    if (held && saysTheSame(held, entry)) return;
    // it was taken in before, from the same line of the same file
    if (book.said(entry).some((before) => before.by === entry.by && saysTheSame(before, entry))) return;
    const known = held === null ? '' : filledKey(filledFrom(held, this.#messages));
    if (held && known !== was && was !== '')
      this.#conflicts.push(conflict.newer(this.#nameOf(entry.task), entry.unit, line.file));
    const key = entryKey(entry);
    const other = this.#entries.get(key);
    if (other && saysTheSame(other.entry, entry)) return;
    if (other)
      this.#conflicts.push(conflict.versions(this.#nameOf(entry.task), entry.unit, other.file, line.file));
    // both versions are kept, in their order
    this.#entries.set(other ? `${key}\u0000${this.#entries.size}` : key, { entry, file: line.file });
  }

  #nameOf(id: string): string {
    return this.#context.followed.byId.get(id)?.name ?? id;
  }

  end(): Merged {
    const entries = [...this.#entries.values()].map(({ entry }) => entry);
    return {
      entries,
      refusals: this.#refusals,
      conflicts: [...this.#conflicts, ...this.#between(entries)],
      read: this.#read,
    };
  }

  /** Units that lead one deliverable and say different things, where one of them has just said something. */
  #between(entries: readonly LedgerEntry[]): string[] {
    const { ledger, followed, today } = this.#context;
    const { conflict, states } = this.#messages.follow;
    const touched = new Set(entries.map(({ task }) => task));
    const { sets } = this.#context.book;
    const shared = followed.tasks.filter(
      ({ id, deliverables }) =>
        touched.has(id) &&
        deliverables.some((each) => partiesOf(each, { sets }).some((units) => units.length > 1)),
    );
    if (shared.length === 0) return [];
    const of = new Set(shared.map(({ id }) => id));
    const all = [...ledger.entries, ...entries].filter(({ task }) => of.has(task));
    const book = openBook({ ...ledger, entries: all }, followed);
    const some = { ...followed, tasks: shared };
    return statesAt(some, book, today).flatMap(({ task, steps }) =>
      steps
        .filter((step) => step.conflict.length > 0)
        .map((step) =>
          conflict.units(
            task.name,
            step.conflict.map(({ unit, state }) => `${unit}: ${states[state]}`).join('; '),
          ),
        ),
    );
  }
}

/** Where each column stands, by its hidden heading or by its name here; headings are understood in every language. */
function columnsOf(headings: readonly RawCell[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [i, heading] of headings.entries()) {
    const name = NAMES.get(matchKey(textOf(heading)));
    if (name !== undefined && !columns.has(name)) columns.set(name, i);
  }
  return columns;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ...HIDDEN.map((column) => [column, column] as const),
  ...LANGUAGES.flatMap((language) =>
    [...SHOWN, ...FILLED].map(
      (column) => [matchKey(messagesIn(language).follow.columns[column]), column] as const,
    ),
  ),
]);

/** What the hidden sheet says of the workbook; '' where it says nothing, as in CSV. */
function metaText(sheets: readonly RawSheet[], name: string): string {
  const meta = sheets.find(({ rows, hidden }) => hidden && rows[0]?.[0] === 'version');
  return textOf(meta?.rows.find(([key]) => key === name)?.[1] ?? null);
}

function metaDay(sheets: readonly RawSheet[], name: string): string | null {
  const value = metaText(sheets, name);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}

function filledIn({ at }: Line): Filled {
  const value = (column: FilledColumn): RawCell => {
    const raw = at(column);
    return typeof raw === 'string' && raw.trim() === '' ? null : raw;
  };
  return {
    state: value('state'),
    doneOn: value('doneOn'),
    achieved: value('achieved'),
    symbol: value('symbol'),
    documentDate: value('documentDate'),
    percent: value('percent'),
    actual: value('actual'),
    extendTo: value('extendTo'),
    grantedBy: value('grantedBy'),
    reason: value('reason'),
  };
}

function textOf(value: RawCell): string {
  return value === null ? '' : String(value).trim();
}

function textOrNull(value: RawCell): string | null {
  const text = textOf(value);
  return text === '' ? null : text;
}

/** The documents that a cell names; the day beside it is that of a single one. */
function documentsOf(words: string, date: string | null): { symbol: string; date: string | null }[] {
  const documents = words
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(documentOf);
  const [only, ...more] = documents;
  return only && more.length === 0 ? [{ ...only, date: only.date ?? date }] : documents;
}

/** The column that a field of a statement comes from: of those that are hidden the one that shows it. */
function columnOf({ field }: Problem): string {
  const columns: Readonly<Record<keyof Statement, string>> = {
    task: 'task',
    deliverable: 'product',
    unit: 'unit',
    occurrence: 'occurrence',
    state: 'state',
    doneOn: 'doneOn',
    product: 'achieved',
    evidence: 'documentDate',
    percent: 'percent',
    actual: 'actual',
    extendTo: 'extendTo',
    grantedBy: 'grantedBy',
    reason: 'reason',
  };
  return columns[field];
}

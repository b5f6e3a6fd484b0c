import { isDutyRow, withDutyRows } from '../ask/duties.ts';
import { wordsOf } from '../corrections/fields.ts';
import { LANGUAGES, type Messages, messagesIn } from '../messages/index.ts';
import { wordFor } from '../messages/words.ts';
import type { Plan, Row } from '../model/index.ts';
import { plainText } from '../writers/csv.ts';
import { columnIds, SHEETS, type SheetName, selectRows, sheetOf, spoken } from '../writers/sheets/index.ts';
import type { SheetValue } from '../writers/sheets/sheet.ts';
import type { Edits, Unplaced } from './edits.ts';

/** A cell of a table that a person may have edited. */
export interface EditedCell {
  readonly text: string;
  /** Where it stands, for people: `tasks.csv:12:3`, `tasks.xlsx!Nhiệm vụ!D7`. */
  readonly place: string;
  /** It is covered by a merged cell, and its own words are gone. */
  readonly covered?: boolean;
}

export type EditedRows = readonly (readonly (EditedCell | undefined)[])[];

/** Rows above the heading: a title, a line about the plan. */
const HEADING_WITHIN = 10;
/** Columns that say which row is meant, not what it says. */
const WHICH: ReadonlySet<string> = new Set(['id', 'file', 'plan']);

/** The row of headings: the first that names a column of ids; -1 where none does. */
export function headingRow(rows: EditedRows): number {
  const names = namesOfColumn('id');
  return rows
    .slice(0, HEADING_WITHIN)
    .findIndex((row) => row.some((cell) => cell && names.has(wordsOf(cell.text).toLowerCase())));
}

/**
 * What was changed in an exported table, row by row, whatever the order of its rows and columns.
 * @param plan the plan that it was exported from
 * @returns null where the table has no column of ids, so that no export wrote it
 */
export function editsOfTable(plan: Plan, rows: EditedRows, messages: Messages): Edits | null {
  const at = headingRow(rows);
  const heading = rows[at];
  if (!heading) return null;
  const exported = new Exported(plan);
  const columns = exported.columnsUnder(heading.map((cell) => wordsOf(cell?.text ?? '').toLowerCase()));
  const reader = new TableReader(exported, columns, messages);
  for (const row of rows.slice(at + 1)) reader.take(row);
  return { edits: reader.edits, unplaced: reader.unplaced };
}

class TableReader {
  readonly edits: { target: string; words: string; place: string }[] = [];
  readonly unplaced: Unplaced[] = [];
  readonly #exported: Exported;
  readonly #columns: readonly (string | null)[];
  readonly #why: Messages['corrections']['why'];
  readonly #seen = new Map<string, string>();

  constructor(exported: Exported, columns: readonly (string | null)[], messages: Messages) {
    this.#exported = exported;
    this.#columns = columns;
    this.#why = messages.corrections.why;
  }

  take(cells: readonly (EditedCell | undefined)[]): void {
    const first = cells.find((cell) => cell && wordsOf(cell.text) !== '');
    if (!first) return;
    const id = this.#textIn(cells, 'id');
    const file = this.#textIn(cells, 'file');
    // a table of several plans: the rows of the others are theirs
    if (file !== '' && file !== this.#exported.file) return;
    const row = this.#exported.row(id);
    if (!row && !this.#exported.has(id)) {
      this.unplaced.push({
        place: first.place,
        why: id === '' ? this.#why.noId : this.#why.unknownRow(id),
      });
      return;
    }
    const words = JSON.stringify(this.#columns.map((_, i) => wordsOf(cells[i]?.text ?? '')));
    const before = this.#seen.get(id);
    if (before !== undefined && before !== words)
      this.unplaced.push({ place: first.place, why: this.#why.twiceRow(id) });
    this.#seen.set(id, words);
    if (before !== undefined) return;
    for (const [i, column] of this.#columns.entries()) {
      const cell = cells[i] ?? { text: '', place: first.place };
      if (column !== null && !WHICH.has(column)) this.#compare(id, row, column, cell);
    }
  }

  #textIn(cells: readonly (EditedCell | undefined)[], column: string): string {
    const at = this.#columns.indexOf(column);
    return at < 0 ? '' : wordsOf(cells[at]?.text ?? '');
  }

  /** @param row null for a record that follows from the words of one: a deadline, a target, a citation */
  #compare(id: string, row: Row | null, column: string, cell: EditedCell): void {
    const now = wordsOf(cell.text);
    if (this.#exported.values(id, column).includes(now)) return;
    const field = row && fieldOf(row, column);
    const why = this.#whyNot(row, field, column, now, cell);
    if (why !== null) this.unplaced.push({ place: cell.place, why });
    else this.edits.push({ target: `${id}.${field}`, words: now, place: cell.place });
  }

  /** Why a changed cell is no correction of words; null where it is one. */
  #whyNot(
    row: Row | null,
    field: string | null,
    column: string,
    now: string,
    { covered }: EditedCell,
  ): string | null {
    if (covered) return this.#why.mergedCell;
    if (row && isDutyRow(row)) return this.#why.ownWords;
    if (!row || field === null) return this.#why.derived(column);
    return now === '' && (row.cells[field] ?? '') === '' ? this.#why.inheritedCell : null;
  }
}

/** The cell that a column shows, or null for a column of what is worked out. */
function fieldOf({ cells }: Row, column: string): string | null {
  if (column in cells) return column;
  return column === 'indicator' && 'task' in cells ? 'task' : null;
}

/** What exporting the plan writes, in every language that it may have been exported in. */
class Exported {
  readonly file: string;
  readonly #rows: ReadonlyMap<string, Row>;
  readonly #values = new Map<string, string[]>();
  readonly #ids = new Set<string>();
  /** For each table the ids of its columns by heading. */
  readonly #headings: ReadonlyMap<string, string>[] = [];

  constructor(plan: Plan) {
    const whole = withDutyRows(plan, 'always');
    this.file = wordsOf(plan.source.file);
    this.#rows = new Map(whole.rows.map((row) => [row.id, row]));
    // with what sections tell somebody to do, and as it is exported where that was not asked for
    for (const name of SHEETS)
      for (const some of [whole, withDutyRows(plan, 'without-table')]) this.#addSheet(name, some);
  }

  #addSheet(name: SheetName, plan: Plan): void {
    const ids = columnIds(name, [plan]);
    const sheet = sheetOf(name, [selectRows(plan)], ids);
    const at = ids.indexOf('id');
    const columns = new Map<string, string>();
    for (const language of LANGUAGES) {
      const { headings, rows } = spoken(sheet, language, messagesIn(language));
      for (const [i, id] of ids.entries()) {
        for (const heading of [id, headings[i] ?? id]) columns.set(wordsOf(heading).toLowerCase(), id);
        for (const row of rows) this.#put(plainText(row[at] ?? null), id, row[i] ?? null);
      }
    }
    this.#headings.push(columns);
  }

  #put(record: string, column: string, value: SheetValue): void {
    this.#ids.add(record);
    const known = this.#values.get(`${record}\n${column}`) ?? [];
    this.#values.set(`${record}\n${column}`, known);
    // a workbook has the first of several days in the column, and the others in columns of their own
    const first = Array.isArray(value) && value.length > 1 ? [value[0]] : [];
    for (const text of [plainText(value), ...first].map(wordsOf)) if (!known.includes(text)) known.push(text);
  }

  row(id: string): Row | null {
    return this.#rows.get(id) ?? null;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** The ways in which a cell may have been written; [""] for a column that its table does not have. */
  values(record: string, column: string): readonly string[] {
    return this.#values.get(`${record}\n${column}`) ?? [''];
  }

  /** The columns under the headings of the table that has most of them; null for one that a person added. */
  columnsUnder(headings: readonly string[]): (string | null)[] {
    const known = this.#headings.map((columns) => headings.map((heading) => columns.get(heading) ?? null));
    const count = (columns: readonly (string | null)[]): number => columns.filter((id) => id !== null).length;
    return known.toSorted((a, b) => count(b) - count(a))[0] ?? headings.map(() => null);
  }
}

function namesOfColumn(id: string): ReadonlySet<string> {
  const headings = LANGUAGES.map((language) => wordFor(messagesIn(language).columns, id) ?? id);
  return new Set([id, ...headings].map((name) => wordsOf(name).toLowerCase()));
}

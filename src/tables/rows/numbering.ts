import { diagnostic } from '../../diagnostics/report.ts';
import type { Diagnostic, Row } from '../../model/index.ts';
import { joinTokens } from '../../source/document.ts';
import { bareNumber, numberParts } from '../../text/row-numbers.ts';
import type { Item, RowDraft } from '../draft.ts';
import { pointOf } from './points.ts';
import { countRows, hasDeclaredRows, seriesBreaks } from './series.ts';

/** Where a row belongs. */
export interface RowPlace {
  readonly id: string;
  /** The row above it that it breaks down ("10.1" under "10", a dash under its indicator). */
  readonly parent: string | null;
  /** The row whose task this line carries on. */
  readonly continues: string | null;
  /** Other rows of the table have numbers, and no row above this one can own it. */
  readonly unnumbered: boolean;
}

/** A row with what is counted under it. */
interface Owner {
  readonly id: string;
  dashes: number;
  lines: number;
}

/**
 * Gives the rows of one table their ids, in reading order: `pl/5`, `pl/III.5` where numbers begin again in each
 * group, `pl/5~2` for the second line of task 5 or a second number 5, `pl/5.-1` for a dash under 5, `pl/5.a` for a letter, `pl/+8` for
 * an eighth row that lacks the number which other rows have.
 */
export class Numbering {
  /** Whether numbers begin again in each group. */
  readonly byGroup: boolean;
  readonly #table: string;
  readonly #indicators: boolean;
  /** Whether any row has a number; where none has, rows are counted. */
  readonly #numbered: boolean;
  /** Ids taken, and for each id printed more than once the suffix that comes next. */
  readonly #taken = new Map<string, number>();
  readonly #groups = new Map<string, number>();
  /** For each printed number of this group the row that bore it last. */
  readonly #latest = new Map<string, string>();
  /** The last row with a number in this group, with its dashes and its further lines. */
  #owner: Owner | null = null;
  /** The last row whose number is written in digits; letters ("a)", "b)") break it down. */
  #main: string | null = null;
  /** The last dash, which points with a plus break down. */
  #dash: Owner | null = null;
  #prefix: string;
  #rows = 0;

  /** @param indicators lines without a number break the indicator above them down */
  constructor(table: string, items: readonly Item[], indicators: boolean) {
    this.byGroup = numbersRestart(items);
    this.#table = table;
    this.#indicators = indicators;
    this.#prefix = `${table}/`;
    this.#numbered = items.some(
      (i) => i.kind === 'row' && i.number.length > 0 && pointOf(joinTokens(i.number)) === null,
    );
  }

  /** The rows that follow stand under this group; a marker that comes again (I under B) is another group. */
  openGroup(marker: string): void {
    const turn = (this.#groups.get(marker) ?? 0) + 1;
    this.#groups.set(marker, turn);
    if (this.byGroup) this.#prefix = `${this.#table}/${turn === 1 ? marker : `${marker}~${turn}`}.`;
    this.#owner = null;
    this.#main = null;
    this.#dash = null;
    if (this.byGroup) this.#latest.clear();
  }

  place(number: string, draft: RowDraft): RowPlace {
    this.#rows += 1;
    const point = pointOf(number);
    if (number !== '' && point === null) return this.#placeNumbered(number);
    const owner = this.#owner;
    if (!this.#numbered) return this.#idFor(`${this.#prefix}${this.#rows}`, null, null);
    if (!owner) return { ...this.#idFor(`${this.#prefix}+${this.#rows}`, null, null), unnumbered: true };
    if (point === '+' && this.#dash) {
      this.#dash.dashes += 1;
      return this.#idFor(`${this.#dash.id}.+${this.#dash.dashes}`, this.#dash.id, null);
    }
    if (this.#indicators || point !== null || startsWithDash(draft)) {
      owner.dashes += 1;
      const place = this.#idFor(`${owner.id}.-${owner.dashes}`, owner.id, null);
      this.#dash = { id: place.id, dashes: 0, lines: 1 };
      return place;
    }
    owner.lines += 1;
    return this.#idFor(`${owner.id}~${owner.lines}`, null, owner.id);
  }

  #placeNumbered(number: string): RowPlace {
    this.#dash = null;
    if (this.#main !== null && /^[a-zđ]$/.test(number)) {
      const place = this.#idFor(`${this.#main}.${number}`, this.#main, null);
      this.#owner = { id: place.id, dashes: 0, lines: 1 };
      return place;
    }
    const above = number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : null;
    const parent = above === null ? null : (this.#latest.get(above) ?? null);
    const place = this.#idFor(`${this.#prefix}${number}`, parent, null);
    this.#latest.set(number, place.id);
    this.#owner = { id: place.id, dashes: 0, lines: 1 };
    this.#main = numberParts(number) === null ? null : place.id;
    return place;
  }

  #idFor(wanted: string, parent: string | null, continues: string | null): RowPlace {
    let id = wanted;
    let turn = this.#taken.get(wanted) ?? 1;
    while (this.#taken.has(id)) {
      turn += 1;
      id = `${wanted}~${turn}`;
    }
    if (id !== wanted) this.#taken.set(wanted, turn);
    this.#taken.set(id, 1);
    return { id, parent, continues, unnumbered: false };
  }
}

function startsWithDash(draft: RowDraft): boolean {
  return draft.cells.flat(2)[0]?.text === '-' && draft.cells.findIndex((runs) => runs.length > 0) <= 1;
}

/**
 * Whether the numbers begin again in each group, so that a number alone names no row. One number that
 * comes again in a later group is a slip, unless it is the first.
 */
function numbersRestart(items: readonly Item[]): boolean {
  const groupOf = new Map<string, number>();
  const again = new Set<string>();
  let group = 0;
  const digits = items.some(
    (i) => i.kind === 'row' && numberParts(bareNumber(joinTokens(i.number))) !== null,
  );
  for (const item of items) {
    if (item.kind === 'group') group += 1;
    if (item.kind !== 'row' || item.number.length === 0) continue;
    const number = bareNumber(joinTokens(item.number));
    // points and letters begin again under each number, whatever the groups
    if (pointOf(number) !== null || (digits && /^[a-zđ]$/.test(number))) continue;
    const before = groupOf.get(number);
    if (before !== undefined && before !== group) again.add(number);
    groupOf.set(number, group);
  }
  return again.has('1') || again.has('01') || again.size > 1;
}

/**
 * Numbers that are missing or come again in their series, and a count of rows other than the table declares.
 * @param rows of one table
 */
export function numberingFaults(table: string, rows: readonly Row[], declared: number | null): Diagnostic[] {
  const faults = seriesBreaks(rows).map(({ row, kind, from, to }): Diagnostic => {
    const about = { of: row.id, source: row.source };
    return kind === 'repeat'
      ? diagnostic('row-number-repeat', { row: row.number }, about)
      : diagnostic('row-number-gap', { row: row.number, from, to }, about);
  });
  if (declared !== null && !hasDeclaredRows(rows, declared)) {
    const fields = { table, declared, counted: countRows(rows).tasks };
    faults.push(diagnostic('declared-rows-differ', fields, { of: table }));
  }
  return faults;
}

/**
 * Tasks with nobody to do them, no product and no time, and nothing below that breaks them down or carries them
 * on: the text ends in the middle of the row, or its other cells are lost.
 */
export function incompleteRows(rows: readonly Row[]): Diagnostic[] {
  const named = new Set(rows.flatMap((r) => [r.parent, r.continues]));
  return rows.flatMap((row) => {
    const { task = '', ...others } = row.cells;
    const cells = Object.entries(others);
    const bare =
      cells.length > 1 && cells.every(([role, text]) => text === '' && row.inherited[role] === undefined);
    if (row.kind !== 'task' || task === '' || !bare || named.has(row.id)) return [];
    return [diagnostic('row-incomplete', {}, { of: row.id, source: row.source })];
  });
}

import { stringify } from 'csv-stringify/sync';
import { inEveryLanguage } from '../messages/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import type { SheetValue } from './sheets/sheet.ts';

/** How CSV is written (RFC 4180). */
export interface CsvOptions {
  /** One character; a comma by default. */
  readonly delimiter?: string;
  /** Begin with a byte order mark: Excel reads a file without one in the machine's old code page. */
  readonly bom?: boolean;
  /** Make cells harmless that a spreadsheet would run; on by default. */
  readonly guard?: boolean;
}

/**
 * Zero width space. Spreadsheets take a cell for a formula by its first character, and "- Ban hành Kế hoạch" for a
 * difference of two names. Behind this mark they see text, people see nothing, and nothing is lost: it never stands
 * in a record, since reading a document takes invisible characters out of its words. An apostrophe would be shown,
 * and a tab is taken off by some programs before they look for formulas.
 */
const GUARD = '\u200B';
/**
 * What begins a formula, in full width too, or is taken off before one is looked for; a lone sign is none. Guards may
 * stand before it.
 */
const RISKY = /^\u200B*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20][\s\S]/;
const GUARDED = /^\u200B+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20][\s\S]/;

/** Text that a spreadsheet shows as it is. */
export function guardCell(text: string): string {
  return RISKY.test(text) ? GUARD + text : text;
}

/** Takes back what `guardCell` did, whatever the text. */
export function unguardCell(text: string): string {
  return GUARDED.test(text) ? text.slice(GUARD.length) : text;
}

/** Between values of one cell: names of bodies hold commas. */
const BETWEEN = '; ';

/** A value in one cell. */
export function plainText(value: SheetValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.join(BETWEEN) : String(value);
}

/**
 * Rows as CSV (RFC 4180): lines end with CR LF, cells are quoted where they have to be, the first line has the
 * headings. Numbers are no formulas, so they are written as they are.
 */
export function toCsv(
  headings: readonly string[],
  rows: readonly (readonly SheetValue[])[],
  { delimiter = ',', bom = false, guard = true }: CsvOptions = {},
): string {
  const cell = (value: SheetValue): string =>
    guard && typeof value !== 'number' ? guardCell(plainText(value)) : plainText(value);
  return stringify([headings.map(cell), ...rows.map((row) => row.map(cell))], {
    delimiter,
    bom,
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    // a lone empty cell would be an empty line, which readers skip
    quoted_empty: headings.length === 1,
  });
}

/**
 * Reads CSV as `toCsv` writes it, with the guards taken off.
 * @returns the lines, headings among them, or where the text is no CSV
 */
export function fromCsv(
  text: string,
  { delimiter = ',', guard = true }: CsvOptions = {},
): Result<string[][]> {
  const reader = new CsvReader(text.startsWith('\uFEFF') ? text.slice(1) : text, delimiter);
  const rows = reader.rows();
  if (reader.brokenAt !== null) return failed(brokenCsv(reader.brokenAt));
  return done(guard ? rows.map((row) => row.map(unguardCell)) : rows);
}

/** A cell of CSV, and the offset at which it begins. */
export interface CsvCell {
  readonly text: string;
  readonly at: number;
}

/** As `fromCsv`, with the place of each cell in the text. */
export function placedCsv(
  text: string,
  { delimiter = ',', guard = true }: CsvOptions = {},
): Result<CsvCell[][]> {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const reader = new CsvReader(text.slice(start), delimiter);
  const rows = reader.rows();
  if (reader.brokenAt !== null) return failed(brokenCsv(reader.brokenAt));
  return done(
    rows.map((row, i) =>
      row.map((cell, j) => ({
        text: guard ? unguardCell(cell) : cell,
        at: start + (reader.starts[i]?.[j] ?? 0),
      })),
    ),
  );
}

class CsvReader {
  readonly #text: string;
  readonly #delimiter: string;
  #at = 0;
  /** The offset of a quote that nothing closes. */
  brokenAt: number | null = null;
  /** Where the cells of each row begin. */
  readonly starts: number[][] = [];

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  rows(): string[][] {
    const rows: string[][] = [];
    while (this.#at < this.#text.length) rows.push(this.#row());
    return rows;
  }

  #row(): string[] {
    const starts = [this.#at];
    this.starts.push(starts);
    const cells = [this.#cell()];
    while (this.#text[this.#at] === this.#delimiter) {
      this.#at += 1;
      starts.push(this.#at);
      cells.push(this.#cell());
    }
    if (this.#text[this.#at] === '\r') this.#at += 1;
    if (this.#text[this.#at] === '\n') this.#at += 1;
    return cells;
  }

  #cell(): string {
    if (this.#text[this.#at] !== '"') return this.#bare();
    const from = this.#at + 1;
    let end = this.#text.indexOf('"', from);
    while (end >= 0 && this.#text[end + 1] === '"') end = this.#text.indexOf('"', end + 2);
    if (end < 0) {
      this.brokenAt ??= this.#at;
      end = this.#text.length;
    }
    this.#at = end + 1;
    return this.#text.slice(from, end).replaceAll('""', '"') + this.#bare();
  }

  /** Up to the next delimiter or the end of the line. */
  #bare(): string {
    const from = this.#at;
    while (this.#at < this.#text.length && !this.#ends(this.#text[this.#at])) this.#at += 1;
    return this.#text.slice(from, this.#at);
  }

  #ends(char: string | undefined): boolean {
    return char === this.#delimiter || char === '\r' || char === '\n';
  }
}

function brokenCsv(at: number): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.openQuote(at + 1));
}

import type { SourceDocument, SourceLine, Token } from '../source/document.ts';
import { LIMITS } from '../source/limits.ts';
import { makeLine } from '../source/lines.ts';
import { mend, RUNS } from '../text/fold.ts';
import { type SheetCell, type SheetRow, sheetBlocks } from './sheet.ts';
import { SlotBudget } from './slots.ts';
import type { ReadFile } from './text.ts';

/**
 * Values set apart by commas, semicolons or tabs (RFC 4180; Excel in Vietnamese writes semicolons). Read here
 * and not by a library because every word must know where it stands in the file, which no CSV parser tells.
 */

/** Quoted or not, a field of a record: its characters as they stand in the file, without quotes around them. */
export interface Field {
  readonly raw: string;
  readonly start: number;
  readonly quoted: boolean;
}

/** A record of a CSV file with the line that it begins on. */
export interface CsvRecord {
  readonly fields: readonly Field[];
  /** The line it begins on, from 1. */
  readonly line: number;
}

/** What stands between cells. */
export type Delimiter = ';' | ',' | '\t';
const DELIMITERS: readonly Delimiter[] = [';', ',', '\t'];

const LONGEST_FIELD = LIMITS.fieldCharacters.most;
/** A line with more fields than this, empty ones at its end not counted, is no record: its words are one line. */
const MOST_FIELDS = LIMITS.columns.most;

/** Excel's own first line that names the delimiter. */
const SEP = /^sep=([;,\t])[ \t;,]*(?:\r\n|[\n\r]|$)/i;

/** The records of a text. Linear: every character is looked at once, or twice in a quoted field. */
export function* records(text: string, delimiter: Delimiter, from = 0): Generator<CsvRecord> {
  const plain = new RegExp(`[^\\n\\r${delimiter}]*`, 'y');
  let at = from;
  let line = 1;
  // up to here no quote closes: a scan from an earlier one has been there
  let literalUntil = 0;
  for (let i = 0; i < from; i++) if (text[i] === '\n') line += 1;
  while (at < text.length) {
    const fields: Field[] = [];
    const begins = line;
    for (;;) {
      let field: Field | null = null;
      if (text[at] === '"' && at >= literalUntil) {
        const close = closingQuote(text, at + 1, delimiter);
        if (close === null) literalUntil = at + LONGEST_FIELD;
        else {
          field = { raw: text.slice(at + 1, close), start: at + 1, quoted: true };
          line += field.raw.match(/\r\n|[\n\r]/g)?.length ?? 0;
          at = close + 1;
        }
      }
      if (!field) {
        const start = at;
        plain.lastIndex = at;
        plain.test(text);
        at = plain.lastIndex;
        field = { raw: text.slice(start, at), start, quoted: false };
      }
      fields.push(field);
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else at += 1;
    line += 1;
    yield { fields, line: begins };
  }
}

function endsField(code: number, delimiter: Delimiter): boolean {
  return code === 0x0a || code === 0x0d || code === delimiter.charCodeAt(0);
}

/** The quote that a delimiter, a line's end or the text's end follows; doubled ones are passed over. */
function closingQuote(text: string, from: number, delimiter: Delimiter): number | null {
  const end = Math.min(text.length, from + LONGEST_FIELD);
  for (let i = from; i < end; i++) {
    if (text[i] !== '"') continue;
    if (text[i + 1] === '"') i += 1;
    else return i + 1 >= text.length || endsField(text.charCodeAt(i + 1), delimiter) ? i : null;
  }
  return null;
}

/** How much of a text its delimiter is told from, in characters. */
const SAMPLE = 200_000;
/** Records of a table have three fields at least; prose has many lines with one comma. */
const LEAST_FIELDS = 3;
/** Of the characters of the text, how many must stand in records of the same number of fields. */
const IN_RECORDS: Readonly<Record<Delimiter, number>> = { ';': 0.6, ',': 0.6, '\t': 0.9 };
/** Of the delimiters between words, how many no space follows: prose writes one after its commas. */
const TIGHT = 0.8;

/**
 * The delimiter of a file of values, or null for any other text. Told by records that follow one another with
 * the same number of fields and hold most of the text.
 */
export function delimiterOf(text: string): Delimiter | null {
  // pages are of printed text, never of a file of values
  if (text.includes('\f')) return null;
  const named = SEP.exec(text)?.[1];
  if (named) return DELIMITERS.find((d) => d === named) ?? null;
  const sample = text.slice(0, SAMPLE);
  let best: { delimiter: Delimiter; share: number } | null = null;
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const share = shareInRecords(sample, delimiter);
    if (share >= IN_RECORDS[delimiter] && share > (best?.share ?? 0)) best = { delimiter, share };
  }
  return best?.delimiter ?? null;
}

/** The share of a text's characters that stand in runs of at least two records of the same number of fields. */
function shareInRecords(text: string, delimiter: Delimiter): number {
  let all = 0;
  let inRuns = 0;
  let tight = 0;
  let loose = 0;
  let run: { fields: number; records: number; length: number } = { fields: 0, records: 0, length: 0 };
  let outside = 0;
  const close = (): void => {
    if (run.records > 1 && run.fields >= LEAST_FIELDS) inRuns += run.length;
    else outside += run.length;
  };
  for (const { fields } of records(text, delimiter)) {
    const length = fields.reduce((sum, f) => sum + f.raw.length, 0);
    all += length;
    if (fieldsInUse(fields) > MOST_FIELDS) return 0;
    if (fields.length !== run.fields) {
      close();
      // prose is told long before its end
      if (outside > (1 - IN_RECORDS[delimiter]) * text.length) return 0;
      run = { fields: fields.length, records: 0, length: 0 };
    }
    run.records += 1;
    run.length += length;
    for (const [i, field] of fields.entries()) {
      if (i === 0 || field.raw === '') continue;
      if (!field.quoted && /^\s/.test(field.raw)) loose += 1;
      else tight += 1;
    }
  }
  close();
  return all === 0 || tight < (tight + loose) * TIGHT ? 0 : inRuns / all;
}

/**
 * A file of values as lines and tables: what stands over and under a table in cells of its own are lines.
 * @param text decoded text; all offsets refer to it
 */
export function readCsv(text: string, from: ReadFile): SourceDocument {
  const sep = SEP.exec(text);
  const delimiter = delimiterOf(text) ?? ',';
  const rows: SheetRow[] = [];
  const discarded: SourceDocument['discarded'][number][] = [];
  if (sep) {
    const words = sep[0].trimEnd();
    const source = { page: null, line: 1, endLine: 1, start: 0, end: words.length };
    discarded.push({ text: words, reason: 'markup', source });
  }
  let index = 0;
  for (const record of records(text, delimiter, sep?.[0].length ?? 0)) {
    const cells = cellsOf(record);
    if (cells.length > 0) rows.push({ index, cells });
    index += 1;
  }
  const budget = new SlotBudget();
  const blocks = sheetBlocks(rows, budget);
  return { ...from, format: 'csv', pages: null, blocks, discarded, diagnostics: budget.diagnostics };
}

function cellsOf({ fields, line }: CsvRecord): SheetCell[] {
  const cells: SheetCell[] = [];
  let number = line;
  for (const [column, field] of fields.entries()) {
    const lines = linesOf(field, number);
    if (lines.length > 0) cells.push({ column, rowSpan: 1, columnSpan: 1, lines });
    if (field.quoted) number += field.raw.match(/\r\n|[\n\r]/g)?.length ?? 0;
  }
  if (fieldsInUse(fields) <= MOST_FIELDS) return cells;
  return [{ column: 0, rowSpan: 1, columnSpan: 1, lines: cells.flatMap((cell) => cell.lines) }];
}

/** Excel writes empty fields up to the last column that was ever touched. */
function fieldsInUse(fields: readonly Field[]): number {
  return fields.findLastIndex((field) => /\S/.test(field.raw)) + 1;
}

function linesOf({ raw, start, quoted }: Field, line: number): SourceLine[] {
  const lines: SourceLine[] = [];
  const end = /\r\n|[\n\r]/g;
  let from = 0;
  for (let number = line; ; number++) {
    const found = end.exec(raw);
    const piece = raw.slice(from, found?.index ?? raw.length);
    const tokens = wordsOf(piece, start + from, number, quoted);
    const traits = { gap: 0, opensPage: false };
    if (tokens.length > 0)
      lines.push(
        makeLine({ raw: piece, start: start + from, number, afterFormFeed: false }, tokens, null, traits),
      );
    if (!found) return lines;
    from = found.index + found[0].length;
  }
}

/** The words of a field; a quote within a quoted one is written twice. */
function wordsOf(raw: string, start: number, line: number, quoted: boolean): Token[] {
  const tokens: Token[] = [];
  for (const m of raw.matchAll(RUNS)) {
    const text = mend(quoted ? m[0].replaceAll('""', '"') : m[0]);
    if (text === '') continue;
    tokens.push({ text, start: start + m.index, end: start + m.index + m[0].length, page: null, line });
  }
  return tokens;
}

import type { Language, Messages } from '../../messages/index.ts';
import { wordFor } from '../../messages/words.ts';
import type { Row } from '../../model/index.ts';
import type { PlanIndex } from '../../plans/plan-index.ts';

/** What can be handed on as a table. */
export const SHEETS = ['tasks', 'indicators', 'targets', 'deadlines', 'citations'] as const;
export type SheetName = (typeof SHEETS)[number] | 'summary';

/** What stands in a cell before a format gives it a look. A day is an ISO date; several values are a list. */
export type SheetValue = string | number | null | readonly string[];

/** `words` is running text, which needs room; `text` is short. */
export type ColumnType = 'text' | 'words' | 'number' | 'day';

/** Which of the tables of codes a column's values are spelled out by. */
type Codes = 'topic' | 'kind' | 'every' | 'status' | 'offset' | 'merged' | 'from';

/** A column of a sheet: what it holds, and how it is called. */
export interface SheetColumn {
  readonly id: string;
  readonly type: ColumnType;
  readonly codes?: Codes;
  /** The key of its heading among the messages, where that is not its id. */
  readonly label?: string;
  /** A column of the plan's own ("Kinh phí"): its heading there. */
  readonly heading?: string;
  /** For programs and for taking corrections back, not for people: where it was not asked for, last and hidden. */
  readonly technical?: boolean;
}

/** A sheet of values, before a format is chosen for it. */
export interface Sheet {
  readonly name: SheetName;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** For each row whether its cells are in doubt; left out where that is not known of such rows. */
  readonly doubtful?: readonly boolean[];
}

/** A plan, and those of its rows that are handed on. */
export interface Selection {
  readonly index: PlanIndex;
  readonly rows: readonly Row[];
  /** Only what belongs to these rows was asked for, not what the body says. */
  readonly narrowed: boolean;
}

/** A column and how it is read off a record. */
export interface ColumnOf<R> extends SheetColumn {
  readonly read: (record: R) => SheetValue;
  /** `always`, `filled` (only where a record has something there), or only when it is asked for. */
  readonly shown: 'always' | 'filled' | 'asked';
}

/** Short form of a column's definition. */
export function column<R>(
  id: string,
  type: ColumnType,
  shown: ColumnOf<R>['shown'],
  read: (record: R) => SheetValue,
  more: Partial<Pick<SheetColumn, 'codes' | 'label' | 'heading'>> = {},
): ColumnOf<R> {
  return { id, type, shown, read, ...more };
}

/** Whether a cell has nothing to show. */
export function isEmpty(value: SheetValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * Lays records out in columns.
 * @param wanted ids in the order asked for; without it the usual ones, of which those that nothing fills are left out
 */
export function layOut<R>(
  name: SheetName,
  columns: readonly ColumnOf<R>[],
  records: readonly R[],
  wanted: readonly string[] | null,
): Sheet {
  const chosen =
    wanted === null
      ? columns.filter((each) => isUsual(each, records))
      : wanted.flatMap((id) => columns.find((each) => each.id === id) ?? []);
  return {
    name,
    columns: chosen,
    rows: records.map((record) => chosen.map((each) => each.read(record))),
  };
}

function isUsual<R>(of: ColumnOf<R>, records: readonly R[]): boolean {
  if (of.shown !== 'filled') return of.shown === 'always';
  return records.some((record) => !isEmpty(of.read(record)));
}

/** A sheet whose technical columns, and those in which nothing stands, come last. */
export function technicalLast(sheet: Sheet, technical: ReadonlySet<string>): Sheet {
  const unseen = new Set(
    sheet.columns.filter(
      ({ id }, i) =>
        technical.has(id) || (sheet.rows.length > 0 && sheet.rows.every((row) => isEmpty(row[i] ?? null))),
    ),
  );
  const isTechnical = (column: SheetColumn): boolean => unseen.has(column);
  const order = [
    ...sheet.columns.flatMap((column, i) => (isTechnical(column) ? [] : [i])),
    ...sheet.columns.flatMap((column, i) => (isTechnical(column) ? [i] : [])),
  ];
  return {
    ...sheet,
    columns: order.flatMap((i) => {
      const column = sheet.columns[i];
      return column ? [isTechnical(column) ? { ...column, technical: true } : column] : [];
    }),
    rows: sheet.rows.map((row) => order.map((i) => row[i] ?? null)),
  };
}

/** A sheet in the words of one language: headings, and codes spelled out. */
export interface SpokenSheet extends Sheet {
  readonly title: string;
  readonly headings: readonly string[];
  readonly language: Language;
}

/** @param messages those of `language` */
export function spoken(sheet: Sheet, language: Language, messages: Messages): SpokenSheet {
  const say = sheet.columns.map(({ codes }) => (codes ? wordsFor(codes, messages) : null));
  return {
    ...sheet,
    language,
    title: messages.sheets.titles[sheet.name],
    headings: sheet.columns.map((each) => headingOf(each, messages)),
    rows: sheet.rows.map((row) => row.map((value, i) => inWords(value, say[i] ?? null))),
  };
}

function headingOf({ id, label = id, heading }: SheetColumn, { sheets, columns }: Messages): string {
  return heading ?? wordFor(sheets.columns, label) ?? wordFor(columns, label) ?? label;
}

type Say = (code: string) => string;

function wordsFor(codes: Codes, messages: Messages): Say {
  if (codes === 'topic' || codes === 'kind') return (code) => wordFor(messages.shown[codes], code) ?? code;
  if (codes === 'merged') return (code) => mergedInWords(code, messages);
  if (codes === 'offset') return (code) => offsetInWords(code, messages);
  return (code) => wordFor(messages.sheets[codes], code) ?? code;
}

/** `deadline=pl/3`: the cell is merged with that of the row `pl/3`. */
function mergedInWords(code: string, messages: Messages): string {
  const at = code.indexOf('=');
  const id = code.slice(0, at);
  return `${headingOf({ id, type: 'text' }, messages)} ← ${code.slice(at + 1)}`;
}

/** `7 working-day`. */
function offsetInWords(code: string, { sheets }: Messages): string {
  const [n = '', unit = ''] = code.split(' ');
  return `${n} ${wordFor(sheets.units, unit) ?? unit}`;
}

function inWords(value: SheetValue, say: Say | null): SheetValue {
  if (say === null || value === null || typeof value === 'number') return value;
  return typeof value === 'string' ? say(value) : value.map(say);
}

import {
  type Cell,
  type CellStyle,
  type CellValue,
  type ColumnDef,
  colToLetter,
  type DataValidation,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import {
  FILLED,
  type FilledColumn,
  type Form,
  type FormLine,
  filledKey,
  HIDDEN,
  SHOWN,
} from '../follow/unit-forms.ts';
import type { Messages } from '../messages/index.ts';
import { ProgressState } from '../model/ledger.ts';

type Words = Messages['follow'];

/** The hidden sheet that says what a workbook is of. */
export const META_SHEET = 'reform-plan';
/** Raised when older tools could no longer read a workbook. */
export const FORM_VERSION = '1';

/** In characters. */
const WIDTHS: Readonly<Record<(typeof SHOWN)[number] | FilledColumn, number>> = {
  no: 7,
  task: 46,
  product: 28,
  unit: 24,
  deadline: 18,
  due: 12,
  occurrence: 12,
  state: 16,
  doneOn: 13,
  achieved: 32,
  symbol: 20,
  documentDate: 13,
  percent: 9,
  actual: 12,
  extendTo: 13,
  grantedBy: 22,
  reason: 28,
};
const DAYS: ReadonlySet<string> = new Set(['due', 'occurrence', 'doneOn', 'documentDate', 'extendTo']);
const NUMBERS: ReadonlySet<string> = new Set(['percent', 'actual']);
/** Lines that stay in sight: the headings; and columns: number and task, behind the hidden ones. */
const FROZEN = { rows: 1, columns: HIDDEN.length + 2 } as const;
const GREY = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } as const;
const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E2EFDA' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  protection: { locked: true },
};
/** Nothing that is told may lie before the programme that these plans carry out (Resolution 30c/NQ-CP of 2011), in Excel's count of days. */
const FIRST_DAY = '40544';

/**
 * A workbook to be filled in: the plan's columns protected, the others open, states chosen from a list, days and shares
 * held to what they can be, ids hidden.
 */
export async function formWorkbook(form: Form, { follow }: Pick<Messages, 'follow'>): Promise<Uint8Array> {
  const meta: CellValue[][] = [
    ['version', FORM_VERSION],
    ['plan', form.plan],
    ['title', form.title],
    ['unit', form.unit ?? ''],
    ['asOf', form.asOf ?? ''],
  ];
  return writeXlsx({
    sheets: [formSheet(form, follow), { name: META_SHEET, rows: meta, veryHidden: true }],
    properties: { title: form.unit ?? follow.sheet.wholePlan },
  });
}

function formSheet({ plan, lines }: Form, follow: Words): WriteSheet {
  const columns = [...HIDDEN, ...SHOWN, ...FILLED];
  const headings = [...HIDDEN, ...[...SHOWN, ...FILLED].map((column) => follow.columns[column])];
  const rows = lines.map((line) => [...hiddenCells(plan, line), ...shownCells(line), ...filledCells(line)]);
  const cells = new Map<string, Partial<Cell>>();
  for (const i of headings.keys()) cells.set(`0,${i}`, { style: HEADING });
  // a cell without a value takes no style from its column when it is written, and would stay locked
  for (const [r, row] of rows.entries())
    for (const [c, column] of columns.entries())
      cells.set(`${r + 1},${c}`, { value: row[c] ?? null, style: styleOf(column) });
  return {
    name: follow.sheet.title,
    columns: columns.map(definition),
    rows: [headings, ...rows],
    cells,
    rowDefs: new Map([
      [0, { height: 2 * LINE }],
      ...lines.map((line, i) => [i + 1, { height: heightOf(line) }] as const),
    ]),
    freezePane: FROZEN,
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${rows.length + 1}` },
    protection: { sheet: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true },
    dataValidations: validations(columns, rows.length, follow),
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Height of a line of text, in points. */
const LINE = 15;
/** Excel allows no higher row. */
const HIGHEST = 409;

/** Programs that print without showing measure no wrapped words, so that lines would be cut. */
function heightOf({ words, product, unit, deadline }: FormLine): number {
  const lines = [
    [words, WIDTHS.task],
    [product, WIDTHS.product],
    [unit, WIDTHS.unit],
    [deadline, WIDTHS.deadline],
  ] as const;
  return Math.min(
    HIGHEST,
    LINE * Math.max(1, ...lines.map(([text, width]) => Math.ceil((text.length * 1.1) / width))),
  );
}

type Column = (typeof HIDDEN)[number] | (typeof SHOWN)[number] | FilledColumn;

function isFilled(column: Column): column is FilledColumn {
  return FILLED.some((each) => each === column);
}

function isHidden(column: Column): column is (typeof HIDDEN)[number] {
  return HIDDEN.some((each) => each === column);
}

function definition(column: Column): ColumnDef {
  return isHidden(column) ? { hidden: true, width: 10 } : { width: WIDTHS[column], style: styleOf(column) };
}

function styleOf(column: Column): CellStyle {
  const open = isFilled(column);
  return {
    alignment: { wrapText: !isHidden(column), vertical: 'top' },
    protection: { locked: !open },
    ...(!open && { fill: GREY }),
    ...(DAYS.has(column) && { numFmt: 'dd/mm/yyyy' }),
    ...(NUMBERS.has(column) && { numFmt: '0.##' }),
    // so that "3/2" typed as a document's number stays what it is
    ...((column === 'symbol' || column === 'grantedBy') && { numFmt: '@' }),
  };
}

function hiddenCells(plan: string, { task, deliverable, unit, occurrence, filled }: FormLine): CellValue[] {
  return [plan, task, deliverable ?? '', unit, occurrence ?? '', filledKey(filled)];
}

function shownCells({ name, words, product, unit, deadline, due, occurrence }: FormLine): CellValue[] {
  return [name, words, product, unit, deadline, dateOf(due), dateOf(occurrence)];
}

function filledCells({ filled }: FormLine): CellValue[] {
  return FILLED.map((column) => {
    const value = filled[column];
    return DAYS.has(column) && typeof value === 'string' ? (dateOf(value) ?? value) : value;
  });
}

/** Midnight UTC, which the library takes for the day itself. */
function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

function validations(columns: readonly Column[], lines: number, { sheet, states }: Words): DataValidation[] {
  if (lines === 0) return [];
  return columns.flatMap((column, i): DataValidation[] => {
    const range = `${colToLetter(i)}2:${colToLetter(i)}${lines + 1}`;
    const common = { range, allowBlank: true, showErrorMessage: true, showInputMessage: true };
    if (column === 'state') {
      const values = ProgressState.options.map((state) => states[state]);
      return [
        {
          ...common,
          type: 'list',
          values,
          inputTitle: sheet.stateTitle,
          inputMessage: sheet.stateHint,
          errorMessage: sheet.stateHint,
        },
      ];
    }
    if (column === 'percent')
      return [
        {
          ...common,
          type: 'decimal',
          operator: 'between',
          formula1: '0',
          formula2: '100',
          errorMessage: sheet.percentHint,
        },
      ];
    if (column === 'doneOn' || column === 'documentDate')
      return [
        {
          ...common,
          type: 'date',
          operator: 'between',
          formula1: FIRST_DAY,
          formula2: 'TODAY()',
          inputTitle: sheet.dayTitle,
          inputMessage: sheet.dayHint,
          errorMessage: sheet.dayHint,
        },
      ];
    return [];
  });
}

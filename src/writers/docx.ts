import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Messages } from '../messages/index.ts';
import type { Column, Table as PlanTable, Row } from '../model/index.ts';
import { groupOf } from '../plans/plan-index.ts';
import { xmlText } from '../text/markup.ts';
import { FONT, MARGIN, PAPER } from './official-form.ts';
import { annexLine, cellText, columnsOf } from './printed-table.ts';
import type { Selection } from './sheets/sheet.ts';
import { type Tabular, valueText } from './tabular.ts';

/**
 * Word files (Office Open XML) in the look of official documents (thể thức văn bản; Decree 30/2020/NĐ-CP, Annex I):
 * A4, Times New Roman, the margins and the place of page numbers that it sets. For tables of plans; pages of prose and
 * tables are `word.ts`.
 */

/** A run of words with one look. */
export interface DocxWords {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
}

/** A line of a printed table: cells, or a group's title across all of them. */
export type DocxRow =
  | { readonly kind: 'cells'; readonly cells: readonly (readonly DocxWords[])[] }
  /** A line over the whole width: a group's numeral and title. */
  | { readonly kind: 'group'; readonly marker: string; readonly title: string };

/** A table as an appendix prints it. */
export interface DocxTable {
  /** Lines above the table, each centred: label and title of an appendix, the line that names its plan. */
  readonly captions: readonly DocxWords[];
  readonly headings: readonly string[];
  /** How wide each column is beside the others. */
  readonly weights: readonly number[];
  /** Columns whose words stand in the middle: numbers, times. */
  readonly centred: ReadonlySet<number>;
  readonly rows: readonly DocxRow[];
}

/** Half points. Words of a table 12, titles and page numbers 14 (Annex I, section V). */
const SIZE = { table: 24, title: 28, page: 28 } as const;
/** What is left of a page across between its margins. */
const ROOM = PAPER.height - MARGIN.left - MARGIN.right;

/** Tables of a document, each on pages of its own, across. */
export async function docxOf(
  tables: readonly DocxTable[],
  about: { readonly title: string | null; readonly author: string | null },
): Promise<Uint8Array> {
  const document = new Document({
    ...(about.title !== null && { title: xmlText(about.title) }),
    creator: xmlText(about.author ?? 'reform-plan'),
    styles: { default: { document: { run: { font: FONT, size: SIZE.table } } } },
    sections: tables.map(sectionOf),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function sectionOf(table: DocxTable): ISectionOptions {
  const number = new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.page });
  return {
    properties: {
      // the first page bears no number (Annex I, I.7)
      titlePage: true,
      page: { size: { ...PAPER, orientation: PageOrientation.LANDSCAPE }, margin: MARGIN },
    },
    headers: {
      default: new Header({
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
      }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    children: [
      ...table.captions.map(
        (words) =>
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 60 },
            children: [runOf(words, SIZE.title)],
          }),
      ),
      new Paragraph({}),
      tableOf(table),
    ],
  };
}

function tableOf({ headings, weights, centred, rows }: DocxTable): Table {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const columnWidths = weights.map((weight) => Math.floor((ROOM * weight) / total));
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map((text, i) => cellOf([{ text, bold: true }], columnWidths[i] ?? 0, true)),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: ROOM, type: WidthType.DXA },
    columnWidths,
    rows: [heading, ...rows.map((row) => rowOf(row, columnWidths, centred))],
  });
}

function rowOf(row: DocxRow, widths: readonly number[], centred: ReadonlySet<number>): TableRow {
  if (row.kind === 'cells')
    return new TableRow({
      cantSplit: true,
      children: row.cells.map((words, i) => cellOf(words, widths[i] ?? 0, centred.has(i))),
    });
  const [first = 0, ...rest] = widths;
  const alone = row.marker === '' || rest.length === 0;
  const marker = cellOf([{ text: row.marker, bold: true }], first, true, true);
  const title = new TableCell({
    columnSpan: alone ? widths.length : rest.length,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: PADDING,
    children: [
      new Paragraph({ keepNext: true, children: [runOf({ text: row.title, bold: true }, SIZE.table)] }),
    ],
  });
  return new TableRow({ cantSplit: true, children: alone ? [title] : [marker, title] });
}

/** Room between a cell's words and its lines. */
const PADDING = { left: 80, right: 80, top: 40, bottom: 40 };

/** @param keepNext the row stays on the page of the next one */
function cellOf(words: readonly DocxWords[], width: number, centre: boolean, keepNext = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: PADDING,
    children: [
      new Paragraph({
        alignment: centre ? AlignmentType.CENTER : AlignmentType.LEFT,
        keepNext,
        children: words.map((each) => runOf(each, SIZE.table)),
      }),
    ],
  });
}

function runOf({ text, bold = false, italics = false, strike = false }: DocxWords, size: number): TextRun {
  return new TextRun({ text: xmlText(text), font: FONT, size, bold, italics, strike });
}

/** How wide columns are beside one another, by what they hold. */
const WEIGHTS: Readonly<Record<string, number>> = {
  no: 2,
  task: 14,
  indicator: 14,
  product: 7,
  lead: 7,
  coordinate: 9,
  monitor: 7,
  implement: 7,
  deadline: 6,
  target: 5,
  note: 5,
};
const OTHER_WEIGHT = 6;
const CENTRED: ReadonlySet<string> = new Set(['no', 'deadline', 'target']);

/**
 * Plans' tables of tasks and indicators as the appendix of an official document: headings, groups and numbers as the
 * plan has them.
 * @returns the file, and how many lines of tasks and indicators it holds
 */
export async function plansDocx(
  selections: readonly Selection[],
  messages: Messages,
): Promise<{ readonly content: Uint8Array; readonly lines: number }> {
  const tables = selections.flatMap((selection) => [
    ...selection.index.plan.tables.flatMap((table) => appendixOf(table, selection, messages)),
    ...dutiesOf(selection, messages),
  ]);
  const document = selections[0]?.index.plan.document;
  const content = await docxOf(tables, { title: document?.title ?? null, author: document?.issuer ?? null });
  const lines = tables.reduce((sum, { rows }) => sum + rows.filter(({ kind }) => kind === 'cells').length, 0);
  return { content, lines };
}

function appendixOf(table: PlanTable, selection: Selection, messages: Messages): DocxTable[] {
  const rows = selection.rows.filter((row) => row.table === table.id);
  if (rows.length === 0 || table.kind === 'other') return [];
  const columns = columnsOf(table, rows, messages);
  const line = annexLine(selection);
  const { title } = selection.index.plan.document;
  return [
    {
      ...layoutOf(columns),
      captions: [
        ...(table.appendix === null ? [] : [{ text: table.appendix.toUpperCase(), bold: true }]),
        { text: (table.title ?? title ?? messages.sheets.titles.tasks).toUpperCase(), bold: true },
        ...(line === null ? [] : [{ text: line, italics: true }]),
      ],
      rows: rowsUnderGroups(rows, columns, selection),
    },
  ];
}

/** What sections of the body tell somebody to do stands in no table of the plan. */
function dutiesOf(selection: Selection, messages: Messages): DocxTable[] {
  const rows = selection.rows.filter((row) => row.table === '');
  if (rows.length === 0) return [];
  const roles = ['no', 'task', 'lead', 'coordinate', 'deadline'] as const;
  const names: Readonly<Record<string, string>> = messages.columns;
  const columns = roles.map((role) => ({ role, heading: names[role === 'no' ? 'number' : role] ?? role }));
  const title = selection.index.plan.document.title ?? messages.sheets.titles.tasks;
  return [
    {
      ...layoutOf(columns),
      captions: [{ text: title.toUpperCase(), bold: true }],
      rows: rowsUnderGroups(rows, columns, selection),
    },
  ];
}

function layoutOf(columns: readonly Column[]): Pick<DocxTable, 'headings' | 'weights' | 'centred'> {
  return {
    headings: columns.map(({ heading }) => heading),
    weights: columns.map(({ role }) => WEIGHTS[role] ?? OTHER_WEIGHT),
    centred: new Set(columns.flatMap(({ role }, i) => (CENTRED.has(role) ? [i] : []))),
  };
}

function rowsUnderGroups(
  rows: readonly Row[],
  columns: readonly Column[],
  selection: Selection,
): readonly DocxRow[] {
  let group: string | null = null;
  return rows.flatMap((row): DocxRow[] => {
    const opens = row.group !== group ? groupOf(selection.index, row) : null;
    group = row.group;
    const cells = columns.map(({ role }) => [{ text: cellText(row, role, selection) }]);
    return [
      ...(opens ? [{ kind: 'group' as const, marker: opens.marker, title: opens.title }] : []),
      { kind: 'cells', cells },
    ];
  });
}

/** The answer to a question as a table of a document. */
export async function tabularDocx({ columns, rows }: Tabular, title: string | null): Promise<Uint8Array> {
  const longest = columns.map(({ name, heading }) =>
    Math.max(heading.length, ...rows.map((row) => valueText(row[name]).length)),
  );
  const table: DocxTable = {
    captions: title === null ? [] : [{ text: title.toUpperCase(), bold: true }],
    headings: columns.map(({ heading }) => heading),
    // wide enough for words, and no column takes all the room
    weights: longest.map((length) => Math.min(40, Math.max(6, Math.sqrt(length) * 4))),
    centred: new Set(columns.flatMap(({ numeric }, i) => (numeric ? [i] : []))),
    rows: rows.map((row) => ({
      kind: 'cells',
      cells: columns.map(({ name }) => [{ text: valueText(row[name]) }]),
    })),
  };
  return docxOf([table], { title, author: null });
}

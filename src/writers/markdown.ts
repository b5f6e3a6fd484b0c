import type { Messages } from '../messages/index.ts';
import type { Column, Row, Table } from '../model/index.ts';
import { groupOf } from '../plans/plan-index.ts';
import { plainText } from './csv.ts';
import { pipeCell, pipeLine, pipeTable } from './pipe-table.ts';
import { annexLine, cellText, columnsOf } from './printed-table.ts';
import type { Selection, SpokenSheet } from './sheets/sheet.ts';

/** A table of values as a pipe table. */
export function sheetMarkdown({ headings, columns, rows }: SpokenSheet): string {
  const right = columns.map(({ type }) => type === 'number');
  return `${pipeTable(
    headings,
    rows.map((row) => row.map(plainText)),
    right,
  ).join('\n')}\n`;
}

/**
 * Plans' appendix tables as an official would paste them: under the plan's title, with the headings, the groups and
 * the numbers of the plan itself. Pipe tables have no merged cells: their words stand in each line, but for the number
 * and the task of a further deliverable, which stand once.
 */
export function plansMarkdown(selections: readonly Selection[], messages: Messages): string {
  return selections
    .map((selection) => [
      ...planHeading(selection),
      ...selection.index.plan.tables.flatMap((table) => tableLines(table, selection, messages)),
    ])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** The kind of document and its title on lines of their own, as plans have them: so the page is read back as a plan. */
function planHeading({ index }: Selection): string[] {
  const { typeName, title } = index.plan.document;
  const kind = typeName?.toUpperCase() ?? index.plan.source.file;
  return [`# ${pipeCell(kind)}`, ...(title === null ? [] : ['', pipeCell(title)])];
}

function tableLines(table: Table, selection: Selection, messages: Messages): string[] {
  const rows = selection.rows.filter((row) => row.table === table.id);
  if (rows.length === 0) return [];
  const columns = columnsOf(table, rows, messages);
  const lines = pipeTable(
    columns.map(({ heading }) => heading),
    [],
  );
  let group: string | null = null;
  for (const row of rows) {
    if (row.group !== group) lines.push(groupLine(row, columns, selection));
    group = row.group;
    lines.push(pipeLine(columns.map(({ role }) => pipeCell(cellText(row, role, selection)))));
  }
  const [heading, ...more] = [table.appendix, table.title, annexLine(selection)].flatMap((line) =>
    line ? [pipeCell(line)] : [],
  );
  return [
    ...(heading === undefined ? [] : ['', `## ${heading}`]),
    ...more.flatMap((line) => ['', line]),
    '',
    ...lines,
  ];
}

/** A group's line: its numeral and its title, in bold. */
function groupLine(row: Row, columns: readonly Column[], { index }: Selection): string {
  const group = groupOf(index, row);
  const [marker, title] = [group?.marker ?? '', group?.title ?? ''].map((text) =>
    text === '' ? '' : `**${pipeCell(text)}**`,
  );
  const at = Math.max(
    0,
    columns.findIndex(({ role }) => role === 'task' || role === 'indicator'),
  );
  const cells = columns.map(({ role }, i) => (i === at ? title : role === 'no' ? marker : '') ?? '');
  return pipeLine(cells);
}

import { readText } from '../../../src/readers/text.ts';
import type { HeadingColumn } from '../../../src/tables/columns.ts';
import { describeColumns } from '../../../src/tables/heading/describe.ts';
import { flatHeading, opensHeading } from '../../../src/tables/heading/flat.ts';
import { gridHeading } from '../../../src/tables/heading/grid.ts';
import { kindOf } from '../../../src/tables/heading/kind.ts';
import { drawnTable } from '../support.ts';

const YEAR = { start: '2026-01-01', end: '2026-12-31' };

/** A table as its rows, or a heading as its lines. */
export type Given = readonly string[];

/** A change to what is given, by its name. */
export type Change = readonly [name: string, given: Given, how?: How];

/** How a heading in plain text is asked for. */
export interface How {
  readonly introduced?: boolean;
  readonly inTable?: boolean;
}

/** Without accents, as programs of another time have it. */
const plainLetters = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const cellsOf = (row: string): string[] => row.split('|').map((cell) => cell.trim());
const rowOf = (cells: readonly string[]): string => cells.join(' | ');

/**
 * A column's role or use; with how sure it is where it isn't beyond doubt, and with what told it where that was the heading or
 * the cells alone.
 */
function roleTold({ role, use, confidence = 1, evidence, period }: HeadingColumn): string {
  const name = role.replace(/-\d+$/, '');
  if (use && confidence === 1)
    return `${name}:${use}${period ? ` ${period.start ?? ''}..${period.end}` : ''}`;
  const doubt = confidence >= 0.995 ? [] : [confidence.toFixed(2)];
  return [use ? `${name}:${use}` : name, ...doubt, ...(evidence === 'both' ? [] : [evidence])].join(' ');
}

/** What is told of a table of cells: how many rows are its heading, each column in brief, and its kind. */
export function tableTold(given: Given): string {
  const rows = given.map(cellsOf);
  const found = gridHeading(drawnTable(rows.map((row) => [...row])));
  const cells = found.drafts.map((_, c) => rows.slice(found.rows).map((row) => row[c] ?? ''));
  const { columns, contents } = describeColumns(found.drafts, cells, YEAR);
  const kind = kindOf(columns, contents);
  const rest = [found.rows, found.captionRows > 0 ? `title ${found.captionRows}` : ''].join(' ').trim();
  return `${rest}: ${columns.map(roleTold).join(' | ')} = ${kind.kind === 'other' ? kind.why : kind.kind}`;
}

/** The headings of a table's columns, with what stands over them. */
export function namesTold(given: Given): string {
  const rows = given.map(cellsOf);
  const { drafts } = gridHeading(drawnTable(rows.map((row) => [...row])));
  const { columns } = describeColumns(drafts, [], YEAR);
  return columns.map(({ own, upper }) => (upper ? `${upper} > ${own}` : own)).join(' | ');
}

const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);

/** A table without each of its columns, with two of them changed about, with fewer rows, and in other letters. */
export function tableChanges(given: Given): Change[] {
  const width = cellsOf(given[0] ?? '').length;
  const each = (change: (cells: string[]) => string[]): Given =>
    given.map((row) => rowOf(change(cellsOf(row))));
  const columns = Array.from({ length: width }, (_, c) => c);
  const name = (c: number): string => `column ${c + 1}`;
  return [
    ...columns.map((c): Change => [`without ${name(c)}`, each((cells) => without(cells, c))]),
    ...columns.map(
      (c): Change => [
        `${name(c)} without cells`,
        given.map((row, r) => (r < 2 ? row : rowOf(cellsOf(row).with(c, '')))),
      ],
    ),
    ['the last two about', each((cells) => [...cells.slice(0, -2), cells.at(-1) ?? '', cells.at(-2) ?? ''])],
    ['its first line alone', given.slice(0, 1)],
    ['without its first line', given.slice(1)],
    ['without its last line', given.slice(0, -1)],
    ['in capitals', [(given[0] ?? '').toUpperCase(), ...given.slice(1)]],
    ['without accents', [plainLetters(given[0] ?? ''), ...given.slice(1)]],
  ];
}

/** The columns of a heading in plain text: role, words and what stands over them. */
export function headingTold(given: Given, { introduced = false, inTable = false }: How = {}): string {
  const { blocks } = readText(given.join('\n'), { file: 'plan.txt', sha256: '0'.repeat(64) });
  const opening = opensHeading(blocks, 0);
  const heading = opening && flatHeading(blocks, 0, opening, { inTable, introduced });
  if (!heading) return opening ? `none (${opening})` : 'none';
  const columns = heading.columns.map((c) => `${c.role.replace(/-\d+$/, '')} ${c.heading}`);
  return `${heading.blocks}${opening === 'plain' ? '' : ` ${opening}`}: ${columns.join(' | ')}`;
}

/** A heading without each of its lines, with two of them on one, in other letters, and asked for in other ways. */
export function headingChanges(given: Given): Change[] {
  const lines = given.map((_, i) => i);
  return [
    ...lines.map((i): Change => [`without line ${i + 1}`, without(given, i)]),
    ...lines
      .slice(1)
      .map(
        (i): Change => [
          `line ${i + 1} behind the one before`,
          without(given.with(i - 1, `${given[i - 1]} ${given[i]}`), i),
        ],
      ),
    ['in capitals', given.map((line) => line.toUpperCase())],
    ['without accents', given.map(plainLetters)],
    ['introduced', given, { introduced: true }],
    ['among rows', given, { inTable: true }],
    ['without a row', given.slice(0, -2)],
  ];
}

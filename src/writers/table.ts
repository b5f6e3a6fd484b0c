import type { CharName } from 'cli-table3';
import { PLAIN, printable, type Style } from './style.ts';
import { widthOf, wrap } from './wrap.ts';

/** A column of a table in the terminal. */
export interface TableColumn {
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

/** How a table is drawn. */
export interface TableOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly style?: Style;
}

/** A column is not made narrower than this as long as another can give. */
const NARROWEST = 6;
/** Space that a border takes: a line before each cell and one space on either side of it, and one line at the end. */
const PADDING = 3;

/**
 * A table for a terminal: as wide as its content asks for, never wider than the terminal; cells are wrapped between
 * syllables, numbers and short columns keep their width as long as they can.
 * @param rows cells as text; line breaks in them stay
 */
export async function tableText(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  { width, style = PLAIN }: TableOptions,
): Promise<string> {
  const cells = rows.map((row) => columns.map((_, k) => printableLines(row[k] ?? '')));
  const headings = columns.map((column) => printableLines(column.heading));
  const widths = layout(headings, cells, width);
  const { default: Table } = await import('cli-table3');
  const colWidths = widths.map((wide) => wide + 2);
  const colAligns = columns.map((column) => column.align ?? 'left');
  // cli-table3 measures the whole of a cell anew for each line that it draws: so every line is a cell of its own, and
  // every row a table, closed by the rule that opens the next
  const block = (
    texts: readonly string[],
    chars: Partial<Record<CharName, string>>,
    paint = plain,
  ): string => {
    const lines = texts.map((text, k) => wrap(text, widths[k] ?? 1));
    const height = Math.max(...lines.map((cell) => cell.length));
    const table = new Table({
      colWidths,
      colAligns,
      style: { head: [], border: [] },
      chars: { ...NO_RULES, ...chars },
    });
    for (let i = 0; i < height; i += 1) table.push(lines.map((cell) => paint(cell[i] ?? '')));
    return table.toString();
  };
  const last = cells.length - 1;
  return [
    block(headings, { ...OPENS, ...(last < 0 ? CLOSES : GOES_ON) }, style.bold),
    ...cells.map((row, i) => block(row, i === last ? CLOSES : GOES_ON)),
  ].join('\n');
}

const plain = (text: string): string => text;

/** No line between the lines of one row. */
const NO_RULES = {
  top: '',
  'top-left': '',
  'top-mid': '',
  'top-right': '',
  mid: '',
  'left-mid': '',
  'mid-mid': '',
  'right-mid': '',
} as const;
const OPENS = { top: '─', 'top-left': '┌', 'top-mid': '┬', 'top-right': '┐' } as const;
const GOES_ON = { bottom: '─', 'bottom-left': '├', 'bottom-mid': '┼', 'bottom-right': '┤' } as const;
const CLOSES = { bottom: '─', 'bottom-left': '└', 'bottom-mid': '┴', 'bottom-right': '┘' } as const;

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** How wide each column becomes. */
export function layout(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const wanted = headings.map((heading, k) =>
    Math.max(1, longest(heading), ...rows.map((row) => longest(row[k] ?? ''))),
  );
  const room = Math.max(headings.length, width - PADDING * headings.length - 1);
  if (sum(wanted) <= room) return wanted;
  // first no column is cut within a syllable, then, if that is too wide, all are
  const least = headings.map((heading, k) =>
    Math.min(
      wanted[k] ?? 1,
      Math.max(1, longestSyllable(heading), ...rows.map((row) => longestSyllable(row[k] ?? ''))),
    ),
  );
  if (sum(least) <= room) return share(wanted, least, room);
  const narrow = least.map((wide) => Math.min(wide, NARROWEST));
  return sum(narrow) <= room
    ? share(least, narrow, room)
    : headings.map(() => Math.max(1, Math.floor(room / headings.length)));
}

/** Every column its least, and of what is left the more the more it wants: by the square root, so that no long text takes all. */
function share(wanted: readonly number[], least: readonly number[], room: number): number[] {
  const widths = [...least];
  for (let left = room - sum(widths); left > 0; ) {
    const open = widths.map((wide, k) => Math.max(0, (wanted[k] ?? 0) - wide));
    const roots = open.map(Math.sqrt);
    const total = sum(roots);
    if (total === 0) break;
    const given = open.map((gap, k) => Math.min(gap, Math.floor((left * (roots[k] ?? 0)) / total)));
    // less than one column each: to the one that wants most
    if (sum(given) === 0) given[open.indexOf(Math.max(...open))] = 1;
    for (const [k, more] of given.entries()) widths[k] = (widths[k] ?? 0) + more;
    left -= sum(given);
  }
  return widths;
}

function longest(text: string): number {
  return Math.max(0, ...text.split('\n').map(widthOf));
}

function longestSyllable(text: string): number {
  return Math.max(0, ...text.split(/\s+/).map(widthOf));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

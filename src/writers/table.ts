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
export function tableText(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  { width, style = PLAIN }: TableOptions,
): string {
  const cells = rows.map((row) => columns.map((_, k) => printableLines(row[k] ?? '')));
  const headings = columns.map((column) => printableLines(column.heading));
  const widths = layout(headings, cells, width);
  const rule = ruleOf(widths);
  const block = (texts: readonly string[], paint = plain): string[] => {
    const lines = texts.map((text, k) => wrap(text, widths[k] ?? 1));
    const height = Math.max(...lines.map((cell) => cell.length));
    return Array.from({ length: height }, (_, i) => {
      const shown = lines.map((cell, k) => {
        const line = cell[i] ?? '';
        const space = ' '.repeat(Math.max(0, (widths[k] ?? 1) - widthOf(line)));
        return columns[k]?.align === 'right' ? `${space}${paint(line)}` : `${paint(line)}${space}`;
      });
      return `│ ${shown.join(' │ ')} │`;
    });
  };
  return [
    rule('┌┬┐'),
    ...block(headings, style.bold),
    ...cells.flatMap((row) => [rule('├┼┤'), ...block(row)]),
    rule('└┴┘'),
  ].join('\n');
}

const plain = (text: string): string => text;

/** A line between rows: `joints` are its signs at the left, between columns, at the right. */
function ruleOf(widths: readonly number[]): (joints: string) => string {
  const lines = widths.map((wide) => '─'.repeat(wide + 2));
  return (joints) => {
    const [left = '', middle = '', right = ''] = joints;
    return `${left}${lines.join(middle)}${right}`;
  };
}

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

import { median } from '../../text/median.ts';
import type { FilledCell, PageTable } from './page-table.ts';
import type { TextLine } from './text-lines.ts';

/**
 * Whether a page break cut the row that ends one page. Word, LibreOffice and browsers close the frame at the break and
 * open it again, so it is told by what stands on both sides: a cell that is cut is full down to the break, its words go
 * on below, and the rest of a row is mostly empty.
 *
 *     4 | Xây dựng quy trình lấy ý kiến | Các cơ quan ngành dọc đóng | Trong năm     ends the page
 *       |                               | trên địa bàn               | 2024          opens the next one
 *
 * What speaks for the one and the other is added up as natural logarithms of odds. The numbers beside the weights are
 * counts over 392 page breaks of drawn tables whose rows are known (training/): of 365 cut rows with 605 cells that go
 * on, and of 27 rows of their own without number, with 106 cells. They are rounded towards zero, since other offices'
 * tables differ.
 */
const ODDS = {
  /** Room for another line below the upper words: under one line in 532 of 605, and in 35 of 106 */
  full: 1,
  /** … for one line: 71 of 605, and 25 of 106. A paragraph of two lines is not parted. */
  roomy: -0.7,
  /** … for two and more: none of 605, and 39 of 106 */
  empty: -4,
  /** Words below an empty cell: 2 of 605 (a paragraph that is not parted), and 7 of 106 */
  nothingAbove: -2.5,
  /** The words below begin small: 452 of 605, and none of 106 */
  small: 3,
  /** … with a capital letter: 90 of 605, and 93 of 106 */
  capital: -1.7,
  /** … with a point of a list: 22 of 605, and 1 of 106 */
  point: 0.5,
  /** The words above end in a full stop. Reasoned: most offices end cells without, and sentences inside cells with one. */
  stop: -1,
  /** … in a comma, a hyphen, an opening bracket: 59 of 605, and none of 106 */
  open: 2,
  /** The next word had room on the line above, and is no point of a list: the paragraph ended there. Reasoned. */
  ended: -1.5,
  /** Room for another line at the foot of the page: for none in 342 of 365, and in 10 of 27 */
  pageFull: 0.9,
  /** … for one: 22 of 365, and 3 of 27 */
  pageRoomy: -0.5,
  /** … for more: 1 of 365, and 14 of 27 */
  pageShort: -3,
} as const;

/** Share of cells beside the subject that go on where a row is cut: 605 − 236 of 365 rows with some five such columns. */
const GOES_ON = 0.2;
/** Share of cut rows whose subject goes on: 236 of 365. */
const SUBJECT_GOES_ON = 0.65;
/** What is added to counts of a table's own cells and rows, so that the few of one page prove little. Reasoned. */
const UNSEEN = 0.5;

/** Room under the last line, in lines, from which on another one would have fitted: descents and padding are less. */
const ONE_MORE = 1;
const TWO_MORE = 2;

/** The cells about a break. */
export interface Break {
  readonly above: PageTable;
  readonly below: PageTable;
  /** Rows at the top of `below` that repeat the heading. */
  readonly heading: number;
  /** Where the text of such pages ends at the lowest. */
  readonly bodyBottom: number;
  /** The column of the rows' numbers; null for none. */
  readonly numbers: number | null;
}

/** For (positive) or against (negative) the first row below the heading being the rest of the last row above. */
export function oddsOfCut(at: Break): number {
  const last = at.above.ys.length - 1;
  const upper = new Map<number, FilledCell>();
  for (const c of at.above.cells) if (c.row + c.rowSpan === last) upper.set(c.column, c);
  const lower = at.below.cells.filter((c) => c.row === at.heading);
  const leading = leadingOf([...upper.values(), ...lower]);
  const bottom = at.above.ys.at(-1) ?? 0;
  let odds = oddsOfPage((at.bodyBottom - bottom) / leading) + oddsOfFilling(at, lower);
  for (const cell of lower) {
    if (cell.lines.length === 0) continue;
    const over = upper.get(cell.column);
    odds += !over || over.lines.length === 0 ? ODDS.nothingAbove : oddsOfCell(over, cell, bottom, leading);
  }
  return odds;
}

/**
 * For (positive) or against (negative) one cell going on below a break.
 * @param bottom where the table above ends
 */
export function oddsOfCutCell(upper: FilledCell, lower: FilledCell, bottom: number): number {
  return oddsOfCell(upper, lower, bottom, leadingOf([upper, lower]));
}

function leadingOf(cells: readonly FilledCell[]): number {
  const steps = cells.flatMap(({ lines }) =>
    lines.slice(1).map((l, i) => l.baseline - (lines[i]?.baseline ?? 0)),
  );
  const sizes = cells.flatMap((c) => c.lines.map((l) => l.size));
  return Math.max(1, steps.length > 0 ? median(steps) : 1.15 * median(sizes));
}

function oddsOfPage(room: number): number {
  if (room < ONE_MORE) return ODDS.pageFull;
  return room < TWO_MORE ? ODDS.pageRoomy : ODDS.pageShort;
}

function oddsOfCell(upper: FilledCell, lower: FilledCell, bottom: number, leading: number): number {
  const room = (bottom - (upper.lines.at(-1)?.baseline ?? 0)) / leading;
  let odds: number = room < ONE_MORE ? ODDS.full : room < TWO_MORE ? ODDS.roomy : ODDS.empty;
  const before = textOf(upper.lines);
  const after = textOf(lower.lines);
  if (POINT.test(after)) return odds + (after.length > 1 ? ODDS.point : ODDS.capital);
  if (/[,\-–/(]$/.test(before)) odds += ODDS.open;
  else if (/[.!]$/.test(before)) odds += ODDS.stop;
  if (/^\p{Ll}/u.test(after)) odds += ODDS.small;
  else if (/^\p{Lu}/u.test(after)) odds += ODDS.capital;
  return hasRoom(upper, lower) ? odds + ODDS.ended : odds;
}

/** A point of a list, or alone the mark of an empty cell. */
const POINT = /^(?:[-–+*•](?:\s|$)|\p{Ll}\)\s)/u;

export function textOf(lines: readonly TextLine[]): string {
  return lines.flatMap((l) => l.words.map((w) => w.text)).join(' ');
}

/** Room beyond this much, in parts of the size, would have been used: what fits by a hair breaks too. */
const SPARE = 0.3;

/** Most room between a cell's border and its words, in points: Word keeps 5.4. */
const PADDING = 6;

/** The first word of the lower cell would have stood on the upper one's last line: the break there was meant. */
function hasRoom(upper: FilledCell, lower: FilledCell): boolean {
  const last = upper.lines.at(-1);
  const word = lower.lines[0]?.words[0];
  if (!last || !word) return false;
  const indent = Math.min(...upper.lines.map((l) => l.box.x0)) - upper.box.x0;
  const padding = Math.min(PADDING, Math.max(0, indent));
  const needed = word.box.x1 - word.box.x0 + word.size * (0.25 + SPARE);
  // a line set in the middle has half of its room on either side
  return last.box.x1 - last.box.x0 + needed <= upper.box.x1 - upper.box.x0 - 2 * padding;
}

/**
 * What the empty and filled cells of the row in question say: the rest of a cut row is mostly empty, a row of its own is filled
 * as the table's other rows are.
 */
function oddsOfFilling(at: Break, lower: readonly FilledCell[]): number {
  const rows = [...rowsFrom(at.above, 0), ...rowsFrom(at.below, at.heading + 1)];
  const subject = at.numbers === null ? null : at.numbers + 1;
  let odds = 0;
  for (const cell of lower) {
    const { column } = cell;
    // a cell over several rows, empty here, is the rest of a merged one, whose words stand above
    if (column === at.numbers || cell.columnSpan > 1 || cell.rowSpan > 1) continue;
    const filled = cell.lines.length > 0;
    const goesOn = column === subject ? SUBJECT_GOES_ON : GOES_ON;
    // with a subject and without: of the rows that have no number of their own
    const alike = column === subject ? rows.filter((r) => !r.filled.has(at.numbers ?? -1)) : rows;
    const own = alike.filter((r) => r.filled.has(column)).length;
    const share = (own + UNSEEN) / (alike.length + 2 * UNSEEN);
    odds += filled ? Math.log(goesOn / share) : Math.log((1 - goesOn) / (1 - share));
  }
  if (at.numbers !== null) {
    const own = rows.filter((r) => !r.filled.has(at.numbers ?? -1)).length;
    odds -= Math.log((own + UNSEEN) / (rows.length + 2 * UNSEEN));
  }
  return odds;
}

interface InnerRow {
  /** Columns whose cells begin in the row and hold words. */
  readonly filled: ReadonlySet<number>;
}

/** The rows of a table from one on, titles over all columns left out. */
function rowsFrom(table: PageTable, top: number): InnerRow[] {
  const rows: InnerRow[] = [];
  for (let r = top; r < table.ys.length - 1; r++) {
    const own = table.cells.filter((c) => c.row === r && c.lines.length > 0);
    if (own.length > 1) rows.push({ filled: new Set(own.map((c) => c.column)) });
  }
  return rows;
}

import { Random } from '../tables/random.ts';
import type { Split } from '../tables/split.ts';
import type { CorpusTable } from '../tables/table.ts';
import { drawHeadings, type ParentHeading } from './headings.ts';

export type Align = 'left' | 'center' | 'both';

/** How one table is set. Lengths in centimetres, type sizes and spacings in points. */
export interface Layout {
  readonly id: string;
  readonly split: Split;
  /** Who makes the PDF: LibreOffice from a Word file, or Chromium from a page. */
  readonly engine: 'writer' | 'chromium';
  readonly font: string;
  readonly size: number;
  readonly headSize: number;
  readonly landscape: boolean;
  /** Top, bottom, left, right. */
  readonly margins: readonly [number, number, number, number];
  readonly borders: 'all' | 'level' | 'none';
  readonly padding: number;
  readonly heads: Readonly<Record<string, string>>;
  readonly parents: readonly ParentHeading[];
  readonly headCase: 'as-is' | 'upper';
  readonly headBold: boolean;
  /** The row under the heading that numbers the columns. */
  readonly keyRow: 'none' | '(1)' | '1' | 'A B 1' | '(A) (B) (1)' | 'a' | 'I';
  /** By column; they fill the page's width together. */
  readonly widths: Readonly<Record<string, number>>;
  readonly vertical: 'top' | 'center';
  readonly align: Readonly<Record<string, Align>>;
  /** A group's row: number and words apart, the words over the other columns, or one cell over the row. */
  readonly groupForm: 'apart' | 'span' | 'joined';
  readonly groupMark: '. ' | ' - ' | ') ' | ': ';
  readonly groupAlign: Align;
  readonly groupBold: boolean;
  readonly repeatHeading: boolean;
  readonly splitRows: boolean;
  readonly pageNumber: 'none' | 'header' | 'footer';
  readonly pageForm: '2' | '- 2 -' | 'Trang 2' | '2/9';
  /** Before and after each paragraph of a cell. */
  readonly spacing: number;
  readonly lineHeight: number;
  /** What stands around the table: a whole plan, the appendix's title lines, or a title alone. */
  readonly frame: 'plan' | 'appendix' | 'title';
  /** Whether the table's lines begin a page of their own after the plan's. */
  readonly newPage: boolean;
  /** Share of a cell's paragraphs that have an empty one before or after them, as typed files do. */
  readonly emptyLines: number;
  /**
   * Spaces that Word's own PDFs have and LibreOffice's lack: one at each paragraph's end, one in each empty cell.
   */
  readonly paragraphSpaces: boolean;
  /** Word counts the rows itself, and the file has no digits for them. */
  readonly autoNumbers: boolean;
  /** Share of headings broken by hand. */
  readonly headBreaks: number;
  /** Spaces that don't break stand between a word and its numeral ("Quý I"). */
  readonly hardSpaces: boolean;
  readonly ending: 'none' | 'stroke' | 'note' | 'signature';
  /** The drop threshold that Tika's lines are made into paragraphs by. */
  readonly tikaDrop: 1 | 2.5;
}

/** Usual widths (cm) on a level page; only their relation counts, but for the number's. */
const WIDTHS: Readonly<Record<string, number>> = {
  no: 1.1,
  task: 7.5,
  product: 4.6,
  deadline: 2.7,
  lead: 3.4,
  coordinate: 3.7,
  monitor: 3.2,
  implement: 4,
  indicator: 7.5,
  target: 2.6,
  note: 1.7,
  unit: 1.6,
  year: 1.5,
  money: 2.2,
  basis: 4,
  field: 2.1,
  place: 2.2,
  period: 2,
};
/** Centimetres in a point. */
const CM_POINT = 2.54 / 72;
/** A letter's width for its size: bold Tinos takes about 0.56, DejaVu up to 0.7. */
const LETTER: Readonly<Record<string, number>> = {
  Tinos: 0.58,
  Arimo: 0.64,
  'DejaVu Serif': 0.74,
  'DejaVu Sans': 0.72,
};

/** The width under which a column would tear its longest word; only number columns are torn. */
function leastWidth(
  table: CorpusTable,
  column: string,
  head: string,
  letter: number,
  padding: number,
): number {
  const said = [head, ...table.rows.map((row) => row.cells[column] ?? '')];
  const longest = Math.max(...said.flatMap((words) => words.split(/[\s/-]+/).map((word) => word.length)));
  return longest * letter + 2 * padding + 0.1;
}

function drawWidths(
  random: Random,
  table: CorpusTable,
  room: number,
  { padding, letter, heads }: { padding: number; letter: number; heads: Readonly<Record<string, string>> },
): Record<string, number> {
  // A narrow number column tears "10" and "STT" over lines, as copied and squeezed tables do.
  const number = random.chance(0.16) ? random.between(0.2, 0.42) + 2 * padding : random.between(0.9, 1.4);
  const narrow = random.chance(0.2)
    ? random.pick(
        table.columns
          .filter((c) => ['deadline', 'lead', 'coordinate', 'product', 'note'].includes(c))
          .concat('none'),
      )
    : 'none';
  const kind = (column: string): string => table.others[column]?.content ?? column;
  const raw = Object.fromEntries(
    table.columns.map((c) => [c, c === narrow ? 1.5 : (WIDTHS[kind(c)] ?? 3) * random.between(0.65, 1.5)]),
  );
  const rest = table.columns.filter((c) => c !== 'no');
  const left = room - (table.columns.includes('no') ? number : 0);
  const sum = rest.reduce((total, c) => total + (raw[c] ?? 0), 0);
  const least = rest.map((c) => [c, leastWidth(table, c, heads[c] ?? '', letter, padding)] as const);
  const wanted = new Map(least.map(([c, width]) => [c, Math.max(width, ((raw[c] ?? 0) * left) / sum)]));
  // what the narrow columns took beyond their share, the widest give back
  const spare = [...wanted.values()].reduce((total, width) => total + width, 0) - left;
  const slack = least.map(([c, width]) => [c, (wanted.get(c) ?? 0) - width] as const);
  const give = slack.reduce((total, [, width]) => total + width, 0);
  for (const [c, width] of slack)
    wanted.set(c, (wanted.get(c) ?? 0) - (give > 0 ? (width / give) * spare : 0));
  return { ...(table.columns.includes('no') ? { no: number } : {}), ...Object.fromEntries(wanted) };
}

function drawAlign(random: Random, table: CorpusTable): Record<string, Align> {
  const long = random.weighted<Align>([
    ['both', 50],
    ['left', 45],
    ['center', 5],
  ]);
  const short = random.weighted<Align>([
    ['center', 55],
    ['left', 25],
    ['both', 20],
  ]);
  return Object.fromEntries(
    table.columns.map((c) => {
      if (c === 'no') return [c, random.chance(0.9) ? 'center' : 'left'];
      return [
        c,
        ['task', 'indicator', 'product', 'note'].includes(c) && !(c === 'product' && random.chance(0.3))
          ? long
          : short,
      ];
    }),
  );
}

/** The layout number `at` of a split, for one table: the same every time. */
export function drawLayout(split: Split, at: number, table: CorpusTable): Layout {
  const id = `${split}-L${String(at).padStart(4, '0')}`;
  const random = new Random(`layout ${id}`);
  const landscape = random.chance(table.columns.length > 6 ? 0.85 : 0.55);
  const margins = [0, 1, 2, 3].map(() => random.pick([1.5, 2, 2, 2.5])) as unknown as Layout['margins'];
  const room = (landscape ? 29.7 : 21) - margins[2] - margins[3];
  const padding = random.weighted([
    [0.19, 75],
    [0.1, 15],
    [0.05, 10],
  ]);
  const size = landscape ? random.pick([11, 12, 12, 13, 13, 14]) : random.pick([10, 11, 11, 12, 12, 13]);
  const { heads, parents } = drawHeadings(random, split, table);
  const font = random.weighted([
    ['Tinos', 86],
    ['Arimo', 8],
    ['DejaVu Serif', 4],
    ['DejaVu Sans', 2],
  ]);
  const letter = (LETTER[font] ?? 0.6) * size * CM_POINT;
  const first = table.columns[0] === 'no';
  const typing = new Random(`typing ${id}`);
  return {
    id,
    split,
    size,
    landscape,
    margins,
    padding,
    heads,
    parents,
    font,
    engine: random.chance(0.25) ? 'chromium' : 'writer',
    headSize: size + random.pick([-1, 0, 0, 0]),
    borders: random.weighted<Layout['borders']>([
      ['all', 86],
      ['level', 7],
      ['none', 7],
    ]),
    headCase: random.chance(0.12) ? 'upper' : 'as-is',
    headBold: random.chance(0.92),
    keyRow: random.weighted<Layout['keyRow']>([
      ['none', 82],
      ['(1)', 7],
      ['1', 4],
      ['A B 1', 2],
      ['(A) (B) (1)', 2],
      ['a', 2],
      ['I', 1],
    ]),
    widths: drawWidths(random, table, room, { padding, letter, heads }),
    vertical: random.weighted<Layout['vertical']>([
      ['center', 65],
      ['top', 35],
    ]),
    align: drawAlign(random, table),
    groupForm: first
      ? random.weighted<Layout['groupForm']>([
          ['apart', 45],
          ['span', 35],
          ['joined', 20],
        ])
      : 'joined',
    groupMark: random.weighted<Layout['groupMark']>([
      ['. ', 75],
      [' - ', 10],
      [') ', 5],
      [': ', 10],
    ]),
    groupAlign: random.weighted<Align>([
      ['left', 75],
      ['center', 15],
      ['both', 10],
    ]),
    groupBold: random.chance(0.9),
    repeatHeading: random.chance(0.75),
    splitRows: random.chance(0.75),
    pageNumber: random.weighted<Layout['pageNumber']>([
      ['header', 55],
      ['footer', 25],
      ['none', 20],
    ]),
    pageForm: random.weighted<Layout['pageForm']>([
      ['2', 86],
      ['- 2 -', 5],
      ['Trang 2', 5],
      ['2/9', 4],
    ]),
    spacing: random.weighted([
      [0, 55],
      [2, 15],
      [3, 20],
      [6, 10],
    ]),
    lineHeight: random.weighted([
      [1, 70],
      [1.15, 20],
      [1.5, 10],
    ]),
    frame: random.weighted<Layout['frame']>([
      ['plan', 60],
      ['appendix', 35],
      ['title', 5],
    ]),
    newPage: landscape || random.chance(0.6),
    emptyLines: random.chance(0.1) ? 0.06 : 0,
    paragraphSpaces: typing.chance(0.3),
    autoNumbers: typing.chance(0.12),
    headBreaks: random.chance(0.25) ? 0.6 : 0,
    hardSpaces: random.chance(0.06),
    ending: random.weighted<Layout['ending']>([
      ['none', 60],
      ['stroke', 10],
      ['note', 15],
      ['signature', 15],
    ]),
    tikaDrop: random.chance(0.8) ? 1 : 2.5,
  };
}

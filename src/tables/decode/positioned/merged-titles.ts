import { isTopicName } from '../../../grammars/topics.ts';
import { joinTokens } from '../../../source/document.ts';
import { isSyllable } from '../../../text/syllable.ts';
import { isTotal } from '../../rows/totals.ts';
import type { AnchorKind } from './anchors.ts';
import { runsOf, type TextLine } from './lines.ts';
import type { GridLine } from './pages.ts';

/**
 * Titles of groups that bear no numeral in tables whose rows do. Those that are merged over all columns, that of the numbers included,
 * begin where no row's words do, among the numbers, and run on over the column beside them. Those that are merged over the others
 * begin where tasks do, and are told by their capitals, where no words of rows are written so, or by naming contents of reform.
 */

/** One word alone among the numbers is a remark more often than a title. Reasoned. */
const FEWEST_WORDS = 2;
/** Positions that a title may begin right of where tasks do. */
const AT_EDGE = 2;

/**
 * @param n the column of numbers
 * @param subject the column of tasks
 * @returns for each line, whether it is such a title
 */
export function mergedTitles(
  grid: readonly GridLine[],
  kinds: readonly (AnchorKind | null)[],
  n: number,
  subject: number,
): readonly boolean[] {
  const edges = new Map([...new Set(grid.map((l) => l.sheet))].map((s) => [s, edgeOf(grid, kinds, s)]));
  const last = kinds.lastIndexOf('row');
  const seldom = areCapitalsSeldom(grid);
  // lines of a title that a marker has are its own
  const told = kinds.includes('group') || (n + 1 !== subject && isSeldomFilled(grid, kinds, n + 1));
  const signs = grid.map(({ line, sheet }, i): Sign | null => {
    const edge = edges.get(sheet);
    if (edge === undefined || kinds[i] !== null || i >= last || !standsAlone(line)) return null;
    if (runsOver(line, edge)) return 'over';
    if (told || !atEdge(line, edge)) return null;
    if (seldom && isInCapitals(line)) return 'capitals';
    return isTopicName(joinTokens(line.tokens)) && !goesOn(grid[i + 1]) ? 'content' : null;
  });
  const contents = signs.filter((s) => s === 'content').length;
  return signs.map((s) => s !== null && (s !== 'content' || contents >= FEWEST_CONTENTS));
}

/** Whether a column has fewer lines than the table has rows: one cell of it stands for several, and is no title. */
function isSeldomFilled(
  grid: readonly GridLine[],
  kinds: readonly (AnchorKind | null)[],
  c: number,
): boolean {
  const filled = grid.filter(({ cells, line }) => (cells[c]?.length ?? 0) > 0 && runsOf(line).length > 1);
  return filled.length < kinds.filter((k) => k === 'row').length;
}

/** What tells a title. */
type Sign = 'over' | 'capitals' | 'content';

/** One line that names a content may be a row's task. */
const FEWEST_CONTENTS = 2;

/** Whether a line goes on with the words of that above. */
function goesOn(line: GridLine | undefined): boolean {
  return line?.cells.some((own) => /^\p{Ll}/u.test(own[0]?.text ?? '')) === true;
}

/** Where a page's numbers end, and where the words right of them begin. */
interface Edge {
  readonly numbers: number;
  readonly words: number;
}

function edgeOf(
  grid: readonly GridLine[],
  kinds: readonly (AnchorKind | null)[],
  sheet: number,
): Edge | undefined {
  const own = grid.flatMap((l, i) => (l.sheet === sheet ? [{ line: l.line, kind: kinds[i] ?? null }] : []));
  const numbered = own.filter(({ kind }) => kind === 'row').map(({ line }) => line);
  const rows = own.filter(({ kind, line }) => kind === null && runsOf(line).length > 1);
  const words = Math.min(
    ...rows.map(({ line }) => line.from[0] ?? Number.POSITIVE_INFINITY),
    ...numbered.map(({ from }) => from[1] ?? Number.POSITIVE_INFINITY),
  );
  const numbers = Math.max(...numbered.map(({ to }) => to[0] ?? 0));
  return Number.isFinite(words) && numbered.length > 0 && words >= numbers ? { numbers, words } : undefined;
}

function standsAlone(line: TextLine): boolean {
  const { tokens } = line;
  const capital = /^\p{Lu}/u.test(tokens[0]?.text ?? '');
  if (!capital || tokens.length < FEWEST_WORDS || runsOf(line).length > 1) return false;
  return !isTotal(tokens.map((t) => t.text));
}

function runsOver({ from, to }: TextLine, { numbers, words }: Edge): boolean {
  return (from[0] ?? 0) < numbers && (to.at(-1) ?? 0) > words;
}

function atEdge({ from }: TextLine, { words }: Edge): boolean {
  return (from[0] ?? 0) <= words + AT_EDGE;
}

/** Share of lines in capitals from which on they tell no title. As for flattened text. */
const SELDOM = 0.25;

/** Whether capitals tell the lines of a table that are written so. */
export function areCapitalsSeldom(grid: readonly GridLine[]): boolean {
  return grid.filter(({ line }) => isInCapitals(line)).length <= SELDOM * grid.length;
}

/** Whether a line of some words is in capitals, and none an abbreviation, which is written so anywhere. */
export function isInCapitals({ tokens }: TextLine): boolean {
  if (tokens.length < FEWEST_WORDS) return false;
  const words = tokens.flatMap((t) => t.text.match(/\p{L}+/gu) ?? []);
  return words.length > 0 && words.every((w) => w === w.toUpperCase() && isSyllable(w));
}

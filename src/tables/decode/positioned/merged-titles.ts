import { isTopicName } from '../../../grammars/topics.ts';
import { joinTokens } from '../../../source/document.ts';
import { areSeldom, areSyllablesInCapitals } from '../../../text/capitals.ts';
import { isTotal } from '../../rows/totals.ts';
import { type AnchorKind, runsOf, type TextLine } from './lines.ts';
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
  const edges = edgesOf(grid, kinds);
  const last = kinds.lastIndexOf('row');
  const seldom = areCapitalsSeldom(grid);
  // lines of a title that a marker has are its own
  const told = kinds.includes('group') || (n + 1 !== subject && isSeldomFilled(grid, kinds, n + 1));
  const signs = grid.map(({ line, sheet }, i): Sign | null => {
    const edge = edges.get(sheet);
    if (edge === undefined || kinds[i] !== null || i >= last || !standsAlone(line)) return null;
    if (runsOver(line, edge)) return 'over';
    if (told || !atEdge(line, edge)) return null;
    if (seldom && areSyllablesInCapitals(line.tokens)) return 'capitals';
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

/** The edges of each page that has numbered rows, and no words before the numbers' end. */
function edgesOf(
  grid: readonly GridLine[],
  kinds: readonly (AnchorKind | null)[],
): ReadonlyMap<number, Edge> {
  const edges = new Map<number, Edge>();
  const numbered = new Set<number>();
  for (const [i, { line, sheet }] of grid.entries()) {
    const isRow = kinds[i] === 'row';
    if (!isRow && (kinds[i] !== null || runsOf(line).length === 1)) continue;
    const words = line.from[isRow ? 1 : 0] ?? Number.POSITIVE_INFINITY;
    const numbers = isRow ? (line.to[0] ?? 0) : 0;
    const before = edges.get(sheet) ?? { numbers: 0, words: Number.POSITIVE_INFINITY };
    edges.set(sheet, { numbers: Math.max(before.numbers, numbers), words: Math.min(before.words, words) });
    if (isRow) numbered.add(sheet);
  }
  for (const [sheet, { numbers, words }] of edges)
    if (!numbered.has(sheet) || !Number.isFinite(words) || words < numbers) edges.delete(sheet);
  return edges;
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

/** Whether capitals tell the lines of a table that are written so. */
export function areCapitalsSeldom(grid: readonly GridLine[]): boolean {
  return areSeldom(grid.filter(({ line }) => areSyllablesInCapitals(line.tokens)).length, grid.length);
}

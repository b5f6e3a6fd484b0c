import { addLogs, NEVER } from '../../../text/logs.ts';
import type { Span } from '../learning/rows.ts';
import type { Way, Ways } from './divide.ts';
import { linesOf, type Words } from './words.ts';

/**
 * Rows that page breaks cut into runs of words. How the words above a break are divided says which cells may go on below it,
 * so that the runs are divided together: the best ways of each run are carried over the break, and what is kept is the
 * best of all pages.
 */

/** Ways that are carried over a page break: with 2 fewer cut rows come right, with 8 no more, at twice the time. */
const CARRIED = 3;
/** Lines that a cut cell may have fewer than its row has room for: a paragraph's last line but one goes with the last. */
export const WIDOW = 1;
/**
 * What each line is worth that a cell above a break has more than those that go on below it. Reasoned: as `SPILT`, one line may
 * be read wrong, several are not.
 */
const OVERHANG = 3;

/** A line of the table with its cells' runs of words, one a page. */
export interface CutLine {
  readonly cells: readonly (readonly Span[])[];
}

/** A division of the row's words down to some page. */
export interface CutWay {
  readonly lines: readonly CutLine[];
  readonly score: number;
}

export interface DividedCut {
  readonly best: CutWay;
  readonly second: CutWay | null;
  /** The share of `best` among all, and for each of its lines' cells the share of those that have the same cell. */
  readonly certainty: number;
  readonly cellCertainty: readonly (readonly number[])[];
  /** The second-best division's share. */
  readonly secondCertainty: number;
}

/**
 * @param runs the runs of the row's words, from the first page to the last
 * @param divideRun the best ways to divide a run where the row stands so above it
 */
export function divideCut<Run>(
  words: Words,
  runs: readonly Run[],
  divideRun: (run: Run, above: CutLine | undefined, n: number) => Ways,
): DividedCut {
  let ways: CutWay[] = [{ lines: [], score: 0 }];
  // what the ways left out are worth beside those carried on
  let covered = 0;
  let total = NEVER;
  for (const [r, run] of runs.entries()) {
    const found: CutWay[] = [];
    total = NEVER;
    for (const way of ways) {
      const below = divideRun(run, way.lines.at(-1), CARRIED);
      for (const next of below.ways) {
        const score = way.score + next.score - overhang(words, way.lines.at(-1), next);
        found.push({ lines: append(way.lines, next), score });
      }
      total = addLogs(total, way.score + below.total);
    }
    found.sort((a, b) => b.score - a.score);
    ways = found.slice(0, CARRIED);
    if (r + 1 < runs.length) covered += sum(ways) - total;
  }
  const [best = { lines: [], score: NEVER }, second = null] = ways;
  const shareOf = (way: CutWay): number => Math.exp(Math.min(0, way.score - total + covered));
  const all = sum(ways);
  const among = ways.map((w) => Math.exp(w.score - all));
  return {
    best,
    second,
    certainty: shareOf(best),
    cellCertainty: best.lines.map((line, l) =>
      line.cells.map((cell, c) =>
        ways.reduce((p, w, k) => p + (isSameCell(cell, w.lines[l]?.cells[c]) ? (among[k] ?? 0) : 0), 0),
      ),
    ),
    secondCertainty: second ? shareOf(second) : 0,
  };
}

function sum(ways: readonly CutWay[]): number {
  return ways.reduce((s, w) => addLogs(s, w.score), NEVER);
}

/** What lines of cells cost that are taller above a break than those that go on below it. */
function overhang(words: Words, above: CutLine | undefined, { lines }: Way): number {
  const [rest] = lines;
  if (!above || !rest) return 0;
  const { tallest, cut } = heightsAbove(words, above, rest);
  return cut === 0 ? 0 : OVERHANG * Math.max(0, tallest - cut - WIDOW);
}

/**
 * A page cuts a row where its tallest cell would go on, so that no cell above the break is taller than those that go on
 * below it.
 * @returns lines of the tallest cell above the break, and of the tallest that goes on below it (0 where none does)
 */
export function heightsAbove(
  words: Words,
  above: CutLine,
  rest: readonly Span[],
): { readonly tallest: number; readonly cut: number } {
  let [tallest, cut] = [0, 0];
  for (const [c, spans] of above.cells.entries()) {
    const span = spans.at(-1);
    if (!span || span.to === span.from) continue;
    const height = linesOf(words, span.from, span.to);
    tallest = Math.max(tallest, height);
    const below = rest[c];
    if (below && below.to > below.from) cut = Math.max(cut, height);
  }
  return { tallest, cut };
}

/** The first line after a page break goes on with the last one before it. */
function append(lines: readonly CutLine[], { lines: added }: Way): CutLine[] {
  const fresh = added.map((cells) => ({ cells: cells.map((s) => (s.to > s.from ? [s] : [])) }));
  const last = lines.at(-1);
  const [first, ...more] = fresh;
  if (!last || !first) return [...lines, ...fresh];
  const joined = { cells: last.cells.map((spans, c) => [...spans, ...(first.cells[c] ?? [])]) };
  return [...lines.slice(0, -1), joined, ...more];
}

/** Whether two cells are the same words on each page. */
export function isSameCell(a: readonly Span[], b: readonly Span[] | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((s, k) => isSame(s, b[k]));
}

/** Empty spans are the same wherever they stand. */
function isSame(a: Span, b: Span | undefined): boolean {
  return b !== undefined && ((a.from === b.from && a.to === b.to) || (a.from === a.to && b.from === b.to));
}

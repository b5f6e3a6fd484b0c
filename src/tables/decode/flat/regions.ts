import type { Token } from '../../../source/document.ts';
import { LIMITS } from '../../../source/limits.ts';
import type { Start } from './start.ts';
import type { Words } from './words.ts';

/** What the words of a flattened table are divided into before their cells are looked for: rows, groups, totals and blocks. */

export interface Region {
  /** A `block` holds rows that nothing marks. */
  readonly start: Start | { readonly kind: 'block'; readonly at: number; readonly certainty: number };
  /** First word after the number or marker, and one past the last. */
  readonly from: number;
  readonly to: number;
  /** Places inside where a page begins. */
  readonly breaks: readonly number[];
}

export function regionsOf(
  words: Words,
  breaks: readonly number[],
  starts: readonly Region['start'][],
): Region[] {
  return starts.map((start, s) => {
    const to = starts[s + 1]?.at ?? words.tokens.length;
    const from = 'to' in start ? start.to : start.at;
    return { start, from, to, breaks: breaks.slice(firstFrom(breaks, from + 1), firstFrom(breaks, to)) };
  });
}

/** Words that begin a page. */
export function pageBreaks({ tokens }: Words, pageStarts: ReadonlySet<Token>): number[] {
  return tokens.flatMap((t, i) => (pageStarts.has(t) ? [i] : []));
}

/** @returns how many of the numbers, which rise, are less than `least` */
export function firstFrom(rising: readonly number[], least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Layout: a table without a column of numbers. Its groups are found as ever, the rows between them by their cells. */
export function groupsAndBlocks(words: Words, marks: readonly Start[]): Region['start'][] {
  const starts: Region['start'][] = [];
  const block = (from: number, end: number): void => {
    for (let at = from; at < end; at = endOfPart(words, at, end))
      starts.push({ kind: 'block', at, certainty: endOfPart(words, from, end) < end ? CUT_CERTAINTY : 1 });
  };
  block(0, marks[0]?.at ?? words.tokens.length);
  for (const [m, mark] of marks.entries()) {
    starts.push(mark);
    const end = marks[m + 1]?.at ?? words.tokens.length;
    // a marker may be torn over lines; its title begins where its last piece stands
    if (mark.kind === 'group') block(endOfTitle(words, Math.max(mark.at, mark.to - 1)), end);
  }
  return starts;
}

/**
 * Words without any mark of a row that are divided at once: some 400 rows. What is longer is cut at a line, so that
 * memory stays bounded; whether a row begins there is an even chance.
 */
const MOST_BLOCK_WORDS = 10_000;
const CUT_CERTAINTY = 0.5;

/** What a page break inside such rows costs, in lines: what stands on both its sides is divided several times. */
const LINES_A_BREAK = 20;

/** @returns the first line whose words are too many to be divided; all lines where there is none */
export function endOfDivided(regions: readonly Region[], { line, lineFrom }: Words): number {
  let left: number = LIMITS.unmarkedLines.most;
  for (const { start, from, to, breaks } of regions) {
    if (start.kind !== 'block' || to === from) continue;
    let first = line[from] ?? 0;
    for (const at of breaks) {
      const below = line[at] ?? first;
      if (below - first + LINES_A_BREAK > left) break;
      left -= below - first + LINES_A_BREAK;
      first = below;
    }
    const lines = (line[to - 1] ?? first) + 1 - first;
    if (lines > left) return first + left;
    left -= lines;
  }
  return lineFrom.length;
}

function endOfPart(words: Words, at: number, end: number): number {
  if (end - at <= MOST_BLOCK_WORDS) return end;
  const line = words.line[at + MOST_BLOCK_WORDS] ?? 0;
  const from = words.lineFrom[line] ?? end;
  // one line of more words than that is cut where it is
  return from > at ? from : at + MOST_BLOCK_WORDS;
}

/** A group's title takes its line, and the next ones as long as they begin in lower case. */
function endOfTitle(words: Words, at: number): number {
  let line = words.line[at] ?? 0;
  while (/^\p{Ll}/u.test(words.tokens[words.lineTo[line] ?? 0]?.text ?? '')) line += 1;
  return words.lineTo[line] ?? words.tokens.length;
}

import { isTopicName } from '../../../grammars/topics.ts';
import { joinTokens } from '../../../source/document.ts';
import { areSyllablesInCapitals } from '../../../text/capitals.ts';
import { countedTitle } from '../../rows/groups.ts';
import type { Start } from './start.ts';
import { standsOut } from './titles.ts';
import { startsLine, type Words } from './words.ts';

/**
 * Titles of groups that bear no numeral among rows that do: lines right above a row's number that are in capitals where other
 * lines are not ("CHỈ ĐẠO, ĐIỀU HÀNH"), that name contents of reform one after the other, or that count on with words of their own
 * ("Nhóm 1: …", "Nhóm 2: …").
 */

/** Lines that a title takes at most. */
const MOST_TITLE_LINES = 3;
/** Words of a title in capitals at least: one may be a body's short name. Reasoned. */
const FEWEST_TITLE_WORDS = 2;

/** @param starts in reading order
 * @returns the titles as starts of groups */
export function unmarkedTitles(words: Words, starts: readonly Start[]): Start[] {
  const titles = new Set([...countedLines(words), ...contentLines(words, starts)]);
  const found: Start[] = [];
  for (const [s, row] of starts.entries()) {
    if (row.kind !== 'row' || !startsLine(words, row.at)) continue;
    const below = words.line[row.at] ?? 0;
    const above = starts[s - 1];
    // what stands between a numeral and its first row is that group's title
    if (above?.kind === 'group') continue;
    const least = above ? (words.line[above.to] ?? 0) + 1 : 0;
    const line = !above && isTopic(words, below) ? 0 : titleAbove(words, titles, below, least);
    if (line === null) continue;
    const at = words.lineFrom[line] ?? 0;
    found.push({ kind: 'group', at, to: at, certainty: 1 });
  }
  return found;
}

/** The first line of the title that ends right above a line; null where none does. */
function titleAbove(words: Words, titles: ReadonlySet<number>, below: number, least: number): number | null {
  let line = below;
  while (line > least && below - line < MOST_TITLE_LINES && isInFullCapitals(words, line - 1)) line -= 1;
  const capitals = (words.lineFrom[below] ?? 0) - (words.lineFrom[line] ?? 0);
  if (capitals >= FEWEST_TITLE_WORDS) return line;
  for (let l = below - 1; l >= Math.max(least, below - MOST_TITLE_LINES); l--) if (titles.has(l)) return l;
  return null;
}

/** Whether all lines above the first row name a content of reform. */
function isTopic(words: Words, below: number): boolean {
  return below > 0 && below <= MOST_TITLE_LINES && isTopicName(textOf(words, 0, below));
}

function textOf({ tokens, lineFrom }: Words, from: number, to: number): string {
  return joinTokens(tokens.slice(lineFrom[from] ?? 0, lineFrom[to] ?? tokens.length));
}

/** Whether a line stands out by its capitals, and has no abbreviation, which is written so anywhere. */
function isInFullCapitals(words: Words, line: number): boolean {
  const [from, to] = [words.lineFrom[line] ?? 0, words.lineTo[line] ?? 0];
  return standsOut(words, { from, to }) && areSyllablesInCapitals(words.tokens.slice(from, to));
}

/** Lines right above a row's number that name a content of reform, where one stands above the first row and others below it. */
function contentLines(words: Words, starts: readonly Start[]): readonly number[] {
  const rows = starts.filter(({ kind, at }) => kind === 'row' && startsLine(words, at));
  const lines = rows.map(({ at }) => (words.line[at] ?? 0) - 1);
  const found = lines.filter((l) => l >= 0 && isTopicName(textOf(words, l, l + 1)));
  return found.length > 1 && found[0] === 0 ? found : [];
}

/** Lines that count on with the same words from 1, at least twice and nowhere else. */
function countedLines(words: Words): ReadonlySet<number> {
  const byWords = new Map<string, { line: number; number: number }[]>();
  for (let line = 0; line < words.lineFrom.length; line++) {
    const title = countedTitle(textOf(words, line, line + 1));
    if (!title) continue;
    const list = byWords.get(title.words) ?? [];
    list.push({ line, number: title.number });
    byWords.set(title.words, list);
  }
  const found = new Set<number>();
  for (const list of byWords.values())
    if (list.length > 1 && list.every(({ number }, k) => number === k + 1))
      for (const { line } of list) found.add(line);
  return found;
}

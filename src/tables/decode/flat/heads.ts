import { joinTokens } from '../../../source/document.ts';
import { numberParts } from '../../numbers.ts';
import type { Start } from './starts.ts';
import { isInCapitals, namesContent } from './titles.ts';
import type { Words } from './words.ts';

/** One numbered line over rows of its number may be a task whose other cells are empty. */
const FEWEST_HEADS = 2;

/**
 * Groups that a table numbers like its rows ("1 | CẢI CÁCH THỂ CHẾ" over "1.1", "1.2"): where every row of one number
 * stands over rows of that number, and says no more than a title does, such rows are groups.
 */
export function withHeads(words: Words, starts: readonly Start[]): readonly Start[] {
  const numbers = starts.map(({ kind, at, to }) =>
    kind === 'row' ? numberParts(joinTokens(words.tokens.slice(at, to)).replace(/ /g, '')) : null,
  );
  const heads = starts.flatMap((start, s) => (numbers[s]?.length === 1 ? [{ start, s }] : []));
  if (heads.length < FEWEST_HEADS || starts.some((s) => s.kind === 'group')) return starts;
  const headed = heads.every(({ start, s }) => {
    const [head, under] = [numbers[s], numbers[s + 1]];
    const over = under?.length === 2 && under[0] === head?.[0] && under[1] === 1;
    return over && isTitle(words, start.to, starts[s + 1]?.at ?? start.to);
  });
  if (!headed) return starts;
  const groups = new Set(heads.map(({ start }) => start));
  return starts.map((start) => (groups.has(start) ? { ...start, kind: 'group' as const } : start));
}

/** Whether words between two numbers are in capitals, or one line that names a content of reform. */
function isTitle(words: Words, from: number, to: number): boolean {
  if (to <= from) return false;
  const oneLine = words.line[from] === words.line[to - 1];
  const body = words.named.subarray(from, to).includes(1);
  return isInCapitals(words, { from, to }) || (oneLine && !body && namesContent(words, { from, to }));
}

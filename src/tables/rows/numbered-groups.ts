import { joinTokens } from '../../source/document.ts';
import type { HeadingColumn } from '../columns.ts';
import type { GroupDraft, Item, RowDraft } from '../draft.ts';
import { numberParts } from '../numbers.ts';

/**
 * Groups that a table numbers like its rows: "1 | CẢI CÁCH THỂ CHẾ" over "1.1", "1.2". Such a line says what the rows
 * under it are about and nothing else, so that it is a group where all lines of its kind are.
 */

/** One such line alone is as likely a task whose other cells were left to the rows under it. */
const FEWEST = 2;

/** @returns the items, with those rows as groups that head the rows under them */
export function withNumberedGroups(
  items: readonly Item[],
  columns: readonly HeadingColumn[],
): readonly Item[] {
  const subject = columns.findIndex((c) => c.role === 'task' || c.role === 'indicator');
  if (subject < 0 || items.some((item) => item.kind === 'group')) return items;
  const numbers = items.map((item) => (item.kind === 'row' ? numberParts(joinTokens(item.number)) : null));
  const heads = items.flatMap((item, i) =>
    item.kind === 'row' && numbers[i]?.length === 1 ? [{ item, under: numbers[i + 1], i }] : [],
  );
  const headed = heads.every(
    ({ item, under, i }) => isFirstUnder(numbers[i] ?? null, under ?? null) && saysOnly(item, subject),
  );
  if (heads.length < FEWEST || !headed) return items;
  const told = items.every(
    (item, i) => item.kind !== 'row' || numbers[i]?.length === 1 || !saysOnly(item, subject),
  );
  if (!told) return items;
  const groups = new Map<Item, GroupDraft>(heads.map(({ item }) => [item, groupOf(item, subject)]));
  return items.map((item) => groups.get(item) ?? item);
}

/** Whether the second number is the first one under the other: 3.1 under 3. */
function isFirstUnder(head: readonly number[] | null, next: readonly number[] | null): boolean {
  return head !== null && next?.length === 2 && next[0] === head[0] && next[1] === 1;
}

/** Whether nothing but what is to be done stands in a row, and no merged cell covers the rest of it. */
function saysOnly({ cells, mergedUp }: RowDraft, subject: number): boolean {
  return (
    cells.every((words, c) => words.flat().length > 0 === (c === subject)) && mergedUp.every((up) => up === 0)
  );
}

function groupOf({ number, cells }: RowDraft, subject: number): GroupDraft {
  return { kind: 'group', marker: number, title: (cells[subject] ?? []).flat() };
}

import { fill } from '../shared/html.ts';
import type { PageWords } from '../shared/page-data.ts';
import type { Item } from './lists.ts';

/** By which column lines are sorted: its place, the name of what it shows, and whether the last comes first. */
export interface Sorting {
  readonly column: number;
  readonly key: string;
  readonly down: boolean;
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Lines in the order of a column; times by their days, aims by their numbers, all else as Vietnamese is sorted. */
export function sorted(items: readonly Item[], { column, key, down }: Sorting): Item[] {
  const valued = items.map((item) => ({ item, value: keyOf(item, column, key) }));
  const sign = down ? -1 : 1;
  valued.sort((a, b) => {
    // what has nothing to sort by comes last either way
    if ((a.value === '') !== (b.value === '')) return a.value === '' ? 1 : -1;
    return sign * collator.compare(a.value, b.value) || a.item.at - b.item.at;
  });
  return valued.map(({ item }) => item);
}

function keyOf({ row, facts }: Item, column: number, key: string): string {
  if (key === 'deadline') return facts.days[0]?.day ?? '';
  const text = row.cells[column]?.firstChild?.textContent?.trim() ?? '';
  return key === 'value' ? (/-?\d[\d.,]*/.exec(text)?.[0] ?? '') : text;
}

/** Makes the headings of a table into buttons that sort it. */
export function sortable(
  table: HTMLTableElement,
  words: PageWords,
  onSort: (sorting: Sorting | null) => void,
): void {
  const headings = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  for (const [column, th] of headings.entries()) {
    const key = th.dataset.sort;
    if (key === undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = th.textContent;
    button.title = fill(words.sortBy, { column: th.textContent ?? '' });
    th.replaceChildren(button);
    button.addEventListener('click', () => {
      // up, down, and back to the plan's own order
      const before = th.getAttribute('aria-sort');
      for (const each of headings) each.removeAttribute('aria-sort');
      if (before === 'descending') return onSort(null);
      th.setAttribute('aria-sort', before === null ? 'ascending' : 'descending');
      onSort({ column, key, down: before !== null });
    });
  }
}

import type { CellValue } from './request.ts';

interface Sortable {
  readonly cells: Readonly<Record<string, CellValue>>;
}

let collator: Intl.Collator | undefined;

/** Numbers within words by their value ("10.2" after "9"), letters as a Vietnamese dictionary has them. */
export function byDictionary(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}

/** Rows in the order of the columns; those without a value last, whichever way; ties as they stood. */
export function sortRows<T extends Sortable>(
  rows: readonly T[],
  by: readonly { readonly column: string; readonly down: boolean }[],
): readonly T[] {
  if (by.length === 0) return rows;
  return rows.toSorted((a, b) => {
    for (const { column, down } of by) {
      const order = compare(first(a.cells[column]), first(b.cells[column]), down);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function first(value: CellValue | undefined): string | number | null {
  const one = typeof value === 'object' && value !== null ? value[0] : value;
  return one === undefined || one === '' ? null : one;
}

function compare(a: string | number | null, b: string | number | null, down: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : byDictionary(String(a), String(b));
  return down ? -order : order;
}

import type { Period } from '../../model/index.ts';
import { joinTokens } from '../../source/document.ts';
import type { HeadingColumn } from '../columns.ts';
import type { Item } from '../draft.ts';
import { type Described, describeColumns } from './describe.ts';

/**
 * Decides the roles of a table's columns again, once its cells are known. A role that the heading's words gave
 * stands unless the cells tell strongly against it.
 * @param columns the columns as the heading gave them
 * @param items the table's rows and groups
 */
export function describeAgain(
  columns: readonly HeadingColumn[],
  items: readonly Item[],
  period: Period | null,
): Described {
  const rows = items.flatMap((i) => (i.kind === 'row' ? [i] : []));
  const cells = columns.map((c, k) =>
    rows.map((row) => joinTokens(c.role === 'no' ? row.number : (row.cells[k] ?? []).flat())),
  );
  const drafts = columns.map((c) => {
    const over = tokensOver(c);
    return { own: c.tokens.slice(over), upper: c.tokens.slice(0, over), role: c.role };
  });
  const described = describeColumns(drafts, cells, period);
  return {
    ...described,
    columns: described.columns.map((c, k) => ({ ...c, tokens: columns[k]?.tokens ?? [] })),
  };
}

/** How many of a column's heading words stand over it and its neighbours. */
function tokensOver({ tokens, upper }: HeadingColumn): number {
  if (!upper) return 0;
  const over = tokens.findIndex((_, k) => joinTokens(tokens.slice(0, k)) === upper);
  return Math.max(0, over);
}

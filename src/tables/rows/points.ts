import type { Token } from '../../source/document.ts';
import type { HeadingColumn } from '../columns.ts';
import type { Item, RowDraft } from '../draft.ts';

/** Rows that break another one down under a dash or a plus, as many plans write them in place of a number. */

const POINT = /^[-–—+•]$/;

/** What a point is written as in a row's number: "-" for every kind of dash, "+" for the level under it. */
export function pointOf(number: string): '-' | '+' | null {
  if (!POINT.test(number)) return null;
  return number === '+' ? '+' : '-';
}

/** Whether words begin with a point and go on as a row's do, with a capital: "- Tại xã". */
export function opensPoint(words: readonly { readonly text: string }[]): boolean {
  const [mark, next] = words;
  return mark !== undefined && pointOf(mark.text) !== null && /^\p{Lu}/u.test(next?.text ?? '');
}

/**
 * Takes the dash before a row's words for its number, where a numbered row of its group stands above it. A cell that
 * lists several points is one row's list, and keeps them all.
 */
export function withPoints(items: readonly Item[], columns: readonly HeadingColumn[]): Item[] {
  const subject = columns.findIndex((c) => c.role === 'task' || c.role === 'indicator');
  let owned = false;
  return items.map((item) => {
    if (item.kind === 'group') owned = false;
    if (item.kind !== 'row') return item;
    if (item.number.length > 0) {
      if (pointOf(item.number[0]?.text ?? '') === null) owned = true;
      return item;
    }
    return owned ? withPoint(item, subject) : item;
  });
}

function withPoint(row: RowDraft, subject: number): RowDraft {
  const runs = row.cells[subject] ?? [];
  const words = runs.flat();
  const [mark, ...rest] = words;
  if (!mark || rest.length === 0 || pointOf(mark.text) === null || isList(words)) return row;
  const [first = [], ...others] = runs;
  const cells = row.cells.map((cell, c) => (c === subject ? [first.slice(1), ...others] : cell));
  return { ...row, number: [mark], cells };
}

/** More than one point, each at the beginning of a line. */
function isList(words: readonly Token[]): boolean {
  return words.some((w, i) => {
    const before = words[i - 1];
    if (!before || pointOf(w.text) === null) return false;
    return w.line !== before.line || w.path !== before.path || /[;.]$/.test(before.text);
  });
}

import type { Place, Row } from '../../model/index.ts';
import type { SourceCell, SourceTable, Token } from '../../source/document.ts';
import { type Html, html } from '../shared/html.ts';
import { roleClass } from './lines.ts';

/** The rows of the document's own table in which a row stands, with one before and one after; its cells marked. */
export function tablePlace({ source, where }: Row, tables: readonly SourceTable[]): Html | null {
  const table = tables.find((each) => each.cells.some((cell) => holds(cell, source)));
  if (!table) return null;
  const own = table.cells.filter((cell) => holds(cell, source));
  const first = Math.min(...own.map(({ row }) => row));
  const last = Math.max(...own.map(({ row }) => row));
  const rows = Array.from({ length: last - first + 3 }, (_, i) => first - 1 + i).flatMap((n) => {
    const cells = table.cells.filter(({ row }) => row === n).sort((a, b) => a.column - b.column);
    return cells.length === 0 ? [] : [{ n, cells }];
  });
  return html`<div class="source-table" tabindex="0"><table><tbody>${rows.map(
    ({ n, cells }) =>
      html`<tr class="${n >= first && n <= last ? 'own' : 'around'}">${cells.map((cell) => cellOf(cell, where))}</tr>`,
  )}</tbody></table></div>`;
}

function cellOf(cell: SourceCell, where: Row['where']): Html {
  const role = Object.keys(where).find((name) => (where[name] ?? []).some((place) => holds(cell, place)));
  const words = cell.lines.map(({ text }) => html`<p>${text}</p>`);
  return html`<td${cell.columnSpan > 1 && html` colspan="${cell.columnSpan}"`}${
    role !== undefined && html` class="r-${roleClass(role)}"`
  }>${words}</td>`;
}

function holds(cell: SourceCell, place: Place): boolean {
  return cell.lines.some(({ tokens }) => tokens.some((token) => within(token, place)));
}

function within({ start, end }: Token, place: Place): boolean {
  return start >= place.start && end <= place.end;
}

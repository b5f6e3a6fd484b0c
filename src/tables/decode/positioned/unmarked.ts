import type { SourceLine } from '../../../source/document.ts';
import { LIMITS } from '../../../source/limits.ts';
import { numberParts } from '../../../text/row-numbers.ts';
import { MOST_LINES } from './bands.ts';
import type { Sheet } from './sheets.ts';

/** Lines of a table that no number is near: any of them may begin a row, or end one. */

/**
 * A table's pages up to the line from which on too many lines stand far below any number, and the lines that are left.
 * The number must be another one than that before it: what is said on every line numbers none.
 */
export function withinUnmarked(sheets: readonly Sheet[]): {
  readonly sheets: readonly Sheet[];
  readonly left: readonly SourceLine[];
} {
  let [mark, below, far] = ['', 0, 0];
  for (const [at, { lines }] of sheets.entries()) {
    for (const [l, line] of lines.entries()) {
      const first = line.tokens[0]?.text ?? '';
      const marks = first !== mark && numberParts(first) !== null;
      if (marks) mark = first;
      below = marks ? 0 : below + 1;
      if (below > MOST_LINES) far += 1;
      if (far > LIMITS.unmarkedLines.most) return cutAt(sheets, at, l);
    }
  }
  return { sheets, left: [] };
}

function cutAt(sheets: readonly Sheet[], at: number, line: number): ReturnType<typeof withinUnmarked> {
  const cut = sheets[at];
  if (!cut) return { sheets, left: [] };
  const kept = line > 0 ? [{ ...cut, lines: cut.lines.slice(0, line) }] : [];
  const left = [...cut.lines.slice(line), ...sheets.slice(at + 1).flatMap((s) => s.lines)];
  return { sheets: [...sheets.slice(0, at), ...kept], left };
}

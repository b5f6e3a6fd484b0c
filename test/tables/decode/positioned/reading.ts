import { readText } from '../../../../src/readers/text.ts';
import { joinTokens, type SourceLine, tokensOf } from '../../../../src/source/document.ts';
import { cohesionOf } from '../../../../src/tables/decode/cohesion.ts';
import { readFixedTable } from '../../../../src/tables/decode/positioned/index.ts';
import type { Item, RowDraft } from '../../../../src/tables/draft.ts';
import { headingAt } from '../../../../src/tables/headings.ts';

/** A table of fixed-width text as it was read: each row's cells by role, and its number under "no". */
export interface Reading {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly drafts: readonly RowDraft[];
  readonly groups: readonly string[];
  readonly items: readonly Item[];
  readonly repeated: readonly string[];
  readonly rest: readonly string[];
  /** Words of the text below its heading that no part of the reading holds. */
  readonly lost: readonly string[];
}

export function readPositionedText(text: string): Reading {
  const { blocks } = readText(text, { file: 'table.txt', sha256: '0'.repeat(64) });
  const lines = blocks.filter((b): b is SourceLine => b.kind === 'line');
  const at = lines.findIndex((_, i) => headingAt(lines, i)?.layout === 'fixed');
  const heading = at < 0 ? null : headingAt(lines, at);
  if (!heading) throw new Error('the text holds no fixed-width heading');
  const table = readFixedTable(lines, at, lines.length, heading, cohesionOf(lines));
  const drafts = table.items.filter((i): i is RowDraft => i.kind === 'row');
  const held = new Set(
    [
      ...table.items.flatMap((i) =>
        i.kind === 'row'
          ? [...i.number, ...i.cells.flat(2)]
          : i.kind === 'group'
            ? [...i.marker, ...i.title]
            : i.tokens,
      ),
      ...table.repeated.flat(),
      ...table.rest.flat(),
    ].flatMap((t) => t.parts ?? [t]),
  );
  return {
    drafts,
    rows: drafts.map((row) =>
      Object.fromEntries(
        heading.columns.map((c, i) => [
          c.role,
          joinTokens(c.role === 'no' ? row.number : (row.cells[i] ?? []).flat()),
        ]),
      ),
    ),
    groups: table.items.flatMap((i) => (i.kind === 'group' ? [joinTokens([...i.marker, ...i.title])] : [])),
    items: table.items,
    repeated: table.repeated.map((t) => joinTokens(t)),
    rest: table.rest.map((t) => joinTokens(t)),
    lost: lines
      .slice(at + heading.blocks)
      .flatMap(tokensOf)
      .filter((t) => !held.has(t))
      .map((t) => t.text),
  };
}

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docx } from '../../training/render/docx.ts';
import { setTable } from '../../training/render/grid.ts';
import { HEADINGS } from '../../training/render/headings.ts';
import { html } from '../../training/render/html.ts';
import { drawLayout } from '../../training/render/layout.ts';
import { makeTable } from '../../training/tables/generate.ts';
import { isHeldOut, SPLITS } from '../../training/tables/split.ts';

const DRAWS = SPLITS.flatMap((split) =>
  Array.from({ length: 25 }, (_, at) => {
    const table = makeTable(split, at % 12);
    return { table, layout: drawLayout(split, at, table) };
  }),
);
const words = (text: string): string[] => (text.match(/[\p{L}\p{M}\p{N}%]+/gu) ?? []).sort();

describe('layouts', () => {
  it('fill the page from margin to margin', () => {
    for (const { layout } of DRAWS) {
      const wide = Object.values(layout.widths).reduce((sum, width) => sum + width, 0);
      expect(wide).toBeCloseTo((layout.landscape ? 29.7 : 21) - layout.margins[2] - layout.margins[3], 5);
      expect(Math.min(...Object.values(layout.widths))).toBeGreaterThan(0.25);
    }
  });

  it('give every row as many columns as the table has', () => {
    for (const { table, layout } of DRAWS)
      for (const row of setTable(table, layout))
        expect(row.cells.reduce((sum, cell) => sum + cell.span, 0)).toBe(table.columns.length);
  });

  it('use a heading that is held back in no split but the test', () => {
    const known = new Set(Object.values(HEADINGS).flat().filter(isHeldOut));
    expect(known.size).toBeGreaterThan(15);
    const used = DRAWS.filter(({ layout }) => layout.split !== 'test').flatMap(({ layout }) =>
      Object.values(layout.heads),
    );
    expect(used.filter((head) => known.has(head))).toEqual([]);
  });
});

describe('a rendering', () => {
  const sample = DRAWS.filter((_, i) => i % 9 === 0);

  it('holds every word of its table, as a Word file and as a page', () => {
    for (const { table, layout } of sample) {
      const want = words(table.rows.flatMap((row) => Object.values(row.cells)).join(' '));
      const xml = strFromU8(unzipSync(docx([{ table, layout }]))['word/document.xml'] ?? new Uint8Array());
      for (const text of [xml, html([{ table, layout }])]) {
        const bag = new Map<string, number>();
        for (const word of words(text.replace(/<[^>]*>/g, ' '))) bag.set(word, (bag.get(word) ?? 0) + 1);
        const lost = want.filter((word) => {
          const left = bag.get(word) ?? 0;
          bag.set(word, left - 1);
          return left <= 0;
        });
        expect(lost).toEqual([]);
      }
    }
  });

  it('has the same bytes in every run', () => {
    const [first] = sample;
    if (first === undefined) throw new Error('no draw');
    expect(docx([first])).toEqual(docx([first]));
    expect(html([first])).toBe(html([first]));
  });
});

import { describe, expect, it } from 'vitest';
import { readText } from '../../src/readers/text.ts';
import type { SourceCell, SourceLine, SourceTable } from '../../src/source/document.ts';
import { cohesionOf } from '../../src/tables/decode/cohesion.ts';
import { fixedHeading } from '../../src/tables/decode/positioned/heading/heading.ts';
import { readFixedTable } from '../../src/tables/decode/positioned/index.ts';
import type { Item, RowDraft } from '../../src/tables/draft.ts';
import { headingAt } from '../../src/tables/headings.ts';
import { withAgreement, withoutSecondReading, withPlacedLines } from '../../src/tables/inferred.ts';

const KITCHENS = `
STT   Nhiệm vụ                     Cơ quan chủ trì      Cơ quan phối hợp       Thời gian hoàn thành
 1    Đo thời gian chờ tại quầy    Sở Tư pháp           Các sở, ban, ngành     Tháng 3/2027
      tiếp nhận hồ sơ                                   tỉnh
 2    Đăng lịch tiếp dân lên       Thanh tra tỉnh       Văn phòng UBND tỉnh    Hằng tháng
      trang tin của tỉnh
 3    Gắn mã vạch cho hồ sơ        Sở Nội vụ            UBND cấp xã            Quý II/2027
      lưu kho của các sở
`;

function readingOf(text: string) {
  const { blocks } = readText(text, { file: 'bep.txt', sha256: '0'.repeat(64) });
  const lines = blocks.filter((b): b is SourceLine => b.kind === 'line');
  const heading = fixedHeading(lines, 0);
  if (heading === null || heading === 'below') throw new Error('no heading');
  const cohesion = cohesionOf(lines);
  const whole = { layout: 'fixed' as const, ...heading };
  const { items } = readFixedTable(lines, 0, lines.length, whole, cohesion);
  const table: SourceTable = {
    kind: 'table',
    rows: 4,
    columns: 5,
    cells: cellsOf(lines, items),
    page: 1,
    known: 'inferred',
    lines,
  };
  return { items, table, cohesion, columns: heading.columns };
}

/** The heading and the rows as the cells of a page's table. */
function cellsOf(lines: readonly SourceLine[], items: readonly Item[]): SourceCell[] {
  const [heading] = lines;
  if (!heading) return [];
  const names = [
    heading.tokens.slice(0, 1),
    heading.tokens.slice(1, 3),
    heading.tokens.slice(3, 7),
    heading.tokens.slice(7, 11),
    heading.tokens.slice(11),
  ];
  const rows = items.filter(isRow).map((r) => r.cells.map((cell, c) => (c === 0 ? r.number : cell.flat())));
  return [names, ...rows].flatMap((cells, row) =>
    cells.map((tokens, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      lines: tokens.length > 0 ? [{ ...heading, tokens }] : [],
    })),
  );
}

const isRow = (item: Item): item is RowDraft => item.kind === 'row';

/** The row with the last word of its third column in the fourth. */
function shifted(row: RowDraft): RowDraft {
  const cells = row.cells.map((cell) => cell.map((run) => [...run]));
  const word = cells[2]?.[0]?.pop();
  if (word) cells[3]?.[0]?.unshift(word);
  return { ...row, cells };
}

describe('tables whose cells were inferred', () => {
  it('Is a row that a second reading divides otherwise said to be less sure than one that it bears out?', () => {
    const { items, table, columns } = readingOf(KITCHENS);
    const rows = items
      .filter(isRow)
      .map((row, i) => ({ ...(i === 1 ? shifted(row) : row), confidence: 0.99 }));
    const [first, second, third] = withAgreement({ items: rows, columns }, [table]).filter(isRow);
    expect(first?.confidence).toBeGreaterThanOrEqual(0.9);
    expect(second?.confidence).toBeLessThan(0.9);
    expect(third?.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it('Are cells that are written down left as sure as they were?', () => {
    const { items, table, columns } = readingOf(KITCHENS);
    const { lines: _, ...ruled } = { ...table, known: 'ruled' as const };
    expect(withAgreement({ items, columns }, [])).toBe(items);
    expect(withoutSecondReading(items, [ruled])).toBe(items);
  });

  it('Is a row in doubt that nothing but white space divides?', () => {
    const { items, table } = readingOf(KITCHENS);
    for (const row of withoutSecondReading(items, [table]).filter(isRow))
      expect(row.confidence).toBeLessThan(0.9);
  });

  it('Are pages that white space divides otherwise read under the one heading among their lines?', () => {
    const { table } = readingOf(KITCHENS);
    const next: SourceTable = { ...table, columns: 4, lines: table.lines?.slice(3) ?? [] };
    const ruled: SourceTable = { ...table, known: 'ruled', cells: [] };
    const headless: SourceTable = { ...table, lines: table.lines?.slice(3) ?? [] };
    expect(withPlacedLines([table, next, ruled]).tables).toEqual([table, next]);
    expect(withPlacedLines([table, next]).blocks).toEqual([...(table.lines ?? []), ...(next.lines ?? [])]);
    expect(withPlacedLines([headless]).blocks).toEqual([headless]);
  });

  it('Are rows that alone were taken for the table read under the heading on the lines above it?', () => {
    const { table } = readingOf(KITCHENS);
    const above = table.lines?.slice(0, 3) ?? [];
    const rows: SourceTable = { ...table, lines: table.lines?.slice(3) ?? [] };
    expect(withPlacedLines([...above, rows]).tables).toEqual([rows]);
    expect(headingAt([...above, rows], 0)?.layout).toBe('fixed');
  });
});

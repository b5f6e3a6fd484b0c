import { describe, expect, it } from 'vitest';
import { LoneBodies } from '../../../../src/tables/decode/learning/lone.ts';
import type { DividedRow, Span } from '../../../../src/tables/decode/learning/rows.ts';
import { laidOut } from '../flat/support.ts';

/** Rows of one who leads, one who takes part and one who watches; "" where a cell is empty. */
const ROWS = [
  ['Các tổ', '', 'Ban Lúa'],
  ['Các tổ', '', 'Ban Lúa'],
  ['Ban Lúa', 'Các tổ', ''],
  ['Ban Lúa', 'Các tổ', ''],
  ['Các tổ', '', 'Ban Lúa'],
  ['Ban Muối', 'Các tổ', 'Ban Lúa'],
];

function read(rows: readonly (readonly string[])[]): {
  bodies: LoneBodies;
  span: (r: number, c: number) => Span;
} {
  let at = 0;
  const divided = rows.map((cells): DividedRow => {
    const from = at;
    const spans = cells.map((text) => {
      const n = text.split(' ').filter((w) => w !== '').length;
      at += n;
      return n === 0 ? [] : [{ from: at - n, to: at }];
    });
    return { from, to: at, further: false, cells: spans };
  });
  const words = laidOut(rows.map((cells) => cells.filter((c) => c !== '').join('\n')).join('\n'));
  return {
    bodies: new LoneBodies(words, 2, divided),
    span: (r, c) => divided[r]?.cells[c]?.[0] ?? { from: 0, to: 0 },
  };
}

describe('a body alone in two columns of bodies', () => {
  const { bodies, span } = read(ROWS);
  const of = (r: number, c: number): ReturnType<LoneBodies['ratios']> => {
    const { from, to } = span(r, c);
    return { ...bodies.ratios(from, to) };
  };

  it('stands where the same body stands alone in other rows', () => {
    expect(of(0, 2).cell).toBeGreaterThan(0);
    expect(of(2, 1).cell).toBeLessThan(0);
  });

  it('stands where others do after the same one who leads', () => {
    expect(of(0, 2).lead).toBeGreaterThan(0);
    expect(of(2, 1).lead).toBeLessThan(0);
  });

  it('does not vouch for itself', () => {
    const once = read([['Các tổ', '', 'Ban Lúa'], ...ROWS.slice(2, 4)]);
    const { from, to } = once.span(0, 2);
    expect(once.bodies.ratios(from, to).cell).toBe(0);
  });

  it('is watched by who watches over the rows nearest, also where others take part', () =>
    expect(of(4, 2).nearCell).toBeGreaterThan(0));
});

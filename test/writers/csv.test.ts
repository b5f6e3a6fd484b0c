import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCsv, guardCell, toCsv, unguardCell } from '../../src/writers/csv.ts';

const ZWSP = '\u200B';

/** Cells as plans have them and as an attacker would. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    '-',
    '- Ban hành Kế hoạch',
    '+ Sở Nội vụ',
    '=1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ZWSP,
    `${ZWSP}=1`,
  ),
  fc
    .array(fc.constantFrom(ZWSP, '=', '+', '-', '@', '＝', '"', ',', ';', '\n', '\r', '\t', 'Quý I', ' '), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
);

describe('cells that a spreadsheet would run', () => {
  it.each(['=HYPERLINK("http://x")', '+84 123', '-2+3', '@SUM(A1:A9)', '\t=1', '\r=1', '＝1', '－1'])(
    '%j is text behind an invisible mark',
    (text) => expect(guardCell(text)).toBe(ZWSP + text),
  );

  it('look as they did: a dashed list keeps its dash in sight', () => {
    const shown = guardCell('- Ban hành Kế hoạch: Quý III').replace(/\u200B/g, '');
    expect(shown).toBe('- Ban hành Kế hoạch: Quý III');
  });

  it.each(['Sở Nội vụ', '', '98%', '(=) ngang nhau', ' = 1', '=', '>=', '-'])('%j needs no mark', (text) =>
    expect(guardCell(text)).toBe(text),
  );

  it('come back whatever they are, marks among them', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
        expect(/^[=+\-@\t\r\n＝＋－＠][\s\S]/.test(guardCell(text))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('are left alone where no spreadsheet reads them', () => {
    expect(toCsv(['A'], [['=1']], { guard: false })).toBe('A\r\n=1\r\n');
  });

  it('are not numbers: those stay numbers', () => {
    expect(toCsv(['A', 'B'], [[-5, '-5']])).toBe(`A,B\r\n-5,${ZWSP}-5\r\n`);
  });
});

describe('CSV', () => {
  it('is RFC 4180: CR LF, quotes doubled, cells quoted where they hold a delimiter, a quote or a line break', () => {
    expect(
      toCsv(
        ['Nhiệm vụ', 'Chủ trì'],
        [
          ['Rà soát, "đơn giản hóa"', 'Sở A\nSở B'],
          ['x', null],
        ],
      ),
    ).toBe('Nhiệm vụ,Chủ trì\r\n"Rà soát, ""đơn giản hóa""","Sở A\nSở B"\r\nx,\r\n');
  });

  it('joins several values by semicolons', () => {
    expect(toCsv(['A'], [[['Sở Văn hóa, Thể thao', 'Sở Y tế']]])).toBe(
      'A\r\n"Sở Văn hóa, Thể thao; Sở Y tế"\r\n',
    );
  });

  it('begins with a byte order mark where one is asked for', () => {
    expect(toCsv(['A'], [], { bom: true })).toBe('\uFEFFA\r\n');
    expect(toCsv(['A'], [])).toBe('A\r\n');
    expect(fromCsv('\uFEFFA\r\n')).toEqual({ ok: true, value: [['A']] });
  });

  it('is read back as it was written, for any cells and delimiters', () => {
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), fc.boolean(), (all, delimiter, bom) => {
        const [headings = [], ...rest] = all;
        expect(fromCsv(toCsv(headings, rest, { delimiter, bom }), { delimiter })).toEqual({
          ok: true,
          value: all,
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('that ends within a quote is refused with its place', () => {
    expect(fromCsv('A,B\r\n1,"x')).toMatchObject({
      ok: false,
      trouble: { code: 'broken-csv', got: /character 8/ },
    });
  });

  it('comes to an end on a hundred thousand quotes', () => {
    expect(fromCsv(`${'"'.repeat(100_001)}\r\n`).ok).toBe(false);
    expect(guardCell(ZWSP.repeat(100_000))).toContain(ZWSP);
  });
});

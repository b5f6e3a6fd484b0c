import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markAgencies, readAgencies, splitLeadAndPartners } from '../../../src/grammars/agencies/index.ts';

const BODY = fc.constantFrom(
  'Sở Nội vụ',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Văn phòng UBND tỉnh',
  'Công an tỉnh',
  'các sở, ban, ngành tỉnh',
  'UBND cấp huyện, cấp xã',
  'UBND các huyện, thị xã, thành phố',
  'các Sở: Y tế, Tư pháp',
  'các cơ quan, đơn vị có liên quan',
  'Trung tâm Biển đảo An Hải',
  'Sở Y tế thẩm định',
  'Thủ trưởng các cơ quan, đơn vị',
);
const SEPARATOR = fc.constantFrom('; ', ', ', ' và ', ' - ', '\n');
const CELL = fc
  .array(fc.tuple(BODY, SEPARATOR), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([body, separator], i) => (i === 0 ? body : separator + body)).join(''));
/** Any order of the grammar's own words. */
const SOUP = fc
  .array(
    fc.constantFrom(
      'Sở',
      'các',
      'UBND',
      'HĐND',
      'cấp',
      'huyện',
      'xã,',
      'và',
      ':',
      ';',
      '-',
      '(',
      ')',
      'Ban',
      'Chủ trì:',
      'phối hợp với',
      'An',
      'Theo phân công',
      'thuộc',
      'Nội vụ',
      'Trưởng',
      '1.',
      'liên quan',
    ),
  )
  .map((parts) => parts.join(' '));

function wordsOf(text: string): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word !== 'và');
}

function meaning(cell: string): string {
  return JSON.stringify(
    readAgencies(cell, { on: '2024-01-15' }).map(({ id, kind, name }) => [id, kind, name.toLowerCase()]),
  );
}

describe('for every cell', () => {
  it('splitting loses no word', () => {
    fc.assert(
      fc.property(fc.oneof(CELL, SOUP), (cell) => {
        const kept = new Set(readAgencies(cell).flatMap((agency) => wordsOf(agency.text)));
        expect(wordsOf(cell).filter((word) => !kept.has(word))).toEqual([]);
      }),
    );
  });

  it('every text is found in the cell', () => {
    fc.assert(
      fc.property(CELL, (cell) => {
        const flat = cell.replace(/\s+/g, ' ');
        for (const agency of readAgencies(cell)) expect(flat).toContain(agency.text);
      }),
    );
  });

  it('the Unicode form, the place of tone marks and extra spaces change nothing', () => {
    fc.assert(
      fc.property(CELL, (cell) => {
        const plain = meaning(cell);
        expect(meaning(cell.normalize('NFD'))).toBe(plain);
        expect(meaning(cell.replace(/ /g, '   '))).toBe(plain);
        expect(meaning(cell.replace(/Văn hóa/g, 'Văn hoá'))).toBe(plain);
      }),
    );
  });

  it('case changes no registered body', () => {
    const known = fc
      .array(
        fc.constantFrom(
          'Sở Nội vụ',
          'Văn phòng UBND tỉnh',
          'UBND cấp huyện',
          'Công an tỉnh',
          'các sở, ban, ngành',
        ),
        {
          minLength: 1,
        },
      )
      .map((bodies) => bodies.join('; '));
    fc.assert(
      fc.property(known, (cell) => {
        const ids = (text: string) => readAgencies(text).map((agency) => agency.id);
        expect(ids(cell.toUpperCase())).toEqual(ids(cell));
        expect(ids(cell.toLowerCase())).toEqual(ids(cell));
      }),
    );
  });

  it('nothing throws', () => {
    fc.assert(
      fc.property(fc.oneof(SOUP, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        readAgencies(text);
        splitLeadAndPartners(text);
        markAgencies(text.split(' '));
      }),
    );
  });
});

describe('hostile cells', () => {
  it.each([
    'Sở, ',
    'các ',
    'các Sở: Tài chính; ',
    'UBND các xã: An, ',
    'UBND, HĐND, ',
    'Chủ tịch ',
    'Phòng A, ',
    'Ban: ',
    '( ',
    'của cơ quan, đơn vị ',
    'Trung tâm Văn hóa, Thể thao và ',
    'Sờ nôi vụ; ',
    'Sở Nội vụ phối hợp với ',
  ])(
    'of 100,000 characters of %j end',
    (unit) => {
      const cell = unit.repeat(Math.ceil(100_000 / unit.length));
      expect(readAgencies(cell, { on: '2024-01-15' }).length).toBeLessThan(20_000);
      expect(markAgencies(cell.split(' ')).opens.length).toBeGreaterThan(0);
    },
    10_000,
  );
});

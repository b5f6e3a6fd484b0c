import { describe, expect, test } from 'vitest';
import { readAgencies, splitLeadAndPartners } from '../../../src/grammars/agencies/index.ts';
import { roleLabel } from '../../../src/grammars/agencies/labels.ts';
import { ownLexicon } from '../../../src/grammars/agencies/lexicon.ts';
import { Scan } from '../../../src/grammars/agencies/tokens.ts';

function read(cell: string) {
  return readAgencies(cell, { province: 'An Hải', on: '2024-01-15' }).map(({ name, note, text }) => ({
    name,
    ...(note !== undefined && { note }),
    text,
  }));
}

describe('words before a body that are no part of its name', () => {
  test.each([
    ['Chủ trì: Sở Nội vụ', 'Sở Nội vụ', 'Chủ trì'],
    ['Cơ quan chủ trì: Sở Nội vụ', 'Sở Nội vụ', 'Cơ quan chủ trì'],
    ['Đơn vị phối hợp thực hiện: Sở Y tế', 'Sở Y tế', 'Đơn vị phối hợp thực hiện'],
    ['Cấp tỉnh: Sở Nội vụ', 'Sở Nội vụ', 'Cấp tỉnh'],
    ['phối hợp với Sở Nội vụ', 'Sở Nội vụ', 'phối hợp với'],
    ['giao Sở Nội vụ', 'Sở Nội vụ', 'giao'],
  ])('%s', (cell, name, note) => {
    expect(read(cell)).toEqual([{ name, note, text: cell }]);
  });

  test('are a role’s whatever body follows, known or not', () => {
    expect(read('Chủ trì: Gió Mùa Xa')).toMatchObject([{ name: 'Gió Mùa Xa', note: 'Chủ trì' }]);
  });

  test('are six at most before another colon: what is longer is a sentence', () => {
    expect(read('Nhiệm vụ do tỉnh giao thêm: Sở Y tế')).toMatchObject([{ name: 'Sở Y tế' }]);
    const longer = 'Nhiệm vụ do tỉnh trực tiếp giao: Sở Y tế';
    expect(read(longer)).toMatchObject([{ name: longer }]);
  });

  test('each body of a cell may have its own', () => {
    expect(read('Cấp tỉnh: Sở Nội vụ; cấp xã: UBND cấp xã')).toEqual([
      { name: 'Sở Nội vụ', note: 'Cấp tỉnh', text: 'Cấp tỉnh: Sở Nội vụ' },
      { name: 'Ủy ban nhân dân cấp xã', note: 'cấp xã', text: 'cấp xã: UBND cấp xã' },
    ]);
  });

  test('are a body of their own where none follows', () => {
    expect(read('Chủ trì')).toEqual([{ name: 'Chủ trì', text: 'Chủ trì' }]);
    expect(read('Ghi chú: đang rà soát')).toMatchObject([{ name: 'Ghi chú: đang rà soát' }]);
  });

  test('are no label where a list stands before the colon, or a sentence does', () => {
    expect(read('Nhóm một, nhóm hai: Sở Y tế')).toMatchObject([{ name: 'Nhóm một, nhóm hai: Sở Y tế' }]);
  });

  test('are no label where they are the head of a list', () => {
    expect(read('Các Sở: Y tế, Tư pháp').map(({ name }) => name)).toEqual(['Sở Y tế', 'Sở Tư pháp']);
    // Công an is a body itself
    const ministries = read('Các Bộ: Công an, Quốc phòng').map(({ name }) => name);
    expect(ministries).toEqual(['Bộ Công an', 'Bộ Quốc phòng']);
  });
});

describe('a label gives a role', () => {
  test('only where it says one', () => {
    expect(splitLeadAndPartners('Phối hợp: Sở Nội vụ; Cơ quan: Sở Y tế')).toEqual({
      coordinate: 'Sở Nội vụ; Cơ quan: Sở Y tế',
    });
  });

  test('only with a colon after it, or alone in its cell', () => {
    const lex = ownLexicon();
    const at = (words: string) => {
      const scan = new Scan();
      scan.load(words.split(' '));
      return roleLabel(lex, scan, 0);
    };
    expect(at('Chủ trì')).toEqual({ role: 'lead', end: 2 });
    expect(at('Cơ quan chủ trì')).toBeNull();
    expect(at('Chủ trì Sở Y tế')).toBeNull();
  });

  test('whatever words a longer row had there before', () => {
    const lex = ownLexicon();
    const scan = new Scan();
    scan.load('Sở Y tế khu: Kho bạc'.split(' '));
    scan.load('Đơn vị chủ trì'.split(' '));
    expect(roleLabel(lex, scan, 0)).toBeNull();
  });
});

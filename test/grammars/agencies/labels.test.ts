import { describe, expect, test } from 'vitest';
import { readAgencies } from '../../../src/grammars/agencies/index.ts';

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
  });
});

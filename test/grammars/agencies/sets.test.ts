import { describe, expect, test } from 'vitest';
import { readAgencies } from '../../../src/grammars/agencies/index.ts';
import type { AgencyContext } from '../../../src/grammars/agencies/resolve.ts';

/** What a set of bodies is in a plan of the invented province An Hải, by whose plan it is. */
function setOf(cell: string, level?: AgencyContext['level']) {
  const context = { province: 'An Hải', on: '2024-01-15', ...(level !== undefined && { level }) };
  return readAgencies(cell, context).map(({ kind, id }) => `${kind} ${id}`);
}

describe('a set whose level is written', () => {
  test.each([
    ['Các bộ, ngành trung ương', 'bo-nganh'],
    ['Các sở, ban, ngành tỉnh', 'so-ban-nganh'],
    ['Các cơ quan chuyên môn thuộc UBND tỉnh', 'co-quan-chuyen-mon-tinh'],
    ['Các cơ quan chuyên môn thuộc UBND cấp huyện', 'phong-ban-huyen'],
    ['Các phòng chuyên môn xã', 'phong-chuyen-mon-xa'],
    ['Các cơ quan trung ương trên địa bàn tỉnh', 'co-quan-trung-uong-dia-ban'],
    ['Các phòng thuộc Sở', 'phong-don-vi-so'],
    ['Các phòng, đơn vị thuộc Sở', 'phong-don-vi-so'],
    ['Các đơn vị sự nghiệp thuộc UBND tỉnh', 'don-vi-su-nghiep-tinh'],
    ['Các đoàn thể tỉnh', 'doan-the-tinh'],
    ['Các đoàn thể xã', 'doan-the-xa'],
    ['Các thôn, tổ dân phố', 'thon-to-dan-pho'],
    ['UBND các huyện', 'ubnd-cap-huyen'],
    ['UBND các xã', 'ubnd-cap-xa'],
    ['HĐND các huyện', 'hdnd-cap-huyen'],
    ['HĐND cấp xã', 'hdnd-cap-xa'],
  ])('%s is the same in everybody’s plan', (cell, id) => {
    for (const level of [undefined, 'province', 'department', 'district', 'commune'] as const)
      expect(setOf(cell, level)).toEqual([`group ${id}`]);
  });
});

describe('a set whose level is not written', () => {
  test.each([
    ['Các phòng, ban', ['province', null]],
    ['Các phòng, ban', ['department', 'phong-don-vi-so']],
    ['Các phòng, ban', ['district', 'phong-ban-huyen']],
    ['Các phòng, ban', ['commune', 'phong-chuyen-mon-xa']],
    ['Các đoàn thể', ['province', 'doan-the-tinh']],
    ['Các đoàn thể', ['commune', 'doan-the-xa']],
    ['Các cơ quan chuyên môn', ['province', 'co-quan-chuyen-mon-tinh']],
    ['Các cơ quan chuyên môn', ['commune', 'phong-chuyen-mon-xa']],
    ['Các cơ quan ngành dọc', ['province', 'co-quan-trung-uong-dia-ban']],
    // not only offices, so none of the sets of offices
    ['Các phòng, đơn vị', ['province', null]],
    // a department has no mass organisations of the province's for its own
    ['Các đoàn thể', ['department', null]],
    ['Các ban, ngành', ['province', 'so-ban-nganh']],
    ['Các ban, ngành', ['department', 'so-ban-nganh']],
    // those of a commune are not the province's
    ['Các ban, ngành', ['commune', null]],
    ['Các ban, ngành', ['district', null]],
    ['Các huyện', ['commune', 'ubnd-cap-huyen']],
    ['Các xã, phường, thị trấn', ['district', 'ubnd-cap-xa']],
    ['Các thôn, tổ dân phố', ['district', 'thon-to-dan-pho']],
    // only a province has departments, and only the government ministries, whoever's plan it is
    ['Các sở', ['province', 'so-ban-nganh']],
    ['Các sở', ['district', 'so-ban-nganh']],
    ['Các sở', ['commune', 'so-ban-nganh']],
    ['Các sở, ban, ngành', ['commune', 'so-ban-nganh']],
    ['Các ban, ngành, sở', ['commune', 'so-ban-nganh']],
    ['Các bộ, ngành', ['province', 'bo-nganh']],
    ['Các bộ, ngành', ['commune', 'bo-nganh']],
  ] as const)('%s in the plan of %j', (cell, [level, id]) => {
    expect(setOf(cell, level)).toEqual([`group ${id}`]);
  });
});

describe('departments of a level that has none', () => {
  test('are a group that nothing names', () => {
    expect(setOf('Các sở, ngành cấp huyện')).toEqual(['group null']);
  });
});

describe('committees and councils of a level that has no set', () => {
  test('are a group that nothing names', () => {
    expect(setOf('UBND các tỉnh')).toEqual(['group null']);
  });
});

describe('words that leave a set open', () => {
  test.each([
    'Các cơ quan, đơn vị có liên quan',
    'Các sở, ban, ngành có liên quan',
    'Các phòng liên quan thuộc Sở',
  ])('%s is nobody in particular', (cell) => {
    expect(setOf(cell)).toEqual(['generic null']);
  });
});

describe('words after a set', () => {
  const read = (cell: string) =>
    readAgencies(cell, { province: 'An Hải', on: '2024-01-15' }).map(
      ({ name, kind, note }) => `${kind}: ${name}${note === undefined ? '' : ` (${note})`}`,
    );

  test.each([
    ['Các sở, ngành thực hiện', 'group: Các sở, ngành (thực hiện)'],
    // one noun that stands for bodies is enough
    ['Các sở, đơn vị thực hiện', 'group: Các sở, đơn vị (thực hiện)'],
  ])('say what its bodies do: %s', (cell, set) => {
    expect(read(cell)).toEqual([set]);
  });

  test.each([
    // "đoàn" heads names of bodies, "đơn vị" stands for any
    ['Các đoàn kiểm tra', 'generic: Các đoàn kiểm tra'],
    ['Các đơn vị thực hiện', 'generic: Các đơn vị thực hiện'],
    ['Các sở được giao', 'generic: Các sở được giao'],
  ])('say which ones are meant: %s', (cell, set) => {
    expect(read(cell)).toEqual([set]);
  });

  test('leave the set closed where they stand behind a semicolon', () => {
    expect(read('Các sở, ngành; liên quan')[0]).toBe('group: Các sở, ngành');
  });
});

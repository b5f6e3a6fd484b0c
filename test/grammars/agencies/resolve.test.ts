import { describe, expect, test } from 'vitest';
import { readAgencies } from '../../../src/grammars/agencies/index.ts';
import type { AgencyContext } from '../../../src/grammars/agencies/resolve.ts';

function idOf(cell: string, context: AgencyContext) {
  return readAgencies(cell, context).map(({ id }) => id);
}

describe('the committee of a "thành phố"', () => {
  test.each([
    // ruled from the centre: the city is the province
    ['Hà Nội', '2024-01-15', 'ubnd-tinh'],
    ['Hà Nội', null, 'ubnd-tinh'],
    ['Huế', '2025-01-01', 'ubnd-tinh'],
    // the day before it came to be
    ['Huế', '2024-12-31', 'ubnd-huyen'],
    // a province's city has a district's rank, until districts are gone
    ['An Hải', '2024-01-15', 'ubnd-huyen'],
    ['An Hải', '2025-06-30', 'ubnd-huyen'],
    ['An Hải', '2025-07-01', 'ubnd-tinh'],
    ['An Hải', null, 'ubnd-huyen'],
  ])('in the plan of %s on %s', (province, on, id) => {
    expect(idOf('UBND thành phố', { province, on })).toEqual([id]);
  });
});

describe('a body whose level is not written', () => {
  test.each([
    ['Ủy ban nhân dân', 'province', 'ubnd-tinh'],
    ['Ủy ban nhân dân', 'district', 'ubnd-huyen'],
    ['Ủy ban nhân dân', 'commune', 'ubnd-xa'],
    ['Công an', 'district', 'cong-an-huyen'],
    ['Công an', 'commune', 'cong-an-xa'],
    ['Mặt trận Tổ quốc', 'commune', 'ubmttq-xa'],
    // whose own level has none of this name: the province's
    ['Công an', 'department', 'cong-an-tinh'],
    ['Công an', 'ministry', 'cong-an-tinh'],
    ['Sở Nội vụ', 'commune', 'so-noi-vu'],
    ['Phòng Nội vụ', 'commune', 'phong-noi-vu'],
  ] as const)('%s in the plan of a %s', (cell, level, id) => {
    expect(idOf(cell, { province: 'An Hải', on: '2024-01-15', level })).toEqual([id]);
  });

  test('is the province’s where nobody says whose plan it is', () => {
    expect(idOf('Công an', { province: 'An Hải', on: '2024-01-15' })).toEqual(['cong-an-tinh']);
  });
});

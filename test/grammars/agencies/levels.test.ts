import { describe, expect, it } from 'vitest';
import { readAgencies } from '../../../src/grammars/agencies/index.ts';

/** Name, id and note of each body of a cell; the plan is of the invented province An Hải, in 2024. */
function told(cell: string): string[] {
  return readAgencies(cell, { province: 'An Hải', on: '2024-01-15' }).map(({ name, kind, id, note }) =>
    [
      name.replaceAll('Ủy ban nhân dân', 'UBND').replaceAll('Hội đồng nhân dân', 'HĐND'),
      id ?? kind,
      ...(note ? [note] : []),
    ].join(' | '),
  );
}

describe('levels and places after a name', () => {
  it.each([
    [
      'UBND các huyện: Đông An, Tây An và thị xã Nam An',
      ['UBND huyện Đông An | named', 'UBND huyện Tây An | named', 'UBND thị xã Nam An | named'],
    ],
    ['UBND huyện Đông An, Tây An', ['UBND huyện Đông An | named', 'UBND huyện Tây An | named']],
    ['UBND xã Nậm Sen, Mường Khe', ['UBND xã Nậm Sen | named', 'UBND xã Mường Khe | named']],
    ['UBND các huyện, thị xã, thành phố', ['UBND các huyện, thị xã, thành phố | ubnd-cap-huyen']],
    ['UBND các huyện, các xã', ['UBND các huyện | ubnd-cap-huyen', 'UBND các xã | ubnd-cap-xa']],
    ['UBND huyện, xã', ['UBND huyện | ubnd-huyen', 'UBND xã | ubnd-xa']],
    ['UBND các cấp', ['UBND các cấp | group']],
    ['UBND cấp huyện, cấp xã', ['UBND cấp huyện | ubnd-cap-huyen', 'UBND cấp xã | ubnd-cap-xa']],
    ['UBND các huyện; thị xã Nam An', ['UBND các huyện | ubnd-cap-huyen', 'UBND thị xã Nam An | named']],
    ['UBND tỉnh; các huyện', ['UBND tỉnh | ubnd-tinh', 'UBND các huyện | ubnd-cap-huyen']],
    ['HĐND và UBND các cấp', ['HĐND các cấp | group', 'UBND các cấp | group']],
    ['Đảng ủy, HĐND, UBND xã', ['Đảng ủy xã | dang-uy-xa', 'HĐND xã | hdnd-xa', 'UBND xã | ubnd-xa']],
    [
      'Công an tỉnh, huyện, xã',
      ['Công an tỉnh | cong-an-tinh', 'Công an huyện | cong-an-huyen', 'Công an xã | cong-an-xa'],
    ],
    ['các Sở: Y tế; Tư pháp', ['Sở Y tế | so-y-te', 'Sở Tư pháp | so-tu-phap']],
  ])('%s', (cell, want) => {
    expect(told(cell)).toEqual(want);
  });
});

describe('short forms', () => {
  it.each([
    ['BQL các khu công nghiệp', ['Ban Quản lý các khu công nghiệp | bql-kcn']],
    ['VP UBND tỉnh', ['Văn phòng UBND tỉnh | vp-ubnd']],
    ['UBND TP Nam An', ['UBND thành phố Nam An | named']],
    ['UBND TP.Nam An', ['UBND thành phố Nam An | named']],
    ['UBND TX. Nam An', ['UBND thị xã Nam An | named']],
    ['Văn phòng HĐND-UBND huyện', ['Văn phòng HĐND và UBND huyện | vp-hdnd-ubnd-huyen']],
    ['Các sở, ban ngành', ['Các sở, ban, ngành | so-ban-nganh']],
    ['Sờ Nội vu', ['Sở Nội vụ | so-noi-vu']],
  ])('are spelled out: %s', (cell, want) => {
    expect(told(cell)).toEqual(want);
  });
});

describe('persons, notes and other documents', () => {
  it.each([
    ['Chủ tịch UBND cấp huyện, cấp xã', ['Chủ tịch UBND cấp huyện | group', 'Chủ tịch UBND cấp xã | group']],
    ['Giám đốc các sở, Sở Y tế', ['Giám đốc các sở | group', 'Sở Y tế | so-y-te']],
    ['Sở Y tế (đầu mối), Sở Nội vụ', ['Sở Y tế | so-y-te | đầu mối', 'Sở Nội vụ | so-noi-vu']],
    [
      'Sở Y tế (cơ quan thường trực) và Sở Nội vụ',
      ['Sở Y tế | so-y-te | cơ quan thường trực', 'Sở Nội vụ | so-noi-vu'],
    ],
    ['Phòng Bến bãi chủ trì tổng hợp', ['Phòng Bến bãi | named | chủ trì tổng hợp']],
    [
      'Sở Y tế chủ trì, phối hợp với Sở Nội vụ',
      ['Sở Y tế | so-y-te | chủ trì', 'Sở Nội vụ | so-noi-vu | phối hợp với'],
    ],
    ['Theo phân công tại Quyết định số 5/QĐ-UBND', ['Theo phân công tại Quyết định số 5/QĐ-UBND | generic']],
  ])('%s', (cell, want) => {
    expect(told(cell)).toEqual(want);
  });
});

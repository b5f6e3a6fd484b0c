import { describe, expect, it } from 'vitest';
import { readAgencies } from '../../../src/grammars/agencies/index.ts';
import { noteOf, spelledOut, spelledOutSet, spelledRest } from '../../../src/grammars/agencies/wording.ts';

/* How is a body shown: its name, what kind it is, its id in the register, and what is said of its part in brackets? */

describe('bodies of one cell', () => {
  it.each<[string, string[]]>([
    ['Sở Văn hóa - Thể thao', ['Sở Văn hóa và Thể thao | named | so-vhtt']],
    ['Sở Văn hóa, Thể thao', ['Sở Văn hóa và Thể thao | named | so-vhtt']],
    ['Sở VHTTDL', ['Sở Văn hóa, Thể thao và Du lịch | named | so-vhttdl']],
    ['Phòng Văn hóa - Thông tin', ['Phòng Văn hóa - Thông tin | named | phong-vhtt']],
    ['Phòng Văn hóa và Thông tin', ['Phòng Văn hóa và Thông tin | named | phong-vhtt']],
    ['Phòng Văn hoá, Thông tin', ['Phòng Văn hoá, Thông tin | named | phong-vhtt']],
    [
      'UBND các huyện; thị xã Nam An',
      ['Ủy ban nhân dân các huyện | group | ubnd-cap-huyen', 'Ủy ban nhân dân thị xã Nam An | named'],
    ],
    [
      'UBND các huyện, các xã',
      ['Ủy ban nhân dân các huyện | group | ubnd-cap-huyen', 'Ủy ban nhân dân các xã | group | ubnd-cap-xa'],
    ],
    [
      'UBND huyện, xã',
      ['Ủy ban nhân dân huyện | named | ubnd-huyen', 'Ủy ban nhân dân xã | named | ubnd-xa'],
    ],
    [
      'UBND các huyện, thành phố có liên quan',
      ['Ủy ban nhân dân các huyện, thành phố có liên quan | generic'],
    ],
    ['UBND các xã được giao', ['Ủy ban nhân dân các xã | group | ubnd-cap-xa | (được giao)']],
    ['UBND các cấp', ['Ủy ban nhân dân các cấp | group']],
    [
      'UBND cấp huyện, cấp xã',
      ['Ủy ban nhân dân cấp huyện | group | ubnd-cap-huyen', 'Ủy ban nhân dân cấp xã | group | ubnd-cap-xa'],
    ],
    ['UBND các xã, phường thuộc tỉnh', ['Ủy ban nhân dân các xã, phường thuộc tỉnh | group | ubnd-cap-xa']],
    ['UBND TP.Nam An', ['Ủy ban nhân dân thành phố Nam An | named']],
    ['UBND TX. Nam An', ['Ủy ban nhân dân thị xã Nam An | named']],
    ['Sở Nội vụ thẩm định, tổng hợp', ['Sở Nội vụ | named | so-noi-vu | (thẩm định, tổng hợp)']],
    [
      'Sở Nội vụ (đầu mối), Sở Y tế',
      ['Sở Nội vụ | named | so-noi-vu | (đầu mối)', 'Sở Y tế | named | so-y-te'],
    ],
    [
      'Sở Nội vụ chủ trì, phối hợp Sở Y tế',
      ['Sở Nội vụ | named | so-noi-vu | (chủ trì)', 'Sở Y tế | named | so-y-te | (phối hợp)'],
    ],
    ['Sở Nội vụ; Văn phòng: theo dõi', ['Sở Nội vụ | named | so-noi-vu', 'Văn phòng: theo dõi | named']],
    ['Trung tâm Lúa nước, Sở Y tế', ['Trung tâm Lúa nước | named', 'Sở Y tế | named | so-y-te']],
    [
      'Các cơ quan được giao làm chủ đầu tư, Sở Y tế',
      ['Các cơ quan được giao làm chủ đầu tư | generic', 'Sở Y tế | named | so-y-te'],
    ],
    [
      'Các cơ quan, đơn vị có liên quan thuộc tỉnh',
      ['Các cơ quan, đơn vị có liên quan thuộc tỉnh | generic'],
    ],
    ['các sở: tài chính', ['Sở Tài chính | named | so-tai-chinh']],
    ['Sở Nội vụ - cơ quan thường trực', ['Sở Nội vụ | named | so-noi-vu | (cơ quan thường trực)']],
    [
      'Sở Nội vụ hướng dẫn, đơn vị tổng hợp',
      ['Sở Nội vụ | named | so-noi-vu | (hướng dẫn, đơn vị tổng hợp)'],
    ],
    [
      'Sở Nội vụ hướng dẫn, Đơn vị tổng hợp',
      ['Sở Nội vụ | named | so-noi-vu | (hướng dẫn)', 'Đơn vị tổng hợp | generic'],
    ],
    ['Ban Quản lý dự án A (chủ đầu tư) phối hợp', ['Ban Quản lý dự án A (chủ đầu tư) phối hợp | named']],
    ['Ông Lò Mây; Sở Y tế', ['Ông Lò Mây | named', 'Sở Y tế | named | so-y-te']],
    ['SỞ Y TẾ, SỞ NỘI VỤ', ['Sở Y tế | named | so-y-te', 'Sở Nội vụ | named | so-noi-vu']],
    ['- Sở Y tế\n- Sở Nội vụ', ['Sở Y tế | named | so-y-te', 'Sở Nội vụ | named | so-noi-vu']],
    ['Sở Y tế và\nSở Nội vụ', ['Sở Y tế | named | so-y-te', 'Sở Nội vụ | named | so-noi-vu']],
    ['Sở Y\ntế', ['Sở Y tế | named | so-y-te']],
  ])('%j', (cell, shown) => {
    const read = readAgencies(cell, { province: 'An Hải', on: '2024-01-15' });
    expect(
      read.map(({ name, kind, id, note }) =>
        [name, kind, ...(id === null ? [] : [id]), ...(note ? [`(${note})`] : [])].join(' | '),
      ),
    ).toEqual(shown);
  });
});

it.each([
  ['UBND xã', 'Ủy ban nhân dân xã'],
  ['HĐND tỉnh', 'Hội đồng nhân dân tỉnh'],
  ['BQL rừng', 'Ban Quản lý rừng'],
  ['VP Sở', 'Văn phòng Sở'],
  ['TP Nam An', 'Thành phố Nam An'],
  ['TP. Nam An', 'Thành phố Nam An'],
  ['TP.Nam An', 'Thành phố Nam An'],
  ['TP.', 'Thành phố'],
  ['TX Bến Đá', 'Thị xã Bến Đá'],
  ['TX.Bến Đá', 'Thị xã Bến Đá'],
  ['7863/UBND-TH', '7863/UBND-TH'],
  ['ubnd xã', 'Ủy ban nhân dân xã'],
  ['vp', 'Vp'],
  ['VP-UBND', 'VP-UBND'],
  ['  sở   y tế ', 'Sở y tế'],
  ['sở\ty tế', 'Sở y tế'],
  ['UBNDx', 'UBNDx'],
  ['xUBND', 'XUBND'],
  ['TP/A', 'TP/A'],
  ['TPA', 'TPA'],
])('short forms are spelled out, with a capital at the head: %j', (text, shown) => {
  expect(spelledOut(text)).toBe(shown);
});

it.each([
  ['sở, ban ngành', 'Sở, ban, ngành'],
  ['sở ban ngành', 'Sở, ban, ngành'],
  ['phòng ban ngành', 'Phòng, ban, ngành'],
  ['phòng, ban ngành', 'Phòng, ban, ngành'],
  ['bộ ngành', 'Bộ, ngành'],
  ['các sở ngành', 'Các sở, ngành'],
  ['mọi các sở ngành', 'Mọi các sở ngành'],
  ['sở, ban, ngành', 'Sở, ban, ngành'],
])('sets have one name: %j', (text, shown) => {
  expect(spelledOutSet(text)).toBe(shown);
});

it.each([
  ['(đầu mối)', 'đầu mối'],
  ['chủ trì:', 'chủ trì'],
  [' , chủ trì ; ', 'chủ trì'],
  ['(a) b', '(a) b'],
  ['((a))', '((a))'],
  ['–a–', 'a'],
  ['(a (b) c)', '(a (b) c)'],
  ['', ''],
])('a note has no marks around it: %j', (text, shown) => {
  expect(noteOf(text)).toBe(shown);
});

it.each([
  ['UBND các huyện', 'ủy ban nhân dân các huyện'],
  ['Các huyện', 'Các huyện'],
  ['TP Nam An', 'Thành phố Nam An'],
  ['vp Sở', 'vp Sở'],
  ['thị xã', 'thị xã'],
])('words behind a name keep their case: %j', (text, shown) => {
  expect(spelledRest(text)).toBe(shown);
});

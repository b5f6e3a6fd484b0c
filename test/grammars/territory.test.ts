import { describe, expect, it } from 'vitest';
import {
  isCentralCity,
  properName,
  provinceIn,
  provinceNamed,
  unitNamed,
} from '../../src/grammars/territory.ts';

describe('the name of a place', () => {
  it.each([
    ['An Hải đến năm 2030', 'An Hải'],
    ['Đồng Mây Thượng ban hành', 'Đồng Mây Thượng'],
    ['Suối Cát Bản Xa trong năm', 'Suối Cát Bản Xa'],
    ['Phan Rí-Tháp Chàm.', 'Phan Rí-Tháp Chàm'],
    ['Lộc, Ninh', 'Lộc'],
    ['Lộc Ban Hành', 'Lộc'],
    ['Lộc Năm 2025', 'Lộc'],
  ])('in "%s" is %s', (words, name) => expect(properName(words)).toBe(name));

  it('ends after four words, whatever follows', () =>
    expect(properName('Một Hai Ba Bốn Sáu')).toBe('Một Hai Ba Bốn'));

  it.each(['', 'đến năm', 'AN HẢI', '2025 An'])('is none in "%s"', (words) =>
    expect(properName(words)).toBeNull(),
  );
});

describe('the province of a text', () => {
  it.each([
    ['UBND tỉnh Bình Định ban hành kế hoạch', 'Bình Định'],
    ['tỉnh Bà Rịa - Vũng Tàu năm 2024', 'Bà Rịa - Vũng Tàu'],
    ['tỉnh Bà Rịa–Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
    ['(tỉnh Thừa Thiên Huế)', 'Thừa Thiên Huế'],
    ['Thành phố Hồ Chí Minh triển khai', 'Hồ Chí Minh'],
  ])('"%s" is %s', (text, name) => expect(provinceIn(text)).toBe(name));

  it('is a name that the register does not know where there is no other', () => {
    expect(provinceIn('tỉnh Đồng Mây Thượng phối hợp')).toBe('Đồng Mây Thượng');
    expect(provinceIn('tỉnh Đồng Mây Thượng và tỉnh Bình Định')).toBe('Bình Định');
  });

  it('is not told by a city of a district', () => expect(provinceIn('thành phố Quy Nhơn')).toBeNull());

  it('is none without the word', () => expect(provinceIn('Bình Định năm 2024')).toBeNull());

  it('has exactly this name', () => {
    expect(provinceNamed('Tỉnh Bình Định')?.name).toBe('Bình Định');
    expect(provinceNamed('Bình Định mới')).toBeNull();
  });
});

describe('a district or a commune', () => {
  it.each([
    ['UBND xã An Lạc Thượng Đông báo cáo', 'An Lạc Thượng Đông'],
    ['xã nghèo; xã An Lạc', 'An Lạc'],
  ])('of "%s" is %s', (text, name) => expect(unitNamed(text, 'xã')).toBe(name));

  it('is none inside another word', () => expect(unitNamed('Thịxã An Lạc', 'xã')).toBeNull());
});

it('cities are of provincial level where the register says so', () => {
  expect(isCentralCity('Hải Phòng')).toBe(true);
  expect(isCentralCity('Quy Nhơn')).toBe(false);
  expect(isCentralCity('Bình Định')).toBe(false);
});

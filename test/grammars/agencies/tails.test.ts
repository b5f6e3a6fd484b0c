import { describe, expect, test } from 'vitest';
import { readAgencies } from '../../../src/grammars/agencies/index.ts';

/** Names with the ids that they have; the plan is of the invented province An Hải. */
function bodies(cell: string) {
  return readAgencies(cell, { province: 'An Hải', on: '2024-01-15' }).map(({ name, id }) => `${name}: ${id}`);
}

describe('names after a head that is said once', () => {
  test('go on after a semicolon where a colon opened the list', () => {
    expect(bodies('các Sở: Tài chính; Tư pháp; Y tế')).toEqual([
      'Sở Tài chính: so-tai-chinh',
      'Sở Tư pháp: so-tu-phap',
      'Sở Y tế: so-y-te',
    ]);
  });

  test('may be ones that no register has, in a list of known ones', () => {
    expect(bodies('các Sở: Tài chính, Gió Mùa Xa, Y tế')).toEqual([
      'Sở Tài chính: so-tai-chinh',
      'Sở Gió Mùa Xa: null',
      'Sở Y tế: so-y-te',
    ]);
    expect(bodies('các Sở: Gió Mùa Xa; Y tế')).toEqual(['Sở Gió Mùa Xa: null', 'Sở Y tế: so-y-te']);
  });

  test('are no departments where they are bodies themselves', () => {
    expect(bodies('các Sở: Tài chính; Công an tỉnh')).toEqual([
      'Sở Tài chính: so-tai-chinh',
      'Công an tỉnh: cong-an-tinh',
    ]);
  });

  test('are known in small letters, and taken for no name where nothing knows them', () => {
    expect(bodies('các sở: tài chính, y tế')).toEqual(['Sở Tài chính: so-tai-chinh', 'Sở Y tế: so-y-te']);
    expect(bodies('CÁC SỞ: TÀI CHÍNH, GIÓ MÙA')).toEqual(['Sở Tài chính: so-tai-chinh']);
  });

  test('follow a first name that is written whole', () => {
    const three = ['Sở Nội vụ: so-noi-vu', 'Sở Tư pháp: so-tu-phap', 'Sở Tài chính: so-tai-chinh'];
    expect(bodies('Sở Nội vụ, Tư pháp, Tài chính')).toEqual(three);
    expect(bodies('Sở Nội vụ; Tư pháp; Tài chính')).toEqual(three);
    expect(bodies('Sở Nội vụ, Tư pháp và Tài chính')).toEqual(three);
  });

  test('take the head of what stands before them: ministry, office', () => {
    expect(bodies('Bộ Nội vụ, Tài chính')).toEqual(['Bộ Nội vụ: bo-noi-vu', 'Bộ Tài chính: bo-tai-chinh']);
    expect(bodies('Phòng Nội vụ, Xây Tổ')).toEqual(['Phòng Nội vụ: phong-noi-vu', 'Phòng Xây Tổ: null']);
  });

  test('of departments are all registered: another name is another body', () => {
    expect(bodies('Sở Nội vụ, Gió Mùa')).toEqual(['Sở Nội vụ: so-noi-vu', 'Gió Mùa: null']);
  });
});

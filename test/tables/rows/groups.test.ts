import { describe, expect, it } from 'vitest';
import {
  bareMarker,
  countedTitle,
  holdsGroups,
  isGroupMarker,
  isLetterMarker,
  letteredPlaces,
} from '../../../src/tables/rows/groups.ts';

it.each([
  ['I', true],
  ['IV.', true],
  ['B', true],
  ['Đ.', true],
  ['1', false],
  ['a', false],
  ['Cải', false],
  ['II)', true],
  ['A:', true],
  ['III.-', true],
  ['AB', false],
  ['.', false],
  ['', false],
  ['IIII', false],
])('%s marks a group: %s', (text, want) => expect(isGroupMarker(text)).toBe(want));

describe('groups marked by letters', () => {
  it.each([
    ['in their order, whatever stands between', ['A.', 'Mở', 'I', 'B.', null, 'C'], [0, 3, 5]],
    ['with Đ, as Vietnamese offices list', ['A', 'B', 'C', 'D', 'Đ', 'E', 'G'], [0, 1, 2, 3, 4, 5, 6]],
    ['two are enough', ['A', 'B'], [0, 1]],
    ['without it, as others do', ['A', 'B', 'C', 'D', 'E', 'F'], [0, 1, 2, 3, 4, 5]],
  ])('%s', (_, heads, want) => expect(letteredPlaces(heads)).toEqual(want));

  it.each([
    ['one alone is none', ['A', 'Mở']],
    ['out of order they are none', ['B', 'A', 'C']],
    ['a list that leaves one out ends there', ['A', 'C', 'Đ']],
    ['a list that comes back ends there', ['A', 'A', 'A']],
    ['small letters are none', ['a', 'b', 'c']],
    ['letters that nobody lists are none', ['A', 'W', 'Z']],
    ['words that begin with a letter are none', ['A', 'Bến']],
  ])('%s', (_, heads) => expect(letteredPlaces(heads)).toEqual([]));
});

it.each([
  ['A', 'I', true],
  ['B', 'II', true],
  ['A', 'B', false],
  ['I', 'II', false],
  ['A', undefined, false],
  ['A', '', false],
  ['C', 'I', true],
])('%s over %s holds groups: %s', (marker, next, want) => expect(holdsGroups(marker, next)).toBe(want));

it.each([
  ['B', true],
  ['Đ.', true],
  ['C', true],
  ['I', false],
  ['V.', false],
  ['AB', false],
  ['b', false],
  ['', false],
])('%s is a letter and no numeral: %s', (marker, want) => expect(isLetterMarker(marker)).toBe(want));

it('a marker is bare without what stands behind it', () => {
  expect(['II.', 'A)', 'III -', 'IV/', 'V–', '1.2'].map(bareMarker)).toEqual([
    'II',
    'A',
    'III ',
    'IV',
    'V',
    '1.2',
  ]);
});

describe('Which lines name a group by words and a number?', () => {
  it.each([
    ['Nhóm 1: Bến bãi', { words: 'Nhóm', number: 1 }],
    ['Phần việc II. Giấy tờ đò', { words: 'Phần việc', number: 2 }],
  ])('%s', (text, title) => {
    expect(countedTitle(text)).toEqual(title);
  });

  it.each([
    'Nhóm 1:',
    'Nhóm IIX: Bến bãi',
    'NHÓM 1: Bến bãi',
    '1. Bến bãi',
    'Tháng 3 Sơn phao',
    'Nhóm 0: Bến',
  ])('not "%s"', (text) => {
    expect(countedTitle(text)).toBeNull();
  });
});

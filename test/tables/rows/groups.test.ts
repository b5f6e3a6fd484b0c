import { describe, expect, it } from 'vitest';
import { holdsGroups, isGroupMarker, letteredPlaces } from '../../../src/tables/rows/groups.ts';

it.each([
  ['I', true],
  ['IV.', true],
  ['B', true],
  ['Đ.', true],
  ['1', false],
  ['a', false],
  ['Cải', false],
])('%s marks a group: %s', (text, want) => expect(isGroupMarker(text)).toBe(want));

describe('groups marked by letters', () => {
  it.each([
    ['in their order, whatever stands between', ['A.', 'Mở', 'I', 'B.', null, 'C'], [0, 3, 5]],
    ['with Đ, as Vietnamese offices list', ['A', 'B', 'C', 'D', 'Đ', 'E', 'G'], [0, 1, 2, 3, 4, 5, 6]],
    ['without it, as others do', ['A', 'B', 'C', 'D', 'E', 'F'], [0, 1, 2, 3, 4, 5]],
  ])('%s', (_, heads, want) => expect(letteredPlaces(heads)).toEqual(want));

  it.each([
    ['one alone is none', ['A', 'Mở']],
    ['out of order they are none', ['B', 'A', 'C']],
    ['a list that leaves one out ends there', ['A', 'C', 'Đ']],
  ])('%s', (_, heads) => expect(letteredPlaces(heads)).toEqual([]));
});

it.each([
  ['A', 'I', true],
  ['B', 'II', true],
  ['A', 'B', false],
  ['I', 'II', false],
  ['A', undefined, false],
])('%s over %s holds groups: %s', (marker, next, want) => expect(holdsGroups(marker, next)).toBe(want));

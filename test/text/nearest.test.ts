import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

const BODIES = ['Sở Nội vụ', 'Sở Ngoại vụ', 'Sở Tài chính', 'Văn phòng Ủy ban nhân dân tỉnh'];

describe('what may have been meant', () => {
  it('is what takes fewest edits, whatever the marks', () => {
    expect(nearest('so noi vu', BODIES, 1)).toEqual(['Sở Nội vụ']);
    expect(nearest('Sở Noi vụu', BODIES, 2)).toEqual(['Sở Nội vụ', 'Sở Ngoại vụ']);
  });
  it('is what has two letters changed round', () => {
    expect(nearest('taks', ['days', 'task'], 1)).toEqual(['task']);
  });
  it('is what holds the words', () => {
    expect(nearest('uỷ ban nhân dân', BODIES)).toEqual(['Văn phòng Ủy ban nhân dân tỉnh']);
  });
  it('is nothing where nothing is near', () => {
    expect(nearest('zzzzzz', BODIES)).toEqual([]);
    expect(nearest('', BODIES)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { followsNumber } from '../../src/text/row-numbers.ts';

describe('the number of a row below another', () => {
  it.each([
    ['3', '4', true],
    ['3', '3.1', true],
    ['3.2', '3.3', true],
    ['3.2', '4', true],
    ['3.2.1', '3.3', true],
    ['3', '5', false],
    ['3', '3', false],
    ['3', '3.2', false],
    ['3.2', '5', false],
    ['3', '4.1', false],
    ['3', '3.1.1', false],
  ])('%s, then %s: %s', (before, next, follows) => {
    const parts = (text: string): number[] => text.split('.').map(Number);
    expect(followsNumber(parts(before), parts(next))).toBe(follows);
  });
});

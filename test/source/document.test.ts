import { describe, expect, it } from 'vitest';
import { placeOf, type Token } from '../../src/source/document.ts';

const word = (n: number, page: number): Token => ({
  text: 'thóc',
  start: n * 5,
  end: n * 5 + 4,
  page,
  line: 0,
  bbox: [10 + n, 20, 14 + n, 28],
});

describe('the place of a passage', () => {
  it('is the box around its words on the page where it begins', () => {
    expect(placeOf([word(0, 1), word(2, 1), word(9, 2)])).toEqual({
      page: 1,
      start: 0,
      end: 49,
      bbox: [10, 20, 16, 28],
    });
  });

  it('is found for more words than a call has room for', () => {
    const words = Array.from({ length: 200_000 }, (_, n) => word(n, 1));
    expect(placeOf(words).bbox).toEqual([10, 20, 14 + 199_999, 28]);
  });
});

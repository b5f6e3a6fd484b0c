import { describe, expect, it } from 'vitest';
import { isTornFigure, isTornSymbol } from '../../src/text/torn-figures.ts';

describe('a figure that a page break cuts', () => {
  it.each([
    ['12/07/20', '27', true],
    ['7/', '2027', true],
    ['12/07/2027', '28', false],
    ['Quý', '2027', false],
    ['15', '2027', false],
    ['T11/20', '27', true],
    ['T11/2027', '3', false],
  ])('%s over %s: %s', (piece, rest, torn) => expect(isTornFigure(piece, rest)).toBe(torn));
});

describe('the number of a document that its column is too narrow for', () => {
  it.each([
    ['62/2027/N', 'Đ-CP', true],
    ['915/N', 'Q-HĐND', true],
    ['915/', 'NQ-HĐND,', true],
    ['915/N', 'Q-HĐNDcủa', false],
    ['915/NQ-HĐND', 'của', false],
    ['2027', 'NQ-HĐND', false],
  ])('%s over %s: %s', (piece, rest, torn) => expect(isTornSymbol(piece, rest)).toBe(torn));
});

import { describe, expect, it } from 'vitest';
import { titleGain } from '../../../../src/tables/decode/flat/titles.ts';
import { learnedScores, textOf } from './support.ts';

function gainOf(line: string, next = 'Kẻ lại biển báo ở bến'): number {
  const scores = learnedScores(`${line}\n${next}\nBiển báo\nPhòng Kinh tế\nQuý I`);
  const { words } = scores.facts;
  const span = { from: 0, to: words.lineTo[0] ?? 0 };
  expect(textOf(words, span)).toBe(line);
  return titleGain(scores, span);
}

describe('the title of a group', () => {
  it('is likelier where it names a content of reform', () => {
    expect(gainOf('Cải cách thể chế')).toBeGreaterThan(gainOf('Nạo vét luồng lạch'));
  });

  it('does not go on with the next line', () => {
    expect(gainOf('Cải cách thể chế')).toBeGreaterThan(gainOf('Cải cách thể chế', 'của sáu thôn ven biển'));
  });

  it('ends in no mark after which more must follow', () => {
    expect(gainOf('Cải cách thể chế,')).toBeLessThan(gainOf('Cải cách thể chế'));
  });
});

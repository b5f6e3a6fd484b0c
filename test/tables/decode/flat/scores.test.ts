import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../src/tables/decode/flat/scores.ts';
import { NO_COHESION } from '../../support.ts';
import { columnsOf, FOUR, laidOut, learnedScores } from './support.ts';

describe('what a row says again', () => {
  const words = laidOut('1\nSơn lại thuyền chở khách\nThuyền chở khách đã sơn\n2\nSơn lại thuyền chở muối');

  it('is counted in pairs of words, within the row', () => {
    const { echo } = factsOf(words, FOUR, NO_COHESION, [0, 11]);
    expect(echo[words.keys.lastIndexOf('đã') - 3]).toBe(2);
    expect(echo[words.keys.lastIndexOf('sơn')]).toBe(0);
  });

  it('is looked for in the whole table where no row is known', () => {
    const { echo } = factsOf(words, FOUR, NO_COHESION, []);
    expect(echo[words.keys.lastIndexOf('sơn')]).toBe(3);
  });
});

describe('in the middle of a line a cell may begin', () => {
  const opens = (text: string, heading: string): string[] => {
    const words = laidOut(text);
    const columns = [...columnsOf('indicator'), { role: 'other-1' as const, heading }];
    const facts = factsOf(words, columns, NO_COHESION, []);
    return words.tokens.filter((_, i) => facts.opens[i] === 1).map((t) => t.text);
  };

  it('with a capital, a digit, a percent sign or one dash after another, not in lower case', () => {
    expect(opens('Bến đò mới % 98 - - Sở', 'Ghi chú')).toEqual(['Bến', '%', '98', '-', '-', 'Sở']);
  });

  it('with any word where a column holds units', () => {
    expect(opens('Bến đò mới 12', 'Đơn vị tính')).toEqual(['Bến', 'đò', 'mới', '12']);
  });
});

describe('after a page break', () => {
  const text = 'Thanh tra tỉnh; Đài Phát thanh -\nTruyền hình tỉnh';
  const scores = learnedScores(text, columnsOf('task', 'lead', 'coordinate'));
  const place = (word: string): number => scores.facts.words.keys.lastIndexOf(word);

  it('a cell of which nothing stands above begins only where any cell may', () => {
    expect(scores.start(2, place('truyền'))).toBeGreaterThan(Number.NEGATIVE_INFINITY);
    expect(scores.start(2, place('hình'))).toBe(Number.NEGATIVE_INFINITY);
  });

  it('a border is weighed wherever a cell may go on: inside a name it costs more', () => {
    const own = learnedScores('Báo cáo gửi Thanh tra tỉnh', columnsOf('task', 'lead', 'coordinate'));
    const at = (word: string): number => own.border(2, own.facts.words.keys.indexOf(word), 0, 1);
    expect(at('tra')).toBeLessThan(at('cáo'));
  });
});

describe('a body that nobody leads', () => {
  const scores = learnedScores('Sở Tư pháp', columnsOf('task', 'lead', 'coordinate', 'monitor'));

  it('follows a column of leads that was left empty', () => {
    expect(scores.isOrphan(2, 1)).toBe(true);
    expect(scores.isOrphan(3, 2)).toBe(true);
  });

  it('is none where one leads, or where the column leads itself', () => {
    expect(scores.isOrphan(2, 0)).toBe(false);
    expect(scores.isOrphan(3, 1)).toBe(false);
    expect(scores.isOrphan(1, 2)).toBe(false);
  });
});

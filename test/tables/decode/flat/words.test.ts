import { describe, expect, it } from 'vitest';
import { rolesScore } from '../../../../src/grammars/deadlines/index.ts';
import { isNameApart } from '../../../../src/tables/decode/flat/words.ts';
import { laidOut } from './support.ts';

/** The words of the names that are found, one string a name. */
function persons(text: string): string[] {
  const words = laidOut(text);
  const names: string[] = [];
  for (const [i, token] of words.tokens.entries()) {
    if (words.persons[i] === 1) names.push(token.text);
    else if (words.persons[i] === 2) names[names.length - 1] += ` ${token.text}`;
  }
  return names;
}

describe('Where do names of persons stand?', () => {
  it.each([
    ['Chánh Văn phòng Lò Thị Mây Tháng 3', ['Lò Thị Mây']],
    ['Nông Văn Páo, Hứa Thị Ngải', ['Nông Văn Páo,', 'Hứa Thị Ngải']],
    ['Đinh Trọng\nQuỳ Kế toán', ['Đinh Trọng Quỳ']],
  ])('%s', (text, names) => {
    expect(persons(text)).toEqual(names);
  });

  it.each(['Sở Nội vụ', 'Cao điểm Tết', 'Lý lịch tư pháp', 'Hà Nội', 'VŨ THỊ MƠ', 'Mai Văn'])(
    'not in "%s"',
    (text) => {
      expect(persons(text)).toEqual([]);
    },
  );
});

it('Which names of persons does nothing introduce?', () => {
  const apart = (text: string): boolean[] => {
    const words = laidOut(text);
    return [...words.persons.keys()].filter((i) => words.persons[i] === 1).map((i) => isNameApart(words, i));
  };
  expect(apart('Thủ quỹ Lò Thị Mây')).toEqual([true]);
  expect(apart('Đồng chí Lò Thị Mây, Nông Văn Páo và Hứa Thị Ngải')).toEqual([false, false, false]);
});

describe('How does the grammar of deadlines see a date that a narrow column tears?', () => {
  const likeness = (text: string) => {
    const { times } = laidOut(text);
    return rolesScore(times, 0, times.length);
  };

  it('as it sees a day and its date', () => {
    expect(likeness('03/02/2\n027')).toBe(likeness('ngày 03/02/2027'));
    expect(likeness('03/02/2\n027')).toBeGreaterThan(likeness('03/02/2 027'));
  });

  it('not in two amounts, nor in the number of a document', () => {
    expect(likeness('20\n22')).toBe(likeness('20 22'));
    expect(likeness('62/2020/N\nĐ-CP')).toBe(likeness('62/2020/N Đ-CP'));
  });
});

import { describe, expect, it } from 'vitest';
import { findStarts } from '../../../../src/tables/decode/flat/starts.ts';
import { flatWeights } from '../../../../src/tables/decode/flat/weights.ts';
import { laidOut } from './support.ts';

/** The first words of the groups that are found in a table. */
function titles(text: string): string[] {
  const words = laidOut(text);
  return findStarts(words, false, flatWeights().starts)
    .filter((s) => s.kind === 'group')
    .map((s) =>
      words.tokens
        .slice(s.at, s.at + 3)
        .map((t) => t.text)
        .join(' '),
    );
}

const row = (number: string, last = 'Quý II/2031'): string =>
  `${number}\nVớt bèo ở bến đò\nPhòng Kinh tế\nBáo cáo\n${last}`;

describe('titles without a numeral among numbered rows', () => {
  it('are in capitals where other lines are not', () => {
    const text = `BẾN BÃI, LUỒNG LẠCH\n${row('1')}\n${row('2')}\nĐÊ BAO VÀ CỐNG\nTHÔN NGOÀI\n${row('3')}\n${row('4')}`;
    expect(titles(text)).toEqual(['BẾN BÃI, LUỒNG', 'ĐÊ BAO VÀ']);
  });

  it('count on with words of their own', () => {
    const text = `Nhóm 1: Bến đò\n${row('1')}\n${row('2')}\nNhóm 2: Đê bao\n${row('3')}`;
    expect(titles(text)).toEqual(['Nhóm 1: Bến', 'Nhóm 2: Đê']);
  });

  it('name a content of reform above the first row', () => {
    expect(titles(`Cải cách thể chế\n${row('1')}\n${row('2')}`)).toEqual(['Cải cách thể']);
  });

  it('name contents of reform, one above the first row and others below', () => {
    const text = `Cải cách thể chế\n${row('1')}\n${row('2')}\nCải cách thủ tục hành chính\n${row('3')}`;
    expect(titles(text)).toEqual(['Cải cách thể', 'Cải cách thủ']);
  });

  it('are no last cell of a row that names a content, where no title opens the table', () => {
    expect(
      titles(`${row('1', 'Cải cách thể chế')}\n${row('2', 'Cải cách tài chính công')}\n${row('3')}`),
    ).toEqual([]);
  });

  it('are not the rest of a title that has a numeral', () => {
    expect(
      titles(`I\nBến bãi\n${row('1')}\n${row('2')}\nII\nĐÊ BAO VÀ CỐNG\nCỦA THÔN NGOÀI\n${row('3')}`),
    ).toEqual(['I Bến bãi', 'II ĐÊ BAO']);
  });

  it('are no bodies’ short names, no point of a cell, and no line where all are in capitals', () => {
    expect(titles(`${row('1', 'UBND CÁC XÃ')}\n${row('2')}`)).toEqual([]);
    expect(titles(`${row('1', 'Đợt 2: Tháng 9')}\n${row('2')}`)).toEqual([]);
    expect(titles(`${row('1')}\n${row('2')}\n${row('3')}`.toUpperCase())).toEqual([]);
  });
});

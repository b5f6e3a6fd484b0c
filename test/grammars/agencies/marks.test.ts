import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyScore, markAgencies } from '../../../src/grammars/agencies/index.ts';

/** Words of a row whose cells have run together; "|" shows the true borders and is taken out. */
function row(text: string): { words: string[]; borders: number[] } {
  const words: string[] = [];
  const borders: number[] = [];
  for (const word of text.split(' ')) word === '|' ? borders.push(words.length) : words.push(word);
  return { words, borders };
}

describe('borders between agency columns', () => {
  it.each([
    'Sở Nội vụ | Các sở, ban, ngành; UBND cấp xã',
    'Sở Nội vụ; Sở Y tế | Các cơ quan, đơn vị có liên quan',
    'Sở Kế hoạch và Đầu tư | Công an tỉnh và các sở, ngành',
    'Văn phòng UBND tỉnh | Sở Văn hóa, Thể thao và Du lịch',
    'UBND các huyện, thị xã, thành phố | Sở Tài chính, UBND cấp xã',
    'Các sở, ban, ngành tỉnh | Văn phòng UBND tỉnh',
    'Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND xã',
  ])('stand out: %s', (text) => {
    const { words, borders } = row(text);
    const { joints } = markAgencies(words);
    const best = Math.max(...joints.slice(1, words.length));
    const at = [...joints.keys()].filter((i) => i > 0 && joints[i] === best);
    expect(best).toBe(1);
    expect(at).toEqual(borders);
  });
});

describe('known names', () => {
  it('are not cut', () => {
    const { words } = row('Báo cáo Sở Kế hoạch và Đầu tư Trong năm 2024');
    const marks = markAgencies(words);
    expect(marks.opens[2]).toBe(3);
    expect(marks.lengths[2]).toBe(6);
    expect([...marks.inside]).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
    expect(marks.ends[8]).toBe(1);
    expect(marks.opens[0]).toBe(0);
  });

  it('do not take in the next column’s first word', () => {
    const { words, borders } = row('UBND tỉnh | Trong quý I');
    expect(markAgencies(words).ends[borders[0] ?? 0]).toBe(1);
    const other = row('Công an tỉnh | Quý I');
    expect(markAgencies(other.words).ends[other.borders[0] ?? 0]).toBe(1);
  });
});

describe('Where does the name of a body that nobody registered end?', () => {
  const endOf = (text: string) => {
    const { words, borders } = row(text);
    const marks = markAgencies(words);
    return { length: marks.lengths[0], known: marks.ends[borders[0] ?? 0], border: borders[0] };
  };

  it.each(['Tổ Tiếp nhận | 40 buổi', 'Tổ Tổng hợp | 95% hồ sơ', 'Trung tâm Cá giống | 8.300 con'])(
    'before what is counted: %s',
    (text) => {
      const { length, known, border } = endOf(text);
      expect(length).toBe(border);
      expect(known).toBe(1);
    },
  );

  it.each(['Trạm Kiểm ngư số 2 |', 'Trường Mầm non 19/5 | phối hợp', 'Trạm Thủy lợi vùng 3 |'])(
    'not before its own number: %s',
    (text) => {
      expect(endOf(text).length).toBe(endOf(text).border);
    },
  );
});

describe('Is a noun for a body surely one where small letters make another word of it?', () => {
  it.each(['Bộ tiêu chí đánh giá', 'Bộ hồ sơ mẫu', 'Bản đồ số', 'Xã hoàn thành cơ sở dữ liệu'])(
    'not in "%s"',
    (text) => {
      expect(markAgencies(text.split(' ')).opens[0]).toBeLessThan(3);
    },
  );

  it.each(['Bộ, ngành', 'Sở có liên quan', 'Sở thuộc tỉnh', 'Các bộ có liên quan'])(
    'it is in "%s"',
    (text) => {
      expect(markAgencies(text.split(' ')).opens[0]).toBe(3);
    },
  );
});

describe('the score', () => {
  it.each([
    'Sở Nội vụ',
    'Các sở, ban, ngành; UBND cấp xã',
    'các Sở: Y tế, Tư pháp và các cơ quan, đơn vị liên quan',
    'Văn phòng HĐND và UBND xã; các thôn, tổ dân phố',
  ])('is high for %j', (cell) => {
    const words = cell.split(' ');
    expect(agencyScore(words)).toBeGreaterThan(0.9);
    expect(markAgencies(words).score(0, words.length)).toBeGreaterThan(0.9);
  });

  it.each([
    'Tổ chức hội nghị tổng kết công tác cải cách hành chính',
    'Báo cáo kết quả rà soát',
    'Trước ngày 15/11/2024',
    'Kế hoạch kiểm tra của UBND tỉnh',
    'Ban hành Quyết định',
    'Quý IV',
  ])('is low for %j', (cell) => {
    const words = cell.split(' ');
    expect(agencyScore(words)).toBeLessThan(0.4);
    expect(markAgencies(words).score(0, words.length)).toBeLessThan(0.4);
  });

  it('falls where a cell holds two columns or half a name', () => {
    const { words } = row('Sở Kế hoạch và Đầu tư | Các sở, ban, ngành');
    const marks = markAgencies(words);
    expect(marks.score(0, 6)).toBe(1);
    expect(marks.score(6, 10)).toBe(1);
    expect(marks.score(0, 10)).toBeLessThan(0.6);
    expect(marks.score(0, 4)).toBeLessThan(0.4);
    expect(marks.score(3, 3)).toBe(0);
  });
});

describe('names that no register has', () => {
  it.each([
    ['Phòng Tổ chức cán bộ', 5],
    ['Trung tâm Kỹ thuật và Đào tạo', 7],
    ['Phòng Kế hoạch - Đối ngoại', 6],
    ['Ban Quản lý dự án', 5],
  ])('run over their words in lower case and after "và": %s', (name, length) => {
    const words = [...name.split(' '), 'Quý', 'I/2027'];
    expect(markAgencies(words).lengths[0]).toBe(length);
  });

  it.each([
    ['UBND xã Khe Mận', 'Báo cáo kết quả', 4],
    ['UBND phường Bến Lở Hạ', 'Thường xuyên', 5],
    ['UBND xã', 'Báo cáo kết quả', 2],
    ['UBND huyện', 'Thường xuyên', 2],
  ])('of a place are whole, and take nothing of the next column: %s', (name, next, length) => {
    expect(markAgencies([...name.split(' '), ...next.split(' ')]).lengths[0]).toBe(length);
  });
});

describe('a cell of bodies', () => {
  const ofCell = (text: string) => {
    const words = text.split(' ');
    const marks = markAgencies(words);
    return { whole: marks.whole(0, words.length), residue: marks.residue(0, words.length) };
  };

  it.each([
    'Sở Nội vụ',
    'Các sở, ban, ngành; UBND cấp xã',
    'Công an tỉnh và các sở, ngành',
    'UBND xã Khe Mận',
  ])('is whole: %s', (text) => {
    expect(ofCell(text)).toEqual({ whole: true, residue: 0 });
  });

  it.each([
    ['Rà soát quy trình của Sở Nội vụ', 5],
    ['Sở Nội vụ Báo cáo', 2],
  ])('is not where words are left over: %s', (text, residue) => {
    expect(ofCell(text)).toEqual({ whole: false, residue });
  });

  it('is not where a body follows another with nothing between', () => {
    expect(ofCell('Các sở, ban, ngành tỉnh Sở Nội vụ')).toEqual({ whole: false, residue: 0 });
  });
});

describe('how much a border between two words is one between two columns', () => {
  /** The joint at the border that "|" shows. */
  const joint = (text: string): number => {
    const { words, borders } = row(text);
    return markAgencies(words).joints[borders[0] ?? 0] ?? 0;
  };

  it('falls from two bodies side by side to a name that is cut', () => {
    const order = [
      'Sở Nội vụ | Sở Y tế',
      'Sở Nội vụ | Phòng Bến bãi',
      'Báo cáo | Sở Nội vụ',
      'Báo cáo | Phòng Bến bãi',
      'Báo cáo | kết quả',
      'Sở Nội vụ; | Sở Y tế',
      'Sở Nội vụ, | Sở Y tế',
      'Sở Nội | vụ',
    ].map(joint);
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(new Set(order).size).toBe(order.length);
    expect([order[0], order[4], order.at(-1)]).toEqual([1, 0, -1]);
  });

  it.each([
    'Sở Nội vụ và | Sở Y tế',
    'Sở Nội vụ | và Sở Y tế',
    'Sở Nội vụ / | Sở Y tế',
    'Sở Nội vụ, | Báo cáo',
  ])('is as little after "và", a stroke and a comma: %s', (text) => {
    expect(joint(text)).toBe(joint('Sở Nội vụ, | Sở Y tế'));
  });

  it('is nothing after a semicolon before which no body follows', () => {
    expect(joint('Sở Nội vụ; | Báo cáo')).toBe(0);
  });

  it('is at no border of the whole row', () => {
    const { joints } = markAgencies('Sở Nội vụ Sở Y tế'.split(' '));
    expect([joints[0], joints.at(-1)]).toEqual([0, 0]);
  });
});

describe('where a body begins, and how surely', () => {
  const opens = (text: string) => [...markAgencies(text.split(' ')).opens].join('');
  it.each([
    ['Sở Nội vụ', '300'],
    ['Phòng Bến bãi', '100'],
    ['Giám đốc Sở Y tế', '20300'],
    ['Trưởng các phòng', '230'],
    ['các sở, ban, ngành', '3000'],
    ['sở, ban, ngành', '000'],
    ['Chủ trì: Sở Nội vụ', '30300'],
    ['Theo kế hoạch', '000'],
  ])('%s: %s', (text, want) => {
    expect(opens(text)).toBe(want);
  });

  it.each([
    ['Các Sở: Y tế, Tư pháp, Nội vụ', 8],
    ['UBND các xã: An Hải, Nậm Sen', 3],
    ['Giám đốc Sở Y tế', 5],
    ['Ban Quản lý dự án đầu tư xây dựng khu', 5],
    ['Chủ trì: Sở Nội vụ', 2],
    ['Sở Nội vụ chủ trì tổng hợp', 3],
  ])('%s is %i words long', (text, length) => {
    expect(markAgencies(text.split(' ')).lengths[0]).toBe(length);
  });

  it('names of the register end where they are complete, others nowhere', () => {
    const ends = (text: string) => [...markAgencies(text.split(' ')).ends].join('');
    expect(ends('Sở Nội vụ Sở Y tế')).toBe('0001001');
    expect(ends('Phòng Bến bãi Đông')).toBe('00000');
    expect(ends('các sở và Sở Y tế')).toBe('0010001');
  });
});

describe('the score of a cell', () => {
  const score = (text: string) => {
    const words = text.split(' ');
    return markAgencies(words).score(0, words.length);
  };

  it('falls from known bodies to prose', () => {
    const order = [
      'Sở Nội vụ',
      'Giám đốc Sở Y tế',
      'Sở Nội vụ Phòng Bến bãi',
      'Sở Nội vụ chủ trì tổng hợp',
      'Phòng Bến bãi',
      'Báo cáo Sở Nội vụ',
      'Báo cáo kết quả',
    ].map(score);
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(order[0]).toBe(1);
    expect(order.at(-1)).toBe(0);
  });

  it('is halved where the cell holds two columns', () => {
    expect(score('Sở Nội vụ Sở Y tế')).toBe(0.5);
    expect(score('Sở Nội vụ và Sở Y tế')).toBe(1);
  });

  it('for one cell is the same as of words alone, but where two bodies stand side by side', () => {
    for (const text of [
      'Sở Nội vụ',
      'Sở Nội vụ, Sở Y tế',
      'Phòng Bến bãi Đông',
      'UBND các xã: An Hải, Nậm Sen',
      'Báo cáo Sở Nội vụ',
      'Trưởng các phòng',
      'Chủ trì: Sở Nội vụ',
      'Cơ quan chủ trì: Phòng Bến bãi Đông; phối hợp: UBND các xã',
    ])
      expect(agencyScore(text.split(' '))).toBeCloseTo(score(text), 5);
    expect(agencyScore([])).toBe(0);
  });

  it('left over words of stretches side by side add up, and nothing is whole that has some', () => {
    const words =
      'Rà soát quy trình Sở Nội vụ Các sở, ban, ngành; UBND cấp xã Phòng Bến bãi Quý IV năm nay'.split(' ');
    const marks = markAgencies(words);
    fc.assert(
      fc.property(fc.nat(words.length), fc.nat(words.length), fc.nat(words.length), (a, b, c) => {
        const [from = 0, middle = 0, to = 0] = [a, b, c].sort((x, y) => x - y);
        expect(marks.residue(from, middle) + marks.residue(middle, to)).toBe(marks.residue(from, to));
        if (marks.whole(from, to)) expect([marks.residue(from, to), to > from]).toEqual([0, true]);
        expect(marks.score(from, to)).toBeGreaterThanOrEqual(0);
        expect(marks.score(from, to)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

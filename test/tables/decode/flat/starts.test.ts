import { describe, expect, it } from 'vitest';
import { candidatesOf, findStarts, readNumber } from '../../../../src/tables/decode/flat/starts.ts';
import { flatWeights } from '../../../../src/tables/decode/flat/weights.ts';
import { laidOut } from './support.ts';

/** The starts of a table's lines as "kind number". */
function starts(text: string, indicators = false): string[] {
  const words = laidOut(text);
  return findStarts(words, indicators, flatWeights().starts).map(
    (s) =>
      `${s.kind} ${words.tokens
        .slice(s.at, Math.max(s.at + 1, s.to))
        .map((t) => t.text)
        .join('')}`,
  );
}

/** Rows that are told by their numbers alone. */
const rows = (...numbers: string[]): string =>
  numbers
    .map(
      (n, i) =>
        `${n}\nRà soát thủ tục cấp phép ${'abcdefghijklm'[i % 13]}\nPhòng Kinh tế\nQuý ${i % 2 ? 'I' : 'II'}/2026`,
    )
    .join('\n');

describe('rows begin where the numbering fits the whole table', () => {
  it('numbers one after the other', () => {
    expect(starts(rows('1', '2', '3', '4'))).toEqual(['row 1', 'row 2', 'row 3', 'row 4']);
  });

  it('groups, with numbers that begin again under each', () => {
    const text = `I\nCẢI CÁCH THỂ CHẾ\n${rows('1', '2')}\nII\nBỘ MÁY\n${rows('1', '2')}`;
    expect(starts(text)).toEqual(['group I', 'row 1', 'row 2', 'group II', 'row 1', 'row 2']);
  });

  it('groups by letter', () => {
    const text = `A. CẢI CÁCH THỂ CHẾ\n${rows('1', '2')}\nB. CẢI CÁCH THỦ TỤC HÀNH CHÍNH\n${rows('1', '2')}`;
    expect(starts(text)).toEqual(['group A.', 'row 1', 'row 2', 'group B.', 'row 1', 'row 2']);
  });

  it('numbers of two levels', () => {
    expect(starts(rows('9', '10', '10.1', '10.2', '11'))).toEqual(
      ['9', '10', '10.1', '10.2', '11'].map((n) => `row ${n}`),
    );
  });

  it('not where a line begins with a number by accident', () => {
    const text = rows('1', '2').replace('cấp phép a', 'năm\n2026 trên địa bàn xã');
    expect(starts(text)).toEqual(['row 1', 'row 2']);
  });

  it('not at the amounts of aims, which follow a number by accident', () => {
    const aims = '3\nThôn có chợ tạm\nThôn\n8\n22\nVùng thấp\n4\nBến đò có phao\nBến\n7\n9';
    const text = `1\nHộ dùng nước sạch\nHộ\n64\n97\n2\nTrẻ được tiêm đủ\nTrẻ\n91\n96\n${aims}`;
    expect(starts(text, true)).toEqual(['row 1', 'row 2', 'row 3', 'row 4']);
  });

  it('dashes alone on their lines, where a task begins below them', () => {
    const row = (head: string, task: string): string => `${head}\n${task}\nSổ theo dõi\nQuý I\nTrạm Y tế`;
    const points = [row('-', 'Tổ chức lớp học'), row('-', 'Cập nhật sổ'), row('-', 'Rà soát kho')];
    const text = [row('1', 'Rà soát thủ tục'), ...points, row('2', 'Kiểm tra kho')].join('\n');
    expect(starts(text)).toEqual(['row 1', 'dash -', 'dash -', 'dash -', 'row 2']);
    // a dash that fills an empty cell
    expect(starts(text.replace('Rà soát kho\nSổ theo dõi', 'Rà soát kho\n-'))).toHaveLength(5);
  });

  it('numbers that a narrow column tore', () => {
    expect(starts(rows('8', '9', '1\n0', '1\n1', '1\n2'))).toEqual(
      ['8', '9', '10', '11', '12'].map((n) => `row ${n}`),
    );
  });

  it('a total', () => {
    expect(starts(`${rows('1', '2')}\nTỔNG CỘNG: 2 NHIỆM VỤ`).at(-1)).toBe('total TỔNG');
  });

  it('as many as there are', () => {
    expect(starts(rows(...Array.from({ length: 2000 }, (_, i) => `${i + 1}`)))).toHaveLength(2000);
  });
});

it.each([
  ['10.1.', 'row', [10, 1]],
  ['(3)', 'row', [3]],
  ['IV', 'group', [4]],
  ['07', 'row', [7]],
])('%s is a number', (text, kind, parts) => {
  expect(readNumber(text)).toEqual({ kind, parts });
});

it.each(['Sở', '1.2.3.4', '99999', 'IIII'])('%s is none', (text) => {
  expect(readNumber(text)).toBeNull();
});

describe('a dash in a table of tasks may begin a row', () => {
  const offered = (text: string): boolean =>
    candidatesOf(laidOut(text), false).some((c) => c.kind === 'dash');

  it('after a cell of times', () => {
    expect(offered('Sơn lại phao\nBáo cáo\nQuý III/2026\n- Phao ở bến đò')).toBe(true);
  });

  it.each([
    ['after a time in a sentence', 'Tổ chức hội đua thuyền năm 2026\n- Thông báo kết quả'],
    ['after a time in a list', '- Mở hội: Quý I\n- Trao giải: cả năm'],
    ['after anything else', 'Sơn lại phao\nBáo cáo\n- Phao ở bến đò'],
  ])('not %s', (_, text) => {
    expect(offered(text)).toBe(false);
  });
});

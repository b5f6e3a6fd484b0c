import { describe, expect, it } from 'vitest';
import { contentScores, contentsOf } from '../../../src/tables/heading/contents.ts';
import { ROLE_ORDER } from '../../../src/tables/heading/wording.ts';

function likeliest(texts: readonly string[]): string {
  const scores = contentScores(contentsOf(texts));
  let best = ROLE_ORDER.length - 1;
  for (const [r, value] of scores.entries()) if (value > (scores[best] ?? 0)) best = r;
  return ROLE_ORDER[best] ?? '';
}

describe('what the cells of a column hold tells its role', () => {
  it.each([
    ['no', ['1', '2', '3', '4']],
    ['no', ['1', '2', '2.1', '2.2', '3']],
    ['deadline', ['Quý II', 'Trước ngày 30/9', 'Tháng 6/2026', 'Thường xuyên']],
    ['lead', ['Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng UBND tỉnh', 'Sở Tài chính']],
    ['coordinate', ['Các sở, ban, ngành tỉnh', 'UBND các xã; Công an tỉnh', 'Các cơ quan liên quan']],
    [
      'task',
      [
        'Rà soát thủ tục cấp phép xây dựng còn chồng chéo ở cấp xã',
        'Tổ chức lớp học về chữ ký số cho người làm ở bộ phận một cửa',
        'Kiểm tra việc niêm yết tại các phường mới sáp nhập',
      ],
    ],
    ['product', ['Kế hoạch', 'Báo cáo kết quả', 'Quyết định phê duyệt', 'Biên bản bàn giao']],
    ['indicator', ['Tỷ lệ hồ sơ nộp qua mạng', 'Số xã có máy lấy số', 'Mức độ hài lòng của người dân']],
    ['target', ['95%', '≥ 80%', '12 xã', '100%']],
  ])('%s', (role, texts) => expect(likeliest(texts)).toBe(role));
});

it('an empty column says nothing', () => {
  expect([...contentScores(contentsOf(['', '', '-']))].every((s) => s === 0)).toBe(true);
});

it('a column without cells holds none of anything', () => {
  expect(Object.values(contentsOf([]))).toEqual(Object.values(contentsOf([])).map(() => 0));
});

it('of a cell forty words are looked at, and of a column eighty cells', () => {
  const words = (count: number) => contentsOf([Array(count).fill('bến').join(' ')]).length;
  expect([39, 40, 41].map(words)).toEqual([39, 40, 40]);
  const cells = (count: number) => contentsOf(Array(count).fill('bến')).cells;
  expect([79, 80, 81].map(cells)).toEqual([79, 80, 80]);
});

it('one cell says less than many alike', () => {
  const at = ROLE_ORDER.indexOf('deadline');
  const one = contentScores(contentsOf(['Quý II']))[at] ?? 0;
  const many = contentScores(contentsOf(Array.from({ length: 8 }, () => 'Quý II')))[at] ?? 0;
  expect(one).toBeGreaterThan(0);
  expect(many).toBeGreaterThan(one);
});

it('numbers follow one another also below a point, and begin anew', () => {
  expect(contentsOf(['1', '1.1', '1.2', '2', '1', '2']).sequence).toBe(1);
  expect(contentsOf(['7', '3', '9']).sequence).toBe(0);
});

describe('what share of the cells', () => {
  const share = (
    key: 'amounts' | 'money' | 'persons' | 'units' | 'marks' | 'numbers' | 'collective',
    ...texts: string[]
  ) => contentsOf(texts)[key];
  it.each<[Parameters<typeof share>[0], string[], string[]]>([
    [
      'amounts',
      ['95%', '≥ 80%', '12 xã', 'Trên 90%', 'tối thiểu 3 lớp', '1.200', '10 - 20%', '>= 5'],
      ['Báo cáo', 'khoảng', 'xã 12 nữa', '12 xã bãi ngang ven biển phía Đông'],
    ],
    ['money', ['25.000.000', '3 triệu', '12.500 đồng', '4 tỷ đồng', '6.000 vnđ'], ['25.000', '3']],
    [
      'persons',
      ['Ông Lò Văn Mẫu', 'đồng chí Hà', 'Lò Văn Mẫu', 'Trưởng ban', 'Phó Chủ tịch'],
      ['ôngLò', 'Sở Nội vụ tỉnh', 'lò văn mẫu', 'Văn'],
    ],
    ['units', ['%', 'xã', 'hồ sơ', 'lớp/năm', 'triệu đồng'], ['xã bãi ngang', 'Báo cáo kết quả', 'ngày 5']],
    ['numbers', ['1', '2.1', 'a', 'IV', '3.'], ['Báo cáo', '95%', 'ab', '2026']],
    [
      'collective',
      [
        'Các sở, ban, ngành',
        'cơ quan liên quan',
        'UBND xã; Công an',
        'Sở A, B và C',
        'Toàn thể',
        'tất cả các xã',
      ],
      ['Sở Nội vụ', 'Công an và quân đội'],
    ],
  ])('are %s', (key, yes, no) => {
    expect(yes.filter((text) => share(key, text) === 0)).toEqual([]);
    expect(no.filter((text) => share(key, text) > 0)).toEqual([]);
  });

  it('is of the filled ones, and how many of all are filled', () => {
    const contents = contentsOf(['95%', '', 'Báo cáo', '']);
    expect(contents).toMatchObject({ cells: 4, filled: 2, fill: 0.5, amounts: 0.5 });
    expect(contentsOf(['Một hai', 'Một hai', 'ba bốn năm sáu'])).toMatchObject({
      length: 8 / 3,
    });
  });

  it('is of the first eighty: more tell nothing new', () => {
    expect(contentsOf(Array.from({ length: 300 }, () => 'Báo cáo')).cells).toBe(80);
  });
});

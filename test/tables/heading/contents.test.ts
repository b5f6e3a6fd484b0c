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

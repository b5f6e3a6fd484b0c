import type { MessageWords } from '../table.ts';

/** Lời của `reform-plan explain`. */
export const explaining: MessageWords['explaining'] = {
  help: {
    code: 'mã của cảnh báo hoặc phát hiện; không ghi thì liệt kê tất cả',
    format: 'dạng in ra',
  },
  examples: `
Ví dụ:
  $ reform-plan explain row-number-gap
  $ reform-plan explain
  $ reform-plan explain --format json | jq -r '.[].code'

Mã kết thúc: 0 bình thường, 2 không có mã này.`,
  parts: {
    means: 'Ý nghĩa',
    matters: 'Vì sao cần để ý',
    example: 'Ví dụ',
    remedy: 'Cách xử lý',
    gathers: 'Gồm các mã',
  },
  themes: {
    files: 'Tệp',
    pages: 'Trang PDF',
    document: 'Các phần của văn bản',
    tables: 'Bảng và dòng',
    times: 'Thời hạn và giá trị nhận dạng từ hình',
    citations: 'Viện dẫn',
    review: 'Nội dung kế hoạch (check)',
  },
  noteWhere: (when) => `là ghi chú ${when}`,
  asFinding: (severity) => `là ${severity} khi lệnh check nêu ra`,
  troubles: {
    unknownCode: (got, near) => ({
      what: `không có cảnh báo nào mang mã "${got}"`,
      expected:
        near.length > 0 ? `một mã trong danh mục; gần nhất: ${near.join(', ')}` : 'một mã trong danh mục',
      example: 'reform-plan explain row-number-gap',
      got: `"${got}"`,
    }),
  },
};

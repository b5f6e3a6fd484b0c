import type { MessageWords } from '../table.ts';

/** Lời của `reform-plan open`. */
export const opening: MessageWords['opening'] = {
  help: {
    files: 'kế hoạch hoặc văn bản; thư mục thì lấy các văn bản trong đó',
    show: 'mở luôn trang bằng trình duyệt',
    lang: 'ngôn ngữ của trang và bảng tính (mặc định: vi) và của thông báo',
  },
  examples: `
Ví dụ:
  $ reform-plan open ke-hoach.docx
  $ reform-plan open ke-hoach/ --show

Cạnh mỗi văn bản có thêm một trang HTML kèm phần rà soát (ke-hoach.html) và một bảng tính (ke-hoach.xlsx). Tệp cùng tên \
mà có người đã sửa thì giữ nguyên; tệp mới mang tên ke-hoach~2.

Mã kết thúc: 0 bình thường, 2 có tệp không đọc hoặc không ghi được.`,
};

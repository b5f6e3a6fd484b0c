import type { Messages } from '../index.ts';

/** Từ ngữ về cách đọc văn bản, dùng chung cho các lệnh đọc văn bản. */
export const reading: Messages['reading'] = {
  help: {
    password: 'mật khẩu mở tệp PDF được mã hoá',
    changes: 'đọc bên nào của các sửa đổi được theo dõi trong Word: final (mặc định) hoặc original',
    maxPages: 'từ chối tệp PDF có nhiều trang hơn (mặc định: 2000)',
    ocr: 'nhận dạng chữ trên các trang PDF quét (cần cài thêm gói riêng)',
  },
};

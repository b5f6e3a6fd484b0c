import type { Skipped } from '../../source/skipped.ts';
import type { MessageWords } from '../table.ts';

const SKIPPED: Readonly<Record<Skipped['reason'], string>> = {
  'unknown-kind': 'không thuộc loại tệp đọc được',
  'plan-file': 'kế hoạch đã được đọc từ trước',
  'closed-folder': 'thư mục không được phép mở',
  'linked-folder': 'liên kết tới một thư mục',
  'not-a-file': 'đường ống, ổ cắm mạng hoặc thiết bị, không phải tệp',
};

/** Từ ngữ về cách đọc văn bản, dùng chung cho các lệnh đọc văn bản. */
export const reading: MessageWords['reading'] = {
  help: {
    password: 'mật khẩu mở tệp PDF được mã hóa',
    changes: 'đọc bên nào của các sửa đổi được theo dõi trong Word: final (mặc định) hoặc original',
    maxPages: 'từ chối tệp PDF có nhiều trang hơn (mặc định: 2000)',
    corrections: 'áp dụng tệp đính chính này (mặc định: TÊN.corrections.yaml cạnh văn bản)',
    noCorrections: 'đọc văn bản như nguyên trạng, không áp dụng đính chính',
    noCache: 'đọc lại văn bản từ đầu, kể cả khi không đổi so với lần trước',
    timeLimit: 'bỏ qua tệp đọc lâu hơn số giây này rồi đọc tệp tiếp theo (mặc định: không giới hạn)',
    ocr: 'nhận dạng chữ trên các trang PDF quét (cần cài thêm gói riêng)',
  },
  skipped: {
    line: ({ path, reason, kind }) => `bỏ qua ${path}: ${kind ?? SKIPPED[reason]}`,
    more: (n) => `bỏ qua thêm ${n} tệp`,
  },
};

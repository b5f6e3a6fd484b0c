import { dayMonthYear } from '../../text/days.ts';
import type { MessageWords } from '../table.ts';

/** Lời của `reform-plan parse`, và mọi điều được báo khi đọc, ghi tệp. */
export const parsing: MessageWords['parsing'] = {
  help: {
    files: 'văn bản, thư mục văn bản, hoặc - cho đầu vào chuẩn',
    format: 'định dạng ghi ra',
    from: 'đọc theo định dạng này, dù nội dung trông thế nào',
    output: 'ghi ra tệp, hoặc ra thư mục với mỗi kế hoạch một tệp',
    strict: 'kết thúc với mã 1 nếu kế hoạch chỉ đọc được một phần hoặc không nhận ra kế hoạch',
    lang: 'ngôn ngữ của thông báo, kể cả trong tệp kế hoạch (mặc định theo hệ thống)',
    quiet: 'không in tóm tắt và tiến độ',
    jobs: 'số tệp đọc cùng lúc (mặc định: bằng số nhân xử lý)',
    maxSize: 'từ chối tệp lớn hơn mức này (mặc định: 64M)',
  },
  examples: `
Ví dụ:
  $ reform-plan parse ke-hoach.txt > ke-hoach.json
  $ reform-plan parse ke-hoach.md --format yaml --output ke-hoach.yaml
  $ reform-plan parse ke-hoach/2024 --output da-doc
  $ pdftotext -layout ke-hoach.pdf - | reform-plan parse - --format ndjson
  $ reform-plan parse co-mat-khau.pdf --password "…"
  $ reform-plan parse ban-quet.pdf --ocr > ke-hoach.json

Mã kết thúc: 0 bình thường, 1 có phát hiện (--strict), 2 có tệp không đọc được.`,
  parts: { error: 'lỗi', expected: 'cần', example: 'ví dụ', got: 'nhận được' },
  progress: {
    files: '{bar} {value}/{total} tệp, còn {eta_formatted}',
    pages: '{bar} {value}/{total} trang của {file}, còn {eta_formatted}',
  },
  standardInput: 'đầu vào chuẩn',
  summary: {
    pages: (n) => `${n} trang`,
    plans: (n) => `${n} kế hoạch`,
    notRead: (n) => `${n} tệp không đọc được`,
    sections: (n) => `${n} mục`,
    tables: (n) => `${n} bảng`,
    tasks: (n) => `${n} nhiệm vụ`,
    deliverables: (n) => `${n} sản phẩm`,
    duties: (n) => `${n} việc giao trong lời văn`,
    indicators: (n) => `${n} chỉ tiêu`,
    unsure: (n) => `${n} dòng cần xem lại`,
    targets: (n) => `${n} mức phấn đấu`,
    citations: (n) => `${n} viện dẫn`,
    deadlines: (n) => `${n} thời hạn`,
    errors: (n) => `${n} lỗi`,
    warnings: (n) => `${n} cảnh báo`,
    notes: (n) => `${n} ghi chú`,
    more: (n) => `và ${n} dòng nữa trong kết quả`,
    noTitle: 'không có trích yếu',
    day: dayMonthYear,
    period: (start, end) => `${dayMonthYear(start)} đến ${dayMonthYear(end)}`,
    severity: { error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú' },
    page: (n) => `trang ${n}`,
    kinds: {
      in: 'trong kỳ',
      by: 'chậm nhất',
      continuous: 'thường xuyên',
      recurring: 'định kỳ',
      relative: 'sau sự kiện',
      external: 'theo văn bản khác',
      unknown: 'chưa hiểu',
    },
  },
  troubles: {
    notWritable: (f) => ({
      what: `không ghi được ${f.path ?? 'kết quả'}`,
      expected: 'tệp hoặc thư mục được phép ghi, và đĩa còn chỗ',
      example: 'reform-plan parse ke-hoach.txt --output ke-hoach.json',
      got: `"${f.said}"`,
    }),
    cannotResume: (got) => ({
      what: '--resume không có gì để làm tiếp',
      expected: '--files-from, --format ndjson và --output với tệp mà lần chạy bị dừng đã ghi',
      example:
        'reform-plan parse --files-from danh-sach.txt --format ndjson --output dang-do.ndjson --resume',
      got,
    }),
    without: (option) => `không có ${option}`,
    twoLists: (file) => ({
      what: 'tệp được nêu hai lần',
      expected: 'tệp trên dòng lệnh, hoặc --files-from với danh sách tệp',
      example: 'reform-plan parse --files-from danh-sach.txt --format ndjson',
      got: `--files-from và ${file}`,
    }),
    oneFile: (output) => ({
      what: `${output} là thư mục`,
      expected: 'một tệp cho mọi kế hoạch trong danh sách, hoặc đầu ra chuẩn',
      example: 'reform-plan parse --files-from danh-sach.txt --format ndjson --output dang-do.ndjson',
      got: 'một thư mục',
    }),
    foreignOutput: (output) => ({
      what: `${output} không phải do parse --format ndjson ghi ra`,
      expected: 'tệp mà lần chạy bị dừng đã ghi, hoặc tệp chưa có',
      example:
        'reform-plan parse --files-from danh-sach.txt --format ndjson --output dang-do.ndjson --resume',
      got: 'tệp bắt đầu khác; không có gì trong đó bị thay đổi',
    }),
    unforeseen: (said) => ({
      what: 'reform-plan dừng vì một điều chưa lường trước',
      expected: 'kết quả, hoặc một câu cho biết vì sao không có',
      example: 'hãy báo lại kèm câu lệnh và tệp đã dùng',
      got: `"${said}"`,
    }),
  },
};

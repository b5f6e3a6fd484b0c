import type { MessageWords } from '../table.ts';

/** The same in Vietnamese. */
export const exporting: MessageWords['exporting'] = {
  help: {
    to: 'định dạng cần ghi; nếu bỏ trống thì theo đuôi của --output',
    output: 'ghi vào tệp, hoặc vào thư mục (kết thúc bằng /), mỗi kế hoạch một tệp',
    what: 'nội dung cần ghi (csv, ndjson, markdown: mặc định là nhiệm vụ; xlsx: tất cả, mỗi loại một trang)',
    columns: 'các cột theo thứ tự này, cách nhau bằng dấu phẩy; "all" là mọi cột',
    agency: 'chỉ các dòng nêu tên cơ quan này, hoặc nhóm có cơ quan này',
    delimiter: 'dấu ngăn giữa các ô của csv: một ký tự, hoặc tab',
    bom: 'csv: mở đầu bằng dấu BOM để Excel đọc đúng tiếng Việt (mặc định: có trong tệp, không có trong ống)',
    noBom: 'csv: không có dấu BOM',
    noGuard: 'csv: giữ nguyên các ô mà bảng tính sẽ chạy như công thức',
    remind: 'ics: nhắc trước bấy nhiêu (7d, 2w); có thể ghi nhiều lần',
    body: 'ics: cả các mốc do phần thân kế hoạch đặt ra',
    event: 'ics: ngày của sự kiện làm mốc tính hạn ("có văn bản hướng dẫn=2025-03-01")',
    lang: 'ngôn ngữ của tiêu đề cột (mặc định: vi) và thông báo',
    quiet: 'chỉ báo khi có lỗi',
  },
  examples: `
Ví dụ:
  $ reform-plan export ke-hoach.json --output nhiem-vu.xlsx
  $ reform-plan export ke-hoach.json --to csv --columns number,task,lead,end
  $ reform-plan export ke-hoach/ --to csv --delimiter ";" --output tat-ca.csv
  $ reform-plan export ke-hoach.json --to ics --agency "Sở Nội vụ" --remind 7d --output so-noi-vu.ics
  $ reform-plan export ke-hoach.docx --to markdown
  $ reform-plan export ke-hoach.json --to ndjson --what targets | jq .value

Ô bắt đầu bằng =, +, - hoặc @ có thêm một dấu không nhìn thấy (U+200B) ở đầu trong csv, nên bảng tính không chạy \
như công thức mà "- Ban hành …" vẫn như cũ. Số thì không có dấu.

Mã kết thúc: 0 bình thường, 2 có tệp không đọc hoặc không ghi được.`,
  source: 'Nguồn',
  wrote: (lines, plans, what) => `${lines} dòng (${what}) của ${plans} kế hoạch`,
  wroteSheets: (sheets, plans) =>
    `${sheets.map(([title, n]) => `${title} ${n}`).join(', ')} của ${plans} kế hoạch`,
  wroteEvents: (events, plans) => `${events} sự kiện của ${plans} kế hoạch`,
  undated: (kinds) => `không có ngày cụ thể: ${kinds.map(([kind, n]) => `${n} ${kind}`).join(', ')}`,
  inBody: (n) => `${n} thời hạn trong phần thân không ghi (--body)`,
  troubles: {
    noFormat: (formats, got) => ({
      what: 'chưa rõ cần ghi định dạng nào',
      expected: `--to ${formats.join(', ')}, hoặc tệp ghi ra có đuôi như vậy`,
      example: 'reform-plan export ke-hoach.json --to csv',
      got,
    }),
    binaryToTerminal: () => ({
      what: 'không hiện bảng tính trên màn hình dòng lệnh được',
      expected: 'một tệp để ghi vào',
      example: 'reform-plan export ke-hoach.json --to xlsx --output nhiem-vu.xlsx',
      got: 'màn hình dòng lệnh',
    }),
    badDelimiter: (got) => ({
      what: `"${got}" không dùng làm dấu ngăn giữa các ô được`,
      expected: 'một ký tự không phải dấu nháy hay xuống dòng, hoặc từ tab',
      example: '--delimiter ";"',
      got: `"${got}"`,
    }),
    badReminder: (got) => ({
      what: `--remind không nhận "${got}"`,
      expected: 'một số kèm d (ngày) hoặc w (tuần)',
      example: '--remind 7d',
      got: `"${got}"`,
    }),
    notForFormat: (option, format, formats) => ({
      what: `${option} không có nghĩa với ${format}`,
      expected: `${option} với ${formats}`,
      example: `reform-plan export ke-hoach.json --to ${formats.split(',')[0] ?? ''}`,
      got: `--to ${format}`,
    }),
  },
};

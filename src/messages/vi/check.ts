import type { MessageWords } from '../table.ts';

/** Lời của `reform-plan check`. */
export const check: MessageWords['check'] = {
  help: {
    files: 'kế hoạch do parse ghi ra, văn bản, thư mục, hoặc - cho đầu vào chuẩn',
    rule: 'đặt một quy tắc: id=off, id=info, id=warning hoặc id=error; có thể lặp lại',
    rules: 'liệt kê các quy tắc rồi dừng',
    format: 'dạng in ra',
    lang: 'ngôn ngữ của kết quả (mặc định theo hệ thống)',
  },
  examples: `
Ví dụ:
  $ reform-plan check ke-hoach.docx
  $ reform-plan check ke-hoach.json --rule no-product=off --rule low-confidence=info
  $ reform-plan check ke-hoach/ --format sarif > findings.sarif

Mã kết thúc: 0 không có gì (ghi chú không tính), 1 có phát hiện, 2 có tệp không đọc được.`,
  severity: { error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú' },
  sum: ({ errors, warnings, notes, plans }) =>
    `${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú trong ${plans} kế hoạch`,
  rules: {
    'no-lead': 'Nhiệm vụ không nêu cơ quan chủ trì.',
    'open-lead': 'Nhiệm vụ do một tập hợp mở chủ trì, tức là không giao cho ai cụ thể.',
    'lead-is-partner': 'Cơ quan vừa chủ trì vừa phối hợp một nhiệm vụ.',
    'no-deadline': 'Nhiệm vụ không có thời hạn.',
    'no-product': 'Nhiệm vụ không có sản phẩm dù bảng có cột sản phẩm.',
    'time-in-product-cell': 'Ô sản phẩm lại ghi thời gian.',
    'duplicate-task': 'Hai nhiệm vụ cùng một lời.',
    'low-confidence': 'Chưa chắc các ô của dòng đã được tách đúng.',
    'declared-rows-differ': 'Số nhiệm vụ bảng tự nêu khác số nhiệm vụ có thật.',
    'row-number-gap': 'Số thứ tự trong bảng bị nhảy.',
    'row-number-repeat': 'Số thứ tự trong bảng bị lặp.',
    'section-number-gap': 'Số mục bị nhảy.',
    'section-number-repeat': 'Số mục bị lặp hoặc sai thứ tự.',
    'empty-group': 'Nhóm trong bảng không có dòng nào.',
    'appendix-missing': 'Có nhắc tới phụ lục nhưng tệp không có.',
    'content-uncovered': 'Một nội dung của chương trình không có nhiệm vụ hay mục nào.',
    'deadline-outside-period': 'Thời hạn của nhiệm vụ nằm ngoài kỳ của kế hoạch.',
    'deadline-before-issue': 'Thời hạn của nhiệm vụ đã qua khi ban hành kế hoạch.',
    'impossible-day': 'Thời hạn nêu ngày, tháng, quý không có thật, hoặc kết thúc trước khi bắt đầu.',
    'deadline-not-understood': 'Không hiểu lời của thời hạn.',
    'body-no-longer-there': 'Cơ quan không còn tồn tại vào ngày của kế hoạch.',
    'body-not-yet-there': 'Cơ quan chưa tồn tại vào ngày của kế hoạch.',
    'citation-two-dates': 'Một văn bản được viện dẫn với hai ngày khác nhau.',
    'citation-odd': 'Viện dẫn tự mâu thuẫn hoặc sai quy tắc số, ký hiệu.',
    'reading-error': 'Không đọc được toàn bộ văn bản.',
    'table-lost': 'Một bảng trong văn bản không đọc ra dòng nào.',
    'words-unplaced': 'Có lời văn không nằm trong bản ghi nào.',
  },
};

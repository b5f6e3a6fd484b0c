import type { Messages } from '../table.ts';

const list = (items: readonly string[]): string => items.map((item) => `"${item}"`).join(', ');

/** Lời của `reform-plan check`. */
export const check: Messages['check'] = {
  help: {
    files: 'kế hoạch do parse ghi ra, văn bản, thư mục, hoặc - cho đầu vào chuẩn',
    rule: 'đặt một quy tắc: id=off, id=info, id=warning hoặc id=error; có thể lặp lại',
    rules: 'liệt kê các quy tắc rồi dừng',
    format: 'dạng in ra',
    lang: 'ngôn ngữ của kết quả (mặc định theo hệ thống)',
  },
  examples: `
Ví dụ:
  $ reform-plan check plan.docx
  $ reform-plan check plan.json --rule no-product=off --rule low-confidence=info
  $ reform-plan check plans/ --format sarif > findings.sarif

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
  findings: {
    noLead: (f) => `Nhiệm vụ ${f.row} không nêu cơ quan chủ trì.`,
    noLeadColumn: (f) => `Bảng ${f.table} không có cột cơ quan chủ trì.`,
    openLead: (f) => `Nhiệm vụ ${f.row} do "${f.lead}" chủ trì: không giao cho ai cụ thể.`,
    leadIsPartner: (f) => `Nhiệm vụ ${f.row}: "${f.body}" vừa chủ trì vừa phối hợp.`,
    noDeadline: (f) => `Nhiệm vụ ${f.row} không có thời hạn.`,
    noDeadlineColumn: (f) => `Bảng ${f.table} không có cột thời gian.`,
    noProduct: (f) => `Nhiệm vụ ${f.row} không có sản phẩm.`,
    timeInProduct: (f) => `Nhiệm vụ ${f.row}: ô sản phẩm lại ghi thời gian ("${f.text}").`,
    duplicateTask: (f) => `Nhiệm vụ ${f.row} trùng lời nhiệm vụ ${f.other}.`,
    lowConfidence: (f) => `Dòng ${f.row}: chưa chắc chữ nào thuộc ô nào (độ tin cậy ${f.confidence}).`,
    declaredRows: (f) => `Bảng ${f.table} nêu ${f.declared} nhiệm vụ nhưng có ${f.counted}.`,
    rowGap: (f) =>
      f.from === f.to
        ? `Thiếu số ${f.from} trước dòng ${f.row}.`
        : `Thiếu số ${f.from} đến ${f.to} trước dòng ${f.row}.`,
    rowRepeat: (f) => `Số ${f.row} bị lặp.`,
    sectionGap: (f) => `Mục ${f.section} đứng ở chỗ lẽ ra của một số trước đó.`,
    sectionRepeat: (f) => `Mục ${f.section} bị lặp hoặc sai thứ tự.`,
    emptyGroup: (f) => `Nhóm ${f.marker} "${f.title}" không có dòng nào.`,
    appendixMissing: () => 'Lời văn nhắc tới phụ lục nhưng tệp không có.',
    contentUncovered: (f) => `Không có gì trong kế hoạch về "${f.topic}".`,
    outsidePeriod: (f) =>
      `Nhiệm vụ ${f.row}: "${f.text}" (${f.day}) nằm ngoài kỳ kế hoạch, ${f.start} đến ${f.end}.`,
    beforeIssue: (f) =>
      `Nhiệm vụ ${f.row}: "${f.text}" (${f.day}) đã qua khi ban hành kế hoạch ngày ${f.issued}.`,
    impossibleDay: (f) => `"${f.text}" nêu một thời gian không có thật.`,
    notUnderstood: (f) => `Không hiểu thời hạn "${f.text}".`,
    bodyGone: (f) =>
      `"${f.body}" tồn tại đến ${f.until}, không còn vào ngày ${f.on}${f.successors.length > 0 ? `; nhiệm vụ đã chuyển cho ${list(f.successors)}` : ''}.`,
    bodyToCome: (f) => `"${f.body}" có từ ${f.since}, chưa có vào ngày ${f.on}.`,
    twoDates: (f) => `"${f.number}" ghi ngày ${f.date} ở đây và ${f.other} ở chỗ khác.`,
    citationOdd: (f) => `${ODD[f.code] ?? 'Viện dẫn có điểm lạ'}: ${quoted(f.detail)}`,
    readingError: (f) => `Khi đọc văn bản: ${f.detail}`,
    tableLost: (f) =>
      f.table === null
        ? 'Một phụ lục không có bảng nào nhận ra được; lời văn của nó giữ ở "discarded".'
        : `Bảng ${f.table} không đọc ra dòng nào.`,
    wordsUnplaced: (f) => `${f.words} từ không nằm trong bản ghi nào: “${f.text}”.`,
  },
};

/** The words of the plan that a sentence in another language quotes. */
function quoted(text: string): string {
  return text.match(/"[^"]*"/g)?.join(', ') ?? text;
}

const ODD: Readonly<Record<string, string>> = {
  'citation-date-impossible': 'Ngày của văn bản không có thật',
  'citation-symbol-case': 'Ký hiệu viết sai chữ hoa, chữ thường',
  'citation-kind-differs': 'Tên loại và ký hiệu không khớp',
  'citation-symbol-malformed': 'Ký hiệu sai dạng',
  'citation-year-differs': 'Năm trong số hiệu khác năm ban hành',
  'citation-kind-not-issued': 'Cơ quan không ban hành loại văn bản này',
  'citation-issuer-differs': 'Cơ quan ban hành khác ký hiệu',
  'citation-two-symbols': 'Một văn bản ghi hai ký hiệu',
};

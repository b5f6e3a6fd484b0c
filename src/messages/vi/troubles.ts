import type { Messages } from '../table.ts';

/** "…; gần nhất: A, B" */
function near(names: readonly string[]): string {
  return names.length > 0 ? `; gần nhất: ${names.map((name) => `"${name}"`).join(', ')}` : '';
}

const PERIODS =
  'ngày, tháng, quý, nửa năm hoặc năm: 2024-03-15, 15/3/2024, 2024-03, quý I/2024, 2024-Q1, 2024';

/** Những gì có thể sai trong một câu hỏi. */
export const troubles: Messages['troubles'] = {
  nothingToRead: (command) => ({
    code: 'no-input',
    what: 'chưa nêu tệp nào',
    expected: 'tệp kế hoạch, văn bản, thư mục, hoặc một trong số đó qua đầu vào chuẩn',
    example: `reform-plan ${command} plan.json`,
    got: 'không có gì',
  }),
  unknownTopic: (got, names, known) => ({
    code: 'unknown-topic',
    what: `không có nội dung "${got}"`,
    expected: `${known.join(', ')}, hoặc lời của tiêu đề${near(names)}`,
    example: '--topic tthc',
    got: `"${got}"`,
  }),
  unknownColumn: (got, what, names, known) => ({
    code: 'unknown-column',
    what: `${what} không có cột "${got}"`,
    expected: `${known.join(', ')}${near(names)}`,
    example: '--columns number,task,lead',
    got: `"${got}"`,
  }),
  unknownAgency: (got, names) => ({
    code: 'unknown-agency',
    what: `không kế hoạch nào và danh mục cũng không có cơ quan "${got}"`,
    expected: `cơ quan như kế hoạch ghi, viết đủ hoặc viết tắt${near(names)}`,
    example: '--agency "Sở Nội vụ"',
    got: `"${got}"`,
  }),
  unknownGroup: (got, names) => ({
    code: 'unknown-group',
    what: `không bảng nào có nhóm "${got}"`,
    expected: `số La Mã hoặc lời trong tên nhóm${near(names)}`,
    example: '--group II',
    got: `"${got}"`,
  }),
  unknownFile: (got, names) => ({
    code: 'unknown-file',
    what: `không kế hoạch nào được đọc từ tệp "${got}"`,
    expected: `một phần tên tệp hoặc mã định danh của kế hoạch${near(names)}`,
    example: '--file 2024',
    got: `"${got}"`,
  }),
  unknownKind: (got, names, known) => ({
    code: 'unknown-kind',
    what: `không có loại thời hạn "${got}"`,
    expected: `${known.join(', ')}${near(names)}`,
    example: '--kind recurring,continuous',
    got: `"${got}"`,
  }),
  unknownEvent: (got, names) => ({
    code: 'unknown-event',
    what: `không thời hạn nào tính từ "${got}"`,
    expected: `lời của một sự kiện mà thời hạn nêu${near(names)}`,
    example: '--event "có văn bản hướng dẫn=2024-03-01"',
    got: `"${got}"`,
  }),
  unknownRule: (got, names) => ({
    code: 'unknown-rule',
    what: `không có quy tắc "${got}"`,
    expected: `quy tắc có trong "reform-plan check --rules"${near(names)}`,
    example: '--rule no-product=off',
    got: `"${got}"`,
  }),
  badRule: (got) => ({
    code: 'bad-rule-setting',
    what: `--rule ${got} không đặt được gì`,
    expected: 'tên quy tắc, dấu bằng, rồi "off", "info", "warning" hoặc "error"',
    example: '--rule no-product=off',
    got: `"${got}"`,
  }),
  badEvent: (got) => ({
    code: 'bad-event',
    what: `--event ${got} không có ngày`,
    expected: 'lời của sự kiện, dấu bằng, rồi ngày',
    example: '--event "có văn bản hướng dẫn=2024-03-01"',
    got: `"${got}"`,
  }),
  badPeriod: (option, got) => ({
    code: 'bad-period',
    what: `${option} không nhận "${got}"`,
    expected: PERIODS,
    example: `${option} "quý I/2024"`,
    got: `"${got}"`,
  }),
  badDay: (option, got) => ({
    code: 'bad-day',
    what: `${option} không nhận "${got}"`,
    expected: 'một ngày có trong lịch',
    example: `${option} 2024-03-15`,
    got: `"${got}"`,
  }),
  badLength: (option, got) => ({
    code: 'bad-length',
    what: `${option} không nhận "${got}"`,
    expected: 'một số kèm d (ngày), wd (ngày làm việc), w (tuần), m (tháng) hoặc y (năm)',
    example: `${option} 30d`,
    got: `"${got}"`,
  }),
  badNumber: (option, got, range) => ({
    code: 'bad-number',
    what: `${option} không nhận "${got}"`,
    expected: range,
    example: `${option} ${option.includes('confidence') ? '0.9' : option === '--max-size' ? '256M' : '20'}`,
    got: `"${got}"`,
  }),
  badHolidays: (file, line, got) => ({
    code: 'bad-holidays',
    what: `${file}:${line} không phải ngày nghỉ`,
    expected: 'một ngày, hoặc hai ngày nối bằng hai dấu chấm; dấu cộng trước ngày cuối tuần phải làm bù',
    example: '2025-01-25..2025-02-02',
    got: `"${got}"`,
  }),
  badOption: (of, option, expected, example, got) => ({
    code: 'bad-option',
    what: `${of} không dùng được tùy chọn ${option}`,
    expected,
    example,
    got,
  }),
  notApplicable: (filter, what, instead) => ({
    code: 'filter-not-applicable',
    what: `không lọc được ${what} theo ${filter}`,
    expected: `một trong các bộ lọc: ${instead}`,
    example: '--text "chuyen doi so"',
    got: filter,
  }),
};

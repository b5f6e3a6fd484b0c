import { EVENT_KNOWN, RULE_OFF, sampleOf, setting, wrongFilter, wrongOption } from '../options.ts';
import type { MessageWords } from '../table.ts';
import { RECORDS } from './query.ts';

/** "…; gần nhất: A, B" */
function near(names: readonly string[]): string {
  return names.length > 0 ? `; gần nhất: ${names.map((name) => `"${name}"`).join(', ')}` : '';
}

const PERIODS =
  'ngày, tháng, quý, nửa năm hoặc năm: 2024-03-15, 15/3/2024, 2024-03, quý I/2024, 2024-Q1, 2024';

/** Những gì có thể sai trong một câu hỏi. */
export const troubles: MessageWords['troubles'] = {
  nothingToRead: (command) => ({
    what: 'chưa nêu tệp nào',
    expected: 'tệp kế hoạch, văn bản, thư mục, hoặc một trong số đó qua đầu vào chuẩn',
    example: `reform-plan ${command} ke-hoach.docx`,
    got: 'không có gì',
  }),
  unknownTopic: (got, names, known) => ({
    what: `không có nội dung "${got}"`,
    expected: `${known.join(', ')}, hoặc lời của tiêu đề${near(names)}`,
    ...setting('topic', ['tthc']),
    got: `"${got}"`,
  }),
  unknownColumn: (got, what, names, known) => ({
    what: `${RECORDS[what] ?? what} không có cột "${got}"`,
    expected: `${known.join(', ')}${near(names)}`,
    ...setting('columns', ['number', 'task', 'lead']),
    got: `"${got}"`,
  }),
  unknownAgency: (got, names) => ({
    what: `không kế hoạch nào và danh mục cũng không có cơ quan "${got}"`,
    expected: `cơ quan như kế hoạch ghi, viết đủ hoặc viết tắt${near(names)}`,
    ...setting('agency', 'Sở Nội vụ'),
    got: `"${got}"`,
  }),
  unknownGroup: (got, names) => ({
    what: `không bảng nào có nhóm "${got}"`,
    expected: `số La Mã hoặc lời trong tên nhóm${near(names)}`,
    ...setting('group', 'II'),
    got: `"${got}"`,
  }),
  unknownFile: (got, names) => ({
    what: `không kế hoạch nào được đọc từ tệp "${got}"`,
    expected: `một phần tên tệp hoặc mã định danh của kế hoạch${near(names)}`,
    ...setting('file', '2024'),
    got: `"${got}"`,
  }),
  unknownKind: (got, names, known) => ({
    what: `không có loại thời hạn "${got}"`,
    expected: `${known.join(', ')}${near(names)}`,
    ...setting('kind', ['recurring', 'continuous']),
    got: `"${got}"`,
  }),
  unknownState: (got, names, known) => ({
    what: `không có tình trạng thực hiện "${got}"`,
    expected: `${known.join(', ')}${near(names)}`,
    ...setting('state', ['quá hạn', 'trễ hạn'], '"quá hạn","trễ hạn"'),
    got: `"${got}"`,
  }),
  unknownEvent: (got, names) => ({
    what: `không thời hạn nào tính từ "${got}"`,
    expected: `lời của một sự kiện mà thời hạn nêu${near(names)}`,
    ...EVENT_KNOWN,
    got: `"${got}"`,
  }),
  unknownRule: (got, names) => ({
    what: `không có quy tắc "${got}"`,
    expected: `quy tắc có trong RULES${near(names)}`,
    example: RULE_OFF.example,
    onCommandLine: {
      ...RULE_OFF.onCommandLine,
      expected: `quy tắc có trong "reform-plan check --rules"${near(names)}`,
    },
    got: `"${got}"`,
  }),
  badRule: (got) => ({
    what: `--rule ${got} không đặt được gì`,
    expected: 'tên quy tắc, dấu bằng, rồi "off", "info", "warning" hoặc "error"',
    example: '--rule no-product=off',
    got: `"${got}"`,
  }),
  badEvent: (got) => ({
    what: `--event ${got} không có ngày`,
    expected: 'lời của sự kiện, dấu bằng, rồi ngày',
    example: '--event "có văn bản hướng dẫn=2024-03-01"',
    got: `"${got}"`,
  }),
  badPeriod: (option, got) => ({
    ...wrongOption(option, 'quý I/2024', (name) => `${name} không nhận "${got}"`),
    expected: PERIODS,
    got: `"${got}"`,
  }),
  badDay: (option, got) => ({
    ...wrongOption(option, '2024-03-15', (name) => `${name} không nhận "${got}"`),
    expected: 'một ngày có trong lịch',
    got: `"${got}"`,
  }),
  badLength: (option, got) => ({
    ...wrongOption(option, '30d', (name) => `${name} không nhận "${got}"`),
    expected: 'một số kèm d (ngày), wd (ngày làm việc), w (tuần), m (tháng) hoặc y (năm)',
    got: `"${got}"`,
  }),
  badNumber: (option, got, range) => ({
    ...wrongOption(option, sampleOf(option), (name) => `${name} không nhận "${got}"`),
    expected: range,
    got: `"${got}"`,
  }),
  badHolidays: (file, line, got) => ({
    what: `${file}:${line} không phải ngày nghỉ`,
    expected: 'một ngày, hoặc hai ngày nối bằng hai dấu chấm; dấu cộng trước ngày cuối tuần phải làm bù',
    example: '2025-01-25..2025-02-02',
    got: `"${got}"`,
  }),
  badOption: (of, option, expected, example, got) => ({
    what: `${of} không dùng được tùy chọn ${option}`,
    expected,
    example,
    got,
  }),
  notApplicable: (filter, what, instead) =>
    wrongFilter(filter, instead, (names, others) => ({
      what: `không lọc được ${RECORDS[what] ?? what} theo ${names}`,
      expected: `một trong các bộ lọc: ${others}`,
    })),
};

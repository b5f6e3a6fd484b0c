import type { MessageWords } from '../table.ts';

/** The same in Vietnamese. */
export const validating: MessageWords['validating'] = {
  help: {
    files: 'tệp kế hoạch (JSON, YAML, NDJSON), thư mục chứa chúng, hoặc - cho đầu vào chuẩn',
    format: 'cách in lỗi',
    quiet: 'chỉ trả mã kết thúc',
  },
  examples: `
Ví dụ:
  $ reform-plan validate ke-hoach.yaml
  $ reform-plan validate parsed/ --format json | jq -r '.[].code' | sort | uniq -c
  $ git diff --name-only -- '*.yaml' | xargs reform-plan validate

Lỗi ghi theo dạng tệp:dòng:cột để trình soạn thảo nhảy tới.

Mã kết thúc: 0 không có lỗi, 1 có lỗi, 2 có tệp không đọc được.`,
  fine: (plans) => `${plans} kế hoạch, không có lỗi`,
  found: (faults, files) => `${faults} lỗi trong ${files} tệp`,
  expected: 'cần',
  got: 'nhưng là',
  whole: 'cả tệp',
  wants: {
    string: 'chữ',
    quoted: (value) => `chữ, đặt trong dấu nháy: "${value}"`,
    number: 'số',
    int: 'số nguyên',
    boolean: 'true hoặc false',
    array: 'danh sách',
    object: 'nhóm trường',
    record: 'nhóm trường',
    null: 'null',
    oneOf: (values) => `một trong: ${values}`,
    either: (parts) => parts.join(', hoặc '),
    knownField: (near) =>
      near.length > 0 ? `trường có trong lược đồ; gần nhất: ${near.join(', ')}` : 'trường có trong lược đồ',
    day: 'ngày dạng 2025-03-31',
    like: (pattern) => `chữ theo mẫu ${pattern}`,
    atLeast: (n) => `ít nhất là ${n}`,
    atMost: (n) => `nhiều nhất là ${n}`,
    syntax: (language) => `${language} như reform-plan parse ghi ra`,
  },
  kinds: {
    nothing: 'không có gì',
    list: 'danh sách',
    mapping: 'nhóm trường',
    empty: 'tệp rỗng',
    levels: (most) => `hơn ${most} cấp lồng nhau`,
    keys: (most) => `hơn ${most} khóa trong một nhóm trường`,
    documents: (most) => `hơn ${most} tài liệu`,
    aliases: (most) => `hơn ${most} bí danh`,
    more: (most) => `đã nêu ${most} lỗi, có thể còn nữa`,
    said: (message) => `thông báo "${message}"`,
  },
  rules: {
    unique: 'mã riêng, không trùng',
    idOf: (what, near) => `mã của ${what}${near.length > 0 ? `; gần nhất: ${near.join(', ')}` : ''}`,
    row: 'một dòng',
    sameTable: 'một dòng cùng bảng',
    table: 'một bảng',
    section: 'một mục',
    deadline: 'một thời hạn',
    citation: 'một viện dẫn',
    owner: 'một dòng, một mục, một căn cứ hoặc một bảng',
    record: 'một bản ghi',
    group: (markers) => `một nhóm của bảng: ${markers}`,
    noCircle: 'đường đi lên có điểm cuối',
    column: (roles) => `một cột của bảng: ${roles}`,
    holdsWords: 'dòng có chữ trong ô này',
    emptyCell: 'ô trống, vì đã gộp với ô khác',
    listed: (row) => `mã này trong danh sách thời hạn của ${row}`,
    ownDeadline: 'thời hạn của chính dòng này, hoặc của dòng có ô gộp',
    partial: 'partial, khi còn chẩn đoán là lỗi',
    calendarDay: 'ngày có trong lịch',
    fromWords: (words) => `đúng như chữ trong văn bản: ${words}`,
    nothingFromWords: 'không có gì, đúng như chữ trong văn bản',
    notBefore: (start) => `${start} hoặc muộn hơn`,
  },
  troubles: {
    notAPlanFile: (what) => ({
      what: `${what} không phải tệp kế hoạch`,
      expected: 'JSON, YAML hoặc NDJSON như reform-plan parse ghi ra',
      example: 'reform-plan parse ke-hoach.txt --format yaml --output ke-hoach.yaml',
      got: 'thứ khác; văn bản thì dùng reform-plan check',
    }),
  },
};

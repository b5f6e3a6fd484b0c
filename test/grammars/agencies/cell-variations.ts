import { readAgencies } from '../../../src/grammars/agencies/index.ts';

/** Cells that name who does something, each with another of the forms that the grammar knows. */
export const CELLS: readonly string[] = [
  'Sở Nội vụ',
  'Sở Nội vụ, Sở Y tế và Công an tỉnh',
  'Các sở, ban, ngành; UBND các huyện, thị xã, thành phố',
  'Sở Văn hóa, Thể thao và Du lịch, Sở Tư pháp',
  'các Sở: Y tế, Tư pháp, Giáo dục và Đào tạo',
  'UBND các xã, phường, đặc khu',
  'UBND huyện Núi Xanh, thị xã Bến Đá, thành phố An Sơn',
  'Văn phòng UBND tỉnh (đầu mối), Sở Khoa học và Công nghệ',
  'Sở Nội vụ - cơ quan thường trực, các đơn vị liên quan',
  'Phòng Kinh tế, Hạ tầng và Đô thị, Phòng Văn hóa - Xã hội',
  'Trung tâm Phục vụ hành chính công, Bộ phận Một cửa các cấp',
  'Công chức Văn phòng - Thống kê, công chức Tư pháp - Hộ tịch',
  'Thủ trưởng các cơ quan, đơn vị, địa phương',
  'Chủ tịch UBND xã, Phó Chủ tịch UBND xã phụ trách',
  'Ban Chỉ đạo cải cách hành chính tỉnh, Tổ giúp việc',
  'Mặt trận Tổ quốc và các đoàn thể, Hội Nông dân, Hội Phụ nữ',
  'Báo An Hải, Đài Phát thanh và Truyền hình tỉnh, Cổng Thông tin điện tử',
  'Bưu điện tỉnh, các doanh nghiệp viễn thông',
  'Trạm Y tế, các trường trung học cơ sở',
  'Sở Tài chính (cấp kinh phí), các phòng chuyên môn thuộc Sở',
  'Cơ quan chủ trì: Sở Xây dựng; phối hợp: Sở Công Thương',
  'Ông Vi Văn Lâm, Phòng Nội vụ',
  'Toàn thể cán bộ, công chức, viên chức',
  'Sở NN&PTNT, Sở TN&MT, Sở KH&ĐT, VP UBND',
  'Công ty TNHH Sông Xanh, Hội Làm vườn',
  'Trường THPT Bến Đá, Hội đồng nhân dân xã',
];

/** How a cell may be set and what may stand around it: who is named in it stays the same. */
const SET: readonly Variation[] = [
  ['as it is', (cell) => cell],
  ['in capitals', (cell) => cell.toUpperCase()],
  ['in small letters', (cell) => cell.toLowerCase()],
  ['broken at every second word', (cell) => cell.replace(/(\S+ \S+) /g, '$1\n')],
  ['behind another', (cell) => `Thanh tra tỉnh, ${cell}`],
  ['in brackets', (cell) => `Thanh tra tỉnh (${cell.replace(/ \(.*\)/, '')})`],
];

/** What else may part the names of a list: where one of them has a comma of its own, or a level, it is told by that. */
const PARTED: readonly Variation[] = [
  ['with semicolons', (cell) => cell.replaceAll(',', ';')],
  ['line by line', (cell) => cell.replaceAll(', ', '\n')],
  ['with dashes', (cell) => `- ${cell.replaceAll(', ', ' - ')}`],
  [
    'numbered',
    (cell) =>
      cell
        .split(', ')
        .map((part, i) => `${i + 1}. ${part}`)
        .join(' '),
  ],
  ['without commas', (cell) => cell.replaceAll(',', '')],
];

type Variation = readonly [name: string, vary: (cell: string) => string];

/** Each name of the list begins with a word that begins names: "Sở …, Công an …". */
const WHOLE = /^[^,]+(?:, (?:Sở|Công an|Trung tâm|Bộ phận|Đài|Cổng|Hội|Trạm|Phòng|Tổ|Phó|VP) [^,]+)*$/;

export const variationsOf = (cell: string): readonly Variation[] => [
  ...SET,
  ...(WHOLE.test(cell) ? PARTED : []),
];

/** All that is read of a cell, a body a line. */
export function toldOf(cell: string): string[] {
  return readAgencies(cell, { province: 'An Hải', on: '2026-01-15' }).map(({ name, kind, id, text, note }) =>
    [name, kind, id, ...(text === name ? [] : [`"${text}"`]), ...(note ? [`note: ${note}`] : [])]
      .join(' | ')
      .replaceAll('\n', ' ⏎ ')
      .trimEnd(),
  );
}

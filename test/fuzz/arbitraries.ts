import fc from 'fast-check';

/** Texts that look like plans from afar: the parser's own keywords in any order, and plans with faults put in. */

/** Whole lines and beginnings of lines that the parser watches for, and words to put between them. */
const KEYWORDS = [
  'STT',
  'TT',
  'Nhiệm vụ',
  'Nội dung công việc',
  'Sản phẩm',
  'Kết quả',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Đơn vị theo dõi',
  'Thời gian hoàn thành',
  'Chỉ tiêu',
  'Ghi chú',
  'Kinh phí',
  'Trách nhiệm cụ thể',
  'Chủ trì',
  'Phối hợp',
  '(1)',
  '(2)',
  '(3)',
  '(4)',
  '(5)',
  'Căn cứ Luật Lưu trữ;',
  'Căn cứ',
  'Theo đề nghị của Giám đốc Sở Nội vụ.',
  'Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021',
  'QUYẾT ĐỊNH',
  'QUYẾT ĐỊNH:',
  'Điều 1.',
  'Điều 2. Quyết định có hiệu lực kể từ ngày ký.',
  'KẾ HOẠCH',
  'Cải cách hành chính năm 2026',
  'PHỤ LỤC',
  'PHỤ LỤC I',
  'Phụ lục 2',
  'DANH MỤC NHIỆM VỤ NĂM 2026',
  '(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026)',
  '(Ban hành kèm theo Quyết định số      /QĐ-UBND',
  'I.',
  'II.',
  'III',
  'IV.',
  'XXXIX.',
  'A.',
  'PHẦN THỨ NHẤT',
  'I. MỤC ĐÍCH, YÊU CẦU',
  'I. Cải cách thể chế',
  '1.',
  '1',
  '2',
  '3.',
  '10.1',
  '1.1.1.',
  '99999',
  'a)',
  'đ)',
  '- Rà soát văn bản;',
  '-',
  '+ Báo cáo',
  '+',
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Các sở, ban, ngành tỉnh;',
  'UBND cấp xã',
  'Văn phòng UBND tỉnh',
  'Quý I',
  'Quý IV/2026',
  'Tháng 3/2026',
  'Thường xuyên',
  'Trước ngày 15/12/2026',
  'Hàng quý, 6 tháng, năm',
  'Theo kế hoạch của tỉnh',
  'Báo cáo',
  'Kế hoạch của UBND tỉnh',
  'Quyết định',
  'Tối thiểu 98%',
  '100%',
  'Số: 12/KH-UBND',
  'Số:      /QĐ-UBND',
  'An Hải, ngày 05 tháng 01 năm 2026',
  'ỦY BAN NHÂN DÂN',
  'TỈNH AN HẢI',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Lê Văn Bình',
  'Trên đây là Kế hoạch của tỉnh./.',
  'TỔNG CỘNG: 27 NHIỆM VỤ',
  'Tổng số: 3 nhiệm vụ',
  '**',
  '# ',
  '<b>',
  '</b>',
  '|',
  '| STT | Nhiệm vụ | Chủ trì | Thời gian |',
  '|---|---|---|---|',
  'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời gian',
  '1\tRà soát\tBáo cáo\tSở Tư pháp\tQuý I',
  '\t',
  'STT   Nhiệm vụ            Chủ trì            Thời gian',
  '1     Rà soát văn bản     Sở Tư pháp         Quý I',
  '      của tỉnh',
  '_____',
  '* * *',
] as const;

/** What stands between two keywords. */
const JOINTS = [
  '\n',
  '\n',
  '\n',
  '\n\n',
  ' ',
  ' ',
  '   ',
  '\n\n\n',
  '\f',
  '\n ',
  '\r\n',
  ' \n\n',
  '\t',
  '            ',
];

/** Keywords in any order, with any white space between them. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...KEYWORDS), fc.constantFrom(...JOINTS)), {
    minLength: 1,
    maxLength: 120,
    size: 'max',
  })
  .map((pieces) => pieces.flat().join(''));

/** The same below the heading of a table, so that all of it is read as rows. */
export const tableSoup: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      'STT\n\nNhiệm vụ\n\nSản phẩm\n\nCơ quan chủ trì\n\nThời gian hoàn thành\n\n',
      'TT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian\n',
      'Nhiệm vụ\n\nSản phẩm\n\nChủ trì\n\nThời gian\n\n',
      'STT Chỉ tiêu Chỉ tiêu năm 2026 Đơn vị theo dõi\n',
      'STT   Nhiệm vụ            Sản phẩm     Chủ trì            Thời gian\n',
    ),
    soup,
  )
  .map(([heading, rest]) => `PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n${heading}${rest}`);

/** One change to the lines of a text; numbers are shares of its length. */
type Edit = (lines: string[], at: number, other: number) => string[];

const NOISE = [
  '\0',
  '\uD800',
  '\uFEFF',
  '\u200B',
  '\u00A0',
  '|',
  '\t',
  '**',
  '1.',
  '-',
  '\f',
  'Đ',
  '́',
  '<b>',
  '%',
  '<br>',
  'z\u0309',
  '\u0323',
  '\u{1F600}',
  '\u202E',
  ' | ',
  '"',
  '99999999999999999999',
];

const EDITS: readonly Edit[] = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at, other) => lines.toSpliced(at, Math.min(30, Math.abs(other - at))),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  (lines, at, other) => lines.toSpliced(at, 0, ...lines.slice(other, other + 20)),
  (lines, at, other) => lines.with(at, lines[other] ?? '').with(other, lines[at] ?? ''),
  (lines, at) => lines.slice(0, at),
  (lines, at) => lines.slice(at),
  (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`),
  (lines, at, other) => lines.toSpliced(at, 6, lines.slice(at, at + 6).join(other % 2 === 0 ? ' ' : '')),
  (lines, at, other) => lines.with(at, insert(lines[at] ?? '', other, NOISE[other % NOISE.length] ?? '')),
  (lines, at, other) => lines.toSpliced(at, 0, KEYWORDS[other % KEYWORDS.length] ?? ''),
  (lines, at, other) => lines.with(at, (lines[at] ?? '').slice(0, other % 40)),
  (lines, at) => lines.toSpliced(at, 0, '', '', ''),
  // pages in another order
  (lines, at) => [...lines.slice(at), ...lines.slice(0, at)],
  (lines, at) => lines.filter((line, i) => i < at || line.trim() !== ''),
];

function insert(line: string, at: number, noise: string): string {
  const place = line.length === 0 ? 0 : at % line.length;
  return line.slice(0, place) + noise + line.slice(place);
}

const WHOLE: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.normalize('NFD'),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace(/\n\n+/g, '\n'),
  (text) => text.replaceAll('\n', '\n\n'),
  (text) => text.replaceAll('\f', '\n'),
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll(' ', '  '),
];

/** A text after a few accidents. */
export function damaged(texts: readonly string[]): fc.Arbitrary<string> {
  const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const edit = fc.record({ kind: fc.nat(EDITS.length - 1), at: share, other: share });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: 8 }), fc.constantFrom(...WHOLE))
    .map(([text, edits, whole]) => whole(edits.reduce((t, e) => applied(t, e.kind, e.at, e.other), text)));
}

function applied(text: string, kind: number, at: number, other: number): string {
  const lines = text.split('\n');
  const n = Math.max(1, lines.length);
  return (EDITS[kind]?.(lines, Math.floor(at * n), Math.floor(other * n)) ?? lines).join('\n');
}

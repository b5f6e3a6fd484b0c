import type { CorpusRow, CorpusTable } from './table.ts';

/**
 * One small table with every kind of row: groups under groups whose numerals begin again, numbers that begin again in
 * each group, sub-numbers (10.1), dashes in the column of numbers and before the words, a further product of a task, a
 * lead merged over rows, a total. Of an invented commune.
 */

const ROLES = ['task', 'product', 'lead', 'coordinate', 'deadline'] as const;

/** A row of group, number and cells in the order of the roles. */
function row(group: string, no: string, ...cells: readonly string[]): CorpusRow {
  return { group, no, cells: Object.fromEntries(ROLES.map((role, i) => [role, cells[i] ?? ''])) };
}

const OFFICE = 'Văn phòng HĐND và UBND';
const ECONOMY = 'Phòng Kinh tế';
const CULTURE = 'Phòng Văn hóa - Xã hội';
const CENTRE = 'Trung tâm Phục vụ hành chính công';

const ROWS: readonly CorpusRow[] = [
  row(
    'I',
    '1',
    'Soát lại quy chế tiếp công dân của Ủy ban nhân dân xã',
    'Quy chế sửa đổi',
    OFFICE,
    ECONOMY,
    'Quý I/2026',
  ),
  row(
    'I',
    '2',
    'Lập sổ theo dõi kiến nghị của cử tri về thủ tục',
    'Sổ theo dõi',
    CULTURE,
    OFFICE,
    'Tháng 02/2026',
  ),
  row('I', '3', 'Trả lời từng kiến nghị đã ghi trong sổ', 'Văn bản trả lời', '', OFFICE, 'Hàng quý'),
  row(
    'II',
    '1',
    'Niêm yết thủ tục mới tại nhà văn hóa các ấp',
    'Bảng niêm yết',
    CENTRE,
    CULTURE,
    'Tháng 3/2026',
  ),
  row(
    'II',
    '2',
    'Bỏ bản sao giấy khai sinh trong hồ sơ nhập học',
    'Quyết định công bố',
    CULTURE,
    CENTRE,
    'Quý II/2026',
  ),
  row('II', '3', 'Đặt lịch hẹn qua điện thoại cho người cao tuổi', 'Lịch hẹn', CENTRE, OFFICE, 'Quý II/2026'),
  row('II', '4', 'Gửi tin nhắn khi hồ sơ đã có kết quả', 'Tin nhắn', CENTRE, ECONOMY, 'Tháng 6/2026'),
  row('II', '5', 'Hỏi ý kiến người đến làm thủ tục', 'Phiếu hỏi', OFFICE, CENTRE, 'Hàng quý'),
  row('II', '6', 'Kê thêm bàn viết cho người khuyết tật', 'Bàn viết', CENTRE, OFFICE, 'Tháng 4/2026'),
  row('II', '7', 'Xếp lại kho hồ sơ đất đai theo ấp', 'Danh mục hồ sơ', ECONOMY, OFFICE, 'Quý III/2026'),
  row('II', '8', 'Mở đường dây nóng nhận phản ánh', 'Số điện thoại', OFFICE, CULTURE, 'Tháng 01/2026'),
  row('II', '9', 'Thăm dò thời gian chờ của từng quầy', 'Bảng số liệu', CENTRE, OFFICE, 'Tháng 9/2026'),
  row('II', '10', 'Quét hồ sơ hộ tịch còn lưu bằng giấy', 'Kho dữ liệu', CULTURE, CENTRE, 'Tháng 11/2026'),
  row('II', '10.1', 'Sổ đăng ký khai sinh', 'Tệp đã quét', '', '', 'Tháng 7/2026'),
  row('II', '10.2', 'Sổ đăng ký kết hôn', 'Tệp đã quét', '', '', 'Tháng 10/2026'),
  row(
    'II',
    '11',
    'Tập huấn cho công chức ở bộ phận Một cửa',
    'Kế hoạch tập huấn',
    OFFICE,
    CENTRE,
    'Quý II/2026',
  ),
  row('II', '', '', 'Báo cáo kết quả tập huấn', OFFICE, CENTRE, 'Quý IV/2026'),
  row('I', '1', 'Vẽ lại sơ đồ chỉ dẫn trong trụ sở', 'Sơ đồ', OFFICE, CENTRE, 'Tháng 5/2026'),
  row('I', '2', 'Đưa tin về cải cách trên hệ thống truyền thanh', 'Chuyên mục', CULTURE, OFFICE, 'Cả năm'),
  row('I', '-', 'Viết bài cho loa của các ấp', 'Bài viết', CULTURE, OFFICE, 'Hàng tháng'),
  row('I', '-', 'Ghi âm chuyên mục hỏi đáp', 'Bản ghi âm', CULTURE, CENTRE, 'Hàng quý'),
  row(
    'I',
    '3',
    'Thi tìm hiểu về dịch vụ công trực tuyến',
    'Kế hoạch cuộc thi',
    CULTURE,
    ECONOMY,
    'Quý III/2026',
  ),
  row('I', '', '- Vòng thi của các ấp', 'Danh sách chọn', CULTURE, ECONOMY, 'Tháng 7/2026'),
  row('I', '', '- Vòng thi của xã', 'Quyết định trao giải', CULTURE, ECONOMY, 'Tháng 8/2026'),
];

export const ROWS_TABLE: CorpusTable = {
  id: 'rows',
  split: 'test',
  title: 'DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026',
  kind: 'tasks',
  year: 2026,
  province: 'Hàm Long',
  columns: ['no', ...ROLES],
  others: {},
  groups: [
    { marker: 'A', title: 'VIỆC CỦA CẢ NĂM' },
    { marker: 'I', title: 'Cải cách thể chế' },
    { marker: 'II', title: 'Cải cách thủ tục hành chính' },
    { marker: 'B', title: 'VIỆC TUYÊN TRUYỀN' },
    { marker: 'I', title: 'Thông tin cho người dân' },
  ],
  rows: ROWS,
  merges: [{ column: 'lead', rowIndexes: [1, 2] }],
  total: 'TỔNG CỘNG: 17 NHIỆM VỤ',
  traits: [],
};

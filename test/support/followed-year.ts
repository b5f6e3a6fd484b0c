import type { Plan } from '../../src/model/index.ts';
import { planOf, type RowWords } from './plan-builder.ts';

/** An invented province's plan for 2025 with twelve units that lead, and the one that took its place in June. */
const ROWS: readonly RowWords[] = [
  {
    task: 'Lập danh mục cơ quan phải kiện toàn sau hợp nhất',
    product: 'Danh mục',
    lead: 'Sở Nội vụ',
    deadline: 'Quý I/2025',
    monitor: 'Văn phòng UBND tỉnh',
  },
  {
    task: 'Soát lại văn bản đã hết hiệu lực',
    product: 'Báo cáo',
    lead: 'Sở Tư pháp',
    deadline: 'Quý I/2025',
    monitor: 'Văn phòng UBND tỉnh',
  },
  {
    task: 'Trình định mức chi cho bộ phận một cửa',
    product: 'Tờ trình',
    lead: 'Sở Tài chính',
    deadline: 'Tháng 5/2025',
  },
  {
    task: 'Rút gọn hồ sơ cấp phép xây dựng nhà ở riêng lẻ',
    product: 'Quyết định',
    lead: 'Sở Xây dựng',
    deadline: 'Quý II/2025',
  },
  {
    task: 'Liên thông giấy khám sức khỏe lái xe',
    product: 'Quy trình',
    lead: 'Sở Y tế',
    deadline: 'Quý II/2025',
    monitor: 'Sở Nội vụ',
  },
  {
    task: 'Gặp mặt doanh nghiệp ngành điện',
    product: 'Biên bản',
    lead: 'Sở Công Thương',
    deadline: 'Quý III/2025',
  },
  {
    task: 'Tuyển sinh đầu cấp bằng hồ sơ điện tử',
    product: 'Kế hoạch',
    lead: 'Sở Giáo dục và Đào tạo',
    deadline: 'Trước ngày 15/8/2025',
  },
  {
    task: 'Dựng kho dữ liệu dùng chung giai đoạn hai',
    product: 'Kho dữ liệu',
    lead: 'Sở Khoa học và Công nghệ',
    deadline: 'Quý III/2025',
  },
  {
    task: 'Chuẩn hóa bản đồ địa chính tám xã',
    product: 'Bản đồ',
    lead: 'Sở Nông nghiệp và Môi trường',
    deadline: 'Quý IV/2025',
  },
  { task: 'Trực đường dây nóng cải cách', lead: 'Văn phòng UBND tỉnh', deadline: 'Thường xuyên' },
  {
    task: 'Thanh tra công vụ đột xuất tại các huyện',
    product: 'Kết luận',
    lead: 'Thanh tra tỉnh',
    deadline: 'Hàng quý',
  },
  {
    task: 'Số hóa hồ sơ di tích',
    product: 'Kế hoạch số hóa',
    lead: 'Sở Văn hóa, Thể thao và Du lịch',
    deadline: 'Quý II/2025',
  },
  { number: '', product: 'Báo cáo số hóa', lead: 'Sở Văn hóa, Thể thao và Du lịch', deadline: 'Quý IV/2025' },
  {
    number: '13',
    task: 'Bồi dưỡng kỹ năng soạn thảo cho công chức xã',
    product: 'Lớp học',
    lead: 'Sở Nội vụ; Sở Tư pháp',
    deadline: 'Quý III/2025',
  },
  {
    number: '14',
    task: 'Triển khai đề án tinh gọn đầu mối',
    lead: 'Sở Nội vụ',
    deadline: 'Theo Kế hoạch ban hành tại Quyết định số 11/QĐ-UBND',
  },
];

const NEW: RowWords = {
  number: '3',
  task: 'Thí điểm trả kết quả tại nhà cho người cao tuổi',
  product: 'Báo cáo thí điểm',
  lead: 'Sở Y tế',
  deadline: 'Quý IV/2025',
};

/** A row under the number that it has behind a new third task. */
function moved(row: RowWords, i: number): RowWords {
  const number = row.number === '' ? '' : String(Number(row.number ?? i + 1) + (i >= 2 ? 1 : 0));
  return { ...row, number };
}

export const FIRST: Plan = planOf({
  file: 'an-hai.json',
  rows: ROWS,
  document: { uri: 'vn/an-hai/kh/2024/218-kh-ubnd' },
});

/** The plan of June: one task more, so that all numbers from the third on move by one. */
export const REVISED: Plan = planOf({
  file: 'an-hai-dieu-chinh.json',
  rows: [...ROWS.slice(0, 2), NEW, ...ROWS.slice(2)].map((row, i) =>
    row === NEW ? row : moved(row, i > 2 ? i - 1 : i),
  ),
  document: { uri: 'vn/an-hai/kh/2025/97-kh-ubnd', issuedOn: '2025-06-16', number: '97/KH-UBND' },
});

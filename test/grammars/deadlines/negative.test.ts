import { describe, expect, it } from 'vitest';
import { readDeadlineCell, readDeadlineText } from '../../../src/grammars/deadlines/index.ts';
import { PLAN_2021_2025, PLAN_2024 } from './period.ts';

/** Sentences of a body that look as if they named a time to meet, and do not. */
const SENTENCES: readonly string[] = [
  // dates of documents
  'Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021',
  'Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;',
  'Quyết định số 14/2023/QĐ-UBND ngày 20 tháng 11 năm 2023',
  'Kế hoạch số 302 /KH-UBND ngày 18/10/2024 về kiểm soát thủ tục',
  'Chỉ thị số 31-CT/TU ngày 12/3/2024 của Tỉnh ủy An Hải',
  'Chương trình hành động số 31-CTr/TU ngày 10/4/2024',
  'Báo cáo số 12/BC-SNV của Sở Nội vụ ngày 05/01/2024',
  'Kế hoạch này kèm theo Quyết định ngày 05/3/2024 của Ủy ban nhân dân tỉnh',
  'Luật Ban hành văn bản quy phạm pháp luật năm 2015, Luật sửa đổi năm 2020',
  'Bộ luật Dân sự 2015',
  'Quyết định số            /QĐ-UBND ngày      /     /2024 của Chủ tịch',
  // years in titles and of other things
  'Kế hoạch cải cách hành chính năm 2024 của tỉnh Đông Giang',
  'Chỉ số cải cách hành chính năm 2023',
  'giai đoạn 2021-2030',
  'nhiệm kỳ 2021-2026',
  'tăng so với năm 2021',
  'cao hơn so với cùng kỳ năm 2023',
  'tầm nhìn đến năm 2045',
  'định hướng đến năm 2030',
  'tính đến ngày 31/12/2023 toàn tỉnh có 120 hồ sơ',
  'mốc thời gian 01/7/2024',
  // years in the names of programmes and in the subjects of cited documents
  'Tiếp tục triển khai Chương trình nước sạch nông thôn đến năm 2026, định hướng đến năm 2030',
  'thực hiện Đề án gắn biển số nhà giai đoạn 2023 - 2027, tầm nhìn đến năm 2035',
  'theo Quyết định số 88/QĐ-UBND ngày 12/4/2023 về Kế hoạch trồng cây đô thị đến năm 2027',
  'Nghị quyết số 19-NQ/TU ngày 03/8/2023 về phát triển bến bãi, kho vận đến năm 2030',
  'triển khai chương trình xóa nhà tạm đến năm 2026',
  'phổ biến cuốn sổ “Đường thủy an toàn đến năm 2027” tại các bến',
  'Chiến lược phát triển kinh tế - xã hội vùng cửa sông đến năm 2030',
  'Dự án bến xe liên huyện đến năm 2028',
  // office hours
  'Thời gian tiếp khách: từ thứ Hai đến thứ Sáu hằng tuần',
  'mã hiệu VT6-BNV, T1-SNV và Q3A',
  // what happens in the year, or happened
  'hồ sơ tiếp nhận trong năm được giải quyết đúng hạn',
  'trễ hẹn trong năm 2023 nhưng chậm khắc phục',
  'phân loại mức độ hoàn thành nhiệm vụ trong năm 2024',
  'trường hợp đã được tuyển dụng trước ngày 01/01/2016',
  'ngân sách hàng năm được cấp có thẩm quyền giao',
  'đánh giá chỉ số hằng năm của các sở',
  'theo bảng điểm công bố định kỳ hằng tháng của Sở Nội vụ',
  'tổ chức đối thoại định kỳ với người dân',
  'mỗi năm tăng tối thiểu 20% cho đến khi đạt 100%',
  'sau 05 năm thực hiện Chương trình',
  'xử lý hồ sơ trước khi có kết quả',
  'Thường xuyên theo dõi tình hình thi hành pháp luật',
  'đơn vị tự bảo đảm chi thường xuyên',
  // numbers
  'Điện thoại: 0256.3822.123, đường dây nóng 1900.1234',
  'phần mềm phiên bản 2.1.2024',
  'áp dụng tiêu chuẩn ISO 9001:2015',
  'dịch vụ công trực tuyến mức độ 3, 4',
  'tiếp nhận phản ánh 24/7',
  'đã thực hiện 01/02 TTHC',
  'đạt 45/45 nhiệm vụ',
  'kinh phí 2.024 triệu đồng',
  'xử lý 2024 hồ sơ',
  'theo quy định tại khoản 3 Điều 5',
  'tại Mục II Phụ lục 3',
  'giảm 10%, tăng 12/15 chỉ số',
  'Kính gửi quý cơ quan, quý vị đại biểu',
];

describe('sentences without a deadline', () => {
  it.each(SENTENCES)('%s', (sentence) => {
    expect(readDeadlineText(sentence, PLAN_2024)).toEqual([]);
    expect(readDeadlineText(`${sentence}.`, PLAN_2021_2025)).toEqual([]);
  });
});

/** Cells in which the date or number within other words is not the deadline. */
const CELLS: readonly (readonly [string, ...string[]])[] = [
  ['Theo Quyết định số 150/QĐ-UBND ngày 29/11/2022 của UBND tỉnh', 'external'],
  ['Theo Nghị định số 52/2015/NĐ-CP', 'external'],
  ['Theo Luật Thanh tra năm 2022', 'external'],
  ['Theo khoản 3 Điều 5', 'external'],
  ['Sau khi Nghị quyết số 15/NQ-HĐND ngày 10/7/2024 có hiệu lực', 'relative'],
  ['Trước ngày 15/12 theo Công văn số 20/SNV-CCHC ngày 01/3/2024', 'by'],
  ['Quý I (thay thế Quyết định số 20/QĐ-UBND ngày 05/02/2020)', 'in'],
  ['Điện thoại 0256.3822.123', 'unknown'],
  ['Mức độ 3, 4', 'unknown'],
  ['T2, T4, T6 hằng tuần', 'recurring'],
  ['ISO 9001:2015', 'unknown'],
];

describe('cells whose dates belong to something else', () => {
  it.each(CELLS.map(([text, ...kinds]) => [text, kinds] as const))('%s', (text, kinds) => {
    expect(readDeadlineCell(text, PLAN_2024).map((d) => d.kind)).toEqual(kinds);
  });
});

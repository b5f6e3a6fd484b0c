import { expect, it } from 'vitest';
import { type DeadlineFields, readDeadlineText } from '../../../src/grammars/deadlines/index.ts';
import { PLAN_2024 } from './period.ts';

/* Which times in sentences bind somebody, and which only tell? */

/** Kind, what the kind needs, and what is to be done. */
function brief(d: DeadlineFields): string {
  const told = {
    in: [d.edtf],
    by: [d.edtf, d.bound === 'before' && 'before'],
    continuous: [`${d.start}..${d.end}`],
    recurring: [d.every.join('+') || '-', d.day ? `day ${d.day}` : null],
    relative: [d.offset ? `${d.offset.n} ${d.offset.unit}` : '-', d.after && `after "${d.after}"`],
    external: [],
    unknown: [],
  }[d.kind];
  return [d.kind, ...told, d.action && `do "${d.action}"`].filter((part) => part).join(' ');
}

const sentences: readonly (readonly [sentence: string, ...deadlines: string[]])[] = [
  // limits
  ['Sở Nội vụ gửi báo cáo trước ngày 15/12/2024.', 'by ../2024-12-15 before do "Sở Nội vụ gửi báo cáo"'],
  ['Số liệu tính đến ngày 15/12/2024.'],
  ['Định hướng đến năm 2030 xây bến.'],
  ['Xây bến đến năm 2025.', 'by ../2025 do "Xây bến"'],
  ['Báo cáo trước ngày 15/12/2022.'],
  ['Hoàn thành trước ngày 01/10/2023.', 'by ../2023-10-01 before'],
  ['Hoàn thành trước ngày 30/9/2023.'],
  ['Đến năm 2023, xã có 5 bến.'],
  // stretches of time
  ['Ban hành kế hoạch trong tháng 01/2024.', 'in 2024-01 do "Ban hành kế hoạch"'],
  ['Trong tháng 01/2024 ban hành kế hoạch.', 'in 2024-01 do "ban hành kế hoạch"'],
  ['Kế hoạch tháng 01/2024 của xã.'],
  ['Mức độ hoàn thành trong tháng 01/2024 của xã.'],
  ['Hoàn thành trong năm 2024.', 'in 2024'],
  ['Trong năm 2024, xã mở bến mới.', 'in 2024 do "xã mở bến mới"'],
  ['Trong năm 2024 xã mở bến mới.'],
  ['Trong năm, xã mở bến mới.'],
  ['Ban hành các văn bản trong giai đoạn 2024 - 2025.'],
  ['- Trong quý II/2024 mở bến mới.', 'in 2024-34 do "mở bến mới"'],
  ['1. Trong quý II/2024 mở bến mới.', 'in 2024-34 do "mở bến mới"'],
  ['Mở bến mới trong quý II/2024.'],
  ['Khai mạc: 08h00 ngày 12/5/2024.', 'in 2024-05-12 do "Khai mạc"'],
  ['Khai mạc 08h00 ngày 12/5/2024.'],
  ['Khai mạc: 08h00 ngày 12/5.'],
  ['Từ ngày 02/6/2024 đến ngày 05/6/2024 tổ chức hội thi.', 'in 2024-06-02/2024-06-05 do "tổ chức hội thi"'],
  ['Tổ chức hội thi từ ngày 02/6/2024 đến ngày 05/6/2024.', 'in 2024-06-02/2024-06-05 do "Tổ chức hội thi"'],
  ['Bến mở từ ngày 02/6/2024 đến ngày 05/6/2024.'],
  // what comes again
  ['Định kỳ hằng quý báo cáo kết quả.', 'recurring quarter do "báo cáo kết quả"'],
  ['Hằng quý, xã báo cáo kết quả.', 'recurring quarter do "xã báo cáo kết quả"'],
  ['Xã báo cáo hằng quý.', 'recurring quarter do "Xã báo cáo"'],
  ['Xã chi ngân sách hằng quý.'],
  ['Xã báo cáo hằng năm.'],
  ['Hằng năm, xã báo cáo kết quả.', 'recurring year do "xã báo cáo kết quả"'],
  ['Báo cáo quý, 6 tháng, năm của xã.', 'recurring quarter+half-year+year do "Báo cáo"'],
  ['Mỗi năm tăng 20% số bến.'],
  ['Mỗi năm giảm 20% số bến.'],
  ['Danh sách công khai định kỳ hằng tháng của Văn phòng.'],
  ['Xã báo cáo trước ngày 20 hằng tháng.', 'recurring month day 20 do "Xã báo cáo"'],
  ['Xã họp giao ban 02 lần/tháng.', 'recurring month do "Xã họp giao ban"'],
  ['Xã kiểm tra thường xuyên.'],
  ['Xã sửa bến vào tháng 12 hằng năm.', 'recurring year do "Xã sửa bến"'],
  // lengths of time
  [
    'Trả kết quả trong vòng 05 ngày làm việc kể từ khi nhận hồ sơ.',
    'relative 5 working-day after "nhận hồ sơ" do "Trả kết quả"',
  ],
  ['Trả kết quả chậm nhất 05 ngày.', 'relative 5 day do "Trả kết quả"'],
  ['Trả kết quả trong thời hạn 05 ngày.', 'relative 5 day do "Trả kết quả"'],
  ['Sau 05 năm thực hiện, xã có 5 bến.'],
  ['Trả kết quả sau 05 ngày.'],
  // labels
  ['Thời gian thực hiện: Quý II và thường xuyên.', 'in 2024-34', 'continuous 2024-01-01..2024-12-31'],
  ['Thời gian thực hiện: Quý II. Quý III họp.', 'in 2024-34'],
  ['Thời gian hoàn thành: tháng 5.', 'in 2024-05'],
  ['Tiến độ: cả năm.', 'continuous 2024-01-01..2024-12-31'],
  ['Thời gian làm việc: từ 7h00 đến 11h30.'],
  ['Thời gian tổ chức hội thi: ngày 12/5/2024.', 'in 2024-05-12 do "Thời gian tổ chức hội thi"'],
  [
    'Thời gian, địa điểm tổ chức hội thi: ngày 12/5/2024 tại xã.',
    'in 2024-05-12 do "Thời gian, địa điểm tổ chức hội thi"',
  ],
  ['Thời gian kiểm tra: hằng quý.', 'recurring quarter do "Thời gian kiểm tra"'],
  ['Thời gian kiểm tra: ngày 12/5/2022.'],
  // names of plans and reports
  ['Kế hoạch cải cách hành chính năm 2024 của xã.'],
  [
    'Hoàn thành Kế hoạch năm 2024 trước ngày 15/12/2024.',
    'by ../2024-12-15 before do "Hoàn thành Kế hoạch năm 2024"',
  ],
  ['Theo Quyết định số 12/QĐ-UBND ngày 15/3/2024 của xã.'],
];
it.each(sentences.map(([sentence, ...deadlines]) => [sentence, deadlines] as const))(
  '%s',
  (sentence, deadlines) => {
    expect(readDeadlineText(sentence, PLAN_2024).map(brief)).toEqual(deadlines);
  },
);

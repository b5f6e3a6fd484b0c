import { describe, expect, it } from 'vitest';
import { type FoundTarget, readTargets } from '../../../src/grammars/targets/index.ts';

/* Which aims does a sentence set? Value, unit, direction, subject, year and baseline, form by form, with what is no aim. */

const YEAR_2025 = { start: '2025-01-01', end: '2025-12-31' };

/** One line a target, and its words where they are not the whole sentence. */
function line(target: FoundTarget, sentence: string): string {
  const { comparator, value, value2, unit, direction, subject, year, baseline, text } = target;
  const amount = [value2 === null ? `${comparator} ${value}` : `${value}..${value2}`, unit, direction];
  const parts = [amount.filter((part) => part).join(' '), subject, year, baseline].map((part) => part ?? '-');
  return [...parts, ...(text === sentence ? [] : [`<${text}>`])].join(' | ');
}

function check(cases: readonly (readonly [sentence: string, ...targets: string[]])[]): void {
  it.each(cases.map(([sentence, ...targets]) => [sentence, targets] as const))('%s', (sentence, targets) => {
    expect(readTargets(sentence, YEAR_2025).map((target) => line(target, sentence))).toEqual(targets);
  });
}

describe('the subject, after the number or before it', () => {
  check([
    ['100% hồ sơ được giải quyết đúng hạn', '= 100 % | hồ sơ được giải quyết đúng hạn | 2025 | -'],
    ['Đạt 100% hồ sơ đúng hạn.', '= 100 % | hồ sơ đúng hạn | 2025 | - | <Đạt 100% hồ sơ đúng hạn>'],
    ['Phấn đấu 95% trở lên số hồ sơ đúng hạn', '>= 95 % | hồ sơ đúng hạn | 2025 | -'],
    ['Có từ 80% trở lên các xã được kiểm tra', '>= 80 % | xã được kiểm tra | 2025 | -'],
    ['Tỷ lệ hồ sơ đúng hạn đạt 95%', '= 95 % | Tỷ lệ hồ sơ đúng hạn | 2025 | -'],
    ['Tỷ lệ giải ngân vốn đạt 95% kế hoạch vốn', '= 95 % | Tỷ lệ giải ngân vốn | 2025 | -'],
    ['Mức độ hài lòng của người dân: 95%', '= 95 % | Mức độ hài lòng của người dân | 2025 | -'],
    ['Chỉ số hài lòng đạt trên 90%', '> 90 % | Chỉ số hài lòng | 2025 | -'],
    ['Cắt giảm 30% thời gian giải quyết', '= 30 % decrease | thời gian giải quyết | 2025 | -'],
    ['30% (9/30) bến có mái che', '= 30 % | bến có mái che | 2025 | -'],
    ['100% các bến', '= 100 % | bến | 2025 | -'],
    ['95%/năm số bến', '= 95 % | bến | 2025 | -'],
    ['Bảo đảm: 95% bến có mái che', '= 95 % | bến có mái che | 2025 | -'],
    ['Phấn đấu, 95% bến có mái che', '= 95 % | bến có mái che | 2025 | -'],
    ['Trong đó, 95% bến có mái che', '= 95 % | bến có mái che | 2025 | -'],
    ['- 95% bến có mái che;', '= 95 % | bến có mái che | 2025 | - | <- 95% bến có mái che>'],
    ['(95% bến có mái che)', '= 95 % | bến có mái che | 2025 | -'],
    ['Bến có mái che (95%)', '= 95 % | Bến có mái che | 2025 | -'],
    ['Đến hết năm 2025, 95% bến có mái che', '= 95 % | bến có mái che | 2025 | -'],
    ['Trước ngày 30/6/2025, 95% bến có mái che', '= 95 % | bến có mái che | 2025 | -'],
    ['Trong quý II/2025 95% bến có mái che', '= 95 % | bến có mái che | 2025 | -'],
    ['95%', '= 95 % | - | 2025 | -'],
    ['Mái che bến đạt 95% để đón khách', '= 95 % | Mái che bến | 2025 | -'],
    ['Mái che bến đạt 95% nhằm đón khách', '= 95 % | Mái che bến | 2025 | -'],
    ['Mái che bến đạt 95% so với năm 2024', '= 95 % | Mái che bến | 2025 | năm 2024'],
    ['Mái che bến đạt 95% vào cuối năm', '= 95 % | Mái che bến | 2025 | -'],
    ['Mái che bến đạt 95% trên tổng số bến', '= 95 % | Mái che bến | 2025 | -'],
    ['Mái che bến đạt 95% trong năm 2025', '= 95 % | Mái che bến | 2025 | -'],
    [
      'Mỗi năm tăng tối thiểu 20% số bến có mái che cho đến khi đạt 100%',
      '>= 20 % increase | bến có mái che | - | - | <Mỗi năm tăng tối thiểu 20% số bến có mái che>',
      '= 100 % | bến có mái che | - | - | <cho đến khi đạt 100%>',
    ],
  ]);
});

describe('several numbers in one sentence', () => {
  check([
    [
      'Cấp tỉnh đạt 30%, cấp xã đạt 20%',
      '= 30 % | Cấp tỉnh | 2025 | - | <Cấp tỉnh đạt 30%>',
      '= 20 % | cấp xã | 2025 | - | <cấp xã đạt 20%>',
    ],
    [
      '100% bộ phận cấp tỉnh và 40% bộ phận cấp xã',
      '= 100 % | bộ phận cấp tỉnh | 2025 | - | <100% bộ phận cấp tỉnh>',
      '= 40 % | bộ phận cấp xã | 2025 | - | <40% bộ phận cấp xã>',
    ],
    [
      '95% bến có mái che, trong đó 50% bến có ghế',
      '= 95 % | bến có mái che | 2025 | - | <95% bến có mái che>',
      '= 50 % | bến có ghế | 2025 | - | <trong đó 50% bến có ghế>',
    ],
    [
      '95% bến có mái che (50% bến có ghế)',
      '= 95 % | bến có mái che | 2025 | - | <95% bến có mái che>',
      '= 50 % | bến có ghế | 2025 | - | <(50% bến có ghế)>',
    ],
    [
      '95% bến có mái che, trong số đó 50% mới xây',
      '= 95 % | bến có mái che | 2025 | - | <95% bến có mái che>',
      '= 50 % | mới xây | 2025 | - | <trong số đó 50% mới xây>',
    ],
    [
      '95% bến có mái che; 50% bến có ghế. 30% bến có đèn',
      '= 95 % | bến có mái che | 2025 | - | <95% bến có mái che>',
      '= 50 % | bến có ghế | 2025 | - | <50% bến có ghế>',
      '= 30 % | bến có đèn | 2025 | - | <30% bến có đèn>',
    ],
    [
      '95% bến có mái che, hằng năm 10% bến sơn lại',
      '= 95 % | bến có mái che | 2025 | - | <95% bến có mái che>',
      '= 10 % | bến sơn lại | - | - | <hằng năm 10% bến sơn lại>',
    ],
    [
      'Tối thiểu 10% đò, 20% phà và 30% bến',
      '>= 10 % | đò | 2025 | - | <Tối thiểu 10% đò>',
      '>= 20 % | phà | 2025 | - | <20% phà>',
      '>= 30 % | bến | 2025 | - | <30% bến>',
    ],
    [
      'Tối thiểu 10% đò, đạt 20% phà',
      '>= 10 % | đò | 2025 | - | <Tối thiểu 10% đò>',
      '= 20 % | phà | 2025 | - | <đạt 20% phà>',
    ],
    [
      'Tối thiểu 10% đò; 20% phà',
      '>= 10 % | đò | 2025 | - | <Tối thiểu 10% đò>',
      '= 20 % | phà | 2025 | - | <20% phà>',
    ],
    [
      'Tối đa 10% đò và 100% phà',
      '<= 10 % | đò | 2025 | - | <Tối đa 10% đò>',
      '= 100 % | phà | 2025 | - | <100% phà>',
    ],
    ['Bằng 10% đò, 20% phà', '= 10 % | đò | 2025 | - | <Bằng 10% đò>', '= 20 % | phà | 2025 | - | <20% phà>'],
    [
      '10 - 20% đò, 30% phà',
      '10..20 % | đò | 2025 | - | <10 - 20% đò>',
      '= 30 % | phà | 2025 | - | <30% phà>',
    ],
  ]);
});

describe('changes', () => {
  check([
    ['Giảm 10% số đò', '= 10 % decrease | đò | 2025 | -'],
    ['Giảm nghèo 10% số hộ', '= 10 % | hộ | 2025 | -'],
    ['Giảm còn 10% số đò', '= 10 % | đò | 2025 | -'],
    ['Giảm xuống 10% số đò', '= 10 % | đò | 2025 | -'],
    ['Giảm tối thiểu 10% số đò', '>= 10 % decrease | đò | 2025 | -'],
    ['Rút ngắn 30% thời gian chờ', '= 30 % decrease | thời gian chờ | 2025 | -'],
    ['Tiết kiệm 10% chi phí', '= 10 % decrease | chi phí | 2025 | -'],
    ['Tăng 10% số đò', '= 10 % increase | đò | 2025 | -'],
    ['Tăng lên 10% số đò', '= 10 % | đò | 2025 | -'],
    ['Tăng cường 10% số đò', '= 10 % | đò | 2025 | -'],
    ['Tăng thêm ít nhất 10% số đò', '>= 10 % increase | đò | 2025 | -'],
    ['Giảm, 10% số đò', '= 10 % | đò | 2025 | -'],
    ['Giảm số đò xuống còn 10%', '= 10 % | Giảm số đò | 2025 | -'],
    ['Giảm tỷ lệ trễ chuyến từ 15% xuống còn 10%', '= 10 % | Giảm tỷ lệ trễ chuyến | 2025 | 15%'],
    ['Giảm thời gian chờ từ 30 phút xuống còn 20 phút', '= 20 phút | Giảm thời gian chờ | 2025 | 30 phút'],
    ['Nâng tỷ lệ bến có mái che từ 60% lên 70%', '= 70 % | Nâng tỷ lệ bến có mái che | 2025 | 60%'],
    ['Tăng từ 60% đến 70% số đò', '60..70 % | đò | 2025 | -'],
    ['Tăng từ 60% tới dưới 70% số đò', '60..70 % | đò | 2025 | -'],
    ['Giảm 2 bậc', '= 2 bậc decrease | - | 2025 | -'],
    ['Tăng 2 điểm so với năm 2024', '= 2 điểm increase | - | 2025 | năm 2024'],
  ]);
});

describe('what a change is measured against', () => {
  check([
    ['Tăng 10% số đò so với năm 2024', '= 10 % increase | đò | 2025 | năm 2024'],
    ['Tăng 10% số đò so với cùng kỳ năm 2024', '= 10 % increase | đò | 2025 | năm 2024'],
    ['Tăng 10% số đò so với năm trước', '= 10 % increase | đò | 2025 | năm trước'],
    ['Tăng 10% số đò so với giai đoạn 2016 - 2020', '= 10 % increase | đò | 2025 | giai đoạn 2016 - 2020'],
    [
      'Tăng 10% số đò so với kết quả năm 2024, đạt mục tiêu',
      '= 10 % increase | đò | 2025 | kết quả năm 2024',
    ],
    ['Tăng 10% số đò so với cuối năm 2021', '= 10 % increase | đò | 2025 | cuối năm 2021'],
    ['Tăng 10% số đò so với các năm trước', '= 10 % increase | đò | 2025 | các năm trước'],
    ['Tăng 10% số đò so với giai đoạn trước', '= 10 % increase | đò | 2025 | giai đoạn trước'],
    ['Tăng 10% số đò so với năm liền kề', '= 10 % increase | đò | 2025 | năm liền kề'],
    ['Tăng 10% số đò so với tỉnh bạn', '= 10 % increase | đò | 2025 | -'],
    [
      'Tăng 10% đò và 20% phà so với năm 2021',
      '= 10 % increase | đò | 2025 | - | <Tăng 10% đò>',
      '= 20 % | phà | 2025 | năm 2021 | <20% phà so với năm 2021>',
    ],
  ]);
});

describe('years', () => {
  check([
    ['Đến năm 2030, 95% bến có mái che', '= 95 % | bến có mái che | 2030 | -'],
    ['95% bến có mái che vào năm 2027', '= 95 % | bến có mái che vào năm 2027 | 2027 | -'],
    [
      '95% bến có mái che theo kế hoạch ngày 15 tháng 6 năm 2023',
      '= 95 % | bến có mái che theo kế hoạch ngày 15 tháng 6 năm 2023 | 2025 | -',
    ],
    ['Mỗi năm 10% bến sơn lại', '= 10 % | bến sơn lại | - | -'],
    ['Năm 2024 đạt 95% bến'],
    ['Đến năm 2024 đạt 95% bến', '= 95 % | bến | 2025 | -'],
    ['Năm 2024 đạt 90%, năm 2025 đạt 95%', '= 95 % | - | 2025 | - | <năm 2025 đạt 95%>'],
    [
      'Đến năm 2026, 90% đò và 95% phà',
      '= 90 % | đò | 2026 | - | <Đến năm 2026, 90% đò>',
      '= 95 % | phà | 2026 | - | <95% phà>',
    ],
    [
      'Năm 2026: 90% đò; năm 2027: 95% phà',
      '= 90 % | đò | 2026 | - | <Năm 2026: 90% đò>',
      '= 95 % | phà | 2027 | - | <năm 2027: 95% phà>',
    ],
  ]);
});

describe('percentages that set no aim', () => {
  check([
    ['So với 95% năm trước'],
    ['Chiếm tỷ lệ 60% dân số'],
    ['Chiếm khoảng 60% dân số'],
    ['Tương đương 60% dân số'],
    ['Dành tối thiểu 60% thời gian'],
    ['Ưu tiên dành 60% vốn'],
    ['Hỗ trợ tối đa 50% chi phí'],
    ['Hiện nay đạt 60% bến'],
    ['Đến nay đã đạt 60% bến'],
    ['Đã đạt được 60% bến'],
    ['Mới đạt 60% bến'],
    ['Trọng số 60%'],
    ['Lãi suất 6%'],
    ['Thuế suất 10%'],
    ['95% bến có mái che (cũ 60%)', '= 95 % | bến có mái che (cũ 60%) | 2025 | -'],
    ['60% thời gian làm việc'],
    ['60% mức thu phí'],
    ['60% lương'],
    ['60% lệ phí'],
    ['60% vốn điều lệ'],
    ['60% cổ phần'],
    ['60% phí'],
  ]);
});

describe('counts that are aims, and those that are none', () => {
  check([
    ['Ít nhất 02 mô hình mới', '>= 2 mô hình | mô hình mới | 2025 | -'],
    ['Ít nhất 20 TTHC', '>= 20 TTHC | TTHC | 2025 | -'],
    ['Ít nhất 20 bến', '>= 20 bến | bến | 2025 | -'],
    ['Không quá 20 bến'],
    ['Không quá 20 hồ sơ', '<= 20 hồ sơ | hồ sơ | 2025 | -'],
    ['Không quá 3 lần'],
    ['Ít nhất 3 ngày'],
    ['Ít nhất 01 phần mềm', '>= 1 phần mềm | phần mềm | 2025 | -'],
    ['Trên 20 hồ sơ'],
    ['Trên 20 điểm', '> 20 điểm | - | 2025 | -'],
    ['Đạt 20 điểm', '= 20 điểm | - | 2025 | -'],
    ['Đạt từ 20 điểm', '>= 20 điểm | - | 2025 | -'],
    ['Phấn đấu đạt mức 20 điểm', '= 20 điểm | - | 2025 | -'],
    ['Chấm 20 điểm'],
    ['Đạt 20 hồ sơ'],
    ['20 - 30 hồ sơ'],
    ['Ít nhất 20 - 30 hồ sơ', '20..30 hồ sơ | hồ sơ | 2025 | -'],
    ['Ít nhất 20/30 hồ sơ', '>= 20 hồ sơ | hồ sơ | 2025 | -'],
    ['Tối thiểu 1.250 hồ sơ', '>= 1250 hồ sơ | hồ sơ | 2025 | -'],
    ['Tối thiểu 12,5 điểm', '>= 12.5 điểm | - | 2025 | -'],
    ['Đạt 1.250.000 triệu đồng', '= 1250000 triệu đồng | - | 2025 | -'],
    ['Đạt 12.5 điểm', '= 12.5 điểm | - | 2025 | -'],
  ]);
});

describe('places among all provinces', () => {
  check([
    [
      'Nằm trong nhóm 20 tỉnh, thành phố dẫn đầu',
      '<= 20 tỉnh, thành phố | tỉnh, thành phố dẫn đầu | 2025 | -',
    ],
    ['Nằm trong nhóm 20 tỉnh dẫn đầu', '<= 20 tỉnh | tỉnh dẫn đầu | 2025 | -'],
    ['Thuộc nhóm 20 địa phương dẫn đầu', '<= 20 địa phương | địa phương dẫn đầu | 2025 | -'],
    ['Lọt vào top 10', '<= 10 hạng | - | 2025 | -'],
    ['Lọt vào tốp đầu 10', '<= 10 hạng | - | 2025 | -'],
    ['Xếp thứ 15 trở lên', '<= 15 hạng | - | 2025 | -'],
    ['Xếp ở vị trí thứ 15', '<= 15 hạng | - | 2025 | -'],
    ['Đứng vị trí 20/63', '<= 20 hạng | - | 2025 | -'],
    ['Thứ hạng từ 15', '<= 15 hạng | - | 2025 | -'],
    ['Vị trí thứ 15', '<= 15 hạng | - | 2025 | -'],
    ['Trong nhóm 3 sở, ban, ngành', '<= 3 sở, ban, ngành | sở, ban, ngành | 2025 | -'],
    ['Xếp hạng 15', '<= 15 hạng | - | 2025 | -'],
    ['Xếp hàng 15'],
  ]);
});

import { describe, expect, it } from 'vitest';
import { type DeadlineFields, readDeadlineCell } from '../../../src/grammars/deadlines/index.ts';
import { PLAN_2024 } from './period.ts';

/** One line a deadline: kind, then what the kind needs. */
function brief(d: DeadlineFields): string {
  const parts: (string | null | undefined)[] = [d.kind];
  if (d.kind === 'in') parts.push(`${d.start}..${d.end}`, d.edtf);
  if (d.kind === 'by') parts.push(d.end, d.edtf, d.bound);
  if (d.kind === 'continuous') parts.push(`${d.start}..${d.end}`);
  if (d.kind === 'recurring') parts.push(d.every.join('+') || '-', d.day ? `day ${d.day}` : null);
  if (d.kind === 'relative')
    parts.push(d.offset ? `${d.offset.n} ${d.offset.unit}` : '-', d.after && `after "${d.after}"`);
  parts.push(d.adhoc ? 'adhoc' : null, d.action && `do "${d.action}"`, d.doubt && `doubt ${d.doubt}`);
  return parts.filter((part) => part).join(' ');
}

type Case = readonly [text: string, ...deadlines: string[]];

function check(cases: readonly Case[]): void {
  it.each(cases.map(([text, ...want]) => [text, want] as const))('%s', (text, want) => {
    expect(readDeadlineCell(text, PLAN_2024).map(brief)).toEqual(want);
  });
}

const Q1 = 'in 2024-01-01..2024-03-31 2024-33';
const Q2 = 'in 2024-04-01..2024-06-30 2024-34';
const Q3 = 'in 2024-07-01..2024-09-30 2024-35';
const Q4 = 'in 2024-10-01..2024-12-31 2024-36';
const YEAR = 'in 2024-01-01..2024-12-31 2024';
const ALL_YEAR = 'continuous 2024-01-01..2024-12-31';

describe('quarters and halves', () => {
  check([
    ['Quý I', Q1],
    ['Quý 2', Q2],
    ['Quý III/2024', Q3],
    ['Quý IV năm 2024', Q4],
    ['Qúy I', Q1],
    ['Quí II/2024', Q2],
    ['QUÝ III/2024', Q3],
    ['Quý một năm 2024', Q1],
    ['Quý l/2024', Q1],
    ['Quý Il/2024', Q2],
    ['Q4/2024', Q4],
    ['Quý I, II', Q1, Q2],
    ['Quý II; Quý IV', Q2, Q4],
    ['Quý I/2023 và Quý III/2023', 'in 2023-01-01..2023-03-31 2023-33', 'in 2023-07-01..2023-09-30 2023-35'],
    ['Quý I - II/2024', 'in 2024-01-01..2024-06-30 2024-01/2024-06'],
    ['Thực hiện trong Quý I', Q1],
    ['Ngay trong Quý I', Q1],
    ['6 tháng đầu năm', 'in 2024-01-01..2024-06-30 2024-40'],
    ['06 tháng cuối năm', 'in 2024-07-01..2024-12-31 2024-41'],
    ['Nửa cuối năm 2024', 'in 2024-07-01..2024-12-31 2024-41'],
    ['9 tháng', 'in 2024-01-01..2024-09-30 2024-01/2024-09'],
    ['Quý III (tháng 9)', 'in 2024-09-01..2024-09-30 2024-09'],
    ['Tháng cuối quý II/2024', 'in 2024-06-01..2024-06-30 2024-06'],
    [
      'Quý I; 6 tháng; 9 tháng; năm',
      Q1,
      'in 2024-01-01..2024-06-30 2024-40',
      'in 2024-01-01..2024-09-30 2024-01/2024-09',
      YEAR,
    ],
  ]);
});

describe('months, years and ranges of them', () => {
  check([
    ['Tháng 12/2023', 'in 2023-12-01..2023-12-31 2023-12'],
    ['Tháng 02 năm 2024', 'in 2024-02-01..2024-02-29 2024-02'],
    ['tháng Giêng', 'in 2024-01-01..2024-01-31 2024-01'],
    ['tháng Mười hai năm 2024', 'in 2024-12-01..2024-12-31 2024-12'],
    ['Tháng 12 năm2023', 'in 2023-12-01..2023-12-31 2023-12'],
    ['12/2028', 'in 2028-12-01..2028-12-31 2028-12'],
    ['Xong trong tháng 5/2026', 'in 2026-05-01..2026-05-31 2026-05'],
    ['Tháng 3, tháng 9', 'in 2024-03-01..2024-03-31 2024-03', 'in 2024-09-01..2024-09-30 2024-09'],
    ['Tháng 01-03/2024', 'in 2024-01-01..2024-03-31 2024-01/2024-03'],
    ['Từ tháng 3 đến tháng 9/2026', 'in 2026-03-01..2026-09-30 2026-03/2026-09'],
    ['Từ tháng 11 đến tháng 02/2024', 'in 2023-11-01..2024-02-29 2023-11/2024-02'],
    ['Năm 2023', 'in 2023-01-01..2023-12-31 2023'],
    ['Trong năm 2024', YEAR],
    ['Trong năm', YEAR],
    ['2026', 'in 2026-01-01..2026-12-31 2026'],
    ['2025 - 2026', 'in 2025-01-01..2026-12-31 2025/2026'],
    ['Giai đoạn 2021-2025', 'in 2021-01-01..2025-12-31 2021/2025'],
    ['Năm 2024, 2025', YEAR, 'in 2025-01-01..2025-12-31 2025'],
    ['Tháng 01 năm sau', 'in 2025-01-01..2025-01-31 2025-01'],
    // of several years the last may be written short, but only behind a dash that joins them
    ['2021-25', 'in 2021-01-01..2025-12-31 2021/2025'],
    ['Giai đoạn 2024-30', 'in 2024-01-01..2030-12-31 2024/2030'],
    ['2024-13', 'unknown doubt no-such-month'],
    ['2024-00', 'unknown doubt no-such-month'],
    ['2024-22', 'unknown doubt no-such-month'],
    ['2024 - 30', YEAR],
  ]);
});

describe('days', () => {
  check([
    ['15/12/2023', 'in 2023-12-15..2023-12-15 2023-12-15'],
    ['15 /12/2023', 'in 2023-12-15..2023-12-15 2023-12-15'],
    ['15-12-2023', 'in 2023-12-15..2023-12-15 2023-12-15'],
    ['15.12.2023', 'in 2023-12-15..2023-12-15 2023-12-15'],
    ['ngày 5 tháng 9', 'in 2024-09-05..2024-09-05 2024-09-05'],
    ['6-7/2024', 'in 2024-06-01..2024-07-31 2024-06/2024-07'],
    ['Ngày 15-20/3/2024', 'in 2024-03-15..2024-03-20 2024-03-15/2024-03-20'],
    ['Từ ngày 01/3 đến ngày 15/4/2024', 'in 2024-03-01..2024-04-15 2024-03-01/2024-04-15'],
    ['Từ 8 giờ 00 - 10 giờ 30 ngày 23 tháng 1', 'in 2024-01-23..2024-01-23 2024-01-23'],
  ]);
});

describe('limits', () => {
  check([
    ['trước 30/6/2025', 'by 2025-06-30 ../2025-06-30 before'],
    ['Trước ngày 30/10/2024', 'by 2024-10-30 ../2024-10-30 before'],
    ['Hoàn thành trước ngày 15 tháng 02 năm 2026', 'by 2026-02-15 ../2026-02-15 before'],
    ['Trước 17 giờ 00 ngày 15/3/2024', 'by 2024-03-15 ../2024-03-15 before'],
    ['chậm nhất là ngày 15/01/2024', 'by 2024-01-15 ../2024-01-15 by'],
    ['chậm nhất trong tháng 6/2026', 'by 2026-06-30 ../2026-06 by'],
    ['đến hết ngày 31/12/2025', 'by 2025-12-31 ../2025-12-31 by'],
    ['Đến năm 2025', 'by 2025-12-31 ../2025 by'],
    ['đến 2030', 'by 2030-12-31 ../2030 by'],
    ['Từ nay đến hết năm 2025', 'by 2025-12-31 ../2025 by'],
    ['Cuối năm', 'by 2024-12-31 ../2024-12-31 by'],
    ['Hoàn thành 30/6/2024', 'by 2024-06-30 ../2024-06-30 by'],
    ['Trước tháng 6/2024', 'by 2024-05-31 ../2024-05-31 by'],
    ['Trước ngày 31/01 năm liền kề', 'by 2025-01-31 ../2025-01-31 before'],
    ['Trước ngày 31/12 năm trước liền kề', 'by 2023-12-31 ../2023-12-31 before'],
    ['Trước ngày 20/6 và 20/12', 'by 2024-06-20 ../2024-06-20 before', 'by 2024-12-20 ../2024-12-20 before'],
  ]);
});

describe('all through', () => {
  check([
    ['Thường xuyên', ALL_YEAR],
    ['Thường xuyên, liên tục', ALL_YEAR],
    ['Thường xuyên trong năm', ALL_YEAR],
    ['Thường xuyên trong năm 2024', ALL_YEAR],
    ['Cả năm', ALL_YEAR],
    ['Hàng ngày', ALL_YEAR],
    ['24/7', ALL_YEAR],
    ['Nhiệm vụ thường xuyên', ALL_YEAR],
    ['Thường xuyên, đột xuất', `${ALL_YEAR} adhoc`],
    ['Thường xuyên từ Quý II/2024', 'continuous 2024-04-01..2024-12-31'],
    ['Thường xuyên đến hết năm 2025', 'continuous 2024-01-01..2025-12-31'],
    ['2025 và những năm tiếp theo', 'continuous 2025-01-01..null'],
  ]);
});

describe('again and again', () => {
  check([
    ['Hằng năm', 'recurring year'],
    ['Định kỳ hàng tháng', 'recurring month'],
    ['Định kỳ hàng quý', 'recurring quarter'],
    ['Hàng quý, 6 tháng, năm và đột xuất', 'recurring quarter+half-year+year adhoc'],
    ['báo cáo quý, 6 tháng, 9 tháng, năm', 'recurring quarter+half-year+nine-months+year do "báo cáo"'],
    ['Hằng tuần, hằng tháng', 'recurring week+month'],
    ['Định kỳ hàng tháng/quý/năm', 'recurring month+quarter+year'],
    ['Định kỳ hàng quý hoặc theo yêu cầu', 'recurring quarter adhoc'],
    ['Định kỳ theo quy định', 'recurring -'],
    ['Đột xuất khi có yêu cầu', 'recurring - adhoc'],
    ['Trước ngày 05 của tháng liền kề', 'recurring month day 5'],
    ['Trước ngày 20 hằng tháng', 'recurring month day 20'],
    ['ngày 15 tháng cuối quý', 'recurring quarter day 15'],
    ['Hàng quý (trước ngày 15 của tháng cuối quý)', 'recurring quarter day 15'],
    ['Trước ngày 15/12 hằng năm', 'recurring year day 15'],
    ['Tháng 12 hằng năm', 'recurring year'],
    ['Hằng năm (tháng 11)', 'recurring year'],
    ['02 lần/năm', 'recurring half-year'],
    ['6 tháng/lần', 'recurring half-year'],
    ['Mỗi quý 01 lần', 'recurring quarter'],
    ['Hằng tháng (từ ngày 20 đến ngày 25)', 'recurring month day 25'],
    ['Cuối quý', 'recurring quarter'],
    ['Trước 15h ngày thứ Năm hằng tuần', 'recurring week'],
  ]);
});

describe('after an event, or as another document says', () => {
  check([
    ['Sau 03 tháng kể từ khi có hướng dẫn', 'relative 3 month after "có hướng dẫn"'],
    ['Trong vòng 05 ngày làm việc kể từ ngày nhận hồ sơ', 'relative 5 working-day after "nhận hồ sơ"'],
    ['07 ngày làm việc kể từ ngày công bố', 'relative 7 working-day after "công bố"'],
    ['Trong thời hạn 05 (năm) ngày, kể từ ngày ký', 'relative 5 day after "ký"'],
    ['Chậm nhất 02 tuần sau khi ban hành', 'relative 2 week after "ban hành"'],
    ['Sau khi có kết quả kiểm tra', 'relative - after "có kết quả kiểm tra"'],
    ['ngay sau khi Kế hoạch được ban hành', 'relative - after "Kế hoạch được ban hành"'],
    ['Trong vòng 24 giờ', 'relative - after "Trong vòng 24 giờ"'],
    ['Khi có yêu cầu', 'relative - after "có yêu cầu"'],
    ['Trước 07 ngày so với ngày khai mạc', 'relative - after "Trước 07 ngày so với ngày khai mạc"'],
    ['Kỳ họp giữa năm của HĐND tỉnh', 'relative - after "Kỳ họp giữa năm của HĐND tỉnh"'],
    ['Theo Kế hoạch tại Quyết định số 15/QĐ-UBND ngày 05/02/2024', 'external'],
    ['Theo lộ trình đã được phê duyệt', 'external'],
    ['Theo chỉ đạo của Bộ Nội vụ', 'external'],
    ['Theo yêu cầu', 'external'],
    ['Kế hoạch số 15/KH-UBND ngày 05/02/2024', 'external'],
    [
      'Sau khi có hướng dẫn, chậm nhất ngày 15/12/2024',
      'relative - after "có hướng dẫn"',
      'by 2024-12-15 ../2024-12-15 by',
    ],
  ]);
});

describe('several times, each with its action', () => {
  check([
    ['Ban hành Kế hoạch Quý II', `${Q2} do "Ban hành Kế hoạch"`],
    [
      '- Ban hành Kế hoạch: Quý I - Triển khai Kế hoạch: cả năm',
      `${Q1} do "Ban hành Kế hoạch"`,
      `${ALL_YEAR} do "Triển khai Kế hoạch"`,
    ],
    [
      'Quý I: xây dựng dự thảo; Quý II: trình ban hành',
      `${Q1} do "xây dựng dự thảo"`,
      `${Q2} do "trình ban hành"`,
    ],
    ['Ban hành kế hoạch trong Quý I và tổ chức thực hiện', `${Q1} do "Ban hành kế hoạch"`],
    ['1. Khảo sát: Quý I 2. Công bố: Quý III', `${Q1} do "Khảo sát"`, `${Q3} do "Công bố"`],
    [
      'Lập danh sách trong tháng 01/2024, định kỳ hàng tháng rà soát',
      'in 2024-01-01..2024-01-31 2024-01 do "Lập danh sách"',
      'recurring month do "rà soát"',
    ],
    [
      'Báo cáo quý I: trước 15/3; báo cáo năm: trước 15/12',
      'by 2024-03-15 ../2024-03-15 before do "Báo cáo quý I"',
      'by 2024-12-15 ../2024-12-15 before do "báo cáo năm"',
    ],
    [
      'Ban hành Kế hoạch năm 2025: Tháng 12/2024',
      'in 2024-12-01..2024-12-31 2024-12 do "Ban hành Kế hoạch năm 2025"',
    ],
    [
      'Báo cáo theo quy định trước ngày 15/12',
      'by 2024-12-15 ../2024-12-15 before do "Báo cáo theo quy định"',
    ],
    ['Thường xuyên (báo cáo trước ngày 30/11)', ALL_YEAR, 'by 2024-11-30 ../2024-11-30 before do "báo cáo"'],
  ]);
});

describe('as programs write dates', () => {
  check([
    ['2024-10-18', 'in 2024-10-18..2024-10-18 2024-10-18'],
    ['2024/10/18', 'in 2024-10-18..2024-10-18 2024-10-18'],
    ['2024-10-18 00:00:00', 'in 2024-10-18..2024-10-18 2024-10-18'],
    ['2024-10-18T07:00:00.000Z', 'in 2024-10-18..2024-10-18 2024-10-18'],
    ['18.10.2024', 'in 2024-10-18..2024-10-18 2024-10-18'],
    ['18/10', 'in 2024-10-18..2024-10-18 2024-10-18'],
    ['2024-10', 'in 2024-10-01..2024-10-31 2024-10'],
    ['2024-10-18/2024-11-02', 'in 2024-10-18..2024-11-02 2024-10-18/2024-11-02'],
    ['trước 2024-10-18', 'by 2024-10-18 ../2024-10-18 before'],
    ['2024-02-30', 'unknown doubt no-such-day'],
    ['20241018', 'unknown doubt not-understood'],
  ]);
});

describe('abbreviated units', () => {
  check([
    ['T4', 'in 2024-04-01..2024-04-30 2024-04'],
    ['T4-T8/2024', 'in 2024-04-01..2024-08-31 2024-04/2024-08'],
    ['T4 - T8', 'in 2024-04-01..2024-08-31 2024-04/2024-08'],
    ['Trước T4/2024', 'by 2024-03-31 ../2024-03-31 by'],
    ['Thg 4/2024', 'in 2024-04-01..2024-04-30 2024-04'],
    ['Q3', Q3],
    ['QIV/2024', Q4],
    ['Q2-Q3/2024', 'in 2024-04-01..2024-09-30 2024-04/2024-09'],
    ['Quý 2-3/2024', 'in 2024-04-01..2024-09-30 2024-04/2024-09'],
    ['Quý 2, 3/2024', Q2, Q3],
    ['H2/2024', 'in 2024-07-01..2024-12-31 2024-41'],
    ['6T đầu năm', 'in 2024-01-01..2024-06-30 2024-40'],
    ['T6 hằng tuần', 'recurring week'],
  ]);
});

describe('weeks, hours and lengths with a first day', () => {
  check([
    ['Tuần 3 tháng 7/2024', 'in 2024-07-15..2024-07-21 2024-07-15/2024-07-21 doubt vague'],
    ['tuần thứ tư của tháng 8', 'in 2024-08-22..2024-08-28 2024-08-22/2024-08-28 doubt vague'],
    ['Tuần đầu tháng 2', 'in 2024-02-01..2024-02-07 2024-02-01/2024-02-07 doubt vague'],
    ['Tuần cuối tháng 2', 'by 2024-02-29 ../2024-02-29 by'],
    ['9h15’ ngày 03/5/2024 (thứ Sáu)', 'in 2024-05-03..2024-05-03 2024-05-03'],
    ['8 giờ 30 - 11 giờ, ngày 03/5/2024', 'in 2024-05-03..2024-05-03 2024-05-03'],
    ['buổi chiều ngày 03/5', 'in 2024-05-03..2024-05-03 2024-05-03'],
    ['Từ 8h00 ngày 03/5/2024 đến 16h30 ngày 06/5/2024', 'in 2024-05-03..2024-05-06 2024-05-03/2024-05-06'],
    ['03 ngày, bắt đầu từ 03/5/2024', 'in 2024-05-03..2024-05-05 2024-05-03/2024-05-05'],
    ['0,5 ngày (ngày 03/5/2024)', 'in 2024-05-03..2024-05-03 2024-05-03'],
    ['1,5 ngày (từ 14h00 ngày 03/5/2024)', 'in 2024-05-03..2024-05-04 2024-05-03/2024-05-04'],
    ['02 tuần, từ ngày 03/5/2024', 'in 2024-05-03..2024-05-16 2024-05-03/2024-05-16'],
    [
      '02 ngày (ngày 03, 04/5/2024)',
      'in 2024-05-03..2024-05-03 2024-05-03',
      'in 2024-05-04..2024-05-04 2024-05-04',
    ],
    ['30 ngày kể từ ngày 03/5/2024', 'relative 30 day after "03/5/2024"'],
    ['đến năm 2026, định hướng đến năm 2030', 'by 2026-12-31 ../2026 by'],
  ]);
});

describe('what is not there or not understood', () => {
  check([
    [''],
    ['  '],
    ['-'],
    ['…'],
    ['Lồng ghép', 'unknown doubt not-understood'],
    ['31/02/2024', 'unknown doubt no-such-day'],
    ['29/02/2023', 'unknown doubt no-such-day'],
    ['Tháng 13/2024', 'unknown doubt no-such-month'],
    ['Quý V/2024', 'unknown doubt no-such-quarter'],
    ['Từ tháng 9/2024 đến tháng 3/2024', 'unknown doubt backward-range'],
    ['Đầu năm', 'in 2024-01-01..2024-12-31 2024 doubt vague'],
  ]);

  it('keeps the words of each deadline at their place', () => {
    const text = '- Ban hành:  Quý I\n- Triển khai: Quý II';
    const read = readDeadlineCell(text, PLAN_2024);
    expect(read.map((d) => text.slice(d.span.start, d.span.end))).toEqual([
      'Ban hành:  Quý I',
      'Triển khai: Quý II',
    ]);
    expect(read.map((d) => d.text)).toEqual(['Ban hành: Quý I', 'Triển khai: Quý II']);
  });
});

describe('the words that set a limit', () => {
  check([
    // a limit that ends on no day is in doubt, though it begins on one
    ['Trước ngày 01/3/2024 - 31/4/2024', 'unknown doubt no-such-day'],
    ['Chậm nhất là trước ngày 15/3/2024', 'by 2024-03-15 ../2024-03-15 before'],
    ['Chậm nhất trước 15/3/2024', 'by 2024-03-15 ../2024-03-15 before'],
    ['Muộn nhất vào ngày 20/5/2024', 'by 2024-05-20 ../2024-05-20 by'],
    ['Hạn cuối: 20/5/2024', 'by 2024-05-20 ../2024-05-20 by'],
    ['Chậm nhất đến hết tháng 5/2024', 'by 2024-05-31 ../2024-05 by'],
    ['Chậm nhất trong tháng 5/2024', 'by 2024-05-31 ../2024-05 by'],
    ['Chậm nhất cùng ngày 20/5/2024', 'by 2024-05-20 ../2024-05-20 by'],
    ['Không muộn hơn tới ngày 20/5/2024', 'by 2024-05-20 ../2024-05-20 by'],
    ['Từ nay đến hết quý III/2024', 'by 2024-09-30 ../2024-09 by'],
    ['Trước tháng 6/2024', 'by 2024-05-31 ../2024-05-31 by'],
    // the month itself is still in time
    ['Trước hoặc trong tháng 6/2024', 'by 2024-06-30 ../2024-06 by'],
    // a year without a number is the plan's, but only where it is said to end
    ['Đến hết năm', 'by 2024-12-31 ../2024 by'],
    ['Hết năm', 'by 2024-12-31 ../2024 by'],
    ['Đến năm', 'unknown doubt not-understood'],
    ['Trước ngày 31/02/2024', 'unknown doubt no-such-day'],
  ]);
});

describe('what comes again each year', () => {
  check([
    ['Tháng 12 hằng năm', 'recurring year'],
    ['Ngày 15/12 hàng năm', 'recurring year day 15'],
    ['Tháng 3/hàng năm', 'recurring year'],
    ['Tháng 3, hàng năm', 'recurring year'],
    ['Tháng 6, tháng 12 hàng năm', 'recurring year'],
    ['Chậm nhất ngày 10/3 hằng năm', 'recurring year day 10'],
    ['Quý I/2024, ngày 20/12 hằng năm', Q1, 'recurring year day 20'],
    // of several days none stands for the others
    ['Ngày 15/6, ngày 15/12 hàng năm', 'recurring year'],
    // what has a year of its own does not come again
    ['Quý I/2024, tháng 12 hằng năm', Q1, 'recurring year'],
    ['Quý I hàng năm; quý II/2024', 'recurring year', Q2],
    [
      'Tháng 12 các năm 2024, 2025',
      'in 2024-12-01..2024-12-31 2024-12',
      YEAR,
      'in 2025-01-01..2025-12-31 2025',
    ],
  ]);
  it('says which words it was read from', () => {
    const texts = readDeadlineCell('Quý I/2024, tháng 12 hằng năm', PLAN_2024).map(({ text }) => text);
    expect(texts).toEqual(['Quý I/2024', 'tháng 12 hằng năm']);
  });
  it('says so of each unit of a list with one limit', () => {
    const texts = (cell: string): string[] => readDeadlineCell(cell, PLAN_2024).map(({ text }) => text);
    expect(texts('Chậm nhất ngày 10/3 và ngày 10/9/2024')).toEqual(['Chậm nhất ngày 10/3', 'ngày 10/9/2024']);
    expect(texts('Trước ngày 15/3/2024, 15/9 hằng năm')).toEqual(['Trước ngày 15/3/2024', '15/9 hằng năm']);
    expect(texts('Chậm nhất ngày 5/4, ngày 5/10 hằng năm')).toEqual([
      'Chậm nhất ngày 5/4, ngày 5/10 hằng năm',
    ]);
  });
});

describe('a recurrence', () => {
  check([
    ['Hàng tháng, hàng quý, hàng tháng', 'recurring month+quarter'],
    // no rest between, so all through
    ['Hàng ngày', ALL_YEAR],
    ['Hàng ngày và đột xuất', `${ALL_YEAR} adhoc`],
    ['Hằng ngày, hằng tháng', ALL_YEAR, 'recurring month'],
  ]);
  it.each([
    ['Hằng quý năm 2023', '2023-01-01', '2023-12-31', 'Hằng quý năm 2023'],
    ['Hàng quý trong năm 2023', '2023-01-01', '2023-12-31', 'Hàng quý trong năm 2023'],
    ['Hàng năm 2023', '2023-01-01', '2023-12-31', 'Hàng năm 2023'],
    ['Hàng quý', '2024-01-01', '2024-12-31', 'Hàng quý'],
  ])('lasts through the year that is written: %s', (cell, start, end, text) => {
    expect(readDeadlineCell(cell, PLAN_2024)).toMatchObject([{ start, end, text }]);
  });
});

describe('the year of a month or quarter', () => {
  const OTHER_Q1 = 'in 2023-01-01..2023-03-31 2023-33';
  check([
    ['Quý I (2023)', OTHER_Q1],
    ['Quý I (năm 2023)', OTHER_Q1],
    ['Quý I/năm 2023', OTHER_Q1],
    ['Quý I/23', OTHER_Q1],
    ['Quý I-2023', OTHER_Q1],
    ['Quý I 2023', OTHER_Q1],
    ['Quý I, năm 2023', OTHER_Q1],
    ['Quý I của năm 2023', OTHER_Q1],
    ['Quý I trong năm 2023', OTHER_Q1],
    ['Quý I thuộc năm 2023', OTHER_Q1],
    ['Tháng 3.2023', 'in 2023-03-01..2023-03-31 2023-03'],
    // a sentence ends before this one
    ['Tháng 3. 2023', 'in 2024-03-01..2024-03-31 2024-03', 'in 2023-01-01..2023-12-31 2023'],
    // two digits are a year behind a stroke only
    ['Quý I-23', Q1],
    ['Tháng 12 năm nay', 'in 2024-12-01..2024-12-31 2024-12'],
    ['Tháng 12 năm báo cáo', 'in 2024-12-01..2024-12-31 2024-12'],
    ['Tháng 01 năm liền kề', 'in 2025-01-01..2025-01-31 2025-01'],
    ['Quý IV năm trước', 'in 2023-10-01..2023-12-31 2023-36'],
    ['Quý IV năm trước liền kề', 'in 2023-10-01..2023-12-31 2023-36'],
    // after a comma only a written year belongs to what stands before it
    ['Quý IV, năm sau', Q4, 'in 2025-01-01..2025-12-31 2025'],
    // "trước" belongs to the day
    ['Báo cáo năm trước ngày 15/12/2024', 'by 2024-12-15 ../2024-12-15 before do "Báo cáo năm"'],
    ['Đầu năm học 2023', 'in 2023-01-01..2023-12-31 2023 doubt vague'],
    ['Đầu năm sau', 'in 2025-01-01..2025-12-31 2025 doubt vague'],
  ]);
  it.each([
    'Quý I (2023)',
    'Quý I (năm 2023)',
    'Quý I/năm 2023',
    'Tháng 12 năm nay',
    'Quý IV năm trước liền kề',
    'Đầu năm học 2023 - 2024',
  ])('is part of its words: %s', (cell) => {
    expect(readDeadlineCell(cell, PLAN_2024).map(({ text }) => text)).toEqual([cell]);
  });
});

describe('counts and letters that are or are no times', () => {
  check([
    ['tháng 1 lần', 'recurring month'],
    ['06 tháng', 'in 2024-01-01..2024-06-30 2024-40'],
    ['02 lần/quý', 'recurring quarter'],
    ['T6A', 'unknown doubt not-understood'],
    ['VT6', 'unknown doubt not-understood'],
    ['T1-BNV', 'external'],
    ['T6/2024', 'in 2024-06-01..2024-06-30 2024-06'],
    ['T13', 'unknown doubt not-understood'],
    ['T6, T7 hằng tuần', 'recurring week'],
    ['Q5', 'unknown doubt not-understood'],
    ['Q5/2024', 'unknown doubt no-such-quarter'],
    ['tháng 3/24', 'in 2024-03-01..2024-03-31 2024-03'],
    ['Quý I/24', Q1],
    ['Từ Quý I đến Quý III/2024', 'in 2024-01-01..2024-09-30 2024-01/2024-09'],
    ['Trước 30 hằng tháng', 'recurring month day 30'],
    ['Ngày 20 hằng tháng', 'recurring month day 20'],
    ['Ngày 20 của tháng đầu quý', 'recurring quarter day 20'],
    ['Ngày 5 và 20 hằng tháng', 'recurring month'],
    ['Mỗi năm 02 lần', 'recurring half-year'],
    ['Mỗi tháng', 'recurring month'],
    ['Hàng quý/năm', 'recurring quarter+year'],
    ['Trước quý II', 'by 2024-03-31 ../2024-03-31 by'],
  ]);
});

describe('how long work goes on', () => {
  check([
    ['Thường xuyên (năm 2024)', ALL_YEAR],
    ['Thường xuyên, trong năm', ALL_YEAR],
    ['Thường xuyên giai đoạn 2021-2025', 'continuous 2021-01-01..2025-12-31'],
    ['Thường xuyên, Quý IV', ALL_YEAR, Q4],
    ['Cả năm 2025', 'continuous 2025-01-01..2025-12-31'],
    ['Thường xuyên và đột xuất', 'continuous 2024-01-01..2024-12-31 adhoc'],
    ['Thường xuyên (đột xuất khi có yêu cầu)', 'continuous 2024-01-01..2024-12-31 adhoc'],
    ['Thường xuyên/đột xuất', 'continuous 2024-01-01..2024-12-31 adhoc'],
    ['Liên tục từ tháng 3/2024', 'continuous 2024-03-01..2024-12-31'],
    ['Quanh năm', ALL_YEAR],
    ['Suốt năm 2024', ALL_YEAR],
    ['Thường xuyên, báo cáo hàng quý', ALL_YEAR, 'recurring quarter do "báo cáo"'],
    ['Kể từ ngày 01/7/2024', 'continuous 2024-07-01..2024-12-31'],
    ['Từ 01/7/2024', 'continuous 2024-07-01..2024-12-31'],
    ['Từ quý II/2024', 'continuous 2024-04-01..2024-12-31'],
    ['Bắt đầu từ tháng 3/2024', 'continuous 2024-03-01..2024-12-31'],
    ['Từ tháng 3', 'continuous 2024-03-01..2024-12-31'],
  ]);
});

describe('actions, remarks and labels beside a time', () => {
  check([
    ['Quý I và tổ chức sơ kết', Q1],
    ['Trong quý I, sau đó báo cáo quý II', Q1, 'in 2024-04-01..2024-06-30 2024-34 do "báo cáo"'],
    [
      'Quý I, đồng thời tổ chức tập huấn quý III',
      Q1,
      'in 2024-07-01..2024-09-30 2024-35 do "tổ chức tập huấn"',
    ],
    [
      'a) Lập danh sách: Quý I; b) Công bố: Quý II',
      'in 2024-01-01..2024-03-31 2024-33 do "Lập danh sách"',
      'in 2024-04-01..2024-06-30 2024-34 do "Công bố"',
    ],
    ['+ Lập danh sách - Quý I + Công bố - Quý II', Q1, Q2],
    ['Quý I, tại trụ sở xã', Q1],
    ['Quý I theo kế hoạch của Sở', Q1],
    [
      'Quý II (lần 1), Quý IV (lần 2)',
      'in 2024-04-01..2024-06-30 2024-34 do "lần 1"',
      'in 2024-10-01..2024-12-31 2024-36 do "lần 2"',
    ],
    ['Thời gian hoàn thành: Quý I', Q1],
    ['Tiến độ: tháng 5', 'in 2024-05-01..2024-05-31 2024-05'],
    [
      'Báo cáo: 15/6 và 15/12',
      'in 2024-06-15..2024-06-15 2024-06-15 do "Báo cáo"',
      'in 2024-12-15..2024-12-15 2024-12-15 do "Báo cáo"',
    ],
    [
      'Hoàn thành trước 30/6, nghiệm thu trước 30/9',
      'by 2024-06-30 ../2024-06-30 before',
      'by 2024-09-30 ../2024-09-30 before do "nghiệm thu"',
    ],
    [
      'Trước ngày 25 của tháng cuối quý và trước 15/12 (báo cáo năm)',
      'recurring quarter day 25',
      'by 2024-12-15 ../2024-12-15 before do "báo cáo năm"',
    ],
  ]);
});

describe('events, documents and edges of periods', () => {
  check([
    ['Sau 10 ngày kể từ ngày kết thúc quý', 'relative 10 day after "kết thúc quý"'],
    ['Chậm nhất 05 ngày sau khi kết thúc hội nghị', 'relative 5 day after "kết thúc hội nghị"'],
    ['Sau hội nghị tổng kết 15 ngày', 'relative - after "hội nghị tổng kết 15 ngày"'],
    [
      'Ngay sau khi Kế hoạch được phê duyệt, hoàn thành trong quý I',
      'relative - after "Kế hoạch được phê duyệt"',
      Q1,
    ],
    ['Khi Trung ương ban hành văn bản', 'relative - after "Trung ương ban hành văn bản"'],
    ['Sau khi Luật có hiệu lực', 'relative - after "Luật có hiệu lực"'],
    ['10 ngày sau khi ký', 'relative 10 day after "ký"'],
    ['Tháng 3 đến tháng 5', 'in 2024-03-01..2024-05-31 2024-03/2024-05'],
    ['Năm 2024-2025', 'in 2024-01-01..2025-12-31 2024/2025'],
    ['Niên độ 2024', 'unknown doubt not-understood'],
    ['Trong 6 tháng đầu năm 2024 và cả năm 2024', 'in 2024-01-01..2024-06-30 2024-40', YEAR],
    ['Đầu quý II', 'in 2024-04-01..2024-06-30 2024-34 doubt vague'],
    ['Giữa tháng 6', 'in 2024-06-01..2024-06-30 2024-06 doubt vague'],
    ['Cuối tháng 6/2024', 'by 2024-06-30 ../2024-06-30 by'],
    ['Đầu tháng 6', 'in 2024-06-01..2024-06-30 2024-06 doubt vague'],
    ['Trung tuần tháng 7', 'in 2024-07-01..2024-07-31 2024-07 doubt vague'],
    ['Trước Tết Nguyên đán', 'relative - after "Trước Tết Nguyên đán"'],
    ['Tháng 6 và tháng 12 hằng năm', 'recurring year'],
    ['Quý IV hằng năm', 'recurring year'],
    ['Theo Quyết định số 5/QĐ-UBND', 'external'],
    ['Theo quy định tại Nghị định 45/2020/NĐ-CP', 'external'],
    ['Theo kế hoạch riêng', 'external'],
    ['Theo tiến độ của dự án', 'external'],
    ['Theo định kỳ', 'recurring -'],
    ['Không quy định', 'unknown doubt not-understood'],
    ['Ngay sau khi ban hành', 'relative - after "ban hành"'],
    // what begins with an event and ends on a day that is written is due by it
    ['Từ ngày ký đến 30/6/2024', 'by 2024-06-30 ../2024-06-30 by'],
    ['Kể từ ngày ban hành Kế hoạch đến hết tháng 9', 'by 2024-09-30 ../2024-09 by'],
    ['Từ khi có hướng dẫn đến hết năm 2024', 'by 2024-12-31 ../2024 by'],
    ['Từ ngày ký đến ngày 31/02/2024', 'unknown doubt no-such-day'],
    ['Từ ngày ban hành Chiến lược đến năm 2030', 'relative - after "ban hành Chiến lược đến năm 2030"'],
    ['Khi công dân đến ngày 15/6/2024', 'relative - after "công dân đến ngày 15/6/2024"'],
    ['Hoàn thành ngay trong tháng 2', 'in 2024-02-01..2024-02-29 2024-02'],
    ['Xong trước tháng 3', 'by 2024-02-29 ../2024-02-29 by'],
    ['Đến hết quý III', 'by 2024-09-30 ../2024-09 by'],
    ['Đến 30/6', 'by 2024-06-30 ../2024-06-30 by'],
    ['Tới hết năm', 'by 2024-12-31 ../2024 by'],
    ['Hết quý I', 'by 2024-03-31 ../2024-03 by'],
    ['Hết năm 2024', 'by 2024-12-31 ../2024 by'],
    ['Không quá 30/6/2024', 'by 2024-06-30 ../2024-06-30 by'],
    ['Chậm nhất 30/6', 'by 2024-06-30 ../2024-06-30 by'],
  ]);
});

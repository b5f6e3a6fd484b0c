import { describe } from 'vitest';
import { check } from './brief.ts';

/* What comes again, how often, on which day, and what goes on all through? Each form with what only looks like it. */

describe('each period', () => {
  check([
    ['Hằng ngày', 'continuous 2024-01-01..2024-12-31'],
    ['Hằng tuần', 'recurring week'],
    ['Hàng tháng', 'recurring month'],
    ['Mỗi quý', 'recurring quarter'],
    ['Mỗi nửa năm', 'recurring half-year'],
    ['Mỗi nửa tháng', 'unknown doubt not-understood'],
    ['Từng quý', 'recurring quarter'],
    ['Theo quý', 'recurring quarter'],
    ['Theo tháng', 'recurring month'],
    ['Các quý', 'recurring quarter'],
    ['Theo từng tháng', 'recurring month'],
    ['Đầu mỗi tháng', 'recurring month'],
    ['Cuối mỗi quý', 'recurring quarter'],
    ['Cuối hàng tháng', 'recurring month'],
    ['Thường kỳ hàng tháng', 'recurring month'],
    ['Theo định kỳ hàng tháng', 'recurring month'],
    ['Định kỳ', 'recurring -'],
    ['Định kỳ theo quy định', 'recurring -'],
    ['Định kỳ, đột xuất', 'recurring - adhoc'],
    ['Định kỳ và theo yêu cầu', 'recurring - adhoc'],
    ['Tổ chức định kỳ', 'unknown doubt not-understood'],
    ['Theo ngày', 'external'],
    ['Các tháng còn lại', 'unknown doubt not-understood'],
    ['Các tháng sau', 'unknown doubt not-understood'],
    ['Năm', 'unknown doubt not-understood'],
    ['Quý', 'unknown doubt not-understood'],
  ]);
});

describe('each year of those that are named', () => {
  check([
    ['Hàng năm 2024', 'recurring year'],
    ['Mỗi năm 2024', 'recurring year'],
    ['Hằng năm 2025', 'recurring year 2025-01-01..2025-12-31'],
    ['Các năm 2024, 2025', 'in 2024 <Các năm 2024>', 'in 2025 <2025>'],
    ['Năm 2024', 'in 2024'],
  ]);
});

describe('one day of several months', () => {
  const MONTHS = 'Trước ngày 10 các tháng 3, 6, 9';
  check([
    [MONTHS, ...['03', '06', '09'].map((month) => `by ../2024-${month}-10 before`)],
    ...['của các tháng', 'những tháng', 'của những tháng', 'của tháng', 'tháng'].map(
      (words) => [`Ngày 15 ${words} 3, 6`, 'in 2024-03-15', 'in 2024-06-15'] as const,
    ),
    ['Ngày 15 các tháng 3 và 6/2024', 'in 2024-03-15 <Ngày 15 các tháng 3>', 'in 2024-06-15 <6/2024>'],
    ['Ngày 15 các tháng 11, 1/2025', 'in 2024-11-15 <Ngày 15 các tháng 11>', 'in 2025-01-15 <1/2025>'],
    ['Ngày 15 tháng 3, 6 hằng năm', 'recurring year'],
    ['Ngày 15 tháng 3, 6 năm 2024', 'in 2024-03-15', 'in 2024-06-15'],
    // a day that a month doesn't have is doubted by itself
    ['Ngày 31 các tháng 3, 6', 'in 2024-03-31', 'unknown doubt no-such-day'],
    ['Ngày 30 các tháng 1, 2', 'in 2024-01-30', 'unknown doubt no-such-day'],
    // each of these is something else
    ['Ngày 15 tháng 3, tháng 6', 'in 2024-03-15 <Ngày 15 tháng 3>', 'in 2024-06 <tháng 6>'],
    ['Ngày 15 tháng 3, 2 bản', 'in 2024-03-15 do "2 bản"'],
    ['Ngày 15 các tháng', 'recurring month day 15'],
    ['Ngày 15 các tháng 3 - 6', 'in 2024-03/2024-06 <các tháng 3 - 6>'],
  ]);
});

describe('periods by their length', () => {
  check([
    ['Định kỳ 01 tháng', 'recurring month'],
    ['Định kỳ 1 tháng', 'recurring month'],
    ['Định kỳ 3 tháng', 'recurring quarter'],
    ['Định kỳ 6 tháng', 'recurring half-year'],
    ['Định kỳ 9 tháng', 'recurring nine-months'],
    ['Mỗi 12 tháng', 'recurring year'],
    ['Định kỳ 2 tháng', 'recurring -'],
    ['Định kỳ 01 năm', 'recurring year'],
    ['Định kỳ 2 năm', 'recurring -'],
    ['Định kỳ 01 tuần', 'recurring week'],
    ['Định kỳ 2 tuần', 'recurring -'],
    ['Định kỳ 01 quý', 'recurring quarter'],
    ['Định kỳ 3 tháng, 9 tháng', 'recurring quarter+nine-months'],
    ['Định kỳ ba tháng', 'recurring quarter'],
    ['Định kỳ 6 tháng đầu năm', 'recurring - <Định kỳ>', 'in 2024-40 <6 tháng đầu năm>'],
    ['Định kỳ 05 (năm) năm', 'recurring - do "05 (năm) năm"'],
  ]);
});

describe('several periods', () => {
  check([
    ['Hàng tháng, quý, năm', 'recurring month+quarter+year'],
    ['Tháng, quý, năm', 'recurring month+quarter+year'],
    ['Quý, năm', 'recurring quarter+year'],
    ['6 tháng, năm', 'recurring half-year+year'],
    ['6 tháng và cả năm', 'recurring half-year+year'],
    ['Ngày, tuần', 'unknown doubt not-understood'],
    ['Hàng quý, cả năm', 'recurring quarter+year'],
    ['Hàng quý, cuối năm', 'recurring quarter+year'],
    ['Hàng quý và tổng năm', 'recurring quarter+year'],
    ['Hàng quý & hàng năm', 'recurring quarter+year'],
    ['Hàng quý + hàng năm', 'recurring quarter+year'],
    ['Hàng quý hay hàng năm', 'recurring quarter+year'],
    ['Hàng quý, mỗi năm', 'recurring quarter+year'],
    ['Hàng quý, định kỳ hàng năm', 'recurring quarter+year'],
    ['Hàng quý, tháng 6', 'recurring quarter <Hàng quý>', 'in 2024-06 <tháng 6>'],
    ['Hằng năm ngày 15/3', 'recurring year day 15'],
  ]);
});

describe('also when asked', () => {
  check([
    ['Hàng quý, đột xuất', 'recurring quarter adhoc'],
    ['Hàng quý và khi có yêu cầu', 'recurring quarter adhoc'],
    ['Hàng quý hoặc khi cần thiết', 'recurring quarter adhoc'],
    ['Hàng quý, báo cáo đột xuất', 'recurring quarter adhoc'],
    ['Hàng quý khi có yêu cầu', 'recurring quarter'],
    ['Đột xuất', 'recurring - adhoc'],
    ['Đột xuất (khi có yêu cầu)', 'recurring - adhoc'],
    ['Báo cáo đột xuất', 'recurring - adhoc'],
    ['Đột xuất, hàng quý', 'recurring - adhoc <Đột xuất>', 'recurring quarter <hàng quý>'],
  ]);
});

describe('so many times in a period', () => {
  check([
    ['Mỗi quý 01 lần', 'recurring quarter'],
    ['Mỗi quý ít nhất 01 lần', 'recurring quarter'],
    ['Mỗi năm tối thiểu 4 lần', 'recurring quarter'],
    ['Mỗi năm 02 lần', 'recurring half-year'],
    ['Mỗi năm 3 lần', 'recurring year'],
    ['Mỗi tháng 2 lần', 'recurring month'],
    ['Mỗi quý/lần', 'recurring quarter'],
    ['Quý/lần', 'recurring quarter'],
    ['Quý/02 lần', 'recurring quarter'],
    ['6 tháng/1 lần', 'recurring half-year'],
    ['6 tháng/lần', 'recurring half-year'],
    ['1 năm 1 lần', 'recurring year'],
    ['1 năm 2 lần', 'recurring half-year'],
    ['1 tháng 2 lần', 'recurring month'],
    ['02 lần mỗi năm', 'recurring half-year'],
    ['02 lần/năm', 'recurring half-year'],
    ['04 lần/năm', 'recurring quarter'],
    ['03 lần/năm', 'recurring year'],
    ['01 cuộc/tháng', 'recurring month'],
    ['01 hội nghị/quý', 'recurring quarter'],
    ['01 đồng chí/quý', 'unknown doubt not-understood'],
    ['2 lần trong năm', 'recurring half-year'],
    ['2 lần/01 năm', 'recurring half-year'],
    ['2 lần/02 năm', 'recurring -'],
    ['2 lần', 'unknown doubt not-understood'],
    ['2 lần quý II', 'in 2024-34 do "2 lần"'],
    ['ba lần/năm', 'recurring year'],
    ['bốn lần/năm', 'recurring quarter'],
    ['Mỗi năm 2 đồng chí', 'recurring year do "2 đồng chí"'],
  ]);
});

describe('the end of each period', () => {
  check([
    ['Cuối tháng', 'recurring month'],
    ['Cuối quý', 'recurring quarter'],
    ['Vào cuối quý', 'recurring quarter'],
    ['Cuối của mỗi tháng', 'recurring month'],
    ['Cuối từng tháng', 'recurring month'],
    ['Ngày cuối cùng của tháng', 'recurring month'],
    ['Ngày làm việc cuối cùng của mỗi tháng', 'recurring month'],
    ['Tháng đầu hàng quý', 'recurring quarter'],
    ['Tháng cuối của quý', 'recurring quarter'],
    ['Trong tháng cuối quý', 'recurring quarter'],
    ['Cuối tháng 6', 'by ../2024-06-30'],
    ['Cuối năm', 'by ../2024-12-31'],
    ['Cuối tuần', 'unknown doubt not-understood'],
  ]);
});

describe('a day of each period', () => {
  check([
    ['Trước ngày 15 tháng sau', 'recurring month day 15'],
    ['Trước ngày 15 của tháng', 'recurring month day 15'],
    ['Trước ngày 15 của tháng đầu', 'relative - after "Trước ngày 15 của tháng đầu"'],
    ['Trước ngày 15 của tháng 6', 'by ../2024-06-15 before'],
    ['Trước ngày 15 tháng', 'relative - after "Trước ngày 15 tháng"'],
    ['Ngày 15 của tháng cuối quý', 'recurring quarter day 15'],
    ['Ngày 15 của tháng đầu quý sau', 'recurring quarter day 15'],
    ['Chậm nhất ngày 10 tháng liền kề', 'recurring month day 10'],
    ['Ngày 10 hàng tháng', 'recurring month day 10'],
    ['Ngày 10 mỗi quý', 'recurring quarter day 10'],
    ['Ngày 31 hàng tháng', 'recurring month day 31'],
    ['Ngày 32 hàng tháng', 'recurring month <hàng tháng>'],
    ['Ngày 0 hàng tháng', 'recurring month <hàng tháng>'],
    ['Ngày 010 hàng tháng', 'recurring month <hàng tháng>'],
    ['Hàng tháng, trước ngày 25', 'recurring month day 25'],
    ['Hàng tháng (ngày 25)', 'recurring month day 25'],
    ['Hàng tháng (trước ngày 25', 'recurring month day 25'],
    ['Hàng tháng: trước ngày 25', 'recurring month day 25'],
    ['Hàng tháng; trước ngày 25', 'recurring month day 25'],
    ['Hàng tháng trước 25', 'recurring month day 25'],
    ['Hàng tháng, 25', 'recurring month <Hàng tháng>'],
    [
      'Hàng tháng, trước 25 ngày',
      'recurring month <Hàng tháng>',
      'relative - after "trước 25 ngày" <trước 25 ngày>',
    ],
    ['Hàng tháng, trước 25%', 'recurring month do "trước 25%"'],
    [
      'Hàng tháng, trước 25 giờ',
      'recurring month <Hàng tháng>',
      'relative - after "trước 25 giờ" <trước 25 giờ>',
    ],
    ['Hàng tháng từ ngày 20 - 25', 'recurring month day 25'],
    ['Hàng tháng từ ngày 20 đến ngày 25', 'recurring month day 25'],
    ['Hàng quý, trước ngày 15 của tháng cuối quý', 'recurring quarter day 15'],
    ['Hàng năm, trước 15/12', 'recurring year day 15'],
    ['Hàng năm (trước ngày 15/12)', 'recurring year day 15'],
    ['Hàng năm, trước 15/12/2024', 'recurring year <Hàng năm>', 'by ../2024-12-15 before <trước 15/12/2024>'],
    ['Hàng năm, trước 31/11', 'recurring year <Hàng năm>', 'unknown doubt no-such-day <trước 31/11>'],
    ['Ngày 15/12 hàng năm', 'recurring year day 15'],
    ['Ngày 15/12 mỗi năm', 'recurring year day 15'],
    ['Ngày 15/12 các năm', 'recurring year day 15'],
    ['Ngày 15/12 hàng tháng', 'in 2024-12-15 <Ngày 15/12>', 'recurring month <hàng tháng>'],
    ['Trước ngày 31/11 hàng năm', 'unknown doubt no-such-day'],
    ['Ngày 31/11 hàng năm', 'unknown doubt no-such-day'],
    ['Ngày 10 hàng tháng năm 2025', 'recurring month day 10 2025-01-01..2025-12-31'],
    ['Ngày 10 tháng cuối quý năm 2025', 'recurring quarter day 10 2025-01-01..2025-12-31'],
  ]);
});

describe('several days of each month, which the words alone keep', () => {
  check([
    ['Ngày 1 và ngày 15 hằng tháng', 'recurring month'],
    ['Ngày 05, 15 và 25 hằng tháng', 'recurring month'],
    ['Trước ngày 10 và 25 hằng tháng', 'recurring month'],
    ['Ngày 15 hằng tháng', 'recurring month day 15'],
    ['Ngày 10 và 25 tháng cuối quý', 'recurring quarter'],
  ]);
});

describe('a weekday of each week', () => {
  check([
    ['Thứ Sáu hàng tuần', 'recurring week'],
    ['Ngày thứ Sáu hàng tuần', 'recurring week'],
    ['Chiều thứ Sáu hàng tuần', 'recurring week'],
    ['Trước 16h00 thứ Sáu mỗi tuần', 'recurring week'],
    ['Trước 16h00 ngày thứ Sáu trong tuần', 'recurring week'],
    ['Chủ nhật của mỗi tuần', 'recurring week'],
    ['Sáng thứ Hai', 'unknown doubt not-understood'],
  ]);
});

describe('all through, within a part of the year or from a day on', () => {
  check([
    ['Thường xuyên', 'continuous 2024-01-01..2024-12-31'],
    ['Thường xuyên trong năm', 'continuous 2024-01-01..2024-12-31'],
    ['Thường xuyên trong năm 2025', 'continuous 2025-01-01..2025-12-31'],
    ['Thường xuyên trong các năm', 'continuous 2024-01-01..2024-12-31'],
    ['Thường xuyên cả năm', 'continuous 2024-01-01..2024-12-31'],
    ['Thường xuyên hàng năm', 'continuous 2024-01-01..2024-12-31'],
    ['Thường xuyên, hàng năm', 'continuous 2024-01-01..2024-12-31'],
    ['Thường xuyên, trong năm 2025', 'continuous 2025-01-01..2025-12-31'],
    ['Thường xuyên (năm 2025)', 'continuous 2025-01-01..2025-12-31'],
    ['Thường xuyên (trong năm)', 'continuous 2024-01-01..2024-12-31'],
    ['Thường xuyên (trong năm', 'continuous 2024-01-01..2024-12-31'],
    ['Thường xuyên, năm 2025', 'continuous 2025-01-01..2025-12-31'],
    ['Thường xuyên, tháng 6', 'continuous 2024-01-01..2024-12-31 <Thường xuyên>', 'in 2024-06 <tháng 6>'],
    ['Thường xuyên trong quý II', 'continuous 2024-04-01..2024-06-30'],
    ['Thường xuyên từ tháng 3', 'continuous 2024-03-01..2024-12-31'],
    ['Thường xuyên từ tháng 3 đến tháng 5', 'continuous 2024-03-01..2024-05-31'],
    [
      'Thường xuyên từ tháng 13',
      'continuous 2024-01-01..2024-12-31 <Thường xuyên>',
      'unknown doubt no-such-month <từ tháng 13>',
    ],
    ['Thường xuyên giai đoạn 2024-2026', 'continuous 2024-01-01..2026-12-31'],
    ['Thường xuyên trong giai đoạn', 'continuous 2024-01-01..2024-12-31'],
    ['Thường xuyên hoặc đột xuất', 'continuous 2024-01-01..2024-12-31 adhoc'],
    ['Thường xuyên (đột xuất)', 'continuous 2024-01-01..2024-12-31 adhoc'],
    ['Thường xuyên (đột xuất', 'continuous 2024-01-01..2024-12-31 adhoc'],
    ['Liên tục, đột xuất', 'continuous 2024-01-01..2024-12-31 adhoc'],
    ['Cả năm', 'continuous 2024-01-01..2024-12-31'],
    ['Cả năm 2025', 'continuous 2025-01-01..2025-12-31'],
    ['Cả năm, đột xuất', 'continuous 2024-01-01..2024-12-31 adhoc'],
    ['Cả giai đoạn', 'continuous 2024-01-01..2024-12-31'],
    ['Cả giai đoạn 2024-2026', 'continuous 2024-01-01..2026-12-31'],
    ['Tất cả các tháng trong năm', 'continuous 2024-01-01..2024-12-31'],
    ['Suốt năm', 'continuous 2024-01-01..2024-12-31'],
    ['Hằng ngày, thường xuyên', 'continuous 2024-01-01..2024-12-31'],
    ['24/7', 'continuous 2024-01-01..2024-12-31'],
    ['24/24', 'continuous 2024-01-01..2024-12-31'],
    ['24/7/2024', 'in 2024-07-24'],
    ['Thường xuyên đến năm 2026', 'continuous 2024-01-01..2026-12-31'],
    ['Thường xuyên đến hết tháng 9', 'continuous 2024-01-01..2024-09-30'],
    [
      'Thường xuyên trước tháng 9',
      'continuous 2024-01-01..2024-12-31 <Thường xuyên>',
      'by ../2024-08-31 <trước tháng 9>',
    ],
    ['Hằng quý đến 2026', 'recurring quarter 2024-01-01..2026-12-31'],
  ]);
});

import { describe } from 'vitest';
import { check } from './brief.ts';

/* Which day, week, month, quarter or part of a year do words name? Each form with what only looks like it. */

describe('quarters in digits, Roman numerals and words, also as scans leave them', () => {
  check([
    ['Quý 1I/2024', 'in 2024-34'],
    ['Quý 1II/2024', 'in 2024-35'],
    ['Quý 1V/2024', 'in 2024-36'],
    ['Quý lV', 'in 2024-36'],
    ['Quý 11/2024', 'unknown doubt no-such-quarter'],
    ['Quý tư', 'in 2024-36'],
    ['Quý bốn', 'in 2024-36'],
    ['Quý ba năm 2024', 'in 2024-35'],
    ['Quý III và IV', 'in 2024-35', 'in 2024-36'],
    ['Quý V', 'unknown doubt no-such-quarter'],
    ['Quý năm', 'unknown doubt not-understood'],
    ['Quý.II', 'in 2024-34'],
    ['Q.2/2024', 'in 2024-34'],
    ['QII-2024', 'in 2024-34'],
    ['Q0/2024', 'unknown doubt no-such-quarter'],
    ['Q 2', 'unknown doubt not-understood'],
    ['XQ2', 'unknown doubt not-understood'],
  ]);
});

describe('months by number and name', () => {
  check([
    ['tháng Một', 'in 2024-01'],
    ['tháng Tư/2024', 'in 2024-04'],
    ['tháng Năm', 'in 2024-05'],
    ['tháng Năm 2025', 'in 2025-05'],
    ['tháng bẩy', 'in 2024-07'],
    ['tháng mười', 'in 2024-10'],
    ['tháng Mười một', 'in 2024-11'],
    ['tháng mười mốt', 'in 2024-11'],
    ['tháng Chạp', 'in 2024-12'],
    ['tháng 0', 'unknown doubt no-such-month'],
    ['tháng 012', 'unknown doubt not-understood'],
    ['T12', 'in 2024-12'],
    ['T0', 'unknown doubt not-understood'],
    ['T13/2024', 'unknown doubt no-such-month'],
    ['T6-2024', 'in 2024-06'],
    ['T6 - T7/2024', 'in 2024-06/2024-07'],
    ['T6, T7', 'in 2024-06 <T6>', 'in 2024-07 <T7>'],
    ['T.6', 'unknown doubt not-understood'],
    ['A/T6', 'unknown doubt not-understood'],
    ['T6/BNV', 'external'],
    ['T2, T3, T4 hàng tuần', 'recurring week'],
    ['T6 và T7 các tuần', 'recurring week'],
    ['T6 hàng quý', 'in 2024-06 <T6>', 'recurring quarter <hàng quý>'],
    ['3.2024', 'in 2024-03'],
    ['3 .2024', 'in 2024 <2024>'],
    ['13/2024', 'unknown doubt not-understood'],
    ['012/2024', 'unknown doubt not-understood'],
    ['3/2024/5', 'unknown doubt not-understood'],
  ]);
});

describe('years and their limits', () => {
  check([
    ['1989', 'unknown doubt not-understood'],
    ['1990', 'in 1990'],
    ['2099', 'in 2099'],
    ['2100', 'unknown doubt not-understood'],
    ['02024', 'unknown doubt not-understood'],
    ['2024 đồng chí', 'unknown doubt not-understood'],
    ['2024.5', 'unknown doubt not-understood'],
    ['Tháng 12/50', 'in 2024-12 <Tháng 12>'],
    ['Tháng 12/49', 'in 2049-12'],
    ['Tháng 12/19', 'in 2024-12 <Tháng 12>'],
    ['Tháng 12/20', 'in 2020-12'],
  ]);
});

describe('dates with the year first', () => {
  check([
    ['2024-10-18T07:00', 'in 2024-10-18'],
    ['2024-10-18 07:00:00.000Z', 'in 2024-10-18'],
    ['2024-10-18T17:30Z làm việc', 'in 2024-10-18 do "làm việc"'],
    ['2024.10.18', 'in 2024-10-18'],
    ['2024-10-18 / 2024-11-02', 'in 2024-10-18/2024-11-02'],
    ['2024- 10-18', 'in 2024 <2024>'],
    ['2024-1-8', 'in 2024-01-08'],
    ['2024-100-18', 'unknown doubt not-understood'],
    ['2024-10-181', 'unknown doubt not-understood'],
    ['2024-13-40', 'unknown doubt no-such-day'],
    ['2024-10-', 'in 2024-10 <2024-10>'],
    ['2024-010', 'in 2024 <2024>'],
  ]);
});

describe('days', () => {
  check([
    ['ngày 5 của tháng 9', 'in 2024-09-05'],
    ['ngày 5 tháng 13', 'unknown doubt no-such-day'],
    ['ngày 31 tháng 4', 'unknown doubt no-such-day'],
    ['ngày 31 tháng 6', 'unknown doubt no-such-day'],
    ['ngày 31 tháng 9', 'unknown doubt no-such-day'],
    ['ngày 31 tháng 11', 'unknown doubt no-such-day'],
    ['ngày 31 tháng 1', 'in 2024-01-31'],
    ['ngày 30/02', 'unknown doubt no-such-day'],
    ['ngày 29/02', 'in 2024-02-29'],
    ['ngày 0/5/2024', 'unknown doubt no-such-day'],
    ['ngày 5/0/2024', 'unknown doubt no-such-day'],
    ['32/5/2024', 'unknown doubt no-such-day'],
    ['1/13/2024', 'unknown doubt no-such-day'],
    ['30/4', 'in 2024-04-30'],
    ['15/12 năm 2024', 'in 2024-12-15'],
    ['15/12 lần', 'unknown doubt not-understood'],
    ['15/12/24', 'in 2024-12-15'],
    ['15-12-24', 'unknown doubt not-understood'],
    ['15-12', 'unknown doubt not-understood'],
    ['15.12', 'unknown doubt not-understood'],
    ['ngày 15.12', 'unknown doubt not-understood'],
    ['15/12/2024/5', 'unknown doubt not-understood'],
    ['123/5/2024', 'unknown doubt not-understood'],
    ['15/123/2024', 'unknown doubt not-understood'],
    ['15/12-2024', 'in 2024-12-15'],
    ['15-20/3/2024', 'in 2024-03-15/2024-03-20'],
    ['15/3-20/3/2024', 'in 2024-03-15/2024-03-20'],
    ['15/3 - 20/4', 'in 2024-03-15/2024-04-20'],
    ['15/3 (đợt 1)', 'in 2024-03-15 do "đợt 1"'],
    ['15/3, 16/3', 'in 2024-03-15 <15/3>', 'in 2024-03-16 <16/3>'],
    ['15/3: họp', 'in 2024-03-15 do "họp"'],
    ['24/7', 'continuous 2024-01-01..2024-12-31'],
    ['24/8', 'in 2024-08-24'],
    ['25/7', 'in 2024-07-25'],
  ]);
});

describe('parts of a unit', () => {
  check([
    ['Thượng tuần tháng 6', 'in 2024-06 doubt vague'],
    ['Trung tuần tháng 6', 'in 2024-06 doubt vague'],
    ['Hạ tuần tháng 6', 'by ../2024-06-30'],
    ['Những ngày đầu tháng 6', 'in 2024-06 doubt vague'],
    ['Ngày cuối cùng của quý III', 'by ../2024-09-30'],
    ['Ngày làm việc cuối cùng của năm', 'by ../2024-12-31'],
    ['nửa cuối tháng 6', 'by ../2024-06-30'],
    ['nửa đầu tháng 6/2024', 'in 2024-06 doubt vague'],
    ['đầu của năm 2024', 'in 2024 doubt vague'],
    ['cuối năm sau', 'by ../2025-12-31'],
  ]);
});

describe('parts of a year', () => {
  check([
    ['nửa đầu năm', 'in 2024-40'],
    ['nửa đầu năm 2025', 'in 2025-40'],
    ['nửa năm', 'unknown doubt not-understood'],
    ['nửa đầu', 'unknown doubt not-understood'],
    ['6 tháng đầu', 'in 2024-40'],
    ['6 tháng đầu của năm 2024', 'in 2024-40'],
    ['sáu tháng đầu năm', 'in 2024-40'],
    ['chín tháng', 'in 2024-01/2024-09'],
    ['chín tháng đầu năm 2024', 'in 2024-01/2024-09'],
    ['3 tháng đầu năm', 'in 2024-33'],
    ['3 tháng cuối năm 2024', 'in 2024-36'],
    ['8 tháng đầu năm', 'in 2024-01/2024-08'],
    ['11 tháng cuối năm', 'in 2024-02/2024-12'],
    ['11 tháng', 'unknown doubt not-understood'],
    ['9 tháng/2025', 'unknown doubt not-understood'],
    ['6 tháng năm 2025', 'in 2025-40'],
    ['6 tháng kể từ ngày ký', 'relative 6 month after "ký"'],
    ['6 tháng một lần', 'recurring half-year'],
    ['6T cuối năm', 'in 2024-41'],
    ['H1/2024', 'in 2024-40'],
    ['H2-2024', 'in 2024-41'],
    ['H3/2024', 'unknown doubt not-understood'],
    ['H1', 'unknown doubt not-understood'],
    ['XH1/2024', 'unknown doubt not-understood'],
    ['Tháng đầu quý II', 'in 2024-04'],
    ['Tháng giữa quý II/2024', 'in 2024-05'],
    ['Tháng cuối của quý II', 'in 2024-06'],
    ['Tháng cuối quý V/2024', 'unknown doubt no-such-quarter'],
  ]);
});

describe('weeks of a month', () => {
  check([
    ['Tuần 1 tháng 2', 'in 2024-02-01/2024-02-07 doubt vague'],
    ['Tuần 5 tháng 2', 'in 2024-02-29/2024-02 doubt vague'],
    ['Tuần 6 tháng 2', 'unknown doubt no-such-day'],
    ['Tuần 0 tháng 2', 'unknown doubt no-such-day'],
    ['Tuần 2 tháng 13', 'unknown doubt no-such-month'],
    ['Tuần nhất tháng 3', 'in 2024-03-01/2024-03-07 doubt vague'],
    ['Tuần thứ hai tháng 3', 'in 2024-03-08/2024-03-14 doubt vague'],
    ['Tuần II tháng 3', 'in 2024-03-08/2024-03-14 doubt vague'],
    ['Tuần đầu tiên của tháng 3', 'in 2024-03-01/2024-03-07 doubt vague'],
    ['Tuần 2/tháng 3', 'in 2024-03-08/2024-03-14 doubt vague'],
    ['Tuần 2', 'unknown doubt not-understood'],
    ['Tuần cuối tháng 3', 'by ../2024-03-31'],
  ]);
});

describe('lists and ranges', () => {
  check([
    ['Tháng 2, 5, 8 và 11', 'in 2024-02', 'in 2024-05', 'in 2024-08', 'in 2024-11'],
    ['Tháng 2; 5; 8', 'in 2024-02', 'in 2024-05', 'in 2024-08'],
    ['Quý I/II/2024', 'in 2024-33', 'in 2024-34'],
    ['Quý I + III', 'in 2024-33', 'in 2024-35'],
    ['Quý I & II', 'in 2024-33', 'in 2024-34'],
    ['Quý I, quý khác', 'in 2024-33 do "quý khác"'],
    ['Tháng 3 hoặc tháng 4', 'in 2024-03 <Tháng 3>', 'in 2024-04 <tháng 4>'],
    [
      'Tháng 3, trong tháng 5 và vào tháng 7',
      'in 2024-03 <Tháng 3>',
      'in 2024-05 <tháng 5>',
      'in 2024-07 <tháng 7>',
    ],
    ['Quý I → Quý III', 'in 2024-01/2024-09'],
    ['Tháng 3 ~ 5', 'in 2024-03/2024-05'],
    ['Tháng 3 − 5', 'in 2024-03/2024-05'],
    ['Tháng 3 cho đến hết tháng 5', 'in 2024-03/2024-05'],
    ['Tháng 3 - hết 2024', 'in 2024-03/2024'],
    ['Từ ngày 15 đến ngày 20 tháng 3', 'in 2024-03-15/2024-03-20'],
    ['Từ 15 đến 20/3', 'in 2024-03-15/2024-03-20'],
    ['Ngày 15, 16, 17/3/2024', 'in 2024-03-15', 'in 2024-03-16', 'in 2024-03-17'],
    ['Ngày 29, 30 và 31 tháng 12', 'in 2024-12-29', 'in 2024-12-30', 'in 2024-12-31'],
    ['30/12/2024, 02/01', 'in 2024-12-30 <30/12/2024>', 'in 2025-01-02 <02/01>'],
    ['Tháng 12/2024 và tháng 01', 'in 2024-12 <Tháng 12/2024>', 'in 2025-01 <tháng 01>'],
    ['Tháng 01, 02/2025 và 12', 'in 2025-01', 'in 2025-02', 'in 2025-12'],
    ['Từ 15/11/2024 đến 15/02', 'in 2024-11-15/2025-02-15'],
    ['Tháng 9 đến 15/10', 'in 2024-09/2024-10-15'],
    ['Từ tháng 9 đến ngày 15/10/2024', 'in 2024-09/2024-10-15'],
    ['Quý III tới 15/10/2024', 'in 2024-07/2024-10-15'],
    ['Từ 2024 đến ngày 15/10/2025', 'in 2024/2025-10-15'],
    ['Hoàn thành 15/6 - 20/6/2024', 'in 2024-06-15/2024-06-20'],
    ['Hoàn thành 2/3 khối lượng', 'unknown doubt not-understood'],
    ['6 tháng đầu năm; năm', 'in 2024-40 <6 tháng đầu năm>', 'in 2024 <năm>'],
    ['6 tháng đầu năm; cả năm', 'in 2024-40 <6 tháng đầu năm>', 'in 2024 <cả năm>'],
    ['Quý I; cả năm', 'in 2024-33 <Quý I>', 'continuous 2024-01-01..2024-12-31 <cả năm>'],
    ['- Quý I - Quý III', 'in 2024-33 <Quý I>', 'in 2024-35 <Quý III>'],
    ['Tháng 5-7/2024', 'in 2024-05/2024-07'],
    ['Tháng 5, 7 tháng đầu năm', 'in 2024-05 <Tháng 5>', 'in 2024-01/2024-07 <7 tháng đầu năm>'],
    ['Tháng 5, 7 ngày', 'in 2024-05 <Tháng 5>'],
    ['Quý I, 3 lần', 'in 2024-33 do "3 lần"'],
    ['Quý I, 2 hội nghị', 'in 2024-33 do "2 hội nghị"'],
    ['Quý I, 2. Báo cáo', 'in 2024-33 <Quý I>'],
    ['Tháng 5, 2. Báo cáo', 'in 2024-05 <Tháng 5>'],
    ['5-7/2024', 'in 2024-05/2024-07'],
    ['2024, 25', 'in 2024 <2024>'],
  ]);
});

import { describe } from 'vitest';
import { check } from './brief.ts';

/* Which times hang on an event, a meeting or another document? Each form with what only looks like it. */

describe('lengths of time after an event', () => {
  check([
    ['07 ngày kể từ ngày ký', 'relative 7 day after "ký"'],
    ['Trong vòng 30 ngày', 'relative 30 day'],
    ['Không quá 15 ngày làm việc', 'relative 15 working-day'],
    ['Không quá 15 ngày làm thêm', 'relative 15 day do "làm thêm"'],
    ['Tối đa 3 tháng', 'relative 3 month'],
    ['Sau 6 tháng', 'relative 6 month'],
    ['Trong 6 tháng', 'in 2024-40'],
    ['Trong 30 ngày', 'unknown doubt not-understood'],
    ['Trước 30 ngày', 'relative - after "Trước 30 ngày"'],
    ['10 ngày làm việc', 'unknown doubt not-understood'],
    ['05 (năm) ngày kể từ ngày ký', 'relative 5 day after "ký"'],
    ['5 ngày, kể từ ngày ký', 'relative 5 day after "ký"'],
    ['5 ngày sau', 'relative 5 day'],
    ['Hai tuần sau khi ban hành', 'relative 2 week after "ban hành"'],
    ['Một năm kể từ khi ký', 'relative 1 year after "ký"'],
    ['Năm ngày kể từ ngày ký', 'relative 5 day after "ký"'],
    ['10 tháng sau khi ban hành', 'relative 10 month after "ban hành"'],
    ['Chậm nhất 24 giờ', 'relative - after "Chậm nhất 24 giờ"'],
    ['Trong vòng 48 giờ kể từ khi nhận hồ sơ', 'relative - after "Trong vòng 48 giờ kể từ khi nhận hồ sơ"'],
  ]);
});

describe('… and before one, which the model does not count', () => {
  check([
    ['10 ngày trước khi khai mạc', 'relative - after "10 ngày trước khi khai mạc"'],
    ['10 ngày trước ngày khai mạc', 'relative - after "10 ngày trước ngày khai mạc"'],
    ['10 ngày trước ngày 15/6/2024', 'relative - after "10 ngày trước ngày 15/6/2024"'],
    ['2 tuần trước tháng 6', 'relative - after "2 tuần trước tháng 6"'],
    ['báo cáo 6 tháng trước ngày 15/6', 'by ../2024-06-15 before do "báo cáo 6 tháng"'],
    ['Trước ít nhất 05 ngày so với ngày họp', 'relative - after "Trước ít nhất 05 ngày so với ngày họp"'],
    ['Trước 5 ngày kể từ ngày khai mạc', 'relative - after "Trước 5 ngày kể từ ngày khai mạc"'],
  ]);
});

describe('events', () => {
  check([
    ['Khi cần, trong quý II', 'relative - after "cần" <Khi cần>', 'in 2024-34 <trong quý II>'],
    ['Sau khi họp; quý III', 'relative - after "họp" <Sau khi họp>', 'in 2024-35 <quý III>'],
    ['Sau khi họp • quý III', 'relative - after "họp" <Sau khi họp>', 'in 2024-35 <quý III>'],
    ['Sau khi họp - quý III', 'relative - after "họp" <Sau khi họp>', 'in 2024-35 <quý III>'],
    [
      'Sau khi họp. Quý III báo cáo',
      'relative - after "họp" <Sau khi họp>',
      'in 2024-35 do "báo cáo" <Quý III báo cáo>',
    ],
    ['Sau khi TP. An Hải công bố', 'relative - after "TP. An Hải công bố"'],
    ['Sau khi ThS. Nguyễn Văn Bình báo cáo', 'relative - after "ThS. Nguyễn Văn Bình báo cáo"'],
    ['Sau khi tập huấn (dự kiến tháng 5), báo cáo', 'relative - after "tập huấn (dự kiến tháng 5), báo cáo"'],
    ['(sau khi họp) quý III', 'relative - after "họp" <sau khi họp>', 'in 2024-35 <quý III>'],
    [
      'Sau khi có ý kiến và trong quý II',
      'relative - after "có ý kiến" <Sau khi có ý kiến>',
      'in 2024-34 <trong quý II>',
    ],
    ['Sau khi có ý kiến: quý II', 'relative - after "có ý kiến" <Sau khi có ý kiến>', 'in 2024-34 <quý II>'],
    [
      'Sau khi có ý kiến, hằng quý',
      'relative - after "có ý kiến" <Sau khi có ý kiến>',
      'recurring quarter <hằng quý>',
    ],
    [
      'Sau khi có ý kiến, hoàn thành quý II',
      'relative - after "có ý kiến" <Sau khi có ý kiến>',
      'in 2024-34 <hoàn thành quý II>',
    ],
    ['Sau khi họp, tháng 5', 'relative - after "họp" <Sau khi họp>', 'in 2024-05 <tháng 5>'],
    ['Sau khi họp, quý liên quan', 'relative - after "họp, quý liên quan"'],
    ['Sau khi họp, tháng sau', 'relative - after "họp, tháng sau"'],
    [
      'Sau khi họp, thường xuyên',
      'relative - after "họp" <Sau khi họp>',
      'continuous 2024-01-01..2024-12-31 <thường xuyên>',
    ],
    [
      'Khi báo cáo trước ngày 15/6',
      'relative - after "báo cáo" <Khi báo cáo>',
      'by ../2024-06-15 before <trước ngày 15/6>',
    ],
    [
      'Khi báo cáo chậm nhất 15/6',
      'relative - after "báo cáo" <Khi báo cáo>',
      'by ../2024-06-15 <chậm nhất 15/6>',
    ],
    ['Sau khi báo cáo trước Hội đồng', 'relative - after "báo cáo trước Hội đồng"'],
    ['Trước khi trình Hội đồng nhân dân', 'relative - after "Trước khi trình Hội đồng nhân dân"'],
    ['Trong trường hợp khẩn cấp', 'relative - after "khẩn cấp"'],
    ['Sau đó', 'unknown doubt not-understood'],
    ['Trước đây', 'unknown doubt not-understood'],
    ['Sau này', 'unknown doubt not-understood'],
  ]);
});

describe('meetings', () => {
  check([
    ['Trước kỳ họp cuối năm', 'relative - after "Trước kỳ họp cuối năm"'],
    ['Trong kỳ họp thường kỳ', 'relative - after "Trong kỳ họp thường kỳ"'],
    ['Trong nhiệm kỳ', 'unknown doubt not-understood'],
    ['Sau kỳ họp giữa năm', 'relative - after "kỳ họp giữa năm"'],
    ['Sau Đại hội', 'relative - after "Đại hội"'],
    ['Báo cáo sau Đại hội', 'unknown doubt not-understood'],
    ['Báo cáo, sau Đại hội', 'relative - after "Đại hội" do "Báo cáo"'],
    ['Tại phiên họp tháng 6', 'relative - after "Tại phiên họp tháng 6"'],
    ['Trình tại kỳ họp tháng 6', 'in 2024-06 do "Trình tại kỳ họp"'],
    ['Trình, tại kỳ họp cuối năm', 'relative - after "tại kỳ họp cuối năm" do "Trình"'],
    ['Các kỳ họp', 'relative - after "Các kỳ họp"'],
  ]);
});

describe('what other documents say', () => {
  check([
    ['Theo kế hoạch', 'external'],
    ['Tùy theo kế hoạch', 'external'],
    ['Tuỳ kế hoạch', 'external'],
    ['Đúng tiến độ', 'external'],
    ['Đúng kế hoạch được giao', 'external'],
    ['Đảm bảo tiến độ', 'external'],
    ['Thời gian do Sở quy định', 'external'],
    ['Căn cứ kế hoạch', 'external'],
    ['Phù hợp với kế hoạch của tỉnh', 'external'],
    ['Hằng quý theo quy định', 'recurring quarter'],
    ['Hằng quý, theo quy định', 'recurring quarter'],
    ['Hằng quý (theo quy định)', 'recurring quarter'],
    ['Hằng quý và theo quy định', 'recurring quarter <Hằng quý>', 'external <theo quy định>'],
    ['Quý I, khi có yêu cầu', 'in 2024-33 <Quý I>', 'relative - after "có yêu cầu" <khi có yêu cầu>'],
    ['Quý I khi có yêu cầu', 'in 2024-33'],
    ['Theo quy định, theo kế hoạch', 'external'],
    ['Theo quy định, trước 15/12', 'external <Theo quy định>', 'by ../2024-12-15 before <trước 15/12>'],
  ]);
});

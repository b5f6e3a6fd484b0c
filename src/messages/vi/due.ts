import { dayMonthYear } from '../../text/days.ts';
import type { MessageWords } from '../table.ts';

/** Lời của `reform-plan due`. */
export const due: MessageWords['due'] = {
  help: {
    within: 'nhìn trước bao lâu (30d, 10wd, 2w, 3m)',
    overdue: 'cả những việc đã qua hạn',
    holidays:
      'tệp ngày nghỉ: mỗi dòng một ngày ISO hoặc một khoảng (2025-01-25..2025-02-02), dấu + trước ngày cuối tuần phải làm bù',
    event: 'ngày của sự kiện mà thời hạn tính từ đó: "lời=2024-03-01"; có thể lặp lại',
    to: 'ghi thành: ics, xlsx, docx, csv, md, json, yaml, table (mặc định: theo đuôi của --output)',
    noLedger: 'không xét sổ theo dõi cạnh kế hoạch: nêu cả việc đã hoàn thành',
    role: 'xếp theo cơ quan có vai trò này',
  },
  examples: `
Ví dụ:
  $ reform-plan due ke-hoach.json --as-of 2024-03-01 --within 30d
  $ reform-plan due ke-hoach.json --agency "Sở Nội vụ" --overdue
  $ reform-plan due ke-hoach.json --event "có văn bản hướng dẫn=2024-03-01" --holidays 2024.txt

Nhiệm vụ do hai cơ quan chủ trì được xếp dưới cả hai. Thời hạn định kỳ cho ngày gần nhất sắp tới. Ngày nghỉ chuyển sang \
ngày làm việc tiếp theo (Bộ luật Dân sự, Điều 148). Không có --holidays thì nghỉ cuối tuần và các ngày lễ dương lịch cố \
định (1/1, 30/4, 1/5, 2/9); Tết cần có danh sách.

Mã kết thúc: 0 bình thường, 2 có tệp không đọc được hoặc không hiểu câu hỏi.`,
  nobody: '(không nêu cơ quan)',
  heading: ({ asOf, until }) => `Đến hạn từ ${dayMonthYear(asOf)} đến ${dayMonthYear(until)}`,
  headingOverdue: ({ until }) => `Đến hạn cho tới ${dayMonthYear(until)}`,
  sum: ({ items, overdue, plans }) =>
    `${items} thời hạn trong ${plans} kế hoạch${overdue > 0 ? `, ${overdue} đã qua hạn` : ''}`,
  over: (end) =>
    `Kế hoạch đã hết thời gian thực hiện từ ngày ${dayMonthYear(end)}. Chọn ngày khác bằng --as-of.`,
  waiting: (n) => `${n} thời hạn tính từ sự kiện chưa rõ ngày; nêu ngày bằng --event:`,
  waitingFor: (words, n) => `${n} × ${words}`,
  eventUnnamed: '(không nêu sự kiện)',
  undated: ({ continuous, external, unknown, other }) => {
    const parts = [
      continuous > 0 ? `${continuous} thường xuyên` : '',
      external > 0 ? `${external} theo văn bản khác` : '',
      unknown > 0 ? `${unknown} chưa hiểu` : '',
      other > 0 ? `${other} định kỳ không rõ chu kỳ` : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? `Không có ngày: ${parts.join(', ')}` : '';
  },
  day: dayMonthYear,
  left: (days) => (days === 0 ? 'hôm nay' : days > 0 ? `còn ${days} ngày` : `quá ${-days} ngày`),
};

import { z } from 'zod';
import { type Entry, type Explanation, entry } from './entry.ts';

/** What is said of deadlines, and of values that were read in a picture. */

const fields = { text: z.string() };
/** Words of the source that a sentence quotes. */
export interface Quoting {
  readonly text: string;
}

/** A doubt about a deadline: its words are quoted, and the doubt follows. */
function doubt(
  text: string,
  en: Omit<Explanation<Quoting>, 'sentence'> & { readonly doubt: string },
  vi: Omit<Explanation<Quoting>, 'sentence'> & { readonly doubt: string },
): Entry<Quoting> {
  return entry({
    severity: 'info',
    fields,
    example: { text },
    en: { ...en, sentence: (f) => `The deadline "${f.text}": ${en.doubt}.` },
    vi: { ...vi, sentence: (f) => `Thời hạn "${f.text}": ${vi.doubt}.` },
  });
}

/** A value whose letters were recognised in a picture. */
function recognised(text: string, en: string, vi: string): Entry<Quoting> {
  return entry({
    severity: 'info',
    fields,
    example: { text },
    en: {
      sentence: (f) => `The ${en} "${f.text}" was recognised in a picture: compare it.`,
      means: `The words of this ${en} come from a picture (OCR).`,
      matters:
        'A digit that was recognised wrongly makes another day, number or value, and nothing shows it.',
      remedy: 'Compare it with the page.',
    },
    vi: {
      sentence: (f) => `Chữ của ${vi} "${f.text}" được nhận dạng từ hình: cần đối chiếu.`,
      means: `Lời của ${vi} này lấy từ hình (OCR).`,
      matters: 'Một chữ số nhận dạng sai sẽ thành ngày, số hay giá trị khác mà không có gì báo trước.',
      remedy: 'Đối chiếu với trang.',
    },
  });
}

const NOT_IN_CALENDAR = {
  en: {
    means: 'The words name a time that the calendar does not have: a slip of the pen.',
    matters: 'The deadline has no day, so nothing reminds of it.',
    remedy: 'Ask what was meant, and mend the document or correct the row.',
  },
  vi: {
    means: 'Lời văn nêu thời gian không có trên lịch: viết nhầm.',
    matters: 'Thời hạn không có ngày nên không được nhắc.',
    remedy: 'Hỏi lại ý người soạn, rồi sửa văn bản hoặc sửa dòng.',
  },
};

export const TIMES = {
  'deadline-not-understood': entry({
    severity: 'warning',
    milder: { en: 'in a sentence of the body', vi: 'khi nằm trong câu của phần lời văn' },
    fields,
    example: { text: 'Theo tiến độ chung' },
    en: {
      sentence: (f) => `The deadline "${f.text}" is not understood.`,
      means: 'No form of deadline fits the words. They are kept as they are, with the kind "unknown".',
      matters: 'The task is in no list of what falls due.',
      remedy: 'If the words do name a time, report them; else ask for a time.',
    },
    vi: {
      sentence: (f) => `Không hiểu thời hạn "${f.text}".`,
      means: 'Lời văn không khớp dạng thời hạn nào. Lời được giữ nguyên, loại là "unknown".',
      matters: 'Nhiệm vụ không có trong danh sách việc đến hạn nào.',
      remedy: 'Nếu lời có nêu thời gian, hãy báo lại; nếu không, cần xác định thời hạn.',
    },
  }),
  'deadline-no-such-day': doubt(
    '31/4/2024',
    { ...NOT_IN_CALENDAR.en, doubt: 'there is no such day' },
    { ...NOT_IN_CALENDAR.vi, doubt: 'không có ngày này' },
  ),
  'deadline-no-such-month': doubt(
    'Tháng 13/2024',
    { ...NOT_IN_CALENDAR.en, doubt: 'there is no such month' },
    { ...NOT_IN_CALENDAR.vi, doubt: 'không có tháng này' },
  ),
  'deadline-no-such-quarter': doubt(
    'Quý V/2024',
    { ...NOT_IN_CALENDAR.en, doubt: 'there is no such quarter' },
    { ...NOT_IN_CALENDAR.vi, doubt: 'không có quý này' },
  ),
  'deadline-backward-range': doubt(
    'Từ tháng 9 đến tháng 3/2024',
    {
      ...NOT_IN_CALENDAR.en,
      doubt: 'it ends before it begins',
      means: 'The end of the range lies before its beginning.',
    },
    {
      ...NOT_IN_CALENDAR.vi,
      doubt: 'kết thúc trước khi bắt đầu',
      means: 'Thời điểm kết thúc đứng trước thời điểm bắt đầu.',
    },
  ),
  'deadline-ambiguous-year': doubt(
    'Quý III',
    {
      doubt: 'no year is written, and the plan runs over several',
      means: 'The plan covers several years, and the words do not say which.',
      matters: 'The day in the data may be a year off, or stand for every year.',
      remedy: 'Ask which year is meant.',
    },
    {
      doubt: 'không ghi năm mà kế hoạch kéo dài nhiều năm',
      means: 'Kế hoạch gồm nhiều năm mà lời văn không nêu năm nào.',
      matters: 'Ngày trong dữ liệu có thể lệch một năm, hoặc là cho mọi năm.',
      remedy: 'Hỏi lại là năm nào.',
    },
  ),
  'deadline-no-year': doubt(
    'Tháng 6',
    {
      doubt: 'no year is written, and the plan has no period to take it from',
      means: 'Neither the words nor the plan say of which year the time is.',
      matters: 'The deadline has no day.',
      remedy: 'See that the page with the title of the plan is in the file.',
    },
    {
      doubt: 'không ghi năm, kế hoạch cũng không có kỳ để suy ra',
      means: 'Cả lời văn lẫn kế hoạch đều không cho biết năm nào.',
      matters: 'Thời hạn không có ngày.',
      remedy: 'Kiểm tra tệp có trang ghi tên kế hoạch không.',
    },
  ),
  'deadline-vague': doubt(
    'Đầu năm 2024',
    {
      doubt: 'it names a part of a year or month without its days; the whole was taken',
      means: '"Đầu năm", "giữa tháng 3", "cuối quý": no rule says where they end.',
      matters: 'The day in the data is the end of the whole unit, later than was meant.',
      remedy: 'Set a day, if one is needed.',
    },
    {
      doubt: 'chỉ nêu phần đầu, giữa hay cuối mà không rõ ngày; đã lấy cả kỳ',
      means: '"Đầu năm", "giữa tháng 3", "cuối quý": không có quy định chúng kết thúc ngày nào.',
      matters: 'Ngày trong dữ liệu là ngày cuối của cả kỳ, muộn hơn ý người viết.',
      remedy: 'Xác định một ngày nếu cần.',
    },
  ),
  'deadline-open-end': doubt(
    'Từ tháng 3/2024',
    {
      doubt: "only its beginning is written; the end of the plan's period was taken",
      means: 'The words say when the work begins and not when it ends.',
      matters: 'The last day in the data is that of the plan, not one that somebody set.',
      remedy: 'Set an end, if one is needed.',
    },
    {
      doubt: 'chỉ ghi lúc bắt đầu; đã lấy ngày cuối kỳ kế hoạch',
      means: 'Lời văn nêu lúc bắt đầu mà không nêu lúc kết thúc.',
      matters: 'Ngày cuối trong dữ liệu là của kế hoạch, không phải do ai giao.',
      remedy: 'Xác định ngày kết thúc nếu cần.',
    },
  ),
  'recognised-deadline': recognised('Quý II/2024', 'deadline', 'thời hạn'),
  'recognised-target': recognised('90%', 'target', 'chỉ tiêu'),
  'recognised-citation': recognised('Nghị quyết số 76/NQ-CP', 'citation', 'viện dẫn'),
};

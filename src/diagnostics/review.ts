import { dayMonthYear } from '../text/days.ts';
import { entry } from './entry.ts';
import { listOf, TEXT } from './kinds.ts';
import { TOPIC_NAMES } from './topic-names.ts';

/** What a careful official would point out in a plan that was read well: gaps and contradictions of its contents. */

const text = TEXT;
const row = text;
const table = text;
const list = (items: readonly string[]): string => items.map((item) => `"${item}"`).join(', ');

const WHO = {
  en: 'Nobody answers for a task without one, and no list by agency shows it.',
  vi: 'Nhiệm vụ không có cơ quan chủ trì thì không ai chịu trách nhiệm, và không có trong danh sách của cơ quan nào.',
};
const WHEN = {
  en: 'A task without a time never falls due, and nothing reminds of it.',
  vi: 'Nhiệm vụ không có thời hạn thì không bao giờ đến hạn, và không được nhắc.',
};

export const REVIEW = {
  'no-lead': entry({
    severity: 'warning',
    fields: { row },
    example: { row: '7' },
    en: {
      sentence: (f) => `Task ${f.row} names no lead.`,
      means: 'The table has a column for who leads, and the cell of this task is empty.',
      matters: WHO.en,
      remedy: 'Name one body that leads.',
    },
    vi: {
      sentence: (f) => `Nhiệm vụ ${f.row} không nêu cơ quan chủ trì.`,
      means: 'Bảng có cột cơ quan chủ trì nhưng ô của nhiệm vụ này để trống.',
      matters: WHO.vi,
      remedy: 'Ghi rõ một cơ quan chủ trì.',
    },
  }),
  'no-lead-column': entry({
    severity: 'warning',
    fields: { table },
    example: { table: 'pl-2' },
    en: {
      sentence: (f) => `Table ${f.table} has no column for who leads.`,
      means: 'No column of the table of tasks names bodies that lead or carry out.',
      matters: WHO.en,
      remedy: 'Add the column to the plan; or look whether a column was taken for something else.',
    },
    vi: {
      sentence: (f) => `Bảng ${f.table} không có cột cơ quan chủ trì.`,
      means: 'Không cột nào của bảng nhiệm vụ nêu cơ quan chủ trì hay thực hiện.',
      matters: WHO.vi,
      remedy: 'Thêm cột vào kế hoạch; hoặc xem có cột nào bị hiểu nhầm không.',
    },
  }),
  'open-lead': entry({
    severity: 'info',
    fields: { row, lead: text },
    example: { row: '9', lead: 'Các cơ quan, đơn vị có liên quan' },
    en: {
      sentence: (f) => `Task ${f.row} is led by "${f.lead}": nobody in particular.`,
      means: 'The lead is an open set of bodies.',
      matters: 'Each may wait for the others.',
      remedy: 'Name one body that leads, and the others as partners.',
    },
    vi: {
      sentence: (f) => `Nhiệm vụ ${f.row} do "${f.lead}" chủ trì: không giao cho ai cụ thể.`,
      means: 'Cơ quan chủ trì là một tập hợp mở.',
      matters: 'Các cơ quan có thể chờ nhau.',
      remedy: 'Ghi một cơ quan chủ trì, các cơ quan còn lại phối hợp.',
    },
  }),
  'lead-is-partner': entry({
    severity: 'warning',
    fields: { row, body: text },
    example: { row: '4', body: 'Sở Nội vụ' },
    en: {
      sentence: (f) => `Task ${f.row}: "${f.body}" leads it and is its partner.`,
      means: 'One body stands in both columns.',
      matters: 'One of the two is most likely a slip for another body.',
      remedy: 'Take it out of the partners, or name the body that was meant.',
    },
    vi: {
      sentence: (f) => `Nhiệm vụ ${f.row}: "${f.body}" vừa chủ trì vừa phối hợp.`,
      means: 'Một cơ quan có mặt ở cả hai cột.',
      matters: 'Rất có thể một trong hai chỗ ghi nhầm cơ quan khác.',
      remedy: 'Bỏ khỏi cột phối hợp, hoặc ghi đúng cơ quan.',
    },
  }),
  'no-deadline': entry({
    severity: 'warning',
    fields: { row },
    example: { row: '11' },
    en: {
      sentence: (f) => `Task ${f.row} has no deadline.`,
      means: 'The table has a column for the time, and the cell of this task is empty.',
      matters: WHEN.en,
      remedy: 'Set a time, or write that the task runs all through the year.',
    },
    vi: {
      sentence: (f) => `Nhiệm vụ ${f.row} không có thời hạn.`,
      means: 'Bảng có cột thời gian nhưng ô của nhiệm vụ này để trống.',
      matters: WHEN.vi,
      remedy: 'Ghi thời hạn, hoặc ghi "Thường xuyên".',
    },
  }),
  'no-deadline-column': entry({
    severity: 'warning',
    fields: { table },
    example: { table: 'pl-2' },
    en: {
      sentence: (f) => `Table ${f.table} has no column for the time.`,
      means: 'No column of the table of tasks says when.',
      matters: WHEN.en,
      remedy: 'Add the column to the plan; or look whether a column was taken for something else.',
    },
    vi: {
      sentence: (f) => `Bảng ${f.table} không có cột thời gian.`,
      means: 'Không cột nào của bảng nhiệm vụ nêu thời gian.',
      matters: WHEN.vi,
      remedy: 'Thêm cột vào kế hoạch; hoặc xem có cột nào bị hiểu nhầm không.',
    },
  }),
  'no-product': entry({
    severity: 'warning',
    fields: { row },
    example: { row: '3' },
    en: {
      sentence: (f) => `Task ${f.row} has no product.`,
      means: 'The table has a column for what comes out, and the cell of this task is empty.',
      matters: 'Whether the task is done cannot be checked.',
      remedy: 'Name the document or the result that shows that the task is done.',
    },
    vi: {
      sentence: (f) => `Nhiệm vụ ${f.row} không có sản phẩm.`,
      means: 'Bảng có cột sản phẩm nhưng ô của nhiệm vụ này để trống.',
      matters: 'Không kiểm tra được nhiệm vụ đã hoàn thành hay chưa.',
      remedy: 'Ghi văn bản hoặc kết quả chứng tỏ nhiệm vụ đã hoàn thành.',
    },
  }),
  'duplicate-task': entry({
    severity: 'warning',
    fields: { row, other: text },
    example: { row: '15', other: '6' },
    en: {
      sentence: (f) => `Task ${f.row} has the words of task ${f.other}.`,
      means: 'Two tasks of one group have the same words and product.',
      matters: 'It is counted twice, and may be given to two bodies.',
      remedy: 'Strike one out, or say how they differ.',
    },
    vi: {
      sentence: (f) => `Nhiệm vụ ${f.row} trùng lời nhiệm vụ ${f.other}.`,
      means: 'Hai nhiệm vụ trong một nhóm cùng lời và cùng sản phẩm.',
      matters: 'Nhiệm vụ bị đếm hai lần, có thể giao cho hai cơ quan.',
      remedy: 'Bỏ một nhiệm vụ, hoặc ghi rõ khác nhau ở đâu.',
    },
  }),
  'empty-group': entry({
    severity: 'warning',
    fields: { marker: text, title: text },
    example: { marker: 'IV', title: 'Cải cách chế độ công vụ' },
    en: {
      sentence: (f) => `Group ${f.marker} "${f.title}" has no rows.`,
      means: 'A heading within a table has no rows under it.',
      matters: 'Its tasks are missing, or were read under the next heading.',
      remedy: 'Look at the table; strike the heading out where the plan has no task for it.',
    },
    vi: {
      sentence: (f) => `Nhóm ${f.marker} "${f.title}" không có dòng nào.`,
      means: 'Tên nhóm trong bảng không có dòng nào bên dưới.',
      matters: 'Nhiệm vụ của nhóm bị thiếu, hoặc bị đọc sang nhóm sau.',
      remedy: 'Xem lại bảng; bỏ tên nhóm nếu kế hoạch không có nhiệm vụ cho nhóm đó.',
    },
  }),
  'content-uncovered': entry({
    severity: 'info',
    fields: { topic: text },
    example: { topic: 'bo-may' },
    en: {
      sentence: (f) => `Nothing in the plan is about "${TOPIC_NAMES.en[f.topic] ?? f.topic}".`,
      means: "One of the programme's contents (Resolution 76/NQ-CP) has neither a task nor a section.",
      matters: 'A yearly plan is expected to cover all of them; the PAR index asks for each.',
      remedy: 'Add a task, or see whether one was read under another content.',
    },
    vi: {
      sentence: (f) => `Không có gì trong kế hoạch về "${TOPIC_NAMES.vi[f.topic] ?? f.topic}".`,
      means: 'Một nội dung của Chương trình tổng thể (Nghị quyết 76/NQ-CP) không có nhiệm vụ hay mục nào.',
      matters: 'Kế hoạch năm cần đủ các nội dung; Chỉ số cải cách hành chính chấm từng nội dung.',
      remedy: 'Thêm nhiệm vụ, hoặc xem nhiệm vụ có bị xếp vào nội dung khác không.',
    },
  }),
  'deadline-outside-period': entry({
    severity: 'warning',
    fields: { row, text, day: text, start: text, end: text },
    example: { row: '2', text: 'Quý I/2023', day: '2023-03-31', start: '2024-01-01', end: '2024-12-31' },
    en: {
      sentence: (f) =>
        `Task ${f.row}: "${f.text}" (${f.day}) lies outside the plan's period, ${f.start} to ${f.end}.`,
      means: 'The day of a task is not one of the days that the plan is for.',
      matters: "Mostly a year that was left standing from last year's plan.",
      remedy: 'Mend the year.',
    },
    vi: {
      sentence: (f) =>
        `Nhiệm vụ ${f.row}: "${f.text}" (${dayMonthYear(f.day)}) nằm ngoài kỳ kế hoạch, ${dayMonthYear(f.start)} đến ${dayMonthYear(f.end)}.`,
      means: 'Thời hạn của nhiệm vụ không thuộc kỳ của kế hoạch.',
      matters: 'Thường do còn sót năm của kế hoạch năm trước.',
      remedy: 'Sửa lại năm.',
    },
  }),
  'deadline-before-issue': entry({
    severity: 'warning',
    fields: { row, text, day: text, issued: text },
    example: { row: '1', text: 'Tháng 01/2024', day: '2024-01-31', issued: '2024-02-20' },
    en: {
      sentence: (f) =>
        `Task ${f.row}: "${f.text}" (${f.day}) had passed when the plan was issued on ${f.issued}.`,
      means: 'The plan asks for something by a day that lies before its own date.',
      matters: 'The task is overdue from the beginning.',
      remedy: 'Set a new day, or say that the task is done.',
    },
    vi: {
      sentence: (f) =>
        `Nhiệm vụ ${f.row}: "${f.text}" (${dayMonthYear(f.day)}) đã qua khi ban hành kế hoạch ngày ${dayMonthYear(f.issued)}.`,
      means: 'Kế hoạch yêu cầu hoàn thành trước chính ngày ban hành.',
      matters: 'Nhiệm vụ quá hạn ngay từ đầu.',
      remedy: 'Đặt lại thời hạn, hoặc ghi là đã hoàn thành.',
    },
  }),
  'impossible-day': entry({
    severity: 'error',
    fields: { text },
    example: { text: '31/4/2024' },
    en: {
      sentence: (f) => `"${f.text}" names a time that does not exist.`,
      means: 'A deadline names a day, month or quarter that does not exist, or ends before it begins.',
      matters: 'The task has no day that it falls due on.',
      remedy: 'Mend the time.',
    },
    vi: {
      sentence: (f) => `"${f.text}" nêu một thời gian không có thật.`,
      means: 'Thời hạn nêu ngày, tháng, quý không có thật, hoặc kết thúc trước khi bắt đầu.',
      matters: 'Nhiệm vụ không có ngày đến hạn.',
      remedy: 'Sửa lại thời gian.',
    },
  }),
  'body-no-longer-there': entry({
    severity: 'error',
    fields: { body: text, until: text, on: text, successors: listOf(text) },
    example: {
      body: 'Sở Kế hoạch và Đầu tư',
      until: '2025-02-28',
      on: '2025-06-01',
      successors: ['Sở Tài chính'],
    },
    en: {
      sentence: (f) =>
        `"${f.body}" existed until ${f.until}, not on ${f.on}${f.successors.length > 0 ? `; its tasks went to ${list(f.successors)}` : ''}.`,
      means: "A body had ceased to exist at the plan's date (Decree 45/2025/NĐ-CP, Law 72/2025/QH15).",
      matters: 'Nobody is left who could do the task.',
      remedy: 'Name the body that took its tasks over.',
    },
    vi: {
      sentence: (f) =>
        `"${f.body}" tồn tại đến ${dayMonthYear(f.until)}, không còn vào ngày ${dayMonthYear(f.on)}${f.successors.length > 0 ? `; nhiệm vụ đã chuyển cho ${list(f.successors)}` : ''}.`,
      means: 'Cơ quan không còn tồn tại vào ngày của kế hoạch (Nghị định 45/2025/NĐ-CP, Luật 72/2025/QH15).',
      matters: 'Không còn ai thực hiện nhiệm vụ.',
      remedy: 'Ghi cơ quan đã tiếp nhận nhiệm vụ.',
    },
  }),
  'body-not-yet-there': entry({
    severity: 'warning',
    fields: { body: text, since: text, on: text },
    example: { body: 'Sở Dân tộc và Tôn giáo', since: '2025-03-01', on: '2024-01-15' },
    en: {
      sentence: (f) => `"${f.body}" exists since ${f.since}, not yet on ${f.on}.`,
      means: "A body did not exist yet at the plan's date.",
      matters: 'The name or the date of the plan is wrong.',
      remedy: 'Name the body that there was, or mend the date.',
    },
    vi: {
      sentence: (f) => `"${f.body}" có từ ${f.since}, chưa có vào ngày ${f.on}.`,
      means: 'Cơ quan chưa tồn tại vào ngày của kế hoạch.',
      matters: 'Tên cơ quan hoặc ngày của kế hoạch bị sai.',
      remedy: 'Ghi cơ quan có ở thời điểm đó, hoặc sửa ngày.',
    },
  }),
};

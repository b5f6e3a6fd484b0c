import { z } from 'zod';
import { entry } from './entry.ts';

/**
 * What is odd in references to documents. Numbers, symbols and kinds follow Decree 30/2020/NĐ-CP (annexes I and III)
 * and, for documents of law, the Law on the Promulgation of Legal Documents.
 */

const text = z.string();
const number = text;

const COMPARE = {
  en: 'Look the document up, and mend the reference.',
  vi: 'Tra lại văn bản được viện dẫn rồi sửa.',
};

export const CITATIONS = {
  'citation-date-impossible': entry({
    severity: 'warning',
    fields: { text },
    example: { text: 'Quyết định số 12/QĐ-UBND ngày 31/4/2023' },
    en: {
      sentence: (f) => `"${f.text}" has a date that does not exist.`,
      means: 'A reference gives a day that the calendar does not have.',
      matters: 'The reference names no document for certain.',
      remedy: COMPARE.en,
    },
    vi: {
      sentence: (f) => `"${f.text}" có ngày không có thật.`,
      means: 'Viện dẫn ghi một ngày không có trên lịch.',
      matters: 'Viện dẫn không chỉ chắc chắn văn bản nào.',
      remedy: COMPARE.vi,
    },
  }),
  'citation-symbol-case': entry({
    severity: 'info',
    fields: { number, part: text, proper: text },
    example: { number: '15/QĐ-TTG', part: 'TTG', proper: 'TTg' },
    en: {
      sentence: (f) => `The symbol in "${f.number}" is written ${f.part}; the usual form is ${f.proper}.`,
      means: 'Capitals and small letters of a symbol are not the usual ones.',
      matters: 'The document is known all the same; the reference is written carelessly.',
      remedy: 'Write the symbol as the document does.',
    },
    vi: {
      sentence: (f) => `Ký hiệu trong "${f.number}" ghi ${f.part}; cách ghi thường dùng là ${f.proper}.`,
      means: 'Chữ hoa, chữ thường của ký hiệu không đúng cách thường dùng.',
      matters: 'Vẫn biết là văn bản nào; chỉ là ghi chưa cẩn thận.',
      remedy: 'Ghi ký hiệu đúng như văn bản.',
    },
  }),
  'citation-kind-differs': entry({
    severity: 'warning',
    fields: { number, named: text, own: text },
    example: { number: '12/QĐ-UBND', named: 'Kế hoạch', own: 'Quyết định' },
    en: {
      sentence: (f) => `"${f.number}" is called ${f.named}, but its symbol says ${f.own}.`,
      means: 'The kind of document in words and the kind in its symbol differ.',
      matters: 'One of them is wrong, and the other document may exist, too.',
      remedy: COMPARE.en,
    },
    vi: {
      sentence: (f) => `"${f.number}" được gọi là ${f.named} nhưng ký hiệu là của ${f.own}.`,
      means: 'Tên loại văn bản và ký hiệu không khớp nhau.',
      matters: 'Một trong hai bị sai, mà văn bản kia cũng có thể có thật.',
      remedy: COMPARE.vi,
    },
  }),
  'citation-symbol-malformed': entry({
    severity: 'info',
    fields: { number, kind: text },
    example: { number: '34/UBND', kind: 'Kế hoạch' },
    en: {
      sentence: (f) => `The symbol in "${f.number}" does not say that it is a ${f.kind}.`,
      means: 'The symbol lacks the letters of the kind of document (Decree 30/2020/NĐ-CP, annex III).',
      matters: 'Another document may have the same number under its proper symbol.',
      remedy: COMPARE.en,
    },
    vi: {
      sentence: (f) => `Ký hiệu trong "${f.number}" không cho biết đó là ${f.kind}.`,
      means: 'Ký hiệu thiếu chữ viết tắt tên loại văn bản (Nghị định 30/2020/NĐ-CP, Phụ lục III).',
      matters: 'Văn bản khác có thể mang cùng số với ký hiệu đúng.',
      remedy: COMPARE.vi,
    },
  }),
  'citation-year-differs': entry({
    severity: 'warning',
    fields: { number, year: z.int(), date: text },
    example: { number: '60/2021/NĐ-CP', year: 2021, date: '2022-06-21' },
    en: {
      sentence: (f) => `"${f.number}" is of ${f.year}, but dated ${f.date}.`,
      means: 'The year in the number is not that of the date.',
      matters: 'Number or date is wrong.',
      remedy: COMPARE.en,
    },
    vi: {
      sentence: (f) => `"${f.number}" thuộc năm ${f.year} nhưng ghi ngày ${f.date}.`,
      means: 'Năm trong số hiệu khác năm ban hành.',
      matters: 'Số hiệu hoặc ngày bị sai.',
      remedy: COMPARE.vi,
    },
  }),
  'citation-kind-not-issued': entry({
    severity: 'warning',
    fields: { number, issuer: text, kind: text },
    example: { number: '30/2020/NĐ-UBND', issuer: 'UBND', kind: 'Nghị định' },
    en: {
      sentence: (f) => `"${f.number}": ${f.issuer} does not issue a ${f.kind}.`,
      means: 'The law gives this kind of document to other bodies.',
      matters: 'There can be no such document.',
      remedy: COMPARE.en,
    },
    vi: {
      sentence: (f) => `"${f.number}": ${f.issuer} không ban hành ${f.kind}.`,
      means: 'Theo luật, loại văn bản này do cơ quan khác ban hành.',
      matters: 'Không thể có văn bản như vậy.',
      remedy: COMPARE.vi,
    },
  }),
  'citation-issuer-differs': entry({
    severity: 'warning',
    fields: { number, named: text, implied: text },
    example: { number: '5/QĐ-BNV', named: 'Bộ Tài chính', implied: 'Bộ Nội vụ' },
    en: {
      sentence: (f) => `"${f.number}" is said to be of ${f.named}; its symbol says ${f.implied}.`,
      means: 'The issuer in words and the one in the symbol differ.',
      matters: 'One of them is wrong.',
      remedy: COMPARE.en,
    },
    vi: {
      sentence: (f) => `"${f.number}" được ghi là của ${f.named}; theo ký hiệu là của ${f.implied}.`,
      means: 'Cơ quan ban hành ghi bằng lời và theo ký hiệu khác nhau.',
      matters: 'Một trong hai bị sai.',
      remedy: COMPARE.vi,
    },
  }),
  'citation-two-dates': entry({
    severity: 'warning',
    fields: { number, date: text, other: text },
    example: { number: '76/NQ-CP', date: '2021-07-05', other: '2021-07-15' },
    en: {
      sentence: (f) => `"${f.number}" is dated ${f.date} here and ${f.other} elsewhere.`,
      means: 'One number is cited with two dates.',
      matters: 'One of the dates is wrong.',
      remedy: COMPARE.en,
    },
    vi: {
      sentence: (f) => `"${f.number}" ghi ngày ${f.date} ở đây và ${f.other} ở chỗ khác.`,
      means: 'Một số hiệu được viện dẫn với hai ngày.',
      matters: 'Một trong hai ngày bị sai.',
      remedy: COMPARE.vi,
    },
  }),
  'citation-two-symbols': entry({
    severity: 'info',
    fields: { number, other: text },
    example: { number: '268/UBNDNC', other: '268/QĐ-UBND' },
    en: {
      sentence: (f) => `"${f.number}" and "${f.other}" have one kind, number and day.`,
      means: 'One document seems to be cited under two symbols.',
      matters: 'A count of cited documents has it twice.',
      remedy: COMPARE.en,
    },
    vi: {
      sentence: (f) => `"${f.number}" và "${f.other}" cùng loại, cùng số, cùng ngày.`,
      means: 'Có lẽ một văn bản được viện dẫn với hai ký hiệu.',
      matters: 'Khi đếm văn bản được viện dẫn, văn bản này bị tính hai lần.',
      remedy: COMPARE.vi,
    },
  }),
};

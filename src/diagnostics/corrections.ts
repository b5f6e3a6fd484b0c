import { z } from 'zod';
import { entry } from './entry.ts';

/** What becomes of corrections (đính chính) that people made of an earlier version of a document or of its reading. */

const text = z.string();
/** What was corrected: the cell, the words, who said so and when. */
const said = { cell: text, what: text, by: text, at: text };
const SAID = {
  cell: 'pl-2/9.lead',
  what: '"Sở Nội vụ" → "Sở Tài chính"',
  by: 'Nguyễn Thị Hoa',
  at: '2026-03-02',
};
type Said = typeof SAID;
const en = ({ cell, what, by, at }: Said): string => `The correction of ${cell} (${what}, ${by}, ${at})`;
const vi = ({ cell, what, by, at }: Said): string => `Đính chính ${cell} (${what}, ${by}, ${at})`;

const KEPT = {
  en: 'The correction is kept and not applied: the plan says what the document was read to say.',
  vi: 'Đính chính được giữ lại nhưng chưa áp dụng: kế hoạch vẫn ghi theo chữ đọc từ văn bản.',
};
const LOOK = {
  en: 'Compare with the document; then correct again, or take the correction back (reform-plan correct PLAN --undo).',
  vi: 'Đối chiếu với văn bản rồi đính chính lại, hoặc bỏ đính chính (reform-plan correct PLAN --undo).',
};

export const CORRECTIONS = {
  'correction-conflict': entry({
    severity: 'warning',
    fields: { ...said, reads: text },
    example: { ...SAID, reads: 'Sở Xây dựng' },
    en: {
      sentence: (f) => `${en(f)} was not applied: by now "${f.reads}" stands there.`,
      means: 'The cell says neither what the correction found in it nor what it made of it.',
      matters: KEPT.en,
      remedy: LOOK.en,
    },
    vi: {
      sentence: (f) => `${vi(f)} chưa được áp dụng: nay chỗ đó ghi "${f.reads}".`,
      means: 'Ô không ghi như khi đính chính, cũng không ghi như đã đính chính.',
      matters: KEPT.vi,
      remedy: LOOK.vi,
    },
  }),
  'correction-twice': entry({
    severity: 'warning',
    fields: { ...said, reads: text },
    example: { ...SAID, reads: 'Sở Y tế' },
    en: {
      sentence: (f) => `${en(f)} was not applied: an earlier entry made the same words "${f.reads}".`,
      means: 'The file holds two corrections of one cell that contradict one another.',
      matters: 'Only the first of them holds.',
      remedy: 'Take one of the two out of the file.',
    },
    vi: {
      sentence: (f) => `${vi(f)} chưa được áp dụng: một mục trước đã sửa đúng chỗ đó thành "${f.reads}".`,
      means: 'Tệp có hai đính chính mâu thuẫn cho cùng một ô.',
      matters: 'Chỉ đính chính đứng trước có hiệu lực.',
      remedy: 'Bỏ một trong hai mục khỏi tệp.',
    },
  }),
  'correction-words-differ': entry({
    severity: 'warning',
    fields: said,
    example: SAID,
    en: {
      sentence: (f) =>
        `${en(f)} was not applied: the two cells between which words move don't hold the same words before and after.`,
      means: 'Moving a border between two cells loses no word and invents none; here one would.',
      matters: KEPT.en,
      remedy: 'Move the words again (--move), or correct each cell by itself (--set).',
    },
    vi: {
      sentence: (f) => `${vi(f)} chưa được áp dụng: hai ô không giữ nguyên số từ trước và sau khi chuyển.`,
      means: 'Chuyển ranh giới giữa hai ô thì không mất và không thêm từ nào; ở đây thì có.',
      matters: KEPT.vi,
      remedy: 'Chuyển lại (--move), hoặc đính chính từng ô (--set).',
    },
  }),
  'correction-unplaced': entry({
    severity: 'warning',
    fields: { ...said, words: text },
    example: { ...SAID, words: 'Rà soát danh mục dịch vụ công' },
    en: {
      sentence: (f) =>
        `${en(f)} was not applied: no row or section, or more than one, begins with "${f.words}".`,
      means: 'The row that was corrected is gone, or cannot be told from others.',
      matters: KEPT.en,
      remedy: LOOK.en,
    },
    vi: {
      sentence: (f) =>
        `${vi(f)} chưa được áp dụng: không có dòng hay mục nào, hoặc có nhiều, bắt đầu bằng "${f.words}".`,
      means: 'Dòng đã đính chính không còn, hoặc không phân biệt được với dòng khác.',
      matters: KEPT.vi,
      remedy: LOOK.vi,
    },
  }),
  'correction-unfit': entry({
    severity: 'warning',
    fields: said,
    example: { ...SAID, cell: 'document.issuedOn', what: '"" → "2026-02-30"' },
    en: {
      sentence: (f) => `${en(f)} was not applied: the field takes a day of the calendar (2026-03-31).`,
      means: 'The words are no day as ISO 8601 writes it.',
      matters: KEPT.en,
      remedy: 'Write the day as 2026-03-31.',
    },
    vi: {
      sentence: (f) => `${vi(f)} chưa được áp dụng: chỗ này chỉ nhận ngày có trong lịch (2026-03-31).`,
      means: 'Chữ ghi không phải ngày viết theo ISO 8601.',
      matters: KEPT.vi,
      remedy: 'Ghi ngày dạng 2026-03-31.',
    },
  }),
  'correction-agreed': entry({
    severity: 'info',
    fields: said,
    example: SAID,
    en: {
      sentence: (f) => `${en(f)} is no longer needed: it is read so by now.`,
      means: 'The document, or a newer version of this program, says what the correction says.',
      matters: 'Nothing is wrong.',
      remedy: 'It may be taken back (--undo).',
    },
    vi: {
      sentence: (f) => `${vi(f)} không còn cần: nay đã đọc đúng như vậy.`,
      means: 'Văn bản, hoặc phiên bản mới của chương trình, đã ghi đúng như đính chính.',
      matters: 'Không có gì sai.',
      remedy: 'Có thể bỏ đính chính (--undo).',
    },
  }),
  'corrections-of-another-version': entry({
    severity: 'info',
    fields: { file: text },
    example: { file: 'ke-hoach.docx' },
    en: {
      sentence: (f) =>
        `The corrections were made for another version of ${f.file}; they were placed by words.`,
      means: 'The bytes of the document are others than those that were corrected.',
      matters: 'Each correction was placed by the first words of its row.',
      remedy: 'Look at what the list of corrections says (reform-plan correct PLAN --list).',
    },
    vi: {
      sentence: (f) =>
        `Đính chính được làm cho một phiên bản khác của ${f.file}; đã đặt theo chữ của từng dòng.`,
      means: 'Văn bản không còn đúng như khi đính chính.',
      matters: 'Mỗi đính chính được đặt theo những chữ đầu của dòng.',
      remedy: 'Xem danh sách đính chính (reform-plan correct PLAN --list).',
    },
  }),
  'corrections-of-another-plan': entry({
    severity: 'warning',
    fields: { file: text },
    example: { file: 'ke-hoach.docx' },
    en: {
      sentence: (f) => `The corrections are not those of ${f.file}: none of them has its record here.`,
      means: 'No row that was corrected stands in this document.',
      matters: 'Nothing was applied.',
      remedy: 'Name the right file with --corrections, or read without (--no-corrections).',
    },
    vi: {
      sentence: (f) => `Tệp đính chính không phải của ${f.file}: không mục nào có dòng tương ứng.`,
      means: 'Không dòng nào đã đính chính có trong văn bản này.',
      matters: 'Chưa áp dụng đính chính nào.',
      remedy: 'Chỉ đúng tệp bằng --corrections, hoặc đọc không đính chính (--no-corrections).',
    },
  }),
};

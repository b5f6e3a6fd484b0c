import { z } from 'zod';
import { entry, plural, rangesOf } from './entry.ts';

/** What the PDF reader says of a page: pictures, fonts, recognised text, tables without lines. */

const page = z.int().positive();
const count = z.int().nonnegative();

export const PAGES = {
  'page-damaged': entry({
    severity: 'error',
    fields: { page, reason: z.string() },
    example: { page: 3, reason: 'Invalid font program' },
    en: {
      sentence: (f) => `Page ${f.page} cannot be read: "${f.reason}".`,
      means: 'The PDF is broken at this page; the others were read.',
      matters: 'Every word of the page is missing from the plan.',
      remedy: 'Get the file again, or print it to a new PDF from a program that shows the page.',
    },
    vi: {
      sentence: (f) => `Không đọc được trang ${f.page}; chương trình PDF báo "${f.reason}".`,
      means: 'Tệp PDF hỏng ở trang này; các trang khác vẫn đọc được.',
      matters: 'Toàn bộ lời văn của trang không có trong kế hoạch.',
      remedy: 'Lấy lại tệp, hoặc in ra PDF mới từ chương trình còn hiển thị được trang.',
    },
  }),
  'scanned-page': entry({
    severity: 'error',
    fields: { page, letters: count, recognition: z.enum(['none', 'in-vain', 'done']) },
    example: { page: 2, letters: 0, recognition: 'none' },
    en: {
      sentence: ({ page: at, letters, recognition }) =>
        `Page ${at} is a picture${letters > 0 ? ` with ${plural(letters, 'letter')} set over it (the words of a signature)` : ''}: ${recognition === 'none' ? 'its words are read only with OCR: reform-plan parse plan.pdf --ocr' : 'and no words were recognised in it.'}`,
      means: 'The page was scanned: it is a picture of text, not text.',
      matters: 'Its words are not in the plan, which is therefore partial.',
      remedy: 'Read the file with --ocr, or ask for the signed file that holds the text.',
    },
    vi: {
      sentence: ({ page: at, letters, recognition }) =>
        `Trang ${at} là hình${letters > 0 ? `, trên đó có ${letters} chữ cái (lời của chữ ký số)` : ''}: ${recognition === 'none' ? 'chỉ đọc được chữ bằng OCR: reform-plan parse plan.pdf --ocr' : 'không nhận dạng được chữ nào.'}`,
      means: 'Trang được quét: đó là hình chụp của chữ, không phải chữ.',
      matters: 'Lời văn của trang không có trong kế hoạch, nên kế hoạch chỉ đọc được một phần.',
      remedy: 'Đọc tệp với --ocr, hoặc xin tệp ký số có chữ.',
    },
  }),
  'page-without-text': entry({
    severity: 'warning',
    fields: { page },
    example: { page: 7 },
    en: {
      sentence: (f) => `Page ${f.page} holds no text: if it is a picture, only OCR can read it.`,
      means: 'There are no letters on the page, though something is drawn on it.',
      matters: 'What a person reads there is not in the plan.',
      remedy: 'Look at the page; if it shows words, read the file with --ocr.',
    },
    vi: {
      sentence: (f) => `Trang ${f.page} không có chữ: nếu là hình thì chỉ OCR mới đọc được.`,
      means: 'Trang không có chữ cái nào dù có nét vẽ.',
      matters: 'Nội dung người đọc thấy ở đó không có trong kế hoạch.',
      remedy: 'Xem trang; nếu có chữ thì đọc tệp với --ocr.',
    },
  }),
  'page-with-picture': entry({
    severity: 'info',
    fields: { page },
    example: { page: 4 },
    en: {
      sentence: (f) =>
        `A picture takes up part of page ${f.page}: words in it are read only with OCR (--ocr).`,
      means: 'The page holds text and a picture large enough to show words.',
      matters: 'A table that was pasted as a picture is not in the plan.',
      remedy: 'Look at the picture; if it shows words, read the file with --ocr.',
    },
    vi: {
      sentence: (f) => `Một phần trang ${f.page} là hình: chữ trong hình chỉ đọc được bằng OCR (--ocr).`,
      means: 'Trang có chữ và có một hình đủ lớn để chứa chữ.',
      matters: 'Bảng dán vào dưới dạng hình không có trong kế hoạch.',
      remedy: 'Xem hình; nếu có chữ thì đọc tệp với --ocr.',
    },
  }),
  'recognised-text': entry({
    severity: 'warning',
    fields: { pages: z.array(page).readonly(), by: z.enum(['this-program', 'scanner']) },
    example: { pages: [1, 2, 3, 5], by: 'this-program' },
    en: {
      sentence: ({ pages, by }) => {
        const where =
          pages.length === 1 ? `page ${pages[0]}` : `${plural(pages.length, 'page')} (${rangesOf(pages)})`;
        return by === 'scanner'
          ? `The text of ${where} lies unseen under a picture: it was recognised by a scanner, faults included.`
          : `The text of ${where} was recognised in pictures (OCR): compare names, numbers and dates with them.`;
      },
      means: 'The words were guessed from a picture, by this program (--ocr) or by the scanner.',
      matters: 'Single letters and digits may be wrong; no check of the table finds a wrong digit in a date.',
      remedy: 'Compare names, numbers and dates with the picture before anything is decided by them.',
    },
    vi: {
      sentence: ({ pages, by }) => {
        const where = pages.length === 1 ? `trang ${pages[0]}` : `${pages.length} trang (${rangesOf(pages)})`;
        return by === 'scanner'
          ? `Chữ của ${where} nằm ẩn dưới hình: do máy quét nhận dạng, có thể có lỗi.`
          : `Chữ của ${where} được nhận dạng từ hình (OCR): cần đối chiếu tên, số và ngày với hình.`;
      },
      means: 'Chữ được đoán từ hình, do chương trình này (--ocr) hoặc do máy quét.',
      matters:
        'Có thể sai từng chữ, từng số; không phép kiểm tra nào phát hiện được một chữ số sai trong ngày.',
      remedy: 'Đối chiếu tên, số, ngày với hình trước khi dùng.',
    },
  }),
  'recognised-poorly': entry({
    severity: 'warning',
    fields: { page },
    example: { page: 2 },
    en: {
      sentence: (f) =>
        `Few words recognised on page ${f.page} are Vietnamese: the scan is poor, or in another language.`,
      means: 'The picture of the page was read, and most of what came out are no words.',
      matters: 'Rows and dates of the page are likely to be wrong.',
      remedy: 'Scan the page again at 300 dpi, upright and in black and white.',
    },
    vi: {
      sentence: (f) =>
        `Ít từ nhận dạng ở trang ${f.page} là tiếng Việt: bản quét kém, hoặc là ngôn ngữ khác.`,
      means: 'Đã nhận dạng hình của trang nhưng phần lớn kết quả không thành từ.',
      matters: 'Dòng và ngày của trang nhiều khả năng sai.',
      remedy: 'Quét lại trang ở 300 dpi, thẳng, đen trắng.',
    },
  }),
  'damaged-text': entry({
    severity: 'error',
    fields: { page },
    example: { page: 2 },
    en: {
      sentence: (f) =>
        `The text of page ${f.page} says other letters than it shows (few of its words are Vietnamese): its fonts or an old recognition are at fault. OCR reads it from its picture: reform-plan parse plan.pdf --ocr`,
      means: 'What can be copied from the page is not what it shows.',
      matters: 'The words in the plan are wrong, though the page looks right.',
      remedy: 'Read the file with --ocr, or give the Word file that the PDF was made from.',
    },
    vi: {
      sentence: (f) =>
        `Chữ của trang ${f.page} khác với hình hiển thị (ít từ là tiếng Việt): do phông chữ hoặc lần nhận dạng cũ. OCR đọc được từ hình của trang: reform-plan parse plan.pdf --ocr`,
      means: 'Chữ sao chép được từ trang không giống chữ hiển thị.',
      matters: 'Lời văn trong kế hoạch sai dù trang nhìn vẫn đúng.',
      remedy: 'Đọc tệp với --ocr, hoặc dùng tệp Word đã tạo ra tệp PDF.',
    },
  }),
  'unreadable-letters': entry({
    severity: 'warning',
    fields: { page, letters: count },
    example: { page: 5, letters: 31 },
    en: {
      sentence: (f) =>
        `${plural(f.letters, 'letter')} of page ${f.page} ${f.letters === 1 ? 'has' : 'have'} no meaning in their font.`,
      means: 'A font of the PDF does not say which letters its shapes are.',
      matters: 'These letters are missing or wrong in the plan.',
      remedy: 'Compare the page, or read the file with --ocr.',
    },
    vi: {
      sentence: (f) => `${f.letters} chữ cái của trang ${f.page} không có nghĩa trong phông chữ của chúng.`,
      means: 'Phông chữ trong PDF không cho biết hình vẽ là chữ nào.',
      matters: 'Các chữ này bị thiếu hoặc sai trong kế hoạch.',
      remedy: 'Đối chiếu trang, hoặc đọc tệp với --ocr.',
    },
  }),
  'legacy-encoding': entry({
    severity: 'warning',
    fields: { page },
    example: { page: 1 },
    en: {
      sentence: (f) =>
        `Page ${f.page} is set in a font of an encoding before Unicode (TCVN3, VNI): its letters may be read wrong.`,
      means: 'The page uses a font such as .VnTime, whose letters are not Vietnamese in Unicode.',
      matters: 'Words come out as other letters and are not found.',
      remedy: 'Convert the document to Unicode (UniKey) and make the PDF again.',
    },
    vi: {
      sentence: (f) =>
        `Trang ${f.page} dùng phông chữ bảng mã trước Unicode (TCVN3, VNI): chữ có thể bị đọc sai.`,
      means: 'Trang dùng phông như .VnTime, chữ không phải tiếng Việt theo Unicode.',
      matters: 'Từ bị đọc thành chữ khác và không tìm thấy.',
      remedy: 'Chuyển văn bản sang Unicode (UniKey) rồi tạo lại tệp PDF.',
    },
  }),
  'empty-grid': entry({
    severity: 'warning',
    fields: { page },
    example: { page: 6 },
    en: {
      sentence: (f) => `Ruling lines on page ${f.page} form a table without words.`,
      means: 'Lines are drawn like those of a table, and nothing stands between them.',
      matters: 'The words of the table may be a picture, or in a font that cannot be read.',
      remedy: 'Look at the page; if it shows words, read the file with --ocr.',
    },
    vi: {
      sentence: (f) => `Đường kẻ ở trang ${f.page} tạo thành một bảng không có chữ.`,
      means: 'Có đường kẻ như của bảng nhưng bên trong không có chữ.',
      matters: 'Chữ của bảng có thể là hình, hoặc thuộc phông không đọc được.',
      remedy: 'Xem trang; nếu có chữ thì đọc tệp với --ocr.',
    },
  }),
  'table-without-borders': entry({
    severity: 'info',
    fields: { page },
    example: { page: 8 },
    en: {
      sentence: (f) =>
        `A table on page ${f.page} has no upright lines: its columns and rows were told by the places of its words.`,
      means: 'No lines say where a column ends; the distances between words do.',
      matters: 'A word may be taken for one of the next column. Such rows have a lower confidence.',
      remedy: 'Compare the rows of low confidence with the page.',
    },
    vi: {
      sentence: (f) =>
        `Một bảng ở trang ${f.page} không có đường kẻ dọc: cột và dòng được xác định theo vị trí của chữ.`,
      means: 'Không có đường kẻ cho biết cột kết thúc ở đâu; chỉ có khoảng cách giữa các từ.',
      matters: 'Một từ có thể bị coi là của cột bên cạnh. Những dòng đó có độ tin cậy thấp hơn.',
      remedy: 'Đối chiếu các dòng có độ tin cậy thấp với trang.',
    },
  }),
  'page-not-recognised': entry({
    severity: 'error',
    fields: { page, reason: z.string() },
    example: { page: 3, reason: 'canvas is too large' },
    en: {
      sentence: (f) => `The words of page ${f.page} could not be recognised: "${f.reason}".`,
      means: 'Recognition (OCR) of the page was asked for and failed.',
      matters: 'The words of the page are missing from the plan.',
      remedy: 'Try the page again, or recognise the file with another program and read the result.',
    },
    vi: {
      sentence: (f) =>
        `Không nhận dạng được chữ của trang ${f.page}; chương trình nhận dạng báo "${f.reason}".`,
      means: 'Đã yêu cầu nhận dạng (OCR) trang này nhưng không thành.',
      matters: 'Lời văn của trang không có trong kế hoạch.',
      remedy: 'Thử lại, hoặc nhận dạng tệp bằng chương trình khác rồi đọc kết quả.',
    },
  }),
};

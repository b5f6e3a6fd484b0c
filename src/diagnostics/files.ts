import { entry, plural } from './entry.ts';
import { COUNT, listOf, oneOf, TEXT } from './kinds.ts';

/** What readers say of a file as a whole: its characters, its hidden parts, the size of its tables. */

const count = COUNT;
const million = (n: number, thousands: string): string =>
  String(n).replace(/\B(?=(?:\d{3})+(?!\d))/g, thousands);

export const FILES = {
  'damaged-characters': entry({
    severity: 'warning',
    fields: { fault: oneOf(['cut', 'invalid', 'surrogates']), places: count },
    example: { fault: 'invalid', places: 2 },
    en: {
      sentence: ({ fault, places }) =>
        fault === 'cut'
          ? 'The text ends in the middle of a character; the file may have been cut short.'
          : fault === 'surrogates'
            ? 'Halves of characters (lone surrogates) read as \uFFFD.'
            : `${plural(places, 'place')} of the file ${places === 1 ? 'is' : 'are'} not valid UTF-8 and read as \uFFFD.`,
      means: 'Some bytes of the file are no characters. The rest was read; the damaged places hold \uFFFD.',
      matters: 'A word with such a character is not what its author wrote, and a search does not find it.',
      remedy: 'Get the file from its source again, or open it in its own program and save it as UTF-8.',
    },
    vi: {
      sentence: ({ fault, places }) =>
        fault === 'cut'
          ? 'Văn bản dừng giữa một ký tự; có thể tệp đã bị cắt cụt.'
          : fault === 'surrogates'
            ? 'Có nửa ký tự lẻ (surrogate), được đọc thành \uFFFD.'
            : `Tệp có ${places} chỗ không đúng mã UTF-8, được đọc thành \uFFFD.`,
      means: 'Một số byte của tệp không phải là ký tự. Phần còn lại vẫn đọc được; chỗ hỏng ghi bằng \uFFFD.',
      matters: 'Từ có ký tự hỏng không còn đúng nguyên văn và tìm kiếm sẽ bỏ sót.',
      remedy: 'Lấy lại tệp từ nơi phát hành, hoặc mở bằng chương trình gốc rồi lưu lại dạng UTF-8.',
    },
  }),
  'nul-characters': entry({
    severity: 'warning',
    fields: { count },
    example: { count: 3 },
    en: {
      sentence: (f) => `${plural(f.count, 'NUL character')} left out.`,
      means: 'The text holds characters of code 0, which no text needs. They stand in no word of the plan.',
      matters:
        'They are mostly left by a program that converted the file badly; other places may have suffered.',
      remedy: 'Compare the place with the original, or convert the file again.',
    },
    vi: {
      sentence: (f) => `Đã bỏ ${f.count} ký tự NUL.`,
      means: 'Văn bản có ký tự mã 0, vốn không có trong lời văn. Chúng không nằm trong từ nào của kế hoạch.',
      matters: 'Thường do chương trình chuyển đổi tệp để lại; có thể chỗ khác cũng bị hỏng.',
      remedy: 'Đối chiếu chỗ đó với bản gốc, hoặc chuyển đổi lại tệp.',
    },
  }),
  'no-text': entry({
    severity: 'warning',
    fields: { pictures: count },
    example: { pictures: 4 },
    en: {
      sentence: ({ pictures }) =>
        `The document holds no text.${pictures > 0 ? ` Its ${plural(pictures, 'picture')} may be scanned pages; recognise their text (OCR) first.` : ''}`,
      means: 'The file was opened, and there are no words in it.',
      matters: 'The plan that comes out is empty.',
      remedy: 'Give the file that holds the text. Pictures of pages have to be recognised (OCR) first.',
    },
    vi: {
      sentence: ({ pictures }) =>
        `Văn bản không có chữ.${pictures > 0 ? ` Trong tệp có ${pictures} hình, có thể là trang quét; cần nhận dạng chữ (OCR) trước.` : ''}`,
      means: 'Tệp mở được nhưng không có chữ nào.',
      matters: 'Kế hoạch đọc ra sẽ trống.',
      remedy: 'Dùng tệp có lời văn. Trang chụp, trang quét cần được nhận dạng chữ (OCR) trước.',
    },
  }),
  'tracked-changes': entry({
    severity: 'info',
    fields: { count, side: oneOf(['final', 'original']) },
    example: { count: 12, side: 'final' },
    en: {
      sentence: (f) =>
        `The document has ${plural(f.count, 'tracked change')}. ${f.side === 'final' ? 'The text with all of them accepted was read.' : 'The text before them was read.'}`,
      means: 'The Word file holds insertions and deletions that nobody has accepted or refused yet.',
      matters: 'The file is a draft with two texts in it; the plan is made from one of them.',
      remedy:
        'Choose the side with --changes final or --changes original, or accept or reject the changes in Word.',
    },
    vi: {
      sentence: (f) =>
        `Văn bản có ${f.count} sửa đổi được theo dõi. ${f.side === 'final' ? 'Đã đọc bản chấp nhận mọi sửa đổi.' : 'Đã đọc bản trước khi sửa.'}`,
      means: 'Tệp Word còn những chỗ thêm, xóa chưa được chấp nhận hay từ chối.',
      matters: 'Tệp là dự thảo có hai bản lời văn; kế hoạch chỉ đọc theo một bản.',
      remedy: 'Chọn bản bằng --changes final hoặc --changes original, hoặc xử lý hết sửa đổi trong Word.',
    },
  }),
  'embedded-document': entry({
    severity: 'warning',
    fields: { count },
    example: { count: 1 },
    en: {
      sentence: (f) =>
        `${plural(f.count, 'embedded document')} (altChunk) not read; open the file in Word and save it to make them part of the text.`,
      means: 'The Word file carries whole documents inside it that Word merges only when it opens the file.',
      matters: 'Their words are not in the plan; an appendix may be among them.',
      remedy: 'Open the file in Word, save it, and read the saved file.',
    },
    vi: {
      sentence: (f) =>
        `Chưa đọc ${f.count} văn bản nhúng (altChunk); hãy mở tệp bằng Word rồi lưu lại để chúng thành một phần của văn bản.`,
      means: 'Tệp Word mang trong nó những văn bản khác mà Word chỉ ghép vào khi mở tệp.',
      matters: 'Lời của các văn bản đó không có trong kế hoạch; phụ lục có thể nằm ở đó.',
      remedy: 'Mở tệp bằng Word, lưu lại, rồi đọc tệp đã lưu.',
    },
  }),
  'unfinished-field': entry({
    severity: 'info',
    fields: { count },
    example: { count: 2 },
    en: {
      sentence: (f) =>
        `${plural(f.count, 'field has', 'fields have')} no result; what is not shown of them was left out.`,
      means:
        'Word fields (dates, references) were never worked out, so that there is nothing to read of them.',
      matters: 'A date or a number may be missing where such a field stands.',
      remedy: 'Open the file in Word, update the fields (Ctrl+A, F9) and save it.',
    },
    vi: {
      sentence: (f) => `${f.count} trường (field) chưa có kết quả; phần không hiển thị đã được bỏ qua.`,
      means: 'Các trường của Word (ngày, tham chiếu) chưa được tính nên không có gì để đọc.',
      matters: 'Chỗ đó có thể thiếu một ngày hay một con số.',
      remedy: 'Mở tệp bằng Word, cập nhật các trường (Ctrl+A, F9) rồi lưu lại.',
    },
  }),
  'number-format': entry({
    severity: 'warning',
    fields: { formats: listOf(TEXT) },
    example: { formats: ['chicago'] },
    en: {
      sentence: (f) => `Automatic numbers of the format ${f.formats.join(', ')} are given in Arabic digits.`,
      means: 'Word numbers some paragraphs in a way that is not known here.',
      matters: 'The numbers of these paragraphs are right, but written otherwise than Word shows them.',
      remedy: 'Compare the numbers with the document in Word.',
    },
    vi: {
      sentence: (f) => `Số tự động dạng ${f.formats.join(', ')} được ghi bằng chữ số Ả Rập.`,
      means: 'Word đánh số một số đoạn theo kiểu chưa hỗ trợ.',
      matters: 'Số của các đoạn này đúng thứ tự nhưng không giống cách Word hiển thị.',
      remedy: 'Đối chiếu số thứ tự với văn bản mở trong Word.',
    },
  }),
  'macros-ignored': entry({
    severity: 'warning',
    fields: {},
    example: {},
    en: {
      sentence: () => 'The document holds macros; they were neither run nor read.',
      means: 'The file carries programs (VBA).',
      matters: 'A plan needs none. They do nothing here, but would in Word.',
      remedy: 'Do not enable macros in a file that you did not expect to have any; ask its sender.',
    },
    vi: {
      sentence: () => 'Văn bản có macro; macro không được chạy và không được đọc.',
      means: 'Tệp mang theo chương trình (VBA).',
      matters: 'Kế hoạch không cần macro. Ở đây chúng không có tác dụng, nhưng trong Word thì có.',
      remedy: 'Không bật macro trong tệp lạ; hỏi lại nơi gửi.',
    },
  }),
  'hidden-cell-text': entry({
    severity: 'warning',
    fields: {},
    example: {},
    en: {
      sentence: () => 'Text in the continuation of a merged cell, which Word does not show, was set aside.',
      means:
        'A cell that was merged into the one above it still holds words of its own. They are in "discarded".',
      matters: 'Word does not show them; whoever merged the cells may not have meant to lose them.',
      remedy: 'Split the cells in Word and see whether the words belong to the table.',
    },
    vi: {
      sentence: () => 'Có chữ nằm trong phần tiếp của ô đã gộp, Word không hiển thị; đã để riêng.',
      means: 'Ô đã gộp vào ô phía trên vẫn còn chữ. Các chữ đó nằm ở "discarded".',
      matters: 'Word không hiển thị chúng; người gộp ô có thể không định bỏ.',
      remedy: 'Tách ô trong Word và xem các chữ đó có thuộc bảng không.',
    },
  }),
  'table-too-large': entry({
    severity: 'warning',
    fields: { most: count, mostInTable: count, mostColumns: count },
    example: { most: 1_000_000, mostInTable: 400_000, mostColumns: 200 },
    en: {
      sentence: (f) =>
        f.most === f.mostInTable
          ? `A table has more than ${million(f.most, ',')} slots (rows × columns), or more than ${million(f.mostColumns, ',')} columns; it was not read, and its words are kept under "discarded".`
          : `The tables have more than ${million(f.most, ',')} cells, or one of them has more than ${million(f.mostInTable, ',')}; rows beyond that were read apart from their table.`,
      means: 'A table is larger than is read as one table.',
      matters: 'What is read apart from the table loses its columns; its words are kept.',
      remedy: 'Divide the document, or remove blank rows and columns from the table.',
    },
    vi: {
      sentence: (f) =>
        f.most === f.mostInTable
          ? `Có bảng hơn ${million(f.most, '.')} ô (dòng × cột) hoặc hơn ${million(f.mostColumns, '.')} cột; bảng không được đọc, lời văn giữ ở "discarded".`
          : `Các bảng có hơn ${million(f.most, '.')} ô, hoặc một bảng có hơn ${million(f.mostInTable, '.')} ô; các dòng vượt quá được đọc tách khỏi bảng.`,
      means: 'Bảng lớn hơn giới hạn đọc được như một bảng.',
      matters: 'Phần được đọc tách khỏi bảng mất cột; lời văn vẫn được giữ.',
      remedy: 'Chia nhỏ văn bản, hoặc xóa dòng, cột trống trong bảng.',
    },
  }),
  'document-too-long': entry({
    severity: 'warning',
    fields: {
      tables: count,
      rows: count,
      words: count,
      mostTables: count,
      mostRows: count,
      mostWords: count,
      mostInCell: count,
    },
    example: {
      tables: 0,
      rows: 0,
      words: 12_000,
      mostTables: 400,
      mostRows: 12_500,
      mostWords: 250_000,
      mostInCell: 32_767,
    },
    en: {
      sentence: (f) =>
        `The document has more than ${million(f.mostWords, ',')} words, ${million(f.mostTables, ',')} tables, ${million(f.mostRows, ',')} rows of tables or ${million(f.mostInCell, ',')} characters in a cell; ${plural(f.words, 'word')}${f.tables > 0 ? `, ${plural(f.tables, 'table')}` : ''}${f.rows > 0 ? `, ${plural(f.rows, 'row')}` : ''} beyond that were not parsed and are kept under "discarded".`,
      means: 'The document is longer than any plan, and only its first part was parsed.',
      matters: 'Tasks in the rest are not in the plan; its words are kept.',
      remedy: 'Divide the document into its plans, and parse each of them.',
    },
    vi: {
      sentence: (f) =>
        `Văn bản có hơn ${million(f.mostWords, '.')} từ, ${million(f.mostTables, '.')} bảng, ${million(f.mostRows, '.')} dòng của bảng hoặc ${million(f.mostInCell, '.')} ký tự trong một ô; ${million(f.words, '.')} từ${f.tables > 0 ? `, ${million(f.tables, '.')} bảng` : ''}${f.rows > 0 ? `, ${million(f.rows, '.')} dòng` : ''} vượt quá không được phân tích, lời văn giữ ở "discarded".`,
      means: 'Văn bản dài hơn mọi kế hoạch; chỉ phần đầu được phân tích.',
      matters: 'Nhiệm vụ ở phần còn lại không có trong kế hoạch; lời văn vẫn được giữ.',
      remedy: 'Tách văn bản thành từng kế hoạch rồi phân tích riêng từng tệp.',
    },
  }),
  'table-cells-overlap': entry({
    severity: 'warning',
    fields: { count },
    example: { count: 2 },
    en: {
      sentence: (f) =>
        `${plural(f.count, 'table cell reaches', 'table cells reach')} over others or out of their rows; they were cut where those begin.`,
      means: 'Spans of cells (rowspan, colspan) in the HTML do not fit together.',
      matters: 'A cell may stand beside the wrong row.',
      remedy: 'Compare the table with the page as a browser shows it.',
    },
    vi: {
      sentence: (f) =>
        `${f.count} ô của bảng lấn sang ô khác hoặc ra ngoài dòng; đã cắt ở chỗ ô kia bắt đầu.`,
      means: 'Các thuộc tính gộp ô (rowspan, colspan) trong HTML không khớp nhau.',
      matters: 'Ô có thể đứng sai dòng.',
      remedy: 'Đối chiếu bảng với trang hiển thị trong trình duyệt.',
    },
  }),
  'hidden-sheet': entry({
    severity: 'warning',
    fields: { sheet: TEXT },
    example: { sheet: 'Phụ lục cũ' },
    en: {
      sentence: (f) =>
        `The sheet "${f.sheet}" is hidden and was not read; show it in Excel and save the file to have it read.`,
      means: 'A workbook has a sheet that Excel does not show.',
      matters: 'Its tasks are not in the plan.',
      remedy: 'If it belongs to the plan, unhide it in Excel, save the file and read it again.',
    },
    vi: {
      sentence: (f) =>
        `Trang tính "${f.sheet}" đang ẩn nên không được đọc; muốn đọc, hãy bỏ ẩn trong Excel rồi lưu lại.`,
      means: 'Sổ tính có một trang tính mà Excel không hiển thị.',
      matters: 'Nhiệm vụ ở trang đó không có trong kế hoạch.',
      remedy: 'Nếu trang tính thuộc kế hoạch, hãy bỏ ẩn trong Excel, lưu tệp rồi đọc lại.',
    },
  }),
};

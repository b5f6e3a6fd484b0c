import { entry } from './entry.ts';
import { COUNT, oneOf, orNull, PROBABILITY, TEXT } from './kinds.ts';

/** What is said of tables, their columns, rows and numbers. */

const OTHER_EN = {
  'no-duty': 'no column says what is to be done or reached',
  money: 'its columns are amounts of money, and nobody is charged with anything',
  persons: 'it lists persons',
  blank: 'its cells are left blank, as in a form',
  'no-body-or-time': 'no column names a body, a time or a product',
} as const;
type WhyOther = keyof typeof OTHER_EN;
const OTHER_VI: Readonly<Record<WhyOther, string>> = {
  'no-duty': 'không cột nào nêu việc phải làm hay mức phải đạt',
  money: 'các cột là số tiền và không giao việc cho ai',
  persons: 'bảng liệt kê người',
  blank: 'các ô để trống như biểu mẫu',
  'no-body-or-time': 'không cột nào nêu cơ quan, thời gian hay sản phẩm',
};
const WHY = oneOf(['no-duty', 'money', 'persons', 'blank', 'no-body-or-time'] satisfies WhyOther[]);

/** What a column is for; `start` and `end` are the two columns of a span of time. */
const ROLE_VI: Readonly<Record<string, string>> = {
  task: 'nhiệm vụ',
  indicator: 'chỉ tiêu',
  target: 'mức phấn đấu',
  product: 'sản phẩm',
  lead: 'chủ trì',
  coordinate: 'phối hợp',
  monitor: 'theo dõi',
  implement: 'thực hiện',
  deadline: 'thời gian',
  note: 'ghi chú',
  start: 'thời điểm bắt đầu',
  end: 'thời điểm kết thúc',
};
const ROLE_EN: Readonly<Record<string, string>> = {
  start: 'the start of the work',
  end: 'the end of the work',
};

const count = COUNT;
const probability = PROBABILITY;

export const TABLES = {
  'appendix-without-table': entry({
    severity: 'warning',
    fields: { appendix: TEXT },
    example: { appendix: 'PHỤ LỤC 3' },
    en: {
      sentence: (f) =>
        `${f.appendix} has no table whose heading was recognised; its words are kept under "discarded".`,
      means: 'An appendix begins, and nothing under it was recognised as a table.',
      matters: 'The tasks of this appendix are not in the plan, which is therefore partial.',
      remedy: 'Give the Word or PDF file itself instead of extracted text, or pdftotext -layout.',
    },
    vi: {
      sentence: (f) =>
        `${f.appendix} không có bảng nào nhận ra được tiêu đề cột; lời văn của nó giữ ở "discarded".`,
      means: 'Có phụ lục nhưng không có gì bên dưới được nhận ra là bảng.',
      matters: 'Nhiệm vụ của phụ lục này không có trong kế hoạch, nên kế hoạch chỉ đọc được một phần.',
      remedy: 'Dùng chính tệp Word hoặc PDF thay cho chữ đã trích, hoặc trích bằng pdftotext -layout.',
    },
  }),
  'table-without-rows': entry({
    severity: 'warning',
    fields: { table: TEXT },
    example: { table: 'pl-2' },
    en: {
      sentence: (f) => `Table ${f.table} has a heading, but no rows were found under it.`,
      means: 'The heading of a table was recognised and nothing below it reads like rows.',
      matters: 'The tasks of the table are not in the plan, which is therefore partial.',
      remedy: 'See whether the table goes on in another file; else give the Word or PDF file itself.',
    },
    vi: {
      sentence: (f) => `Bảng ${f.table} có tiêu đề cột nhưng không tìm thấy dòng nào bên dưới.`,
      means: 'Nhận ra tiêu đề cột của bảng nhưng bên dưới không có gì đọc được thành dòng.',
      matters: 'Nhiệm vụ trong bảng không có trong kế hoạch, nên kế hoạch chỉ đọc được một phần.',
      remedy: 'Xem bảng có tiếp ở tệp khác không; nếu không, dùng chính tệp Word hoặc PDF.',
    },
  }),
  'headings-too-many': entry({
    severity: 'warning',
    fields: { most: COUNT },
    example: { most: 1000 },
    en: {
      sentence: (f) =>
        `More than ${f.most} places of the text read like the heading of a table; from here on only headings whose columns stand side by side are looked for.`,
      means: 'Words that head columns come again more often than in any plan.',
      matters:
        'A table further down whose columns are written one after the other is not found; its words are kept.',
      remedy: 'Divide the document into its plans, or give the PDF or Word file itself.',
    },
    vi: {
      sentence: (f) =>
        `Hơn ${f.most} chỗ trong văn bản đọc như tiêu đề bảng; từ đây chỉ tìm những tiêu đề có các cột đứng cạnh nhau.`,
      means: 'Từ ngữ của tiêu đề cột lặp lại nhiều hơn mọi kế hoạch.',
      matters: 'Bảng ở phía sau mà các cột bị ghi nối tiếp sẽ không được tìm thấy; lời văn vẫn được giữ.',
      remedy: 'Tách văn bản thành từng kế hoạch, hoặc dùng chính tệp PDF, Word.',
    },
  }),
  'headings-cut-short': entry({
    severity: 'warning',
    fields: { most: COUNT },
    example: { most: 10_000 },
    en: {
      sentence: (f) =>
        `The lines of the text were read as a table's heading ${f.most} times; from here on no heading is looked for whose columns stand side by side.`,
      means: 'Nearly every line names columns, which no plan does.',
      matters: 'A table further down is not found; its words are kept.',
      remedy: 'Divide the document into its plans, or give the PDF or Word file itself.',
    },
    vi: {
      sentence: (f) =>
        `Các dòng của văn bản đã được đọc thử làm tiêu đề bảng ${f.most} lần; từ đây không tìm tiêu đề có các cột đứng cạnh nhau nữa.`,
      means: 'Hầu như dòng nào cũng nêu tên cột, điều không kế hoạch nào có.',
      matters: 'Bảng ở phía sau sẽ không được tìm thấy; lời văn vẫn được giữ.',
      remedy: 'Tách văn bản thành từng kế hoạch, hoặc dùng chính tệp PDF, Word.',
    },
  }),
  'rows-cut-short': entry({
    severity: 'warning',
    fields: { most: COUNT },
    example: { most: 40 },
    en: {
      sentence: (f) =>
        `The table has so many lines without a number that rows of more than ${f.most} lines were not looked for.`,
      means:
        'From each line without a number on a row may go on for any number of lines, and there are too many ways.',
      matters: 'A longer row is read as several.',
      remedy: 'Look through the rows of this table, or give the PDF or Word file itself.',
    },
    vi: {
      sentence: (f) =>
        `Bảng có quá nhiều dòng chữ không đánh số nên không tìm những dòng của bảng dài hơn ${f.most} dòng chữ.`,
      means:
        'Từ mỗi dòng chữ không đánh số, một dòng của bảng có thể kéo dài bao nhiêu cũng được, nên có quá nhiều khả năng.',
      matters: 'Dòng của bảng dài hơn thế bị đọc thành nhiều dòng.',
      remedy: 'Xem lại các dòng của bảng này, hoặc dùng chính tệp PDF, Word.',
    },
  }),
  'table-scrambled': entry({
    severity: 'error',
    fields: {},
    example: {},
    en: {
      sentence: () =>
        "The table's columns were written one below the other, so its rows cannot be put together. Extract the text again with `pdftotext -layout`, or give the PDF or Word file itself.",
      means: 'A program that extracted the text wrote column after column: numbers follow numbers.',
      matters: 'Nothing in the text says which words stood beside which number; the table was not read.',
      remedy: 'Give the PDF or Word file, or extract the text with pdftotext -layout.',
    },
    vi: {
      sentence: () =>
        'Các cột của bảng bị ghi nối tiếp từ trên xuống nên không ghép lại được các dòng. Hãy trích lại bằng `pdftotext -layout`, hoặc dùng chính tệp PDF, Word.',
      means: 'Chương trình trích chữ đã ghi hết cột này đến cột khác: số nối tiếp số.',
      matters: 'Không có gì cho biết chữ nào đứng cạnh số nào; bảng không được đọc.',
      remedy: 'Dùng tệp PDF hoặc Word, hoặc trích chữ bằng pdftotext -layout.',
    },
  }),
  'table-over-page': entry({
    severity: 'info',
    fields: {},
    example: {},
    en: {
      sentence: () => 'The table goes on after a page break.',
      means: 'Two tables of the source were joined into one.',
      matters: 'Rows before and after the break are of one table.',
      remedy: 'Nothing, if it is one table on the page, too.',
    },
    vi: {
      sentence: () => 'Bảng tiếp tục sau chỗ ngắt trang.',
      means: 'Hai bảng trong bản gốc được nối thành một.',
      matters: 'Các dòng trước và sau chỗ ngắt thuộc cùng một bảng.',
      remedy: 'Không cần làm gì nếu trên giấy cũng là một bảng.',
    },
  }),
  'table-of-other-kind': entry({
    severity: 'info',
    fields: { why: WHY },
    example: { why: 'money' },
    en: {
      sentence: (f) =>
        `The table holds neither tasks nor indicators: ${OTHER_EN[f.why]}. Its rows are kept as they are.`,
      means: 'The table is of another kind: money, persons, a form.',
      matters: 'Its rows are in the data as cells, and in no count of tasks.',
      remedy: 'If it does list tasks, look at its column headings: one for the task and one for who or when.',
    },
    vi: {
      sentence: (f) =>
        `Bảng không phải bảng nhiệm vụ hay chỉ tiêu: ${OTHER_VI[f.why]}. Các dòng được giữ nguyên.`,
      means: 'Bảng thuộc loại khác: kinh phí, danh sách người, biểu mẫu.',
      matters: 'Các dòng vẫn có trong dữ liệu dưới dạng ô, nhưng không tính là nhiệm vụ.',
      remedy:
        'Nếu đúng là bảng nhiệm vụ, hãy xem tiêu đề cột: cần cột nhiệm vụ và cột cơ quan hoặc thời gian.',
    },
  }),
  'column-role-by-contents': entry({
    severity: 'info',
    fields: { heading: TEXT, role: TEXT, probability },
    example: { heading: 'Đầu mối', role: 'lead', probability: 0.94 },
    en: {
      sentence: (f) =>
        `The column "${f.heading}" was taken for ${ROLE_EN[f.role] ?? `"${f.role}"`} by what its cells hold (probability ${f.probability}).`,
      means: 'The heading of a column does not say what the column is for; its cells do.',
      matters: 'If the guess is wrong, every row has these words in the wrong field.',
      remedy: 'Look at two or three rows of the table.',
    },
    vi: {
      sentence: (f) =>
        `Cột "${f.heading}" được coi là cột ${ROLE_VI[f.role] ?? `"${f.role}"`} theo nội dung các ô (xác suất ${f.probability}).`,
      means: 'Tiêu đề cột không cho biết cột dùng để làm gì; nội dung các ô cho biết.',
      matters: 'Nếu đoán sai, mọi dòng đều có lời nằm sai trường.',
      remedy: 'Xem hai, ba dòng của bảng.',
    },
  }),
  'row-numbers-missing': entry({
    severity: 'warning',
    fields: {},
    example: {},
    en: {
      sentence: () => 'The table has a column of numbers, but none of its rows has one; they were counted.',
      means:
        'The numbers of the rows were lost: mostly numbers that Word makes and another program left out.',
      matters: 'Ids of rows are counts; how rows belong to each other cannot be seen.',
      remedy: 'Give the Word file itself: its automatic numbers are read.',
    },
    vi: {
      sentence: () => 'Bảng có cột số thứ tự nhưng không dòng nào có số; các dòng được đếm lần lượt.',
      means: 'Số thứ tự của các dòng bị mất, thường là số tự động của Word mà chương trình khác bỏ qua.',
      matters: 'Mã của dòng chỉ là số đếm; không thấy được dòng nào thuộc dòng nào.',
      remedy: 'Dùng chính tệp Word: số tự động đọc được từ đó.',
    },
  }),
  'row-number-gap': entry({
    severity: 'warning',
    fields: { row: TEXT, from: TEXT, to: TEXT },
    example: { row: '8', from: '6', to: '7' },
    en: {
      sentence: (f) =>
        f.from === f.to
          ? `Number ${f.from} is missing before row ${f.row}.`
          : `Numbers ${f.from} to ${f.to} are missing before row ${f.row}.`,
      means: 'The numbers of the rows leave one out.',
      matters: 'A row may be missing, or run together with the one before; or the plan is misnumbered.',
      remedy: 'Look at the rows on both sides of the gap.',
    },
    vi: {
      sentence: (f) =>
        f.from === f.to
          ? `Thiếu số ${f.from} trước dòng ${f.row}.`
          : `Thiếu số ${f.from} đến ${f.to} trước dòng ${f.row}.`,
      means: 'Số thứ tự của các dòng bị nhảy.',
      matters: 'Có thể thiếu một dòng, hoặc hai dòng bị dính; hoặc kế hoạch đánh số sai.',
      remedy: 'Xem các dòng ở hai bên chỗ nhảy số.',
    },
  }),
  'row-number-repeat': entry({
    severity: 'warning',
    fields: { row: TEXT },
    example: { row: '12' },
    en: {
      sentence: (f) => `Number ${f.row} comes again.`,
      means: 'Two rows of a table have one number.',
      matters: 'Whoever cites the number may mean either; the id of the later row ends in ~2.',
      remedy: 'Mend the number in the document, or cite the row by its id.',
    },
    vi: {
      sentence: (f) => `Số ${f.row} bị lặp.`,
      means: 'Hai dòng của bảng có cùng một số.',
      matters: 'Viện dẫn theo số có thể hiểu là dòng nào cũng được; mã của dòng sau có đuôi ~2.',
      remedy: 'Sửa số trong văn bản, hoặc viện dẫn dòng theo mã.',
    },
  }),
  'row-number-missing': entry({
    severity: 'warning',
    fields: {},
    example: {},
    en: {
      sentence: () => 'The row has no number, and no numbered row stands above it in its group.',
      means: 'A row begins without a number where the others have one.',
      matters: 'It may belong to another row, or to the heading of its group.',
      remedy: 'Look at the row in the document.',
    },
    vi: {
      sentence: () => 'Dòng không có số, và phía trên trong nhóm cũng không có dòng nào có số.',
      means: 'Một dòng bắt đầu mà không có số, trong khi các dòng khác có.',
      matters: 'Dòng này có thể thuộc dòng khác, hoặc thuộc tên nhóm.',
      remedy: 'Xem dòng đó trong văn bản.',
    },
  }),
  'row-incomplete': entry({
    severity: 'warning',
    fields: {},
    example: {},
    en: {
      sentence: () => 'The row holds a task and nothing else; its other cells may be missing from the text.',
      means: 'No body, no product and no time stand beside the task, and no sub-row has them.',
      matters: 'The text may end in the middle of the row, or its cells were lost.',
      remedy: 'Compare the row with the document.',
    },
    vi: {
      sentence: () => 'Dòng chỉ có nhiệm vụ; các ô khác có thể bị thiếu trong văn bản.',
      means: 'Bên cạnh nhiệm vụ không có cơ quan, sản phẩm hay thời gian, các dòng con cũng không có.',
      matters: 'Lời văn có thể dừng giữa dòng, hoặc các ô đã mất.',
      remedy: 'Đối chiếu dòng với văn bản.',
    },
  }),
  'declared-rows-differ': entry({
    severity: 'warning',
    fields: { table: TEXT, declared: count, counted: count },
    example: { table: 'pl-1', declared: 27, counted: 26 },
    en: {
      sentence: (f) => `Table ${f.table} declares ${f.declared} tasks and has ${f.counted}.`,
      means: 'A line such as "TỔNG CỘNG: 27 NHIỆM VỤ", or the title, gives another number than the rows.',
      matters: 'The PAR index divides what is done by what is planned: the number matters.',
      remedy: 'Count the rows in the document; if they are as many as declared, one was not read.',
    },
    vi: {
      sentence: (f) => `Bảng ${f.table} nêu ${f.declared} nhiệm vụ nhưng có ${f.counted}.`,
      means: 'Dòng như "TỔNG CỘNG: 27 NHIỆM VỤ", hoặc tên bảng, nêu số khác với số dòng.',
      matters:
        'Chỉ số cải cách hành chính lấy số việc đã làm chia cho số việc trong kế hoạch nên con số này quan trọng.',
      remedy: 'Đếm lại dòng trong văn bản; nếu đủ như đã nêu thì có dòng chưa đọc được.',
    },
  }),
  'row-borders-uncertain': entry({
    severity: 'warning',
    fields: {
      row: TEXT,
      confidence: probability,
      /** The heading of the column that is least sure, and how sure; null where no single one is. */
      column: orNull(TEXT),
      cell: orNull(probability),
    },
    example: { row: '14', confidence: 0.71, column: 'Cơ quan chủ trì', cell: 0.74 },
    en: {
      sentence: (f) => {
        const least = f.column === null ? '' : `, least of all in the column "${f.column}" (${f.cell})`;
        return `Row ${f.row}: it is not sure which words belong to which cell (confidence ${f.confidence})${least}.`;
      },
      means:
        'Text without lines was divided into cells by likelihood, and another division is nearly as likely.',
      matters: 'A body may stand in the product, or the end of the task in the next cell.',
      remedy: 'Compare the row with the document.',
    },
    vi: {
      sentence: (f) => {
        const least = f.column === null ? '' : `, nhất là ở cột "${f.column}" (${f.cell})`;
        return `Dòng ${f.row}: chưa chắc chữ nào thuộc ô nào (độ tin cậy ${f.confidence})${least}.`;
      },
      means: 'Chữ không có đường kẻ được chia thành ô theo khả năng, và cách chia khác cũng gần như vậy.',
      matters: 'Tên cơ quan có thể lọt vào sản phẩm, hoặc phần cuối nhiệm vụ lọt sang ô bên.',
      remedy: 'Đối chiếu dòng với văn bản.',
    },
  }),
  'row-over-page': entry({
    severity: 'info',
    fields: {},
    example: {},
    en: {
      sentence: () => 'The row runs over a page break; its parts were joined.',
      means: 'A row begins on one page and ends on the next.',
      matters: 'Its cells hold words of both pages.',
      remedy: 'Nothing, if the joined words read on.',
    },
    vi: {
      sentence: () => 'Dòng nằm ở hai trang; các phần đã được nối lại.',
      means: 'Một dòng bắt đầu ở trang này và kết thúc ở trang sau.',
      matters: 'Các ô của dòng có chữ của cả hai trang.',
      remedy: 'Không cần làm gì nếu lời văn nối liền mạch.',
    },
  }),
  'time-in-product-cell': entry({
    severity: 'warning',
    fields: { row: TEXT, text: TEXT },
    example: { row: '5', text: 'Quý II/2024' },
    en: {
      sentence: (f) => `Row ${f.row}: the product cell holds a time ("${f.text}").`,
      means: 'What stands under "product" is a time, and the cell for the time is empty.',
      matters: 'The task has no deadline in the data, and no reminder.',
      remedy: 'Mend the document, or correct the row.',
    },
    vi: {
      sentence: (f) => `Dòng ${f.row}: ô sản phẩm lại ghi thời gian ("${f.text}").`,
      means: 'Dưới cột "sản phẩm" là thời gian, còn ô thời gian để trống.',
      matters: 'Trong dữ liệu nhiệm vụ không có thời hạn, nên không được nhắc.',
      remedy: 'Sửa văn bản, hoặc sửa dòng trong dữ liệu.',
    },
  }),
};

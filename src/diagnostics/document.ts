import { entry } from './entry.ts';
import { COUNT, ORDINAL, orNull, TEXT } from './kinds.ts';

/** What is said of the document around its tables: its kind, its parts, its sections, words without a place. */

const sections = { section: TEXT, marker: TEXT };

export const DOCUMENT = {
  'no-plan-recognised': entry({
    severity: 'warning',
    fields: {},
    example: {},
    en: {
      sentence: () =>
        'No plan was recognised: no line names the document "KẾ HOẠCH", and no number or decision says that it is one.',
      means: 'Nothing in the text says which kind of document it is.',
      matters: 'The file may be another document, or the page with its title may be missing.',
      remedy: 'See that the file is the plan and begins with its first page.',
    },
    vi: {
      sentence: () =>
        'Không nhận ra kế hoạch: không có dòng "KẾ HOẠCH", cũng không có số hiệu hay quyết định nào cho biết đây là kế hoạch.',
      means: 'Không có gì trong lời văn cho biết đây là loại văn bản nào.',
      matters: 'Tệp có thể là văn bản khác, hoặc thiếu trang có tên văn bản.',
      remedy: 'Kiểm tra tệp có đúng là kế hoạch và có trang đầu không.',
    },
  }),
  'document-kind-other': entry({
    severity: 'info',
    fields: { name: TEXT },
    example: { name: 'Chương trình' },
    en: {
      sentence: (f) => `The document is called "${f.name}", not "Kế hoạch"; it was read like a plan.`,
      means: 'The document is a programme, a project or another kind that is laid out like a plan.',
      matters: 'Its number and title are those of that kind.',
      remedy: 'Nothing, if it is the document that you meant.',
    },
    vi: {
      sentence: (f) => `Văn bản có tên loại "${f.name}", không phải "Kế hoạch"; vẫn được đọc như kế hoạch.`,
      means: 'Văn bản là chương trình, đề án hoặc loại khác trình bày như kế hoạch.',
      matters: 'Số hiệu và trích yếu là của loại văn bản đó.',
      remedy: 'Không cần làm gì nếu đúng là văn bản cần đọc.',
    },
  }),
  'decision-foot-missing': entry({
    severity: 'warning',
    fields: {},
    example: {},
    en: {
      sentence: () => 'The decision has neither recipients nor a signature: a page seems to be missing.',
      means: 'A decision that issues the plan begins in the file and does not end in it.',
      matters: 'Who signed it is not known, and what stood on the lost page is lost.',
      remedy: 'Look for the missing page.',
    },
    vi: {
      sentence: () => 'Quyết định không có nơi nhận và chữ ký: có lẽ thiếu một trang.',
      means: 'Quyết định ban hành kế hoạch có phần đầu trong tệp nhưng không có phần cuối.',
      matters: 'Không biết ai ký; nội dung ở trang thiếu cũng mất.',
      remedy: 'Tìm trang còn thiếu.',
    },
  }),
  'classified-document': entry({
    severity: 'warning',
    fields: { mark: TEXT },
    example: { mark: 'MẬT' },
    en: {
      sentence: (f) => `The document is marked "${f.mark}".`,
      means: 'The document bears a mark of secrecy (Law on the Protection of State Secrets, 29/2018/QH14).',
      matters: 'What is made of it bears the same secrecy.',
      remedy: 'Handle it on a machine that is allowed for such documents, and hand nothing on.',
    },
    vi: {
      sentence: (f) => `Văn bản đóng dấu "${f.mark}".`,
      means: 'Văn bản có dấu chỉ độ mật (Luật Bảo vệ bí mật nhà nước số 29/2018/QH14).',
      matters: 'Dữ liệu trích từ văn bản cũng mang độ mật đó.',
      remedy: 'Chỉ xử lý trên máy được phép dùng cho tài liệu mật, không chuyển cho người khác.',
    },
  }),
  'other-document-before': entry({
    severity: 'info',
    fields: {},
    example: {},
    en: {
      sentence: () => 'Another document stands before this one; its words are kept under "discarded".',
      means: 'The file holds, say, a letter of transmission and then the plan.',
      matters: 'Only the plan was read.',
      remedy: 'Nothing, if the second document is the one that you meant.',
    },
    vi: {
      sentence: () => 'Có văn bản khác đứng trước văn bản này; lời của nó giữ ở "discarded".',
      means: 'Tệp chứa, chẳng hạn, công văn gửi kèm rồi mới đến kế hoạch.',
      matters: 'Chỉ kế hoạch được đọc.',
      remedy: 'Không cần làm gì nếu văn bản sau là văn bản cần đọc.',
    },
  }),
  'other-document-after': entry({
    severity: 'warning',
    fields: {},
    example: {},
    en: {
      sentence: () => 'Another document stands behind this one; its words are kept under "discarded".',
      means: 'A second document begins after the end of the plan.',
      matters: 'It may be a second plan, of which nothing was read.',
      remedy: 'Divide the file, and read each document by itself.',
    },
    vi: {
      sentence: () => 'Có văn bản khác đứng sau văn bản này; lời của nó giữ ở "discarded".',
      means: 'Sau khi kế hoạch kết thúc, một văn bản khác bắt đầu.',
      matters: 'Đó có thể là kế hoạch thứ hai, chưa được đọc.',
      remedy: 'Tách tệp rồi đọc riêng từng văn bản.',
    },
  }),
  'appendix-missing': entry({
    severity: 'warning',
    fields: { number: orNull(TEXT) },
    example: { number: '2' },
    en: {
      sentence: ({ number }) =>
        `The text announces an appendix${number === null ? '' : ` (${number})`}, but the file does not hold it.`,
      means: 'A sentence such as "(Có phụ lục kèm theo)" stands in the text, and no appendix follows.',
      matters: 'The tasks with their bodies and times are mostly in the appendix.',
      remedy: 'Look for the appendix in another file, and read both together.',
    },
    vi: {
      sentence: ({ number }) =>
        `Lời văn nhắc tới phụ lục${number === null ? '' : ` ${number}`} nhưng tệp không có.`,
      means: 'Lời văn có câu như "(Có phụ lục kèm theo)" mà không có phụ lục nào.',
      matters: 'Nhiệm vụ cùng cơ quan và thời hạn thường nằm trong phụ lục.',
      remedy: 'Tìm phụ lục ở tệp khác rồi đọc cả hai.',
    },
  }),
  'sections-too-many': entry({
    severity: 'warning',
    fields: { sections: COUNT, most: COUNT },
    example: { sections: 1200, most: 5000 },
    en: {
      sentence: (f) =>
        `The document has more than ${f.most} numbered sections and points; the words of ${f.sections} more are kept under "discarded".`,
      means: 'The body has more sections than any plan, and only the first ones were parsed.',
      matters: 'What the rest orders is not in the plan; its words are kept, and tables were still read.',
      remedy: 'Divide the document into its plans, and parse each of them.',
    },
    vi: {
      sentence: (f) =>
        `Văn bản có hơn ${f.most} mục, điểm; lời văn của ${f.sections} mục, điểm còn lại giữ ở "discarded".`,
      means: 'Phần thân có nhiều mục hơn mọi kế hoạch; chỉ các mục đầu được phân tích.',
      matters:
        'Nội dung giao việc ở phần còn lại không có trong kế hoạch; lời văn vẫn được giữ, các bảng vẫn được đọc.',
      remedy: 'Tách văn bản thành từng kế hoạch rồi phân tích riêng từng tệp.',
    },
  }),
  'text-pages-too-many': entry({
    severity: 'warning',
    fields: { pages: COUNT, most: COUNT },
    example: { pages: 2400, most: 2000 },
    en: {
      sentence: (f) =>
        `The text has ${f.pages} pages, and pages are told apart up to ${f.most}: what follows is told as of the last of them.`,
      means: 'The text has more ends of pages than any plan; all its words were read.',
      matters: 'Places in the rest name the wrong page, and columns of its tables are found as on one page.',
      remedy: 'Divide the document into its plans, and parse each of them.',
    },
    vi: {
      sentence: (f) =>
        `Văn bản có ${f.pages} trang, chỉ phân biệt đến trang ${f.most}: phần sau được ghi là ở trang cuối cùng ấy.`,
      means: 'Văn bản có nhiều chỗ ngắt trang hơn mọi kế hoạch; toàn bộ lời văn vẫn được đọc.',
      matters: 'Vị trí ở phần sau ghi sai số trang, các cột của bảng ở đó được tìm như trên một trang.',
      remedy: 'Tách văn bản thành từng kế hoạch rồi phân tích riêng từng tệp.',
    },
  }),
  'section-number-gap': entry({
    severity: 'warning',
    milder: { en: 'where only "đ" is left out', vi: 'khi chỉ bỏ qua chữ "đ"' },
    fields: sections,
    example: { section: 'III.4', marker: '4' },
    en: {
      sentence: (f) => `Section ${f.section} ("${f.marker}") stands where an earlier number was expected.`,
      means: 'The numbers of sections leave one out.',
      matters: 'A section may be missing from the file, or its heading was not told from the text above it.',
      remedy: 'Look at the place; if the section is there, its words are in the section before.',
    },
    vi: {
      sentence: (f) => `Mục ${f.section} ("${f.marker}") đứng ở chỗ lẽ ra của một số trước đó.`,
      means: 'Số thứ tự của các mục bị nhảy.',
      matters: 'Tệp có thể thiếu một mục, hoặc đầu mục không được tách khỏi đoạn phía trên.',
      remedy: 'Xem chỗ đó; nếu có mục bị thiếu số thì lời của nó nằm trong mục trước.',
    },
  }),
  'section-number-repeat': entry({
    severity: 'warning',
    fields: sections,
    example: { section: 'II.3~2', marker: '3' },
    en: {
      sentence: (f) => `Section ${f.section} ("${f.marker}") comes again or out of order.`,
      means: 'A number of a section was used before, or numbers run backwards.',
      matters: 'Whoever cites the section by its number may mean either; ids of the later ones end in ~2.',
      remedy: 'Mend the number in the document, or cite the section by its id.',
    },
    vi: {
      sentence: (f) => `Mục ${f.section} ("${f.marker}") bị lặp hoặc sai thứ tự.`,
      means: 'Số của mục đã dùng trước đó, hoặc số chạy ngược.',
      matters: 'Viện dẫn theo số có thể hiểu là mục nào cũng được; mã của mục sau có đuôi ~2.',
      remedy: 'Sửa số trong văn bản, hoặc viện dẫn mục theo mã.',
    },
  }),
  'section-number-lookalike': entry({
    severity: 'info',
    fields: { marker: TEXT, read: TEXT },
    example: { marker: 'l', read: '1' },
    en: {
      sentence: (f) => `"${f.marker}" was read as "${f.read}".`,
      means: 'A number is written with a letter that looks like it.',
      matters:
        'The section is numbered as it was meant; a search for the number in the source finds nothing.',
      remedy: 'Mend the number in the document.',
    },
    vi: {
      sentence: (f) => `"${f.marker}" được đọc là "${f.read}".`,
      means: 'Số được gõ bằng một chữ trông giống nó.',
      matters: 'Mục được đánh số theo ý người viết; tìm con số trong bản gốc sẽ không thấy.',
      remedy: 'Sửa số trong văn bản.',
    },
  }),
  'words-unplaced': entry({
    severity: 'warning',
    fields: { text: TEXT, words: ORDINAL },
    example: { text: 'Ghi chú: bảng lập theo mẫu', words: 6 },
    en: {
      sentence: ({ text, words }) =>
        `${words === 1 ? 'One word stands' : `${words} words stand`} in no record: "${text}".`,
      means: 'Nobody knows what these words belong to. They are kept under "discarded" with their place.',
      matters:
        'They may be a task or a heading that was not recognised. Where they are many, the plan is partial.',
      remedy: 'Look at the place. If the words are of a table or a section, report the form of the document.',
    },
    vi: {
      sentence: ({ text, words }) => `${words} từ không nằm trong bản ghi nào: "${text}".`,
      means: 'Không biết các từ này thuộc về đâu. Chúng được giữ ở "discarded" kèm vị trí.',
      matters: 'Có thể là nhiệm vụ hay đầu mục chưa nhận ra. Nếu nhiều, kế hoạch chỉ đọc được một phần.',
      remedy: 'Xem chỗ đó. Nếu các từ thuộc bảng hay mục, hãy báo lại cách trình bày của văn bản.',
    },
  }),
  'word-claimed-twice': entry({
    severity: 'error',
    fields: { word: TEXT },
    example: { word: 'Sở' },
    en: {
      sentence: (f) => `The word "${f.word}" stands in two records.`,
      means: 'A fault of this program: one word of the source was put into two records.',
      matters: 'One of the records holds a word too many.',
      remedy: 'Report it with the document.',
    },
    vi: {
      sentence: (f) => `Từ "${f.word}" nằm trong hai bản ghi.`,
      means: 'Lỗi của chương trình này: một từ của bản gốc bị đưa vào hai bản ghi.',
      matters: 'Một trong hai bản ghi thừa một từ.',
      remedy: 'Báo lại kèm văn bản.',
    },
  }),
};

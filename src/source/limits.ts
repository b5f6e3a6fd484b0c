/**
 * Every limit on what is read, in one table: how much, of what, why so much, and what becomes of the rest. Each lies
 * well above what real plans have, and low enough for a document of any size to be read in seconds and in some hundred
 * megabytes. The longest plans known have two hundred pages, ten thousand words a twenty pages, five sections a page and
 * six hundred rows; a plan for five years may have three hundred pages, a decree an appendix for each of sixty-three
 * provinces.
 */

/** What becomes of what is beyond a limit. */
type Beyond =
  /** Its words are kept under `discarded`, a diagnostic of this code says so, and the rest is read. */
  | { readonly kind: 'left'; readonly code: string }
  /** The file is refused in four parts, with this code. */
  | { readonly kind: 'refused'; readonly code: string }
  /** The words are read, and what the limit bounds is not made of them. */
  | { readonly kind: 'read'; readonly how: string };

export interface Limit {
  readonly most: number;
  /** What is counted, with its unit. */
  readonly of: string;
  readonly why: string;
  readonly beyond: Beyond;
}

const left = (code: string): Beyond => ({ kind: 'left', code });
const refused = (code: string): Beyond => ({ kind: 'refused', code });
const read = (how: string): Beyond => ({ kind: 'read', how });

const MIB = 1024 ** 2;

export const LIMITS = {
  fileBytes: {
    most: 64 * MIB,
    of: 'bytes of a file',
    why: 'a plan of a thousand pages is 3 MiB of text, a scanned one of two hundred some 50 MiB',
    beyond: refused('too-large'),
  },
  words: {
    most: 250_000,
    of: 'words of a document',
    why: 'five hundred pages, full ones; three hundred pages of plans have 135,000',
    beyond: left('document-too-long'),
  },
  characters: {
    most: 1_500_000,
    of: 'characters of a document’s words, white space not counted',
    why: 'what so many words of Vietnamese have, and half as many again',
    beyond: left('document-too-long'),
  },
  pieces: {
    most: 350_000,
    of: 'runs of letters, runs of digits, and signs of a document',
    why: 'what the grammars of values go over: plans have 1.13 to 1.19 for each word, "1.1.1.1" has seven',
    beyond: left('document-too-long'),
  },
  tables: {
    most: 400,
    of: 'tables of a document',
    why: 'one on each of three hundred pages, or six in each of the appendices of sixty-three provinces',
    beyond: left('document-too-long'),
  },
  rows: {
    most: 12_500,
    of: 'rows of all tables of a document, headings among them',
    why: 'twenty times what the longest plans have: the duties of a whole province in one file, ten thousand rows, are read',
    beyond: left('document-too-long'),
  },
  cellCharacters: {
    most: 32_767,
    of: 'characters of a cell of a file that has cells',
    why: 'what a cell of Excel holds; the longest cells of plans have three thousand',
    beyond: left('document-too-long'),
  },
  sections: {
    most: 5000,
    of: 'sections and points of a plan’s body',
    why: 'plans have five a page: a thousand pages',
    beyond: left('sections-too-many'),
  },
  unmarkedLines: {
    most: 3000,
    of: 'lines of a text’s table in rows that nothing numbers',
    why: 'three hundred rows of ten lines; any word of them may begin any cell, which costs a hundred times what a numbered row does, and long plans number their rows',
    beyond: left('words-unplaced'),
  },
  textBands: {
    most: 100_000,
    of: 'rows that lines of a text’s table with columns side by side might make, whatever they are',
    why: 'from each line on a row may end on any of the next ninety, or before the number after next: a thousand lines without numbers, thirty thousand with them',
    beyond: read('rows are looked for up to fewer lines, eight at least (`rows-cut-short`)'),
  },
  textPages: {
    most: 2000,
    of: 'pages of a text',
    why: 'ten times the longest plans; where columns stand is found for each page',
    beyond: read('what follows stands on the last page (`text-pages-too-many`)'),
  },
  headingPlaces: {
    most: 1000,
    of: 'places of a text whose words are divided to see whether they are the heading of a table',
    why: 'a plan has some ten, and one for each printed heading; a text may name columns on every line',
    beyond: read(
      'further down the text, tables are those whose columns stand side by side (`headings-too-many`)',
    ),
  },
  headingReadings: {
    most: 10_000,
    of: 'readings of a text’s lines as a heading whose columns stand side by side',
    why: 'the narrowest tables ask for thirty a kilobyte, most for ten: two hundred pages for some five thousand; each takes half a millisecond',
    beyond: read('further down no such heading is looked for (`headings-cut-short`)'),
  },
  tableSlots: {
    most: 1_000_000,
    of: 'slots (rows × columns) of a table in Word or HTML',
    why: 'the longest tables have a few thousand rows of at most forty columns',
    beyond: left('table-too-large'),
  },
  tableColumns: {
    most: 200,
    of: 'columns of a table in Word or HTML',
    why: 'the widest tables have some forty',
    beyond: left('table-too-large'),
  },
  textSlots: {
    most: 1_000_000,
    of: 'slots of all tables of a text',
    why: 'a short line may stand under a heading of two hundred columns',
    beyond: read('further rows stand apart from their table (`table-too-large`)'),
  },
  textTableSlots: {
    most: 400_000,
    of: 'slots of one table of a text',
    why: 'more than ten thousand rows of twelve columns fill',
    beyond: read('further rows stand apart from their table (`table-too-large`)'),
  },
  columns: {
    most: 200,
    of: 'cells of a line set apart by tabs, bars or commas',
    why: 'the widest tables have some forty columns',
    beyond: read('the line is a line of words'),
  },
  fieldCharacters: {
    most: 32_767,
    of: 'characters of a quoted field of CSV',
    why: 'a cell of Excel holds no more; a quote that is not closed by then opens nothing',
    beyond: read('the quote is a sign among words'),
  },
  lineCharacters: {
    most: 1_000_000,
    of: 'characters of a line of text',
    why: 'the longest line of a real plan, a row of Markdown, has a few thousand',
    beyond: refused('line-too-long'),
  },
  pdfPages: {
    most: 2000,
    of: 'pages of a PDF (`--max-pages`)',
    why: 'ten times the longest plans',
    beyond: refused('pdf-too-long'),
  },
  pdfOperations: {
    most: 200_000,
    of: 'drawing operations of a page of a PDF',
    why: 'a page of text has some three thousand, a map drawn with lines a hundred thousand; a form that draws a form that draws a form may ask for any number',
    beyond: read('what it draws before is read, and the page is an error (`page-damaged`)'),
  },
  pdfLetters: {
    most: 60_000,
    of: 'letters of a page of a PDF',
    why: 'a page in print of six points has ten thousand, a sheet as large as four of them forty; a form of a kilobyte may be drawn a thousand times',
    beyond: read('what it draws before is read, and the page is an error (`page-damaged`)'),
  },
  pdfAllLetters: {
    most: 100_000,
    of: 'letters of all pages of a PDF, besides six for each of its bytes',
    why: 'a letter drawn takes a third of a byte at least, packed, unless pages share one program',
    beyond: read('what is drawn before is read, and further pages are errors (`page-damaged`)'),
  },
  pdfAllOperations: {
    most: 500_000,
    of: 'drawing operations of all pages of a PDF, besides three for each of its bytes',
    why: 'an operation takes some bytes, packed, unless pages share one program; a scan of two hundred pages has a thousand',
    beyond: read('what is drawn before is read, and further pages are errors (`page-damaged`)'),
  },
  pdfSlots: {
    most: 10_000,
    of: 'slots of a table of a page of a PDF, between ruling lines',
    why: 'a page has at most some hundred rows and forty columns; lines ruled like paper for drawing have millions on a large sheet',
    beyond: read('the lines are a drawing, and the words are lines'),
  },
  pdfCells: {
    most: 50_000,
    of: 'cells of all tables of a PDF, between ruling lines, besides one for each two of its bytes',
    why: 'ten thousand rows of twelve columns are a megabyte at least; pages may share one program of a kilobyte',
    beyond: read('the words of further pages are lines, and the page is an error (`page-damaged`)'),
  },
  pdfStates: {
    most: 2000,
    of: 'saved states of drawing inside each other',
    why: 'programs nest some ten',
    beyond: read('what is drawn before is read, and the page is an error (`page-damaged`)'),
  },
  pdfForms: {
    most: 100,
    of: 'forms of a PDF inside each other',
    why: 'programs nest some five; a chain of some hundred ends the stack',
    beyond: read('deeper ones are not drawn, and the page is an error (`page-damaged`)'),
  },
  pdfStreamBytes: {
    most: 32 * MIB,
    of: 'bytes of a stream of a PDF when unpacked, pictures not counted',
    why: 'the program of a page has some hundred kilobytes, that of a map ten megabytes, a font of Chinese letters twenty',
    beyond: read('what needs the stream is damaged: a page is an error (`page-damaged`)'),
  },
  pdfMapped: {
    most: 300_000,
    of: 'characters that the ranges of a font’s table in a PDF stand for',
    why: 'a font has at most 65,536 glyphs, and some tables name each of them several times',
    beyond: read('further ranges stand for nothing'),
  },
  pdfRulings: {
    most: 3000,
    of: 'ruling lines of a page of a PDF, each way',
    why: 'a table of forty rows has forty-one; maps and pictures drawn with lines have many',
    beyond: read('the longest are kept'),
  },
  zipEntries: {
    most: 10_000,
    of: 'parts of a Word or Excel file',
    why: 'a plan has twenty, and one for each picture',
    beyond: refused('too-large'),
  },
  zipPartBytes: {
    most: 48 * MIB,
    of: 'bytes of a part when unpacked',
    why: 'text of three hundred pages is 5 MiB of XML',
    beyond: refused('too-large'),
  },
  zipBytes: {
    most: 96 * MIB,
    of: 'bytes of all parts together when unpacked',
    why: 'two parts of the largest size',
    beyond: refused('too-large'),
  },
  zipRatio: {
    most: 200,
    of: 'times that a part larger than 4 MiB was packed',
    why: 'real parts shrink to a twentieth at best, a bomb to a thousandth',
    beyond: refused('too-large'),
  },
  sheetSlots: {
    most: 10_000_000,
    of: 'slots of a sheet of a workbook up to its last row and its last column',
    why: 'ten thousand rows whose last cell stands in the thousandth column; each slot takes memory',
    beyond: refused('too-large'),
  },
  sheetCharacters: {
    most: 4_000_000,
    of: 'characters that the cells of a workbook show',
    why: 'more than twice what is parsed of any document; thousands of cells may show one long text',
    beyond: refused('too-large'),
  },
  numberFormat: {
    most: 255,
    of: 'characters of the number format of a cell',
    why: 'as many as Excel takes',
    beyond: read('the number is shown as it stands'),
  },
  xmlDepth: {
    most: 400,
    of: 'elements of XML inside each other',
    why: 'Word nests the text of a cell some thirty deep',
    beyond: refused('damaged'),
  },
  xmlElements: {
    most: 4_000_000,
    of: 'elements of a part of XML',
    why: 'three hundred pages have 300,000',
    beyond: refused('damaged'),
  },
  wordElements: {
    most: 400_000,
    of: 'elements of a part of a Word file that are kept to be read',
    why: 'three hundred pages have some 100,000 that say something of words or tables',
    beyond: left('document-too-long'),
  },
  wordParts: {
    most: 160_000,
    of: 'paragraphs, cells and tables of a part of a Word file, empty ones too',
    why: 'a cell has a paragraph of its own: ten thousand rows of eight columns; three hundred pages have some 20,000',
    beyond: left('document-too-long'),
  },
  wordMark: {
    most: 100,
    of: 'characters of what a numbering in Word prints (`w:lvlText`, a format of its own)',
    why: 'Word’s own window takes some thirty; it is printed for each paragraph of the list',
    beyond: read('the paragraph has no number'),
  },
  wordSpan: {
    most: 1000,
    of: 'columns of Word’s grid that a cell spans',
    why: 'more than any table has is an error of the file',
    beyond: read('the cell spans one column'),
  },
  wordLevels: {
    most: 9,
    of: 'levels of a numbering in Word',
    why: 'Word has nine (ECMA-376 part 1, 17.9.3)',
    beyond: read('the paragraph has no number'),
  },
  styleChain: {
    most: 64,
    of: 'styles of Word based on one another',
    why: 'some four in real files',
    beyond: read('what stands further up the chain is not looked at'),
  },
  htmlCharacters: {
    most: 16 * MIB,
    of: 'characters of a page of HTML',
    why: 'its tree takes thirty times its text; three hundred pages saved by Word have 6 MiB',
    beyond: refused('too-large'),
  },
  htmlElements: {
    most: 150_000,
    of: 'elements of a page of HTML',
    why: 'three hundred pages saved by Word have some 80,000: five for each cell, five for each paragraph',
    beyond: left('document-too-long'),
  },
  htmlDepth: {
    most: 512,
    of: 'elements of HTML inside each other',
    why: 'pages nest some thirty; browsers stop at 512',
    beyond: refused('too-deep'),
  },
  yamlKeys: {
    most: 1000,
    of: 'keys of a mapping of YAML',
    why: 'a record has some thirty, a row a cell for each of at most 200 columns; each key is compared with all before it',
    beyond: refused('broken-plan-file'),
  },
  yamlAliases: {
    most: 1000,
    of: 'aliases of a file of YAML',
    why: 'what this program writes has none, a person may name some record twice; each is looked for among all anchors',
    beyond: refused('broken-plan-file'),
  },
  yamlDocuments: {
    most: 10_000,
    of: 'documents of a file of YAML',
    why: 'the plans of sixty-three provinces for a hundred years',
    beyond: refused('broken-plan-file'),
  },
  faults: {
    most: 1000,
    of: 'faults of a plan file, or of a file of corrections, that are told',
    why: 'more than a person reads; a list of another kind has one in each element',
    beyond: read('a last one says that there may be more'),
  },
  docDepth: {
    most: 16,
    of: 'tables inside each other in an old Word file',
    why: 'as many as Word 97 lets stand',
    beyond: read('deeper ones are lines of the cell around them'),
  },
} as const satisfies Readonly<Record<string, Limit>>;

import type { TroubleWords } from '../../model/trouble.ts';
import * as calls from '../calls.ts';

const number = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const grouped = (n: number): string => n.toLocaleString('en');

const AS_DOCX =
  'open it in Word or LibreOffice, save it as .docx, then parse that file (soffice --headless --convert-to docx FILE)';

/**
 * Why a file cannot be read. `what` goes on after the file's name ("plan.docx is empty"); what a library or the
 * operating system said stands in quotes.
 */
export const unreadable = {
  /** What was found instead of what was expected. */
  found: {
    said: (message: string): string => `"${message}"`,
    bytes: (n: number): string => `a file of ${number(n, 'byte')}`,
    whiteSpace: 'white space only',
    size: (size: string): string => size,
    grew: (before: string, after: string): string => `${before}, then ${after}`,
    moreThan: (size: string): string => `more than ${size}`,
    utf32: 'UTF-32 (its byte order mark says so)',
    utf16: (order: string): string => `UTF-16${order} without a byte order mark`,
    binary: (controls: number, bytes: number): string =>
      `binary data (${controls} control characters in the first ${bytes} bytes)`,
    eightBit: (byte: string, at: number): string =>
      `an 8-bit encoding that is not UTF-8 (byte 0x${byte} at offset ${at})`,
    legacy: {
      tcvn3: 'TCVN3 (ABC), the encoding of the .VnTime fonts',
      vni: 'VNI, the encoding of the VNI-Times fonts',
      'windows-1258': 'windows-1258 (Vietnamese Windows)',
      'twice-encoded': 'UTF-8 that was decoded as windows-1252 and saved again',
      lost: 'text whose Vietnamese letters were lost and replaced by "?" or "\uFFFD"',
    },
    unknownEncoding: (label: string): string => `the unknown encoding "${label}"`,
    undeclared: 'no declaration, and bytes that are not UTF-8',
    notEncoding: (name: string): string => `bytes that are not ${name}`,
    twoParts: (name: string): string => `two parts of the name "${name}"`,
    parts: (n: number): string => number(n, 'part'),
    part: (size: string, name: string): string => `a part of ${size} ("${name}")`,
    unpacks: (packed: string, size: string, name: string): string =>
      `${packed} that unpack to ${size} ("${name}")`,
    partsTogether: (size: string): string => `parts of more than ${size} together`,
    slots: (slots: number, name: string): string =>
      `${number(slots, 'place')} up to the last cell ("${name}")`,
    characters: (n: number): string => `cells that show more than ${number(n, 'character')} together`,
    notUnpacked: (name: string): string => `"${name}", which cannot be unpacked`,
    notUnpackedSaid: (name: string, message: string): string => `"${name}": "${message}"`,
    noStream: 'a compound file without the stream WordDocument',
    noTableStream: 'a Word document without its table stream',
    endlessChain: 'a Word document whose sectors run in a ring',
    noPieces: 'a Word document whose text cannot be found',
    noWords: 'a Word document without any text',
    noPdfHeader: 'no "%PDF-" at its beginning',
    unparsed: 'a file that cannot be parsed',
    otherEngine: 'a package of another kind',
    archive: (parts: number): string => `an archive of ${number(parts, 'other part')}`,
    archiveWith: (name: string): string => `an archive with "${name}" in it`,
    tooMany: {
      keys: (most: number, line: number): string => `more than ${most} keys in one mapping, on line ${line}`,
      documents: (most: number, line: number): string => `more than ${most} documents, on line ${line}`,
      aliases: (most: number, line: number): string => `more than ${most} aliases, on line ${line}`,
    },
    levels: (most: number, line: number): string =>
      `more than ${most} levels inside one another on line ${line}`,
    aliases: 'aliases that multiply',
    notAnObject: (line: number): string => `line ${line}, which is no JSON object`,
    outOfPlace: (line: number, record: string): string => `line ${line}, a record "${record}" out of place`,
    notJson: (plan: number): string => `an object that is no JSON, plan ${plan}`,
    cutObject: 'the end of the file in the middle of an object',
    strayByte: (byte: string, at: number): string =>
      `the byte 0x${byte} between two objects, at offset ${at}`,
    syntax: 'a syntax error',
    neverRead: 'a file that was never read',
  },
  /** Kinds of file that no plan is read from. */
  kinds: {
    odt: 'an OpenDocument text (.odt)',
    xlsb: 'a binary Excel workbook (.xlsb)',
    pptx: 'a PowerPoint presentation (.pptx)',
    zip: 'a ZIP archive',
    xls: 'an old Excel workbook (.xls)',
    ole: 'an old Office file',
    rtf: 'a rich text document (.rtf)',
    png: 'a PNG picture',
    jpeg: 'a JPEG picture',
    gif: 'a GIF picture',
    tiff: 'a TIFF picture',
    gzip: 'a gzip archive',
    rar: 'a RAR archive',
    sevenZip: 'a 7-Zip archive',
    mht: 'a web archive (.mht)',
  },
  /** What to do about them. */
  advice: {
    asDocx: AS_DOCX,
    asXlsx:
      'open it in Excel or LibreOffice, save it as .xlsx, then parse that file (soffice --headless --convert-to xlsx FILE)',
    asText: 'run text recognition (OCR) on it and parse the text that comes out',
    unpacked: 'unpack it and parse the document inside',
    asHtml: 'save the page as HTML',
  },
  foreign: (name: string, advice: string): TroubleWords => ({
    what: 'cannot be read',
    expected: 'text, Markdown, CSV, PDF, Word (.docx, .doc), Excel (.xlsx) or HTML',
    example: advice,
    got: name,
  }),
  empty: (got: string): TroubleWords => ({
    what: 'is empty',
    expected: 'the words of a plan',
    ...calls.readPlan('plan.docx'),
    got,
  }),
  lineTooLong: (line: number, most: number): TroubleWords => ({
    what: 'is no text of lines',
    expected: `lines of at most ${grouped(most)} characters`,
    example: 'extract the text again with its line breaks kept (pdftotext -layout plan.pdf)',
    got: `line ${line}, which is longer`,
  }),
  notYet: (format: string): TroubleWords => ({
    what: 'cannot be read yet',
    expected: 'text or Markdown',
    ...calls.readTextOf('plan.pdf', 'plan.txt', ', then '),
    got: `a file of the format ${format}, which is not supported yet`,
  }),
  tooLarge: (most: string, got: string): TroubleWords => ({
    what: 'is too large',
    expected: `at most ${most}`,
    ...calls.largerLimit('a larger limit, where the machine has the memory for it: '),
    got,
  }),
  changing: (got: string): TroubleWords => ({
    what: 'changed while it was read',
    expected: 'a file that nobody writes to meanwhile',
    example: 'wait until it is saved or copied, then try again',
    got,
  }),
  isFolder: (): TroubleWords => ({
    what: 'is a folder',
    expected: 'a file',
    ...calls.readPlan('plan.docx'),
    got: 'a folder',
  }),
  missing: (kind: 'file' | 'path' | 'name'): TroubleWords => ({
    what: 'does not exist',
    expected: 'a file that exists and that you may read',
    ...calls.readPlan('plan.docx'),
    got: {
      file: 'no file of this name',
      path: 'a path through something that is no folder',
      name: 'a name longer than a file can have',
    }[kind],
  }),
  closed: (said: string | null): TroubleWords => ({
    what: 'cannot be opened',
    expected: 'a file that exists and that you may read',
    ...calls.readPlan('plan.docx'),
    got: said === null ? 'a file that you may not read' : `"${said}"`,
  }),
  notText: (got: string): TroubleWords => ({
    what: 'cannot be read as text',
    expected: 'UTF-8 with or without a byte order mark, or UTF-16 with one',
    example:
      'open the file in its own program and save it as UTF-8 (or convert its fonts to Unicode), then try again',
    got,
  }),
  oldFont: (got: string): TroubleWords => ({
    what: 'cannot be read as text',
    expected: 'Vietnamese in Unicode',
    example:
      'convert its fonts to Unicode (UniKey: Ctrl+Shift+F6 on the copied text), save it, then try again',
    got,
  }),
  oldPage: (got: string): TroubleWords => ({
    what: 'cannot be read as text',
    expected: 'Vietnamese in Unicode, or a declared encoding: <meta charset="windows-1258">',
    example: 'convert the page to UTF-8 (UniKey: Ctrl+Shift+F6 on the copied text), then try again',
    got,
  }),
  pageEncoding: (got: string): TroubleWords => ({
    what: 'cannot be read as text',
    expected: 'a page whose encoding is UTF-8, or is declared: <meta charset="windows-1258">',
    example:
      'open the page in a browser, save it as "Web page, complete", which writes UTF-8, then try again',
    got,
  }),
  pageTooLarge: (most: number, got: number): TroubleWords => ({
    what: 'is too large for a web page',
    expected: `at most ${grouped(most)} characters`,
    example: 'save only the part of the page that holds the plan',
    got: `${grouped(got)} characters`,
  }),
  tooDeep: (most: number): TroubleWords => ({
    what: 'nests its elements too deep',
    expected: `elements at most ${most} deep`,
    example: 'open the page in a browser and save it from there, which closes elements that were left open',
    got: `more than ${most} elements inside each other`,
  }),
  encryptedDoc: (): TroubleWords => ({
    what: 'is protected by a password',
    expected: 'a document that opens without a password',
    example: 'open it in Word, save it without its password as .docx, then parse that file',
    got: 'an encrypted Word document (.doc)',
  }),
  encryptedPackage: (): TroubleWords => ({
    what: 'is protected by a password',
    expected: 'a document that opens without a password',
    example:
      'open it in Word or Excel, choose File, Info, Protect Document, Encrypt with Password, clear the password and save',
    got: 'an encrypted Office document',
  }),
  oldOffice: (): TroubleWords => ({
    what: 'cannot be read',
    expected: 'a Word document of the kind .docx',
    example: 'open it in Word or LibreOffice, save it as .docx, then parse that file',
    got: 'an old Office document (.doc)',
  }),
  oldWord: (version: number): TroubleWords => ({
    what: 'cannot be read',
    expected: 'a Word document of Word 97 or later',
    example: AS_DOCX,
    got: `a Word document from before Word 97 (version ${version})`,
  }),
  damagedDoc: (got: string): TroubleWords => ({
    what: 'is damaged',
    expected: 'a whole Word document (.doc)',
    example: AS_DOCX,
    got,
  }),
  damagedPackage: (got: string): TroubleWords => ({
    what: 'is damaged',
    expected: 'a whole .docx or .xlsx file, which is a ZIP archive',
    example: 'open it in Word or Excel, let it be repaired, and save it again; or download it again',
    got,
  }),
  damagedXml: (part: string, got: string): TroubleWords => ({
    what: 'is damaged',
    expected: `well-formed XML in ${part}`,
    example: 'open it in Word, let Word repair it, and save it again',
    got: `"${got}"`,
  }),
  damagedWorkbook: (got: string): TroubleWords => ({
    what: 'cannot be read as a workbook',
    expected: 'a whole .xlsx file that Excel opens',
    example: 'open it in Excel or LibreOffice, save it as .xlsx again, then parse that file',
    got: `"${got}"`,
  }),
  packageTooLarge: (part: string, total: string, got: string): TroubleWords => ({
    what: 'unpacks to more than any plan holds',
    expected: `parts of at most ${part}, and ${total} together`,
    example: 'open it, copy the plan into a new document and save that',
    got,
  }),
  noWordDocument: (got: string): TroubleWords => ({
    what: 'holds no Word document',
    expected: 'an archive with word/document.xml in it',
    example: 'save the plan from Word as .docx',
    got,
  }),
  pdfEncrypted: (): TroubleWords => ({
    what: 'is encrypted',
    expected: 'a PDF that opens without a password, or its password',
    ...calls.readProtected('plan.pdf'),
    got: 'a PDF that asks for a password',
  }),
  pdfWrongPassword: (): TroubleWords => ({
    what: 'is encrypted, and the password does not open it',
    expected: 'the password that opens the document',
    ...calls.readProtected('plan.pdf'),
    got: 'another password',
  }),
  pdfDamaged: (got: string): TroubleWords => ({
    what: 'is no PDF that can be opened',
    expected: 'a whole PDF file',
    example: 'download the file again, or open it and print it to a new PDF',
    got,
  }),
  pdfNoPages: (): TroubleWords => ({
    what: 'has no pages',
    expected: 'a PDF with at least one page',
    example: 'open the file and print it to a new PDF',
    got: 'a PDF of 0 pages',
  }),
  pdfTooLong: (most: number, got: number): TroubleWords => ({
    what: 'has too many pages for a plan',
    expected: `at most ${most} pages`,
    example: 'print the pages of the plan to a PDF of their own',
    got: `${got} pages`,
  }),
  pdfNothingRecognised: (pages: number): TroubleWords => ({
    what: 'holds no text, and none was recognised in its pictures',
    expected: 'pages with printed text, scanned at 200 dots an inch or more',
    example: 'scan the document again, upright and in grey at 300 dots an inch',
    got: `pictures of ${pages === 1 ? 'one page' : `${pages} pages`}`,
  }),
  pdfNoText: (pages: number, letters: number): TroubleWords => ({
    what: 'holds no text',
    expected: 'a PDF whose text can be selected',
    ...calls.readScan('plan.pdf'),
    got: `pictures of ${pages === 1 ? 'one page' : `${pages} pages`} ${letters === 0 ? 'without text' : `with ${letters} letters set over them (the words of a signature)`}: a scan`,
  }),
  ocrNotInstalled: (packages: string, install: string): TroubleWords => ({
    what: 'holds scanned pages, and what recognises their text is not installed',
    expected: `the packages ${packages} beside reform-plan`,
    example: install,
    got: 'no such packages',
  }),
  ocrFailed: (engine: string, install: string, got: string): TroubleWords => ({
    what: 'holds scanned pages whose text could not be recognised',
    expected: `a recogniser that starts (${engine} 7) and pages that can be drawn`,
    example: install,
    got,
  }),
  jsonWithoutPlan: (): TroubleWords => ({
    what: 'cannot be read',
    expected: 'a document: text, Markdown, CSV, PDF, Word (.docx, .doc), Excel (.xlsx) or HTML',
    ...calls.readAsText('plan.docx', '; to read it as text nevertheless: '),
    got: 'a JSON file that holds no plan',
  }),
  alreadyAPlan: (): TroubleWords => ({
    what: 'already is a plan',
    expected: 'a document that no one has parsed yet',
    example:
      'ask it (reform-plan query plan.json), check it (reform-plan validate plan.json), or parse its source again',
    got: 'a plan file that reform-plan parse wrote',
  }),
  invalidRecord: (fault: string): TroubleWords => ({
    what: 'was read, but what was made of it is not as the schemas say',
    expected: 'records that schemas/plan.schema.json allows; this is a fault of reform-plan itself',
    example: 'report it with the file; other files are not affected',
    got: fault,
  }),
  notAPlan: (path: string, said: string, more: number): TroubleWords => ({
    what: 'is no valid plan',
    expected: 'a plan as schemas/plan.schema.json describes it',
    ...calls.writePlan('plan.txt'),
    got: `${path === '' ? 'the whole' : path}: "${said}"${more > 0 ? ` (and ${more} more)` : ''}`,
  }),
  brokenPlanFile: (languages: readonly string[], got: string): TroubleWords => ({
    what: 'cannot be read as a plan file',
    expected: `${languages.join(' or ')} as reform-plan parse writes it`,
    ...calls.writePlan('plan.txt', 'plan.yaml'),
    got,
  }),
  internalFault: (got: string): TroubleWords => ({
    what: 'could not be read',
    expected: 'a plan, or a sentence that says why there is none; this is a fault of reform-plan itself',
    example: 'report it with the file; the other files are not affected',
    got,
  }),
  outOfMemory: (): TroubleWords => ({
    what: 'does not fit into the memory',
    expected: 'a document of a size that plans have, or more memory for Node',
    example: 'NODE_OPTIONS=--max-old-space-size=8192 reform-plan parse plan.txt',
    got: 'the memory was full before the end was reached',
  }),
  outOfTime: (seconds: number): TroubleWords => ({
    what: 'takes too long to read',
    expected: `a document that is read within ${seconds} s`,
    ...calls.moreTime('more time: ', seconds * 10),
    got: 'one that was not read by then',
  }),
  openQuote: (character: number): TroubleWords => ({
    what: 'cannot be read as CSV',
    expected: 'a closing quote for each opening one',
    example: '"Sở Nội vụ","Quý I/2025"',
    got: `a quote at character ${character} that nothing closes`,
  }),
  noPathInList: (got: string): TroubleWords => ({
    what: 'the list of files holds what is no path',
    expected: 'one path on a line, or paths ended by NUL',
    example: 'reform-plan parse --files-from list.txt --format ndjson',
    got,
  }),
  noDocuments: (): TroubleWords => ({
    what: 'holds no documents',
    expected: 'a folder with .txt, .md, .csv, .pdf, .docx, .doc, .xlsx or .html files',
    ...calls.readPlans('plans/2024', 'parsed'),
    got: 'a folder without any',
  }),
};

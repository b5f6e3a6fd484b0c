import { inEveryLanguage, type Messages } from '../messages/index.ts';
import type { SourceFormat } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { delimiterOf } from './csv.ts';

/** Told from the bytes alone: a format with a reader of its own, or `plain` for anything to be decoded. */
export type ByteKind = Exclude<SourceFormat, 'text' | 'markdown' | 'csv'> | 'plain';

/** How much of a file its kind is told from. */
const HEAD = 4096;

/** Kinds of file that hold no readable plan, with what to do about it. */
interface Foreign {
  readonly name: keyof Messages['unreadable']['kinds'];
  readonly matches: (head: Buffer, all: Buffer) => boolean;
  readonly advice: keyof Messages['unreadable']['advice'];
}

const startsWith =
  (...bytes: readonly number[]) =>
  (head: Buffer) =>
    bytes.every((b, i) => head[i] === b);
const zipWith = (name: string) => (head: Buffer, all: Buffer) => isZip(head) && all.includes(name);
const oleWith = (name: string) => (head: Buffer, all: Buffer) =>
  isOle(head) && all.includes(name, 0, 'utf16le');

const isZip = startsWith(0x50, 0x4b, 0x03, 0x04);
const isOle = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** In this order: the first that matches. Signatures: ECMA-376, ODF 1.2 part 3, MS-CFB, RTF 1.9, RFC 2557. */
const FOREIGN: readonly Foreign[] = [
  {
    name: 'odt',
    matches: zipWith('application/vnd.oasis.opendocument.text'),
    advice: 'asDocx',
  },
  {
    name: 'xlsb',
    matches: zipWith('xl/workbook.bin'),
    advice: 'asXlsx',
  },
  { name: 'pptx', matches: zipWith('ppt/presentation.xml'), advice: 'asDocx' },
  { name: 'zip', matches: isZip, advice: 'unpacked' },
  {
    name: 'xls',
    matches: oleWith('Workbook'),
    advice: 'asXlsx',
  },
  { name: 'ole', matches: isOle, advice: 'asDocx' },
  { name: 'rtf', matches: startsWith(0x7b, 0x5c, 0x72, 0x74, 0x66), advice: 'asDocx' },
  { name: 'png', matches: startsWith(0x89, 0x50, 0x4e, 0x47), advice: 'asText' },
  { name: 'jpeg', matches: startsWith(0xff, 0xd8, 0xff), advice: 'asText' },
  { name: 'gif', matches: startsWith(0x47, 0x49, 0x46, 0x38), advice: 'asText' },
  { name: 'tiff', matches: startsWith(0x49, 0x49, 0x2a, 0x00), advice: 'asText' },
  { name: 'tiff', matches: startsWith(0x4d, 0x4d, 0x00, 0x2a), advice: 'asText' },
  { name: 'gzip', matches: startsWith(0x1f, 0x8b), advice: 'unpacked' },
  { name: 'rar', matches: startsWith(0x52, 0x61, 0x72, 0x21), advice: 'unpacked' },
  { name: 'sevenZip', matches: startsWith(0x37, 0x7a, 0xbc, 0xaf), advice: 'unpacked' },
  {
    name: 'mht',
    matches: (head) => /^MIME-Version:/i.test(head.toString('latin1')),
    advice: 'asHtml',
  },
];

/** Layout: a page or a fragment of one, after an optional XML declaration, comments and byte order mark. */
const HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|link|base|title|style|script|table|t(?:head|body|r)|div|section|article|main|center|form|font|span|p|h[1-6]|[ou]l|blockquote|pre|strong|b|em|i|u|a|br|hr|img)[\s>/]/i;

/**
 * The kind of a file, from its content and never from its name.
 * @returns the format to read it as, or a trouble that says what it is and what to do
 */
export function detectBytes(bytes: Uint8Array): Result<ByteKind> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = all.subarray(0, HEAD);
  // a PDF may begin with up to a kilobyte of something else (ISO 32000-1, annex H.3.4.1)
  if (head.subarray(0, 1024).includes('%PDF-')) return done('pdf');
  if (isZip(head) && holdsWord(all)) return done('docx');
  if (isZip(head) && all.includes('xl/workbook.xml')) return done('xlsx');
  if (isOle(head) && all.includes('WordDocument', 0, 'utf16le')) return done('doc');
  // the reader of Word files says what a password keeps from it
  if (isOle(head) && all.includes('EncryptedPackage', 0, 'utf16le')) return done('docx');
  const foreign = FOREIGN.find((f) => f.matches(head, all));
  if (foreign) return failed(foreignKind(foreign));
  return done(HTML.test(headText(head)) ? 'html' : 'plain');
}

/**
 * An Office package (ECMA-376 part 2) that is no workbook and no presentation: its main part is usually, but not
 * always, word/document.xml. Names stand in an archive uncompressed.
 */
function holdsWord(archive: Buffer): boolean {
  if (archive.includes('word/document.xml')) return true;
  const names = ['xl/workbook', 'ppt/presentation'];
  return archive.includes('[Content_Types].xml') && !names.some((name) => archive.includes(name));
}

/** The beginning of a file as letters, good enough to find ASCII tags in. */
function headText(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return head.subarray(2).toString('utf16le');
  if (head[0] === 0xfe && head[1] === 0xff) return head.subarray(3).toString('utf16le');
  return head.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '');
}

function foreignKind({ name, advice }: Foreign): Trouble {
  return inEveryLanguage(({ unreadable }) =>
    unreadable.foreign(unreadable.kinds[name], unreadable.advice[advice]),
  );
}

/** What a line of Markdown has and one of plain text has not, and how much each sign of it says. */
const MARKDOWN: readonly { readonly sign: (line: string) => boolean; readonly weight: number }[] = [
  { sign: (line) => /^ {0,3}#{1,6} +\S/.test(line), weight: 3 },
  { sign: (line) => /\*\*[^*\s][^*]{0,300}\*\*/.test(line), weight: 2 },
  // the rule under a pipe table's heading
  { sign: (line) => /^ *\|? *:?-{3,}:? *\|[-: |]*$/.test(line), weight: 5 },
  // OCR services put HTML tags into the cells of tab and pipe tables
  { sign: (line) => /[\t|]/.test(line) && /<(?:br|b|i|sup|sub)\s{0,3}\/?>/.test(line), weight: 2 },
  { sign: (line) => /^ {0,3}(?:```|~~~)/.test(line), weight: 2 },
];
/** Each sign has one of these: most lines of a text have none. */
const ANY_SIGN = /[#*|\t`~]/;
const ENOUGH = 5;
/** In characters: of the text, and of each of its lines. */
const SAMPLE = 200_000;
const LINE = 2000;

/** Whether decoded text is Markdown, a file of values set apart by commas, or plain text. */
export function detectText(text: string): 'markdown' | 'csv' | 'text' {
  if (isMarkdown(text)) return 'markdown';
  return delimiterOf(text) === null ? 'text' : 'csv';
}

function isMarkdown(text: string): boolean {
  let score = 0;
  for (const whole of text.slice(0, SAMPLE).split(/[\n\r]/)) {
    const line = whole.slice(0, LINE);
    if (!ANY_SIGN.test(line)) continue;
    for (const { sign, weight } of MARKDOWN) if (sign(line)) score += weight;
    if (score >= ENOUGH) return true;
  }
  return false;
}

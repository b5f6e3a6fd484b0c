import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { inEveryLanguage, type Messages } from '../../messages/index.ts';
import { done, failed, type Result, type Trouble } from '../../model/trouble.ts';
import { messageOf } from '../../text/thrown.ts';

/**
 * pdf.js, loaded when the first PDF is opened. Its version is the one that pdf-parse pins: two versions in
 * one process do not work together.
 */
type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** pdf-parse, which opens documents and tells its own errors from damage; what it gives is pdf.js's document. */
type Opener = Pick<typeof import('pdf-parse'), 'PDFParse'>;

let library: Promise<Library> | undefined;

/** The package holds what it uses of both; where it was not built, the installed packages serve. */
const OWN = new URL('../../pdfjs/', import.meta.url);

/** The PDF library, loaded once. */
export function loadLibrary(): Promise<Library> {
  if (!library) process.on('unhandledRejection', leaveToLibrary);
  library ??= existsSync(OWN)
    ? import(new URL('pdf.mjs', OWN).href)
    : import('pdfjs-dist/legacy/build/pdf.mjs');
  return library;
}

function loadOpener(): Promise<Opener> {
  return existsSync(OWN) ? import(new URL('pdf-parse.mjs', OWN).href) : import('pdf-parse');
}

/** Its types keep to itself that a parser gives the document that it opened. */
interface Opening {
  load(): Promise<PDFDocumentProxy>;
}

function isOpening(parser: object): parser is Opening {
  return 'load' in parser && typeof parser.load === 'function';
}

/**
 * The library asks for pages ahead of their use and holds on to the promises; where such a page is damaged and
 * never used, nobody catches the error, which would end the process. What the damage means for the pages that are
 * used is told by those. Any other rejection ends the process as it would without this.
 */
export function leaveToLibrary(reason: unknown): void {
  if (isFromLibrary(reason)) return;
  // whoever else listens decides
  if (process.listenerCount('unhandledRejection') === 1) throw reason;
}

/** Its own kinds of errors have the stack of where the kind was made: a file of the library, by its name or by that of its source. */
const LIBRARY = /pdfjs(?:-dist)?[\\/].{0,60}pdf(?:\.worker)?\.m?js|webpack:\/\/pdf\.js\//;

function isFromLibrary(reason: unknown): boolean {
  return reason instanceof Error && LIBRARY.test(reason.stack ?? '');
}

function dataFolder(name: string): string {
  const root = existsSync(OWN)
    ? fileURLToPath(OWN)
    : dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return join(root, name) + sep;
}

/** Where the marks of a PDF may stand: some producers put other bytes before it, mail systems a line or two. */
const HEADER_WITHIN = 1024;

/** How a PDF is opened. */
export interface OpenOptions {
  /** Also decode pictures: needed for drawing pages, not for reading their text. */
  readonly pictures?: boolean;
}

/**
 * Opens a PDF. The caller destroys the document.
 * @returns the document, or why not: no PDF, encrypted, wrong password, damaged, no pages
 */
export async function openPdf(
  bytes: Uint8Array,
  password?: string,
  { pictures = false }: OpenOptions = {},
): Promise<Result<PDFDocumentProxy>> {
  const header = String.fromCharCode(...bytes.subarray(0, HEADER_WITHIN));
  if (!header.includes('%PDF-')) return failed(damaged((found) => found.noPdfHeader));
  const pdfjs = await loadLibrary();
  const { PDFParse } = await loadOpener();
  const parser: object = new PDFParse({
    // the library takes the memory of what it is given
    data: bytes.slice(),
    ...(password === undefined ? {} : { password }),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    // without a page to draw on the library works out every glyph's outline, which takes most of its time
    ...(pictures ? {} : { disableFontFace: false, ownerDocument: noDocument() }),
    // pictures hold no text that could be read without recognition: none is decoded
    ...(pictures ? {} : { maxImageSize: 0 }),
    standardFontDataUrl: dataFolder('standard_fonts'),
    cMapUrl: dataFolder('cmaps'),
    cMapPacked: true,
  });
  if (!isOpening(parser)) throw new TypeError('pdf-parse opens no documents any more');
  try {
    const pdf = await parser.load();
    if (pdf.numPages > 0) return done(pdf);
    await pdf.loadingTask.destroy();
    return failed(noPages());
  } catch (error) {
    return failed(troubleOf(error, password));
  }
}

/** A web page that takes style rules for fonts and does nothing with them: nothing is drawn. */
function noDocument(): object {
  const sheet = { cssRules: [], insertRule: () => 0 };
  return {
    createElement: () => ({ sheet, remove: () => undefined }),
    documentElement: { getElementsByTagName: () => [{ append: () => undefined }] },
  };
}

function troubleOf(error: unknown, password: string | undefined): Trouble {
  const name = error instanceof Error ? error.name : '';
  const message = messageOf(error);
  if (name === 'PasswordException') return password === undefined ? encrypted() : wrongPassword();
  if (/page tree|no pages|Pages/i.test(message) && name !== 'InvalidPDFException') return noPages();
  return damaged((found) => (message === '' ? found.unparsed : found.said(message)));
}

function encrypted(): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.pdfEncrypted());
}

function wrongPassword(): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.pdfWrongPassword());
}

/** That the file is no PDF that can be opened, with what the library said. */
export function damaged(got: (found: Messages['unreadable']['found']) => string): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.pdfDamaged(got(unreadable.found)));
}

function noPages(): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.pdfNoPages());
}

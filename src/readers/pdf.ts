import type { PDFDocumentProxy } from 'pdfjs-dist';
import { diagnostic } from '../diagnostics/report.ts';
import { inEveryLanguage } from '../messages/index.ts';
import type { Diagnostic } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import type { SourceDocument } from '../source/document.ts';
import { LIMITS } from '../source/limits.ts';
import { messageOf } from '../text/thrown.ts';
import type { RecognitionProgress } from './options.ts';
import { type ArrangedPage, assemble, itemsOf } from './pdf/assemble.ts';
import { withBorderlessTables } from './pdf/borderless.ts';
import { furnish } from './pdf/furniture.ts';
import { damaged, openPdf } from './pdf/library.ts';
import type { Recognition } from './pdf/ocr/pages.ts';
import { contentOf, type PageContent } from './pdf/page.ts';
import { paintPage } from './pdf/paint-page.ts';
import { Drawn } from './pdf/program.ts';
import type { Painting } from './pdf/shapes.ts';
import type { ReadFile } from './text.ts';

/** How a PDF is read. */
export interface PdfOptions {
  /** What opens an encrypted file. */
  readonly password?: string;
  /** The most pages to read; a longer file is refused. */
  readonly maxPages?: number;
  /** Recognises the text of pages that are pictures. */
  readonly ocr?: boolean;
  readonly onRecognised?: (progress: RecognitionProgress) => void;
}

/** Pages read between two times of letting go what the library keeps of them. */
const PAGES_KEPT = 40;

/**
 * Lines and tables of a PDF that holds text. Cells are told by ruling lines, and where there are none by the
 * columns and rows that the text forms.
 * @param bytes the whole file
 * @returns the document, or why not: encrypted, wrong password, damaged, no pages, too many, no text, no recogniser
 */
export async function readPdf(
  bytes: Uint8Array,
  from: ReadFile,
  options: PdfOptions = {},
): Promise<Result<SourceDocument>> {
  const opened = await openPdf(bytes, options.password);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const pages = pdf.numPages;
    const limit = options.maxPages ?? LIMITS.pdfPages.most;
    if (pages > limit) return failed(tooManyPages(pages, limit));
    const read = await withPictures(bytes, pdf, await readPages(pdf, new Drawn(bytes.length)), from, options);
    if (!read.ok) return read;
    const { contents, pages: recognised } = read.value;
    if (!contents.some(speaks)) {
      const fault = contents.find((c) => c.fault !== null)?.fault;
      return failed(fault ? damaged((found) => found.said(fault)) : noText(contents, options.ocr ?? false));
    }
    const assembled = assemble(arranged(contents));
    const diagnostics = [...read.value.diagnostics, ...assembled.diagnostics];
    const whole = { ...from, format: 'pdf' as const, pages, ...assembled, diagnostics };
    if (recognised.length === 0) return done(whole);
    return done({ ...whole, recognised, diagnostics: [fromPictures(recognised), ...diagnostics] });
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Whether a page has words that can be read: those that a signing program sets over a scan are not its own. */
function speaks({ letters, nature }: PageContent): boolean {
  return letters > 0 && nature !== 'scan';
}

/** The pages, with the text of those that are pictures where that is asked for. */
async function withPictures(
  bytes: Uint8Array,
  pdf: PDFDocumentProxy,
  contents: PageContent[],
  { file }: ReadFile,
  { ocr, ...options }: PdfOptions,
): Promise<Result<Recognition>> {
  if (!ocr) return done({ contents, pages: [], diagnostics: [] });
  const { recognisePages } = await import('./pdf/ocr/pages.ts');
  return recognisePages(bytes, pdf, contents, { ...options, file });
}

function fromPictures(pages: readonly number[]): Diagnostic {
  const source = { page: pages[0] ?? 1, start: 0, end: 0 };
  return diagnostic('recognised-text', { pages: [...pages], by: 'this-program' }, { source });
}

async function readPages(pdf: PDFDocumentProxy, drawn: Drawn): Promise<PageContent[]> {
  const contents: PageContent[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const content = await readPage(pdf, page, drawn);
    for (const table of content.tables) drawn.cells += table.cells.length;
    contents.push(content);
    // what the library keeps of the pages read, their fonts too; it refuses as long as one that was given up is not let go of
    if (page % PAGES_KEPT === 0) await pdf.cleanup().catch(() => undefined);
  }
  return contents;
}

/** The pages without furniture and with all their tables, in reading order; empties what it is given. */
function arranged(contents: PageContent[]): ArrangedPage[] {
  const furnished = furnish(contents);
  contents.length = 0;
  const tabled = withBorderlessTables(furnished.map((f) => f.content));
  return furnished.map(({ content, set }, i) => {
    const { lines, tables } = tabled[i] ?? content;
    return { content, set, items: itemsOf(lines, tables) };
  });
}

/** What stands on a page; a page that cannot be run is an empty one with the fault told. */
async function readPage(pdf: PDFDocumentProxy, number: number, drawn: Drawn): Promise<PageContent> {
  if (drawn.reason !== null) return { ...contentOf(BLANK, number), fault: drawn.reason };
  try {
    const { painting, signatures, short } = await paintPage(pdf, number, drawn);
    const { unruled } = drawn;
    const content = contentOf(painting, number, signatures, unruled === null);
    return { ...content, fault: short ?? (painting.segments.length === 0 ? null : unruled) };
  } catch (error) {
    const fault = messageOf(error);
    return { ...contentOf(BLANK, number), fault };
  }
}

const BLANK: Painting = {
  width: 0,
  height: 0,
  glyphs: [],
  segments: [],
  unseen: 0,
  legacy: 0,
  pictures: [],
  outlines: 0,
};

function tooManyPages(pages: number, limit: number): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.pdfTooLong(limit, pages));
}

function noText(contents: readonly PageContent[], recognised: boolean): Trouble {
  const pages = contents.length;
  const letters = contents.reduce((sum, c) => sum + c.letters, 0);
  return inEveryLanguage(({ unreadable }) =>
    recognised ? unreadable.pdfNothingRecognised(pages) : unreadable.pdfNoText(pages, letters),
  );
}

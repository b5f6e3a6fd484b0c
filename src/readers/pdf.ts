import type { PDFDocumentProxy } from 'pdfjs-dist';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import type { SourceDocument } from '../source/document.ts';
import { type ArrangedPage, assemble, itemsOf } from './pdf/assemble.ts';
import { withBorderlessTables } from './pdf/borderless.ts';
import { furnish } from './pdf/furniture.ts';
import { damaged, loadLibrary, openPdf } from './pdf/library.ts';
import { IDENTITY, toMatrix } from './pdf/matrix.ts';
import { contentOf, type PageContent } from './pdf/page.ts';
import { paint } from './pdf/painting.ts';
import type { Painting } from './pdf/shapes.ts';
import type { ReadFile } from './text.ts';

export interface PdfOptions {
  /** What opens an encrypted file. */
  readonly password?: string;
  /** The most pages to read; a longer file is refused. */
  readonly maxPages?: number;
}

/** The longest plans have some hundred pages with all their appendices. */
const MAX_PAGES = 2000;

/** Pages read between two times of letting go what the library keeps of them. */
const PAGES_KEPT = 40;

/**
 * Lines and tables of a PDF that holds text. Cells are told by ruling lines, and where there are none by the
 * columns and rows that the text forms.
 * @param bytes the whole file
 * @returns the document, or why not: encrypted, wrong password, damaged, no pages, too many, no text
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
    const limit = options.maxPages ?? MAX_PAGES;
    if (pages > limit) return failed(tooManyPages(pages, limit));
    const contents = await readPages(pdf);
    if (contents.every((c) => c.letters === 0)) {
      const fault = contents.find((c) => c.fault !== null)?.fault;
      return failed(fault ? damaged(fault) : noText(pages));
    }
    return done({ ...from, format: 'pdf', pages, ...assemble(arranged(contents)) });
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<PageContent[]> {
  const contents: PageContent[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    contents.push(await readPage(pdf, page));
    // what the library keeps of the pages read, their fonts too
    if (page % PAGES_KEPT === 0) await pdf.cleanup();
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
async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PageContent> {
  try {
    return contentOf(await paintPage(pdf, number), number);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return { ...contentOf(BLANK, number), fault };
  }
}

async function paintPage(pdf: PDFDocumentProxy, number: number): Promise<Painting> {
  const { OPS } = await loadLibrary();
  const page = await pdf.getPage(number);
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const program = await page.getOperatorList();
    const base = toMatrix(transform) ?? IDENTITY;
    return paint(program, OPS, { width, height, base }, page.commonObjs);
  } finally {
    page.cleanup();
  }
}

const BLANK: Painting = { width: 0, height: 0, glyphs: [], segments: [], unseen: 0, legacy: 0 };

function tooManyPages(pages: number, limit: number): Trouble {
  return {
    code: 'pdf-too-long',
    what: 'has too many pages for a plan',
    expected: `at most ${limit} pages`,
    example: 'print the pages of the plan to a PDF of their own',
    got: `${pages} pages`,
  };
}

function noText(pages: number): Trouble {
  return {
    code: 'pdf-no-text',
    what: 'holds no text',
    expected: 'a PDF whose text can be selected',
    example: 'reform-plan parse plan.pdf --ocr',
    got: `pictures of ${pages === 1 ? 'one page' : `${pages} pages`} without text: a scan`,
  };
}

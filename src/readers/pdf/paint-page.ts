import type { PDFDocumentProxy } from 'pdfjs-dist';
import { withFields } from './annotations.ts';
import { loadLibrary } from './library.ts';
import { IDENTITY, toMatrix } from './matrix.ts';
import { paint } from './painting.ts';
import type { Painting } from './shapes.ts';

export interface PaintedPage {
  readonly painting: Painting;
  /** Ids of its signature fields. */
  readonly signatures: ReadonlySet<string>;
}

/** What the drawing program of a page draws, its form fields too. Throws where the library cannot run it. */
export async function paintPage(pdf: PDFDocumentProxy, number: number): Promise<PaintedPage> {
  const { OPS } = await loadLibrary();
  const page = await pdf.getPage(number);
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const program = await page.getOperatorList();
    const base = toMatrix(transform) ?? IDENTITY;
    const painting = paint(program, OPS, { width, height, base }, page.commonObjs);
    if (!program.fnArray.includes(OPS.beginAnnotation)) return { painting, signatures: new Set() };
    return await withFields(painting, page, base);
  } finally {
    page.cleanup();
  }
}

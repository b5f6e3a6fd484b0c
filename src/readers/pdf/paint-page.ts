import type { PDFDocumentProxy } from 'pdfjs-dist';
import { loadLibrary } from './library.ts';
import { IDENTITY, toMatrix } from './matrix.ts';
import { paint } from './painting.ts';
import type { Painting } from './shapes.ts';

/** What the drawing program of a page draws. Throws where the library cannot run it. */
export async function paintPage(pdf: PDFDocumentProxy, number: number): Promise<Painting> {
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

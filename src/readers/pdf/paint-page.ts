import type { PDFDocumentProxy } from 'pdfjs-dist';
import { withFields } from './annotations.ts';
import { loadLibrary } from './library.ts';
import { IDENTITY, toMatrix } from './matrix.ts';
import { Painter } from './painting.ts';
import { type Drawn, runProgram } from './program.ts';
import type { Painting } from './shapes.ts';

export interface PaintedPage {
  readonly painting: Painting;
  /** Why its program was not run to its end: what it draws further on is not known. Null where it was. */
  readonly short: string | null;
  /** Ids of its signature fields. */
  readonly signatures: ReadonlySet<string>;
}

/** What the drawing program of a page draws, its form fields too. Throws where the library cannot run it. */
export async function paintPage(pdf: PDFDocumentProxy, number: number, drawn: Drawn): Promise<PaintedPage> {
  const { OPS } = await loadLibrary();
  const page = await pdf.getPage(number);
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const base = toMatrix(transform) ?? IDENTITY;
    const painter = new Painter(OPS, { width, height, base }, page.commonObjs);
    const short = await runProgram(page, OPS, drawn, (op, args) => painter.run(op, args));
    const painting = painter.result();
    if (!painter.annotated) return { painting, short, signatures: new Set() };
    return { ...(await withFields(painting, page, base)), short };
  } finally {
    page.cleanup();
  }
}

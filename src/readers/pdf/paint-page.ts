import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { LIMITS } from '../../source/limits.ts';
import { withFields } from './annotations.ts';
import { loadLibrary } from './library.ts';
import { IDENTITY, toMatrix } from './matrix.ts';
import { type Program, paint } from './painting.ts';
import type { Painting } from './shapes.ts';

export interface PaintedPage {
  readonly painting: Painting;
  /** The program has more operations than are run: what it draws after them is not known. */
  readonly short: boolean;
  /** Ids of its signature fields. */
  readonly signatures: ReadonlySet<string>;
}

/** What the drawing program of a page draws, its form fields too. Throws where the library cannot run it. */
export async function paintPage(pdf: PDFDocumentProxy, number: number): Promise<PaintedPage> {
  const { OPS } = await loadLibrary();
  const page = await pdf.getPage(number);
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { program, short } = await programOf(page, OPS.dependency);
    const base = toMatrix(transform) ?? IDENTITY;
    const painting = paint(program, OPS, { width, height, base }, page.commonObjs);
    if (!program.fnArray.includes(OPS.beginAnnotation)) return { painting, short, signatures: new Set() };
    return { ...(await withFields(painting, page, base)), short };
  } finally {
    page.cleanup();
  }
}

/**
 * The drawing program, as far as the limit of operations: a form may draw a form that draws a form, so that some
 * hundred bytes ask for millions. The library hands programs over in pieces and works out the next one only when one
 * was taken, which is how it is stopped.
 * @param font the operation that asks for a font
 */
async function programOf(page: PDFPageProxy, font: number): Promise<{ program: Program; short: boolean }> {
  const taking: object = page;
  if (!takesPieces(taking)) return { program: await page.getOperatorList(), short: false };
  const taken: { fnArray: number[]; argsArray: unknown[] } = { fnArray: [], argsArray: [] };
  const take = taking._renderPageChunk.bind(page);
  let stopped: Intent | undefined;
  let spent = 0;
  const short = new Promise<{ program: Program; short: boolean }>((stop) => {
    taking._renderPageChunk = (piece, intent) => {
      spent += piece.length + FONT * piece.fnArray.filter((op) => op === font).length;
      if (spent > LIMITS.pdfOperations.most) {
        // nothing more is asked for
        intent.streamReader.read = () => new Promise(() => undefined);
        intent.operatorList.lastChunk = true;
        stopped = intent;
        stop({ program: taken, short: true });
        return;
      }
      for (const op of piece.fnArray) taken.fnArray.push(op);
      for (const args of piece.argsArray) taken.argsArray.push(args);
      take(piece, intent);
    };
  });
  const whole = page.getOperatorList().then((program) => ({ program, short: false }));
  const first = await Promise.race([whole, short]);
  // by its next turn the library waits to be asked, and lets go of the page when it is told that nobody will
  if (stopped) {
    await new Promise((turn) => setImmediate(turn));
    await stopped.streamReader.cancel(new Error('too many drawing operations'));
  }
  return first;
}

/** What making a font costs, in operations: some milliseconds. Pages use ten; a font may be made again at each use. */
const FONT = 4000;

interface Piece {
  readonly length: number;
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What the library keeps of a program that it hands over. */
interface Intent {
  readonly streamReader: { read(): Promise<unknown>; cancel(reason: Error): Promise<void> };
  readonly operatorList: { lastChunk: boolean };
}

/** The library's types keep to themselves where a page takes the pieces of its program. */
interface PiecewisePage {
  _renderPageChunk(piece: Piece, intent: Intent): void;
}

function takesPieces(page: object): page is PiecewisePage {
  return '_renderPageChunk' in page && typeof page._renderPageChunk === 'function';
}

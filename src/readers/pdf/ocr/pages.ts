import { availableParallelism } from 'node:os';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { done, failed, type Result } from '../../../model/trouble.ts';
import type { RecognitionProgress } from '../../index.ts';
import { openPdf } from '../library.ts';
import { contentOf, type PageContent } from '../page.ts';
import { type Box, type Glyph, unionOf } from '../shapes.ts';
import { type Bitmap, takeLines } from './bitmap.ts';
import { paintingOf, type Sheet } from './recognised.ts';
import { type Area, notStarted, type Recogniser, startRecogniser } from './recogniser.ts';

export interface RecognitionOptions {
  readonly file: string;
  readonly password?: string;
  readonly onRecognised?: (progress: RecognitionProgress) => void;
}

export interface Recognition {
  readonly contents: PageContent[];
  /** Numbers of the pages whose text was recognised. */
  readonly pages: readonly number[];
}

/** A page with fewer letters than this is looked at: a signing program may have set its stamp on a scan. */
const FEW = 150;
/** What was recognised counts where it is more than this many times what the page says of itself. */
const MORE = 1.5;
/** What recognition is best at. */
const DOTS_AN_INCH = 300;
/** Larger sheets are drawn coarser. */
const MOST_PIXELS = 24_000_000;
/** Each holds some 150 MB. */
const MOST_WORKERS = 4;

/** Whether most of what a page shows is not in its text. */
export function isPicture({ letters, unreadable }: PageContent): boolean {
  return letters < FEW || unreadable * 2 > letters;
}

/**
 * Draws the pages that hold little text, and recognises what stands on them.
 * @param contents what the pages say themselves
 * @returns the pages, those that were recognised in the place of their empty ones; or why not
 */
export async function recognisePages(
  bytes: Uint8Array,
  contents: readonly PageContent[],
  options: RecognitionOptions,
): Promise<Result<Recognition>> {
  const wanted = contents.filter(isPicture);
  if (wanted.length === 0) return done({ contents: [...contents], pages: [] });
  const workers = Math.min(wanted.length, availableParallelism(), MOST_WORKERS);
  const recogniser = await startRecogniser(workers);
  if (!recogniser.ok) return recogniser;
  try {
    const opened = await openPdf(bytes, options.password, { pictures: true });
    if (!opened.ok) return opened;
    try {
      const found = await recogniseAll(opened.value, wanted, recogniser.value, workers, options);
      const pages = contents.map((content) => found.get(content.page) ?? content);
      return done({ contents: pages, pages: [...found.keys()].sort((a, b) => a - b) });
    } finally {
      await opened.value.loadingTask.destroy();
    }
  } catch (error) {
    return failed(notStarted(error instanceof Error ? error.message : String(error)));
  } finally {
    await recogniser.value.close();
  }
}

/** The pages whose recognised text is more than their own, by their numbers. */
async function recogniseAll(
  pdf: PDFDocumentProxy,
  wanted: readonly PageContent[],
  recogniser: Recogniser,
  workers: number,
  { file, onRecognised }: RecognitionOptions,
): Promise<Map<number, PageContent>> {
  const found = new Map<number, PageContent>();
  const total = wanted.length;
  let finished = 0;
  onRecognised?.({ file, done: 0, total });
  const queue = wanted.values();
  const work = async (): Promise<void> => {
    for (const own of queue) {
      const { content, letters } = await recognisePage(pdf, own.page, recogniser);
      if (letters > (own.letters - own.unreadable) * MORE) found.set(own.page, content);
      finished += 1;
      onRecognised?.({ file, done: finished, total });
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return found;
}

async function recognisePage(
  pdf: PDFDocumentProxy,
  number: number,
  recogniser: Recogniser,
): Promise<{ content: PageContent; letters: number }> {
  const { picture, sheet } = await draw(pdf, number);
  const first = paintingOf(await recogniser.recognise(picture), sheet);
  const columns = numberColumns(contentOf(first, number));
  const numbers: Glyph[] = [];
  for (const column of columns) {
    const again = paintingOf(await recogniser.recognise(picture, areaOf(column, sheet)), sheet);
    numbers.push(...again.glyphs.filter((glyph) => column.empty.some((cell) => holds(cell, glyph))));
  }
  const painting = { ...first, glyphs: [...first.glyphs, ...numbers] };
  const letters = painting.glyphs.reduce((sum, { text }) => sum + text.length, 0);
  return { content: { ...contentOf(painting, number), letters }, letters };
}

/** A column of row numbers is at most so wide, in points. */
const NUMBERS = 60;

/** The first column of a table, and those of its cells in which nothing was recognised. */
interface NumberColumn {
  readonly box: Box;
  readonly empty: readonly Box[];
}

/** Digits that stand alone in their cells are often taken for dirt: where they may stand. */
export function numberColumns({ tables, view }: PageContent): NumberColumn[] {
  if (view.turn !== 0) return [];
  return tables.flatMap((table) => {
    const column = table.cells.filter((c) => c.column === 0 && c.columnSpan === 1);
    const empty = column.filter((c) => c.lines.length === 0).map((c) => c.box);
    const box = unionOf(column.map((c) => c.box));
    return table.ruled && empty.length > 0 && box.x1 - box.x0 <= NUMBERS ? [{ box, empty }] : [];
  });
}

function areaOf({ box }: NumberColumn, { scale, width, height }: Sheet): Area {
  const [left, top] = [Math.max(0, box.x0) * scale, Math.max(0, box.y0) * scale].map(Math.floor);
  const [right, bottom] = [Math.min(width, box.x1) * scale, Math.min(height, box.y1) * scale].map(Math.floor);
  return {
    left: left ?? 0,
    top: top ?? 0,
    width: Math.max(1, (right ?? 0) - (left ?? 0)),
    height: Math.max(1, (bottom ?? 0) - (top ?? 0)),
  };
}

function holds(cell: Box, { ax, bx, ay, size }: Glyph): boolean {
  const [x, y] = [(ax + bx) / 2, ay - size * 0.3];
  return x > cell.x0 && x < cell.x1 && y > cell.y0 && y < cell.y1;
}

/** What pdf.js makes canvases with; its types leave that open. */
interface CanvasFactory {
  create(width: number, height: number): DrawnPage;
  destroy(page: DrawnPage): void;
}

interface DrawnPage {
  readonly canvas: { toBuffer(type: 'image/png'): Buffer };
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): ImagePixels;
    putImageData(pixels: ImagePixels, x: number, y: number): void;
  };
}

interface ImagePixels extends Bitmap {
  readonly data: Uint8ClampedArray;
}

function isCanvasFactory(value: object): value is CanvasFactory {
  return 'create' in value && typeof value.create === 'function' && 'destroy' in value;
}

/** A page as a picture without its ruling lines, and these lines. */
async function draw(pdf: PDFDocumentProxy, number: number) {
  const factory = pdf.canvasFactory;
  if (!isCanvasFactory(factory)) throw new TypeError('pages cannot be drawn');
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(DOTS_AN_INCH / 72, Math.sqrt(MOST_PIXELS / (width * height)));
  const viewport = page.getViewport({ scale });
  const [columns, rows] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const drawn = factory.create(columns, rows);
  try {
    const { canvas, context: canvasContext } = drawn;
    await page.render({ canvas, canvasContext, viewport }).promise;
    const pixels = canvasContext.getImageData(0, 0, columns, rows);
    const { segments, without } = takeLines(pixels, scale);
    pixels.data.set(without.data);
    canvasContext.putImageData(pixels, 0, 0);
    return { picture: canvas.toBuffer('image/png'), sheet: { width, height, scale, segments } };
  } finally {
    factory.destroy(drawn);
    page.cleanup();
  }
}

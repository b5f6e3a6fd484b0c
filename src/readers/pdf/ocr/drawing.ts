import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Turn } from '../shapes.ts';
import { type Area, type Bitmap, takeLines } from './bitmap.ts';
import { isLevel } from './profile.ts';
import type { Sheet } from './recognised.ts';

/** What recognition is best at. */
const DOTS_AN_INCH = 300;
/** Larger sheets are drawn coarser. */
const MOST_PIXELS = 24_000_000;

/** A page as a picture without its ruling lines, and these lines. */
export interface Drawing {
  /** PNG. */
  readonly picture: Uint8Array;
  /** In the view that the page was drawn in. */
  readonly sheet: Sheet;
  /** Whether its lines of text seem to run level. */
  readonly level: boolean;
  /** Part of the picture for itself, as PNG, with so many pixels of white around it. */
  readonly cut: (part: Area, frame: number) => Uint8Array;
  readonly bitmap: Bitmap;
}

/** What pdf.js makes canvases with; its types leave that open. */
interface CanvasFactory {
  create(width: number, height: number): DrawnPage;
  destroy(page: DrawnPage): void;
}

interface DrawnPage {
  readonly canvas: {
    toBuffer(type: 'image/png'): Buffer;
    /**
     * Its pixels themselves (red, green, blue, opacity), until it is destroyed. `getImageData` copies them into
     * memory that the garbage collector does not see: 35 MB a page that no page gives back.
     */
    data(): Uint8Array;
  };
  readonly context: object;
}

function isCanvasFactory(value: object): value is CanvasFactory {
  return 'create' in value && typeof value.create === 'function' && 'destroy' in value;
}

/**
 * Draws a page.
 * @param turn the way that its text runs on the page as shown: it is drawn so that this text is level
 */
export async function drawPage(pdf: PDFDocumentProxy, page: PDFPageProxy, turn: Turn): Promise<Drawing> {
  const factory = pdf.canvasFactory;
  if (!isCanvasFactory(factory)) throw new TypeError('pages cannot be drawn');
  // text that runs down is level once the page is turned a quarter to the left, which is three to the right
  const rotation = (page.rotate + ((4 - turn) % 4) * 90) % 360;
  const { width, height } = page.getViewport({ scale: 1, rotation });
  const scale = Math.min(DOTS_AN_INCH / 72, Math.sqrt(MOST_PIXELS / (width * height)));
  const viewport = page.getViewport({ scale, rotation });
  const [columns, rows] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const drawn = factory.create(columns, rows);
  try {
    const { canvas, context: canvasContext } = drawn;
    await page.render({ canvas, canvasContext, viewport }).promise;
    const shown = { width: columns, height: rows, data: canvas.data() };
    const segments = takeLines(shown, scale);
    // a copy: `slice` of a Buffer is none
    const bitmap = { ...shown, data: new Uint8Array(shown.data) };
    return {
      picture: canvas.toBuffer('image/png'),
      sheet: { width, height, scale, segments },
      level: isLevel(bitmap, scale),
      bitmap,
      cut: (part, frame) => cutOut(factory, bitmap, part, frame),
    };
  } finally {
    factory.destroy(drawn);
  }
}

function cutOut(factory: CanvasFactory, { data, width }: Bitmap, part: Area, frame: number): Uint8Array {
  const [columns, rows] = [part.width + 2 * frame, part.height + 2 * frame];
  const drawn = factory.create(columns, rows);
  try {
    const pixels = drawn.canvas.data();
    pixels.fill(255);
    for (let y = 0; y < part.height; y++) {
      const from = ((part.top + y) * width + part.left) * 4;
      const to = ((y + frame) * columns + frame) * 4;
      pixels.set(data.subarray(from, from + part.width * 4), to);
    }
    return drawn.canvas.toBuffer('image/png');
  } finally {
    factory.destroy(drawn);
  }
}

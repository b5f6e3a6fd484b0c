import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Row } from '../../model/index.ts';
import { openPdf } from '../../readers/pdf/library.ts';
import { type Html, html } from '../shared/html.ts';
import { type Canvas, type CanvasLibrary, loadCanvas } from './canvas.ts';
import { roleClass } from './source-lines.ts';

/** Text of 9 points and more can be read at that; a page takes 60 to 120 KB. */
const DOTS_AN_INCH = 110;
/** Larger sheets are drawn coarser. */
const MOST_PIXELS = 6_000_000;
/** In points, around a row. */
const MARGIN = 9;
/** All pictures of a page together, in bytes: as data URLs they take a third more, and mail systems refuse 5 MB and more. */
export const PICTURES_AT_MOST = 3_300_000;
/** WebP's own measure, 0 to 100: below it the marks of Vietnamese letters run together. */
const QUALITY = 70;

/** Parts of a page on which a row stands. */
interface Part {
  readonly page: number;
  /** Left, top, right, bottom, in points from the page's top left corner. */
  readonly box: readonly [number, number, number, number];
  readonly cells: readonly {
    readonly role: string;
    readonly box: readonly [number, number, number, number];
  }[];
}

/** A picture of a part of a page. */
interface Picture {
  readonly part: Part;
  readonly data: string;
}

/** What of each row could be drawn: its pictures, or why there are none. */
export type Pictures =
  | {
      readonly kind: 'drawn';
      readonly of: ReadonlyMap<string, Html>;
      readonly left: ReadonlySet<string>;
      readonly used: number;
    }
  | { readonly kind: 'no-canvas' }
  | { readonly kind: 'unreadable' };

/**
 * The rows of a PDF as pictures, cut out of its pages, with boxes around their cells.
 * @param rows the more important ones first: when there is no more room, the others have no pictures (`left`)
 * @param room in bytes
 */
export async function drawRows(
  bytes: Uint8Array,
  rows: readonly Row[],
  room: number,
  password: string | undefined,
  label: (row: Row) => string,
): Promise<Pictures> {
  const canvas = await loadCanvas();
  if (!canvas) return { kind: 'no-canvas' };
  const opened = await openPdf(bytes, password, { pictures: true });
  if (!opened.ok) return { kind: 'unreadable' };
  const pdf = opened.value;
  try {
    const drawer = new Drawer(pdf, canvas, room);
    for (const row of rows) await drawer.draw(row);
    const of = new Map([...drawer.drawn].map(([row, pictures]) => [row.id, figure(pictures, label(row))]));
    return { kind: 'drawn', of, left: drawer.left, used: drawer.used };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** A drawn page, as the canvas package has it. */
interface Sheet {
  readonly page: number;
  readonly scale: number;
  readonly canvas: Canvas;
}

class Drawer {
  readonly drawn = new Map<Row, Picture[]>();
  readonly left = new Set<string>();
  used = 0;
  readonly #pdf: PDFDocumentProxy;
  readonly #canvas: CanvasLibrary;
  #room: number;
  #sheet: Sheet | null = null;

  constructor(pdf: PDFDocumentProxy, canvas: CanvasLibrary, room: number) {
    this.#pdf = pdf;
    this.#canvas = canvas;
    this.#room = room;
  }

  async draw(row: Row): Promise<void> {
    const parts = partsOf(row).filter(({ page }) => page <= this.#pdf.numPages);
    const pictures: Picture[] = [];
    for (const part of parts) {
      const picture = this.#room > 0 ? await this.#cut(part) : null;
      if (picture === null) {
        this.left.add(row.id);
        return;
      }
      this.#room -= picture.length;
      this.used += picture.length;
      pictures.push({ part, data: picture.toString('base64') });
    }
    if (pictures.length > 0) this.drawn.set(row, pictures);
  }

  async #cut({ page, box }: Part): Promise<Buffer | null> {
    const { createCanvas } = this.#canvas;
    const sheet = await this.#sheetOf(page);
    const pixels = (n: number): number => Math.round(n * sheet.scale);
    const [left, top, right, bottom] = [pixels(box[0]), pixels(box[1]), pixels(box[2]), pixels(box[3])];
    const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
    const cut = createCanvas(width, height);
    const context = cut.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(sheet.canvas, left, top, width, height, 0, 0, width, height);
    return cut.toBuffer('image/webp', QUALITY);
  }

  /** Rows stand in order, so a page is drawn once for all of its rows. */
  async #sheetOf(number: number): Promise<Sheet> {
    if (this.#sheet?.page === number) return this.#sheet;
    const { createCanvas } = this.#canvas;
    const page = await this.#pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const scale = Math.min(DOTS_AN_INCH / 72, Math.sqrt(MOST_PIXELS / (width * height)));
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(
      Math.max(1, Math.round(viewport.width)),
      Math.max(1, Math.round(viewport.height)),
    );
    const canvasContext = canvas.getContext('2d');
    await page.render({ canvas, canvasContext, viewport }).promise;
    await this.#pdf.cleanup();
    this.#sheet = { page: number, scale, canvas };
    return this.#sheet;
  }
}

/** Where a row's cells stand, page by page. */
function partsOf({ where, source }: Row): Part[] {
  const cells = Object.entries(where).flatMap(([role, places]) =>
    places.flatMap(({ page, bbox }) => (page !== null && bbox ? [{ role, page, box: bbox }] : [])),
  );
  const pages = [...new Set(cells.map(({ page }) => page))].sort((a, b) => a - b);
  return pages.map((page) => {
    const own = cells.filter((cell) => cell.page === page);
    const boxes = own.map(({ box }) => box);
    if (source.page === page && source.bbox) boxes.push(source.bbox);
    return {
      page,
      box: [
        Math.max(0, Math.min(...boxes.map((b) => b[0])) - MARGIN),
        Math.max(0, Math.min(...boxes.map((b) => b[1])) - MARGIN),
        Math.max(...boxes.map((b) => b[2])) + MARGIN,
        Math.max(...boxes.map((b) => b[3])) + MARGIN,
      ],
      cells: own,
    };
  });
}

function figure(pictures: readonly Picture[], label: string): Html {
  return html`${pictures.map(({ part, data }) => {
    const [left, top, right, bottom] = part.box;
    const [width, height] = [round(right - left), round(bottom - top)];
    return html`<figure class="source-page"><svg viewBox="0 0 ${width} ${height}" width="${round(width * 1.5)}" role="img" aria-label="${label}"><image href="data:image/webp;base64,${data}" width="${width}" height="${height}"/>${part.cells.map(
      ({ role, box }) =>
        html`<rect class="box r-${roleClass(role)}" data-role="${role}" x="${round(box[0] - left - 2)}" y="${round(box[1] - top - 2)}" width="${round(box[2] - box[0] + 4)}" height="${round(box[3] - box[1] + 4)}" rx="1.5"/>`,
    )}</svg></figure>`;
  })}`;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}

/**
 * What a page is made of once the drawing program of the PDF has been run. Coordinates are points from the
 * top left corner of the page as it is shown, x to the right, y down.
 */

/** A box in points, y counted downwards. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Which way the text runs: 0 to the right, 1 down, 2 to the left (upside down), 3 up. */
export type Turn = 0 | 1 | 2 | 3;

/** One character, or several that the font draws as one, as it stands on the page. */
export interface Glyph {
  readonly text: string;
  /** Where its baseline begins and ends. */
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  /** Height of the letters' box. */
  readonly size: number;
  /** Null for text set aslant: a watermark, a stamp. */
  readonly turn: Turn | null;
  readonly bold: boolean;
  /** A space was drawn between the glyph before and this one. */
  readonly spaced: boolean;
  /** Number of the drawing operation that it came from: glyphs of one run were set together. */
  readonly run: number;
  /**
   * How far its colour is from that of its ground: 1 for black on white, 0 for white on white, the alpha of
   * transparent text counted in. 1 where left out.
   */
  readonly contrast?: number;
  /** Drawn so that nobody sees it: an unseen rendering mode, the colour of its ground, a hair's height. */
  readonly unseen?: boolean;
  /** Id of the annotation (a form field, a stamp) that draws it, where one does. */
  readonly annotation?: string;
}

/** A straight line along the page's edges, drawn as a stroke or as a thin filled shape. */
export interface Segment {
  readonly upright: boolean;
  /** The coordinate that all its points share: x of an upright one, y of a level one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What an annotation is, as far as it matters to the words that it draws. */
export type AnnotationKind = 'signature' | 'ticked' | 'unticked';

/** All that is drawn on one page. */
export interface Painting {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly segments: readonly Segment[];
  /** Characters drawn so that nobody sees them: the text that a scanner laid under its picture. */
  readonly unseen: number;
  /** Characters beyond ASCII in fonts of an encoding before Unicode. */
  readonly legacy: number;
  /** The text was recognised in a picture: where its letters stand exactly is not known. */
  readonly recognised?: boolean;
  /** Places of pictures, cut to the page. */
  readonly pictures: readonly Box[];
  /** Paths that were stroked or filled: borders, drawings, letters that were turned into outlines. */
  readonly outlines: number;
}

/** How much two stretches share; under 0 the room between them. */
export function overlap(a0: number, a1: number, b0: number, b1: number): number {
  return Math.min(a1, b1) - Math.max(a0, b0);
}

/** The smallest box around some. */
export function unionOf(boxes: Iterable<Box>): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x0 = Math.min(x0, box.x0);
    y0 = Math.min(y0, box.y0);
    x1 = Math.max(x1, box.x1);
    y1 = Math.max(y1, box.y1);
  }
  return { x0, y0, x1, y1 };
}

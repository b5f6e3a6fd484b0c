import { BLACK, type Colour, colourOf } from './colours.ts';
import { type FontFacts, PLAIN_FONT } from './fonts.ts';
import type { Matrix } from './matrix.ts';
import type { Box } from './shapes.ts';

/** Where a page stands: its size as shown, and the way there from its own coordinates. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates to points from its top left corner, rotation included. */
  readonly base: Matrix;
}

/** What `q` saves and `Q` brings back, as far as it matters for places. */
export interface State {
  ctm: Matrix;
  clip: Box;
  fillVisible: boolean;
  strokeVisible: boolean;
  /** What text and areas are filled with, and what outlines are drawn with; null for patterns. */
  fill: Colour | null;
  stroke: Colour | null;
  /** 0 transparent, 1 opaque. */
  fillAlpha: number;
  strokeAlpha: number;
  /** Of the transparency groups around. */
  groupAlpha: number;
  lineWidth: number;
  font: FontFacts;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

/** A colour at least this light does not show on paper (0 black, 1 white). */
const NEARLY_WHITE = 0.95;

/** How a page begins: nothing drawn, black on white. */
export function firstState(frame: PageFrame): State {
  return {
    ctm: frame.base,
    clip: { x0: 0, y0: 0, x1: frame.width, y1: frame.height },
    fillVisible: true,
    strokeVisible: true,
    fill: BLACK,
    stroke: BLACK,
    fillAlpha: 1,
    strokeAlpha: 1,
    groupAlpha: 1,
    lineWidth: 1,
    font: PLAIN_FONT,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

/** A number of a page's program; 0 for what is none. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** White lines and areas are not seen. */
export function shows(colour: unknown): boolean {
  const parts = colourOf(colour);
  return !parts || Math.min(...parts) < NEARLY_WHITE;
}

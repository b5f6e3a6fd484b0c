import type { Box } from './shapes.ts';

/** Red, green and blue, 0 to 1. */
export type Colour = readonly [number, number, number];

/** The colour of text where a page sets none. */
export const BLACK: Colour = [0, 0, 0];
export const WHITE: Colour = [1, 1, 1];

/** The library gives colours as "#rrggbb"; null for anything else. */
export function colourOf(value: unknown): Colour | null {
  const m = typeof value === 'string' ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value) : null;
  if (!m) return null;
  const [r = 0, g = 0, b = 0] = m.slice(1).map((hex) => Number.parseInt(hex, 16) / 255);
  return [r, g, b];
}

/** A filled area and its colour: what is drawn upon it has it as its ground. */
export interface Ground {
  readonly box: Box;
  /** Null for patterns and shadings, whose colours are not looked at. */
  readonly colour: Colour | null;
}

/** Areas of a page that are remembered: shaded cells, not the strokes of a drawing. */
const MOST = 500;

/** The areas filled so far on a page; paper is white. */
export class Grounds {
  readonly #areas: Ground[] = [];

  add(area: Ground): void {
    this.#areas.push(area);
    if (this.#areas.length > MOST) this.#areas.shift();
  }

  /** The colour at a place: that of the area filled last over it. */
  at(x: number, y: number): Colour | null {
    for (let i = this.#areas.length - 1; i >= 0; i--) {
      const area = this.#areas[i];
      if (!area) continue;
      const { box } = area;
      if (x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1) return area.colour;
    }
    return WHITE;
  }
}

/** How far two colours are apart: 1 black and white, 0 the same; 1 too where one is not known. */
export function contrast(a: Colour | null, b: Colour | null): number {
  if (!a || !b) return 1;
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
}

/** A colour laid over another with some transparency. */
export function mixed(over: Colour | null, under: Colour | null, alpha: number): Colour | null {
  if (!over || !under) return null;
  const part = (i: 0 | 1 | 2): number => over[i] * alpha + under[i] * (1 - alpha);
  return [part(0), part(1), part(2)];
}

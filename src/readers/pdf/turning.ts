import type { Box, Painting, Segment, Turn } from './shapes.ts';

/**
 * Pages whose text does not run from left to right as they are shown: a wide table set sideways on an upright
 * page. They are turned so that most of their text is level; places are given on the page as shown.
 */
export class View {
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;

  /** @param width of the page as shown; `turn` is the way that most of its text runs */
  constructor(width: number, height: number, turn: Turn) {
    this.turn = turn;
    [this.width, this.height] = turn % 2 === 0 ? [width, height] : [height, width];
  }

  /** From the page as shown into the view. */
  see(x: number, y: number): [number, number] {
    if (this.turn === 1) return [y, this.height - x];
    if (this.turn === 2) return [this.width - x, this.height - y];
    if (this.turn === 3) return [this.width - y, x];
    return [x, y];
  }

  /** From the view to the page as shown. */
  show(x: number, y: number): [number, number] {
    if (this.turn === 1) return [this.height - y, x];
    if (this.turn === 2) return [this.width - x, this.height - y];
    if (this.turn === 3) return [y, this.width - x];
    return [x, y];
  }

  boxAsShown(box: Box): Box {
    const [ax, ay] = this.show(box.x0, box.y0);
    const [bx, by] = this.show(box.x1, box.y1);
    return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
  }

  boxSeen(shown: Box): Box {
    const [ax, ay] = this.see(shown.x0, shown.y0);
    const [bx, by] = this.see(shown.x1, shown.y1);
    return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
  }

  seeSegment(segment: Segment): Segment {
    return this.#turned(segment, (x, y) => this.see(x, y));
  }

  segmentAsShown(segment: Segment): Segment {
    return this.#turned(segment, (x, y) => this.show(x, y));
  }

  #turned(segment: Segment, to: (x: number, y: number) => [number, number]): Segment {
    const { upright, at, from, to: end } = segment;
    const a = upright ? to(at, from) : to(from, at);
    const b = upright ? to(at, end) : to(end, at);
    const k = (this.turn % 2 === 0) === upright ? 1 : 0;
    return {
      upright: k === 1,
      at: k === 1 ? a[0] : a[1],
      from: Math.min(a[k], b[k]),
      to: Math.max(a[k], b[k]),
    };
  }
}

/** The view in which most of the page's text runs from left to right. */
export function viewOf(painting: Painting): View {
  const count = [0, 0, 0, 0];
  for (const { turn } of painting.glyphs) if (turn !== null) count[turn] = (count[turn] ?? 0) + 1;
  const turns: Turn[] = [0, 1, 2, 3];
  const most = turns.reduce<Turn>((best, turn) => ((count[turn] ?? 0) > (count[best] ?? 0) ? turn : best), 0);
  return new View(painting.width, painting.height, most);
}

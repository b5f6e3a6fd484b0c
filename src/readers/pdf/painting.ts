import { LIMITS } from '../../source/limits.ts';
import { colourOf, contrast, Grounds, mixed } from './colours.ts';
import { fontFacts, PLAIN_FONT, shownGlyph, shownText } from './fonts.ts';
import { apply, IDENTITY, type Matrix, multiply, scaleOf, toMatrix } from './matrix.ts';
import { boxOf, clipped, filledSegments, strokedSegments, subpaths } from './outline.ts';
import { PictureTrace } from './pictures.ts';
import type { Operations } from './program.ts';
import { type Box, type Glyph, type Painting, type Segment, type Turn, unionOf } from './shapes.ts';
import { firstState, numberOf, type PageFrame, type State, shows } from './state.ts';

/**
 * Runs the drawing program of a page, as the library hands it over, and notes where each glyph and each
 * straight line comes to stand. Nothing is drawn.
 */

type FontStore = Parameters<typeof fontFacts>[0];

/** Text rendering modes that leave no mark on the page. */
const UNSEEN_MODES = new Set([3, 7]);
/** Text is drawn as outlines only: the colour of strokes is what is seen of it. */
const OUTLINE_MODES = new Set([1, 5]);
/** Text nearer than this to the colour of its ground is not seen (0 the same colour, 1 black on white). */
const SEEN_FROM = 0.05;
/** In points: nobody reads letters as small. */
const READ_FROM = 1;
/** A filled area at least this high and wide, in points, is a ground for text. */
const GROUND = 5;
/** In points: what stands so far off is on no sheet of paper; numbers beyond it are faults of the file. */
const FARTHEST = 1e5;

type Handler = (args: readonly unknown[]) => void;

/** Draws nothing, and notes what the operations of a page that it is told one by one would draw. */
export class Painter {
  readonly #handlers: ReadonlyMap<number, Handler>;
  readonly #frame: PageFrame;
  readonly #fonts: FontStore;
  readonly #glyphs: Glyph[] = [];
  readonly #segments: Segment[] = [];
  readonly #stack: State[] = [];
  #state: State;
  #textMatrix: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;
  #clipNext = false;
  #spaced = false;
  #run = 0;
  #unseen = 0;
  #legacy = 0;
  readonly #grounds = new Grounds();
  #annotation: string | undefined;
  #annotated = false;
  #outlines = 0;
  readonly #pictures = new PictureTrace();
  readonly #strokes: ReadonlySet<number | undefined>;
  readonly #fills: ReadonlySet<number | undefined>;

  constructor(ops: Operations, frame: PageFrame, fonts: FontStore) {
    this.#frame = frame;
    this.#fonts = fonts;
    this.#state = firstState(frame);
    const { stroke, closeStroke, fill, eoFill } = ops;
    const both = [ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke];
    this.#strokes = new Set([stroke, closeStroke, ...both]);
    this.#fills = new Set([fill, eoFill, ...both]);
    this.#handlers = new Map(
      Object.entries({
        ...this.#nesting(),
        ...this.#drawing(),
        ...this.#colours(),
        ...this.#text(),
      }).flatMap(([name, handler]) => {
        const op = ops[name];
        return op === undefined ? [] : [[op, handler]];
      }),
    );
  }

  /** Whether annotations were drawn (form fields, stamps). */
  get annotated(): boolean {
    return this.#annotated;
  }

  run(op: number, args: readonly unknown[]): void {
    this.#handlers.get(op)?.(args);
  }

  result(): Painting {
    const { width, height } = this.#frame;
    this.#pictures.ended(this.#state.ctm, this.#state.clip);
    return {
      width,
      height,
      glyphs: this.#glyphs,
      segments: this.#segments,
      unseen: this.#unseen,
      legacy: this.#legacy,
      pictures: this.#pictures.boxes,
      outlines: this.#outlines,
    };
  }

  /** Operations that nest: states that are kept, forms, annotations, groups. */
  #nesting(): Record<string, Handler> {
    return {
      save: () => this.#save(),
      restore: () => this.#restore(),
      transform: (args) => this.#transform(args),
      paintFormXObjectBegin: ([matrix, bbox]) => {
        this.#save();
        this.#transform(matrix);
        this.#clipTo(bbox);
      },
      paintFormXObjectEnd: () => this.#restore(),
      // an annotation (a stamp, a signature) is drawn in the page's own coordinates
      beginAnnotation: ([id, , transform, matrix]) => {
        this.#save();
        this.#annotated = true;
        this.#annotation = typeof id === 'string' ? id : undefined;
        this.#state = firstState(this.#frame);
        this.#transform(transform);
        this.#transform(matrix);
      },
      endAnnotation: () => {
        this.#annotation = undefined;
        this.#restore();
      },
      // what is drawn in a group is made transparent as a whole
      beginGroup: () => {
        this.#save();
        this.#state.groupAlpha *= this.#state.fillAlpha;
        this.#state.fillAlpha = this.#state.strokeAlpha = 1;
      },
      endGroup: () => this.#restore(),
    };
  }

  /** Operations that draw, or say what of it is seen. */
  #drawing(): Record<string, Handler> {
    const clip = () => {
      this.#clipNext = true;
    };
    return {
      clip,
      eoClip: clip,
      constructPath: ([op, data]) => this.#path(op, data),
      shadingFill: () => this.#pictures.painted(),
      ...Object.fromEntries(PICTURES.map((name) => [name, () => this.#picture()])),
    };
  }

  /** Operations that set pens and colours. */
  #colours(): Record<string, Handler> {
    return {
      setLineWidth: ([width]) => {
        this.#state.lineWidth = numberOf(width);
      },
      setStrokeRGBColor: ([colour]) => {
        this.#state.strokeVisible = shows(colour);
        this.#state.stroke = colourOf(colour);
      },
      setFillRGBColor: ([colour]) => {
        this.#state.fillVisible = shows(colour);
        this.#state.fill = colourOf(colour);
      },
      setStrokeTransparent: () => {
        this.#state.strokeVisible = false;
      },
      setFillTransparent: () => {
        this.#state.fillVisible = false;
      },
      setStrokeColorN: () => {
        this.#state.strokeVisible = true;
        this.#state.stroke = null;
      },
      setFillColorN: () => {
        this.#state.fillVisible = true;
        this.#state.fill = null;
      },
      setGState: ([entries]) => this.#settings(entries),
    };
  }

  #text(): Record<string, Handler> {
    return {
      beginText: () => this.#setTextMatrix(IDENTITY),
      setTextMatrix: ([matrix]) => this.#setTextMatrix(toMatrix(matrix) ?? IDENTITY),
      moveText: ([x, y]) => this.#moveText(numberOf(x), numberOf(y)),
      setLeadingMoveText: ([x, y]) => {
        this.#state.leading = -numberOf(y);
        this.#moveText(numberOf(x), numberOf(y));
      },
      nextLine: () => this.#moveText(0, -this.#state.leading),
      setLeading: ([leading]) => {
        this.#state.leading = numberOf(leading);
      },
      setFont: ([id, size]) => this.#setFont(id, size),
      setCharSpacing: ([spacing]) => {
        this.#state.charSpacing = numberOf(spacing);
      },
      setWordSpacing: ([spacing]) => {
        this.#state.wordSpacing = numberOf(spacing);
      },
      setHScale: ([percent]) => {
        this.#state.stretch = numberOf(percent) / 100;
      },
      setTextRise: ([rise]) => {
        this.#state.rise = numberOf(rise);
      },
      setTextRenderingMode: ([mode]) => {
        this.#state.mode = numberOf(mode);
      },
      showText: ([glyphs]) => this.#show(glyphs),
    };
  }

  #save(): void {
    if (this.#stack.length >= LIMITS.pdfStates.most) return;
    this.#stack.push({ ...this.#state });
    this.#pictures.saved();
  }

  #restore(): void {
    const state = this.#stack.pop();
    if (!state) return;
    this.#pictures.restored(this.#state.ctm, this.#state.clip);
    this.#state = state;
  }

  #transform(value: unknown): void {
    const matrix = toMatrix(value);
    if (!matrix) return;
    this.#state.ctm = multiply(this.#state.ctm, matrix);
    this.#pictures.mapped();
  }

  #picture(): void {
    this.#pictures.shown(this.#state.ctm, this.#state.clip);
  }

  #clipTo(bbox: unknown): void {
    if (!Array.isArray(bbox) && !(bbox instanceof Float32Array)) return;
    const [x0, y0, x1, y1] = Array.from<unknown>(bbox).map(numberOf);
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
    const { ctm } = this.#state;
    const points = [apply(ctm, x0, y0), apply(ctm, x1, y0), apply(ctm, x1, y1), apply(ctm, x0, y1)];
    this.#narrowClip(boxOf({ points, closed: true, straight: true }));
  }

  #narrowClip(box: Box): void {
    const { clip } = this.#state;
    this.#state.clip = {
      x0: Math.max(clip.x0, box.x0),
      y0: Math.max(clip.y0, box.y0),
      x1: Math.min(clip.x1, box.x1),
      y1: Math.min(clip.y1, box.y1),
    };
  }

  #path(op: unknown, holder: unknown): void {
    const data: unknown = Array.isArray(holder) ? holder[0] : null;
    const clips = this.#clipNext;
    this.#clipNext = false;
    if (typeof op !== 'number' || !(data instanceof Float32Array)) return;
    const state = this.#state;
    const strokes = this.#strokes.has(op) && state.strokeVisible && state.strokeAlpha > 0;
    const painted = this.#fills.has(op) && state.fillAlpha > 0;
    if (painted) this.#ground(data);
    const fills = painted && state.fillVisible;
    if (!clips && !strokes && !fills) return;
    if (strokes || fills) {
      this.#outlines += 1;
      this.#pictures.painted();
    }
    const paths = subpaths(data, state.ctm);
    const segments = [...(strokes ? this.#stroked(paths) : []), ...(fills ? filledSegments(paths) : [])];
    for (const segment of segments) {
      const seen = clipped(segment, state.clip);
      if (seen) this.#segments.push(seen);
    }
    if (clips) this.#narrowClip(unionOf(paths.map(boxOf)));
  }

  /** An area that is filled, remembered for the text that is drawn upon it. */
  #ground(data: Float32Array): void {
    const { ctm, clip, fill, fillAlpha, groupAlpha } = this.#state;
    for (const path of subpaths(data, ctm)) {
      if (!path.straight) continue;
      const whole = boxOf(path);
      const box = {
        x0: Math.max(clip.x0, whole.x0),
        y0: Math.max(clip.y0, whole.y0),
        x1: Math.min(clip.x1, whole.x1),
        y1: Math.min(clip.y1, whole.y1),
      };
      if (box.x1 - box.x0 < GROUND || box.y1 - box.y0 < GROUND) continue;
      const under = this.#grounds.at((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2);
      this.#grounds.add({ box, colour: mixed(fill, under, fillAlpha * groupAlpha) });
    }
  }

  /** A very wide stroke is a filled area drawn with a broad pen: its middle is no border. */
  #stroked(paths: Parameters<typeof strokedSegments>[0]): Segment[] {
    const width = this.#state.lineWidth * scaleOf(this.#state.ctm);
    return width > BROAD_PEN ? [] : strokedSegments(paths);
  }

  #settings(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (!Array.isArray(entry)) continue;
      const [key, value]: unknown[] = entry;
      if (key === 'Font' && Array.isArray(value)) this.#setFont(value[0], value[1]);
      if (key === 'LW') this.#state.lineWidth = numberOf(value);
      if (key === 'CA') this.#state.strokeAlpha = numberOf(value);
      if (key === 'ca') this.#state.fillAlpha = numberOf(value);
    }
  }

  #setFont(id: unknown, size: unknown): void {
    this.#state.font = typeof id === 'string' ? fontFacts(this.#fonts, id) : PLAIN_FONT;
    this.#state.size = numberOf(size);
  }

  #setTextMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  #moveText(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  #show(shown: unknown): void {
    if (!Array.isArray(shown)) return;
    const { ctm, font, size, charSpacing, wordSpacing, stretch, rise, mode } = this.#state;
    const toPage = multiply(ctm, this.#textMatrix);
    const height = Math.hypot(toPage[2], toPage[3]) * Math.abs(size);
    if (!(height > 0)) return;
    this.#pictures.painted();
    const turn = turnOf(toPage[0] * size * stretch, toPage[1] * size * stretch);
    this.#run += 1;
    for (const item of shown) {
      if (typeof item === 'number') {
        this.#x -= (item * size * stretch) / 1000;
        continue;
      }
      const glyph = shownGlyph(item);
      if (!glyph) continue;
      const width = glyph.width * font.unit * size * stretch;
      const [ax, ay] = apply(toPage, this.#x, this.#y + rise);
      const [bx, by] = [ax + toPage[0] * width, ay + toPage[1] * width];
      // a matrix that overflows puts its text nowhere
      if ([ax, ay, bx, by, height].every((v) => Math.abs(v) < FARTHEST))
        this.#add(shownText(glyph.text, font), { ax, ay, bx, by, size: height, turn });
      if (UNSEEN_MODES.has(mode)) this.#unseen += 1;
      if (font.legacy && /[^ -~]/.test(glyph.text)) this.#legacy += 1;
      this.#x += width + (charSpacing + (glyph.wordEnd ? wordSpacing : 0)) * stretch;
    }
  }

  #add(text: string, placed: Pick<Glyph, 'ax' | 'ay' | 'bx' | 'by' | 'size' | 'turn'>): void {
    const { clip, font } = this.#state;
    const { ax, ay, bx, by, size, turn } = placed;
    if (text.trim() === '') {
      this.#spaced = true;
      return;
    }
    const x = (ax + bx) / 2;
    const y = (ay + by) / 2;
    // outside of what is shown by more than a letter: nobody sees it
    const beside = x < clip.x0 - size || x > clip.x1 + size || y < clip.y0 - size || y > clip.y1 + size;
    const outside = beside || (turn === 0 && y - TALL * size > clip.y1);
    if (!outside) {
      const contrast = this.#contrastAt(x, y - size * 0.3);
      const unseen = UNSEEN_MODES.has(this.#state.mode) || contrast < SEEN_FROM || size < READ_FROM;
      const glyph = {
        text,
        ax,
        ay,
        bx,
        by,
        size,
        turn,
        bold: font.bold,
        spaced: this.#spaced,
        run: this.#run,
      };
      const annotation = this.#annotation;
      this.#glyphs.push({
        ...glyph,
        contrast,
        ...(unseen ? { unseen } : {}),
        ...(annotation === undefined ? {} : { annotation }),
      });
    }
    this.#spaced = false;
  }

  /** How well text is seen at a place: its colour beside that of its ground, its transparency counted in. */
  #contrastAt(x: number, y: number): number {
    const { mode, fill, stroke, fillAlpha, strokeAlpha, groupAlpha } = this.#state;
    const outlined = OUTLINE_MODES.has(mode);
    return (
      contrast(outlined ? stroke : fill, this.#grounds.at(x, y)) *
      (outlined ? strokeAlpha : fillAlpha) *
      groupAlpha
    );
  }
}

/** Operations that paint a picture into the unit square. */
const PICTURES = [
  'paintImageXObject',
  'paintImageMaskXObject',
  'paintInlineImageXObject',
  'paintSolidColorImageMask',
];

/**
 * Height of capitals, in parts of the size: level text whose tops are below what is shown is cut off. A heading that repeats
 * on each page may be lower there than its narrowest cell needs.
 */
const TALL = 0.6;

/** In points; borders are never as wide. */
const BROAD_PEN = 6;

/** Tangent of the angle at which text still counts as level: a scanned page is seldom straighter. */
const TILT = 0.09;

function turnOf(dx: number, dy: number): Turn | null {
  if (Math.abs(dy) <= Math.abs(dx) * TILT) return dx >= 0 ? 0 : 2;
  if (Math.abs(dx) <= Math.abs(dy) * TILT) return dy >= 0 ? 1 : 3;
  return null;
}

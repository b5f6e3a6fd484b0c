import { z } from 'zod';
import { type Glyph, median, type Painting, type Segment } from '../shapes.ts';
import type { View } from '../turning.ts';

const Box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });

const Word = z.object({ text: z.string(), confidence: z.number(), bbox: Box });

const Line = z.object({
  words: z.array(Word),
  baseline: Box,
  rowAttributes: z.object({ rowHeight: z.number() }),
});

/** What tesseract.js tells of a page, as far as it is used here; in pixels from the top left corner. */
export const Recognised = z.object({
  blocks: z
    .array(z.object({ paragraphs: z.array(z.object({ lines: z.array(Line) })) }))
    .nullable()
    .transform((blocks) => blocks ?? []),
});
export type Recognised = z.infer<typeof Recognised>;
type RecognisedLine = z.infer<typeof Line>;

/** The page that was recognised, in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Pixels a point. */
  readonly scale: number;
  readonly segments: readonly Segment[];
}

/** Marks without a letter or digit of which the recogniser is less sure than this (in per cent) are dirt. */
const DIRT = 60;
/** What is left of a table's lines is read as these. */
const REST_OF_LINE = /^[|¦[\]{}_—–=~\\]+$/;
/** How far the height of a line may be from that of the page's other lines, in parts of it. */
const SMALLEST = 0.75;
const LARGEST = 1.6;

/**
 * Recognised words as if they had been drawn: from here on a scanned page is read like any other, tables by their
 * lines included. Each word is one glyph.
 */
export function paintingOf(page: Recognised, { width, height, scale, segments }: Sheet): Painting {
  const lines = page.blocks.flatMap((b) => b.paragraphs.flatMap((p) => p.lines));
  const usual = median(lines.map((l) => l.rowAttributes.rowHeight));
  const glyphs = lines.flatMap((line, run) => {
    const tall = Math.min(Math.max(line.rowAttributes.rowHeight, usual * SMALLEST), usual * LARGEST);
    return glyphsOf(line, run, (tall * EM) / scale, scale);
  });
  return {
    width,
    height,
    glyphs,
    segments,
    unseen: 0,
    legacy: 0,
    pictures: [],
    outlines: 0,
    recognised: true,
  };
}

/** The size of letters in parts of the height of their row, which has room for marks above capitals. */
const EM = 0.95;

function glyphsOf(line: RecognisedLine, run: number, size: number, scale: number): Glyph[] {
  const { x0, y0, x1, y1 } = line.baseline;
  const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
  return line.words.filter(isWord).map(({ text, bbox }) => {
    const baseline = y0 + slope * ((bbox.x0 + bbox.x1) / 2 - x0);
    return {
      text: text.normalize('NFC'),
      ax: bbox.x0 / scale,
      ay: baseline / scale,
      bx: bbox.x1 / scale,
      by: baseline / scale,
      size,
      turn: 0,
      bold: false,
      spaced: true,
      run,
    };
  });
}

function isWord({ text, confidence }: z.infer<typeof Word>): boolean {
  if (text.trim() === '' || REST_OF_LINE.test(text)) return false;
  return /[\p{L}\p{N}]/u.test(text) || confidence >= DIRT;
}

/** What was recognised on a page drawn in a view of it, as it stands on the page as shown. */
export function asShown(painting: Painting, view: View): Painting {
  const { turn } = view;
  const [width, height] = turn % 2 === 0 ? [view.width, view.height] : [view.height, view.width];
  const glyphs = painting.glyphs.map((glyph) => {
    const [ax, ay] = view.show(glyph.ax, glyph.ay);
    const [bx, by] = view.show(glyph.bx, glyph.by);
    return { ...glyph, ax, ay, bx, by, turn };
  });
  return {
    ...painting,
    width,
    height,
    glyphs,
    segments: painting.segments.map((s) => view.segmentAsShown(s)),
  };
}

import { openPicture } from './pictures.ts';
import type { Box, Painting } from './shapes.ts';
import { isDamaged, soundnessOf } from './soundness.ts';

/**
 * Where the words of a page are.
 *
 * - `text`: in its text.
 * - `part-picture`: in its text, and a picture that may hold more takes up some of it: a scanned table, a chart.
 * - `scan`: in a picture, whatever words a signing program has set over it.
 * - `damaged`: its text says other letters than it shows.
 * - `blank`: nothing is drawn.
 */
export type PageNature = 'text' | 'part-picture' | 'scan' | 'damaged' | 'blank';

/** Pages without words of their own, or with wrong ones, of which somebody should hear. */
export function needsRecognition(nature: PageNature): boolean {
  return nature === 'scan' || nature === 'damaged';
}

/**
 * Share of the page that is picture without text over it, from which it counts as a scan. A scan fills its page, and
 * the stamps of three signatures take a tenth of it; a page of text over a picture keeps its margins and short lines,
 * some 0.4.
 */
const SCAN = 0.5;
/** From this share a picture may hold words worth reading: a coat of arms, a seal, a signature have some 0.03. */
const PART = 0.15;
/** A page without a letter that draws so many shapes has its letters as outlines; a frame has four lines. */
const OUTLINES = 50;
/** Most letters lie under the picture, unseen: a scanner has recognised them. */
const LAYER = 0.5;
/** Most letters have no meaning in their font. */
const MEANINGLESS = 0.5;

/** A line of text: its words, its place on the page as shown, the size of its letters. */
interface PlacedLine {
  readonly words: readonly { readonly text: string }[];
  readonly box: Box;
  readonly size: number;
}

/**
 * Tells it by how much of the page pictures cover, not by a count of letters.
 * @param lines the page's own text, in tables and outside of them
 * @param unreadable letters whose meaning their font does not say
 */
export function natureOf(painting: Painting, lines: readonly PlacedLine[], unreadable: number): PageNature {
  const { glyphs, pictures, outlines, unseen, width, height } = painting;
  const letters = glyphs.length;
  if (letters === 0 && pictures.length === 0 && outlines === 0) return 'blank';
  const layered = unseen > letters * LAYER;
  const open = openPicture(pictures, layered ? [] : lines, width, height);
  if (letters === 0) return open >= PART || outlines >= OUTLINES ? 'scan' : 'text';
  if (open >= SCAN && !layered) return 'scan';
  if (unreadable > letters * MEANINGLESS) return 'damaged';
  if (isDamaged(soundnessOf(wordsOf(lines)))) return 'damaged';
  return open >= PART && !layered ? 'part-picture' : 'text';
}

function* wordsOf(lines: readonly PlacedLine[]): Generator<string> {
  for (const { words } of lines) for (const { text } of words) yield text;
}

import { median } from '../../text/median.ts';
import { type Letter, letterBox } from './letters.ts';
import { overlap, unionOf } from './shapes.ts';

/**
 * Watermarks: words drawn level behind or over the text of a page ("DỰ THẢO", "BẢN SAO"), which are no part of
 * it. They are told by what makes them watermarks to the eye: paler than text, larger than text, and text runs
 * across them. (Those set aslant are told by that alone.)
 */

/** Text below this contrast with its ground is pale; that of the darkest grey used for text is some 0.6. */
const PALE = 0.5;
/** … and below this one nobody would set text to be read: light grey on white. */
const FAINT = 0.35;
/** In parts of the size of the page's text: larger than the titles of plans, which are 1.2 times as large. */
const BIG = 1.8;
/** Words across which text runs are a watermark whatever their colour where they are this large. */
const HUGE = 2.5;
/** A letter is crossed where at least this part of it lies under one of the watermark. */
const COVERED = 0.3;
/** Text crosses words where at least so many of its letters do. */
const CROSSED = 3;

/** The letters that form watermarks. */
export function watermarksIn(letters: readonly Letter[]): Set<Letter> {
  const usual = median(letters.map((l) => l.size));
  const suspect = (l: Letter): boolean => l.contrast < PALE || l.size >= BIG * usual;
  const pieces = piecesOf(letters.filter(suspect));
  if (pieces.length === 0) return new Set();
  const text = letters.filter((l) => !suspect(l)).sort((a, b) => a.baseline - b.baseline);
  const found = pieces.filter((piece) => isWatermark(piece, usual, text));
  // words set all over the page are watermarks too where no text happens to run across them
  const tiles = new Set(found.map(wordsOf));
  const tiled = pieces.filter((piece) => tiles.has(wordsOf(piece)) && piece.every((l) => l.contrast < PALE));
  return new Set([...found, ...tiled].flat());
}

function wordsOf(piece: readonly Letter[]): string {
  return piece.map((l) => l.text).join('');
}

/** Letters drawn one after the other on one baseline, in one size. */
function piecesOf(letters: readonly Letter[]): Letter[][] {
  const pieces: Letter[][] = [];
  for (const letter of letters) {
    const piece = pieces.at(-1);
    const before = piece?.at(-1);
    const goesOn =
      before !== undefined &&
      Math.abs(before.size - letter.size) < letter.size * 0.1 &&
      Math.abs(before.baseline - letter.baseline) < letter.size * 0.1;
    if (goesOn) piece?.push(letter);
    else pieces.push([letter]);
  }
  return pieces;
}

function isWatermark(piece: readonly Letter[], usual: number, text: readonly Letter[]): boolean {
  const size = piece.reduce((most, l) => Math.max(most, l.size), -Infinity);
  const contrast = piece.reduce((most, l) => Math.max(most, l.contrast), -Infinity);
  if (contrast < FAINT && size >= BIG * usual) return true;
  if (contrast >= PALE && size < HUGE * usual) return false;
  return crossing(piece, text) >= CROSSED;
}

/** How many letters of the text run across a piece. */
function crossing(piece: readonly Letter[], text: readonly Letter[]): number {
  let n = 0;
  const boxes = piece.map(letterBox);
  const { y0: top, y1: bottom } = unionOf(boxes);
  for (const letter of text) {
    const box = letterBox(letter);
    if (box.y1 < top || box.y0 > bottom) continue;
    const area = (box.x1 - box.x0) * (box.y1 - box.y0);
    const under = boxes.some((b) => {
      const across = overlap(b.x0, b.x1, box.x0, box.x1);
      const down = overlap(b.y0, b.y1, box.y0, box.y1);
      return across > 0 && down > 0 && across * down >= area * COVERED;
    });
    if (under) n += 1;
    if (n >= CROSSED) break;
  }
  return n;
}

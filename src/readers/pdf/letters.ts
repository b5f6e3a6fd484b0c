import type { Box, Glyph, Turn } from './shapes.ts';
import { overlap } from './shapes.ts';
import { View } from './turning.ts';

/** A glyph in a view where its text runs from left to right. */
export interface Letter {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly spaced: boolean;
  readonly run: number;
  /** See `Glyph`. */
  readonly contrast: number;
}

/** Above and below the baseline, in parts of the size. */
const ASCENT = 0.8;
const DESCENT = 0.22;

/** The box that a letter takes, up to its size and down below its baseline. */
export function letterBox(letter: Letter): Box {
  const { x0, x1, baseline, size } = letter;
  return { x0, y0: baseline - ASCENT * size, x1, y1: baseline + DESCENT * size };
}

/** Text of one direction, with the view in which it is level. */
export interface Direction {
  readonly turn: Turn;
  readonly view: View;
  readonly letters: readonly Letter[];
}

/** The page's letters by the way that they run; aslant ones (watermarks) apart. */
export function lettersOf(
  glyphs: readonly Glyph[],
  width: number,
  height: number,
): { directions: Direction[]; aslant: readonly Glyph[] } {
  const directions: Direction[] = [];
  for (const turn of [0, 1, 2, 3] as const) {
    const view = new View(width, height, turn);
    const letters: Letter[] = [];
    for (const glyph of glyphs) {
      const letter = glyph.turn === turn ? letterOf(glyph, view) : null;
      if (letter) letters.push(letter);
    }
    if (letters.length > 0) directions.push({ turn, view, letters: composed(letters) });
  }
  return { directions, aslant: glyphs.filter((g) => g.turn === null) };
}

function letterOf(glyph: Glyph, view: View): Letter | null {
  const text = plainText(glyph.text);
  if (text === '') return null;
  const [ax, ay] = view.see(glyph.ax, glyph.ay);
  const [bx, by] = view.see(glyph.bx, glyph.by);
  const { size, bold, spaced, run, contrast = 1 } = glyph;
  return {
    text,
    x0: Math.min(ax, bx),
    x1: Math.max(ax, bx),
    baseline: (ay + by) / 2,
    size,
    bold,
    spaced,
    run,
    contrast,
  };
}

const LIGATURE = /[\uFB00-\uFB06]/g;
const HYPHENS = /[\u00AD\u2010\u2011]/g;
const SYMBOL_FONT = /[\uF020-\uF07E]/g;
const BULLETS = /[\uF0A7\uF0B7\uF0D8\uF0FC]/g;
const TICKED = /[\uF0FD\uF0FE]/g;
const UNTICKED = /\uF0A8/g;

/**
 * Characters as a reader sees them: ligatures taken apart; the hyphens that Word writes for a soft or a
 * non-breaking one are hyphens once drawn; symbol fonts keep ASCII in a private range, bullets and boxes above it.
 */
function plainText(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.trim();
  return text
    .replace(LIGATURE, (l) => l.normalize('NFKC'))
    .replace(HYPHENS, '-')
    .replace(SYMBOL_FONT, (c) => String.fromCharCode(c.charCodeAt(0) - 0xf000))
    .replace(BULLETS, '•')
    .replace(TICKED, '☒')
    .replace(UNTICKED, '☐')
    .replace(/[\0-\u001F]/g, '')
    .trim();
}

const MARK = /^\p{M}+$/u;
/** Accents that fonts without combining marks draw over a letter, as the marks that they stand for. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['´', '\u0301'],
  ['ˊ', '\u0301'],
  ['`', '\u0300'],
  ['ˋ', '\u0300'],
  ['ˆ', '\u0302'],
  ['^', '\u0302'],
  ['˘', '\u0306'],
  ['˜', '\u0303'],
  ['~', '\u0303'],
]);

/** Marks and accents that were drawn for themselves, put on the letters that they stand over. */
function composed(letters: readonly Letter[]): Letter[] {
  const out: Letter[] = [];
  for (const letter of letters) {
    const combining = MARK.test(letter.text);
    const mark = combining ? letter.text : ACCENTS.get(letter.text);
    const bearer = mark === undefined ? -1 : bearerOf(letter, out, combining);
    const base = out[bearer];
    if (base) out[bearer] = { ...base, text: base.text + mark };
    else out.push(letter);
  }
  return out;
}

/** How many letters back the bearer of a mark may have been drawn: marks are drawn a line at a time at worst. */
const REACH = 200;

function bearerOf(mark: Letter, drawn: readonly Letter[], combining: boolean): number {
  const centre = (mark.x0 + mark.x1) / 2;
  for (let i = drawn.length - 1; i >= Math.max(0, drawn.length - REACH); i--) {
    const base = drawn[i];
    if (!base || !/^\p{L}/u.test(base.text) || Math.abs(base.baseline - mark.baseline) > base.size * 0.6)
      continue;
    const slack = base.size * 0.15;
    if (combining) {
      // a mark without width is drawn back over the letter before it
      const near = centre >= base.x0 - slack && centre <= base.x1 + slack;
      if (near) return i;
    } else if (
      overlap(base.x0, base.x1, mark.x0, mark.x1) >
      0.6 * Math.min(base.x1 - base.x0, mark.x1 - mark.x0)
    ) {
      return i;
    }
  }
  return -1;
}

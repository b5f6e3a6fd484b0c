import { median } from '../../text/median.ts';
import { afterStroke, isSyllable } from '../../text/syllable.ts';
import { isTornFigure } from '../../text/torn-figures.ts';
import { type Box, unionOf } from './shapes.ts';
import { lineOf, type TextLine, type Word } from './text-lines.ts';

export { isSyllable };

/**
 * Vietnamese syllables, as far as needed to put back together what fonts and narrow columns tore apart:
 * "KHO ẢN", "KI Ệ N" (a font without the marked letter lends it from another, and the widths do not fit),
 * "VI" / "I" and "30/10/2" / "024" (a word wider than its column, broken anywhere).
 */

const LETTERS = /^\p{L}+$/u;
/** All capitals, all small, or capitalised. */
const ONE_CASE = /^(?:\p{Lu}+|\p{Lu}?\p{Ll}+)$/u;

/** A distance between words smaller than this part of the line's usual one may be a tear. */
const TEAR = 0.7;

/** The line with its torn syllables put together. */
export function mended(line: TextLine): TextLine {
  const words = [...line.words];
  if (words.length < 2 || !words.some((w) => isFragment(w.text))) return line;
  const usual = median(words.flatMap((w, i) => (i > 0 ? w.box.x0 - (words[i - 1]?.box.x1 ?? 0) : [])));
  for (let i = 0; i < words.length; i++) {
    const [from, to] = tearAt(words, i, usual);
    if (to - from > 1) {
      words.splice(from, to - from, joined(words.slice(from, to)));
      i = from;
    }
  }
  return words.length === line.words.length ? line : lineOf(words);
}

function isFragment(text: string): boolean {
  return LETTERS.test(text) && !isSyllable(text);
}

/** The pieces around piece `i` that make one syllable, as a range; of length 1 where there are none. */
function tearAt(words: readonly Word[], i: number, usual: number): [number, number] {
  const word = words[i];
  if (word && isFragment(word.text)) {
    for (const [from, to] of [
      [i - 1, i + 1],
      [i - 1, i + 2],
      [i, i + 2],
      [i - 2, i + 1],
    ] as const) {
      const pieces = words.slice(Math.max(0, from), to);
      if (from < 0 || pieces.length !== to - from || !near(pieces, usual)) continue;
      const text = pieces.map((p) => p.text).join('');
      if (ONE_CASE.test(text) && isSyllable(text)) return [from, to];
    }
  }
  return [i, i + 1];
}

function near(pieces: readonly Word[], usual: number): boolean {
  return pieces.every((p, i) => {
    const before = pieces[i - 1];
    const gap = before ? p.box.x0 - before.box.x1 : 0;
    return !before || (!p.spaced && gap < p.size * 0.5) || gap < usual * TEAR;
  });
}

function joined(pieces: readonly Word[]): Word {
  const [first] = pieces;
  if (!first) throw new Error('nothing to join');
  const text = pieces
    .map((p) => p.text)
    .join('')
    .normalize('NFC');
  return { ...first, text, box: unionOf(pieces.map((p) => p.box)), pieces: pieces.flatMap(piecesOf) };
}

/** The words as they stand on the page that a word is made of. */
export function piecesOf(word: Word): readonly Word[] {
  return word.pieces ?? [word];
}

/** Word keeps 0.19 cm free on both sides of a cell's text. */
const PADDING = 5.5;

/** The lines of a cell with ruling lines around it, without breaks inside words. */
export function wholeLines({ lines, box }: { lines: readonly TextLine[]; box: Box }): TextLine[] {
  // centred text says little about the room that is kept free
  const padding = Math.min(PADDING, Math.max(0, unionOf(lines.map((l) => l.box)).x0 - box.x0));
  return withoutBrokenWords(lines, box.x1 - padding);
}

/**
 * The lines of a cell, with words joined again that were broken because they are wider than the column: such
 * a piece stands alone on its line, fills it, and no hyphen shows the break.
 * @param right where the text of the cell ends at the latest
 */
export function withoutBrokenWords(lines: readonly TextLine[], right: number): TextLine[] {
  const out: TextLine[] = [];
  for (const line of lines) {
    const before = out.at(-1);
    const piece = before?.words.at(-1);
    const rest = line.words[0];
    if (!before || !piece || !rest || !isBroken(before, piece, rest, right)) {
      out.push(line);
      continue;
    }
    // the word keeps its place on the line where it begins; only its own width counts for the next break
    const text = (piece.text + rest.text).normalize('NFC');
    const whole = { ...piece, text, pieces: [piece, rest].flatMap(piecesOf) };
    out[out.length - 1] = lineOf([...before.words.slice(0, -1), whole]);
    if (line.words.length > 1) out.push(lineOf(line.words.slice(1)));
  }
  return out;
}

const PUNCTUATION = /^[,.;:)\]!?%]+$/;
const ROMAN = /^[IVX]+\.?$/;
const MONTH_AND_YEAR = /^[1-9]\/(?:19|20)\d\d/;

/** Widths of letters, in parts of their size: the room that would have held one more. */
const CAPITAL = 0.75;
const SMALL = 0.5;

function isBroken(line: TextLine, piece: Word, rest: Word, right: number): boolean {
  if (rest.spaced) return false;
  const letter = rest.size * (/^\p{Lu}/u.test(rest.text) ? CAPITAL : SMALL);
  if (right - piece.box.x1 > letter) return false;
  // marks that never begin a line
  if (PUNCTUATION.test(rest.text)) return true;
  // lines may break after a stroke, and anywhere after a hard space ("Tháng 0" over "6/2027")
  if (/\d\/$/.test(piece.text) && /^\d/.test(rest.text)) return true;
  if (piece.text === '0' && MONTH_AND_YEAR.test(rest.text)) return true;
  if (isTornFigure(piece.text, rest.text)) return true;
  if (line.words.length > 1 || /-$/.test(piece.text)) return false;
  const text = piece.text + rest.text;
  if (/&\p{Lu}{0,3}$/u.test(piece.text) && /^\p{Lu}{1,3}[,;.]?$/u.test(rest.text)) return true;
  if (ROMAN.test(text) || (/\d$/.test(piece.text) && /^[\d/.-]/.test(rest.text))) return true;
  const tail = afterStroke(piece.text);
  if (/[\d/]/.test(tail)) return /^(?:\p{Lu}|[\d/-])/u.test(rest.text);
  const [head] = /^\p{L}*/u.exec(rest.text) ?? [''];
  return (
    head !== '' && LETTERS.test(tail) && ONE_CASE.test(tail + head) && !(isSyllable(tail) && isSyllable(head))
  );
}

import type { Token } from '../../../source/document.ts';
import { afterStroke, isSyllable } from '../../../text/syllable.ts';
import { EDGES, FIGURES, isTornSymbol, WHOLE_FIGURES } from '../../../text/torn-figures.ts';
import { widthOf } from '../metrics.ts';

/**
 * Words that are wider than their column are broken anywhere, without a hyphen: "Thườ" over "ng", "06/2" over
 * "025", "1" over "0". Each piece but the last fills its line alone.
 */

/** Share of the column's width that a broken word's piece fills at least, with the letter that did not fit. */
const FILLS = 0.85;
/** Pieces that one word is broken into at most. */
const MOST_PIECES = 5;

const LETTERS = /^\p{L}+$/u;
/** All capitals, all small, or capitalised. */
const ONE_CASE = /^(?:\p{Lu}+|\p{Lu}?\p{Ll}+)$/u;

/** The lines of one cell, top to bottom, with broken words joined. */
export function wholeWords(lines: readonly (readonly Token[])[], width: number): Token[][] {
  const out = lines.map((l) => [...l]);
  for (let i = 0; i + 1 < out.length; i++) {
    for (let last = Math.min(out.length - 1, i + MOST_PIECES - 1); last > i; last--) {
      const pieces = piecesOf(out, i, last);
      if (!pieces || !areTorn(pieces, width)) continue;
      out[i]?.push(...out.slice(i + 1, last + 1).flat());
      out.splice(i + 1, last - i);
      const [line] = [out[i]];
      const at = line ? line.indexOf(pieces[0] as Token) : -1;
      line?.splice(at, pieces.length, joinedWord(pieces));
      // what is left of the last piece's line may go on
      if (line && line.length > 1) break;
    }
  }
  return out;
}

/** The last word of line `first` and the first words of the lines below, of which all but the last stand alone. */
function piecesOf(lines: readonly (readonly Token[])[], first: number, last: number): Token[] | null {
  const opening = lines[first]?.at(-1);
  if (!opening) return null;
  const pieces = [opening];
  for (let l = first + 1; l <= last; l++) {
    const own = lines[l] ?? [];
    const piece = own[0];
    if (!piece || (l < last && own.length > 1)) return null;
    pieces.push(piece);
  }
  return pieces;
}

function areTorn(pieces: readonly Token[], width: number): boolean {
  const inner = pieces.map((p) => p.text.replace(EDGES, ''));
  const fills = pieces.slice(0, -1).every((p, i) => {
    const next = pieces[i + 1]?.text ?? '';
    // a line may break after a stroke or a hyphen: all that follows it did not fit
    const unit = /[/-]$/.test(p.text) ? next : (next[0] ?? '');
    return widthOf(p.text) + widthOf(unit) > FILLS * width;
  });
  const [first = '', ...others] = inner;
  if (isTornSymbol(first, others.join(''))) return fills || (pieces.length === 2 && first.endsWith('/'));
  if (!fills) return false;
  // of words with strokes between them only the last and the first can be pieces ("chính/nhó" over "m")
  inner[0] = afterStroke(first);
  const bare = inner.join('');
  if (FIGURES.test(first)) {
    const whole = pieces
      .map((p) => p.text)
      .join('')
      .replace(EDGES, '');
    // "10.1" over "10.1", or over "1.", are two numbers of rows; of an amount any piece may have a point
    return WHOLE_FIGURES.test(whole) && (!pieces.some(hasPointInside) || AMOUNT.test(whole));
  }
  if (!LETTERS.test(bare) || !ONE_CASE.test(bare) || !isSyllable(bare)) return false;
  return inner.some((p) => !isSyllable(p));
}

/** An amount with its digits in threes. */
const AMOUNT = /^\d{1,3}(?:[.,]\d{3})+$/;

function hasPointInside({ text }: Token): boolean {
  return /\d\.\d/.test(text);
}

/** The word that its pieces make. */
export function joinedWord(pieces: readonly Token[]): Token {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) throw new Error('nothing to join');
  const parts = pieces.flatMap((p) => p.parts ?? [p]);
  return { ...first, text: pieces.map((p) => p.text).join(''), end: last.end, parts };
}

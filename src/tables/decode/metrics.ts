import { remembered } from '../../text/remembered.ts';

/**
 * Widths of text as a plan's font sets it. Decree 30/2020/NĐ-CP prescribes Times New Roman, so a line's
 * width can be told from its letters well enough to say whether one more word would have fitted on it.
 * Advance widths in thousandths of an em, from the font's published metrics; a letter with marks is as
 * wide as without.
 */
const WIDTHS: Record<string, number> = {};

function set(width: number, letters: string): void {
  for (const letter of letters) WIDTHS[letter] = width;
}

set(180, "'");
set(200, '|');
set(250, ' ,.');
set(278, 'ijlt/:;\\');
set(333, 'frI-()[]!');
set(389, 'sJ');
set(408, '"');
set(444, 'acez?“”‘’');
set(500, 'bdđghknopquvxy0123456789*_–$');
set(556, 'FPS');
set(564, '+=<>~');
set(611, 'ELTZ');
set(667, 'BCR');
set(722, 'wADĐGHKNOQUVXY');
set(778, 'm&');
set(833, '%');
set(889, 'M');
set(944, 'W');

const HORN = '\u031B';
/** What a horn adds to the letter under it ("ơ", "ư"). */
const HORNS: Readonly<Record<string, number>> = { o: 29, u: 42, U: 54 };

const DEFAULT_WIDTH = 500;
/** Width of a space in Times New Roman, in thousandths of an em. */
export const SPACE_WIDTH = 250;

/** Width of a word in thousandths of an em. */
export const widthOf = remembered(measure, { most: 50_000 });

function measure(word: string): number {
  let width = 0;
  let letter = '';
  for (const char of word.normalize('NFD')) {
    if (char === HORN) width += HORNS[letter] ?? 0;
    if (char >= '\u0300' && char <= '\u036F') continue;
    width += WIDTHS[char] ?? DEFAULT_WIDTH;
    letter = char;
  }
  return width;
}

import { median } from '../../text/median.ts';
import type { Letter } from './letters.ts';
import { letterBox } from './letters.ts';
import { type Box, overlap, unionOf } from './shapes.ts';

/** Letters without white space between them. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** A space was drawn before the word, not only a distance left. */
  readonly spaced: boolean;
  /** The words as they stand on the page that this one was put together from. */
  readonly pieces?: readonly Word[];
}

/** Words on one baseline, from left to right. */
export interface TextLine {
  readonly words: readonly Word[];
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
}

/** Distances in parts of the letters' size. */
const SAME_BASELINE = 0.3;
/** A distance this wide parts words even where no space was drawn; a space of Times is 0.25 wide. */
const GAP = 0.16;
/** A drawn space that letters overlap is the fault of a font, not a space ("KHO ẢN"). */
const GAP_WITH_SPACE = 0.06;

/** The lines that some letters form, from top to bottom. */
export function linesOf(letters: readonly Letter[]): TextLine[] {
  const rows = withRaised(byBaseline(letters));
  return rows.map((row) => lineOf(wordsOf(row))).sort((a, b) => a.baseline - b.baseline);
}

/** A line of words that stand beside one another. */
export function lineOf(words: readonly Word[]): TextLine {
  const box = unionOf(words.map((w) => w.box));
  const main = words.reduce((a, b) => (letterCount(b) > letterCount(a) ? b : a));
  return { words, box, baseline: main.baseline, size: main.size };
}

function letterCount(word: Word): number {
  return word.text.length * word.size;
}

interface Row {
  baseline: number;
  size: number;
  letters: Letter[];
}

function byBaseline(letters: readonly Letter[]): Row[] {
  const rows: Row[] = [];
  for (const letter of [...letters].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const near = row && letter.baseline - row.baseline <= SAME_BASELINE * Math.min(row.size, letter.size);
    if (near) {
      row.letters.push(letter);
      // the line is where its largest letters stand
      if (letter.size > row.size) [row.baseline, row.size] = [letter.baseline, letter.size];
    } else {
      rows.push({ baseline: letter.baseline, size: letter.size, letters: [letter] });
    }
  }
  return rows;
}

/** Raised or lowered letters (m², footnote marks) put into the line that they stand by. */
function withRaised(rows: Row[]): Row[] {
  return rows.filter((row, i) => {
    const host = [rows[i + 1], rows[i - 1]].find((next) => next && hosts(next, row));
    if (!host) return true;
    host.letters.push(...row.letters);
    return false;
  });
}

/** Raised letters are at most this large, in parts of the line's size: browsers write 0.83, Word 0.65. */
const RAISED_SIZE = 0.88;

function hosts(line: Row, small: Row): boolean {
  if (small.size > line.size * RAISED_SIZE || small.letters.length > 6) return false;
  const rise = line.baseline - small.baseline;
  if (rise > line.size * 0.65 || rise < -line.size * 0.3) return false;
  const box = unionOf(small.letters.map(letterBox));
  return line.letters.some((l) => overlap(l.x0 - l.size * 0.3, l.x1 + l.size * 0.3, box.x0, box.x1) > 0);
}

function wordsOf(row: Row): Word[] {
  const letters = withoutDoubles([...row.letters].sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1));
  const extra = tracking(letters);
  const words: Word[] = [];
  let current: Letter[] = [];
  for (const letter of letters) {
    const before = current.at(-1);
    if (before && parted(before, letter, extra)) {
      words.push(wordOf(current));
      current = [];
    }
    current.push(letter);
  }
  if (current.length > 0) words.push(wordOf(current));
  return words;
}

function parted(left: Letter, right: Letter, extra: number): boolean {
  const size = Math.max(left.size, right.size);
  const gap = right.x0 - left.x1;
  if (right.spaced && right.x0 >= left.x0) return gap > GAP_WITH_SPACE * size + extra * 0.5;
  return gap > GAP * size + extra;
}

/** Layout: letters spaced out for emphasis ("K Ế   H O Ạ C H"): the distance that all of them keep. */
function tracking(letters: readonly Letter[]): number {
  if (letters.length < 4) return 0;
  const gaps: number[] = [];
  for (const [i, letter] of letters.entries()) {
    const before = letters[i - 1];
    if (before && !letter.spaced) gaps.push(letter.x0 - before.x1);
  }
  // where no space was drawn at all the distances between words would pass for it
  return gaps.length < letters.length - 1 ? Math.max(0, median(gaps)) : 0;
}

/** Without letters drawn twice, a little beside one another, to look bold. */
function withoutDoubles(letters: readonly Letter[]): Letter[] {
  const out: Letter[] = [];
  for (const letter of letters) {
    const twin = out
      .slice(-3)
      .some(
        (l) =>
          l.text === letter.text &&
          overlap(l.x0, l.x1, letter.x0, letter.x1) > 0.75 * (letter.x1 - letter.x0),
      );
    if (!twin || letter.x1 === letter.x0) out.push(letter);
  }
  return out;
}

function wordOf(letters: readonly Letter[]): Word {
  const main = letters.reduce((a, b) => (b.size > a.size ? b : a));
  const bold = letters.filter((l) => l.bold).length * 2 > letters.length;
  return {
    text: letters
      .map((l) => l.text)
      .join('')
      .normalize('NFC'),
    box: unionOf(letters.map(letterBox)),
    baseline: main.baseline,
    size: main.size,
    bold,
    spaced: letters[0]?.spaced ?? false,
  };
}

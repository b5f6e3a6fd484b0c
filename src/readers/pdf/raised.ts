import type { Letter } from './letters.ts';

/**
 * Marks of notes: small figures raised beside a word ("doanh nghiệp¹"), or before the first word of the note
 * itself. They belong to no word; a figure raised beside a unit (m², km²) does.
 */

/** A raised letter is at most this large, in parts of its neighbour: browsers write 0.83, Word 0.65. */
const SMALLER = 0.88;
/** How far it is raised, in parts of its neighbour's size. */
const LEAST_RISE = 0.15;
const MOST_RISE = 0.7;
/** Room between a mark and its neighbour, in parts of the neighbour's size; before a note there is more. */
const BESIDE = 0.35;
const BEFORE = 2;

const MARK = /^[([]?(?:\d{1,3}|\*{1,3}|[†‡§])[)\]]?$/;
const MARK_LETTER = /^[\d*†‡§()[\]]$/;
/** Units of length and of area that carry exponents. */
const UNIT = /(?:^|[\d\s/(])(?:[kdcm]?m|hm|dam)$/;

/** A mark and where it stands. */
export interface Mark {
  readonly text: string;
  readonly letters: readonly Letter[];
  /** It stands before the first word of a note, which begins with this letter; null beside a word of the text. */
  readonly opens: Letter | null;
}

/** The marks among some letters, in the order in which they were drawn. */
export function marksIn(letters: readonly Letter[]): Mark[] {
  const found: Mark[] = [];
  for (let i = 0; i < letters.length; i++) {
    const run = raisedRun(letters, i);
    if (run.length === 0) continue;
    const mark = markOf(letters, i, run);
    if (mark) found.push(mark);
    i += run.length - 1;
  }
  return found;
}

/** Small letters from `at` on, drawn side by side on one baseline. */
function raisedRun(letters: readonly Letter[], at: number): Letter[] {
  const run: Letter[] = [];
  for (let i = at; i < letters.length && run.length < 6; i++) {
    const letter = letters[i];
    const before = run.at(-1);
    if (!letter || !MARK_LETTER.test(letter.text)) break;
    const beside =
      !before ||
      (Math.abs(letter.baseline - before.baseline) < letter.size * 0.1 &&
        Math.abs(letter.size - before.size) < letter.size * 0.1 &&
        Math.abs(letter.x0 - before.x1) < letter.size * BESIDE);
    if (!beside) break;
    run.push(letter);
  }
  return run;
}

function markOf(letters: readonly Letter[], at: number, run: readonly Letter[]): Mark | null {
  const text = run.map((l) => l.text).join('');
  const [first] = run;
  const last = run.at(-1);
  if (!MARK.test(text) || !first || !last) return null;
  const before = letters[at - 1];
  const after = letters[at + run.length];
  if (before && isRaised(first, before) && near(first.x0 - before.x1, before.size, BESIDE))
    return UNIT.test(wordBefore(letters, at)) ? null : { text, letters: run, opens: null };
  if (after && isRaised(first, after) && near(after.x0 - last.x1, after.size, BEFORE))
    return { text, letters: run, opens: after };
  return null;
}

function isRaised(letter: Letter, beside: Letter): boolean {
  const rise = beside.baseline - letter.baseline;
  return (
    letter.size <= SMALLER * beside.size &&
    rise >= LEAST_RISE * beside.size &&
    rise <= MOST_RISE * beside.size
  );
}

function near(distance: number, size: number, most: number): boolean {
  return distance > -0.2 * size && distance <= most * size;
}

/** The last letters of the word that ends before `at`. */
function wordBefore(letters: readonly Letter[], at: number): string {
  let word = '';
  for (let i = at - 1; i >= 0 && word.length < 8; i--) {
    const letter = letters[i];
    if (!letter) break;
    word = letter.text + word;
    if (letter.spaced) return word;
  }
  return word;
}

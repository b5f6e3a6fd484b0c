import type { Letter } from './letters.ts';
import { lineOf, type TextLine } from './lines.ts';
import type { Mark } from './raised.ts';
import type { Box } from './shapes.ts';

/** Notes at the foot of a page: lines below all text, the first of which begins with a mark. */

/** Notes are set smaller than text, at most this large in parts of its size. */
const SMALLER = 0.95;
/** A line that separates notes from the text stands so close above them, in parts of their size. */
const SEPARATED = 2.5;

export interface Notes {
  /** Each with its mark before its words. */
  readonly notes: readonly TextLine[];
  readonly lines: readonly TextLine[];
}

export interface Foot {
  /** Marks found on the page, those of the text and those of notes. */
  readonly marks: readonly Mark[];
  /** Where the lowest table of the page ends. */
  readonly below: number;
  /** Level lines that bound no cells. */
  readonly rules: readonly { readonly at: number }[];
  /** Size of most letters of the page. */
  readonly usual: number;
}

/** Takes the notes from the lines of a page. */
export function notesIn(lines: readonly TextLine[], foot: Foot): Notes {
  const starts: (Mark | 'printed' | null)[] = [];
  let among = false;
  for (const line of lines) {
    const mark = openingMark(line, foot, among);
    starts.push(mark);
    among ||= mark !== null;
  }
  const first = starts.findIndex((mark) => mark !== null);
  if (first < 0) return { notes: [], lines };
  const end = lines.length - (isPageNumber(lines.at(-1)) ? 1 : 0);
  const notes: TextLine[][] = [];
  for (let i = first; i < end; i++) {
    const line = lines[i];
    const mark = starts[i];
    if (!line) continue;
    if (mark) notes.push(mark === 'printed' ? [line] : [lineOf([wordOfMark(mark)]), line]);
    else notes.at(-1)?.push(line);
  }
  return {
    notes: notes.map((parts) => lineOf(parts.flatMap((l) => l.words))),
    lines: [...lines.slice(0, first), ...lines.slice(end)],
  };
}

/**
 * The mark that a line begins with: raised before its first word, or printed as its first word.
 * @param among a note stands above
 */
function openingMark(line: TextLine, foot: Foot, among: boolean): Mark | 'printed' | null {
  if (line.baseline < foot.below) return null;
  const references = foot.marks.filter((m) => m.opens === null);
  if (references.some((m) => (m.letters[0]?.baseline ?? 0) > line.baseline)) return null;
  const raised = foot.marks.find((m) => m.opens !== null && startsWith(line, m.opens));
  if (raised) return raised;
  const [word, next] = line.words;
  if (!word || !next) return null;
  const bare = word.text.replace(/[.()[\]]/g, '');
  const referred = references.some((m) => m.text.replace(/[()[\]]/g, '') === bare);
  const apart =
    among ||
    line.size <= SMALLER * foot.usual ||
    foot.rules.some((r) => line.baseline - r.at > 0 && line.baseline - r.at < SEPARATED * line.size);
  return referred && apart ? 'printed' : null;
}

function startsWith({ words: [first] }: TextLine, letter: Letter): boolean {
  return (
    first !== undefined &&
    Math.abs(first.baseline - letter.baseline) < letter.size * 0.2 &&
    Math.abs(first.box.x0 - letter.x0) < letter.size * 0.2
  );
}

function isPageNumber(line: TextLine | undefined): boolean {
  return line?.words.length === 1 && /^\d{1,4}$/.test(line.words[0]?.text ?? '');
}

function wordOfMark({ text, letters }: Mark): TextLine['words'][number] {
  const [first] = letters;
  const last = letters.at(-1);
  const baseline = first?.baseline ?? 0;
  const size = first?.size ?? 0;
  const box: Box = { x0: first?.x0 ?? 0, x1: last?.x1 ?? 0, y0: baseline - size * 0.8, y1: baseline };
  return { text, box, baseline, size, bold: false, spaced: true };
}

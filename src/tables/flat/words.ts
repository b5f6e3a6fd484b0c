import { type AgencyMarks, markAgencies } from '../../grammars/agencies/index.ts';
import { type DeadlineRoles, deadlineRoles } from '../../grammars/deadlines/index.ts';
import type { SourceLine, Token } from '../../source/document.ts';
import { wordKey } from '../../text/fold.ts';
import { SPACE_WIDTH, widthOf } from './metrics.ts';

/**
 * A flattened table's words with what the layout says of each, in parallel arrays: this is what row starts
 * and cell borders are found from.
 */
export interface Words {
  readonly tokens: readonly Token[];
  /** In the form they are matched in, without punctuation at the ends. */
  readonly keys: readonly string[];
  /** Index of the line that the word stands on. */
  readonly line: Int32Array;
  /** For each line: its first word, one past its last, and how it is set apart from the line above. */
  readonly lineFrom: Int32Array;
  readonly lineTo: Int32Array;
  readonly breakKind: Uint8Array;
  /** Distance from the first word of the line to this one, and past its end, in thousandths of an em. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** Words that open a page. */
  readonly opensPage: Uint8Array;
  /** What the agency grammar sees in the words, and which of them belong to a body's name. */
  readonly agencies: AgencyMarks;
  readonly named: Uint8Array;
  /** What the deadline grammar sees in them. */
  readonly times: DeadlineRoles;
}

/** A cell's height as far as line breaks depend on it: none read yet, one line, two, three or more. */
export const HEIGHTS = 4;

export function heightClass(lines: number): number {
  return lines > 3 ? 3 : lines;
}

/** Kinds of line break that extractors use in step with cell borders: blank lines × trailing white space. */
export const BREAK_KINDS = 9;

function kindOfBreak(line: SourceLine, above: SourceLine | undefined): number {
  const gap = Math.min(line.gap, 2);
  const trailing = above ? above.raw.length - above.raw.trimEnd().length : 0;
  return gap * 3 + Math.min(trailing, 2);
}

export function layOut(lines: readonly SourceLine[]): Words {
  const tokens = lines.flatMap((l) => l.tokens);
  const n = tokens.length;
  const texts = tokens.map((t) => t.text);
  const agencies = markAgencies(texts);
  const words: Words = {
    agencies,
    named: wordsInNames(agencies),
    times: deadlineRoles(texts),
    tokens,
    keys: texts.map(wordKey),
    line: new Int32Array(n),
    lineFrom: new Int32Array(lines.length),
    lineTo: new Int32Array(lines.length),
    breakKind: new Uint8Array(lines.length),
    left: new Float64Array(n),
    right: new Float64Array(n),
    opensPage: new Uint8Array(n),
  };
  let at = 0;
  for (const [l, line] of lines.entries()) {
    words.lineFrom[l] = at;
    words.breakKind[l] = kindOfBreak(line, lines[l - 1]);
    if (line.opensPage && at < n) words.opensPage[at] = 1;
    let x = 0;
    for (const token of line.tokens) {
      words.line[at] = l;
      words.left[at] = x;
      x += widthOf(token.text);
      words.right[at] = x;
      x += SPACE_WIDTH;
      at += 1;
    }
    words.lineTo[l] = at;
  }
  return words;
}

function wordsInNames(agencies: AgencyMarks): Uint8Array {
  const named = new Uint8Array(agencies.opens.length);
  for (let i = 0; i < named.length; i++)
    named.fill(1, i, Math.min(named.length, i + (agencies.lengths[i] ?? 0)));
  return named;
}

/** Whether a word is the first of its line. */
export function startsLine(words: Words, i: number): boolean {
  return words.lineFrom[words.line[i] ?? 0] === i;
}

/** How word i is set apart from the one before it: a kind of line break, or `MID_LINE`. */
export function breakBefore(words: Words, i: number): number {
  const line = words.line[i] ?? 0;
  return words.lineFrom[line] === i ? (words.breakKind[line] ?? 0) : MID_LINE;
}

/** No line break: two cells share a line. */
export const MID_LINE = BREAK_KINDS;

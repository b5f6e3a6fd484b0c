import { endColumn, firstColumn, type SourceLine, type Token } from '../../../../source/document.ts';

/**
 * Fixed-width text (`pdftotext -layout` and the like) keeps the page's look with spaces, so that a column
 * of a table is a band of character positions.
 */

/** Words in a row, by the character positions of their line. */
export interface Piece {
  readonly tokens: readonly Token[];
  /** First character position, and one past the last. */
  readonly from: number;
  readonly to: number;
}

export function pieceOf(line: SourceLine, tokens: readonly Token[]): Piece {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return {
    tokens,
    from: first ? firstColumn(first, line) : 0,
    to: last ? endColumn(last, line) : 0,
  };
}

/** The runs of words of a line that two spaces or more set apart. */
export function piecesOf(line: SourceLine): Piece[] {
  const pieces: Piece[] = [];
  let run: Token[] = [];
  for (const token of line.tokens) {
    const before = run.at(-1);
    if (before && firstColumn(token, line) - endColumn(before, line) > 1) {
      pieces.push(pieceOf(line, run));
      run = [];
    }
    run.push(token);
  }
  if (run.length > 0) pieces.push(pieceOf(line, run));
  return pieces;
}

/** Character positions that two pieces share. */
export function overlap(a: { from: number; to: number }, b: { from: number; to: number }): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

/**
 * Whether lines keep the look of a table: most of them are set in, have gaps of two spaces or more, or end within the
 * first columns.
 * @param within where the column after the first wide one begins, in character positions
 */
export function looksSet(lines: readonly SourceLine[], within: number): boolean {
  const set = lines.filter((l) => l.indent > 3 || / {2}/.test(l.raw.trim()) || endsWithin(l, within)).length;
  return lines.length > 0 && set >= lines.length * SET;
}

/** Share of lines that are set, from which on all are a table. Reasoned: a table's lines are broken by its columns. */
const SET = 0.6;

function endsWithin(line: SourceLine, within: number): boolean {
  const last = line.tokens.at(-1);
  return last !== undefined && endColumn(last, line) <= within;
}

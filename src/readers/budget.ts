import { diagnostic } from '../diagnostics/report.ts';
import type { Diagnostic, Discarded } from '../model/index.ts';
import {
  type Block,
  joinTokens,
  placeOf,
  type SourceCell,
  type SourceDocument,
  type SourceLine,
  type SourceTable,
  type Token,
  tokensOf,
} from '../source/document.ts';
import { LIMITS } from '../source/limits.ts';
import { mend } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';

/**
 * How much of a document is parsed, whatever its format. Parsing takes time for every word and for every table,
 * so that a file of a few megabytes might ask for minutes. What is beyond stands in `discarded`, with a diagnostic.
 */
export const BUDGET = {
  words: LIMITS.words.most,
  characters: LIMITS.characters.most,
  pieces: LIMITS.pieces.most,
  tables: LIMITS.tables.most,
  rows: LIMITS.rows.most,
  cellCharacters: LIMITS.cellCharacters.most,
} as const;

const PIECE = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;
/** Letters only, or with one sign or digit behind them: most words. */
const PLAIN = /^[\p{L}\p{M}]+(.?)$/su;

/** How many words, numbers and signs a run of characters holds; most words are no longer than what is kept. */
const piecesOf = remembered(
  (word) => {
    const plain = PLAIN.exec(word);
    return plain ? (plain[1] === '' ? 1 : 2) : (word.match(PIECE)?.length ?? 1);
  },
  { most: 10_000, longest: 12 },
);

/** How much of the budget has been used. */
class Spent {
  #words = 0;
  #characters = 0;
  #pieces = 0;

  add(word: string): void {
    this.#words += 1;
    this.#characters += word.length;
    this.#pieces += piecesOf(word);
  }

  get isOver(): boolean {
    return this.#over(0);
  }

  get isAll(): boolean {
    return this.#over(1);
  }

  #over(more: number): boolean {
    return (
      this.#words + more > BUDGET.words ||
      this.#characters + more > BUDGET.characters ||
      this.#pieces + more > BUDGET.pieces
    );
  }
}

/** Text of which no more is kept than the budget lets parse, and where the rest begins. */
export interface Cut {
  readonly text: string;
  /** Offset of the rest; the length of the text where nothing was left over. */
  readonly at: number;
}

/** What ends a line of text, as `splitRawLines` has it. */
const LINE_ENDS = ['\n', '\r', '\f', '\v', '\u0085', '\u2028', '\u2029'];

/** Cuts decoded text where its budget of words ends, at the end of a line. Linear. */
export function cutText(text: string): Cut {
  // a word takes two characters at least, a piece one
  if (text.length <= Math.min(BUDGET.words * 2, BUDGET.pieces)) return { text, at: text.length };
  const spent = new Spent();
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    spent.add(word);
    if (!spent.isOver) continue;
    const lineEnd = Math.max(...LINE_ENDS.map((end) => text.lastIndexOf(end, index))) + 1;
    return lineEnd === 0 ? { text, at: text.length } : { text: text.slice(0, lineEnd), at: lineEnd };
  }
  return { text, at: text.length };
}

/** What was read of a text that was cut, with its rest among what is discarded. */
export function withRest(source: SourceDocument, whole: string, { text, at }: Cut): SourceDocument {
  if (at === whole.length) return source;
  const rest = [...spacedOnce(whole, at)].join(' ');
  if (rest === '') return source;
  const line = countOf(text, '\n') + 1;
  const place = {
    page: source.pages,
    start: at,
    end: whole.length,
    line,
    endLine: line + countOf(whole, '\n', at),
  };
  const left: Discarded = { text: rest, reason: 'unplaced', source: place };
  return {
    ...source,
    discarded: [...source.discarded, left],
    diagnostics: [...source.diagnostics, tooLong({ tables: 0, rows: 0, words: countOf(rest, ' ') + 1 })],
  };
}

/** Characters that are gone over at a time: as many matches as a text of this length may have take some megabytes. */
const AT_A_TIME = 1024 ** 2;

/** The words of a text from an offset on, one space between two, in pieces. */
function* spacedOnce(text: string, from: number): Generator<string> {
  const space = /\s/g;
  for (let start = from; start < text.length; ) {
    space.lastIndex = start + AT_A_TIME;
    const end = space.test(text) ? space.lastIndex : text.length;
    // most white space is one space, which stays as it is
    const words = text
      .slice(start, end)
      .replace(/[^\S ]\s*| \s+/g, ' ')
      .trim();
    const mended = mend(words);
    if (mended !== '') yield mended;
    start = end;
  }
}

function countOf(text: string, sought: string, from = 0): number {
  let count = 0;
  for (let at = text.indexOf(sought, from); at >= 0; at = text.indexOf(sought, at + 1)) count += 1;
  return count;
}

/** The blocks that the budget lets parse; the others are discarded, words and places kept. */
export function withinBudget(source: SourceDocument): SourceDocument {
  const blocks: Block[] = [];
  const left: (readonly Token[])[] = [];
  // lines that follow each other are one entry: a text may have a million
  let lines: Token[] | null = null;
  const spent = new Spent();
  const beyond = { tables: 0, rows: 0, words: 0 };
  let [tables, rows] = [0, 0];
  const leave = (tokens: readonly Token[]): void => {
    left.push(tokens);
    beyond.words += tokens.length;
  };
  for (const block of source.blocks) {
    const isTable = block.kind === 'table';
    if (spent.isAll && !isTable) {
      if (!lines) {
        lines = [];
        left.push(lines);
      }
      for (const token of block.tokens) lines.push(token);
      beyond.words += block.tokens.length;
      continue;
    }
    lines = null;
    if (isTable && (spent.isAll || tables >= BUDGET.tables)) {
      leave(tokensOf(block));
      beyond.tables += 1;
      continue;
    }
    if (!isTable) {
      blocks.push(spentLine(spent, block, leave));
      continue;
    }
    const { table, rest } = topRows(shortCells(block, leave), BUDGET.rows - rows);
    beyond.rows += block.rows - (table?.rows ?? 0);
    if (rest.length > 0) leave(rest);
    if (!table) continue;
    blocks.push(table);
    tables += 1;
    rows += table.rows;
    for (const { lines } of table.cells) for (const line of lines) spendLine(spent, line);
  }
  if (left.length === 0) return source;
  const kept = left
    .filter((tokens) => tokens.length > 0)
    .map((tokens): Discarded => ({ text: joinTokens(tokens), reason: 'unplaced', source: placeOf(tokens) }));
  return {
    ...source,
    blocks,
    discarded: [...source.discarded, ...kept],
    diagnostics: [...source.diagnostics, tooLong(beyond)],
  };
}

/**
 * The first rows of a table, and the words of the rows below them. A table whose cells were inferred from the lines of
 * a page is no longer than the page, and is left whole.
 */
function topRows(table: SourceTable, most: number): { table: SourceTable | null; rest: Token[] } {
  if (table.rows <= most) return { table, rest: [] };
  const whole = table.lines !== undefined || most <= (table.headerRows ?? 1);
  const rows = whole ? 0 : most;
  const cells: SourceCell[] = [];
  const below: SourceCell[] = [];
  for (const cell of table.cells) {
    if (cell.row < rows) cells.push({ ...cell, rowSpan: Math.min(cell.rowSpan, rows - cell.row) });
    else if (cell.lines.length > 0) below.push(cell);
  }
  const rest: Token[] = [];
  for (const { lines } of below.sort((a, b) => a.row - b.row))
    for (const line of lines) for (const token of line.tokens) rest.push(token);
  return { table: whole ? null : { ...table, rows, cells }, rest };
}

/**
 * The table, with no more in any of its cells than a cell may hold; the rest of each is left. Inferred cells are made
 * of a page's lines, and are no longer than those.
 */
function shortCells(table: SourceTable, leave: (tokens: readonly Token[]) => void): SourceTable {
  if (table.lines !== undefined) return table;
  let cut = false;
  const cells = table.cells.map((cell) => {
    if (charactersOf(cell.lines) <= BUDGET.cellCharacters) return cell;
    cut = true;
    return shortCell(cell, leave);
  });
  return cut ? { ...table, cells } : table;
}

function charactersOf(lines: readonly SourceLine[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}

function shortCell(cell: SourceCell, leave: (tokens: readonly Token[]) => void): SourceCell {
  const lines: SourceLine[] = [];
  const rest: Token[] = [];
  let room: number = BUDGET.cellCharacters;
  for (const line of cell.lines) {
    const kept = rest.length > 0 ? [] : fitting(line.tokens, room);
    for (const token of line.tokens.slice(kept.length)) rest.push(token);
    if (kept.length === 0) continue;
    lines.push(kept.length === line.tokens.length ? line : { ...line, tokens: kept, text: joinTokens(kept) });
    room -= line.text.length;
  }
  leave(rest);
  return { ...cell, lines };
}

/** The first words that have no more characters together, with the spaces between them. */
function fitting(tokens: readonly Token[], room: number): readonly Token[] {
  let used = -1;
  const first = tokens.findIndex((token) => {
    used += 1 + token.text.length;
    return used > room;
  });
  return first < 0 ? tokens : tokens.slice(0, first);
}

/** A line of the body, up to the word that the budget ends at: a paragraph of Word has no end of its own. */
function spentLine(spent: Spent, line: SourceLine, leave: (tokens: readonly Token[]) => void): SourceLine {
  for (const [i, token] of line.tokens.entries()) {
    if (i > 0 && spent.isAll) {
      const tokens = line.tokens.slice(0, i);
      leave(line.tokens.slice(i));
      return { ...line, tokens, text: joinTokens(tokens) };
    }
    spent.add(token.text);
  }
  return line;
}

function spendLine(spent: Spent, line: SourceLine): void {
  for (const token of line.tokens) spent.add(token.text);
}

/** Says how much was left. */
export function tooLong(left: { tables: number; rows: number; words: number }): Diagnostic {
  return diagnostic('document-too-long', {
    ...left,
    mostTables: BUDGET.tables,
    mostRows: BUDGET.rows,
    mostWords: BUDGET.words,
    mostInCell: BUDGET.cellCharacters,
  });
}

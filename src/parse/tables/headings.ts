import type { Block, SourceCell, SourceLine, SourceTable, Token } from '../../source/document.ts';
import { joinTokens } from '../../source/document.ts';
import { append } from '../append.ts';
import { type HeadingColumn, isTable, nameRoles, underParents } from './columns.ts';
import { fixedHeading } from './fixed/heading.ts';
import { headingsFrom, headingWords, isParentHeading, roleOfHeading } from './roles.ts';

/** A table's heading. */
export interface Heading {
  /** Cells one after the other, columns side by side as character positions, or a table of the source itself. */
  readonly layout: 'flat' | 'fixed' | 'grid';
  readonly columns: readonly HeadingColumn[];
  /** Blocks that the heading takes. */
  readonly blocks: number;
  readonly tokens: readonly Token[];
}

export type { HeadingColumn } from './columns.ts';

/** Lines that a heading may run over, blank lines not counted: eight columns of up to four lines. */
const MOST_LINES = 32;
const MOST_WORDS = 90;

/** The first thing below a heading: a group, a numbered row, or the row of column numbers "(1) (2) (3)". */
const FIRST_ROW = /^(?:[IVXLC]{1,5}[.)]?|[A-ZĐ][.)]|\(?1\)?[.)]?|0?1[.)]|1\.1\.?|\([1I]\)|a\))(?:\s|$)/;

/**
 * Whether the heading of a table of tasks or indicators begins at this block, and with which columns.
 * @returns null where none does
 */
export function headingAt(blocks: readonly Block[], at: number): Heading | null {
  const block = blocks[at];
  if (!block) return null;
  if (block.kind === 'table') return gridHeading(block);
  const fixed = fixedHeading(blocks, at);
  if (fixed !== null) return fixed === 'below' ? null : { layout: 'fixed', ...fixed };
  return mayOpenHeading(block) ? flatHeading(blocks, at) : null;
}

/** Cheap test, so that most lines of a document cost nothing. */
function mayOpenHeading(line: SourceLine): boolean {
  if (/\t|\|/.test(line.raw)) return false;
  const first = headingsFrom(headingWords(line.text.slice(0, 80)), 0)[0];
  return first?.role === 'no' || first?.role === 'task' || first?.role === 'indicator';
}

function flatHeading(blocks: readonly Block[], at: number): Heading | null {
  const lines: SourceLine[] = [];
  for (let i = at; i < blocks.length && lines.length < MOST_LINES; i++) {
    const line = blocks[i];
    if (line?.kind !== 'line') break;
    if (i > at && FIRST_ROW.test(line.text)) break;
    lines.push(line);
  }
  const tokens = lines.flatMap((l) => l.tokens);
  const known = segment(tokens);
  if (!known || !isTable(known.columns)) return null;
  const best = withRemark(known, tokens);
  const last = best.tokens.at(-1);
  // a heading ends where a line ends
  const count = lines.findIndex((l) => l.tokens.at(-1) === last) + 1;
  if (count === 0) return null;
  return { layout: 'flat', columns: best.columns, blocks: count, tokens: best.tokens };
}

/** Words that a remark in brackets may have. */
const LONGEST_REMARK = 8;

/** The last column's heading may end in brackets: a unit ("Kinh phí (triệu đồng)"), "Ghi chú (nếu có)". */
function withRemark(known: Segmented, tokens: readonly Token[]): Segmented {
  const from = known.tokens.length;
  const last = known.columns.at(-1);
  if (!last || !tokens[from]?.text.startsWith('(')) return known;
  const remark = tokens.slice(from, from + LONGEST_REMARK);
  const close = remark.findIndex((t) => t.text.endsWith(')'));
  if (close < 0) return known;
  const own = [...last.tokens, ...remark.slice(0, close + 1)];
  const column = { ...last, heading: joinTokens(own), tokens: own };
  return { columns: known.columns.with(-1, column), tokens: tokens.slice(0, from + close + 1) };
}

const wordsOfHeadings = new WeakMap<Heading, readonly string[]>();

/** A heading's words, found once: every line of a table is compared with them. */
function wordsOf(heading: Heading): readonly string[] {
  const known = wordsOfHeadings.get(heading);
  if (known) return known;
  const words = heading.tokens.flatMap((t) => headingWords(t.text));
  wordsOfHeadings.set(heading, words);
  return words;
}

/** Whether the heading `first` is printed again at this block, as at the top of a page. */
export function repeatsHeading(
  first: Heading,
  blocks: readonly Block[],
  at: number,
): { blocks: number; tokens: Token[] } | null {
  const want = wordsOf(first);
  const tokens: Token[] = [];
  let seen = 0;
  for (let i = at; i < blocks.length && i - at <= first.blocks + 2; i++) {
    const line = blocks[i];
    if (line?.kind !== 'line') return null;
    for (const token of line.tokens) {
      for (const word of headingWords(token.text)) {
        if (word !== want[seen]) return null;
        seen += 1;
      }
      tokens.push(token);
    }
    if (seen === want.length) return { blocks: i + 1 - at, tokens };
  }
  return null;
}

interface Piece {
  readonly role: string;
  readonly from: number;
  readonly to: number;
}

interface Segmented {
  readonly columns: HeadingColumn[];
  readonly tokens: readonly Token[];
}

/** Words an unknown column's heading may have. */
const UNKNOWN_COST = 4;

/**
 * Divides a heading's words into the headings of its columns: the division that explains most words by
 * known headings, known parents of several columns, and as few unknown words as possible.
 */
function segment(tokens: readonly Token[]): Segmented | null {
  const words: string[] = [];
  const owner: number[] = [];
  for (const [i, t] of tokens.entries()) {
    for (const w of headingWords(t.text)) {
      words.push(w);
      owner.push(i);
    }
    if (words.length > MOST_WORDS) break;
  }
  const n = words.length;
  const starts = (i: number): boolean => i === 0 || i >= n || owner[i] !== owner[i - 1];
  const score = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY);
  const back: (Piece | null)[] = new Array<Piece | null>(n + 1).fill(null);
  score[0] = 0;
  let bestEnd = 0;
  let bestScore = 0;
  for (let i = 0; i < n; i++) {
    const here = score[i] ?? Number.NEGATIVE_INFINITY;
    if (here === Number.NEGATIVE_INFINITY || !starts(i)) continue;
    const offer = (to: number, role: string, gain: number): void => {
      if (!starts(to) || here + gain <= (score[to] ?? 0)) return;
      score[to] = here + gain;
      back[to] = { role, from: i, to };
      if (role !== '?' && here + gain > bestScore) {
        bestScore = here + gain;
        bestEnd = to;
      }
    };
    for (const m of headingsFrom(words, i)) {
      // a heading begins with a capital; the words of the first line may all be in capitals
      const capital = /^[^\p{L}]*\p{Lu}/u.test(tokens[owner[i] ?? 0]?.text ?? '');
      offer(i + m.words, m.role, capital ? 3 + m.words : m.words - 3);
    }
    for (let length = 2; length <= 4 && i + length <= n; length++) {
      if (isParentHeading(words.slice(i, i + length))) offer(i + length, 'parent', length + 1.5);
    }
    offer(i + 1, '?', -UNKNOWN_COST);
  }
  const pieces: Piece[] = [];
  for (let at = bestEnd; at > 0; ) {
    const piece = back[at];
    if (!piece) return null;
    pieces.unshift(piece);
    at = piece.from;
  }
  return assemble(pieces, tokens, owner, bestEnd);
}

function assemble(
  pieces: readonly Piece[],
  tokens: readonly Token[],
  owner: readonly number[],
  end: number,
): Segmented | null {
  if (end === 0) return null;
  const upTo = (owner[end - 1] ?? 0) + 1;
  const span = (from: number, to: number): readonly Token[] => {
    const first = owner[from] ?? 0;
    return tokens.slice(first, to >= end ? upTo : owner[to]);
  };
  const columns: { role: string; tokens: Token[] }[] = [];
  let pending: Token[] = [];
  for (const [i, p] of pieces.entries()) {
    const own = [...span(p.from, p.to)];
    const last = columns.at(-1);
    if (p.role === 'parent') {
      pending = [...pending, ...own];
    } else if (
      p.role === '?' &&
      last &&
      (/^\(/.test(own[0]?.text ?? '') || (pieces[i - 1]?.role === '?' && pending.length === 0))
    ) {
      // more words of the heading before: a unit ("Kinh phí (triệu đồng)") or the rest of an unknown one
      append(last.tokens, own);
    } else {
      columns.push({ role: p.role === '?' ? 'other' : p.role, tokens: [...pending, ...own] });
      pending = [];
    }
  }
  if (pending.length > 0) return null;
  return { columns: nameRoles(underParents(columns)), tokens: tokens.slice(0, upTo) };
}

/** The heading rows of a real table, one or two levels: the depth at which most columns are known. */
function gridHeading(table: SourceTable): Heading | null {
  const spans = table.cells.filter((c) => c.row === 0).map((c) => c.rowSpan);
  const depths = new Set([table.headerRows ?? 0, 1, 2, Math.max(0, ...spans)]);
  let best: { columns: HeadingColumn[]; depth: number; known: number } | null = null;
  for (const depth of [...depths].filter((d) => d > 0 && d <= MOST_LEVELS).sort((x, y) => x - y)) {
    const columns = gridColumns(table, depth);
    if (!columns || !isTable(columns)) continue;
    const known = columns.filter((c) => !c.role.startsWith('other-')).length;
    if (!best || known > best.known || (known === best.known && hasUpper(table, depth)))
      best = { columns, depth, known };
  }
  if (!best) return null;
  const { columns, depth } = best;
  const tokens = table.cells.filter((c) => c.row < depth).flatMap((c) => c.lines.flatMap((l) => l.tokens));
  return { layout: 'grid', columns, blocks: 1, tokens };
}

const MOST_LEVELS = 3;

/** Whether a cell of the first row stands over several lower ones, so that the heading has this depth. */
function hasUpper(table: SourceTable, depth: number): boolean {
  const first = table.cells.filter((c) => c.row === 0);
  return first.some((c) => c.columnSpan > 1 && c.rowSpan < depth) && first.some((c) => c.rowSpan === depth);
}

/** Columns of a real table whose first `depth` rows are its heading. */
export function gridColumns(table: SourceTable, depth: number): HeadingColumn[] | null {
  if (table.rows < depth) return null;
  const above: SourceCell[][] = Array.from({ length: table.columns }, () => []);
  for (const cell of table.cells) {
    if (cell.row >= depth) continue;
    for (let c = cell.column; c < cell.column + cell.columnSpan; c++) above[c]?.push(cell);
  }
  const drafts = above.map((cells) => {
    const lowest = cells.filter((c) => c.lines.length > 0).at(-1);
    const own = lowest ? joinTokens(lowest.lines.flatMap((l) => l.tokens)) : '';
    return {
      role: roleOfHeading(own) ?? 'other',
      tokens: cells.flatMap((c) => c.lines.flatMap((l) => l.tokens)),
    };
  });
  return drafts.length > 1 ? nameRoles(drafts) : null;
}

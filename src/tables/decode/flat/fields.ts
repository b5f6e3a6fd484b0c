import { deadlineScore } from '../../../grammars/deadlines/index.ts';
import type { SourceLine, Token } from '../../../source/document.ts';
import { makeLine } from '../../../source/lines.ts';
import type { HeadingColumn } from '../../columns.ts';
import type { CellWords, Item, RowDraft } from '../../draft.ts';

/**
 * A merged column before the numbers (lĩnh vực, nhóm, mảng công tác): what it says stands once, before the number of
 * the first row that it covers, so that in flattened text it follows the last cell of the row before.
 *
 *     Trong năm 2027        last cell of row 4
 *     Bộ máy                field of row 5 and those below it
 *     5
 *
 * Its cells are taken out before the rest is divided and given to their rows afterwards.
 */
export interface Fields {
  /** The lines without the fields. */
  readonly lines: readonly SourceLine[];
  /** Each field's words by the number that they stand before. */
  readonly byNumber: ReadonlyMap<Token, readonly Token[]>;
}

/** Whether a table's first column is such a one. */
export function hasFields(columns: readonly HeadingColumn[]): boolean {
  return columns[1]?.role === 'no' && columns[0]?.role.startsWith('other-') === true;
}

/** Words and lines that a field has at most. */
const MOST_WORDS = 6;
const MOST_LINES = 3;

const NUMBER = /^(\d{1,3})[.)]?$/;

/** The number of the next row: one more than the last one, or the first of a new group. */
function nextNumber(token: Token | undefined, last: number): number | null {
  const value = Number(NUMBER.exec(token?.text ?? '')?.[1]);
  return value === last + 1 || value === 1 ? value : null;
}

/**
 * Takes the fields out of a table's lines. Words before a number are a field where no row is above them, or where the
 * line above them ends the time that the row above ends with; what else stands there may be that row's last cell.
 */
export function takeFields(lines: readonly SourceLine[], columns: readonly HeadingColumn[]): Fields {
  const { parted, candidates } = candidatesIn(lines);
  const timed = columns.at(-1)?.role === 'deadline';
  const taken = new Set<SourceLine>();
  const byNumber = new Map<Token, readonly Token[]>();
  for (const { from, to, number } of candidates) {
    const above = parted[from - 1];
    if (above && !(timed && endsTime(above))) continue;
    const own = parted.slice(from, to);
    for (const line of own) taken.add(line);
    byNumber.set(
      number,
      own.flatMap((l) => [...l.tokens]),
    );
  }
  return { lines: parted.filter((l) => !taken.has(l)), byNumber };
}

interface Candidate {
  /** The lines that may be a field. */
  readonly from: number;
  readonly to: number;
  /** The number behind them. */
  readonly number: Token;
}

/** Words that may be a field before a number, each on lines of its own. */
function candidatesIn(lines: readonly SourceLine[]): {
  parted: readonly SourceLine[];
  candidates: readonly Candidate[];
} {
  const parted: SourceLine[] = [];
  const candidates: Candidate[] = [];
  let last = 0;
  for (const line of lines) {
    parted.push(...partedAtNumber(line, last));
    const to = parted.length - 1;
    const number = parted[to]?.tokens[0];
    const value = nextNumber(number, last);
    if (!number || value === null) continue;
    last = value;
    const from = openingAbove(parted, to);
    const tokens = from === null ? [] : parted.slice(from, to).flatMap((l) => [...l.tokens]);
    if (from !== null && mayBeField(tokens)) candidates.push({ from, to, number });
  }
  return { parted, candidates };
}

/** Score from which on words are taken for a time. Reasoned: more likely than not. */
const LIKELY = 0.5;

function isTime(tokens: readonly Token[]): boolean {
  return deadlineScore(tokens.map((t) => t.text)) >= LIKELY;
}

function endsTime({ text, tokens }: SourceLine): boolean {
  return /\d$/.test(text) || isTime(tokens);
}

function mayBeField(tokens: readonly Token[]): boolean {
  const words = tokens.map((t) => t.text);
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  if (!/^\p{Lu}[\p{L}\s,]*$/u.test(words.join(' '))) return false;
  return !isTime(tokens);
}

/** The nearest line above that begins with a capital. */
function openingAbove(lines: readonly SourceLine[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - MOST_LINES); i--)
    if (/^\p{Lu}/u.test(lines[i]?.text ?? '')) return i;
  return null;
}

/** A line on which a field and the number of the next row stand ("Bộ máy 05 Sửa quy chế") as two. */
function partedAtNumber(line: SourceLine, last: number): SourceLine[] {
  const at = line.tokens.findIndex((t) => nextNumber(t, last) === last + 1);
  const before = line.tokens.slice(0, Math.max(0, at));
  const behind = line.tokens.slice(at);
  const [number, next] = behind;
  if (!number || !mayBeField(before) || (next && !/^\p{Lu}/u.test(next.text))) return [line];
  const cut = number.start - line.start;
  const place = { start: line.start, number: line.number, afterFormFeed: false };
  const { gap, opensPage } = line;
  return [
    makeLine({ ...place, raw: line.raw.slice(0, cut) }, before, line.page, { gap, opensPage }),
    makeLine({ ...place, raw: line.raw.slice(cut), start: number.start }, behind, line.page, {
      gap: 0,
      opensPage: false,
    }),
  ];
}

/** How sure a field is that is told by its place before a number. Reasoned: as what is said with a doubt. */
const FIELD = 0.9;

/** Gives the fields to the rows before whose numbers they stood; the items were read without their column. */
export function withFields(items: readonly Item[], { byNumber }: Fields): Item[] {
  return items.map((item): Item => {
    if (item.kind === 'total') return item;
    if (item.kind === 'group') return item.cells ? { ...item, cells: [[], ...item.cells] } : item;
    const [number] = item.number;
    const words = number ? byNumber.get(number) : undefined;
    return withField(item, words ? [words] : []);
  });
}

function withField(row: RowDraft, field: CellWords): RowDraft {
  return {
    ...row,
    cells: [field, ...row.cells],
    mergedUp: [0, ...row.mergedUp],
    ...(row.cellConfidence && { cellConfidence: [FIELD, ...row.cellConfidence] }),
    ...(row.alternatives && {
      alternatives: row.alternatives.map((a) => ({ ...a, cells: [field, ...a.cells] })),
    }),
  };
}

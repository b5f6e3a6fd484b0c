import type { SourceLine, Token } from '../../source/document.ts';
import type { HeadingColumn } from '../columns.ts';
import type { CellWords, Item, RowDraft } from '../draft.ts';
import type { Cohesion } from './cohesion.ts';
import { type Division, divide, type Span, type Task } from './divide.ts';
import { type DividedRow, learn } from './learn.ts';
import { buildModel, type CellModel, factsOf, firstGuess } from './model.ts';
import { findStarts, type Start } from './starts.ts';
import { layOut, type Words } from './words.ts';

/**
 * Tables whose cells an extractor wrote one after the other: the lines of a row's cells follow each other
 * in column order, borders are gone, and a row that runs over a page starts again at its first column.
 */

/** Passes: the first knows the language, the next ones also what the table itself teaches. */
const PASSES = 3;
const FURTHER_LINE = -7;
/** What one more row costs where rows are not numbered: as good as nothing. */
const NEXT_ROW = -1;

interface Region {
  /** A `block` holds rows that nothing marks. */
  readonly start: Start | { readonly kind: 'block'; readonly at: number };
  /** First word after the number or marker, and one past the last. */
  readonly from: number;
  readonly to: number;
  /** Places inside where a page begins. */
  readonly breaks: readonly number[];
}

export interface Flattened {
  readonly items: readonly Item[];
  /** Words above the first row. */
  readonly rest: readonly (readonly Token[])[];
}

/** @param pageStarts words before which the table's heading is printed again */
export function readFlattened(
  lines: readonly SourceLine[],
  columns: readonly HeadingColumn[],
  pageStarts: ReadonlySet<Token>,
  cohesion: Cohesion,
): Flattened {
  const words = layOut(lines);
  const own = columns.filter((c) => c.role !== 'no');
  const regions = regionsOf(
    words,
    pageStarts,
    own.length < columns.length,
    own.some((c) => c.role === 'indicator'),
  );
  const rows = regions.filter((r) => r.start.kind !== 'group' && r.start.kind !== 'total');
  const facts = factsOf(words, own, cohesion);
  let learned = firstGuess(own);
  let divided: Divided[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const model = buildModel(facts, learned);
    const further = learned.further;
    const weigh = pass === PASSES - 1;
    divided = rows.map((r) => divideRow(model, words, r, own, further, weigh));
    learned = learn(
      words,
      own,
      divided.flatMap((d) => d.lines),
    );
  }
  const byRegion = new Map(rows.map((r, i) => [r, divided[i]]));
  const before = regions[0]?.start.at ?? words.tokens.length;
  return {
    items: regions.flatMap((r) => itemsOf(r, words, columns, byRegion.get(r))),
    rest: before > 0 ? [words.tokens.slice(0, before)] : [],
  };
}

function regionsOf(
  words: Words,
  pageStarts: ReadonlySet<Token>,
  numbered: boolean,
  dashes: boolean,
): Region[] {
  const found = numbered ? findStarts(words, dashes) : [];
  // a column of numbers that the extractor left out (Word counts its rows itself) is as good as none
  const starts = found.some((s) => s.kind === 'row') ? found : groupsAndBlocks(words);
  const breaks: number[] = [];
  for (const [i, t] of words.tokens.entries()) if (pageStarts.has(t)) breaks.push(i);
  return starts.map((start, s) => {
    const to = starts[s + 1]?.at ?? words.tokens.length;
    const from = start.kind === 'row' || start.kind === 'group' ? start.at + 1 : start.at;
    return { start, from, to, breaks: breaks.filter((b) => b > from && b < to) };
  });
}

/** Layout: a table without a column of numbers. Its groups are found as ever, the rows between them by their cells. */
function groupsAndBlocks(words: Words): Region['start'][] {
  const marks = findStarts(words).filter((s) => s.kind !== 'row');
  const starts: Region['start'][] = [];
  const block = (at: number, end: number): void => {
    if (at < end) starts.push({ kind: 'block', at });
  };
  block(0, marks[0]?.at ?? words.tokens.length);
  for (const [m, mark] of marks.entries()) {
    starts.push(mark);
    const end = marks[m + 1]?.at ?? words.tokens.length;
    if (mark.kind === 'group') block(endOfTitle(words, mark.at), end);
  }
  return starts;
}

/** A group's title takes its line, and the next ones as long as they begin in lower case. */
function endOfTitle(words: Words, at: number): number {
  let line = words.line[at] ?? 0;
  while (/^\p{Ll}/u.test(words.tokens[words.lineTo[line] ?? 0]?.text ?? '')) line += 1;
  return words.lineTo[line] ?? words.tokens.length;
}

interface Divided {
  readonly lines: readonly DividedRow[];
  readonly certainty: readonly number[];
}

interface DividedLine {
  readonly cells: Span[][];
  readonly certainty: number;
}

function divideRow(
  model: CellModel,
  words: Words,
  region: Region,
  columns: readonly HeadingColumn[],
  further: number | null,
  weigh: boolean,
): Divided {
  const edges = [region.from, ...region.breaks, region.to];
  let lines: DividedLine[] = [];
  for (let s = 0; s + 1 < edges.length; s++) {
    const from = edges[s] ?? 0;
    const to = edges[s + 1] ?? 0;
    if (to <= from) continue;
    const above = lines.at(-1);
    const division = divide(model, words, {
      ...taskFor(from, to, columns, above?.cells ?? null, s + 2 < edges.length),
      ...(region.start.kind === 'block'
        ? { furtherFrom: 0, furtherCost: NEXT_ROW }
        : further === null
          ? {}
          : { furtherCost: further }),
      weigh,
    });
    lines = append(lines, division);
  }
  return {
    lines: lines.map((l, i) =>
      region.start.kind === 'block'
        ? { ...extentOf(l.cells, region), further: false, cells: l.cells }
        : { from: region.from, to: region.to, further: i > 0, cells: l.cells },
    ),
    certainty: lines.map((l) => l.certainty),
  };
}

/** The words of one row among those of a block. */
function extentOf(cells: readonly (readonly Span[])[], { from, to }: Region): { from: number; to: number } {
  const filled = cells.flat();
  return filled.length === 0
    ? { from, to: from }
    : { from: Math.min(to, ...filled.map((s) => s.from)), to: Math.max(from, ...filled.map((s) => s.to)) };
}

function taskFor(
  from: number,
  to: number,
  columns: readonly HeadingColumn[],
  above: Span[][] | null,
  cut: boolean,
): Task {
  const products = columns.some((c) => c.role === 'product');
  return {
    from,
    to,
    resumed: above ? above.map((spans) => (spans.at(-1)?.to ?? 0) - 1) : null,
    cut,
    furtherFrom: products ? 1 : null,
    furtherCost: FURTHER_LINE,
    weigh: false,
  };
}

/** The first line after a page break goes on with the last one before it. */
function append(lines: readonly DividedLine[], division: Division): DividedLine[] {
  const added = division.lines.map((l, i) => ({
    cells: l.map((span) => (span.to > span.from ? [span] : [])),
    certainty: division.certainty[i] ?? 1,
  }));
  const last = lines.at(-1);
  const [first, ...more] = added;
  if (!last || !first) return [...lines, ...added];
  const joined = {
    cells: last.cells.map((spans, c) => [...spans, ...(first.cells[c] ?? [])]),
    certainty: last.certainty * first.certainty,
  };
  return [...lines.slice(0, -1), joined, ...more];
}

function itemsOf(
  region: Region,
  words: Words,
  columns: readonly HeadingColumn[],
  divided: Divided | undefined,
): Item[] {
  const { start } = region;
  const head = words.tokens.slice(start.at, region.from);
  const body = words.tokens.slice(region.from, region.to);
  if (start.kind === 'group') return [{ kind: 'group', marker: head, title: body }];
  if (start.kind === 'total') return [{ kind: 'total', tokens: body }];
  if (!divided || divided.lines.length === 0) return [emptyRow(head, columns)];
  return divided.lines.map((line, i) =>
    rowOf(i === 0 ? head : [], line, words, columns, divided.certainty[i] ?? 1),
  );
}

function emptyRow(number: readonly Token[], columns: readonly HeadingColumn[]): RowDraft {
  return { kind: 'row', number, cells: columns.map(() => []), mergedUp: columns.map(() => 0), confidence: 1 };
}

function rowOf(
  number: readonly Token[],
  line: DividedRow,
  words: Words,
  columns: readonly HeadingColumn[],
  certainty: number,
): RowDraft {
  let next = 0;
  const cells: CellWords[] = columns.map((c) => {
    if (c.role === 'no') return [];
    const spans = line.cells[next] ?? [];
    next += 1;
    return spans.map((s) => words.tokens.slice(s.from, s.to));
  });
  return { kind: 'row', number, cells, mergedUp: columns.map(() => 0), confidence: certainty };
}

import type { Block, Token } from '../../../source/document.ts';
import type { HeadingColumn } from '../columns.ts';
import type { Item, RowDraft } from '../draft.ts';
import type { Cohesion } from '../flat/cohesion.ts';
import type { Heading } from '../headings.ts';
import { type Anchors, findAnchors } from './anchors.ts';
import { headingBands } from './bands.ts';
import { divideLines, type GridLine } from './cells.ts';
import { evidenceOf } from './evidence.ts';
import { type Gutter, guttersLike, guttersUnder, spacesOf } from './gutters.ts';
import { firstHabits, learnHabits } from './habits.ts';
import { columnsOf } from './heading.ts';
import { partRows, type Segment } from './rows.ts';
import { type Sheet, splitSheets } from './sheets.ts';

export interface FixedTable {
  readonly columns: readonly HeadingColumn[];
  readonly items: readonly Item[];
  /** Headings printed again, rows of column numbers. */
  readonly repeated: readonly (readonly Token[])[];
}

/** Passes: the first knows the language, the next ones also how this table is set. */
const PASSES = 3;

/**
 * Reads a table of fixed-width text: columns by the white space between them, rows by where cells begin and
 * end in every column, and by where the number stands.
 * @param from the heading's first block
 * @param to one past the table's last block
 */
export function readFixedTable(
  blocks: readonly Block[],
  from: number,
  to: number,
  heading: Heading,
  cohesion: Cohesion,
): FixedTable {
  const own = blocks.slice(from, from + heading.blocks).flatMap((b) => (b.kind === 'line' ? [b] : []));
  const bands = headingBands(own);
  const columns = columnsOf(bands);
  const { sheets, repeated } = splitSheets(blocks, from, to, own, columns.length);
  const lines = gridOf(sheets, cohesion);
  const anchors = findAnchors(lines, columns);
  const grid = lines.map((l, i) => (anchors[i] === 'group' || anchors[i] === 'total' ? titleLine(l) : l));
  const evidence = evidenceOf(grid, columns, cohesion);
  let habits = firstHabits(columns);
  let segments: Segment[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    segments = partRows(evidence, anchors, habits);
    habits = learnHabits(evidence, columns, segments, habits);
  }
  return { columns, items: itemsOf(grid, segments, anchors, columns), repeated };
}

function gridOf(sheets: readonly Sheet[], cohesion: Cohesion): GridLine[] {
  let model: readonly Gutter[] = [];
  const pages = sheets.map(({ bands, lines }) => {
    const spaces = lines.map((l) => spacesOf(l, cohesion));
    const gutters = bands ? guttersUnder(bands, spaces) : guttersLike(model, spaces);
    if (bands) model = gutters;
    return { lines, spaces, gutters };
  });
  return divideLines(pages, cohesion);
}

/** A line whose words stand in no column. */
function titleLine(line: GridLine): GridLine {
  return { ...line, cells: line.cells.map(() => []), certainty: 1 };
}

function itemsOf(
  lines: readonly GridLine[],
  segments: readonly Segment[],
  anchors: Anchors,
  columns: readonly HeadingColumn[],
): Item[] {
  return segments.flatMap((s): Item[] => {
    const own = lines.slice(s.from, s.to);
    if (s.kind === 'row') return rowsOf(own, s, columns);
    const words = own.flatMap((l) => l.line.tokens);
    if (s.kind === 'total') return [{ kind: 'total', tokens: words }];
    const marker =
      lines
        .slice(s.from, s.to)
        .find((_, i) => anchors[s.from + i] === 'group')
        ?.line.tokens.slice(0, 1) ?? [];
    return [{ kind: 'group', marker, title: words.filter((t) => !marker.includes(t)) }];
  });
}

/** A row and its further lines. */
function rowsOf(lines: readonly GridLine[], segment: Segment, columns: readonly HeadingColumn[]): RowDraft[] {
  const starts = [segment.from, ...segment.further, segment.to].map((l) => l - segment.from);
  const certainty = segment.certainty * lines.reduce((p, l) => p * l.certainty, 1);
  return starts.slice(1).map((to, i): RowDraft => {
    const part = lines.slice(starts[i], to);
    const whole = (c: HeadingColumn): boolean => c.role === 'no' || c.role === 'task';
    const cells = columns.map((column, c) => {
      if (column.role === 'no' || (i > 0 && whole(column))) return [];
      return pagesOf(whole(column) ? lines : part, c);
    });
    const number = i > 0 || columns[0]?.role !== 'no' ? [] : lines.flatMap((l) => l.cells[0] ?? []);
    return {
      kind: 'row',
      number,
      cells,
      mergedUp: columns.map((c) => (i > 0 && c.role === 'task' ? i : 0)),
      confidence: certainty,
    };
  });
}

/** A cell's words, one run for each page. */
function pagesOf(lines: readonly GridLine[], c: number): Token[][] {
  const runs: Token[][] = [];
  let sheet = -1;
  for (const line of lines) {
    const words = line.cells[c] ?? [];
    if (words.length === 0) continue;
    if (line.sheet !== sheet) runs.push([]);
    sheet = line.sheet;
    runs.at(-1)?.push(...words);
  }
  return runs;
}

import type { Role } from '../../../model/index.ts';
import type { Block, Token } from '../../../source/document.ts';
import type { HeadingColumn } from '../columns.ts';
import type { Item, RowDraft } from '../draft.ts';
import type { Cohesion } from '../flat/cohesion.ts';
import type { Heading } from '../headings.ts';
import { type Anchors, findAnchors } from './anchors.ts';
import { headingBands } from './bands.ts';
import { divideLines, type GridLine, type Page } from './cells.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Gutter, guttersLike, guttersUnder, spacesOf } from './gutters.ts';
import { firstHabits, learnHabits } from './habits.ts';
import { columnsOf } from './heading.ts';
import { type Part, partsOf, settleMerges } from './merges.ts';
import { looksLikeGroup } from './pieces.ts';
import { type Habits, partRows, type Segment } from './rows.ts';
import { type Sheet, splitSheets } from './sheets.ts';
import { priorVocabulary, type Vocabulary, vocabularyOf, withPrior } from './vocabulary.ts';

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
  const table = analyse(blocks, from, to, heading, cohesion);
  return { columns: table.columns, items: itemsOf(table), repeated: table.repeated };
}

/** A table's lines divided among the columns and parted into rows. */
export interface Analysis {
  readonly columns: readonly HeadingColumn[];
  readonly repeated: readonly (readonly Token[])[];
  readonly pages: readonly Page[];
  readonly lines: readonly GridLine[];
  readonly anchors: Anchors;
  readonly evidence: Evidence;
  readonly habits: Habits;
  readonly segments: readonly Segment[];
}

export function analyse(
  blocks: readonly Block[],
  from: number,
  to: number,
  heading: Heading,
  cohesion: Cohesion,
): Analysis {
  const own = blocks.slice(from, from + heading.blocks).flatMap((b) => (b.kind === 'line' ? [b] : []));
  const columns = columnsOf(headingBands(own));
  const { sheets, repeated } = splitSheets(blocks, from, to, own, columns.length);
  const { lines: divided, pages } = gridOf(
    sheets,
    columns.map((c) => c.role),
    cohesion,
  );
  const anchors = findAnchors(divided, columns);
  const lines = divided.map((l, i) => (anchors[i] === 'group' || anchors[i] === 'total' ? titleLine(l) : l));
  const evidence = evidenceOf(lines, columns, cohesion);
  let habits = firstHabits(columns);
  let segments: Segment[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    if (pass > 0) habits = learnHabits(evidence, columns, segments, habits);
    segments = partRows(evidence, anchors, habits);
  }
  return { columns, repeated, pages, lines, anchors, evidence, habits, segments };
}

/** Passes over the lines before and after the columns' words are known. */
const FIRST_PASSES = 2;
const LAST_PASSES = 3;

function gridOf(
  sheets: readonly Sheet[],
  roles: readonly Role[],
  cohesion: Cohesion,
): { lines: GridLine[]; pages: Page[] } {
  const numbered = roles[0] === 'no';
  const prior = priorVocabulary(
    sheets.flatMap((s) => s.lines),
    roles,
  );
  const spaces = sheets.map(({ lines }) => lines.map((l) => spacesOf(l, cohesion)));
  const pages = (words: Vocabulary): Page[] => {
    let model: readonly Gutter[] = [];
    return sheets.map(({ bands, lines }, s) => {
      const own = spaces[s] ?? [];
      const inColumns = lines.flatMap((l, i) => (looksLikeGroup(l) ? [] : [i]));
      const setting = {
        lines: inColumns.flatMap((i) => lines[i] ?? []),
        spaces: inColumns.map((i) => own[i] ?? []),
      };
      const gutters = bands
        ? guttersUnder(bands, setting, roles, words)
        : guttersLike(model, setting, roles, words);
      if (bands) model = gutters;
      return { lines, spaces: own, gutters };
    });
  };
  const first = divideLines(pages(prior), numbered, prior, cohesion, FIRST_PASSES);
  const settled = pages(withPrior(prior, vocabularyOf(first)));
  return { lines: divideLines(settled, numbered, prior, cohesion, LAST_PASSES), pages: settled };
}

/** A line whose words stand in no column. */
function titleLine(line: GridLine): GridLine {
  return { ...line, cells: line.cells.map(() => []), certainty: 1 };
}

function itemsOf(table: Analysis): Item[] {
  const { lines, segments, anchors, columns } = table;
  const parts = partsOf(lines, table.evidence, table.habits, segments);
  settleMerges(table.evidence, table.habits, parts);
  const titles = segments.filter((s) => s.kind !== 'row');
  let title = 0;
  return parts.map((part): Item => {
    if (part) return rowOf(lines, part, columns);
    const s = titles[title++];
    const own = lines.slice(s?.from, s?.to);
    const words = own.flatMap((l) => l.line.tokens);
    if (s?.kind === 'total') return { kind: 'total', tokens: words };
    const marker = own.find((_, i) => anchors[(s?.from ?? 0) + i] === 'group')?.line.tokens.slice(0, 1) ?? [];
    return { kind: 'group', marker, title: words.filter((t) => !marker.includes(t)) };
  });
}

function rowOf(lines: readonly GridLine[], part: Part, columns: readonly HeadingColumn[]): RowDraft {
  const { segment } = part;
  const own = lines.slice(segment.from, segment.to);
  const words = (c: number): Token[][] =>
    pagesOf(
      (part.lines[c] ?? []).flatMap((l) => lines[l] ?? []),
      c,
    );
  const numbered = columns[0]?.role === 'no';
  return {
    kind: 'row',
    number: numbered ? words(0).flat() : [],
    cells: columns.map((column, c) => (column.role === 'no' ? [] : words(c))),
    mergedUp: columns.map((column, c) => (column.role === 'no' ? 0 : (part.mergedUp[c] ?? 0))),
    confidence: segment.certainty * own.reduce((p, l) => p * l.certainty, 1),
  };
}

/** A cell's words, one run for each page. */
function pagesOf(lines: readonly GridLine[], c: number): Token[][] {
  const runs: Token[][] = [];
  let sheet = -1;
  for (const line of lines) {
    if (line.sheet !== sheet) runs.push([]);
    sheet = line.sheet;
    runs.at(-1)?.push(...(line.cells[c] ?? []));
  }
  return runs;
}

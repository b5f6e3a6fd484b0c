import type { Block, SourceLine, Token } from '../../../source/document.ts';
import type { HeadingColumn } from '../../columns.ts';
import type { Item, RowDraft } from '../../draft.ts';
import type { Cohesion } from '../cohesion.ts';
import { type Analysis, analyse, pageText } from './analysis.ts';
import { type Band, longestBand, MOST_LINES, type VerticalAlign } from './bands.ts';
import { cellChances, type Doubts, doubtsOf, rowConfidence } from './confidence.ts';
import { ownModel, type PositionedModel } from './model.ts';
import type { GridLine } from './pages.ts';
import { type FindBands, splitSheets } from './sheets.ts';
import { decodeSpans, type Part, partsOf } from './spans.ts';
import { joinedWord, wholeWords } from './torn.ts';
import { withinUnmarked } from './unmarked.ts';

export interface PositionedTable {
  readonly items: readonly Item[];
  /** Headings printed again, rows of column numbers, page numbers. */
  readonly repeated: readonly (readonly Token[])[];
  /** Words below the table that stand in none of its columns. */
  readonly rest: readonly (readonly Token[])[];
  /** Lines that a row was looked for to have at most, where the table has too many to look for all; null where it has not. */
  readonly mostLines: number | null;
}

/** Is told each row's doubts: the calibration learns from them. */
export type WatchRows = (row: RowDraft, doubts: Doubts) => void;

/** A table's heading as it was found above its lines. */
export interface PositionedHeading {
  readonly columns: readonly HeadingColumn[];
  readonly lines: readonly SourceLine[];
  readonly bandsOf: FindBands;
}

/**
 * Reads a table whose words have places: columns by the white space between them, rows by where cells begin and
 * end in every column, and by where the number stands.
 * @param from the heading's first block
 * @param to one past the table's last block
 */
export function readPositioned(
  blocks: readonly Block[],
  from: number,
  to: number,
  heading: PositionedHeading,
  cohesion: Cohesion,
  model: PositionedModel = ownModel(),
  watch?: WatchRows,
): PositionedTable {
  const { columns } = heading;
  const split = splitSheets(blocks, from, to, heading.lines, columns.length, heading.bandsOf);
  const { sheets, left } = withinUnmarked(split.sheets);
  const texts = sheets.map((s) => pageText(s.bands, s.lines, cohesion));
  const analysis = analyse(texts, columns, cohesion, model);
  const tail = analysis.bands.find((b) => b.kind === 'tail');
  const most = longestBand(analysis.setting.anchors, analysis.grid.length);
  return {
    mostLines: most < MOST_LINES ? most : null,
    items: itemsOf(analysis, columns, model, watch),
    repeated: split.repeated,
    rest: [
      ...(tail ? analysis.grid.slice(tail.from, tail.to).map((l) => l.line.tokens) : []),
      ...left.map((l) => l.tokens),
    ],
  };
}

function itemsOf(
  table: Analysis,
  columns: readonly HeadingColumn[],
  model: PositionedModel,
  watch: WatchRows | undefined,
): Item[] {
  const { grid, setting, bands } = table;
  const parts = partsOf(grid, setting.e, setting.whole, bands);
  const number = columns.findIndex(({ role }) => role === 'no');
  const subject = columns.findIndex(({ role }) => role === 'task' || role === 'indicator');
  const spans: Float64Array[] = columns.map(() => new Float64Array(parts.length).fill(1));
  for (const c of setting.parts) {
    const sorts = c < subject && c !== number;
    const align = sorts ? alignOfAll(setting.aligns) : (setting.aligns[c] ?? 'open');
    spans[c] = decodeSpans({ e: setting.e, parts, c, align, sorts, words: model.bands }, model.spans);
  }
  const doubts = doubtsOf(table, parts, spans);
  const titles = bands.filter((b) => b.kind === 'group' || b.kind === 'total');
  let title = 0;
  return parts.flatMap((part, k): Item[] => {
    const own = doubts[k];
    if (part && own) {
      const chances = cellChances(part, k, grid, spans);
      const row = rowOf(table, part, columns, rowConfidence(own, model), chances);
      watch?.(row, own);
      return [row];
    }
    const band = titles[title++];
    return band ? [titleOf(table, band)] : [];
  });
}

/** How the cells of a table stand as a rule: what the words of cells that are merged over rows don't show. */
function alignOfAll(aligns: readonly VerticalAlign[]): VerticalAlign {
  const count = (one: VerticalAlign): number => aligns.filter((a) => a === one).length;
  if (count('middle') === count('top')) return 'open';
  return count('middle') > count('top') ? 'middle' : 'top';
}

function titleOf({ grid, setting }: Analysis, band: Band): Item {
  const own = grid.slice(band.from, band.to);
  const words = own.flatMap((l) => l.line.tokens);
  if (band.kind === 'total') return { kind: 'total', tokens: words };
  const { kinds, glued, bare } = setting.anchors;
  const marker = own.flatMap(({ line }, i) => {
    const l = band.from + i;
    return (kinds[l] === 'group' || glued[l]) && bare?.[l] !== true ? line.tokens.slice(0, 1) : [];
  });
  const title = words.filter((t) => !marker.includes(t));
  return { kind: 'group', marker: marker.length > 1 ? [joinedWord(marker)] : marker, title };
}

function rowOf(
  { grid, setting }: Analysis,
  part: Part,
  columns: readonly HeadingColumn[],
  confidence: number,
  cellConfidence: readonly number[],
): RowDraft {
  const n = columns.findIndex((c) => c.role === 'no');
  const words = (c: number): Token[][] => {
    const own = (part.lines[c] ?? []).flatMap((l) => grid[l] ?? []);
    return pagesOf(own, c, setting.e.columns[c]?.width ?? 0);
  };
  return {
    kind: 'row',
    number: n < 0 ? [] : numberOf(grid, part.lines[n] ?? [], n, setting.anchors.glued),
    cells: columns.map((_, c) => (c === n ? [] : words(c))),
    mergedUp: columns.map((_, c) => (c === n ? 0 : (part.mergedUp[c] ?? 0))),
    confidence,
    cellConfidence,
  };
}

/** A row's number: its pieces are one word where the numbering of the table told that they are, and by their width alone nowhere. */
function numberOf(
  grid: readonly GridLine[],
  lines: readonly number[],
  n: number,
  glued: readonly boolean[],
): Token[] {
  return lines.reduce<Token[]>((number, l) => {
    const words = grid[l]?.cells[n] ?? [];
    const [above, piece] = [number.at(-1), words[0]];
    if (!above || !piece || glued[l] !== true) return [...number, ...words];
    return [...number.slice(0, -1), joinedWord([above, piece]), ...words.slice(1)];
  }, []);
}

/** A cell's words, one run for each page. */
function pagesOf(lines: readonly GridLine[], c: number, width: number): Token[][] {
  const sheets = [...new Set(lines.map((l) => l.sheet))];
  return sheets.map((sheet) => {
    const own = lines.filter((l) => l.sheet === sheet).map((l) => l.cells[c] ?? []);
    return wholeWords(own, width).flat();
  });
}

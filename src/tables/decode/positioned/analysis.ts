import type { SourceLine, Token } from '../../../source/document.ts';
import { median } from '../../../text/median.ts';
import type { HeadingColumn } from '../../columns.ts';
import type { Cohesion } from '../cohesion.ts';
import { type Anchors, findAnchors } from './anchors.ts';
import {
  type Band,
  type BandSetting,
  bandProblem,
  bestBands,
  type TitleWrap,
  type VerticalAlign,
} from './bands.ts';
import { linesWithCrosses, withPlacedCrosses } from './crosses.ts';
import { divideLines, knownFrom, refineLines } from './division.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import {
  filledShares,
  type Gutter,
  type GutterRange,
  type HeadingBand,
  rangesLike,
  rangesUnder,
} from './gutter-ranges.ts';
import { type GutterProblem, gutterProblem, placeGutters, withSteadyWidths } from './gutters.ts';
import { senseVocabulary } from './line-senses.ts';
import { isWide, looksLikeGroup, runsOf, type TextLine, textLine } from './lines.ts';
import type { PositionedModel } from './model.ts';
import type { Cuts, GridLine, Known, Page, Setting } from './pages.ts';
import { lookAgain } from './second-look.ts';
import { withStretches } from './stretched.ts';
import { sensesOf, type Vocabulary, type WordSense } from './vocabulary.ts';
import { refineWholeCells, type WatchLine } from './whole-cells.ts';
import { kindOfRole, roomAfter, SLACK, widthOfWords } from './words.ts';

/** A page's lines of a table, and where its printed heading stands. */
export interface PageText {
  readonly bands: readonly HeadingBand[] | null;
  readonly lines: readonly TextLine[];
  readonly senses: readonly (readonly WordSense[])[];
}

export function pageText(
  bands: readonly HeadingBand[] | null,
  lines: readonly SourceLine[],
  cohesion: Cohesion,
): PageText {
  const own = withStretches(
    lines.map((l) => textLine(l, cohesion)),
    cohesion,
  );
  return { bands, lines: own, senses: own.map(sensesOf) };
}

/** A table's lines divided among the columns and parted into bands. */
export interface Analysis {
  readonly pages: readonly Page[];
  readonly grid: readonly GridLine[];
  readonly setting: BandSetting;
  readonly bands: readonly Band[];
}

/** Passes over the lines before and after the gutters are placed again by what the columns hold. */
const FIRST_PASSES = 2;
const LAST_PASSES = 3;
/** Passes over the bands: the first knows the language, the next ones also how this table's cells stand. */
const BAND_PASSES = 3;

/** Watches the passes: training looks at each of them. */
export interface Watcher {
  gutters?(problem: GutterProblem, page: PageText, gutters: readonly Gutter[]): void;
  division?(pages: readonly Page[], known: ReturnType<typeof knownFrom> | null, cuts: readonly Cuts[]): void;
  /** Before the lines in doubt are divided once more. */
  refined?(pages: readonly Page[], known: Known, grid: readonly GridLine[]): void;
  /** One line before it is divided as its whole cells say. */
  whole?(pages: readonly Page[], ...line: Parameters<WatchLine>): void;
  bands?(setting: BandSetting, grid: readonly GridLine[]): void;
}

export function analyse(
  texts: readonly PageText[],
  columns: readonly HeadingColumn[],
  cohesion: Cohesion,
  model: PositionedModel,
  watcher: Watcher = {},
): Analysis {
  const kinds = columns.map((c) => kindOfRole(c.role));
  const rigid = texts.every(({ lines }) =>
    lines.every((l) => l.tokens.every((t) => t.columns !== undefined)),
  );
  const longest = columns.map((_, c) => longestLine(texts[0]?.bands?.[c]?.tokens ?? []));
  const setting: Setting = { kinds, longest, cohesion, rigid };
  const prior = senseVocabulary(texts, kinds, model.division);
  let pages = placePages(texts, setting, prior, model, watcher, null);
  const first = dividePages(pages, null, setting, model, FIRST_PASSES, watcher);
  const counted = first.known?.words;
  const both: Vocabulary = (c, token, own) => prior(c, token, own) + (counted?.(c, token, own) ?? 0);
  const usual = usualPlaces(pages);
  pages = placePages(texts, setting, both, model, watcher, usual);
  let divided = dividePages(pages, null, setting, model, LAST_PASSES, watcher);
  const steady = usual && !rigid ? steadyPlaces(texts, setting, both, model, usual) : [];
  const again = divided.known
    ? lookAgain(pages, steady, { ...divided, known: divided.known }, setting, model.division)
    : pages;
  if (again.some((p, i) => p !== pages[i])) {
    pages = again;
    divided = dividePages(pages, null, setting, model, LAST_PASSES, watcher);
  }
  if (divided.known) watcher.refined?.(pages, divided.known, divided.grid);
  const { known } = divided;
  const crossed = (grid: readonly GridLine[]): readonly GridLine[] =>
    withPlacedCrosses(
      grid,
      columns,
      texts.map((t) => t.bands),
    );
  if (!known) return partRows(pages, crossed(divided.grid), columns, setting, model, watcher, null);
  const refined = refineLines(pages, known, setting, model.division, divided.grid);
  const rows = partRows(pages, crossed(refined.grid), columns, setting, model, watcher, null);
  const now = { ...known, cuts: refined.cuts };
  const watch: WatchLine = (...line) => watcher.whole?.(pages, ...line);
  const whole = refineWholeCells(pages, now, setting, model.division, refined.grid, rows.bands, watch);
  if (whole === refined.grid) return rows;
  return partRows(pages, crossed(whole), columns, setting, model, watcher, rows);
}

/**
 * Parts a table's divided lines into rows, groups and totals.
 * @param before the same table as it was parted, with some words in other columns: how its cells stand is known
 */
function partRows(
  pages: readonly Page[],
  grid: readonly GridLine[],
  columns: readonly HeadingColumn[],
  { kinds, cohesion }: Setting,
  model: PositionedModel,
  watcher: Watcher,
  before: Analysis | null,
): Analysis {
  const anchors = findAnchors(grid, columns);
  const lines = grid.map((l, i) =>
    anchors.kinds[i] === 'group' || anchors.kinds[i] === 'total' ? asTitle(l, columns.length) : l,
  );
  const evidence = evidenceOf(lines, kinds, cohesion);
  const { whole, parts, further } = wholeColumns(columns);
  const base = {
    e: evidence,
    anchors,
    whole,
    parts,
    further,
    title: kinds.indexOf('number') + 1,
    across: Uint8Array.from(lines, (l) => (runsAcross(l, pages) ? 1 : 0)),
    crossed: linesWithCrosses(lines, columns),
    label: Uint8Array.from(lines, (l) =>
      AFTER_TABLE.test(l.line.tokens.map((t) => t.text).join(' ')) ? 1 : 0,
    ),
    outside: Int32Array.from(lines, (l) => wordsOutside(l, kinds.indexOf('number') + 2)),
    wraps: titleWraps(grid, anchors, kinds.indexOf('number') + 1, evidence),
  };
  let last: BandSetting = before
    ? { ...base, ...standingIn(before) }
    : { ...base, aligns: kinds.map(() => 'open' as const), blanks: false };
  let bands: Band[] = [];
  for (let pass = before ? BAND_PASSES - 1 : 0; pass < BAND_PASSES; pass++) {
    if (bands.length > 0) last = { ...last, ...standingIn({ setting: last, bands }) };
    watcher.bands?.(last, lines);
    bands = bestBands(bandProblem(last), model.bands);
  }
  return { pages, grid: lines, setting: last, bands };
}

/** How the cells of a table stand, by how it was parted. */
function standingIn({
  setting,
  bands,
}: Pick<Analysis, 'setting' | 'bands'>): Pick<BandSetting, 'aligns' | 'blanks'> {
  return { aligns: verticalAlignsFrom(setting, bands), blanks: printsBlanks(setting, bands) };
}

/** How each line would go on from those above as one of a title in column c. */
function titleWraps(
  grid: readonly GridLine[],
  { kinds, bare }: Anchors,
  c: number,
  { columns }: Evidence,
): TitleWrap[] {
  const width = columns[c]?.width ?? 0;
  let above: readonly Token[] = [];
  return grid.map((l, i) => {
    const titled = l.line.tokens.slice(bare?.[i] === true ? 0 : 1);
    const words = kinds[i] === 'group' ? titled : (l.cells[c] ?? []);
    const [before, first] = [above, words[0]];
    if (!first) return kinds[i] === 'group' ? 'marker' : 'broken';
    above = words;
    const full = roomAfter(widthOfWords(before), first.text, width) <= SLACK;
    return before.length > 0 && full ? 'wrapped' : 'broken';
  });
}

/** Letters and single spaces of the longest line of a heading. */
function longestLine(tokens: readonly Token[]): number {
  const lines = new Map<number, number>();
  for (const { text, line } of tokens) lines.set(line, (lines.get(line) ?? -1) + 1 + text.length);
  return Math.max(0, ...lines.values());
}

/** Columns whose cells stand once for a row and all its further lines, and the others. */
function wholeColumns(columns: readonly HeadingColumn[]): {
  whole: number[];
  parts: number[];
  further: boolean;
} {
  const roles = columns.map((c) => c.role);
  const isWhole = (c: number): boolean => {
    const role = roles[c];
    return role === 'no' || role === 'task' || role === 'indicator';
  };
  const all = columns.map((_, c) => c);
  return {
    whole: all.filter(isWhole),
    parts: all.filter((c) => !isWhole(c)),
    further: roles.includes('task'),
  };
}

/** How notes, recipients and signatures begin. */
const AFTER_TABLE =
  /^(?:\*|\(\*\)|Ghi chú|Lưu ý|Nơi nhận|TM\.|KT\.|TL\.|TUQ\.|Q\. |CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|NGƯỜI LẬP)/;

/** Whether a line's words run across a gutter that has no space near it. */
function runsAcross({ line, sheet }: GridLine, pages: readonly Page[]): boolean {
  if (looksLikeGroup(line)) return false;
  return (pages[sheet]?.gutters ?? []).some(({ from, to }) => {
    const near = line.spaces.find((s) => s.to >= from - NEAR && s.from < to + NEAR);
    return near !== undefined && !isWide(near);
  });
}

/** Positions around a gutter in which a line that keeps its columns has room. */
const NEAR = 2;

/** Runs of words of a line that has some in columns right of where a group's title would be. */
function wordsOutside({ line, cells }: GridLine, past: number): number {
  if (cells.slice(past).every((c) => c.length === 0)) return 0;
  const runs = runsOf(line);
  return looksLikeGroup(line) || runs.length === 1 ? 0 : runs.length;
}

/** A title's words stand in no column. */
function asTitle(line: GridLine, columns: number): GridLine {
  return { ...line, cells: Array.from({ length: columns }, () => []), certainty: 1, borders: [] };
}

function placePages(
  texts: readonly PageText[],
  setting: Setting,
  words: Vocabulary,
  model: PositionedModel,
  watcher: Watcher,
  usual: Places | null,
): Page[] {
  if (setting.rigid && texts.length > 1) return placeTogether(texts, setting, words, model);
  let expected: Places = usual ?? { gutters: [], filled: [] };
  return texts.map((text) => {
    const inColumns = text.lines.filter((l) => !looksLikeGroup(l));
    const ranges = text.bands
      ? rangesUnder(text.bands, inColumns, setting, usual?.filled ?? [])
      : rangesLike(expected.gutters, inColumns, setting, expected.filled);
    const problem = gutterProblem(inColumns, ranges, words);
    const placed = placedBy(problem, ranges, model);
    watcher.gutters?.(problem, text, placed.gutters);
    if (text.bands && !usual)
      expected = {
        gutters: placed.gutters,
        filled: filledShares(inColumns, placed.gutters),
      };
    return { lines: text.lines, senses: text.senses, ...placed };
  });
}

/** For each page where its gutters would be were its columns as wide as on most pages. */
function steadyPlaces(
  texts: readonly PageText[],
  setting: Setting,
  words: Vocabulary,
  model: PositionedModel,
  usual: Places,
): (readonly Gutter[])[] {
  const steady = { ...model, gutters: withSteadyWidths(model.gutters) };
  return placePages(texts, setting, words, steady, {}, usual).map((p) => p.gutters);
}

/** The best places; a page too strange for its heading keeps the expected ones. */
function placedBy(
  problem: GutterProblem,
  ranges: readonly GutterRange[],
  model: PositionedModel,
): Pick<Page, 'gutters' | 'certainty'> {
  const best = placeGutters(problem, model.gutters, ranges.length);
  return best.gutters.length === ranges.length
    ? best
    : { gutters: ranges.map((r) => r.between), certainty: 0 };
}

/** Where a table's gutters are, and how full the columns right of them are, as shares of lines. */
interface Places {
  readonly gutters: readonly Gutter[];
  readonly filled: readonly number[];
}

/** Pages that tell where a table's gutters are, from which on they are believed. */
const ENOUGH_PAGES = 3;

/** Where most pages have their gutters: one page that was misread misleads no other. Null for too few pages. */
export function usualPlaces(pages: readonly Page[]): Places | null {
  if (pages.length < ENOUGH_PAGES) return null;
  const all = pages.map(({ lines, gutters }) => ({
    gutters,
    filled: filledShares(
      lines.filter((l) => !looksLikeGroup(l)),
      gutters,
    ),
  }));
  const of = (g: number, end: 'from' | 'to'): number =>
    Math.round(median(all.map(({ gutters }) => gutters[g]?.[end] ?? 0)));
  return {
    gutters: (pages[0]?.gutters ?? []).map((_, g) => ({ from: of(g, 'from'), to: of(g, 'to') })),
    filled: (pages[0]?.gutters ?? []).map(
      (_, g) => all.reduce((sum, { filled }) => sum + (filled[g] ?? 0), 0) / all.length,
    ),
  };
}

/**
 * Pages of a PDF: a column stands at one place on all pages on which its table goes on, and what one page's lines leave open
 * another's tell.
 */
function placeTogether(
  texts: readonly PageText[],
  setting: Setting,
  words: Vocabulary,
  model: PositionedModel,
): Page[] {
  const lines = texts.flatMap((text) => text.lines.filter((l) => !looksLikeGroup(l)));
  const ranges = rangesUnder(texts[0]?.bands ?? [], lines, setting, []);
  const placed = placedBy(gutterProblem(lines, ranges, words), ranges, model);
  return texts.map((text) => ({ lines: text.lines, senses: text.senses, ...placed }));
}

function dividePages(
  pages: readonly Page[],
  start: ReturnType<typeof knownFrom> | null,
  setting: Setting,
  model: PositionedModel,
  passes: number,
  watcher: Watcher,
): { grid: GridLine[]; known: ReturnType<typeof knownFrom> | null } {
  let known = start;
  let grid: GridLine[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const divided = divideLines(pages, known, setting, model.division);
    watcher.division?.(pages, known, divided.cuts);
    grid = divided.grid;
    known = knownFrom(pages, divided.cuts, grid, setting);
  }
  return { grid, known };
}

/** Rows that tell where a column's cells stand, from which on they are believed, and their share. */
const ENOUGH_ROWS = 3;
const CLEAR_SHARE = 0.8;
/** Lines that a cell must be off both places together to tell anything. */
const TELLS = 0.8;

/** Whether blank lines are printed between rows: above most rows that don't open a page. */
function printsBlanks({ e }: BandSetting, bands: readonly Band[]): boolean {
  const inside = bands.filter(
    (b) => b.kind === 'row' && b.from > 0 && e.sheet[b.from] === e.sheet[b.from - 1],
  );
  const after = inside.filter((b) => (e.gap[b.from] ?? 0) > 0);
  return inside.length >= ENOUGH_ROWS && after.length >= CLEAR_SHARE * inside.length;
}

/** Whether each column's cells stand at the top or in the middle, by the bands where that makes a difference. */
export function verticalAlignsFrom(s: BandSetting, bands: readonly Band[]): VerticalAlign[] {
  const { e } = s;
  return e.columns.map((column) => {
    let rows = 0;
    let top = 0;
    let middle = 0;
    for (const { kind, from, to, certainty } of bands) {
      if (kind !== 'row') continue;
      const first = column.next[from] ?? -1;
      if (first < 0 || first >= to || e.sheet[from] !== e.sheet[to - 1]) continue;
      const last = column.last[to - 1] ?? first;
      const y = (l: number): number => e.y[l] ?? 0;
      const rise = y(first) - y(from);
      const off = Math.abs((y(first) + y(last) - y(from) - y(to - 1)) / 2);
      if (rise + off < TELLS) continue;
      rows += 1;
      // a band that was misread says what it is not
      if (rise < off) top += certainty;
      else middle += certainty;
    }
    if (rows < ENOUGH_ROWS) return 'open';
    if (top >= CLEAR_SHARE * (top + middle)) return 'top';
    return middle >= CLEAR_SHARE * (top + middle) ? 'middle' : 'open';
  });
}

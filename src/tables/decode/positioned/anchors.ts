import { isTopicName } from '../../../grammars/topics.ts';
import type { Token } from '../../../source/document.ts';
import { areSyllablesInCapitals } from '../../../text/capitals.ts';
import type { HeadingColumn } from '../../columns.ts';
import { letteredPlaces } from '../../rows/groups.ts';
import { opensPoint } from '../../rows/points.ts';
import { bestNumbering, type Candidate, numeral } from '../../rows/sequence.ts';
import { isTotal } from '../../rows/totals.ts';
import { roomOf } from '../heading-room.ts';
import { widthOf } from '../metrics.ts';
import { type AnchorKind, isTitle, looksLikeGroup, runsOf } from './lines.ts';
import { areCapitalsSeldom, mergedTitles } from './merged-titles.ts';
import type { GridLine } from './pages.ts';
import { closingOf, roomAfter, SLACK, widthOfWords } from './words.ts';

export interface Anchors {
  /** For each line, what it is the anchor of; null for most. */
  readonly kinds: readonly (AnchorKind | null)[];
  /** Lines that carry on the line above, because a narrow column tore its number ("1" over "0"). */
  readonly glued: readonly boolean[];
  /** Lines that are a group's title without a marker. */
  readonly bare?: readonly boolean[];
}

/** How much a place looks like a row's number or a group's marker by itself (see rows/sequence.ts). */
const EVIDENCE = 2;
/** A marker whose title stands on the lines around it. */
const LONE_MARKER = 0;
/** Without a column of numbers. */
const NO_COLUMN = -1;
/** A number that would be torn over two lines. */
const TORN = 1.5;

/**
 * @param n the column of numbers; -1 for none
 * @param room a width that fits into it on one line, in thousandths of an em
 */
function candidatesOn(grid: readonly GridLine[], at: number, n: number, room: number): Found[] {
  const line = grid[at];
  const opening = line?.line.tokens[0];
  if (!line || !opening) return [];
  const marker = numeral(opening.text, at, EVIDENCE);
  if (marker?.kind === 'group') {
    const alone = line.cells[Math.max(0, n)]?.length === 1 && line.cells[Math.max(0, n)]?.[0] === opening;
    const torn = alone && n >= 0 ? tornNumbers(grid, at, n, opening.text, room) : [];
    if (looksLikeGroup(line.line)) return [...torn.reverse(), marker];
    return alone && isMarker(grid, at, n) ? [...torn.reverse(), { ...marker, evidence: LONE_MARKER }] : [];
  }
  // without a column of numbers, a number is a row's only where a capital follows
  if (n < 0) {
    const capital = /^\p{Lu}/u.test(line.line.tokens[1]?.text ?? '');
    return marker && line.cells[0]?.[0] === opening && capital ? [{ ...marker, evidence: NO_COLUMN }] : [];
  }
  const own = line.cells[n] ?? [];
  const first = own[0];
  if (!first || own.length !== 1) return [];
  const found = numeral(first.text, at, EVIDENCE);
  if (found?.kind === 'group') return [];
  // the longest first: a number must not follow on its own first piece
  return [...tornNumbers(grid, at, n, first.text, room).reverse(), ...(found ? [found] : [])];
}

/** A candidate, and the line that its number ends on. */
type Found = Candidate & { readonly through?: number };

/** Lines further down on which the next piece of a torn number may stand: those of centred cells stand between. */
const TORN_LINES = 3;
/** Pieces that a number is torn into at most ("1." over "2." over "1"). */
const MOST_PIECES = 4;

/** "1" over "0", "10." over "1", "I" over "I": the numbers that a line and those below make together. */
function tornNumbers(grid: readonly GridLine[], at: number, n: number, text: string, room: number): Found[] {
  if (!/^(?:\d[\d.]*|[IVX]+)$/.test(text)) return [];
  const found: Found[] = [];
  let whole = text;
  let l = at;
  for (let pieces = 2; pieces <= MOST_PIECES; pieces++) {
    const next = nextPiece(grid, l, n);
    if (!next) break;
    whole += next.text;
    l = next.at;
    const number = widthOf(whole) > room ? numeral(whole, at, TORN) : null;
    if (number) found.push({ ...number, through: l });
  }
  return found;
}

/** The next word alone in the column of numbers, a few lines down on the same page. */
function nextPiece(grid: readonly GridLine[], after: number, n: number): { text: string; at: number } | null {
  for (let l = after + 1; l <= after + TORN_LINES && l < grid.length; l++) {
    const own = grid[l]?.cells[n] ?? [];
    if (own.length === 0) continue;
    const text = own[0]?.text ?? '';
    const fits = own.length === 1 && /^(?:[\d.]{1,3}[.)]?|[IVX]{1,3})$/.test(text);
    return fits && grid[l]?.sheet === grid[after]?.sheet ? { text, at: l } : null;
  }
  return null;
}

/** Whether a roman numeral or a letter alone on its line is a group's: no words of the rows' columns stand beside it. */
function isMarker(grid: readonly GridLine[], at: number, n: number): boolean {
  const { cells, line } = grid[at] ?? { cells: [], line: null };
  if (line && line.tokens.length > 1) return cells.slice(n + 2).every((c) => c.length === 0);
  const beside = [grid[at - 1], grid[at + 1]].flatMap((l) => (l ? [l] : []));
  return beside.some((l) => isTitle(l.line) && (l.cells[n + 1]?.length ?? 0) > 0);
}

/** Groups marked by letters ("A. NHIỆM VỤ CHUNG", "C" between the lines of its title): on lines that nothing else claims. */
function letterGroups(grid: readonly GridLine[], kinds: (AnchorKind | null)[], n: number): void {
  const isAlone = (i: number): boolean => n >= 0 && grid[i]?.cells[n]?.length === 1 && isMarker(grid, i, n);
  const heads = grid.map(({ line }, i) => {
    if (kinds[i] !== null) return null;
    const opens = line.tokens.length > 1 ? isTitle(line) : isAlone(i);
    return opens ? (line.tokens[0]?.text ?? null) : null;
  });
  for (const i of letteredPlaces(heads)) kinds[i] = 'group';
}

/** One line that names a content may be a row's task. */
const FEWEST_BARE = 2;

/**
 * Titles without a marker, in tables whose rows have no numbers: lines alone at the left edge that name a content of reform, that are
 * in capitals where no words of rows are, or that are whole paragraphs between rows, where one of them opens the table.
 */
function bareTitles(grid: readonly GridLine[], kinds: readonly (AnchorKind | null)[], c: number): boolean[] {
  const inColumns = grid.filter(({ cells }) => cells.filter((own) => own.length > 0).length > 1);
  const left = Math.min(...inColumns.map(({ line }) => line.from[0] ?? Number.POSITIVE_INFINITY));
  const alone = grid.map(
    ({ line }, i) =>
      kinds[i] === null &&
      (line.from[0] ?? 0) <= left + AT_EDGE &&
      runsOf(line).length === 1 &&
      /^\p{Lu}/u.test(line.tokens[0]?.text ?? ''),
  );
  const between = paragraphs(grid, alone, c);
  const seldom = areCapitalsSeldom(grid);
  const bare = grid.map(({ line }, i) => {
    if (alone[i] !== true) return false;
    if (between[i] === true || (seldom && areSyllablesInCapitals(line.tokens))) return true;
    return isTopicName(line.tokens.map((t) => t.text).join(' ')) && !goesOn(grid, i);
  });
  if (bare.filter(Boolean).length < FEWEST_BARE) return grid.map(() => false);
  return bare;
}

/** Lines within which the words of a row stand above and below one that may part it from the next. */
const NEIGHBOURS = 3;

/**
 * Lines of a column that are paragraphs of their own between rows: the words above would have had room for theirs, and theirs for
 * those below. All of a table or none: the first line of all is one, since a row's single line is centred or has others beside it.
 */
function paragraphs(grid: readonly GridLine[], alone: readonly boolean[], c: number): boolean[] {
  const lines = grid.map(({ cells }) => cells[c] ?? []);
  const width = widestOf(lines);
  const opens = (i: number): boolean => {
    const own = grid[i]?.line.tokens ?? [];
    const below = lines.slice(i + 1, i + 1 + NEIGHBOURS).find((l) => l.length > 0)?.[0]?.text ?? '';
    const last = own.at(-1);
    const ends = last !== undefined && closingOf(last) === 'plain' && /^\p{Lu}/u.test(below);
    return alone[i] === true && ends && hasRoom(own, below, width) && !goesOnBeside(grid, i, c);
  };
  const first = grid[0]?.line.tokens[0];
  if (!first || !opens(0)) return grid.map(() => false);
  return grid.map((_, i) => {
    if (i === 0 || !opens(i)) return i === 0;
    const own = grid[i]?.line.tokens[0]?.text ?? '';
    const above = lines.slice(Math.max(0, i - NEIGHBOURS), i).findLast((l) => l.length > 0) ?? [];
    return own === first.text || hasRoom(above, own, width);
  });
}

function hasRoom(words: readonly Token[], next: string, width: number): boolean {
  return roomAfter(widthOfWords(words), next, width) > SLACK;
}

/** Share of a column's lines that may be wider than it: titles, which are merged over all columns. */
const WIDER = 0.1;

function widestOf(lines: readonly (readonly Token[])[]): number {
  const widths = lines.filter((l) => l.length > 0).map(widthOfWords);
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length * (1 - WIDER))] ?? 0;
}

/** Whether a cell of another column goes on below a line from above it. */
function goesOnBeside(grid: readonly GridLine[], at: number, c: number): boolean {
  return (grid[at]?.cells ?? []).some((_, k) => {
    const below = grid.slice(at + 1, at + 1 + NEIGHBOURS).find((l) => (l.cells[k]?.length ?? 0) > 0);
    return k !== c && /^\p{Ll}/u.test(below?.cells[k]?.[0]?.text ?? '');
  });
}

/** Positions that a title may begin right of the table's left edge. */
const AT_EDGE = 2;

/** Whether the next line goes on with this one's words. */
function goesOn(grid: readonly GridLine[], at: number): boolean {
  return /^\p{Ll}/u.test(grid[at + 1]?.cells[0]?.[0]?.text ?? '');
}

/** What each line is the anchor of, by the numbering that fits the whole table best. */
export function findAnchors(grid: readonly GridLine[], columns: readonly HeadingColumn[]): Anchors {
  const n = columns.findIndex((c) => c.role === 'no');
  const kinds: (AnchorKind | null)[] = grid.map(() => null);
  const glued = grid.map(() => false);
  const room = roomOf(columns[n]);
  const candidates = grid.flatMap((_, i) => candidatesOn(grid, i, n, room));
  for (const c of bestNumbering(candidates) as Found[]) {
    if (kinds[c.at] !== null || glued[c.at]) continue;
    kinds[c.at] = c.kind;
    for (let l = c.at + 1; l <= (c.through ?? c.at); l++) glued[l] = true;
  }
  letterGroups(grid, kinds, n);
  const subject = columns.findIndex(({ role }) => role === 'task' || role === 'indicator');
  const bare = n < 0 ? bareTitles(grid, kinds, Math.max(0, subject)) : mergedTitles(grid, kinds, n, subject);
  for (const [i, is] of bare.entries()) if (is) kinds[i] = 'group';
  const text = columns.findIndex((c) => c.role === 'indicator');
  const first = kinds.indexOf('row');
  for (const [i, own] of grid.entries()) {
    if (kinds[i] !== null) continue;
    // in tables of indicators, "- Bộ phận Một cửa cấp xã" breaks an indicator down and has values of its own
    const dashes = text >= 0 && first >= 0 && i > first;
    if (isTitle(own.line) && isTotal(own.line.tokens.map((t) => t.text))) kinds[i] = 'total';
    else if (dashes && opensPoint(own.cells[text] ?? [])) kinds[i] = 'dash';
  }
  return { kinds, glued, bare };
}

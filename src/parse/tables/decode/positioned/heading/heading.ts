import type { Block, SourceLine, Token } from '../../../../../source/document.ts';
import { joinTokens } from '../../../../../source/document.ts';
import { type HeadingColumn, isTable, nameRoles, roleOfCell } from '../../../columns.ts';
import { headingsFrom, headingWords } from '../../../roles.ts';
import { type Band, headingBands, headingShare } from './bands.ts';
import { looksSet, piecesOf } from './pieces.ts';

/**
 * Headings whose columns stand side by side. A heading begins with whichever column's words reach highest,
 * so its first line may be "Theo dõi," or "Thời gian", far above the line that says "STT".
 */
export interface FixedHeading {
  readonly columns: readonly HeadingColumn[];
  readonly blocks: number;
  readonly tokens: readonly Token[];
}

/** Lines above the one that names the task or the number, and below it. */
const MOST_ABOVE = 5;
const MOST_BELOW = 5;
/** Share of a heading line's words that known headings have. */
const KNOWN_SHARE = 0.5;
/** Lines below the heading that are looked at to tell fixed width. */
const BODY_LINES = 24;

const FIRST_ROW = /^(?:[IVXLC]{1,5}[.)]|[IVX]{1,5}\s|\(?\d{1,2}\)|\d{1,3}[.\s]|[A-ZĐ]\.|\(a\))/;

/** Cheap test, so that most lines of a document cost nothing. */
function mayBelong(line: SourceLine): boolean {
  if (line.tokens.length > 40 || !(line.indent >= 6 || / {2}/.test(line.raw.trim()))) return false;
  return !FIRST_ROW.test(`${line.text} `) && headingShare(line) >= KNOWN_SHARE;
}

/** Whether one of the line's pieces begins as the column of numbers, tasks or indicators does. */
function namesSubject(line: SourceLine): boolean {
  const pieces = piecesOf(line);
  if (pieces.length < 2) return false;
  return pieces.slice(0, 2).some((p) => {
    const role = headingsFrom(
      p.tokens.flatMap((t) => headingWords(t.text)),
      0,
    )[0]?.role;
    return role === 'no' || role === 'task' || role === 'indicator';
  });
}

/** Lines from `at` on that may belong to a heading. */
function headingLines(blocks: readonly Block[], at: number): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let i = at; i < blocks.length && i - at < MOST_ABOVE + MOST_BELOW; i++) {
    const line = blocks[i];
    if (line?.kind !== 'line' || !mayBelong(line)) break;
    if (i > at && line.opensPage) break;
    lines.push(line);
  }
  return lines;
}

interface Candidate {
  readonly heading: FixedHeading;
  readonly score: number;
}

function candidate(lines: readonly SourceLine[]): Candidate | null {
  const bands = headingBands(lines);
  if (bands.length < 3) return null;
  const columns = columnsOf(bands);
  if (!isTable(columns)) return null;
  const tokens = lines.flatMap((l) => l.tokens);
  return {
    heading: { columns, blocks: lines.length, tokens },
    score: scoreOf(bands, columns) + LINE * lines.length,
  };
}

/** The columns that the bands head. */
export function columnsOf(bands: readonly Band[]): HeadingColumn[] {
  const drafts = bands.map((b) => ({ role: roleOfBand(b), tokens: [...b.parent, ...b.tokens] }));
  return nameRoles(drafts);
}

function roleOfBand(band: Band): string {
  const own = roleOfCell(band.tokens);
  return own !== 'other' || band.parent.length === 0 ? own : roleOfCell([...band.parent, ...band.tokens]);
}

/** What a line more is worth, all else equal: the heading ends where the rows begin. */
const LINE = 0.3;

/** Words explained by known headings, against words that no heading explains. */
function scoreOf(bands: readonly Band[], columns: readonly HeadingColumn[]): number {
  let score = 0;
  for (const [i, band] of bands.entries()) {
    // a unit in parentheses belongs to whatever stands before it ("Kinh phí (triệu đồng)")
    const words = headingWords(joinTokens(band.tokens).replace(/\([^)]*\)?/g, ' '));
    const known = headingsFrom(words, 0)[0]?.words ?? 0;
    const whole = words.length > 0 && known === words.length;
    if (columns[i]?.role.startsWith('other-') && !whole) score -= 1 + 0.2 * words.length;
    else score += whole ? 2 + 0.2 * words.length : 1 - 0.3 * (words.length - known);
    if (band.parent.length > 0) score += 1;
  }
  return score;
}

/** The best heading that begins with the first of these lines. */
function bestFrom(lines: readonly SourceLine[]): Candidate | null {
  const subject = lines.findIndex(namesSubject);
  if (subject < 0 || subject > MOST_ABOVE) return null;
  let best: Candidate | null = null;
  for (let end = subject + 1; end <= Math.min(lines.length, subject + 1 + MOST_BELOW); end++) {
    const found = candidate(lines.slice(0, end));
    if (found && (!best || found.score > best.score)) best = found;
  }
  return best;
}

/**
 * The heading of a fixed-width table that begins at this block.
 * @returns 'below' where the block is no part of a heading that begins further down; null where there is none
 */
export function fixedHeading(blocks: readonly Block[], at: number): FixedHeading | 'below' | null {
  const lines = headingLines(blocks, at);
  const best = bestFrom(lines);
  if (!best) return null;
  for (let skip = 1; skip <= Math.min(MOST_ABOVE, lines.length - 1); skip++) {
    const later = bestFrom(lines.slice(skip));
    if (later && later.score > best.score) return 'below';
  }
  const own = lines.slice(0, best.heading.blocks);
  if (!own.some((l) => piecesOf(l).length >= 2)) return null;
  const body: SourceLine[] = [];
  for (let i = at + own.length; i < blocks.length && body.length < BODY_LINES; i++) {
    const line = blocks[i];
    if (line?.kind !== 'line') break;
    body.push(line);
  }
  return looksSet(body) ? best.heading : null;
}

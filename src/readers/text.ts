import { diagnostic } from '../diagnostics/report.ts';
import type { Diagnostic, Discarded } from '../model/index.ts';
import type { Block, SourceDocument, SourceLine } from '../source/document.ts';
import { placeOf } from '../source/document.ts';
import { LIMITS } from '../source/limits.ts';
import {
  hasWideGap,
  type LineTraits,
  makeLine,
  type RawLine,
  splitRawLines,
  tokenize,
} from '../source/lines.ts';
import { gluedAt } from '../text/glued.ts';
import { delimitedTable } from './delimited.ts';
import { isRule } from './line-buffer.ts';
import { paginate } from './pages.ts';
import { SlotBudget } from './slots.ts';

/** A text file that was read. */
export interface ReadFile {
  readonly file: string;
  readonly sha256: string;
}

/**
 * Extracted text (PDF text layer, `pdftotext`, Tika, pasted text) as lines.
 * @param text decoded text; all offsets refer to it
 */
export function readText(text: string, from: ReadFile): SourceDocument {
  const raws = splitRawLines(text);
  const { openers, pageNumbers } = paginate(raws);
  const fed = raws.some((line) => line.afterFormFeed);
  const blocks: Block[] = [];
  const discarded: Discarded[] = [];
  const budget = new SlotBudget();
  let page = 1;
  const setTagAside = (text: string, start: number, line: number): void => {
    const source = { page, line, endLine: line, start, end: start + text.length };
    discarded.push({ text, reason: 'markup', source });
  };
  let gap = 0;
  let opensPage = false;
  for (let i = 0; i < raws.length; i++) {
    const raw = raws[i];
    if (!raw) break;
    if (openers.has(i) && page < LIMITS.textPages.most) {
      page += 1;
      opensPage = true;
      gap = 0;
    }
    const found = /[\t|│┃║┌╔+]/.test(raw.raw)
      ? delimitedTable(raws, i, page, tokenize, budget, setTagAside)
      : null;
    if (found) {
      blocks.push(found.table);
      if (found.left) discarded.push(found.left);
      for (const rule of found.rules) discarded.push(setAside(rule, page, 'rule'));
      i += found.lines - 1;
      gap = 0;
      continue;
    }
    const tokens = tokenize(raw.raw, raw.start, raw.number, page);
    if (tokens.length === 0) {
      gap += 1;
      continue;
    }
    const furniture = pageNumbers.has(i) ? 'page-number' : isRule(raw.raw) ? 'rule' : null;
    if (furniture) {
      discarded.push(setAside(raw, page, furniture));
      continue;
    }
    const stretched = fed ? stretchedFrom(raws, i) : [];
    if (stretched.length > 0) {
      blocks.push(stretchedLine(raw, stretched, page, { gap, opensPage }));
      opensPage = false;
      gap = 0;
      i += 2 * stretched.length;
      continue;
    }
    for (const piece of unglued(raw)) {
      const words = piece === raw ? tokens : tokenize(piece.raw, piece.start, piece.number, page);
      blocks.push(makeLine(piece, words, page, { gap, opensPage }));
      opensPage = false;
      gap = 0;
    }
  }
  const diagnostics = [...budget.diagnostics, ...tooManyPages(openers.size + 1)];
  return { ...from, format: 'text', pages: page, blocks, discarded, diagnostics };
}

/** Says that not all pages are told apart. */
function tooManyPages(pages: number): Diagnostic[] {
  const { most } = LIMITS.textPages;
  return pages > most ? [diagnostic('text-pages-too-many', { pages, most })] : [];
}

/**
 * What goes on a line that justification stretched so far that mutool writes each of its spaces as a line of its own: lines
 * with words, each below one of one space. The text has form feeds, as mutool's has; elsewhere such a line is an empty
 * paragraph.
 */
function stretchedFrom(lines: readonly RawLine[], at: number): RawLine[] {
  const pieces: RawLine[] = [];
  for (let i = at + 1; lines[i]?.raw === ' '; i += 2) {
    const next = lines[i + 1];
    if (!next || next.afterFormFeed || next.raw.trim() === '') break;
    pieces.push(next);
  }
  return pieces;
}

function stretchedLine(
  first: RawLine,
  more: readonly RawLine[],
  page: number,
  traits: LineTraits,
): SourceLine {
  const pieces = [first, ...more];
  const words = pieces.flatMap((piece) => tokenize(piece.raw, piece.start, piece.number, page));
  const whole = { ...first, raw: pieces.map((piece) => piece.raw.trim()).join(' ') };
  const last = more.at(-1) ?? first;
  return { ...makeLine(whole, words, page, traits), end: last.start + last.raw.length };
}

/**
 * A line in which two cells touch ("Diễn giảiChủ trì") as the lines that they are; any other line as it is. In text of
 * fixed width the places of words on their line count, and extractors that keep them glue nothing.
 */
function unglued(line: RawLine): RawLine[] {
  if (!/\p{L}\p{Lu}\p{Ll}|\p{Ll}\d|[\d)]\p{Lu}|\p{Lu}{4}/u.test(line.raw) || hasWideGap(line.raw))
    return [line];
  const cuts: number[] = [];
  for (const m of line.raw.matchAll(/\S+/g)) for (const at of gluedAt(m[0])) cuts.push(m.index + at);
  if (cuts.length === 0) return [line];
  return [0, ...cuts].map((from, i) => ({
    ...line,
    raw: line.raw.slice(from, cuts[i]),
    start: line.start + from,
    afterFormFeed: line.afterFormFeed && i === 0,
  }));
}

function setAside(raw: RawLine, page: number, reason: Discarded['reason']): Discarded {
  const tokens = tokenize(raw.raw, raw.start, raw.number, page);
  return { text: tokens.map((t) => t.text).join(' '), reason, source: placeOf(tokens) };
}

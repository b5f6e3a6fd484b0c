import type { SourceLine } from '../source/document.ts';
import { textAt } from '../source/words.ts';
import { isInCapitals } from '../text/capitals.ts';
import { median } from '../text/median.ts';
import { demandsMore, endsSentence, opensLikeSentence } from './line-forms.ts';

/**
 * Where paragraphs begin in extracted text, from what the extractor left: blank lines, indents, lines that end
 * before the width at which the text wraps, punctuation.
 */
export interface Flow {
  /**
   * Signs that a paragraph begins at line `at` of the lines that the flow was made from.
   * @param underHeading the line above is known to be a heading, so it ends where it ends
   */
  before(at: number, underHeading?: boolean): Signs;
}

/** What speaks for a new paragraph at a line. */
export interface Signs {
  /** The source says so: a paragraph of Markdown or Word, or the first line of all. */
  readonly written: boolean;
  /** The line above ends a sentence or an item of a list. */
  readonly ended: boolean;
  /** The line above ends before the text's width: the next word would still have fitted. */
  readonly short: boolean;
  /** More blank lines than inside paragraphs, or a first-line indent. */
  readonly apart: boolean;
  /** The line above is a heading in capitals. */
  readonly afterCapitals: boolean;
  /** The line above cannot end there: "khoản", "từ", a comma. */
  readonly demanded: boolean;
}

/** A small letter that is no marker ("a)"): the line carries on the one above. */
const RUNS_ON = /^\p{Ll}(?![.)])/u;

const FIRST: Signs = {
  written: true,
  ended: true,
  short: true,
  apart: true,
  afterCapitals: false,
  demanded: false,
};
/** First-line indents are wider than this, in columns (fixed-width text). */
const INDENT = 3;
/** Share of wrapped lines that may be shorter than the width they are said to wrap at. */
const LOOSE = 0.05;

/**
 * How a text is set, measured on its own lines: width, usual gap, margins.
 * @param breaks lines that open a page
 */
export function flowOf(lines: readonly SourceLine[], breaks: ReadonlySet<number> = new Set()): Flow {
  const width = wrapWidth(lines);
  const usualGap = gapInside(lines);
  const margins = marginsOf(lines);
  return {
    before(at, underHeading = false) {
      const line = lines[at];
      const above = lines[at - 1];
      if (!line || !above || breaks.has(at)) return FIRST;
      const margin = margins?.get(line.page) ?? null;
      const indented = margin !== null && line.indent >= margin + INDENT;
      // where first lines are indented, a line at the margin carries on the one above
      const flush = margin !== null && !indented;
      // asked for one by one: most lines need only the first
      return {
        written: line.paragraph === true,
        get ended() {
          return endsSentence(above.text);
        },
        short: underHeading || (!flush && above.text.length + 1 + firstWord(line).length < width),
        apart: line.gap > usualGap || indented,
        get afterCapitals() {
          return isInCapitals(above.text);
        },
        get demanded() {
          return demandsMore(above.text);
        },
      };
    },
  };
}

/** Whether a paragraph begins at a line that carries no marker. */
export function beginsParagraph(line: SourceLine, signs: Signs): boolean {
  const capital = opensLikeSentence(line.text);
  // a page break of OCR inside a sentence makes two paragraphs of one
  if (signs.written) return capital || signs.ended;
  if (!capital || signs.demanded) return false;
  return signs.short || (signs.apart && signs.ended);
}

function firstWord(line: SourceLine): string {
  return textAt(line.tokens, 0);
}

/** The width that lines wrap at: what lines that run on into a small letter would have had with one more word. */
function wrapWidth(lines: readonly SourceLine[]): number {
  const widths: number[] = [];
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    if (!above || line.paragraph || endsSentence(above.text) || !RUNS_ON.test(line.text)) continue;
    widths.push(above.text.length + 1 + firstWord(line).length);
  }
  if (widths.length < 5) return longest(lines) * NEARLY_FULL;
  widths.sort((a, b) => a - b);
  return (widths[Math.floor(widths.length * LOOSE)] ?? 0) - 1;
}

/** Where hardly a line wraps: a line that is much shorter than the longest ends a paragraph. */
const NEARLY_FULL = 0.85;

function longest(lines: readonly SourceLine[]): number {
  return lines.reduce((most, l) => Math.max(most, l.paragraph ? 0 : l.text.length), 0);
}

/** Blank lines between the lines of one paragraph: what most lines that begin with a small letter have. */
function gapInside(lines: readonly SourceLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (line.opensPage || line.paragraph || !RUNS_ON.test(line.text)) continue;
    counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1);
  }
  let best = 0;
  for (const [gap, n] of counts) if (n > (counts.get(best) ?? 0)) best = gap;
  return best;
}

/** The left margin of each page, where the text shows first-line indents (`pdftotext -layout`). */
function marginsOf(lines: readonly SourceLine[]): Map<number | null, number> | null {
  const all: number[] = [];
  const items: number[] = [];
  const byPage = new Map<number | null, number[]>();
  for (const line of lines) {
    if (/^(?:[a-zđ]\)|[-+]|\d{1,2}\.) /u.test(line.text)) items.push(line.indent);
    if (!RUNS_ON.test(line.text)) continue;
    all.push(line.indent);
    const own = byPage.get(line.page);
    if (own) own.push(line.indent);
    else byPage.set(line.page, [line.indent]);
  }
  if (all.length < 5 || items.length < 5 || median(items) - median(all) < INDENT) return null;
  const usual = median(all);
  return new Map(
    [...new Set(lines.map((l) => l.page))].map((page) => [page, median(byPage.get(page) ?? [usual])]),
  );
}

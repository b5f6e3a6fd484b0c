import { mend, RUNS } from '../text/fold.ts';
import type { SourceLine, Token } from './document.ts';

/** A line of the decoded text as it stands there. */
export interface RawLine {
  readonly raw: string;
  readonly start: number;
  /** From 1. */
  readonly number: number;
  /** A form feed stands right before the line. */
  readonly afterFormFeed: boolean;
}

/** Splits decoded text at LF, CRLF, CR, NEL, line and paragraph separators and form feeds. Linear. */
export function splitRawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  const end = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
  let start = 0;
  let number = 1;
  let afterFormFeed = false;
  for (;;) {
    const m = end.exec(text);
    lines.push({ raw: text.slice(start, m ? m.index : text.length), start, number, afterFormFeed });
    if (!m) return lines;
    start = m.index + m[0].length;
    afterFormFeed = m[0] === '\f';
    // a form feed stands on the line that it begins
    if (!afterFormFeed) number += 1;
  }
}

/** The words of `raw`, which begins at offset `start` of the decoded text. */
export function tokenize(raw: string, start: number, line: number, page: number | null): Token[] {
  const tokens: Token[] = [];
  for (const m of raw.matchAll(RUNS)) {
    const text = mend(m[0]);
    if (text !== '')
      tokens.push({ text, start: start + m.index, end: start + m.index + m[0].length, page, line });
  }
  return tokens;
}

/** Whether white space parts columns on a line, as in text of fixed width. */
export function hasWideGap(raw: string): boolean {
  return /\S {3,}\S/.test(raw);
}

/** Columns of white space before the first character; a tab counts as one. */
export function indentOf(raw: string): number {
  return raw.length - raw.trimStart().length;
}

/** What a reader knows of a line beside its words. */
export interface LineTraits {
  readonly gap: number;
  readonly opensPage: boolean;
  readonly heading?: number;
  readonly bold?: boolean;
  readonly paragraph?: boolean;
}

/** A source line from its raw form and its words. */
export function makeLine(
  raw: RawLine,
  tokens: readonly Token[],
  page: number | null,
  traits: LineTraits,
): SourceLine {
  return {
    kind: 'line',
    tokens,
    text: tokens.map((t) => t.text).join(' '),
    raw: raw.raw,
    page,
    number: raw.number,
    start: raw.start,
    end: raw.start + raw.raw.length,
    indent: indentOf(raw.raw),
    ...traits,
  };
}

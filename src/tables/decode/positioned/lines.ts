import { endColumn, firstColumn, type SourceLine, type Token } from '../../../source/document.ts';
import { romanValue } from '../../../text/numerals.ts';
import type { Cohesion } from '../cohesion.ts';
import { bound } from './words.ts';

/** Lines that say what stands on them: a row's number, a group's marker, a total, an item that breaks a row down. */
export type AnchorKind = 'row' | 'group' | 'total' | 'dash';

/**
 * A line of words with their places from left to right. The unit is one character of fixed-width text; words
 * with boxes are measured in the width of an average character, so that both read alike.
 */
export interface TextLine {
  readonly tokens: readonly Token[];
  /** Where each word begins, and one past its end. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Blank lines above. */
  readonly gap: number;
  /** White space before each word, and after the last. */
  readonly spaces: readonly Space[];
}

/** White space before a word: from the end of the word before (or far left) to its start (or far right). */
export interface Space {
  readonly from: number;
  readonly to: number;
  /** How strongly the words on both sides belong together, 0 to 3. */
  readonly bound: number;
  /** How strongly they follow one another elsewhere, however wide the space is here, 0 to 3. */
  readonly phrase: number;
  /** Wide only because its line is stretched to the edge of its cell. */
  readonly stretched?: boolean;
}

/** Farther than any line reaches. */
const FAR = 100_000;

/** A line with its words' places: character positions of text, or what the reader of pages measured. */
export function textLine(line: SourceLine, cohesion: Cohesion): TextLine {
  return {
    tokens: line.tokens,
    from: line.tokens.map((t) => firstColumn(t, line)),
    to: line.tokens.map((t) => endColumn(t, line)),
    gap: line.gap,
    spaces: spacesOf(line, cohesion),
  };
}

function spacesOf(line: SourceLine, cohesion: Cohesion): Space[] {
  const spaces: Space[] = [];
  let end = -FAR;
  for (const [i, t] of line.tokens.entries()) {
    const [from, to] = [end, firstColumn(t, line)];
    end = endColumn(t, line);
    const before = line.tokens[i - 1];
    spaces.push({
      from,
      to,
      bound: to - from > 1 ? 0 : bound(cohesion, before, t),
      phrase: bound(cohesion, before, t, 1),
    });
  }
  spaces.push({ from: end, to: FAR, bound: 0, phrase: 0 });
  return spaces;
}

/** Whether a space is wider than between two words of a sentence. */
export function isWide(space: Space | undefined): boolean {
  return space !== undefined && space.to - space.from > 1 && space.stretched !== true;
}

/** How far positions from…to are from parting a line at this space; 0 where the next word may begin there or right of it. */
export function distance(space: Space, from: number, to = from): number {
  return Math.max(0, space.from + 1 - to, from - space.to);
}

/** A run of words that wide spaces set apart: indexes of its first word and one past its last. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

export function runsOf(line: TextLine): Run[] {
  const runs: Run[] = [];
  let first = 0;
  for (let i = 1; i <= line.tokens.length; i++) {
    if (i < line.tokens.length && !isWide(line.spaces[i])) continue;
    runs.push({ first, end: i });
    first = i;
  }
  return runs;
}

/** A line whose words stand in no columns: one run, or a marker and one run. */
export function isTitle(line: TextLine): boolean {
  const runs = runsOf(line);
  return runs.length === 1 || (runs.length === 2 && runs[0]?.end === 1);
}

/** A group's title ("II. Cải cách thủ tục hành chính"), which is merged over all columns. */
export function looksLikeGroup(line: TextLine): boolean {
  const marker = line.tokens[0]?.text.replace(/[.)]$/, '') ?? '';
  return line.tokens.length > 1 && (romanValue(marker) ?? 0) > 0 && isTitle(line);
}

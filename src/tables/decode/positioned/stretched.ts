import type { Cohesion } from '../cohesion.ts';
import { isWide, type TextLine } from './lines.ts';
import { keyOf } from './words.ts';

/**
 * Justified text: lines of a cell are stretched to its right edge, and few words are set far apart. Such spaces are told
 * from those between columns by two things: the words on both sides follow one another elsewhere in the document, and the
 * right ones end near one position, the edge.
 */

/** Positions that stretched lines of one column end on: words' widths in print are not whole characters. */
const EDGE = 5;
/** Words that belong to those left of them before an edge is believed, and their share among all that end there. */
const ENOUGH = 3;
const SHARE = 0.35;
/** Cohesion of words that follow one another elsewhere. */
const TOGETHER = 0.8;

const SMALL_LETTER = /^\p{Ll}/u;
const WORD = /^[^\d\p{P}]/u;

/** The lines of a page, with the spaces marked that are wide only because their line is stretched. */
export function withStretches(lines: readonly TextLine[], cohesion: Cohesion): TextLine[] {
  const edges = edgesOf(lines, cohesion);
  return edges.length === 0 ? [...lines] : lines.map((line) => marked(line, edges, cohesion));
}

/** How often the words on both sides of space i follow one another elsewhere, as cohesion. */
function together({ tokens }: TextLine, i: number, cohesion: Cohesion): number {
  const before = tokens[i - 1];
  return before && !/[.;:)]$/.test(before.text) ? cohesion(keyOf(before), keyOf(tokens[i]), 1) : 0;
}

/** Ends of ranges of positions that stretched lines end in. */
function edgesOf(lines: readonly TextLine[], cohesion: Cohesion): number[] {
  const all: number[] = [];
  const tied: number[] = [];
  for (const line of lines) {
    for (let i = 1; i < line.tokens.length; i++) {
      const end = line.to[i] ?? 0;
      if (!isWide(line.spaces[i]) || !WORD.test(line.tokens[i]?.text ?? '') || end < 0) continue;
      all[end] = (all[end] ?? 0) + 1;
      if (together(line, i, cohesion) > TOGETHER) tied[end] = (tied[end] ?? 0) + 1;
    }
  }
  const edges: number[] = [];
  for (const end of tied.keys()) {
    const near = (list: readonly number[]): number => {
      let n = 0;
      for (let e = end - EDGE + 1; e <= end; e++) n += list[e] ?? 0;
      return n;
    };
    if (near(tied) >= ENOUGH && near(tied) >= SHARE * near(all)) edges.push(end);
  }
  return edges;
}

function marked(line: TextLine, edges: readonly number[], cohesion: Cohesion): TextLine {
  const spaces = line.spaces.map((space, i) => {
    if (i === 0 || i >= line.tokens.length || !isWide(space)) return space;
    const end = line.to[i] ?? 0;
    if (!edges.some((edge) => end <= edge && end > edge - EDGE)) return space;
    const bound = together(line, i, cohesion);
    const small = SMALL_LETTER.test(line.tokens[i]?.text ?? '');
    return small || bound > TOGETHER ? { ...space, stretched: true, bound } : space;
  });
  return { ...line, spaces };
}

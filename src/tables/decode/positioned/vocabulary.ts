import { markAgencies } from '../../../grammars/agencies/index.ts';
import { deadlineWordRole } from '../../../grammars/deadlines/index.ts';
import type { Token } from '../../../source/document.ts';
import { looksLikeGroup, type TextLine } from './lines.ts';
import { keyOf } from './words.ts';

/** What the language says of a word wherever it stands. */
export interface WordSense {
  /** Part of the name of a body. */
  readonly named: boolean;
  /** A word of times ("quý", "trước", "30/6/2026"). */
  readonly time: boolean;
  /** A word that only times are made of. */
  readonly calendar: boolean;
}

const CALENDAR: ReadonlySet<string> = new Set(['quarter', 'month', 'date', 'yearNumber', 'roman']);

/** The senses of a line's words. */
export function sensesOf(line: TextLine): WordSense[] {
  const { lengths } = markAgencies(line.tokens.map((t) => t.text));
  let inside = 0;
  return line.tokens.map((t, i) => {
    inside = Math.max(inside - 1, lengths[i] ?? 0);
    const role = deadlineWordRole(t.text);
    return {
      named: inside > 0,
      time: role !== 'other' && role !== 'agency',
      calendar: CALENDAR.has(role),
    };
  });
}

/**
 * How much more often a word stands in a column than in the others, as a logarithm.
 * @param own the column that the word was counted in itself: it does not vouch for its own place; -1 for none
 */
export type Vocabulary = (column: number, token: Token | undefined, own: number) => number;

/** Lines that a column's words are worth before any have been counted, and the least chance of any word. */
const PRIOR = 2;
const LEAST = 0.02;
/** One word never says more than this, however often it was counted. */
const MOST = 2.5;

export interface Divided {
  readonly line: TextLine;
  readonly cells: readonly (readonly Token[])[];
}

/** Counts in which columns each word of the table stands; figures count by their shape. */
export function vocabularyOf(grid: readonly Divided[]): Vocabulary {
  const columns = grid[0]?.cells.length ?? 0;
  const counts = new Map<string, Int32Array>();
  const total = new Float64Array(columns);
  for (const { cells, line } of grid) {
    if (looksLikeGroup(line)) continue;
    for (const [c, words] of cells.entries()) {
      for (const word of words) {
        const key = shapeOf(word);
        let own = counts.get(key);
        if (!own) {
          own = new Int32Array(columns);
          counts.set(key, own);
        }
        own[c] = (own[c] ?? 0) + 1;
        total[c] = (total[c] ?? 0) + 1;
      }
    }
  }
  const all = Math.max(
    1,
    total.reduce((a, b) => a + b, 0),
  );
  const none = new Int32Array(columns);
  return (c, token, own) => {
    const places = counts.get(shapeOf(token)) ?? none;
    // a line that looks like a group was not counted, so its words have nothing to take back
    const itself = own >= 0 && (places[own] ?? 0) > 0 ? 1 : 0;
    let here = -itself;
    for (let i = 0; i < columns; i++) here += places[i] ?? 0;
    if (here <= 0) return 0;
    const share = (total[c] ?? 0) / all;
    const prior = PRIOR * share + LEAST;
    const ratio = ((places[c] ?? 0) - (own === c ? itself : 0) + prior) / (here * share + prior);
    return Math.max(-MOST, Math.min(MOST, Math.log(ratio)));
  };
}

function shapeOf(token: Token | undefined): string {
  return keyOf(token).replace(/\d+/g, '0');
}

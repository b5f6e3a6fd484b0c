import type { Role } from '../../../model/index.ts';
import type { SourceLine, Token } from '../../../source/document.ts';
import { markAgencies } from '../../agencies/index.ts';
import { deadlineWordRole } from '../../deadlines/index.ts';
import type { GridLine } from './cells.ts';
import { looksLikeGroup } from './pieces.ts';
import { keyOf } from './words.ts';

/**
 * How much more often a word stands in a column than in the others, as a logarithm.
 * @param own the column that the word was counted in itself: it does not vouch for its own place
 */
export type Vocabulary = (column: number, token: Token | undefined, own: number) => number;

/** Lines that a column's words are worth before any have been counted. */
const PRIOR = 2;
const WEIGHT = 0.45;
const MOST = 1;

/** Counts in which columns each word of the table stands; figures count by their shape. */
export function vocabularyOf(grid: readonly GridLine[]): Vocabulary {
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
  const all = total.reduce((a, b) => a + b, 0);
  const none = new Int32Array(columns);
  return (c, token, own) => {
    const places = counts.get(shapeOf(token)) ?? none;
    // a line that looks like a group was not counted, so its words have nothing to take back
    const itself = own >= 0 && (places[own] ?? 0) > 0 ? 1 : 0;
    let here = -itself;
    for (let i = 0; i < columns; i++) here += places[i] ?? 0;
    if (here <= 0) return 0;
    const share = (total[c] ?? 0) / Math.max(1, all);
    const prior = PRIOR * share + 0.02;
    const ratio = ((places[c] ?? 0) - (own === c ? itself : 0) + prior) / (here * share + prior);
    return Math.max(-MOST, Math.min(MOST, WEIGHT * Math.log(ratio)));
  };
}

const NAMED = 0.35;
const NAMED_AS_TIME = -0.6;
const TIME = 0.3;
const NO_TIME = -0.3;
const TIME_AS_BODY = -0.5;
const AGENCIES: ReadonlySet<string> = new Set(['lead', 'coordinate', 'monitor', 'implement']);
/** Words that only times are made of. */
const CALENDAR: ReadonlySet<string> = new Set(['quarter', 'month', 'date', 'yearNumber', 'roman']);

/** What the language says before anything has been counted: words of bodies' names, and of times. */
export function priorVocabulary(lines: readonly SourceLine[], roles: readonly Role[]): Vocabulary {
  const named = new Set<Token>();
  for (const { tokens } of lines) {
    const { lengths } = markAgencies(tokens.map((t) => t.text));
    for (let i = 0; i < tokens.length; i++) {
      for (const t of tokens.slice(i, i + (lengths[i] ?? 0))) named.add(t);
    }
  }
  return (c, token) => {
    const role = roles[c];
    if (!token || role === undefined) return 0;
    const own = deadlineWordRole(token.text);
    if (AGENCIES.has(role)) return named.has(token) ? NAMED : CALENDAR.has(own) ? TIME_AS_BODY : 0;
    if (role !== 'deadline') return 0;
    if (named.has(token)) return NAMED_AS_TIME;
    return own === 'other' || own === 'agency' ? NO_TIME : TIME;
  };
}

/** Both together. */
export function withPrior(prior: Vocabulary, learned: Vocabulary): Vocabulary {
  return (c, token, own) => prior(c, token, own) + learned(c, token, own);
}

function shapeOf(token: Token | undefined): string {
  return keyOf(token).replace(/\d+/g, '0');
}

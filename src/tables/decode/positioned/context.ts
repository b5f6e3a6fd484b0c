import { type AgencyMarks, markAgencies } from '../../../grammars/agencies/index.ts';
import {
  type DeadlineRoles,
  deadlineRoles,
  deadlineStart,
  rolesScore,
} from '../../../grammars/deadlines/index.ts';
import type { Token } from '../../../source/document.ts';
import { SURE_START, TIME_MIDDLE } from '../features/cells.ts';
import { DIVISION_FEATURES } from './division-features.ts';
import type { ArcSink } from './lattice.ts';
import { type ColumnKind, closingOf, openingOf } from './words.ts';

const F = DIVISION_FEATURES.index;

/** The other words of the cells that a line's words go into. */
export interface CellsAround {
  /** Those of column c above the line. */
  readonly above: (c: number) => readonly Token[];
  /** What is known once rows are; null before. */
  readonly whole: {
    /** Those of column c below the line, in the same row. */
    readonly below: (c: number) => readonly Token[];
    /** How many other rows have the same words in column c. */
    readonly seen: (c: number, words: readonly Token[]) => number;
  } | null;
}

/** Words of a line after those that stand above them in the same column. */
interface WordsInContext {
  /** How many words stand above. */
  readonly above: number;
  readonly bodies: AgencyMarks | null;
  readonly times: DeadlineRoles | null;
}

/** Words above that tell what goes on. */
const MOST_ABOVE = 12;
/** Longer cells are not looked at as a whole: their words are said once in a table. */
const MOST_WHOLE = 40;
/** Rows with the same words from which on more say no more. */
const MOST_SEEN = 3;

/** One line's words in the cells that they may go into. */
export class LineContext {
  readonly #tokens: readonly Token[];
  readonly #kinds: readonly ColumnKind[];
  readonly #cells: CellsAround;
  readonly #known = new Map<number, WordsInContext>();

  constructor(tokens: readonly Token[], kinds: readonly ColumnKind[], cells: CellsAround) {
    this.#tokens = tokens;
    this.#kinds = kinds;
    this.#cells = cells;
  }

  /** Adds what words from…to of the line say for standing in column c; none of them, what the rest of the cell says. */
  add(t: Pick<ArcSink, 'add'>, c: number, from: number, to: number): void {
    if (this.#cells.whole) this.#addWhole(t, this.#cells.whole, c, from, to);
    if (from >= to) return;
    const { above, bodies, times } = this.#after(c, from);
    const end = above + to - from;
    if (bodies) {
      // a cell that is none of bodies goes on with whatever it likes
      if (above === 0 || bodies.residue(above - 1, above) === 0)
        t.add(F.bodyResidue, bodies.residue(above, end));
      if (above > 0 && bodies.inside[above] === 1) t.add(F.bodyGoesOn);
      if (above > 0 && bodies.joints[above] === 1) t.add(F.bodyAfterBody);
    } else if (times && this.#kinds[c] === 'time') {
      const whole = rolesScore(times, 0, end) * end - rolesScore(times, 0, above) * above;
      t.add(F.timeGain, whole - TIME_MIDDLE * (to - from));
    } else if (times) this.#addTimes(t, times, above, from, to);
  }

  /** Times that begin in the middle of a sentence. */
  #addTimes(t: Pick<ArcSink, 'add'>, times: DeadlineRoles, above: number, from: number, to: number): void {
    for (let w = from + 1; w < to; w++) {
      const fresh = /^\p{Lu}/u.test(this.#tokens[w]?.text ?? '');
      const stopped = /[.;:]$/.test(this.#tokens[w - 1]?.text ?? '');
      if (fresh && !stopped && deadlineStart(times, above + w - from) >= SURE_START) t.add(F.timeInProse);
    }
  }

  #addWhole(
    t: Pick<ArcSink, 'add'>,
    whole: NonNullable<CellsAround['whole']>,
    c: number,
    from: number,
    to: number,
  ): void {
    const kind = this.#kinds[c] ?? 'other';
    if (kind === 'number') return;
    const words = [...this.#cells.above(c), ...this.#tokens.slice(from, to), ...whole.below(c)];
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return;
    if (openingOf(first.text) === 'lower') t.add(F.wholeLower);
    const closing = closingOf(last);
    if (closing === 'govern' || closing === 'open' || closing === 'comma') t.add(F.wholeOpen);
    if (words.length > MOST_WHOLE) return;
    t.add(F.wholeSeen, Math.min(MOST_SEEN, whole.seen(c, words)));
    if (kind === 'body') {
      const marks = markAgencies(words.map((w) => w.text));
      if (marks.whole(0, words.length)) t.add(F.wholeBodies);
    }
  }

  #after(c: number, from: number): WordsInContext {
    const key = c * (this.#tokens.length + 1) + from;
    const own = this.#known.get(key);
    if (own) return own;
    const above = this.#cells.above(c).slice(-MOST_ABOVE);
    const texts = [...above, ...this.#tokens.slice(from)].map((t) => t.text);
    const kind = this.#kinds[c];
    const made: WordsInContext = {
      above: above.length,
      bodies: kind === 'body' ? markAgencies(texts) : null,
      times: kind === 'time' || kind === 'prose' ? deadlineRoles(texts) : null,
    };
    this.#known.set(key, made);
    return made;
  }
}

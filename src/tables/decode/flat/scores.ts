import type { Column } from '../../../model/index.ts';
import { NEVER } from '../../../text/logs.ts';
import type { NamedColumn } from '../../columns.ts';
import type { Cohesion } from '../cohesion.ts';
import {
  BORDER,
  borderFeatures,
  type ColumnWidth,
  cohesionAt,
  FIT,
  fitFeatures,
  HEIGHT,
  hairOf,
  heightFeatures,
  mayOpenCell,
  ORPHAN,
  orphanFeatures,
  SKIP,
  skipFeatures,
  slackOf,
} from '../features/breaks.ts';
import {
  EMPTY,
  END,
  FURTHER,
  START,
  taughtWholeFeatures,
  WHOLE,
  WHOLE_OWN,
  wholeFeatures,
} from '../features/cells.ts';
import { type CellClass, classOf, emptyKindsOf, holdsUnits, kindsOf } from '../features/kinds.ts';
import { LONE, loneFeatures } from '../features/lone.ts';
import { isOpen, isWhole, type PageEnd, RESUME, resumeFeatures } from '../features/resume.ts';
import { headingPairs, says } from '../features/said.ts';
import { isBody, isSecondOfBodies, leadOf } from '../learning/bodies.ts';
import { borderIndex } from '../learning/breaks.ts';
import { fingerprints } from '../learning/fingerprints.ts';
import type { Span } from '../learning/rows.ts';
import type { TableStatistics } from '../learning/statistics.ts';
import { dot, dotFrom } from '../log-linear.ts';
import { type Amounts, amountCost, amountsOf, emptyCost } from './amounts.ts';
import { COUNTED, countedThings } from './counted.ts';
import { type Crosses, crossCost } from './crosses.ts';
import { FLAT_SPACE } from './model.ts';
import { OWN, type OwnFeatures, OwnScores, ownFeaturesOf } from './own.ts';
import {
  BREAK_KINDS,
  breakBefore,
  gapOf,
  HEIGHTS,
  heightOf,
  linesOf,
  SKIPS,
  skippedOf,
  type Words,
} from './words.ts';

/** What does not change from pass to pass: the words themselves, and what the language says of them. */
export interface Facts {
  readonly words: Words;
  readonly columns: readonly Column[];
  readonly classes: readonly CellClass[];
  readonly cohesion: Cohesion;
  /** Cohesion of the words on both sides of each place. */
  readonly bound: Float32Array;
  readonly breaks: Uint8Array;
  /** Places where a cell may begin. */
  readonly opens: Uint8Array;
  readonly print: (from: number, to: number) => number;
  /** What the words say by themselves. */
  readonly own: OwnFeatures;
  /** For each column where words of its heading are said again: see `headingPairs`. */
  readonly said: readonly Uint32Array[];
  /** For each place how many of the next pairs of words stand earlier in its row. */
  readonly echo: Uint8Array;
  /** Blank lines are rare enough to mean something. */
  readonly tellingGaps: boolean;
  /** Crosses under columns of periods, where the table has them. */
  readonly crosses: Crosses | null;
  /** What columns of amounts and units hold, where the table has them. */
  readonly amounts: Amounts | null;
  /** Words that count things before each word: see `countedThings`. */
  readonly counted: Uint32Array;
}

/** Where more of the lines stand apart than this, blank lines say nothing of empty cells. */
const MOST_GAPS = 0.6;

function areGapsTelling(words: Words): boolean {
  const apart = words.breakKind.reduce((n, kind) => n + (gapOf(kind) > 0 ? 1 : 0), 0);
  return apart < MOST_GAPS * words.breakKind.length;
}

/** Words this close are never parted in the middle of a line; see `Cohesion` for the unit. */
const INSEPARABLE = 3.5;

/** Pairs of words that are looked for. */
const ECHO_PAIRS = 5;

/** For each word how many of the pairs of words from it on stand between its row's first word and it. */
function echoes(words: Words, rowStarts: readonly number[]): Uint8Array {
  const n = words.tokens.length;
  const echo = new Uint8Array(n + 1);
  const again = new Uint8Array(n + 1);
  const seen = new Int32Array(words.differentPairs).fill(-1);
  let row = 0;
  let from = 0;
  const last = new Int32Array(n).fill(-1);
  for (let i = 0; i + 1 < n; i++) {
    while (row < rowStarts.length && (rowStarts[row] ?? 0) <= i) {
      from = rowStarts[row] ?? 0;
      row += 1;
    }
    const pair = words.pairs[i + 1] ?? 0;
    last[i] = seen[pair] ?? -1;
    if ((last[i] ?? -1) >= from) again[i] = 1;
    seen[pair] = i;
  }
  for (let i = 0; i < n; i++)
    for (let k = 0; k < ECHO_PAIRS; k++)
      if (again[i + k] === 1 && (last[i + k] ?? 0) < i) echo[i] = (echo[i] ?? 0) + 1;
  return echo;
}

/** @param rowStarts where rows and groups begin, in order */
export function factsOf(
  words: Words,
  columns: readonly NamedColumn[],
  cohesion: Cohesion,
  rowStarts: readonly number[],
  crosses: Crosses | null = null,
): Facts {
  const n = words.tokens.length;
  const bound = new Float32Array(n + 1);
  const breaks = new Uint8Array(n + 1);
  const opens = new Uint8Array(n + 1);
  opens[n] = 1;
  const units = columns.some(holdsUnits);
  for (let i = 0; i < n; i++) {
    bound[i] = cohesionAt(words, cohesion, i);
    breaks[i] = breakBefore(words, i);
    const parted = breaks[i] !== BREAK_KINDS || (bound[i] ?? 0) < INSEPARABLE;
    const crossed = crosses !== null && (crosses.at[i] === 1 || crosses.at[i - 1] === 1);
    opens[i] = crossed || (parted && mayOpenCell(words, i, units)) ? 1 : 0;
  }
  const echo = echoes(words, rowStarts);
  return {
    words,
    columns,
    classes: columns.map(classOf),
    cohesion,
    bound,
    breaks,
    opens,
    print: fingerprints(words.keys),
    own: ownFeaturesOf({ words, bound, breaks, opens, echo }),
    said: headingPairs(words.keys, columns),
    echo,
    tellingGaps: areGapsTelling(words),
    crosses,
    amounts: amountsOf(words, columns, crosses !== null),
    counted: countedThings(words),
  };
}

/** How a row stands to page breaks: it may go on after one, and may have begun before one. */
export interface Cut {
  /** The row goes on after a page break, so its cells need not be whole. */
  readonly cut: boolean;
  /** For each column the last word before a page break, -1 for none; null on the row's first page. */
  readonly resumed: readonly number[] | null;
  /** The first word of the same cells on that page; of no meaning where `resumed` is -1. */
  readonly resumedFrom: readonly number[] | null;
}

const EM = 1000;
const SPACE = 250;

/** Vectors that the features are worked out in, one a template; reused from word to word. */
export const scratch = {
  start: new Float64Array(START.features.length),
  end: new Float64Array(END.features.length),
  whole: new Float64Array(WHOLE.features.length),
  empty: new Float64Array(EMPTY.features.length),
  further: new Float64Array(FURTHER.features.length),
  border: new Float64Array(BORDER.features.length),
  height: new Float64Array(HEIGHT.features.length),
  skip: new Float64Array(SKIP.features.length),
  orphan: new Float64Array(ORPHAN.features.length),
  lone: new Float64Array(LONE.features.length),
  fit: new Float64Array(FIT.features.length),
  resume: new Float64Array(RESUME.features.length),
};

/** Where a cell's own lines contradict one width, and how wide the last one is. */
export interface LineWidths {
  /** The widest of the cell's lines so far, and the least that one with its next word would have been. */
  widest: number;
  least: number;
}

/**
 * One pass's scores of a table: sums over words so that any span costs a few additions. Places are word
 * indexes; `c` counts the columns but for the number's.
 */
export class CellScores {
  readonly columns: number;
  readonly #start: Float32Array[] = [];
  readonly #end: Float32Array[] = [];
  readonly #cutEnd: Float32Array[] = [];
  readonly #content: Float64Array[] = [];
  readonly #border: Float32Array[] = [];
  /** The column of those who lead, and what a body's cell loses where it was left empty. */
  readonly #lead: number;
  readonly #orphan: number;
  /** Columns of bodies right after another such column, and what a body alone in both is worth there. */
  readonly #second: readonly boolean[];
  readonly #lone: Float64Array;
  readonly #wraps: Float64Array[] = [];
  readonly #empty: Float64Array[];
  readonly #resume: Float64Array[];
  readonly #further: Float64Array;
  readonly #heights: Float64Array;
  readonly #skips: Float64Array;
  readonly #closings: Float64Array;
  /** For each kind of break the most that heights and skipped columns can add. */
  readonly #most: Float64Array;
  readonly #resumed = new Map<number, number>();
  /** What the part of a first line that belongs to the cell before is worth, and the cell that it was worked out for. */
  readonly #shifted = { c: -1, i: -1, score: 0 };

  /** @param own the words' own scores with the same weights, where they are known already */
  constructor(
    readonly facts: Facts,
    readonly statistics: TableStatistics | null,
    values: Float64Array,
    readonly own: OwnScores = new OwnScores(facts, values),
  ) {
    const { columns } = facts;
    this.columns = columns.length;
    const of = (template: Parameters<typeof FLAT_SPACE.combine>[1]): Float64Array[] =>
      columns.map((column) => FLAT_SPACE.combine(values, template, kindsOf(column)));
    this.#empty = columns.map((column) => FLAT_SPACE.combine(values, EMPTY, emptyKindsOf(column)));
    this.#resume = of(RESUME);
    this.#further = FLAT_SPACE.combine(values, FURTHER, ['all']);
    this.#heights = heightTable(values, statistics);
    this.#skips = this.#skipTable(FLAT_SPACE.combine(values, SKIP, ['all']), false);
    this.#closings = this.#skipTable(FLAT_SPACE.combine(values, SKIP, ['all', 'end']), true);
    this.#most = Float64Array.from({ length: BREAK_KINDS + 1 }, (_, kind) => {
      const heights = this.#heights.subarray(borderIndex(kind, 0, 0), borderIndex(kind + 1, 0, 0));
      return Math.max(...heights) + Math.max(...this.#skips.subarray(kind * SKIPS, (kind + 1) * SKIPS));
    });
    this.#scoreWords();
    this.#lead = leadOf(columns);
    this.orphanFeatures();
    this.#orphan = dot(FLAT_SPACE.combine(values, ORPHAN, ['all']), scratch.orphan);
    this.#second = columns.map((_, c) => isSecondOfBodies(columns, c));
    this.#lone = FLAT_SPACE.combine(values, LONE, ['all']);
    this.#scoreBorders();
    this.#scoreWraps();
  }

  #scoreWords(): void {
    const { words, opens } = this.facts;
    const { statistics } = this;
    const n = words.tokens.length;
    for (const [c, own] of this.own.columns.entries()) {
      const start = new Float32Array(n);
      const end = new Float32Array(n + 1);
      const cutEnd = new Float32Array(n + 1);
      const sums = new Float64Array(n + 1);
      const opensWeight = own.startWeights[OWN.start] ?? 0;
      const inWeight = own.contentWeights[OWN.content] ?? 0;
      let sum = 0;
      for (let i = 0; i < n; i++) {
        if (opens[i] === 1)
          start[i] = (own.start[i] ?? 0) + opensWeight * (statistics?.opensColumn(c, i) ?? 0);
        sum += (own.content[i] ?? 0) + inWeight * (statistics?.inColumn(c, i) ?? 0);
        sums[i + 1] = sum;
        scratch.end[OWN.end] = statistics?.endsColumn(c, i) ?? 0;
        scratch.end[OWN.end + 1] = statistics?.markLogShare(c, i) ?? 0;
        end[i + 1] = dotFrom(own.end[i] ?? 0, own.endWeights, scratch.end, OWN.end);
        cutEnd[i + 1] = dotFrom(own.cutEnd[i] ?? 0, own.cutEndWeights, scratch.end, OWN.end);
      }
      this.#start.push(start);
      this.#end.push(end);
      this.#cutEnd.push(cutEnd);
      this.#content.push(sums);
    }
  }

  #scoreBorders(): void {
    const { words, opens } = this.facts;
    const n = words.tokens.length;
    for (const own of this.own.columns) {
      const border = new Float32Array(n + 1).fill(Number.NaN);
      const weight = own.borderWeights[OWN.border] ?? 0;
      for (let i = 0; i < n; i++)
        if (opens[i] === 1) border[i] = (own.border[i] ?? 0) + weight * (this.statistics?.parted(i) ?? 0);
      this.#border.push(border);
    }
  }

  #scoreBorder(i: number): void {
    this.borderFeatures(i);
    for (const [c, own] of this.own.columns.entries())
      set(this.#border[c], i, dot(own.borderWeights, scratch.border));
  }

  /** What the words on both sides say of a border before word i; where none may begin a cell, worked out when asked for. */
  #borderAt(c: number, i: number): number {
    const known = this.#border[c]?.[i] ?? 0;
    if (!Number.isNaN(known)) return known;
    this.#scoreBorder(i);
    return this.#border[c]?.[i] ?? 0;
  }

  borderFeatures(i: number): void {
    const { words, bound, breaks } = this.facts;
    const parted = this.statistics?.parted(i) ?? 0;
    borderFeatures(words, bound[i] ?? 0, breaks[i] ?? 0, i, parted, scratch.border);
  }

  orphanFeatures(): void {
    orphanFeatures(this.statistics?.orphans ?? 0, scratch.orphan);
  }

  /** Whether a cell of column c stands for a body where, after so many empty columns, none leads. */
  isOrphan(c: number, skipped: number): boolean {
    const after = c - this.#lead;
    const column = this.facts.columns[c];
    return this.#lead >= 0 && after > 0 && after <= skipped && column !== undefined && isBody(column);
  }

  /** Whether a cell of column c, after so many empty columns, is a body alone in two columns of bodies. */
  isLone(c: number, skipped: number): boolean {
    return skipped > 0 && this.#second[c] === true;
  }

  /** What it is worth that words i…j are such a body. */
  lone(c: number, i: number, j: number): number {
    this.loneFeatures(c, i, j);
    return dot(this.#lone, scratch.lone);
  }

  loneFeatures(c: number, i: number, j: number): void {
    loneFeatures(this.facts.words, i, this.statistics?.lone.get(c)?.ratios(i, j) ?? null, scratch.lone);
  }

  #scoreWraps(): void {
    const { words } = this.facts;
    const lines = words.lineFrom.length;
    for (const [c, own] of this.own.columns.entries()) {
      const sums = new Float64Array(lines + 1);
      for (let l = 0; l < lines; l++) {
        if ((words.lineTo[l] ?? 0) >= words.tokens.length) continue;
        sums[l + 1] = (sums[l] ?? 0) + (own.wrap[l] ?? 0) + this.fit(c, l, 0);
      }
      this.#wraps.push(sums);
    }
  }

  /** What a line that wraps in column c says by its width; `shift` of it belong to the cell before. */
  fit(c: number, line: number, shift: number): number {
    if (!this.statistics) return 0;
    this.fitFeatures(c, line, shift);
    return dot(this.own.columns[c]?.fitWeights ?? NO_WEIGHTS, scratch.fit);
  }

  fitFeatures(c: number, line: number, shift: number): void {
    const { words } = this.facts;
    const next = words.lineTo[line] ?? 0;
    const width = (words.right[next - 1] ?? 0) - shift;
    fitFeatures(this.#widthOf(c), width, (words.right[next] ?? 0) - (words.left[next] ?? 0), scratch.fit);
  }

  /** How a cell begins with word i: nothing where none may, since only a cell that was cut goes on with any word. */
  start(c: number, i: number): number {
    return this.facts.opens[i] === 1 ? (this.#start[c]?.[i] ?? 0) : NEVER;
  }

  /** The border before word i, after a trail of cells, where a cell of so many lines follows. */
  border(c: number, i: number, trail: number, after: number): number {
    const kind = this.facts.breaks[i] ?? 0;
    const skipped = skippedOf(trail);
    return (
      this.#borderAt(c, i) +
      (this.#heights[borderIndex(kind, heightOf(trail), after)] ?? 0) +
      (this.#skips[kind * SKIPS + skipped] ?? 0) +
      // few cells follow an empty column
      (skipped > 0 && this.isOrphan(c, skipped) ? this.#orphan : 0)
    );
  }

  /** The most that the border before word i can be worth, whatever stands on both sides. */
  mostBorder(c: number, i: number): number {
    return this.#borderAt(c, i) + (this.#most[this.facts.breaks[i] ?? 0] ?? 0) + Math.max(0, this.#orphan);
  }

  /** The end of a row before word i, after a trail of cells. */
  closing(i: number, trail: number): number {
    if (i >= this.facts.words.tokens.length) return 0;
    return this.#closings[(this.facts.breaks[i] ?? 0) * SKIPS + skippedOf(trail)] ?? 0;
  }

  #skipTable(weights: Float64Array, closing: boolean): Float64Array {
    const table = new Float64Array((BREAK_KINDS + 1) * SKIPS);
    for (let at = 0; at < table.length; at++) {
      this.skipFeatures(Math.floor(at / SKIPS), at % SKIPS, closing);
      table[at] = dot(weights, scratch.skip);
    }
    return table;
  }

  skipFeatures(kind: number, skipped: number, closing: boolean): void {
    const logRatios = closing ? this.statistics?.closings : this.statistics?.skips;
    skipFeatures(
      kind,
      skipped,
      this.facts.tellingGaps,
      logRatios?.[kind * SKIPS + skipped] ?? 0,
      scratch.skip,
    );
  }

  /** How a cell that goes on after a page break goes on with word i. */
  resume(c: number, cut: Cut, i: number): number {
    const before = cut.resumed?.[c] ?? -1;
    const n = this.facts.words.tokens.length;
    const key = (c * n + before) * n + i;
    const known = this.#resumed.get(key);
    if (known !== undefined) return known;
    this.resumeFeatures(c, cut, i);
    const score = dot(this.#resume[c] ?? NO_WEIGHTS, scratch.resume);
    this.#resumed.set(key, score);
    return score;
  }

  /** How the cell of column c stands above the page break. */
  #pageEnd(c: number, { resumed, resumedFrom }: Cut): PageEnd {
    const { words } = this.facts;
    let tallest = 0;
    let own = 0;
    let line = 0;
    const end = (resumed?.[c] ?? 0) + 1;
    let next = words.tokens.length;
    for (const [k, last] of (resumed ?? []).entries()) {
      if (last < 0) continue;
      const from = resumedFrom?.[k] ?? last;
      if (from >= end) next = Math.min(next, from);
      const height = linesOf(words, from, last + 1);
      tallest = Math.max(tallest, height);
      if (k !== c) continue;
      own = height;
      line = (words.right[last] ?? 0) - (height === 1 ? (words.left[from] ?? 0) : 0);
    }
    return { line, shorter: tallest - own, passed: next > end && next < words.tokens.length };
  }

  #widthOf(c: number): ColumnWidth {
    column.width = this.statistics?.width[c] ?? 0;
    column.sharp = this.statistics?.sharp[c] ?? 0;
    column.early = this.statistics?.early[c] ?? 0;
    return column;
  }

  resumeFeatures(c: number, cut: Cut, i: number): void {
    const { words, cohesion, classes } = this.facts;
    const before = cut.resumed?.[c] ?? -1;
    const agency = classes[c] === 'agency';
    const pair = this.statistics?.pairInColumn(c, words.keys[before] ?? '', words.keys[i] ?? '') ?? 0;
    resumeFeatures(
      words,
      cohesion,
      before,
      i,
      agency,
      classes[c] === 'time',
      pair,
      this.#pageEnd(c, cut),
      this.#widthOf(c),
      scratch.resume,
    );
  }

  /** An empty cell of a run of words, where they are known; `further` on a line without a number. */
  empty(c: number, cut: Cut | (Cut & Span), further: boolean): number {
    this.emptyFeatures(c, cut, further);
    const { amounts } = this.facts;
    const begins = !further && !cut.cut && !cut.resumed;
    const missed = amounts && begins && 'from' in cut ? emptyCost(amounts, c, cut.from, cut.to) : 0;
    return dot(this.#empty[c] ?? NO_WEIGHTS, scratch.empty) - missed;
  }

  emptyFeatures(c: number, task: Cut, further: boolean): void {
    const { cut, resumed } = task;
    const { words, classes } = this.facts;
    const out = scratch.empty;
    out.fill(0);
    if (further) out[9] = 1;
    else if (resumed) {
      const before = resumed[c] ?? -1;
      out[1] = cut ? 1 : 0;
      out[2] = 1;
      out[3] = before < 0 ? 1 : 0;
      out[4] = before >= 0 && isOpen(words, before) ? 1 : 0;
      out[5] = before >= 0 && isWhole(words, before, classes[c] === 'agency', classes[c] === 'time') ? 1 : 0;
      if (before < 0) return;
      const { line, shorter, passed } = this.#pageEnd(c, task);
      const width = this.statistics?.width[c] ?? 0;
      out[6] = shorter > 1 ? 1 : 0;
      out[7] = shorter === 0 ? 1 : 0;
      out[8] = width > 0 ? Math.min(1, line / width) : 0;
      out[12] = passed ? 1 : 0;
    } else {
      out[0] = cut ? 0 : 1;
      out[1] = cut ? 1 : 0;
      out[10] = this.statistics?.empty[c] ?? 0;
      out[11] = this.statistics?.filled[c] ?? 0;
    }
  }

  /** One more line of the row, or where rows have no numbers (`unnumbered`) one more row. */
  further(unnumbered: boolean, afterBreak: boolean): number {
    this.furtherFeatures(unnumbered, afterBreak);
    return dot(this.#further, scratch.further);
  }

  furtherFeatures(unnumbered: boolean, afterBreak: boolean): void {
    scratch.further[0] = unnumbered ? 0 : 1;
    scratch.further[1] = unnumbered ? 1 : 0;
    scratch.further[2] = afterBreak ? 1 : 0;
    scratch.further[3] = unnumbered ? 0 : (this.statistics?.further ?? 0);
  }

  /** What words i…j are worth as a cell of column c, but for how it begins and the border before it. */
  inner(c: number, i: number, j: number, cutOff: boolean, widths: LineWidths): number {
    const sums = this.#content[c];
    const wraps = this.#wraps[c];
    const { words } = this.facts;
    let score = (sums?.[j] ?? 0) - (sums?.[i] ?? 0);
    score += (cutOff ? this.#cutEnd[c]?.[j] : this.#end[c]?.[j]) ?? 0;
    const { crosses, amounts } = this.facts;
    if (crosses) score -= crossCost(crosses, c, i, j);
    if (amounts) score -= amountCost(amounts, c, i, j);
    if (this.facts.classes[c] === 'agency')
      score -= COUNTED * ((this.facts.counted[j] ?? 0) - (this.facts.counted[i] ?? 0));
    const first = words.line[i] ?? 0;
    const last = words.line[j - 1] ?? 0;
    if (last > first) {
      score += (wraps?.[last] ?? 0) - (wraps?.[first] ?? 0);
      // the sums hold the first line as if it began the line; where the cell begins later, only its part counts
      const shift = words.left[i] ?? 0;
      if (shift > 0 && this.statistics) score += this.#shiftOf(c, i, first, shift);
    }
    const lastLine = this.#lastLine(i, j);
    const own = this.own.whole(c, i, j, wrapMisfit(widths, lastLine));
    if (!this.statistics) return score + own;
    this.#look(this.statistics, c, i, j, lastLine);
    taughtWholeFeatures(context, scratch.whole);
    return score + dotFrom(own, this.own.columns[c]?.wholeWeights ?? NO_WEIGHTS, scratch.whole, WHOLE_OWN);
  }

  #shiftOf(c: number, i: number, line: number, shift: number): number {
    const known = this.#shifted;
    if (known.c !== c || known.i !== i) {
      known.c = c;
      known.i = i;
      known.score = this.fit(c, line, shift) - this.fit(c, line, 0);
    }
    return known.score;
  }

  /** How wide the last line of words i…j is. */
  #lastLine(i: number, j: number): number {
    const { words } = this.facts;
    const sameLine = words.line[i] === words.line[j - 1];
    return (words.right[j - 1] ?? 0) - (sameLine ? (words.left[i] ?? 0) : 0);
  }

  wholeFeatures(c: number, i: number, j: number, widths: LineWidths): void {
    const { words, classes, said } = this.facts;
    const lastLine = this.#lastLine(i, j);
    this.#look(this.statistics, c, i, j, lastLine);
    context.wrapsUnlike = wrapMisfit(widths, lastLine);
    wholeFeatures(words, i, j, classes[c] === 'time', says(said[c], i, j), context, scratch.whole);
  }

  /** What the table teaches of words i…j as a cell of column c. */
  #look(statistics: TableStatistics | null, c: number, i: number, j: number, lastLine: number): void {
    const print = this.facts.print(i, j);
    const width = statistics?.width[c] ?? 0;
    const times = statistics?.repeated[c];
    const same = times && times.size > 0 ? (times.get(print) ?? 0) : 0;
    context.repeated = same > 1 ? Math.log(same) : 0;
    context.cellInColumn = statistics?.cellInColumn(c, print, i, j) ?? 0;
    context.unusualLength = statistics
      ? (Math.log(j - i) - (statistics.meanLength[c] ?? 0)) / (statistics.spread[c] ?? 1)
      : 0;
    const sharp = statistics?.sharp[c] ?? 0;
    context.sharpTooWide = sharp > 0 ? Math.max(0, (lastLine - sharp - hairOf(sharp)) / EM) : 0;
    context.tooWide = width > 0 ? Math.max(0, (lastLine - width - slackOf(width)) / EM) : 0;
  }
}

/** By how much of an em no width of column lets all of a cell's lines wrap where they do. */
function wrapMisfit(widths: LineWidths, lastLine: number): number {
  const widest = Math.max(widths.widest, lastLine);
  const unlike = (widest - widths.least - slackOf(widest)) / EM;
  return unlike > 0 ? unlike : 0;
}

const context = {
  wrapsUnlike: 0,
  repeated: 0,
  cellInColumn: 0,
  unusualLength: 0,
  tooWide: 0,
  sharpTooWide: 0,
};
const column = { width: 0, sharp: 0, early: 0 };

const NO_WEIGHTS = new Float64Array(0);

function set(array: Float32Array | Float64Array | undefined, i: number, value: number): void {
  if (array) array[i] = value;
}

/** The lines of a cell that begins at word i, before any of them has wrapped. */
export function noLines(widths: LineWidths): void {
  widths.widest = 0;
  widths.least = Number.POSITIVE_INFINITY;
}

/** The cell that begins at word i wraps at the end of this line. */
export function wrapLine(words: Words, i: number, line: number, widths: LineWidths): void {
  const next = words.lineTo[line] ?? 0;
  const from = line === words.line[i] ? (words.left[i] ?? 0) : 0;
  const width = (words.right[next - 1] ?? 0) - from;
  widths.widest = Math.max(widths.widest, width);
  widths.least = Math.min(widths.least, width + SPACE + (words.right[next] ?? 0) - (words.left[next] ?? 0));
}

/** What each kind of break is worth between cells of each height; height 0 before stands for the number. */
function heightTable(values: Float64Array, statistics: TableStatistics | null): Float64Array {
  const table = new Float64Array((BREAK_KINDS + 1) * HEIGHTS * HEIGHTS);
  const plain = FLAT_SPACE.combine(values, HEIGHT, ['all']);
  const afterNumber = FLAT_SPACE.combine(values, HEIGHT, ['all', 'number']);
  for (let kind = 0; kind <= BREAK_KINDS; kind++) {
    for (let before = 0; before < HEIGHTS; before++) {
      for (let after = 0; after < HEIGHTS; after++) {
        const at = borderIndex(kind, before, after);
        heightFeatures(kind, before || 1, after, statistics?.borderLogRatios[at] ?? 0, scratch.height);
        table[at] = dot(before === 0 ? afterNumber : plain, scratch.height);
      }
    }
  }
  return table;
}

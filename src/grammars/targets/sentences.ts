import type { Period, Target } from '../../model/index.ts';
import { type TextView, viewOf } from '../../text/text-view.ts';
import { clausesOf } from './clauses.ts';
import { type Measure, measuresOf } from './measures.ts';
import { type Segment, subjectOf } from './subjects.ts';
import { baselineIn, isPast, yearOf } from './years.ts';

/** A measurable aim as one text shows it: no id, no place in the file, but offsets into the text. */
export type FoundTarget = Omit<Target, 'id' | 'of' | 'source'> & { span: { start: number; end: number } };

/** What a sentence does not say of its targets itself. */
export interface TargetContext {
  /** The year that a heading above sets for what stands under it ("Đến năm 2025:"). */
  readonly year?: number | null;
}

/**
 * The targets of a section's text, in order. Several in a sentence are several targets; shares of time or
 * money, past results and what a change is measured against are none.
 *
 * @param period the plan's, for the year of a target that names none; a plan of several years gives none
 */
export function readTargets(text: string, period: Period | null, context: TargetContext = {}): FoundTarget[] {
  const view = viewOf(text);
  const segments = clausesOf(view.key).flatMap((clause) => segmentsOf(view, clause));
  return segments
    .filter((s) => !isPast(view.key, s, period))
    .map((s) => targetOf(view, text, s, period, context.year ?? null));
}

function segmentsOf(view: TextView, clause: { start: number; end: number; sentence: number }): Segment[] {
  const measures = measuresOf(view.key, clause.start, clause.end);
  const segments: Segment[] = [];
  let start = clause.start;
  for (const [i, measure] of measures.entries()) {
    const next = measures[i + 1];
    const end = next ? splitBetween(view.key, measure, next) : clause.end;
    const baseline = baselineIn(view, measure.end, next && !next.shared ? end : clause.end) ?? measure.from;
    segments.push({
      start,
      end,
      sentence: clause.sentence,
      measure,
      before: segments[i - 1] ?? null,
      baseline,
    });
    start = end;
  }
  return segments;
}

const SEPARATOR = /,(?! ?\d)| và | \(|\)(?= )/g;
/** Words that open the next number's part. */
const LEAD = /[,;]? (?:trong đó|trong số đó|cho đến khi|mỗi năm|hằng năm|hàng năm)(?!\p{L})/u;

/**
 * Where one target ends and the next begins. A number that follows its subject ("… đạt 30%, cấp huyện đạt
 * 20%") ends at the first separator, one that stands before it ("100% bộ phận cấp huyện và 40% bộ phận cấp
 * xã") at the last.
 */
function splitBetween(key: string, measure: Measure, next: Measure): number {
  const between = key.slice(measure.end, next.start);
  const lead = LEAD.exec(between);
  if (lead) return measure.end + lead.index;
  const separators = [...between.matchAll(SEPARATOR)];
  const closed = /^ ?(?:[,;:)]|$)/.test(between);
  const pick = closed ? separators[0] : separators[separators.length - 1];
  return measure.end + (pick ? pick.index + (pick[0] === ')' ? 1 : 0) : 0);
}

/** A unit that is an abbreviation keeps its capitals: "ít nhất 20 TTHC". */
function asWritten(view: TextView, end: number, unit: string): string {
  const raw = view.raw.slice(end + 1, end + 1 + unit.length);
  return raw.toLowerCase() === unit && raw === raw.toUpperCase() && raw.length > 2 ? raw : unit;
}

const OPENING = /^[\s,;)]*(?:và )?/;

function targetOf(
  view: TextView,
  text: string,
  segment: Segment,
  period: Period | null,
  inherited: number | null,
): FoundTarget {
  const { measure } = segment;
  const raw = view.raw.slice(segment.start, segment.end);
  const start = Math.min(segment.start + (OPENING.exec(raw)?.[0].length ?? 0), measure.start);
  const end = Math.max(segment.start + raw.trimEnd().length, measure.end);
  const span = { start: view.at(start), end: view.at(end) };
  const { comparator, value, value2, unit, direction } = measure;
  return {
    text: text.slice(span.start, span.end),
    subject: subjectOf(view, segment),
    comparator,
    value,
    value2,
    unit: asWritten(view, measure.end, unit),
    ...(direction ? { direction } : {}),
    year: yearOf(view.key, segment, period, inherited),
    baseline: segment.baseline,
    span,
  };
}

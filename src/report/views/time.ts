import type { Deadline } from '../../model/index.ts';
import { cellOf, numberOf } from '../../plans/plan-index.ts';
import type { Context } from '../context.ts';
import type { Line } from '../plan-lines.ts';
import { timeline } from '../shared/charts.ts';
import { fill, type Html, html } from '../shared/html.ts';
import type { Span } from '../shared/page-data.ts';
import { quartersOf } from '../time-spans.ts';
import { headingLine, type ListItem, listTable } from './table.ts';

/** What falls due when (tiến độ): counted by month, then each task as a line over the months. */
export function timeView(context: Context): Html {
  const { plans, spans, words } = context;
  if (spans.length === 0) return html`<p class="note">${words.noPeriod}</p>`;
  const lines = plans.flatMap(({ tasks }) => tasks);
  const chart = timeline(
    lines.map(({ facts }) => facts),
    spans,
    words,
  );
  return html`<figure class="wide"><figcaption>${words.timeline[stepOf(spans)]} <span class="legend"><span class="key key-0"></span>${words.once} <span class="key key-1"></span>${words.recurring}</span></figcaption><div data-chart="timeline">${chart}</div></figure>${list(lines, context)}`;
}

/** How long the stretches are that things are counted by. */
function stepOf([first]: readonly Span[]): 'month' | 'quarter' {
  return first && first.start.slice(0, 7) !== first.end.slice(0, 7) ? 'quarter' : 'month';
}

function list(lines: readonly Line[], context: Context): Html {
  const { spans, words, messages } = context;
  const quarters = quartersOf(spans, messages);
  const buckets = new Map<string, Line[]>();
  const names = [
    ...quarters.map(({ name }) => name),
    words.timeGroups.recurring,
    words.timeGroups.continuous,
    words.timeGroups.other,
    words.timeGroups.none,
  ];
  for (const line of lines) {
    const name = bucketOf(line, quarters, words.timeGroups);
    const bucket = buckets.get(name);
    if (bucket) bucket.push(line);
    else buckets.set(name, [line]);
  }
  const before = [...buckets.keys()].filter((name) => !names.includes(name));
  const items = [...before, ...names].flatMap((name): ListItem[] => {
    const found = buckets.get(name) ?? [];
    if (found.length === 0) return [];
    const sorted = [...found].sort((a, b) => compareDays(a, b));
    return [
      headingLine(4, 'group', name),
      ...sorted.map((line): ListItem => ({ kind: 'line', html: timeLine(line, context) })),
    ];
  });
  const head = html`<tr><th scope="col" class="number">${words.columns.number}</th><th scope="col" class="task">${words.columns.task}</th><th scope="col" class="deadline">${words.columns.deadline}</th><th scope="col" class="strip">${scale(spans)}</th></tr>`;
  return listTable({ id: 'time', caption: words.time, head, columns: 4, items });
}

function compareDays(a: Line, b: Line): number {
  const [x, y] = [a.facts.days[0]?.day ?? '', b.facts.days[0]?.day ?? ''];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

function bucketOf(
  { facts, deadlines }: Line,
  quarters: readonly Span[],
  names: Context['words']['timeGroups'],
): string {
  const day = facts.days.find(({ recurring }) => !recurring)?.day;
  const first = quarters[0];
  if (day !== undefined && first) {
    if (day < first.start) return fill(names.before, { label: first.name });
    return (quarters.find(({ end }) => day <= end) ?? quarters.at(-1) ?? first).name;
  }
  if (deadlines.some(({ kind }) => kind === 'recurring')) return names.recurring;
  if (deadlines.some(({ kind }) => kind === 'continuous')) return names.continuous;
  return deadlines.length > 0 ? names.other : names.none;
}

const LABEL_LENGTH = 140;

function timeLine({ row, index, facts, anchor, deadlines }: Line, { spans }: Context): Html {
  const task = cellOf(index, row, 'task') || cellOf(index, row, 'product');
  const label =
    task.length > LABEL_LENGTH ? `${task.slice(0, LABEL_LENGTH).toWellFormed().trimEnd()}…` : task;
  const said = deadlines.map(({ text }) => text).join('; ');
  return html`<tr data-of="${anchor}"><td class="number">${numberOf(index, row)}</td><td class="task"><a href="#${anchor}">${label === '' ? row.id : label}</a></td><td class="deadline">${said}</td><td class="strip">${strip(deadlines, facts.days, spans)}</td></tr>`;
}

/** A month, or a quarter, is so wide in the drawing of a line. */
const CELL = 10;
const HEIGHT = 10;

/** The labels of the months, as wide as the lines under them, and the borders that all these lines have. */
function scale(spans: readonly Span[]): Html {
  return html`<svg viewBox="0 0 ${spans.length * CELL} ${HEIGHT}" aria-hidden="true">${spans.map(
    ({ label }, i) => html`<text x="${(i + 0.5) * CELL}" y="7">${label}</text>`,
  )}<defs><path id="months" d="${spans.map((_, i) => `M${i * CELL} 0V${HEIGHT}`).join('')}"/></defs></svg>`;
}

/** The times of a task over the months: bars from start to end, dots for days, a thin line for all through. */
function strip(deadlines: readonly Deadline[], days: Line['facts']['days'], spans: readonly Span[]): Html {
  const width = spans.length * CELL;
  const bars = deadlines.flatMap(({ kind, start, end }): Html[] => {
    if (start === null || end === null || (kind !== 'in' && kind !== 'continuous')) return [];
    const [from, to] = [xOf(start, spans), xOf(end, spans)];
    return [
      html`<rect class="${kind}" x="${from}" y="${kind === 'in' ? 3 : 4.25}" width="${Math.max(1, round(to - from))}" height="${kind === 'in' ? 4 : 1.5}" rx="0.75"/>`,
    ];
  });
  const dots = days.map(
    ({ day, recurring }) =>
      html`<circle class="${recurring ? 'recurring' : 'once'}" cx="${xOf(day, spans)}" cy="5" r="${recurring ? 1.4 : 1.9}"/>`,
  );
  return html`<svg viewBox="0 0 ${width} ${HEIGHT}" aria-hidden="true"><use href="#months"/>${bars}${dots}</svg>`;
}

/** Where a day stands: its month's place, and within it by the day; days outside stand at the edge. */
function xOf(day: string, spans: readonly Span[]): number {
  const [first] = spans;
  if (!first || day <= first.start) return 0;
  const at = spans.findIndex(({ end }) => day <= end);
  const span = spans[at];
  if (!span) return spans.length * CELL;
  const ms = (text: string): number => Date.parse(`${text}T00:00:00Z`);
  const share = (ms(day) - ms(span.start)) / Math.max(1, ms(span.end) - ms(span.start));
  return round((at + share) * CELL);
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}

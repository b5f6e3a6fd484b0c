import type { MeasureLine, ProgressReport, ReportLine } from '../../follow/report.ts';
import { combine, isDone, STANDINGS, type Standing } from '../../follow/states.ts';
import type { Division, StatusPart } from '../../follow/status.ts';
import { share, type Tally } from '../../follow/tally.ts';
import type { Language, Messages } from '../../messages/index.ts';
import type { Evidence } from '../../model/ledger.ts';
import { daysBetween } from '../../text/calendar.ts';
import type { Page, PageBlock, PageColumn, PageTable, PageValue } from '../pages/index.ts';

type Words = Messages['follow'];

/** The periodic report as a page: narrative, statistics, parts, targets, lists, appendix. */
export function reportPage(
  report: ProgressReport,
  language: Language,
  { follow }: Pick<Messages, 'follow'>,
): Page {
  const { period, overdue, extended, measures } = report;
  const words = follow.report;
  const blocks: PageBlock[] = [
    ...opening(report, follow),
    { kind: 'heading', text: words.statistics },
    statistics(report.tally, follow),
    ...(report.tally.undated > 0 ? [paragraph(words.undated(report.tally.undated))] : []),
    { kind: 'heading', text: words.parts },
    partsTable(report.parts, report.by, follow, words.parts),
    ...(measures.length > 0 ? [heading(words.measures), measuresTable(measures, follow)] : []),
    heading(words.overdueList),
    ...(overdue.length > 0 ? [lateTable(overdue, period.to, follow)] : [paragraph(follow.none)]),
    heading(words.extendedList),
    ...(extended.length > 0 ? [extendedTable(extended, follow)] : [paragraph(follow.none)]),
    heading(words.appendix),
    appendix(report.lines, follow),
    ...notes(report, follow),
  ];
  return { title: words.title(periodName(report.period, follow)), language, blocks };
}

const heading = (text: string): PageBlock => ({ kind: 'heading', text });
const paragraph = (text: string): PageBlock => ({ kind: 'paragraph', text });

/** A reporting period as people call it: "quý I/2026". */
export function periodName({ kind, n, year }: ProgressReport['period'], words: Words): string {
  return words.period(kind, n, year);
}

/** "11/49 … 22,45%"; where there is nothing to be done no share is made up. */
function opening(report: ProgressReport, follow: Words): PageBlock[] {
  const { title, planNumber, period, tally, before } = report;
  const words = follow.report;
  const lines = [
    ...(title === null ? [] : [words.of(title, planNumber)]),
    words.data(follow.day(period.from), follow.day(period.to)),
  ];
  if (report.share === null) return [...lines, words.narrativeNone].map(paragraph);
  lines.push(words.narrative(tally.finished, tally.all, follow.percent(report.share)));
  if (before && before.share !== null) {
    const { finished, all } = before.tally;
    const name = periodName(before.period, follow);
    lines.push(words.before(name, finished, all, follow.percent(before.share), tally.finished - finished));
  }
  return lines.map(paragraph);
}

/** The rows of the statistics form (biểu thống kê): its parts add up to what was planned. */
function statistics(tally: Tally, { report: words, columns, percent }: Words): PageTable {
  const done = share(tally.finished, tally.all);
  const rows: [string, PageValue][] = [
    [words.completion, done === null ? '' : percent(done)],
    [words.planned, tally.all],
    [words.done, tally.finished],
    [words.onTime, tally['on-time']],
    [words.late, tally.late],
    [words.noDaySet, tally.done],
    [words.overdue, tally.overdue],
    [words.inTime, tally['in-time']],
    [words.noDay, tally['no-day']],
    [words.stopped, tally.stopped],
  ];
  return {
    kind: 'table',
    name: words.statistics,
    columns: [column(columns.figure, 'words'), column(columns.count, 'number')],
    rows,
  };
}

/** As the head of a column begins: "Hoàn thành đúng hạn". */
function capital(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1);
}

function column(heading: string, type: PageColumn['type']): PageColumn {
  return { heading, type };
}

/** How the parts of a plan stand, a line each. */
export function partsTable(
  parts: readonly StatusPart[],
  by: Division,
  follow: Words,
  name: string,
): PageTable {
  const { columns, divisions, standings } = follow;
  const shown = STANDINGS.filter((standing) => parts.some(({ tally }) => tally[standing] > 0));
  return {
    kind: 'table',
    name,
    columns: [
      column(divisions[by], 'words'),
      column(columns.all, 'number'),
      column(columns.finished, 'number'),
      column(columns.share, 'number'),
      ...shown.map((standing) => column(capital(standings[standing]), 'number')),
    ],
    rows: parts.map(({ of, tally }) => {
      const part = share(tally.finished, tally.all);
      return [
        nameOfPart(of, follow),
        tally.all,
        tally.finished,
        part === null ? '' : follow.percent(part),
        ...shown.map((standing: Standing) => tally[standing]),
      ];
    }),
  };
}

/** A topic by its name; other parts are named already. */
export function nameOfPart(of: string | null, { nobody, topics }: Words): string {
  if (of === null) return nobody;
  return Object.entries(topics).find(([topic]) => topic === of)?.[1] ?? of;
}

/** The appendix that a unit sends: task, last day, product, what was achieved, on time or late. */
function appendix(lines: readonly ReportLine[], follow: Words): PageTable {
  const { columns, standings, report } = follow;
  return filledColumns({
    kind: 'table',
    name: report.appendix,
    columns: [
      column(columns.no, 'text'),
      column(columns.task, 'words'),
      column(columns.unit, 'words'),
      column(columns.due, 'day'),
      column(columns.product, 'words'),
      column(columns.achieved, 'words'),
      column(columns.doneOn, 'day'),
      column(columns.standing, 'text'),
    ],
    rows: gathered(lines).map((line) => [
      line.state.task.name,
      taskWords(line),
      line.of ?? unitWords(line, follow),
      line.step.due,
      line.deliverable.product,
      achieved(line, follow),
      line.step.doneOn,
      standings[line.step.standing],
    ]),
  });
}

/** More units than this that do the same each for itself (communes) stand in one line of the appendix. */
const MOST_LINES = 12;

/** The lines of the appendix; of a set with many members one, with how many of them are done. */
function gathered(lines: readonly ReportLine[]): (ReportLine & { readonly of?: string })[] {
  const same = new Map<string, ReportLine[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.deliverable.id, line.step.occurrence]);
    const list = same.get(key);
    if (list) list.push(line);
    else same.set(key, [line]);
  }
  return [...same.values()].flatMap((list): (ReportLine & { readonly of?: string })[] => {
    const [first] = list;
    if (!first || list.length <= MOST_LINES) return list;
    const done = list.filter(({ step }) => isDone(step.standing));
    const standing = combine(list.map(({ step }) => step.standing));
    const doneOn =
      done.length === list.length
        ? done
            .map(({ step }) => step.doneOn ?? '')
            .sort()
            .at(-1) || null
        : null;
    const leads = first.deliverable.leads.map(({ name }) => name).join('; ');
    const step = { ...first.step, standing, doneOn, said: [], extension: null };
    return [{ ...first, step, of: `${leads} (${done.length}/${list.length})` }];
  });
}

/** A table without the columns that nothing fills: many plans name no products. */
function filledColumns(table: PageTable): PageTable {
  const kept = table.columns.map((_, i) => table.rows.some((row) => row[i] !== null && row[i] !== ''));
  return {
    ...table,
    columns: table.columns.filter((_, i) => kept[i]),
    rows: table.rows.map((row) => row.filter((_, i) => kept[i])),
  };
}

function taskWords({ state: { task }, deliverable }: ReportLine): string {
  return deliverable.part === '' ? task.words : `${task.words} – ${deliverable.part}`;
}

function unitWords({ step }: ReportLine, { nobody }: Words): string {
  return step.units.length === 0 ? nobody : step.units.join('; ');
}

/** What was achieved: in words, with the documents that show it. */
export function achieved({ step }: Pick<ReportLine, 'step'>, follow: Words): string {
  const parts = step.said.flatMap(({ product, evidence, reason, percent }) => [
    ...(product === null ? [] : [product]),
    ...evidence.map((each) => documentWords(each, follow)),
    ...(percent === null ? [] : [follow.percent(Math.round(percent * 100))]),
    ...(reason === null ? [] : [reason]),
  ]);
  return [...new Set(parts)].join('; ');
}

function documentWords({ symbol, date }: Evidence, { day }: Words): string {
  return date === null ? symbol : `${symbol} (${day(date)})`;
}

/** What is overdue, the longest first. */
export function lateTable(lines: readonly ReportLine[], asOf: string, follow: Words): PageTable {
  const { columns, report } = follow;
  return {
    kind: 'table',
    name: report.overdueList,
    columns: [
      column(columns.no, 'text'),
      column(columns.task, 'words'),
      column(columns.unit, 'words'),
      column(columns.due, 'day'),
      column(columns.daysLate, 'number'),
      column(columns.reason, 'words'),
    ],
    rows: lines
      .toSorted((a, b) => (a.step.due ?? '').localeCompare(b.step.due ?? ''))
      .map((line) => [
        line.state.task.name,
        taskWords(line),
        unitWords(line, follow),
        line.step.due,
        line.step.due === null ? null : daysBetween(line.step.due, asOf),
        achieved(line, follow),
      ]),
  };
}

function extendedTable(lines: readonly ReportLine[], follow: Words): PageTable {
  const { columns, report, standings } = follow;
  return {
    kind: 'table',
    name: report.extendedList,
    columns: [
      column(columns.no, 'text'),
      column(columns.task, 'words'),
      column(columns.unit, 'words'),
      column(columns.deadline, 'words'),
      column(columns.extendTo, 'day'),
      column(columns.grantedBy, 'text'),
      column(columns.standing, 'text'),
    ],
    rows: lines.map((line) => [
      line.state.task.name,
      taskWords(line),
      line.step.extension?.unit ?? '',
      line.deliverable.deadline,
      line.step.extension?.to ?? null,
      line.step.extension?.document ?? null,
      standings[line.step.standing],
    ]),
  };
}

function measuresTable(lines: readonly MeasureLine[], follow: Words): PageTable {
  const { columns, report, yes, no } = follow;
  return {
    kind: 'table',
    name: report.measures,
    columns: [
      column(columns.no, 'text'),
      column(columns.indicator, 'words'),
      column(columns.unit, 'words'),
      column(columns.target, 'words'),
      column(columns.actual, 'number'),
      column(columns.met, 'text'),
    ],
    rows: lines.map(({ measure, target, unit, actual, met }) => [
      measure.name,
      measure.words,
      unit ?? measure.leads.map(({ name }) => name).join('; '),
      target.text,
      actual,
      met === null ? '' : met ? yes : no,
    ]),
  };
}

function notes({ notes: found }: ProgressReport, follow: Words): PageBlock[] {
  const { report } = follow;
  const items = [
    ...found.conflicts.map(({ state, step }) =>
      report.conflict(state.task.name, conflictWords(step, follow)),
    ),
    ...found.strangers.map(({ task, unit }) => report.stranger(task, unit)),
    ...found.unplaced.map(({ entry }) => report.unplaced(entry.task, entry.words)),
    ...(found.moved > 0 ? [report.moved(found.moved)] : []),
    ...(found.faults > 0 ? [report.faults(found.faults)] : []),
  ];
  return items.length === 0 ? [] : [heading(report.notes), { kind: 'list', items }];
}

/** "Sở Nội vụ: Hoàn thành; Sở Tư pháp: Đang thực hiện" */
export function conflictWords({ conflict }: ReportLine['step'], { states }: Words): string {
  return conflict.map(({ unit, state }) => `${unit}: ${states[state]}`).join('; ');
}

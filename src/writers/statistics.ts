import { targetWords } from '../archive/hits.ts';
import type { AimRow, Copy, Grouping, Missing, Tally } from '../archive/stats.ts';
import type { Language, Messages } from '../messages/index.ts';
import { wordFor } from '../messages/words.ts';
import { escapeMarkup } from '../text/markup.ts';
import { type Bar, barChart } from './charts.ts';
import type { SpokenSheet } from './sheets/sheet.ts';
import { type Tabular, type Value, valueText } from './tabular.ts';

/** A table of statistics, and what of it makes a chart. */
export interface StatisticsTable {
  readonly title: string;
  readonly table: Tabular;
  readonly bars: readonly Bar[];
}

/** Bars of a chart at most; the table beside it has all. */
const MOST_BARS = 20;

/** A share, or a mean, with one digit behind the point or comma. */
function percent(share: number, messages: Messages): string {
  return `${decimal(share * 100, messages)}%`;
}

function decimal(value: number, { archive }: Messages): string {
  return archive.decimal(Math.round(value * 10) / 10);
}

/** A code in the words of a language. */
function inWords(by: Grouping, value: string | null, { archive, shown }: Messages): string {
  if (value === null) return archive.none;
  if (by === 'level') return wordFor(archive.levels, value) ?? value;
  return by === 'topic' ? (shown.topic[value] ?? value) : value;
}

/** @param forPeople codes spelled out, shares as percentages; else codes and numbers from 0 to 1 */
export function tallyTable(
  by: Grouping,
  tallies: readonly Tally[],
  forPeople: boolean,
  messages: Messages,
): StatisticsTable {
  const { columns, titles } = messages.archive;
  const share = (value: number): Value =>
    forPeople ? percent(value, messages) : Math.round(value * 10_000) / 10_000;
  const names =
    by === 'body'
      ? [by, 'plans', 'deliverables']
      : [by, 'plans', 'tasks', 'deliverables', 'dated', 'product', 'oneLead'];
  const rows = tallies.map((tally) => ({
    [by]: forPeople ? inWords(by, tally.value, messages) : tally.value,
    plans: tally.plans,
    tasks: tally.tasks,
    deliverables: tally.deliverables,
    dated: share(tally.dated),
    product: share(tally.product),
    oneLead: share(tally.oneLead),
  }));
  const bars = tallies
    .slice(by === 'year' ? -MOST_BARS : 0, by === 'year' ? undefined : MOST_BARS)
    .map((tally) => ({
      label: inWords(by, tally.value, messages),
      value: tally.deliverables,
      shown: String(tally.deliverables),
    }));
  return { title: titles[by], table: { columns: headed(names, columns), rows }, bars };
}

function headed(names: readonly string[], headings: Readonly<Record<string, string>>): Tabular['columns'] {
  return names.map((name) => ({ name, heading: headings[name] ?? name, numeric: NUMERIC.has(name) }));
}

const NUMERIC = new Set([
  'plans',
  'tasks',
  'deliverables',
  'dated',
  'product',
  'oneLead',
  'value',
  'value2',
  'have',
  'share',
  'common',
  'year',
]);

/** Aims of one subject; the bars are the mean of each year's values in the unit that is used most. */
export function aimTable(
  subject: string,
  aims: readonly AimRow[],
  forPeople: boolean,
  messages: Messages,
): StatisticsTable {
  const { columns, titles } = messages.archive;
  const names = forPeople
    ? [
        'year',
        'province',
        'level',
        'comparator',
        'value',
        ...(aims.some(({ value2 }) => value2 !== null) ? ['value2'] : []),
        'unit',
        'text',
      ]
    : ['year', 'province', 'level', 'comparator', 'value', 'value2', 'unit', 'subject', 'text', 'plan'];
  const rows = aims.map((aim) => ({
    ...aim,
    text: forPeople ? targetWords(aim.subject ?? '', aim.text) : aim.text,
    level:
      aim.level === null || !forPeople
        ? aim.level
        : (wordFor(messages.archive.levels, aim.level) ?? aim.level),
  }));
  return {
    title: `${titles.subject}: ${subject}`,
    table: { columns: headed(names, columns), rows },
    bars: yearMeans(aims, messages),
  };
}

function yearMeans(aims: readonly AimRow[], messages: Messages): Bar[] {
  const units = new Map<string | null, number>();
  for (const { unit } of aims) units.set(unit, (units.get(unit) ?? 0) + 1);
  const [unit] = [...units].sort((a, b) => b[1] - a[1])[0] ?? [null];
  const years = new Map<number, number[]>();
  for (const aim of aims) {
    if (aim.unit !== unit || aim.value === null || aim.year === null) continue;
    const values = years.get(aim.year);
    if (values) values.push(aim.value);
    else years.set(aim.year, [aim.value]);
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, values]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const shown = `${decimal(mean, messages)}${unit === null ? '' : unit === '%' ? '%' : ` ${unit}`} (${values.length})`;
      return { label: String(year), value: mean, shown };
    });
}

/**
 * Tasks that plans like one have and it has not.
 * @param forPeople shares in per cent, topics by name
 */
export function missingTable({ tasks }: Missing, forPeople: boolean, messages: Messages): StatisticsTable {
  const { columns, titles } = messages.archive;
  const names = ['have', 'share', 'topic', 'task', 'example'];
  const rows = tasks.map((task) => ({
    have: task.have,
    share: forPeople ? percent(task.share, messages) : task.share,
    topic: task.topic === null || !forPeople ? task.topic : (messages.shown.topic[task.topic] ?? task.topic),
    task: task.task,
    example: `${task.plan} ${task.id}`,
  }));
  const bars = tasks
    .slice(0, MOST_BARS)
    .map(({ task, have }) => ({ label: task, value: have, shown: String(have) }));
  return { title: titles.missing, table: { columns: headed(names, columns), rows }, bars };
}

/**
 * Plans that share most of their words.
 * @param forPeople shares in per cent
 */
export function copyTable(copies: readonly Copy[], forPeople: boolean, messages: Messages): StatisticsTable {
  const { columns, titles } = messages.archive;
  const names = ['plan', 'copyOf', 'common', 'share'];
  const rows = copies.map((copy) => ({
    ...copy,
    share: forPeople ? percent(copy.share, messages) : copy.share,
  }));
  return { title: titles.copies, table: { columns: headed(names, columns), rows }, bars: [] };
}

/** Sheets of a workbook. */
export function statisticsSheets(tables: readonly StatisticsTable[], language: Language): SpokenSheet[] {
  return tables.map(({ title, table }) => ({
    name: 'summary',
    title: title.slice(0, SHEET_NAME).replace(/[[\]:*?/\\]/g, ' '),
    language,
    headings: table.columns.map(({ heading }) => heading),
    columns: table.columns.map(({ name, numeric }) => ({ id: name, type: numeric ? 'number' : 'words' })),
    rows: table.rows.map((row) => table.columns.map(({ name }) => row[name] ?? null)),
  }));
}

/** Letters of a sheet's name at most (Excel). */
const SHEET_NAME = 31;

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.45 system-ui, "Segoe UI", Roboto, sans-serif; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
svg { width: 100%; height: auto; font-size: 13px; fill: currentColor; }
.bar { fill: #2f6f9f; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; width: 100%; }
th, td { border-bottom: 1px solid #8886; padding: .3rem .5rem; text-align: left; vertical-align: top; }
td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
@media print { h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;

/** One page that needs nothing else: charts drawn in it, tables under them, no script and no address outside. */
export function statisticsPage(
  tables: readonly StatisticsTable[],
  source: string,
  language: Language,
  messages: Messages,
): string {
  const { titles } = messages.archive;
  const parts = tables.map(({ title, table, bars }) => {
    const chart = bars.length > 0 ? `<figure style="margin:0">${barChart(title, bars)}</figure>` : '';
    return `<section><h2>${escapeMarkup(title)}</h2>${chart}<div class="scroll">${htmlTable(table)}</div></section>`;
  });
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(titles.report)}</title>
<style>${STYLE}</style>
<h1>${escapeMarkup(titles.report)}</h1>
<p>${escapeMarkup(source)}</p>
${parts.join('\n')}
</html>
`;
}

function htmlTable({ columns, rows }: Tabular): string {
  const head = columns.map(({ heading }) => `<th scope="col">${escapeMarkup(heading)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = columns.map(
      ({ name, numeric }) =>
        `<td${numeric ? ' class="n"' : ''}>${escapeMarkup(valueText(row[name] ?? null))}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}

import { SURE_ROW } from '../../model/vocabularies.ts';
import { bodiesOf, cellOf, groupOf, numberOf } from '../../plans/plan-index.ts';
import { type Context, planName } from '../context.ts';
import { anchorOf, type Line } from '../plan-lines.ts';
import { fill, type Html, html } from '../shared/html.ts';
import { dayText } from '../time-spans.ts';
import { factAttributes, headingLine, type ListItem, listTable } from './table.ts';

/** Columns that a table of tasks may have, in the order of plans; what stands in others follows the task's words. */
const COLUMNS = ['task', 'product', 'lead', 'coordinate', 'monitor', 'implement', 'deadline'] as const;
type TaskColumn = (typeof COLUMNS)[number];
const BODIES: ReadonlySet<string> = new Set(['lead', 'coordinate', 'monitor', 'implement']);

/** The tasks of all plans as one table (bảng nhiệm vụ). */
export function tasksView(context: Context): Html {
  const { plans, words } = context;
  const lines = plans.flatMap(({ tasks }) => tasks);
  const columns = COLUMNS.filter(
    (column) => column === 'task' || lines.some((line) => wordsIn(line, column) !== ''),
  );
  const items = plans.flatMap((plan): ListItem[] => [
    ...(plans.length > 1 && plan.tasks.length > 0
      ? [headingLine(columns.length + 1, 'plan', planName(plan))]
      : []),
    ...grouped(plan.tasks, columns, context),
  ]);
  const head = html`<tr><th scope="col" class="number" data-sort="number">${words.columns.number}</th>${columns.map(
    (column) => html`<th scope="col" class="${column}" data-sort="${column}">${words.columns[column]}</th>`,
  )}</tr>`;
  return listTable({ id: 'tasks', caption: words.tasks, head, columns: columns.length + 1, items });
}

function grouped(lines: readonly Line[], columns: readonly TaskColumn[], context: Context): ListItem[] {
  const items: ListItem[] = [];
  let last: string | null = null;
  for (const line of lines) {
    const group = groupOf(line.index, line.row);
    const key = group ? `${line.row.table}/${group.marker}` : null;
    if (group && key !== last)
      items.push(headingLine(columns.length + 1, 'group', `${group.marker}. ${group.title}`));
    last = key;
    items.push({ kind: 'line', html: taskLine(line, columns, context) });
  }
  return items;
}

function taskLine(line: Line, columns: readonly TaskColumn[], context: Context): Html {
  const { row, index, facts, anchor } = line;
  const sub = row.continues !== null || row.parent !== null;
  return html`<tr id="${anchor}"${sub && html` class="sub"`}${factAttributes(facts)}><td class="number">${
    row.number === '' ? html`<span class="again">${numberOf(index, row)}</span>` : row.number
  }</td>${columns.map((column) => html`<td class="${column}">${cell(line, column, context)}</td>`)}</tr>`;
}

function cell(line: Line, column: TaskColumn, context: Context): Html {
  const said = wordsIn(line, column);
  if (column === 'task') return html`${said}${extras(line)}${marks(line, context)}`;
  if (column === 'deadline') return html`${said}${days(line, context)}`;
  return html`${said}`;
}

/** The words of a cell; for a duty of a section, which has no cells of bodies, their names. */
function wordsIn({ row, index, duty }: Line, column: TaskColumn): string {
  const said = cellOf(index, row, column);
  if (said !== '' || !BODIES.has(column)) return said;
  const role = column as 'lead';
  if (duty) return row[role].map(({ name }) => name).join('; ');
  return row.continues === null || column !== 'lead'
    ? ''
    : bodiesOf(index, row, 'lead')
        .map(({ text }) => text)
        .join('; ');
}

/** What stands in columns that most plans do not have, each behind its heading. */
function extras({ row, index }: Line): Html[] {
  const table = index.plan.tables.find(({ id }) => id === row.table);
  return Object.keys(row.cells).flatMap((role) => {
    if (COLUMNS.some((column) => column === role)) return [];
    const said = cellOf(index, row, role);
    if (said === '') return [];
    const heading = table?.columns.find((column) => column.role === role)?.heading ?? role;
    return [html`<p class="extra"><b>${heading}:</b> ${said}</p>`];
  });
}

/** What a reader should know of how the row was read. */
function marks({ row, duty, anchor, facts }: Line, { words, review }: Context): Html {
  const { checked, confidence } = row;
  const doubtful = checked === undefined && confidence < SURE_ROW && !duty;
  const text = fill(words.doubtful, { percent: percent(confidence) });
  return html`${
    duty && html` <a class="mark" href="#${anchorOf(facts.plan, row.id)}">${words.fromSection}</a>`
  }${checked && html` <span class="mark good">${fill(words.checkedBy, { by: checked.by })}</span>`}${
    doubtful &&
    (review
      ? html` <a class="mark doubt" href="#v${anchor}">${text}</a>`
      : html` <span class="mark doubt">${text}</span>`)
  }`;
}

/** A share in whole per cent. */
export function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}

/** Days that the words don't name themselves; the browser puts how long there is left beside them. */
const DAYS_SHOWN = 4;

function days({ facts, row, index }: Line, { language }: Context): Html | null {
  const all = facts.days.map(({ day }) => dayText(day, language));
  const said = cellOf(index, row, 'deadline');
  // "30/9/2024" is 30/09/2024
  const untold = all.filter((day) => !said.includes(day) && !said.includes(day.replace(/(^|\/)0/g, '$1')));
  if (untold.length === 0) return html`<small class="days"></small>`;
  const shown = untold.slice(0, DAYS_SHOWN).join(', ');
  return html`<small class="days">${shown}${untold.length > DAYS_SHOWN && ' …'}</small>`;
}

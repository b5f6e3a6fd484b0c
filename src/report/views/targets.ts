import type { Row, Target } from '../../model/index.ts';
import { cellOf, numberOf } from '../../plans/plan-index.ts';
import { type Context, planName } from '../context.ts';
import { anchorOf, type Line, type PlanLines } from '../lines.ts';
import type { Facts } from '../shared/facts.ts';
import { type Html, html } from '../shared/html.ts';
import { factAttributes, headingLine, type ListItem, listTable } from './table.ts';

const COLUMNS = 5;

/** The measurable aims of all plans (chỉ tiêu), from tables and from the text. */
export function targetsView(context: Context): Html {
  const { plans, words } = context;
  const items = plans.flatMap((plan): ListItem[] => {
    const lines = targetsOf(plan, context);
    const heading =
      plans.length > 1 && lines.length > 0 ? [headingLine(COLUMNS, 'plan', planName(plan))] : [];
    return [...heading, ...lines];
  });
  if (items.length === 0) return html`<p class="note">${words.noTargets}</p>`;
  const { target } = words;
  const head = html`<tr><th scope="col" class="subject" data-sort="subject">${target.subject}</th><th scope="col" class="value" data-sort="value">${target.value}</th><th scope="col" class="year" data-sort="year">${target.year}</th><th scope="col" class="text">${target.text}</th><th scope="col" class="place">${target.place}</th></tr>`;
  return listTable({ id: 'targets', caption: words.targets, head, columns: COLUMNS, items });
}

/** How many lines the view has. */
export function countTargets({ plans }: Context): number {
  return plans.reduce((sum, plan) => sum + plan.plan.targets.length + untoldRows(plan).length, 0);
}

/** Rows of indicator tables whose words gave no measurable aim. */
function untoldRows({ plan, rows }: PlanLines): Line[] {
  const told = new Set(plan.targets.map(({ of }) => of));
  return [...rows.values()].filter(({ row }) => row.kind === 'indicator' && !told.has(row.id));
}

/** Aims in the plan's order; rows of indicator tables that gave none stand among them with their words. */
function targetsOf(plan: PlanLines, context: Context): ListItem[] {
  const { index } = plan;
  return [
    ...plan.plan.targets.map((target) => ({
      kind: 'line' as const,
      html: targetLine(target, plan, context),
    })),
    ...untoldRows(plan).map(({ row, facts }) => ({
      kind: 'line' as const,
      html: html`<tr id="${anchorOf(plan.at, row.id)}"${factAttributes(facts)}><td class="subject">${indicatorOf(index, row)}</td><td class="value">${cellOf(index, row, 'target')}</td><td class="year"></td><td class="text">${otherCells(row)}</td><td class="place">${numberOf(index, row)}</td></tr>`,
    })),
  ];
}

function indicatorOf(index: PlanLines['index'], row: Row): string {
  return cellOf(index, row, 'indicator') || cellOf(index, row, 'task');
}

function otherCells({ cells }: Row): string {
  return Object.entries(cells)
    .flatMap(([role, said]) => (role === 'indicator' || role === 'target' || said === '' ? [] : [said]))
    .join(' · ');
}

function targetLine(target: Target, plan: PlanLines, context: Context): Html {
  const { words } = context;
  const line = plan.rows.get(target.of);
  const section = plan.index.sections.get(target.of);
  const facts: Facts = {
    plan: plan.at,
    group: line?.facts.group ?? null,
    topic: line?.facts.topic ?? section?.topic ?? null,
    uses: line?.facts.uses ?? [],
    days: [],
    kinds: [],
    confidence: line?.facts.confidence ?? null,
    checked: line?.facts.checked ?? false,
    task: null,
    deliverable: false,
  };
  const subject = target.subject ?? (line ? indicatorOf(plan.index, line.row) : '');
  const own =
    line && line.row.kind !== 'task' && plan.plan.targets.find(({ of }) => of === target.of) === target;
  const baseline =
    target.baseline === null
      ? null
      : html`<p class="extra"><b>${words.target.baseline}</b> ${target.baseline}</p>`;
  const place = section
    ? html`<a href="#${anchorOf(plan.at, section.id)}">${words.section} ${section.path}</a>`
    : line?.row.kind === 'task'
      ? html`<a href="#${line.anchor}">${words.row} ${numberOf(plan.index, line.row)}</a>`
      : html`${words.row} ${line ? numberOf(plan.index, line.row) || line.row.id : target.of}`;
  return html`<tr${own && html` id="${line.anchor}"`}${factAttributes(facts)}><td class="subject">${subject}</td><td class="value">${aim(target)}</td><td class="year">${target.year}</td><td class="text">${target.text}${baseline}</td><td class="place">${place}</td></tr>`;
}

const SIGNS: Readonly<Record<Target['comparator'], string>> = {
  '=': '',
  '>=': '≥ ',
  '<=': '≤ ',
  '>': '> ',
  '<': '< ',
  range: '',
  text: '',
};

/** "≥ 90 %", "80 – 90 %", "+ 5 %". */
function aim({ comparator, value, value2, unit, direction }: Target): string {
  if (value === null) return '';
  const numbers = value2 === null ? String(value) : `${value} – ${value2}`;
  const way = direction === undefined ? '' : direction === 'increase' ? '↑ ' : '↓ ';
  return `${way}${SIGNS[comparator]}${numbers}${unit === null ? '' : ` ${unit}`}`;
}

import type { Section } from '../../model/index.ts';
import { type Context, planName } from '../context.ts';
import { anchorOf, type Line, type PlanLines } from '../lines.ts';
import { type Html, html } from '../shared/html.ts';

/** Plans whose text is laid out at once; that of the others is when its plan is opened. */
const PLANS_AT_ONCE = 3;

/** The text of the plans outside their tables (lời văn), each section at its level. */
export function sectionsView(context: Context): Html {
  const { plans, words } = context;
  if (plans.every(({ plan }) => plan.sections.length === 0))
    return html`<p class="note">${words.noSections}</p>`;
  const [only, ...more] = plans;
  if (only && more.length === 0) return text(only, context);
  return html`${plans.map((plan) => {
    const inner = text(plan, context);
    return html`<details class="plan-text" data-plan="${plan.at}"><summary><h3>${planName(plan)}</h3></summary>${
      plan.at < PLANS_AT_ONCE ? inner : html`<noscript class="later">${inner}</noscript>`
    }</details>`;
  })}`;
}

function text({ plan, at, rows }: PlanLines, { words }: Context): Html {
  const { opening, closing } = plan.document;
  return html`<div class="prose">${opening !== null && html`<p class="aside">${opening}</p>`}${plan.sections.map(
    (section) => one(section, at, rows.get(section.id)),
  )}${closing !== null && html`<p class="aside" title="${words.closing}">${closing}</p>`}</div>`;
}

/** Markers as they are printed. */
const SIGNS: Readonly<Record<Section['kind'], (marker: string) => string>> = {
  part: (marker) => `${marker}.`,
  roman: (marker) => `${marker}.`,
  arabic: (marker) => `${marker}.`,
  letter: (marker) => `${marker})`,
  dash: () => '–',
  plus: () => '+',
};

/** Levels that are indented; deeper ones stand under the deepest of these. */
const DEEPEST = 6;

/** @param task the line that what the section tells somebody to do has among the tasks */
function one(
  { id, marker, kind, level, title, text: said }: Section,
  plan: number,
  task: Line | undefined,
): Html {
  const depth = Math.min(level, DEEPEST);
  const sign = SIGNS[kind](marker);
  const heading =
    title === null
      ? html`<p><span class="sign">${sign}</span> ${said}</p>`
      : html`<p class="title"><span class="sign">${sign}</span> ${title}</p>${said !== '' && html`<p>${said}</p>`}`;
  return html`<div class="section level-${depth}" id="${anchorOf(plan, id)}">${heading}${task && duty(task)}</div>`;
}

/** Who is told to do something by a section, with the way to it among the tasks. */
function duty({ row, anchor }: Line): Html {
  const bodies = [...new Set([...row.lead, ...row.coordinate].map(({ name }) => name))].join('; ');
  return html`<p class="duty"><a class="mark" href="#${anchor}">${bodies === '' ? row.number : bodies}</a></p>`;
}

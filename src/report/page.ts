import { SURE_ROW } from '../model/table.ts';
import type { Assets } from './assets.ts';
import { type Context, lastPart, planName } from './context.ts';
import { filterForm } from './filter-form.ts';
import { fill, type Html, html, joined, jsonInScript } from './shared/html.ts';
import type { PageData } from './shared/page-data.ts';
import { dayText } from './spans.ts';

/** A view of the page: what its link says, how much it holds, and what stands in it. */
export interface View {
  readonly id: 'tasks' | 'time' | 'work' | 'targets' | 'sections' | 'compare' | 'review';
  readonly title: string;
  readonly count: number | null;
  readonly body: Html;
}

/** The page as it is written: complete, with nothing to be loaded. */
export function pageText(
  context: Context,
  views: readonly View[],
  data: PageData,
  { style, script }: Assets,
): string {
  const { words } = context;
  const policy = [
    "default-src 'none'",
    `script-src '${script.hash}'`,
    `style-src '${style.hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>\n${html`<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="reform-plan">
<title>${titleOf(context)}</title>
<style>${style.text}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${masthead(context)}
<nav class="views" aria-label="${words.views}">${views.map(
    ({ id, title, count }) =>
      html`<a href="#${id}">${title}${count !== null && html` <span>${count}</span>`}</a>`,
  )}</nav>
${filterForm(context)}
<main id="main">
${views.map(({ id, title, body }) => html`<section class="view" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>\n`)}</main>
<footer><p>${words.generator}</p></footer>
<script type="application/json" id="page-data">${jsonInScript(data)}</script>
<script>${script.text}</script>
</body>
</html>
`}`;
}

function titleOf({ plans, messages, words }: Context): string {
  const [only, ...more] = plans;
  return only && more.length === 0
    ? planName(only)
    : `${words.tasks}: ${messages.report.page.plans(plans.length)}`;
}

/** Which plan, and how much is in it. */
function masthead(context: Context): Html {
  const { plans, messages } = context;
  const [only, ...more] = plans;
  const name =
    only && more.length === 0 ? onePlan(context) : html`<h1>${messages.report.page.plans(plans.length)}</h1>`;
  return html`<header class="masthead">${name}${figures(context)}</header>`;
}

function onePlan({ plans, words, language }: Context): Html {
  const [first] = plans;
  if (!first) return html``;
  const { document, source, status } = first.plan;
  const { typeName, title, number, issuer, issuedOn, period } = document;
  const facts: readonly (readonly [string, string | null])[] = [
    [words.number, number],
    [words.issuedOn, issuedOn && dayText(issuedOn, language)],
    [words.period, period && `${dayText(period.start, language)} – ${dayText(period.end, language)}`],
    [words.sourceFile, lastPart(source.file)],
    [words.read, status === 'complete' ? words.complete : words.partial],
  ];
  return html`${issuer !== null && html`<p class="issuer">${issuer}</p>`}<h1>${
    typeName !== null && html`<span class="type">${typeName}</span> `
  }${title ?? lastPart(source.file)}</h1><dl class="facts">${facts.map(
    ([name, value]) => value !== null && html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

function figures({ plans, words, lists }: Context): Html {
  const lines = plans.flatMap(({ tasks }) => tasks);
  const leads = new Set(
    lines.flatMap(({ facts }) =>
      facts.uses.filter(({ role, bySet }) => role === 'lead' && !bySet).map(({ body }) => body),
    ),
  );
  const doubtful = plans.flatMap(({ plan }) =>
    plan.rows.filter(({ confidence, checked }) => confidence < SURE_ROW && !checked),
  );
  const counts: readonly (readonly [string, number])[] = [
    [words.figures.tasks, new Set(lines.map(({ facts }) => facts.task)).size],
    [words.figures.deliverables, lines.filter(({ facts }) => facts.deliverable).length],
    [words.figures.bodies, [...leads].filter((body) => !lists.isSet(body)).length],
    [words.figures.targets, plans.reduce((sum, { plan }) => sum + plan.targets.length, 0)],
    [words.figures.doubtful, doubtful.length],
  ];
  return html`<dl class="figures">${joined(
    counts.map(([name, n]) => html`<div><dt>${name}</dt><dd>${fill('{n}', { n })}</dd></div>`),
  )}</dl>`;
}

import type { Context } from '../context.ts';
import { bodyBars, topicBars } from '../shared/charts.ts';
import { type Html, html } from '../shared/html.ts';

/** How much each body and each content of the reform has to do (khối lượng công việc). */
export function workView({ plans, lists, words, messages }: Context): Html {
  const facts = plans.flatMap(({ tasks }) => tasks.map((line) => line.facts));
  const data = { bodies: lists.bodies, topics: messages.shown.topic, words };
  return html`<div class="halves"><section aria-labelledby="by-body"><h3 id="by-body">${words.byBody}</h3><div data-chart="bodies">${bodyBars(facts, data)}</div></section><section aria-labelledby="by-topic"><h3 id="by-topic">${words.byTopic}</h3><div data-chart="topics">${topicBars(facts, data)}</div></section></div>`;
}

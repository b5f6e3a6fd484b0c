import type { Facts } from './facts.ts';
import { fill, type Html, html } from './html.ts';
import type { PageData, PageWords, Span } from './page-data.ts';

/** Widths and heights in units of the drawing, which the page scales to its own width. */
const BAR = { height: 120, head: 18, foot: 22 };
/** As wide as the drawing is where there is room for all bars, and as narrow as a bar may be. */
const WIDTH = 940;
const NARROWEST = 34;

/** How much falls due in each stretch, once and again and again. */
export function timeline(facts: readonly Facts[], spans: readonly Span[], words: PageWords): Html {
  const counts = spans.map(({ start, end }) => {
    const days = facts.map((each) => each.days.filter(({ day }) => day >= start && day <= end));
    return {
      once: days.filter((found) => found.some(({ recurring }) => !recurring)).length,
      recurring: days.filter((found) => found.length > 0 && found.every(({ recurring }) => recurring)).length,
    };
  });
  const most = Math.max(1, ...counts.map(({ once, recurring }) => once + recurring));
  const step = Math.max(NARROWEST, Math.floor(WIDTH / Math.max(1, spans.length)));
  const bar = Math.round(step * 0.8);
  const [width, height] = [spans.length * step, BAR.head + BAR.height + BAR.foot];
  const bars = spans.map(({ label, name }, i) => {
    const { once = 0, recurring = 0 } = counts[i] ?? {};
    const x = i * step + (step - bar) / 2;
    const tall = (n: number): number => Math.round((n / most) * BAR.height);
    const [a, b] = [tall(once), tall(recurring)];
    const floor = BAR.head + BAR.height;
    const sum = once + recurring;
    return html`<g><title>${fill(words.dueOf, { label: name, once, recurring })}</title>${
      once > 0 && html`<rect class="once" x="${x}" y="${floor - a}" width="${bar}" height="${a}"/>`
    }${
      recurring > 0 &&
      html`<rect class="recurring" x="${x}" y="${floor - a - b}" width="${bar}" height="${b}"/>`
    }<text class="sum" x="${x + bar / 2}" y="${floor - a - b - 5}">${sum === 0 ? '' : sum}</text><text x="${x + bar / 2}" y="${height - 6}">${label}</text></g>`;
  });
  const told = spans
    .map(({ name }, i) => fill(words.dueOf, { label: name, once: 0, recurring: 0, ...counts[i] }))
    .join('; ');
  return html`<svg class="timeline" viewBox="0 0 ${width} ${height}" role="img" aria-label="${told}"><line x1="0" x2="${width}" y1="${BAR.head + BAR.height}" y2="${BAR.head + BAR.height}"/>${bars}</svg>`;
}

/** Bars beyond this are only counted: nobody reads a list of a thousand. */
const BODIES_SHOWN = 60;

interface Bar {
  readonly label: string;
  /** What the filter calls it. */
  readonly key: string;
  readonly first: number;
  readonly second: number;
}

/** How many tasks each body leads, and has another part in; by their own names, not through sets. */
export function bodyBars(
  facts: readonly Facts[],
  { bodies, words }: Pick<PageData, 'bodies' | 'words'>,
): Html {
  const leads = new Map<number, Set<number>>();
  const others = new Map<number, Set<number>>();
  for (const { uses, task } of facts) {
    if (task === null) continue;
    for (const { body, role, bySet } of uses) {
      if (bySet) continue;
      const counted = role === 'lead' ? leads : others;
      const tasks = counted.get(body);
      if (tasks) tasks.add(task);
      else counted.set(body, new Set([task]));
    }
  }
  const bars = bodies
    .map((label, i): Bar => {
      const led = leads.get(i) ?? new Set<number>();
      const second = [...(others.get(i) ?? [])].filter((task) => !led.has(task)).length;
      return { label, key: label, first: led.size, second };
    })
    .filter(({ first, second }) => first + second > 0)
    .sort((a, b) => b.first - a.first || b.second - a.second || (a.label < b.label ? -1 : 1));
  const more = bars.length - BODIES_SHOWN;
  return html`${barTable(bars.slice(0, BODIES_SHOWN), words.filter.body, [words.leads, words.partners], 'body')}${
    more > 0 && html`<p class="note">${fill(words.moreBodies, { n: more })}</p>`
  }`;
}

/** How many tasks each content of the reform has. */
export function topicBars(
  facts: readonly Facts[],
  { topics, words }: Pick<PageData, 'topics' | 'words'>,
): Html {
  const counted = new Map<string, Set<number>>();
  for (const { topic, task } of facts) {
    if (task === null) continue;
    const tasks = counted.get(topic ?? '');
    if (tasks) tasks.add(task);
    else counted.set(topic ?? '', new Set([task]));
  }
  const bars = [...Object.keys(topics), ''].flatMap((key): Bar[] => {
    const first = counted.get(key)?.size ?? 0;
    return first === 0 ? [] : [{ label: topics[key] ?? words.noTopic, key, first, second: 0 }];
  });
  return barTable(bars, words.filter.topic, [words.tasks], 'topic');
}

function barTable(bars: readonly Bar[], heading: string, counts: readonly string[], filter: string): Html {
  const most = Math.max(1, ...bars.map(({ first, second }) => first + second));
  const share = (n: number): string => String(Math.round((n / most) * 1000) / 10);
  return html`<table class="bars"><thead><tr><th scope="col">${heading}</th>${counts.map(
    (name, i) => html`<th scope="col" class="n"><span class="key key-${i}"></span>${name}</th>`,
  )}<td></td></tr></thead><tbody>${bars.map(
    ({ label, key, first, second }) =>
      html`<tr><th scope="row" data-filter="${filter}" data-value="${key}">${label}</th><td class="n">${first > 0 && first}</td>${
        counts.length > 1 && html`<td class="n">${second > 0 && second}</td>`
      }<td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="first" width="${share(first)}" height="10"/><rect class="second" x="${share(first)}" width="${share(second)}" height="10"/></svg></td></tr>`,
  )}</tbody></table>`;
}

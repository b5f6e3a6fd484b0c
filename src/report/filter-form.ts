import { type Context, planName } from './context.ts';
import { USE_ROLES } from './shared/facts.ts';
import { type Html, html } from './shared/html.ts';
import { quartersOf } from './spans.ts';

type Option = readonly [value: string, label: string];

/** What the lines of the page are searched and filtered by; of no use without its script, which shows it. */
export function filterForm(context: Context): Html {
  const { words } = context;
  const { filter } = words;
  return html`<form id="filters" class="filters" role="search" aria-label="${filter.legend}" hidden>
<label class="field f-search"><span>${filter.search}</span><input type="search" name="q" placeholder="${filter.searchHint}" autocomplete="off"></label>
${fields(context)}
<div class="actions"><output id="count" aria-live="polite"></output><button type="reset">${filter.clear}</button><button type="button" id="csv">${filter.csv}</button><button type="button" id="print">${filter.print}</button></div>
</form>`;
}

function fields(context: Context): Html[] {
  const { lists, plans, spans, words, messages } = context;
  const { filter } = words;
  const lines = plans.flatMap(({ tasks }) => tasks);
  const has = (wanted: string, of: (line: (typeof lines)[number]) => readonly string[]): boolean =>
    lines.some((line) => of(line).includes(wanted));
  const used = (
    table: Readonly<Record<string, string>>,
    of: (line: (typeof lines)[number]) => readonly string[],
  ): Option[] => Object.entries(table).filter(([key]) => has(key, of));
  return [
    bodyField(context),
    select(
      'role',
      filter.role,
      USE_ROLES.map((role): Option => [role, words.roles[role]]),
    ),
    html`<label class="field f-sets check"><input type="checkbox" name="sets" value="1" checked> <span>${filter.sets}</span></label>`,
    select(
      'topic',
      filter.topic,
      used(messages.shown.topic, ({ facts }) => (facts.topic === null ? [] : [facts.topic])),
    ),
    plans.length > 1
      ? select(
          'plan',
          words.plan,
          plans.map((plan): Option => [String(plan.at), planName(plan)]),
        )
      : select(
          'group',
          filter.group,
          lists.groups.map((title, i): Option => [String(i), title]),
        ),
    select('due', filter.period, periods(context)),
    select('state', filter.state, spans.length === 0 ? [] : Object.entries(words.states)),
    select(
      'kind',
      filter.kind,
      used(messages.shown.kind, ({ facts }) => facts.kinds),
    ),
    select('sure', filter.confidence, Object.entries(words.confidence)),
  ];
}

/** Quarters, each with its months. */
function periods({ spans, messages }: Context): Option[] {
  return quartersOf(spans, messages).flatMap((quarter): Option[] => {
    const months = spans.filter(({ start, end }) => start >= quarter.start && end <= quarter.end);
    return [
      [`${quarter.start}/${quarter.end}`, quarter.name],
      ...(months.length > 1
        ? months.map(({ start, end, name }): Option => [`${start}/${end}`, ` – ${name}`])
        : []),
    ];
  });
}

function bodyField({ lists, words }: Context): Html {
  const { filter } = words;
  const bodies = lists.bodies.map((name, i) => ({ name, set: lists.isSet(i) }));
  const compare = new Intl.Collator('vi').compare;
  const group = (label: string, set: boolean): Html | false => {
    const options = bodies.filter((body) => body.set === set).sort((a, b) => compare(a.name, b.name));
    return (
      options.length > 0 &&
      html`<optgroup label="${label}">${options.map(({ name }) => html`<option>${name}</option>`)}</optgroup>`
    );
  };
  return html`<label class="field f-body"><span>${filter.body}</span><select name="body"><option value="">${filter.any}</option>${group(filter.oneByOne, false)}${group(filter.setsOf, true)}</select></label>`;
}

function select(name: string, label: string, options: readonly Option[]): Html {
  return html`<label class="field f-${name}"${options.length === 0 && html` hidden`}><span>${label}</span><select name="${name}"><option value=""></option>${options.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></label>`;
}

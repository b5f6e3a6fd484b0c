import { bodyBars, timeline, topicBars } from '../shared/charts.ts';
import type { Facts } from '../shared/facts.ts';
import { fill } from '../shared/html.ts';
import type { PageData } from '../shared/page-data.ts';
import { csvOf, download } from './csv.ts';
import { daysFrom, nextDay, SOON, testFor, type Wanted } from './filter.ts';
import { type Item, List, ownFacts } from './lists.ts';
import { startReview } from './review.ts';
import { type Sorting, sortable, sorted } from './sorting.ts';

/** Fields of the filter that mean something to each view; where there are none, there is no filter. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  tasks: ['q', 'body', 'role', 'sets', 'topic', 'group', 'plan', 'due', 'state', 'kind', 'sure'],
  time: ['q', 'body', 'role', 'sets', 'topic', 'group', 'plan', 'due', 'state', 'kind', 'sure'],
  work: ['q', 'body', 'role', 'sets', 'topic', 'group', 'plan', 'due', 'state', 'kind', 'sure'],
  targets: ['q', 'body', 'role', 'sets', 'topic', 'plan'],
  compare: ['q', 'body', 'role', 'sets', 'topic'],
};

/** Typing is answered once it pauses, in milliseconds. */
const PAUSE = 80;

/** Lines folded in one go, and milliseconds between: so few that typing is never kept waiting. */
const FOLDED_AT_ONCE = 100;
const FOLD_AFTER = 20;

class Page {
  readonly #data: PageData;
  readonly #form: HTMLFormElement;
  readonly #views: readonly HTMLElement[];
  readonly #lists: ReadonlyMap<string, List>;
  readonly #sortings = new Map<string, Sorting>();
  readonly #today = localToday();
  #tasks: ReadonlyMap<string, Item> | null = null;
  #view = '';
  #wanted: Wanted = {};
  #timer = 0;

  constructor(data: PageData, form: HTMLFormElement) {
    this.#data = data;
    this.#form = form;
    this.#views = [...document.querySelectorAll<HTMLElement>('section.view')];
    for (const view of this.#views) {
      // without an element of that name the browser doesn't jump past the head of the page
      view.dataset.view = view.id;
      view.removeAttribute('id');
    }
    this.#lists = new Map(
      [...document.querySelectorAll<HTMLElement>('.paged')].map((root) => {
        const linked = root.dataset.list === 'time';
        const list = new List(root, data.words, linked ? (row) => this.#factsOf(row) : ownFacts);
        return [list.id, list];
      }),
    );
  }

  start(): void {
    document.documentElement.classList.add('js');
    this.#fillForm();
    for (const [id, list] of this.#lists) {
      const table = list.root.querySelector('table');
      if (!table) continue;
      sortable(table, this.#data.words, (sorting) => {
        if (sorting) this.#sortings.set(id, sorting);
        else this.#sortings.delete(id);
        this.#refresh();
      });
    }
    this.#listen();
    this.#follow();
    this.#markDays();
    window.setTimeout(() => this.#foldAhead(), FOLD_AFTER);
  }

  /** A line of the timeline is one of the tasks'. */
  #factsOf(row: HTMLTableRowElement): Facts {
    this.#tasks ??= new Map(this.#lists.get('tasks')?.items.map((item) => [item.row.id, item]));
    return this.#tasks.get(row.dataset.of ?? '')?.facts ?? ownFacts(row);
  }

  #listen(): void {
    const form = this.#form;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      const typed = event.target instanceof HTMLInputElement && event.target.type === 'search';
      this.#timer = window.setTimeout(() => this.#changed(), typed ? PAUSE : 0);
    });
    form.addEventListener('reset', () => window.setTimeout(() => this.#changed(), 0));
    document.getElementById('csv')?.addEventListener('click', () => this.#download());
    document.getElementById('print')?.addEventListener('click', () => window.print());
    window.addEventListener('hashchange', () => {
      this.#follow();
      const stuck = (document.querySelector('nav.views')?.getBoundingClientRect().top ?? 0) <= 0;
      // below the bar that stays on top a new view begins at its own top
      if (stuck && !document.querySelector('.pointed')) document.getElementById('main')?.scrollIntoView();
    });
    window.addEventListener('beforeprint', () => this.#lists.get(this.#view)?.unfold());
    window.addEventListener('afterprint', () => this.#lists.get(this.#view)?.fold());
    document.addEventListener('click', (event) => {
      const bar =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>('.bars [data-filter] button')
          : null;
      const { filter = '', value = '' } = bar?.parentElement?.dataset ?? {};
      if (bar) this.#go('tasks', { ...this.#wanted, [filter]: value });
    });
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details.plan-text'))
      details.addEventListener('toggle', () => unpack(details));
  }

  /** Empty choices say "all". */
  #fillForm(): void {
    const { filter } = this.#data.words;
    for (const option of this.#form.querySelectorAll<HTMLOptionElement>('option[value=""]'))
      option.text = filter.any;
    const last = this.#data.spans.at(-1)?.end;
    const state = this.#form.querySelector<HTMLElement>('.f-state');
    // once the period is over, everything is
    if (state && (last === undefined || last < this.#today)) state.hidden = true;
  }

  #changed(): void {
    this.#wanted = this.#read();
    this.#remember();
    this.#refresh();
  }

  #read(): Wanted {
    const wanted: Record<string, string> = {};
    for (const [name, value] of new FormData(this.#form)) {
      const text = String(value).trim();
      if (text !== '') wanted[name] = text;
    }
    // a box that is not ticked says nothing by itself
    return { ...wanted, sets: wanted.sets ?? '0' };
  }

  /** The view and the filter, where they can be kept and sent: in the address. */
  #remember(): void {
    history.replaceState(null, '', `#${this.#view}${queryOf(this.#wanted)}`);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('nav.views a')) {
      const view = viewOf(link.getAttribute('href') ?? '');
      const carried = FIELDS[view] ? queryOf(this.#wanted) : '';
      link.setAttribute('href', `#${view}${carried}`);
    }
  }

  #go(view: string, wanted: Wanted): void {
    location.hash = `${view}${queryOf(wanted)}`;
  }

  /** Shows what the address names: a view with a filter, or a record. */
  #follow(): void {
    for (const before of document.querySelectorAll('.pointed')) before.classList.remove('pointed');
    const hash = location.hash.slice(1);
    const view = viewOf(`#${hash}`);
    if (hash !== '' && !this.#views.some(({ dataset }) => dataset.view === view)) {
      this.#reveal(decoded(hash));
      return;
    }
    const known = hash === '' ? this.#views[0]?.dataset.view : view;
    this.#wanted = wantedOf(hash);
    this.#write();
    this.#show(known ?? 'tasks');
  }

  #write(): void {
    for (const field of this.#form.elements) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox')
        field.checked = this.#wanted[field.name] !== '0';
      else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = this.#wanted[field.name] ?? '';
    }
    this.#wanted = this.#read();
  }

  #show(view: string): void {
    this.#view = view;
    for (const each of this.#views) each.hidden = each.dataset.view !== view;
    const fields = FIELDS[view] ?? [];
    this.#form.hidden = fields.length === 0;
    for (const field of this.#form.querySelectorAll<HTMLElement>('.field')) {
      const name = field.querySelector('[name]')?.getAttribute('name') ?? '';
      field.classList.toggle('unused', !fields.includes(name));
    }
    for (const link of document.querySelectorAll('nav.views a')) {
      const current = viewOf(link.getAttribute('href') ?? '') === view;
      if (current) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.#remember();
    this.#refresh();
  }

  #refresh(): void {
    const view = this.#view;
    const fields = FIELDS[view];
    if (!fields) return;
    const test = testFor(this.#wanted, this.#data.bodies, this.#today, (field) => fields.includes(field));
    const list = this.#lists.get(view);
    const items = list?.items ?? [];
    const found = items.filter(test);
    const sorting = this.#sortings.get(view);
    list?.show(sorting ? sorted(found, sorting) : found, sorting !== undefined);
    if (view === 'time' || view === 'work') this.#draw(view, test);
    this.#count(view, found, items.length, test);
  }

  #draw(view: string, test: (item: Item) => boolean): void {
    const facts = (this.#lists.get('tasks')?.items ?? []).filter(test).map((item) => item.facts);
    const { spans, words } = this.#data;
    if (view === 'time') setChart('timeline', timeline(facts, spans, words).toString());
    else {
      setChart('bodies', bodyBars(facts, this.#data).toString());
      setChart('topics', topicBars(facts, this.#data).toString());
      for (const name of document.querySelectorAll<HTMLElement>('.bars [data-filter]')) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = name.textContent;
        if (name.dataset.value !== '') name.replaceChildren(button);
      }
    }
  }

  #count(view: string, found: readonly Item[], all: number, test: (item: Item) => boolean): void {
    const output = document.getElementById('count');
    if (!output) return;
    const { count, shownOf } = this.#data.words;
    if (view === 'targets' || view === 'compare') {
      output.textContent = fill(shownOf, { n: found.length, all });
      return;
    }
    const items = view === 'work' ? (this.#lists.get('tasks')?.items ?? []) : found;
    const lines = view === 'work' ? items.filter(test) : found;
    const tasks = new Set(lines.map(({ facts }) => facts.task)).size;
    output.textContent = fill(count, {
      tasks,
      lines: lines.length,
      all: view === 'work' ? items.length : all,
    });
  }

  #download(): void {
    const list = this.#lists.get(this.#view) ?? this.#lists.get('tasks');
    const table = list?.root.querySelector('table');
    if (!list || !table) return;
    download(`${list.id}.csv`, 'text/csv;charset=utf-8', csvOf(table, list.shown, this.#data));
  }

  /** Folds the words of the tasks while nobody waits, so that the first search is as quick as the next. */
  #foldAhead(at = 0): void {
    const items = this.#lists.get('tasks')?.items ?? [];
    for (const item of items.slice(at, at + FOLDED_AT_ONCE)) void item.keys;
    if (at + FOLDED_AT_ONCE < items.length)
      window.setTimeout(() => this.#foldAhead(at + FOLDED_AT_ONCE), FOLD_AFTER);
  }

  /** Shows a record that a link names, in the view that it stands in. */
  #reveal(id: string): void {
    const list = [...this.#lists.values()].find(({ items }) => items.some(({ row }) => row.id === id));
    if (list) {
      this.#wanted = {};
      this.#write();
      this.#show(list.id);
      this.#sortings.delete(list.id);
      point(list.reveal(id));
      return;
    }
    const plan = /^p(\d+):/.exec(id)?.[1];
    const details = document.querySelector<HTMLDetailsElement>(
      `details.plan-text[data-plan="${plan ?? ''}"]`,
    );
    if (details) {
      unpack(details);
      details.open = true;
    }
    const target = document.getElementById(id);
    const view = target?.closest<HTMLElement>('section.view');
    this.#show(view?.dataset.view ?? this.#views[0]?.dataset.view ?? 'tasks');
    point(target);
  }

  /** How long there is left, which only the reader's own clock can tell; nothing once the whole period is over. */
  #markDays(): void {
    const last = this.#data.spans.at(-1)?.end;
    if (last === undefined || last < this.#today) return;
    const { overdueBy, dueIn, dueToday } = this.#data.words;
    for (const { row, facts } of this.#lists.get('tasks')?.items ?? []) {
      const day = nextDay(facts, this.#today);
      const place = row.querySelector('.days');
      if (day === null || !place) continue;
      const n = daysFrom(this.#today, day);
      const chip = document.createElement('span');
      chip.className = `chip ${n < 0 ? 'overdue' : n <= SOON ? 'soon' : 'later'}`;
      chip.textContent = n === 0 ? dueToday : fill(n < 0 ? overdueBy : dueIn, { n: Math.abs(n) });
      place.append(' ', chip);
    }
  }
}

function setChart(name: string, markup: string): void {
  const place = document.querySelector(`[data-chart="${name}"]`);
  // markup that was escaped where it was made
  if (place) place.innerHTML = markup;
}

/** Text of a plan that was kept back until it is opened. */
function unpack(details: HTMLDetailsElement): void {
  const later = details.querySelector('noscript.later');
  if (!later) return;
  const parsed = new DOMParser().parseFromString(later.textContent ?? '', 'text/html');
  later.replaceWith(...[...parsed.body.children].map((node) => document.importNode(node, true)));
}

function point(target: HTMLElement | null): void {
  if (!target) return;
  for (const before of document.querySelectorAll('.pointed')) before.classList.remove('pointed');
  target.classList.add('pointed');
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
}

function viewOf(hash: string): string {
  return hash.slice(1).split('?', 1)[0] ?? '';
}

function queryOf(wanted: Wanted): string {
  const { sets, ...rest } = wanted;
  const asked = new URLSearchParams(rest);
  // sets are counted unless somebody says otherwise
  if (sets === '0') asked.set('sets', '0');
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}

function wantedOf(hash: string): Wanted {
  const at = hash.indexOf('?');
  return at < 0 ? {} : Object.fromEntries(new URLSearchParams(hash.slice(at + 1)));
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

function localToday(): string {
  const now = new Date();
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function start(): void {
  const form = document.querySelector<HTMLFormElement>('#filters');
  const text = document.getElementById('page-data')?.textContent;
  if (!form || !text) return;
  const data: PageData = JSON.parse(text);
  new Page(data, form).start();
  startReview(data);
}

start();

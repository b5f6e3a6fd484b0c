import { matchKey, plainKey } from '../../text/fold.ts';
import { type Facts, factsOf } from '../shared/facts.ts';
import { fill } from '../shared/html.ts';
import type { PageWords } from '../shared/page-data.ts';

/** Lines that are laid out at once, as the server does. */
const LINES_A_PAGE = 200;

/** A line of a table. */
export class Item {
  readonly row: HTMLTableRowElement;
  /** The headings that it stands under: its plan's, its group's. */
  readonly above: readonly HTMLTableRowElement[];
  /** Its place in the plan's order. */
  readonly at: number;
  readonly #read: (row: HTMLTableRowElement) => Facts;
  #facts: Facts | null = null;
  #keys: Keys | null = null;

  constructor(
    row: HTMLTableRowElement,
    above: readonly HTMLTableRowElement[],
    at: number,
    read: (row: HTMLTableRowElement) => Facts,
  ) {
    this.row = row;
    this.above = above;
    this.at = at;
    this.#read = read;
  }

  /** What it is filtered by. */
  get facts(): Facts {
    this.#facts ??= this.#read(this.row);
    return this.#facts;
  }

  /** Its words, as they are searched. */
  get keys(): Keys {
    if (this.#keys) return this.#keys;
    const text = wordsIn(this.row);
    this.#keys = { plain: plainKey(text), marked: matchKey(text) };
    return this.#keys;
  }
}

interface Keys {
  readonly plain: string;
  readonly marked: string;
}

/** The words of an element; those of its parts don't run into one another. */
function wordsIn(element: Element): string {
  const texts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  return texts.join(' ');
}

/** What is written at a line itself. */
export function ownFacts(row: HTMLTableRowElement): Facts {
  return factsOf((name) => row.dataset[name]);
}

/** A table of the page, whose lines are filtered, sorted and shown page by page. */
export class List {
  readonly id: string;
  readonly root: HTMLElement;
  readonly #body: HTMLTableSectionElement;
  readonly #words: PageWords;
  readonly #read: (row: HTMLTableRowElement) => Facts;
  readonly #pager: HTMLElement;
  readonly #items: Item[] = [];
  #whole = false;
  #shown: readonly Item[] = [];
  #sorted = false;
  #page = 0;

  constructor(root: HTMLElement, words: PageWords, read: (row: HTMLTableRowElement) => Facts = ownFacts) {
    const body = root.querySelector('tbody');
    if (!body) throw new Error('a list has a table');
    this.root = root;
    this.id = root.dataset.list ?? '';
    this.#body = body;
    this.#words = words;
    this.#read = read;
    this.#pager = document.createElement('nav');
    this.#pager.className = 'pager';
    this.#pager.hidden = true;
    root.after(this.#pager);
    this.#take([...body.rows]);
    this.#shown = this.#items;
  }

  /** All lines, those among them that stand in pages of their own. */
  get items(): readonly Item[] {
    if (this.#whole) return this.#items;
    this.#whole = true;
    for (const more of this.root.parentElement?.querySelectorAll('noscript.more') ?? []) {
      const parsed = new DOMParser().parseFromString(more.textContent ?? '', 'text/html');
      for (const body of parsed.querySelectorAll('tbody'))
        this.#take([...body.rows].map((row) => document.importNode(row, true)));
    }
    return this.#items;
  }

  /** Shows some lines, in this order, from the first page on. */
  show(items: readonly Item[], sorted: boolean): void {
    this.#shown = items;
    this.#sorted = sorted;
    this.#turn(0);
  }

  /** Turns to the page that a line stands on; false where it is not among those that are shown. */
  reveal(id: string): HTMLTableRowElement | null {
    const at = this.#shown.findIndex(({ row }) => row.id === id);
    if (at < 0) return null;
    const page = Math.floor(at / LINES_A_PAGE);
    if (page !== this.#page) this.#turn(page);
    return this.#shown[at]?.row ?? null;
  }

  /** Lays out all that is shown, for paper. */
  unfold(): void {
    if (this.#shown.length > LINES_A_PAGE) this.#lay(this.#shown);
  }

  fold(): void {
    if (this.#shown.length > LINES_A_PAGE) this.#turn(this.#page);
  }

  get shown(): readonly Item[] {
    return this.#shown;
  }

  #take(rows: readonly HTMLTableRowElement[]): void {
    const last = this.#items.at(-1)?.above ?? [];
    let plan = last.find((row) => row.classList.contains('plan'));
    let group = last.find((row) => row.classList.contains('group'));
    for (const row of rows) {
      if (row.classList.contains('heading')) {
        if (row.classList.contains('plan')) [plan, group] = [row, undefined];
        else group = row;
        continue;
      }
      const above = [plan, group].filter((each) => each !== undefined);
      this.#items.push(new Item(row, above, this.#items.length, this.#read));
    }
  }

  #turn(page: number): void {
    const pages = Math.max(1, Math.ceil(this.#shown.length / LINES_A_PAGE));
    this.#page = Math.min(Math.max(page, 0), pages - 1);
    const from = this.#page * LINES_A_PAGE;
    this.#lay(this.#shown.slice(from, from + LINES_A_PAGE));
    this.#buttons(pages);
  }

  #lay(items: readonly Item[]): void {
    const rows: HTMLTableRowElement[] = [];
    const laid = new Set<HTMLTableRowElement>();
    for (const { row, above } of items) {
      // sorted lines stand under no heading
      if (!this.#sorted) {
        for (const heading of above) {
          if (laid.has(heading)) continue;
          laid.add(heading);
          rows.push(heading);
        }
      }
      rows.push(row);
    }
    if (rows.length === 0) rows.push(this.#nothing());
    this.#body.replaceChildren(...rows);
  }

  #nothing(): HTMLTableRowElement {
    const row = document.createElement('tr');
    row.className = 'nothing';
    const cell = row.insertCell();
    cell.colSpan = this.#body.parentElement?.querySelectorAll('thead th').length ?? 1;
    cell.textContent = this.#words.none;
    return row;
  }

  #buttons(pages: number): void {
    this.#pager.hidden = pages < 2;
    if (pages < 2) return;
    const button = (text: string, to: number): HTMLButtonElement => {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = text;
      made.disabled = to < 0 || to >= pages;
      made.addEventListener('click', () => {
        this.#turn(to);
        this.root.scrollIntoView();
      });
      return made;
    };
    const where = document.createElement('span');
    where.textContent = fill(this.#words.page, { n: this.#page + 1, all: pages });
    this.#pager.replaceChildren(
      button(this.#words.previous, this.#page - 1),
      where,
      button(this.#words.next, this.#page + 1),
    );
  }
}

import { fill } from '../shared/html.ts';
import type { PageData, PageWords, ReviewPlan, ReviewRow } from '../shared/page-data.ts';
import { correctionsText, countEntries, momentNow, type RowSaying } from './corrections.ts';
import { download } from './csv.ts';

/** A row that is being checked: what is said of it, and the steps that led there. */
interface Desk {
  readonly plan: ReviewPlan;
  readonly row: ReviewRow;
  readonly element: HTMLElement;
  cells: string[];
  checked: boolean;
  readonly steps: { readonly cells: string[]; readonly checked: boolean }[];
}

/** The view in which rows are checked and corrected, where the page has one. */
export function startReview({ review, words }: PageData): void {
  const bar = document.querySelector<HTMLFormElement>('#review-bar');
  if (bar && review.length > 0) new Review(review, words, bar).start();
}

class Review {
  readonly #plans: readonly ReviewPlan[];
  readonly #words: PageWords;
  readonly #bar: HTMLFormElement;
  readonly #desks: readonly Desk[];
  readonly #tools: HTMLElement;
  readonly #state: HTMLElement | null;
  readonly #handles = new Map<ReviewPlan, FileSystemFileHandle>();
  #desk: Desk | null = null;
  #cell = 0;
  #saved = '';

  constructor(plans: readonly ReviewPlan[], words: PageWords, bar: HTMLFormElement) {
    this.#plans = plans;
    this.#words = words;
    this.#bar = bar;
    this.#state = document.getElementById('review-state');
    this.#tools = this.#toolbar();
    const sections = [...document.querySelectorAll<HTMLElement>('.review-plan')];
    this.#desks = plans.flatMap((plan, i) => {
      const byId = new Map(plan.rows.map((row) => [row.id, row]));
      return [...(sections[i]?.querySelectorAll<HTMLElement>('.review-row') ?? [])].flatMap(
        (element): Desk[] => {
          const row = byId.get(element.dataset.row ?? '');
          return row
            ? [{ plan, row, element, cells: row.cells.map(({ text }) => text), checked: false, steps: [] }]
            : [];
        },
      );
    });
  }

  start(): void {
    this.#bar.hidden = false;
    this.#bar.addEventListener('submit', (event) => event.preventDefault());
    document.getElementById('review-save')?.addEventListener('click', () => void this.#save());
    const by = this.#by();
    if (by) by.value = kept('by') ?? '';
    by?.addEventListener('change', () => keep('by', by.value));
    for (const desk of this.#desks) {
      desk.element.tabIndex = 0;
      desk.element.addEventListener('focus', () => this.#take(desk));
      desk.element.addEventListener('keydown', (event) => this.#key(desk, event));
      for (const [i, cell] of this.#cellsOf(desk).entries()) {
        cell.addEventListener('click', () => {
          this.#take(desk, i);
          if (window.getSelection()?.isCollapsed) this.#edit(desk);
        });
      }
    }
    this.#recall();
    window.addEventListener('beforeunload', (event) => {
      if (this.#unsaved()) event.preventDefault();
    });
    this.#tell();
  }

  #by(): HTMLInputElement | null {
    return this.#bar.querySelector<HTMLInputElement>('[name="by"]');
  }

  #cellsOf({ element }: Desk): HTMLElement[] {
    return [...element.querySelectorAll<HTMLElement>('.cells > .cell')];
  }

  /** Makes a row the one that keys and buttons act on. */
  #take(desk: Desk, cell?: number): void {
    if (this.#desk !== desk) {
      this.#desk?.element.classList.remove('current');
      this.#desk = desk;
      this.#cell = 0;
      desk.element.classList.add('current');
      desk.element.append(this.#tools);
    }
    this.#choose(desk, cell ?? this.#cell);
  }

  #choose(desk: Desk, cell: number): void {
    this.#cell = Math.min(Math.max(cell, 0), desk.cells.length - 1);
    for (const [i, each] of this.#cellsOf(desk).entries()) each.classList.toggle('chosen', i === this.#cell);
    const role = desk.row.cells[this.#cell]?.role;
    for (const box of desk.element.querySelectorAll<SVGElement>('.box'))
      box.classList.toggle('chosen', box.dataset.role === role);
  }

  #key(desk: Desk, event: KeyboardEvent): void {
    // keys of the row are no keys of what stands in it
    if (event.target !== desk.element || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#act(desk, event.key)) event.preventDefault();
  }

  #act(desk: Desk, key: string): boolean {
    if (/^[1-9]$/.test(key)) return this.#alternative(desk, Number(key) - 1);
    switch (key) {
      case 'ArrowDown':
      case 'j':
        return this.#step(desk, 1);
      case 'ArrowUp':
      case 'k':
        return this.#step(desk, -1);
      case 'ArrowRight':
        this.#choose(desk, this.#cell + 1);
        return this.#sayCell(desk);
      case 'ArrowLeft':
        this.#choose(desk, this.#cell - 1);
        return this.#sayCell(desk);
      case 'Enter':
      case 'e':
        this.#edit(desk);
        return true;
      case ']':
        return this.#move(desk, 'pull');
      case '[':
        return this.#move(desk, 'push');
      case 'c':
        return this.#check(desk);
      case 'u':
        return this.#undo(desk);
      case 's':
        void this.#save();
        return true;
      default:
        return false;
    }
  }

  #sayCell(desk: Desk): boolean {
    const cell = desk.row.cells[this.#cell];
    const words = desk.cells[this.#cell] || this.#words.empty;
    if (cell) this.#say(fill(this.#words.changed, { field: cell.heading, words }));
    return true;
  }

  #step(desk: Desk, by: number): boolean {
    const next = this.#desks[this.#desks.indexOf(desk) + by];
    next?.element.focus();
    next?.element.scrollIntoView({ block: 'nearest' });
    return true;
  }

  #alternative(desk: Desk, n: number): boolean {
    const cells = desk.row.alternatives[n];
    if (!cells) return false;
    this.#put(desk, [...cells]);
    return true;
  }

  /** Moves the border after the chosen cell by a word. */
  #move(desk: Desk, way: 'pull' | 'push'): boolean {
    const at = this.#cell;
    if (at + 1 >= desk.cells.length) return this.#say(this.#words.lastCell);
    const words = (i: number): string[] => (desk.cells[i] ?? '').split(' ').filter((word) => word !== '');
    const [left, right] = [words(at), words(at + 1)];
    const word = way === 'pull' ? right.shift() : left.pop();
    if (word === undefined) return this.#say(this.#words.noWords);
    if (way === 'pull') left.push(word);
    else right.unshift(word);
    const cells = [...desk.cells];
    cells[at] = left.join(' ');
    cells[at + 1] = right.join(' ');
    this.#put(desk, cells);
    return this.#sayCell(desk);
  }

  #check(desk: Desk): boolean {
    desk.steps.push({ cells: [...desk.cells], checked: desk.checked });
    desk.checked = !desk.checked;
    this.#draw(desk);
    if (desk.checked) this.#step(desk, 1);
    return true;
  }

  #undo(desk: Desk): boolean {
    const before = desk.steps.pop();
    if (!before) return true;
    desk.cells = before.cells;
    desk.checked = before.checked;
    this.#draw(desk);
    return true;
  }

  #put(desk: Desk, cells: string[]): void {
    if (cells.every((text, i) => text === desk.cells[i])) return;
    desk.steps.push({ cells: [...desk.cells], checked: desk.checked });
    desk.cells = cells;
    this.#draw(desk);
  }

  /** Opens a cell as a field. */
  #edit(desk: Desk): void {
    const at = this.#cell;
    const cell = this.#cellsOf(desk)[at];
    const words = cell?.querySelector<HTMLElement>('.words');
    const heading = desk.row.cells[at]?.heading ?? '';
    if (!cell || !words || cell.querySelector('textarea')) return;
    const field = document.createElement('textarea');
    field.value = desk.cells[at] ?? '';
    field.setAttribute('aria-label', heading);
    field.rows = Math.min(8, Math.max(2, Math.ceil(field.value.length / 34)));
    words.hidden = true;
    words.after(field);
    field.focus();
    let open = true;
    const close = (keepIt: boolean): void => {
      if (!open) return;
      open = false;
      const text = field.value.normalize('NFC').replace(/\s+/g, ' ').trim();
      field.remove();
      words.hidden = false;
      if (keepIt)
        this.#put(
          desk,
          desk.cells.map((before, i) => (i === at ? text : before)),
        );
    };
    field.addEventListener('blur', () => close(true));
    field.addEventListener('click', (event) => event.stopPropagation());
    field.addEventListener('keydown', (event) => {
      const done = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (!done && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close(done);
      desk.element.focus();
    });
  }

  #draw(desk: Desk): void {
    const { element, row, cells } = desk;
    for (const [i, cell] of this.#cellsOf(desk).entries()) {
      const words = cell.querySelector('.words');
      const was = row.cells[i]?.text ?? '';
      const now = cells[i] ?? '';
      const changed = now !== was;
      if (words && (changed || cell.classList.contains('changed'))) {
        words.textContent = now === '' ? this.#words.empty : now;
        words.classList.toggle('none', now === '');
      }
      cell.classList.toggle('changed', changed);
      cell.querySelector('.was')?.remove();
      if (!changed) continue;
      const before = document.createElement('small');
      before.className = 'was';
      before.textContent = fill(this.#words.was, { words: was === '' ? this.#words.empty : was });
      cell.append(before);
    }
    element.classList.toggle('done', desk.checked);
    this.#store();
    this.#tell();
  }

  #sayings(plan: ReviewPlan): RowSaying[] {
    return this.#desks
      .filter((desk) => desk.plan === plan)
      .map(({ row, cells, checked }) => ({ row, cells, checked }))
      .filter(({ row, cells, checked }) => checked || cells.some((text, i) => text !== row.cells[i]?.text));
  }

  /** What is said so far, as text: to tell whether it was saved. */
  #whole(): string {
    return JSON.stringify(
      this.#plans.map((plan) =>
        this.#sayings(plan).map(({ row, cells, checked }) => [row.id, cells, checked]),
      ),
    );
  }

  #unsaved(): boolean {
    return this.#whole() !== this.#saved && this.#plans.some((plan) => this.#sayings(plan).length > 0);
  }

  async #save(): Promise<void> {
    const by = this.#by();
    const said = this.#plans.filter((plan) => this.#sayings(plan).length > 0);
    if (said.length === 0) return void this.#say(this.#words.reviewNothing);
    if (!by || by.value.trim() === '') {
      by?.focus();
      return void this.#say(this.#words.reviewByMissing);
    }
    const speaker = { by: by.value.trim(), at: momentNow() };
    const whole = this.#whole();
    for (const plan of said) {
      const sayings = this.#sayings(plan);
      const text = correctionsText(plan, sayings, speaker);
      try {
        const file = await this.#write(plan, text);
        if (file === null) return;
        this.#say(fill(this.#words.reviewSaved, { n: countEntries(sayings), file }));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return void this.#say(fill(this.#words.reviewFailed, { why }));
      }
    }
    this.#saved = whole;
    for (const plan of said) forget(plan.sha256);
  }

  /** Into the file that the user names, where the browser can; else as a download. @returns its name; null where the user gave up */
  async #write(plan: ReviewPlan, text: string): Promise<string | null> {
    const pick = window.showSaveFilePicker;
    if (!pick) {
      download(plan.saveAs, 'application/yaml', text);
      return plan.saveAs;
    }
    try {
      const handle =
        this.#handles.get(plan) ?? (await pick.call(window, { suggestedName: plan.saveAs, types: YAML }));
      if (!this.#handles.has(plan) && (await this.#holdsOther(handle, plan))) return this.#other(plan, text);
      this.#handles.set(plan, handle);
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      return handle.name;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
      throw error;
    }
  }

  /** Whether the file that was chosen holds corrections that this page does not know. */
  async #holdsOther(handle: FileSystemFileHandle, { before }: ReviewPlan): Promise<boolean> {
    const text = await (await handle.getFile()).text();
    const entries = (yaml: string): number => yaml.match(/^\s*-?\s*of:/gm)?.length ?? 0;
    return entries(text) > entries(before);
  }

  #other(plan: ReviewPlan, text: string): string {
    download(plan.saveAs, 'application/yaml', text);
    throw new Error(this.#words.reviewOther);
  }

  /** Keeps what is not saved yet, so that a closed window loses nothing. */
  #store(): void {
    for (const plan of this.#plans) {
      const said = this.#sayings(plan).map(({ row, cells, checked }) => ({ id: row.id, cells, checked }));
      if (said.length > 0) keep(plan.sha256, JSON.stringify(said));
      else forget(plan.sha256);
    }
  }

  #recall(): void {
    for (const plan of this.#plans) {
      for (const { id, cells, checked } of draftOf(plan.sha256)) {
        const desk = this.#desks.find((each) => each.plan === plan && each.row.id === id);
        if (!desk || cells.length !== desk.cells.length) continue;
        desk.steps.push({ cells: desk.cells, checked: false });
        desk.cells = cells;
        desk.checked = checked;
        this.#draw(desk);
      }
    }
  }

  #tell(): void {
    const doubtful = this.#desks.filter(({ element }) => element.classList.contains('doubtful'));
    const all = doubtful.length > 0 ? doubtful : this.#desks;
    const done = all.filter(({ checked }) => checked).length;
    const edits = this.#desks.reduce(
      (sum, { row, cells }) => sum + cells.filter((text, i) => text !== row.cells[i]?.text).length,
      0,
    );
    const state = fill(this.#words.reviewState, { done, all: all.length, edits });
    this.#say(this.#unsaved() ? `${state} · ${this.#words.reviewUnsaved}` : state);
  }

  #say(text: string): true {
    if (this.#state) this.#state.textContent = text;
    return true;
  }

  /** The keys as buttons, for the mouse and for those who don't know them. */
  #toolbar(): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'tools';
    const { done, edit, pullWord, pushWord, undo } = this.#words;
    const tools = [
      ['c', done],
      ['e', edit],
      [']', pullWord],
      ['[', pushWord],
      ['u', undo],
    ] as const;
    for (const [key, label] of tools) {
      const button = document.createElement('button');
      button.type = 'button';
      const sign = document.createElement('kbd');
      sign.textContent = key;
      button.append(label, ' ', sign);
      button.addEventListener('click', () => {
        const desk = this.#desk;
        if (!desk) return;
        if (key !== 'e') desk.element.focus();
        this.#act(desk, key);
      });
      bar.append(button);
    }
    return bar;
  }
}

const YAML = [{ accept: { 'application/yaml': ['.yaml'] } }];

interface Draft {
  readonly id: string;
  readonly cells: string[];
  readonly checked: boolean;
}

function draftOf(sha256: string): Draft[] {
  try {
    const read: unknown = JSON.parse(kept(sha256) ?? '[]');
    return Array.isArray(read) ? read.filter(isDraft) : [];
  } catch {
    return [];
  }
}

function isDraft(each: unknown): each is Draft {
  return (
    typeof each === 'object' &&
    each !== null &&
    'id' in each &&
    'cells' in each &&
    Array.isArray(each.cells) &&
    each.cells.every((text) => typeof text === 'string') &&
    'checked' in each
  );
}

const PREFIX = 'reform-plan ';

/** Browsers may keep nothing for files that are opened from a disk: then nothing is kept. */
function keep(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    // the warning before the window closes still stands
  }
}

function kept(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

function forget(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // nothing was kept
  }
}

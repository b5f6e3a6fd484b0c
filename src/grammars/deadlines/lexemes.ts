import { wordKeyBy } from '../../text/fold.ts';

/** A word, a number or a sign of the text, in the form that it is matched in. */
export interface Lexeme {
  /** Folded by `matchKey`, then one spelling for words that officials write in two ways. */
  readonly key: string;
  /** Offsets into the given text. */
  readonly start: number;
  readonly end: number;
  /** What digits say; -1 for words and signs. */
  readonly value: number;
  /** No white space before it. */
  readonly glued: boolean;
}

/** Letters and digits part even without a space ("năm2023"), signs stand alone ("15 /12/2023"). */
const LEXEME = /[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu;

/** Spellings that mean the same here: hằng/hàng, and slips of the horn on "ươ" that OCR makes. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['hằng', 'hàng'],
  ['thg', 'tháng'],
  ['thuờng', 'thường'],
  ['truớc', 'trước'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['→', '-'],
  ['~', '-'],
]);

/** The form that words of times are matched in. */
export const timeWordKey = wordKeyBy({ finalY: true, spellings: SPELLINGS });

function lex(text: string): Lexeme[] {
  const list: Lexeme[] = [];
  let end = -1;
  for (const m of text.matchAll(LEXEME)) {
    const word = m[0];
    const digit = word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;
    list.push({
      key: digit ? word : timeWordKey(word),
      start: m.index,
      end: m.index + word.length,
      value: digit ? Number(word) : -1,
      glued: m.index === end,
    });
    end = m.index + word.length;
  }
  return list;
}

/** What a masked lexeme looks like: no form begins with it or goes on over it. */
const MASKED = '\u0000';
const HIDDEN = 1;
const CITED = 2;

/** The text as lexemes, some of which may be masked (see guards.ts). Out of range is `''`, never an error. */
export class Words {
  readonly text: string;
  readonly list: readonly Lexeme[];
  readonly #masked: Uint8Array;
  /** As the forms see them, masked or not: asked for by every wording at every word. */
  readonly #keys: string[];

  constructor(text: string) {
    this.text = text;
    this.list = lex(text);
    this.#masked = new Uint8Array(this.list.length);
    this.#keys = this.list.map((lexeme) => lexeme.key);
  }

  get length(): number {
    return this.list.length;
  }

  key(i: number): string {
    return this.#keys[i] ?? '';
  }

  value(i: number): number {
    return this.isMasked(i) ? -1 : (this.list[i]?.value ?? -1);
  }

  /** Number of characters. */
  size(i: number): number {
    const lexeme = this.list[i];
    return lexeme ? lexeme.end - lexeme.start : 0;
  }

  glued(i: number): boolean {
    return this.list[i]?.glued ?? false;
  }

  isWord(i: number): boolean {
    const lexeme = this.list[i];
    return lexeme !== undefined && lexeme.value < 0 && /\p{L}/u.test(lexeme.key);
  }

  /** Hides a run from the forms; `cited`: because it cites a document. */
  mask(from: number, to: number, cited = false): void {
    this.#masked.fill(cited ? CITED : HIDDEN, from, to);
    this.#keys.fill(MASKED, from, to);
  }

  isCited(i: number): boolean {
    return this.#masked[i] === CITED;
  }

  /** The key under a mask: for words that go with a time though they are none. */
  writtenKey(i: number): string {
    return this.list[i]?.key ?? '';
  }

  isMasked(i: number): boolean {
    return (this.#masked[i] ?? 0) > 0;
  }

  startOf(i: number): number {
    return this.list[i]?.start ?? this.text.length;
  }

  /** Whether one of `[from, to)` is one of these words. */
  includes(from: number, to: number, ...keys: readonly string[]): boolean {
    for (let i = from; i < to; i++) if (keys.includes(this.key(i))) return true;
    return false;
  }

  /** Offset after lexeme `i - 1`: the end of the run `[…, i)`. */
  endOf(i: number): number {
    return this.list[i - 1]?.end ?? 0;
  }

  /** The words of `[from, to)` as written, white space folded. */
  slice(from: number, to: number): string {
    return from < to ? this.text.slice(this.startOf(from), this.endOf(to)).replace(/\s+/g, ' ') : '';
  }
}

/** Fixed wordings, found by their first word, the longest first. */
export class Phrases {
  readonly #byFirst = new Map<string, string[][]>();

  /** @param wordings set apart by `|`; the words (and signs) of each by spaces */
  constructor(wordings: string) {
    for (const phrase of wordings.split('|')) {
      const keys = phrase.trim().split(/\s+/).map(timeWordKey);
      const first = keys[0] ?? '';
      const same = this.#byFirst.get(first) ?? [];
      same.push(keys);
      same.sort((a, b) => b.length - a.length);
      this.#byFirst.set(first, same);
    }
  }

  /** Index after the longest wording that begins at `i`; -1 where none does. */
  match(words: Words, i: number): number {
    const candidates = this.#byFirst.get(words.key(i));
    if (!candidates) return -1;
    for (const keys of candidates) {
      let n = 1;
      while (n < keys.length && words.key(i + n) === keys[n]) n += 1;
      if (n === keys.length) return i + n;
    }
    return -1;
  }

  /** As `match`, but `i` itself where none begins. */
  skip(words: Words, i: number): number {
    const next = this.match(words, i);
    return next < 0 ? i : next;
  }

  has(words: Words, i: number): boolean {
    return this.match(words, i) >= 0;
  }

  get firstWords(): string[] {
    return [...this.#byFirst.keys()];
  }
}

import { wordKeyBy } from '../../text/fold.ts';

/**
 * What stands before a word, as bits. The first four may stand inside a body's name ("Văn hóa, Thể thao và
 * Du lịch", "Tài chính - Kế hoạch", "KH&ĐT"); the others never do.
 */
export const COMMA = 1;
/** "và", "hoặc" or "&". */
export const AND = 2;
export const DASH = 4;
export const SLASH = 8;
export const SEMICOLON = 16;
/** A bullet or a list number. */
export const BULLET = 32;
export const OPEN = 64;
export const CLOSE = 128;
export const COLON = 256;
export const STOP = 512;
/** A line's end: it may fall between bodies as well as inside a name. */
export const NEWLINE = 1024;

/** Marks that may stand inside a body's name. */
export const LINK = COMMA | AND | DASH | SLASH;
/** Marks that never do. */
export const HARD = SEMICOLON | BULLET | OPEN | CLOSE | COLON | STOP;

const MARKS: Record<string, number> = {
  ',': COMMA,
  '&': AND,
  '-': DASH,
  '–': DASH,
  '—': DASH,
  '‑': DASH,
  '/': SLASH,
  ';': SEMICOLON,
  '•': BULLET,
  '●': BULLET,
  '▪': BULLET,
  '+': BULLET,
  '*': BULLET,
  '(': OPEN,
  '[': OPEN,
  ')': CLOSE,
  ']': CLOSE,
  ':': COLON,
  '.': STOP,
};

/** How a word is written. */
export const LOWER = 0;
export const CAPITAL = 1;
export const ALL_CAPITALS = 2;

/** Words that the grammar and the register know, by number. 0 is every other word. */
const codes = new Map<string, number>();

/** Number of a word that is to be known from now on, given its key. */
export function intern(key: string): number {
  let code = codes.get(key);
  if (code === undefined) {
    code = codes.size + 1;
    codes.set(key, code);
    if (decoded.size > 0) decoded.clear();
  }
  return code;
}

/** Number of a word given its key; 0 where nothing knows it. */
export function codeOfKey(key: string): number {
  return codes.get(key) ?? 0;
}

/** The form that words of bodies' names are matched in. */
export const bodyWordKey = wordKeyBy({ unbarred: true, finalY: true });

/** A run of characters between white space, taken apart once: "HĐND-UBND;" is two words and a mark. */
interface Decoded {
  readonly codes: readonly number[];
  readonly caps: readonly number[];
  readonly before: readonly number[];
  /** Offsets of each word within the run. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Marks after the last word. */
  readonly after: number;
}

const decoded = new Map<string, Decoded>();
/** Bounds the memory that a hostile text can take. */
const MOST_DECODED = 50_000;

/** Stand for every number that no name holds ("40", "8.300"), and for dates and symbols ("31/12/2027"). No name has such a key. */
export const NUMBER = intern('\u0000number');
export const FIGURES = intern('\u0000figures');
const PLAIN_NUMBER = /^\d[\d.,]*$/;

const DIGIT = /\d/;

function codeOfUnknown(word: string): number {
  if (!DIGIT.test(word.charAt(0))) return 0;
  return PLAIN_NUMBER.test(word) ? NUMBER : FIGURES;
}

/** A list number before an item: "1.", "2)", "a)". */
const LIST_NUMBER = /^(?:\d{1,2}[.)]|[a-zđ]\))$/u;
const ABBREVIATED = /^(?:vp|tp|tx|ub|tt)$/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** How a word is written: small, capitalised or all in capitals; one capital letter alone is capitalised. */
export function capsOf(word: string): number {
  const lower = word.toLowerCase();
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  if (first === first.toLowerCase()) return LOWER;
  return word.length > 1 && word !== lower && word === word.toUpperCase() ? ALL_CAPITALS : CAPITAL;
}

function isJoining(word: string): boolean {
  if (word.length > 6 || !/^[vVhH]/.test(word)) return false;
  const key = bodyWordKey(word);
  return key === 'và' || key === 'hoặc';
}

/** Letters, digits and marks on letters; the halves of a character outside the basic plane belong together. */
function isLetter(c: string): boolean {
  if (c <= '\u007f') return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return (c >= '\u00c0' && c <= '\u1eff') || (c >= '\ud800' && c <= '\udfff') || LETTER.test(c);
}

function decode(raw: string): Decoded {
  const known = decoded.get(raw);
  if (known) return known;
  const { words, before, starts, after } = takeApart(raw);
  const made: Decoded = {
    codes: words.map((word) => codes.get(bodyWordKey(word)) ?? codeOfUnknown(word)),
    caps: words.map(capsOf),
    before,
    starts,
    ends: words.map((word, k) => (starts[k] ?? 0) + word.length),
    after,
  };
  if (decoded.size >= MOST_DECODED) decoded.clear();
  decoded.set(raw, made);
  return made;
}

/** A run's words and the marks between them. */
export interface RunParts {
  readonly words: readonly string[];
  readonly before: readonly number[];
  readonly starts: readonly number[];
  readonly after: number;
}

/** "VP", "TP", "tx": a full stop after it ends no sentence. */
function isAbbreviated(word: string): boolean {
  return word.length <= 3 && (capsOf(word) !== LOWER || ABBREVIATED.test(word));
}

/** Takes a run of characters without white space apart: "HĐND-UBND;" is two words, a dash and a semicolon. */
export function takeApart(raw: string): RunParts {
  const words: string[] = [];
  const before: number[] = [];
  const starts: number[] = [];
  if (LIST_NUMBER.test(raw)) return { words, before, starts, after: BULLET };
  // a symbol or a date is one word, whatever marks it holds: 7863/UBND-TH, 25/12/2022
  const whole = DIGIT.test(raw);
  let marks = 0;
  let from = -1;
  const close = (end: number): void => {
    if (from < 0) return;
    const word = raw.slice(from, end);
    if (isJoining(word)) marks |= AND;
    else {
      words.push(word);
      before.push(marks);
      starts.push(from);
      marks = 0;
    }
    from = -1;
  };
  for (let i = 0; i < raw.length; i += 1) {
    const c = raw.charAt(i);
    if (isLetter(c) || (whole && from >= 0 && '/-.&'.includes(c) && isLetter(raw.charAt(i + 1)))) {
      if (from < 0) from = i;
      continue;
    }
    const abbreviated = c === '.' && from >= 0 && isAbbreviated(raw.slice(from, i));
    close(i);
    // the full stop of an abbreviation is no end of a sentence: "TP.", "VP.UBND"
    if (abbreviated || (c === '.' && isLetter(raw.charAt(i + 1)))) continue;
    marks |= MARKS[c] ?? 0;
  }
  close(raw.length);
  return { words, before, starts, after: marks };
}

/** A text as words with the marks between them. Arrays of one length; word `i` is `src.slice(from[i], to[i])`. */
export interface Words {
  readonly src: string;
  readonly size: number;
  readonly codes: readonly number[];
  readonly before: readonly number[];
  readonly caps: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Marks after the last word. */
  readonly after: number;
  /** Written without capitals, or in nothing but capitals: capitals tell nothing. */
  readonly caseless: boolean;
}

/** Takes a text apart. Linear. */
export function wordsOf(text: string): Words {
  const src = text.normalize('NFC');
  const out: Record<'codes' | 'before' | 'caps' | 'from' | 'to', number[]> = {
    codes: [],
    before: [],
    caps: [],
    from: [],
    to: [],
  };
  let marks = 0;
  let last = 0;
  for (const m of src.matchAll(/\S+/g)) {
    if (src.slice(last, m.index).includes('\n')) marks |= NEWLINE;
    last = m.index + m[0].length;
    const run = decode(m[0]);
    for (let k = 0; k < run.codes.length; k += 1) {
      out.codes.push(run.codes[k] ?? 0);
      out.caps.push(run.caps[k] ?? 0);
      out.before.push(marks | (run.before[k] ?? 0));
      out.from.push(m.index + (run.starts[k] ?? 0));
      out.to.push(m.index + (run.ends[k] ?? 0));
      marks = 0;
    }
    marks |= run.after;
  }
  const caseless = src === src.toLowerCase() || src === src.toUpperCase();
  return { src, size: out.codes.length, ...out, after: marks, caseless };
}

/** Words in arrays that are used again and again: for the table parser's row scans, which must not allocate. */
export class Scan {
  size = 0;
  capacity = 0;
  codes = new Int32Array(0);
  before = new Int32Array(0);
  caps = new Int32Array(0);
  /** Index of the run (a word as the source separates them) that each word is part of. */
  run = new Int32Array(0);
  readonly caseless = false;

  #grow(to: number): void {
    const next = Math.max(64, 2 ** Math.ceil(Math.log2(to + 1)));
    for (const name of ['codes', 'before', 'caps', 'run'] as const) {
      const bigger = new Int32Array(next);
      bigger.set(this[name]);
      this[name] = bigger;
    }
    this.capacity = next;
  }

  /** Takes the runs of a row apart. */
  load(runs: readonly string[]): void {
    let n = 0;
    let marks = 0;
    for (let r = 0; r < runs.length; r += 1) {
      const raw = runs[r];
      if (raw === undefined) continue;
      const parts = decode(raw);
      const count = parts.codes.length;
      if (n + count >= this.capacity) this.#grow(n + count);
      for (let k = 0; k < count; k += 1) {
        this.codes[n] = parts.codes[k] ?? 0;
        this.caps[n] = parts.caps[k] ?? 0;
        this.before[n] = marks | (parts.before[k] ?? 0);
        this.run[n] = r;
        marks = 0;
        n += 1;
      }
      marks |= parts.after;
    }
    this.size = n;
  }
}

/** What the grammar needs to see of a text. */
export interface WordView {
  readonly size: number;
  readonly codes: ArrayLike<number>;
  readonly before: ArrayLike<number>;
  readonly caps: ArrayLike<number>;
  readonly caseless: boolean;
}

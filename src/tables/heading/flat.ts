import type { Block, SourceLine, Token } from '../../source/document.ts';
import { joinTokens } from '../../source/document.ts';
import { hasWideGap } from '../../source/lines.ts';
import { append } from '../../text/append.ts';
import { type HeadingColumn, isTable } from '../columns.ts';
import { beginsHeading, headingsFrom, headingWords, isParentHeading } from '../roles.ts';
import { describeColumns } from './describe.ts';
import { type LeveledPiece, underUppers, yearOf } from './levels.ts';
import { bestRole, ROLE_ORDER, wordingOfWords } from './wording.ts';

/**
 * Headings in flattened text: the words of all heading cells one after the other, cell borders gone. They are
 * divided into the headings of single columns: the division that known phrases, graded cues and line breaks
 * speak for most.
 */
export interface FlatHeading {
  readonly columns: readonly HeadingColumn[];
  readonly blocks: number;
  readonly tokens: readonly Token[];
}

/** Lines that a heading may run over, blank lines not counted: nine columns of up to four lines. */
const MOST_LINES = 36;
const MOST_WORDS = 90;

/** The first thing below a heading: a group, a numbered row, or the row of column numbers "(1) (2) (3)". */
const FIRST_ROW =
  /^(?:(?:[IVXLC]{1,5}[.):]?|[A-ZĐ][.):]|\(?1\)?[.)]?|0?1[.)]?|1\.1\.?|\([1IAa]\)|a\))(?:\s|$)|A(?:$|\s(?:[-–—]\s)?\p{Lu}))/u;

/** Pieces that "(1)" is torn into where its column is narrower than that. */
const MOST_PIECES_OF_ONE = 3;

/** Whether the first row begins with this line; a narrow column may tear the mark that it begins with. */
function opensFirstRow(blocks: readonly Block[], at: number): boolean {
  let text = '';
  for (let i = at; i < at + MOST_PIECES_OF_ONE; i++) {
    const line = blocks[i];
    if (line?.kind !== 'line') return false;
    text += line.text;
    if (FIRST_ROW.test(text)) return true;
    // only a bracket is less than a mark
    if (!/^\(\w?$/.test(text)) return false;
  }
  return false;
}

/** Words looked at to tell whether a line may open a heading, and how far the column of numbers may stand in. */
const OPENING_WORDS = 8;

/** A numbered heading of the text, or a sentence: neither stands in a table's heading. */
function isProse(line: SourceLine): boolean {
  return /^(?:[IVXLC]{1,5}|\d{1,3}(?:\.\d{1,3}){0,3})[.)]\s/.test(line.text) || /[:;.]$/.test(line.text);
}

/** How a line may open a heading: as headings do, or only where what follows is a heading beyond doubt. */
export type Opening = 'plain' | 'doubtful';

/** Cheap test, so that most lines of a document cost nothing. */
export function opensHeading(blocks: readonly Block[], at: number): Opening | null {
  const line = blocks[at];
  // pdf.js writes a space and a tab between words that stand far apart; other tabs and pipes part a table's columns
  if (line?.kind !== 'line' || /(?<! )\t|\|/.test(line.raw)) return null;
  const next = blocks[at + 1];
  if ((line.tokens.length > LONGEST_OPENING || !/^\p{Lu}/u.test(line.text)) && !mayBeginKnown(line))
    return null;
  const words = openingWords(blocks, at, line);
  const first = headingsFrom(words, 0).find((m) => endsWithWord(line, m.words))?.role;
  if (first === 'no') return 'plain';
  if (isTitleAbove(line, next) && !isUpperRow(line)) return null;
  if (first === 'task' || first === 'indicator') return 'plain';
  if (line.tokens.length > LONGEST_OPENING || !/^\p{Lu}/u.test(line.text) || words.length === 0) return null;
  for (let n = 1; n <= Math.min(4, words.length); n++) {
    if (!endsWithWord(line, n)) continue;
    const wording = wordingOfWords(words.slice(0, n));
    const { role, score } = bestRole(wording);
    if (score >= SURE_NUMBERS && ROLE_ORDER[role] === 'no' && wording.telling === n) return 'plain';
    if (score >= LEAST_GRADED) return 'doubtful';
  }
  return line.tokens.length <= 2 && line.text.length <= 8 ? 'doubtful' : null;
}

/** Letters of a line's beginning that are looked at whether its first word begins a known heading. */
const FIRST_WORD = 40;

/** Whether a line's first word begins a heading known word for word; also where it has no word there. */
function mayBeginKnown({ tokens }: SourceLine): boolean {
  let letters = 0;
  for (const { text } of tokens) {
    letters += text.length + 1;
    if (letters > FIRST_WORD) return true;
    const [word] = headingWords(text);
    if (word !== undefined) return beginsHeading(word);
  }
  return true;
}

/** Whether so many words of a line end where a word of the text does: "TT&DL" is none of "TT". */
function endsWithWord({ tokens }: SourceLine, words: number): boolean {
  let seen = 0;
  for (const { text } of tokens) {
    if (seen >= words) break;
    seen += headingWords(text).length;
  }
  return seen <= words;
}

/** The first words of a line, and of those below it where it is short; letters of a torn word stand on a line each. */
function openingWords(blocks: readonly Block[], at: number, { text, tokens }: SourceLine): readonly string[] {
  let opening = text.slice(0, 60);
  for (let i = at + 1; i < at + OPENING_WORDS; i++) {
    const next = blocks[i];
    const goesOn = i === at + 1 ? tokens.length < 4 : opening.length < 2 * (i - at);
    if (!goesOn || next?.kind !== 'line') break;
    opening += ` ${next.text.slice(0, 40)}`;
  }
  return headingWords(opening.slice(0, 80)).slice(0, OPENING_WORDS);
}

/** Score from which words name the column of numbers as surely as a heading known word for word ("Mã số"). */
const SURE_NUMBERS = 4.5;

/** Words of a line that is a table's title where it is in capitals and what follows is not, the other way about, or above the numbers. */
const TITLE_WORDS = 4;

function isTitleAbove(line: SourceLine, next: Block | undefined): boolean {
  if (line.tokens.length < TITLE_WORDS || next?.kind !== 'line') return false;
  const capitals = (text: string): boolean => !/\p{Ll}/u.test(text);
  return capitals(line.text) !== capitals(next.text) || opensNumbers(next);
}

/** Whether a line begins with the heading of the numbers, before which only a merged column of few words stands. */
function opensNumbers(line: SourceLine): boolean {
  if (!mayBeginKnown(line)) return false;
  return headingsFrom(headingWords(line.text), 0).some((m) => m.role === 'no' && endsWithWord(line, m.words));
}

/** Columns that a line in capitals must name to be the upper row of a heading whose lower row is not. */
const UPPER_COLUMNS = 3;

function isUpperRow(line: SourceLine): boolean {
  const found = new Segmenter([line], true).best(UPPER_COLUMNS);
  return found !== null && isDense(found);
}

/** Words of a line that may open a heading in words of its own. */
const LONGEST_OPENING = 16;

/** Reads the heading that begins at a block, or null where none does. */
export function flatHeading(
  blocks: readonly Block[],
  at: number,
  opening: Opening,
  inTable: boolean,
): FlatHeading | null {
  const lines: SourceLine[] = [];
  let bounded = false;
  for (let i = at; i < blocks.length && lines.length < MOST_LINES; i++) {
    const line = blocks[i];
    if (line?.kind !== 'line') break;
    if (i > at && opensFirstRow(blocks, i)) {
      bounded = true;
      break;
    }
    lines.push(line);
  }
  // where cells stand side by side, their lines are no heading one after the other
  const sideBySide = lines.some((l) => hasWideGap(l.raw));
  const ends = bounded || lines.some(isFirstOfField);
  if (opening === 'doubtful' && (!ends || sideBySide || lines.some(isProse))) return null;
  const least = opening === 'doubtful' ? KNOWN_IN_DOUBT : 0;
  const fielded = sideBySide ? null : besideField(lines, bounded, least);
  const segmented = fielded ?? new Segmenter(lines, bounded).best(least);
  if (!segmented) return null;
  if (opening === 'doubtful' && !(isDense(segmented) && (fielded || reachesEnd(segmented, lines))))
    return null;
  if (inTable && (!isTold(segmented) || hasPoints(segmented))) return null;
  const found = bounded ? withNumbers(segmented) : segmented;
  if (!isHeading(found, bounded || fielded !== null)) return null;
  const best = withRemark(
    found,
    lines.flatMap((l) => [...l.tokens]),
  );
  const last = best.tokens.at(-1);
  // a heading ends where a line ends
  const count = lines.findIndex((l) => l.tokens.at(-1) === last) + 1;
  return count === 0 ? null : { columns: best.columns, blocks: count, tokens: best.tokens };
}

/** Lines that the first cell of a merged column takes before the number of its first row. */
const MOST_FIELD_LINES = 3;

/** The first row of a table with a merged column of fields before its numbers, where they stand on one line ("Công vụ 1"). */
function isFirstOfField({ text }: SourceLine): boolean {
  return /^\p{Lu}[\p{L},\s]{1,40}\s0?1[.)]?(?:\s|$)/u.test(text);
}

/**
 * The heading of a table whose numbers stand behind a merged column of fields (lĩnh vực): the field of the first rows
 * stands between the heading and the first number. Null where the numbers stand first.
 */
function besideField(lines: readonly SourceLine[], bounded: boolean, least: number): Segmented | null {
  const first = lines.findIndex(isFirstOfField);
  const ends =
    first > 0
      ? [first]
      : bounded
        ? Array.from({ length: MOST_FIELD_LINES + 1 }, (_, k) => lines.length - k).filter((n) => n > 0)
        : [];
  let best: Segmented | null = null;
  for (const end of ends) {
    const found = new Segmenter(lines.slice(0, end), true).best(least);
    if (found?.columns[1]?.role !== 'no' || !found.columns[0]?.role.startsWith('other-')) return best;
    if (!best || found.score > best.score) best = found;
  }
  return best;
}

/** Share of a heading's words that cues explain, and the columns that are known, where its first word tells nothing. */
const DENSE = 0.6;
const KNOWN_IN_DOUBT = 3;

/** Whether a heading takes all words of these lines. */
function reachesEnd({ tokens }: Segmented, lines: readonly SourceLine[]): boolean {
  return tokens.at(-1) === lines.at(-1)?.tokens.at(-1);
}

/** Whether lines that hold as many known columns are a heading beyond doubt: most of their words name columns. */
function isDense({ columns, tokens }: Segmented): boolean {
  const words = tokens.flatMap((t) => headingWords(t.text));
  const told = toldWords(columns);
  return told >= DENSE * words.length && columns.some((c) => TELLING_ROLES.has(c.role));
}

/** Share of its words that telling cues explain, under which words among a table's rows are no heading. Reasoned. */
const TOLD = 0.6;

function isTold({ columns, tokens }: Segmented): boolean {
  const words = tokens.flatMap((t) => headingWords(t.text));
  const telling = columns.reduce(
    (sum, c) => sum + wordingOfWords(c.tokens.flatMap((t) => headingWords(t.text))).telling,
    0,
  );
  return telling >= TOLD * words.length;
}

/** Whether words hold the dashes of a cell's points, or end in the middle of a list: rows do, headings don't. */
function hasPoints({ tokens }: Segmented): boolean {
  return /[,;]$/.test(tokens.at(-1)?.text ?? '') || tokens.some((t) => /^[-–—+•]$/.test(t.text));
}

function toldWords(columns: readonly HeadingColumn[]): number {
  return columns.reduce(
    (sum, c) => sum + wordingOfWords(c.tokens.flatMap((t) => headingWords(t.text))).known,
    0,
  );
}

/** Roles that only tables of duties and aims have. */
const TELLING_ROLES: ReadonlySet<string> = new Set([
  'lead',
  'coordinate',
  'monitor',
  'implement',
  'deadline',
]);

/** The first row begins with a number: a first column that nothing else is known of holds the numbers. */
function withNumbers(found: Segmented): Segmented {
  const [first] = found.columns;
  if (!first?.role.startsWith('other-') || found.columns.some((c) => c.role === 'no')) return found;
  let others = 0;
  const columns = found.columns.map((c, i): HeadingColumn => {
    if (i === 0) return { ...c, role: 'no', evidence: 'contents' };
    if (!c.role.startsWith('other-')) return c;
    others += 1;
    return { ...c, role: `other-${others}` };
  });
  return { ...found, columns };
}

interface Segmented {
  readonly columns: HeadingColumn[];
  readonly tokens: readonly Token[];
  /** Columns whose heading some role is known by. */
  readonly known: number;
  /** What speaks for this division, on the scale of the pieces' scores. */
  readonly score: number;
}

/** Columns that must be known, beside that of numbers, where the first row stands right below. */
const KNOWN_BESIDE_NUMBERS = 2;

function isHeading({ columns, known }: Segmented, bounded: boolean): boolean {
  if (isTable(columns)) return true;
  const numbered = columns.findIndex((c) => c.role === 'no');
  // a merged field column may stand before the numbers; a title above the heading is none
  const first = numbered === 0 || (numbered === 1 && columns[0]?.role === 'other-1');
  return bounded && first && columns.length >= 3 && known > KNOWN_BESIDE_NUMBERS;
}

type PieceKind = 'known' | 'parent' | 'graded' | 'unknown' | 'stray';

interface Piece {
  readonly kind: PieceKind;
  readonly role: string;
  readonly from: number;
  readonly to: number;
}

// Scores of pieces. Reasoned: a heading known word for word outweighs one that only holds telling words, and that
// one outweighs words nobody knows; a heading begins with a capital, and seldom holds one inside.
const KNOWN_PIECE = 3;
const LOWER_START = -6;
const PARENT_PIECE = 1.5;
const GRADED_SHARE = 0.6;
const GRADED_MOST = 5;
const GRADED_WORD = 0.5;
const GRADED_UNKNOWN = -0.7;
const GRADED_PIECE = -0.5;
const LEAST_GRADED = 2;
const CAPITAL_INSIDE = -1.2;
const LINE_INSIDE = -3;
const MID_LINE = -1;
const MID_LINE_IN_CAPITALS = -2.5;
const KNOWN_MID_LINE_IN_CAPITALS = -3.5;
const BRACKET_START = -6;
const AFTER_COMMA = -6;
/** A line in capitals with which a heading goes on that is known word for word ("PHỐI HỢP" over "THỰC HIỆN"). */
const INSIDE_KNOWN = -6;
/** A heading that takes one line, from its first word to its last: extractors end a cell with its line. */
const WHOLE_LINE = 1.2;
/** Where no numbered row shows the heading's end, words of rows must not be taken for its own. */
const OPEN_END = -3;
const UNKNOWN_PIECE = -3.5;
const UNKNOWN_WORD = -0.5;
const STRAY_WORD = -4;
/** A heading that ends right above the first row. */
const REACHES_ROWS = 6;
const YEAR = /^20\d\d$/;
/** Words of the longest phrase that stands over several columns. */
const LONGEST_PARENT = 6;
/** Longest piece in words, and of words that nobody knows. */
const LONGEST = 10;
const LONGEST_UNKNOWN = 7;

/** Whether a word is its line's first, or stands behind a tab: cells on one line stand apart. */
function opensPart({ tokens, raw, start }: SourceLine, k: number): boolean {
  const [before, own] = [tokens[k - 1], tokens[k]];
  if (!before || !own) return true;
  return raw.slice(before.end - start, own.start - start).includes('\t');
}

class Segmenter {
  readonly #tokens: readonly Token[];
  readonly #words: string[] = [];
  /** For each word the token that it is of. */
  readonly #owner: number[] = [];
  readonly #opensLine = new Set<number>();
  readonly #bounded: boolean;
  /** Whether all words of the lines were taken. */
  readonly #whole: boolean;
  readonly #inside: ReadonlySet<number>;

  constructor(lines: readonly SourceLine[], bounded: boolean) {
    this.#tokens = lines.flatMap((l) => [...l.tokens]);
    this.#bounded = bounded;
    for (const line of lines) {
      const [first] = line.tokens;
      const from = first ? this.#tokens.indexOf(first) : 0;
      for (const k of line.tokens.keys()) if (opensPart(line, k)) this.#opensLine.add(from + k);
    }
    for (const [i, t] of this.#tokens.entries()) {
      for (const w of headingWords(t.text)) {
        this.#words.push(w);
        this.#owner.push(i);
      }
      if (this.#words.length > MOST_WORDS) break;
    }
    this.#whole = this.#words.length <= MOST_WORDS;
    this.#inside = this.#insideOfKnown();
  }

  /** @param least columns that must be known; what has fewer is not looked at further */
  best(least: number): Segmented | null {
    const n = this.#words.length;
    const score = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY);
    const back: (Piece | null)[] = new Array<Piece | null>(n + 1).fill(null);
    score[0] = 0;
    let end = 0;
    let top = 0;
    for (let i = 0; i < n; i++) {
      const here = score[i] ?? Number.NEGATIVE_INFINITY;
      if (here === Number.NEGATIVE_INFINITY || !this.#starts(i)) continue;
      const afterNumbers = back[i]?.role === 'no' && back[i]?.kind !== 'unknown';
      for (const { piece, gain } of this.#piecesFrom(i, afterNumbers)) {
        const { to } = piece;
        if (!this.#starts(to) || here + gain <= (score[to] ?? 0)) continue;
        score[to] = here + gain;
        back[to] = piece;
        const reach = to === n && this.#bounded && this.#whole ? REACHES_ROWS : 0;
        if ((piece.kind !== 'stray' && piece.kind !== 'unknown') || reach > 0) {
          if (here + gain + reach > top) {
            top = here + gain + reach;
            end = to;
          }
        }
      }
    }
    const pieces: Piece[] = [];
    for (let at = end; at > 0; ) {
      const piece = back[at];
      if (!piece) return null;
      pieces.unshift(piece);
      at = piece.from;
    }
    const own = this.#bounded ? pieces : untilNamedTwice(pieces);
    return end === 0 ? null : this.#assemble(own, own.at(-1)?.to ?? 0, least, top);
  }

  #starts(i: number): boolean {
    return i === 0 || i >= this.#words.length || this.#owner[i] !== this.#owner[i - 1];
  }

  #capital(i: number): boolean {
    return /^[^\p{L}]*\p{Lu}/u.test(this.#tokens[this.#owner[i] ?? 0]?.text ?? '');
  }

  /** Whether a word and the one before it are in capitals, so that a capital says nothing. */
  #inCapitals(i: number): boolean {
    const at = this.#owner[i] ?? 0;
    return [at - 1, at].every((k) => !/\p{Ll}/u.test(this.#tokens[k]?.text ?? ''));
  }

  /** The year that words from i on name as a heading does ("2026", "Năm 2026"), and how many words that takes. */
  #yearAt(i: number): { year: number; words: number } | null {
    const named = this.#words[i] === 'năm' && this.#capital(i) ? 1 : 0;
    const word = this.#words[i + named] ?? '';
    return YEAR.test(word) ? { year: Number(word), words: named + 1 } : null;
  }

  /** Columns of years stand side by side, one after the other; a single year belongs to the heading before it. */
  #offerYear(i: number, offer: (kind: PieceKind, to: number, role: string, gain: number) => void): void {
    const own = this.#yearAt(i);
    if (!own) return;
    const before = this.#yearAt(i - 1) ?? this.#yearAt(i - 2);
    const goesOn = this.#yearAt(i + own.words)?.year === own.year + 1 || before?.year === own.year - 1;
    if (goesOn) offer('known', i + own.words, 'other', KNOWN_PIECE + own.words);
  }

  #opens(i: number): boolean {
    return this.#opensLine.has(this.#owner[i] ?? -1);
  }

  /** Whether these words are all of one line. */
  #isLine(from: number, to: number): boolean {
    if (!this.#opens(from) || (to < this.#words.length && !this.#opens(to))) return false;
    for (let i = from + 1; i < to; i++) if (this.#starts(i) && this.#opens(i)) return false;
    return true;
  }

  /** @param afterNumbers the heading before is that of the numbers, and no other word belongs to it */
  #piecesFrom(i: number, afterNumbers: boolean): { piece: Piece; gain: number }[] {
    // a heading begins with a capital; the words of the first line may all be in capitals
    const capital = this.#capital(i);
    const found: { piece: Piece; gain: number }[] = [];
    const offer = (kind: PieceKind, to: number, role: string, gain: number): void => {
      const whole = kind !== 'stray' && kind !== 'unknown' && capital && this.#isLine(i, to) ? WHOLE_LINE : 0;
      found.push({ piece: { kind, role, from: i, to }, gain: gain + whole });
    };
    const start = afterNumbers && capital ? 0 : this.#startOfKnown(i, capital);
    for (const m of headingsFrom(this.#words, i))
      offer('known', i + m.words, m.role, KNOWN_PIECE + m.words + start);
    const n = this.#words.length;
    for (let length = 2; length <= LONGEST_PARENT && i + length <= n; length++)
      if (isParentHeading(this.#words.slice(i, i + length)))
        offer('parent', i + length, 'parent', length + PARENT_PIECE + start);
    this.#offerYear(i, offer);
    if (capital || this.#opens(i)) this.#offerGraded(i, capital, afterNumbers, offer);
    offer('stray', i + 1, '?', STRAY_WORD);
    return found;
  }

  /** The same for words that are known to be a heading: in capitals nothing but the line's beginning tells one from the next. */
  #startOfKnown(i: number, capital: boolean): number {
    if (!capital) return LOWER_START;
    if (this.#afterComma(i)) return AFTER_COMMA;
    if (this.#inside.has(i)) return INSIDE_KNOWN;
    if (this.#opens(i)) return 0;
    return this.#inCapitals(i) ? KNOWN_MID_LINE_IN_CAPITALS : 0;
  }

  /** Whether the word before ends in a comma, so that its heading goes on. */
  #afterComma(i: number): boolean {
    return /,$/.test(this.#tokens[(this.#owner[i] ?? 0) - 1]?.text ?? '');
  }

  /** Where in capitals a known heading goes on that began with a line, or with whose words a line begins. */
  #insideOfKnown(): ReadonlySet<number> {
    const inside = new Set<number>();
    for (let i = 0; i < this.#words.length; i++) {
      if (!this.#starts(i)) continue;
      const known = headingsFrom(this.#words, i)[0]?.words ?? 0;
      for (let k = i + 1; k < i + known; k++)
        if (this.#starts(k) && this.#inCapitals(k) && (this.#opens(k) || this.#opens(i))) inside.add(k);
    }
    return inside;
  }

  /** What the first word says for a heading's beginning with it. */
  #startScore(i: number, capital: boolean): number {
    if (/^[([]/.test(this.#tokens[this.#owner[i] ?? 0]?.text ?? '')) return BRACKET_START;
    if (this.#afterComma(i)) return AFTER_COMMA;
    if (!capital) return LOWER_START;
    if (this.#inside.has(i)) return INSIDE_KNOWN;
    if (this.#opens(i)) return 0;
    return this.#inCapitals(i) ? MID_LINE_IN_CAPITALS : MID_LINE;
  }

  /** What a word inside a heading says for its going on: a line that opens with a capital opens a cell. */
  #breakInside(i: number): number {
    if (!this.#starts(i) || this.#inCapitals(i) || !this.#capital(i)) return 0;
    return this.#opens(i) ? LINE_INSIDE : CAPITAL_INSIDE;
  }

  #offerGraded(
    i: number,
    capital: boolean,
    afterNumbers: boolean,
    offer: (kind: PieceKind, to: number, role: string, gain: number) => void,
  ): void {
    let inside = 0;
    const start = afterNumbers && capital ? 0 : this.#startScore(i, capital);
    const last = Math.min(this.#words.length, i + LONGEST);
    for (let to = i + 1; to <= last; to++) {
      if (to - 1 > i) inside += this.#breakInside(to - 1);
      if (!this.#starts(to)) continue;
      const wording = wordingOfWords(this.#words.slice(i, to));
      const { role, score } = bestRole(wording);
      if (score >= LEAST_GRADED) {
        const gain =
          GRADED_SHARE * Math.min(GRADED_MOST, score) +
          GRADED_WORD * wording.known +
          GRADED_UNKNOWN * (wording.words - wording.known) +
          GRADED_PIECE;
        offer(
          'graded',
          to,
          ROLE_ORDER[role] ?? 'other',
          gain + inside + start + (this.#bounded ? 0 : OPEN_END),
        );
      }
      if (this.#bounded && to - i <= LONGEST_UNKNOWN)
        offer('unknown', to, '?', UNKNOWN_PIECE + UNKNOWN_WORD * (to - i) + inside + start);
    }
  }

  #assemble(pieces: readonly Piece[], end: number, least: number, score: number): Segmented | null {
    const upTo = (this.#owner[end - 1] ?? 0) + 1;
    const span = (from: number, to: number): readonly Token[] =>
      this.#tokens.slice(this.#owner[from] ?? 0, to >= end ? upTo : this.#owner[to]);
    const drafts: { role: string; tokens: Token[]; known: boolean }[] = [];
    for (const [i, p] of pieces.entries()) {
      const own = [...span(p.from, p.to)];
      const last = drafts.at(-1);
      const goesOn = /^\(/.test(own[0]?.text ?? '') || pieces[i - 1]?.kind === 'stray';
      if (p.kind === 'stray' && last && goesOn && last.role !== 'parent')
        // more words of the heading before: a unit ("Kinh phí (triệu đồng)") or the rest of an unknown one
        append(last.tokens, own);
      else {
        const role = p.role === '?' ? 'other' : p.role;
        drafts.push({ role, tokens: own, known: p.kind === 'known' || p.kind === 'graded' });
      }
    }
    const known = drafts.filter((d) => d.known).length;
    if (drafts.at(-1)?.role === 'parent' || known < least) return null;
    return {
      columns: describeFlat(underUppers(drafts)),
      tokens: this.#tokens.slice(0, upTo),
      known,
      score,
    };
  }
}

/** Where no row shows a heading's end, it ends before a role that it has named: no two columns are one. */
function untilNamedTwice(pieces: readonly Piece[]): readonly Piece[] {
  const roles = new Set<string>();
  for (const [i, { kind, role }] of pieces.entries()) {
    if ((kind !== 'known' && kind !== 'graded') || role === 'other') continue;
    if (!roles.has(role)) roles.add(role);
    else if (i >= FEWEST_NAMED) return pieces.slice(0, i);
  }
  return pieces;
}
/** Columns of a table that is found by its heading alone. */
const FEWEST_NAMED = 4;

/** Gives the columns of a flattened heading their roles, all decided together. */
function describeFlat(pieces: readonly LeveledPiece[]): HeadingColumn[] {
  const { columns } = describeColumns(
    pieces.map(({ own, upper, role }) => ({
      own,
      upper,
      ...(role === 'parent' || (role === 'other' && yearOf(own) === null) ? {} : { role }),
    })),
    [],
    null,
  );
  return [...columns];
}

/** Words that a remark in brackets may have. */
const LONGEST_REMARK = 8;

/** The last column's heading may end in brackets: a unit ("Kinh phí (triệu đồng)"), "Ghi chú (nếu có)". */
function withRemark(known: Segmented, tokens: readonly Token[]): Segmented {
  const from = known.tokens.length;
  const last = known.columns.at(-1);
  if (!last || !tokens[from]?.text.startsWith('(')) return known;
  const remark = tokens.slice(from, from + LONGEST_REMARK);
  const close = remark.findIndex((t) => t.text.endsWith(')'));
  if (close < 0) return known;
  const own = [...last.tokens, ...remark.slice(0, close + 1)];
  const column = { ...last, heading: joinTokens(own), tokens: own };
  return { ...known, columns: known.columns.with(-1, column), tokens: tokens.slice(0, from + close + 1) };
}

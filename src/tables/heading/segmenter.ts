import { joinTokens, type SourceLine, type Token } from '../../source/document.ts';
import { append } from '../../text/append.ts';
import type { HeadingColumn } from '../columns.ts';
import { headingsFrom, headingWords, isParentHeading } from '../roles.ts';
import { describeColumns } from './describe.ts';
import { type FlatPiece, type LeveledPiece, periodOf, underUppers } from './levels.ts';
import { isNextPeriod, type NamedPeriod, namedMonths, namedPeriod } from './periods.ts';
import { bestRole, OTHER, ROLE_ORDER, spelledRole, type Wording, wordingOfWords } from './wording.ts';

/**
 * The words of a flattened heading divided into the headings of its columns: by the best path over its words, each step
 * a piece that is one column's heading, a heading over several, a word that belongs to none.
 */

/** A heading's words as columns. */
export interface Segmented {
  readonly columns: HeadingColumn[];
  readonly tokens: readonly Token[];
  /** Columns whose heading some role is known by. */
  readonly known: number;
  /** What speaks for this division, on the scale of the pieces' scores. */
  readonly score: number;
  readonly ending: Ending;
}

/**
 * What is known of where a heading ends: `bounded` by the first row, which stands right below the lines; `introduced`, where
 * a sentence above says that a table follows, whose rows are among the lines; `open` where nothing tells either.
 */
export type Ending = 'bounded' | 'introduced' | 'open';

/** Words that a heading has at most. */
const MOST_WORDS = 90;

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
const LOWER_START = -9;
/** The same in the middle of a line, where not even the line says that another cell begins. */
const LOWER_MID_LINE = -11;
const PARENT_PIECE = 1.5;
const GRADED_SHARE = 0.6;
const GRADED_MOST = 5;
const GRADED_WORD = 0.5;
const GRADED_UNKNOWN = -0.7;
const GRADED_PIECE = -0.5;
/** From this score of its cues on words head a column. */
export const LEAST_GRADED = 2;
/** What a capital says: inside a heading, the same where it opens a line, before a heading in the middle of a line, and before one that nobody knows, and for each word of that. */
interface CapitalScores {
  readonly inside: number;
  readonly lineInside: number;
  readonly midLine: number;
  readonly unknown: number;
  readonly unknownWord: number;
}
/** Where other words than a heading's first have capitals too. */
const ANY_CAPITALS: CapitalScores = {
  inside: -1.2,
  lineInside: -4,
  midLine: -1,
  unknown: -3.5,
  unknownWord: -0.5,
};
/** Where most words are in small letters, a capital is what tells one heading from the next. */
const CAPITALS_BEGIN: CapitalScores = {
  inside: -6,
  lineInside: -6,
  midLine: -0.3,
  unknown: -1,
  unknownWord: -0.2,
};
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
/** The same below a sentence that says that a table follows, for words that all say something of columns. */
const OPEN_END_INTRODUCED = -1;
/** Words that stand in headings and name no role alone, before another heading: "Đơn vị" for the unit of a row's aims. */
const BARE_PIECE = 1;
const STRAY_WORD = -4;
/** Words in brackets belong to the heading before them: its unit ("triệu đồng"), also on a line of their own. */
const BRACKETED_WORD = -0.5;
/** "(triệu đồng)", "(%)"; "(1)" and "(a)" label columns. */
const UNIT_IN_BRACKETS = /^\((?:\p{L}{2}|%)/u;
/** Words that a heading has in brackets at most. */
const LONGEST_BRACKET = 8;
/** A heading that ends right above the first row. */
const REACHES_ROWS = 6;
/** Words of the longest heading that names a period: "Quý II năm 2026". */
const LONGEST_PERIOD = 4;
/** Words of one that figures name: "1-3". */
const MONTHS_WORDS = 2;
/** Words of the longest phrase that stands over several columns. */
const LONGEST_PARENT = 6;
/** Longest piece in words, and of words that nobody knows. */
const LONGEST = 10;
const LONGEST_UNKNOWN = 7;

/** Whether a word is its line's first, or stands behind a tab: cells on one line stand apart. */
function opensPart({ raw, start }: SourceLine, before: Token | undefined, own: Token): boolean {
  return before === undefined || raw.slice(before.end - start, own.start - start).includes('\t');
}

/** Finds the best division of some lines' words. */
export class Segmenter {
  readonly #tokens: readonly Token[];
  readonly #words: string[] = [];
  /** For each word the token that it is of. */
  readonly #owner: number[] = [];
  readonly #opensLine = new Set<number>();
  readonly #ending: Ending;
  /** Whether all words of the lines were taken. */
  readonly #whole: boolean;
  readonly #inside: ReadonlySet<number>;
  readonly #bracketed: ReadonlySet<number>;
  readonly #capitals: CapitalScores;

  constructor(lines: readonly SourceLine[], ending: Ending) {
    this.#tokens = lines.flatMap((l) => [...l.tokens]);
    this.#ending = ending;
    let at = 0;
    for (const line of lines)
      for (const [k, token] of line.tokens.entries()) {
        if (opensPart(line, line.tokens[k - 1], token)) this.#opensLine.add(at);
        at += 1;
      }
    for (const [i, t] of this.#tokens.entries()) {
      for (const w of headingWords(t.text)) {
        this.#words.push(w);
        this.#owner.push(i);
      }
      if (this.#words.length > MOST_WORDS) break;
    }
    this.#whole = this.#words.length <= MOST_WORDS;
    const read = this.#tokens.slice(0, (this.#owner.at(-1) ?? -1) + 1);
    this.#capitals = areSentences(read) ? CAPITALS_BEGIN : ANY_CAPITALS;
    this.#inside = this.#insideOfKnown();
    this.#bracketed = bracketed(this.#tokens);
  }

  /** @param least columns that must be known; what has fewer is not looked at further */
  best(least: number): Segmented | null {
    const n = this.#words.length;
    const score = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY);
    const back: (Piece | null)[] = new Array<Piece | null>(n + 1).fill(null);
    score[0] = 0;
    // the piece that ends the heading; words of none may lead to the same place by another way
    let last: Piece | null = null;
    let top = 0;
    for (let i = 0; i < n; i++) {
      const here = score[i] ?? Number.NEGATIVE_INFINITY;
      if (here === Number.NEGATIVE_INFINITY) continue;
      const afterNumbers = back[i]?.role === 'no';
      for (const { piece, gain } of this.#piecesFrom(i, afterNumbers)) {
        const { to } = piece;
        if (!this.#starts(to)) continue;
        if (here + gain > (score[to] ?? 0)) {
          score[to] = here + gain;
          back[to] = piece;
        }
        const reach = to === n && this.#bounded && this.#whole ? REACHES_ROWS : 0;
        if (!this.#mayEnd(to) || (reach === 0 && (piece.kind === 'stray' || piece.kind === 'unknown')))
          continue;
        if (here + gain + reach <= top) continue;
        top = here + gain + reach;
        last = piece;
      }
    }
    const pieces: Piece[] = [];
    for (let piece: Piece | null = last; piece; piece = back[piece.from] ?? null) pieces.unshift(piece);
    const own = this.#bounded ? pieces : untilNamedTwice(pieces, this.#words);
    return last === null ? null : this.#assemble(own, own.at(-1)?.to ?? 0, least, top);
  }

  get #bounded(): boolean {
    return this.#ending === 'bounded';
  }

  /** Whether a heading may end before word i: with a line that the next one does not go on with, where its lines are not all of it. */
  #mayEnd(i: number): boolean {
    if (this.#bounded || i >= this.#words.length) return true;
    return this.#opens(i) && (!this.#goesOnInLower(i) || this.#isLetter(i));
  }

  /** Whether a word is one letter, which may label a column. */
  #isLetter(i: number): boolean {
    return (this.#words[i] ?? '').length === 1;
  }

  /** Whether word i is the first of its token; behind the last word another would be. */
  #starts(i: number): boolean {
    return this.#owner[i] !== this.#owner[i - 1];
  }

  #capital(i: number): boolean {
    return /^[^\p{L}]*\p{Lu}/u.test(this.#tokens[this.#owner[i] ?? this.#tokens.length]?.text ?? '');
  }

  /** Whether a word and the one before it are in capitals, so that a capital says nothing. */
  #inCapitals(i: number): boolean {
    const at = this.#owner[i] ?? 0;
    return [at - 1, at].every((k) => !/\p{Ll}/u.test(this.#tokens[k]?.text ?? ''));
  }

  /** The period that words from i on name as a heading does ("2026", "Quý II"), and where they end. */
  #periodAt(i: number): { period: NamedPeriod; to: number } | null {
    if (!this.#starts(i) || !(this.#capital(i) || /^\d/.test(this.#words[i] ?? ''))) return null;
    const months = this.#monthsAt(i);
    if (months) return { period: months, to: i + MONTHS_WORDS };
    for (let words = Math.min(LONGEST_PERIOD, this.#words.length - i); words > 0; words--) {
      const period = namedPeriod(this.#words.slice(i, i + words).join(' '));
      if (period) return { period, to: i + words };
    }
    return null;
  }

  /** The months that two words from i on run over, in the signs between them ("1-3", "10-" over "12"). */
  #monthsAt(i: number): NamedPeriod | null {
    const to = i + MONTHS_WORDS;
    return this.#starts(to)
      ? namedMonths(joinTokens(this.#tokens.slice(this.#owner[i], this.#owner[to])))
      : null;
  }

  /** Columns of periods stand side by side, one after the other; a single year belongs to the heading before it. */
  #offerPeriod(i: number, offer: (kind: PieceKind, to: number, role: string, gain: number) => void): void {
    const own = this.#periodAt(i);
    if (!own) return;
    const after = this.#periodAt(own.to)?.period ?? null;
    const goesOn =
      isNextPeriod(own.period, after) ||
      Array.from({ length: LONGEST_PERIOD }, (_, k) => k + 1).some((back) => {
        const before = this.#periodAt(i - back);
        return before?.to === i && isNextPeriod(before.period, own.period);
      });
    if (goesOn) offer('known', own.to, 'other', KNOWN_PIECE + own.to - i);
  }

  #opens(i: number): boolean {
    return this.#starts(i) && this.#opensLine.has(this.#owner[i] ?? -1);
  }

  /** Whether these words are all of one line. */
  #isLine(from: number, to: number): boolean {
    if (!this.#opens(from) || (to < this.#words.length && !this.#opens(to))) return false;
    for (let i = from + 1; i < to; i++) if (this.#opens(i)) return false;
    return true;
  }

  /** Whether a capital within these words tells that another heading begins there. */
  #holdsTwo(from: number, to: number): boolean {
    if (this.#capitals !== CAPITALS_BEGIN) return false;
    for (let i = from + 1; i < to; i++) if (this.#breakInside(i) < 0) return true;
    return false;
  }

  /** Whether the line that begins with word i goes on with a heading: it begins in lower case. */
  #goesOnInLower(i: number): boolean {
    return /^\p{Ll}/u.test(this.#tokens[this.#owner[i] ?? this.#tokens.length]?.text ?? '');
  }

  /** @param afterNumbers the heading before is that of the numbers, and no other word belongs to it */
  #piecesFrom(i: number, afterNumbers: boolean): { piece: Piece; gain: number }[] {
    // a heading begins with a capital; the words of the first line may all be in capitals
    const capital = this.#capital(i);
    const found: { piece: Piece; gain: number }[] = [];
    const offer = (kind: PieceKind, to: number, role: string, gain: number): void => {
      const own = kind !== 'stray' && kind !== 'unknown' && capital;
      const whole =
        own && !this.#holdsTwo(i, to) && this.#isLine(i, to) && !(this.#bounded && this.#goesOnInLower(to))
          ? WHOLE_LINE
          : 0;
      found.push({ piece: { kind, role, from: i, to }, gain: gain + whole });
    };
    const start = afterNumbers && capital ? 0 : this.#startOfKnown(i, capital);
    for (const m of headingsFrom(this.#words, i))
      offer('known', i + m.words, m.role, KNOWN_PIECE + m.words + start);
    const torn = spelledRole(this.#words, i);
    if (torn) offer('known', i + torn.words, torn.role, KNOWN_PIECE + torn.words + start);
    const n = this.#words.length;
    for (let length = 2; length <= LONGEST_PARENT && i + length <= n; length++)
      if (isParentHeading(this.#words.slice(i, i + length)))
        offer('parent', i + length, 'parent', length + PARENT_PIECE + start);
    this.#offerPeriod(i, offer);
    if (capital || this.#opens(i)) this.#offerGraded(i, capital, afterNumbers, offer);
    offer('stray', i + 1, '?', this.#bracketed.has(this.#owner[i] ?? -1) ? BRACKETED_WORD : STRAY_WORD);
    return found;
  }

  /** The same for words that are known to be a heading: in capitals nothing but the line's beginning tells one from the next. */
  #startOfKnown(i: number, capital: boolean): number {
    if (!capital) return this.#opens(i) ? LOWER_START : LOWER_MID_LINE;
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

  /** What the first word says for a heading's beginning with it: one with a capital, or a line's first. */
  #startScore(i: number, capital: boolean): number {
    if (/^[([]/.test(this.#tokens[this.#owner[i] ?? 0]?.text ?? '')) return BRACKET_START;
    if (this.#afterComma(i)) return AFTER_COMMA;
    if (!capital) return LOWER_START;
    if (this.#inside.has(i)) return INSIDE_KNOWN;
    if (this.#opens(i)) return 0;
    return this.#inCapitals(i) ? MID_LINE_IN_CAPITALS : this.#capitals.midLine;
  }

  /** What words that are no whole heading lose where rows may follow any line. */
  #openEnd({ known, words }: Wording, from: number, to: number): number {
    if (this.#bounded) return 0;
    const told = known === words || this.#areLines(from, to);
    return this.#ending === 'introduced' && told ? OPEN_END_INTRODUCED : OPEN_END;
  }

  /** Whether these words are whole lines, of which each goes on with the one before. */
  #areLines(from: number, to: number): boolean {
    const opens = (i: number): boolean => i >= this.#words.length || this.#opens(i);
    if (!opens(from) || !opens(to) || this.#goesOnInLower(to)) return false;
    for (let i = from + 1; i < to; i++) if (this.#opens(i) && !this.#goesOnInLower(i)) return false;
    return true;
  }

  /** What a word inside a heading says for its going on: a line that opens with a capital opens a cell. */
  #breakInside(i: number): number {
    if (!this.#starts(i) || this.#inCapitals(i) || !this.#capital(i)) return 0;
    return this.#opens(i) ? this.#capitals.lineInside : this.#capitals.inside;
  }

  #offerGraded(
    i: number,
    capital: boolean,
    afterNumbers: boolean,
    offer: (kind: PieceKind, to: number, role: string, gain: number) => void,
  ): void {
    let inside = 0;
    const start = afterNumbers && capital ? 0 : this.#startScore(i, capital);
    const { unknown, unknownWord } = this.#bounded && capital ? this.#capitals : ANY_CAPITALS;
    const last = Math.min(this.#words.length, i + LONGEST);
    for (let to = i + 1; to <= last; to++) {
      if (to - 1 > i) inside += this.#breakInside(to - 1);
      if (!this.#starts(to)) continue;
      const wording = wordingOfWords(this.#words.slice(i, to));
      const { role, score } = bestRole(wording);
      // words that only may head a column stand in rows as often
      const tells = this.#bounded || role !== OTHER || wording.use === 'money' || wording.use === 'unit';
      if (score >= LEAST_GRADED && tells) {
        const gain =
          GRADED_SHARE * Math.min(GRADED_MOST, score) +
          GRADED_WORD * wording.known +
          GRADED_UNKNOWN * (wording.words - wording.known) +
          GRADED_PIECE;
        offer(
          'graded',
          to,
          ROLE_ORDER[role] ?? 'other',
          gain + inside + start + this.#openEnd(wording, i, to),
        );
      }
      const ends = to === this.#words.length || this.#capital(to);
      const bare = wording.known === wording.words && ends && headingsFrom(this.#words, i).length === 0;
      if (this.#bounded && bare && score < LEAST_GRADED)
        offer('unknown', to, '?', BARE_PIECE + inside + start);
      const mayBeUnknown = this.#bounded || (this.#ending === 'introduced' && this.#isLine(i, to));
      if (mayBeUnknown && to - i <= LONGEST_UNKNOWN)
        offer('unknown', to, '?', unknown + unknownWord * (to - i) + inside + start);
    }
  }

  /** The words from word `end` on as cells, each of which begins with a capital. */
  #rowBelow(end: number): readonly (readonly Token[])[] {
    const cells: Token[][] = [];
    for (const token of this.#tokens.slice(this.#owner[end] ?? this.#tokens.length)) {
      if (/^\p{Lu}/u.test(token.text)) cells.push([token]);
      else if (cells.length > 0) cells.at(-1)?.push(token);
      else return [];
    }
    return cells;
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
    if (known < least) return null;
    const lower = this.#bounded && this.#whole ? withLowerRow(drafts, this.#rowBelow(end)) : null;
    if (!lower && drafts.at(-1)?.role === 'parent') return null;
    return {
      columns: describeFlat(lower ?? underUppers(drafts)),
      tokens: lower ? this.#tokens : this.#tokens.slice(0, upTo),
      known,
      score,
      ending: this.#ending,
    };
  }
}

/** Cells of a heading's lower row at most, and words of each. Reasoned: they share the width of one column above. */
const MOST_LOWER = 4;
const LONGEST_LOWER = 4;

/**
 * The heading's columns where the words between it and the first row are the cells of a lower row, whatever they say, that stand
 * under one of its cells; null where they fit under none.
 */
function withLowerRow(
  upper: readonly FlatPiece[],
  cells: readonly (readonly Token[])[],
): readonly LeveledPiece[] | null {
  const [first] = cells;
  if (!first || cells.length < 2 || cells.length > MOST_LOWER) return null;
  if (cells.some((own) => own.length > LONGEST_LOWER)) return null;
  const found = underUppers([...upper, ...cells.map((tokens) => ({ role: 'other', tokens }))]);
  return found.some((p) => p.own === first && p.upper.length > 0) ? found : null;
}

/** Share of words with a capital up to which headings are written as sentences are. Reasoned: those of two words have half, "Thời Gian" has all. */
const MOST_CAPITALS = 0.65;

/** Whether words are written as sentences are, a capital at the beginning of each; words all in capitals are none of them. */
function areSentences(tokens: readonly Token[]): boolean {
  const mixed = tokens.filter((t) => /\p{Ll}/u.test(t.text));
  const capital = mixed.filter((t) => /^[^\p{L}]*\p{Lu}/u.test(t.text)).length;
  return mixed.length > 0 && capital <= MOST_CAPITALS * mixed.length;
}

/** The tokens that stand in brackets that are closed again soon. */
function bracketed(tokens: readonly Token[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const [i, { text }] of tokens.entries()) {
    if (!UNIT_IN_BRACKETS.test(text)) continue;
    const closes = tokens.slice(i, i + LONGEST_BRACKET).findIndex((t) => t.text.endsWith(')'));
    for (let k = i; k <= i + closes; k++) inside.add(k);
  }
  return inside;
}

/** Where no row shows a heading's end, it ends before a role that it has named: no two columns are one. */
function untilNamedTwice(pieces: readonly Piece[], words: readonly string[]): readonly Piece[] {
  const roles = new Set<string>();
  for (const [i, { kind, role, from, to }] of pieces.entries()) {
    if ((kind !== 'known' && kind !== 'graded') || role === 'other') continue;
    // what stands over columns may say what one of them says ("Trách nhiệm" over "Chủ trì")
    if (isParentHeading(words.slice(from, to))) continue;
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
      ...(role === 'parent' || (role === 'other' && periodOf(own) === null) ? {} : { role }),
    })),
    [],
    null,
  );
  return [...columns];
}

import {
  endColumn,
  firstColumn,
  joinTokens,
  type SourceLine,
  type Token,
} from '../../../../source/document.ts';
import { append } from '../../../../text/append.ts';
import { remembered } from '../../../../text/remembered.ts';
import { KNOWN } from '../../../heading/grid.ts';
import {
  isNextPeriod,
  isPeriodHeading,
  type NamedPeriod,
  namedMonths,
  namedPeriod,
} from '../../../heading/periods.ts';
import { bestRole, wordingOf } from '../../../heading/wording.ts';
import { headingReach, headingsFrom, headingWords, isHeadingWord, isParentHeading } from '../../../roles.ts';
import { overlap, type Piece, pieceOf, piecesOf } from './pieces.ts';

/**
 * The two-dimensional part of headings: words that stand above one another belong to one column, however
 * the lines of neighbouring columns interleave.
 */

/** A column's heading as it stands on one page. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** Its own words, from top to bottom. */
  readonly tokens: readonly Token[];
  /** Words above it that head several columns ("Cơ quan thực hiện" over "Chủ trì" and "Phối hợp"). */
  readonly parent: readonly Token[];
}

/** A piece's words in the form headings are matched in; a token may hold several ("quả/Sản"). */
interface Keys {
  readonly words: readonly string[];
  /** Index in `words` of each token's first. */
  readonly first: readonly number[];
}

function keysOf(tokens: readonly Token[]): Keys {
  const words: string[] = [];
  const first = tokens.map((t) => {
    const at = words.length;
    append(words, headingWords(t.text));
    return at;
  });
  return { words, first };
}

/** Whether a new column's heading begins with token `at`, one space after the one that begins with `start`. */
function beginsHeading(tokens: readonly Token[], keys: Keys, start: number, at: number): boolean {
  const [text, before] = [tokens[at]?.text ?? '', tokens[at - 1]?.text ?? ''];
  if (!/^\p{Lu}/u.test(text) || /[/(–-]$/.test(before)) return false;
  // after a comma a heading goes on as a rule ("Kết quả, sản phẩm"), unless both sides head columns of their own
  if (/,$/.test(before)) return namesTwo(tokens, start, at);
  const [from, here] = [keys.first[start] ?? 0, keys.first[at] ?? 0];
  if (headingReach(keys.words, here) === 0) return namesTwo(tokens, start, at);
  if (goesOnWith(keys, start, at)) return false;
  // in mixed case a capital begins a heading; in capitals only a heading before it tells that does not go on with it
  return /\p{Ll}/u.test(before) || headingReach(keys.words, from) === here - from;
}

/** Whether the words from `start` on go on with token `at` in a known heading ("Số TT"). */
function goesOnWith({ words, first }: Keys, start: number, at: number): boolean {
  const [from, here] = [first[start] ?? 0, first[at] ?? 0];
  return headingsFrom(words, from).some((m) => m.words > here - from);
}

/** Whether the words before a capital and those from it on tell different roles ("Đơn vị liên quan Ngày hoàn thành"). */
function namesTwo(tokens: readonly Token[], start: number, at: number): boolean {
  if (!/\p{Ll}/u.test(tokens[at - 1]?.text ?? '')) return false;
  const [left, right] = [tokens.slice(start, at), tokens.slice(at)].map((own) =>
    bestRole(wordingOf(joinTokens(own))),
  );
  return !!left && !!right && left.role !== right.role && Math.min(left.score, right.score) >= KNOWN;
}

/** Parts a piece at the words that begin the next column's heading ("Cơ quan chủ trì Cơ quan phối hợp"). */
function splitHeadings(line: SourceLine, piece: Piece): Piece[] {
  if (piece.tokens.length < 2) return [piece];
  const keys = keysOf(piece.tokens);
  const parts: Piece[] = [];
  let start = 0;
  for (let i = 1; i < piece.tokens.length; i++) {
    if (!beginsHeading(piece.tokens, keys, start, i)) continue;
    parts.push(pieceOf(line, piece.tokens.slice(start, i)));
    start = i;
  }
  parts.push(pieceOf(line, piece.tokens.slice(start)));
  return parts;
}

/** Words of a period's heading at most ("Đến năm 2027"). */
const LONGEST_PERIOD = 3;

/** The period that a column's heading names and nothing else; months may be figures alone ("4-6"). */
function periodOfWords(words: string): NamedPeriod | null {
  return namedMonths(words) ?? namedPeriod(words);
}

/** Parts a run of periods that follow one another with one space between ("2027 2028 2029", "Quý II Quý III", "1-3 4-6"). */
function splitPeriods(line: SourceLine, piece: Piece): Piece[] {
  const parts: Piece[] = [];
  let before: NamedPeriod | null = null;
  for (let at = 0; at < piece.tokens.length; ) {
    const next = periodAt(piece.tokens, at);
    if (!next || (before && !isNextPeriod(before, next.period))) return splitSame(line, piece);
    parts.push(pieceOf(line, piece.tokens.slice(at, at + next.words)));
    before = next.period;
    at += next.words;
  }
  return parts;
}

/** Parts one word that is said again and again ("Quý Quý" over "II  III"): no heading begins so, and columns side by side do. */
function splitSame(line: SourceLine, piece: Piece): Piece[] {
  const [first] = piece.tokens;
  if (!/^\p{Lu}/u.test(first?.text ?? '') || piece.tokens.some((t) => t.text !== first?.text)) return [piece];
  return piece.tokens.map((t) => pieceOf(line, [t]));
}

/** Whether a heading's line holds nothing but periods ("Quý I    Quý II Quý III Quý IV"). */
export function isLineOfPeriods(line: SourceLine): boolean {
  return piecesOf(line)
    .flatMap((p) => splitPeriods(line, p))
    .every((p) => isPeriodHeading(joinTokens(p.tokens)));
}

function periodAt(
  tokens: readonly Token[],
  at: number,
): { readonly period: NamedPeriod; readonly words: number } | null {
  for (let words = 1; words <= Math.min(LONGEST_PERIOD, tokens.length - at); words++) {
    const period = periodOfWords(joinTokens(tokens.slice(at, at + words)));
    if (period) return { period, words };
  }
  return null;
}

/** Parts a whole heading from words beside it that go on from above ("Phối hợp thực hiện kiểm tra, đôn"). */
function splitBeside(line: SourceLine, piece: Piece, above: readonly (readonly Piece[])[]): Piece[] {
  const keys = keysOf(piece.tokens);
  if (!/^\p{Lu}/u.test(piece.tokens[0]?.text ?? '')) return [piece];
  // all its words are one known heading, whole or cut off by the line's end
  if (headingReach(keys.words, 0) >= keys.words.length) return [piece];
  for (const match of headingsFrom(keys.words, 0)) {
    const at = keys.first.indexOf(match.words);
    if (at <= 0) continue;
    const [own, rest] = [pieceOf(line, piece.tokens.slice(0, at)), pieceOf(line, piece.tokens.slice(at))];
    const goesOn = above.some((row) => row.some((p) => overlap(p, rest) > 0 && p.from >= own.to));
    if (goesOn && /^\p{Ll}/u.test(rest.tokens[0]?.text ?? '')) return [own, rest];
  }
  return [piece];
}

/** Positions that a border between two headings may be off where the left one is then a known one, whole. Reasoned: as words are pushed. */
const KNOWN_WHOLE = 4;

function isKnownWhole(tokens: readonly Token[]): boolean {
  const words = tokens.flatMap((t) => headingWords(t.text));
  return headingsFrom(words, 0)[0]?.words === words.length;
}

/**
 * Parts a piece that goes on from two headings side by side above it ("đấu năm 2023 dõi, hướng").
 * @param past where the first of those headings may begin: words that were parted from the ones before go on from none of theirs
 */
function splitUnder(line: SourceLine, piece: Piece, above: readonly (readonly Piece[])[], past = 0): Piece[] {
  if (piece.tokens.length < 2 || !/^[\p{Ll}\d(]/u.test(piece.tokens[0]?.text ?? '')) return [piece];
  for (const row of above.toReversed()) {
    const over = row.filter((p) => p.from >= past && overlap(p, piece) > 0);
    const [left, right] = [over[0], over[1]];
    if (!left || !right) continue;
    const border = (left.to + right.from) / 2;
    const costs = piece.tokens.slice(1).map((t, i) => {
      const off = Math.abs(firstColumn(t, line) - 0.5 - border);
      return isKnownWhole([...left.tokens, ...piece.tokens.slice(0, i + 1)]) ? off - KNOWN_WHOLE : off;
    });
    const at = costs.indexOf(Math.min(...costs)) + 1;
    const rest = pieceOf(line, piece.tokens.slice(at));
    return [pieceOf(line, piece.tokens.slice(0, at)), ...splitUnder(line, rest, above, right.from)];
  }
  return [piece];
}

interface Open {
  from: number;
  to: number;
  tokens: Token[];
  parent: Token[];
  lines: Set<number>;
}

function middle(piece: { from: number; to: number }): number {
  return (piece.from + piece.to) / 2;
}

/** Share of the rows' lines that leave a place free where two columns meet; and lines from which on they tell. */
const FREE = 0.95;
const ENOUGH_LINES = 8;

/** For each position whether nearly all lines below the heading leave it free. */
function freePlaces(body: readonly SourceLine[]): (x: number) => boolean {
  const page = body.findIndex((l, i) => i > 0 && l.opensPage);
  const lines = (page < 0 ? body : body.slice(0, page)).filter((l) => piecesOf(l).length > 1);
  if (lines.length < ENOUGH_LINES) return () => false;
  const taken = new Map<number, number>();
  for (const line of lines) {
    for (const t of line.tokens) {
      for (let x = firstColumn(t, line); x < endColumn(t, line); x++) taken.set(x, (taken.get(x) ?? 0) + 1);
    }
  }
  return (x) => (taken.get(x) ?? 0) <= (1 - FREE) * lines.length;
}

/** Parts a run of words where a capital begins over a place that the rows leave free. */
function splitOverBody(line: SourceLine, piece: Piece, free: (x: number) => boolean): Piece[] {
  const keys = keysOf(piece.tokens);
  const parts: Piece[] = [];
  let start = 0;
  for (const [i, t] of piece.tokens.entries()) {
    if (i === 0 || !/^\p{Lu}/u.test(t.text)) continue;
    const x = firstColumn(t, line);
    if (!free(x - 1) || !/\p{Ll}/u.test(piece.tokens[i - 1]?.text ?? '')) continue;
    if (goesOnWith(keys, start, i) || isPeriodHeading(joinTokens(piece.tokens.slice(start, i + 1)))) continue;
    parts.push(pieceOf(line, piece.tokens.slice(start, i)));
    start = i;
  }
  return [...parts, pieceOf(line, piece.tokens.slice(start))];
}

/**
 * Joins pieces of a line that is stretched to the edges of its cell ("Phối   hợp   thực"): no heading begins in lower case, so that a
 * piece that does goes on from the piece above it, and where none stands above, from the one to its left.
 */
function joinStretched(
  line: SourceLine,
  pieces: readonly Piece[],
  above: readonly (readonly Piece[])[],
): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const left = joined.at(-1);
    const goesOn = left && /^\p{Ll}/u.test(piece.tokens[0]?.text ?? '') && isOneColumn(left, piece, above);
    if (goesOn) joined[joined.length - 1] = pieceOf(line, [...left.tokens, ...piece.tokens]);
    else joined.push(piece);
  }
  return joined;
}

/**
 * The pieces of a line, those of one stretched cell joined: in flattened text a line is one cell, however far apart its words stand.
 * @param above the lines of the heading above it: what goes on from one of them does not from what stands left of it
 */
export function cellsOfLine(line: SourceLine, above: readonly SourceLine[] = []): Piece[] {
  return joinStretched(line, piecesOf(line), above.map(piecesOf));
}

/** Whether what stands above two pieces of a line heads one column: nothing over the right one but what is over the left one too. */
function isOneColumn(left: Piece, right: Piece, above: readonly (readonly Piece[])[]): boolean {
  for (const row of above.toReversed()) {
    const over = row.filter((p) => overlap(p, right) > 0);
    if (over.length > 0) return over.length === 1 && over.every((p) => overlap(p, left) > 0);
  }
  // two that go on from lines that are not there belong to two headings as likely as to one
  return !/^\p{Ll}/u.test(left.tokens[0]?.text ?? '');
}

/** The lines' pieces as bands, from left to right: read from below, so that children are known before parents. */
export function headingBands(lines: readonly SourceLine[], body: readonly SourceLine[] = []): Band[] {
  const rows: Piece[][] = [];
  const free = freePlaces(body);
  for (const line of lines) {
    rows.push(
      joinStretched(line, piecesOf(line), rows)
        .flatMap((p) => splitPeriods(line, p))
        .flatMap((p) => splitOverBody(line, p, free))
        .flatMap((p) => splitHeadings(line, p))
        .flatMap((p) => splitUnder(line, p, rows))
        .flatMap((p) => splitBeside(line, p, rows)),
    );
  }
  let bands: Open[] = [];
  const rest = new Map<Piece, Piece>();
  for (let l = lines.length - 1; l >= 0; l--) {
    const line = lines[l];
    if (!line) continue;
    const row = rows[l] ?? [];
    const children = [...bands];
    for (const own of row) {
      const goesOn = rest.get(own);
      const piece = goesOn ? together(own, goesOn) : own;
      const start = startOfParent(piece, rows[l - 1] ?? [], children);
      if (start) {
        rest.set(start, piece);
        continue;
      }
      const first = headsSeveral(piece, row.length === 1, children);
      if (first) first.parent.unshift(...piece.tokens);
      else bands = withPiece(bands, piece, l);
    }
    bands.sort((a, b) => a.from - b.from);
  }
  return overPeriods(withStrays(bands)).map(({ from, to, tokens, parent }) => ({ from, to, tokens, parent }));
}

/** What stands over one of several periods side by side stands over all of them, however narrow its words are. */
function overPeriods(bands: readonly Open[]): readonly Open[] {
  const periods = bands.map((b) => periodOfWords(joinTokens(b.tokens)));
  const parents = bands.map((b) => b.parent);
  for (let from = 0; from < bands.length; ) {
    let to = from + 1;
    while (to < bands.length && isNextPeriod(periods[to - 1] ?? null, periods[to] ?? null)) to += 1;
    const over = parents.slice(from, to).filter((p) => p.length > 0);
    if (to - from > 1 && over.length === 1) parents.fill(over[0] ?? [], from, to);
    from = to;
  }
  return bands.map((b, i) => ({ ...b, parent: parents[i] ?? b.parent }));
}

/** Positions between a heading's lines and a word of it that drifts off below: text that is set by rounding drifts by no more. */
const MOST_DRIFT = 3;

/**
 * Bands without those that are no heading: nothing stands above them, and yet they begin in lower case. They are the rest of the
 * nearest heading that has lines above them and none beside ("Sản phẩm đầu", and "ra" below and right of it).
 */
function withStrays(bands: readonly Open[]): Open[] {
  const own = bands.filter((b) => !isStray(b));
  const homes = new Map<Open, Open>();
  for (const stray of bands.filter(isStray)) {
    const home = own
      .filter((b) => goesOnBelow(b, stray) && -overlap(b, stray) <= MOST_DRIFT)
      .sort((a, b) => overlap(b, stray) - overlap(a, stray))[0];
    if (home) homes.set(stray, home);
  }
  for (const [stray, home] of homes) join(home, stray);
  return bands.filter((b) => !homes.has(b));
}

function isStray({ tokens, parent }: Open): boolean {
  return parent.length === 0 && /^\p{Ll}/u.test(tokens[0]?.text ?? '');
}

/** The rest of a period that has drifted off to the right or left of the words above it ("Quý" over "III"). */
function restOfPeriod(bands: readonly Open[], piece: Piece): Open | undefined {
  return bands
    .filter((b) => -overlap(b, piece) <= MOST_DRIFT && b.parent.length === 0)
    .filter((b) => namedPeriod(joinTokens([...piece.tokens, ...b.tokens])) !== null)
    .sort((a, b) => overlap(b, piece) - overlap(a, piece))[0];
}

function goesOnBelow(home: Open, rest: Open): boolean {
  return Math.min(...home.lines) < Math.min(...rest.lines) && ![...rest.lines].some((l) => home.lines.has(l));
}

/** Columns that a heading of unknown words alone on its line may stand over, and how far it may reach past them. */
const MOST_UNDER = 3;
const REACH = 3;

/** Whether a piece alone on its line stands over a few of the columns, and not over the table as its title does. */
function standsOver(piece: Piece, below: readonly Open[]): boolean {
  const under = below.filter((b) => overlap(b, piece) > 0);
  const [first, last] = [under[0], under.at(-1)];
  if (!first || !last || under.length > below.length - 2) return false;
  // periods side by side are as many as there are, whatever stands over them
  const periods = under.every((b) => isPeriodHeading(joinTokens(b.tokens)));
  if (under.length > MOST_UNDER && !periods) return false;
  return piece.from >= first.from - REACH && piece.to <= last.to + REACH;
}

/** The first of the columns that this piece heads, where it heads several. */
function headsSeveral(piece: Piece, alone: boolean, below: readonly Open[]): Open | null {
  const known = isParentHeading(piece.tokens.flatMap((t) => headingWords(t.text)));
  if (!known && (piece.tokens.length > 6 || (alone && !standsOver(piece, below)))) return null;
  // what begins in lower case goes on from above and is nobody's child
  const heads = below.filter((b) => !/^\p{Ll}/u.test(b.tokens[0]?.text ?? ''));
  if (below.some((b) => !heads.includes(b) && overlap(b, piece) > 0)) return null;
  const under = heads.filter((b) => overlap(b, piece) > 0);
  if (under.length >= 2) return under[0] ?? null;
  if (!known) return null;
  // a narrow parent may stand over the gap between two wide columns, or touch only one of them
  const single = Math.min(...below.map((b) => Math.abs(middle(b) - middle(piece))));
  const between = offMiddle(piece, heads);
  return between.distance < Math.min(single, 6) ? (heads[between.left] ?? null) : null;
}

/** Positions by which the lines of a cell that is centred stand off each other's middle. */
const OFF_MIDDLE = 3;

/**
 * The piece above that this one goes on from, where both together stand over several columns: a heading of the upper row that
 * took two lines ("Kinh phí thực hiện (triệu" over "đồng)") is none of the column that its last word happens to stand over.
 */
function startOfParent(piece: Piece, above: readonly Piece[], below: readonly Open[]): Piece | null {
  if (!/^\p{Ll}/u.test(piece.tokens[0]?.text ?? '')) return null;
  const [start, ...more] = above.filter((p) => overlap(p, piece) > 0);
  if (!start || more.length > 0 || Math.abs(middle(start) - middle(piece)) > OFF_MIDDLE) return null;
  const under = below.filter((b) => overlap(b, start) > 0 && !/^\p{Ll}/u.test(b.tokens[0]?.text ?? ''));
  return under.length >= 2 && headsSeveral(together(start, piece), above.length === 1, below) ? start : null;
}

function together(above: Piece, below: Piece): Piece {
  return {
    tokens: [...above.tokens, ...below.tokens],
    from: Math.min(above.from, below.from),
    to: Math.max(above.to, below.to),
  };
}

interface Between {
  /** Index of the left neighbour. */
  readonly left: number;
  readonly distance: number;
}

/** How far a piece stands off the middle of the two neighbours that it fits best. */
function offMiddle(piece: Piece, row: readonly { from: number; to: number }[]): Between {
  const at = middle(piece);
  let best: Between = { left: -1, distance: Number.POSITIVE_INFINITY };
  for (let i = 0; i + 1 < row.length; i++) {
    const [left, right] = [row[i], row[i + 1]];
    if (!left || !right || left.from >= at || right.to <= at) continue;
    const distance = Math.abs((left.from + right.to) / 2 - at);
    if (distance < best.distance) best = { left: i, distance };
  }
  return best;
}

/** Adds a piece to the band that it stands over, or as a band of its own. */
function withPiece(bands: readonly Open[], piece: Piece, line: number): Open[] {
  const hits = bands
    .filter((b) => overlap(b, piece) > 0)
    .sort((a, b) => overlap(b, piece) - overlap(a, piece));
  const home = hits.length > 0 ? hits.find((b) => !b.lines.has(line)) : restOfPeriod(bands, piece);
  const own: Open = {
    from: piece.from,
    to: piece.to,
    tokens: [...piece.tokens],
    parent: [],
    lines: new Set([line]),
  };
  if (!home) return [...bands, own];
  // a long line may tie two short ones that were not yet known to be one column
  const tied = hits.filter((b) => b !== home && ![...b.lines].some((l) => home.lines.has(l) || l === line));
  for (const other of [...tied, own]) join(home, other);
  return bands.filter((b) => !tied.includes(b));
}

function join(home: Open, other: Open): void {
  home.from = Math.min(home.from, other.from);
  home.to = Math.max(home.to, other.to);
  append(home.tokens, other.tokens);
  home.tokens.sort((a, b) => a.start - b.start);
  append(home.parent, other.parent);
  for (const l of other.lines) home.lines.add(l);
}

/** Share of a word's parts that occur in known headings. */
const knownShare = remembered(
  (word) => {
    const words = headingWords(word);
    return words.length === 0 ? 0.5 : words.filter(isHeadingWord).length / words.length;
  },
  { most: 20_000 },
);

/** Share of a line's words that occur in known headings. */
export function headingShare(line: SourceLine): number {
  let sum = 0;
  for (const token of line.tokens) sum += knownShare(token.text);
  return line.tokens.length === 0 ? 0 : sum / line.tokens.length;
}

import {
  type Block,
  endColumn,
  firstColumn,
  joinTokens,
  type SourceLine,
  type Token,
} from '../../../../source/document.ts';
import { romanValue } from '../../../../text/numerals.ts';
import { type HeadingColumn, isTable } from '../../../columns.ts';
import { describeColumns } from '../../../heading/describe.ts';
import { KNOWN } from '../../../heading/grid.ts';
import { endsIntroduction } from '../../../heading/introductions.ts';
import { ITS_YEAR, isPeriodHeading, namedMonths } from '../../../heading/periods.ts';
import { bestRole, spelledRole, wordingOf } from '../../../heading/wording.ts';
import { headingsFrom, headingWords, isParentHeading } from '../../../roles.ts';
import { isPrintedAgain } from '../sheets.ts';
import { closingOf } from '../words.ts';
import { Attempts } from './attempts.ts';
import { type Band, cellsOfLine, headingBands, headingShare, isLineOfPeriods } from './bands.ts';
import { type Below, firstPage, wordsBelow } from './below.ts';
import { looksSet, overlap, type Piece, pieceOf, piecesOf } from './pieces.ts';

/**
 * Headings whose columns stand side by side. A heading begins with whichever column's words reach highest,
 * so its first line may be "Theo dõi," or "Thời gian", far above the line that says "STT". Where its words are
 * not known, its place tells it: runs of few words side by side, right above the first numbered row, each over
 * one of the columns that the rows below keep.
 */
export interface FixedHeading {
  readonly columns: readonly HeadingColumn[];
  readonly blocks: number;
  readonly tokens: readonly Token[];
  /** Its words alone don't say that it is one: the rows below it do. */
  readonly shown?: true;
}

/** Lines above the one that names the task or the number, and below it: a narrow column takes a line a word. */
const MOST_ABOVE = 6;
const MOST_BELOW = 7;
/** Share of a heading line's words that known headings have. */
const KNOWN_SHARE = 0.5;
/** Words that a heading line of unknown words has at most, and one run of them. */
const MOST_WORDS = 30;
const MOST_IN_RUN = 8;
/** Letters that the heading of a narrow column has at most ("Số thứ tự"). */
const LONGEST_NUMBER = 12;
/** Lines below the heading that are looked at to tell fixed width and where its columns meet. */
const BODY_LINES = 24;
/** Lines below a heading of unknown words within which the first row's number stands. */
const FIRST_NUMBER = 14;

const FIRST_ROW = /^(?:[IVXLC]{1,5}[.)]|[IVX]{1,5}\s|\(?\d{1,2}\)|\d{1,3}[.\s]|[A-HĐ]\.\s|\(a\))/;
/** What the first row of a table begins with. */
const FIRST_MARK = /^\(?(?:0?1|1\.1|I|A)[.)]*(?:\s|$)|^\([1a]\)/;

/** Cheap test, so that most lines of a document cost nothing. */
function mayBelong(line: SourceLine): boolean {
  if (isLetters(line) || isNumeralsOfPeriods(line)) return true;
  const set = line.indent >= 6 || / {2}/.test(line.raw.trim()) || isNarrowCell(line);
  if (line.tokens.length > 40 || !set) return false;
  if (FIRST_ROW.test(`${line.text} `) || isKeyRow(line) || isRemark(line)) return false;
  return headingShare(line) >= KNOWN_SHARE || (line.tokens.length <= MOST_WORDS && isNarrow(line));
}

/**
 * The numerals of quarters side by side, whose "Quý" stand on the line above in columns as narrow as the word ("II", "III", "IV"),
 * and what goes on beside them from other words of that line ("I   II   năm").
 */
function isNumeralsOfPeriods({ tokens }: SourceLine): boolean {
  const numerals = tokens.filter((t) => !/^\p{Ll}/u.test(t.text)).map((t) => romanValue(t.text));
  return (
    numerals.length > 1 &&
    numerals.every((n, k) => n !== null && n <= QUARTERS && (k === 0 || n === (numerals[k - 1] ?? 0) + 1))
  );
}

const QUARTERS = 4;

/** One or two letters alone: a piece of "Số thứ tự" in a column as narrow as that. */
function isLetters(line: SourceLine): boolean {
  return line.tokens.length === 1 && /^\p{L}{1,3}$/u.test(line.text) && !FIRST_MARK.test(line.text);
}

/**
 * A few words alone on a line: the heading of a column as narrow as that of numbers ("Số TT", "Thứ tự"), or the first line of one that
 * has more lines than the others ("Hạng mục công" over "việc").
 */
function isNarrowCell(line: SourceLine): boolean {
  if (piecesOf(line).length !== 1) return false;
  if (line.text.length <= LONGEST_NUMBER) return true;
  return line.tokens.length <= MOST_IN_RUN && headingShare(line) >= KNOWN_SHARE;
}

/** A row that numbers the columns. */
function isKeyRow(line: SourceLine): boolean {
  return line.tokens.length > 2 && line.tokens.every((t) => /^[([]?(?:\d{1,2}|[A-Ha-h])[)\]]?$/.test(t.text));
}

/** The remark under an appendix's title ("(Ban hành kèm theo …)"), or its last line. */
function isRemark(line: SourceLine): boolean {
  const { text } = line;
  return (
    (/^\(/.test(text) && line.tokens.length > 3) || (/^[^(]*\)$/.test(text) && piecesOf(line).length === 1)
  );
}

/** Whether a line's runs of words are short and none of them ends a sentence. */
function isNarrow(line: SourceLine): boolean {
  return piecesOf(line).every(
    (p) => p.tokens.length <= MOST_IN_RUN && !/[.;:]$/.test(p.tokens.at(-1)?.text ?? ''),
  );
}

/** Known headings side by side on one line that name columns, whichever they are. */
const SIDE_BY_SIDE = 3;

/** Whether one of the line's first pieces begins as the column of numbers, tasks or indicators does, or many name columns. */
function namesSubject(line: SourceLine, above: readonly SourceLine[]): boolean {
  const pieces = cellsOfLine(line, above);
  if (pieces.length < 2) return false;
  const known = pieces.filter((p) => {
    const words = p.tokens.flatMap((t) => headingWords(t.text));
    return headingsFrom(words, 0)[0]?.words === words.length;
  });
  if (known.length >= SIDE_BY_SIDE) return true;
  return pieces.slice(0, 3).some((p) => {
    const words = p.tokens.flatMap((t) => headingWords(t.text));
    const known = headingsFrom(words, 0)[0]?.role;
    if (known === 'no' || known === 'task' || known === 'indicator') return true;
    const { role, score } = bestRole(wordingOf(joinTokens(p.tokens)));
    return score >= TELLING && SUBJECTS.has(role);
  });
}

/** From this score on words say a role: odds of four to one. Reasoned, as in heading/describe.ts. */
const TELLING = 1.4;
/** Places in `ROLE_ORDER` of the number, the task and the indicator. */
const SUBJECTS: ReadonlySet<number> = new Set(
  ['STT', 'Nhiệm vụ', 'Chỉ tiêu'].map((words) => bestRole(wordingOf(words)).role),
);

/** Words of a unit that its column's heading breaks over lines ("(triệu" over "đồng)"). */
const LONGEST_UNIT = 3;

/** Whether a line is the rest of what a bracket in the heading above it holds. */
function closesBracket({ tokens, text }: SourceLine, above: readonly SourceLine[]): boolean {
  if (tokens.length > LONGEST_UNIT || !/^[^()]*\)$/.test(text)) return false;
  const brackets = above.flatMap((l) => l.text.match(/[()]/g) ?? []);
  return brackets.filter((b) => b === '(').length > brackets.filter((b) => b === ')').length;
}

/** Whether a line is the last months of stretches that narrow columns broke behind the dash ("10-" over "12"). */
function closesMonths(line: SourceLine, above: readonly SourceLine[]): boolean {
  const open = above.flatMap((l) => piecesOf(l)).filter((p) => /\d-$/.test(p.tokens.at(-1)?.text ?? ''));
  return piecesOf(line).every((piece) =>
    open.some(
      (p) => overlap(p, piece) > 0 && namedMonths(joinTokens([...p.tokens, ...piece.tokens])) !== null,
    ),
  );
}

/** Lines from `at` on that may belong to a heading. */
function headingLines(blocks: readonly Block[], at: number): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let i = at; i < blocks.length && i - at < MOST_ABOVE + MOST_BELOW; i++) {
    const line = blocks[i];
    if (
      line?.kind !== 'line' ||
      !(mayBelong(line) || closesBracket(line, lines) || closesMonths(line, lines))
    )
      break;
    if (i > at && line.opensPage) break;
    lines.push(line);
  }
  return lines;
}

/** The readings of a document's lines as such headings. */
export class HeadingAttempts extends Attempts<Candidate> {}

interface Candidate {
  readonly heading: FixedHeading;
  readonly score: number;
  /** Its words alone say that it heads a table. */
  readonly named: boolean;
  /** Its words don't say that it heads a table, and the rows below do. */
  readonly shown: boolean;
  readonly under: Under;
  /** Where the column after its first wide one begins, in character positions: numbers stand in a narrow one. */
  readonly second: number;
}

/** What stands under a heading's words. */
interface Under {
  readonly bands: readonly Band[];
  /** The band that the rows' numbers stand under; -1 for none. */
  readonly numbers: number;
  readonly body: readonly SourceLine[];
  readonly below: Below;
}

function candidate(lines: readonly SourceLine[], body: readonly SourceLine[]): Candidate | null {
  const bands = headingBands(lines, body);
  if (bands.length < 3) return null;
  const numbers = numbersUnder(bands, body);
  // a group's marker before its title, or over the numbers of its rows, heads no column
  if ([bands[0], bands[numbers]].some((b) => b && NUMERAL.test(joinTokens(b.tokens)))) return null;
  const said = columnsOf(bands, numbers);
  const named = isTable(said);
  const known = named || isPartlyKnown(said);
  if (!known && numbers < 0) return null;
  const below = wordsBelow(bands, body);
  const under = { bands, numbers, body, below };
  const columns = known ? said : shownBelow(under);
  if (!columns) return null;
  const tokens = lines.flatMap((l) => l.tokens);
  return {
    heading: { columns, blocks: lines.length, tokens },
    score:
      scoreOf(bands, columns) +
      LINE * lines.length +
      endScore(body[0]) +
      sunkScore(bands, lines) +
      MISFIT * (1 - below.fit),
    named,
    shown: !known,
    under,
    second: bands[columns[0]?.role === 'no' ? 2 : 1]?.from ?? 0,
  };
}

/** What it costs where all that stands below runs across columns or beside one another in one. Reasoned: four columns known word for word. */
const MISFIT = -10;

/** Whether a heading's words say as much of its columns as one of a table with numbers does. */
function isPartlyKnown(columns: readonly HeadingColumn[]): boolean {
  const known = columns.filter((c) => !c.role.startsWith('other-')).length;
  const numbered = columns.slice(0, 2).some((c) => c.role === 'no');
  const subject = columns.some((c) => c.role === 'task' || c.role === 'indicator');
  return numbered && subject && known >= 3;
}

/** Share of the runs of words below that must each stand under one column. Reasoned: titles of groups run across several. */
const FITS = 0.85;

/**
 * Whether the rows below say that it heads a table: their numbers run, they keep its columns, and what they hold tells enough of
 * those. Of words that say so themselves, which most are, it is not asked but where it decides.
 */
function isShown({ shown, under }: Candidate): boolean {
  return shown || shownBelow(under) !== null;
}

/** The columns as the rows below tell them together with their words; null where those don't make a table of them. */
function shownBelow({ bands, numbers, body, below }: Under): readonly HeadingColumn[] | null {
  if (below.fit < FITS) return null;
  if (numbers < 0) return unnumberedBelow(bands, below);
  if (!beginsWithFirst(body)) return null;
  const columns = columnsOf(bands, numbers, below.cells);
  return isTable(columns) ? columns : null;
}

/** Roles that cells tell by themselves. */
const TOLD_BY_CELLS: ReadonlySet<string> = new Set(['lead', 'coordinate', 'deadline']);

/** The same of rows without numbers, which bodies and times under its columns show. */
function unnumberedBelow(bands: readonly Band[], below: Below): readonly HeadingColumn[] | null {
  const columns = columnsOf(bands, -1, below.cells);
  const told = columns.some((c) => TOLD_BY_CELLS.has(c.role) && c.evidence !== 'heading');
  return isTable(columns) && told ? columns : null;
}

/** Whether the first numeral that opens a line below is the one that a table's rows begin with. */
function beginsWithFirst(body: readonly SourceLine[]): boolean {
  const first = body.find((l) => NUMERAL.test(l.tokens[0]?.text ?? ''));
  return first !== undefined && FIRST_MARK.test(first.text);
}

/** What it costs that a line below all other headings is a column's: a heading's cells are centred against each other, or begin together. Reasoned. */
const SUNK = -5;

function sunkScore(bands: readonly Band[], lines: readonly SourceLine[]): number {
  const own = bands.filter((b, i) => b.parent.length === 0 && !isUnderRaised(bands, i, lines));
  const alone = new Set(lines.filter((l) => piecesOf(l).length === 1).map((l) => l.tokens[0]?.line));
  const sunk = own.some(({ tokens }) => {
    const first = tokens[0]?.line ?? 0;
    const above = own.filter((b) => (b.tokens.at(-1)?.line ?? first) < first).length;
    return alone.has(first) && 2 * above >= own.length && !mayStandBelow(tokens);
  });
  return sunk ? SUNK : 0;
}

/**
 * Whether words of the upper row that begin above all headings of one row stand over a column: its own, or those of the column left
 * of it, which reach as far. Words that begin no higher head one column, and what stands below it is the first row's.
 */
function isUnderRaised(bands: readonly Band[], at: number, lines: readonly SourceLine[]): boolean {
  const [own, left] = [bands[at], bands[at - 1]];
  const over = [own?.parent, left?.parent].find((p) => p !== undefined && p.length > 0);
  const first = over?.[0]?.line;
  if (!own || first === undefined) return false;
  const raised = bands.every((b) => b.parent.length > 0 || (b.tokens[0]?.line ?? 0) > first);
  return raised && lines.some((line) => overlap(placeOf(over ?? [], line), own) > 0);
}

/** Where those of some words stand that are on a line. */
function placeOf(tokens: readonly Token[], line: SourceLine): Piece {
  return pieceOf(
    line,
    tokens.filter((t) => t.line === line.number),
  );
}

/** Places in `ROLE_ORDER` of what a heading of two levels divides: who does something, what comes of it, and when. */
const DIVIDED: ReadonlySet<number> = new Set(
  ['Chủ trì', 'Phối hợp', 'Theo dõi', 'Thực hiện', 'Sản phẩm', 'Thời gian'].map(
    (words) => bestRole(wordingOf(words)).role,
  ),
);

/** Whether words are a cell of a heading's lower row, whose upper one may stand over the cell beside it. */
function mayStandBelow(tokens: readonly Token[]): boolean {
  const { role, score } = bestRole(wordingOf(joinTokens(tokens)));
  return DIVIDED.has(role) && score >= KNOWN;
}

/** What it is worth that a row begins right below, and what it costs that a heading's words go on there. Reasoned. */
const ENDS_AT_ROW = 2;
const GOES_ON = -1.5;

function endScore(next: SourceLine | undefined): number {
  if (!next) return 0;
  if (FIRST_MARK.test(next.text) || isKeyRow(next)) return ENDS_AT_ROW;
  const pieces = piecesOf(next);
  const lower = pieces.filter((p) => /^\p{Ll}/u.test(p.tokens[0]?.text ?? '')).length;
  return mayBelong(next) ? (GOES_ON * lower) / pieces.length : 0;
}

/**
 * The columns that the bands head, with the roles that their words say.
 * @param numbers the band that the rows' numbers stand under, whatever its own words; -1 for none
 * @param cells what stands under each of them, where that is to tell roles as well
 */
function columnsOf(
  bands: readonly Band[],
  numbers: number,
  cells: readonly (readonly string[])[] = [],
): readonly HeadingColumn[] {
  return describeColumns(
    bands.map((b, i) => ({ own: b.tokens, upper: b.parent, ...(i === numbers ? { role: 'no' } : {}) })),
    cells,
    null,
  ).columns;
}

/** Lines below that begin with a numeral under one of the first bands, and their share, from which on it is the rows' number. */
const LEAST_NUMBERS = 2;
const NUMBERS = 0.8;
/** Bands that a column of numbers may stand right of. */
const MOST_LEFT = 2;
const NUMERAL = /^\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-H])[.)]*$/;

/** The band that the rows' numbers stand under; -1 for none. */
function numbersUnder(bands: readonly Band[], body: readonly SourceLine[]): number {
  const lines = firstPage(body);
  for (const [i, band] of bands.slice(0, MOST_LEFT).entries()) {
    if (headingWords(joinTokens(band.tokens)).join('').length > LONGEST_NUMBER) continue;
    const right = bands[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const left = bands[i - 1]?.to ?? -1;
    const first = lines.flatMap((l) => {
      const token = l.tokens.find(
        (t) => firstColumn(t, l) > left && firstColumn(t, l) < Math.max(band.to, left + 2),
      );
      return token && endColumn(token, l) <= right ? [token.text] : [];
    });
    const numerals = first.filter((text) => NUMERAL.test(text)).length;
    if (numerals >= LEAST_NUMBERS && numerals >= NUMBERS * first.length) return i;
  }
  return -1;
}

/** What a line more is worth, all else equal: the heading ends where the rows begin. */
const LINE = 0.3;

/** Words nobody knows over several columns: as likely the table's title as their heading. Reasoned. */
const UNKNOWN_PARENT = -0.5;

/** What a period is worth over a column of values by time, and a start beside its end: as a heading known word for word. */
const IS_PERIOD = 2;

/** Words explained by headings' cues, against words that no heading explains. Reasoned, in natural logarithms of odds. */
function scoreOf(bands: readonly Band[], columns: readonly HeadingColumn[]): number {
  let score = 0;
  for (const [i, band] of bands.entries()) {
    // a unit in parentheses belongs to whatever stands before it ("Kinh phí (triệu đồng)")
    const text = joinTokens(band.tokens).replace(/\([^)]*\)?/g, ' ');
    const use = columns[i]?.use;
    if (isPeriodHeading(text) || use === 'start' || use === 'end') {
      score += IS_PERIOD;
      continue;
    }
    const words = headingWords(text);
    const known = headingsFrom(words, 0)[0]?.words ?? 0;
    const spelled = spelledRole(words, 0)?.words === words.length;
    const whole = words.length > 0 && (known === words.length || spelled);
    if (!whole && beginsAnew(band)) score += BEGINS_ANEW;
    if (whole) score += 2 + 0.2 * words.length;
    else if (columns[i]?.role.startsWith('other-') && columns[i]?.use === undefined)
      score -= 0.6 + 0.2 * words.length;
    else score += 1 - 0.3 * Math.max(0, words.length - Math.max(known, 3));
    if (isCutOff(band, text)) score -= 2;
    score += parentScore(bands, i);
  }
  return score;
}

/** What the words above a column are worth, once for all columns that they stand over. */
function parentScore(bands: readonly Band[], at: number): number {
  const parent = bands[at]?.parent ?? [];
  if (parent.length === 0 || bands[at - 1]?.parent === parent) return 0;
  // what stands over periods side by side and over nothing else is no title
  if (bands[at + 1]?.parent === parent) return 1;
  return isParentHeading(headingWords(joinTokens(parent))) || mayStandAbove(parent) ? 1 : UNKNOWN_PARENT;
}

/** Whether words name what columns divide among them: money, bodies, a time, what comes of it ("Tiền" over "Tỉnh" and "Huyện"). */
function mayStandAbove(tokens: readonly Token[]): boolean {
  return wordingOf(joinTokens(tokens)).use === 'money' || mayStandBelow(tokens);
}

/** What a capital costs on a line below one in lower case, where no heading begins with it: a cell of the first row, rather than a heading that goes on. Reasoned. */
const BEGINS_ANEW = -1.5;

function beginsAnew({ tokens }: Band): boolean {
  const at = tokens.findLastIndex((t) => /^\p{Lu}\p{Ll}/u.test(t.text));
  const [before, own] = [tokens[at - 1], tokens[at]];
  if (!before || !own || before.line >= own.line || !/^\p{Ll}/u.test(before.text)) return false;
  // a heading's lower row begins so as well ("Đơn vị thực hiện" over "Theo dõi")
  return bestRole(wordingOf(joinTokens(tokens.slice(at)))).score < KNOWN;
}

/** A cell of a row, the end of a heading whose first words were left out, or its beginning, which goes on. */
function isCutOff({ tokens }: Band, text: string): boolean {
  const last = tokens.at(-1);
  if (last && closingOf(last) === 'govern') return true;
  if (/\([^)]*$/.test(joinTokens(tokens))) return true;
  return /^\p{Ll}/u.test(text) || /[.;]$/.test(text) || /\d/.test(text.trim().replace(ITS_YEAR, ''));
}

/** What it is worth that the next page begins with the same letters. Reasoned: rows don't come again like this. */
const AGAIN = 4;

/** The best heading that begins with the first of these lines, which is block `at`. */
function bestFrom(
  blocks: readonly Block[],
  at: number,
  lines: readonly SourceLine[],
  attempts: HeadingAttempts,
): Candidate | null {
  const subject = lines.findIndex((line, i) => namesSubject(line, lines.slice(0, i)));
  if (subject > MOST_ABOVE) return null;
  let best: Candidate | null = null;
  for (let end = Math.max(0, subject) + 1; end <= Math.min(lines.length, subject + 1 + MOST_BELOW); end++) {
    const own = lines.slice(0, end);
    const plain = attempts.reading(blocks, at, end, () => candidate(own, linesFrom(blocks, at + end)));
    if (subject < 0 && !(plain && isShown(plain))) continue;
    const again = plain && isPrintedAgain(blocks, at, own) === true;
    const found = plain && { ...plain, score: plain.score + (again ? AGAIN : 0) };
    if (found && (!best || found.score > best.score)) best = found;
  }
  return best;
}

/**
 * The heading of a fixed-width table that begins at this block.
 * @param attempts those of the text so far
 * @returns 'below' where the block is no part of a heading that begins further down; null where there is none
 */
export function fixedHeading(
  blocks: readonly Block[],
  at: number,
  attempts: HeadingAttempts = new HeadingAttempts(),
): FixedHeading | 'below' | null {
  const first = blocks[at];
  if (first?.kind !== 'line' || !mayBelong(first)) return null;
  if (!(headingShare(first) >= KNOWN_SHARE || rowsBelow(blocks, at))) return null;
  const lines = headingLines(blocks, at);
  if (isTitleAbove(first, lines[1])) return 'below';
  // words that all stand by themselves head no columns side by side, here or further down
  if (!lines.some((l) => cellsOfLine(l).length >= 2)) return null;
  const best = bestFrom(blocks, at, lines, attempts);
  if (!best) return null;
  const said = isSaid(best, lines, linesFrom(blocks, at + best.heading.blocks));
  if (!said && !isShown(best)) return null;
  for (let skip = 1; skip <= Math.min(MOST_ABOVE, lines.length - 1); skip++) {
    const later = bestFrom(blocks, at + skip, lines.slice(skip), attempts);
    if (later && later.score > best.score) return 'below';
  }
  const own = lines.slice(0, best.heading.blocks);
  if (own.some((l, k) => piecesOf(l).length === 1 && endsIntroduction(l, own[k - 1]))) return null;
  if (!own.some((l) => cellsOfLine(l).length >= 2)) return null;
  if (!looksSet(linesFrom(blocks, at + own.length), best.second)) return null;
  return said ? best.heading : { ...best.heading, shown: true };
}

/** Words of a line in capitals that is a table's title where the heading below is not in capitals. */
const TITLE_WORDS = 4;

/** Whether a line in capitals stands alone above the cells of a heading that are not: it names the table, and no columns. */
function isTitleAbove(line: SourceLine, next: SourceLine | undefined): boolean {
  if (line.tokens.length < TITLE_WORDS || !next || piecesOf(line).length > 1) return false;
  return !/\p{Ll}/u.test(line.text) && /\p{Ll}/u.test(next.text);
}

/** What a column of a heading of unknown words scores at least, on average. Reasoned: half of a known one. */
const LEAST_SCORE = 1;

/** Whether the words of a heading say that it is one: all are known, or its columns are telling, and the first row is the next. */
function isSaid(
  { heading, score, named }: Candidate,
  lines: readonly SourceLine[],
  body: readonly SourceLine[],
): boolean {
  if (score < LEAST_SCORE * heading.columns.length) return false;
  const isKnown = (l: SourceLine): boolean => headingShare(l) >= KNOWN_SHARE || isLineOfPeriods(l);
  if (named && lines.slice(0, heading.blocks).every(isKnown)) return true;
  return beginsWithFirst(body);
}

/** Whether a first row's number stands a few lines below. */
function rowsBelow(blocks: readonly Block[], at: number): boolean {
  for (let i = at + 1; i < Math.min(blocks.length, at + MOST_ABOVE + MOST_BELOW + FIRST_NUMBER); i++) {
    const line = blocks[i];
    if (line?.kind === 'line' && FIRST_MARK.test(line.text)) return true;
  }
  return false;
}

function linesFrom(blocks: readonly Block[], from: number): SourceLine[] {
  const body: SourceLine[] = [];
  for (let i = from; i < blocks.length && body.length < BODY_LINES; i++) {
    const line = blocks[i];
    if (line?.kind !== 'line') break;
    body.push(line);
  }
  return body;
}

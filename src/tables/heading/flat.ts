import { isTopicName } from '../../grammars/topics.ts';
import { type Block, joinTokens, type SourceLine, type Token } from '../../source/document.ts';
import { hasWideGap } from '../../source/lines.ts';
import { FEWEST_IN_CAPITALS, isInCapitals } from '../../text/capitals.ts';
import { isSyllable } from '../../text/syllable.ts';
import { type HeadingColumn, isTable } from '../columns.ts';
import { beginsHeading, headingsFrom, headingWords } from '../roles.ts';
import { countedTitle } from '../rows/groups.ts';
import { endsIntroduction } from './introductions.ts';
import { isNextPeriod, type NamedPeriod, namedPeriod } from './periods.ts';
import { LEAST_GRADED, type Segmented, Segmenter } from './segmenter.ts';
import { bestRole, ROLE_ORDER, spelledRole, wordingOfWords } from './wording.ts';

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

/**
 * Whether a numeral alone on its line ends the name of a period that a narrow column broke, one of several ("Quý" / "I" /
 * "Quý" / "II").
 */
function endsPeriod(blocks: readonly Block[], at: number): boolean {
  const own = brokenPeriod(blocks, at - 1);
  if (own === null) return false;
  const near = (i: number): NamedPeriod | null => wholePeriod(blocks[i]) ?? brokenPeriod(blocks, i);
  return isNextPeriod(own, near(at + 1)) || [at - 2, at - 3].some((i) => isNextPeriod(near(i), own));
}

function wholePeriod(line: Block | undefined): NamedPeriod | null {
  return line?.kind === 'line' ? namedPeriod(line.text) : null;
}

/** The period that the last word of a line names together with the next line. */
function brokenPeriod(blocks: readonly Block[], at: number): NamedPeriod | null {
  const [line, next] = [blocks[at], blocks[at + 1]];
  if (line?.kind !== 'line' || next?.kind !== 'line' || namedPeriod(line.text)) return null;
  return namedPeriod(`${line.tokens.at(-1)?.text ?? ''} ${next.text}`);
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
  if ((line.tokens.length > LONGEST_OPENING || !/^\p{Lu}/u.test(line.text)) && !mayBeginKnown(line))
    return null;
  const words = openingWords(blocks, at, line);
  const first = headingsFrom(words, 0).find((m) => endsWithWord(line, m.words))?.role;
  if (first === 'no') return 'plain';
  if (isTitleAbove(blocks, at, line) && !isUpperRow(line)) return null;
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

function isTitleAbove(blocks: readonly Block[], at: number, line: SourceLine): boolean {
  const next = blocks[at + 1];
  if (line.tokens.length < TITLE_WORDS || next?.kind !== 'line') return false;
  const capitals = (text: string): boolean => !/\p{Ll}/u.test(text);
  return capitals(line.text) !== capitals(next.text) || opensNumbers(next) || spellsNumbers(blocks, at + 1);
}

/** Whether a line begins with the heading of the numbers, before which only a merged column of few words stands. */
function opensNumbers(line: SourceLine): boolean {
  if (!mayBeginKnown(line)) return false;
  return headingsFrom(headingWords(line.text), 0).some((m) => m.role === 'no' && endsWithWord(line, m.words));
}

/** Whether the lines from a block on spell it, torn in a column too narrow for it ("ST" over "T"). */
function spellsNumbers(blocks: readonly Block[], at: number): boolean {
  const line = blocks[at];
  return line?.kind === 'line' && spelledRole(openingWords(blocks, at, line), 0)?.role === 'no';
}

/** Columns that a line in capitals must name to be the upper row of a heading whose lower row is not. */
const UPPER_COLUMNS = 3;

function isUpperRow(line: SourceLine): boolean {
  const found = new Segmenter([line], 'bounded').best(UPPER_COLUMNS);
  return found !== null && isDense(found);
}

/** Words of a line that may open a heading in words of its own. */
const LONGEST_OPENING = 16;

/** Reads the heading that begins at a block, or null where none does. */
export function flatHeading(
  blocks: readonly Block[],
  at: number,
  opening: Opening,
  { inTable, introduced }: { readonly inTable: boolean; readonly introduced: boolean },
): FlatHeading | null {
  const above = linesUntilRows(blocks, at);
  const { lines } = above;
  // where cells stand side by side, their lines are no heading one after the other
  const sideBySide = lines.some((l) => hasWideGap(l.raw));
  const ends = above.first !== null || introduced || lines.some(isFirstOfField);
  if (opening === 'doubtful' && (!ends || sideBySide || lines.some(isProse))) return null;
  const least = opening === 'doubtful' ? KNOWN_IN_DOUBT : 0;
  const fielded = sideBySide ? null : besideField(above, least);
  const { segmented, whole } = fielded
    ? { segmented: fielded, whole: true }
    : segmentedBy(above, introduced, least);
  const bounded = above.first !== null && segmented?.ending === 'bounded';
  if (!segmented) return null;
  if (opening === 'doubtful' && !(isDense(segmented) && (whole || introduced))) return null;
  if (inTable && (!isTold(segmented) || hasPoints(segmented))) return null;
  const found = bounded ? withNumbers(segmented) : segmented;
  if (!isHeading(found, bounded || fielded !== null)) return null;
  const best = withRemark(
    found,
    lines.flatMap((l) => [...l.tokens]),
  );
  // a heading ends where a line ends
  const count = linesOf(best, lines);
  const own = lines.slice(0, count);
  if (count === 0 || own.some((line, k) => endsIntroduction(line, own[k - 1]))) return null;
  return { columns: best.columns, blocks: count, tokens: best.tokens };
}

/** What the first row of a table bears as a rule: a table whose first mark is another one may stand further up, its rows without marks. */
const FIRST_OF_ALL = /^\(?(?:0?1|1\.1|I|A|a)[.:)]*(?:\s|$)/;

/** Lines between a heading and the first row's mark at most: what a merged cell or a group's title takes. Reasoned. */
const MOST_BETWEEN = 6;

/** The heading that lines begin with, and whether it takes all words above the first row. */
function segmentedBy(
  { lines, first }: HeadingLines,
  introduced: boolean,
  least: number,
): { readonly segmented: Segmented | null; readonly whole: boolean } {
  const found = first === null ? null : new Segmenter(lines, 'bounded').best(least);
  const whole = found !== null && reachesEnd(found, lines);
  const near = found !== null && lines.length - linesOf(found, lines) <= MOST_BETWEEN;
  if (whole || (near && first !== null && FIRST_OF_ALL.test(first))) return { segmented: found, whole };
  const open = new Segmenter(lines, introduced ? 'introduced' : 'open').best(least);
  const upTo = introduced ? upToAnyLine(lines, least) : null;
  return { segmented: upTo && !(open && isTable(open.columns)) ? upTo : open, whole: false };
}

/** Lines of a heading of which a sentence says that it follows, where no row's mark shows its end. Reasoned: seven columns, some on two lines. */
const MOST_INTRODUCED = 10;

/** The best heading that takes all words up to the end of some line; null where none makes a table. */
function upToAnyLine(lines: readonly SourceLine[], least: number): Segmented | null {
  let best: Segmented | null = null;
  for (let end = 1; end <= Math.min(MOST_INTRODUCED, lines.length); end++) {
    const next = lines[end];
    if (next && /^\p{Ll}/u.test(next.text)) continue;
    const own = lines.slice(0, end);
    const found = new Segmenter(own, 'bounded').best(least);
    if (found && reachesEnd(found, own) && isTable(found.columns) && (!best || found.score > best.score))
      best = found;
  }
  return best;
}

/** How many lines a heading takes; 0 where it does not end with one. */
function linesOf({ tokens }: Pick<Segmented, 'tokens'>, lines: readonly SourceLine[]): number {
  return lines.findIndex((l) => l.tokens.at(-1) === tokens.at(-1)) + 1;
}

/** Lines that a heading may take, and the line of the first row, null where none follows soon. */
interface HeadingLines {
  readonly lines: readonly SourceLine[];
  readonly first: string | null;
}

/** Lines from a block on up to the first row of a table. */
function linesUntilRows(blocks: readonly Block[], at: number): HeadingLines {
  const lines: SourceLine[] = [];
  for (let i = at; i < blocks.length && lines.length < MOST_LINES; i++) {
    const line = blocks[i];
    if (line?.kind !== 'line') break;
    if (i > at && opensFirstRow(blocks, i) && !endsPeriod(blocks, i)) return untilTopic(lines, line.text);
    if (isTitleBelow(lines, line)) return { lines, first: line.text };
    lines.push(line);
  }
  return { lines, first: null };
}

/** Lines above the first row without the title of its group, where that is a content of reform without a numeral. */
function untilTopic(lines: readonly SourceLine[], first: string): HeadingLines {
  const last = lines.at(-1);
  return last && lines.length > 1 && isTopicName(last.text)
    ? { lines: lines.slice(0, -1), first: last.text }
    : { lines, first };
}

/** Whether a line names the first group of rows without a numeral: in capitals, where the heading above is not, or by words, a number and what it stands for ("Nhóm 1: Thể chế"). */
function isTitleBelow(above: readonly SourceLine[], { text, tokens }: SourceLine): boolean {
  if (above.length === 0) return false;
  if (countedTitle(text) !== null) return true;
  if (tokens.length < FEWEST_IN_CAPITALS || !isInCapitals(text)) return false;
  if (tokens.length === FEWEST_IN_CAPITALS && !tokens.every((t) => isSyllable(t.text))) return false;
  return (
    above.some((l) => /\p{Ll}/u.test(l.text)) &&
    above.every((l) => l.tokens.length < 2 || !isInCapitals(l.text))
  );
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
function besideField({ lines, first: row }: HeadingLines, least: number): Segmented | null {
  const first = lines.findIndex(isFirstOfField);
  const ends =
    first > 0
      ? [first]
      : row !== null
        ? Array.from(
            { length: isTopicName(row) ? 1 : MOST_FIELD_LINES + 1 },
            (_, k) => lines.length - k,
          ).filter((n) => n > 0)
        : [];
  let best: Segmented | null = null;
  for (const end of ends) {
    const found = new Segmenter(lines.slice(0, end), 'bounded').best(least);
    if (found?.columns[1]?.role !== 'no' || !found.columns[0]?.role.startsWith('other-')) return best;
    // a content of reform is a field's name
    if (
      isTopicName(
        lines
          .slice(end)
          .map((l) => l.text)
          .join(' '),
      )
    )
      return found;
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
  const told = wordsTold(columns, 'known');
  return told >= DENSE * wordsIn(tokens).length && columns.some((c) => TELLING_ROLES.has(c.role));
}

/** Share of its words that telling cues explain, under which words among a table's rows are no heading. Reasoned. */
const TOLD = 0.6;

function isTold({ columns, tokens }: Segmented): boolean {
  return wordsTold(columns, 'telling') >= TOLD * wordsIn(tokens).length;
}

/** Whether words hold the dashes of a cell's points, or end in the middle of a list: rows do, headings don't. */
function hasPoints({ tokens }: Segmented): boolean {
  return /[,;]$/.test(tokens.at(-1)?.text ?? '') || tokens.some((t) => /^[-–—+•]$/.test(t.text));
}

/** The same share where columns stand side by side, which words of rows do by chance more seldom. Reasoned. */
const TOLD_BESIDE = 0.4;

/** Whether columns that stand side by side among a table's rows are told by words of headings. */
export function areTold(columns: readonly HeadingColumn[]): boolean {
  const words = columns.flatMap((c) => wordsIn(c.tokens));
  return wordsTold(columns, 'telling') >= TOLD_BESIDE * words.length;
}

/** How many words of columns' headings some cue explains, or say more than "cơ quan", "các", "của". */
function wordsTold(columns: readonly HeadingColumn[], by: 'known' | 'telling'): number {
  return columns.reduce((sum, c) => sum + wordingOfWords(wordsIn(c.tokens))[by], 0);
}

function wordsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((t) => headingWords(t.text));
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

/** Columns that must be known, beside that of numbers, where the first row stands right below. */
const KNOWN_BESIDE_NUMBERS = 2;

function isHeading({ columns, known }: Segmented, bounded: boolean): boolean {
  if (isTable(columns)) return true;
  const numbered = columns.findIndex((c) => c.role === 'no');
  // a merged field column may stand before the numbers; a title above the heading is none
  const first = numbered === 0 || (numbered === 1 && columns[0]?.role === 'other-1');
  return bounded && first && columns.length >= 3 && known > KNOWN_BESIDE_NUMBERS;
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

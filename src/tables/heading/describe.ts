import type { ColumnUse, NamedRole } from '../../lexicon/headings.ts';
import type { Period } from '../../model/index.ts';
import { joinTokens, type Token } from '../../source/document.ts';
import type { HeadingColumn } from '../columns.ts';
import { roleOfHeading } from '../roles.ts';
import { assignRoles } from './assign.ts';
import { type Contents, contentScores, contentsOf, opensWithVerb } from './contents.ts';
import {
  type ColumnPeriod,
  columnPeriods,
  ITS_YEAR,
  isFrequency,
  isPeriodHeading,
  isPeriodWord,
} from './periods.ts';
import { timesInOrder } from './spans.ts';
import { bestRole, OTHER, ROLE_ORDER, roleAt, type Wording, wordingOf } from './wording.ts';

/** A column before its role is known. */
export interface ColumnDraft {
  /** The words of its lowest heading cell. */
  readonly own: readonly Token[];
  /** The words of the headings that stand over it and its neighbours. */
  readonly upper: readonly Token[];
  /** The role that the heading was read with, where its words have been looked at before. */
  readonly role?: string;
}

/** A table's columns with their roles, and what they hold. */
export interface Described {
  readonly columns: readonly HeadingColumn[];
  readonly contents: readonly Contents[];
}

/** What the words over several columns count for in each of them. Reasoned: "Thời gian" over "Bắt đầu | Kết thúc". */
const UPPER = 0.5;
/** What a heading known word for word counts for beyond its cues. */
const WHOLE = 2;
/** What the role counts for that the heading was read with before. Reasoned: as much as a telling word. */
const READ_WITH = 3;
/** Uses of columns that tell the time of a row together. */
const TIMED_USES: ReadonlySet<ColumnUse> = new Set(['start', 'end', 'mark']);
/** An unlikely role, so that the columns beside it take it. */
const RULED_OUT = -9;

interface Look {
  readonly draft: ColumnDraft;
  readonly text: string;
  readonly upper: string;
  readonly wording: Wording;
  readonly over: Wording;
  readonly contents: Contents;
  readonly cells: readonly string[];
  readonly period: ColumnPeriod | null;
}

/**
 * Gives every column of a table its role by the words of its heading and by what its cells hold, all columns
 * decided together (cơ quan chủ trì, thời gian hoàn thành …).
 * @param drafts the columns, left to right
 * @param cells for each column the texts of its cells below the heading; empty where they are not known yet
 * @param period the plan's
 */
export function describeColumns(
  drafts: readonly ColumnDraft[],
  cells: readonly (readonly string[])[],
  period: Period | null,
): Described {
  const looks = looksOf(drafts, cells, period);
  const uses = usesOf(looks);
  const compared = comparedYears(looks);
  const span = uses.includes('start') ? [] : spanByContents(looks, uses, period);
  for (const [k, c] of span.entries()) uses[c] = k === 0 ? 'start' : 'end';
  for (const past of compared.keys()) if (uses[past] === 'plain') uses[past] = 'value';
  const evidence = evidenceFor(looks, uses, new Set(compared.values()));
  const assigned = assignRoles(
    evidence.map(({ heading, contents }) => heading.map((h, r) => h + (contents[r] ?? 0))),
  );
  let others = 0;
  const columns = evidence.map(({ look, heading, contents }, c): HeadingColumn => {
    const { role: at, probability } = assigned[c] ?? { role: OTHER, probability: 0 };
    const name: NamedRole | 'other' = ROLE_ORDER[at] ?? 'other';
    if (name === 'other') others += 1;
    return {
      role: name === 'other' ? `other-${others}` : name,
      ...columnOf(look, uses[c] ?? 'plain'),
      ...(span.includes(c)
        ? { confidence: SPAN_BY_CONTENTS, evidence: 'contents' }
        : {
            confidence: Math.round(probability * 1000) / 1000,
            evidence: decidedBy(heading[at] ?? 0, contents[at] ?? 0, at, look.contents),
          }),
    };
  });
  return { columns, contents: looks.map((l) => l.contents) };
}

/** What there is to see of each column before anything is decided. */
function looksOf(
  drafts: readonly ColumnDraft[],
  cells: readonly (readonly string[])[],
  period: Period | null,
): Look[] {
  const headings = drafts.map((draft) => ({
    draft,
    text: joinTokens(draft.own),
    parent: joinTokens(draft.upper),
  }));
  const periods = columnPeriods(headings, period);
  return headings.map(
    ({ draft, text, parent: upper }, c): Look => ({
      draft,
      text,
      upper,
      wording: wordingOf(text),
      over: wordingOf(upper),
      contents: contentsOf(cells[c] ?? []),
      cells: cells[c] ?? [],
      period: periods[c] ?? null,
    }),
  );
}

/** How much a column's heading and its cells speak for each role of `ROLE_ORDER`. */
interface Evidence {
  readonly look: Look;
  readonly heading: Float64Array;
  readonly contents: Float64Array;
}

function evidenceFor(
  looks: readonly Look[],
  uses: readonly ColumnUse[],
  aimed: ReadonlySet<number>,
): Evidence[] {
  // what stands over a start and an end, or over marked periods, says nothing more of the columns beside them
  const spent = new Set(
    looks.flatMap((l, c) => (TIMED_USES.has(uses[c] ?? 'plain') || sharesPeriods(looks, c) ? [l.upper] : [])),
  );
  // which of two aims is the year's amount is told by the years, not by what each was read as alone
  const reread = aimed.size > 0 ? looks.map(withoutAim) : looks;
  return reread.map((look, c) => ({
    look,
    heading: withLead(
      withAim(
        headingScores(spent.has(look.upper) ? { ...look, over: wordingOf('') } : look, uses[c] ?? 'plain'),
        aimed.has(c),
      ),
      uses[c] === 'plain' && leadsBeside(look, looks[c + 1]),
    ),
    contents: contentScores(look.contents),
  }));
}

/** Whether two columns share a heading of which the right one says who takes part, and the left one nothing known: it says who leads. */
function leadsBeside(own: Look, right: Look | undefined): boolean {
  if (own.upper === '' || !right || !(right.upper === '' || right.upper === own.upper)) return false;
  const { role, score } = bestRole(right.wording);
  return role === roleAt('coordinate') && score >= TELLING && bestRole(own.wording).score < TELLING;
}

function withLead(scores: Float64Array, leads: boolean): Float64Array {
  const lead = roleAt('lead');
  if (leads) scores[lead] = (scores[lead] ?? 0) + WHOLE;
  return scores;
}

/** A column without the role of an aim that its heading was read with. */
function withoutAim(look: Look): Look {
  const { role, ...draft } = look.draft;
  return role === 'target' || role === 'indicator' ? { ...look, draft } : look;
}

/** What an aim is called: "Chỉ tiêu 2026" over amounts is no column of names. */
function withAim(scores: Float64Array, aimed: boolean): Float64Array {
  if (!aimed) return scores;
  addTo(scores, 'target', WHOLE);
  scores[roleAt('indicator')] = RULED_OUT;
  return scores;
}

/** Roles that a heading may say which stands over an aim's amount ("Chỉ tiêu 2026", "Mục tiêu năm 2026"). */
const AIMS: ReadonlySet<number> = new Set([roleAt('target'), roleAt('indicator')]);
/** Roles that a heading of a year's amounts never says: what it names is no amount. */
const NEVER_AMOUNTS: ReadonlySet<number> = new Set([
  roleAt('task'),
  roleAt('deadline'),
  roleAt('coordinate'),
]);

/**
 * What was reached in a year beside what is aimed at in the next one ("Thực hiện 2025 | Chỉ tiêu 2026"): both hold amounts, whatever
 * their headings say beside the year. Each column of a past year with that of the aim.
 */
function comparedYears(looks: readonly Look[]): ReadonlyMap<number, number> {
  const years = looks.map((look) => (holdsAmounts(look) ? Number(ITS_YEAR.exec(look.text)?.[1] ?? 0) : 0));
  const found = new Map<number, number>();
  for (const [c, look] of looks.entries()) {
    if (NEVER_AMOUNTS.has(bestRole(look.wording).role)) continue;
    const next = years.indexOf((years[c] ?? 0) + 1);
    const aim = looks[next];
    if (aim && AIMS.has(bestRole(aim.wording).role)) found.set(c, next);
  }
  return found;
}

/** Whether nothing in a column's cells, where they are known, speaks against amounts. */
function holdsAmounts({ contents }: Look): boolean {
  return contents.filled === 0 || contents.amounts >= MANY;
}

/**
 * Whether a column that nothing is known to stand under, and the one beside it, are periods under one heading. Text without places
 * gives that heading to the first of them alone.
 */
function sharesPeriods(looks: readonly Look[], c: number): boolean {
  const own = looks[c];
  if (!own || own.upper === '' || own.contents.filled > 0 || !isPeriodHeading(own.text)) return false;
  const isPeriod = (look: Look | undefined, of: readonly string[]): boolean =>
    look !== undefined && of.includes(look.upper) && isPeriodHeading(look.text);
  return isPeriod(looks[c - 1], [own.upper]) || isPeriod(looks[c + 1], [own.upper, '']);
}

/** What a column has whatever its role is. */
function columnOf(
  { draft, text, upper, period }: Look,
  use: ColumnUse,
): Pick<HeadingColumn, 'heading' | 'tokens' | 'own' | 'upper' | 'use' | 'period'> {
  const tokens = [...draft.upper, ...draft.own];
  return {
    heading: joinTokens(tokens),
    tokens,
    own: text,
    upper,
    ...(use === 'plain' ? {} : { use }),
    ...(period && (use === 'mark' || use === 'value') ? { period } : {}),
  };
}

/** From this score on, words or contents are said to have decided a role. Reasoned: odds of four to one. */
const TELLING = 1.4;

function decidedBy(
  words: number,
  held: number,
  role: number,
  contents: Contents,
): 'heading' | 'contents' | 'both' {
  if (role === OTHER || contents.filled === 0) return 'heading';
  if (words < TELLING) return 'contents';
  return held < TELLING ? 'heading' : 'both';
}

function headingScores({ draft, text, wording, over }: Look, use: ColumnUse): Float64Array {
  if (use !== 'plain') {
    const scores = new Float64Array(ROLE_ORDER.length).fill(RULED_OUT);
    scores[OTHER] = 0;
    return scores;
  }
  const scores = Float64Array.from(wording.scores);
  for (const [r, value] of over.scores.entries()) scores[r] = (scores[r] ?? 0) + UPPER * value;
  addTo(scores, roleOfHeading(text), WHOLE);
  addTo(scores, draft.role, READ_WITH);
  return scores;
}

/** Lets a role count more, where what it is called is one. */
function addTo(scores: Float64Array, role: string | null | undefined, more: number): void {
  const at = ROLE_ORDER.findIndex((r) => r === role);
  if (at >= 0) scores[at] = (scores[at] ?? 0) + more;
}

/** Shares of a column's cells that decide what it is used for. Reasoned: nearly all of them. */
const MOSTLY = 0.7;
const MANY = 0.5;

/** What columns are used for beyond their role; decided before the roles, since such columns take none. */
function usesOf(looks: readonly Look[]): ColumnUse[] {
  const marked = looks.some(isMarked);
  const uses = looks.map((look): ColumnUse => {
    const { contents, wording, period } = look;
    const words = bestRole(wording);
    if (period === null && contents.marks >= MOSTLY && isFrequency(look.text)) return 'mark';
    if (period !== null && isPeriodColumn(look)) {
      if (contents.filled === 0) return marked ? 'mark' : 'plain';
      if (contents.marks >= MOSTLY) return 'mark';
      if (contents.amounts >= MANY || contents.times < MANY) return 'value';
    }
    if (wording.use === 'unit' || (words.score < TELLING && contents.units >= MOSTLY && contents.length < 3))
      return 'unit';
    if (wording.use === 'money') return 'money';
    if (words.score < TELLING && contents.money >= MOSTLY) return 'money';
    if (wording.use === 'person' || (words.score < TELLING && contents.persons >= MOSTLY)) return 'person';
    return 'plain';
  });
  return withStartAndEnd(looks, withUnits(looks, uses));
}

/** A heading that says whose unit or which unit: right before amounts it is the unit of measure (đơn vị tính). */
const UNIT_OR_BODY = 'đơn vị';

/** "Đơn vị | 2025 | 2026": before amounts of years, where its cells are not known. */
function withUnits(looks: readonly Look[], uses: readonly ColumnUse[]): ColumnUse[] {
  const isYear = (look: Look | undefined): boolean =>
    look !== undefined && (isPeriodWord(look.text) || ITS_YEAR.test(look.text));
  return looks.map(({ contents, text }, c) => {
    const use = uses[c] ?? 'plain';
    const units = use === 'plain' && contents.filled === 0 && text.toLowerCase() === UNIT_OR_BODY;
    return units && isYear(looks[c + 1]) && isYear(looks[c + 2]) ? 'unit' : use;
  });
}

/** A column whose heading is a time, and whose cells are not times themselves. */
function isPeriodColumn({ contents, wording }: Look): boolean {
  const words = bestRole(wording);
  return contents.times < MOSTLY || contents.amounts >= MANY || words.role === roleAt('target');
}

function isMarked(look: Look): boolean {
  return look.period !== null && look.contents.marks >= MOSTLY;
}

/** Start and end are told by their two headings together: "Ngày hoàn thành" alone is a deadline. */
function withStartAndEnd(looks: readonly Look[], uses: readonly ColumnUse[]): ColumnUse[] {
  const time = (look: Look): boolean => look.contents.filled === 0 || look.contents.times > MANY / 2;
  const at = (use: 'start' | 'end'): number =>
    looks.findIndex((l, c) => uses[c] === 'plain' && l.wording.use === use && time(l));
  const start = at('start');
  const named = at('end');
  const end = named >= 0 ? named : afterStart(looks, uses, start);
  if (start < 0 || end < 0) return [...uses];
  return uses.map((use, c) => (c === start ? 'start' : c === end ? 'end' : use));
}

/** "Bắt đầu | Hoàn thành": the end has the heading of a deadline and stands right of the start. */
function afterStart(looks: readonly Look[], uses: readonly ColumnUse[], start: number): number {
  const next = looks[start + 1];
  const isEnd = next && uses[start + 1] === 'plain' && bestRole(next.wording).role === roleAt('deadline');
  return isEnd ? start + 1 : -1;
}

/** How likely two columns of times are a start and an end where only their cells say so. Reasoned. */
const SPAN_BY_CONTENTS = 0.8;

/**
 * Two neighbouring columns of times in each of whose rows the right one comes no sooner than the left one, under
 * headings that don't tell what they are ("Khởi động | Xong"). Headings that name a step ("Trình | Ban hành") are
 * two deadlines, and so are two headings that each name one.
 */
function spanByContents(
  looks: readonly Look[],
  uses: readonly ColumnUse[],
  period: Period | null,
): readonly number[] {
  const timed = (look: Look | undefined, c: number): look is Look =>
    look !== undefined && uses[c] === 'plain' && look.contents.times > MOSTLY && !opensWithVerb(look.text);
  for (const [c, left] of looks.entries()) {
    const right = looks[c + 1];
    if (!timed(left, c) || !timed(right, c + 1)) continue;
    const named = left.wording.use === 'start' || right.wording.use === 'end';
    const unknown = [left, right].every((l) => bestRole(l.wording).score < TELLING);
    if ((named || unknown) && timesInOrder(left.cells, right.cells, period)) return [c, c + 1];
  }
  return [];
}

import { UPPER_MATTERS } from '../../lexicon/headings.ts';
import { joinTokens, type Token } from '../../source/document.ts';
import { rememberedFor } from '../../text/remembered.ts';
import { headingWords, isParentHeading } from '../roles.ts';
import type { Arrangement, Upper } from './arrangement.ts';
import { isTold, lowerRowOf } from './lower-row.ts';
import { isNextPeriod, type NamedPeriod, namedMonths, namedPeriod } from './periods.ts';
import { bestRole, ROLE_ORDER, roleAt, wordingOfWords } from './wording.ts';

/** A heading of flattened text before it is known on which level it stands. */
export interface FlatPiece {
  /** A role, `other`, or `parent` for words that mostly stand over several columns. */
  readonly role: string;
  readonly tokens: readonly Token[];
}

/** A column's heading with the words that stand over it. */
export interface LeveledPiece {
  readonly role: string;
  readonly own: readonly Token[];
  readonly upper: readonly Token[];
}

/**
 * Two-level headings in flattened text. The cells of the upper row come first, those of the lower row follow:
 *
 *     STT | Nhiệm vụ | Trách nhiệm | Thời hạn | Chủ trì | Phối hợp
 *                      └ over 2               └────────────────── its columns, written last
 *
 * or an upper cell stands right before its lower ones. Which cells are upper ones, and over how many columns, is
 * the arrangement that fits best: an upper cell is a general word, it and its columns speak of the same matter,
 * and remarks (ghi chú) stand last.
 */
export function underUppers(pieces: readonly FlatPiece[]): LeveledPiece[] {
  let best: { arrangement: Arrangement; score: number } | null = null;
  const scoreOf = scorer(pieces);
  const lower = lowerRowOf(pieces.map((p) => p.tokens));
  for (const arrangement of arrangementsOf(pieces)) {
    const told = lower !== null && isTold(lower, arrangement);
    const score = scoreOf(arrangement, told) + (told ? TOLD : 0);
    if (score > LEAST && (!best || score > best.score)) best = { arrangement, score };
  }
  return best ? arranged(pieces, best.arrangement) : plain(pieces);
}

// Reasoned, on a scale of their own: what has to be outweighed for two levels is LEAST.
const LEAST = 0.8;
const KNOWN_UPPER = 1.5;
const ANY_UPPER = -1.5;
/** Words that name one role by themselves stand over nothing. */
const ROLE_UPPER = -4;
const NAMES_ROLE = 4;
const SAME_MATTER = 1;
const UNCLEAR_MATTER = 0.2;
const OTHER_MATTER = -3;
const NOTE_LAST = 2.5;
const NAMED_TWICE = 0.8;
/** Right behind the numbers stands what the rows are about; it is seldom divided. */
const UPPER_FIRST = -2;
const MOST_COLUMNS_UNDER = 4;
/** Months of a year. */
const MOST_PERIODS = 12;
/** Periods side by side under words that name an aim or a time ("Chỉ tiêu các năm", "Lộ trình thực hiện"). */
const OVER_PERIODS = 1.5;
/** A start and an end under words that name a time, which one column of them would not be ("Thời gian thực hiện" over "Từ | Đến"): more than a time over what is delivered at it, with them, could be worth. */
const OVER_SPAN = 5;
/** Years divide money or an aim, not the time at which something is done; what tells of two that may stand over them. */
const TIME_OVER_YEARS = -0.4;

/** What it is worth that the text itself shows where the lower row begins. Reasoned: more than an upper cell of any words costs, but not one of those that the rows are about. */
const TOLD = 6;
/** Where two levels are told, what columns mostly divide, money before all, and what a column beyond two costs under other words than a period's. */
const DIVIDED = 0;
const MONEY_DIVIDED = 1.5;
const BEYOND_TWO = -0.5;

/** How many columns an upper cell may stand over: a few, or as many periods as stand side by side. */
function widthsIn(pieces: readonly FlatPiece[]): readonly number[] {
  const widths = new Set(Array.from({ length: MOST_COLUMNS_UNDER - 1 }, (_, k) => k + 2));
  let run = 1;
  for (const [i, { tokens }] of pieces.entries()) {
    const goesOn = isNextPeriod(periodOf(pieces[i - 1]?.tokens ?? []), periodOf(tokens));
    run = goesOn ? run + 1 : 1;
    if (run > MOST_COLUMNS_UNDER && run <= MOST_PERIODS) widths.add(run);
  }
  return [...widths];
}

function arrangementsOf(pieces: readonly FlatPiece[]): Arrangement[] {
  const n = pieces.length;
  const widths = widthsIn(pieces);
  const found: Arrangement[] = [];
  for (let at = 1; at < n; at++) {
    for (const columns of widths) {
      if (at + 1 + columns <= n) {
        const own = { at, first: at + 1, columns };
        found.push([own]);
        for (let next = at + 1 + columns; next < n; next++)
          for (const more of widths)
            if (next + 1 + more <= n) found.push([own, { at: next, first: next + 1, columns: more }]);
      }
      const first = n - columns;
      if (first > at + 1) found.push([{ at, first, columns }]);
      for (let next = at + 1; next < n; next++)
        for (const more of widths) {
          const from = n - columns - more;
          if (from > next)
            found.push([
              { at, first: from, columns },
              { at: next, first: from + columns, columns: more },
            ]);
        }
    }
  }
  return found;
}

const MATTERS: Readonly<Record<string, string>> = {
  lead: 'bodies',
  coordinate: 'bodies',
  monitor: 'bodies',
  implement: 'bodies',
  product: 'delivery',
  deadline: 'delivery',
  target: 'aim',
  indicator: 'aim',
};

/** In a table of aims "Kế hoạch" is what is aimed at, and stands over nothing. */
function matterOfUpper(piece: FlatPiece | undefined, aims: boolean): string | null {
  const words = headingWords(joinTokens(piece?.tokens ?? [])).join(' ');
  return (aims ? undefined : UPPER_MATTERS[words]) ?? matterOf(piece);
}

function matterOf(piece: FlatPiece | undefined): string | null {
  return piece ? matterOfPiece(piece) : null;
}

const matterOfPiece = rememberedFor(({ tokens }: FlatPiece): string | null => {
  const wording = wordingOfWords(headingWords(joinTokens(tokens)));
  const { role, score } = bestRole(wording);
  // whom "Lãnh đạo chỉ đạo" names is no body of the roles, and may stand with them
  if (ROLE_ORDER[role] === 'other' && wording.use === null) return null;
  return score > 1 ? (MATTERS[ROLE_ORDER[role] ?? ''] ?? 'else') : null;
});

function roleOf(piece: FlatPiece | undefined): string {
  return piece ? roleOfPiece(piece) : '';
}

const roleOfPiece = rememberedFor(
  ({ tokens }: FlatPiece): string =>
    ROLE_ORDER[bestRole(wordingOfWords(headingWords(joinTokens(tokens)))).role] ?? '',
);

function upperScore(upper: FlatPiece | undefined, words: readonly string[]): number {
  if (upper?.role === 'parent' || isParentHeading(words)) return KNOWN_UPPER;
  const { use } = wordingOfWords(words);
  // a start and an end are what stands under a time
  if (use === 'start' || use === 'end') return ROLE_UPPER;
  return bestRole(wordingOfWords(words)).score >= NAMES_ROLE ? ROLE_UPPER : ANY_UPPER;
}

/** Whether words name a time and nothing that is delivered at it, as "Kết quả và tiến độ" does. */
function isOnlyTime(upper: FlatPiece | undefined): boolean {
  const { scores } = wordingOfWords(headingWords(joinTokens(upper?.tokens ?? [])));
  return roleOf(upper) === 'deadline' && (scores[roleAt('product')] ?? 0) <= 0;
}

/** Whether words that say who does something stand over columns that say who leads it and who takes part ("Đơn vị thực hiện" over "Chủ trì | Phối hợp"). */
function namesAllBodies(upper: FlatPiece | undefined, own: readonly FlatPiece[]): boolean {
  const roles = own.map(roleOf);
  return roleOf(upper) === 'implement' && roles.includes('lead') && roles.includes('coordinate');
}

/** The period that a column's heading names and nothing else, or null ("2027", "Năm 2027", "Quý II"). */
export const periodOf = rememberedFor((heading: readonly Token[]): NamedPeriod | null => {
  const text = joinTokens(heading);
  return namedMonths(text) ?? namedPeriod(headingWords(text).join(' '));
});

/** Whether these columns are all the periods that stand side by side there, and something else is left to be the subject. */
function arePeriods(pieces: readonly FlatPiece[], { at, first, columns }: Upper): boolean {
  const named = pieces.slice(first - 1, first + columns + 1).map((p) => periodOf(p.tokens));
  const [before, ...own] = named;
  const after = own[columns] ?? null;
  const series = own
    .slice(0, columns)
    .every((p, k) => p !== null && (k === 0 || isNextPeriod(own[k - 1] ?? null, p)));
  if (
    !series ||
    isNextPeriod(before ?? null, own[0] ?? null) ||
    isNextPeriod(own[columns - 1] ?? null, after)
  )
    return false;
  return pieces.some((p, i) => i !== at && isSubject(p));
}

/** Whether two columns are the start and the end of a time. */
function isSpan(pieces: readonly FlatPiece[]): boolean {
  const uses = pieces.map((p) => wordingOfWords(headingWords(joinTokens(p.tokens))).use);
  return uses.length === 2 && uses[0] === 'start' && uses[1] === 'end';
}

/** Words that may stand over periods: what is aimed at, a time, money, or words as general as "Kế hoạch"; no bodies. */
function standsOverPeriods(upper: FlatPiece | undefined, periods: string | undefined): boolean {
  const role = roleOf(upper);
  if (role === 'deadline' || SUBJECTS.has(role)) return true;
  const words = headingWords(joinTokens(upper?.tokens ?? []));
  if (periods === 'months' && words[0] === MONTH) return true;
  if (wordingOfWords(words).use === 'money') return true;
  return isParentHeading(words) && matterOfUpper(upper, false) !== 'bodies';
}

/** What figures alone need above them to be months ("Tháng thực hiện" over "1-3 | 4-6"). */
const MONTH = 'tháng';

/** Roles of columns that say what a row is about. */
const SUBJECTS: ReadonlySet<string> = new Set(['task', 'indicator', 'target']);

/** What the words of an upper cell are worth by themselves, where the text shows that there are two levels: something stands over the lower row. */
function toldUpperScore(pieces: readonly FlatPiece[], { at, columns }: Upper): number {
  const upper = pieces[at];
  if (isSubject(upper) && !othersHoldSubject(pieces, at)) return ROLE_UPPER;
  const words = headingWords(joinTokens(upper?.tokens ?? []));
  const wide = BEYOND_TWO * (columns - 2);
  if (wordingOfWords(words).use === 'money') return MONEY_DIVIDED + wide;
  const score = upperScore(upper, words);
  const matter = matterOf(upper);
  return (matter === 'bodies' || matter === 'delivery' ? Math.max(score, DIVIDED) : score) + wide;
}

/** Whether words name what a row is about, if only a little. */
function isSubject(piece: FlatPiece | undefined): boolean {
  return SUBJECTS.has(roleOf(piece));
}

function othersHoldSubject(pieces: readonly FlatPiece[], at: number): boolean {
  return pieces.some((p, i) => i !== at && isSubject(p));
}

/** What an upper cell and the columns under it say for their standing so; where they are all it may stand over, nothing more is asked. */
function placedScore(pieces: readonly FlatPiece[], placed: Upper, aims: boolean, told: boolean): number {
  const { at, first, columns } = placed;
  const upper = pieces[at];
  const own = pieces.slice(first, first + columns);
  const unit = periodOf(own[0]?.tokens ?? [])?.unit;
  if (standsOverPeriods(upper, unit) && arePeriods(pieces, placed))
    return OVER_PERIODS + (unit === 'year' && roleOf(upper) === 'deadline' ? TIME_OVER_YEARS : 0);
  if (roleOf(upper) === 'deadline' && isSpan(own)) return OVER_SPAN;
  const words = headingWords(joinTokens(upper?.tokens ?? []));
  const worth = told ? toldUpperScore(pieces, placed) : upperScore(upper, words);
  const twice = own.some((p) => roleOf(p) === roleOf(upper)) ? NAMED_TWICE : 0;
  return (namesAllBodies(upper, own) ? KNOWN_UPPER : worth) + twice + matterScore(upper, own, aims);
}

/** Whether the columns under an upper cell speak of the same matter as it does. */
function matterScore(upper: FlatPiece | undefined, own: readonly FlatPiece[], aims: boolean): number {
  const matter = matterOfUpper(upper, aims);
  let score = 0;
  for (const piece of own) {
    const its = matterOf(piece);
    if (isOnlyTime(upper) && roleOf(piece) === 'product') score += OTHER_MATTER;
    else if (its === 'else' || piece.role === 'no' || periodOf(piece.tokens) !== null) score += OTHER_MATTER;
    else if (matter === null || its === null || matter === 'else') score += UNCLEAR_MATTER;
    else score += its === matter ? SAME_MATTER : OTHER_MATTER;
  }
  return score;
}

/**
 * How well an arrangement fits, and whether the text tells it. Upper cells are looked at once each: years side by side may stand
 * under any of many.
 */
function scorer(pieces: readonly FlatPiece[]): (arrangement: Arrangement, told: boolean) => number {
  const roles = pieces.map(roleOf);
  const aims = roles.includes('indicator');
  const parted = roles.includes('note') && roles.at(-1) !== 'note';
  const seen = new Map<string, number>();
  return (arrangement, told) => {
    let score = 0;
    for (const placed of arrangement) {
      const key = `${placed.at} ${placed.first} ${placed.columns} ${told}`;
      const own = seen.get(key) ?? firstScore(pieces, placed, told) + placedScore(pieces, placed, aims, told);
      seen.set(key, own);
      score += own;
    }
    const last = parted ? arranged(pieces, arrangement).at(-1) : undefined;
    return last && roleOf({ role: last.role, tokens: last.own }) === 'note' ? score + NOTE_LAST : score;
  };
}

/** What it costs that an upper cell stands right behind the column of numbers; nothing where the text shows that it is divided, and the subject stands elsewhere. */
function firstScore(pieces: readonly FlatPiece[], { at }: Upper, told: boolean): number {
  const divided = told && !isSubject(pieces[at]) && othersHoldSubject(pieces, at);
  return at === 1 && pieces[0]?.role === 'no' && !divided ? UPPER_FIRST : 0;
}

function arranged(pieces: readonly FlatPiece[], arrangement: Arrangement): LeveledPiece[] {
  const under = new Set(
    arrangement.flatMap(({ first, columns }) => Array.from({ length: columns }, (_, k) => first + k)),
  );
  return pieces.flatMap((piece, i): LeveledPiece[] => {
    const upper = arrangement.find(({ at }) => at === i);
    if (upper)
      return pieces
        .slice(upper.first, upper.first + upper.columns)
        .map((p, k) => ({ role: p.role, own: p.tokens, upper: k === 0 ? piece.tokens : [] }));
    return under.has(i) ? [] : [{ role: piece.role, own: piece.tokens, upper: [] }];
  });
}

/** Without levels: words that mostly stand over columns belong to the column behind them. */
function plain(pieces: readonly FlatPiece[]): LeveledPiece[] {
  const found: LeveledPiece[] = [];
  let pending: readonly Token[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (piece.role === 'parent' && i + 1 < pieces.length) {
      pending = [...pending, ...piece.tokens];
      continue;
    }
    found.push({ role: piece.role, own: piece.tokens, upper: pending });
    pending = [];
  }
  return found;
}

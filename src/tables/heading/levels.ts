import { UPPER_MATTERS } from '../../lexicon/headings.ts';
import { joinTokens, type Token } from '../../source/document.ts';
import { headingWords, isParentHeading } from '../roles.ts';
import { bestRole, ROLE_ORDER, wordingOfWords } from './wording.ts';

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
  for (const arrangement of arrangementsOf(pieces)) {
    const score = scoreOf(pieces, arrangement);
    if (score > LEAST && (!best || score > best.score)) best = { arrangement, score };
  }
  return best ? arranged(pieces, best.arrangement) : plain(pieces);
}

interface Upper {
  readonly at: number;
  readonly first: number;
  readonly columns: number;
}
type Arrangement = readonly Upper[];

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
/** Years side by side under words that name an aim or a time ("Chỉ tiêu các năm", "Lộ trình thực hiện"). */
const OVER_YEARS = 1.5;

function arrangementsOf(pieces: readonly FlatPiece[]): Arrangement[] {
  const n = pieces.length;
  const found: Arrangement[] = [];
  for (let at = 1; at < n - 2; at++) {
    for (let columns = 2; columns <= MOST_COLUMNS_UNDER; columns++) {
      if (at + columns >= n + 1) continue;
      if (at + 1 + columns <= n) found.push([{ at, first: at + 1, columns }]);
      const first = n - columns;
      if (first > at + 1) found.push([{ at, first, columns }]);
      for (let next = at + 1; next < n; next++)
        for (let more = 2; more <= MOST_COLUMNS_UNDER; more++) {
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
  if (!piece) return null;
  const { role, score } = bestRole(wordingOfWords(headingWords(joinTokens(piece.tokens))));
  return score > 1 ? (MATTERS[ROLE_ORDER[role] ?? ''] ?? 'else') : null;
}

function roleOf(piece: FlatPiece | undefined): string {
  if (!piece) return '';
  return ROLE_ORDER[bestRole(wordingOfWords(headingWords(joinTokens(piece.tokens)))).role] ?? '';
}

function upperScore(upper: FlatPiece | undefined, words: readonly string[]): number {
  if (upper?.role === 'parent' || isParentHeading(words)) return KNOWN_UPPER;
  return bestRole(wordingOfWords(words)).score >= NAMES_ROLE ? ROLE_UPPER : ANY_UPPER;
}

/** The year that a column's heading names and nothing else, or null ("2027", "Năm 2027"). */
export function yearOf(heading: readonly Token[]): number | null {
  const year = /^(?:năm )?(20\d\d)$/.exec(headingWords(joinTokens(heading)).join(' '))?.[1];
  return year === undefined ? null : Number(year);
}

/** Whether these columns are all the years that stand side by side there, and something else is left to be the subject. */
function areYears(pieces: readonly FlatPiece[], { at, first, columns }: Upper): boolean {
  const years = pieces.slice(first, first + columns).map((p) => yearOf(p.tokens));
  if (years.some((y) => y === null) || yearOf(pieces[first - 1]?.tokens ?? []) !== null) return false;
  if (yearOf(pieces[first + columns]?.tokens ?? []) !== null) return false;
  return pieces.some((p, i) => i !== at && SUBJECTS.has(roleOf(p)));
}

/** Roles of columns that say what a row is about. */
const SUBJECTS: ReadonlySet<string> = new Set(['task', 'indicator', 'target']);

function scoreOf(pieces: readonly FlatPiece[], arrangement: Arrangement): number {
  let score = 0;
  const aims = pieces.some((p) => roleOf(p) === 'indicator');
  for (const placed of arrangement) {
    const { at, first, columns } = placed;
    const upper = pieces[at];
    const words = headingWords(joinTokens(upper?.tokens ?? []));
    if (at === 1 && pieces[0]?.role === 'no') score += UPPER_FIRST;
    const timed = roleOf(upper) === 'deadline' || SUBJECTS.has(roleOf(upper));
    if (timed && areYears(pieces, placed)) {
      score += OVER_YEARS;
      continue;
    }
    score += upperScore(upper, words);
    const own = pieces.slice(first, first + columns);
    const matter = matterOfUpper(upper, aims);
    for (const piece of own) {
      const its = matterOf(piece);
      if (its === 'else' || piece.role === 'no') score += OTHER_MATTER;
      else if (matter === null || its === null || matter === 'else') score += UNCLEAR_MATTER;
      else score += its === matter ? SAME_MATTER : OTHER_MATTER;
    }
    if (own.some((p) => roleOf(p) === roleOf(upper))) score += NAMED_TWICE;
  }
  const roles = arranged(pieces, arrangement).map((p) => roleOf({ role: p.role, tokens: p.own }));
  const before = pieces.map(roleOf);
  if (before.includes('note') && before.at(-1) !== 'note' && roles.at(-1) === 'note') score += NOTE_LAST;
  return score;
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

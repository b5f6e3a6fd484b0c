import { agencyScore } from '../../grammars/agencies/index.ts';
import { deadlineScore, isMark } from '../../grammars/deadlines/index.ts';
import { isPersonName } from '../../grammars/persons.ts';
import { INDICATOR_NOUNS, PRODUCT_NOUNS, TASK_VERBS } from '../../lexicon/cell-openings.ts';
import { matchKey } from '../../text/fold.ts';
import { isYear, romanValue } from '../../text/numerals.ts';
import { bareNumber, numberParts } from '../../text/row-numbers.ts';
import { ROLE_ORDER } from './wording.ts';

/** What the cells of one column hold, as shares (0..1) of its cells with words unless said otherwise. */
export interface Contents {
  /** Cells looked at, and those with words. */
  readonly cells: number;
  readonly filled: number;
  /** Share of all cells that hold words. */
  readonly fill: number;
  /** Numbers of rows ("3", "2.1", "a"), and how often one follows the one above it. */
  readonly numbers: number;
  readonly sequence: number;
  /** Mean score as a cell of bodies (0..1), and the share that names a set or several bodies. */
  readonly bodies: number;
  readonly collective: number;
  /** Mean score as a time, 0..1. */
  readonly times: number;
  readonly amounts: number;
  /** Amounts of a million and over, or with a currency. */
  readonly money: number;
  readonly marks: number;
  readonly units: number;
  readonly persons: number;
  readonly verbs: number;
  readonly products: number;
  readonly indicators: number;
  /** Mean length in words, of filled cells. */
  readonly length: number;
}

/** Cells of a column that are looked at: enough to know it by, few enough to cost nothing. */
const MOST_CELLS = 80;
/** Words of a cell that are looked at. */
const MOST_WORDS = 40;

const AMOUNT =
  /^(?:[≥≤<>=~]|>=|<=|trên|dưới|từ|đạt|tối thiểu|ít nhất|khoảng)?\s*\d[\d.,/\s–-]*(?:%|\s?\p{L}{1,12}(?: \p{L}{1,8}){0,2})?$/u;
// `\b` knows the letters of English alone: before "đ" and behind "à" it sees no border
const MONEY = /^\d{1,3}(?:[.,]\d{3}){2,}\b|(?<!\p{L})(?:đồng|triệu|tỷ đồng|vnđ)(?!\p{L})/u;
const UNTICKED = /^(?:☐|□|o)$/u;
const UNIT =
  /^(?:%|tỷ lệ|phần trăm|xã|phường|huyện|tthc|thủ tục|văn bản|cuộc|lớp|người|hồ sơ|điểm|bậc|hạng|ngày|giờ|phút|lượt|đơn vị|hội nghị|dịch vụ|hệ thống|bộ|chiếc|cái|tờ|buổi|tin|bài|mô hình|sáng kiến|báo cáo|đề án|triệu đồng|tỷ đồng|đồng|lần|thứ hạng|kế hoạch|nghìn tờ|máy)(?:\/\p{L}+)?$/u;
const PERSON = /^(?:ông|bà|đồng chí|đ\/c|các ông|các đồng chí)\s/u;
const POSITION =
  /^(?:trưởng|phó|thành viên|ủy viên|tổ trưởng|tổ phó|chủ tịch|giám đốc|thư ký|chánh|bí thư|tổ viên|trưởng ban|phó trưởng)/u;
const COLLECTIVE = /^các |liên quan|;|,.*(?<!\p{L})và(?!\p{L})|toàn thể|tất cả/u;

function opensWith(list: ReadonlySet<string>, key: string): boolean {
  const words = key.replace(/^[-+–•(“"\s]+/, '').split(' ', 3);
  return list.has(words[0] ?? '') || list.has(words.slice(0, 2).join(' ')) || list.has(words.join(' '));
}

const VERBS = new Set(TASK_VERBS.map(matchKey));
const PRODUCTS = new Set(PRODUCT_NOUNS.map(matchKey));
const INDICATORS = new Set(INDICATOR_NOUNS.map(matchKey));

/** Whether a text begins with what offices are told to do. */
export function opensWithVerb(text: string): boolean {
  return opensWith(VERBS, matchKey(text));
}

/** Whether the second number comes right after the first: 3 after 2, 2.1 after 2 or 1.4, b after a, 1 anew. */
function follows(before: string, after: string): boolean {
  const a = numberParts(before);
  const b = numberParts(after);
  if (a && b) {
    const last = b.at(-1) ?? 0;
    if (last === 1) return true;
    const above = a.slice(0, b.length).at(-1) ?? 0;
    return last === above + 1;
  }
  if (/^[a-zđ]$/i.test(before) && /^[a-zđ]$/i.test(after)) return after > before;
  return false;
}

/**
 * Looks at what the cells of one column hold.
 * @param texts the column's cells below the heading, groups and totals left out, in reading order; "" for empty ones
 */
export function contentsOf(texts: readonly string[]): Contents {
  const sample = texts.slice(0, MOST_CELLS).map((t) => t.trim());
  const filled = sample.filter((t) => t !== '' && !/^[-–—…._\s]+$/.test(t));
  const n = filled.length;
  const read = filled.map((text) => {
    const words = text.split(/\s+/).slice(0, MOST_WORDS);
    return { text, words, key: matchKey(words.join(' ')) };
  });
  const mean = (of: (text: string, key: string, words: readonly string[]) => number): number =>
    n === 0 ? 0 : read.reduce((sum, { text, key, words }) => sum + of(text, key, words), 0) / n;
  const test = (p: RegExp) => (_: string, key: string) => (p.test(key) ? 1 : 0);
  const numbers = filled.map((t) => bareNumber(t));
  const isNumber = (t: string): boolean =>
    (numberParts(t) !== null && !isYear(t)) || romanValue(t) !== null || /^[a-zđ]$/i.test(t);
  const pairs = numbers.slice(1).filter((t, i) => follows(numbers[i] ?? '', t)).length;
  return {
    cells: sample.length,
    filled: n,
    fill: sample.length === 0 ? 0 : n / sample.length,
    numbers: n === 0 ? 0 : numbers.filter(isNumber).length / n,
    sequence: n < 2 ? 0 : pairs / (n - 1),
    bodies: mean((_t, _k, words) => agencyScore(words)),
    collective: mean(test(COLLECTIVE)),
    times: mean((_t, _k, words) => deadlineScore(words)),
    amounts: mean((_t, k) => (k.length < 40 && AMOUNT.test(k) ? 1 : 0)),
    money: mean(test(MONEY)),
    marks: mean((t, k) => (isMark(t) || UNTICKED.test(k) ? 1 : 0)),
    units: mean(test(UNIT)),
    persons: mean((t, k) => (PERSON.test(k) || POSITION.test(k) || isPersonName(t) ? 1 : 0)),
    verbs: mean((_t, k) => (opensWith(VERBS, k) ? 1 : 0)),
    products: mean((_t, k) => (opensWith(PRODUCTS, k) ? 1 : 0)),
    indicators: mean((_t, k) => (opensWith(INDICATORS, k) ? 1 : 0)),
    length: mean((_t, _k, words) => words.length),
  };
}

/**
 * How much a column's contents speak for each role of `ROLE_ORDER`: natural logarithms of odds against "none of
 * these", 0 where the column is empty. Reasoned, on the scale of the cues: a column that holds nothing but bodies
 * or times gets about 3, as much as a heading that nearly always means it; contents of another kind tell as much
 * against it. What a single cell shows counts little, so a column of few cells says less.
 */
export function contentScores(c: Contents): Float64Array {
  const s = new Float64Array(ROLE_ORDER.length);
  if (c.filled === 0) return s;
  const weight = c.filled / (c.filled + HALF_SURE);
  const scores = scoresOf(c);
  for (const [r, role] of ROLE_ORDER.entries())
    s[r] = weight * Math.max(-FULL, Math.min(FULL, scores[role] ?? 0));
  return s;
}

/** Roles whose cells look like nothing in particular are left out, and with them 0. */
type RoleScores = Readonly<Partial<Record<(typeof ROLE_ORDER)[number], number>>>;

function scoresOf(c: Contents): RoleScores {
  const plain = 1 - Math.max(c.numbers, c.amounts, c.marks, c.units);
  const prose = Math.min(1, c.length / WORDS_OF_PROSE) * plain;
  const { collective } = c;
  const body = 7 * (c.bodies - 0.5) - 3 * c.numbers - 2 * c.verbs;
  return {
    no: 3 * c.numbers + 3 * c.sequence - 3 - 4 * (1 - c.numbers),
    ...proseScores(c, plain, prose),
    lead: body - 0.8 * collective + 0.5 * c.fill,
    coordinate: body + 0.8 * collective,
    monitor: body - 0.5 * collective,
    implement: body + 0.3 * collective,
    deadline: 8 * (c.times - 0.5) - 3 * c.numbers - 2 * c.verbs - 2 * c.money - 3 * above(c.bodies, 0.6),
    target:
      3.5 * c.amounts + 1 * (1 - plain) - 2.5 - 1.5 * c.sequence - 3 * above(c.bodies, 0.5) - 2 * c.verbs,
    note: 1 - 2 * c.fill - 2 * above(c.bodies, 0.6) - 2 * above(c.times, 0.6),
  };
}

/** Roles whose cells are prose: what they begin with tells them apart, bodies and times speak against all three. */
function proseScores(c: Contents, plain: number, prose: number): RoleScores {
  return {
    task:
      1 +
      2 * c.verbs +
      2 * prose -
      5 * above(c.bodies, 0.4) * (1 - c.verbs) -
      3 * c.times * (1 - prose) -
      5 * (1 - plain) -
      2 * c.persons -
      1.5 * c.products * (1 - c.verbs),
    indicator:
      2.5 * c.indicators +
      0.5 * prose -
      2 * c.verbs -
      4 * above(c.bodies, 0.5) -
      3 * above(c.times, 0.5) -
      5 * (1 - plain),
    product:
      3 * c.products +
      0.5 * prose -
      1.5 * c.verbs -
      5 * above(c.bodies, 0.5) -
      4 * above(c.times, 0.5) -
      4 * (1 - plain),
  };
}

/** By how much a share passes what a column of another kind may have of it. */
function above(share: number, usual: number): number {
  return Math.max(0, share - usual);
}

/** Mean number of words from which cells are prose in full. Reasoned: names of bodies and times are shorter. */
const WORDS_OF_PROSE = 12;
/** Cells at which a column's contents count half. Reasoned: one cell proves little, five nearly all. */
const HALF_SURE = 1.5;
/** The most that contents say for or against a role. */
const FULL = 4;

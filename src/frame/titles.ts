import { opensBody, opensSpeaker } from '../grammars/issuer.ts';
import type { Period } from '../model/index.ts';
import { cutLine, demandsMore, endsSentence, keyOf } from '../outline/line-forms.ts';
import { readMarkers } from '../outline/markers.ts';
import type { SourceLine, Token } from '../source/document.ts';
import { textAt, wordsOf } from '../source/words.ts';
import { append } from '../text/append.ts';
import { isInCapitals } from '../text/capitals.ts';
import { matchKey } from '../text/fold.ts';
import { opensBasis } from './bases.ts';

/** The lines between a document's kind and its text: title (trích yếu), who issues it, "(Ban hành kèm theo …)". */
export interface TitleBlock {
  readonly title: readonly Token[];
  /** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" above a decision's bases. */
  readonly authority: readonly Token[];
  readonly annexLine: readonly Token[];
  /** Remarks that are no title: a degree of urgency, "(Tài liệu phục vụ họp)". */
  readonly margin: readonly Token[];
  /** What follows. */
  readonly rest: readonly SourceLine[];
}

/** Lines that a title may take. */
const MOST_LINES = 8;

/**
 * What stands between the kind of a document and its text: title, who authorised it, the line of an annex,
 * remarks.
 */
export function readTitleBlock(lines: readonly SourceLine[]): TitleBlock {
  const title: Token[] = [];
  const authority: Token[] = [];
  const annexLine: Token[] = [];
  const margin: Token[] = [];
  const queue = [...lines.slice(0, MOST_LINES * 3)];
  let taken: SourceLine | undefined;
  let titleDone = false;
  let used = 0;
  const later = (): SourceLine[] => [...queue, ...lines.slice(MOST_LINES * 3)];
  for (let line = queue.shift(); line; line = queue.shift(), used += 1) {
    const annex = annexLine.length === 0 ? annexEnd(line, queue) : null;
    if (annex) {
      append(annexLine, annex.tokens);
      queue.splice(0, annex.lines - 1);
      if (annex.rest) queue.unshift(annex.rest);
      titleDone = true;
      continue;
    }
    if (isRemark(line)) {
      append(margin, line.tokens);
      continue;
    }
    if (isAuthority(line.text) || (authority.length > 0 && SESSION.test(keyOf(line)))) {
      append(authority, line.tokens);
      titleDone = true;
      continue;
    }
    if (titleDone || used >= MOST_LINES || !belongsToTitle(line, taken, queue))
      return { title, authority, annexLine, margin, rest: [line, ...later()] };
    const cut = authorityWithin(line);
    const [own, other] = cut > 0 ? cutLine(line, cut) : [line, null];
    append(title, own.tokens);
    taken = own;
    if (other) queue.unshift(other);
  }
  return { title, authority, annexLine, margin, rest: later() };
}

const ANNEX =
  /^\(?\s?(?:ban hành )?(?:được )?(?:ban hành )?kèm theo |^\(ban hành theo (?:quyết định|kế hoạch|công văn) /;
/** Lines and words of one remark in brackets. */
const ANNEX_LINES = 6;

/** "(Ban hành kèm theo Quyết định số … ngày … của …)", over several lines; without brackets one sentence. */
function annexEnd(
  line: SourceLine,
  next: readonly SourceLine[],
): { tokens: Token[]; lines: number; rest: SourceLine | null } | null {
  const opened = line.text.startsWith('(');
  const both = opened ? matchKey(`${line.text} ${textAt(next, 0)}`) : keyOf(line);
  if (!ANNEX.test(both)) return null;
  const tokens: Token[] = [];
  for (const [i, l] of [line, ...next.slice(0, ANNEX_LINES)].entries()) {
    const close = opened ? l.tokens.findIndex((t) => t.text.includes(')')) : -1;
    if (close >= 0) {
      append(tokens, l.tokens.slice(0, close + 1));
      const rest = close + 1 < l.tokens.length ? cutLine(l, close + 1)[1] : null;
      return { tokens, lines: i + 1, rest };
    }
    if (i > 0 && (readMarkers(l).length > 0 || opensBasis(l.text) || isInCapitals(l.text)))
      return { tokens, lines: i, rest: null };
    append(tokens, l.tokens);
    if (!opened && /\d{4}|của/.test(l.text) && !demandsMore(l.text) && !/^\p{Ll}/u.test(textAt(next, i)))
      return { tokens, lines: i + 1, rest: null };
  }
  return { tokens: [...line.tokens], lines: 1, rest: null };
}

/** Whether the remark that says which document an annex belongs to begins at the first of these lines. */
export function annexLineAt(
  lines: readonly SourceLine[],
): { tokens: Token[]; lines: number; rest: SourceLine | null } | null {
  const [line, ...next] = lines;
  return line ? annexEnd(line, next) : null;
}

/** "KHÓA XI, KỲ HỌP THỨ TÁM" under the council that decides. */
const SESSION = /^(?:khoá|nhiệm kỳ|kỳ họp) /;
/** Remarks that are set in a box and may come to stand under the kind. */
const REMARK =
  /^[([]?(?:dự thảo|khẩn|thượng khẩn|hoả tốc|mật|tối mật|tuyệt mật|lưu hành nội bộ|tài liệu phục vụ .{0,60})[)\]]?$/;

function isRemark(line: SourceLine): boolean {
  return line.tokens.length <= 12 && REMARK.test(keyOf(line));
}

function isAuthority(text: string): boolean {
  return isInCapitals(text) && (opensSpeaker(text) || opensBody(text));
}

/** Layout: the extractor joined the title's last words and the issuing authority on one line. */
function authorityWithin(line: SourceLine): number {
  // from the words in capitals that the line ends with, behind at least one in small letters
  const at = line.tokens.findLastIndex((t) => /\p{Ll}/u.test(t.text)) + 1;
  if (at === 0) return 0;
  for (let k = at; k < line.tokens.length - 1; k++) if (isAuthority(wordsOf(line.tokens, k))) return k;
  return 0;
}

/** Words that begin the paragraph under a title. */
const OPENING = /^(?:nhằm |để |trên cơ sở |căn cứ |với mục tiêu |xuất phát từ |tiếp tục thực hiện )/;
const OPENING_SUBJECT =
  /(?:ban hành|xây dựng|đề ra|triển khai).{0,80}(?:như sau|cụ thể như|với (?:các|những) nội dung)/;

function belongsToTitle(
  line: SourceLine,
  above: SourceLine | undefined,
  next: readonly SourceLine[],
): boolean {
  if (opensSection(line) || opensBasis(line.text)) return false;
  const key = keyOf(line);
  if (/[:;]$/.test(line.text) || OPENING_SUBJECT.test(key)) return false;
  if (!above) return !OPENING.test(key) || line.tokens.length <= 12;
  if (endsSentence(above.text) || OPENING.test(key)) return false;
  if (/^[\p{Ll}\d(–-]/u.test(line.text) || demandsMore(above.text)) return true;
  if (isInCapitals(above.text) || isInCapitals(line.text))
    return isInCapitals(above.text) === isInCapitals(line.text);
  const marked = line.heading !== undefined || line.bold === true;
  if (marked || above.heading !== undefined || above.bold === true) return marked;
  // a last short line before the text begins
  const after = next[0];
  const stops =
    after === undefined ||
    opensSection(after) ||
    opensBasis(after.text) ||
    after.text.startsWith('(') ||
    isAuthority(after.text);
  return stops && !endsSentence(line.text) && line.tokens.length <= 14;
}

function opensSection(line: SourceLine): boolean {
  return readMarkers(line).some(
    (m) => m.ordinal === 1 && /^(?:phan|part|chuong|roman|arabic|dieu|muc)$/.test(m.style),
  );
}

const SPAN =
  /(?:giai đoạn|thời kỳ|các năm|5 năm|05 năm|năm năm|nhiệm kỳ|năm|\()\s?(?:từ )?(?:năm )?(20\d{2})\s?(?:-|–|đến(?: năm)?)\s?(20\d{2})/g;
const HALF = /(?:06|6|sáu) tháng (đầu|cuối) năm (20\d{2})/;
const NINE = /(?:09|9|chín) tháng (?:đầu )?năm (20\d{2})/;
const QUARTER = /quý (iv|i{1,3}|[1-4])(?:\s?[/-]\s?| năm )(20\d{2})/;
const YEAR = /(?:năm|-)\s?(20\d{2})(?!\s?[-–]\s?20)/;
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** The days that a plan covers, from its title: "năm 2023", "giai đoạn 2021 - 2025", "quý I năm 2026". */
export function periodOf(title: string): Period | null {
  const key = matchKey(title);
  const spans = [...key.matchAll(SPAN)].filter((m) => (m[1] ?? '') < (m[2] ?? ''));
  const yearAlone = YEAR.exec(key.replace(SPAN, ' '))?.[1];
  // "năm 2022 … giai đoạn 2021-2025" is the plan of one year in the frame of five
  const span = spans[0];
  if (span && (yearAlone === undefined || key.indexOf(yearAlone) > span.index))
    return { start: `${span[1]}-01-01`, end: `${span[2]}-12-31` };
  const half = HALF.exec(key);
  if (half)
    return half[1] === 'đầu'
      ? { start: `${half[2]}-01-01`, end: `${half[2]}-06-30` }
      : { start: `${half[2]}-07-01`, end: `${half[2]}-12-31` };
  const nine = NINE.exec(key);
  if (nine) return { start: `${nine[1]}-01-01`, end: `${nine[1]}-09-30` };
  const quarter = QUARTER.exec(key);
  if (quarter) return quarterOf(QUARTERS[quarter[1] ?? ''] ?? 1, quarter[2] ?? '');
  return yearAlone === undefined ? null : { start: `${yearAlone}-01-01`, end: `${yearAlone}-12-31` };
}

function quarterOf(quarter: number, year: string): Period {
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  return {
    start: `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`,
    end: `${year}-${ends[quarter - 1] ?? '12-31'}`,
  };
}

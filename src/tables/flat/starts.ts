import { append } from '../../text/append.ts';
import { letteredPlaces } from '../rows/groups.ts';
import { opensPoint, pointOf } from '../rows/points.ts';
import { bestNumbering, type Candidate, numeral } from '../rows/sequence.ts';
import { opensTotal } from '../rows/totals.ts';
import { startsLine, type Words } from './words.ts';

/**
 * Where the rows of a flattened table begin: not line by line, but by the numbering that fits the whole
 * table best. A line that begins with a number by accident ("2025 trên địa bàn tỉnh", "3, 4 của …") does not
 * fit between its neighbours, or costs more than it explains.
 */
export type Start =
  | { readonly kind: 'row'; readonly at: number }
  | { readonly kind: 'dash'; readonly at: number }
  | { readonly kind: 'group'; readonly at: number }
  | { readonly kind: 'total'; readonly at: number };

/** What follows a number that counts or dates something, in lower case or as a unit. */
const AFTER_COUNT = /^(?:%|tháng|năm|ngày|quý|thủ|cơ|đơn|sở|huyện|xã|tuần|giờ|phút|lần|cuộc|và|của|-|–)/;
/** What stands before a number that is part of a sentence. */
const BEFORE_COUNT =
  /^(?:số|ngày|tháng|năm|quý|độ|đoạn|điều|khoản|điểm|mục|từ|đến|và|hoặc|thiểu|trên|dưới|thứ|nhất|khóa|khoá|lục|hạng|loại|cấp|nhóm|bảng|biểu|trước|qua|có|là|với|khoảng|hơn|-|–)$/;

function isCapital(text: string | undefined): boolean {
  return text !== undefined && /^[“"'‘(\-–+•*]*[\p{Lu}\d]/u.test(text);
}

function candidateAt(words: Words, i: number): Candidate | null {
  if (!startsLine(words, i)) return null;
  const text = words.tokens[i]?.text ?? '';
  const found = numeral(text, i, 0);
  if (!found) return null;
  const next = words.tokens[i + 1];
  const alone = words.line[i] !== words.line[i + 1];
  let evidence = alone ? 1 : 0;
  evidence += next === undefined ? -2 : isCapital(next.text) ? 2 : /^[-–+•“"(]/.test(next.text) ? 1 : -3;
  if (AFTER_COUNT.test(words.keys[i + 1] ?? '') && !isCapital(next?.text)) evidence -= 2;
  const before = words.tokens[i - 1]?.text;
  if (before !== undefined) {
    if (BEFORE_COUNT.test(words.keys[i - 1] === '' ? before : (words.keys[i - 1] ?? ''))) evidence -= 4;
    if (/[,–-]$/.test(before)) evidence -= 2.5;
  }
  // years and the like
  if (found.kind === 'row' && (found.parts[0] ?? 0) >= 1900 && !/[.)]$/.test(text)) evidence -= 4;
  return { ...found, evidence };
}

function totals(words: Words): Start[] {
  const found: Start[] = [];
  for (const from of words.lineFrom) {
    const opening = words.tokens.slice(from, from + 2).map((t) => t.text);
    if (opensTotal(opening)) found.push({ kind: 'total', at: from });
  }
  return found;
}

/** Groups marked by letters ("A. VIỆC CHUNG"): the letter opens a line, and a title follows it. */
function letteredGroups(words: Words): Start[] {
  const heads = [...words.lineFrom].map((from) =>
    /^\p{Lu}/u.test(words.tokens[from + 1]?.text ?? '') ? (words.tokens[from]?.text ?? null) : null,
  );
  return letteredPlaces(heads).map((line) => ({ kind: 'group', at: words.lineFrom[line] ?? 0 }));
}

/**
 * Lines of an indicator table that have a dash in place of a number ("- Bộ phận Một cửa cấp xã   40%"): they
 * break an indicator down. The dash stays part of the words.
 */
function dashRows(words: Words, rows: readonly Start[]): Start[] {
  const first = rows.find((r) => r.kind === 'row');
  if (!first) return [];
  const found: Start[] = [];
  for (let from = first.at + 1; from < words.tokens.length; from++) {
    if (pointOf(words.tokens[from]?.text ?? '') === null || !(startsLine(words, from) || setOff(words, from)))
      continue;
    // a cell that holds nothing but a dash is no row
    const own = words.tokens.slice(from, from + 2);
    if (words.line[from] === words.line[from + 1] && opensPoint(own)) found.push({ kind: 'dash', at: from });
  }
  return found;
}

/** Two spaces or more before a word in the middle of a line: empty cells stand between. */
function setOff(words: Words, i: number): boolean {
  return (words.tokens[i]?.start ?? 0) - (words.tokens[i - 1]?.end ?? 0) >= 2;
}

/** Row, group and total starts in reading order; `dashes` where the table breaks its rows down by dashes. */
export function findStarts(words: Words, dashes = false): Start[] {
  const candidates = [...words.lineFrom].flatMap((from) => candidateAt(words, from) ?? []);
  const starts: Start[] = [
    ...totals(words),
    ...letteredGroups(words),
    ...bestNumbering(candidates).map((c) => ({ kind: c.kind, at: c.at })),
  ];
  if (dashes) append(starts, dashRows(words, starts));
  return starts.sort((a, b) => a.at - b.at);
}

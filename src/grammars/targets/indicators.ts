import type { Period } from '../../model/index.ts';
import { viewOf } from '../../text/text-view.ts';
import { changeBefore, comparatorAround } from './measure-words.ts';
import { NUMBER, numberOf } from './measures.ts';
import { type FoundTarget, readTargets } from './sentences.ts';
import { BASELINE, singleYear } from './years.ts';

const EMPTY = /^[\s\-–—.…*/]*$/;
/** A number, or a range, that has no unit beside it; what stands before must be a comparator. */
const BARE_NUMBER = new RegExp(
  `^([^\\d]{0,40}?)(${NUMBER})(?: ?(?:-|–|đến|tới) ?(${NUMBER}))?(?:/(\\d{2,3}))?( trở lên| trở xuống|\\+)?$`,
  'u',
);
const STATED_UNIT =
  /\((?:đơn vị(?: tính)?:? ?)?(%|điểm|bậc|hạng|phút|giờ|ngày|lượt|cuộc|hồ sơ|tỷ đồng|triệu đồng)\)/u;

/** What the columns around a cell of values say of it. */
export interface TargetSetting {
  /** From a column of units (đơn vị tính), as written; null where there is none or its cell is empty. */
  readonly unit: string | null;
  /** From the heading of a year's column, else the plan's. */
  readonly year: number | null;
  /** The indicator (chỉ tiêu) of the row. */
  readonly subject: string | null;
  /** What the heading says of all values ("Tối thiểu", "≥"); for cells that say no comparator themselves. */
  readonly comparatorHint?: FoundTarget['comparator'];
}

/**
 * The targets in one cell of a table of aims: "70", "70%", "≥ 95", "Trên 90%", "80 - 90", "20 xã". A cell in words
 * ("Nhóm Tốt") is one target with comparator `text`; an empty one, or "-", is none.
 * @param text the cell
 * @returns the unit written in the cell, else that of the setting, else that of the subject's words ("Tỷ lệ …" is in
 *   per cent); the year written in the cell, else that of the setting. Spans are offsets into `text`. Never throws.
 */
export function targetFromCell(text: string, setting: TargetSetting): FoundTarget[] {
  if (EMPTY.test(text)) return [];
  return readCell(text, setting).map((target) => hinted(target, setting.comparatorHint));
}

/**
 * The targets of one row of an indicator table: what its target cell says of its indicator, in a plan with this period.
 * As `targetFromCell`; the span is in `target`.
 */
export function readIndicatorTarget(indicator: string, target: string, period: Period | null): FoundTarget[] {
  return targetFromCell(target, { unit: null, year: singleYear(period), subject: indicator });
}

function readCell(text: string, setting: TargetSetting): FoundTarget[] {
  const { year, unit } = setting;
  const subject = setting.subject?.trim() || null;
  const whole = { text, subject, year, baseline: null, span: { start: 0, end: text.length } };
  const bare = bareTarget(subject ?? '', text.trim(), unitOf(unit));
  if (bare) return [{ ...whole, ...bare }];
  // what stands in parentheses explains the number
  const explained = /^[^(]*\d[^(]*(?=\()/.exec(text)?.[0] ?? text;
  const found = readTargets(explained, periodOf(year), { year });
  if (found.length > 0) return found.map((t) => ({ ...t, subject: subjectInRow(subject, t, found.length) }));
  const counted = countedTarget(text);
  if (counted) return [{ ...whole, ...counted }];
  const baseline = BASELINE.exec(viewOf(text).key)?.[1] ?? null;
  return [{ ...whole, comparator: 'text', value: null, value2: null, unit: null, baseline }];
}

const periodOf = (year: number | null): Period | null =>
  year === null ? null : { start: `${year}-01-01`, end: `${year}-12-31` };

/** "Tối thiểu" over a column of plain numbers bounds them all. */
function hinted(target: FoundTarget, hint: TargetSetting['comparatorHint']): FoundTarget {
  return hint && target.comparator === '=' ? { ...target, comparator: hint } : target;
}

const PER_CENT = /%|phần trăm/u;

/** A unit as a column of units writes it: "Tỷ lệ %" is %, "Xã" is xã, "TTHC" stays. */
function unitOf(words: string | null): string | null {
  const unit = words?.replace(/^[\s(]+|[\s).:]+$/g, '').replace(/\s+/g, ' ') ?? '';
  if (!/[\p{L}%]/u.test(unit)) return null;
  if (PER_CENT.test(unit.toLowerCase())) return '%';
  return unit === unit.toUpperCase() && unit.length > 2 && !unit.includes(' ') ? unit : unit.toLowerCase();
}

function subjectInRow(indicator: string | null, target: FoundTarget, count: number): string | null {
  // one number is the indicator's; several say themselves what each is of
  return count === 1 || target.subject === null || target.subject === target.text
    ? indicator
    : [indicator, target.subject].filter(Boolean).join(': ');
}

type Bare = Pick<FoundTarget, 'comparator' | 'value' | 'value2' | 'unit' | 'direction'>;

/** May stand before a number without being a comparator: "phấn đấu đạt 95", "khoảng 95", "bình quân 20 xã". */
const REACHED_WORDS =
  '(?:(?:phấn đấu|ước|đạt|là|khoảng|gần|xấp xỉ|trên dưới|bình quân|trung bình|[~≈:])(?: |$))';
const REACHED = new RegExp(`^${REACHED_WORDS}{0,3}$`, 'u');

const RANKED = /(?:thứ hạng|xếp hạng|vị trí)/u;

/** A number without a unit takes the column's or the indicator's: "Tỷ lệ hồ sơ … (%)" | "95", "Tối thiểu 95". */
function bareTarget(indicator: string, cell: string, column: string | null): Bare | null {
  const m = BARE_NUMBER.exec(viewOf(cell).key);
  if (!m) return null;
  const [, before = '', digits = '', upper, outOf, after = ''] = m;
  const said = comparatorAround(before, after === '+' ? ' trở lên' : after);
  const direction = changeBefore(before);
  if (said === null && direction === null && !REACHED.test(before.trim())) return null;
  const { key } = viewOf(indicator);
  const unit = column ?? STATED_UNIT.exec(key)?.[1] ?? (/^(?:[-+*] ?)?t[ỷỉ] lệ/u.test(key) ? '%' : null);
  // "20/63" is a place where no unit says that it is a share of points, communes …
  const rank = (outOf !== undefined && (unit === null || unit === 'hạng')) || RANKED.test(key);
  const value2 = upper === undefined ? null : numberOf(upper);
  return {
    comparator: value2 === null ? (said ?? (rank ? '<=' : '=')) : 'range',
    value: numberOf(digits),
    value2,
    unit: unit ?? (rank ? 'hạng' : null),
    ...(direction ? { direction } : {}),
  };
}

const COUNTED = new RegExp(
  `^${REACHED_WORDS}{0,3}(\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?) ([^\\d(;.]{1,40})$`,
  'u',
);

/** In a target cell a plain count is a target: "12 cuộc", "15 phút/hồ sơ". */
function countedTarget(cell: string): Bare | null {
  const m = COUNTED.exec(viewOf(cell).key.trim());
  if (m?.[1] === undefined || m[2] === undefined) return null;
  return {
    comparator: '=',
    value: Number(m[1].replace(/\./g, '').replace(',', '.')),
    value2: null,
    unit: m[2].trim(),
  };
}

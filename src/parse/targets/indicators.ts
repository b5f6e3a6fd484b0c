import type { Period } from '../../model/index.ts';
import { viewOf } from '../text-view.ts';
import { type FoundTarget, readTargets } from './sentences.ts';
import { BASELINE, singleYear } from './years.ts';

const EMPTY = /^[\s\-–—.…*/]*$/;
const BARE_NUMBER = /^(≥|>=|>|≤|<=|<)? ?(\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)?)(?:\/(\d{2,3}))?$/;
const STATED_UNIT =
  /\((?:đơn vị(?: tính)?:? ?)?(%|điểm|bậc|hạng|phút|giờ|ngày|lượt|cuộc|hồ sơ|tỷ đồng|triệu đồng)\)/u;

/**
 * The targets of one row of an indicator table: what its target cell says of its indicator. A cell in words
 * ("Nhóm Tốt") is one target with comparator `text`; an empty one, or "-", is none. The span is in `target`.
 */
export function readIndicatorTarget(indicator: string, target: string, period: Period | null): FoundTarget[] {
  if (EMPTY.test(target)) return [];
  const subject = indicator.trim() || null;
  const bare = bareTarget(indicator, target.trim());
  const span = { start: 0, end: target.length };
  if (bare) return [{ ...bare, text: target, subject, year: singleYear(period), baseline: null, span }];
  // what stands in parentheses explains the number
  const explained = /^[^(]*\d[^(]*(?=\()/.exec(target)?.[0] ?? target;
  const found = readTargets(explained, period);
  if (found.length > 0) return found.map((t) => ({ ...t, subject: subjectInRow(subject, t, found.length) }));
  const counted = countedTarget(target);
  if (counted) return [{ ...counted, text: target, subject, year: singleYear(period), baseline: null, span }];
  const baseline = BASELINE.exec(viewOf(target).key)?.[1] ?? null;
  return [
    {
      text: target,
      subject,
      comparator: 'text',
      value: null,
      value2: null,
      unit: null,
      year: singleYear(period),
      baseline,
      span,
    },
  ];
}

function subjectInRow(indicator: string | null, target: FoundTarget, count: number): string | null {
  // one number is the indicator's; several say themselves what each is of
  return count === 1 || target.subject === null || target.subject === target.text
    ? indicator
    : [indicator, target.subject].filter(Boolean).join(': ');
}

type Bare = Pick<FoundTarget, 'comparator' | 'value' | 'value2' | 'unit'>;

const SIGNS: Readonly<Record<string, Bare['comparator']>> = {
  '≥': '>=',
  '>=': '>=',
  '>': '>',
  '≤': '<=',
  '<=': '<=',
  '<': '<',
};

/** A number without a unit takes the indicator's: "Tỷ lệ hồ sơ … (%)" | "95". */
function bareTarget(indicator: string, cell: string): Bare | null {
  const m = BARE_NUMBER.exec(cell);
  const digits = m?.[2];
  if (!m || digits === undefined) return null;
  const { key } = viewOf(indicator);
  const unit = STATED_UNIT.exec(key)?.[1] ?? (/^(?:[-+*] ?)?t[ỷỉ] lệ/u.test(key) ? '%' : null);
  const rank = m[3] !== undefined || /(?:thứ hạng|xếp hạng|vị trí)/u.test(key);
  const value = Number(digits.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
  return {
    comparator: SIGNS[m[1] ?? ''] ?? (rank ? '<=' : '='),
    value,
    value2: null,
    unit: unit ?? (rank ? 'hạng' : null),
  };
}

const COUNTED = /^(?:đạt )?(\d{1,3}(?:\.\d{3})*(?:,\d+)?) ([^\d(;.]{1,40})$/u;

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

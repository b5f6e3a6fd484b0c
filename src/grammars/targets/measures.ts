import {
  CHANGE_TO,
  type Comparator,
  changeBefore,
  comparatorAround,
  MEASURED,
  NO_TARGET_AFTER,
  NO_TARGET_BEFORE,
  NO_UNITS,
  REACH,
  REACHES,
  UNITS,
} from './measure-words.ts';

/** A number with its unit that a clause sets as a target. */
export interface Measure {
  /** Of the number itself. */
  readonly start: number;
  /** After the unit sign; a unit noun is part of what is measured and stays outside. */
  readonly end: number;
  readonly comparator: Comparator | 'range';
  readonly value: number;
  readonly value2: number | null;
  readonly unit: string;
  /** The value is the size of a change. */
  readonly direction?: 'increase' | 'decrease';
  /** The number it starts from: "từ 15% xuống còn 10%". */
  readonly from: string | null;
  /** Its own words say the comparator. */
  readonly said: boolean;
  /** It shares the comparator of the number before it in a list. */
  readonly shared?: boolean;
  /** A rank, a score or a sum: its subject stands before it. */
  readonly subjectAhead?: boolean;
}

/** A number as officials write it: a thousands' point, a decimal comma or point. */
export const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d{1,7}(?:[.,]\\d{1,3})?';
const TO = ' ?[-–] ?| ?(?:đến|tới) ?(?:dưới ?)?';
const SIGN = ' ?%| phần trăm';
const VALUE = new RegExp(
  `(?<![\\p{L}\\d/.,-])(?:(${NUMBER})(?:${SIGN})?(?:${TO})(${NUMBER})(?:${SIGN})(?!\\d)|(${NUMBER})(?:${SIGN})(?!\\d)|(${NUMBER})(?:(?:${TO})(${NUMBER})|/\\d{2,3})? (${UNITS})(?!\\p{L})|(${NUMBER}) (?!(?:${NO_UNITS})(?!\\p{L}))(\\p{L}{2,12})(?!\\p{L}))`,
  'gu',
);
/** A place among all provinces: "nằm trong nhóm 30 tỉnh, thành phố", "top 10", "xếp thứ 15 trở lên", "vị trí 20/63". */
const RANK =
  /(?<!\p{L})(?:(?:trong|thuộc|vào|lọt)(?: vào)? (?:nhóm|top|tốp)(?: đầu)?|top|tốp|(?:xếp|đứng)(?: ở| vào)? ?(?:vị trí|thứ hạng|thứ|hạng)(?: thứ)?|thứ hạng|vị trí thứ)(?: (?:từ|thứ|là|đạt|trong))* (\d{1,3})(?:\/\d{2,3})?(?: (tỉnh, thành phố|tỉnh, thành|tỉnh|địa phương|sở, ban, ngành|đơn vị))?/gu;

/** "98,5" and "98.5" are decimals, "12.000" has a thousands' point. */
export function numberOf(text: string): number {
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text);
  return Number((grouped ? text.replace(/\./g, '') : text).replace(',', '.'));
}

/** All targets' numbers of one clause, in order. `key` is the whole text. */
export function measuresOf(key: string, start: number, end: number): Measure[] {
  const clause = key.slice(start, end);
  const found: Measure[] = [];
  let free = 0;
  for (const m of clause.matchAll(VALUE)) {
    const before = clause.slice(Math.max(free, m.index - REACH), m.index);
    const after = clause.slice(m.index + m[0].length, m.index + m[0].length + REACH);
    if (m[7] === undefined) free = m.index + m[0].length;
    const last = found[found.length - 1];
    const between = last ? clause.slice(last.end - start, m.index) : '';
    const measure =
      m[4] === undefined && m[7] === undefined
        ? percentage(m, before, after, start)
        : count(m, before, after, start, sharedBound(last, between));
    if (measure) addMeasure(found, measure, key);
  }
  return [...found, ...ranksOf(clause, start, found)].sort((a, b) => a.start - b.start);
}

function addMeasure(found: Measure[], measure: Measure, key: string): void {
  const last = found[found.length - 1];
  const between = last ? key.slice(last.end, measure.start) : '';
  if (
    last &&
    last.unit === measure.unit &&
    CHANGE_TO.test(between) &&
    FROM.test(key.slice(Math.max(0, last.start - 8), last.start))
  ) {
    found.pop();
    const unit = last.unit === '%' ? '' : ` ${last.unit}`;
    found.push({ ...measure, from: key.slice(last.start, last.end) + unit });
    return;
  }
  found.push(last && !measure.said ? inherit(measure, last, between) : measure);
}

const FROM = /từ $/;
/** Members of one list share its comparator: "giảm tối thiểu 10% số đơn vị và 10% biên chế". */
const SHARES = /^(?![^;]*(?:đạt|trong đó|trong số đó|hoàn thành|bảo đảm|đảm bảo))[^;]*(?:,| và) $/u;

function inherit(measure: Measure, last: Measure, between: string): Measure {
  // nothing is more than all: 100% after "tối thiểu 80%" stands for itself
  const shares =
    last.comparator !== '=' && last.comparator !== 'range' && measure.value !== 100 && SHARES.test(between);
  return shares ? { ...measure, comparator: last.comparator, shared: true } : measure;
}

function percentage(m: RegExpExecArray, before: string, after: string, offset: number): Measure | null {
  if (NO_TARGET_BEFORE.test(before) || NO_TARGET_AFTER.test(after)) return null;
  const span = { start: offset + m.index, end: offset + m.index + m[0].length, unit: '%', from: null };
  if (m[1] !== undefined && m[2] !== undefined) {
    return { ...span, comparator: 'range', value: numberOf(m[1]), value2: numberOf(m[2]), said: true };
  }
  if (m[3] === undefined) return null;
  const said = comparatorAround(before, after);
  return {
    ...span,
    ...changeOf(before),
    comparator: said ?? '=',
    value: numberOf(m[3]),
    value2: null,
    said: said !== null,
  };
}

/** The direction as a field, absent where the number is a level. */
function changeOf(before: string): Pick<Measure, 'direction'> {
  const direction = changeBefore(before);
  return direction ? { direction } : {};
}

/** The bound of a list of counts: "tối thiểu 50 thủ tục cấp tỉnh, 30 thủ tục cấp xã". */
function sharedBound(last: Measure | undefined, between: string): Comparator | null {
  if (!last || last.unit === '%' || !SHARES.test(between)) return null;
  return last.comparator === '>=' || last.comparator === '<=' ? last.comparator : null;
}

/** A count is a target only where a comparator makes it one: "ít nhất 01 cuộc"; "3 cấp" and "05 hồ sơ" are not. */
function count(
  m: RegExpExecArray,
  before: string,
  after: string,
  offset: number,
  shared: Comparator | null,
): Measure | null {
  const [, , , , listed, upper, noun, other, word] = m;
  const [digits, unit] = listed === undefined ? [other, word] : [listed, noun];
  if (digits === undefined || unit === undefined) return null;
  const own = comparatorAround(before, after);
  const said = own ?? shared;
  const measured = MEASURED.has(unit);
  // a noun that the list doesn't have is a unit where its own words set a floor
  const bounded =
    (said === '>=' && (listed !== undefined || own === '>=')) ||
    (said === '<=' && unit !== 'lần' && listed !== undefined) ||
    (measured && (said !== null || REACHES.test(before)));
  if (!bounded) return null;
  // the noun belongs to what is counted, so the number alone is the measure
  const start = offset + m.index;
  const end = start + m[0].length - unit.length - 1;
  const value2 = upper === undefined ? null : numberOf(upper);
  const comparator = value2 === null ? (said ?? '=') : 'range';
  return {
    start,
    end,
    comparator,
    value: numberOf(digits),
    value2,
    unit,
    ...changeOf(before),
    from: null,
    said: own !== null,
    subjectAhead: measured,
  };
}

/** A rank is better the smaller it is: every wording means "at least this place". */
function ranksOf(clause: string, offset: number, found: readonly Measure[]): Measure[] {
  return [...clause.matchAll(RANK)].flatMap((m) => {
    const digits = m[1];
    if (digits === undefined) return [];
    const start = offset + m.index;
    const end = start + m[0].length - (m[2] === undefined ? 0 : m[2].length + 1);
    if (found.some((f) => f.start < end && start < f.end)) return [];
    return [
      {
        start,
        end,
        comparator: '<=' as const,
        value: Number(digits),
        value2: null,
        unit: m[2] ?? 'hạng',
        from: null,
        said: true,
        rank: true,
      },
    ];
  });
}

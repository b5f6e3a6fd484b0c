import type { Period } from '../../model/index.ts';
import { type TextView, viewOf } from '../../text/text-view.ts';
import type { Segment } from './subjects.ts';

/** How far after a number what it is measured against may stand. */
const AGAINST_REACH = 400;
/** A year that a target may be for; not of a date, nor what is compared with. */
const YEAR =
  /(?<!tháng \d{1,2} )(?<!tháng \d{1,2}\/)(?<!so với )(?<!so với cùng kỳ )năm ((?:19|20)\d{2})(?!\d)/gu;
const YEARLY = /(?:mỗi|hằng|hàng) năm|cho đến khi/;
/** What a change is measured against: the words after "so với". */
export const BASELINE =
  /so với (?:cùng kỳ )?((?:(?:kết quả|mức|số liệu|thời điểm|giai đoạn|tổng số|các)[^,;.()]{0,40}?)?(?:(?:cuối |đầu )?năm (?:trước|(?:19|20)\d{2})|các năm trước|giai đoạn trước|năm liền kề|giai đoạn (?:19|20)\d{2} ?[-–] ?(?:19|20)\d{2}))/u;

/** The words of the baseline in a part of a text, or null. */
export function baselineIn(view: TextView, start: number, end: number): string | null {
  const m = BASELINE.exec(view.key.slice(start, Math.min(end, start + AGAINST_REACH)));
  const words = m?.[1];
  if (!m || words === undefined) return null;
  const to = start + m.index + m[0].length;
  return view.raw.slice(to - words.length, to);
}

/** The result of a year before the plan's is no target: "năm 2022 đạt 95%". */
export function isPast(key: string, segment: Segment, period: Period | null): boolean {
  if (!period) return false;
  const before = key.slice(Math.max(segment.start, segment.measure.start - 60), segment.measure.start);
  const year = [...before.matchAll(YEAR)].at(-1)?.[1];
  return (
    year !== undefined &&
    Number(year) < Number(period.start.slice(0, 4)) &&
    !/đến (?:hết |cuối )?năm \d{4}[^\d]*$/.test(before)
  );
}

/** The year of a target: the one written nearest, else the heading's, else that of a plan for one year. */
export function yearOf(
  key: string,
  segment: Segment,
  period: Period | null,
  inherited: number | null,
): number | null {
  const own = key.slice(segment.start, segment.end);
  const lead = key.slice(segment.start, segment.measure.start);
  if (YEARLY.test(lead)) return null;
  const first = period === null ? 0 : Number(period.start.slice(0, 4));
  const usable = (text: string) =>
    [...text.matchAll(YEAR)].map((m) => Number(m[1])).filter((y) => y >= first);
  const head = key.slice(segment.sentence, segment.measure.start);
  const written = usable(lead).at(-1) ?? usable(own)[0] ?? usable(head.slice(0, 80))[0];
  if (written !== undefined) return written;
  return inherited ?? singleYear(period);
}

/** The year of a plan for one year. */
export function singleYear(period: Period | null): number | null {
  const year = period?.start.slice(0, 4);
  return year !== undefined && period?.end.startsWith(year) ? Number(year) : null;
}

const HEADING_YEAR =
  /^(?:[-+*•] ?)?(?:đến|tới|trong|hết|từ nay đến)(?: hết| cuối)? năm ((?:19|20)\d{2})[^\d]{0,30}:?$/u;

/** The year that a heading sets for all that stands under it ("- Đến năm 2025:"), or null. */
export function targetYearOf(heading: string): number | null {
  const year = HEADING_YEAR.exec(viewOf(heading).key.trim())?.[1];
  return year === undefined ? null : Number(year);
}

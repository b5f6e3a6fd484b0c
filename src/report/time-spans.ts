import type { Messages } from '../messages/index.ts';
import { dayMonthYear } from '../text/days.ts';
import type { Facts } from './shared/facts.ts';
import type { Span } from './shared/page-data.ts';

/** Longer stretches are told by quarters: months would be too narrow to read. */
const MONTHS_AT_MOST = 18;
/** A plan runs five or ten years; a longer one has a fault in a date, and its timeline is cut. */
const QUARTERS_AT_MOST = 60;

const pad = (n: number): string => String(n).padStart(2, '0');

/** The months, or for longer plans the quarters, in which something falls due. */
export function spansOf(facts: readonly Facts[], { report: { page } }: Pick<Messages, 'report'>): Span[] {
  const days = facts.flatMap((each) => each.days.map(({ day }) => day)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = monthNumber(first);
  const months = monthNumber(last) - from + 1;
  if (months <= MONTHS_AT_MOST) {
    // whole quarters, so that they stand under one another
    const start = from - (from % 3);
    return stretch(start, Math.ceil((monthNumber(last) + 1 - start) / 3) * 3, 1, (year, month) => [
      page.month(month),
      page.monthOf(month, year),
    ]);
  }
  const start = from - (from % 3);
  const quarters = Math.min(QUARTERS_AT_MOST, Math.ceil((monthNumber(last) + 1 - start) / 3));
  return stretch(start, quarters, 3, (year, month) => {
    const n = Math.ceil(month / 3);
    return [`${n}/${String(year).slice(2)}`, page.quarter(n, year)];
  });
}

/** Months since the year 0. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function stretch(
  start: number,
  count: number,
  step: number,
  names: (year: number, month: number) => [string, string],
): Span[] {
  return Array.from({ length: count }, (_, i) => {
    const at = start + i * step;
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    const [label, name] = names(year, month);
    const end = at + step - 1;
    const [endYear, endMonth] = [Math.floor(end / 12), (end % 12) + 1];
    const lastDay = new Date(Date.UTC(endYear, endMonth, 0)).getUTCDate();
    return {
      label,
      name,
      start: `${year}-${pad(month)}-01`,
      end: `${endYear}-${pad(endMonth)}-${pad(lastDay)}`,
    };
  });
}

/** The quarters in which something falls due: what the filter offers besides months. */
export function quartersOf(spans: readonly Span[], { report: { page } }: Pick<Messages, 'report'>): Span[] {
  const quarters = new Map<string, Span>();
  for (const { start, end } of spans) {
    const [year, n] = [Number(start.slice(0, 4)), Math.ceil(Number(start.slice(5, 7)) / 3)];
    const name = page.quarter(n, year);
    quarters.set(name, { label: name, name, start: quarters.get(name)?.start ?? start, end });
  }
  return [...quarters.values()];
}

/** A day as Vietnamese offices write it (31/03/2024); English pages keep ISO 8601. */
export function dayText(day: string, language: string): string {
  return language === 'vi' ? dayMonthYear(day) : day;
}

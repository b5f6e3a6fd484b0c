import { Phrases, type Words } from './lexemes.ts';
import type { Item } from './stretches.ts';
import type { Found, Read, Stretch, Time } from './syntax.ts';

const EACH_YEAR = new Phrases('hàng năm | của hàng năm | mỗi năm | của mỗi năm | các năm | của các năm');

interface Making {
  readonly form: string;
  readonly bare: boolean;
  readonly time: (stretch: Stretch) => Time;
}

/** A time for each unit of a list that was read at `i`; what stands before "hằng năm" comes again each year. */
export function toFound(
  w: Words,
  list: { items: readonly Item[]; next: number },
  i: number,
  { form, bare, time }: Making,
): Read<Found[]> {
  const again = EACH_YEAR.match(w, ['/', ','].includes(w.key(list.next)) ? list.next + 1 : list.next);
  const yearly = again >= 0 && w.value(again) < 0 ? list.items.filter((item) => !hasYear(item)) : [];
  const once = list.items.filter((item) => !yearly.includes(item));
  const value = once.map((item): Found => {
    const first = item === list.items[0] ? i : item.first;
    return { time: time(item.stretch), first, next: item.next, form, bare, list: i };
  });
  const head = yearly[0];
  if (!head) return { value, next: list.next };
  const first = head === list.items[0] ? i : head.first;
  value.push({ time: everyYear(yearly), first, next: again, form: 'yearly', bare: false, list: first });
  return { value, next: again };
}

const hasYear = ({ stretch }: Item): boolean => stretch.from.year !== null && !stretch.from.yearFromLeft;

/** "Tháng 12 hằng năm": the model has no month for it; the words keep it. */
function everyYear(items: readonly Item[]): Time {
  const doubt = items.find(({ stretch }) => stretch.from.fault)?.stretch.from.fault;
  if (doubt) return { kind: 'unknown', doubt };
  const day = items.length === 1 ? (items[0]?.stretch.from.day ?? 0) : 0;
  return {
    kind: 'recurring',
    every: ['year'],
    adhoc: false,
    day: day > 0 ? day : null,
    within: null,
    until: null,
  };
}

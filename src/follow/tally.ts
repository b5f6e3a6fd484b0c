import { isDone, STANDINGS, type Standing, type TaskState } from './states.ts';

/** How many tasks there are of each standing; together they are all. */
export type Tally = Readonly<Record<Standing, number>> & {
  readonly all: number;
  /** Done, in whatever way. */
  readonly finished: number;
  /** Among the late: done on a day that nobody told. */
  readonly undated: number;
  /** Among those not done: begun. */
  readonly partly: number;
};

/** How many tasks stand where; every task is counted once. */
export function tally(states: readonly TaskState[]): Tally {
  const counts = new Map<Standing, number>(STANDINGS.map((standing) => [standing, 0]));
  for (const { standing } of states) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  const of = (standing: Standing): number => counts.get(standing) ?? 0;
  return {
    'on-time': of('on-time'),
    late: of('late'),
    done: of('done'),
    overdue: of('overdue'),
    'in-time': of('in-time'),
    'no-day': of('no-day'),
    stopped: of('stopped'),
    all: states.length,
    finished: states.filter(({ standing }) => isDone(standing)).length,
    undated: states.filter(({ undated }) => undated).length,
    partly: states.filter(({ partly }) => partly).length,
  };
}

/** In hundredths of a per cent, rounded half up as offices do: 11 of 49 is 2245; null of nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole);
}

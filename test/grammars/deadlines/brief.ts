import { expect, it } from 'vitest';
import { type DeadlineFields, readDeadlineCell } from '../../../src/grammars/deadlines/index.ts';
import { PLAN_2024 } from './period.ts';

type Part = string | false | null | undefined;

/** What the kind of a deadline needs to be told. */
function told(d: DeadlineFields): Part[] {
  switch (d.kind) {
    case 'in':
      return [d.edtf];
    case 'by':
      return [d.edtf, d.bound === 'before' && 'before'];
    case 'continuous':
      return [`${d.start}..${d.end}`];
    case 'recurring': {
      const allYear = d.start === PLAN_2024.start && d.end === PLAN_2024.end;
      return [d.every.join('+') || '-', d.day && `day ${d.day}`, !allYear && `${d.start}..${d.end}`].map(
        (part) => part || null,
      );
    }
    case 'relative':
      return [d.offset ? `${d.offset.n} ${d.offset.unit}` : '-', d.after && `after "${d.after}"`];
    default:
      return [];
  }
}

/** One line a deadline, and the words that it was read from where those are not the whole cell. */
function brief(d: DeadlineFields, cell: string): string {
  const rest: Part[] = [
    d.adhoc && 'adhoc',
    d.action && `do "${d.action}"`,
    d.doubt && `doubt ${d.doubt}`,
    d.text !== cell && `<${d.text}>`,
  ];
  return [d.kind, ...told(d), ...rest].filter((part) => part).join(' ');
}

/** A cell, and the deadlines that it holds in a plan of 2024. */
export type Case = readonly [cell: string, ...deadlines: string[]];

/** One test a cell. */
export function check(cases: readonly Case[]): void {
  it.each(cases.map(([cell, ...want]) => [cell, want] as const))('%s', (cell, want) => {
    expect(readDeadlineCell(cell, PLAN_2024).map((deadline) => brief(deadline, cell))).toEqual(want);
  });
}

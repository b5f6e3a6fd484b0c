import { describe, expect, it } from 'vitest';
import { calendarState } from '../../src/writers/calendar-state.ts';
import type { DueEvent } from '../../src/writers/due-events.ts';
import { toIcs } from '../../src/writers/ics.ts';

const event = (days: readonly string[], uid = 'thuyen@reform-plan'): DueEvent => ({
  uid,
  days,
  stamp: '2031-01-05',
  summary:
    '[Chủ trì] 2. Đo thời gian chờ ở quầy một cửa bến thuyền, một việc có tên dài hơn một dòng của lịch',
  description: 'Bến thuyền',
  categories: [],
});
const write = (events: readonly DueEvent[], before?: string, today = '2031-04-01'): string =>
  toIcs(events, { name: 'Bến', language: 'vi', today, ...(before !== undefined && { before }) });
const state = (text: string, uid = 'thuyen@reform-plan') => calendarState(text).get(uid);

describe('an event in a calendar that is written anew', () => {
  it('is told as it was while its day stays', () => {
    const first = write([event(['2031-06-15'])]);
    expect(write([event(['2031-06-15'])], first)).toBe(first);
    expect(state(first)).toMatchObject({ sequence: 0, stamp: '2031-01-05' });
  });

  it('is a new version of itself, told today, once its day moved; and moves again', () => {
    const first = write([event(['2031-06-15'])]);
    const moved = write([event(['2031-06-30'])], first, '2031-04-01');
    expect(state(moved)).toEqual({ sequence: 1, stamp: '2031-04-01', days: '20310630' });
    const again = write([event(['2031-06-20'])], moved, '2031-05-01');
    expect(state(again)).toMatchObject({ sequence: 2, stamp: '2031-05-01' });
    expect(write([event(['2031-06-20'])], again, '2031-05-09')).toBe(again);
  });

  it('moves where its rule changes', () => {
    const monthly = ['2031-01-31', '2031-02-28', '2031-03-31', '2031-04-30'];
    const first = write([event(monthly)]);
    expect(state(write([event(monthly.slice(0, 3))], first))).toMatchObject({ sequence: 1 });
  });

  it('is not moved by another that is put in before it', () => {
    const first = write([event(['2031-06-15'])]);
    const both = write([event(['2031-02-01'], 'moi@reform-plan'), event(['2031-06-15'])], first);
    expect(state(both)).toEqual(state(first));
    expect(state(both, 'moi@reform-plan')).toMatchObject({ sequence: 0 });
  });
});

it('what is no calendar says nothing', () => {
  for (const text of ['', 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VEVENT\nUID\nEND:VEVENT', ':::\n:'])
    expect(calendarState(text).size).toBe(0);
});

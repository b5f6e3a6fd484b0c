import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import type { Plan } from '../../src/model/index.ts';
import { type DueEventOptions, dueEvents } from '../../src/writers/due-events.ts';
import { toIcs } from '../../src/writers/ics.ts';
import { selectRows } from '../../src/writers/sheets/index.ts';
import { samplePlan } from '../support/plan.ts';

const vi = messagesIn('vi');

function calendarOf(
  plans: readonly Plan[],
  options: DueEventOptions = {},
  remind: readonly number[] = [],
): string {
  const { events } = dueEvents(
    plans.map((plan) => selectRows(plan)),
    vi,
    options,
  );
  return toIcs(events, { name: 'Kế hoạch', language: 'vi', remind });
}

/** Read by an implementation that is not the one that wrote it. */
function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** The sample with a row for each deadline: one in a quarter, one that comes back. */
function timed(): Plan {
  const plan = samplePlan();
  const rows = plan.rows.filter((row) => row.id === 'pl/1' || row.id === 'pl/2.1');
  return { ...plan, rows: rows.map((row, i) => ({ ...row, parent: null, deadlines: [`due-${i + 1}`] })) };
}

describe('a calendar', () => {
  it('has an event of a whole day for each dated deliverable, on its last day', () => {
    const [first] = eventsIn(calendarOf([timed()]));
    expect(first?.startDate.isDate).toBe(true);
    expect(first?.startDate.toString()).toBe('2025-03-31');
    expect(first?.duration.toSeconds()).toBe(86_400);
    expect(first?.summary).toBe('1. Rà soát văn bản');
    expect(first?.description).toContain('Chủ trì: Sở Tư pháp');
    expect(first?.description).toContain('an-hai-2025.txt:22');
  });

  it('says what comes back by a rule whose end is a date', () => {
    const text = calendarOf([timed()]);
    // the report is due by the 5th: of March, June, September and December
    expect(text).toContain('RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5;UNTIL=20251205');
    const again = eventsIn(text).find((event) => event.isRecurring());
    const days = again?.iterator();
    expect([1, 2, 3, 4, 5].map(() => days?.next()?.toString())).toEqual([
      '2025-03-05',
      '2025-06-05',
      '2025-09-05',
      '2025-12-05',
      undefined,
    ]);
  });

  it('gives days that no rule has an event each', () => {
    const plan = timed();
    const deadlines = plan.deadlines.map((deadline) => ({ ...deadline, every: ['month' as const], day: 30 }));
    const text = calendarOf([{ ...plan, deadlines }]);
    const days = eventsIn(text).map((event) => event.startDate.toString());
    expect(days.slice(1, 4)).toEqual(['2025-01-30', '2025-02-28', '2025-03-30']);
    expect(new Set(eventsIn(text).map(({ uid }) => uid)).size).toBe(days.length);
  });

  it('is the same in every run', () => {
    expect(calendarOf([timed()])).toBe(calendarOf([timed()]));
    expect(calendarOf([timed()])).toContain('DTSTAMP:20241220T000000Z');
  });

  it('knows an event again when the plan gets its number of rows, its file or its wording changed', () => {
    const before = eventsIn(calendarOf([timed()])).map(({ uid }) => uid);
    const plan = timed();
    const [first, ...rest] = plan.rows;
    if (!first) throw new Error('the sample has rows');
    const changed = {
      ...plan,
      source: { ...plan.source, file: 'other.pdf', sha256: '0'.repeat(64) },
      rows: [
        { ...first, id: 'pl/0', number: '0' },
        { ...first, cells: { ...first.cells, task: 'Khác' } },
        ...rest,
      ],
    };
    const after = eventsIn(calendarOf([changed])).map(({ uid }) => uid);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 1);
  });

  it('tells two plans and two drafts apart', () => {
    const draft = timed();
    const other = { ...draft, document: { ...draft.document, uri: 'vn/dong-giang/kh/2025/1-kh-ubnd' } };
    const uids = eventsIn(calendarOf([draft, draft, other])).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('reminds so many days before, each once', () => {
    const text = calendarOf([timed()], {}, [7, 7, 1]);
    expect(text.match(/TRIGGER:-P7D/g)).toHaveLength(2);
    expect(text.match(/TRIGGER:-P1D/g)).toHaveLength(2);
    const alarms = eventsIn(text)[0]?.component.getAllSubcomponents('valarm') ?? [];
    expect(alarms.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(['DISPLAY', 'DISPLAY']);
  });

  it('holds any words: long ones folded at 75 octets, signs and line breaks escaped, control characters gone', () => {
    const plan = timed();
    const words = `Rà soát; phân cấp, ủy quyền \\ "một cửa"\u0007\r\n${'BEGIN:VEVENT '.repeat(3)}${'ưỡ'.repeat(100)}`;
    const rows = plan.rows.map((row) => ({ ...row, cells: { ...row.cells, task: words, product: words } }));
    const text = calendarOf([{ ...plan, rows }]);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const [event, ...more] = eventsIn(text);
    expect(more).toHaveLength(1);
    expect(event?.description).toContain('Rà soát; phân cấp, ủy quyền \\ "một cửa" \nBEGIN:VEVENT');
  });

  it('is valid whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        const plan = timed();
        const rows = plan.rows.map((row) => ({
          ...row,
          cells: { ...row.cells, task: words, product: words },
        }));
        const text = calendarOf([{ ...plan, document: { ...plan.document, title: words }, rows }]);
        expect(eventsIn(text)).toHaveLength(2);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F]/);
      }),
    );
  });

  it('leaves out what has no day, and says so by kind', () => {
    const plan = timed();
    const deadlines = plan.deadlines.map((deadline) => ({ ...deadline, kind: 'continuous' as const }));
    const { events, undated } = dueEvents([selectRows({ ...plan, deadlines })], vi);
    expect(events).toEqual([]);
    expect([...undated]).toEqual([['continuous', 2]]);
    expect(eventsIn(toIcs([], { name: '', language: 'en' }))).toEqual([]);
  });

  it('holds the days of sections where they are asked for, and counts them where not', () => {
    const plan = timed();
    const [deadline] = plan.deadlines;
    const deadlines = deadline ? [...plan.deadlines, { ...deadline, id: 'due-9', of: 'I' }] : [];
    const selection = selectRows({ ...plan, deadlines });
    expect(dueEvents([selection], vi)).toMatchObject({ inBody: 1, events: { length: 2 } });
    const { events, inBody } = dueEvents([selection], vi, { body: true });
    expect(inBody).toBe(0);
    expect(events.at(-1)?.summary).toBe('I. MỤC TIÊU');
  });

  it('dates what runs from an event once its day is known', () => {
    const plan = timed();
    const deadlines = plan.deadlines.map((deadline) => ({
      ...deadline,
      kind: 'relative' as const,
      every: [],
      after: 'có yêu cầu',
      offset: { n: 2, unit: 'month' as const },
    }));
    const dating = {
      events: [{ words: 'có yêu cầu', day: '2025-03-31' }],
      calendar: { holidays: new Set<string>(), worked: new Set<string>(), yearly: new Set<string>() },
    };
    const { events } = dueEvents([selectRows({ ...plan, deadlines })], vi, { dating });
    expect(events.map(({ days }) => days)).toEqual([['2025-05-31'], ['2025-05-31']]);
  });

  it('takes a task that is only divided for its parts, unless only the task is dated', () => {
    const plan = timed();
    const [task, part] = plan.rows;
    if (!task || !part) throw new Error('the sample has two rows');
    const rows = [task, { ...part, parent: task.id }];
    expect(dueEvents([selectRows({ ...plan, rows })], vi).events.map(({ days }) => days[0])).toEqual([
      '2025-03-05',
    ]);
    const undatedPart = [task, { ...part, parent: task.id, deadlines: [] }];
    const left = { ...plan, rows: undatedPart, deadlines: plan.deadlines.slice(0, 1) };
    expect(dueEvents([selectRows(left)], vi).events.map(({ days }) => days[0])).toEqual(['2025-03-31']);
  });
});

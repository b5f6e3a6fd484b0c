import { describe, expect, it } from 'vitest';
import { type DueRequest, duePlans } from '../../src/ask/due.ts';
import { readEvent } from '../../src/ask/event-days.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import type { Plan } from '../../src/model/index.ts';
import { calendarOf, FIXED_HOLIDAYS } from '../../src/text/calendar.ts';
import { placeAt, planOf } from '../support/plan-builder.ts';

const PLAN = planOf({
  rows: [
    {
      task: 'Ban hành kế hoạch kiểm tra',
      lead: 'Sở Nội vụ; Thanh tra tỉnh',
      coordinate: 'Sở Tư pháp',
      deadline: 'Trước ngày 15/3/2025',
    },
    { task: 'Báo cáo định kỳ', lead: 'Các sở, ban, ngành tỉnh', deadline: 'Hàng quý' },
    {
      task: 'Sửa quy chế',
      lead: 'Sở Nội vụ',
      deadline: 'Sau 02 tháng kể từ khi có văn bản hướng dẫn của Trung ương',
    },
    { task: 'Niêm yết', lead: 'Sở Tư pháp', deadline: 'Thường xuyên' },
    { task: 'Sắp xếp đơn vị', lead: 'Sở Nội vụ', deadline: 'Theo lộ trình đã được phê duyệt' },
    { task: 'Gửi kế hoạch', lead: 'Sở Tư pháp', deadline: 'Tháng 01/2025' },
  ],
  rest: {},
});

function due(request: Partial<DueRequest> = {}, plans: readonly Plan[] = [PLAN]) {
  return duePlans(plans, {
    asOf: '2025-03-01',
    within: { n: 30, unit: 'day' },
    calendar: FIXED_HOLIDAYS,
    ...request,
  });
}

function groups(request: Partial<DueRequest> = {}, plans?: readonly Plan[]) {
  const result = due(request, plans);
  if (!result.ok) throw new Error(result.trouble.what);
  return result.value.groups.map(({ agency, items }) => [
    agency,
    items.map(({ day, task }) => `${day} ${task}`),
  ]);
}

describe('what falls due', () => {
  it('stands under each body that leads it, by name and day', () => {
    expect(groups()).toEqual([
      ['Các sở, ban, ngành tỉnh', ['2025-03-31 Báo cáo định kỳ']],
      ['Sở Nội vụ', ['2025-03-15 Ban hành kế hoạch kiểm tra']],
      ['Thanh tra tỉnh', ['2025-03-15 Ban hành kế hoạch kiểm tra']],
    ]);
    expect(due()).toMatchObject({ ok: true, value: { items: 2, overdue: 0, until: '2025-03-31' } });
  });
  it('says how many days are left, and which working day a day off moves to', () => {
    const result = due({ within: { n: 20, unit: 'day' } });
    // 15 March 2025 is a Saturday
    expect(result.ok && result.value.groups[0]?.items[0]).toMatchObject({
      day: '2025-03-15',
      daysLeft: 14,
      workingDaysLeft: 10,
      workday: '2025-03-17',
      partners: ['Sở Tư pháp'],
    });
    const freed = due({ within: { n: 20, unit: 'day' }, calendar: calendarOf(['2025-03-17']) });
    expect(freed.ok && freed.value.groups[0]?.items[0]?.workday).toBe('2025-03-18');
  });
  it('has the next day of what recurs, once', () => {
    expect(groups({ within: { n: 1, unit: 'year' }, agency: 'Sở Y tế' })).toEqual([
      ['Các sở, ban, ngành tỉnh', ['2025-03-31 Báo cáo định kỳ']],
    ]);
  });
  it('holds what has passed only where that is asked for', () => {
    expect(groups({ overdue: true, agency: 'Sở Tư pháp', within: { n: 1, unit: 'day' } })).toEqual([
      ['Sở Tư pháp', ['2025-01-31 Gửi kế hoạch']],
    ]);
    expect(due({ overdue: true })).toMatchObject({ value: { overdue: 1 } });
  });
  it('goes by another role', () => {
    expect(groups({ role: 'coordinate', within: { n: 20, unit: 'day' } })).toEqual([
      ['Sở Tư pháp', ['2025-03-15 Ban hành kế hoạch kiểm tra']],
    ]);
  });
  it("holds the body's own deadlines, under nobody", () => {
    const plan = planOf({
      rest: {
        sections: [
          {
            id: 'III.1',
            path: 'III.1',
            marker: '1',
            kind: 'arabic',
            level: 2,
            parent: null,
            title: null,
            text: 'Gửi báo cáo trước ngày 10/3/2025.',
            topic: null,
            source: placeAt(5),
          },
        ],
        deadlines: [
          {
            ...(PLAN.deadlines[0] ?? never()),
            id: 'due-9',
            of: 'III.1',
            text: 'trước ngày 10/3/2025',
            action: 'Gửi báo cáo',
            end: '2025-03-10',
          },
        ],
      },
    });
    expect(groups({}, [plan])).toEqual([[null, ['2025-03-10 Gửi báo cáo']]]);
  });
});

function never(): never {
  throw new Error('the plan has a deadline');
}

describe('what has no day', () => {
  it('is counted by the reason', () => {
    expect(due()).toMatchObject({
      value: {
        undated: { continuous: 1, external: 1, unknown: 0, other: 0 },
        waiting: [{ event: 'có văn bản hướng dẫn của Trung ương', count: 1 }],
      },
    });
  });
  it('has one once the day of the event is given', () => {
    const event = readEvent('co van ban huong dan = 20/1/2025', 2025, ENGLISH);
    expect(
      event.ok && groups({ events: [event.value], agency: 'Sở Nội vụ', within: { n: 25, unit: 'day' } }),
    ).toContainEqual(['Sở Nội vụ', ['2025-03-15 Ban hành kế hoạch kiểm tra', '2025-03-20 Sửa quy chế']]);
    expect(event.ok && due({ events: [event.value] })).toMatchObject({ value: { waiting: [] } });
  });
});

describe('what is not understood', () => {
  it('is an event that no deadline runs from', () => {
    expect(due({ events: [{ words: 'có văn bản hướng dẫm', day: '2025-01-01' }] })).toMatchObject({
      ok: false,
      trouble: {
        code: 'unknown-event',
        expected: expect.stringContaining('có văn bản hướng dẫn của Trung ương'),
      },
    });
  });
  it('is a body that nobody names', () => {
    expect(due({ agency: 'Sở Nôi vuj' })).toMatchObject({ ok: false, trouble: { code: 'unknown-agency' } });
  });
  it.each(['', 'có văn bản', '=2025-01-01', 'a=31/2/2025'])('is the event "%s"', (text) => {
    expect(readEvent(text, 2025, ENGLISH)).toMatchObject({ ok: false, trouble: { code: 'bad-event' } });
  });
});

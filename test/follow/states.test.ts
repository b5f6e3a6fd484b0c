import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/follow/book.ts';
import { emptyLedger } from '../../src/follow/ledger.ts';
import { STANDINGS, statesAt, statesByUnit } from '../../src/follow/states.ts';
import { DIVISIONS, divide, unitsOf } from '../../src/follow/status.ts';
import { tally } from '../../src/follow/tally.ts';
import { followPlan, unitKey } from '../../src/follow/tasks.ts';
import type { LedgerEntry, SpreadSet } from '../../src/model/ledger.ts';
import { entry } from '../support/entry.ts';
import { planOf, type RowWords } from '../support/plan-builder.ts';

const ONE: RowWords = { task: 'Rà soát quy chế tiếp công dân', lead: 'Sở Nội vụ', deadline: 'Tháng 3/2025' };

function standingOf(
  row: RowWords,
  said: readonly Partial<LedgerEntry>[],
  asOf: string,
  more: readonly RowWords[] = [],
) {
  const followed = followPlan(planOf({ rows: [row, ...more] }));
  const entries = said.map((each) => entry({ words: row.task ?? '', ...each }));
  const book = openBook({ ...emptyLedger('p'), entries }, followed);
  const [state] = statesAt(followed, book, asOf);
  return state;
}

describe('where a task stands', () => {
  it.each([
    ['done on its last day', { state: 'done', doneOn: '2025-03-31' }, '2025-04-14', 'on-time'],
    ['done a day later', { state: 'done', doneOn: '2025-04-01' }, '2025-04-14', 'late'],
    ['done, nobody knows when', { state: 'done' }, '2025-04-14', 'late'],
    ['under way on its last day', { state: 'doing' }, '2025-03-31', 'in-time'],
    ['under way the day after', { state: 'doing' }, '2025-04-01', 'overdue'],
    ['stopped', { state: 'stopped' }, '2025-12-14', 'stopped'],
  ] as const)('%s', (_, said, asOf, standing) => {
    expect(standingOf(ONE, [{ at: '2025-03-10T02:00:00Z', ...said }], asOf)?.standing).toBe(standing);
  });

  it('is not done yet at a cut-off before the day on which it was done', () => {
    const said = [{ state: 'done', doneOn: '2025-03-20', at: '2025-03-25T02:00:00Z' }] as const;
    expect(standingOf(ONE, said, '2025-03-14')?.standing).toBe('in-time');
    expect(standingOf(ONE, said, '2025-03-20')?.standing).toBe('on-time');
  });

  it('counts a day that is told later', () => {
    const said = [{ state: 'done', doneOn: '2025-03-12', at: '2025-03-16T02:00:00Z' }] as const;
    expect(standingOf(ONE, said, '2025-03-14')?.standing).toBe('on-time');
  });

  it.each(['Thường xuyên', 'Theo Kế hoạch ban hành tại Quyết định số 11/QĐ-UBND', 'Hàng tuần'])(
    'never is overdue where the plan says "%s"',
    (deadline) => {
      expect(standingOf({ ...ONE, deadline }, [], '2029-01-01')?.standing).toBe('no-day');
      const said = [{ state: 'done', doneOn: '2025-07-01', at: '2025-07-01T01:00:00Z' }] as const;
      expect(standingOf({ ...ONE, deadline }, said, '2029-01-01')?.standing).toBe('done');
    },
  );

  it('goes by the day that a document grants, from the day of that document', () => {
    const extension = { to: '2025-06-30', document: '9/UBND-NC', on: '2025-03-20' };
    const said = [{ extension, at: '2025-05-02T02:00:00Z' }];
    expect(standingOf(ONE, said, '2025-04-14')?.standing).toBe('in-time');
    expect(standingOf(ONE, said, '2025-07-01')?.standing).toBe('overdue');
    expect(standingOf(ONE, said, '2025-03-14')?.due).toBe('2025-03-31');
  });

  it('is done when all its deliverables are', () => {
    const second: RowWords = { number: '', product: 'Báo cáo', lead: 'Sở Nội vụ', deadline: 'Quý II/2025' };
    const first = { ...ONE, product: 'Quyết định' };
    const done = (deliverable: string, doneOn: string) => ({
      deliverable,
      state: 'done' as const,
      doneOn,
      at: `${doneOn}T09:00:00Z`,
    });
    const one = [done('pl/1', '2025-03-30')];
    expect(standingOf(first, one, '2025-04-14', [second])).toMatchObject({
      standing: 'in-time',
      partly: true,
      due: '2025-06-30',
    });
    expect(standingOf(first, one, '2025-07-14', [second])?.standing).toBe('overdue');
    const both = [...one, done('pl/1~2', '2025-07-02')];
    expect(standingOf(first, both, '2025-07-14', [second])).toMatchObject({
      standing: 'late',
      doneOn: '2025-07-02',
    });
    const whole = [{ state: 'done' as const, doneOn: '2025-03-01', at: '2025-03-02T09:00:00Z' }];
    expect(standingOf(first, whole, '2025-07-14', [second])?.standing).toBe('on-time');
  });

  it('follows recurring work by its occurrences', () => {
    const row = { ...ONE, deadline: 'Hàng quý' };
    const done = (occurrence: string, doneOn: string) => ({
      occurrence,
      state: 'done' as const,
      doneOn,
      at: `${doneOn}T09:00:00Z`,
    });
    const first = done('2025-03-31', '2025-03-30');
    expect(standingOf(row, [first], '2025-06-30')?.standing).toBe('in-time');
    expect(standingOf(row, [first], '2025-07-01')?.standing).toBe('overdue');
    const all = [
      first,
      done('2025-06-30', '2025-06-30'),
      done('2025-09-30', '2025-10-02'),
      done('2025-12-31', '2025-12-01'),
    ];
    expect(standingOf(row, all, '2025-12-31')?.standing).toBe('late');
  });

  it('takes the leads together: done when all who reported say so, and says where they differ', () => {
    const row = { ...ONE, lead: 'Sở Nội vụ; Sở Tư pháp' };
    const done = { state: 'done' as const, doneOn: '2025-03-10' };
    expect(standingOf(row, [done], '2025-03-14')?.standing).toBe('on-time');
    const split = standingOf(row, [done, { unit: 'Sở Tư pháp', state: 'doing' }], '2025-03-14');
    expect(split?.standing).toBe('in-time');
    expect(split?.steps[0]?.conflict).toHaveLength(2);
  });

  it('asks every member of a set that is spread', () => {
    const followed = followPlan(planOf({ rows: [{ ...ONE, lead: 'UBND cấp xã' }] }));
    const sets: SpreadSet[] = [
      { set: 'Ủy ban nhân dân cấp xã', members: ['UBND xã Bãi Sậy', 'UBND xã Cồn Đước'] },
    ];
    const of = (...units: string[]) => {
      const entries = units.map((unit) =>
        entry({ words: ONE.task ?? '', unit, state: 'done', doneOn: '2025-03-10' }),
      );
      const { header } = emptyLedger('p');
      return statesAt(
        followed,
        openBook({ header: { ...header, sets }, entries, faults: [] }, followed),
        '2025-04-14',
      );
    };
    expect(of('UBND xã Bãi Sậy')[0]?.standing).toBe('overdue');
    expect(of('UBND xã Bãi Sậy', 'UBND xã Cồn Đước')[0]?.standing).toBe('on-time');
    expect(statesByUnit(of('UBND xã Bãi Sậy')).get(unitKey('UBND xã Bãi Sậy'))?.[0]?.standing).toBe(
      'on-time',
    );
  });

  it('lets the statement hold that speaks for the later day, whenever it was written', () => {
    const late = { state: 'doing', asOf: '2025-01-14', at: '2025-06-01T00:00:00Z' } as const;
    const early = {
      state: 'done',
      doneOn: '2025-03-01',
      asOf: '2025-03-14',
      at: '2025-03-14T00:00:00Z',
    } as const;
    expect(standingOf(ONE, [early, late], '2025-06-14')?.standing).toBe('on-time');
  });

  it('finds a task again that was numbered anew, by its words', () => {
    const followed = followPlan(planOf({ rows: [{ ...ONE, task: 'Việc mới chen vào' }, ONE] }));
    const said = entry({ task: 'pl/1', words: ONE.task ?? '', state: 'done', doneOn: '2025-03-01' });
    const book = openBook({ ...emptyLedger('p'), entries: [said] }, followed);
    expect(statesAt(followed, book, '2025-03-14').map(({ standing }) => standing)).toEqual([
      'in-time',
      'on-time',
    ]);
    expect(book.moved).toBe(1);
  });

  it('does not count an entry for a task with other words', () => {
    const followed = followPlan(planOf({ rows: [ONE] }));
    const book = openBook(
      { ...emptyLedger('p'), entries: [entry({ words: 'Việc đã bỏ', state: 'done' })] },
      followed,
    );
    expect(book.unplaced.map(({ why }) => why)).toEqual(['other-words']);
    expect(statesAt(followed, book, '2025-03-14')[0]?.standing).toBe('in-time');
  });
});

const ROWS: readonly RowWords[] = [
  { ...ONE, group: 'I' },
  {
    task: 'Công khai thủ tục',
    product: 'Quyết định',
    lead: 'Sở Tư pháp; Sở Nội vụ',
    deadline: 'Quý II/2025',
    group: 'I',
  },
  { number: '', product: 'Báo cáo', lead: 'Sở Tư pháp', deadline: 'Quý IV/2025' },
  {
    task: 'Trực đường dây nóng',
    lead: 'Văn phòng UBND tỉnh',
    deadline: 'Thường xuyên',
    group: 'II',
    monitor: 'Sở Nội vụ',
  },
  { task: 'Họp báo định kỳ', lead: 'UBND cấp xã', deadline: 'Hàng quý', group: 'II' },
  { task: 'Việc không nêu cơ quan', deadline: 'Trước ngày 15/8/2025' },
];
const FOLLOWED = followPlan(planOf({ rows: ROWS, groups: { I: 'Thể chế', II: 'Thủ tục' } }));
const SETS: SpreadSet[] = [
  { set: 'Ủy ban nhân dân cấp xã', members: ['UBND xã A', 'UBND xã B', 'UBND xã C'] },
];

const day = fc
  .integer({ min: -20, max: 380 })
  .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
const statement = fc
  .record({
    task: fc.constantFrom(...FOLLOWED.tasks),
    pick: fc.nat(2),
    unit: fc.constantFrom(
      'Sở Nội vụ',
      'Sở Tư pháp',
      'Văn phòng Ủy ban nhân dân tỉnh',
      'UBND xã A',
      'UBND xã B',
      'UBND xã C',
      '–',
      'Ai đó',
    ),
    occurrence: fc.option(fc.constantFrom('2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31')),
    state: fc.constantFrom('not-started', 'doing', 'done', 'stopped'),
    doneOn: fc.option(day),
    extension: fc.option(fc.record({ to: day, document: fc.constant('1/UBND'), on: fc.option(day) })),
    asOf: fc.option(day),
    said: day,
  })
  .map(({ task, pick, said, ...rest }) =>
    entry({
      ...rest,
      task: task.id,
      words: task.words,
      deliverable: task.deliverables[pick]?.id ?? null,
      doneOn: rest.state === 'done' ? rest.doneOn : null,
      at: `${said}T03:00:00Z`,
    }),
  );

describe('the parts of a plan', () => {
  it('add up to the number of its tasks at every cut-off, however it is divided', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 40 }), day, fc.boolean(), (entries, asOf, spread) => {
        const { header } = emptyLedger('p');
        const ledger = { header: { ...header, sets: spread ? SETS : [] }, entries, faults: [] };
        const book = openBook(ledger, FOLLOWED);
        const states = statesAt(FOLLOWED, book, asOf);
        const sum = (counts: ReturnType<typeof tally>) =>
          STANDINGS.reduce((all, standing) => all + counts[standing], 0);
        const all = tally(states);
        expect(sum(all)).toBe(FOLLOWED.tasks.length);
        expect(all['on-time'] + all.late + all.done).toBe(all.finished);
        for (const by of DIVISIONS) {
          const parts = divide(by, states, unitsOf(FOLLOWED, book));
          for (const part of parts) expect(sum(part.tally)).toBe(part.states.length);
          // each task has one group and one topic
          if (by === 'group' || by === 'topic')
            for (const standing of STANDINGS)
              expect(parts.reduce((n, part) => n + part.tally[standing], 0)).toBe(all[standing]);
        }
        for (const { task, standing } of states)
          if (task.deliverables.every(({ steps }) => steps.every(({ due }) => due === null)))
            expect(standing).not.toBe('overdue');
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { queryPlans } from '../../src/ask/query.ts';
import { openBook } from '../../src/follow/book.ts';
import { emptyLedger } from '../../src/follow/ledger.ts';
import { progressIn } from '../../src/follow/progress.ts';
import { entryFor, NOTHING_SAID } from '../../src/follow/say.ts';
import { statesAt } from '../../src/follow/states.ts';
import { followPlan } from '../../src/follow/tasks.ts';
import { messagesIn } from '../../src/messages/index.ts';
import { FIRST } from '../support/followed-year.ts';

const VI = messagesIn('vi');
const FOLLOWED = followPlan(FIRST);

/** A ledger in which the first task was done in time and the second begun. */
function progress(asOf: string) {
  const [first, second] = FOLLOWED.tasks;
  if (!first || !second) throw new Error('the plan has tasks');
  const speaker = {
    by: 'Hoa',
    at: '2025-02-24T02:00:00Z',
    asOf: null,
    today: '2025-02-24',
    held: () => null,
  };
  const said = [
    { ...NOTHING_SAID, task: first.id, doneOn: '2025-02-20' },
    { ...NOTHING_SAID, task: second.id, percent: '30' },
  ].map((statement) => entryFor(statement, FOLLOWED, new Map(), speaker, VI));
  const entries = said.flatMap((each) => (each.ok ? [each.entry] : []));
  const book = openBook({ ...emptyLedger('p'), entries }, FOLLOWED);
  return { [FIRST.source.sha256]: progressIn(statesAt(FOLLOWED, book, asOf)) };
}

async function found(state: string, asOf = '2025-12-20') {
  const result = await queryPlans(
    [FIRST],
    { what: 'tasks', asOf, state: [state], progress: progress(asOf), columns: ['number', 'state'] },
    VI,
  );
  return result.ok
    ? result.value.rows.map(({ cells }) => `${cells.number} ${cells.state}`)
    : result.trouble.code;
}

describe('tasks asked for by how far they are', () => {
  it('are found by the code of a state and by its name in either language', async () => {
    expect(await found('on-time')).toEqual(['1 on-time']);
    expect(await found('Đúng hạn')).toEqual(['1 on-time']);
    expect(await found('done on time')).toEqual(['1 on-time']);
    expect(await found('hoan thanh')).toEqual(['1 on-time']);
  });

  it('that are open are told apart by whether they were begun', async () => {
    expect(await found('đang thực hiện')).toEqual(['2 overdue']);
    expect(await found('chưa thực hiện')).not.toContain('2 overdue');
  });

  it('are overdue from the day after their last one', async () => {
    expect(await found('quá hạn', '2025-01-01')).toEqual([]);
    expect(await found('quá hạn')).toContain('2 overdue');
  });

  it('by a state that there is none of are refused', async () => {
    expect(await found('gần xong')).toBe('unknown-state');
  });

  it('have no state where nothing is known of them', async () => {
    const result = await queryPlans([FIRST], { what: 'tasks', asOf: '2025-12-20', state: ['overdue'] }, VI);
    expect(result.ok && result.value.rows).toEqual([]);
  });
});

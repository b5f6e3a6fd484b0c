import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere, scratchFolder } from '../support/cli.ts';
import { FIRST } from '../support/followed-year.ts';

const folder = scratchFolder();
const query = (...args: string[]) =>
  runHere(['query', 'plan.json', '--columns', 'number,state', '--as-of', '2025-03-14', ...args], folder());

/** The first task is done in time; of all others nobody has said anything. */
beforeAll(async () => {
  writeFileSync(join(folder(), 'plan.json'), JSON.stringify(FIRST));
  writeFileSync(join(folder(), 'alone.json'), JSON.stringify(FIRST));
  const said = ['--done', '2025-02-20', '--evidence', '12/DM-SNV', '--by', 'Lan'];
  await runHere(['track', 'set', 'plan.json', '1', ...said], folder());
});

describe('tasks by how far they are', () => {
  it.each(['on-time', 'done', 'hoàn thành đúng hạn', 'HOAN THANH', 'completed'])(
    'are asked for by a code or a name in either language: %s',
    async (state) => {
      const asked = await query('--state', state, '--format', 'json');
      expect(JSON.parse(asked.stdout)).toEqual([{ number: '1', state: 'on-time' }]);
    },
  );

  it('are named in the language of the run', async () => {
    const [vi, en] = [await query('--state', 'done', '--lang', 'vi'), await query('--state', 'done')];
    expect(vi.stdout).toContain('đúng hạn');
    expect(en.stdout).toContain('on time');
  });

  it('are all counted where every state is asked for', async () => {
    const states = ['done', 'overdue', 'in-time', 'no-day', 'stopped'];
    const asked = await query('--state', states.join(','), '--format', 'json');
    const all = await query('--format', 'json');
    expect(JSON.parse(asked.stdout)).toHaveLength(JSON.parse(all.stdout).length);
  });

  it('are not done where no ledger stands beside the plan, which is said', async () => {
    const asked = await runHere(['query', 'alone.json', '--state', 'done', '--lang', 'vi'], folder());
    expect(asked.stderr).toContain('chưa có sổ theo dõi');
    expect(asked.stdout).not.toContain('đúng hạn');
  });

  it('of no known name are refused with the nearest', async () => {
    const asked = await query('--state', 'overdu');
    expect(asked.status).toBe(2);
    expect(asked.stderr).toContain('overdue');
  });

  it('of which none is done are left out of what falls due', async () => {
    const due = (...args: string[]) =>
      runHere(['due', 'plan.json', '--as-of', '2025-03-14', '--within', '1y', ...args], folder());
    const [all, done] = [await due('--state', 'in-time'), await due('--state', 'done')];
    expect(all.stdout).toContain('2025');
    expect(done.stdout.split('\n').filter((line) => /^. ?20\d\d-/.test(line))).toEqual([]);
  });
});

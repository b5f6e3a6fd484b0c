import { describe, expect, it } from 'vitest';
import { type Outcome, runPool } from '../../src/plans/pool.ts';

/** A worker that answers with the square of its task, after as many milliseconds as the task says. */
const SQUARE = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, task }) => {
      if (task.die === 'throw') throw new Error('out of ink');
      if (task.die === 'never') for (;;);
      if (task.die === 'exit') process.exit(3);
      if (task.die === 'memory') { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)); }
      setTimeout(() => parentPort.postMessage({ id, value: task.n * task.n }), task.wait ?? 0);
    });
  `)}`,
);

/** One that takes its messages one after the other, as a worker with a queue has to. */
const IN_TURN = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, task }) => {
      if (task.die === 'throw') throw new Error('out of ink');
      if (task.die === 'exit') process.exit(3);
      parentPort.postMessage({ id, value: task.n * task.n });
    });
  `)}`,
);

type Task = { n: number; wait?: number; die?: 'throw' | 'exit' | 'memory' | 'never' };

async function run(tasks: Task[], size: number): Promise<Outcome<number>[]> {
  const outcomes: Outcome<number>[] = [];
  for await (const outcome of runPool<Task, number>(tasks, { worker: SQUARE, size })) outcomes.push(outcome);
  return outcomes;
}

const values = (outcomes: Outcome<number>[]): (number | string)[] =>
  outcomes.map((o) => (o.ok ? o.value : o.error));

describe('the worker pool', () => {
  it('hands outcomes over in the order of the tasks, whichever is ready first', async () => {
    const tasks = Array.from({ length: 30 }, (_, n) => ({ n, wait: (n * 7) % 20 }));
    expect(values(await run(tasks, 3))).toEqual(tasks.map(({ n }) => n * n));
  });

  it('loses only the task that a worker dies over', async () => {
    const tasks: Task[] = [{ n: 1 }, { n: 2, die: 'throw' }, { n: 3 }, { n: 4, die: 'exit' }, { n: 5 }];
    expect(values(await run(tasks, 2))).toEqual([1, 'out of ink', 9, 'the worker stopped with code 3', 25]);
    expect(values(await run(tasks, 1))).toEqual([1, 'out of ink', 9, 'the worker stopped with code 3', 25]);
  });

  it('ends a worker over a task that has no end, and goes on', async () => {
    const tasks: Task[] = [{ n: 1 }, { n: 2, die: 'never' }, { n: 3 }];
    const outcomes: Outcome<number>[] = [];
    for await (const outcome of runPool<Task, number>(tasks, { worker: SQUARE, size: 1, timeLimit: 2 }))
      outcomes.push(outcome);
    expect(outcomes).toEqual([
      { ok: true, value: 1 },
      { ok: false, outOfMemory: false, outOfTime: true, error: 'the task took longer than 2 s' },
      { ok: true, value: 9 },
    ]);
  });

  it('loses only the task that fills the memory of its worker', async () => {
    const tasks: Task[] = [{ n: 1 }, { n: 2, die: 'memory' }, { n: 3 }];
    const outcomes: Outcome<number>[] = [];
    for await (const outcome of runPool<Task, number>(tasks, { worker: SQUARE, size: 1, heap: 32 }))
      outcomes.push(outcome);
    expect(outcomes).toMatchObject([
      { ok: true, value: 1 },
      { ok: false, outOfMemory: true, outOfTime: false },
      { ok: true, value: 9 },
    ]);
  });

  it('gives a queue that a worker left behind to another', async () => {
    const deaths = ['throw', 'exit'] as const;
    const tasks: Task[] = Array.from({ length: 24 }, (_, n) => {
      const die = n % 5 === 2 ? deaths[Math.floor(n / 5) % 2] : undefined;
      return die ? { n, die } : { n };
    });
    for (const size of [1, 3]) {
      const outcomes: Outcome<number>[] = [];
      const options = { worker: IN_TURN, size, queue: 2 };
      for await (const outcome of runPool<Task, number>(tasks, options)) outcomes.push(outcome);
      const expected = tasks.map(({ n, die }) => (die ? 'lost' : n * n));
      expect(outcomes.map((o) => (o.ok ? o.value : 'lost'))).toEqual(expected);
    }
  });

  it('does nothing where there is nothing to do', async () => {
    expect(await run([], 4)).toEqual([]);
  });

  it('leaves no worker behind when its reader stops early', async () => {
    const tasks = Array.from({ length: 20 }, (_, n) => ({ n, wait: 5 }));
    for await (const outcome of runPool<Task, number>(tasks, { worker: SQUARE, size: 2 })) {
      expect(outcome).toEqual({ ok: true, value: 0 });
      break;
    }
  });

  it('counts each task once', async () => {
    let done = 0;
    const tasks: Task[] = [{ n: 1 }, { n: 2, die: 'throw' }, { n: 3 }];
    const options = {
      worker: SQUARE,
      size: 2,
      onDone: () => {
        done += 1;
      },
    };
    for await (const _ of runPool<Task, number>(tasks, options));
    expect(done).toBe(3);
  });
});

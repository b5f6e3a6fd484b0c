import { failed, type Result } from '../model/trouble.ts';
import type { PoolOptions } from './pool.ts';
import { unfinished } from './unfinished.ts';

/**
 * Tasks that each read one path, over a pool of worker threads.
 * @returns what the worker answered to each, in the order of the tasks; a trouble of its path for one that the worker did
 * not get to the end of
 */
export async function* pooled<T extends { readonly path: string }, R>(
  tasks: readonly T[],
  options: PoolOptions,
): AsyncGenerator<Result<R>, undefined> {
  const { runPool } = await import('./pool.ts');
  const outcomes = runPool<T, R>(tasks, options);
  let i = 0;
  for await (const outcome of outcomes) {
    const path = tasks[i]?.path ?? '';
    i += 1;
    yield outcome.ok ? outcome : failed(unfinished(path, outcome, options.timeLimit));
  }
}

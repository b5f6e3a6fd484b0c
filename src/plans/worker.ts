import { parentPort } from 'node:worker_threads';
import { type ReadTask, readOne } from './read-plans.ts';

// A worker of the pool: reads one document a message.
parentPort?.on('message', async ({ id, task }: { id: number; task: ReadTask }) => {
  parentPort?.postMessage({ id, value: await readOne(task) });
});

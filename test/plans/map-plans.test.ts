import { expect, it } from 'vitest';
import type { Input } from '../../src/plans/inputs.ts';
import { mapPlans } from '../../src/plans/map-plans.ts';
import { unfinished } from '../../src/plans/unfinished.ts';

/** A worker that never comes to the end of one document, and answers with the name of any other. */
const WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, task }) => {
      if (task.path === 'lich-phat-bao.txt') for (;;);
      parentPort.postMessage({ id, value: [{ ok: true, value: task.path }] });
    });
  `)}`,
);

const file = (path: string): Input => ({ kind: 'file', path, name: path, size: 10 });

it('a document that takes longer than it may is a trouble of its own, also where a single one is asked', async () => {
  const all: unknown[] = [];
  for (const inputs of [[file('lich-phat-bao.txt')], [file('lich-phat-bao.txt'), file('so-ban-doc.txt')]]) {
    const answers = mapPlans(inputs, { question: null, ask: () => '', worker: WORKER, timeLimit: 2 });
    for await (const answer of answers) all.push(answer.ok ? answer.value : answer.trouble.code);
  }
  expect(all).toEqual(['out-of-time', 'out-of-time', 'so-ban-doc.txt']);
});

it.each([
  ['memory', { outOfMemory: true, outOfTime: false }, 'out-of-memory'],
  ['time', { outOfMemory: false, outOfTime: true }, 'out-of-time'],
  ['neither', { outOfMemory: false, outOfTime: false }, 'internal-fault'],
])('what ended a worker is said: %s', (_, how, code) => {
  const trouble = unfinished('so-ban-doc.txt', { ok: false, error: 'out of ink', ...how }, 5);
  expect(trouble.code).toBe(code);
  expect(trouble.what).toContain('so-ban-doc.txt');
});

import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';

/** What became of a task: what the worker answered, or why it died over it. */
export type Outcome<R> =
  | { readonly ok: true; readonly value: R }
  | {
      readonly ok: false;
      readonly outOfMemory: boolean;
      readonly outOfTime: boolean;
      readonly error: string;
    };

export interface PoolOptions {
  /** The worker's module: it answers each message `{ id, task }` with `{ id, value }`. */
  readonly worker: URL;
  readonly size: number;
  /** Seconds that a task may take; without it a task takes as long as it takes. */
  readonly timeLimit?: number;
  /** Mebibytes of heap that a worker may fill; as many as this process where it is left out. */
  readonly heap?: number;
  /** Called whenever a task is over, in whatever order that happens. */
  readonly onDone?: () => void;
}

/** Tasks given out before their turn to be handed over, for each worker: bounds what is held in memory. */
const AHEAD = 4;

/**
 * Runs tasks on worker threads and hands their outcomes over in the order of the tasks. A worker that dies
 * (out of memory, a fault) costs its own task only: another takes its place.
 */
export async function* runPool<T, R>(tasks: readonly T[], options: PoolOptions): AsyncGenerator<Outcome<R>> {
  const pool = new Pool<T, R>(tasks, options);
  try {
    for (let i = 0; i < tasks.length; i++) yield await pool.outcome(i);
  } finally {
    await pool.close();
  }
}

class Pool<T, R> {
  readonly #tasks: readonly T[];
  readonly #options: PoolOptions;
  readonly #workers = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, number>();
  readonly #timers = new Map<Worker, NodeJS.Timeout>();
  readonly #ready = new Map<number, Outcome<R>>();
  #waiting: { id: number; give: (outcome: Outcome<R>) => void } | null = null;
  #next = 0;
  #wanted = 0;

  constructor(tasks: readonly T[], options: PoolOptions) {
    this.#tasks = tasks;
    this.#options = options;
  }

  /** The outcome of task `id`; to be asked for in order. */
  outcome(id: number): Promise<Outcome<R>> {
    this.#wanted = id;
    this.#giveOut();
    const ready = this.#ready.get(id);
    this.#ready.delete(id);
    if (ready) return Promise.resolve(ready);
    return new Promise((give) => {
      this.#waiting = { id, give };
    });
  }

  async close(): Promise<void> {
    this.#busy.clear();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#next = this.#tasks.length;
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  #giveOut(): void {
    const horizon = Math.min(this.#tasks.length, this.#wanted + this.#options.size * AHEAD);
    while (this.#next < horizon) {
      const worker = this.#idle.pop() ?? (this.#workers.size < this.#options.size ? this.#hire() : null);
      if (!worker) return;
      this.#run(worker, this.#next);
      this.#next += 1;
    }
  }

  #hire(): Worker {
    const heap = this.#options.heap ?? Math.floor(getHeapStatistics().heap_size_limit / 1024 ** 2);
    const worker = new Worker(this.#options.worker, { resourceLimits: { maxOldGenerationSizeMb: heap } });
    worker.on('message', (answer: { value: R }) => {
      this.#idle.push(worker);
      this.#finish(worker, { ok: true, value: answer.value });
    });
    // both may come for one death; the first has the reason
    worker.on('error', (error: Error) => this.#bury(worker, error));
    worker.on('exit', (code) => this.#bury(worker, new Error(`the worker stopped with code ${code}`)));
    this.#workers.add(worker);
    return worker;
  }

  #run(worker: Worker, id: number): void {
    this.#busy.set(worker, id);
    worker.postMessage({ id, task: this.#tasks[id] });
    const { timeLimit } = this.#options;
    if (timeLimit !== undefined)
      this.#timers.set(
        worker,
        setTimeout(() => this.#stop(worker, timeLimit), timeLimit * 1000),
      );
  }

  /** Ends a worker over its task: code that runs on and on hears nothing else. */
  #stop(worker: Worker, seconds: number): void {
    const error = `the task took longer than ${seconds} s`;
    this.#retire(worker);
    this.#finish(worker, { ok: false, outOfMemory: false, outOfTime: true, error });
    void worker.terminate();
  }

  #retire(worker: Worker): void {
    this.#workers.delete(worker);
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
  }

  #bury(worker: Worker, error: Error): void {
    this.#retire(worker);
    this.#finish(worker, death(error));
  }

  #finish(worker: Worker, outcome: Outcome<R>): void {
    const id = this.#busy.get(worker);
    this.#busy.delete(worker);
    clearTimeout(this.#timers.get(worker));
    this.#timers.delete(worker);
    if (id === undefined) return;
    this.#options.onDone?.();
    this.#handOver(id, outcome);
    this.#giveOut();
  }

  #handOver(id: number, outcome: Outcome<R>): void {
    if (this.#waiting?.id !== id) {
      this.#ready.set(id, outcome);
      return;
    }
    const { give } = this.#waiting;
    this.#waiting = null;
    give(outcome);
  }
}

function death(error: Error): Outcome<never> {
  const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return { ok: false, outOfMemory, outOfTime: false, error: error.message };
}

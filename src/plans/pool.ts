import { setImmediate as turn } from 'node:timers/promises';
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

/** How work is shared out over worker threads. */
export interface PoolOptions {
  /** The worker's module: it answers each message `{ id, task }` with `{ id, value }`. */
  readonly worker: URL;
  readonly size: number;
  /**
   * Tasks that a worker has at a time, 1 where it is left out: it goes on with the next without waiting for this thread,
   * which has other things to do. Such a worker takes its messages one after the other.
   */
  readonly queue?: number;
  /** MiB for what a worker throws away soon, V8's own where it is left out: little of it is faster where tasks are small. */
  readonly young?: number;
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
    for (let i = 0; i < tasks.length; i++) {
      yield await pool.outcome(i);
      // whoever takes the outcomes may keep this thread: what workers have sent meanwhile is heard in between
      await turn();
    }
  } finally {
    await pool.close();
  }
}

class Pool<T, R> {
  readonly #tasks: readonly T[];
  readonly #options: PoolOptions;
  /** What each worker was given; it works on the first. */
  readonly #given = new Map<Worker, number[]>();
  /** Tasks that a worker had not come to when it died. */
  readonly #again: number[] = [];
  readonly #timers = new Map<Worker, NodeJS.Timeout>();
  readonly #ready = new Map<number, Outcome<R>>();
  #waiting: { id: number; give: (outcome: Outcome<R>) => void } | null = null;
  #next = 0;
  #wanted = 0;
  /** Tasks that a worker has at a time. */
  #queue: number;

  constructor(tasks: readonly T[], options: PoolOptions) {
    this.#tasks = tasks;
    this.#options = options;
    this.#queue = options.queue ?? 1;
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
    const workers = [...this.#given.keys()];
    this.#given.clear();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#next = this.#tasks.length;
    this.#again.length = 0;
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #giveOut(): void {
    const horizon = Math.min(this.#tasks.length, this.#wanted + this.#options.size * AHEAD);
    while (this.#again.length > 0 || this.#next < horizon) {
      const worker = this.#free();
      if (!worker) return;
      this.#run(worker, this.#again.shift() ?? this.#next++);
    }
  }

  /** The worker that has least to do, a new one before a busy one; null where all have enough. */
  #free(): Worker | null {
    let least: Worker | null = null;
    let tasks = this.#queue;
    for (const [worker, { length }] of this.#given) if (length < tasks) [least, tasks] = [worker, length];
    return tasks > 0 && this.#given.size < this.#options.size ? this.#hire() : least;
  }

  #hire(): Worker {
    const { worker: module, young, heap = ownHeap() } = this.#options;
    const worker = new Worker(module, {
      resourceLimits: {
        maxOldGenerationSizeMb: heap,
        ...(young !== undefined && { maxYoungGenerationSizeMb: young }),
      },
    });
    worker.on('message', (answer: { value: R }) => {
      const id = this.#given.get(worker)?.shift();
      this.#watch(worker);
      this.#finish(id, { ok: true, value: answer.value });
    });
    // both may come for one death; the first has the reason
    worker.on('error', (error: Error) => this.#mourn(worker, death(error)));
    worker.on('exit', (code) =>
      this.#mourn(worker, death(new Error(`the worker stopped with code ${code}`))),
    );
    this.#given.set(worker, []);
    return worker;
  }

  #run(worker: Worker, id: number): void {
    const given = this.#given.get(worker);
    given?.push(id);
    worker.postMessage({ id, task: this.#tasks[id] });
    if (given?.length === 1) this.#watch(worker);
  }

  /** Gives the task that a worker begins with the time that it may take. */
  #watch(worker: Worker): void {
    clearTimeout(this.#timers.get(worker));
    this.#timers.delete(worker);
    const { timeLimit } = this.#options;
    if (timeLimit === undefined || !this.#given.get(worker)?.length) return;
    this.#timers.set(
      worker,
      setTimeout(() => this.#stop(worker, timeLimit), timeLimit * 1000),
    );
  }

  /** Ends a worker over its task: code that runs on and on hears nothing else. */
  #stop(worker: Worker, seconds: number): void {
    const error = `the task took longer than ${seconds} s`;
    this.#bury(worker, { ok: false, outOfMemory: false, outOfTime: true, error });
    void worker.terminate();
  }

  /**
   * A worker that died. Its last answer may have died with it: of several tasks nobody knows which it was, and from here on
   * workers have one at a time, so that the one that kills them shows.
   */
  #mourn(worker: Worker, outcome: Outcome<R>): void {
    const given = this.#given.get(worker) ?? [];
    if (given.length < 2) {
      this.#bury(worker, outcome);
      return;
    }
    this.#queue = 1;
    this.#given.delete(worker);
    this.#again.push(...given);
    this.#watch(worker);
    this.#giveOut();
  }

  /** A worker that is no more: the task that it worked on is lost, the others go to another. */
  #bury(worker: Worker, outcome: Outcome<R>): void {
    const [lost, ...rest] = this.#given.get(worker) ?? [];
    this.#given.delete(worker);
    this.#again.push(...rest);
    this.#watch(worker);
    this.#finish(lost, outcome);
  }

  #finish(id: number | undefined, outcome: Outcome<R>): void {
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

/** Mebibytes that this process may fill. */
function ownHeap(): number {
  return Math.floor(getHeapStatistics().heap_size_limit / 1024 ** 2);
}

function death(error: Error): Outcome<never> {
  const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return { ok: false, outOfMemory, outOfTime: false, error: error.message };
}

import { availableParallelism } from 'node:os';
import { inEveryLanguage, named } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import type { Pieces } from '../readers/bytes.ts';
import type { ReadOptions } from '../readers/index.ts';
import { messageOf } from '../text/thrown.ts';
import type { Input } from './inputs.ts';
import { streamPlans } from './plan-stream.ts';
import { pooled } from './pooled.ts';

/** Reads one input on a worker thread, and asks each of its plans the same. */
export interface MapTask<Q> {
  readonly path: string;
  readonly question: Q;
  readonly lists: readonly string[] | null;
  readonly reading: ReadOptions;
}

/** How a question is put to many plans. */
export interface MapOptions<Q, A> {
  /** Plain data: it goes to the worker threads. */
  readonly question: Q;
  /** What is asked of each plan; its answer is kept, the plan is not. */
  readonly ask: (plan: Plan, question: Q) => A | Promise<A>;
  /** A module that hands the same `ask` to `serveMap`. */
  readonly worker: URL;
  /** The lists of a plan that are asked about; all where it is left out. */
  readonly lists?: ReadonlySet<string>;
  readonly reading?: ReadOptions;
  readonly stdin?: Pieces;
  /** Worker threads at most. */
  readonly jobs?: number;
  /** Seconds that an input may take; one that takes longer is a trouble of its own. Standard input has no limit. */
  readonly timeLimit?: number;
  /** Called whenever an input is over. */
  readonly onDone?: () => void;
}

/** A plan file takes a few milliseconds to read, a document many times that, a worker as long as some documents to start. */
const WEIGHT = { plan: 1, document: 12 } as const;
const WEIGHT_A_WORKER = 48;
/** A plan file takes no longer to read than its answer to be dealt with: without a second one in hand a worker stands idle. */
const QUEUE = 2;
/**
 * MiB that a worker turns over for plan files. A plan takes one or two: of several that are read in a row none is left when
 * the memory is full, and nothing is copied. Measured: with 12 a build takes a tenth to a quarter more.
 */
const YOUNG_MIB = 48;
const PLAN_FILE = /\.(?:json|ya?ml|ndjson)$/i;

/**
 * Asks every plan of many inputs the same, one plan at a time, over worker threads where there is enough to read.
 * @returns the answers in the order of the inputs; a trouble for an input that cannot be read, which stops no other
 */
export async function* mapPlans<Q, A>(
  inputs: readonly Input[],
  options: MapOptions<Q, A>,
): AsyncGenerator<Result<A>> {
  const tasks = inputs.flatMap((input) => (input.kind === 'file' ? [taskOf(input.path, options)] : []));
  const weight = tasks.reduce(
    (sum, { path }) => sum + (PLAN_FILE.test(path) ? WEIGHT.plan : WEIGHT.document),
    0,
  );
  const size = options.jobs ?? Math.min(availableParallelism(), Math.ceil(weight / WEIGHT_A_WORKER));
  // recognition runs on threads of its own, and tells how far it is; only a worker can be ended over its task
  const many = (size > 1 && tasks.length > 1) || options.timeLimit !== undefined;
  const threads = many && !options.reading?.ocr ? overThreads(tasks, Math.max(1, size), options) : null;
  try {
    for (const input of inputs) {
      if (input.kind === 'trouble') yield failed(input.trouble);
      else if (threads && input.kind === 'file') yield* answersOf(threads);
      else yield* here(input.path, options);
      options.onDone?.();
    }
  } finally {
    await threads?.return(undefined);
  }
}

/**
 * All plans of one file, on a worker that can be ended over them.
 * @param timeLimit in seconds
 */
export async function plansInTime(
  path: string,
  timeLimit: number,
  reading: ReadOptions,
): Promise<Result<Plan[]>> {
  const worker = new URL('./plan-worker.js', import.meta.url);
  const input: Input = { kind: 'file', path, name: path, size: 0 };
  const plans: Plan[] = [];
  const settings = { question: null, ask: (plan: Plan) => plan, worker, reading, timeLimit };
  for await (const plan of mapPlans([input], settings)) {
    if (!plan.ok) return plan;
    plans.push(plan.value);
  }
  return done(plans);
}

function taskOf<Q, A>(path: string, { question, lists, reading }: MapOptions<Q, A>): MapTask<Q> {
  // plain data only
  const { onRecognised: _, ...plain } = reading ?? {};
  return { path, question, lists: lists ? [...lists] : null, reading: plain };
}

async function* here<Q, A>(path: string, options: MapOptions<Q, A>): AsyncGenerator<Result<A>> {
  const { lists, stdin, reading } = options;
  const plans = streamPlans(path, { ...reading, ...(lists && { lists }), ...(stdin && { stdin }) });
  try {
    for await (const plan of plans)
      yield plan.ok ? { ok: true, value: await options.ask(plan.value, options.question) } : plan;
  } catch (error) {
    yield failed(fault(path, messageOf(error)));
  }
}

function overThreads<Q, A>(
  tasks: readonly MapTask<Q>[],
  size: number,
  { worker, timeLimit }: MapOptions<Q, A>,
): AsyncGenerator<Result<Result<A>[]>, undefined> {
  return pooled<MapTask<Q>, Result<A>[]>(tasks, {
    worker,
    size,
    ...(tasks.every(({ path }) => PLAN_FILE.test(path)) && { queue: QUEUE, young: YOUNG_MIB }),
    ...(timeLimit !== undefined && { timeLimit }),
  });
}

async function* answersOf<A>(
  threads: AsyncGenerator<Result<Result<A>[]>, undefined>,
): AsyncGenerator<Result<A>> {
  const next = await threads.next();
  if (next.done) return;
  if (next.value.ok) yield* next.value.value;
  else yield next.value;
}

/** Answers the tasks of a pool: to be called once in the module that is the worker. */
export async function serveMap<Q, A>(ask: (plan: Plan, question: Q) => A | Promise<A>): Promise<void> {
  const { parentPort } = await import('node:worker_threads');
  const serve = async ({ id, task }: { id: number; task: MapTask<Q> }): Promise<void> => {
    const { path, question, lists, reading } = task;
    const options = {
      question,
      ask,
      worker: new URL(import.meta.url),
      reading,
      ...(lists && { lists: new Set(lists) }),
    };
    const value: Result<A>[] = [];
    for await (const answer of here(path, options)) value.push(answer);
    parentPort?.postMessage({ id, value });
  };
  let last = Promise.resolve();
  parentPort?.on('message', (message: { id: number; task: MapTask<Q> }) => {
    last = last.then(() => serve(message));
  });
}

function fault(path: string, said: string): Trouble {
  const trouble = inEveryLanguage(({ unreadable }) => unreadable.internalFault(unreadable.found.said(said)));
  return named(trouble, path);
}

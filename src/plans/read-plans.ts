import { availableParallelism } from 'node:os';
import { inEveryLanguage, named } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { failed, type Result, type Trouble } from '../model/trouble.ts';
import { collect, type Pieces } from '../readers/bytes.ts';
import { DEFAULT_MAX_SIZE, type ReadOptions } from '../readers/index.ts';
import { messageOf } from '../text/thrown.ts';
import type { Input } from './inputs.ts';
import { pooled } from './pooled.ts';
import { readPlan } from './read-plan.ts';

/** What a worker is told to read. */
export interface ReadTask {
  readonly path: string;
  readonly options: ReadOptions;
}

/** How to read many documents; everything has a default. */
export interface ReadPlansOptions extends ReadOptions {
  /** Worker threads at most; by default as many as there are cores. */
  readonly jobs?: number;
  /** Seconds that a document may take; one that takes longer is a trouble of its own. Standard input has no limit. */
  readonly timeLimit?: number;
  /** Where `-` is read from. */
  readonly stdin?: Pieces;
  /** Called whenever a document is over. */
  readonly onDone?: () => void;
}

/** A worker takes about as long to start as a few documents take to parse. */
const FILES_A_WORKER = 4;
/**
 * A document of so many bytes may fill the memory: in a worker that costs this document only. Words without form fill little more
 * than they take on the disk (measured: 16 MiB of lines of a letter 410 MB, of tables 290), and a worker takes 100 MB and most of
 * a second more.
 */
const LARGE = { form: 8 * 1024 ** 2, text: 16 * 1024 ** 2 } as const;
const TEXT = /\.(?:txt|text|md|markdown)$/i;

/**
 * Many documents as plans, in the order they were named, over a pool of worker threads where there are enough
 * of them. One that fails does not stop the others.
 */
export async function* readPlans(
  inputs: readonly Input[],
  options: ReadPlansOptions = {},
): AsyncGenerator<Result<Plan>> {
  const tasks = inputs.flatMap((input) => (input.kind === 'file' ? [task(input.path, options)] : []));
  const large = inputs.some((input) => input.kind === 'file' && isLarge(input));
  const cores = options.jobs ?? Math.min(availableParallelism(), Math.ceil(tasks.length / FILES_A_WORKER));
  // recognition runs on threads of its own, and tells how far it is
  const pool = !options.ocr && (cores > 1 || large || options.timeLimit !== undefined);
  const files = pool ? overThreads(tasks, cores, options) : oneByOne(tasks, options);
  try {
    for (const input of inputs) yield await next(input, files, options);
  } finally {
    await files.return(undefined);
  }
}

/** One document as a plan; on a worker that can be ended over it where there is a time limit. */
export async function readPlanInTime(path: string, options: ReadPlansOptions): Promise<Result<Plan>> {
  const input: Input = { kind: 'file', path, name: path, size: 0 };
  for await (const plan of readPlans([input], { ...options, jobs: 1 })) return plan;
  return failed(fault(path, null));
}

async function next(
  input: Input,
  files: AsyncGenerator<Result<Plan>>,
  options: ReadPlansOptions,
): Promise<Result<Plan>> {
  if (input.kind === 'trouble') return failed(input.trouble);
  if (input.kind === 'stdin') return fromStdin(options);
  const read = await files.next();
  return read.done ? failed(fault(input.path, null)) : read.value;
}

function isLarge({ path, size }: { readonly path: string; readonly size: number }): boolean {
  return size > (TEXT.test(path) ? LARGE.text : LARGE.form);
}

function task(
  path: string,
  { jobs: _, stdin: __, onDone: ___, timeLimit: ____, ...options }: ReadPlansOptions,
): ReadTask {
  return { path, options };
}

async function* oneByOne(
  tasks: readonly ReadTask[],
  { onDone }: ReadPlansOptions,
): AsyncGenerator<Result<Plan>> {
  for (const one of tasks) {
    const plan = await readOne(one);
    onDone?.();
    yield plan;
  }
}

function overThreads(
  tasks: readonly ReadTask[],
  size: number,
  { onDone, timeLimit }: ReadPlansOptions,
): AsyncGenerator<Result<Plan>> {
  // a worker thread is told plain data only
  const plain = tasks.map(({ path, options: { onRecognised: _, ...rest } }) => ({ path, options: rest }));
  const answers = pooled<ReadTask, Result<Plan>>(plain, {
    worker: new URL('./worker.js', import.meta.url),
    size: Math.max(1, size),
    ...(onDone && { onDone }),
    ...(timeLimit !== undefined && { timeLimit }),
  });
  return plansOf(answers);
}

async function* plansOf(answers: AsyncGenerator<Result<Result<Plan>>>): AsyncGenerator<Result<Plan>> {
  for await (const answer of answers) yield answer.ok ? answer.value : answer;
}

async function fromStdin(options: ReadPlansOptions): Promise<Result<Plan>> {
  const bytes = await collect(options.stdin ?? [], options.maxSize ?? DEFAULT_MAX_SIZE);
  if (!bytes.ok) return failed(named(bytes.trouble, '-'));
  return guarded('-', () => readPlan(bytes.value, { ...task('-', options).options, file: '-' }));
}

/** One document as a plan. A fault of the parser is a trouble of this document and of no other. */
export function readOne({ path, options }: ReadTask): Promise<Result<Plan>> {
  return guarded(path, () => readPlan(path, options));
}

async function guarded(path: string, read: () => Promise<Result<Plan>>): Promise<Result<Plan>> {
  try {
    return await read();
  } catch (error) {
    return failed(fault(path, messageOf(error)));
  }
}

/** @param said by what failed; null where the file was left out */
function fault(path: string, said: string | null): Trouble {
  const trouble = inEveryLanguage(({ unreadable: { internalFault, found } }) =>
    internalFault(said === null ? found.neverRead : found.said(said)),
  );
  return named(trouble, path);
}

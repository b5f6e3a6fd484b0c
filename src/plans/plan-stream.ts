import { readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { inEveryLanguage, type Messages, named } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { failed, type Result, type Trouble } from '../model/trouble.ts';
import { collect, type Pieces, systemTrouble } from '../readers/bytes.ts';
import { DEFAULT_MAX_SIZE, type ReadOptions } from '../readers/index.ts';
import { archiveAt } from './archive/address.ts';
import { JsonSplitter, type SplitFault } from './json-splitter.ts';
import { Assembly, recordOf } from './plan-assembly.ts';
import { parsedPlan } from './plan-pieces.ts';

/** How plans and documents are read one after the other. */
export interface PlanStreamOptions extends ReadOptions {
  /** The lists of a plan that are wanted; of plan files the others come back empty, and are not looked at. */
  readonly lists?: ReadonlySet<string>;
  /** Where `-` is read from. */
  readonly stdin?: Pieces;
}

/** What the beginning of a file is judged by. */
const SNIFFED = 65_536;
const MOSTLY_ENOUGH = 64;
/** A plan file of this size is parsed faster as a whole than looked through for its objects first. */
const AT_ONCE = 8 * 1024 ** 2;
const PIECE = 1024 ** 2;

/**
 * The plans that one input holds, one at a time: a plan file in any of `parse`'s formats, of any size, or a document,
 * which is parsed on the way.
 * @param path a path, or `-` for the standard input
 * @returns plans; a trouble ends them
 */
export async function* streamPlans(
  path: string,
  options: PlanStreamOptions = {},
): AsyncGenerator<Result<Plan>> {
  if (path === '-') {
    yield* plansIn(options.stdin ?? [], path, options);
    return;
  }
  const archive = archiveAt(path);
  if (archive !== null) {
    const { storedPlans } = await import('./archive/stored-plans.ts');
    yield* storedPlans(archive);
    return;
  }
  let handle: Awaited<ReturnType<typeof open>> | undefined;
  try {
    const about = statSync(path);
    // devices and named pipes say nothing of their size; a folder cannot be read, and says so
    if (about.isFile() && about.size <= AT_ONCE) {
      // at once: of thousands of plan files each would otherwise be waited for four times
      const bytes = readFileSync(path);
      const value =
        startsJson(bytes) && recordOf(bytes) === null ? parsedPlan(bytes, options.lists ?? null) : undefined;
      if (value !== undefined) yield* fromValue(value, path, options);
      else yield* plansIn([bytes], path, options);
      return;
    }
    handle = await open(path, 'r');
    yield* plansIn(handle.createReadStream({ autoClose: false, highWaterMark: PIECE }), path, options);
  } catch (error) {
    const trouble = systemTrouble(error);
    yield failed(named(trouble, path));
  } finally {
    await handle?.close();
  }
}

async function* plansIn(
  pieces: Pieces,
  path: string,
  options: PlanStreamOptions,
): AsyncGenerator<Result<Plan>> {
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  const first = await iterator.next();
  const head = first.done ? Buffer.alloc(0) : asBuffer(first.value);
  const all = joined(head, iterator);
  if (startsJson(head)) yield* fromJson(all, path, options);
  else yield* fromAnything(all, path, options);
}

/** The piece that was looked at, and the rest. */
async function* joined(
  head: Buffer,
  rest: AsyncIterator<Uint8Array> | Iterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether text begins with an object, or an array of objects: no document does (`{\\rtf` is another brace). */
function startsJson(head: Buffer): boolean {
  const begins = (length: number): boolean =>
    /^(?:\u00EF\u00BB\u00BF)?\s*(?:\[\s*)?\{\s*"/.test(head.subarray(0, length).toString('latin1'));
  return begins(MOSTLY_ENOUGH) || begins(SNIFFED);
}

/** YAML and documents: as a whole. */
async function* fromAnything(
  pieces: Pieces,
  path: string,
  options: PlanStreamOptions,
): AsyncGenerator<Result<Plan>> {
  const { lists: _, stdin: __, ...reading } = options;
  const bytes = await collect(pieces, options.maxSize ?? DEFAULT_MAX_SIZE);
  if (!bytes.ok) {
    yield failed(named(bytes.trouble, path));
    return;
  }
  const { loadPlans } = await import('./read-plan.ts');
  const plans = await loadPlans(bytes.value, {
    ...reading,
    file: path,
    ...(path !== '-' && { beside: path }),
  });
  if (plans.ok) for (const plan of plans.value) yield { ok: true, value: plan };
  else yield plans;
}

/** One plan, or an array of them, that has been parsed. */
async function* fromValue(
  value: unknown,
  path: string,
  { lists }: PlanStreamOptions,
): AsyncGenerator<Result<Plan>> {
  const check = await planChecker(path);
  const assembly = new Assembly(lists ?? null);
  for (const one of Array.isArray(value) ? value : [value]) yield await check(assembly.whole(one));
}

/** JSON and NDJSON of any size: object by object. */
async function* fromJson(
  pieces: AsyncIterable<Uint8Array>,
  path: string,
  { lists }: PlanStreamOptions,
): AsyncGenerator<Result<Plan>> {
  const check = await planChecker(path);
  const splitter = new JsonSplitter();
  const assembly = new Assembly(lists ?? null);
  for await (const piece of pieces) {
    for (const object of splitter.push(asBuffer(piece))) {
      const whole = assembly.take(object);
      if (whole === 'broken') {
        yield failed(broken(path, (found) => found.notJson(assembly.plans + 1)));
        return;
      }
      if (whole !== null) yield await check(whole);
    }
    if (splitter.fault) break;
  }
  splitter.end();
  const last = assembly.last();
  if (last !== null) yield await check(last);
  const { fault } = splitter;
  if (fault) yield failed(broken(path, (found) => faultText(fault, found)));
}

/** Holds a value against the schemas; a trouble names the file. */
async function planChecker(path: string): Promise<(value: unknown) => Promise<Result<Plan>>> {
  const { checkedPlan } = await import('./checked-plan.ts');
  return async (value) => {
    const plan = await checkedPlan(value);
    return plan.ok ? plan : failed(named(plan.trouble, path));
  };
}

function faultText({ at, byte }: SplitFault, found: Messages['unreadable']['found']): string {
  if (byte === null) return found.cutObject;
  return found.strayByte(byte.toString(16).toUpperCase().padStart(2, '0'), at);
}

function broken(path: string, got: (found: Messages['unreadable']['found']) => string): Trouble {
  const trouble = inEveryLanguage(({ unreadable }) =>
    unreadable.brokenPlanFile(['JSON', 'NDJSON'], got(unreadable.found)),
  );
  return named(trouble, path);
}

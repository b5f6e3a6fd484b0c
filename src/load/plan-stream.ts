import { isUtf8, transcode } from 'node:buffer';
import { open } from 'node:fs/promises';
import type { Plan } from '../model/index.ts';
import { RECORD_LISTS } from '../model/records.ts';
import { failed, type Result, type Trouble } from '../model/trouble.ts';
import { collect, type Pieces, systemTrouble } from '../readers/bytes.ts';
import { DEFAULT_MAX_SIZE, type ReadOptions, spoken } from '../readers/index.ts';
import { JsonSplitter, type SplitFault } from './json-splitter.ts';

type List = (typeof RECORD_LISTS)[number][1];

export interface PlanStreamOptions extends ReadOptions {
  /** The lists of a plan that are wanted; of plan files the others come back empty, and are not looked at. */
  readonly lists?: ReadonlySet<string>;
  /** Where `-` is read from. */
  readonly stdin?: Pieces;
}

/** What the beginning of a file is judged by. */
const SNIFFED = 65_536;

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
  let handle: Awaited<ReturnType<typeof open>> | undefined;
  try {
    handle = await open(path, 'r');
    const about = await handle.stat();
    // devices and named pipes say nothing of their size; a folder cannot be read, and says so
    const pieces =
      about.isFile() && about.size <= SNIFFED * 128
        ? [await handle.readFile()]
        : handle.createReadStream({ autoClose: false, highWaterMark: SNIFFED * 16 });
    yield* plansIn(pieces, path, options);
  } catch (error) {
    const trouble = systemTrouble(error);
    yield failed({ ...trouble, what: `${spoken(path)} ${trouble.what}` });
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
  return /^(?:\u00EF\u00BB\u00BF)?\s*(?:\[\s*)?\{\s*"/.test(head.subarray(0, SNIFFED).toString('latin1'));
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
    yield failed({ ...bytes.trouble, what: `${spoken(path)} ${bytes.trouble.what}` });
    return;
  }
  const { loadPlans } = await import('./read-plan.ts');
  const plans = await loadPlans(bytes.value, { ...reading, file: path });
  if (plans.ok) for (const plan of plans.value) yield { ok: true, value: plan };
  else yield plans;
}

/** JSON and NDJSON: object by object. */
async function* fromJson(
  pieces: AsyncIterable<Uint8Array>,
  path: string,
  { lists }: PlanStreamOptions,
): AsyncGenerator<Result<Plan>> {
  const { validatePlan } = await import('./validate.ts');
  const splitter = new JsonSplitter();
  const assembly = new Assembly(lists ?? null);
  const settle = (value: unknown): Result<Plan> => {
    const plan = validatePlan(value);
    return plan.ok ? plan : failed({ ...plan.trouble, what: `${spoken(path)} ${plan.trouble.what}` });
  };
  for await (const piece of pieces) {
    for (const object of splitter.push(asBuffer(piece))) {
      const whole = assembly.take(object);
      if (whole === 'broken') {
        yield failed(broken(path, `an object that is no JSON, plan ${assembly.plans + 1}`));
        return;
      }
      if (whole !== null) yield settle(whole);
    }
    if (splitter.fault) break;
  }
  splitter.end();
  const last = assembly.last();
  if (last !== null) yield settle(last);
  if (splitter.fault) yield failed(broken(path, faultText(splitter.fault)));
}

/** Puts plans together from objects: whole plans, or NDJSON's records. */
class Assembly {
  readonly #lists: ReadonlySet<string> | null;
  #open: Record<string, unknown> | null = null;
  #openLists = new Map<string, unknown[]>();
  plans = 0;

  constructor(lists: ReadonlySet<string> | null) {
    this.#lists = lists;
  }

  /** A plan that is complete now, or null; `broken` for an object that is no JSON. */
  take(object: Buffer): unknown {
    const record = /^\{\s*"record":\s*"([a-z]+)"/.exec(object.subarray(0, 64).toString('latin1'))?.[1];
    const list = record === undefined ? undefined : LIST_OF.get(record);
    if (list !== undefined && this.#lists && !this.#lists.has(list) && this.#open) return null;
    const value = parsed(object);
    if (value === undefined) return 'broken';
    if (record === undefined || !isObject(value)) return this.#whole(value);
    const { record: _, ...rest } = value;
    if (list === undefined) return this.#begin(rest);
    const into = this.#openLists.get(list);
    if (!into) return { ...rest };
    into.push(rest);
    return null;
  }

  last(): unknown {
    const value = this.#open;
    this.#open = null;
    return value;
  }

  #begin(header: Record<string, unknown>): unknown {
    const before = this.last();
    this.#openLists = new Map(RECORD_LISTS.map(([, list]) => [list, []]));
    this.#open = { ...header, ...Object.fromEntries(this.#openLists) };
    this.plans += 1;
    return before;
  }

  #whole(value: unknown): unknown {
    this.plans += 1;
    const lists = this.#lists;
    if (!lists || !isObject(value)) return value;
    // what is not wanted need not be checked; that it is there at all still is
    const unwanted = RECORD_LISTS.flatMap(([, list]) =>
      !lists.has(list) && Array.isArray(value[list]) ? [[list, []]] : [],
    );
    return { ...value, ...Object.fromEntries(unwanted) };
  }
}

const LIST_OF: ReadonlyMap<string, List> = new Map(RECORD_LISTS);

/** Bytes as a value; undefined where they are no JSON. UTF-16 strings parse no slower, and decode twice as fast. */
function parsed(bytes: Buffer): unknown {
  const text = isUtf8(bytes) ? transcode(bytes, 'utf8', 'ucs2').toString('ucs2') : bytes.toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faultText({ at, byte }: SplitFault): string {
  if (byte === null) return 'the end of the file in the middle of an object';
  return `the byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} between two objects, at offset ${at}`;
}

function broken(path: string, got: string): Trouble {
  return {
    code: 'broken-plan-file',
    what: `${spoken(path)} cannot be read as a plan file`,
    expected: 'JSON or NDJSON as reform-plan parse writes it',
    example: 'reform-plan parse plan.txt --output plan.json',
    got,
  };
}

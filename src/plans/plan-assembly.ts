import { RECORD_LISTS } from '../model/records.ts';
import { isMapping } from './mapping.ts';
import { parsed, parsedPlan } from './plan-pieces.ts';

type List = (typeof RECORD_LISTS)[number][1];

/** Why a record of NDJSON goes into no plan: no header stands before it, its kind is unknown, or it is of another plan. */
export const STRAY = 'stray';

/** Puts plans together from the records of NDJSON: a header, then whatever belongs to it. */
export class RecordAssembly {
  #open: Record<string, unknown> | null = null;
  /** The key that the header gave; undefined in files of before there were any. */
  #key: unknown;
  #lists = new Map<string, unknown[]>();

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** @returns the plan before, which is complete where a header begins another; null; or that the record is stray */
  take(fields: Readonly<Record<string, unknown>>): Record<string, unknown> | null | typeof STRAY {
    const { record, plan: key, ...rest } = fields;
    if (record === HEADER) return this.#begin(rest, key);
    const into = this.#lists.get(LIST_OF.get(String(record)) ?? '');
    // records of several plans that were sorted or shuffled would end in the wrong one
    const strange = key !== undefined && this.#key !== undefined && key !== this.#key;
    if (!into || strange) return STRAY;
    into.push(rest);
    return null;
  }

  /** The plan that is open, which nothing is added to from now on. */
  last(): Record<string, unknown> | null {
    const value = this.#open;
    this.#open = null;
    this.#lists = new Map();
    return value;
  }

  #begin(header: Record<string, unknown>, key: unknown): Record<string, unknown> | null {
    const before = this.last();
    this.#key = key;
    this.#lists = new Map(RECORD_LISTS.map(([, list]) => [list, []]));
    this.#open = { ...header, ...Object.fromEntries(this.#lists) };
    return before;
  }
}

/** Puts plans together from the objects of a JSON file of any size: whole plans, or NDJSON's records. */
export class Assembly {
  readonly #lists: ReadonlySet<string> | null;
  readonly #records = new RecordAssembly();
  plans = 0;

  constructor(lists: ReadonlySet<string> | null) {
    this.#lists = lists;
  }

  /** A plan that is complete now, or null; `broken` for an object that is no JSON, or a record of another plan. */
  take(object: Buffer): unknown {
    const record = recordOf(object);
    const list = record === null ? undefined : LIST_OF.get(record);
    if (list !== undefined && this.#lists && !this.#lists.has(list) && this.#records.isOpen) return null;
    const value = record === null ? parsedPlan(object, this.#lists) : parsed(object);
    if (value === undefined) return 'broken';
    if (record === null || !isMapping(value)) return this.whole(value);
    const before = this.#records.take(value);
    // a record without any header before it is held against the schemas, which say that it is no plan
    if (before === STRAY) return this.#records.isOpen ? 'broken' : value;
    if (record === HEADER) this.plans += 1;
    return before;
  }

  last(): unknown {
    return this.#records.last();
  }

  /** A plan in one piece, without the lists that are not wanted. */
  whole(value: unknown): unknown {
    this.plans += 1;
    const lists = this.#lists;
    if (!lists || !isMapping(value)) return value;
    // what is not wanted need not be checked; that it is there at all still is
    const unwanted = RECORD_LISTS.flatMap(([, list]) =>
      !lists.has(list) && Array.isArray(value[list]) ? [[list, []]] : [],
    );
    return { ...value, ...Object.fromEntries(unwanted) };
  }
}

const LIST_OF: ReadonlyMap<string, List> = new Map(RECORD_LISTS);
/** The kind of record that begins a plan. */
const HEADER = 'plan';

/** The kind of NDJSON record that bytes begin with, or null where they begin with anything else. */
export function recordOf(bytes: Buffer): string | null {
  return /^\s*\{\s*"record":\s*"([a-z]+)"/.exec(bytes.subarray(0, 64).toString('latin1'))?.[1] ?? null;
}

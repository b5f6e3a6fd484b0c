import { open } from 'node:fs/promises';
import { inEveryLanguage } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { failed, type Result, type Trouble } from '../model/trouble.ts';
import type { Pieces } from '../readers/bytes.ts';
import type { Input } from './inputs.ts';
import { type ReadPlansOptions, readPlans } from './read-plans.ts';

/** A path of more bytes than this is none: no system takes one, and a list without line ends must not fill the memory. */
const LONGEST_PATH = 32_768;

/** What a list of paths gives: the next path, or that what stands there cannot be one. */
export type ListedPath =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly got: string };

/**
 * The paths of a list as they arrive, one on a line or each ended by NUL (`find -print0`); empty lines are passed over.
 * Nothing is read ahead, so that a program that writes paths into a pipe gets its answers as it goes.
 */
export async function* listedPaths(pieces: Pieces): AsyncGenerator<ListedPath> {
  let rest = Buffer.alloc(0);
  for await (const piece of pieces) {
    rest = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    let from = 0;
    for (let end = nextEnd(rest, from); end >= 0; end = nextEnd(rest, from)) {
      yield* pathOf(rest.subarray(from, end));
      from = end + 1;
    }
    rest = rest.subarray(from);
    if (rest.length > LONGEST_PATH) {
      yield tooLong(rest);
      return;
    }
  }
  yield* pathOf(rest);
}

function nextEnd(bytes: Buffer, from: number): number {
  const line = bytes.indexOf(0x0a, from);
  const nul = bytes.indexOf(0x00, from);
  return line < 0 || nul < 0 ? Math.max(line, nul) : Math.min(line, nul);
}

function* pathOf(bytes: Buffer): Generator<ListedPath> {
  const path = bytes.toString('utf8').replace(/\r$/, '');
  if (bytes.length > LONGEST_PATH) yield tooLong(bytes);
  else if (path.trim() !== '') yield { ok: true, path };
}

function tooLong(bytes: Buffer): ListedPath {
  return { ok: false, got: `${bytes.subarray(0, 60).toString('utf8')}…` };
}

/** Paths that wait for one another where several are read at a time, for each thread. */
const AHEAD = 8;

/** A document of a list, read. */
export interface ListedPlan {
  readonly path: string;
  readonly plan: Result<Plan>;
}

/**
 * The documents of a list as plans, in its order: one after the other, or with `jobs` several at a time.
 * @param done paths that need not be read
 */
export async function* readListed(
  pieces: Pieces,
  done: ReadonlySet<string>,
  options: ReadPlansOptions,
): AsyncGenerator<ListedPlan> {
  const { jobs = 1 } = options;
  let waiting: string[] = [];
  for await (const listed of listedPaths(pieces)) {
    if (!listed.ok) yield { path: '', plan: failed(noPath(listed.got)) };
    else if (!done.has(listed.path)) waiting.push(listed.path);
    if (waiting.length < (jobs > 1 ? jobs * AHEAD : 1)) continue;
    yield* readAll(waiting, { ...options, jobs });
    waiting = [];
  }
  yield* readAll(waiting, { ...options, jobs });
}

async function* readAll(paths: readonly string[], options: ReadPlansOptions): AsyncGenerator<ListedPlan> {
  // a list names files: what a folder holds is named in it or is not meant
  const inputs = paths.map((path): Input => ({ kind: 'file', path, name: path, size: 0 }));
  let at = 0;
  for await (const plan of readPlans(inputs, options)) {
    yield { path: paths[at] ?? '', plan };
    at += 1;
  }
}

function noPath(got: string): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.noPathInList(got));
}

/** What an output that a stopped run left behind holds. */
export interface Unfinished {
  /** Files whose plans it holds whole. */
  readonly done: ReadonlySet<string>;
  /** Bytes from its beginning that are to be kept. */
  readonly keep: number;
  /** It holds something, and not what `parse --format ndjson` writes: nothing of it may be cut off. */
  readonly foreign: boolean;
}

const PIECE = 1024 ** 2;

/**
 * What an NDJSON output holds for certain. The plan that stands last may lack records, since a run can be stopped between
 * any two bytes: it is to be read again.
 * @returns null where there is no such file
 */
export async function unfinishedOutput(path: string): Promise<Unfinished | null> {
  const handle = await open(path, 'r').catch(() => null);
  if (!handle) return null;
  try {
    const found = new HeaderFinder();
    for await (const piece of handle.createReadStream({ autoClose: false, highWaterMark: PIECE }))
      found.push(Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece)));
    return found.end();
  } finally {
    await handle.close();
  }
}

const HEADER = Buffer.from('{"record":"plan"');

/** Finds the lines that begin a plan, without keeping any other line. */
class HeaderFinder {
  readonly #done = new Set<string>();
  /** The line that began in an earlier piece, as far as it may be a header. */
  #line: Buffer[] = [];
  #lineAt = 0;
  #seen = 0;
  #last: { file: string; at: number } | null = null;
  #broken = false;
  #foreign = false;

  push(piece: Buffer): void {
    if (this.#seen === 0) this.#foreign = !startsLike(piece);
    let from = 0;
    for (let end = piece.indexOf(0x0a); end >= 0; end = piece.indexOf(0x0a, from)) {
      this.#keep(piece.subarray(from, end));
      this.#closeLine();
      from = end + 1;
      this.#lineAt = this.#seen + from;
    }
    this.#keep(piece.subarray(from));
    this.#seen += piece.length;
  }

  end(): Unfinished {
    // the last plan counts as unfinished, and so does a line without an end
    return { done: this.#done, keep: this.#last?.at ?? 0, foreign: this.#foreign };
  }

  #keep(part: Buffer): void {
    const [first] = this.#line;
    const head = first ?? part;
    if (first === undefined || startsLike(head)) this.#line.push(part);
  }

  #closeLine(): void {
    const line = Buffer.concat(this.#line);
    this.#line = [];
    if (this.#broken || line.length < HEADER.length || !startsLike(line)) return;
    const file = fileOf(line);
    if (file === null) {
      this.#broken = true;
      return;
    }
    if (this.#last) this.#done.add(this.#last.file);
    this.#last = { file, at: this.#lineAt };
  }
}

/** Whether bytes are the beginning of a header, or may become one. */
function startsLike(bytes: Buffer): boolean {
  const head = bytes.subarray(0, HEADER.length);
  return head.equals(HEADER.subarray(0, head.length));
}

function fileOf(line: Buffer): string | null {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    const source = typeof value === 'object' && value !== null && 'source' in value ? value.source : null;
    const file = typeof source === 'object' && source !== null && 'file' in source ? source.file : null;
    return typeof file === 'string' ? file : null;
  } catch {
    return null;
  }
}

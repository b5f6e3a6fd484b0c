import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Messages } from '../messages/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { messageOf } from '../text/thrown.ts';
import { dropDraft, openDraft } from './drafts.ts';
import { makeFolder } from './make-folder.ts';
import { sourceWritten } from './source-written.ts';

/** How an output is treated that is there already. */
export interface OutputOptions {
  /** What was read: none of it is overwritten, whatever is asked. */
  readonly inputs?: readonly string[];
  /** Replace a file that somebody changed, that something else wrote, or that holds another document's plan. */
  readonly force?: boolean;
  /** The document that the plan to be written was read from, where its name alone says what the file is called. */
  readonly readFrom?: string;
}

type Texts = Pick<Messages, 'output'>;

/**
 * The sums of what was written into a folder, as `sha256sum` writes and checks them. A file that still has the sum
 * that stands here is this program's own, and nobody has worked on it since.
 */
const SUMS = '.reform-plan.sha256';

/**
 * A file that is written piece by piece beside the one it will replace, and takes its place in one step, whole or
 * not at all. A file that differs from what is written is only replaced if it is this program's own, as it wrote it.
 */
export class Output {
  readonly #path: string;
  readonly #target: string;
  readonly #options: OutputOptions;
  readonly #texts: Texts;
  readonly #hash = createHash('sha256');
  #draft: { readonly path: string; readonly handle: FileHandle } | null = null;

  private constructor(path: string, target: string, options: OutputOptions, texts: Texts) {
    this.#path = path;
    this.#target = target;
    this.#options = options;
    this.#texts = texts;
  }

  /** @returns a trouble where the path is one of the inputs */
  static async at(path: string, options: OutputOptions, texts: Texts): Promise<Result<Output>> {
    const [target = path, ...sources] = await Promise.all([path, ...(options.inputs ?? [])].map(resolved));
    if (sources.includes(target)) return failed(texts.output.isInput(path));
    return done(new Output(path, target, options, texts));
  }

  async write(piece: string | Uint8Array): Promise<Result<void>> {
    try {
      this.#draft ??= await this.#open();
      // encoded once for both
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      this.#hash.update(bytes);
      await this.#draft.handle.writeFile(bytes);
      return done(undefined);
    } catch (error) {
      await this.discard();
      return failed(this.#texts.output.notWritable(this.#path, messageOf(error)));
    }
  }

  /** Puts the file in its place; where nothing was written, whatever is there stays as it is. */
  async end(): Promise<Result<void>> {
    const draft = this.#draft;
    if (!draft) return done(undefined);
    try {
      await draft.handle.close();
      this.#draft = null;
      if (draft.path === this.#target) return done(undefined);
      const sum = this.#hash.digest('hex');
      const { verdict, trouble } = await this.#judge(sum);
      if (verdict === 'replace') await rename(draft.path, this.#target);
      else await rm(draft.path, { force: true });
      if (trouble) return failed(trouble);
      await remember(this.#target, sum);
      return done(undefined);
    } catch (error) {
      this.#draft = null;
      if (draft.path !== this.#target) await rm(draft.path, { force: true });
      return failed(this.#texts.output.notWritable(this.#path, messageOf(error)));
    } finally {
      dropDraft(draft.path);
    }
  }

  /** Leaves whatever is there as it is. */
  async discard(): Promise<void> {
    const draft = this.#draft;
    this.#draft = null;
    await draft?.handle.close().catch(() => undefined);
    if (draft && draft.path !== this.#target) await rm(draft.path, { force: true }).catch(() => undefined);
    if (draft) dropDraft(draft.path);
  }

  async #open(): Promise<{ readonly path: string; readonly handle: FileHandle }> {
    const about = await stat(this.#target).catch(() => null);
    // devices and named pipes are written into, not replaced
    if (about && !about.isFile()) return { path: this.#target, handle: await open(this.#target, 'w') };
    await makeFolder(dirname(this.#target));
    const path = join(dirname(this.#target), `.${basename(this.#target)}.${randomUUID().slice(0, 8)}.tmp`);
    return { path, handle: await openDraft(path, about ? about.mode & 0o777 : 0o666) };
  }

  /** What to do with the file that is there, now that the sum of the new one is known. */
  async #judge(sum: string): Promise<Verdict> {
    const there = await sumOf(this.#target);
    if (there === null) return { verdict: 'replace' };
    if (there === sum) return { verdict: 'keep' };
    if (this.#options.force) return { verdict: 'replace' };
    if ((await rememberedSum(this.#target)) !== there)
      return { verdict: 'keep', trouble: this.#texts.output.edited(this.#path) };
    const other = await this.#otherDocument();
    return other === null
      ? { verdict: 'replace' }
      : { verdict: 'keep', trouble: this.#texts.output.ofAnother(this.#path, other) };
  }

  /** The document of the plan that is there, if it is another one than that of the new plan, and still to be found. */
  async #otherDocument(): Promise<string | null> {
    const { readFrom } = this.#options;
    const before =
      readFrom === undefined ? null : await sourceWritten((await textBefore(this.#target)) ?? '');
    if (readFrom === undefined || before === null || before === readFrom) return null;
    const [one, other] = await Promise.all(
      [readFrom, before].map((path) => realpath(path).catch(() => null)),
    );
    return one === null || other === null || one === other ? null : before;
  }
}

type Verdict = { readonly verdict: 'replace' | 'keep'; readonly trouble?: Trouble };

/**
 * A file that grows in place, so that what a stopped run wrote can be carried on; everything else is written whole.
 * What is there is replaced only if it is this program's own.
 */
export class GrowingOutput {
  readonly #path: string;
  readonly #keep: number;
  readonly #texts: Texts;
  #handle: FileHandle | null = null;

  private constructor(path: string, keep: number, texts: Texts) {
    this.#path = path;
    this.#keep = keep;
    this.#texts = texts;
  }

  /**
   * @param keep bytes of the file that is carried on; null to write it anew
   * @returns a trouble where the file is not this program's own
   */
  static async at(
    path: string,
    keep: number | null,
    { force = false }: OutputOptions,
    texts: Texts,
  ): Promise<Result<GrowingOutput>> {
    const there = keep === null && !force ? await sumOf(path) : null;
    const own = there === null ? null : await rememberedSum(path);
    return there === own || there === null
      ? done(new GrowingOutput(path, keep ?? 0, texts))
      : failed(texts.output.edited(path));
  }

  async write(piece: string | Uint8Array): Promise<Result<void>> {
    try {
      if (!this.#handle) {
        await makeFolder(dirname(this.#path));
        this.#handle = await open(this.#path, 'a');
        await this.#handle.truncate(this.#keep);
      }
      await this.#handle.writeFile(piece);
      return done(undefined);
    } catch (error) {
      return failed(this.#texts.output.notWritable(this.#path, messageOf(error)));
    }
  }

  async end(): Promise<Result<void>> {
    try {
      await this.#handle?.close();
      const sum = await sumOf(this.#path);
      if (sum !== null) await remember(this.#path, sum);
      return done(undefined);
    } catch (error) {
      return failed(this.#texts.output.notWritable(this.#path, messageOf(error)));
    }
  }
}

/** Writes one file whole. */
export function writeOutput(
  content: string | Uint8Array,
  path: string,
  options: OutputOptions,
  texts: Texts,
): Promise<Result<void>> {
  return writePieces([content], path, options, texts);
}

/** As `writeOutput`, of content that comes in pieces. */
export async function writePieces(
  pieces: Iterable<string | Uint8Array>,
  path: string,
  options: OutputOptions,
  texts: Texts,
): Promise<Result<void>> {
  const output = await Output.at(path, options, texts);
  if (!output.ok) return output;
  for (const piece of pieces) {
    const written = await output.value.write(piece);
    if (!written.ok) return written;
  }
  return output.value.end();
}

/** Whether an output is a folder: one that is there, or a path that ends like one. */
export async function isFolder(output: string): Promise<boolean> {
  const about = await stat(output).catch(() => null);
  return about ? about.isDirectory() : /[/\\]$/.test(output);
}

/** The text of a file that is to be written anew; undefined where there is none. */
export async function textBefore(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

async function sumOf(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

/** Whether a file is this program's own, as it wrote it: nobody's document, and nothing lost where it is written anew. */
export async function isOwnOutput(path: string): Promise<boolean> {
  const remembered = await rememberedSum(path);
  return remembered !== undefined && (await sumOf(path)) === remembered;
}

async function rememberedSum(path: string): Promise<string | undefined> {
  return (await sumsIn(dirname(path))).get(basename(path));
}

async function sumsIn(folder: string): Promise<Map<string, string>> {
  const text = await readFile(join(folder, SUMS), 'utf8').catch(() => '');
  const lines = text.split('\n').flatMap((line) => {
    const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    return sum !== undefined && name !== undefined ? [[name, sum] as const] : [];
  });
  return new Map(lines);
}

/** Keeps the sum of a file that was written; a folder in which that cannot be done only asks for `--force` later. */
async function remember(path: string, sum: string): Promise<void> {
  const folder = dirname(path);
  const sums = await sumsIn(folder);
  if (sums.get(basename(path)) === sum) return;
  sums.set(basename(path), sum);
  const text = [...sums].map(([name, each]) => `${each}  ${name}\n`).join('');
  const draft = join(folder, `${SUMS}.${randomUUID().slice(0, 8)}`);
  try {
    const handle = await openDraft(draft);
    await handle.writeFile(text).finally(() => handle.close());
    await rename(draft, join(folder, SUMS));
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  } finally {
    dropDraft(draft);
  }
}

async function resolved(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

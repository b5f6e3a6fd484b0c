import { once } from 'node:events';
import { type FileHandle, mkdir, open, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { Plan } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { PLAN_FORMATS, type PlanFormat, type PlanWriter } from '../writers/index.ts';
import { OutputNames } from '../writers/names.ts';
import { spoken } from './screen.ts';

/** Where written plans go. */
export interface Sink {
  /** @param name the input's own name, for sinks that make a file a plan */
  put(plan: Plan, name: string): Promise<Result<void>>;
  end(): Promise<Result<void>>;
}

/** The standard output, or one file: a plan, or a collection of them. */
export class StreamSink implements Sink {
  readonly #writer: PlanWriter;
  readonly #many: boolean;
  readonly #file: string | null;
  #handle: FileHandle | null = null;
  #written = 0;

  constructor(writer: PlanWriter, many: boolean, file: string | null) {
    this.#writer = writer;
    this.#many = many;
    this.#file = file;
  }

  async put(plan: Plan): Promise<Result<void>> {
    const { open: opening, between, each } = this.#writer.many;
    const text = this.#many ? (this.#written === 0 ? opening : between) + each(plan) : this.#writer.one(plan);
    this.#written += 1;
    return trying(this.#file, () => this.#write(text));
  }

  async end(): Promise<Result<void>> {
    return trying(this.#file, async () => {
      const { open: opening, close } = this.#writer.many;
      // where nothing could be read a collection is empty, and a file is left as it was
      if (this.#many && this.#written > 0) await this.#write(close);
      else if (this.#many && this.#file === null) await this.#write(opening + close);
      await this.#handle?.close();
    });
  }

  async #write(text: string): Promise<void> {
    if (this.#file !== null) {
      this.#handle ??= await open(this.#file, 'w');
      await this.#handle.write(text);
    } else if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  }
}

/** A folder: a file a plan. */
export class FolderSink implements Sink {
  readonly #writer: PlanWriter;
  readonly #names: OutputNames;
  readonly #inputs: ReadonlySet<string>;

  constructor(writer: PlanWriter, names: OutputNames, inputs: ReadonlySet<string>) {
    this.#writer = writer;
    this.#names = names;
    this.#inputs = inputs;
  }

  async put(plan: Plan, name: string): Promise<Result<void>> {
    const path = this.#names.next(name);
    if (this.#inputs.has(await resolved(path))) return failed(spoken().parsing.troubles.wouldOverwrite(path));
    return trying(path, async () => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, this.#writer.one(plan));
    });
  }

  async end(): Promise<Result<void>> {
    return done(undefined);
  }
}

export interface SinkOptions {
  readonly format: PlanFormat;
  readonly writer: PlanWriter;
  readonly output: string | undefined;
  /** Whether several plans, or a folder of them, were asked for. */
  readonly many: boolean;
  readonly inputs: readonly string[];
}

/** The sink that the options ask for: a folder where one is named, or several plans go to no file of a known kind. */
export async function openSink({ format, writer, output, many, inputs }: SinkOptions): Promise<Result<Sink>> {
  if (output === undefined) return done(new StreamSink(writer, many, null));
  const sources = new Set(await Promise.all(inputs.map(resolved)));
  const about = await stat(output).catch(() => null);
  const known = PLAN_FORMATS.some((f) => extname(output).toLowerCase() === `.${f}`);
  const folder = about ? about.isDirectory() : /[/\\]$/.test(output) || (many && !known);
  if (folder) return done(new FolderSink(writer, new OutputNames(output, format), sources));
  if (sources.has(await resolved(output))) return failed(spoken().parsing.troubles.wouldOverwrite(output));
  return done(new StreamSink(writer, many, output));
}

async function resolved(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function trying(path: string | null, write: () => Promise<void>): Promise<Result<void>> {
  try {
    return done(await write());
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return failed(spoken().parsing.troubles.notWritable({ path, said }));
  }
}

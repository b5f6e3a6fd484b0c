import { extname } from 'node:path';
import type { Messages } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { done, type Result } from '../model/trouble.ts';
import { isFolder, Output, type OutputOptions, writePieces } from '../plans/output.ts';
import { PLAN_FORMATS, type PlanFormat, type PlanWriter } from '../writers/index.ts';
import { OutputNames } from '../writers/names.ts';
import { print } from './screen.ts';

/** Where written plans go. */
export interface Sink {
  /** @param name the input's own name, for sinks that make a file a plan */
  put(plan: Plan, name: string): Promise<Result<void>>;
  end(): Promise<Result<void>>;
}

/** A file that pieces are written to; see `Output` and `GrowingOutput`. */
type OutputFile = Pick<Output, 'write' | 'end'>;

/** The standard output, or one file: a plan, or a collection of them. */
export class StreamSink implements Sink {
  readonly #writer: PlanWriter;
  readonly #many: boolean;
  readonly #file: OutputFile | null;
  #written = 0;

  constructor(writer: PlanWriter, many: boolean, file: OutputFile | null) {
    this.#writer = writer;
    this.#many = many;
    this.#file = file;
  }

  async put(plan: Plan): Promise<Result<void>> {
    const pieces = this.#many ? this.#oneOfMany(plan) : this.#writer.pieces(plan);
    this.#written += 1;
    for (const piece of pieces) {
      const written = await this.#write(piece);
      if (!written.ok) return written;
    }
    return done(undefined);
  }

  #oneOfMany(plan: Plan): Iterable<string> {
    const { open: opening, between, each } = this.#writer.many;
    return [(this.#written === 0 ? opening : between) + each(plan)];
  }

  async end(): Promise<Result<void>> {
    // where nothing could be read a collection is empty, and a file is left as it was
    const { open: opening, close } = this.#writer.many;
    const last = this.#written > 0 ? close : opening + close;
    const written =
      this.#many && (this.#written > 0 || !this.#file) ? await this.#write(last) : done(undefined);
    return written.ok && this.#file ? this.#file.end() : written;
  }

  async #write(text: string): Promise<Result<void>> {
    if (this.#file) return this.#file.write(text);
    await print(text);
    return done(undefined);
  }
}

/** A folder: a file a plan. */
export class FolderSink implements Sink {
  readonly #writer: PlanWriter;
  readonly #names: OutputNames;
  readonly #options: OutputOptions;
  readonly #messages: Pick<Messages, 'output'>;

  constructor(
    writer: PlanWriter,
    names: OutputNames,
    options: OutputOptions,
    messages: Pick<Messages, 'output'>,
  ) {
    this.#writer = writer;
    this.#names = names;
    this.#options = options;
    this.#messages = messages;
  }

  async put(plan: Plan, name: string): Promise<Result<void>> {
    const options = { ...this.#options, readFrom: plan.source.file };
    return writePieces(this.#writer.pieces(plan), this.#names.next(name), options, this.#messages);
  }

  async end(): Promise<Result<void>> {
    return done(undefined);
  }
}

export interface SinkOptions extends OutputOptions {
  readonly format: PlanFormat;
  readonly writer: PlanWriter;
  readonly output: string | undefined;
  /** Whether several plans, or a folder of them, were asked for. */
  readonly many: boolean;
}

/** The sink that the options ask for: a folder where one is named, or several plans go to no file of a known kind. */
export async function openSink(
  { format, writer, output, many, ...options }: SinkOptions,
  messages: Pick<Messages, 'output'>,
): Promise<Result<Sink>> {
  if (output === undefined) return done(new StreamSink(writer, many, null));
  const known = PLAN_FORMATS.some((f) => extname(output).toLowerCase() === `.${f}`);
  if ((await isFolder(output)) || (many && !known))
    return done(new FolderSink(writer, new OutputNames(output, format), options, messages));
  const file = await Output.at(output, options, messages);
  return file.ok ? done(new StreamSink(writer, many, file.value)) : file;
}

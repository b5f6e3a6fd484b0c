import type { Readable, Writable } from 'node:stream';

/** An output that may be a terminal. */
export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** What one run of the command line is given: everything that a command knows of the process around it. */
export interface Invocation {
  /** What stands after the program's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** The locale of the system (BCP 47), where the environment does not say it. */
  readonly locale?: string;
}

/** Windows keeps the language of its user in its settings, not in the environment. */
function systemLocale(): string | undefined {
  return process.platform === 'win32' ? new Intl.DateTimeFormat().resolvedOptions().locale : undefined;
}

let current: Invocation | null = null;

/** The run that is on: that of the process itself, unless `runs` was given another. */
export function invocation(): Invocation {
  return current ?? withArguments(process, process.argv.slice(2), systemLocale());
}

/** A run with other arguments; its standard input is opened when it is asked for, which most commands never do. */
export function withArguments(
  given: Omit<Invocation, 'args'>,
  args: readonly string[],
  locale = given.locale,
): Invocation {
  const { env, stdout, stderr } = given;
  return {
    args,
    env,
    get stdin() {
      return given.stdin;
    },
    stdout,
    stderr,
    ...(locale !== undefined && { locale }),
  };
}

/** What comes from standard input, for those who may not ask for it. */
export const laterStdin: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => invocation().stdin[Symbol.asyncIterator](),
};

/** Runs a command with streams and an environment of its own. One run at a time: another one has to wait for its end. */
export async function runs<T>(given: Invocation, work: () => Promise<T>): Promise<T> {
  if (current) throw new Error('a command is running already');
  current = given;
  try {
    return await work();
  } finally {
    current = null;
  }
}

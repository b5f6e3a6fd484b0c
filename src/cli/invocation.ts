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
function systemLocale(): Pick<Invocation, 'locale'> {
  return process.platform === 'win32' ? { locale: new Intl.DateTimeFormat().resolvedOptions().locale } : {};
}

let current: Invocation | null = null;

/** The run that is on: that of the process itself, unless `runs` was given another. */
export function invocation(): Invocation {
  const { argv, env, stdin, stdout, stderr } = process;
  return current ?? { args: argv.slice(2), env, stdin, stdout, stderr, ...systemLocale() };
}

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

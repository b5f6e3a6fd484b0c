import { mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { print } from './screen.ts';

/** Whether an output is a folder: one that is there, or a path that ends like one. */
export async function isFolder(output: string): Promise<boolean> {
  const about = await stat(output).catch(() => null);
  return about ? about.isDirectory() : /[/\\]$/.test(output);
}

/**
 * Puts content where it was asked for: into a file, or to the standard output.
 * @param inputs what was read: none of it is overwritten
 */
export async function deliver(
  content: string | Uint8Array,
  output: string | undefined,
  inputs: readonly string[],
): Promise<Result<void>> {
  if (output === undefined) {
    await print(content);
    return done(undefined);
  }
  const [target, ...sources] = await Promise.all([output, ...inputs].map(resolved));
  if (target !== undefined && sources.includes(target)) return failed(overwrites(output));
  try {
    await mkdir(dirname(output), { recursive: true });
    await writeFile(output, content);
    return done(undefined);
  } catch (error) {
    return failed(notWritable(output, error instanceof Error ? error.message : String(error)));
  }
}

async function resolved(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

function notWritable(path: string, got: string): Trouble {
  return {
    code: 'not-writable',
    what: `${path} could not be written`,
    expected: 'a file that you may write to',
    example: 'reform-plan export plan.json --output tasks.xlsx',
    got,
  };
}

function overwrites(path: string): Trouble {
  return {
    code: 'would-overwrite',
    what: `${path} would be overwritten`,
    expected: 'an output that is none of the inputs',
    example: 'reform-plan export plan.json --output tasks.xlsx',
    got: 'an input under the same name',
  };
}

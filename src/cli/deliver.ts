import { mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { done, failed, type Result } from '../model/trouble.ts';
import { print, spoken } from './screen.ts';

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
  if (target !== undefined && sources.includes(target))
    return failed(spoken().parsing.troubles.wouldOverwrite(output));
  try {
    await mkdir(dirname(output), { recursive: true });
    await writeFile(output, content);
    return done(undefined);
  } catch (error) {
    return failed(
      spoken().parsing.troubles.notWritable({
        path: output,
        said: error instanceof Error ? error.message : String(error),
      }),
    );
  }
}

async function resolved(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

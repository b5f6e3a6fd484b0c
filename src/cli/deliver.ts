import { type OutputOptions, writeOutput } from '../load/output.ts';
import type { Messages } from '../messages/index.ts';
import { done, type Result } from '../model/trouble.ts';
import { print } from './screen.ts';

/**
 * Puts content where it was asked for: into a file, or to the standard output.
 * @param output a path; the standard output where it is left out
 */
export async function deliver(
  content: string | Uint8Array,
  output: string | undefined,
  options: OutputOptions,
  messages: Pick<Messages, 'output'>,
): Promise<Result<void>> {
  if (output !== undefined) return writeOutput(content, output, options, messages);
  await print(content);
  return done(undefined);
}

import type { Messages } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { type OutputOptions, writeOutput } from '../plans/output.ts';
import { refuser } from './asking.ts';
import type { OutputChoice } from './output.ts';
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
  if (typeof content !== 'string' && process.stdout.isTTY) return failed(messages.output.binaryToTerminal());
  await print(content);
  return done(undefined);
}

/** As `deliver`, and says what went wrong. @returns whether it is done */
export async function handOver(
  content: string | Uint8Array,
  inputs: readonly string[],
  { output, force = false }: OutputChoice,
  messages: Pick<Messages, 'output'>,
): Promise<boolean> {
  const delivered = await deliver(content, output, { inputs, force }, messages);
  if (!delivered.ok) (await refuser())(delivered.trouble);
  return delivered.ok;
}

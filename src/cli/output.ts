import { extname } from 'node:path';
import type { Command } from 'commander';
import type { Messages } from '../messages/index.ts';
import type { OutputOptions } from '../plans/output.ts';
import type { Screen } from '../writers/answers.ts';
import { LISTING_FORMATS, type ListingFormat, type ListingOptions } from '../writers/listing.ts';
import { PLAIN } from '../writers/style.ts';
import { screenWidth, stdoutStyle } from './screen.ts';

/** Where a command writes: the same options in every one. */
export interface OutputChoice {
  readonly output?: string;
  readonly force?: boolean;
}

export function takesOutput(command: Command, { output }: Pick<Messages, 'output'>): Command {
  return command.option('-o, --output <file>', output.help.output).option('--force', output.help.force);
}

export function outputOptions(inputs: readonly string[], { force = false }: OutputChoice): OutputOptions {
  return { inputs, force };
}

/** Formats by the endings of files that are called otherwise. */
const ENDINGS: Readonly<Record<string, string>> = { md: 'markdown', yml: 'yaml' };

/** The format that a file's ending stands for, if it is one of these. */
export function formatByEnding<F extends string>(
  output: string | undefined,
  formats: readonly F[],
): F | undefined {
  const ending = extname(output ?? '')
    .slice(1)
    .toLowerCase();
  return formats.find((format) => format === (ENDINGS[ending] ?? ending));
}

/** What a table may take: in a file there is no colour. */
export async function screenFor({ output }: OutputChoice): Promise<Screen> {
  return { width: screenWidth(), style: output === undefined ? await stdoutStyle() : PLAIN };
}

/** How a listing is written, by the options and the ending of the file. */
export async function listingOptions(
  options: OutputChoice & { readonly format?: ListingFormat },
): Promise<ListingOptions> {
  return {
    format: options.format ?? formatByEnding(options.output, LISTING_FORMATS) ?? 'table',
    screen: await screenFor(options),
    bom: options.output !== undefined,
  };
}

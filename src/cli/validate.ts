import { Argument, type Command, Option } from 'commander';
import { LANGUAGES, type Messages, named, spokenName } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import type { Fault } from '../plans/faults.ts';
import { expandInputs, type Input } from '../plans/inputs.ts';
import { collect, parseSize, readBytes } from '../readers/bytes.ts';
import { decode } from '../readers/decode.ts';
import { DEFAULT_MAX_SIZE } from '../readers/index.ts';
import { faultLine, faultsJson } from '../writers/faults.ts';
import { PLAIN } from '../writers/style.ts';
import { refuser } from './asking.ts';
import { handOver } from './deliver.ts';
import { EXIT } from './exit.ts';
import { invocation } from './invocation.ts';
import { formatByEnding, type OutputChoice, takesOutput } from './output.ts';
import { spoken, spokenLanguage, stdoutStyle } from './screen.ts';
import { say } from './terminal.ts';

interface ValidateOptions extends OutputChoice {
  readonly format?: 'text' | 'json';
  readonly quiet?: boolean;
  readonly maxSize?: string;
}

/** In a folder only files with these names are plan files. */
const PLAN_FILE = /\.(?:json|ya?ml|ndjson)$/i;

export function defineValidate(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { query, validating } = messages;
  takesOutput(command, messages)
    .addArgument(new Argument('[files...]', validating.help.files))
    .addOption(new Option('-f, --format <format>', validating.help.format).choices(['text', 'json']))
    .option('-q, --quiet', validating.help.quiet)
    .addOption(new Option('--lang <language>', query.help.lang).choices(LANGUAGES))
    .option('--max-size <size>', query.help.maxSize)
    .addHelpText('after', validating.examples)
    .action(async (files: string[], options: ValidateOptions) =>
      exitWith(await validate(files, options, messages)),
    );
}

async function validate(
  files: readonly string[],
  options: ValidateOptions,
  messages: Messages,
): Promise<number> {
  const refuse = await refuser();
  const { quiet = false, maxSize, output } = options;
  const format = options.format ?? formatByEnding(output, ['json'] as const) ?? 'text';
  const limit = maxSize === undefined ? DEFAULT_MAX_SIZE : parseSize(maxSize);
  if (limit === null || (files.length === 0 && invocation().stdin.isTTY)) {
    const { troubles } = messages;
    refuse(
      limit === null
        ? troubles.badNumber('maxSize', maxSize ?? '', '256M, 1G')
        : troubles.nothingToRead('validate'),
    );
    return EXIT.couldNotRun;
  }
  const style = output === undefined ? await stdoutStyle() : PLAIN;
  const found: { file: string; fault: Fault }[] = [];
  let plans = 0;
  let unread = 0;
  for (const input of await expandInputs(files.length === 0 ? ['-'] : files, PLAN_FILE)) {
    const checked = await validateInput(input, limit, messages);
    if (!checked.ok) {
      unread += 1;
      refuse(checked.trouble);
      continue;
    }
    plans += checked.value.plans;
    for (const fault of checked.value.faults) found.push({ file: input.path, fault });
  }
  const lines = (): string =>
    found.map(({ file, fault }) => `${faultLine(file, fault, messages, style)}\n`).join('');
  const text = format === 'json' ? faultsJson(found) : lines();
  if (!quiet && !(await handOver(text, files, options, messages))) return EXIT.couldNotRun;
  if (!quiet && format === 'text') {
    const { validating } = messages;
    const inFiles = new Set(found.map(({ file }) => file)).size;
    if (found.length > 0 || unread === 0)
      say([found.length > 0 ? validating.found(found.length, inFiles) : validating.fine(plans)]);
  }
  if (unread > 0) return EXIT.couldNotRun;
  return found.length > 0 ? EXIT.findings : EXIT.fine;
}

async function validateInput(
  input: Input,
  limit: number,
  messages: Messages,
): Promise<Result<{ plans: number; faults: readonly Fault[] }>> {
  if (input.kind === 'trouble') return failed(input.trouble);
  const bytes =
    input.kind === 'stdin' ? await collect(invocation().stdin, limit) : await readBytes(input.path, limit);
  const decoded = bytes.ok ? decode(bytes.value) : bytes;
  if (!decoded.ok) return failed(named(decoded.trouble, input.path));
  const { validateText } = await import('../plans/validate-text.ts');
  const checked = validateText(decoded.value.text, messages);
  return checked.foreign
    ? failed(messages.validating.troubles.notAPlanFile(spokenName(input.path, spokenLanguage())))
    : done(checked);
}

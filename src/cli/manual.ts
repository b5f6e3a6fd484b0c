import type { Argument, Command, Option } from 'commander';

/** What a program or a command of it takes, for programs that call it. */
export interface Manual {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly arguments: readonly ManualArgument[];
  readonly options: readonly ManualOption[];
  /** Command lines of its help. */
  readonly examples: readonly string[];
  readonly commands: readonly Manual[];
}

export interface ManualArgument {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** Whether several may stand there. */
  readonly many: boolean;
  readonly choices: readonly string[] | null;
  readonly default: unknown;
}

export interface ManualOption {
  /** With its two hyphens. */
  readonly name: string;
  readonly short: string | null;
  readonly description: string;
  /** `flag` takes no value; `choice` one of `choices`; `text` any. */
  readonly type: 'flag' | 'choice' | 'text';
  /** What stands for the value in the help: `day`, `file`. */
  readonly value: string | null;
  readonly choices: readonly string[] | null;
  readonly default: unknown;
}

/** The manual of a command and of those under it, as the command line itself defines them. */
export function manualOf(command: Command): Manual {
  const help = command.createHelp();
  return {
    name: command.name(),
    summary: command.description(),
    usage: help.commandUsage(command),
    arguments: command.registeredArguments.map(argumentOf),
    options: help.visibleOptions(command).map(optionOf),
    examples: examplesOf(command),
    commands: command.commands.map(manualOf),
  };
}

function argumentOf(argument: Argument): ManualArgument {
  return {
    name: argument.name(),
    description: argument.description,
    required: argument.required,
    many: argument.variadic,
    choices: argument.argChoices ?? null,
    default: argument.defaultValue ?? null,
  };
}

function optionOf(option: Option): ManualOption {
  const { short, long, description, argChoices, defaultValue, flags } = option;
  const isFlag = option.isBoolean();
  return {
    name: long ?? flags,
    short: short ?? null,
    description,
    type: isFlag ? 'flag' : argChoices ? 'choice' : 'text',
    value: /[<[](?<name>[^>\].]+)/.exec(flags)?.groups?.name ?? null,
    choices: argChoices ?? null,
    default: defaultValue ?? null,
  };
}

/** Commander hands texts after the help only to whoever prints it: the lines behind a prompt. */
function examplesOf(command: Command): string[] {
  const parts: string[] = [];
  const output = command.configureOutput();
  command.configureOutput({ ...output, writeOut: (part) => parts.push(part) });
  command.outputHelp();
  command.configureOutput(output);
  return parts
    .join('')
    .split('\n')
    .flatMap((line) => (line.startsWith('  $ ') ? [line.slice(4)] : []));
}

import { Argument, type Command, type Option } from 'commander';
import {
  type CompletedCommand,
  type CompletedOption,
  completionScript,
  SHELLS,
  type Shell,
} from '../writers/completion.ts';
import { EXIT } from './exit.ts';
import { print, spoken } from './screen.ts';

export function defineCompletion(
  command: Command,
  settle: (code: number) => void,
  whole: () => Promise<Command>,
): void {
  const { completion } = spoken();
  command
    .addArgument(new Argument('<shell>', completion.help.shell).choices(SHELLS))
    .addHelpText('after', completion.examples)
    .action(async (shell: Shell) => settle(await write(shell, whole)));
}

async function write(shell: Shell, whole: () => Promise<Command>): Promise<number> {
  const program = await whole();
  await print(completionScript(shell, program.name(), describe(program)));
  return EXIT.fine;
}

/** What there is to complete, as the command line itself defines it. */
function describe(program: Command): CompletedCommand[] {
  const subcommands = program.commands.map((command) => ({
    name: command.name(),
    summary: command.description(),
    options: optionsOf(command),
    words: command.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
    files: command.registeredArguments.some((argument) => /file|path|old|new/i.test(argument.name())),
  }));
  const names = subcommands.map(({ name }) => name);
  const help = { name: 'help', summary: 'print help for a command', options: [], words: names, files: false };
  const own = { name: '', summary: '', options: optionsOf(program), words: [...names, 'help'], files: false };
  return [own, ...subcommands, help];
}

function optionsOf(command: Command): CompletedOption[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({
      flags: [option.short, option.long].filter((flag) => flag !== undefined),
      summary: option.description,
      takes: takenBy(option),
    }));
}

/** Options whose value is a path by their placeholder (`<file>`, `<path>`). */
function takenBy({ flags, argChoices, required, optional }: Option): CompletedOption['takes'] {
  if (!required && !optional) return null;
  return argChoices ?? (/<(?:file|path)>/.test(flags) ? 'file' : 'value');
}

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
  const names = program.commands.map((command) => command.name());
  const subcommands = program.commands.map((command) => ({
    name: command.name(),
    summary: command.description(),
    options: optionsWithin(command),
    words:
      command.name() === 'help'
        ? names
        : [
            ...command.commands.map((each) => each.name()),
            ...command.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
          ],
    files: [command, ...command.commands].some(({ registeredArguments }) =>
      registeredArguments.some((argument) => /file|path|old|new|archive|folder/i.test(argument.name())),
    ),
  }));
  const own = { name: '', summary: '', options: optionsOf(program), words: names, files: false };
  return [own, ...subcommands];
}

/** The options of a command and, where it is a command of commands, those of all of them. */
function optionsWithin(command: Command): CompletedOption[] {
  const all = [command, ...command.commands].flatMap(optionsOf);
  const known = new Set<string>();
  return all.filter(({ flags }) => {
    const name = flags.at(-1) ?? '';
    const isNew = !known.has(name);
    known.add(name);
    return isNew;
  });
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

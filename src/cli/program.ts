import { Command, CommanderError, Option } from 'commander';
import type { Messages } from '../messages/table.ts';
import { LANGUAGES } from '../model/language.ts';
import { wrapProse } from '../writers/wrap.ts';
import { EXIT } from './exit.ts';
import { type Invocation, invocation, runs, withArguments } from './invocation.ts';
import { spokenUsage } from './speaking.ts';
import { helpWords, usageTrouble } from './usage.ts';
import { version } from './version.ts';

/**
 * Adds a subcommand's arguments, options and action; the action tells its exit status through `exitWith`.
 * @param whole gives the program with all its subcommands, for those that speak about the others
 */
export type Define = (
  command: Command,
  exitWith: (code: number) => void,
  whole: () => Promise<Command>,
) => void;

interface Subcommand {
  readonly name: keyof Messages['usage']['summaries'];
  /** Loaded only when the subcommand is the one that was asked for. */
  readonly load: () => Promise<Define>;
}

const SUBCOMMANDS: readonly Subcommand[] = [
  {
    name: 'parse',
    load: async () => (await import('./parse.ts')).defineParse,
  },
  {
    name: 'correct',
    load: async () => (await import('./correct.ts')).defineCorrect,
  },
  {
    name: 'query',
    load: async () => (await import('./query.ts')).defineQuery,
  },
  {
    name: 'due',
    load: async () => (await import('./due.ts')).defineDue,
  },
  {
    name: 'diff',
    load: async () => (await import('./diff.ts')).defineDiff,
  },
  {
    name: 'check',
    load: async () => (await import('./check.ts')).defineCheck,
  },
  {
    name: 'export',
    load: async () => (await import('./export.ts')).defineExport,
  },
  {
    name: 'report',
    load: async () => (await import('./report-page.ts')).defineReport,
  },
  {
    name: 'open',
    load: async () => (await import('./open.ts')).defineOpen,
  },
  {
    name: 'validate',
    load: async () => (await import('./validate.ts')).defineValidate,
  },
  {
    name: 'explain',
    load: async () => (await import('./explain.ts')).defineExplain,
  },
  {
    name: 'agencies',
    load: async () => (await import('./agencies.ts')).defineAgencies,
  },
  {
    name: 'citations',
    load: async () => (await import('./citations.ts')).defineCitations,
  },
  {
    name: 'targets',
    load: async () => (await import('./targets.ts')).defineTargets,
  },
  {
    name: 'archive',
    load: async () => (await import('./archive.ts')).defineArchive,
  },
  {
    name: 'track',
    load: async () => (await import('./track.ts')).defineTrack,
  },
  {
    name: 'cascade',
    load: async () => (await import('./cascade.ts')).defineCascade,
  },
  {
    name: 'schema',
    load: async () => (await import('./schema.ts')).defineSchema,
  },
  {
    name: 'mcp',
    load: async () => (await import('./mcp.ts')).defineMcp,
  },
  {
    name: 'completion',
    load: async () => (await import('./completion.ts')).defineCompletion,
  },
  {
    name: 'help',
    load: async () => (await import('./help.ts')).defineHelp,
  },
];

/**
 * Runs the command line.
 * @param args what stands after the program's name
 * @param given the streams and the environment to use: those of the process where none are given
 * @returns the exit status: 0 fine, 1 findings, 2 could not run
 */
export function run(
  args: readonly string[],
  given: Omit<Invocation, 'args'> = invocation(),
): Promise<number> {
  return runs(withArguments(given, args), () => carryOut(args));
}

async function carryOut(args: readonly string[]): Promise<number> {
  let code: number = EXIT.fine;
  const wanted = wantedCommands(args);
  const program = await build(
    (name) => wanted.includes(name),
    (status) => {
      code = status;
    },
  );
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.fine;
    // no command was named: the help has been shown
    if (error.code === 'commander.help') return EXIT.couldNotRun;
    const { complain, stderrStyle } = await import('./terminal.ts');
    complain(usageTrouble(error, helpCommand(wanted.at(-1)), spokenUsage()), await stderrStyle());
    return EXIT.couldNotRun;
  }
}

/** The whole command line, with the options of every subcommand: what shell completion is made from. */
export function wholeProgram(): Promise<Command> {
  return build(
    () => true,
    () => {},
  );
}

/** Columns of help where no terminal says how many it has. */
const HELP_WIDTH = 80;

function helpWidth(): number {
  return invocation().stdout.columns ?? HELP_WIDTH;
}

async function build(
  isWanted: (name: string) => boolean,
  exitWith: (code: number) => void,
): Promise<Command> {
  const usage = spokenUsage();
  const program = speaking(new Command('reform-plan'))
    .description(usage.description)
    .usage(usage.line)
    .version(version(), '-V, --version', usage.version)
    .helpOption('-h, --help', usage.help)
    .helpCommand(false)
    // an option after the name of a command is the command's own, --lang too
    .enablePositionalOptions()
    .addHelpText('after', usage.exitStatus);
  for (const { name, load } of SUBCOMMANDS) {
    const command = speaking(program.command(name))
      .description(usage.summaries[name])
      .helpOption('-h, --help', usage.help);
    if (isWanted(name)) (await load())(command, exitWith, wholeProgram);
    if (command.commands.length > 0) command.helpCommand(false).enablePositionalOptions();
    for (const each of [command, ...command.commands]) takesLanguage(each);
  }
  return takesLanguage(program);
}

/** Commander throws instead of exiting, leaves errors to us, and writes help in the language of this run. */
function speaking(command: Command): Command {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => invocation().stdout.write(wrapProse(text, helpWidth())),
      writeErr: (text) => invocation().stderr.write(text),
      outputError: () => {},
      getOutHelpWidth: helpWidth,
    })
    .configureHelp({ ...helpWords(spokenUsage()), subcommandTerm: (sub) => sub.name() });
}

/** `--lang` of commands that have not described it themselves; it is read before anything else is. */
function takesLanguage(command: Command): Command {
  if (command.options.some(({ long }) => long === '--lang')) return command;
  return command.addOption(new Option('--lang <language>', spokenUsage().lang).choices(LANGUAGES));
}

/** The subcommands that the arguments name, also after `--lang vi`: one, or `help` and the one after it. */
function wantedCommands(args: readonly string[]): readonly string[] {
  const words = args.filter((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--lang');
  return words.slice(0, words[0] === 'help' ? 2 : 1);
}

/** What to type for help on a subcommand, where there is one of this name. */
function helpCommand(name: string | undefined): string {
  const known = SUBCOMMANDS.some((each) => each.name === name);
  return known ? `reform-plan ${name} --help` : 'reform-plan --help';
}

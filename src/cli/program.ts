import { Command, CommanderError } from 'commander';
import { EXIT } from './exit.ts';
import { version } from './version.ts';

/**
 * Adds a subcommand's arguments, options and action; the action tells its exit status through `settle`.
 * @param whole gives the program with all its subcommands, for those that speak about the others
 */
export type Define = (
  command: Command,
  settle: (code: number) => void,
  whole: () => Promise<Command>,
) => void;

interface Subcommand {
  readonly name: string;
  readonly summary: string;
  /** Loaded only when the subcommand is the one that was asked for. */
  readonly load: () => Promise<Define>;
}

const SUBCOMMANDS: readonly Subcommand[] = [
  {
    name: 'parse',
    summary: 'turn plans into validated data (JSON, YAML or NDJSON)',
    load: async () => (await import('./parse.ts')).defineParse,
  },
  {
    name: 'query',
    summary: 'list tasks, indicators, deadlines, sections, targets or citations',
    load: async () => (await import('./query.ts')).defineQuery,
  },
  {
    name: 'due',
    summary: 'what falls due, by agency',
    load: async () => (await import('./due.ts')).defineDue,
  },
  {
    name: 'diff',
    summary: 'how two plans differ: years, drafts, provinces',
    load: async () => (await import('./diff.ts')).defineDiff,
  },
  {
    name: 'check',
    summary: 'what a careful official would point out in a plan',
    load: async () => (await import('./check.ts')).defineCheck,
  },
  {
    name: 'export',
    summary: 'hand plans on: spreadsheets, calendars, tables',
    load: async () => (await import('./export.ts')).defineExport,
  },
  {
    name: 'validate',
    summary: 'check a plan file that somebody edited',
    load: async () => (await import('./validate.ts')).defineValidate,
  },
  {
    name: 'agencies',
    summary: 'which bodies plans name, and which a set stands for',
    load: async () => (await import('./agencies.ts')).defineAgencies,
  },
  {
    name: 'citations',
    summary: 'which documents plans cite',
    load: async () => (await import('./citations.ts')).defineCitations,
  },
  {
    name: 'targets',
    summary: 'which measurable aims plans set',
    load: async () => (await import('./targets.ts')).defineTargets,
  },
  {
    name: 'completion',
    summary: 'a script that completes commands in bash, zsh or fish',
    load: async () => (await import('./completion.ts')).defineCompletion,
  },
];

/**
 * Runs the command line.
 * @param args what stands after the program's name
 * @returns the exit status: 0 fine, 1 findings, 2 could not run
 */
export async function run(args: readonly string[]): Promise<number> {
  let code: number = EXIT.fine;
  const wanted = wantedCommand(args);
  const program = await build(
    (name) => name === wanted,
    (status) => {
      code = status;
    },
  );
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.fine : EXIT.couldNotRun;
  }
}

/** The whole command line, with the options of every subcommand: what shell completion is made from. */
export function wholeProgram(): Promise<Command> {
  return build(
    () => true,
    () => {},
  );
}

async function build(isWanted: (name: string) => boolean, settle: (code: number) => void): Promise<Command> {
  const program = quietly(new Command('reform-plan'))
    .description('Turns Vietnamese administrative-reform plans (kế hoạch cải cách hành chính) into data.')
    .usage('<command> [options]')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', '\nExit status: 0 fine, 1 findings, 2 could not run.');
  for (const { name, summary, load } of SUBCOMMANDS) {
    const command = quietly(program.command(name))
      .description(summary)
      .helpOption('-h, --help', 'print help');
    if (isWanted(name)) (await load())(command, settle, wholeProgram);
  }
  return program;
}

/** Commander throws instead of exiting, and says where help is. */
function quietly(command: Command): Command {
  return command.exitOverride().showHelpAfterError('(add --help for what can be given here)');
}

/** The subcommand that the arguments name, also after `help`. */
function wantedCommand(args: readonly string[]): string | undefined {
  const words = args.filter((arg) => !arg.startsWith('-'));
  return words[0] === 'help' ? words[1] : words[0];
}

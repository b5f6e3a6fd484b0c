import { Argument, type Command } from 'commander';
import { nearest } from '../text/nearest.ts';
import { refuser } from './asking.ts';
import { EXIT } from './exit.ts';
import { manualOf } from './manual.ts';
import { print, spoken } from './screen.ts';

export function defineHelp(
  command: Command,
  exitWith: (code: number) => void,
  whole: () => Promise<Command>,
): void {
  const { help } = spoken().agents;
  command
    .addArgument(new Argument('[command...]', help.command))
    .option('--json', help.json)
    .addHelpText('after', help.helpExamples)
    .action(async (names: readonly string[], { json = false }: { readonly json?: boolean }) => {
      // the running program knows the command that was named; all of it is only loaded where it is to be printed
      const program = json ? await whole() : (command.parent ?? command);
      exitWith(await explain(names, json, program));
    });
}

/** @param names a command, then one under it where it has some: `track`, `set` */
async function explain(names: readonly string[], json: boolean, program: Command): Promise<number> {
  let chosen = program;
  for (const name of names) {
    const under = chosen.commands.find((each) => each.name() === name);
    if (!under) {
      await refuseName(name, chosen);
      return EXIT.couldNotRun;
    }
    chosen = under;
  }
  if (json) await print(`${JSON.stringify(manualOf(chosen), null, 2)}\n`);
  else chosen.outputHelp();
  return EXIT.fine;
}

async function refuseName(name: string, above: Command): Promise<void> {
  const refuse = await refuser();
  const near = nearest(
    name,
    above.commands.map((each) => each.name()),
  ).join(', ');
  const help = above.parent ? `reform-plan ${above.name()} --help` : 'reform-plan --help';
  refuse(spoken().usage.troubles.unknownCommand({ command: name, near, help }));
}

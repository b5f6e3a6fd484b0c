import { Argument, type Command } from 'commander';
import { nearest } from '../text/nearest.ts';
import { refuser } from './asking.ts';
import { EXIT } from './exit.ts';
import { manualOf } from './manual.ts';
import { print, spoken } from './screen.ts';

export function defineHelp(
  command: Command,
  settle: (code: number) => void,
  whole: () => Promise<Command>,
): void {
  const { help } = spoken().agents;
  command
    .addArgument(new Argument('[command]', help.command))
    .option('--json', help.json)
    .addHelpText('after', help.helpExamples)
    .action(async (name: string | undefined, { json = false }: { readonly json?: boolean }) => {
      // the running program knows the command that was named; all of it is only loaded where it is to be printed
      const program = json ? await whole() : (command.parent ?? command);
      settle(await explain(name, json, program));
    });
}

async function explain(name: string | undefined, json: boolean, program: Command): Promise<number> {
  const known = program.commands.map((each) => each.name());
  const chosen = name === undefined ? program : program.commands.find((each) => each.name() === name);
  if (!chosen) {
    const refuse = await refuser();
    const near = nearest(name ?? '', known).join(', ');
    const { troubles } = spoken().usage;
    refuse(troubles.unknownCommand({ command: name ?? '', near, help: 'reform-plan --help' }));
    return EXIT.couldNotRun;
  }
  if (json) await print(`${JSON.stringify(manualOf(chosen), null, 2)}\n`);
  else chosen.outputHelp();
  return EXIT.fine;
}

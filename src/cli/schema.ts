import { Argument, type Command } from 'commander';
import {
  DESCRIBED_NAMES,
  type DescribedName,
  describedAs,
  fieldsOf,
  jsonSchemaOf,
} from '../model/describe.ts';
import { tableText } from '../writers/table.ts';
import { EXIT } from './exit.ts';
import { print, screenWidth, spoken, stdoutStyle } from './screen.ts';

export function defineSchema(command: Command, exitWith: (code: number) => void): void {
  const { help, examples } = spoken().schema;
  command
    .addArgument(new Argument('[record]', help.record).choices(DESCRIBED_NAMES).default('plan'))
    .option('--json', help.json)
    .addHelpText('after', examples)
    .action(async (record: DescribedName, options: { readonly json?: boolean }) => {
      if (options.json) await print(`${JSON.stringify(jsonSchemaOf(record), null, 2)}\n`);
      else await print(`${await described(record)}\n`);
      exitWith(EXIT.fine);
    });
}

async function described(record: DescribedName): Promise<string> {
  const { field, holds, meaning, example } = spoken().schema.columns;
  const columns = [field, holds, meaning, example].map((heading) => ({ heading }));
  const rows = fieldsOf(record).map((note) => [note.path, note.type, note.description, note.example ?? '']);
  const table = tableText(columns, rows, { width: screenWidth(), style: await stdoutStyle() });
  return `${describedAs(record)}\n${table}`;
}

import { type Command, Option } from 'commander';
import { targetRows } from '../ask/references.ts';
import type { Messages } from '../messages/index.ts';
import { LISTING_FORMATS, type ListingFormat, listingText } from '../writers/listing.ts';
import { targetTable } from '../writers/references.ts';
import { type AskOptions, takesPlans } from './asking.ts';
import { EXIT } from './exit.ts';
import { plansFrom } from './plans.ts';
import { print, screenWidth, spoken, stdoutStyle } from './screen.ts';
import { say } from './terminal.ts';

interface TargetsOptions extends AskOptions {
  readonly format: ListingFormat;
}

export function defineTargets(command: Command, settle: (code: number) => void): void {
  const messages = spoken();
  const { help, targetsExamples } = messages.references;
  takesPlans(command, messages)
    .addOption(new Option('-f, --format <format>', help.format).choices(LISTING_FORMATS).default('table'))
    .addHelpText('after', targetsExamples)
    .action(async (files: string[], options: TargetsOptions) =>
      settle(await targets(files, options, messages)),
    );
}

async function targets(
  files: readonly string[],
  options: TargetsOptions,
  messages: Messages,
): Promise<number> {
  const read = await plansFrom(files, options, 'targets', messages);
  if (read === null) return EXIT.couldNotRun;
  const { plans, failed } = read;
  const { format } = options;
  const rows = targetRows(plans);
  const table = targetTable(rows, plans.length, format, messages);
  await print(await listingText(table, { format, width: screenWidth(), style: await stdoutStyle() }));
  if (format === 'table' && plans.length > 0) say([messages.references.targets(rows.length, plans.length)]);
  return failed > 0 ? EXIT.couldNotRun : EXIT.fine;
}

import { type Command, Option } from 'commander';
import { targetRows } from '../ask/references.ts';
import type { Messages } from '../messages/index.ts';
import { LISTING_FORMATS, type ListingFormat, listingText } from '../writers/listing.ts';
import { targetTable } from '../writers/references.ts';
import { type AskOptions, takesPlans } from './asking.ts';
import { handOver } from './deliver.ts';
import { EXIT } from './exit.ts';
import { listingOptions, type OutputChoice, takesOutput } from './output.ts';
import { plansFrom } from './plans.ts';
import { spoken } from './screen.ts';
import { say } from './terminal.ts';

interface TargetsOptions extends AskOptions, OutputChoice {
  readonly format?: ListingFormat;
}

export function defineTargets(command: Command, settle: (code: number) => void): void {
  const messages = spoken();
  const { help, targetsExamples } = messages.references;
  takesOutput(takesPlans(command, messages), messages)
    .addOption(new Option('-f, --format <format>', help.format).choices(LISTING_FORMATS))
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
  const listing = await listingOptions(options);
  const { format } = listing;
  const rows = targetRows(plans);
  const table = targetTable(rows, plans.length, format, messages);
  if (!(await handOver(await listingText(table, listing), files, options, messages))) return EXIT.couldNotRun;
  if (format === 'table' && plans.length > 0) say([messages.references.targets(rows.length, plans.length)]);
  return failed > 0 ? EXIT.couldNotRun : EXIT.fine;
}

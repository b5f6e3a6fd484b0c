import { type Command, Option } from 'commander';
import { citationGraph, citationRows, citedDocuments } from '../ask/references.ts';
import type { Messages } from '../messages/index.ts';
import { LISTING_FORMATS, type ListingFormat, listingText } from '../writers/listing.ts';
import { documentTable, mentionTable } from '../writers/references.ts';
import { type AskOptions, takesPlans } from './asking.ts';
import { handOver } from './deliver.ts';
import { EXIT } from './exit.ts';
import { listingOptions, type OutputChoice, takesOutput } from './output.ts';
import { plansFrom } from './plans.ts';
import { spoken } from './screen.ts';
import { say } from './terminal.ts';

interface CitationsOptions extends AskOptions, OutputChoice {
  readonly mentions?: boolean;
  readonly graph?: 'dot';
  readonly format?: ListingFormat;
}

export function defineCitations(command: Command, settle: (code: number) => void): void {
  const messages = spoken();
  const { help, citationsExamples } = messages.references;
  takesOutput(takesPlans(command, messages), messages)
    .option('--mentions', help.mentions)
    .addOption(new Option('--graph <language>', help.graph).choices(['dot']))
    .addOption(new Option('-f, --format <format>', help.format).choices(LISTING_FORMATS))
    .addHelpText('after', citationsExamples)
    .action(async (files: string[], options: CitationsOptions) =>
      settle(await citations(files, options, messages)),
    );
}

async function citations(
  files: readonly string[],
  options: CitationsOptions,
  messages: Messages,
): Promise<number> {
  const read = await plansFrom(files, options, 'citations', messages);
  if (read === null) return EXIT.couldNotRun;
  const { plans, failed } = read;
  const { mentions, graph } = options;
  if (graph) {
    if (!(await handOver(citationGraph(plans), files, options, messages))) return EXIT.couldNotRun;
  } else {
    const listing = await listingOptions(options);
    const { format } = listing;
    const documents = citedDocuments(plans);
    const table = mentions
      ? mentionTable(citationRows(plans), plans.length, format, messages)
      : documentTable(documents, plans.length, format, messages);
    if (!(await handOver(await listingText(table, listing), files, options, messages)))
      return EXIT.couldNotRun;
    const total = documents.reduce((sum, document) => sum + document.mentions.length, 0);
    if (format === 'table' && plans.length > 0)
      say([messages.references.citations(documents.length, total, plans.length)]);
  }
  return failed > 0 ? EXIT.couldNotRun : EXIT.fine;
}

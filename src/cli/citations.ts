import { type Command, Option } from 'commander';
import { citationGraph, citationRows, citedDocuments } from '../ask/references.ts';
import type { Messages } from '../messages/index.ts';
import { LISTING_FORMATS, type ListingFormat, listingText } from '../writers/listing.ts';
import { documentTable, mentionTable } from '../writers/references.ts';
import { type AskOptions, takesPlans } from './asking.ts';
import { EXIT } from './exit.ts';
import { plansFrom } from './plans.ts';
import { print, screenWidth, spoken, stdoutStyle } from './screen.ts';
import { say } from './terminal.ts';

interface CitationsOptions extends AskOptions {
  readonly mentions?: boolean;
  readonly graph?: 'dot';
  readonly format: ListingFormat;
}

export function defineCitations(command: Command, settle: (code: number) => void): void {
  const messages = spoken();
  const { help, citationsExamples } = messages.references;
  takesPlans(command, messages)
    .option('--mentions', help.mentions)
    .addOption(new Option('--graph <language>', help.graph).choices(['dot']))
    .addOption(new Option('-f, --format <format>', help.format).choices(LISTING_FORMATS).default('table'))
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
  const { format, mentions, graph } = options;
  if (graph) await print(citationGraph(plans));
  else {
    const documents = citedDocuments(plans);
    const table = mentions
      ? mentionTable(citationRows(plans), plans.length, format, messages)
      : documentTable(documents, plans.length, format, messages);
    await print(await listingText(table, { format, width: screenWidth(), style: await stdoutStyle() }));
    const total = documents.reduce((sum, document) => sum + document.mentions.length, 0);
    if (format === 'table' && plans.length > 0)
      say([messages.references.citations(documents.length, total, plans.length)]);
  }
  return failed > 0 ? EXIT.couldNotRun : EXIT.fine;
}

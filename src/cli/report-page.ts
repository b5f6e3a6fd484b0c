import { stat } from 'node:fs/promises';
import { Argument, type Command, Option } from 'commander';
import { LANGUAGES, type Language, type Messages } from '../messages/index.ts';
import { reportPage } from '../report/index.ts';
import { type AskOptions, refuser } from './asking.ts';
import { deliver } from './deliver.ts';
import { EXIT } from './exit.ts';
import { outputOptions } from './output.ts';
import { plansFrom } from './plans.ts';
import { documentReading, takesDocuments } from './reading.ts';
import { spoken, spokenLanguage } from './screen.ts';
import { say } from './terminal.ts';

interface ReportCommandOptions extends AskOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly review?: boolean;
  readonly compare?: boolean;
  readonly sections?: boolean;
  readonly lang?: Language;
  readonly quiet?: boolean;
}

export function defineReport(command: Command, settle: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.report;
  const reports = command
    .addArgument(new Argument('[files...]', help.files))
    .option('-o, --output <file>', help.output)
    .option('--force', messages.output.help.force)
    .option('--review', help.review)
    .option('--compare', help.compare)
    .option('--sections', help.sections)
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES))
    .option('-q, --quiet', help.quiet)
    .option('-j, --jobs <n>', messages.query.help.jobs)
    .option('--max-size <size>', messages.query.help.maxSize);
  takesDocuments(reports, messages)
    .addHelpText('after', examples)
    .action(async (files: string[], options: ReportCommandOptions) =>
      settle(await run(files, options, messages)),
    );
}

async function run(
  files: readonly string[],
  options: ReportCommandOptions,
  messages: Messages,
): Promise<number> {
  const refuse = await refuser();
  const { output, review = false, compare = false, sections = false, lang = 'vi', quiet } = options;
  if (output === undefined && process.stdout.isTTY) {
    refuse(messages.report.troubles.htmlToTerminal());
    return EXIT.couldNotRun;
  }
  const reading = documentReading(options, messages.troubles);
  const read = 'code' in reading ? null : await plansFrom(files, options, 'report', messages);
  if ('code' in reading) refuse(reading);
  // each file that could not be read was complained of
  if ('code' in reading || read === null || (read.plans.length === 0 && read.failed > 0))
    return EXIT.couldNotRun;
  const request = { language: lang, troubles: spokenLanguage(), sections, compare, review, reading };
  const page = await reportPage(read.plans, request);
  const delivered = page.ok
    ? await deliver(page.value, output, outputOptions(files, options), messages)
    : page;
  if (!delivered.ok) {
    refuse(delivered.trouble);
    return EXIT.couldNotRun;
  }
  if (output !== undefined && !quiet) {
    const kilobytes = Math.ceil((await stat(output)).size / 1024);
    say([messages.report.wrote(output, read.plans.length, kilobytes)]);
  }
  return read.failed === 0 ? EXIT.fine : EXIT.couldNotRun;
}

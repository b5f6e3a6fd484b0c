import { type Command, Option } from 'commander';
import { spokenIn } from '../diagnostics/report.ts';
import { LANGUAGES, type Messages } from '../messages/index.ts';
import type { SourceFormat } from '../model/index.ts';
import { done, type Trouble } from '../model/trouble.ts';
import { hasFindings } from '../plans/findings.ts';
import { type Survey, surveyInputs } from '../plans/inputs.ts';
import { readPlans } from '../plans/read-plans.ts';
import { SOURCE_FORMATS } from '../readers/index.ts';
import { PLAN_FORMATS, planWriter } from '../writers/index.ts';
import type { Style } from '../writers/style.ts';
import { type LimitedReading, limitedReading } from './asking.ts';
import { EXIT } from './exit.ts';
import { invocation, laterStdin } from './invocation.ts';
import type { ListedOptions } from './parse-listed.ts';
import { type ReadingOptions, recognitionBar, takesDocuments } from './reading.ts';
import { Report } from './report.ts';
import { spoken, spokenLanguage } from './screen.ts';
import { openSink, type Sink } from './sink.ts';
import { complain, progressBar, stderrStyle } from './terminal.ts';

interface ParseOptions extends ReadingOptions, ListedOptions {
  readonly from?: SourceFormat;
  readonly force?: boolean;
  readonly jobs?: string;
  readonly maxSize?: string;
  readonly timeLimit?: string;
}

/** More plans than this are summed up in one line each. */
const IN_FULL = 5;

export function defineParse(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.parsing;
  const parsing = command
    .argument('[files...]', help.files)
    .addOption(new Option('-f, --format <format>', help.format).choices(PLAN_FORMATS).default('json'))
    .addOption(new Option('--from <format>', help.from).choices(SOURCE_FORMATS))
    .option('-o, --output <path>', help.output)
    .option('--force', messages.output.help.force)
    .option('--files-from <file>', messages.archive.parse.filesFrom)
    .option('--resume', messages.archive.parse.resume)
    .option('--strict', help.strict)
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES))
    .option('-q, --quiet', help.quiet)
    .option('-j, --jobs <n>', help.jobs)
    .option('--max-size <size>', help.maxSize)
    .option('--time-limit <seconds>', messages.reading.help.timeLimit);
  takesDocuments(parsing, messages)
    .addHelpText('after', `${examples}\n${messages.archive.parse.examples}`)
    .action(async (files: string[], options: ParseOptions) =>
      exitWith(await parse(files, options, messages)),
    );
}

async function parse(files: readonly string[], options: ParseOptions, messages: Messages): Promise<number> {
  const style = await stderrStyle();
  const refuse = (trouble: Trouble): number => {
    complain(trouble, style);
    return EXIT.couldNotRun;
  };
  const read = limitedReading(options, messages.troubles);
  if ('code' in read) return refuse(read);
  if (options.filesFrom !== undefined || options.resume) {
    const { parseListed } = await import('./parse-listed.ts');
    const from = options.from === undefined ? {} : { format: options.from };
    return parseListed(files, options, { ...read, ...from }, style);
  }
  if (files.length === 0 && invocation().stdin.isTTY) return refuse(messages.troubles.nothingToRead('parse'));
  const named = files.length === 0 ? ['-'] : files;
  const survey = await surveyInputs(named);
  const { inputs } = survey;
  const sink = await openSink(
    {
      format: options.format,
      writer: await planWriter(options.format),
      output: options.output,
      many: named.length > 1 || inputs.some((input) => input.path !== named[0]),
      inputs: inputs.map((input) => input.path),
      ...(options.force && { force: true }),
    },
    messages,
  );
  if (!sink.ok) return refuse(sink.trouble);

  const report = await parseInto(sink.value, survey, options, read, style);
  if (report.failed > 0) return EXIT.couldNotRun;
  return report.found && options.strict ? EXIT.findings : EXIT.fine;
}

/** Parses each input and puts its plan where the output goes, with what is to be told of it on standard error. */
async function parseInto(
  sink: Sink,
  { inputs, skipped }: Pick<Survey, 'inputs' | 'skipped'>,
  options: ParseOptions,
  read: LimitedReading,
  style: Style,
): Promise<{ readonly failed: number; readonly found: boolean }> {
  const quiet = options.quiet ?? false;
  // a terminal that shows the output has no place for a bar
  const free = options.output !== undefined || !invocation().stdout.isTTY;
  const pages = await recognitionBar(options, free && !quiet);
  const several = inputs.length > 1 && !pages.bar.shown;
  const progress = await progressBar(inputs.length, several && free && !quiet);
  const later = progress.shown || pages.bar.shown;
  const report = new Report(style, { brief: inputs.length > IN_FULL, quiet, later });
  const { jobs, timeLimit, ...documents } = read;
  const how = {
    ...documents,
    ...pages.reading,
    stdin: laterStdin,
    onDone: progress.step,
    ...(options.from && { format: options.from }),
    ...(jobs !== undefined && { jobs }),
    ...(timeLimit !== undefined && { timeLimit }),
  };
  const language = spokenLanguage();
  let found = false;
  let at = 0;
  for await (const result of readPlans(inputs, how)) {
    const name = inputs[at]?.name ?? '';
    at += 1;
    const plan = result.ok ? done(spokenIn(result.value, language)) : result;
    const put = plan.ok ? await sink.put(plan.value, name) : plan;
    if (!put.ok) report.trouble(put.trouble);
    else if (plan.ok) {
      report.plan(plan.value);
      found ||= hasFindings(plan.value);
    }
  }
  report.skipped(skipped);
  const ended = await sink.end();
  if (!ended.ok) report.trouble(ended.trouble);
  progress.stop();
  pages.bar.stop();
  report.end();
  return { failed: report.failed, found };
}

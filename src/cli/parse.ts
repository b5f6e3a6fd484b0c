import { type Command, InvalidArgumentError, Option } from 'commander';
import { ENGLISH } from '../messages/index.ts';
import type { SourceFormat } from '../model/index.ts';
import type { Trouble } from '../model/trouble.ts';
import { hasFindings } from '../plans/findings.ts';
import { surveyInputs } from '../plans/inputs.ts';
import { type ReadPlansOptions, readPlans } from '../plans/read-plans.ts';
import { parseSize } from '../readers/bytes.ts';
import { type ReadOptions, SOURCE_FORMATS } from '../readers/index.ts';
import { PLAN_FORMATS, type PlanFormat, planWriter } from '../writers/index.ts';
import { EXIT } from './exit.ts';
import { documentReading, type ReadingOptions, recognitionBar, takesDocuments } from './reading.ts';
import { Report } from './report.ts';
import { openSink } from './sink.ts';
import { complain, progressBar, stderrStyle } from './terminal.ts';

interface ParseOptions extends ReadingOptions {
  readonly format: PlanFormat;
  readonly from?: SourceFormat;
  readonly output?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly jobs?: number;
  readonly maxSize?: number;
}

/** More plans than this are summed up in one line each. */
const IN_FULL = 5;

const EXAMPLES = `
Examples:
  $ reform-plan parse plan.txt > plan.json
  $ reform-plan parse plan.md --format yaml --output plan.yaml
  $ reform-plan parse plans/2024 --output parsed
  $ pdftotext -layout plan.pdf - | reform-plan parse - --format ndjson
  $ reform-plan parse locked.pdf --password "…"
  $ reform-plan parse scan.pdf --ocr > plan.json

Exit status: 0 fine, 1 findings (--strict), 2 a file could not be read.`;

export function defineParse(command: Command, settle: (code: number) => void): void {
  const parsing = command
    .argument('[files...]', 'documents, folders of documents, or - for the standard input')
    .addOption(new Option('-f, --format <format>', 'what to write').choices(PLAN_FORMATS).default('json'))
    .addOption(
      new Option('--from <format>', 'read as this, whatever the content looks like').choices(SOURCE_FORMATS),
    )
    .option('-o, --output <path>', 'write to a file, or to a folder with a file for each plan')
    .option('--strict', 'exit with 1 where there are errors or no plan was recognised')
    .option('-q, --quiet', 'no summary and no progress on the standard error')
    .option(
      '-j, --jobs <n>',
      'files read at the same time (default: as many as there are cores)',
      wholeNumber,
    )
    .option('--max-size <size>', 'refuse files larger than this (default: 64M)', sizeOption);
  takesDocuments(parsing, ENGLISH)
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: ParseOptions) => settle(await parse(files, options)));
}

async function parse(files: readonly string[], options: ParseOptions): Promise<number> {
  const style = await stderrStyle();
  const refuse = (trouble: Trouble): number => {
    complain(trouble, style);
    return EXIT.couldNotRun;
  };
  const read = documentReading(options, ENGLISH.troubles);
  if ('code' in read) return refuse(read);
  if (files.length === 0 && process.stdin.isTTY) return refuse(nothingToRead);
  const named = files.length === 0 ? ['-'] : files;
  const { inputs, skipped } = await surveyInputs(named);
  const sink = await openSink({
    format: options.format,
    writer: await planWriter(options.format),
    output: options.output,
    many: named.length > 1 || inputs.some((input) => input.path !== named[0]),
    inputs: inputs.map((input) => input.path),
  });
  if (!sink.ok) return refuse(sink.trouble);

  const quiet = options.quiet ?? false;
  // a terminal that shows the output has no place for a bar
  const free = options.output !== undefined || !process.stdout.isTTY;
  const pages = await recognitionBar(options, free && !quiet);
  const several = inputs.length > 1 && !pages.bar.shown;
  const progress = await progressBar(inputs.length, several && free && !quiet);
  const later = progress.shown || pages.bar.shown;
  const report = new Report(style, { brief: inputs.length > IN_FULL, quiet, later });
  const how = { ...read, ...pages.reading };
  let found = false;
  let at = 0;
  for await (const plan of readPlans(inputs, reading(options, how, progress.step))) {
    const name = inputs[at]?.name ?? '';
    at += 1;
    const put = plan.ok ? await sink.value.put(plan.value, name) : plan;
    if (!put.ok) report.trouble(put.trouble);
    else if (plan.ok) {
      report.plan(plan.value);
      found ||= hasFindings(plan.value);
    }
  }
  report.skipped(skipped);
  const ended = await sink.value.end();
  if (!ended.ok) report.trouble(ended.trouble);
  progress.stop();
  pages.bar.stop();
  report.end();
  if (report.failed > 0) return EXIT.couldNotRun;
  return found && options.strict ? EXIT.findings : EXIT.fine;
}

function reading(options: ParseOptions, how: ReadOptions, onDone: () => void): ReadPlansOptions {
  const { from, maxSize, jobs } = options;
  return {
    ...how,
    stdin: process.stdin,
    onDone,
    ...(from && { format: from }),
    ...(maxSize !== undefined && { maxSize }),
    ...(jobs !== undefined && { jobs }),
  };
}

const nothingToRead: Trouble = {
  code: 'no-input',
  what: 'no file was named',
  expected: 'files, folders, or a document on the standard input',
  example: 'reform-plan parse plan.txt',
  got: 'nothing',
};

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new InvalidArgumentError('Expected a whole number from 1, such as 4.');
  return Number(text);
}

function sizeOption(text: string): number {
  const bytes = parseSize(text);
  if (bytes === null) throw new InvalidArgumentError('Expected a size such as 256M.');
  return bytes;
}

import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { Argument, type Command, Option } from 'commander';
import { exportPlans } from '../api/export.ts';
import { LANGUAGES, type Language, type Messages } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { done, type Result } from '../model/trouble.ts';
import { expandInputs, PLAN_OR_DOCUMENT } from '../plans/inputs.ts';
import { isOwnOutput, writeOutput } from '../plans/output.ts';
import type { ReadOptions } from '../readers/index.ts';
import { reportPage } from '../report/index.ts';
import { besideNames } from '../writers/names.ts';
import { type AskOptions, refuser } from './asking.ts';
import { EXIT } from './exit.ts';
import { plansFrom } from './plans.ts';
import { documentReading, takesDocuments } from './reading.ts';
import { spoken, spokenLanguage } from './screen.ts';
import { say } from './terminal.ts';

interface OpenOptions extends AskOptions {
  readonly show?: boolean;
  readonly lang?: Language;
}

/** What is written beside a document. */
const PAGE = 'html';
const WORKBOOK = 'xlsx';

export function defineOpen(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.opening;
  const opens = command
    .addArgument(new Argument('<files...>', help.files))
    .option('--show', help.show)
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES))
    .option('--max-size <size>', messages.query.help.maxSize)
    .option('--time-limit <seconds>', messages.reading.help.timeLimit);
  takesDocuments(opens, messages)
    .addHelpText('after', examples)
    .action(async (files: string[], options: OpenOptions) => exitWith(await run(files, options, messages)));
}

async function run(files: readonly string[], options: OpenOptions, messages: Messages): Promise<number> {
  const refuse = await refuser();
  const reading = documentReading(options, messages.troubles);
  if ('code' in reading) {
    refuse(reading);
    return EXIT.couldNotRun;
  }
  let code: number = EXIT.fine;
  for (const { path } of await expandInputs(files, PLAN_OR_DOCUMENT)) {
    // pages and workbooks of an earlier run stand in the same folder
    if (!files.includes(path) && (await isOwnOutput(path))) continue;
    const read = await plansFrom([path], options, 'open', messages);
    const written =
      read && read.plans.length > 0 ? await writeBoth(path, read.plans, options, reading, messages) : [];
    for (const each of written) {
      if (each.ok) say([messages.output.wrote(each.value)]);
      else refuse(each.trouble);
    }
    const [page] = written;
    if (options.show && page?.ok) show(page.value);
    if (read?.failed !== 0 || !page || written.some((each) => !each.ok)) code = EXIT.couldNotRun;
  }
  return code;
}

/** The page, then the workbook. @returns where each stands */
async function writeBoth(
  path: string,
  plans: readonly Plan[],
  { lang = 'vi' }: OpenOptions,
  reading: ReadOptions,
  messages: Messages,
): Promise<readonly Result<string>[]> {
  const view = { sections: false, compare: false, review: true };
  const page = await reportPage(plans, { language: lang, troubles: spokenLanguage(), reading, ...view });
  const workbook = await exportPlans(plans, { format: 'xlsx', language: lang });
  const content = workbook.ok ? done(workbook.value.content) : workbook;
  return [await beside(path, PAGE, page, messages), await beside(path, WORKBOOK, content, messages)];
}

/**
 * Writes a file beside a document. Where one of its name was worked on, or is not this program's own, it stays, and
 * the new one is told apart by a number.
 * @returns the path that was written
 */
async function beside(
  document: string,
  ending: string,
  content: Result<string | Uint8Array>,
  messages: Messages,
): Promise<Result<string>> {
  if (!content.ok) return content;
  const write = (path: string): Promise<Result<void>> =>
    writeOutput(content.value, path, { inputs: [document] }, messages);
  const [first = '', ...others] = besideNames(document, ending).map((name) => join(dirname(document), name));
  let path = first;
  let written = await write(path);
  for (const other of others) {
    if (written.ok || !TAKEN.has(written.trouble.code)) break;
    path = other;
    written = await write(path);
  }
  return written.ok ? done(path) : written;
}

/** Troubles of a name that another serves instead of. */
const TAKEN: ReadonlySet<string> = new Set(['would-overwrite', 'would-overwrite-edits']);

/** How each system opens a file with the program that is set for it; no shell reads the name. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
  linux: ['xdg-open'],
};

/** Opens a page in the browser; where there is none it is only written. */
function show(path: string): void {
  const [program, ...before] = OPENERS[process.platform] ?? [];
  if (program === undefined) return;
  const opened = spawn(program, [...before, path], { detached: true, stdio: 'ignore' });
  opened.on('error', () => undefined);
  opened.unref();
}

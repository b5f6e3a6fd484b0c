import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { hasFindings } from '../plans/findings.ts';
import { readListed, type Unfinished, unfinishedOutput } from '../plans/listed-files.ts';
import { GrowingOutput, Output } from '../plans/output.ts';
import type { ReadPlansOptions } from '../plans/read-plans.ts';
import type { Pieces } from '../readers/bytes.ts';
import { systemTrouble } from '../readers/bytes.ts';
import { type PlanFormat, planWriter } from '../writers/index.ts';
import type { Style } from '../writers/style.ts';
import { EXIT } from './exit.ts';
import { Report } from './report.ts';
import { spoken } from './screen.ts';
import { StreamSink } from './sink.ts';
import { complain } from './terminal.ts';

/** What of `parse`'s options matters where a list names the files. */
export interface ListedOptions {
  readonly format: PlanFormat;
  readonly output?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly filesFrom?: string;
  readonly resume?: boolean;
  readonly force?: boolean;
}

const NOTHING: Unfinished = { done: new Set(), keep: 0, foreign: false };

/** `parse --files-from`: a filter from paths to plans, which begins to write before the list has ended. */
export async function parseListed(
  files: readonly string[],
  options: ListedOptions,
  reading: ReadPlansOptions,
  style: Style,
): Promise<number> {
  const setting = await settingOf(files, options);
  if (!setting.ok) {
    complain(setting.trouble, style);
    return EXIT.couldNotRun;
  }
  const { pieces, before } = setting.value;
  const { format, quiet = false } = options;
  const file = await outputOf(options, before);
  if (!file.ok) {
    complain(file.trouble, style);
    return EXIT.couldNotRun;
  }
  const sink = new StreamSink(await planWriter(format), true, file.value);
  const report = new Report(style, { brief: true, quiet, later: false });
  let found = false;
  try {
    for await (const { plan } of readListed(pieces, before.done, reading)) {
      const put = plan.ok ? await sink.put(plan.value) : plan;
      if (!put.ok) report.trouble(put.trouble);
      else if (plan.ok) {
        report.plan(plan.value);
        found ||= hasFindings(plan.value);
      }
    }
  } catch (error) {
    const trouble = systemTrouble(error);
    report.trouble({ ...trouble, what: `${options.filesFrom ?? '-'} ${trouble.what}` });
  }
  const ended = await sink.end();
  if (!ended.ok) report.trouble(ended.trouble);
  report.end();
  if (report.failed > 0) return EXIT.couldNotRun;
  return found && options.strict ? EXIT.findings : EXIT.fine;
}

/** The file to write to: one that grows where the run may be carried on; null for the standard output. */
async function outputOf(
  { format, output, resume, force = false }: ListedOptions,
  before: Unfinished,
): Promise<Result<Output | GrowingOutput | null>> {
  if (output === undefined) return done(null);
  return format === 'ndjson'
    ? GrowingOutput.at(output, resume ? before.keep : null, { force }, spoken())
    : Output.at(output, { force }, spoken());
}

/** Where paths come from, and what need not be read again. */
interface Setting {
  readonly pieces: Pieces;
  readonly before: Unfinished;
}

async function settingOf(
  files: readonly string[],
  { filesFrom, format, output, resume }: ListedOptions,
): Promise<Result<Setting>> {
  if (filesFrom === undefined) return failed(resumeNeeds('no --files-from'));
  if (files.length > 0) return failed(bothNamed(files[0] ?? ''));
  const isFolder = output !== undefined && ((await stat(output).catch(() => null))?.isDirectory() ?? false);
  if (isFolder) return failed(oneFile(output));
  const pieces = filesFrom === '-' ? process.stdin : createReadStream(filesFrom);
  if (!resume) return done({ pieces, before: NOTHING });
  if (format !== 'ndjson' || output === undefined)
    return failed(resumeNeeds(output === undefined ? 'no --output' : `--format ${format}`));
  const before = (await unfinishedOutput(output)) ?? NOTHING;
  return before.foreign ? failed(noOutputOfOurs(output)) : done({ pieces, before });
}

function resumeNeeds(got: string): Trouble {
  return {
    code: 'cannot-resume',
    what: '--resume has nothing to carry on',
    expected: '--files-from, --format ndjson and --output with the file that the stopped run wrote',
    example: 'reform-plan parse --files-from list.txt --format ndjson --output part.ndjson --resume',
    got,
  };
}

function bothNamed(file: string): Trouble {
  return {
    code: 'two-lists',
    what: 'files are named twice over',
    expected: 'files on the command line, or --files-from with a list of them',
    example: 'reform-plan parse --files-from list.txt --format ndjson',
    got: `--files-from and ${file}`,
  };
}

function oneFile(output: string): Trouble {
  return {
    code: 'output-is-a-folder',
    what: `${output} is a folder`,
    expected: 'one file for all plans of the list, or the standard output',
    example: 'reform-plan parse --files-from list.txt --format ndjson --output part.ndjson',
    got: 'a folder',
  };
}

function noOutputOfOurs(output: string): Trouble {
  return {
    code: 'cannot-resume',
    what: `${output} is no output of parse --format ndjson`,
    expected: 'a file that a stopped run wrote, or one that is not there yet',
    example: 'reform-plan parse --files-from list.txt --format ndjson --output part.ndjson --resume',
    got: 'a file that begins otherwise; nothing of it was changed',
  };
}

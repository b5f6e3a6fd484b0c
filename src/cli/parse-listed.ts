import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { named } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
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
    report.trouble(named(systemTrouble(error), options.filesFrom ?? '-'));
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
  const { troubles } = spoken().parsing;
  if (filesFrom === undefined) return failed(troubles.cannotResume(troubles.without('--files-from')));
  if (files.length > 0) return failed(troubles.twoLists(files[0] ?? ''));
  const isFolder = output !== undefined && ((await stat(output).catch(() => null))?.isDirectory() ?? false);
  if (isFolder) return failed(troubles.oneFile(output));
  const pieces = filesFrom === '-' ? process.stdin : createReadStream(filesFrom);
  if (!resume) return done({ pieces, before: NOTHING });
  if (format !== 'ndjson' || output === undefined)
    return failed(
      troubles.cannotResume(output === undefined ? troubles.without('--output') : `--format ${format}`),
    );
  const before = (await unfinishedOutput(output)) ?? NOTHING;
  return before.foreign ? failed(troubles.foreignOutput(output)) : done({ pieces, before });
}

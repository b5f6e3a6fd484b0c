import { buildArchive } from '../../archive/build.ts';
import type { Messages } from '../../messages/index.ts';
import { limitedReading } from '../asking.ts';
import { EXIT } from '../exit.ts';
import type { ReadingOptions } from '../reading.ts';
import { type Progress, progressBar, refuser, say } from '../terminal.ts';

export interface ArchiveBuildOptions extends ReadingOptions {
  readonly output?: string;
  readonly verify?: boolean;
  readonly jobs?: string;
  readonly maxSize?: string;
  readonly timeLimit?: string;
  readonly quiet?: boolean;
}

export async function archiveBuild(
  folders: readonly string[],
  options: ArchiveBuildOptions,
  messages: Messages,
): Promise<number> {
  const refuse = await refuser();
  const { troubles } = messages.archive;
  const { output, verify = false, quiet = false } = options;
  const limited = limitedReading(options, messages.troubles);
  const wrong =
    ('code' in limited ? limited : null) ??
    (folders.length === 0 ? troubles.noFolders() : null) ??
    (output === undefined ? troubles.noOutput() : null);
  if (wrong || output === undefined || 'code' in limited) {
    if (wrong) refuse(wrong);
    return EXIT.couldNotRun;
  }
  const { jobs, timeLimit, ...reading } = limited;
  // made once it is known how many files there are
  const bar: { shown?: Promise<Progress> } = {};
  const built = await buildArchive(
    {
      inputs: folders,
      archive: output,
      verify,
      reading,
      ...(jobs !== undefined && { jobs }),
      ...(timeLimit !== undefined && { timeLimit }),
      onSurvey: (files) => {
        bar.shown = progressBar(files, files > 1 && !quiet);
      },
      onDone: () => void bar.shown?.then((progress) => progress.step()),
    },
    messages,
  );
  (await bar.shown)?.stop();
  if (!built.ok) {
    refuse(built.trouble);
    return EXIT.couldNotRun;
  }
  for (const trouble of built.value.troubles) refuse(trouble);
  if (!quiet) {
    const { skipped } = messages.reading;
    say([...built.value.skipped.map((one) => skipped.line(one)), messages.archive.built(built.value)]);
  }
  return built.value.troubles.length > 0 ? EXIT.couldNotRun : EXIT.fine;
}

import { buildArchive } from '../../archive/build.ts';
import type { Messages } from '../../messages/index.ts';
import { parseSize } from '../../readers/bytes.ts';
import { wholeNumber } from '../arguments.ts';

import { EXIT } from '../exit.ts';
import { documentReading, type ReadingOptions } from '../reading.ts';
import { type Progress, progressBar, refuser, say } from '../terminal.ts';

export interface ArchiveBuildOptions extends ReadingOptions {
  readonly output?: string;
  readonly verify?: boolean;
  readonly jobs?: string;
  readonly maxSize?: string;
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
  const reading = documentReading(options, messages.troubles);
  const jobs = options.jobs === undefined ? undefined : wholeNumber(options.jobs);
  const maxSize = options.maxSize === undefined ? undefined : parseSize(options.maxSize);
  const wrong =
    ('code' in reading ? reading : null) ??
    (folders.length === 0 ? troubles.noFolders() : null) ??
    (output === undefined ? troubles.noOutput() : null) ??
    (jobs === null ? messages.troubles.badNumber('--jobs', options.jobs ?? '', '1 - 256') : null) ??
    (maxSize === null ? messages.troubles.badNumber('--max-size', options.maxSize ?? '', '256M, 1G') : null);
  if (wrong || output === undefined || 'code' in reading) {
    if (wrong) refuse(wrong);
    return EXIT.couldNotRun;
  }
  let bar: Promise<Progress> | null = null;
  const built = await buildArchive(
    {
      inputs: folders,
      archive: output,
      verify,
      reading: { ...reading, ...(maxSize && { maxSize }) },
      ...(jobs && { jobs }),
      onSurvey: (files) => {
        bar = progressBar(files, files > 1 && !quiet);
      },
      onDone: () => void bar?.then((progress) => progress.step()),
    },
    messages,
  );
  (await (bar as Promise<Progress> | null))?.stop();
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

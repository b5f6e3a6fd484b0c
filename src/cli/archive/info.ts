import { archiveInfo as infoOf } from '../../archive/info.ts';
import type { Messages } from '../../messages/index.ts';
import { size } from '../../readers/bytes.ts';
import { EXIT } from '../exit.ts';
import { print } from '../screen.ts';
import { refuser } from '../terminal.ts';

export interface ArchiveInfoOptions {
  readonly format: 'text' | 'json';
}

export async function archiveInfo(
  archive: string,
  { format }: ArchiveInfoOptions,
  messages: Messages,
): Promise<number> {
  const info = await infoOf(archive, messages);
  if (!info.ok) {
    (await refuser())(info.trouble);
    return EXIT.couldNotRun;
  }
  if (format === 'json') {
    await print(`${JSON.stringify(info.value, null, 2)}\n`);
    return EXIT.fine;
  }
  const { plans, firstYear, lastYear, bytes, textBytes, version, records } = info.value;
  const lines = messages.archive.info({
    plans: plans.current ?? 0,
    all: Object.values(plans).reduce((sum, n) => sum + n, 0),
    rows: records.rows,
    sections: records.sections,
    targets: records.targets,
    deadlines: records.deadlines,
    entries: records.ledgerEntries,
    years:
      firstYear === null ? '–' : firstYear === lastYear ? String(firstYear) : `${firstYear} – ${lastYear}`,
    bytes: size(bytes),
    version,
    ratio: textBytes === 0 ? '–' : (bytes / textBytes).toFixed(2),
  });
  await print(`${lines.join('\n')}\n`);
  return EXIT.fine;
}

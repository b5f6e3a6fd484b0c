import { exportParquet } from '../../archive/parquet.ts';
import type { Messages } from '../../messages/index.ts';

import { EXIT } from '../exit.ts';
import { refuser, say } from '../terminal.ts';

export interface ArchiveExportOptions {
  readonly to: 'parquet';
  readonly allVersions?: boolean;
  readonly quiet?: boolean;
}

export async function archiveExport(
  archive: string,
  folder: string,
  { allVersions = false, quiet = false }: ArchiveExportOptions,
  messages: Messages,
): Promise<number> {
  const written = await exportParquet(archive, folder, allVersions, messages);
  if (!written.ok) {
    (await refuser())(written.trouble);
    return EXIT.couldNotRun;
  }
  if (!quiet) say([messages.archive.exported(written.value)]);
  return EXIT.fine;
}

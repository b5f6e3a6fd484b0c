import { stat } from 'node:fs/promises';
import type { Messages } from '../messages/index.ts';
import { done, type Result } from '../model/trouble.ts';
import { numberOf, numberOrNull, type SqlDatabase, textOf } from '../plans/archive/engine.ts';
import { ARCHIVE_VERSION } from '../plans/archive/format.ts';
import { readArchive } from '../plans/archive/open.ts';

/** What an archive holds. */
export interface ArchiveInfo {
  readonly version: number;
  /** Of the file. */
  readonly bytes: number;
  /** Of the words of all its plans. */
  readonly textBytes: number;
  readonly plans: Readonly<Record<string, number>>;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly records: {
    readonly rows: number;
    readonly sections: number;
    readonly targets: number;
    readonly deadlines: number;
    readonly citations: number;
    readonly ledgerEntries: number;
  };
}

/** What an archive holds, in numbers; a trouble where the file is none or cannot be read. */
export async function archiveInfo(
  path: string,
  messages: Pick<Messages, 'archive'>,
): Promise<Result<ArchiveInfo>> {
  const told = await readArchive(path, messages, infoOf);
  if (!told.ok) return told;
  const about = await stat(path);
  return done({ version: ARCHIVE_VERSION, bytes: about.size, ...told.value });
}

function infoOf(database: SqlDatabase): Omit<ArchiveInfo, 'version' | 'bytes'> {
  const states = database.all('SELECT state, count(*) AS n FROM plans GROUP BY state ORDER BY state');
  const span =
    database.get('SELECT min(year) AS first, max(year) AS last, sum(text_bytes) AS bytes FROM plans') ?? {};
  const count = (table: string): number => database.number(`SELECT count(*) FROM ${table}`) ?? 0;
  return {
    plans: Object.fromEntries(states.map((row) => [textOf(row, 'state'), numberOf(row, 'n')])),
    textBytes: numberOf(span, 'bytes'),
    firstYear: numberOrNull(span, 'first'),
    lastYear: numberOrNull(span, 'last'),
    records: {
      rows: count('plan_rows'),
      sections: count('plan_sections'),
      targets: count('plan_targets'),
      deadlines: count('plan_deadlines'),
      citations: count('plan_citations'),
      ledgerEntries: count('ledger_entries'),
    },
  };
}

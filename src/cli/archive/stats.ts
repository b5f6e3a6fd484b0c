import { basename, extname } from 'node:path';
import type { PlanFilter } from '../../archive/search.ts';
import {
  aimsOf,
  copiesIn,
  GROUPINGS,
  type Grouping,
  missingTasks,
  tallyArchive,
} from '../../archive/stats.ts';
import type { Messages } from '../../messages/index.ts';
import { done, failed, type Result } from '../../model/trouble.ts';
import { type Format, tabularText } from '../../writers/answers.ts';
import {
  aimTable,
  copyTable,
  missingTable,
  type StatisticsTable,
  statisticsPage,
  statisticsSheets,
  tallyTable,
} from '../../writers/statistics.ts';
import { fraction } from '../arguments.ts';

import { deliver } from '../deliver.ts';
import { EXIT } from '../exit.ts';
import { outputOptions } from '../output.ts';
import { screenWidth, spokenLanguage, stdoutStyle } from '../screen.ts';
import { refuser, say } from '../terminal.ts';
import { type PlanFilterOptions, planFilter } from './filter.ts';

export interface ArchiveStatsOptions extends PlanFilterOptions {
  readonly by?: Grouping;
  readonly subject?: string;
  readonly missing?: string;
  readonly copies?: boolean;
  readonly share?: string;
  readonly format: Format;
  readonly output?: string;
  readonly force?: boolean;
}

/** "Most" where nobody says how much that is: more than half. Copies are told where four fifths are the same. */
const MOST = { missing: 0.5, copies: 0.8 } as const;

export async function archiveStats(
  archive: string,
  options: ArchiveStatsOptions,
  messages: Messages,
): Promise<number> {
  const refuse = await refuser();
  const filter = planFilter(options, messages);
  const tables = filter.ok ? await tablesOf(archive, options, filter.value, messages) : filter;
  const content = tables.ok ? await contentOf(archive, tables.value, options, messages) : tables;
  const delivered = content.ok
    ? await deliver(content.value, options.output, outputOptions([archive], options), messages)
    : content;
  if (delivered.ok) return EXIT.fine;
  refuse(delivered.trouble);
  return EXIT.couldNotRun;
}

/** Shares as percentages and codes in words where people read them. */
function isForPeople({ format, output }: ArchiveStatsOptions): boolean {
  return isOffice(output) || format === 'table' || format === 'markdown';
}

function isOffice(output: string | undefined): boolean {
  return /^\.(?:xlsx|html?)$/i.test(extname(output ?? ''));
}

async function tablesOf(
  archive: string,
  options: ArchiveStatsOptions,
  filter: PlanFilter,
  messages: Messages,
): Promise<Result<StatisticsTable[]>> {
  const { subject, missing, copies } = options;
  const share = options.share === undefined ? undefined : fraction(options.share);
  if (share === null) return failed(messages.troubles.badNumber('share', options.share ?? '', '0 – 1'));
  const forPeople = isForPeople(options);
  if (subject !== undefined) {
    const aims = await aimsOf(archive, subject, filter, messages);
    return aims.ok ? done([aimTable(subject, aims.value, forPeople, messages)]) : aims;
  }
  if (missing !== undefined) {
    const found = await missingTasks(archive, missing, share ?? MOST.missing, messages);
    if (!found.ok) return found;
    say([messages.archive.peers(found.value.peers)]);
    return done([missingTable(found.value, forPeople, messages)]);
  }
  if (copies) {
    const found = await copiesIn(archive, share ?? MOST.copies, filter, messages);
    return found.ok ? done([copyTable(found.value, forPeople, messages)]) : found;
  }
  const tallies = await tallyArchive(archive, options.by ? [options.by] : GROUPINGS, filter, messages);
  if (!tallies.ok) return tallies;
  return done(tallies.value.map(([by, sums]) => tallyTable(by, sums, forPeople, messages)));
}

async function contentOf(
  archive: string,
  tables: readonly StatisticsTable[],
  { format, output }: ArchiveStatsOptions,
  messages: Messages,
): Promise<Result<string | Uint8Array>> {
  const language = spokenLanguage();
  if (isOffice(output)) {
    if (extname(output ?? '').toLowerCase() !== '.xlsx')
      return done(statisticsPage(tables, basename(archive), language, messages));
    const { toXlsx } = await import('../../writers/xlsx.ts');
    return done(await toXlsx(statisticsSheets(tables, language), { title: messages.archive.titles.report }));
  }
  const screen = { width: screenWidth(), style: await stdoutStyle() };
  const [only, ...more] = tables;
  if (only && more.length === 0) return done(await tabularText(only.table, format, screen));
  if (format === 'json') {
    const parts = tables.map(({ table }) => [table.columns[0]?.name ?? '', table.rows] as const);
    return done(`${JSON.stringify(Object.fromEntries(parts), null, 2)}\n`);
  }
  const texts: string[] = [];
  for (const { title, table } of tables) texts.push(`${title}\n${await tabularText(table, format, screen)}`);
  return done(texts.join('\n'));
}

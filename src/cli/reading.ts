import { homedir } from 'node:os';
import { type Command, Option } from 'commander';
import type { Messages } from '../messages/index.ts';
import type { Trouble } from '../model/trouble.ts';
import { cacheFolder } from '../plans/cache/folder.ts';
import type { ReadOptions } from '../readers/index.ts';
import { invocation } from './invocation.ts';
import { type PageBar, pageBar } from './terminal.ts';

/** Options of every command that reads documents: how each is read. */
export interface ReadingOptions {
  readonly password?: string;
  readonly changes?: NonNullable<ReadOptions['changes']>;
  readonly maxPages?: string;
  readonly ocr?: boolean;
  readonly corrections?: string | boolean;
  /** False where `--no-cache` stands. */
  readonly cache?: boolean;
}

/** Adds the options; `--max-size` has its own words in each command. */
export function takesDocuments(command: Command, { reading: { help } }: Pick<Messages, 'reading'>): Command {
  return command
    .option('--password <text>', help.password)
    .addOption(new Option('--changes <side>', help.changes).choices(['final', 'original']))
    .option('--max-pages <n>', help.maxPages)
    .option('--ocr', help.ocr)
    .option('--corrections <file>', help.corrections)
    .option('--no-corrections', help.noCorrections)
    .option('--no-cache', help.noCache);
}

/** The options as the readers take them, or which of them cannot be understood. */
export function documentReading(
  { password, changes, maxPages, ocr, corrections, cache }: ReadingOptions,
  troubles: Messages['troubles'],
): ReadOptions | Trouble {
  const pages = maxPages === undefined ? undefined : Number(maxPages);
  if (pages !== undefined && !/^[1-9]\d{0,5}$/.test(maxPages ?? ''))
    return troubles.badNumber('maxPages', maxPages ?? '', '1 - 999999');
  return {
    ...(password !== undefined && { password }),
    ...(changes && { changes }),
    ...(pages !== undefined && { maxPages: pages }),
    ...(ocr && { ocr }),
    ...corrected(corrections),
    ...(cache !== false && keptIn()),
  };
}

/** The folder that keeps what was parsed, where this computer's user has one. */
export function keptIn(): Pick<ReadOptions, 'cache'> {
  const cache = cacheFolder({ env: invocation().env, platform: process.platform, folder: homeFolder() });
  return cache === null ? {} : { cache };
}

function homeFolder(): string {
  try {
    return homedir();
  } catch {
    // a user whom the system does not know, as in some containers
    return '';
  }
}

/** commander gives `true` where neither of the two options was used. */
function corrected(corrections: string | boolean | undefined): Pick<ReadOptions, 'corrections'> {
  if (corrections === false) return { corrections: null };
  return typeof corrections === 'string' ? { corrections } : {};
}

/** A bar for the pages whose text is recognised, and the option that moves it; nothing to show without `--ocr`. */
export async function recognitionBar(
  { ocr }: ReadingOptions,
  wanted: boolean,
): Promise<{ readonly bar: PageBar; readonly reading: Pick<ReadOptions, 'onRecognised'> }> {
  const bar = await pageBar(wanted && ocr === true);
  return { bar, reading: bar.shown ? { onRecognised: bar.at } : {} };
}

import { Argument, type Command, Option } from 'commander';
import { LANGUAGES } from '../messages/index.ts';
import { BODY_ROLES } from '../model/vocabularies.ts';
import { FORMATS } from '../writers/answers.ts';
import type { ArchiveBuildOptions } from './archive/build.ts';
import type { ArchiveExportOptions } from './archive/export.ts';
import type { ArchiveInfoOptions } from './archive/info.ts';
import type { ArchiveSearchOptions } from './archive/search.ts';
import type { ArchiveStatsOptions } from './archive/stats.ts';
import { gathered, listed } from './arguments.ts';
import { takesDocuments } from './reading.ts';
import { spoken } from './screen.ts';

/** What is searched, and the groupings of statistics; apart from the library, which is loaded when it is needed. */
const SEARCHED = ['tasks', 'indicators', 'sections', 'targets'];
const GROUPINGS = ['province', 'now', 'level', 'topic', 'body', 'year'];
const LEVELS = ['ministry', 'province', 'department', 'district', 'commune'];

/** `archive`: a command of commands. */
export function defineArchive(command: Command, exitWith: (code: number) => void): void {
  defineBuild(command.command('build'), exitWith);
  defineSearch(command.command('search'), exitWith);
  defineStats(command.command('stats'), exitWith);
  defineExport(command.command('export'), exitWith);
  defineInfo(command.command('info'), exitWith);
  command.addHelpText('after', spoken().archive.examples.group);
}

function defineBuild(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.archive;
  const building = command
    .description(help.build)
    .addArgument(new Argument('[folders...]', help.folders))
    .option('-o, --output <archive>', help.output)
    .option('--verify', help.verify)
    .option('-j, --jobs <n>', help.jobs)
    .option('--max-size <size>', messages.query.help.maxSize)
    .option('--time-limit <seconds>', messages.reading.help.timeLimit)
    .option('-q, --quiet', help.quiet)
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES));
  takesDocuments(building, messages)
    .addHelpText('after', examples.build)
    .action(async (folders: string[], options: ArchiveBuildOptions) =>
      exitWith(await (await import('./archive/build.ts')).archiveBuild(folders, options, messages)),
    );
}

/** Which plans of the archive are asked. */
function takesPlanFilter(command: Command, { archive }: ReturnType<typeof spoken>): Command {
  const { help } = archive;
  return command
    .option('--province <name>', help.province)
    .option('--as-was', help.asWas)
    .option('--from <year>', help.from)
    .option('--to <year>', help.to)
    .addOption(new Option('--level <level>', help.level).choices(LEVELS))
    .option('--all-versions', help.allVersions);
}

function defineSearch(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { archive, query } = messages;
  const searching = command
    .description(archive.help.search)
    .addArgument(new Argument('<archive>', archive.help.archive))
    .addArgument(new Argument('<words...>', archive.help.words))
    .addOption(new Option('-w, --what <records>', archive.help.what).choices(SEARCHED));
  takesPlanFilter(searching, messages)
    .option('-a, --agency <body>', query.help.agency)
    .addOption(new Option('--role <role>', query.help.role).choices(BODY_ROLES))
    .option('--exact', query.help.exact)
    .option('--topic <topic>', query.help.topic, listed)
    .option('--group <group>', query.help.group)
    .option('-n, --number <numbers>', query.help.number, listed)
    .option('-t, --text <words>', query.help.text, gathered)
    .option('--kind <kinds>', query.help.kind, listed)
    .option('--due-in <period>', query.help.dueIn)
    .option('--due-before <period>', query.help.dueBefore)
    .option('--due-after <period>', query.help.dueAfter)
    .option('--within <length>', query.help.within)
    .option('--overdue', query.help.overdue)
    .option('--as-of <day>', query.help.asOf)
    .option('--min-confidence <p>', query.help.minConfidence)
    .option('--max-confidence <p>', query.help.maxConfidence)
    .option('--file <part>', query.help.file)
    .option('-l, --limit <n>', archive.help.limit)
    .addOption(
      new Option('-f, --format <format>', archive.help.format).choices(['text', ...FORMATS]).default('text'),
    )
    .addOption(new Option('--lang <language>', archive.help.lang).choices(LANGUAGES))
    .option('-o, --output <file>', messages.output.help.output)
    .option('--force', messages.output.help.force)
    .addHelpText('after', archive.examples.search)
    .action(async (file: string, words: string[], options: ArchiveSearchOptions) =>
      exitWith(await (await import('./archive/search.ts')).archiveSearch(file, words, options, messages)),
    );
}

function defineStats(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.archive;
  const counting = command
    .description(help.stats)
    .addArgument(new Argument('<archive>', help.archive))
    .addOption(new Option('--by <grouping>', help.by).choices(GROUPINGS))
    .option('--subject <words>', help.subject)
    .option('--missing <key>', help.missing)
    .option('--copies', help.copies)
    .option('--share <p>', help.share);
  takesPlanFilter(counting, messages)
    .addOption(new Option('-f, --format <format>', help.format).choices(FORMATS).default('table'))
    .option('-o, --output <file>', help.statsOutput)
    .option('--force', messages.output.help.force)
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES))
    .addHelpText('after', examples.stats)
    .action(async (file: string, options: ArchiveStatsOptions) =>
      exitWith(await (await import('./archive/stats.ts')).archiveStats(file, options, messages)),
    );
}

function defineExport(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.archive;
  command
    .description(help.export)
    .addArgument(new Argument('<archive>', help.archive))
    .addArgument(new Argument('<folder>', help.folder))
    .addOption(new Option('--to <format>', help.to_).choices(['parquet']).makeOptionMandatory())
    .option('--all-versions', help.allVersions)
    .option('-q, --quiet', help.quiet)
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES))
    .addHelpText('after', examples.export)
    .action(async (file: string, folder: string, options: ArchiveExportOptions) =>
      exitWith(await (await import('./archive/export.ts')).archiveExport(file, folder, options, messages)),
    );
}

function defineInfo(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { help } = messages.archive;
  command
    .description(help.info)
    .addArgument(new Argument('<archive>', help.archive))
    .addOption(new Option('-f, --format <format>', help.format).choices(['text', 'json']).default('text'))
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES))
    .action(async (file: string, options: ArchiveInfoOptions) =>
      exitWith(await (await import('./archive/info.ts')).archiveInfo(file, options, messages)),
    );
}

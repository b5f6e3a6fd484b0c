import { userInfo } from 'node:os';
import { Argument, type Command, Option } from 'commander';
import type { Saying, Speaker } from '../corrections/entries.ts';
import { type CorrectRequest, correctDocument, listCorrections } from '../edits/correct.ts';
import { LANGUAGES, type Messages } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import type { ReadPlansOptions } from '../plans/read-plans.ts';
import { tabularText } from '../writers/answers.ts';
import { correctionTable } from '../writers/corrections.ts';
import { gathered, limitedReading, listed, type Refuse, refuser } from './asking.ts';
import { EXIT } from './exit.ts';
import { type ReadingOptions, takesDocuments } from './reading.ts';
import { print, screenWidth, spoken, stdoutStyle, today } from './screen.ts';
import { say } from './terminal.ts';

interface CorrectOptions extends ReadingOptions {
  readonly set?: readonly string[];
  readonly move?: readonly string[];
  readonly check?: readonly string[];
  readonly undo?: readonly string[];
  readonly from?: string;
  readonly list?: boolean;
  readonly by?: string;
  readonly note?: string;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
  readonly maxSize?: string;
  readonly timeLimit?: string;
}

export function defineCorrect(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { corrections, query, validating } = messages;
  const { help, examples } = corrections;
  const correcting = command
    .addArgument(new Argument('<document>', help.plan))
    .option('--set <correction>', help.set, gathered)
    .option('--move <correction>', help.move, gathered)
    .option('--check <rows>', help.check, listed)
    .option('--from <file>', help.from)
    .option('--list', help.list)
    .option('--undo <cells>', help.undo, listed)
    .option('--by <name>', help.by)
    .option('--note <text>', help.note)
    .option('--dry-run', help.dryRun)
    .option('-q, --quiet', validating.help.quiet)
    .addOption(new Option('--lang <language>', query.help.lang).choices(LANGUAGES))
    .option('--max-size <size>', query.help.maxSize)
    .option('--time-limit <seconds>', messages.reading.help.timeLimit);
  takesDocuments(correcting, messages)
    .addHelpText('after', examples)
    .action(async (document: string, options: CorrectOptions) =>
      exitWith(await correct(document, options, messages)),
    );
}

async function correct(document: string, options: CorrectOptions, messages: Messages): Promise<number> {
  const refuse = await refuser();
  const request = requestOf(document, options, messages);
  if (!request.ok) {
    refuse(request.trouble);
    return EXIT.couldNotRun;
  }
  return options.list
    ? list(request.value, messages, refuse)
    : change(request.value, options, messages, refuse);
}

async function change(
  request: CorrectRequest,
  { quiet = false, dryRun = false }: CorrectOptions,
  messages: Messages,
  refuse: Refuse,
): Promise<number> {
  const { corrections: words } = messages;
  const corrected = await correctDocument(request, messages);
  if (!corrected.ok) {
    refuse(corrected.trouble);
    return EXIT.couldNotRun;
  }
  const { changed, path, unplaced } = corrected.value;
  if (unplaced.length > 0) refuse(words.troubles.unplacedEdits(request.from ?? '', unplaced));
  if (!quiet)
    say([changed === 0 ? words.nothingChanged : (dryRun ? words.wouldChange : words.changed)(changed, path)]);
  return unplaced.length > 0 ? EXIT.findings : EXIT.fine;
}

async function list(request: CorrectRequest, messages: Messages, refuse: Refuse): Promise<number> {
  const { corrections: words } = messages;
  const listed = await listCorrections(request, messages);
  if (!listed.ok) {
    refuse(listed.trouble);
    return EXIT.couldNotRun;
  }
  const { outcomes, path } = listed.value;
  const screen = { width: screenWidth(), style: await stdoutStyle() };
  await print(await tabularText(correctionTable(outcomes, messages), 'table', screen));
  const unfit = outcomes.filter(({ outcome }) => outcome !== 'applied' && outcome !== 'agreed').length;
  say([outcomes.length === 0 ? words.none(path) : words.listed(outcomes.length, unfit)]);
  return unfit > 0 ? EXIT.findings : EXIT.fine;
}

function requestOf(document: string, options: CorrectOptions, messages: Messages): Result<CorrectRequest> {
  const { troubles } = messages.corrections;
  const { from, dryRun, list: listing, corrections } = options;
  const reading = readingOf(options, messages);
  if (!reading.ok) return reading;
  const sayings = sayingsOf(options, messages);
  if (!sayings.ok) return sayings;
  if (sayings.value.length === 0 && from === undefined && !listing) return failed(troubles.nothingSaid());
  return done({
    document,
    sayings: sayings.value,
    speaker: speakerOf(options),
    reading: reading.value,
    ...(typeof corrections === 'string' && { corrections }),
    ...(from !== undefined && { from }),
    ...(dryRun && { dryRun }),
  });
}

function speakerOf({ by, note }: CorrectOptions): Speaker {
  return { by: by ?? userInfo().username, at: today(), ...(note !== undefined && { note }) };
}

function readingOf(options: CorrectOptions, { troubles }: Messages): Result<ReadPlansOptions> {
  const reading = limitedReading(options, troubles);
  return 'code' in reading ? failed(reading) : done(reading);
}

/** Undone first, so that one command may put another correction in the place of an old one. */
function sayingsOf(
  { set = [], move = [], check = [], undo = [] }: CorrectOptions,
  { corrections }: Messages,
): Result<Saying[]> {
  const sayings: Saying[] = undo.map((target) => ({ kind: 'undo', target }));
  for (const text of set) {
    const [, target, words] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (target === undefined || words === undefined)
      return failed(corrections.troubles.badSaying('--set', text));
    sayings.push({ kind: 'set', target: target.trim(), words });
  }
  for (const text of move) {
    const [, target, to, words] = /^([^=:]+):([^=:]+)=(.*)$/s.exec(text) ?? [];
    if (target === undefined || to === undefined || words === undefined)
      return failed(corrections.troubles.badSaying('--move', text));
    sayings.push({ kind: 'move', target: target.trim(), to: to.trim(), words });
  }
  return done([...sayings, ...check.map((of): Saying => ({ kind: 'check', of }))]);
}

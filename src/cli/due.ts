import { type Command, Option } from 'commander';
import { DueCollector, type DueRequest, type DueResult, duePlan } from '../ask/due.ts';
import { readEvent } from '../ask/events.ts';
import { readHolidays } from '../ask/holidays.ts';
import { readDay } from '../ask/windows.ts';
import { type Messages, named } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { type BodyRole, ROLES } from '../plans/plan-index.ts';
import { readBytes } from '../readers/bytes.ts';
import { decode } from '../readers/decode.ts';
import { type Calendar, FIXED_HOLIDAYS, readLength } from '../text/calendar.ts';
import { FORMATS, type Format } from '../writers/answers.ts';
import { dueText } from '../writers/due.ts';
import { type AskOptions, askPlans, gathered, refuser, takesPlans } from './asking.ts';
import { EXIT } from './exit.ts';
import { print, screenWidth, spoken, stdoutStyle, today } from './screen.ts';
import { say } from './terminal.ts';

interface DueOptions extends AskOptions {
  readonly asOf?: string;
  readonly within: string;
  readonly overdue?: boolean;
  readonly holidays?: string;
  readonly event?: readonly string[];
  readonly agency?: string;
  readonly sections?: boolean;
  readonly role: BodyRole;
  readonly format: Format;
}

export function defineDue(command: Command, settle: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.due;
  takesPlans(command, messages)
    .option('--as-of <day>', messages.query.help.asOf)
    .option('--within <length>', help.within, '30d')
    .option('--overdue', help.overdue)
    .option('--holidays <file>', help.holidays)
    .option('--event <event>', help.event, gathered)
    .option('-a, --agency <body>', messages.query.help.agency)
    .option('--sections', messages.query.help.sections)
    .addOption(new Option('--role <role>', help.role).choices(ROLES).default('lead'))
    .addOption(
      new Option('-f, --format <format>', messages.query.help.format).choices(FORMATS).default('table'),
    )
    .addHelpText('after', examples)
    .action(async (files: string[], options: DueOptions) => settle(await due(files, options, messages)));
}

async function due(files: readonly string[], options: DueOptions, messages: Messages): Promise<number> {
  const refuse = await refuser();
  const request = await requestOf(options, messages);
  if (!request.ok) {
    refuse(request.trouble);
    return EXIT.couldNotRun;
  }
  const collector = new DueCollector(request.value, messages);
  const asked = await askPlans(
    files,
    options,
    'due',
    messages,
    {
      question: request.value,
      ask: duePlan,
      worker: new URL('../ask/due-worker.js', import.meta.url),
      lists: new Set(['tables', 'rows', 'sections', 'deadlines']),
    },
    (answer) => collector.add(answer),
  );
  if (asked === null) return EXIT.couldNotRun;
  const result = collector.end();
  if (!result.ok) {
    refuse(result.trouble);
    return EXIT.couldNotRun;
  }
  const screen = { width: screenWidth(), style: await stdoutStyle() };
  await print(await dueText(result.value, { format: options.format, screen }, messages));
  if (options.format === 'table') say(notes(result.value, options, messages));
  return asked.failed > 0 ? EXIT.couldNotRun : EXIT.fine;
}

/** Events listed before the rest is only counted. */
const MOST_EVENTS = 8;

/** What the table does not show: what has no day, and why. */
function notes(result: DueResult, { overdue }: DueOptions, { due: words, query }: Messages): string[] {
  const { asOf, until, waiting, items, plans } = result;
  const lines = [overdue ? words.headingOverdue({ until }) : words.heading({ asOf, until })];
  lines.push(words.sum({ items, overdue: result.overdue, plans }));
  if (waiting.length > 0) {
    lines.push(words.waiting(waiting.reduce((sum, { count }) => sum + count, 0)));
    for (const { event, count } of waiting.slice(0, MOST_EVENTS))
      lines.push(`  ${words.waitingFor(event ?? words.eventUnnamed, count)}`);
    if (waiting.length > MOST_EVENTS) lines.push(`  ${query.more(waiting.length - MOST_EVENTS)}`);
  }
  const undated = words.undated(result.undated);
  return undated === '' ? lines : [...lines, undated];
}

async function requestOf(options: DueOptions, messages: Messages): Promise<Result<DueRequest>> {
  const { troubles } = messages;
  const now = today();
  const year = Number(now.slice(0, 4));
  const asOf = options.asOf === undefined ? now : readDay(options.asOf, year);
  if (asOf === null) return failed(troubles.badDay('--as-of', options.asOf ?? ''));
  const within = readLength(options.within);
  if (!within) return failed(troubles.badLength('--within', options.within));
  const calendar = await calendarFrom(options.holidays, messages);
  if (!calendar.ok) return calendar;
  const events = [];
  for (const text of options.event ?? []) {
    const event = readEvent(text, Number(asOf.slice(0, 4)), messages);
    if (!event.ok) return event;
    events.push(event.value);
  }
  const { overdue, agency, role, sections } = options;
  return done({
    asOf,
    within,
    calendar: calendar.value,
    events,
    role,
    ...(overdue && { overdue }),
    ...(sections && { sections }),
    ...(agency !== undefined && { agency }),
  });
}

/** A list of holidays is a few lines a year. */
const LONGEST_LIST = 1024 ** 2;

async function calendarFrom(file: string | undefined, messages: Messages): Promise<Result<Calendar>> {
  if (file === undefined) return done(FIXED_HOLIDAYS);
  const bytes = await readBytes(file, LONGEST_LIST);
  const text = bytes.ok ? decode(bytes.value) : bytes;
  if (!text.ok) return failed(named(text.trouble, file));
  return readHolidays(text.value.text, file, messages);
}

import { type Command, Option } from 'commander';
import type { FilterRequest } from '../ask/request.ts';
import type { Messages } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { BODY_ROLES, TOPICS } from '../model/vocabularies.ts';
import { isDay } from '../text/calendar.ts';
import { fraction, gathered, listed } from './asking.ts';
import { today } from './screen.ts';

/** The filters as commander hands them over: numbers and the day are still text. */
type TextOption = 'asOf' | 'minConfidence' | 'maxConfidence';
export interface FilterOptions
  extends Omit<FilterRequest, TextOption | 'checked' | 'progress'>,
    Readonly<Partial<Record<TextOption, string>>> {
  readonly checked?: boolean;
  readonly unchecked?: boolean;
}

/** The filters, the same in every command that asks plans; `own` are options that the command defines itself. */
export function takesFilters(
  command: Command,
  { query: { help } }: Pick<Messages, 'query'>,
  own: readonly string[] = [],
): Command {
  const options = [
    new Option('-a, --agency <body>', help.agency),
    new Option('--role <role>', help.role).choices(BODY_ROLES),
    new Option('--exact', help.exact),
    new Option('--topic <topic>', help.topic).argParser(topics),
    new Option('--group <group>', help.group),
    new Option('-n, --number <numbers>', help.number).argParser(listed),
    new Option('-t, --text <words>', help.text).argParser(gathered),
    new Option('--kind <kinds>', help.kind).argParser(listed),
    new Option('--due-in <period>', help.dueIn),
    new Option('--due-before <period>', help.dueBefore),
    new Option('--due-after <period>', help.dueAfter),
    new Option('--within <length>', help.within),
    new Option('--overdue', help.overdue),
    new Option('--state <states>', help.state).argParser(listed),
    new Option('--as-of <day>', help.asOf),
    new Option('--min-confidence <p>', help.minConfidence),
    new Option('--max-confidence <p>', help.maxConfidence),
    new Option('--checked', help.checked),
    new Option('--unchecked', help.unchecked),
    new Option('--file <part>', help.file),
  ];
  for (const option of options) if (!own.includes(option.long ?? '')) command.addOption(option);
  return command;
}

/** Ids may stand in one list; a heading may hold commas of its own. */
function topics(text: string, before: readonly string[] = []): readonly string[] {
  const parts = listed(text);
  const ids: readonly string[] = TOPICS;
  return [...before, ...(parts.every((part) => ids.includes(part)) ? parts : [text])];
}

/** The filters with numbers and the day read, or which of them cannot be. */
export async function filterRequest(
  options: FilterOptions,
  { troubles }: Pick<Messages, 'troubles'>,
): Promise<Result<FilterRequest>> {
  const { agency, role, exact, topic, group, number, text, kind, file } = options;
  const { dueIn, dueBefore, dueAfter, within, overdue, state, checked, unchecked } = options;
  const { asOf, minConfidence, maxConfidence } = options;
  const day = asOf === undefined ? today() : await dayOf(asOf);
  if (day === null) return failed(troubles.badDay('asOf', asOf ?? ''));
  const least = minConfidence === undefined ? undefined : fraction(minConfidence);
  if (least === null) return failed(troubles.badNumber('minConfidence', minConfidence ?? '', '0 – 1'));
  const highest = maxConfidence === undefined ? undefined : fraction(maxConfidence);
  if (highest === null) return failed(troubles.badNumber('maxConfidence', maxConfidence ?? '', '0 – 1'));
  return done({
    asOf: day,
    ...(agency !== undefined && { agency }),
    ...(role && { role }),
    ...(exact && { exact }),
    ...(topic && { topic }),
    ...(group !== undefined && { group }),
    ...(number && { number }),
    ...(text && { text }),
    ...(kind && { kind }),
    ...(dueIn !== undefined && { dueIn }),
    ...(dueBefore !== undefined && { dueBefore }),
    ...(dueAfter !== undefined && { dueAfter }),
    ...(within !== undefined && { within }),
    ...(overdue && { overdue }),
    ...(state && { state }),
    ...(least !== undefined && { minConfidence: least }),
    ...(highest !== undefined && { maxConfidence: highest }),
    ...(checked ? { checked: true } : unchecked ? { checked: false } : {}),
    ...(file !== undefined && { file }),
  });
}

/** The grammar of days is large, and ISO 8601 needs none of it. */
async function dayOf(text: string): Promise<string | null> {
  return isDay(text) ? text : (await import('../ask/periods.ts')).readDayFrom(text, today());
}

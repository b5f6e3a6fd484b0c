import { type Command, Option } from 'commander';
import { agencyContext, registeredNames } from '../ask/agency-filter.ts';
import { type Expansion, expandName, successorNames, withRegister } from '../ask/body-names.ts';
import { agencyRows } from '../ask/reference-rows.ts';
import { readDay } from '../ask/windows.ts';
import type { Lexicon } from '../grammars/agencies/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import type { Trouble } from '../model/trouble.ts';
import { nearest } from '../text/nearest.ts';
import { LISTING_FORMATS, type ListingFormat, listingText } from '../writers/listing.ts';
import { agencyTable, memberTable } from '../writers/reference-tables.ts';
import { type AskOptions, type Refuse, refuser, takesPlans } from './asking.ts';
import { handOver } from './deliver.ts';
import { EXIT } from './exit.ts';
import { listingOptions, type OutputChoice, takesOutput } from './output.ts';
import { plansFrom } from './plans.ts';
import { registerFrom } from './register.ts';
import { spoken, today } from './screen.ts';
import { say } from './terminal.ts';

interface AgenciesOptions extends AskOptions, OutputChoice {
  readonly register?: string;
  readonly expand?: string;
  readonly on?: string;
  readonly province?: string;
  readonly format?: ListingFormat;
}

export function defineAgencies(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { help, agenciesExamples } = messages.references;
  takesOutput(takesPlans(command, messages), messages)
    .option('--register <file>', help.register)
    .option('--expand <name>', help.expand)
    .option('--on <day>', help.on)
    .option('--province <name>', help.province)
    .addOption(new Option('-f, --format <format>', help.format).choices(LISTING_FORMATS))
    .addHelpText('after', agenciesExamples)
    .action(async (files: string[], options: AgenciesOptions) =>
      exitWith(await agencies(files, options, messages)),
    );
}

async function agencies(
  files: readonly string[],
  options: AgenciesOptions,
  messages: Messages,
): Promise<number> {
  const refuse = await refuser();
  const on = options.on === undefined ? null : readDay(options.on, Number(today().slice(0, 4)));
  if (options.on !== undefined && on === null) {
    refuse(messages.troubles.badDay('on', options.on));
    return EXIT.couldNotRun;
  }
  const onlyRegister = files.length === 0 && options.expand === undefined && options.register !== undefined;
  const register = await registerFrom(options.register, messages);
  if (!register.ok) {
    for (const trouble of register.troubles) refuse(trouble);
    return onlyRegister && register.read ? EXIT.findings : EXIT.couldNotRun;
  }
  if (onlyRegister) {
    say([messages.references.registered(register.own)]);
    return EXIT.fine;
  }
  // a name can be asked for without any plan
  const alone = options.expand !== undefined && files.length === 0;
  const read = alone ? { plans: [], failed: 0 } : await plansFrom(files, options, 'agencies', messages);
  if (read === null) return EXIT.couldNotRun;
  const fine =
    options.expand === undefined
      ? await list(read.plans, register.lexicon, on, options, messages)
      : await expandOne(options.expand, read.plans[0], register.lexicon, on, options, messages, refuse);
  return fine && read.failed === 0 ? EXIT.fine : EXIT.couldNotRun;
}

async function list(
  plans: readonly Plan[],
  lexicon: Lexicon,
  on: string | null,
  options: AgenciesOptions,
  messages: Messages,
): Promise<boolean> {
  const looked = options.register === undefined ? plans : plans.map((plan) => withRegister(plan, lexicon));
  const rows = agencyRows(looked);
  const successors = on === null ? null : (id: string | null) => successorNames(id, on, lexicon);
  const listing = await listingOptions(options);
  const { format } = listing;
  const table = agencyTable(rows, plans.length, successors, format, messages);
  const inputs = plans.map(({ source }) => source.file);
  if (!(await handOver(await listingText(table, listing), inputs, options, messages))) return false;
  if (format === 'table' && plans.length > 0) say([messages.references.agencies(rows.length, plans.length)]);
  return true;
}

/** A name as the first plan means it, or on the day and in the province that were named. */
async function expandOne(
  name: string,
  plan: Plan | undefined,
  lexicon: Lexicon,
  on: string | null,
  options: AgenciesOptions,
  messages: Messages,
  refuse: Refuse,
): Promise<boolean> {
  const { province } = options;
  const own = plan ? agencyContext(plan) : {};
  const day = on ?? own.on ?? today();
  const context = { ...own, ...(province !== undefined && { province }), on: day, lexicon };
  const expansion = expandName(name, day, context);
  if (expansion.kind !== 'members') {
    refuse(nothingToShow(expansion, day, messages));
    return false;
  }
  const { members } = expansion;
  const listing = await listingOptions(options);
  const text = await listingText(memberTable(members, messages), listing);
  if (!(await handOver(text, plan ? [plan.source.file] : [], options, messages))) return false;
  if (listing.format === 'table') say([messages.references.members(members.length, name, day)]);
  return true;
}

function nothingToShow(
  expansion: Exclude<Expansion, { kind: 'members' }>,
  day: string,
  { references, troubles }: Messages,
): Trouble {
  const { asked } = expansion;
  if (expansion.kind === 'open') return references.troubles.openSet(asked);
  if (expansion.kind === 'not-there') return references.troubles.notThere(asked, day, expansion.successors);
  return troubles.unknownAgency(asked, nearest(asked, registeredNames()));
}

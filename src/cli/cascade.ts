import { readFile } from 'node:fs/promises';
import { Argument, type Command, Option } from 'commander';
import { cascadePlans } from '../follow/cascade/index.ts';
import { readNames } from '../follow/request.ts';
import { LANGUAGES, type Messages, named } from '../messages/index.ts';
import { systemTrouble } from '../readers/bytes.ts';
import { messageOf } from '../text/thrown.ts';
import { PAGE_FORMATS } from '../writers/pages/index.ts';
import { cascadeData, cascadePage } from '../writers/progress/cascade.ts';
import { stratml } from '../writers/stratml.ts';
import { type AskOptions, refuser } from './asking.ts';
import { deliver } from './deliver.ts';
import { EXIT } from './exit.ts';
import { outputOptions } from './output.ts';
import { plansFrom } from './plans.ts';
import { takesDocuments } from './reading.ts';
import { spoken } from './screen.ts';
import { documentLanguage, putPage, screenLanguage, targetFormat } from './tracking.ts';

const FORMATS = [...PAGE_FORMATS, 'stratml'] as const;

interface CascadeCliOptions extends AskOptions {
  readonly to?: (typeof FORMATS)[number];
  readonly output?: string;
  readonly force?: boolean;
  readonly units?: string;
  readonly open?: boolean;
  readonly own?: boolean;
}

export function defineCascade(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.cascade;
  const cascading = command
    .addArgument(new Argument('<upper>', help.upper))
    .addArgument(new Argument('<lower...>', help.lower))
    .addOption(new Option('--to <format>', messages.follow.help.to).choices(FORMATS))
    .option('-o, --output <path>', messages.follow.help.output)
    .option('--force', messages.output.help.force)
    .option('--units <file>', help.units)
    .option('--open', help.missing)
    .option('--own', help.own)
    .addOption(new Option('--lang <language>', messages.follow.help.lang).choices(LANGUAGES))
    .option('-j, --jobs <n>', messages.query.help.jobs)
    .option('--max-size <size>', messages.query.help.maxSize)
    .option('--time-limit <seconds>', messages.reading.help.timeLimit);
  takesDocuments(cascading, messages)
    .addHelpText('after', examples)
    .action(async (upper: string, lower: string[], options: CascadeCliOptions) =>
      exitWith(await cascade(upper, lower, options, messages)),
    );
}

async function cascade(
  upper: string,
  lower: readonly string[],
  options: CascadeCliOptions,
  messages: Messages,
): Promise<number> {
  const refuse = await refuser();
  const target = targetOf(options);
  const format = isStratml(options) ? null : targetFormat(target, 'text', messages);
  if (format && !format.ok) {
    refuse(format.trouble);
    return EXIT.couldNotRun;
  }
  const above = await plansFrom([upper], options, 'cascade', messages);
  const below = await plansFrom(lower, options, 'cascade', messages);
  const [plan] = above?.plans ?? [];
  if (!plan || !below) return EXIT.couldNotRun;
  if (below.plans.length === 0) {
    refuse(messages.cascade.troubles.noLower());
    return EXIT.couldNotRun;
  }
  const names = await namesFrom(options.units);
  if (typeof names === 'string') {
    refuse(named(systemTrouble(names), options.units ?? ''));
    return EXIT.couldNotRun;
  }
  const found = cascadePlans(plan, below.plans, names);
  const inputs = [upper, ...lower];
  const written =
    format === null
      ? await deliver(stratml(found), options.output, outputOptions(inputs, options), messages)
      : await putPage(pageOf(found, options, messages), format.value, target, cascadeData(found), inputs);
  if (!written.ok) refuse(written.trouble);
  if (!written.ok || below.failed > 0) return EXIT.couldNotRun;
  const open =
    found.silent.length > 0 ||
    found.units.some(({ lines }) => lines.some(({ state }) => state !== 'taken-up'));
  return open ? EXIT.findings : EXIT.fine;
}

/** A StratML document is asked for by its name or by the ending of the file. */
function isStratml({ to, output }: CascadeCliOptions): boolean {
  return to === 'stratml' || (to === undefined && output !== undefined && /\.(?:xml|stratml)$/i.test(output));
}

function targetOf({ to, output, force }: CascadeCliOptions): Parameters<typeof targetFormat>[0] {
  return {
    ...(to !== undefined && to !== 'stratml' && { to }),
    ...(output !== undefined && { output }),
    ...(force && { force: true }),
  };
}

/** The page in the language of the screen, or of the document that it goes to. */
function pageOf(
  found: ReturnType<typeof cascadePlans>,
  { output, lang, open, own }: CascadeCliOptions,
  messages: Messages,
) {
  const { language, words } =
    output === undefined ? { language: screenLanguage(), words: messages } : documentLanguage(lang);
  return cascadePage(found, { ...(open && { onlyOpen: true }), ...(own && { own: true }) }, language, words);
}

/** The names of a file, or why it cannot be read. */
async function namesFrom(path: string | undefined): Promise<readonly string[] | string> {
  if (path === undefined) return [];
  try {
    return readNames(await readFile(path, 'utf8'));
  } catch (error) {
    return messageOf(error);
  }
}

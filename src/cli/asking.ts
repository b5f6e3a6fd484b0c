import { Argument, type Command, Option } from 'commander';
import { LANGUAGES, type Messages } from '../messages/index.ts';
import type { Result, Trouble } from '../model/trouble.ts';
import { expandInputs, type Input, PLAN_OR_DOCUMENT } from '../plans/inputs.ts';
import { type MapOptions, mapPlans } from '../plans/map-plans.ts';
import { parseSize } from '../readers/bytes.ts';
import type { ReadOptions } from '../readers/index.ts';
import { wholeNumber } from './arguments.ts';
import { EXIT } from './exit.ts';
import { invocation, laterStdin } from './invocation.ts';
import { documentReading, type ReadingOptions, recognitionBar, takesDocuments } from './reading.ts';
import { progressBar, refuser } from './terminal.ts';

export { fraction, gathered, listed, wholeNumber } from './arguments.ts';
export { type Refuse, refuser } from './terminal.ts';

/** Options of every command that asks plans. */
export interface AskOptions extends ReadingOptions {
  readonly lang?: string;
  readonly jobs?: string;
  readonly maxSize?: string;
  readonly timeLimit?: string;
}

/** The argument and the options that every command that asks plans takes. */
export function takesPlans(command: Command, messages: Pick<Messages, 'query' | 'reading'>): Command {
  const { help } = messages.query;
  const asking = command
    .addArgument(new Argument('[files...]', help.files))
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES))
    .option('-j, --jobs <n>', help.jobs)
    .option('--max-size <size>', help.maxSize)
    .option('--time-limit <seconds>', messages.reading.help.timeLimit);
  return takesDocuments(asking, messages);
}

/** What was read, and how. */
export interface Asked {
  readonly failed: number;
}

/**
 * Asks the plans of the files that were named, and hands each answer on.
 * @returns how many inputs could not be read (each was complained of), or null where nothing was named
 */
export async function askPlans<Q, A>(
  files: readonly string[],
  options: AskOptions,
  command: string,
  messages: Messages,
  map: Omit<MapOptions<Q, A>, 'reading' | 'stdin' | 'jobs' | 'timeLimit' | 'onDone'>,
  take: (answer: A) => void,
): Promise<Asked | null> {
  const refuse = await refuser();
  const { troubles } = messages;
  const reading = limitedReading(options, troubles);
  if ('code' in reading) {
    refuse(reading);
    return null;
  }
  if (files.length === 0 && invocation().stdin.isTTY) {
    refuse(troubles.nothingToRead(command));
    return null;
  }
  const inputs: Input[] = await expandInputs(files.length === 0 ? ['-'] : files, PLAN_OR_DOCUMENT);
  const pages = await recognitionBar(options, true);
  const progress = await progressBar(inputs.length, inputs.length > 1 && !pages.bar.shown);
  const { jobs, timeLimit, ...read } = reading;
  const settings = {
    ...map,
    reading: { ...read, ...pages.reading },
    stdin: laterStdin,
    onDone: progress.step,
    ...(jobs !== undefined && { jobs }),
    ...(timeLimit !== undefined && { timeLimit }),
  };
  const faults: Trouble[] = [];
  for await (const answer of mapPlans(inputs, settings)) {
    if (answer.ok) take(answer.value);
    else faults.push(answer.trouble);
  }
  progress.stop();
  pages.bar.stop();
  for (const trouble of faults) refuse(trouble);
  return { failed: faults.length };
}

/**
 * Shows what the answers come to, once all plans were asked.
 * @returns the exit status, which also says whether an input could not be read, though the others were answered
 */
export async function showAnswer<T>(
  { failed }: Asked,
  answer: Result<T>,
  show: (value: T) => Promise<Result<void>>,
): Promise<number> {
  const shown = answer.ok ? await show(answer.value) : answer;
  if (!shown.ok) (await refuser())(shown.trouble);
  return shown.ok && failed === 0 ? EXIT.fine : EXIT.couldNotRun;
}

const MOST_JOBS = 256;
/** A day. */
const MOST_SECONDS = 86_400;

/** How to read, and how much at most. */
export interface LimitedReading extends ReadOptions {
  /** Worker threads at most. */
  readonly jobs?: number;
  /** Seconds that a document may take. */
  readonly timeLimit?: number;
}

/** How to read as the options say, or which of them cannot be understood. */
export function limitedReading(
  {
    jobs,
    maxSize,
    timeLimit,
    ...documents
  }: Pick<AskOptions, 'jobs' | 'maxSize' | 'timeLimit' | keyof ReadingOptions>,
  troubles: Messages['troubles'],
): LimitedReading | Trouble {
  const size = maxSize === undefined ? null : parseSize(maxSize);
  if (maxSize !== undefined && size === null) return troubles.badNumber('maxSize', maxSize, '256M, 1G');
  const threads = jobs === undefined ? undefined : wholeNumber(jobs);
  if (threads === null || (threads !== undefined && threads > MOST_JOBS))
    return troubles.badNumber('jobs', jobs ?? '', `1 - ${MOST_JOBS}`);
  const seconds = timeLimit === undefined ? undefined : wholeNumber(timeLimit);
  if (seconds === null || (seconds !== undefined && seconds > MOST_SECONDS))
    return troubles.badNumber('timeLimit', timeLimit ?? '', `1 - ${MOST_SECONDS}`);
  const read = documentReading(documents, troubles);
  if ('code' in read) return read;
  return {
    ...read,
    ...(size !== null && { maxSize: size }),
    ...(threads !== undefined && { jobs: threads }),
    ...(seconds !== undefined && { timeLimit: seconds }),
  };
}

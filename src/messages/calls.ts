import type { TroubleWords } from '../model/trouble.ts';
import { setting } from './options.ts';

/** An example for a program, and the one for a person on the command line. */
type Ways = Pick<TroubleWords, 'example' | 'onCommandLine'>;

/*
 * Calls of the library, each with the command that does the same, for people to copy out of a trouble. A language only
 * says what it calls the files ("plan.docx", "ke-hoach.docx") and the words around a call.
 */

function ways(call: string, command: string): Ways {
  return { example: call, onCommandLine: { example: command } };
}

/** Both ways with the same words before them, which end in their own space or sign: "more time: ". */
function after(before: string, { example, onCommandLine }: Ways): Ways {
  return ways(before + example, before + (onCommandLine?.example ?? example));
}

/** A larger limit for the size of files, after `before`. */
export const largerLimit = (before: string): Ways =>
  after(before, ways('{ maxSize: 256 * 1024 ** 2 }', '--max-size 256M'));

/** More seconds for one document, after `before`. */
export const moreTime = (before: string, seconds: number): Ways =>
  after(before, setting('timeLimit', seconds));

export const readPlan = (document: string): Ways =>
  ways(`await readPlan('${document}')`, `reform-plan parse ${document}`);

/** The text of a PDF taken out by pdftotext, which is read then; `then` stands between the two steps. */
export function readTextOf(pdf: string, text: string, then: string): Ways {
  return after(`pdftotext -layout ${pdf} ${text}${then}`, readPlan(text));
}

export const readProtected = (document: string): Ways =>
  ways('{ password: "…" }', `reform-plan parse ${document} --password "…"`);

export const readScan = (document: string): Ways =>
  ways('{ ocr: true }', `reform-plan parse ${document} --ocr`);

/** Another document, or the same one as plain text; `or` stands between. */
export const readAsText = (document: string, or: string): Ways =>
  ways(`${document}${or}{ format: "text" }`, `${readPlan(document).onCommandLine?.example}${or}--from text`);

/** A folder of documents. @param output the folder that a command needs to write to */
export const readPlans = (folder: string, output: string): Ways =>
  ways(`readPlans(['${folder}'])`, `reform-plan parse ${folder} --output ${output}`);

/** A plan file written anew. @param plan its name; without one it goes to standard output */
export const writePlan = (document: string, plan?: string): Ways =>
  ways(
    "await writePlan(plan, 'yaml')",
    `reform-plan parse ${document} --format yaml${plan === undefined ? '' : ` --output ${plan}`}`,
  );

export const reportPage = (plan: string, page: string): Ways =>
  ways('reportPage([plan], request)', `reform-plan report ${plan} -o ${page}`);

/** A page about the differences of two plans. */
export const reportDifferences = (page: string): Ways =>
  ways(
    'reportPage([old, now], { ...request, compare: true })',
    `reform-plan report 2024.json 2025.json --compare -o ${page}`,
  );

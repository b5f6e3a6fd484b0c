import type { Diagnostic, Discarded } from './diagnostic.ts';

/** What a diagnostic of these codes tells of: a table that is in the source and not, or not whole, in the plan. */
const LOST_TABLES: ReadonlySet<string> = new Set([
  'appendix-without-table',
  'table-without-rows',
  'table-scrambled',
]);

/** Whether a diagnostic says that something of the source was lost, so that the plan is `partial`. */
export function tellsOfLoss({ severity, code }: Pick<Diagnostic, 'severity' | 'code'>): boolean {
  return severity === 'error' || LOST_TABLES.has(code);
}

/** Share of a text's words that may stay without a place. Reasoned: a line here and there, no table. */
const UNPLACED_SHARE = 0.05;
/** Words without a place that are a passage, however long the text. */
const UNPLACED_WORDS = 150;

/**
 * Whether a plan is whole: no error, no table that gave no rows, no passage of words that stand in no record.
 * @param words how many words the source has
 */
export function statusOf(
  diagnostics: readonly Diagnostic[],
  discarded: readonly Discarded[],
  words: number,
): 'complete' | 'partial' {
  if (diagnostics.some(tellsOfLoss)) return 'partial';
  const unplaced = discarded
    .filter((d) => d.reason === 'unplaced')
    .reduce((sum, d) => sum + wordsIn(d.text), 0);
  return unplaced > UNPLACED_WORDS || unplaced > UNPLACED_SHARE * words ? 'partial' : 'complete';
}

/** Words of a text that has one space between two of them, counted without making them: the rest of a file may be megabytes. */
export function wordsIn(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words += 1;
  return words;
}

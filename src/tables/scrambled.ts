import { diagnostic } from '../diagnostics/report.ts';
import type { Diagnostic } from '../model/index.ts';
import { placeOf, type SourceLine } from '../source/document.ts';
import { numberParts } from '../text/row-numbers.ts';

/** So many numbers that count up with nothing between them are a column written on its own. */
const RUN = 3;
/** Numbers in such runs, all together: fewer may be rows whose words stand elsewhere. */
const FEWEST = 2 * RUN;
/** The share of the numbers that stand alone which are in such runs. Reasoned: half would still be read by chance. */
const SHARE = 0.4;

/**
 * Layout: an extractor wrote the columns one below the other, out of step with the rows (`pdftotext` without options,
 * pdfminer): rows' numbers follow each other, counting up, without a word between them. Nothing in the text says which
 * words stood beside which number, so the table is not read.
 * @param columns how many the heading has
 * @returns what to tell the user, or null where the table is in order
 */
export function scrambledFrom(lines: readonly SourceLine[], columns: number): Omit<Diagnostic, 'of'> | null {
  const values = lines.map((l) => (l.tokens.length === 1 ? numeral(l.tokens[0]?.text ?? '') : null));
  const runs = countingRuns(values).filter(
    (run, i) => run.length >= RUN && !(i === 0 && isLabels(run, columns)),
  );
  const inRuns = runs.reduce((sum, run) => sum + run.length, 0);
  const numbers = values.filter((value) => value !== null && value !== ROMAN).length;
  return inRuns < FEWEST || inRuns < numbers * SHARE ? null : scramble(lines);
}

/** What is told of a table whose words cannot be told apart by row. */
function scramble(lines: readonly SourceLine[]): Omit<Diagnostic, 'of'> {
  return diagnostic('table-scrambled', {}, { source: placeOf(lines.flatMap((l) => l.tokens)) });
}

/** Numbers that follow each other line by line, each one more than the one before; groups' numerals may stand between. */
function countingRuns(values: readonly (number | typeof ROMAN | null)[]): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (const value of values) {
    if (value === ROMAN) continue;
    if (value !== null && value === (run.at(-1) ?? Number.NaN) + 1) run.push(value);
    else {
      run = value === null ? [] : [value];
      runs.push(run);
    }
  }
  return runs;
}

/** The row under a heading that numbers the columns. */
function isLabels(run: readonly number[], columns: number): boolean {
  return run[0] === 1 && run.length === columns;
}

const ROMAN = 'roman';

function numeral(text: string): number | typeof ROMAN | null {
  if (/^[IVX]{1,5}\.?$/.test(text)) return ROMAN;
  const parts = numberParts(text);
  return parts?.length === 1 ? (parts[0] ?? null) : null;
}

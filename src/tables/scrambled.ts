import { diagnostic } from '../diagnostics/report.ts';
import type { Diagnostic } from '../model/index.ts';
import { placeOf, type SourceLine } from '../source/document.ts';
import type { HeadingColumn } from './columns.ts';
import { numberParts } from './numbers.ts';

/** Numbers in a row with nothing between them, and their share of all numbers, that give a scramble away. */
const RUN = 3;
const SHARE = 0.4;

/**
 * Layout: an extractor wrote the columns one below the other, out of step with the rows (pdfminer): rows'
 * numbers follow each other without a word between them. Nothing in the text says which words stood beside
 * which number, so the table is not read.
 * @returns what to tell the user, or null where the table is in order
 */
export function scrambledFrom(
  lines: readonly SourceLine[],
  columns: readonly HeadingColumn[],
): Omit<Diagnostic, 'of'> | null {
  if (columns[0]?.role !== 'no') return null;
  const alone = lines.map((l) => l.tokens.length === 1 && isNumeral(l.tokens[0]?.text ?? ''));
  const numbers = alone.filter(Boolean).length;
  let inRuns = 0;
  for (let i = 0; i < alone.length; ) {
    let end = i;
    while (alone[end]) end += 1;
    if (end - i >= RUN) inRuns += end - i;
    i = Math.max(end, i + 1);
  }
  if (numbers < RUN * 2 || inRuns < numbers * SHARE) return null;
  return diagnostic('table-scrambled', {}, { source: placeOf(lines.flatMap((l) => l.tokens)) });
}

function isNumeral(text: string): boolean {
  return numberParts(text) !== null || /^[IVX]{1,5}\.?$/.test(text);
}

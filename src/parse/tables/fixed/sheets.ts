import type { Block, SourceLine, Token } from '../../../source/document.ts';
import { tokensOf } from '../../../source/document.ts';
import { headingWords } from '../roles.ts';
import { type Band, headingBands } from './bands.ts';

/** A page's part of the table. */
export interface Sheet {
  /** Where the columns' headings stand on this page; null where they are not printed again. */
  readonly bands: readonly Band[] | null;
  readonly lines: readonly SourceLine[];
}

export interface Sheets {
  readonly sheets: readonly Sheet[];
  /** Headings printed again, rows of column numbers. */
  readonly repeated: readonly (readonly Token[])[];
}

interface Draft {
  bands: readonly Band[] | null;
  lines: SourceLine[];
}

/**
 * Parts the table's blocks into pages and sets printed headings aside.
 * @param heading the table's heading; its lines are the first of `blocks[from…to)`
 */
export function splitSheets(
  blocks: readonly Block[],
  from: number,
  to: number,
  heading: readonly SourceLine[],
  columns: number,
): Sheets {
  const wanted = bagOf(heading);
  const sheets: Draft[] = [{ bands: headingBands(heading), lines: [] }];
  const repeated: (readonly Token[])[] = [];
  for (let i = from + heading.length; i < to; ) {
    const block = blocks[i];
    const last = sheets.at(-1);
    if (block?.kind !== 'line') {
      if (block) repeated.push(tokensOf(block));
      i += 1;
      continue;
    }
    const again = linesAgain(blocks, i, to, wanted);
    if (again.length > 0) {
      const bands = headingBands(again);
      repeated.push(again.flatMap((l) => l.tokens));
      sheets.push({ bands: bands.length === columns ? bands : null, lines: [] });
      i += again.length;
      continue;
    }
    if (last && last.lines.length === 0 && isNumberRow(block, columns)) repeated.push(block.tokens);
    else if (block.opensPage && last && last.lines.length > 0) sheets.push({ bands: null, lines: [block] });
    else last?.lines.push(block);
    i += 1;
  }
  return { sheets: sheets.filter((s) => s.lines.length > 0), repeated };
}

function bagOf(lines: readonly SourceLine[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const line of lines) {
    for (const word of line.tokens.flatMap((t) => headingWords(t.text)))
      bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

/** Lines from `at` on that hold the heading's words and no others, however its columns interleave here. */
function linesAgain(
  blocks: readonly Block[],
  at: number,
  to: number,
  wanted: ReadonlyMap<string, number>,
): SourceLine[] {
  const first = blocks[at];
  if (first?.kind !== 'line' || !wanted.has(headingWords(first.tokens[0]?.text ?? '')[0] ?? '')) return [];
  const left = new Map(wanted);
  let missing = [...wanted.values()].reduce((a, b) => a + b, 0);
  const lines: SourceLine[] = [];
  for (let i = at; i < to && missing > 0; i++) {
    const line = blocks[i];
    if (line?.kind !== 'line') return [];
    for (const word of line.tokens.flatMap((t) => headingWords(t.text))) {
      const n = left.get(word) ?? 0;
      if (n === 0) return [];
      left.set(word, n - 1);
      missing -= 1;
    }
    lines.push(line);
  }
  return missing === 0 ? lines : [];
}

/** A row that numbers the columns: "(1) (2) (3)", "1 2 3", "A B 1 2". */
function isNumberRow(line: SourceLine, columns: number): boolean {
  const marks = line.tokens.map((t) => t.text.replace(/^[([]|[)\]]$/g, ''));
  if (marks.length < Math.max(3, columns - 1) || marks.length > columns) return false;
  const letters = marks.findIndex((m) => /^\d/.test(m));
  if (letters < 0) return marks.every((m, i) => m === String.fromCharCode(65 + i));
  return marks.every((m, i) =>
    i < letters ? m === String.fromCharCode(65 + i) : Number(m) === i - letters + 1,
  );
}

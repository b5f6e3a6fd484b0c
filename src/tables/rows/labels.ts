import { append } from '../../text/append.ts';
import { romanValue } from '../../text/numerals.ts';

/** Rows that only name a table's columns. */

/** One cell of a row that names columns: "(1)", "A", "[b]", "IV", "6=4+5". */
const LABEL = /^[([]?(\d{1,2}|[A-ZĐ]|[a-zđ]|[IVX]{1,4}|[ivx]{1,4})[)\]]?(?:\s?=.{1,12})?$/;
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

interface Label {
  /** In how many series the label may stand, and where: 3 as a number, as the third letter … */
  readonly values: ReadonlyMap<string, number>;
}

function labelOf(text: string): Label | null {
  // a column may be too narrow for its label: "(" over "1)"
  const bare = LABEL.exec(text.replace(/^([([])\s+|\s+([)\]])$/g, '$1$2'))?.[1];
  if (bare === undefined) return null;
  const values = new Map<string, number>();
  if (/^\d/.test(bare)) values.set('number', Number(bare));
  const roman = romanValue(bare.toUpperCase());
  if (roman !== null) values.set('roman', roman);
  const lower = bare.toLowerCase();
  if (lower.length === 1 && LETTERS.includes(lower)) values.set('letter', LETTERS.indexOf(lower) + 1);
  if (/^[a-z]$/.test(lower)) values.set('latin', lower.charCodeAt(0) - 96);
  return values.size === 0 ? null : { values };
}

/** Fewest labels that make a row of labels. */
const FEWEST = 3;

/**
 * Layout: the row under a heading that names its columns: "(1) | (2) | (3)", "A | B | 1 | 2", "a | b | c",
 * "I | II | III", "1 | 2 | 6=4+5", the number's column left blank or not.
 * @param texts the row's cells, "" for empty ones
 */
export function namesColumns(texts: readonly string[]): boolean {
  const filled = texts.map((t) => t.trim()).filter((t) => t !== '');
  if (filled.length < FEWEST || filled.length < texts.length - 1) return false;
  const labels = filled.map(labelOf);
  // each label goes on with a series or begins one: A B, then 1 2 3
  let runs = 0;
  let open = new Map<string, number>();
  for (const label of labels) {
    if (!label) return false;
    const goesOn = new Map([...label.values].filter(([series, n]) => open.get(series) === n - 1));
    if (goesOn.size === 0) {
      runs += 1;
      const begins = new Map([...label.values].filter(([, n]) => n === 1));
      if (begins.size === 0) return false;
      open = begins;
    } else open = goesOn;
  }
  return runs <= 2;
}

/**
 * How many lines, from the first on, are the row that names a table's columns, in plain text: on one line, or each
 * label on its own.
 * @param lines the words of the lines under a heading; null for what is no line
 * @param columns of the table
 * @returns 0 where the lines begin with no such row
 */
export function lineCountOfLabels(lines: readonly (readonly string[] | null)[], columns: number): number {
  const texts: string[] = [];
  let count = 0;
  for (const [i, words] of lines.entries()) {
    if (!words) break;
    append(texts, words);
    if (texts.length > columns) break;
    if (texts.length >= columns - 1 && namesColumns(texts)) count = i + 1;
  }
  return count > 0 && countsOn(lines[count], texts, columns) ? 0 : count;
}

/** Numbers that go on under the last column's are the rows' own, written one below the other. */
function countsOn(
  next: readonly string[] | null | undefined,
  labels: readonly string[],
  columns: number,
): boolean {
  const [word, ...more] = next ?? [];
  return (
    labels.every((label) => /^\d/.test(label)) &&
    more.length === 0 &&
    word?.replace(/[.)]+$/, '') === String(columns + 1)
  );
}

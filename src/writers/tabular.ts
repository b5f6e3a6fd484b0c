/** A cell of an answer: one value, or several (bodies, days). */
export type Value = string | number | null | readonly string[];

/** Rows under named columns: what the commands that ask plans print. */
export interface Tabular {
  readonly columns: readonly {
    readonly name: string;
    readonly heading: string;
    readonly numeric?: boolean;
  }[];
  readonly rows: readonly Readonly<Record<string, Value>>[];
}

/** Several values of one cell in a line. */
const BETWEEN = '; ';

/** A value as one cell of text: several parted by semicolons, empty for nothing. */
export function valueText(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.join(BETWEEN) : String(value);
}

/** An array of objects, keys in the order of the columns. */
export function jsonText({ columns, rows }: Tabular): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])));
  return `${JSON.stringify(objects, null, 2)}\n`;
}

/** YAML: a list of objects, each with all columns; null for an empty cell. */
export async function yamlText({ columns, rows }: Tabular): Promise<string> {
  const { stringify } = await import('yaml');
  const objects = rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])));
  return stringify(objects, { lineWidth: 110 });
}

/** CSV with a heading line; several values of a cell joined by semicolons. */
export async function csvText({ columns, rows }: Tabular, bom = false): Promise<string> {
  const { toCsv } = await import('./csv.ts');
  const cells = rows.map((row) => columns.map(({ name }) => row[name] ?? null));
  return toCsv(
    columns.map(({ heading }) => heading),
    cells,
    { bom },
  );
}

/** A pipe table; line breaks become `<br>`. */
export function markdownText({ columns, rows }: Tabular): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |\n`;
  const rule = columns.map(({ numeric }) => (numeric ? '---:' : '---'));
  return [
    line(columns.map(({ heading }) => heading)),
    `| ${rule.join(' | ')} |\n`,
    ...rows.map((row) => line(columns.map(({ name }) => valueText(row[name])))),
  ].join('');
}

function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/\|/g, '\\|')
    .replace(/\r\n|\r|\n/g, '<br>');
}

/** What Markdown would take for its own signs within a cell. */
const SIGNS = /[\\|*_`<[\]~]/g;

/** Words as a cell of a pipe table: nothing in them is a sign of Markdown, line breaks become `<br>`. */
export function pipeCell(text: string): string {
  return text
    .replace(SIGNS, (sign) => `\\${sign}`)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('<br>');
}

/** One line of a pipe table; cells as they are. */
export function pipeLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A pipe table (GitHub Flavored Markdown) with a heading line. */
export function pipeTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly boolean[] = [],
): string[] {
  return [
    pipeLine(headings.map(pipeCell)),
    pipeLine(headings.map((_, i) => (right[i] ? '---:' : '---'))),
    ...rows.map((row) => pipeLine(row.map(pipeCell))),
  ];
}

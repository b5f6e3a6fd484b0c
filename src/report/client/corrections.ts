import type { ReviewPlan, ReviewRow } from '../shared/page-data.ts';

/** Who says so, and when. */
export interface Speaker {
  readonly by: string;
  /** A moment with its zone. */
  readonly at: string;
}

/** What was said of a row: its cells as they are to be, and whether it is right as it stands. */
export interface RowSaying {
  readonly row: ReviewRow;
  readonly cells: readonly string[];
  readonly checked: boolean;
}

type Fields = Readonly<Record<string, string | boolean | Readonly<Record<string, string>>>>;

/**
 * The corrections file of a plan: what stood in it before, and after that an entry for each cell that was changed and
 * each row that was ticked.
 */
export function correctionsText(
  { before }: ReviewPlan,
  sayings: readonly RowSaying[],
  speaker: Speaker,
): string {
  return before + entriesOf(sayings, speaker).map(entryText).join('');
}

/** How many entries sayings are. */
export function countEntries(sayings: readonly RowSaying[]): number {
  return entriesOf(sayings, { by: '', at: '' }).length;
}

function entriesOf(sayings: readonly RowSaying[], speaker: Speaker): Fields[] {
  return sayings.flatMap(({ row, cells, checked }) => {
    const anchor = { id: row.id, number: row.number, words: row.words };
    const moved = movesOf(row, cells);
    const changed = row.cells.flatMap(({ role, text: was }, i): Fields[] => {
      const now = cells[i] ?? was;
      if (now === was) return [];
      const partner = moved.get(role);
      return [
        {
          of: row.id,
          field: role,
          was,
          now,
          ...(partner !== undefined && { moved: partner }),
          ...speaker,
          row: anchor,
        },
      ];
    });
    return [...changed, ...(checked ? [{ of: row.id, checked: true, ...speaker, row: anchor }] : [])];
  });
}

/** Pairs of neighbouring cells between which only the border moved: together they hold the same words in the same order. */
function movesOf({ cells }: ReviewRow, now: readonly string[]): ReadonlyMap<string, string> {
  const moves = new Map<string, string>();
  for (const [i, left] of cells.entries()) {
    const right = cells[i + 1];
    const [a, b] = [now[i] ?? '', now[i + 1] ?? ''];
    if (!right || moves.has(left.role) || a === left.text || b === right.text) continue;
    if (together(left.text, right.text) !== together(a, b)) continue;
    moves.set(left.role, right.role);
    moves.set(right.role, left.role);
  }
  return moves;
}

function together(a: string, b: string): string {
  return [a, b].filter((text) => text !== '').join(' ');
}

/** An entry as YAML. Strings are written as JSON has them, which YAML takes as they are. */
function entryText(fields: Fields): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'object'
      ? [`${name}:`, ...Object.entries(value).map(([key, text]) => `  ${key}: ${JSON.stringify(text)}`)]
      : [`${name}: ${JSON.stringify(value)}`],
  );
  return lines.map((line, i) => `${i === 0 ? '  - ' : '    '}${line}\n`).join('');
}

/** This moment where the reader is, to the second, with its zone. */
export function momentNow(now = new Date()): string {
  const zone = -now.getTimezoneOffset();
  const two = (n: number): string => String(Math.floor(Math.abs(n))).padStart(2, '0');
  const local = new Date(now.getTime() + zone * 60_000).toISOString().slice(0, 19);
  return `${local}${zone < 0 ? '-' : '+'}${two(zone / 60)}:${two(zone % 60)}`;
}

import { nameOfEntry } from '../corrections/entries.ts';
import type { Resolved } from '../corrections/resolve.ts';
import type { Messages } from '../messages/index.ts';
import { wordFor } from '../messages/words.ts';
import { shorten } from '../text/shorten.ts';
import type { Tabular } from './tabular.ts';

const COLUMNS = ['of', 'was', 'now', 'by', 'at', 'note', 'outcome'] as const;

/** Corrections as a table, a line each, with what becomes of it. */
export function correctionTable(outcomes: readonly Resolved[], messages: Messages): Tabular {
  const { corrections: words } = messages;
  const noted = outcomes.some(({ entry }) => entry.note !== undefined);
  return {
    columns: COLUMNS.filter((name) => noted || name !== 'note').map((name) => ({
      name,
      heading: words.columns[name],
      numeric: false,
    })),
    rows: outcomes.map((one) => ({
      ...wordsOf(one, messages),
      by: one.entry.by,
      // a moment begins with its day; the file has the hour
      at: words.day(one.entry.at.slice(0, 'YYYY-MM-DD'.length)),
      note: one.entry.note ?? '',
    })),
  };
}

/** The cells of one line that a correction of a cell fills otherwise than a row that somebody looked at. */
function wordsOf(
  { entry, outcome, reads = '' }: Resolved,
  { corrections: words, columns }: Messages,
): Readonly<Record<'of' | 'was' | 'now' | 'outcome', string>> {
  const stands = shorten(reads, SHOWN);
  const of = nameOfEntry(entry);
  if (!('field' in entry))
    return { of, was: '', now: words.checked, outcome: words.lookedAt(outcome, stands) };
  const shown = (text: string): string => (text === '' ? words.empty : shorten(text, SHOWN));
  // what `--undo` takes, and what people call the column
  const heading = wordFor(columns, entry.field);
  return {
    of: heading === undefined ? of : `${of} (${heading})`,
    was: shown(entry.was),
    now: shown(entry.now),
    outcome: words.outcome(outcome, stands),
  };
}

/** Words of a cell that tell which it is; the file has them all. */
const SHOWN = 70;

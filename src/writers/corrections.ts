import { nameOfEntry } from '../corrections/entries.ts';
import type { Resolved } from '../corrections/resolve.ts';
import type { Messages } from '../messages/index.ts';
import type { Tabular } from './tabular.ts';

const COLUMNS = ['of', 'was', 'now', 'by', 'at', 'note', 'outcome'] as const;

/** Corrections as a table, a line each, with what becomes of it. */
export function correctionTable(outcomes: readonly Resolved[], { corrections: words }: Messages): Tabular {
  const noted = outcomes.some(({ entry }) => entry.note !== undefined);
  return {
    columns: COLUMNS.filter((name) => noted || name !== 'note').map((name) => ({
      name,
      heading: words.columns[name],
      numeric: false,
    })),
    rows: outcomes.map(({ entry, outcome, reads }) => ({
      of: nameOfEntry(entry),
      was: 'field' in entry ? shorten(entry.was) : '',
      now: 'field' in entry ? shorten(entry.now) : words.checked,
      by: entry.by,
      at: entry.at,
      note: entry.note ?? '',
      outcome:
        reads === undefined || outcome === 'agreed'
          ? words.outcome(outcome)
          : `${words.outcome(outcome)}: "${shorten(reads)}"`,
    })),
  };
}

/** Words of a cell that tell which it is; the file has them all. */
const SHOWN = 70;

function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text;
}

import type { Member } from '../ask/body-names.ts';
import type { AgencyRow, CitationRow, CitedDocument, TargetRow } from '../ask/reference-rows.ts';
import type { Messages } from '../messages/index.ts';
import { type ListingFormat, listingColumns } from './listing.ts';
import type { Tabular, Value } from './tabular.ts';

type Cells = Readonly<Record<string, Value>>;

/** People see what fits a screen, and numbers of plans; programs all fields, and the plans themselves. */
function table(names: readonly string[], rows: readonly Cells[], messages: Messages): Tabular {
  return { columns: listingColumns(names, messages), rows };
}

/** Columns in which something stands: a single plan has no column for its name. */
function filled(names: readonly string[], rows: readonly Cells[]): string[] {
  return names.filter((name) =>
    rows.some((row) => {
      const value = row[name] ?? null;
      return Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== 0;
    }),
  );
}

/**
 * Bodies, and how many rows name them in each role.
 * @param successors of each body's id, the names of those that had taken over by the day that is looked at
 */
export function agencyTable(
  rows: readonly AgencyRow[],
  plans: number,
  successors: ((id: string | null) => readonly string[]) | null,
  format: ListingFormat,
  messages: Messages,
): Tabular {
  const names = [
    'name',
    'lead',
    'coordinate',
    'monitor',
    'implement',
    ...(plans > 1 ? ['plans'] : []),
    'spellings',
  ];
  const all = [
    'id',
    'kind',
    ...names,
    ...(plans > 1 ? [] : ['plans']),
    ...(successors ? ['successors'] : []),
  ];
  const cells = rows.map((row) => ({
    ...row,
    plans: format === 'json' ? row.plans : row.plans.length,
    ...(successors && { successors: successors(row.id) }),
  }));
  if (format !== 'table') return table(all, cells, messages);
  // a spelling that is the name itself says nothing new
  const short = cells.map((row) => ({
    ...row,
    spellings: row.spellings.filter((spelling) => spelling !== row.name),
  }));
  return table(filled([...names, ...(successors ? ['successors'] : [])], short), short, messages);
}

/** Cited documents; `mentions` is a number but for programs. */
export function documentTable(
  documents: readonly CitedDocument[],
  plans: number,
  format: ListingFormat,
  messages: Messages,
): Tabular {
  const names = ['type', 'number', 'name', 'issuedOn', 'issuer', 'mentions', 'plans'];
  if (format === 'table') {
    const rows = documents.map((document) => ({
      ...document,
      title: document.number ?? document.name,
      mentions: document.mentions.length,
      plans: document.plans.length,
    }));
    return table(
      ['type', 'title', 'issuedOn', 'issuer', 'mentions', ...(plans > 1 ? ['plans'] : [])],
      rows,
      messages,
    );
  }
  const rows = documents.map((document) => ({
    ...document,
    mentions: document.mentions.length,
    plans: format === 'json' ? document.plans : document.plans.length,
  }));
  return table(['key', ...names], rows, messages);
}

/** Citations one by one, each with its place. */
export function mentionTable(
  mentions: readonly CitationRow[],
  plans: number,
  format: ListingFormat,
  messages: Messages,
): Tabular {
  const rows = mentions.map((mention) => ({ ...mention, title: mention.number ?? mention.name }));
  if (format === 'table')
    return table(
      filled(
        [...(plans > 1 ? ['plan'] : []), 'of', 'type', 'title', 'issuedOn', 'locator', 'page', 'line'],
        rows,
      ),
      rows,
      messages,
    );
  return table(
    [
      'plan',
      'id',
      'of',
      'type',
      'number',
      'name',
      'issuedOn',
      'issuer',
      'subject',
      'locator',
      'key',
      'text',
      'page',
      'line',
    ],
    rows,
    messages,
  );
}

/** Targets of plans, each with its place; codes in words where people read them. */
export function targetTable(
  targets: readonly TargetRow[],
  plans: number,
  format: ListingFormat,
  messages: Messages,
): Tabular {
  const rows = targets.map(({ direction = null, ...target }) => ({
    ...target,
    direction:
      direction !== null && format !== 'json'
        ? (messages.shown.direction[direction] ?? direction)
        : direction,
  }));
  const names = ['of', 'subject', 'direction', 'comparator', 'value', 'value2', 'unit', 'year', 'baseline'];
  if (format === 'table') {
    // the words are only needed where nothing was understood of them
    const shown = rows.map((row) => ({ ...row, subject: row.subject ?? row.text }));
    return table(filled([...(plans > 1 ? ['plan'] : []), ...names], shown), shown, messages);
  }
  return table(['plan', 'id', ...names, 'text', 'page', 'line'], rows, messages);
}

/** What a set of bodies stands for, a line each. */
export function memberTable(members: readonly Member[], messages: Messages): Tabular {
  return table(
    ['asked', 'id', 'name', 'level'],
    members.map((member) => ({ ...member })),
    messages,
  );
}

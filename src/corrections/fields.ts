import { createHash } from 'node:crypto';
import type { Plan, PlanDocument, RecordAnchor, Row, Section } from '../model/index.ts';
import { matchKey, plainKey, squeeze } from '../text/fold.ts';

/**
 * What of a plan can be corrected: the cells of rows, the title and text of sections, and the header's own fields.
 * A record of any of these as corrections see it: named fields of words.
 */
export interface Correctable {
  readonly id: string;
  readonly kind: 'row' | 'section' | 'document';
  /** As printed; "" where it has none. */
  readonly number: string;
  readonly fields: ReadonlyMap<string, string>;
  /** How people call a field besides its name: the heading of its column. */
  readonly headings: ReadonlyMap<string, string>;
}

/** The id under which the plan's header is corrected. */
export const DOCUMENT = 'document';

const DOCUMENT_FIELDS = ['title', 'number', 'issuer', 'province', 'place', 'issuedOn'] as const;
const PERIOD_FIELDS = ['start', 'end'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAYS: ReadonlySet<string> = new Set(['issuedOn', 'period.start', 'period.end']);

/** The form in which words of a field are kept and compared: NFC, single spaces. */
export function wordsOf(text: string): string {
  return squeeze(text.normalize('NFC'));
}

/** All records of a plan that can be corrected, rows first. */
export function correctables(plan: Plan): Correctable[] {
  const headings = new Map(
    plan.tables.map((table) => [
      table.id,
      new Map<string, string>(table.columns.map((c) => [c.role, c.heading])),
    ]),
  );
  const none = new Map<string, string>();
  return [
    ...plan.rows.map((row) => ofRow(row, headings.get(row.table) ?? none)),
    ...plan.sections.map(ofSection),
    ofDocument(plan.document),
  ];
}

function ofRow(row: Row, headings: ReadonlyMap<string, string>): Correctable {
  return {
    id: row.id,
    kind: 'row',
    number: row.number,
    fields: new Map(Object.entries(row.cells)),
    headings,
  };
}

function ofSection({ path, marker, title, text }: Section): Correctable {
  return {
    id: path,
    kind: 'section',
    number: marker,
    fields: new Map([...(title === null ? [] : [['title', title] as const]), ['text', text]]),
    headings: new Map(),
  };
}

function ofDocument(document: PlanDocument): Correctable {
  return {
    id: DOCUMENT,
    kind: 'document',
    number: document.number ?? '',
    fields: new Map([
      ...DOCUMENT_FIELDS.map((field) => [field as string, document[field] ?? ''] as const),
      ...PERIOD_FIELDS.map((end) => [`period.${end}`, document.period?.[end] ?? ''] as const),
    ]),
    headings: new Map(),
  };
}

/** The header with words in place of those that were read; an empty field is null there. */
export function documentSaid(
  document: PlanDocument,
  fields: ReadonlyMap<string, string>,
): Partial<PlanDocument> {
  const said: Partial<PlanDocument> = {};
  for (const field of DOCUMENT_FIELDS) {
    const words = fields.get(field);
    if (words !== undefined) said[field] = words === '' ? null : words;
  }
  const start = fields.get('period.start') ?? document.period?.start;
  const end = fields.get('period.end') ?? document.period?.end;
  if (fields.has('period.start') || fields.has('period.end'))
    said.period = start && end ? { start, end } : null;
  return said;
}

/** Whether a field takes words as they are, or only a day. */
export function fits({ kind }: Correctable, field: string, words: string): boolean {
  return kind !== 'document' || !DAYS.has(field) || words === '' || isRealDay(words);
}

function isRealDay(text: string): boolean {
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** The field that a person names: by its role, or by the heading of its column as printed, diacritics optional. */
export function fieldNamed({ fields, headings }: Correctable, name: string): string | null {
  if (fields.has(name)) return name;
  const key = plainKey(name);
  const byHeading = [...headings].filter(
    ([role, heading]) => fields.has(role) && plainKey(heading) === key && key !== '',
  );
  return byHeading.length === 1 ? (byHeading[0]?.[0] ?? null) : null;
}

/** Words that a record is known by again; more add nothing, fewer are shared by many tasks ("Xây dựng kế hoạch …"). */
const ANCHOR_WORDS = 12;

/** How a record is found again. */
export function anchorOf(record: Correctable): RecordAnchor {
  const { id, number, fields } = record;
  const subject = fields.get('task') || fields.get('indicator') || fields.get('title') || '';
  const words = subject || [...fields.values()].find((text) => text !== '') || '';
  return { id, number, words: wordsOf(words).split(' ').slice(0, ANCHOR_WORDS).join(' ') };
}

/** Whether two anchors were made of the same words. */
export function sameWords(a: RecordAnchor, b: RecordAnchor): boolean {
  return matchKey(a.words) === matchKey(b.words);
}

const FINGERPRINT = 16;

/** What a row's cells say, in a few letters: it changes with any word of them. */
export function fingerprint({ fields }: Correctable): string {
  const cells = [...fields].filter(([, text]) => text !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(cells.map(([role, words]) => [role, wordsOf(words)]));
  return createHash('sha256').update(text).digest('hex').slice(0, FINGERPRINT);
}

/** Whether two runs of text hold the same words, in whatever order. */
export function holdSameWords(before: readonly string[], after: readonly string[]): boolean {
  const bag = (texts: readonly string[]): string =>
    texts
      .flatMap((text) => wordsOf(text).split(' '))
      .filter((word) => word !== '')
      .sort()
      .join(' ');
  return bag(before) === bag(after);
}

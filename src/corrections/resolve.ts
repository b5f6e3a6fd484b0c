import { diagnostic } from '../diagnostics/report.ts';
import type { Outcome } from '../model/correcting.ts';
import type {
  CellCorrection,
  Checked,
  Correction,
  CorrectionEntry,
  CorrectionsFile,
  Diagnostic,
  Place,
  Plan,
  RecordAnchor,
  RowCheck,
} from '../model/index.ts';
import type { RowSaying, Sayings } from '../source/sayings.ts';
import { matchKey } from '../text/fold.ts';
import { shorten } from '../text/shorten.ts';
import {
  anchorOf,
  type Correctable,
  correctables,
  DOCUMENT,
  documentSaid,
  fingerprint,
  fits,
  holdSameWords,
  sameWords,
  wordsOf,
} from './fields.ts';

/** One correction, and what became of it in the plan as it is read now. */
export interface Resolved {
  readonly entry: CorrectionEntry;
  readonly outcome: Outcome;
  /** Id of the record that the entry is about by now; null where none was found. */
  readonly of: string | null;
  /** What stands in the document in place of what the correction found. */
  readonly reads?: string;
}

/** A corrections file held against the plan as the parser alone reads it. */
export interface Resolution {
  readonly sayings: Sayings;
  readonly corrections: readonly Correction[];
  readonly outcomes: readonly Resolved[];
}

/**
 * Finds the records that entries are about and decides which of them hold. Nothing is dropped: an entry that
 * does not fit is told with both readings.
 * @param plan the plan without any correction
 */
export function resolveCorrections(plan: Plan, { entries }: CorrectionsFile): Resolution {
  return new Resolver(plan, entries).resolve();
}

/** A record with the words that were said of it so far. */
interface Said {
  readonly record: Correctable;
  readonly fields: Map<string, string>;
  checked: Checked | null;
}

class Resolver {
  readonly #plan: Plan;
  readonly #entries: readonly CorrectionEntry[];
  readonly #byId: ReadonlyMap<string, Correctable>;
  readonly #byWords: ReadonlyMap<string, readonly Correctable[]>;
  readonly #said = new Map<string, Said>();
  readonly #applied: Correction[] = [];

  constructor(plan: Plan, entries: readonly CorrectionEntry[]) {
    const records = correctables(plan);
    this.#plan = plan;
    this.#entries = entries;
    this.#byId = new Map(records.map((record) => [record.id, record]));
    this.#byWords = grouped(records, (record) => keyOf(anchorOf(record)));
  }

  resolve(): Resolution {
    const moves = this.#unevenMoves();
    // cells first: a check is of the row as it stands once they are right
    const outcomes = new Map<CorrectionEntry, Resolved>();
    for (const entry of this.#entries) if ('field' in entry) outcomes.set(entry, this.#cell(entry, moves));
    for (const entry of this.#entries) if (!('field' in entry)) outcomes.set(entry, this.#check(entry));
    return {
      sayings: this.#sayings(),
      corrections: this.#applied,
      outcomes: this.#entries.flatMap((entry) => outcomes.get(entry) ?? []),
    };
  }

  /** Entries that move words to or from another cell, whose two cells don't hold the same words before and after. */
  #unevenMoves(): ReadonlySet<CorrectionEntry> {
    const uneven = new Set<CorrectionEntry>();
    for (const entry of this.#entries) {
      if (!('field' in entry) || entry.moved === undefined) continue;
      const other = this.#entries.find(
        (each): each is CellCorrection =>
          'field' in each && each.of === entry.of && each.field === entry.moved && each.moved === entry.field,
      );
      if (!other || !holdSameWords([entry.was, other.was], [entry.now, other.now])) uneven.add(entry);
    }
    return uneven;
  }

  #cell(entry: CellCorrection, uneven: ReadonlySet<CorrectionEntry>): Resolved {
    const record = this.#find(entry);
    if (!record) return { entry, outcome: 'unplaced', of: null };
    const of = record.id;
    if (uneven.has(entry)) return { entry, outcome: 'words-differ', of };
    if (!fits(record, entry.field, entry.now)) return { entry, outcome: 'unfit', of };
    const read = wordsOf(record.fields.get(entry.field) ?? '');
    const said = this.#said.get(of);
    const stands = said?.fields.get(entry.field) ?? read;
    const [was, now] = [wordsOf(entry.was), wordsOf(entry.now)];
    const outcome = outcomeOf(read, stands, was, now);
    if (outcome === 'applied') this.#say(record, entry, now);
    else if (outcome === 'agreed' && stands === read) this.#look(record, entry);
    return { entry, outcome, of, ...(outcome === 'applied' ? {} : { reads: stands }) };
  }

  #say(record: Correctable, entry: CellCorrection, now: string): void {
    this.#look(record, entry).fields.set(entry.field, now);
    const { field, was, by, at, note } = entry;
    this.#applied.push({ of: record.id, field, was, now, by, at, ...(note !== undefined && { note }) });
  }

  /** Who corrects a cell of a row has looked at it. */
  #look(record: Correctable, { by, at }: CorrectionEntry): Said {
    const said = this.#said.get(record.id) ?? { record, fields: new Map(), checked: null };
    said.checked = { by, at };
    this.#said.set(record.id, said);
    return said;
  }

  #check(entry: RowCheck): Resolved {
    const record = this.#find(entry);
    if (record?.kind !== 'row') return { entry, outcome: 'unplaced', of: null };
    const stands = {
      ...record,
      fields: new Map([...record.fields, ...(this.#said.get(record.id)?.fields ?? [])]),
    };
    if (entry.seen !== undefined && entry.seen !== fingerprint(stands))
      return { entry, outcome: 'conflict', of: record.id, reads: anchorOf(stands).words };
    this.#look(record, entry);
    return { entry, outcome: 'applied', of: record.id };
  }

  /**
   * The record that an entry is about: the one of that id if it begins with the same words; else the only one that
   * does, by its number or its cell among several; else the one of that id and number whose cell still says what it
   * said then.
   */
  #find(entry: CorrectionEntry): Correctable | null {
    const same = this.#byId.get(entry.of);
    if (entry.of === DOCUMENT) return same ?? null;
    if (same && sameWords(anchorOf(same), entry.row)) return same;
    const alike = this.#byWords.get(keyOf(entry.row)) ?? [];
    const fitting = alike.filter((each) => holds(each, entry));
    for (const some of [fitting, alike]) {
      const numbered = some.filter((each) => each.number === entry.row.number);
      const only = numbered.length === 1 ? numbered[0] : some.length === 1 ? some[0] : undefined;
      if (only) return only;
    }
    if (alike.length > 0 || !same || same.number !== entry.row.number) return null;
    return 'field' in entry && entry.was !== '' && holds(same, entry) ? same : null;
  }

  #sayings(): Sayings {
    const rows = new Map<string, RowSaying>();
    const sections = new Map<string, Record<string, string>>();
    let document: Sayings['document'] = {};
    for (const [id, { record, fields, checked }] of this.#said) {
      if (record.kind === 'document') document = documentSaid(this.#plan.document, fields);
      else if (record.kind === 'section') sections.set(id, Object.fromEntries(fields));
      else if (checked) rows.set(id, { cells: Object.fromEntries(fields), checked });
    }
    return { rows, sections, document };
  }
}

/** @param read what the parser read @param stands that, or what an entry before this one said */
function outcomeOf(read: string, stands: string, was: string, now: string): Outcome {
  if (stands === now) return 'agreed';
  if (stands === was) return 'applied';
  return stands !== read && read === was ? 'twice' : 'conflict';
}

/** Whether a record's cell says what an entry found in it, or what it made of it. */
function holds({ fields }: Correctable, entry: CorrectionEntry): boolean {
  if (!('field' in entry)) return true;
  const words = wordsOf(fields.get(entry.field) ?? '');
  return words === wordsOf(entry.was) || words === wordsOf(entry.now);
}

function keyOf({ words }: RecordAnchor): string {
  return matchKey(words);
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** What a reader of the plan should know of the corrections beside its document. */
export function correctionFindings(
  { outcomes }: Pick<Resolution, 'outcomes'>,
  file: CorrectionsFile,
  plan: Plan,
): Diagnostic[] {
  const places = new Map<string, Place>([
    ...plan.sections.map((s) => [s.path, s.source] as const),
    ...plan.rows.map((r) => [r.id, r.source] as const),
  ]);
  const findings = outcomes.flatMap((resolved) => finding(resolved, places));
  const cells = outcomes.filter(({ outcome }) => outcome !== 'agreed');
  const lost = cells.length > 0 && cells.every(({ outcome }) => outcome === 'unplaced');
  const other = file.source.sha256 !== plan.source.sha256;
  const name = { file: plan.source.file };
  return [
    ...(other && lost ? [diagnostic('corrections-of-another-plan', name)] : []),
    ...(other && !lost ? [diagnostic('corrections-of-another-version', name)] : []),
    ...findings,
  ];
}

function finding(
  { entry, outcome, of, reads = '' }: Resolved,
  places: ReadonlyMap<string, Place>,
): Diagnostic[] {
  const about = { of: of === DOCUMENT ? null : of, source: of === null ? null : (places.get(of) ?? null) };
  const said = {
    cell: 'field' in entry ? `${entry.of}.${entry.field}` : entry.of,
    what: 'field' in entry ? `"${shorten(entry.was, SHOWN)}" → "${shorten(entry.now, SHOWN)}"` : '✓',
    by: entry.by,
    at: entry.at,
  };
  switch (outcome) {
    case 'applied':
      return [];
    case 'agreed':
      return [diagnostic('correction-agreed', said, about)];
    case 'conflict':
      return [diagnostic('correction-conflict', { ...said, reads: shorten(reads, SHOWN) }, about)];
    case 'twice':
      return [diagnostic('correction-twice', { ...said, reads: shorten(reads, SHOWN) }, about)];
    case 'words-differ':
      return [diagnostic('correction-words-differ', said, about)];
    case 'unfit':
      return [diagnostic('correction-unfit', said, about)];
    case 'unplaced':
      return [diagnostic('correction-unplaced', { ...said, words: shorten(entry.row.words, SHOWN) }, about)];
  }
}

/** Characters of a cell in a diagnostic; the file of corrections has them all. */
const SHOWN = 80;

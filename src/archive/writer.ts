import type { Ledger } from '../follow/ledger.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import {
  Inserter,
  numberOf,
  type SqlDatabase,
  type SqlValue,
  textOf,
  textOrNull,
} from '../plans/archive/engine.ts';

import { RECORDS_A_PLAN } from '../plans/archive/format.ts';
import { LEDGER_COLUMNS } from './ledger-columns.ts';
import {
  CITATION_COLUMNS,
  DEADLINE_COLUMNS,
  type Prepared,
  ROW_COLUMNS,
  ROW_LISTS,
  SECTION_COLUMNS,
  SECTION_LISTS,
  TARGET_COLUMNS,
} from './records.ts';
import { type Candidate, standingsOf } from './states.ts';

/** Columns of `plans` that come from the plan itself, in the order of `PlanHeader`. */
const HEADER_COLUMNS = [
  'key',
  'uri',
  'sha256',
  'file',
  'format',
  'status',
  'type',
  'number',
  'title',
  'issuer',
  'issuer_key',
  'title_key',
  'level',
  'province',
  'province_id',
  'place',
  'issued_on',
  'period_start',
  'period_end',
  'year',
  'text_bytes',
  'row_count',
  'section_count',
  'tasks',
  'deliverables',
  'indicators',
] as const satisfies readonly (keyof Prepared['header'])[];

/** Columns of `plans`: those that the archive gives a plan, and its own. */
const PLAN_COLUMNS = [
  'id',
  'version',
  'state',
  'content',
  'path',
  'ordinal',
  'added_at',
  ...HEADER_COLUMNS,
] as const;
const TALLY_COLUMNS = [
  'plan',
  'topic',
  'tasks',
  'deliverables',
  'dated',
  'with_product',
  'one_lead',
] as const;

/** A ledger, and its entries in the order in which a later one takes the place of an earlier one. */
export interface OrderedLedger extends Ledger {
  readonly held: readonly LedgerEntry[];
}

/** What putting a plan in came to. */
export type Put = 'added' | 'changed' | 'same';

/** Puts plans into the tables of an archive, in a transaction that the caller holds. */
export class ArchiveWriter {
  readonly #database: SqlDatabase;
  readonly #plans: Inserter;
  readonly #files: Inserter;
  readonly #rows: Inserter;
  readonly #sections: Inserter;
  readonly #targets: Inserter;
  readonly #deadlines: Inserter;
  readonly #citations: Inserter;
  readonly #words: Inserter;
  readonly #planWords: Inserter;
  readonly #printed: Inserter;
  readonly #tallies: Inserter;
  readonly #leads: Inserter;
  readonly #lists: Inserter;
  readonly #held: Inserter;
  readonly #all: readonly Inserter[];
  readonly #bodies = new Map<string, number>();
  /** Words that the archive has as printed: all plans together have some ten thousand. */
  readonly #known: Set<string>;
  readonly #touched = new Set<number>();
  readonly #now: string;
  #last: number;

  /** @param now when the build began, ISO 8601 */
  constructor(database: SqlDatabase, now: string) {
    this.#database = database;
    this.#now = now;
    this.#last = database.number('SELECT max(id) FROM plans') ?? 0;
    this.#known = new Set(database.all('SELECT word FROM printed_words').map((row) => textOf(row, 'word')));
    const all: Inserter[] = [];
    const into = (table: string, columns: readonly [string, ...string[]], kind?: 'index'): Inserter => {
      const inserter = new Inserter(database, table, columns, kind);
      all.push(inserter);
      return inserter;
    };
    this.#plans = into('plans', PLAN_COLUMNS);
    this.#files = into('plan_files', ['plan', 'body']);
    this.#rows = into('plan_rows', ['id', ...ROW_COLUMNS]);
    this.#sections = into('plan_sections', ['id', ...SECTION_COLUMNS]);
    this.#targets = into('plan_targets', ['id', ...TARGET_COLUMNS]);
    this.#deadlines = into('plan_deadlines', ['id', ...DEADLINE_COLUMNS]);
    this.#citations = into('plan_citations', ['id', ...CITATION_COLUMNS]);
    this.#words = into('words', ['rowid', 'folded'], 'index');
    this.#planWords = into('plan_words', ['rowid', 'printed'], 'index');
    this.#printed = into('printed_words', ['word']);
    this.#tallies = into('tallies', TALLY_COLUMNS);
    this.#leads = into('lead_tallies', ['plan', 'body', 'deliverables']);
    this.#lists = into('body_lists', ['list', 'place', 'body']);
    this.#held = into('source_plans', ['path', 'ordinal', 'plan']);
    this.#all = all;
  }

  /** Plans that one file holds take the place of those that it held before. */
  putFile(path: string, plans: readonly Prepared[]): Put[] {
    const before = this.#heldBy(path);
    const puts = plans.map((plan, ordinal) => this.#put(path, ordinal, plan, before.get(ordinal) ?? null));
    this.#database.run('DELETE FROM source_plans WHERE path = ? AND ordinal >= ?', [path, plans.length]);
    for (const [ordinal, plan] of before) if (ordinal >= plans.length) this.#touched.add(plan);
    return puts;
  }

  /** A file that is no longer there: its plans stay, and are marked when the build ends. */
  dropFile(path: string): void {
    for (const plan of this.#heldBy(path).values()) this.#touched.add(plan);
    this.#database.run('DELETE FROM source_plans WHERE path = ?', [path]);
    this.#database.run('DELETE FROM sources WHERE path = ?', [path]);
    this.#dropLedger(path);
  }

  /** What a file looked like when it was read: whether it changed is seen from this. */
  noteSource(path: string, root: string, size: number, modified: number, sha256: string | null): void {
    this.#database.run(
      `INSERT INTO sources (path, root, size, modified, sha256) VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT (path) DO UPDATE SET root = ?2, size = ?3, modified = ?4, sha256 = ?5`,
      [path, root, size, modified, sha256],
    );
  }

  /** A ledger takes the place of what stood in its file before. Ids count in the order in which entries hold. */
  putLedger(path: string, { header, entries, held }: OrderedLedger): void {
    this.#dropLedger(path);
    this.#database.run('INSERT INTO ledgers (path, plan_key, sets) VALUES (?, ?, ?)', [
      path,
      header.plan,
      JSON.stringify(header.sets),
    ]);
    const columns = ['path', 'plan_key', 'place', ...LEDGER_COLUMNS.map(([name]) => name)] as const;
    const into = new Inserter(this.#database, 'ledger_entries', columns);
    const places = new Map(entries.map((entry, i) => [entry, i]));
    for (const entry of held)
      into.add([
        path,
        header.plan,
        places.get(entry) ?? 0,
        ...LEDGER_COLUMNS.map(([, value]) => value(entry)),
      ]);
    into.flush();
  }

  #dropLedger(path: string): void {
    this.#database.run('DELETE FROM ledgers WHERE path = ?', [path]);
    this.#database.run('DELETE FROM ledger_entries WHERE path = ?', [path]);
  }

  /** Writes what waits and marks what became of the plans that were touched. To be called once, before the commit. */
  end(): void {
    for (const inserter of this.#all) inserter.flush();
    for (const [id, { state, replacedBy }] of this.#standings())
      this.#database.run(
        'UPDATE plans SET state = ?1, replaced_by = ?2 WHERE id = ?3 AND (state <> ?1 OR replaced_by IS NOT ?2)',
        [state, replacedBy, id],
      );
  }

  #put(path: string, ordinal: number, plan: Prepared, before: number | null): Put {
    const same = this.#database.number('SELECT id FROM plans WHERE content = ?', [plan.content]);
    if (same !== null && same === before) return 'same';
    if (before !== null) this.#touched.add(before);
    if (before !== null)
      this.#database.run('DELETE FROM source_plans WHERE path = ? AND ordinal = ?', [path, ordinal]);
    const id = same ?? this.#insert(path, ordinal, plan, before);
    this.#held.add([path, ordinal, id]);
    this.#touched.add(id);
    if (same !== null) return before === null ? 'same' : 'changed';
    return before === null ? 'added' : 'changed';
  }

  #insert(path: string, ordinal: number, plan: Prepared, before: number | null): number {
    this.#last += 1;
    const id = this.#last;
    const { header } = plan;
    const earlier =
      (before === null ? null : this.#versionOf('id', before)) ?? this.#versionOf('key', header.key) ?? 0;
    this.#plans.add([
      id,
      earlier + 1,
      'current',
      plan.content,
      path,
      ordinal,
      this.#now,
      ...HEADER_COLUMNS.map((name) => header[name]),
    ]);
    // the next plan may be a version of this one
    this.#plans.flush();
    this.#files.add([id, plan.body]);
    this.#records(id, plan);
    return id;
  }

  #versionOf(column: 'id' | 'key', value: SqlValue): number | null {
    return this.#database.number(`SELECT max(version) FROM plans WHERE ${column} = ?`, [value]);
  }

  #records(
    plan: number,
    {
      bodies,
      lists,
      rows,
      sections,
      targets,
      deadlines,
      citations,
      words,
      wordEnds,
      printed,
      tallies,
      leads,
    }: Prepared,
  ): void {
    const base = plan * RECORDS_A_PLAN;
    const ids = bodies.map(([name, kind, register]) => this.#body(name, kind, register));
    const body = (place: number): number => ids[place] ?? 0;
    for (const [n, list] of lists.entries())
      for (const [place, at] of list.entries()) this.#lists.add([base + n, place, body(at)]);
    let n = 0;
    // rows, sections and targets share one count: it is their place in the index of words
    for (const row of rows) this.#rows.addBehind(base + n++, row, ROW_LISTS, base);
    for (const section of sections) this.#sections.addBehind(base + n++, section, SECTION_LISTS, base);
    for (const target of targets) this.#targets.addBehind(base + n++, target);
    for (const [i, end] of wordEnds.entries())
      this.#words.add([base + i, words.subarray(wordEnds[i - 1] ?? 0, end)]);
    this.#planWords.add([plan, printed]);
    for (const word of printed.split(' ')) {
      if (word === '' || this.#known.has(word)) continue;
      this.#known.add(word);
      this.#printed.add([word]);
    }
    for (const [i, deadline] of deadlines.entries()) this.#deadlines.addBehind(base + i, deadline);
    for (const [i, citation] of citations.entries()) this.#citations.addBehind(base + i, citation);
    for (const tally of tallies) this.#tallies.add([plan, ...tally]);
    const sums = new Map<number, number>();
    for (const [place, count] of leads) sums.set(body(place), (sums.get(body(place)) ?? 0) + count);
    for (const [id, count] of sums) this.#leads.add([plan, id, count]);
  }

  #body(name: string, kind: string, register: string | null): number {
    const key = `${kind} ${register ?? ''} ${name}`;
    const known = this.#bodies.get(key);
    if (known !== undefined) return known;
    const find = `SELECT id FROM bodies WHERE name = ? AND kind = ? AND coalesce(register_id, '') = ?`;
    let id = this.#database.number(find, [name, kind, register ?? '']);
    if (id === null) {
      this.#database.run('INSERT INTO bodies (name, kind, register_id) VALUES (?, ?, ?)', [
        name,
        kind,
        register,
      ]);
      id = this.#database.number(find, [name, kind, register ?? '']) ?? 0;
    }
    this.#bodies.set(key, id);
    return id;
  }

  #heldBy(path: string): Map<number, number> {
    const rows = this.#database.all('SELECT ordinal, plan FROM source_plans WHERE path = ?', [path]);
    return new Map(rows.map((row) => [numberOf(row, 'ordinal'), numberOf(row, 'plan')]));
  }

  #standings(): ReturnType<typeof standingsOf> {
    const around = new Map<number, Candidate>();
    const seen = new Set<string>();
    for (const id of this.#touched) {
      const plan = this.#database.get('SELECT key, issuer_key, year FROM plans WHERE id = ?', [id]);
      if (!plan) continue;
      const group = `${textOf(plan, 'key')} ${textOf(plan, 'issuer_key')} ${numberOf(plan, 'year')}`;
      if (seen.has(group)) continue;
      seen.add(group);
      const values = [textOf(plan, 'key'), textOrNull(plan, 'issuer_key'), numberOf(plan, 'year')];
      for (const row of this.#database.all(CANDIDATES, values)) {
        const candidate = candidateOf(row);
        around.set(candidate.id, candidate);
      }
    }
    return standingsOf([...around.values()]);
  }
}

const CANDIDATES = `
  SELECT p.id, p.key, p.uri, p.status, p.row_count, p.issuer_key, p.type, p.title_key, p.issued_on,
    p.period_start || '/' || p.period_end AS period,
    EXISTS (SELECT 1 FROM source_plans s WHERE s.plan = p.id) AS held,
    (SELECT s.plan FROM source_plans s WHERE s.path = p.path AND s.ordinal = p.ordinal) AS heir
  FROM plans p WHERE p.id IN (
    SELECT id FROM plans WHERE key = ?1 UNION SELECT id FROM plans WHERE issuer_key = ?2 AND year = ?3
  )`;

function candidateOf(row: Parameters<typeof textOf>[0]): Candidate {
  return {
    id: numberOf(row, 'id'),
    key: textOf(row, 'key'),
    uri: textOrNull(row, 'uri'),
    held: numberOf(row, 'held') === 1,
    heir: numberOf(row, 'heir') || null,
    complete: textOf(row, 'status') === 'complete',
    rows: numberOf(row, 'row_count'),
    issuer: textOrNull(row, 'issuer_key'),
    type: textOrNull(row, 'type'),
    period: textOrNull(row, 'period'),
    title: textOrNull(row, 'title_key'),
    issuedOn: textOrNull(row, 'issued_on'),
  };
}

import type { SqlDatabase } from '../plans/archive/engine.ts';
import { RECORDS_A_PLAN } from '../plans/archive/format.ts';
import { unitName, unitNow } from './places.ts';
import { marksIn, type SearchWords } from './search-words.ts';

/** Reads the records that a search has found: what is shown of each, and of its plan. */

/** A record that holds the words. */
export interface Hit {
  readonly plan: string;
  readonly version: number;
  readonly state: string;
  readonly issuer: string | null;
  readonly province: string | null;
  /** The name of the province today, where it is another. */
  readonly provinceNow: string | null;
  readonly year: number | null;
  readonly file: string;
  readonly kind: string;
  readonly id: string;
  readonly number: string | null;
  readonly text: string;
  /** Where the words stand in `text`. */
  readonly marks: readonly (readonly [number, number])[];
  readonly lead: readonly string[];
  readonly deadline: string | null;
  readonly topic: string | null;
  readonly page: number | null;
  readonly line: number | null;
}

interface Searchable extends Hit {
  /** All that the index looked at. */
  readonly searched: string;
}

/** What a hit shows of its plan, and where the plan's kinds of records begin. */
interface HitPlan {
  readonly rows: number;
  readonly sections: number;
  readonly shown: Pick<
    Hit,
    'plan' | 'version' | 'state' | 'issuer' | 'province' | 'provinceNow' | 'year' | 'file'
  >;
}

/** Makes hits of ids; what it has read of a plan it keeps: the best hits often stand in few. */
export class HitReader {
  readonly #database: SqlDatabase;
  readonly #words: SearchWords;
  readonly #plans = new Map<number, HitPlan | null>();

  constructor(database: SqlDatabase, words: SearchWords) {
    this.#database = database;
    this.#words = words;
  }

  /** @returns null where the record is not there */
  read(id: number): Searchable | null {
    const plan = this.#plan(Math.floor(id / RECORDS_A_PLAN));
    if (plan === null) return null;
    const n = id % RECORDS_A_PLAN;
    const found =
      n < plan.rows
        ? rowHit(this.#database, id)
        : n < plan.rows + plan.sections
          ? sectionHit(this.#database, id)
          : targetHit(this.#database, id);
    if (found === null) return null;
    return { ...plan.shown, ...found, marks: marksIn(found.text, this.#words) };
  }

  #plan(id: number): HitPlan | null {
    const known = this.#plans.get(id);
    if (known !== undefined) return known;
    const read = hitPlan(this.#database, id);
    this.#plans.set(id, read);
    return read;
  }
}

function hitPlan(database: SqlDatabase, id: number): HitPlan | null {
  const row = database.json(
    `SELECT json_array(row_count, section_count, version, year, key, state, file, issuer, province, province_id)
     FROM plans WHERE id = ?`,
    [id],
  );
  if (row === null) return null;
  const [rows, sections, version, year] = row.map(asNumber);
  const [, , , , key, state, file, issuer = null, province = null, unit = null] = row.map(asText);
  const now = unit === null ? null : unitName(unitNow(unit));
  return {
    rows: rows ?? 0,
    sections: sections ?? 0,
    shown: {
      plan: key ?? '',
      version: version ?? 0,
      state: state ?? '',
      issuer,
      province,
      provinceNow: now !== null && unit !== null && now !== unitName(unit) ? now : null,
      year: year ?? null,
      file: file ?? '',
    },
  };
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

type Shown = Pick<
  Searchable,
  'kind' | 'id' | 'number' | 'text' | 'lead' | 'deadline' | 'topic' | 'page' | 'line' | 'searched'
>;

/** What all kinds of records have; `placed` reads it. */
const PLACED = 'page, line, ref, topic';

function placed([page, line, id, topic]: readonly unknown[]): Pick<Shown, 'id' | 'topic' | 'page' | 'line'> {
  return {
    id: asText(id) ?? '',
    topic: asText(topic),
    page: asNumber(page),
    line: asNumber(line),
  };
}

/** Names of the bodies in a list, in its order, as JSON; `[]` where there is no list. */
const namesOf = (list: string): string =>
  `json((SELECT json_group_array(b.name ORDER BY l.place)
    FROM body_lists l JOIN bodies b ON b.id = l.body WHERE l.list = ${list}))`;

const ROW_HIT = `SELECT json_array(${PLACED}, kind, number, task, product, indicator, target, deadline, note,
  ${['lead', 'coordinate', 'monitor', 'implement'].map((name) => namesOf(`r.${name}`)).join(', ')})
  FROM plan_rows r WHERE r.id = ?`;

function rowHit(database: SqlDatabase, id: number): Shown | null {
  const row = database.json(ROW_HIT, [id]);
  if (row === null) return null;
  const [kind, number = null, ...cells] = row.slice(4, 12).map(asText);
  const [task, product, indicator, , deadline = null] = cells;
  const bodies = row.slice(12).map((names) => (Array.isArray(names) ? names.map(String) : []));
  const text = [task || indicator, product].filter(Boolean).join(' — ');
  return {
    ...placed(row),
    kind: kind ?? '',
    number,
    text: text || cells.filter(Boolean).join(' · '),
    lead: bodies[0] ?? [],
    deadline,
    searched: [...cells.map((cell) => cell ?? ''), ...bodies.flat()].join('\n'),
  };
}

const SECTION_HIT = `SELECT json_array(${PLACED}, path, title, text, ${namesOf('s.lead')})
  FROM plan_sections s WHERE s.id = ?`;

function sectionHit(database: SqlDatabase, id: number): Shown | null {
  const row = database.json(SECTION_HIT, [id]);
  if (row === null) return null;
  const [path, ...words] = row.slice(4, 7).map(asText);
  const names = row[7];
  const text = words.filter(Boolean).join(' ');
  return {
    ...placed(row),
    kind: 'section',
    number: path ?? '',
    text,
    lead: Array.isArray(names) ? names.map(String) : [],
    deadline: null,
    searched: text,
  };
}

const TARGET_HIT = `SELECT json_array(page, line, ref, NULL, of, subject, text) FROM plan_targets WHERE id = ?`;

function targetHit(database: SqlDatabase, id: number): Shown | null {
  const row = database.json(TARGET_HIT, [id]);
  if (row === null) return null;
  const [of = '', subject = '', said = ''] = row.slice(4).map((value) => asText(value) ?? '');
  return {
    ...placed(row),
    kind: 'target',
    number: of,
    text: targetWords(subject, said),
    lead: [],
    deadline: null,
    searched: `${subject}\n${said}`,
  };
}

/** The words of a target, and of what it is where they leave that to the row or the line above: "60%". */
export function targetWords(subject: string, text: string): string {
  return subject === '' || text.includes(subject) ? text : `${subject} — ${text}`;
}

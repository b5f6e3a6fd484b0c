import { isDeepStrictEqual } from 'node:util';
import { bodyDeadlines } from '../derive/body-deadlines.ts';
import { readReferences } from '../derive/references.ts';
import type { AgencyContext } from '../grammars/agencies/index.ts';
import { readDeadlineCell } from '../grammars/deadlines/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Agency, Citation, Deadline, Plan, Row, Target } from '../model/index.ts';
import { BODIES, type Body, bodiesIn } from '../tables/bodies.ts';
import { isDitto } from '../text/ditto.ts';
import type { Path } from './located.ts';
import type { Mismatch } from './mismatch.ts';

type Rules = Messages['validating']['rules'];

/** Longest list of values in one message. */
const SHOWN = 120;

/**
 * Where what a plan derives from its words (bodies, times, targets, citations) is not what its words say: somebody
 * changed the one and not the other. Worked out by the code that parses.
 */
export function derivedMismatches(plan: Plan, rules: Rules): Mismatch[] {
  const words = new Words(plan);
  const deadlines = new Map(plan.deadlines.map((deadline) => [deadline.id, deadline]));
  return [
    ...plan.rows.flatMap((row, i) => [
      ...bodyMismatches(row, i, words, rules),
      ...timeMismatches(row, i, words, deadlines, rules),
    ]),
    ...recordMismatches(plan, rules),
  ];
}

/** The words of a plan's cells, with those of the cells that they are merged with. */
class Words {
  readonly plan: Plan;
  readonly context: AgencyContext;
  readonly #holders: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly #tables: ReadonlyMap<string, Plan['tables'][number]>;

  constructor(plan: Plan) {
    const { province, place, level, issuedOn, period } = plan.document;
    this.plan = plan;
    this.context = { province, place, level, on: issuedOn ?? period?.start ?? null };
    this.#tables = new Map(plan.tables.map((table) => [table.id, table]));
    this.#holders = new Map([
      ...plan.tables.flatMap((t) => t.groups.map((g) => [`${t.id}/${g.marker}`, g.cells ?? {}] as const)),
      ...plan.rows.map((row) => [row.id, row.cells] as const),
    ]);
  }

  of({ cells, inherited }: Row, role: string): string {
    const own = cells[role] ?? '';
    const from = inherited[role];
    if (from === undefined || (own !== '' && !isDitto(own))) return own;
    return this.#holders.get(from)?.[role] ?? own;
  }

  hasColumn({ table }: Row, role: string): boolean {
    return this.#tables.get(table)?.columns.some((column) => column.role === role) ?? false;
  }

  /** Whether columns beside the deadline's own give times, whose headings a plan does not keep apart. */
  hasOtherTimes({ table }: Row): boolean {
    const uses = this.#tables.get(table)?.columns.map(({ use }) => use) ?? [];
    return uses.some((use) => use === 'start' || use === 'end' || use === 'mark');
  }
}

function bodyMismatches(row: Row, i: number, words: Words, rules: Rules): Mismatch[] {
  const derived = bodiesIn(
    (body: Body) => words.of(row, body),
    words.hasColumn(row, 'coordinate'),
    words.context,
  );
  return BODIES.flatMap((body) =>
    isDeepStrictEqual(derived[body], row[body])
      ? []
      : [mismatch(['rows', i, body], namesOf(derived[body]), namesOf(row[body]), rules)],
  );
}

function namesOf(agencies: readonly Agency[]): string[] {
  return agencies.map(({ name }) => name);
}

function timeMismatches(
  row: Row,
  i: number,
  words: Words,
  deadlines: ReadonlyMap<string, Deadline>,
  rules: Rules,
): Mismatch[] {
  if (words.hasOtherTimes(row)) return [];
  const derived = readDeadlineCell(words.of(row, 'deadline'), words.plan.document.period).map(
    ({ span: _, doubt: __, ...fields }) => fields,
  );
  const kept = row.deadlines.flatMap((id) => deadlines.get(id) ?? []).map(withoutPlace);
  if (isDeepStrictEqual(derived, kept)) return [];
  return [mismatch(['rows', i, 'deadlines'], derived.map(timeText), kept.map(timeText), rules)];
}

function withoutPlace({
  id: _,
  of: __,
  source: ___,
  ...fields
}: Deadline): Omit<Deadline, 'id' | 'of' | 'source'> {
  return fields;
}

function timeText({ text, end, start }: Pick<Deadline, 'text' | 'start' | 'end'>): string {
  const days = [start, end].filter((day) => day !== null).join('/');
  return days === '' ? text : `${text} (${days})`;
}

/** Times of sections, targets and citations: the same records must follow from the words as stand in the plan. */
function recordMismatches(plan: Plan, rules: Rules): Mismatch[] {
  const { document, bases, sections, rows, tables, discarded } = plan;
  const silent = { discarded, report: () => {} };
  const sectionIds = new Set(sections.map(({ id }) => id));
  const references = readReferences({ document, bases, sections, rows, tables }, silent);
  const times = bodyDeadlines(sections, document.period, 0, silent);
  const kept = plan.deadlines.filter(({ of }) => sectionIds.has(of));
  return [
    ...listMismatches(plan, 'deadlines', times, kept, timeText, rules),
    ...listMismatches(plan, 'targets', references.targets, plan.targets, ({ text }) => text, rules),
    ...listMismatches(plan, 'citations', references.citations, plan.citations, ({ text }) => text, rules),
  ];
}

type Derived = Deadline | Target | Citation;

function listMismatches<R extends Derived>(
  plan: Plan,
  list: 'deadlines' | 'targets' | 'citations',
  derived: readonly R[],
  kept: readonly R[],
  textOf: (record: R) => string,
  rules: Rules,
): Mismatch[] {
  const expected = grouped(derived);
  const found = grouped(kept);
  const owners = [...new Set([...expected.keys(), ...found.keys()])];
  return owners.flatMap((of) => {
    const [want, got] = [expected.get(of) ?? [], found.get(of) ?? []];
    if (isDeepStrictEqual(want.map(bare), got.map(bare))) return [];
    const at = plan[list].findIndex((record) => record.of === of);
    const path = at < 0 ? ownerPath(plan, of) : [list, at];
    return [mismatch(path, want.map(textOf), got.map(textOf), rules)];
  });
}

function grouped<R extends Derived>(records: readonly R[]): ReadonlyMap<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) groups.set(record.of, [...(groups.get(record.of) ?? []), record]);
  return groups;
}

/** A record without what says where it stands and how it is counted. */
function bare(record: Derived): object {
  const { id: _, of: __, source: ___, ...fields } = record;
  return fields;
}

function ownerPath({ rows, sections }: Plan, of: string): Path {
  const row = rows.findIndex(({ id }) => id === of);
  if (row >= 0) return ['rows', row];
  const section = sections.findIndex(({ id }) => id === of);
  return section >= 0 ? ['sections', section] : ['document'];
}

function mismatch(path: Path, want: readonly string[], got: readonly string[], rules: Rules): Mismatch {
  return {
    code: 'belies-words',
    path,
    expected: want.length === 0 ? rules.nothingFromWords : rules.fromWords(listText(want)),
    got: got.length === 0 ? '–' : listText(got),
  };
}

function listText(values: readonly string[]): string {
  const text = values.map((value) => `"${value}"`).join(', ');
  return text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text;
}

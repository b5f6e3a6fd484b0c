import type { Messages } from '../messages/index.ts';
import type { Deadline, Plan, Row, Table } from '../model/index.ts';
import { tellsOfLoss } from '../model/status.ts';
import { isDay } from '../text/calendar.ts';
import { isDitto } from '../text/ditto.ts';
import { nearest } from '../text/nearest.ts';
import { derivedMismatches } from './derived.ts';
import type { Path } from './located.ts';
import type { Mismatch } from './mismatch.ts';

type Rules = Messages['validating']['rules'];

/** The lists whose records have ids. */
const WITH_IDS = ['bases', 'sections', 'tables', 'rows', 'deadlines', 'targets', 'citations'] as const;

/** What `of` names where a record belongs to the document's own header. */
const DOCUMENT = 'document';

/**
 * What a plan owes itself and its schemas cannot say: ids that point nowhere or stand twice, ways up that lead round
 * in a circle, merged cells, groups and columns that their tables do not have, days that no calendar has, a status
 * that its diagnostics belie. Nothing is found in a plan that `parse` wrote.
 */
export function mismatches(plan: Plan, { validating: { rules } }: Pick<Messages, 'validating'>): Mismatch[] {
  const found = [
    ...repeatedIds(plan, rules),
    ...new References(plan, rules).all(),
    ...rowMismatches(plan, rules),
    ...circles(plan, 'rows', 'parent', rules),
    ...circles(plan, 'rows', 'continues', rules),
    ...circles(plan, 'sections', 'parent', rules),
    ...dayMismatches(plan, rules),
    ...statusMismatch(plan, rules),
  ];
  // what follows from words can only be told once records fit one another
  return found.length > 0 ? found : derivedMismatches(plan, rules);
}

/** Rows and sections share their names with all that points at them, so an id stands once in the whole plan. */
function repeatedIds(plan: Plan, rules: Rules): Mismatch[] {
  const seen = new Map<string, string>();
  return WITH_IDS.flatMap((list) =>
    plan[list].flatMap(({ id }, i) => {
      const before = seen.get(id);
      seen.set(id, before ?? `${list}[${i}]`);
      if (before === undefined) return [];
      return [
        { code: 'repeated-id', path: [list, i, 'id'], expected: rules.unique, got: `"${id}" (${before})` },
      ];
    }),
  );
}

/** Ids that point nowhere. */
class References {
  readonly #plan: Plan;
  readonly #rules: Rules;
  readonly #found: Mismatch[] = [];

  constructor(plan: Plan, rules: Rules) {
    this.#plan = plan;
    this.#rules = rules;
  }

  all(): Mismatch[] {
    const { bases, sections, tables, rows, deadlines, targets, citations, diagnostics } = this.#plan;
    const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
    const [rowIds, sectionIds, tableIds] = [new Set(ids(rows)), new Set(ids(sections)), new Set(ids(tables))];
    const deadlineIds = new Set(ids(deadlines));
    const citationIds = new Set(ids(citations));
    const paths = sections.map(({ path }) => path);
    const owners = new Set([DOCUMENT, ...rowIds, ...sectionIds, ...paths, ...tableIds, ...ids(bases)]);
    const any = new Set([...owners, ...deadlineIds, ...citationIds, ...ids(targets)]);
    const { row, table, section, deadline, citation, owner, record } = this.#rules;
    this.#check(['document', 'carriesOut'], this.#plan.document.carriesOut, citationIds, citation);
    for (const [i, basis] of bases.entries()) {
      for (const [k, id] of basis.citations.entries())
        this.#check(['bases', i, 'citations', k], id, citationIds, citation);
    }
    for (const [i, { parent }] of sections.entries())
      this.#check(['sections', i, 'parent'], parent, sectionIds, section);
    // a cell may be given by the row of the group, which is pointed at by its table and marker
    const groups = this.#plan.tables.flatMap((t) => t.groups.map((g) => `${t.id}/${g.marker}`));
    const holders = new Set([...rowIds, ...groups]);
    for (const [i, each] of rows.entries()) {
      this.#check(['rows', i, 'table'], each.table, tableIds, table);
      this.#check(['rows', i, 'parent'], each.parent, rowIds, row);
      this.#check(['rows', i, 'continues'], each.continues, rowIds, row);
      for (const [role, from] of Object.entries(each.inherited))
        this.#check(['rows', i, 'inherited', role], from, holders, row);
      for (const [k, id] of each.deadlines.entries())
        this.#check(['rows', i, 'deadlines', k], id, deadlineIds, deadline);
    }
    for (const [list, records] of Object.entries({ deadlines, targets, citations })) {
      for (const [i, { of }] of records.entries()) this.#check([list, i, 'of'], of, owners, owner);
    }
    for (const [i, { of }] of diagnostics.entries()) this.#check(['diagnostics', i, 'of'], of, any, record);
    return this.#found;
  }

  #check(path: Path, id: string | null, known: ReadonlySet<string>, what: string): void {
    if (id === null || known.has(id)) return;
    const expected = this.#rules.idOf(what, nearest(id, known));
    this.#found.push({ code: 'unknown-reference', path, expected, got: `"${id}"` });
  }
}

/** What rows owe their tables, the rows that they are merged with, and their deadlines. */
function rowMismatches(plan: Plan, rules: Rules): Mismatch[] {
  const tables = new Map(plan.tables.map((table) => [table.id, table]));
  const rows = new Map(plan.rows.map((row) => [row.id, row]));
  const deadlines = new Map(plan.deadlines.map((deadline) => [deadline.id, deadline]));
  return [
    ...plan.rows.flatMap((row, i) => {
      const table = tables.get(row.table);
      return [
        ...(table ? tableMismatches(row, i, table, rules) : []),
        ...mergeMismatches(row, i, rows, rules),
        ...deadlineMismatches(row, i, deadlines, rules),
      ];
    }),
    ...plan.deadlines.flatMap((deadline, i) => {
      const row = rows.get(deadline.of);
      if (!row || row.deadlines.includes(deadline.id)) return [];
      return [
        {
          code: 'unlisted-deadline',
          path: ['deadlines', i, 'id'],
          expected: rules.listed(row.id),
          got: `"${deadline.id}"`,
        },
      ];
    }),
  ];
}

function tableMismatches(row: Row, i: number, { columns, groups }: Table, rules: Rules): Mismatch[] {
  const roles: readonly string[] = columns.map(({ role }) => role);
  const strangers = Object.keys(row.cells).filter((role) => !roles.includes(role));
  const cells = strangers.map((role) => ({
    code: 'unknown-column',
    path: ['rows', i, 'cells', role],
    expected: rules.column(roles.filter((each) => each !== 'no').join(', ')),
    got: `"${role}"`,
  }));
  if (row.group === null || groups.some(({ marker }) => marker === row.group)) return cells;
  const expected = rules.group(groups.map(({ marker }) => marker).join(', '));
  return [...cells, { code: 'unknown-group', path: ['rows', i, 'group'], expected, got: `"${row.group}"` }];
}

function mergeMismatches(row: Row, i: number, rows: ReadonlyMap<string, Row>, rules: Rules): Mismatch[] {
  const above = (['parent', 'continues'] as const).flatMap((way) => {
    const other = rows.get(row[way] ?? '');
    if (!other || other.table === row.table) return [];
    return [
      {
        code: 'other-table',
        path: ['rows', i, way],
        expected: rules.sameTable,
        got: `"${other.id}" (${other.table})`,
      },
    ];
  });
  const merged = Object.entries(row.inherited).flatMap(([role, from]) => {
    const path = ['rows', i, 'inherited', role];
    const own = row.cells[role] ?? '';
    if (own !== '' && !isDitto(own))
      return [
        {
          code: 'merged-cell-filled',
          path: ['rows', i, 'cells', role],
          expected: rules.emptyCell,
          got: JSON.stringify(own.slice(0, 60)),
        },
      ];
    const source = rows.get(from);
    if (!source || (source.cells[role] ?? '') !== '') return [];
    return [{ code: 'merged-with-empty', path, expected: rules.holdsWords, got: `"${from}"` }];
  });
  return [...above, ...merged];
}

function deadlineMismatches(
  row: Row,
  i: number,
  deadlines: ReadonlyMap<string, Deadline>,
  rules: Rules,
): Mismatch[] {
  const merged = new Set(Object.values(row.inherited));
  return row.deadlines.flatMap((id, k) => {
    const of = deadlines.get(id)?.of;
    if (of === undefined || of === row.id || merged.has(of)) return [];
    return [
      {
        code: 'foreign-deadline',
        path: ['rows', i, 'deadlines', k],
        expected: rules.ownDeadline,
        got: `"${id}" (${of})`,
      },
    ];
  });
}

/** Each circle once, at the record that it is first met at. */
function circles<L extends 'rows' | 'sections'>(
  plan: Plan,
  list: L,
  way: 'parent' | 'continues',
  rules: Rules,
): Mismatch[] {
  const records: readonly { id: string; parent: string | null; continues?: string | null }[] = plan[list];
  const up = new Map(records.map((record) => [record.id, record[way] ?? null]));
  /** Records from which the way up has been walked to its end. */
  const walkedBefore = new Set<string>();
  return records.flatMap(({ id }, i) => {
    const walked = new Set<string>();
    let at: string | null = id;
    while (at !== null && !walked.has(at) && !walkedBefore.has(at)) {
      walked.add(at);
      at = up.get(at) ?? null;
    }
    const round = at !== null && walked.has(at);
    for (const each of walked) walkedBefore.add(each);
    return round
      ? [{ code: 'circle', path: [list, i, way], expected: rules.noCircle, got: [...walked, at].join(' → ') }]
      : [];
  });
}

/** Days that no calendar has, and ends before beginnings. */
function dayMismatches({ document, deadlines, citations }: Plan, rules: Rules): Mismatch[] {
  return [
    ...impossible(['document', 'issuedOn'], document.issuedOn, rules),
    ...impossible(['document', 'decision', 'issuedOn'], document.decision?.issuedOn ?? null, rules),
    ...(document.period ? span(['document', 'period'], document.period, rules) : []),
    ...deadlines.flatMap((deadline, i) => span(['deadlines', i], deadline, rules)),
    ...citations.flatMap(({ issuedOn }, i) => impossible(['citations', i, 'issuedOn'], issuedOn, rules)),
  ];
}

function span(
  path: Path,
  { start, end }: { start: string | null; end: string | null },
  rules: Rules,
): Mismatch[] {
  const wrong = [
    ...impossible([...path, 'start'], start, rules),
    ...impossible([...path, 'end'], end, rules),
  ];
  if (wrong.length > 0 || start === null || end === null || start <= end) return wrong;
  return [
    {
      code: 'ends-before-it-begins',
      path: [...path, 'end'],
      expected: rules.notBefore(start),
      got: `"${end}"`,
    },
  ];
}

function impossible(path: Path, day: string | null, rules: Rules): Mismatch[] {
  if (day === null || isDay(day)) return [];
  return [{ code: 'impossible-day', path, expected: rules.calendarDay, got: `"${day}"` }];
}

function statusMismatch({ status, diagnostics }: Plan, rules: Rules): Mismatch[] {
  if (status === 'partial' || !diagnostics.some(tellsOfLoss)) return [];
  return [{ code: 'status-belied', path: ['status'], expected: rules.partial, got: `"${status}"` }];
}

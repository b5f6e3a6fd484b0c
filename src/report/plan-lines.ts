import { agencyContext, agencyFilter } from '../ask/agency-filter.ts';
import { isDutyRow, withDutyRows } from '../ask/duties.ts';
import { dueDays } from '../ask/occurrences.ts';
import type { Agency, Deadline, Plan, Row } from '../model/index.ts';
import { BODY_ROLES } from '../model/vocabularies.ts';
import { bodiesOf, deliverablesOf, groupOf, indexPlan, type PlanIndex, taskOf } from '../plans/plan-index.ts';
import type { Facts, Use } from './shared/facts.ts';

/** A row of a plan, with what it is filtered and counted by. */
export interface Line {
  readonly row: Row;
  readonly index: PlanIndex;
  readonly facts: Facts;
  /** Of the row, within the page: what links point at. */
  readonly anchor: string;
  readonly deadlines: readonly Deadline[];
  /** Whether it stands in a section's words, not in a table. */
  readonly duty: boolean;
}

/** The lists that facts point into, filled while plans are read. */
export class Lists {
  readonly #bodies = new Map<string, number>();
  readonly #groups = new Map<string, number>();
  readonly #sets = new Set<number>();
  #tasks = 0;

  body(name: string, set: boolean): number {
    const at = numbered(this.#bodies, name);
    if (set) this.#sets.add(at);
    return at;
  }

  group(title: string): number {
    return numbered(this.#groups, title);
  }

  task(): number {
    this.#tasks += 1;
    return this.#tasks;
  }

  get bodies(): string[] {
    return [...this.#bodies.keys()];
  }

  get groups(): string[] {
    return [...this.#groups.keys()];
  }

  isSet(body: number): boolean {
    return this.#sets.has(body);
  }
}

function numbered(list: Map<string, number>, name: string): number {
  const known = list.get(name);
  if (known !== undefined) return known;
  list.set(name, list.size);
  return list.size - 1;
}

/** A plan as the page shows it. */
export interface PlanLines {
  readonly plan: Plan;
  readonly at: number;
  readonly index: PlanIndex;
  /** Tasks, those that sections set among them where they are asked for; then indicators and rows of other tables. */
  readonly tasks: readonly Line[];
  readonly rows: ReadonlyMap<string, Line>;
}

/** @param sections also the duties that sections set, where tables list tasks */
export function linesOf(plan: Plan, at: number, lists: Lists, sections: boolean): PlanLines {
  const asked = withDutyRows(plan, sections ? 'always' : 'without-table');
  const index = indexPlan(asked);
  const deliverables = new Set(deliverablesOf(asked).map(({ id }) => id));
  const tasks = new Map<string, number>();
  const uses = new Uses(plan, lists);
  const lines = asked.rows.map((row): Line => {
    const deadlines = index.deadlines.get(row.id) ?? [];
    const head = taskOf(index, row).id;
    const task = tasks.get(head) ?? lists.task();
    tasks.set(head, task);
    const group = groupOf(index, row);
    return {
      row,
      index,
      deadlines,
      anchor: isDutyRow(row) ? dutyAnchor(at, row.id) : anchorOf(at, row.id),
      duty: isDutyRow(row),
      facts: {
        plan: at,
        group: group ? lists.group(`${group.marker}. ${group.title}`) : null,
        topic: row.topic,
        uses: uses.of(index, row),
        days: daysOf(deadlines),
        kinds: [...new Set(deadlines.map(({ kind }) => kind))],
        confidence: row.confidence,
        checked: row.checked !== undefined,
        task: row.kind === 'task' ? task : null,
        deliverable: deliverables.has(row.id),
      },
    };
  });
  return {
    plan,
    at,
    index,
    tasks: lines.filter(({ row }) => row.kind === 'task'),
    rows: new Map(lines.map((line) => [line.row.id, line])),
  };
}

/** The id of a record's element. Ids of records hold no white space. */
export function anchorOf(plan: number, id: string): string {
  return `p${plan}:${id}`;
}

/** The id of the line that a section's duty has among the tasks; the section itself has its own. */
function dutyAnchor(plan: number, id: string): string {
  return `d${plan}:${id}`;
}

function daysOf(deadlines: readonly Deadline[]): Facts['days'] {
  const days = new Map<string, boolean>();
  for (const deadline of deadlines)
    for (const day of dueDays(deadline))
      days.set(day, (days.get(day) ?? true) && deadline.kind === 'recurring');
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, recurring]) => ({ day, recurring }));
}

/** Plans name some hundred bodies; in a file that names more, sets count by their own names only, for each is held against each. */
const NAMED_AT_MOST = 2000;

/** Who does what in the rows of a plan: bodies by name, and those that sets of the plan cover. */
class Uses {
  readonly #lists: Lists;
  /** By the name of a set: the bodies named in the plan that belong to it. */
  readonly #members = new Map<string, readonly number[]>();
  readonly #named: readonly { readonly name: string; readonly covers: (agency: Agency) => boolean }[];

  constructor(plan: Plan, lists: Lists) {
    this.#lists = lists;
    const context = agencyContext(plan);
    const names = new Set(
      plan.rows.flatMap((row) =>
        BODY_ROLES.flatMap((role) => row[role].flatMap(({ kind, name }) => (kind === 'named' ? [name] : []))),
      ),
    );
    this.#named = (names.size > NAMED_AT_MOST ? [] : [...names]).map((name) => ({
      name,
      covers: agencyFilter(name, context, false).match,
    }));
  }

  of(index: PlanIndex, row: Row): Use[] {
    const uses = new Map<string, Use>();
    for (const role of BODY_ROLES) {
      for (const agency of bodiesOf(index, row, role)) {
        const body = this.#lists.body(agency.name, agency.kind !== 'named');
        uses.set(`${body} ${role}`, { body, role, bySet: false });
        for (const member of this.#membersOf(agency)) {
          const key = `${member} ${role}`;
          if (!uses.has(key)) uses.set(key, { body: member, role, bySet: true });
        }
      }
    }
    return [...uses.values()];
  }

  #membersOf(agency: Agency): readonly number[] {
    if (agency.kind !== 'group') return [];
    const known = this.#members.get(agency.name);
    if (known) return known;
    const members = this.#named
      .filter(({ covers }) => covers(agency))
      .map(({ name }) => this.#lists.body(name, false));
    this.#members.set(agency.name, members);
    return members;
  }
}

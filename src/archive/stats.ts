import type { Messages } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import {
  numberOf,
  numberOrNull,
  type SqlDatabase,
  type SqlRow,
  textOf,
  textOrNull,
} from '../plans/archive/engine.ts';
import { RECORDS_A_PLAN } from '../plans/archive/format.ts';
import { readArchive } from '../plans/archive/open.ts';
import { idsOf } from '../plans/archive/stored-plans.ts';
import { foldWords } from './folding.ts';
import { unitName, unitNow } from './places.ts';
import { filterOf, type PlanFilter } from './search.ts';
import { searchWords } from './search-words.ts';

/**
 * What sums can be taken by. `province`: as the plans name it; `now`: the province of today that it became part of.
 */
export const GROUPINGS = ['province', 'now', 'level', 'topic', 'body', 'year'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Sums over plans that have something in common. */
export interface Tally {
  /** What they have in common; null where it is not stated. */
  readonly value: string | null;
  readonly plans: number;
  readonly tasks: number;
  readonly deliverables: number;
  /** Shares of the deliverables, 0 to 1: with a day to be done by, with a product, with one named body in the lead. */
  readonly dated: number;
  readonly product: number;
  readonly oneLead: number;
}

/** A measurable aim (chỉ tiêu) of one subject, as one plan sets it. */
export interface AimRow {
  readonly province: string | null;
  readonly level: string | null;
  readonly year: number | null;
  readonly comparator: string;
  readonly value: number | null;
  readonly value2: number | null;
  readonly unit: string | null;
  readonly subject: string | null;
  readonly text: string;
  readonly plan: string;
}

const SUMS = `count(*) AS plans, sum(t.tasks) AS tasks, sum(t.deliverables) AS deliverables,
  sum(t.dated) AS dated, sum(t.with_product) AS product, sum(t.one_lead) AS one_lead`;

/** A plan's sums over its topics: the table is in the order of plans, so that this takes no sorting. */
const BY_PLAN = `(SELECT plan, sum(tasks) AS tasks, sum(deliverables) AS deliverables, sum(dated) AS dated,
  sum(with_product) AS with_product, sum(one_lead) AS one_lead FROM tallies GROUP BY plan)`;

/** What a plan has one of, and the column that it stands in. */
const COLUMN = { province: 'province', now: 'province_id', level: 'level', year: 'year' } as const;

/** Bodies are many; what few name is in the data set (archive export). */
const MOST_BODIES = 100;

/** Tasks of an archive in numbers, by each of the groupings. */
export function tallyArchive<G extends Grouping>(
  archive: string,
  groupings: readonly G[],
  filter: PlanFilter,
  messages: Pick<Messages, 'archive'>,
): Promise<Result<(readonly [G, readonly Tally[]])[]>> {
  return withFilter(archive, filter, messages, (database, where, values) => {
    // most groupings are of plans: one pass over them serves all of these
    let plans: readonly SqlRow[] | null = null;
    return groupings.map((by) => {
      if (by === 'body') return [by, byBody(database, where, values)] as const;
      if (by === 'topic') return [by, byTopic(database, where, values)] as const;
      plans ??= groupsOfPlans(database, where, values);
      return [by, byColumn(plans, by)] as const;
    });
  });
}

type Values = Parameters<SqlDatabase['all']>[1];

async function withFilter<T>(
  archive: string,
  filter: PlanFilter,
  messages: Pick<Messages, 'archive'>,
  ask: (database: SqlDatabase, where: string, values: NonNullable<Values>) => T,
): Promise<Result<T>> {
  const understood = filterOf(filter, messages);
  if (!understood.ok) return understood;
  const { where, values } = understood.value;
  return readArchive(archive, messages, (database) => ask(database, where, values));
}

function byTopic(database: SqlDatabase, where: string, values: Values): Tally[] {
  const rows = database.all(
    `SELECT t.topic AS value, ${SUMS} FROM tallies t JOIN plans p ON p.id = t.plan WHERE ${where} GROUP BY 1`,
    values,
  );
  return inOrder(rows.map(tallyOf), 'topic');
}

function groupsOfPlans(database: SqlDatabase, where: string, values: Values): readonly SqlRow[] {
  return database.all(
    `SELECT p.province, p.province_id, p.level, p.year, ${SUMS}
     FROM ${BY_PLAN} t JOIN plans p ON p.id = t.plan WHERE ${where} GROUP BY 1, 2, 3, 4`,
    values,
  );
}

/** Groups of plans put together by what they have in one column; units that are one by today by what that is. */
function byColumn(groups: readonly SqlRow[], by: keyof typeof COLUMN): Tally[] {
  const sums = new Map<string | null, Tally>();
  for (const group of groups) {
    const tally = tallyOf({ ...group, value: group[COLUMN[by]] ?? null });
    const value = by === 'now' && tally.value !== null ? unitName(unitNow(tally.value)) : tally.value;
    const sum = sums.get(value);
    sums.set(value, sum ? added(sum, tally) : { ...tally, value });
  }
  return inOrder([...sums.values()], by);
}

function added(a: Tally, b: Tally): Tally {
  const deliverables = a.deliverables + b.deliverables;
  const share = (name: 'dated' | 'product' | 'oneLead'): number =>
    deliverables === 0 ? 0 : (a[name] * a.deliverables + b[name] * b.deliverables) / deliverables;
  return {
    value: a.value,
    plans: a.plans + b.plans,
    tasks: a.tasks + b.tasks,
    deliverables,
    dated: share('dated'),
    product: share('product'),
    oneLead: share('oneLead'),
  };
}

function tallyOf(row: SqlRow): Tally {
  const deliverables = numberOf(row, 'deliverables');
  const share = (name: string): number => (deliverables === 0 ? 0 : numberOf(row, name) / deliverables);
  const value = row.value;
  return {
    value: value === null || value === '' || value === undefined ? null : String(value),
    plans: numberOf(row, 'plans'),
    tasks: numberOf(row, 'tasks'),
    deliverables,
    dated: share('dated'),
    product: share('product'),
    oneLead: share('one_lead'),
  };
}

function inOrder(tallies: readonly Tally[], by: Grouping): Tally[] {
  if (by === 'year') return [...tallies].sort((a, b) => Number(a.value) - Number(b.value));
  return [...tallies].sort(
    (a, b) => b.deliverables - a.deliverables || (a.value ?? '').localeCompare(b.value ?? '', 'vi'),
  );
}

function byBody(database: SqlDatabase, where: string, values: Values): Tally[] {
  const rows = database.all(
    `SELECT b.name AS value, sum(s.plans) AS plans, sum(s.deliverables) AS deliverables FROM (
       SELECT l.body, count(*) AS plans, sum(l.deliverables) AS deliverables
       FROM lead_tallies l JOIN plans p ON p.id = l.plan WHERE ${where} GROUP BY 1
     ) s JOIN bodies b ON b.id = s.body
     GROUP BY coalesce(b.register_id, b.name) ORDER BY 3 DESC, 1 LIMIT ${MOST_BODIES}`,
    values,
  );
  return rows.map(tallyOf);
}

/** Targets whose subject, or whose words, hold what was asked for: who asks what, and how it rises. */
export function aimsOf(
  archive: string,
  subject: string,
  filter: PlanFilter,
  messages: Pick<Messages, 'archive'>,
): Promise<Result<AimRow[]>> {
  const words = searchWords(subject);
  if (words === null) return Promise.resolve(failed(messages.archive.troubles.noWords()));
  return withFilter(archive, filter, messages, (database, where, values) => {
    const rows = database.all(
      `SELECT p.province, p.level, coalesce(t.year, p.year) AS year, t.comparator, t.value, t.value2, t.unit, t.subject, t.text,
         p.key AS plan
       FROM words JOIN plan_targets t ON t.id = words.rowid JOIN plans p ON p.id = t.id / ${RECORDS_A_PLAN}
       WHERE words MATCH ? AND ${where}
       ORDER BY coalesce(t.year, p.year), p.province, t.id`,
      [words.row ?? words.all, ...values],
    );
    return rows.filter((row) => words.match(`${textOf(row, 'subject')}\n${textOf(row, 'text')}`)).map(aimRow);
  });
}

function aimRow(row: SqlRow): AimRow {
  return {
    province: textOrNull(row, 'province'),
    level: textOrNull(row, 'level'),
    year: numberOrNull(row, 'year'),
    comparator: textOf(row, 'comparator'),
    value: numberOrNull(row, 'value'),
    value2: numberOrNull(row, 'value2'),
    unit: textOrNull(row, 'unit'),
    subject: textOrNull(row, 'subject'),
    text: textOf(row, 'text'),
    plan: textOf(row, 'plan'),
  };
}

/** A task that other plans have. */
export interface MissingTask {
  readonly task: string;
  readonly topic: string | null;
  /** Plans that have it, and their share of those that were looked at. */
  readonly have: number;
  readonly share: number;
  /** One of them. */
  readonly plan: string;
  readonly id: string;
}

/** Tasks that most plans like one have and it has not; `peers`: how many plans it was held against. */
export interface Missing {
  readonly peers: number;
  readonly tasks: readonly MissingTask[];
}

/**
 * Share of pairs of syllables that two tasks must have in common (Jaccard) to be the same task in other words. Reasoned:
 * the same sentence with another year, number or place keeps more than half of its pairs; two tasks of one topic share
 * stock phrases, a third at most.
 */
const SAME_TASK = 0.5;

/**
 * Tasks that most plans of a plan's level and year have and it lacks: every task of the others is paired with its tasks
 * first; what finds no partner is put together among the others, and counted by plan.
 * @param share of the other plans that must have a task for it to be told
 */
export function missingTasks(
  archive: string,
  key: string,
  share: number,
  messages: Pick<Messages, 'archive'>,
): Promise<Result<Missing>> {
  return readArchive(archive, messages, (database) => {
    const { ids, near } = idsOf(database, key);
    const [id, ...more] = ids;
    const { troubles } = messages.archive;
    if (id === undefined || more.length > 0)
      return failed(
        id === undefined ? troubles.noPlan(archive, key, near) : troubles.manyPlans(archive, key, near),
      );
    return done(missing(database, id, share));
  }).then((answer) => (answer.ok ? answer.value : answer));
}

interface Task {
  readonly plan: number;
  readonly key: string;
  readonly id: string;
  readonly words: string;
  readonly topic: string | null;
  readonly pairs: ReadonlySet<string>;
}

function missing(database: SqlDatabase, id: number, share: number): Missing {
  const own = new TaskIndex();
  for (const task of tasksOf(database, 'p.id = ?', [id])) own.add(task);
  const others = new TaskIndex();
  const groups = new Map<Task, { plans: Set<number>; example: Task }>();
  const peers = new Set<number>();
  const around = `p.state = 'current' AND p.id <> ?1 AND EXISTS (SELECT 1 FROM plans me WHERE me.id = ?1
    AND me.level IS p.level AND me.year IS p.year)`;
  for (const task of tasksOf(database, around, [id])) {
    peers.add(task.plan);
    if (own.nearest(task) !== null) continue;
    const known = others.nearest(task);
    const group = known === null ? null : groups.get(known);
    if (group) group.plans.add(task.plan);
    else {
      others.add(task);
      groups.set(task, { plans: new Set([task.plan]), example: task });
    }
  }
  const least = Math.max(1, Math.ceil(share * peers.size));
  const tasks = [...groups.values()]
    .filter(({ plans }) => plans.size >= least)
    .map(
      ({ plans, example }): MissingTask => ({
        task: example.words,
        topic: example.topic,
        have: plans.size,
        share: plans.size / peers.size,
        plan: example.key,
        id: example.id,
      }),
    )
    .sort((a, b) => b.have - a.have || a.task.localeCompare(b.task, 'vi'));
  return { peers: peers.size, tasks };
}

function tasksOf(database: SqlDatabase, where: string, values: NonNullable<Values>): Task[] {
  const plans = database.all(`SELECT p.id, p.key FROM plans p WHERE ${where} ORDER BY p.id`, values);
  return plans.flatMap((plan) => {
    const id = numberOf(plan, 'id');
    const rows = database.all(
      `SELECT ref, task, topic FROM plan_rows WHERE id BETWEEN ? AND ? AND kind = 'task' AND continues IS NULL AND task IS NOT NULL`,
      [id * RECORDS_A_PLAN, (id + 1) * RECORDS_A_PLAN - 1],
    );
    return rows.map((row) => ({
      plan: id,
      key: textOf(plan, 'key'),
      id: textOf(row, 'ref'),
      words: textOf(row, 'task'),
      topic: textOrNull(row, 'topic'),
      pairs: pairsOf(textOf(row, 'task')),
    }));
  });
}

/** Two syllables that follow one another; numbers count for nothing, since years and symbols change. */
function pairsOf(words: string): Set<string> {
  const syllables = foldWords(words).match(/[a-z]+/g) ?? [];
  return new Set(syllables.slice(1).map((syllable, i) => `${syllables[i] ?? ''} ${syllable}`));
}

/** Tasks by the pairs that they hold: what has none in common need not be compared. */
class TaskIndex {
  readonly #byPair = new Map<string, Task[]>();

  add(task: Task): void {
    for (const pair of task.pairs) {
      const list = this.#byPair.get(pair);
      if (list) list.push(task);
      else this.#byPair.set(pair, [task]);
    }
  }

  /** The most alike, or null where none is the same task. */
  nearest(task: Task): Task | null {
    const common = new Map<Task, number>();
    for (const pair of task.pairs)
      for (const other of this.#byPair.get(pair) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
    let best: Task | null = null;
    let most = 0;
    for (const [other, n] of common) {
      const jaccard = n / (task.pairs.size + other.pairs.size - n);
      if (jaccard >= SAME_TASK && jaccard > most) [best, most] = [other, jaccard];
    }
    return best;
  }
}

/** Two plans whose tasks are for the most part the same. */
export interface Copy {
  readonly plan: string;
  readonly copyOf: string;
  /** Tasks with the same words, numbers and marks aside. */
  readonly common: number;
  /** Of the tasks of `plan`. */
  readonly share: number;
}

/** Tasks that more plans than this have in the same words are stock phrases, and no sign of a copy. */
const STOCK_PHRASE = 200;
/** Fewer tasks in common than this are chance. */
const FEWEST_COMMON = 5;

/** Plans most of whose tasks stand in another plan in the same words, the later plan first. */
export function copiesIn(
  archive: string,
  share: number,
  filter: PlanFilter,
  messages: Pick<Messages, 'archive'>,
): Promise<Result<Copy[]>> {
  return withFilter(archive, filter, messages, (database, where, values) => {
    const plans = new Map(
      database
        .all(`SELECT p.id, p.key, p.year, p.issued_on FROM plans p WHERE ${where}`, values)
        .map((row) => [
          numberOf(row, 'id'),
          { key: textOf(row, 'key'), day: textOf(row, 'issued_on') || String(numberOf(row, 'year')) },
        ]),
    );
    const sizes = new Map<number, number>();
    const common = new Map<string, number>();
    for (const holders of sameTasks(database, plans)) {
      for (const plan of holders) sizes.set(plan, (sizes.get(plan) ?? 0) + 1);
      if (holders.length > STOCK_PHRASE) continue;
      for (const [i, a] of holders.entries())
        for (const b of holders.slice(i + 1)) common.set(`${a} ${b}`, (common.get(`${a} ${b}`) ?? 0) + 1);
    }
    const copies: Copy[] = [];
    for (const [pair, n] of common) {
      if (n < FEWEST_COMMON) continue;
      const [a = 0, b = 0] = pair.split(' ').map(Number);
      const later = (plans.get(a)?.day ?? '') > (plans.get(b)?.day ?? '') ? [a, b] : [b, a];
      const [plan = 0, copyOf = 0] = later;
      const part = n / (sizes.get(plan) ?? n);
      if (part >= share)
        copies.push({
          plan: plans.get(plan)?.key ?? '',
          copyOf: plans.get(copyOf)?.key ?? '',
          common: n,
          share: part,
        });
    }
    return copies.sort((a, b) => b.share - a.share || b.common - a.common || (a.plan < b.plan ? -1 : 1));
  });
}

/** For each wording of a task the plans that have it. */
function* sameTasks(database: SqlDatabase, plans: ReadonlyMap<number, unknown>): Generator<number[]> {
  const rows = database.all(
    `SELECT DISTINCT task_key, id / ${RECORDS_A_PLAN} AS plan FROM plan_rows WHERE task_key IS NOT NULL ORDER BY 1, 2`,
  );
  let open: number | null = null;
  let holders: number[] = [];
  for (const row of rows) {
    const key = numberOf(row, 'task_key');
    if (key !== open) {
      if (holders.length > 0) yield holders;
      holders = [];
      open = key;
    }
    const plan = numberOf(row, 'plan');
    if (plans.has(plan)) holders.push(plan);
  }
  if (holders.length > 0) yield holders;
}

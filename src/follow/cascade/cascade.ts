import { agencyContext, agencyFilter } from '../../ask/agency-filter.ts';
import { isDutyRow, withDutyRows } from '../../ask/duties.ts';
import { dueDays } from '../../ask/occurrences.ts';
import { assign, type Edge } from '../../diff/assignment.ts';
import type { Agency, Plan, Target } from '../../model/index.ts';
import { cellOf, deliverablesOf, indexPlan } from '../../plans/plan-index.ts';
import { spreadSets } from '../sets.ts';
import { type Followed, followPlan, type Task, unitKey } from '../tasks.ts';
import type { Cascade, CascadeLine, CascadePair, LowerItem, Naming, UnitCascade } from './model.ts';
import { type Matter, type Nearness, nearnessOf, saysSomething } from './near.ts';

/**
 * From this score on a task is taken up; between the two it is named in part or in passing; under the second it is
 * missing. Tuned on one pair of real plans that were labelled by hand and on an invented province with five departments.
 */
export const TAKEN_UP = 0.5;
/** Under this score a task is missing. */
export const IN_PART = 0.42;
/** A section shorter than this, in characters, is a heading. */
const HEADING = 25;

/**
 * What the plans of units (kế hoạch của sở, ngành) do with the tasks of the plan above them.
 * @param names units that sets of the upper plan stand for, where the register does not list them
 */
export function cascadePlans(upper: Plan, lowers: readonly Plan[], names: readonly string[] = []): Cascade {
  const followed = followPlan(upper);
  const units = lowers.map((plan) => unitCascade(followed, plan));
  return { upper, tasks: followed.tasks, units, silent: silentUnits(followed, units, names) };
}

/** An item with what is needed to weigh it. */
interface Item {
  readonly item: LowerItem;
  readonly matter: Matter;
  readonly targets: readonly Target[];
}

function unitCascade(followed: Followed, plan: Plan): UnitCascade {
  const unit = plan.document.issuer ?? plan.source.file;
  const named = followed.tasks.flatMap((task) => {
    const naming = namingOf(followed.plan, task, unit);
    return naming ? [{ task, naming }] : [];
  });
  const items = itemsOf(plan);
  const cites = citationsBy(followed.plan);
  const near = nearnessOf(
    followed.tasks.map((task) => matterOf(task, cites)),
    items.map(({ matter }) => matter),
  );
  const places = new Map(followed.tasks.map((task, i) => [task.id, i]));
  const chosen = choose(
    named.map(({ task }) => places.get(task.id) ?? 0),
    items.length,
    near,
  );
  const sameYear = samePeriod(followed.plan, plan);
  const lines = named.map(({ task, naming }, k): CascadeLine => {
    const pick = chosen[k];
    const item = pick && items[pick.item];
    const pair = pick && item ? { item: item.item, score: pick.score, reasons: pick.reasons } : null;
    return lineOf(task, naming, pair, item ?? null, followed.plan, sameYear);
  });
  const used = new Set(
    lines.flatMap(({ state, nearest }) => (state === 'missing' || !nearest ? [] : [nearest.item.id])),
  );
  const own = items
    .filter(({ item }, j) => !used.has(item.id) && isOwn(followed.tasks.length, j, near))
    .map(({ item }) => item);
  return { unit, plan, lines, own };
}

function isOwn(tasks: number, j: number, near: (i: number, j: number) => Nearness): boolean {
  for (let i = 0; i < tasks; i += 1) if (near(i, j).score >= IN_PART) return false;
  return true;
}

/** How a task names a unit at the date of the plan: a lead's own name before a set's, a lead before a partner. */
export function namingOf(upper: Plan, task: Task, unit: string): Naming | null {
  const { match } = agencyFilter(unit, agencyContext(upper), false);
  const leads = task.deliverables.flatMap((each) => each.leads);
  const found = (agencies: readonly Agency[], role: Naming['role']): Naming | null => {
    const hits = agencies.filter(match);
    const own = hits.find(({ kind }) => kind === 'named');
    const [first] = hits;
    if (own) return { role, through: null };
    return first ? { role, through: first.name } : null;
  };
  return found(leads, 'lead') ?? found(task.coordinate, 'partner');
}

interface Pick extends Nearness {
  readonly item: number;
}

/**
 * The item for each task: those of the pairing whose scores stand highest together, so that two like tasks take two like
 * items; a task that goes without shares the item that comes nearest, for one paragraph may take up several tasks.
 */
function choose(
  tasks: readonly number[],
  items: number,
  near: (i: number, j: number) => Nearness,
): (Pick | null)[] {
  const ranked = tasks.map((i) =>
    Array.from({ length: items }, (_, j): Pick => ({ item: j, ...near(i, j) })).sort(
      (a, b) => b.score - a.score || a.item - b.item,
    ),
  );
  const edges = ranked.flatMap((picks, row): Edge[] => {
    const best = picks[0]?.score ?? 0;
    return picks
      .filter(({ score }) => score >= IN_PART && score >= best - LIKE)
      .map(({ item, score }) => ({ row, column: item, weight: score - IN_PART + LEAST }));
  });
  const columns = assign(tasks.length, edges);
  return ranked.map((picks, row) => picks.find(({ item }) => item === columns[row]) ?? picks[0] ?? null);
}

/** A pair gives way to another task only where the next best is this near. */
const LIKE = 0.08;
/** So that a pair at the threshold is worth more than none. */
const LEAST = 0.01;

function lineOf(
  task: Task,
  naming: Naming,
  nearest: CascadePair | null,
  item: Item | null,
  upper: Plan,
  sameYear: boolean,
): CascadeLine {
  const base = { task, naming, nearest, days: null, shortOf: null };
  if (!nearest || !item || nearest.score < IN_PART) return { ...base, state: 'missing' };
  if (nearest.score < TAKEN_UP) return { ...base, state: 'partly', shortOf: 'words' };
  const ids = new Set([task.id, ...task.deliverables.map(({ id }) => id)]);
  if (
    aimsLower(
      upper.targets.filter(({ of }) => ids.has(of)),
      item.targets,
    )
  )
    return { ...base, state: 'partly', shortOf: 'target' };
  const due = lastDue(task);
  const later = sameYear && due !== null && nearest.item.due !== null && nearest.item.due > due;
  if (later) return { ...base, state: 'later', days: { upper: due, lower: nearest.item.due ?? due } };
  return { ...base, state: 'taken-up' };
}

/** Whether the item sets a value under one that the task sets in the same unit. */
function aimsLower(upper: readonly Target[], lower: readonly Target[]): boolean {
  const least = ({ comparator, value }: Target): boolean =>
    value !== null && (comparator === '>=' || comparator === '=' || comparator === '>');
  const [above] = upper.filter(least);
  const below = lower.filter((target) => least(target) && target.unit === above?.unit);
  return (
    above !== undefined && below.length > 0 && below.every(({ value }) => (value ?? 0) < (above.value ?? 0))
  );
}

function lastDue({ deliverables }: Task): string | null {
  const days = deliverables.flatMap(({ steps }) => steps.flatMap(({ due }) => due ?? [])).sort();
  return days.at(-1) ?? null;
}

/** Days of plans for different years say nothing about one another. */
function samePeriod(a: Plan, b: Plan): boolean {
  const [first, second] = [a.document.period, b.document.period];
  return first !== null && second !== null && first.start.slice(0, 4) === second.start.slice(0, 4);
}

function matterOf(task: Task, cites: ReadonlyMap<string, ReadonlySet<string>>): Matter {
  const keys = [task.id, ...task.deliverables.map(({ id }) => id)].flatMap((id) => [
    ...(cites.get(id) ?? []),
  ]);
  return {
    words: [task.words, ...task.deliverables.map(({ part }) => part)]
      .filter((part) => part !== '')
      .join('. '),
    product: task.deliverables.map(({ product }) => product).join('; '),
    topic: task.topic,
    citations: new Set(keys),
  };
}

function citationsBy(plan: Plan): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { of, key } of plan.citations) found.set(of, (found.get(of) ?? new Set()).add(key));
  return found;
}

/** What a plan says that it will do: its tables' lines, and its sections that hold more than a heading. */
function itemsOf(parsed: Plan): Item[] {
  const plan = withDutyRows(parsed, 'always');
  const index = indexPlan(plan);
  const cites = citationsBy(plan);
  const dueOf = (id: string): string | null =>
    (index.deadlines.get(id) ?? [])
      .flatMap((deadline) => dueDays(deadline))
      .sort()
      .at(-1) ?? null;
  const targetsOf = (id: string): Target[] => plan.targets.filter(({ of }) => of === id);
  const rows = deliverablesOf(plan).filter((row) => !isDutyRow(row));
  const lines = rows.map((row): Item => {
    const words = cellOf(index, row, 'task');
    const product = cellOf(index, row, 'product');
    return {
      item: { id: row.id, from: 'table', words, product, due: dueOf(row.id) },
      matter: { words, product, topic: row.topic, citations: cites.get(row.id) ?? new Set() },
      targets: targetsOf(row.id),
    };
  });
  const sections = plan.sections.flatMap((section): Item[] => {
    if (section.text.length < HEADING || !saysSomething(section.text)) return [];
    const words = [section.title, section.text].filter((part) => part !== null && part !== '').join('. ');
    const own = (id: string): boolean => id === section.id || id === section.path;
    const deadlines = plan.deadlines.filter(({ of }) => own(of)).flatMap((deadline) => dueDays(deadline));
    return [
      {
        item: { id: section.id, from: 'section', words, product: '', due: deadlines.sort().at(-1) ?? null },
        matter: {
          words,
          product: '',
          topic: section.topic,
          citations: cites.get(section.id) ?? cites.get(section.path) ?? new Set(),
        },
        targets: plan.targets.filter(({ of }) => own(of)),
      },
    ];
  });
  return [...lines, ...sections];
}

/** Leads, and members of sets that lead, that no plan comes from. */
function silentUnits(followed: Followed, units: readonly UnitCascade[], names: readonly string[]): string[] {
  const { sets } = spreadSets(followed, names);
  const members = new Map(sets.map(({ set, members: all }) => [unitKey(set), all]));
  const leads = [...followed.deliverables.values()].flatMap(({ leads: all }) => all);
  const wanted = leads.flatMap(({ name, kind }) =>
    kind === 'named' ? [name] : (members.get(unitKey(name)) ?? []),
  );
  const context = agencyContext(followed.plan);
  const sent = units.map(({ unit }) => agencyFilter(unit, context, true));
  const distinct = new Map(wanted.map((name) => [unitKey(name), name]));
  const known = [...distinct.values()];
  return known.filter((name) => {
    const lead = leads.find((agency) => unitKey(agency.name) === unitKey(name));
    const asAgency: Agency = lead ?? { text: name, name, kind: 'named', id: null };
    return !sent.some(({ match }) => match(asAgency));
  });
}

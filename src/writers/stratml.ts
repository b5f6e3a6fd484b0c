import type { Cascade, CascadeLine, LowerItem, UnitCascade } from '../follow/cascade/model.ts';
import type { Task } from '../follow/tasks.ts';
import type { Agency, Plan, Target } from '../model/index.ts';
import { escapeMarkup, xmlText } from '../text/markup.ts';

/**
 * StratML Part 2 (performance plans and reports; ISO 17469 family), schema PerformancePlanOrReport of 2016-02-16: a group of
 * tasks is a goal, a task an objective, who leads and who takes part are stakeholders that perform it, what it delivers
 * and the targets it sets are performance indicators. Objectives of the upper plan are broader than what the units' plans
 * say of them, those narrower.
 */
const NAMESPACE = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport';

interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Element[];
  readonly text?: string;
}

/** A cascade as one StratML document: the upper plan's goals, then for each unit a goal with what takes them up. */
export function stratml({ upper, tasks, units }: Cascade): string {
  const ids = new Ids();
  const goals = [
    ...groupsOf(tasks).map(([title, some]) => goal(title, some, upper, units, ids)),
    ...units.filter(({ lines }) => lines.some(isPaired)).map((unit) => unitGoal(unit, upper, ids)),
  ];
  const { document, source } = upper;
  const root: Element = {
    name: 'PerformancePlanOrReport',
    attributes: { xmlns: NAMESPACE, Type: 'Performance_Plan' },
    children: [
      leaf('Name', document.title ?? source.file),
      leaf('Description', [document.typeName, document.number].filter((part) => part !== null).join(' ')),
      {
        name: 'StrategicPlanCore',
        children: [
          {
            name: 'Organization',
            children: [leaf('Name', document.issuer ?? ''), leaf('Identifier', ids.own('organization'))],
          },
          ...goals,
        ],
      },
      {
        name: 'AdministrativeInformation',
        children: [
          leaf('Identifier', ids.own(`plan ${document.uri ?? source.sha256}`)),
          ...dates(document.period?.start ?? null, document.period?.end ?? null),
          ...(document.issuedOn === null ? [] : [leaf('PublicationDate', document.issuedOn)]),
        ],
      },
    ],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawn(root, '')}`;
}

/** Identifiers are names of XML that stand once in a document, and the same in every run. */
class Ids {
  readonly #byKey = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The identifier of a thing, whichever time it is asked for. */
  own(key: string): string {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const plain = `_${key.normalize('NFC').replace(/[^\p{L}\p{N}.-]+/gu, '-')}`;
    let id = plain;
    for (let n = 2; this.#taken.has(id); n += 1) id = `${plain}-${n}`;
    this.#taken.add(id);
    this.#byKey.set(key, id);
    return id;
  }
}

const taskKey = (task: Task): string => `task ${task.id}`;
const itemKey = (unit: UnitCascade, item: LowerItem): string =>
  `${unit.plan.document.uri ?? unit.plan.source.file} ${item.id}`;

function isPaired({ state }: CascadeLine): boolean {
  return state !== 'missing';
}

function groupsOf(tasks: readonly Task[]): [string, Task[]][] {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) groups.set(task.group ?? '', [...(groups.get(task.group ?? '') ?? []), task]);
  return [...groups];
}

function goal(
  title: string,
  tasks: readonly Task[],
  upper: Plan,
  units: readonly UnitCascade[],
  ids: Ids,
): Element {
  const name = title === '' ? (upper.document.title ?? upper.source.file) : title;
  return {
    name: 'Goal',
    children: [
      leaf('Name', name),
      leaf('Description', ''),
      leaf('Identifier', ids.own(`goal ${title}`)),
      ...tasks.map((task) => objective(task, upper, units, ids)),
    ],
  };
}

function objective(task: Task, upper: Plan, units: readonly UnitCascade[], ids: Ids): Element {
  const leads = task.deliverables.flatMap((each) => each.leads);
  const products = task.deliverables.map(({ product }) => product).filter((product) => product !== '');
  const links = linksTo(task, units, ids);
  const rows = new Set([task.id, ...task.deliverables.map(({ id }) => id)]);
  const targets = upper.targets.filter(({ of }) => rows.has(of));
  return {
    name: 'Objective',
    children: [
      leaf('Name', task.words),
      leaf('Description', products.join('; ')),
      leaf('Identifier', ids.own(taskKey(task))),
      leaf('SequenceIndicator', task.name),
      ...stakeholders(leads, 'Lead', 'Performer'),
      ...stakeholders(task.coordinate, 'Partner', 'Performer'),
      ...task.deliverables.map((deliverable, i) =>
        indicator(
          fromDeliverable(deliverable, task),
          ids.own(`indicator ${deliverable.id}`),
          i === 0 ? links : [],
        ),
      ),
      ...targets.map((target) => indicator(fromTarget(target), ids.own(`target ${target.id}`), [])),
    ],
  };
}

/** The items of units' plans that carry a task out. */
function linksTo(task: Task, units: readonly UnitCascade[], ids: Ids): Element[] {
  return units.flatMap((unit) =>
    unit.lines.flatMap((line) => {
      if (line.task.id !== task.id || !isPaired(line) || !line.nearest) return [];
      const { item } = line.nearest;
      const key = `${taskKey(task)} ${unit.unit}`;
      return [relation('Broader_Than', key, itemKey(unit, item), unit.unit, item.words, ids)];
    }),
  );
}

/** A deliverable as something to be measured: one, by the last of its days. */
function fromDeliverable({ product, steps, deadline }: Task['deliverables'][number], task: Task): Facts {
  const days = steps.flatMap(({ due }) => due ?? []).sort();
  return {
    dimension: product || task.words,
    unit: 'deliverable',
    due: days.at(-1) ?? null,
    value: 1,
    words: deadline,
  };
}

function unitGoal(unit: UnitCascade, upper: Plan, ids: Ids): Element {
  const items = new Map<string, { item: LowerItem; tasks: Task[] }>();
  for (const line of unit.lines) {
    if (!isPaired(line) || !line.nearest) continue;
    const { item } = line.nearest;
    const known = items.get(item.id) ?? { item, tasks: [] };
    known.tasks.push(line.task);
    items.set(item.id, known);
  }
  const { document, source } = unit.plan;
  return {
    name: 'Goal',
    children: [
      leaf('Name', unit.unit),
      leaf('Description', document.title ?? source.file),
      leaf('Identifier', ids.own(`unit ${document.uri ?? source.file}`)),
      ...[...items.values()].map(({ item, tasks }): Element => {
        const key = itemKey(unit, item);
        const links = tasks.map((task) =>
          relation(
            'Narrower_Than',
            `${key} ${task.id}`,
            taskKey(task),
            upper.document.issuer ?? '',
            task.words,
            ids,
          ),
        );
        const facts = {
          dimension: item.product || item.words,
          unit: 'deliverable',
          due: item.due,
          value: 1,
          words: '',
        };
        return {
          name: 'Objective',
          children: [
            leaf('Name', item.words),
            leaf('Identifier', ids.own(key)),
            leaf('SequenceIndicator', item.id),
            indicator(facts, ids.own(`indicator ${key}`), links),
          ],
        };
      }),
    ],
  };
}

interface Facts {
  readonly dimension: string;
  readonly unit: string;
  readonly due: string | null;
  readonly value: number | null;
  readonly words: string;
}

function fromTarget({ subject, text, unit, value, year }: Target): Facts {
  return {
    dimension: subject ?? text,
    unit: unit ?? '',
    due: year === null ? null : `${year}-12-31`,
    value,
    words: text,
  };
}

function indicator(
  { dimension, unit, due, value, words }: Facts,
  id: string,
  links: readonly Element[],
): Element {
  return {
    name: 'PerformanceIndicator',
    attributes: { PerformanceIndicatorType: value === null ? 'Qualitative' : 'Quantitative' },
    children: [
      leaf('MeasurementDimension', dimension),
      leaf('UnitOfMeasurement', unit),
      leaf('Identifier', id),
      ...links,
      {
        name: 'MeasurementInstance',
        children: [
          {
            name: 'TargetResult',
            children: [
              ...dates(null, due),
              ...(value === null ? [] : [leaf('NumberOfUnits', String(value))]),
              leaf('Description', words),
            ],
          },
        ],
      },
    ],
  };
}

function relation(type: string, key: string, to: string, name: string, words: string, ids: Ids): Element {
  return {
    name: 'Relationship',
    attributes: { RelationshipType: type },
    children: [
      leaf('Identifier', ids.own(`relation ${key}`)),
      leaf('ReferentIdentifier', ids.own(to)),
      leaf('Name', name),
      leaf('Description', words),
    ],
  };
}

function stakeholders(agencies: readonly Agency[], role: string, type: string): Element[] {
  const named = new Map(agencies.map((agency) => [agency.name, agency]));
  return [...named.values()].map(({ name, kind }) => ({
    name: 'Stakeholder',
    attributes: { StakeholderTypeType: kind === 'named' ? 'Organization' : 'Generic_Group' },
    children: [leaf('Name', name), { name: 'Role', children: [leaf('Name', role), leaf('RoleType', type)] }],
  }));
}

function dates(start: string | null, end: string | null): Element[] {
  return [
    ...(start === null ? [] : [leaf('StartDate', start)]),
    ...(end === null ? [] : [leaf('EndDate', end)]),
  ];
}

function leaf(name: string, text: string): Element {
  return { name, text };
}

function drawn({ name, attributes = {}, children, text }: Element, margin: string): string {
  const traits = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeMarkup(xmlText(value))}"`,
  );
  const open = `${margin}<${name}${traits.join('')}`;
  if (children)
    return `${open}>\n${children.map((child) => drawn(child, `${margin}  `)).join('')}${margin}</${name}>\n`;
  return text === undefined || text === ''
    ? `${open}/>\n`
    : `${open}>${escapeMarkup(xmlText(text))}</${name}>\n`;
}

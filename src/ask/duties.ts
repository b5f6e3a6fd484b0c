import { withoutLabelled } from '../derive/labelled.ts';
import type { Duty, Plan, Row, Section } from '../model/index.ts';

/** When the duties of a plan's sections are looked at: where no table lists tasks, always, or never. */
export type Duties = 'without-table' | 'always' | 'never';

/**
 * The chance that a duty's lead is right, by how it is known. Reasoned: a sentence's own subject is as sure as a cell
 * of a table; a heading may stand over words about others too; that a plan's issuer does what the plan says of nobody
 * is the usual meaning, not a written one.
 */
const CONFIDENCE: Readonly<Record<Duty['by'], number>> = { sentence: 0.9, heading: 0.8, issuer: 0.6 };

/** Whether a row is a duty of a section and stands in no table. */
export function isDutyRow(row: Row): boolean {
  return row.table === '';
}

/** A plan with the duties of its sections among its rows, in the shape of tasks. Nothing else is copied. */
export function withDutyRows(plan: Plan, duties: Duties = 'without-table'): Plan {
  if (duties === 'never') return plan;
  const tabled = plan.rows.some((row) => row.kind === 'task');
  if (tabled && duties === 'without-table') return plan;
  const times = new Map<string, Plan['deadlines'][number][]>();
  for (const deadline of plan.deadlines) {
    const list = times.get(deadline.of);
    if (list) list.push(deadline);
    else times.set(deadline.of, [deadline]);
  }
  const rows = plan.sections.flatMap((section) => {
    const { duty } = section;
    if (!duty) return [];
    return [dutyRow(section, duty, times.get(section.id) ?? times.get(section.path) ?? [])];
  });
  return rows.length === 0 ? plan : { ...plan, rows: [...plan.rows, ...rows] };
}

/** What is to be done, without who, when and what comes of it where these are labelled and have columns of their own. */
function taskWords(text: string): string {
  const rest = withoutLabelled(text, ['lead', 'coordinate', 'deadline', 'product']);
  if (rest === text) return text;
  return rest
    .replace(/\([\s;,]*\)/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s?([.;,])(?: ?[.;,])+/gu, '$1')
    .replace(/ (?=[.;,])/gu, '')
    .trim();
}

function dutyRow(section: Section, duty: Duty, deadlines: Plan['deadlines']): Row {
  const task = [section.title, taskWords(section.text)]
    .filter((words) => words !== null && words !== '')
    .join(': ');
  return {
    id: section.id,
    table: '',
    kind: 'task',
    group: null,
    topic: section.topic,
    number: section.path,
    parent: null,
    continues: null,
    cells: {
      task,
      ...(duty.product ? { product: duty.product } : {}),
      deadline: deadlines.map(({ text }) => text).join('; '),
    },
    inherited: {},
    lead: duty.lead,
    coordinate: duty.coordinate,
    monitor: [],
    implement: [],
    deadlines: deadlines.map(({ id }) => id),
    where: {},
    confidence: CONFIDENCE[duty.by],
    source: section.source,
  };
}

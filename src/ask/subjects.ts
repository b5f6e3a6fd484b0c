import type { Citation, Deadline, Place, Row, Section, Target } from '../model/index.ts';
import type { PlanIndex } from '../plans/plan-index.ts';
import type { What } from './request.ts';

/** A record that a question is about, and the row or section that it belongs to. */
export interface Subject {
  readonly index: PlanIndex;
  readonly id: string;
  readonly source: Place;
  readonly row: Row | null;
  readonly section: Section | null;
  readonly deadline: Deadline | null;
  readonly target: Target | null;
  readonly citation: Citation | null;
}

const NOTHING = { row: null, section: null, deadline: null, target: null, citation: null } as const;

/** The records of one sort, in the plan's order. */
export function subjectsOf(index: PlanIndex, what: What): Subject[] {
  const { plan } = index;
  const owner = (of: string) => ({
    row: index.rows.get(of) ?? null,
    section: index.sections.get(of) ?? null,
  });
  switch (what) {
    case 'tasks':
    case 'indicators': {
      const kind = what === 'tasks' ? 'task' : 'indicator';
      return plan.rows.filter((row) => row.kind === kind).map((row) => subjectOfRow(index, row));
    }
    case 'sections':
      return plan.sections.map((section) => ({
        ...NOTHING,
        index,
        id: section.id,
        source: section.source,
        section,
      }));
    case 'deadlines':
      return plan.deadlines.map((deadline) => ({
        ...NOTHING,
        ...owner(deadline.of),
        index,
        id: deadline.id,
        source: deadline.source,
        deadline,
      }));
    case 'targets':
      return plan.targets.map((target) => ({
        ...NOTHING,
        ...owner(target.of),
        index,
        id: target.id,
        source: target.source,
        target,
      }));
    case 'citations':
      return plan.citations.map((citation) => ({
        ...NOTHING,
        ...owner(citation.of),
        index,
        id: citation.id,
        source: citation.source,
        citation,
      }));
  }
}

/** The subject that a row is. */
export function subjectOfRow(index: PlanIndex, row: Row): Subject {
  return { ...NOTHING, index, id: row.id, source: row.source, row };
}

/** All records of a plan that can be asked about, by their ids; sections by their paths too. */
export function subjectsById(index: PlanIndex): ReadonlyMap<string, Subject> {
  const subjects = new Map<string, Subject>();
  for (const row of index.plan.rows) subjects.set(row.id, subjectOfRow(index, row));
  for (const what of ['sections', 'deadlines', 'targets', 'citations'] as const) {
    for (const subject of subjectsOf(index, what)) {
      subjects.set(subject.id, subject);
      if (what === 'sections' && subject.section) subjects.set(subject.section.path, subject);
    }
  }
  return subjects;
}

/** The deadlines of a record: itself, or those that bind its row or section. */
export function deadlinesOf({ index, deadline, row, section }: Subject): readonly Deadline[] {
  if (deadline) return [deadline];
  if (row) return index.deadlines.get(row.id) ?? [];
  if (!section) return [];
  return index.deadlines.get(section.path) ?? index.deadlines.get(section.id) ?? [];
}

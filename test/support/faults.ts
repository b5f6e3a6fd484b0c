import { type Place, Plan } from '../../src/model/index.ts';
import { tellsOfLoss } from '../../src/model/status.ts';
import type { SourceDocument } from '../../src/source/document.ts';
import { tokensOf } from '../../src/source/document.ts';
import { lostWords } from './differences.ts';

/**
 * What is wrong with a plan whatever it was read from: one sentence a fault, empty for a sound plan. The
 * schema holds; every word is kept, and none taken twice; ids are unique, and every reference points at a
 * record; places lie inside the text; `status` tells of errors.
 */
export function faultsOf(source: SourceDocument, plan: Plan): string[] {
  return [
    ...schemaFaults(plan),
    ...lostWords(wordsOf(source), plan).map((word) => `lost: ${word}`),
    ...plan.diagnostics.filter((d) => d.code === 'word-claimed-twice').map((d) => `twice: ${d.message}`),
    ...idFaults(plan),
    ...referenceFaults(plan),
    ...placeFaults(source, plan),
    ...(plan.status === 'complete' && plan.diagnostics.some(tellsOfLoss) ? ['status'] : []),
  ];
}

/** All words of a source, also those that its reader set aside. */
export function wordsOf(source: SourceDocument): string {
  const blocks = source.blocks.flatMap((b) => tokensOf(b).map((t) => t.text));
  return [...blocks, ...source.discarded.map((d) => d.text)].join(' ');
}

function schemaFaults(plan: Plan): string[] {
  const checked = Plan.safeParse(plan);
  return checked.success ? [] : checked.error.issues.map((i) => `schema: ${i.path.join('.')} ${i.message}`);
}

function idFaults(plan: Plan): string[] {
  const lists = [
    plan.bases,
    plan.sections,
    plan.tables,
    plan.rows,
    plan.deadlines,
    plan.targets,
    plan.citations,
  ];
  const seen = new Set<string>();
  return lists.flat().flatMap(({ id }) => {
    if (seen.has(id)) return [`id twice: ${id}`];
    seen.add(id);
    return [];
  });
}

/** Ids that a record names and no record has. */
function referenceFaults(plan: Plan): string[] {
  const ids = (list: readonly { id: string }[]): ReadonlySet<string> => new Set(list.map((r) => r.id));
  const [bases, sections, tables, rows] = [plan.bases, plan.sections, plan.tables, plan.rows].map(ids);
  const [deadlines, citations] = [plan.deadlines, plan.citations].map(ids);
  const groups = new Map(plan.tables.map((t) => [t.id, new Set(t.groups.map((g) => g.marker))]));
  const bindable = new Set([...(sections ?? []), ...(rows ?? [])]);
  const giving = plan.tables.flatMap((t) =>
    t.groups.flatMap((g) => (g.cells ? [`${t.id}/${g.marker}`] : [])),
  );
  const holders = new Set([...(rows ?? []), ...giving]);
  const citing = new Set(['document', ...bindable, ...(bases ?? [])]);
  const any = new Set([...citing, ...(tables ?? []), ...(deadlines ?? []), ...(citations ?? [])]);
  for (const target of plan.targets) any.add(target.id);
  const names = (what: string, id: string | null, known: ReadonlySet<string> | undefined): string[] =>
    id === null || known?.has(id) ? [] : [`${what} names "${id}", which is no record`];
  return [
    ...plan.bases.flatMap((b) => b.citations.flatMap((id) => names(b.id, id, citations))),
    ...plan.sections.flatMap((s) => names(s.id, s.parent, sections)),
    ...plan.rows.flatMap((r) => [
      ...names(r.id, r.table, tables),
      ...names(r.id, r.parent, rows),
      ...names(r.id, r.continues, rows),
      ...names(r.id, r.group, groups.get(r.table)),
      ...Object.values(r.inherited).flatMap((id) => names(r.id, id, holders)),
      ...r.deadlines.flatMap((id) => names(r.id, id, deadlines)),
    ]),
    ...plan.deadlines.flatMap((d) => names(d.id, d.of, bindable)),
    ...plan.targets.flatMap((t) => names(t.id, t.of, bindable)),
    ...plan.citations.flatMap((c) => names(c.id, c.of, citing)),
    ...names('document', plan.document.carriesOut ?? null, citations),
    ...plan.diagnostics.flatMap((d) => names(d.code, d.of, any)),
  ];
}

function placeFaults(source: SourceDocument, plan: Plan): string[] {
  const ends = [
    ...source.blocks.flatMap((b) => tokensOf(b).map((t) => t.end)),
    ...source.discarded.map((d) => d.source.end),
    // characters that are in no word, and may stand behind the last one
    ...plan.diagnostics.map((d) => (d.code === 'nul-characters' ? (d.source?.end ?? 0) : 0)),
  ];
  const end = ends.reduce((a, b) => Math.max(a, b), 0);
  // what is said of a page without words points behind the last ones: a break for each page
  const breaks = source.pages ?? 0;
  const wrong = (place: Place): boolean =>
    place.start > place.end ||
    place.end > end + (place.start === place.end ? breaks : 0) ||
    (place.line ?? 1) > (place.endLine ?? Infinity);
  const placed = [
    plan.bases,
    plan.sections,
    plan.tables,
    plan.rows,
    plan.deadlines,
    plan.targets,
    plan.citations,
    plan.discarded,
    plan.diagnostics,
  ].flat();
  return placed.flatMap((record) =>
    record.source && wrong(record.source) ? [`place: ${JSON.stringify(record).slice(0, 200)}`] : [],
  );
}

import type { Diagnostic, Place, Plan } from '../model/index.ts';
import { deliverablesOf } from '../plans/plan-index.ts';
import { PLAIN, printable, type Style } from './style.ts';

/** Rows under this chance of being right are worth a look. */
export const SURE = 0.9;
/** Diagnostics listed before the rest is only counted. */
const LISTED = 20;

/** Tasks are what a plan numbers at the top of its tables; deliverables are the lines that `deliverablesOf` gives. */
export interface Counts {
  readonly tasks: number;
  readonly deliverables: number;
  readonly indicators: number;
  /** What sections tell somebody to do, in a plan whose tables list no tasks; else 0. */
  readonly duties: number;
  /** Rows whose confidence is under `SURE`. */
  readonly unsure: number;
}

export function countRows(plan: Plan): Counts {
  const tasks = plan.rows.filter((row) => row.kind === 'task');
  return {
    tasks: tasks.filter((row) => row.parent === null && row.continues === null).length,
    deliverables: deliverablesOf(plan).length,
    duties: tasks.length > 0 ? 0 : plan.sections.filter(({ duty }) => duty).length,
    indicators: plan.rows.filter((row) => row.kind === 'indicator').length,
    unsure: plan.rows.filter((row) => row.confidence < SURE).length,
  };
}

/** `1 task`, `3 tasks`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Where something stands, as editors and terminals take it: `plan.txt:120`. */
export function placeText(file: string, place: Place | null): string {
  if (place?.line !== undefined) return `${file}:${place.line}`;
  if (place?.path !== undefined) return `${file} ${place.path}`;
  return place?.page ? `${file} page ${place.page}` : file;
}

/** A plan for people: what it is, how much is in it, and what to look at. */
export function summaryLines(plan: Plan, style: Style = PLAIN): string[] {
  const { file, format, pages } = plan.source;
  const extent = pages === null ? format : `${format}, ${count(pages, 'page')}`;
  const lines = [`${style.bold(printable(file))} ${style.dim(`(${extent})`)}`];
  for (const line of [...headerLines(plan), contentLine(plan), deadlineLine(plan)])
    lines.push(`  ${printable(line)}`);
  return [...lines, ...diagnosticLines(plan, style)];
}

/** The same in one line, for when there are many plans. */
export function summaryLine(plan: Plan, style: Style = PLAIN): string {
  const found = severities(plan.diagnostics);
  const title = plan.document.title ?? plan.document.typeName ?? 'no title';
  const facts = [tableCounts(plan), ...(found ? [found] : [])].join(' · ');
  return `${style.bold(printable(plan.source.file))} ${printable(title)} ${style.dim(`· ${facts}`)}`;
}

/** The sum over many plans. */
export function totalLine(plans: number, failed: number, sums: Counts): string {
  const parts = [count(plans, 'plan'), count(sums.tasks, 'task'), count(sums.deliverables, 'deliverable')];
  return [...parts, ...(failed > 0 ? [`${count(failed, 'file')} not read`] : [])].join(' · ');
}

function headerLines({ document }: Plan): string[] {
  const { typeName, title, number, issuer, issuedOn, period } = document;
  const name = [typeName, title].filter((part) => part !== null).join(': ');
  const issued = [number, issuer, issuedOn, period && `${period.start} to ${period.end}`].filter(
    (part) => part !== null,
  );
  return [name, issued.join(' · ')].filter((line) => line !== '');
}

function contentLine(plan: Plan): string {
  const { sections, tables, targets, citations } = plan;
  return [
    count(sections.length, 'section'),
    count(tables.length, 'table'),
    tableCounts(plan),
    count(targets.length, 'target'),
    count(citations.length, 'citation'),
  ].join(' · ');
}

function tableCounts(plan: Plan): string {
  const { tasks, deliverables, indicators, duties, unsure } = countRows(plan);
  const parts = [`${count(tasks, 'task')}, ${count(deliverables, 'deliverable')}`];
  if (duties > 0) parts.push(`${count(duties, 'duty', 'duties')} in sections`);
  if (indicators > 0) parts.push(count(indicators, 'indicator'));
  if (unsure > 0) parts.push(`${count(unsure, 'row')} to look at`);
  return parts.join(' · ');
}

function deadlineLine({ deadlines }: Plan): string {
  const kinds = new Map<string, number>();
  for (const { kind } of deadlines) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const parts = [...kinds].sort((a, b) => b[1] - a[1]).map(([kind, n]) => `${n} ${kind}`);
  const total = count(deadlines.length, 'deadline');
  return parts.length > 0 ? `${total}: ${parts.join(', ')}` : total;
}

function severities(diagnostics: readonly Diagnostic[]): string {
  const of = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((d) => d.severity === severity).length;
  const parts = [
    [of('error'), 'error', 'errors'],
    [of('warning'), 'warning', 'warnings'],
    [of('info'), 'note', 'notes'],
  ] as const;
  return parts.flatMap(([n, one, many]) => (n > 0 ? [count(n, one, many)] : [])).join(', ');
}

/** Errors first, then warnings, each with its place; notes are only counted. */
function diagnosticLines({ source, diagnostics }: Plan, style: Style): string[] {
  if (diagnostics.length === 0) return [];
  const listed = (['error', 'warning'] as const).flatMap((s) => diagnostics.filter((d) => d.severity === s));
  const lines = listed.slice(0, LISTED).map((d) => {
    const paint = d.severity === 'error' ? style.red : style.yellow;
    const place = style.cyan(printable(placeText(source.file, d.source)));
    return `    ${place} ${paint(d.severity)} ${printable(d.message)} ${style.dim(d.code)}`;
  });
  if (listed.length > LISTED) lines.push(`    and ${listed.length - LISTED} more in the output`);
  return [`  ${severities(diagnostics)}`, ...lines];
}

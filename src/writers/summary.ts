import { ENGLISH, type Messages } from '../messages/index.ts';
import type { Deadline, Diagnostic, Place, Plan } from '../model/index.ts';
import { SURE_ROW } from '../model/vocabularies.ts';
import { deliverablesOf } from '../plans/plan-index.ts';
import { PLAIN, printable, type Style } from './style.ts';

/** Diagnostics listed before the rest is only counted. */
const LISTED = 20;

/** Tasks are what a plan numbers at the top of its tables; deliverables are the lines that `deliverablesOf` gives. */
export interface Counts {
  readonly tasks: number;
  readonly deliverables: number;
  readonly indicators: number;
  /** What sections tell somebody to do, in a plan whose tables list no tasks; else 0. */
  readonly duties: number;
  /** Rows whose confidence is under `SURE_ROW`. */
  readonly unsure: number;
}

/** How many tasks, deliverables, duties and indicators a plan has, and how many of its rows are in doubt. */
export function countRows(plan: Plan): Counts {
  const tasks = plan.rows.filter((row) => row.kind === 'task');
  return {
    tasks: tasks.filter((row) => row.parent === null && row.continues === null).length,
    deliverables: deliverablesOf(plan).length,
    duties: tasks.length > 0 ? 0 : plan.sections.filter(({ duty }) => duty).length,
    indicators: plan.rows.filter((row) => row.kind === 'indicator').length,
    unsure: plan.rows.filter((row) => row.confidence < SURE_ROW).length,
  };
}

type Texts = Pick<Messages, 'parsing'>;

/** Where something stands, as editors and terminals take it: `plan.txt:120`. */
export function placeText(file: string, place: Place | null, { parsing }: Texts = ENGLISH): string {
  if (place?.line !== undefined) return `${file}:${place.line}`;
  if (place?.path !== undefined) return `${file} ${place.path}`;
  return place?.page ? `${file} ${parsing.summary.page(place.page)}` : file;
}

/** A plan for people: what it is, how much is in it, and what to look at. */
export function summaryLines(plan: Plan, style: Style = PLAIN, messages: Texts = ENGLISH): string[] {
  const { file, format, pages } = plan.source;
  const words = messages.parsing.summary;
  const extent = pages === null ? format : `${format}, ${words.pages(pages)}`;
  const lines = [`${style.bold(printable(file))} ${style.dim(`(${extent})`)}`];
  for (const line of [...headerLines(plan, words), contentLine(plan, words), deadlineLine(plan, words)])
    lines.push(`  ${printable(line)}`);
  return [...lines, ...diagnosticLines(plan, style, messages)];
}

/** The same in one line, for when there are many plans. */
export function summaryLine(plan: Plan, style: Style = PLAIN, { parsing }: Texts = ENGLISH): string {
  const words = parsing.summary;
  const found = severities(plan.diagnostics, words);
  const title = plan.document.title ?? plan.document.typeName ?? words.noTitle;
  const facts = [tableCounts(plan, words), ...(found ? [found] : [])].join(' · ');
  return `${style.bold(printable(plan.source.file))} ${printable(title)} ${style.dim(`· ${facts}`)}`;
}

/** The sum over many plans. */
export function totalLine(
  plans: number,
  failed: number,
  sums: Counts,
  { parsing: { summary: words } }: Texts = ENGLISH,
): string {
  const parts = [words.plans(plans), words.tasks(sums.tasks), words.deliverables(sums.deliverables)];
  return [...parts, ...(failed > 0 ? [words.notRead(failed)] : [])].join(' · ');
}

type Words = Messages['parsing']['summary'];

function headerLines({ document }: Plan, words: Words): string[] {
  const { typeName, title, number, issuer, issuedOn, period } = document;
  const name = [typeName, title].filter((part) => part !== null).join(': ');
  const issued = [
    number,
    issuer,
    issuedOn && words.day(issuedOn),
    period && words.period(period.start, period.end),
  ].filter((part) => part !== null);
  return [name, issued.join(' · ')].filter((line) => line !== '');
}

function contentLine(plan: Plan, words: Words): string {
  const { sections, tables, targets, citations } = plan;
  return [
    words.sections(sections.length),
    words.tables(tables.length),
    tableCounts(plan, words),
    words.targets(targets.length),
    words.citations(citations.length),
  ].join(' · ');
}

function tableCounts(plan: Plan, words: Words): string {
  const { tasks, deliverables, indicators, duties, unsure } = countRows(plan);
  const parts = [`${words.tasks(tasks)}, ${words.deliverables(deliverables)}`];
  if (duties > 0) parts.push(words.duties(duties));
  if (indicators > 0) parts.push(words.indicators(indicators));
  if (unsure > 0) parts.push(words.unsure(unsure));
  return parts.join(' · ');
}

function deadlineLine({ deadlines }: Plan, words: Words): string {
  const kinds = new Map<Deadline['kind'], number>();
  for (const { kind } of deadlines) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const parts = [...kinds].sort((a, b) => b[1] - a[1]).map(([kind, n]) => `${n} ${words.kinds[kind]}`);
  const total = words.deadlines(deadlines.length);
  return parts.length > 0 ? `${total}: ${parts.join(', ')}` : total;
}

function severities(diagnostics: readonly Diagnostic[], words: Words): string {
  const of = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((d) => d.severity === severity).length;
  const parts = [
    [of('error'), words.errors],
    [of('warning'), words.warnings],
    [of('info'), words.notes],
  ] as const;
  return parts.flatMap(([n, say]) => (n > 0 ? [say(n)] : [])).join(', ');
}

/** Errors first, then warnings, each with its place; notes are only counted. */
function diagnosticLines({ source, diagnostics }: Plan, style: Style, messages: Texts): string[] {
  if (diagnostics.length === 0) return [];
  const words = messages.parsing.summary;
  const listed = (['error', 'warning'] as const).flatMap((s) => diagnostics.filter((d) => d.severity === s));
  const lines = listed.slice(0, LISTED).map((d) => {
    const paint = d.severity === 'error' ? style.red : style.yellow;
    const place = style.cyan(printable(placeText(source.file, d.source, messages)));
    return `    ${place} ${paint(words.severity[d.severity])} ${printable(d.message)} ${style.dim(d.code)}`;
  });
  if (listed.length > LISTED) lines.push(`    ${words.more(listed.length - LISTED)}`);
  return [`  ${severities(diagnostics, words)}`, ...lines];
}

import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { isDutyRow, withDutyRows } from '../ask/duties.ts';
import type { Agency, Citation, Deadline, Plan, Row, Target } from '../model/index.ts';
import { planKey } from '../model/plan-key.ts';
import type { SqlValue } from '../plans/archive/engine.ts';
import { cellOf, deliverablesOf, indexPlan, numberOf, type PlanIndex } from '../plans/plan-index.ts';
import { planBytes } from '../plans/plan-pieces.ts';
import { plainKey } from '../text/fold.ts';
import { FoldedTexts, wordsKey } from './folding.ts';
import { provinceAt } from './places.ts';

/** A plan as the tables of an archive take it; made on worker threads, plain data. Ids count from 0 within the plan. */
export interface Prepared {
  /** The file that it was read from, as it was named. */
  readonly path: string;
  /** Hash of all that the plan says; not of the name of its file. */
  readonly content: string;
  readonly header: PlanHeader;
  /** The plan's JSON, compressed. */
  readonly body: Uint8Array;
  /** Bodies that the plan's records name, and the lists of them (places in `bodies`). */
  readonly bodies: readonly Body[];
  readonly lists: readonly (readonly number[])[];
  readonly rows: readonly Values[];
  readonly sections: readonly Values[];
  readonly targets: readonly Values[];
  readonly deadlines: readonly Values[];
  readonly citations: readonly Values[];
  /** Words to be found (UTF-8, without diacritics) of rows, then sections, then targets, and where those of each end. */
  readonly words: Uint8Array;
  readonly wordEnds: readonly number[];
  /** The plan's words that have diacritics, as printed, each once. */
  readonly printed: string;
  readonly tallies: readonly Values[];
  /** Place in `bodies`, and deliverables that it leads. */
  readonly leads: readonly (readonly [body: number, deliverables: number])[];
}

/** Values of one record, in the order of the columns below. */
export type Values = readonly SqlValue[];
/** A body as records name it; the id is that of the register, null for bodies that it does not have. */
export type Body = readonly [name: string, kind: string, id: string | null];
/** The columns of `plans` that come from the plan itself. */
export type PlanHeader = ReturnType<typeof headerOf>;

/**
 * Columns of `plan_rows`, in the order in which `preparePlan` gives their values; docs/archive.md says what each
 * holds.
 */
export const ROW_COLUMNS = [
  'ref',
  'kind',
  'number',
  'grp',
  'topic',
  'task',
  'product',
  'indicator',
  'target',
  'deadline',
  'note',
  'lead',
  'coordinate',
  'monitor',
  'implement',
  'deliverable',
  'parent',
  'continues',
  'task_key',
  'confidence',
  'page',
  'line',
] as const;
/** Where the columns stand that name a list of bodies: its place in the plan becomes an id of the archive's. */
export const ROW_LISTS: readonly number[] = (['lead', 'coordinate', 'monitor', 'implement'] as const).map(
  (name) => ROW_COLUMNS.indexOf(name),
);
/** Columns of `plan_sections`, as `ROW_COLUMNS`. */
export const SECTION_COLUMNS = [
  'ref',
  'path',
  'topic',
  'title',
  'text',
  'lead',
  'coordinate',
  'page',
  'line',
] as const;
/** Places of `lead` and `coordinate`, as `ROW_LISTS`. */
export const SECTION_LISTS: readonly number[] = [5, 6];
/** Columns of `plan_targets`, as `ROW_COLUMNS`. */
export const TARGET_COLUMNS = [
  'ref',
  'of',
  'subject',
  'comparator',
  'direction',
  'value',
  'value2',
  'unit',
  'year',
  'baseline',
  'text',
  'page',
  'line',
] as const;
/** Columns of `plan_deadlines`, as `ROW_COLUMNS`. */
export const DEADLINE_COLUMNS = [
  'ref',
  'of',
  'kind',
  'action',
  'text',
  'start',
  'end',
  'edtf',
  'every',
  'adhoc',
  'event',
  'page',
  'line',
] as const;
/** Columns of `plan_citations`, as `ROW_COLUMNS`. */
export const CITATION_COLUMNS = [
  'ref',
  'of',
  'type',
  'number',
  'name',
  'issued_on',
  'issuer',
  'locator',
  'key',
  'page',
  'line',
] as const;

/**
 * Level of brotli: 2 packs a plan to a tenth of its JSON. Measured, with the processor's time: 0 to an eighth in two thirds of
 * it; 1 to a ninth in four times as long, most of which goes by while the system finds memory for its tables.
 */
const QUALITY = 2;

/** Lays a plan out for the tables. Pure, but for memory that it uses again. */
export function preparePlan(plan: Plan): Prepared {
  const json = planBytes(plan);
  const index = indexPlan(plan);
  const lists = new Lists();
  const kept = new Set(deliverablesOf(plan).map((row) => row.id));
  const rows = plan.rows.map((row) => rowValues(index, row, kept.has(row.id), lists));
  const sections = plan.sections.map((section): Values => {
    const { id, path, topic, title, text, duty, source } = section;
    const [lead, coordinate] = [lists.add(duty?.lead ?? []), lists.add(duty?.coordinate ?? [])];
    return [id, path, topic, title, text, lead, coordinate, source.page, source.line ?? null];
  });
  const { tallies, leads } = tally(plan, lists);
  const found = searchedWords(index);
  return {
    path: plan.source.file,
    content: contentHash(json, plan.source.file),
    header: headerOf(plan, kept.size),
    body: brotliCompressSync(json, {
      params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: json.length },
    }),
    rows,
    sections,
    targets: plan.targets.map(targetValues),
    deadlines: plan.deadlines.map(deadlineValues),
    citations: plan.citations.map(citationValues),
    words: found.bytes,
    wordEnds: found.ends,
    printed: found.printed,
    tallies,
    leads,
    bodies: lists.bodies,
    lists: lists.lists,
  };
}

/** The content of a plan whatever its file is called: two names for one plan are one plan. */
function contentHash(json: Buffer, file: string): string {
  const name = Buffer.from(`"file":${JSON.stringify(file)}`);
  const at = json.indexOf(name);
  const hash = createHash('sha256').update(json.subarray(0, at < 0 ? 0 : at));
  return hash
    .update(json.subarray(at < 0 ? 0 : at + name.length))
    .digest('hex')
    .slice(0, 40);
}

function headerOf(plan: Plan, deliverables: number) {
  const { document, source, status } = plan;
  const { period, issuedOn } = document;
  const day = issuedOn ?? period?.start ?? null;
  const tasks = plan.rows.filter((row) => row.kind === 'task');
  return {
    key: planKey(plan),
    uri: document.uri,
    sha256: source.sha256,
    file: source.file,
    format: source.format,
    status,
    type: document.type,
    number: document.number,
    title: document.title,
    issuer: document.issuer,
    issuer_key: document.issuer === null ? null : plainKey(document.issuer),
    title_key: document.title === null ? null : plainKey(document.title),
    level: document.level,
    province: document.province,
    province_id: document.province === null ? null : provinceAt(document.province, day),
    place: document.place,
    issued_on: issuedOn,
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    year: yearOf(period?.start ?? issuedOn),
    text_bytes: textBytes(plan),
    row_count: plan.rows.length,
    section_count: plan.sections.length,
    tasks: tasks.filter((row) => row.parent === null && row.continues === null).length,
    deliverables,
    indicators: plan.rows.filter((row) => row.kind === 'indicator').length,
  };
}

function yearOf(day: string | null | undefined): number | null {
  return day ? Number(day.slice(0, 4)) : null;
}

/** Bytes (UTF-8) of the words that the plan's source has: each stands in one record. */
function textBytes(plan: Plan): number {
  let bytes = 0;
  const add = (words: string | null): void => {
    if (words !== null) bytes += Buffer.byteLength(words) + 1;
  };
  for (const { title, text } of plan.sections) {
    add(title);
    add(text);
  }
  for (const { cells } of plan.rows) for (const words of Object.values(cells)) add(words);
  for (const { text } of plan.bases) add(text);
  for (const { text } of plan.discarded) add(text);
  return bytes;
}

function rowValues(index: PlanIndex, row: Row, deliverable: boolean, lists: Lists): Values {
  const cell = (role: string): string | null => cellOf(index, row, role) || null;
  const task = cell('task');
  const { source } = row;
  return [
    row.id,
    row.kind,
    numberOf(index, row) || null,
    row.group,
    row.topic,
    task,
    cell('product'),
    cell('indicator'),
    cell('target'),
    cell('deadline'),
    cell('note'),
    lists.add(row.lead),
    lists.add(row.coordinate),
    lists.add(row.monitor),
    lists.add(row.implement),
    Number(deliverable),
    row.parent,
    row.continues,
    deliverable && task !== null ? wordsKey(task) : null,
    row.confidence,
    source.page,
    source.line ?? null,
  ];
}

function targetValues(target: Target): Values {
  return [
    target.id,
    target.of,
    target.subject,
    target.comparator,
    target.direction ?? null,
    target.value,
    target.value2,
    target.unit,
    target.year,
    target.baseline,
    target.text,
    target.source.page,
    target.source.line ?? null,
  ];
}

function deadlineValues(deadline: Deadline): Values {
  return [
    deadline.id,
    deadline.of,
    deadline.kind,
    deadline.action,
    deadline.text,
    deadline.start,
    deadline.end,
    deadline.edtf,
    deadline.every.join(' ') || null,
    Number(deadline.adhoc),
    deadline.after,
    deadline.source.page,
    deadline.source.line ?? null,
  ];
}

function citationValues(citation: Citation): Values {
  return [
    citation.id,
    citation.of,
    citation.type,
    citation.number,
    citation.name,
    citation.issuedOn,
    citation.issuer,
    citation.locator,
    citation.key,
    citation.source.page,
    citation.source.line ?? null,
  ];
}

/** What is looked in for words: a row's own cells, and what it is about where that stands in another row; sections; targets. */
function searchedWords(index: PlanIndex): FoldedTexts {
  const texts = new FoldedTexts();
  const add = (words: string | null): void => {
    if (!words) return;
    texts.append(words);
    texts.part();
  };
  for (const row of index.plan.rows) {
    if (!row.cells.task) add(cellOf(index, row, 'task'));
    for (const words of Object.values(row.cells)) add(words);
    texts.close();
  }
  for (const { title, text } of index.plan.sections) {
    add(title);
    add(text);
    texts.close();
  }
  for (const { subject, text } of index.plan.targets) {
    add(subject);
    add(text);
    texts.close();
  }
  return texts;
}

/** Bodies of a plan, and the lists of them that its records name: most lists come again and again. */
class Lists {
  readonly bodies: Body[] = [];
  readonly lists: number[][] = [];
  readonly #places = new Map<string, number>();
  readonly #known = new Map<string, number>();

  /** @returns the list's place, or null where it names nobody */
  add(agencies: readonly Agency[]): number | null {
    if (agencies.length === 0) return null;
    const places = agencies.map((agency) => this.body(agency));
    const key = places.join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.lists.push(places);
    this.#known.set(key, this.lists.length - 1);
    return this.lists.length - 1;
  }

  body({ name, kind, id }: Agency): number {
    const key = `${kind} ${id ?? ''} ${name}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.bodies.push([name, kind, id]);
    this.#places.set(key, this.bodies.length - 1);
    return this.bodies.length - 1;
  }
}

/** Kinds of deadline that have a day. */
const DATED: ReadonlySet<string> = new Set(['in', 'by', 'recurring']);

/** Sums by topic and by leading body, so that statistics of ten years need not look at each row. */
function tally(plan: Plan, lists: Lists): Pick<Prepared, 'tallies' | 'leads'> {
  // a department's plan has its tasks in sections: there its duties are counted
  const asked = withDutyRows(plan, 'without-table');
  const index = indexPlan(asked);
  const sums = new Map<
    string,
    { tasks: number; deliverables: number; dated: number; product: number; one: number }
  >();
  const leads = new Map<number, number>();
  const deliverables = new Set(deliverablesOf(asked).map((row) => row.id));
  for (const row of asked.rows) {
    if (row.kind !== 'task') continue;
    const key = row.topic ?? '';
    const sum = sums.get(key) ?? { tasks: 0, deliverables: 0, dated: 0, product: 0, one: 0 };
    sums.set(key, sum);
    if (row.parent === null && row.continues === null) sum.tasks += 1;
    if (!deliverables.has(row.id)) continue;
    sum.deliverables += 1;
    const dated = (index.deadlines.get(row.id) ?? []).some((d) => DATED.has(d.kind) && d.end !== null);
    sum.dated += Number(dated);
    sum.product += Number(!isDutyRow(row) && cellOf(index, row, 'product') !== '');
    sum.one += Number(row.lead.length === 1 && row.lead[0]?.kind === 'named');
    for (const place of new Set(row.lead.map((agency) => lists.body(agency))))
      leads.set(place, (leads.get(place) ?? 0) + 1);
  }
  return {
    tallies: [...sums].map(([topic, s]) => [topic, s.tasks, s.deliverables, s.dated, s.product, s.one]),
    leads: [...leads],
  };
}

import type { Agency, Citation, Plan, Target } from '../model/index.ts';
import { BODY_ROLES, type BodyRole } from '../model/vocabularies.ts';

/**
 * What several plans name: the documents that they cite, the targets that they set, the bodies that they give
 * work to. Pure functions from plans to rows; writers and the command line decide how rows look.
 */

/** A plan's own name in answers: its identity where it has one, else its file. */
export function planLabel(plan: Plan): string {
  return plan.document.uri ?? plan.source.file;
}

/** One document and all its mentions. */
export interface CitedDocument {
  readonly key: string;
  readonly type: string;
  readonly number: string | null;
  readonly name: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly mentions: readonly CitationRow[];
  /** Labels of the plans that cite it, each once, in the order given. */
  readonly plans: readonly string[];
}

/** A record of a plan as a row: its place told by the plan's label, the page and the line. */
type Row<T extends Citation | Target> = Omit<T, 'source'> & {
  readonly plan: string;
  readonly page: number | null;
  readonly line: number | null;
};

/** One mention of a document in one plan. */
export type CitationRow = Row<Citation>;

/** One target of one plan. */
export type TargetRow = Row<Target>;

/** One body and how many rows name it in each role. */
export interface AgencyRow extends Record<BodyRole, number> {
  readonly id: string | null;
  readonly name: string;
  readonly kind: Agency['kind'];
  readonly plans: readonly string[];
  /** The ways it is written, each once. */
  readonly spellings: readonly string[];
}

/** Every mention, in the order of the plans and of their text. */
export function citationRows(plans: readonly Plan[]): CitationRow[] {
  return plans.flatMap((plan) => plan.citations.map((citation) => rowOf(citation, plan)));
}

/** The documents that plans cite, those of most plans first, then the most mentioned, then by key. */
export function citedDocuments(plans: readonly Plan[]): CitedDocument[] {
  const byKey = new Map<string, CitationRow[]>();
  for (const row of citationRows(plans)) {
    const rows = byKey.get(row.key);
    if (rows) rows.push(row);
    else byKey.set(row.key, [row]);
  }
  const documents = [...byKey].map(([key, mentions]) => documentOf(key, mentions));
  return documents.sort(
    (a, b) =>
      b.plans.length - a.plans.length || b.mentions.length - a.mentions.length || compare(a.key, b.key),
  );
}

/** What is known of a document: of each field the first mention that has it. */
function documentOf(key: string, mentions: readonly CitationRow[]): CitedDocument {
  const first = <K extends 'number' | 'name' | 'issuer' | 'issuedOn'>(field: K): string | null =>
    mentions.find((m) => m[field] !== null)?.[field] ?? null;
  // a later mention may give the number short ("57"): the longest is the whole one
  const numbers = mentions.flatMap((m) => (m.number === null ? [] : [m.number]));
  return {
    key,
    type: mentions[0]?.type ?? '',
    number: numbers.sort((a, b) => b.length - a.length)[0] ?? null,
    name: first('name'),
    issuer: first('issuer'),
    issuedOn: first('issuedOn'),
    mentions,
    plans: [...new Set(mentions.map((m) => m.plan))],
  };
}

/** Every target, in the order of the plans and of their text. */
export function targetRows(plans: readonly Plan[]): TargetRow[] {
  return plans.flatMap((plan) => plan.targets.map((target) => rowOf(target, plan)));
}

function rowOf<T extends Citation | Target>({ source, ...record }: T, plan: Plan): Row<T> {
  return { ...record, plan: planLabel(plan), page: source.page, line: source.line ?? null };
}

/** The bodies that rows name, by register id, else by name; those with most rows to lead first. */
export function agencyRows(plans: readonly Plan[]): AgencyRow[] {
  const byBody = new Map<string, { rows: AgencyRow; plans: Set<string>; spellings: Set<string> }>();
  for (const plan of plans) {
    for (const row of plan.rows) {
      for (const role of BODY_ROLES) {
        for (const agency of row[role]) count(byBody, agency, role, planLabel(plan));
      }
    }
  }
  const all = [...byBody.values()].map(({ rows, plans: in_, spellings }) => ({
    ...rows,
    plans: [...in_],
    spellings: [...spellings],
  }));
  return all.sort((a, b) => b.lead - a.lead || b.coordinate - a.coordinate || compare(a.name, b.name));
}

function count(
  byBody: Map<string, { rows: AgencyRow; plans: Set<string>; spellings: Set<string> }>,
  agency: Agency,
  role: BodyRole,
  plan: string,
): void {
  const key = agency.id ?? `name:${agency.name.normalize('NFC').toLowerCase()}`;
  const { id, name, kind } = agency;
  const known = byBody.get(key) ?? {
    rows: { id, name, kind, lead: 0, coordinate: 0, monitor: 0, implement: 0, plans: [], spellings: [] },
    plans: new Set<string>(),
    spellings: new Set<string>(),
  };
  known.plans.add(plan);
  known.spellings.add(agency.text);
  byBody.set(key, { ...known, rows: { ...known.rows, [role]: known.rows[role] + 1 } });
}

/**
 * Which plan cites which document, as a directed graph in Graphviz's DOT language. A plan that another one
 * cites is one node. Edges carry the number of mentions.
 */
export function citationGraph(plans: readonly Plan[]): string {
  const own = new Map(
    plans.flatMap((plan) => identityOf(plan).map((key) => [key, planLabel(plan)] as const)),
  );
  const documents = citedDocuments(plans);
  const nodes = plans.map(
    (plan) =>
      `  ${quote(planLabel(plan))} [shape=box, label=${quote(plan.document.title ?? planLabel(plan))}];`,
  );
  const cited = documents
    .filter((d) => !own.has(d.key))
    .map((d) => `  ${quote(d.key)} [label=${quote(labelOf(d))}];`);
  const edges = documents.flatMap((d) => edgesTo(d, own.get(d.key) ?? d.key));
  return [
    'digraph citations {',
    '  rankdir=LR;',
    '  node [fontname="sans-serif"];',
    ...new Set([...nodes, ...cited]),
    ...edges,
    '}',
    '',
  ].join('\n');
}

/** The key that a citation of this plan would have. */
function identityOf(plan: Plan): string[] {
  const { issuer, type, number, issuedOn } = plan.document;
  if (issuer === null || type === null || number === null || issuedOn === null) return [];
  return [[issuer, type, number, issuedOn].join('|')];
}

function edgesTo(document: CitedDocument, node: string): string[] {
  return document.plans
    .filter((plan) => plan !== node)
    .map((plan) => {
      const times = document.mentions.filter((m) => m.plan === plan).length;
      return `  ${quote(plan)} -> ${quote(node)}${times > 1 ? ` [label="${times}"]` : ''};`;
    });
}

function labelOf({ type, number, name, issuedOn }: CitedDocument): string {
  const label = number === null ? (name ?? type) : name === null ? number : `${name}\n${number}`;
  return issuedOn === null ? label : `${label}\n${issuedOn}`;
}

/** A double-quoted DOT string: backslashes and quotes escaped, line breaks as `\n`. */
function quote(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\r?\n/g, '\\n')}"`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

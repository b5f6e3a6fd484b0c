import { type FoundCitation, mayCite, readCitations, resolveCitations } from '../grammars/citations/index.ts';
import {
  type FoundTarget,
  readIndicatorTarget,
  readTargets,
  targetYearOf,
} from '../grammars/targets/index.ts';
import type {
  Basis,
  Citation,
  Period,
  Place,
  PlanDocument,
  Row,
  Section,
  Table,
  Target,
} from '../model/index.ts';
import type { Ledger } from '../source/ledger.ts';
import { matchKey } from '../text/fold.ts';

/** The records that may cite documents and set targets. */
export interface Citing {
  readonly document: PlanDocument;
  readonly bases: readonly Basis[];
  readonly sections: readonly Section[];
  readonly rows: readonly Row[];
  readonly tables: readonly Table[];
}

/** What a plan refers to: its bases, each document that it cites, each target that it sets. */
export interface References {
  readonly bases: Basis[];
  readonly citations: Citation[];
  readonly targets: Target[];
}

/** What was set aside of the document, and where oddities are told. */
type Notes = Pick<Ledger, 'discarded' | 'report'>;

interface Passage {
  readonly of: string;
  readonly text: string;
  readonly source: Place;
}

const NOWHERE: Place = { page: null, start: 0, end: 0 };

/** Words of a section as its targets and citations are read; the line break ends a clause. */
function sectionText(section: Section): string {
  return [section.title, section.text].filter((t) => t !== null && t !== '').join('\n');
}

/** Every passage that may cite a document, in reading order: bases, the body, the cells, the annex lines. */
function passages(citing: Citing, ledger: Notes): Passage[] {
  const { document, bases, sections, rows } = citing;
  const found: Passage[] = [];
  const add = (of: string, text: string | null | undefined, source: Place): void => {
    if (text && mayCite(text)) found.push({ of, text, source });
  };
  for (const b of bases) add(b.id, b.text, b.source);
  for (const { text } of document.decision?.articles ?? []) add('document', text, NOWHERE);
  add('document', document.opening, NOWHERE);
  for (const d of ledger.discarded) if (d.reason === 'annex-line') add('document', d.text, d.source);
  for (const s of sections) add(s.id, sectionText(s), s.source);
  add('document', document.closing, NOWHERE);
  for (const r of rows)
    for (const [role, text] of Object.entries(r.cells)) add(r.id, text, r.where[role]?.[0] ?? r.source);
  return found;
}

/** Finds the citations and targets of a plan; bases come back with the ids of what they cite. */
export function readReferences(citing: Citing, ledger: Notes): References {
  const citations = readAllCitations(citing, ledger);
  const citedBy = new Map<string, string[]>();
  for (const { id, of } of citations) {
    const list = citedBy.get(of);
    if (list) list.push(id);
    else citedBy.set(of, [id]);
  }
  return {
    bases: citing.bases.map((b) => ({ ...b, citations: citedBy.get(b.id) ?? [] })),
    citations,
    targets: [...sectionTargets(citing), ...rowTargets(citing)].map((t, i) => ({
      id: `target-${i + 1}`,
      ...t,
    })),
  };
}

function readAllCitations(citing: Citing, ledger: Notes): Citation[] {
  const places: Place[] = [];
  const subjects: (string | null)[] = [];
  const mentions: { of: string; citation: FoundCitation }[] = [];
  for (const passage of passages(citing, ledger)) {
    const found = readCitations(passage.text);
    for (const [i, citation] of found.entries()) {
      mentions.push({ of: passage.of, citation });
      places.push(passage.source);
      subjects.push(subjectAfter(passage.text.slice(citation.span.end, found[i + 1]?.span.start)));
    }
  }
  const { citations, oddities } = resolveCitations(mentions, citing.document.province);
  const placeOfRecord = new Map(mentions.map((m, i) => [m.of, places[i] ?? NOWHERE]));
  for (const { found, of } of oddities)
    ledger.report({ ...found, of, source: placeOfRecord.get(of) ?? null });
  return citations.map(({ of, citation: { span: _, ...fields }, key }, i) => ({
    id: `cit-${i + 1}`,
    of,
    ...fields,
    subject: subjects[i] ?? null,
    key,
    source: places[i] ?? NOWHERE,
  }));
}

/** "… về kiểm soát thủ tục hành chính; Nghị định …": what follows a citation up to the end of its clause. */
const SUBJECT =
  /^[^;.\n]{0,24}?(?<!\p{L})((?:về việc|về|ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi|đẩy mạnh|công bố|điều chỉnh|tăng cường)\s[^;.\n]{3,400})/iu;

function subjectAfter(text: string): string | null {
  return SUBJECT.exec(text)?.[1]?.trim().replace(/,$/, '') ?? null;
}

/** Plans carry out plans: the first one on reform that the grounds name. */
const PLAN_ON_REFORM = /kế hoạch.{0,60}(?:cải cách hành chính|cchc)|cải cách hành chính/;

/**
 * The citation of the plan that this one carries out (kế hoạch cấp trên, kế hoạch nhiều năm): the first plan on
 * reform, or decision that issued one, among the bases.
 */
export function carriedOut(bases: readonly Basis[], citations: readonly Citation[]): string | null {
  const ids = new Set(bases.flatMap((b) => b.citations));
  const plan = citations.find((c) => {
    const subject = matchKey(c.subject ?? '');
    const issues = c.type === 'QĐ' && /ban hành.{0,20}kế hoạch/.test(subject);
    return ids.has(c.id) && (c.type === 'KH' || issues) && PLAN_ON_REFORM.test(subject);
  });
  return plan?.id ?? null;
}

type NewTarget = Omit<Target, 'id'>;

function placed(found: readonly FoundTarget[], of: string, source: Place): NewTarget[] {
  return found.map(({ span: _, ...fields }) => ({ of, ...fields, source }));
}

/** Targets of the body; a heading such as "Đến năm 2025:" gives the year to the points under it. */
function sectionTargets({ sections, document }: Citing): NewTarget[] {
  const byId = new Map(sections.map((s) => [s.id, s]));
  const yearOf = (section: Section | undefined): number | null => {
    if (!section) return null;
    return (
      targetYearOf(section.title ?? section.text) ??
      yearOf(section.parent === null ? undefined : byId.get(section.parent))
    );
  };
  return sections.flatMap((s) => {
    const year = yearOf(s.parent === null ? undefined : byId.get(s.parent));
    return placed(
      readTargets(sectionText(s), document.period, year === null ? {} : { year }),
      s.id,
      s.source,
    );
  });
}

function rowTargets({ rows, tables, document }: Citing): NewTarget[] {
  const byId = new Map(tables.map((t) => [t.id, t]));
  return rows.flatMap((row) => {
    const table = byId.get(row.table);
    if (row.kind !== 'indicator' || !table) return [];
    const unit = row.cells[table.columns.find((c) => c.use === 'unit')?.role ?? ''] ?? '';
    return [
      ...targetsIn(row, 'target', unit, null, document.period),
      ...table.columns.flatMap(({ role, use, period }) =>
        use === 'value' ? targetsIn(row, role, unit, period ?? null, document.period) : [],
      ),
    ];
  });
}

/**
 * The targets of one cell of an indicator's row. A number without a unit of its own takes the row's (đơn vị tính);
 * a column that stands for a period gives its year.
 */
function targetsIn(
  row: Row,
  role: string,
  unit: string,
  column: { readonly end: string } | null,
  period: Period | null,
): NewTarget[] {
  const text = row.cells[role] ?? '';
  if (text === '' || text === '-') return [];
  const found = readIndicatorTarget(row.cells['indicator'] ?? '', text, period).map((t) => ({
    ...t,
    unit: t.unit ?? (t.comparator === 'text' || unit === '' ? null : unit),
    ...(column ? { year: Number(column.end.slice(0, 4)) } : {}),
  }));
  return placed(found, row.id, row.where[role]?.[0] ?? row.source);
}

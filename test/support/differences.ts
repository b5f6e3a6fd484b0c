import type { Deadline, Plan, Row, Section } from '../../src/model/index.ts';
import { matchKey } from '../../src/text/fold.ts';
import type {
  ExpectedDeadline,
  ExpectedDeadlines,
  ExpectedPlan,
  ExpectedRow,
  ExpectedTable,
} from './fixture.ts';

/**
 * What a parsed plan has otherwise than it should: one sentence a difference, empty where all is right.
 * Sentences name the place, what was wanted and what came.
 */
function differs(place: string, want: unknown, got: unknown): string[] {
  const [a, b] = [JSON.stringify(want) ?? 'nothing', JSON.stringify(got) ?? 'nothing'];
  return a === b ? [] : [`${place}\n    want ${a}\n    got  ${b}`];
}

export function documentDifferences(plan: Plan, want: ExpectedPlan): string[] {
  const { recipients, signer, decision, ...fields } = want.document;
  const got: Record<string, unknown> = { ...plan.document };
  const bare = (text: string): string => text.replace(/[;.]$/, '');
  return [
    ...Object.entries(fields).flatMap(([name, value]) => differs(`document.${name}`, value, got[name])),
    ...differs('document.recipients', recipients.map(bare), plan.document.recipients.map(bare)),
    ...(signer
      ? Object.entries(signer).flatMap(([name, value]) =>
          differs(
            `document.signer.${name}`,
            value,
            new Map(Object.entries(plan.document.signer ?? {})).get(name),
          ),
        )
      : differs('document.signer', null, plan.document.signer)),
    ...differs('document.decision.title', decision?.title, plan.document.decision?.title ?? undefined),
    ...differs('document.decision.articles', decision?.articles, plan.document.decision?.articles.length),
    ...differs(
      'bases',
      want.bases,
      plan.bases.map((b) => b.text),
    ),
  ];
}

export function sectionDifferences(plan: Plan, want: ExpectedPlan): string[] {
  const parsed = new Map(plan.sections.map((s) => [s.path, s]));
  const paths = want.sections.map((s) => s.path);
  return [
    ...paths.filter((path) => !parsed.has(path)).map((path) => `section ${path} is missing`),
    ...plan.sections
      .filter((s) => !paths.includes(s.path))
      .map((s) => `section ${s.path} is too many: ${beginning(s, 8)}`),
    ...want.sections.flatMap((expected) => {
      const section = parsed.get(expected.path);
      if (!section) return [];
      const words = (expected.title ?? expected.start ?? '').split(' ').length;
      return [
        ...differs(`section ${expected.path}`, expected.title ?? expected.start, beginning(section, words)),
        ...differs(`section ${expected.path} marker`, expected.marker, section.marker),
        ...differs(`section ${expected.path} level`, expected.level, section.level),
        ...(expected.title === undefined
          ? []
          : differs(`section ${expected.path} title`, expected.title, section.title)),
      ];
    }),
    ...(paths.every((path) => parsed.has(path))
      ? differs(
          'order of sections',
          paths,
          plan.sections.map((s) => s.path).filter((path) => paths.includes(path)),
        )
      : []),
  ];
}

function beginning(section: Section, words: number): string {
  return `${section.title ?? ''} ${section.text}`.trim().split(/\s+/).slice(0, words).join(' ');
}

export function tableDifferences(plan: Plan, want: ExpectedPlan): string[] {
  const { tables } = plan;
  return [
    ...differs('number of tables', want.tables.length, tables.length),
    ...want.tables.flatMap((expected, i) => {
      const table = tables[i];
      if (!table) return [];
      const { appendix, title, kind, columns, groups, declaredRows } = expected;
      const got = {
        appendix: table.appendix,
        title: table.title,
        kind: table.kind,
        columns: table.columns.map((c) => c.role),
        groups: table.groups.map(({ marker, title: name }) => ({ marker, title: name })),
        declaredRows: table.declaredRows,
      };
      const head = Object.entries({ appendix, title, kind, columns, groups, declaredRows });
      const cells = new Map<string, unknown>(Object.entries(got));
      return [
        ...head.flatMap(([name, value]) => differs(`table ${table.id} ${name}`, value, cells.get(name))),
        ...rowDifferences(plan, table.id, expected),
      ];
    }),
  ];
}

/** Rows are told apart by group, number and turn: a row that is missing shifts no other. */
function keyed<T>(rows: readonly T[], nameOf: (row: T) => string): Map<string, T> {
  const turns = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const name = nameOf(row);
      const turn = (turns.get(name) ?? 0) + 1;
      turns.set(name, turn);
      return [turn === 1 ? name : `${name}~${turn}`, row];
    }),
  );
}

function rowDifferences(plan: Plan, table: string, expected: ExpectedTable): string[] {
  const numbers = new Map(plan.rows.map((r) => [r.id, r.number]));
  let last = '';
  const wanted = keyed(expected.rows, (row) => {
    last = row.no || last;
    return rowName(row.group, row.no || `${last}+`);
  });
  let above = '';
  const parsed = keyed(
    plan.rows.filter((r) => r.table === table),
    (row) => {
      above = row.number || above;
      return rowName(row.group, row.number || `${above}+`);
    },
  );
  return [
    ...[...wanted.keys()]
      .filter((name) => !parsed.has(name))
      .map((name) => `${table} row ${name} is missing`),
    ...[...parsed]
      .filter(([name]) => !wanted.has(name))
      .map(([name, row]) => `${table} row ${name} is too many: ${JSON.stringify(row.cells)}`),
    ...[...wanted].flatMap(([name, row]) => {
      const got = parsed.get(name);
      return got ? cellDifferences(`${table} row ${name}`, row, got, numbers) : [];
    }),
  ];
}

function rowName(group: string | null, number: string): string {
  return group === null ? number : `${group}/${number}`;
}

/** A row under this confidence carries a diagnostic. */
const DOUBT = 0.9;

function inDoubt(row: Row): boolean {
  return row.confidence < DOUBT;
}

function cellDifferences(place: string, want: ExpectedRow, got: Row, numbers: Map<string, string>): string[] {
  if (want.unsettled && inDoubt(got)) return [];
  const roles = [...new Set([...Object.keys(want.cells), ...Object.keys(got.cells)])];
  const inherited = Object.fromEntries(
    Object.entries(got.inherited).map(([role, id]) => [role, numbers.get(id) ?? id]),
  );
  return [
    ...roles.flatMap((role) => differs(`${place} ${role}`, want.cells[role], got.cells[role])),
    ...differs(
      `${place} continues`,
      want.continues,
      got.continues === null ? undefined : (numbers.get(got.continues) ?? got.continues),
    ),
    ...differs(`${place} inherited`, want.inherited ?? {}, inherited),
  ];
}

export function deadlineDifferences(plan: Plan, want: ExpectedPlan): string[] {
  const byId = new Map(plan.deadlines.map((d) => [d.id, d]));
  return plan.rows.flatMap((row) => {
    const cell = row.cells.deadline ?? '';
    const expected = want.deadlines[cell];
    if (cell === '' || (!expected && inDoubt(row))) return [];
    if (!expected) return [`deadline cell of ${row.id} has no expectation: ${cell}`];
    const got = row.deadlines.flatMap((id) => byId.get(id) ?? []);
    return fits(expected, got) ? [] : differs(`${row.id} deadline "${cell}"`, expected, got.map(briefly));
  });
}

function fits(expected: ExpectedDeadlines, got: readonly Deadline[]): boolean {
  const readings = Array.isArray(expected) ? [expected] : expected.any;
  return readings.some(
    (reading) =>
      reading.length === got.length &&
      reading.every((one, i) => {
        const deadline = got[i];
        return deadline !== undefined && sameDeadline(one, deadline);
      }),
  );
}

function sameDeadline(want: ExpectedDeadline, got: Deadline): boolean {
  const fields = new Map<string, unknown>(Object.entries(got));
  return Object.entries(want).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(fields.get(name)),
  );
}

function briefly(deadline: Deadline): Partial<Deadline> {
  const { kind, start, end, every, adhoc, offset, action, inferred } = deadline;
  return { kind, start, end, every, adhoc, offset, action, inferred };
}

export function diagnosticDifferences(plan: Plan, want: ExpectedPlan): string[] {
  const codes = new Set(plan.diagnostics.map((d) => d.code));
  return [
    ...want.diagnostics.filter((code) => !codes.has(code)).map((code) => `diagnostic ${code} is missing`),
    ...plan.diagnostics.filter((d) => d.severity === 'error').map((d) => `error ${d.code}: ${d.message}`),
  ];
}

/** Words of the source that stand in no record and in no discarded entry; tags of Markdown are no words. */
export function lostWords(source: string, plan: Plan): string[] {
  const kept = counted(wordsOfRecords(plan));
  return [...counted(wordsIn(source.replace(/<\/?[a-z][^>]*>/gi, ' ')))].flatMap(([word, n]) => {
    const missing = n - (kept.get(word) ?? 0);
    return missing > 0 ? [`${word} × ${missing}`] : [];
  });
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function wordsIn(text: string): string[] {
  return matchKey(text).match(/[\p{L}\p{M}\p{N}%]+/gu) ?? [];
}

function wordsOfRecords(plan: Plan): string[] {
  const { uri: _, type: __, typeName: ___, period: ____, issuedOn: _____, ...header } = plan.document;
  return [
    ...texts(header),
    ...plan.bases.map((b) => b.text),
    ...plan.sections.flatMap((s) => [s.marker, s.title ?? '', s.text]),
    ...plan.tables.flatMap((t) => [
      t.appendix ?? '',
      t.title ?? '',
      ...t.columns.map((c) => c.heading),
      ...t.groups.flatMap((g) => [g.marker, g.title, ...Object.values(g.cells ?? {})]),
    ]),
    ...plan.rows.flatMap((r) => [r.number, ...Object.values(r.cells)]),
    ...plan.discarded.map((d) => d.text),
  ].flatMap(wordsIn);
}

/** All strings in a record, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    ['type', 'typeName', 'issuedOn'].includes(name) ? [] : texts(inner),
  );
}

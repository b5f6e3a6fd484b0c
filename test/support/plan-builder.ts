import { readAgencies } from '../../src/grammars/agencies/index.ts';
import { readDeadlineCell } from '../../src/grammars/deadlines/index.ts';
import type { Agency, Deadline, Place, Plan, Row, Topic } from '../../src/model/index.ts';
import { Plan as PlanSchema } from '../../src/model/index.ts';

/** A row as a test writes it: the cells' words; bodies and times are read from them as the parser would. */
export interface RowWords {
  /** "" for a further line of the row above. */
  readonly number?: string;
  readonly group?: string;
  readonly topic?: Topic;
  readonly task?: string;
  readonly product?: string;
  readonly lead?: string;
  readonly coordinate?: string;
  readonly monitor?: string;
  readonly implement?: string;
  readonly deadline?: string;
  readonly confidence?: number;
  readonly kind?: Row['kind'];
}

export interface PlanWords {
  readonly file?: string;
  readonly document?: Partial<Plan['document']>;
  readonly rows?: readonly RowWords[];
  /** Titles of the table's groups by their markers. */
  readonly groups?: Readonly<Record<string, string>>;
  /** Roles that the table has a column for. */
  readonly columns?: readonly (keyof RowWords & string)[];
  readonly declaredRows?: number;
  /** What no row holds: sections, citations … as the model has them. */
  readonly rest?: Partial<Plan>;
}

const CELLS = ['task', 'product', 'lead', 'coordinate', 'monitor', 'implement', 'deadline'] as const;
const BODIES = ['lead', 'coordinate', 'monitor', 'implement'] as const;
/** The line that the first row stands on; each row has its own. */
export const FIRST_LINE = 20;

export function placeAt(line: number, page = 1): Place {
  return { page, line, endLine: line, start: line * 40, end: line * 40 + 30 };
}

/** A plan of the invented province An Hải for 2025, issued on 20 December 2024, with one table; valid by the schemas. */
export function planOf(words: PlanWords = {}): Plan {
  const {
    file = 'an-hai.txt',
    rows = [],
    groups = {},
    columns = CELLS,
    declaredRows = null,
    rest = {},
  } = words;
  const document = documentOf(words.document);
  const deadlines: Deadline[] = [];
  const built: Row[] = [];
  for (const [i, row] of rows.entries()) built.push(rowOf(row, i, built, document, deadlines));
  return PlanSchema.parse({
    schemaVersion: '1.0',
    status: 'complete',
    source: { file, format: 'text', sha256: '0'.repeat(64), pages: 1 },
    document,
    bases: [],
    sections: [],
    tables:
      rows.length === 0
        ? []
        : [
            {
              id: 'pl',
              appendix: 'PHỤ LỤC',
              title: null,
              kind: 'tasks',
              columns: columns.map((role) => ({ role, heading: role })),
              groups: Object.entries(groups).map(([marker, title]) => ({
                marker,
                title,
                topic: null,
                source: placeAt(19),
              })),
              declaredRows,
              source: placeAt(18),
            },
          ],
    rows: built,
    deadlines,
    targets: [],
    citations: [],
    discarded: [],
    diagnostics: [],
    ...rest,
  });
}

function documentOf(traits: Partial<Plan['document']> = {}): Plan['document'] {
  return {
    uri: null,
    type: 'KH',
    typeName: 'Kế hoạch',
    title: 'Cải cách hành chính năm 2025',
    number: '218/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh An Hải',
    parentAuthority: null,
    level: 'province',
    province: 'An Hải',
    place: 'An Hải',
    issuedOn: '2024-12-20',
    period: { start: '2025-01-01', end: '2025-12-31' },
    signer: null,
    recipients: [],
    carriesOut: null,
    opening: null,
    closing: null,
    decision: null,
    ...traits,
  };
}

function rowOf(
  words: RowWords,
  i: number,
  before: readonly Row[],
  document: Plan['document'],
  deadlines: Deadline[],
): Row {
  const { number = String(i + 1), group = null, topic = null, confidence = 1, kind = 'task' } = words;
  const head = number === '' ? before.findLast((row) => row.continues === null) : undefined;
  const above = number.includes('.') ? before.find((row) => row.number === number.split('.')[0]) : undefined;
  const own = group === null ? `pl/${number}` : `pl/${group}.${number}`;
  const id = head
    ? `${head.id}~${before.filter((row) => row.continues === head.id).length + 2}`
    : uniqueId(own, before);
  const source = placeAt(FIRST_LINE + i);
  const context = {
    province: document.province,
    on: document.issuedOn ?? document.period?.start ?? null,
    level: document.level,
  };
  const bodies = (role: (typeof BODIES)[number]): Agency[] => readAgencies(words[role] ?? '', context);
  const times = readDeadlineCell(words.deadline ?? '', document.period).map(
    ({ span: _, doubt: __, ...fields }) => fields,
  );
  const due = times.map(
    (fields, k): Deadline => ({ id: `due-${deadlines.length + k + 1}`, of: id, ...fields, source }),
  );
  deadlines.push(...due);
  return {
    id,
    table: 'pl',
    kind,
    group: head?.group ?? group,
    topic: head?.topic ?? topic,
    number,
    parent: above?.id ?? null,
    continues: head?.id ?? null,
    cells: Object.fromEntries(CELLS.map((role) => [role, words[role] ?? ''])),
    inherited: {},
    lead: bodies('lead'),
    coordinate: bodies('coordinate'),
    monitor: bodies('monitor'),
    implement: bodies('implement'),
    deadlines: due.map((deadline) => deadline.id),
    where: {},
    confidence,
    source,
  };
}

function uniqueId(id: string, before: readonly Row[]): string {
  const same = before.filter((row) => row.id === id || row.id.startsWith(`${id}~`)).length;
  return same === 0 ? id : `${id}~${same + 1}`;
}

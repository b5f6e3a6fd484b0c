import { describe, expect, it } from 'vitest';
import {
  agencyRows,
  citationGraph,
  citationRows,
  citedDocuments,
  targetRows,
} from '../../src/ask/references.ts';
import { readCitations, resolveCitations } from '../../src/grammars/citations/index.ts';
import { Plan } from '../../src/model/index.ts';

const PLACE = { page: 1, line: 3, endLine: 3, start: 0, end: 1 };

/** A plan of the invented province An Hải that cites what the text cites. */
function plan(
  file: string,
  text: string,
  document: Partial<Plan['document']> = {},
  rest: Partial<Plan> = {},
): Plan {
  const found = readCitations(text).map((citation) => ({ of: 'I', citation }));
  return Plan.parse({
    schemaVersion: '1.0',
    status: 'complete',
    source: { file, format: 'text', sha256: '0'.repeat(64), pages: 1 },
    document: {
      uri: null,
      type: 'KH',
      typeName: 'Kế hoạch',
      title: null,
      number: null,
      issuer: null,
      parentAuthority: null,
      level: 'province',
      province: 'An Hải',
      place: null,
      issuedOn: null,
      period: null,
      signer: null,
      recipients: [],
      carriesOut: null,
      opening: null,
      closing: null,
      decision: null,
      ...document,
    },
    bases: [],
    sections: [],
    tables: [],
    rows: [],
    deadlines: [],
    targets: [],
    citations: resolveCitations(found, 'An Hải').citations.map(({ of, citation, key }, i) => {
      const { span: _, ...fields } = citation;
      return { ...fields, subject: null, key, of, id: `cit-${i + 1}`, source: PLACE };
    }),
    discarded: [],
    diagnostics: [],
    ...rest,
  });
}

const PROVINCE = plan(
  'tinh.txt',
  'Nghị quyết số 76/NQ-CP ngày 15/7/2021; Luật Viên chức; Nghị quyết số 76/NQ-CP',
  {
    title: 'Kế hoạch "mẫu"',
    issuer: 'Ủy ban nhân dân tỉnh An Hải',
    number: '7/KH-UBND',
    issuedOn: '2024-12-20',
    uri: 'vn/an-hai/kh/2024/7-kh-ubnd',
  },
);
const DEPARTMENT = plan(
  'so.txt',
  'Kế hoạch số 7/KH-UBND ngày 20/12/2024 của UBND tỉnh; Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ',
);

describe('cited documents', () => {
  it('are one over all plans, those of most plans first', () => {
    const documents = citedDocuments([PROVINCE, DEPARTMENT]);
    expect(documents.map((d) => [d.number ?? d.name, d.plans.length, d.mentions.length])).toEqual([
      ['76/NQ-CP', 2, 3],
      ['Luật Viên chức', 1, 1],
      ['7/KH-UBND', 1, 1],
    ]);
    expect(documents[0]).toMatchObject({ issuer: 'Chính phủ', issuedOn: '2021-07-15' });
  });
  it('give a row for each mention, with its place', () => {
    expect(citationRows([PROVINCE])).toHaveLength(3);
    expect(citationRows([PROVINCE])[0]).toMatchObject({
      plan: 'vn/an-hai/kh/2024/7-kh-ubnd',
      of: 'I',
      page: 1,
      line: 3,
    });
  });
  it('make a graph in which a cited plan is one node', () => {
    const lines = citationGraph([PROVINCE, DEPARTMENT]).split('\n');
    expect(lines[0]).toBe('digraph citations {');
    expect(lines).toContain('  "so.txt" -> "vn/an-hai/kh/2024/7-kh-ubnd";');
    expect(lines).toContain(
      '  "vn/an-hai/kh/2024/7-kh-ubnd" -> "Chính phủ|NQ|76/NQ-CP|2021-07-15" [label="2"];',
    );
    expect(lines).toContain('  "vn/an-hai/kh/2024/7-kh-ubnd" [shape=box, label="Kế hoạch \\"mẫu\\""];');
    expect(lines.filter((l) => l.includes('KH|7/KH-UBND'))).toEqual([]);
  });
});

describe('targets and agencies', () => {
  const row = {
    id: 'pl/1',
    table: 'pl',
    kind: 'task',
    group: null,
    topic: null,
    number: '1',
    parent: null,
    continues: null,
    cells: {},
    inherited: {},
    lead: [{ text: 'Sở TT&TT', name: 'Sở Thông tin và Truyền thông', kind: 'named', id: 'so-tttt' }],
    coordinate: [{ text: 'Tổ công nghệ', name: 'Tổ công nghệ', kind: 'named', id: null }],
    monitor: [],
    implement: [],
    deadlines: [],
    where: {},
    confidence: 1,
    source: PLACE,
  } as const;
  const other = {
    ...row,
    id: 'pl/2',
    lead: [
      {
        text: 'Sở Thông tin và Truyền thông',
        name: 'Sở Thông tin và Truyền thông',
        kind: 'named',
        id: 'so-tttt',
      },
    ],
    coordinate: [],
  } as const;
  const full = Plan.parse({
    ...PROVINCE,
    rows: [row, other],
    targets: [
      {
        id: 't-1',
        of: 'II.1',
        text: '100% hồ sơ',
        subject: 'hồ sơ',
        comparator: '=',
        value: 100,
        value2: null,
        unit: '%',
        year: 2025,
        baseline: null,
        source: PLACE,
      },
    ],
  });
  it('count a body once for all its spellings', () => {
    expect(agencyRows([full])).toMatchObject([
      { id: 'so-tttt', lead: 2, coordinate: 0, spellings: ['Sở TT&TT', 'Sở Thông tin và Truyền thông'] },
      { id: null, name: 'Tổ công nghệ', lead: 0, coordinate: 1 },
    ]);
  });
  it('list targets with their places', () => {
    expect(targetRows([full])).toMatchObject([{ id: 't-1', of: 'II.1', value: 100, page: 1, line: 3 }]);
  });
});

import { describe, expect, it } from 'vitest';
import { carriedOut, readReferences } from '../../src/derive/references.ts';
import type { Basis, Discarded, Plan, PlanDocument, Row, Table } from '../../src/model/index.ts';
import { section } from '../diff/plans.ts';
import { placeAt, planOf } from '../support/plan-builder.ts';

const DECREE = 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ';

function basis(text: string, n = 1): Basis {
  return { id: `basis-${n}`, text, citations: [], source: placeAt(n) };
}

/** What is read in a plan of which some parts are given. */
function read(
  parts: Partial<Plan> & { header?: Partial<PlanDocument> },
  discarded: readonly Discarded[] = [],
) {
  const { header, ...records } = parts;
  const plan = planOf({ document: header ?? {}, rest: records });
  const said: string[] = [];
  const references = readReferences(plan, {
    discarded: [...discarded],
    report: (d) => said.push(`${d.code} ${d.of}`),
  });
  return { ...references, said };
}

const numbers = (parts: Parameters<typeof read>[0], discarded?: readonly Discarded[]) =>
  read(parts, discarded).citations.map(({ of, number }) => `${of}: ${number}`);

describe('where a plan cites documents', () => {
  const decision: PlanDocument['decision'] = {
    type: 'QĐ',
    typeName: 'Quyết định',
    title: null,
    number: '12/QĐ-UBND',
    issuer: 'Ủy ban nhân dân tỉnh An Hải',
    issuedOn: '2024-12-20',
    signer: null,
    articles: [{ no: '1', text: `Thực hiện ${DECREE}.` }],
  };
  it.each<[string, Parameters<typeof read>[0]]>([
    ['basis-1', { bases: [basis(`Căn cứ ${DECREE};`)] }],
    ['document', { header: { decision } }],
    ['document', { header: { opening: `Thực hiện ${DECREE}, xã làm như sau.` } }],
    ['document', { header: { closing: `Báo cáo theo ${DECREE}.` } }],
    ['I', { sections: [section('I', { title: `Thực hiện ${DECREE}` })] }],
    ['I', { sections: [section('I', `Thực hiện ${DECREE}.`)] }],
  ])('%s: %#', (of, parts) => {
    expect(numbers(parts)).toEqual([`${of}: 61/2018/NĐ-CP`]);
  });

  it('also in the line over an annex, and in nothing else that was set aside', () => {
    const line = (reason: Discarded['reason']): Discarded => ({
      text: `(Kèm theo ${DECREE})`,
      reason,
      source: placeAt(9),
    });
    expect(numbers({}, [line('annex-line')])).toEqual(['document: 61/2018/NĐ-CP']);
    expect(numbers({}, [line('page-number')])).toEqual([]);
  });

  it('also in cells, where they stand', () => {
    const { rows } = planOf({ rows: [{ task: `Sửa quy chế theo ${DECREE}`, lead: 'Sở Nội vụ' }] });
    const [row] = rows;
    if (!row) throw new Error('the plan has one row');
    const cited = (where: Row['where']) => read({ rows: [{ ...row, where }] }).citations[0];
    expect(cited({ task: [placeAt(33)] })).toMatchObject({ of: 'pl/1', source: placeAt(33) });
    expect(cited({})).toMatchObject({ of: 'pl/1', source: row.source });
  });

  it('in reading order, each with an id, and each ground with those that stand in it', () => {
    const { citations, bases } = read({
      sections: [section('I', `Thực hiện ${DECREE}.`)],
      bases: [
        basis(`Căn cứ ${DECREE}; Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ`),
        basis('Xét đề nghị', 2),
      ],
    });
    expect(citations.map(({ id, of }) => `${id} ${of}`)).toEqual([
      'cit-1 basis-1',
      'cit-2 basis-1',
      'cit-3 I',
    ]);
    expect(bases.map((each) => each.citations)).toEqual([['cit-1', 'cit-2'], []]);
  });
});

describe('what a cited document is about', () => {
  const about = (after: string) =>
    read({ sections: [section('I', `Theo ${DECREE}${after}`)] }).citations[0]?.subject;
  it.each([
    [' về cơ chế một cửa.', 'về cơ chế một cửa'],
    [' quy định cơ chế một cửa; việc khác', 'quy định cơ chế một cửa'],
    [' (gọi tắt là nghị định) về việc một cửa', 'về việc một cửa'],
    [' về cơ chế một cửa,', 'về cơ chế một cửa'],
    ['; về cơ chế một cửa', null],
    [', các phòng làm ngay trong tuần này và tuần sau về việc một cửa', null],
    ['', null],
  ])('"%s"', (after, subject) => {
    expect(about(after)).toBe(subject);
  });

  it('ends where the next one begins', () => {
    const { citations } = read({
      sections: [
        section(
          'I',
          `Theo ${DECREE} về một cửa và Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách`,
        ),
      ],
    });
    expect(citations.map(({ subject }) => subject)).toEqual(['về một cửa và', 'về cải cách']);
  });
});

describe('the plan that a plan carries out', () => {
  const from = (...texts: string[]) => {
    const { bases, citations } = read({ bases: texts.map((text, i) => basis(text, i + 1)) });
    const id = carriedOut(bases, citations);
    return citations.find((each) => each.id === id)?.number ?? null;
  };
  const PLAN = 'Kế hoạch số 55/KH-UBND ngày 10/12/2024 của UBND tỉnh An Hải';
  const DECISION = 'Quyết định số 90/QĐ-UBND ngày 10/12/2024 của UBND tỉnh An Hải';
  it.each([
    ['a plan on reform', [`Căn cứ ${PLAN} về cải cách hành chính năm 2025;`], '55/KH-UBND'],
    [
      'a decision that issued one',
      [`Căn cứ ${DECISION} ban hành Kế hoạch cải cách hành chính năm 2025;`],
      '90/QĐ-UBND',
    ],
    ['a plan on something else', [`Căn cứ ${PLAN} về phòng chống thiên tai;`], null],
    ['a decision on reform that issued no plan', [`Căn cứ ${DECISION} về cải cách hành chính;`], null],
    [
      'a resolution on reform',
      ['Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Kế hoạch cải cách hành chính;'],
      null,
    ],
    [
      'the first of two',
      [`Căn cứ ${DECISION} ban hành Kế hoạch cải cách hành chính;`, `Căn cứ ${PLAN} về CCHC;`],
      '90/QĐ-UBND',
    ],
  ])('%s', (_, texts, number) => {
    expect(from(...texts)).toBe(number);
  });

  it('is named by the grounds: a plan that the body cites is none', () => {
    const { bases, citations } = read({ sections: [section('I', `Theo ${PLAN} về cải cách hành chính.`)] });
    expect(citations).toHaveLength(1);
    expect(carriedOut(bases, citations)).toBeNull();
  });
});

describe('targets', () => {
  it('of points take the year of the heading above them, or above that', () => {
    const sections = [
      section('I', { title: 'Đến năm 2027' }),
      section('I.1', { title: 'Hồ sơ' }),
      section('I.1.a', 'Tối thiểu 90% hồ sơ đúng hẹn'),
      section('I.1.b', 'Đến năm 2026, tối thiểu 80% hồ sơ trực tuyến'),
      section('II', 'Tối thiểu 70% bến có phao'),
    ];
    expect(read({ sections }).targets.map(({ id, of, value, year }) => [id, of, value, year])).toEqual([
      ['target-1', 'I.1.a', 90, 2027],
      ['target-2', 'I.1.b', 80, 2026],
      ['target-3', 'II', 70, 2025],
    ]);
  });

  const table = (columns: Table['columns']): Table => ({
    id: 'pl',
    appendix: null,
    title: null,
    kind: 'indicators',
    columns,
    groups: [],
    declaredRows: null,
    source: placeAt(10),
  });
  const COLUMNS: Table['columns'] = [
    { role: 'indicator', heading: 'Chỉ tiêu' },
    { role: 'other-1', heading: 'Đơn vị tính', use: 'unit' },
    { role: 'target', heading: 'Mục tiêu' },
    { role: 'other-2', heading: '2026', use: 'value', period: { start: '2026-01-01', end: '2026-12-31' } },
  ];
  const [base] = planOf({ rows: [{ task: 'Sơn', kind: 'indicator' }] }).rows;
  const targetsOf = (cells: Row['cells'], more: Partial<Row> = {}, columns = COLUMNS) => {
    if (!base) throw new Error('the plan has one row');
    return read({ tables: [table(columns)], rows: [{ ...base, table: 'pl', cells, ...more }] }).targets;
  };
  const told = (...given: Parameters<typeof targetsOf>) =>
    targetsOf(...given).map(({ value, unit, year }) => [value, unit, year]);

  it('of an indicator take its unit, and the year of their column', () => {
    const cells = { indicator: 'Bến có phao', 'other-1': 'bến', target: '40', 'other-2': '60' };
    expect(told(cells)).toEqual([
      [40, 'bến', 2025],
      [60, 'bến', 2026],
    ]);
    expect(told({ ...cells, target: '40%' })[0]).toEqual([40, '%', 2025]);
    expect(told({ ...cells, 'other-1': '' }, {}, COLUMNS)[0]).toEqual([40, null, 2025]);
    expect(
      told(
        cells,
        {},
        COLUMNS.filter(({ use }) => use !== 'unit'),
      )[0],
    ).toEqual([40, null, 2025]);
  });

  it('stand where their cell does', () => {
    const cells = { indicator: 'Bến có phao', target: '40', 'other-2': '60' };
    const [first, second] = targetsOf(cells, { where: { target: [placeAt(51)] } });
    expect([first?.source.line, second?.source.line]).toEqual([51, base?.source.line]);
  });

  it('are none in empty cells, in tasks, and in tables that nobody knows', () => {
    expect(told({ indicator: 'Bến có phao', target: '-' })).toEqual([]);
    expect(told({ indicator: 'Bến có phao', target: '' })).toEqual([]);
    expect(told({ indicator: 'Bến có phao', target: '40' }, { kind: 'task' })).toEqual([]);
    expect(told({ indicator: 'Bến có phao', target: '40' }, { table: 'khác' })).toEqual([]);
  });
});

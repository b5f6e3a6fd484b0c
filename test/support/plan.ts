import type { Place, Plan, Row } from '../../src/model/index.ts';

const place = (line: number, page = 1): Place => ({
  page,
  line,
  endLine: line,
  start: line * 40,
  end: line * 40 + 20,
});

/** A small plan that uses every kind of record and every optional field; all references hold. */
export function samplePlan(): Plan {
  return {
    schemaVersion: '1.0',
    status: 'complete',
    source: { file: 'an-hai-2025.txt', format: 'text', sha256: 'ab'.repeat(32), pages: 3 },
    document: {
      uri: 'vn/an-hai/kh/2024/218-kh-ubnd',
      type: 'KH',
      typeName: 'Kế hoạch',
      title: 'Cải cách hành chính năm 2025 của tỉnh An Hải',
      number: '218/KH-UBND',
      issuer: 'Ủy ban nhân dân tỉnh An Hải',
      parentAuthority: null,
      level: 'province',
      province: 'An Hải',
      place: 'An Hải',
      issuedOn: '2024-12-20',
      period: { start: '2025-01-01', end: '2025-12-31' },
      signer: { capacity: 'KT.', position: 'PHÓ CHỦ TỊCH', name: 'Trần Thị Bình' },
      recipients: ['Bộ Nội vụ', 'Các sở, ban, ngành tỉnh'],
      carriesOut: null,
      opening: null,
      closing: null,
      decision: {
        type: 'QĐ',
        typeName: 'Quyết định',
        title: 'Ban hành Kế hoạch cải cách hành chính năm 2025',
        number: null,
        issuer: 'Ủy ban nhân dân tỉnh An Hải',
        issuedOn: null,
        signer: null,
        articles: [{ no: '1', text: 'Ban hành kèm theo Quyết định này Kế hoạch: gồm # 2 phần.' }],
      },
    },
    bases: [
      {
        id: 'basis-1',
        text: 'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021',
        citations: ['cit-1'],
        source: place(3),
      },
    ],
    sections: [
      {
        id: 'I',
        path: 'I',
        marker: 'I',
        kind: 'roman',
        level: 1,
        parent: null,
        title: 'MỤC TIÊU',
        text: `Nâng cao chất lượng phục vụ: ${'người dân và doanh nghiệp là trung tâm của mọi cải cách, '.repeat(6)}hết.`,
        topic: null,
        source: place(5),
      },
    ],
    tables: [
      {
        id: 'pl',
        appendix: 'PHỤ LỤC',
        title: 'Danh mục nhiệm vụ',
        kind: 'tasks',
        columns: [
          { role: 'task', heading: 'Nhiệm vụ' },
          { role: 'deadline', heading: 'Thời gian' },
          { role: 'other-1', heading: 'Kinh phí' },
        ],
        groups: [{ marker: 'I', title: 'Cải cách thể chế', topic: 'the-che', source: place(20, 2) }],
        declaredRows: 2,
        source: place(19, 2),
      },
    ],
    rows: [
      row('1', { parent: null, continues: null, confidence: 0.99 }),
      row('1', { parent: null, continues: 'pl/1', confidence: 0.5, id: 'pl/1~2' }),
      onlyDivided(row('2', { parent: null, continues: null, confidence: 1 })),
      row('2.1', { parent: 'pl/2', continues: null, confidence: 1 }),
      { ...row('5', { parent: null, continues: null, confidence: 1 }), kind: 'indicator' },
    ],
    deadlines: [
      {
        id: 'due-1',
        of: 'pl/1',
        text: 'Quý I/2025',
        action: null,
        kind: 'in',
        start: '2025-01-01',
        end: '2025-03-31',
        edtf: '2025-33',
        every: [],
        adhoc: false,
        offset: null,
        after: null,
        inferred: [],
        source: place(22, 2),
      },
      {
        id: 'due-2',
        of: 'pl/2',
        text: 'Hàng quý và sau 07 ngày làm việc kể từ ngày có yêu cầu',
        action: 'Báo cáo',
        kind: 'recurring',
        bound: 'by',
        start: '2025-01-01',
        end: '2025-12-31',
        edtf: null,
        every: ['quarter', 'year'],
        adhoc: true,
        day: 5,
        offset: { n: 7, unit: 'working-day' },
        after: 'có yêu cầu',
        inferred: ['year', 'period'],
        source: { page: 2, start: 5, end: 9, bbox: [1, 2.5, 3, 4], path: 'body/table[1]/row[2]/cell[3]' },
      },
    ],
    targets: [
      {
        id: 'target-1',
        of: 'I',
        text: 'tối thiểu 98% hồ sơ đúng hạn',
        subject: 'hồ sơ đúng hạn',
        comparator: '>=',
        value: 98,
        value2: null,
        unit: '%',
        year: 2025,
        baseline: null,
        source: place(6),
      },
    ],
    citations: [
      {
        id: 'cit-1',
        of: 'basis-1',
        text: 'Nghị quyết số 76/NQ-CP ngày 15/7/2021',
        type: 'NQ',
        number: '76/NQ-CP',
        name: null,
        issuedOn: '2021-07-15',
        issuer: 'Chính phủ',
        subject: null,
        locator: null,
        key: '76/NQ-CP',
        source: place(3),
      },
    ],
    discarded: [{ text: '2', reason: 'page-number', source: place(18, 2) }],
    diagnostics: [
      {
        severity: 'warning',
        code: 'low-confidence',
        message: 'Hàng 1: ranh giới chưa chắc.',
        of: 'pl/1~2',
        source: place(23, 2),
      },
      { severity: 'info', code: 'rows-joined', message: 'Nối bảng qua trang.', of: null, source: null },
    ],
  };
}

type RowTraits = { parent: string | null; continues: string | null; confidence: number; id?: string };

/** A task that has nothing of its own beside its sub-rows. */
function onlyDivided(of: Row): Row {
  return { ...of, cells: { ...of.cells, product: '', deadline: '' } };
}

function row(
  number: string,
  { parent, continues, confidence, id = `pl/${number}` }: RowTraits,
): Plan['rows'][number] {
  return {
    id,
    table: 'pl',
    kind: 'task',
    group: 'I',
    topic: 'the-che',
    number,
    parent,
    continues,
    cells: { task: 'Rà soát văn bản', deadline: 'Quý I/2025', 'other-1': '' },
    inherited: { deadline: 'pl/1' },
    lead: [{ text: 'Sở Tư pháp', name: 'Sở Tư pháp', kind: 'named', id: null, note: 'thẩm định' }],
    coordinate: [],
    monitor: [],
    implement: [],
    deadlines: ['due-1'],
    where: { task: [place(22, 2), place(23, 2)] },
    confidence,
    source: place(22, 2),
  };
}

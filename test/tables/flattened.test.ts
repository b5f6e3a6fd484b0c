import { describe, expect, test } from 'vitest';
import { appendix, codes, column, flat, HEADING, planOf, QUEUE, REVIEW, rowsOf, SURVEY } from './support.ts';

const NO_NUMBERS = HEADING.slice(1);
const THREE = [
  ['1', ...REVIEW],
  ['2', ...QUEUE],
  ['3', ...SURVEY],
];

describe('cells one below the other', () => {
  test('come back to their columns', () => {
    const plan = planOf(appendix(flat([HEADING, ...THREE])));
    expect(rowsOf(plan)).toEqual(THREE);
    expect(codes(plan)).toEqual([]);
  });

  test('also where a cell takes several lines', () => {
    const wrapped = REVIEW.with(0, 'Rà soát thủ tục nuôi trồng thủy sản,\n\nđề nghị bỏ giấy tờ trùng');
    expect(column(planOf(appendix(flat([HEADING, ['1', ...wrapped], ...THREE.slice(1)]))), 'task')[0]).toBe(
      REVIEW[0],
    );
  });

  test('also where several of them share a line', () => {
    const plan = planOf(
      appendix(
        flat([
          NO_NUMBERS.with(3, '').with(0, 'STT\n\nNhiệm vụ'),
          ['1', 'Rà soát thủ tục nuôi trồng thủy sản', 'Báo cáo', 'Phòng Kinh tế', 'Quý I'],
          ['2', 'Lắp máy lấy số tại bộ phận Một cửa', 'Máy lấy số', 'Phòng Kinh tế', 'Quý II'],
          ['3 Đo sự hài lòng của người dân', 'Bảng tổng hợp Phòng Kinh tế Quý III'],
          ['4', 'Tập huấn cho cán bộ thôn', 'Lớp tập huấn', 'Phòng Kinh tế Quý IV'],
        ]),
      ),
    );
    expect(column(plan, 'task')[2]).toBe('Đo sự hài lòng của người dân');
    expect(column(plan, 'lead')).toEqual(Array(4).fill('Phòng Kinh tế'));
    expect(column(plan, 'deadline')).toEqual(['Quý I', 'Quý II', 'Quý III', 'Quý IV']);
  });

  test.each([
    ['whole', '03/02/2027', '25/02/2027'],
    ['broken over lines', '03/02/2\n027', '25/02/2\n027'],
  ])('dates of a start and an end are cells of their own, %s', (_, from, to) => {
    const heading = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Từ ngày', 'Đến ngày', 'Người phụ trách'];
    const tasks = ['Kẻ lại biển báo', 'Sửa mái lán chờ đò', 'Phát áo phao', 'Trực bến vào ngày lễ'];
    const rows = tasks.map((task, i) => [
      `${i + 1}`,
      task,
      'Báo cáo',
      from,
      to,
      i % 2 ? 'Ông Bách' : 'Bà Thoa',
    ]);
    const text = [heading, ...rows].map((cells) => cells.join('\n')).join('\n');
    const cells = planOf(appendix(text)).rows.map((row) => [row.cells['other-1'], row.cells['other-2']]);
    expect(cells).toEqual(Array(4).fill(['03/02/2027', '25/02/2027']));
  });

  test('a dash says that a cell is empty, and is kept', () => {
    const nobody = [...THREE.slice(0, 2).map((row) => row.with(4, '-')), ...THREE.slice(2)];
    expect(column(planOf(appendix(flat([HEADING, ...nobody]))), 'coordinate')).toEqual([
      '-',
      '-',
      'Các cơ quan, đơn vị',
    ]);
  });
});

describe('a page break', () => {
  const page = (above: string, below: string): ReturnType<typeof planOf> =>
    planOf(`${appendix(above)}\n\f${below}`);

  test('prints the heading again behind the last word of a row, which begins like one', () => {
    const ends = THREE[0]?.with(-1, 'TT&DL') ?? [];
    const plan = page(flat([HEADING, ends]), flat([HEADING, ...THREE.slice(1)]));
    expect(plan.tables).toHaveLength(1);
    expect(rowsOf(plan)).toHaveLength(3);
  });

  test('prints the heading again, which is set aside', () => {
    const plan = page(flat([HEADING, ...THREE.slice(0, 1)]), flat([HEADING, ...THREE.slice(1)]));
    expect(rowsOf(plan)).toEqual(THREE);
    expect(plan.discarded.filter((d) => d.reason === 'repeated-header').map((d) => d.text)).toEqual([
      HEADING.join(' '),
    ]);
  });

  test('cuts a row, whose cells go on below in the order of the columns', () => {
    const cut = ['Lắp máy lấy số tại bộ phận Một cửa, hướng dẫn', 'Máy lấy số và', ...QUEUE.slice(2)];
    const plan = page(
      flat([HEADING, ['1', ...REVIEW], ['2', ...cut]]),
      flat([HEADING, ['người cao tuổi sử dụng', 'biên bản nghiệm thu'], ['3', ...SURVEY]]),
    );
    expect(rowsOf(plan)[1]?.slice(1, 3)).toEqual([
      `${cut[0]} người cao tuổi sử dụng`,
      'Máy lấy số và biên bản nghiệm thu',
    ]);
    expect(plan.rows[1]?.where.task).toHaveLength(2);
    expect(plan.rows[1]?.where.task?.map((place) => place.page)).toEqual([1, 2]);
    expect(codes(plan)).toContain('row-over-page');
  });
});

describe('rows that nothing marks', () => {
  test('a table without a column of numbers: rows are counted', () => {
    const plan = planOf(appendix(flat([NO_NUMBERS, REVIEW, QUEUE, SURVEY])));
    expect(plan.rows.map((r) => r.id)).toEqual(['pl/1', 'pl/2', 'pl/3']);
    expect(rowsOf(plan).map((r) => r.slice(1))).toEqual([REVIEW, QUEUE, SURVEY].map((r) => [...r]));
    expect(codes(plan)).toEqual([]);
  });

  test('a column of numbers that the extractor left out: counted too, and said', () => {
    const plan = planOf(appendix(flat([HEADING, REVIEW, QUEUE, SURVEY])));
    expect(plan.rows.map((r) => [r.id, r.number, r.continues])).toEqual([
      ['pl/1', '', null],
      ['pl/2', '', null],
      ['pl/3', '', null],
    ]);
    expect(new Set(codes(plan))).toEqual(new Set(['row-numbers-missing', 'row-borders-uncertain']));
  });
});

test('a heading without rows is a table without rows, and is said', () => {
  const plan = planOf(appendix(flat([HEADING])));
  expect(plan.tables.map((t) => t.columns.length)).toEqual([6]);
  expect(codes(plan)).toEqual(['table-without-rows']);
});

test('a text that ends in the middle of a row keeps what there is, and says that the row is not whole', () => {
  const plan = planOf(appendix(flat([HEADING, ...THREE.slice(0, 2), ['3', 'Đo sự hài lòng của']])));
  expect(rowsOf(plan)[2]).toEqual(['3', 'Đo sự hài lòng của', '', '', '', '']);
  expect(plan.diagnostics.map((d) => [d.code, d.of])).toContainEqual(['row-incomplete', 'pl/3']);
});

test('a row longer than any page keeps all its words, in full doubt', () => {
  const lines = Array.from({ length: 900 }, (_, i) => `Rà soát thủ tục thứ ${i} của xã`);
  const plan = planOf(appendix(flat([HEADING, ['1', ...lines, ...QUEUE]])));
  const kept = plan.rows.flatMap((r) => Object.values(r.cells)).join(' ');
  expect(kept.match(/Rà soát/g)).toHaveLength(900);
  expect(plan.rows[0]?.confidence).toBeLessThan(0.1);
  expect(codes(plan)).toContain('row-borders-uncertain');
});

test('every row under 0.9 carries a diagnostic, and no other', () => {
  const raw = [HEADING, ...THREE].map((cells) => cells.join(' ')).join('\n');
  for (const text of [raw, flat([HEADING, ...THREE])]) {
    const plan = planOf(appendix(text));
    const doubtful = plan.rows.filter((r) => r.confidence < 0.9).map((r) => r.id);
    expect(plan.diagnostics.filter((d) => d.code === 'row-borders-uncertain').map((d) => d.of)).toEqual(
      doubtful,
    );
  }
});

test('one row a line, nothing between the cells: the capitals and the bodies tell them apart', () => {
  const rows = [
    ['1', 'Rà soát thủ tục cấp phép', 'Báo cáo', 'Sở Tư pháp', 'Sở Nội vụ', 'Quý I'],
    ['2', 'Công bố bộ chỉ số mới', 'Quyết định', 'Sở Nội vụ', 'Sở Tài chính', 'Quý II'],
    ['3', 'Số hóa hồ sơ lưu trữ', 'Kho dữ liệu', 'Sở Xây dựng', 'Sở Nội vụ', 'Quý III'],
    ['4', 'Tập huấn cán bộ xã', 'Kế hoạch', 'Sở Nội vụ', 'Sở Y tế', 'Quý IV'],
  ];
  const plan = planOf(appendix([HEADING, ...rows].map((cells) => cells.join(' ')).join('\n')));
  expect(column(plan, 'lead')).toEqual(['Sở Tư pháp', 'Sở Nội vụ', 'Sở Xây dựng', 'Sở Nội vụ']);
  expect(column(plan, 'deadline')).toEqual(['Quý I', 'Quý II', 'Quý III', 'Quý IV']);
});

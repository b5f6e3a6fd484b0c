import { describe, expect, it, test } from 'vitest';
import { appendix, codes, planOf, tabs } from './support.ts';

const DAY = ['Nhiệm vụ', 'Chủ trì'];

describe('what is a table and no plan table keeps its rows', () => {
  it.each([
    [
      'members of a committee',
      [
        ['STT', 'Họ và tên', 'Chức vụ', 'Nhiệm vụ trong Ban'],
        ['1', 'Ông Lò Văn Pán', 'Chủ tịch UBND phường', 'Trưởng ban'],
        ['2', 'Bà Hà Thị Mận', 'Công chức', 'Thành viên'],
      ],
    ],
    [
      'a cost estimate',
      [
        ['STT', 'Nội dung', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền'],
        ['1', 'In tờ rơi', 'Tờ', '2.000', '3.000', '6.000.000'],
        ['2', 'Máy quét', 'Chiếc', '4', '9.500.000', '38.000.000'],
      ],
    ],
    [
      'a form to be filled in',
      [
        ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Đơn vị chủ trì', 'Thời hạn'],
        ['1', '', '', '', ''],
        ['2', '…', '…', '', ''],
        ['3', '', '', '', ''],
      ],
    ],
  ])('%s', (_, rows) => {
    const plan = planOf(appendix(tabs(rows)));
    expect(plan.tables.map((t) => t.kind)).toEqual(['other']);
    expect(plan.rows).toHaveLength(rows.length - 1);
    expect(
      plan.rows.every((r) => r.kind === 'other' && r.lead.length === 0 && r.deadlines.length === 0),
    ).toBe(true);
    expect(plan.targets).toEqual([]);
    expect(codes(plan)).toContain('table-of-other-kind');
  });
});

test('a task table with a column of costs is one of tasks', () => {
  const plan = planOf(
    appendix(
      tabs([
        ['STT', ...DAY, 'Thời hạn', 'Kinh phí'],
        ['1', 'Mua máy lấy số', 'Văn phòng', 'Quý I', '25.000.000'],
      ]),
    ),
  );
  expect(plan.tables[0]?.kind).toBe('tasks');
});

test('a role told by the cells alone is said, with how sure it is', () => {
  const plan = planOf(
    appendix(
      tabs([
        ['STT', 'Nhiệm vụ', 'Nơi lo', 'Chừng nào'],
        ['1', 'Rà soát giấy tờ phải nộp', 'Sở Tư pháp', 'Quý II/2026'],
        ['2', 'Tổ chức thi tìm hiểu cải cách', 'Sở Nội vụ', 'Tháng 8/2026'],
        ['3', 'Cập nhật số điện thoại đường dây nóng', 'Sở Y tế', 'Trước 30/9/2026'],
      ]),
    ),
  );
  expect(plan.tables[0]?.columns.map((c) => c.role)).toEqual(['no', 'task', 'lead', 'deadline']);
  expect(plan.tables[0]?.columns[2]).toMatchObject({ evidence: 'contents' });
  expect(plan.rows.map((r) => r.lead.map((a) => a.name))).toEqual([
    ['Sở Tư pháp'],
    ['Sở Nội vụ'],
    ['Sở Y tế'],
  ]);
  expect(plan.diagnostics.filter((d) => d.code === 'column-role-by-contents')).toHaveLength(2);
});

describe('times that stand in several columns', () => {
  const spans = (rows: readonly (readonly string[])[]): string[][] => {
    const plan = planOf(appendix(tabs(rows)));
    const byId = new Map(plan.deadlines.map((d) => [d.id, d]));
    return plan.rows.map((r) => r.deadlines.map((id) => `${byId.get(id)?.start}..${byId.get(id)?.end}`));
  };

  it('start and end', () => {
    expect(
      spans([
        ['STT', ...DAY, 'Ngày bắt đầu', 'Ngày kết thúc'],
        ['1', 'Sơn lại trụ sở', 'Văn phòng', '02/3/2026', '20/4/2026'],
        ['2', 'Thay biển tên', 'Văn phòng', 'Tháng 5/2026', 'Tháng 6/2026'],
      ]),
    ).toEqual([['2026-03-02..2026-04-20'], ['2026-05-01..2026-06-30']]);
  });

  it('marks under quarters: one span for each stretch of neighbours', () => {
    expect(
      spans([
        ['STT', ...DAY, 'Quý I', 'Quý II', 'Quý III', 'Quý IV'],
        ['1', 'Họp giao ban', 'Văn phòng', 'x', 'x', '', 'x'],
        ['2', 'Chấm điểm thôn', 'Văn phòng', '', '', '●', ''],
      ]),
    ).toEqual([['2026-01-01..2026-06-30', '2026-10-01..2026-12-31'], ['2026-07-01..2026-09-30']]);
  });

  it('years over the values of an aim: a target a year, with its unit', () => {
    const plan = planOf(
      appendix(
        tabs([
          ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2026', 'Năm 2027'],
          ['1', 'Tỷ lệ hồ sơ nộp tại nhà', '%', '40', '≥ 55'],
          ['2', 'Số thôn có điểm hỗ trợ', 'thôn', '12', '30'],
        ]),
      ),
    );
    expect(plan.targets.map((t) => [t.of, t.comparator, t.value, t.unit, t.year])).toEqual([
      ['pl/1', '=', 40, '%', 2026],
      ['pl/1', '>=', 55, '%', 2027],
      ['pl/2', '=', 12, 'thôn', 2026],
      ['pl/2', '=', 30, 'thôn', 2027],
    ]);
  });
});

describe('rows that lend their words to others', () => {
  test('a group that carries lead and time gives them to its rows', () => {
    const plan = planOf(
      appendix(
        tabs([
          ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời hạn'],
          ['I', 'Bộ máy', '', 'Sở Nội vụ', 'Quý III/2026'],
          ['1', 'Rà soát việc trùng giữa các phòng', 'Báo cáo', '', ''],
          ['2', 'Sắp lại bàn làm việc', 'Sơ đồ', 'Văn phòng', ''],
        ]),
      ),
    );
    expect(plan.tables[0]?.groups[0]).toMatchObject({
      marker: 'I',
      cells: { lead: 'Sở Nội vụ', deadline: 'Quý III/2026' },
    });
    expect(plan.rows[0]).toMatchObject({ group: 'I', inherited: { lead: 'pl/I', deadline: 'pl/I' } });
    expect(plan.rows.map((r) => r.lead.map((a) => a.name))).toEqual([['Sở Nội vụ'], ['Văn phòng']]);
    expect(plan.deadlines.map((d) => [d.of, d.end])).toEqual([
      ['pl/1', '2026-09-30'],
      ['pl/2', '2026-09-30'],
    ]);
  });

  test('a ditto mark stands for the cell above', () => {
    const plan = planOf(
      appendix(
        tabs([
          ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
          ['1', 'Mua ghế chờ', 'Sở Tài chính', 'Quý I/2026'],
          ['2', 'Mua quạt', 'nt', '〃'],
        ]),
      ),
    );
    expect(plan.rows[1]).toMatchObject({
      cells: { lead: 'nt', deadline: '〃' },
      inherited: { lead: 'pl/1', deadline: 'pl/1' },
    });
    expect(plan.rows[1]?.lead[0]?.name).toBe('Sở Tài chính');
    expect(plan.rows[1]?.deadlines).toEqual(plan.rows[0]?.deadlines);
  });

  test('a merged group written into each cell is one group, its copies set aside', () => {
    const group = Array.from({ length: 4 }, () => 'I. Bộ máy');
    const plan = planOf(
      appendix(
        tabs([['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'], group, ['1', 'Gộp hai tổ', 'Sở Y tế', 'Quý I']]),
      ),
    );
    expect(plan.tables[0]?.groups).toMatchObject([{ marker: 'I', title: 'Bộ máy' }]);
    expect(plan.rows.map((r) => r.id)).toEqual(['pl/1']);
    expect(plan.discarded.filter((d) => d.reason === 'merged-copy')).toHaveLength(3);
  });

  test('a Roman row with a body and a time of its own, after the groups, is a task in none of them', () => {
    const plan = planOf(
      appendix(
        tabs([
          ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
          ['I', 'Bộ máy', '', ''],
          ['1', 'Gộp hai tổ', 'Sở Y tế', 'Quý I'],
          ['II', 'Báo cáo tổng kết', 'Sở Nội vụ', 'Tháng 12'],
        ]),
      ),
    );
    expect(plan.rows.map((r) => [r.id, r.group])).toEqual([
      ['pl/1', 'I'],
      ['pl/II', null],
    ]);
  });
});

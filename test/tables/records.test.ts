import { describe, expect, test } from 'vitest';
import {
  appendix,
  codes,
  drawnPlan,
  drawnTable,
  flat,
  HEADING,
  planOf,
  QUEUE,
  REVIEW,
  rowsOf,
  SURVEY,
  tabs,
} from './support.ts';

const group = (marker: string, title: string): string[] => [marker, title, '', '', '', ''];
const grid = (...rows: readonly (readonly string[])[]): ReturnType<typeof planOf> =>
  planOf(appendix(tabs([HEADING, ...rows])));
const ids = (plan: ReturnType<typeof planOf>): string[] => plan.rows.map((r) => r.id);

describe('groups', () => {
  test('give their marker and topic to the rows under them', () => {
    const plan = planOf(
      appendix(
        flat([
          HEADING,
          ['I.', 'CẢI CÁCH THỂ CHẾ'],
          ['1', ...REVIEW],
          ['II.', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH'],
          ['2', ...QUEUE],
          ['3', ...SURVEY],
        ]),
      ),
    );
    expect(plan.tables[0]?.groups.map(({ marker, title }) => [marker, title])).toEqual([
      ['I', 'CẢI CÁCH THỂ CHẾ'],
      ['II', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH'],
    ]);
    expect(plan.rows.map((r) => [r.id, r.group, r.topic])).toEqual([
      ['pl/1', 'I', 'the-che'],
      ['pl/2', 'II', 'tthc'],
      ['pl/3', 'II', 'tthc'],
    ]);
  });

  test('stand in the ids where the numbers begin again in each', () => {
    const plan = grid(group('I', 'Thể chế'), ['1', ...REVIEW], ['2', ...QUEUE], group('II', 'Bộ máy'), [
      '1',
      ...SURVEY,
    ]);
    expect(ids(plan)).toEqual(['pl/I.1', 'pl/I.2', 'pl/II.1']);
    expect(codes(plan)).toEqual([]);
  });

  test('whose numerals begin again in part B are other groups', () => {
    const plan = grid(
      group('A', 'VIỆC CHUNG'),
      group('I', 'Thể chế'),
      ['1', ...REVIEW],
      group('B', 'VIỆC RIÊNG'),
      group('I', 'Thể chế'),
      ['1', ...QUEUE],
      ['', '', 'Biên bản nghiệm thu', '', '', 'Quý IV'],
    );
    expect(ids(plan)).toEqual(['pl/I.1', 'pl/I~2.1', 'pl/I~2.1~2']);
    expect(codes(plan)).toEqual([]);
  });
});

describe('numbers', () => {
  test('one that comes twice is told, and both rows have ids', () => {
    const plan = grid(group('I', 'Thể chế'), ['1', ...REVIEW], ['2', ...QUEUE], group('II', 'Bộ máy'), [
      '2',
      ...SURVEY,
    ]);
    expect(ids(plan)).toEqual(['pl/1', 'pl/2', 'pl/2~2']);
    expect(plan.diagnostics.map((d) => [d.code, d.of])).toEqual([['row-number-repeat', 'pl/2~2']]);
  });

  test.each([
    [['1', '3'], 'Number 2 is missing before row 3.'],
    [['1', '5'], 'Numbers 2 to 4 are missing before row 5.'],
    [['2', '3'], 'Number 1 is missing before row 2.'],
  ])('those that are missing are told: %s', ([first = '', second = ''], message) => {
    const plan = planOf(
      appendix(
        flat([HEADING, [first, ...REVIEW], [second, ...QUEUE], [String(Number(second) + 1), ...SURVEY]]),
      ),
    );
    expect(plan.diagnostics.filter((d) => d.code === 'row-number-gap').map((d) => d.message)).toEqual([
      message,
    ]);
  });

  test('a row without one, right under its group, carries nothing on', () => {
    const plan = grid(
      group('I', 'Thể chế'),
      ['1', ...REVIEW],
      group('II', 'Bộ máy'),
      ['', ...QUEUE],
      ['2', ...SURVEY],
    );
    expect(plan.rows.map((r) => [r.id, r.continues])).toEqual([
      ['pl/1', null],
      ['pl/+2', null],
      ['pl/2', null],
    ]);
    expect(codes(plan)).toEqual(['row-number-missing']);
  });
});

describe('a row that breaks another one down', () => {
  const broken = [
    ['1', 'Mua sắm thiết bị cho bộ phận Một cửa', '', 'Phòng Kinh tế', '', 'Năm 2026'],
    ['1.1', 'Mua máy in', 'Máy in', '', 'Công an xã', ''],
    ['1.2', 'Mua máy quét', 'Máy quét', 'Trạm Y tế', '', 'Quý III'],
  ];

  test('names its parent, and has what stands merged beside it', () => {
    const plan = grid(...broken);
    expect(plan.rows.map((r) => [r.id, r.parent, r.inherited])).toEqual([
      ['pl/1', null, {}],
      ['pl/1.1', 'pl/1', { lead: 'pl/1', deadline: 'pl/1' }],
      ['pl/1.2', 'pl/1', {}],
    ]);
    expect(plan.rows[1]?.lead.map((a) => a.name)).toEqual(['Phòng Kinh tế']);
    expect(plan.rows[1]?.deadlines).toEqual(plan.rows[0]?.deadlines);
  });

  test('belongs to the nearest row of that number', () => {
    const plan = grid(['1', ...REVIEW], ['1', ...QUEUE], ['1.1', ...SURVEY]);
    expect(plan.rows[2]).toMatchObject({ id: 'pl/1.1', parent: 'pl/1~2' });
  });

  test('may begin with a dash in place of a number', () => {
    const plan = planOf(
      appendix(
        tabs([
          ['STT', 'Chỉ tiêu', 'Chỉ tiêu phấn đấu', 'Đơn vị theo dõi'],
          ['1', 'Hồ sơ trả đúng hạn', '', 'Văn phòng HĐND và UBND'],
          ['', '- Tại xã', '98%', ''],
          ['', '- Tại thôn', '90%', ''],
        ]),
      ),
    );
    expect(plan.tables[0]?.kind).toBe('indicators');
    expect(plan.rows.map((r) => [r.id, r.parent, r.cells.target, r.inherited])).toEqual([
      ['pl/1', null, '', {}],
      ['pl/1.-1', 'pl/1', '98%', { monitor: 'pl/1' }],
      ['pl/1.-2', 'pl/1', '90%', { monitor: 'pl/1' }],
    ]);
  });
});

test('a line without a number is a further deliverable of the task above it', () => {
  const plan = grid(
    ['1', ...QUEUE],
    ['', '', 'Biên bản nghiệm thu', '', '', 'Quý III/2026'],
    ['2', ...SURVEY],
  );
  expect(plan.rows.map((r) => [r.id, r.continues, r.cells.product])).toEqual([
    ['pl/1', null, 'Máy lấy số'],
    ['pl/1~2', 'pl/1', 'Biên bản nghiệm thu'],
    ['pl/2', null, 'Bảng tổng hợp'],
  ]);
  expect(plan.deadlines.map((d) => [d.of, d.text])).toEqual([
    ['pl/1', 'Quý II/2026'],
    ['pl/1~2', 'Quý III/2026'],
    ['pl/2', 'Tháng 11/2026'],
  ]);
});

describe('a cell merged over rows', () => {
  const plan = drawnPlan((from) =>
    drawnTable(
      [
        HEADING,
        [
          '1',
          'Rà soát thủ tục',
          'Báo cáo',
          { text: 'Phòng Kinh tế', down: 3 },
          'Công an xã',
          { text: 'Quý I', down: 2 },
        ],
        ['2', 'Lắp máy lấy số', 'Máy', ''],
        ['3', 'Đo sự hài lòng', 'Bảng', 'Trạm Y tế', 'Quý IV'],
      ],
      {},
      from,
    ),
  );

  test('holds its words where it begins, and the rows below name that row', () => {
    expect(plan.rows.map((r) => [r.cells.lead, r.cells.deadline, r.inherited])).toEqual([
      ['Phòng Kinh tế', 'Quý I', {}],
      ['', '', { lead: 'pl/1', deadline: 'pl/1' }],
      ['', 'Quý IV', { lead: 'pl/1' }],
    ]);
  });

  test('gives its bodies and times to all of them; a cell that is only empty gets none', () => {
    expect(plan.rows.map((r) => r.lead.map((a) => a.name))).toEqual(Array(3).fill(['Phòng Kinh tế']));
    expect(plan.rows.map((r) => r.deadlines)).toEqual([['due-1'], ['due-1'], ['due-2']]);
    expect(plan.rows[1]?.coordinate).toEqual([]);
  });
});

describe('a count of the rows', () => {
  const counted = (line: string): ReturnType<typeof planOf> =>
    planOf(appendix(flat([HEADING, ['1', ...REVIEW], ['2', ...QUEUE], ['3', ...SURVEY], [line]])));

  test('is kept beside the table when it is right', () => {
    const plan = counted('TỔNG CỘNG: 3 NHIỆM VỤ');
    expect(plan.tables[0]?.declaredRows).toBe(3);
    expect(plan.discarded.at(-1)).toMatchObject({ reason: 'total', text: 'TỔNG CỘNG: 3 NHIỆM VỤ' });
    expect(codes(plan)).toEqual([]);
  });

  test('is told when it is not', () => {
    const plan = counted('Tổng số: 5 nhiệm vụ');
    expect(plan.diagnostics.map((d) => [d.code, d.of])).toEqual([['declared-rows-differ', 'pl']]);
  });
});

test('a time in the product cell beside an empty deadline cell is told, not moved', () => {
  const plan = grid([
    '1',
    'Duy trì trang thông tin của xã',
    'Thường xuyên trong năm',
    'Phòng Kinh tế',
    'Công an xã',
    '',
  ]);
  expect(rowsOf(plan)[0]?.[2]).toBe('Thường xuyên trong năm');
  expect(plan.diagnostics.map((d) => [d.code, d.of])).toEqual([['time-in-product-cell', 'pl/1']]);
});

test('a time that cannot be understood is kept, and told', () => {
  const plan = grid(['1', ...QUEUE.with(4, 'Sẽ thông báo')]);
  expect(plan.deadlines).toMatchObject([{ of: 'pl/1', kind: 'unknown', text: 'Sẽ thông báo' }]);
  expect(codes(plan)).toEqual(['deadline-not-understood']);
});

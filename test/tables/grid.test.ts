import { describe, expect, test } from 'vitest';
import {
  appendix,
  codes,
  column,
  drawnPlan,
  drawnTable,
  HEADING,
  markdownPlan,
  planOf,
  QUEUE,
  REVIEW,
  rowsOf,
  SURVEY,
  tabs,
} from './support.ts';

const THREE = [
  ['1', ...REVIEW],
  ['2', ...QUEUE],
  ['3', ...SURVEY],
];
const pipes = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

describe('cells that are written down', () => {
  test('by tabs', () => {
    const plan = planOf(appendix(tabs([HEADING, ...THREE])));
    expect(rowsOf(plan)).toEqual(THREE);
    expect(plan.rows.map((r) => r.confidence)).toEqual([1, 1, 1]);
  });

  test('by pipes, with emphasis and tags that are no words', () => {
    const marked = [HEADING.map((h) => `**${h}**`), HEADING.map(() => '---'), ...THREE];
    const plan = markdownPlan(appendix(pipes(marked).replace('Báo cáo', '<b>Báo</b><br>cáo')));
    expect(rowsOf(plan)).toEqual(THREE);
  });

  test('by tabs, as many columns as there are', () => {
    const more = Array.from({ length: 194 }, (_, i) => `Cột ${i + 1}`);
    const plan = planOf(appendix(tabs([[...HEADING, ...more], ...THREE.map((r) => [...r, ...more])])));
    expect(plan.tables[0]?.columns).toHaveLength(200);
    expect(plan.tables[0]?.columns.at(-1)).toMatchObject({ role: 'other-194', heading: 'Cột 194' });
    expect(plan.rows[2]?.cells['other-194']).toBe('Cột 194');
  });
});

test('rows of a table whose cells were inferred are as sure as the table is', () => {
  const plan = drawnPlan((from) =>
    drawnTable([HEADING, ...THREE], { known: 'inferred', certainty: 0.9 }, from),
  );
  expect(plan.rows.map((r) => r.confidence)).toEqual([0.9, 0.9, 0.9]);
});

test('the row of column numbers is no row', () => {
  const plan = planOf(appendix(tabs([HEADING, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], ...THREE])));
  expect(rowsOf(plan)).toEqual(THREE);
  expect(plan.discarded.map((d) => d.text)).toContain('(1) (2) (3) (4) (5) (6)');
});

test('a heading of two levels: the upper cell stands over two columns', () => {
  const plan = drawnPlan((from) =>
    drawnTable(
      [
        [
          { text: 'STT', down: 2 },
          { text: 'Nhiệm vụ', down: 2 },
          { text: 'Cơ quan thực hiện', across: 2 },
          { text: 'Thời gian', down: 2 },
        ],
        ['Chủ trì', 'Phối hợp'],
        ['1', 'Rà soát thủ tục', 'Phòng Kinh tế', 'Công an xã', 'Quý I'],
        ['2', 'Lắp máy lấy số', 'Trạm Y tế', '', 'Quý II'],
      ],
      {},
      from,
    ),
  );
  expect(plan.tables[0]?.columns).toMatchObject([
    { role: 'no', heading: 'STT' },
    { role: 'task', heading: 'Nhiệm vụ' },
    { role: 'lead', heading: 'Cơ quan thực hiện Chủ trì' },
    { role: 'coordinate', heading: 'Cơ quan thực hiện Phối hợp' },
    { role: 'deadline', heading: 'Thời gian' },
  ]);
  expect(column(plan, 'lead')).toEqual(['Phòng Kinh tế', 'Trạm Y tế']);
  expect(codes(plan)).toEqual([]);
});

test.each([
  ['alone in its row', ['I', 'Cải cách thể chế', '', '', '', '']],
  ['numeral and title in one cell over all columns', [{ text: 'I. Cải cách thể chế', across: 6 }]],
])('a group: %s', (_, cells) => {
  const plan = drawnPlan((from) => drawnTable([HEADING, cells, ...THREE], {}, from));
  expect(plan.tables[0]?.groups).toMatchObject([{ title: 'Cải cách thể chế', topic: 'the-che' }]);
  expect(plan.rows.map((r) => r.group)).toEqual(['I', 'I', 'I']);
});

describe('titles over rows without numbers', () => {
  const bare = (cells: readonly string[]): string[] => cells.filter((_, k) => k !== 0);
  const table = (title: (words: string) => string): string =>
    pipes([
      bare(HEADING),
      bare(HEADING).map(() => '---'),
      [title('Chỉ đạo, điều hành'), '', '', '', ''],
      REVIEW,
      [title('Chuyển đổi số'), '', '', '', ''],
      QUEUE,
      SURVEY,
    ]);

  test('are groups where the table begins with one', () => {
    const plan = markdownPlan(appendix(table((words) => `**${words}**`)));
    expect(plan.tables[0]?.groups.map((g) => g.title)).toEqual(['Chỉ đạo, điều hành', 'Chuyển đổi số']);
    expect(plan.rows).toHaveLength(3);
  });

  test('a task in plain type that says nothing else is none', () => {
    const lone = table((words) => (words === 'Chuyển đổi số' ? words : `**${words}**`));
    const plan = markdownPlan(appendix(lone));
    expect(column(plan, 'task')).toContain('Chuyển đổi số');
  });
});

test('a heading of two levels that is typed again between rows is no row', () => {
  const heading = [
    [
      { text: 'STT', down: 2 },
      { text: 'Nhiệm vụ', down: 2 },
      { text: 'Cơ quan thực hiện', across: 2 },
      { text: 'Thời gian', down: 2 },
    ],
    ['Chủ trì', 'Phối hợp'],
  ];
  const first = ['1', 'Rà soát thủ tục', 'Phòng Kinh tế', 'Công an xã', 'Quý I'];
  const second = ['2', 'Lắp máy lấy số', 'Trạm Y tế', '', 'Quý II'];
  const plan = drawnPlan((from) => drawnTable([...heading, first, ...heading, second], {}, from));
  expect(plan.rows.map((r) => r.number)).toEqual(['1', '2']);
});

describe('tables of consecutive pages', () => {
  const first = (from: number) => drawnTable([HEADING, ...THREE.slice(0, 2)], {}, from);

  test('are one table; the repeated heading is set aside, the join told', () => {
    const plan = drawnPlan(first, (from) => drawnTable([HEADING, ...THREE.slice(2)], {}, from));
    expect(plan.tables).toHaveLength(1);
    expect(rowsOf(plan)).toEqual(THREE);
    expect(plan.discarded.filter((d) => d.reason === 'repeated-header')).toHaveLength(1);
    expect(codes(plan)).toEqual(['table-over-page']);
  });

  test('cut a row: its rest has no number and goes on in lower case', () => {
    const plan = drawnPlan(first, (from) =>
      drawnTable([['', 'và hướng dẫn người cao tuổi', '', '', '', ''], ...THREE.slice(2)], {}, from),
    );
    expect(column(plan, 'task')[1]).toBe(`${QUEUE[0]} và hướng dẫn người cao tuổi`);
    expect(plan.rows).toHaveLength(3);
    expect(codes(plan).sort()).toEqual(['row-over-page', 'table-over-page']);
  });

  test('cut a row under a heading that is printed again: its rest is no further level of that heading', () => {
    const rest = ['', 'kinh phí thực hiện', 'sản phẩm', '', '', ''];
    const plan = drawnPlan(first, (from) => drawnTable([HEADING, rest, ...THREE.slice(2)], {}, from));
    expect(plan.tables).toHaveLength(1);
    expect(column(plan, 'task')[1]).toBe(`${QUEUE[0]} kinh phí thực hiện`);
    expect(column(plan, 'product')[1]).toBe(`${QUEUE[1]} sản phẩm`);
    expect(plan.rows).toHaveLength(3);
  });

  test('a line that begins with a capital is a further deliverable, not the rest of a row', () => {
    const plan = drawnPlan(first, (from) =>
      drawnTable([['', '', 'Biên bản nghiệm thu', '', '', 'Quý IV'], ...THREE.slice(2)], {}, from),
    );
    expect(plan.rows.map((r) => r.continues)).toEqual([null, null, 'pl/2', null]);
  });

  test('cut a merged cell: rows under it inherit its words, over as many pages as it reaches', () => {
    const [one = [], two = [], three = []] = THREE;
    const without = (row: readonly string[]): string[] => row.map((cell, c) => (c === 3 ? '' : cell));
    const carried = { carriedColumns: [3] };
    const plan = drawnPlan(
      (from) => drawnTable([HEADING, one], {}, from),
      (from) => drawnTable([HEADING, without(two)], carried, from),
      (from) => drawnTable([HEADING, without(three), ['4', ...one.slice(1)]], carried, from),
    );
    expect(plan.rows.map((r) => r.inherited)).toEqual([{}, { lead: 'pl/1' }, { lead: 'pl/1' }, {}]);
    expect(plan.rows[2]?.lead).toEqual(plan.rows[0]?.lead);
  });

  test('cut a merged cell that holds words on both sides: they are one cell, of the row where it begins', () => {
    const further = ['', 'bản tin của thôn', 'Biên bản nghiệm thu', '', '', 'Quý IV'];
    const plan = drawnPlan(first, (from) =>
      drawnTable([further, ...THREE.slice(2)], { continuesAbove: false, carriedColumns: [1] }, from),
    );
    expect(column(plan, 'task')).toEqual([REVIEW[0], `${QUEUE[0]} bản tin của thôn`, '', SURVEY[0]]);
    expect(plan.rows[2]?.continues).toBe('pl/2');
    expect(column(plan, 'product')[2]).toBe('Biên bản nghiệm thu');
  });

  test('cut a further line under a merged cell: the words of that cell are of the row where it begins', () => {
    const [one = [], two = []] = THREE;
    const merged = ['2', { text: two[1] ?? '', down: 2 }, ...two.slice(2)];
    const plan = drawnPlan(
      (from) => drawnTable([HEADING, one, merged, ['', 'Biên bản giao', '', '', 'Quý IV']], {}, from),
      (from) =>
        drawnTable([['', 'bản tin của thôn', 'cho các xã', '', '', '']], { continuesAbove: true }, from),
    );
    expect(column(plan, 'task')).toEqual([one[1], `${two[1]} bản tin của thôn`, '']);
    expect(column(plan, 'product')[2]).toBe('Biên bản giao cho các xã');
  });

  test('cut a number that its column is too narrow for: its pieces are one number', () => {
    const [one = [], two = []] = THREE;
    const plan = drawnPlan(
      (from) => drawnTable([HEADING, ['11', ...one.slice(1)], ['1', ...two.slice(1)]], {}, from),
      (from) => drawnTable([['2', 'cho người cao tuổi', '', '', '', '']], { continuesAbove: true }, from),
    );
    expect(plan.rows.map((r) => r.number)).toEqual(['11', '12']);
    expect(column(plan, 'task')[1]).toBe(`${QUEUE[0]} cho người cao tuổi`);
  });

  test('an empty cell that carries on nothing inherits nothing', () => {
    const blank = (THREE[2] ?? []).map((cell, c) => (c === 3 ? '' : cell));
    const plan = drawnPlan(first, (from) => drawnTable([HEADING, blank], {}, from));
    expect(plan.rows[2]?.inherited).toEqual({});
  });

  test('a table with a heading of its own is another table', () => {
    const plan = drawnPlan(first, (from) =>
      drawnTable(
        [
          ['STT', 'Chỉ tiêu', 'Chỉ tiêu phấn đấu', 'Đơn vị theo dõi'],
          ['1', 'Hồ sơ đúng hạn', '98%', 'Trạm Y tế'],
        ],
        {},
        from,
      ),
    );
    expect(plan.tables.map((t) => t.kind)).toEqual(['tasks', 'indicators']);
  });
});

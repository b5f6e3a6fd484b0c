import { describe, expect, it, test } from 'vitest';
import { appendix, codes, flat, HEADING, planOf, QUEUE, REVIEW, rowsOf, SURVEY, tabs } from './support.ts';

const INDICATORS = [
  ['STT', 'Chỉ tiêu', 'Chỉ tiêu phấn đấu', 'Đơn vị theo dõi'],
  ['1', 'Hồ sơ đúng hạn', '98%', 'Phòng Kinh tế'],
  ['2', 'Người dân hài lòng', '90%', 'Trạm Y tế'],
];
const TASKS = [HEADING, ['1', ...REVIEW], ['2', ...QUEUE]];

describe('where tables stand', () => {
  it('one in each appendix, with its number in the ids', () => {
    const plan = planOf(
      `${appendix(flat(TASKS)).replace('PHỤ LỤC', 'PHỤ LỤC I')}\n\nPHỤ LỤC II\nCHỈ TIÊU NĂM 2026\n\n${flat(INDICATORS)}`,
    );
    expect(plan.tables.map((t) => [t.id, t.appendix, t.title, t.kind])).toEqual([
      ['pl-1', 'PHỤ LỤC I', 'DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH', 'tasks'],
      ['pl-2', 'PHỤ LỤC II', 'CHỈ TIÊU NĂM 2026', 'indicators'],
    ]);
    expect(plan.rows.map((r) => r.id)).toEqual(['pl-1/1', 'pl-1/2', 'pl-2/1', 'pl-2/2']);
  });

  it('two in one appendix: each ends where the heading of the next begins', () => {
    const plan = planOf(appendix(`${flat(TASKS)}\n\n${flat(INDICATORS)}`));
    expect(plan.tables.map((t) => t.id)).toEqual(['pl', 'pl.2']);
    expect(plan.rows.map((r) => r.table)).toEqual(['pl', 'pl', 'pl.2', 'pl.2']);
  });

  it('in the plan itself, without a line that calls it an appendix', () => {
    const text = appendix(tabs(TASKS)).replace(/PHỤ LỤC\n.*\n/, '');
    const plan = planOf(text);
    expect(plan.tables).toMatchObject([{ appendix: null, kind: 'tasks' }]);
    expect(plan.rows).toHaveLength(2);
  });
});

describe('an appendix whose table has lost its heading', () => {
  const plan = planOf(
    appendix(
      flat([
        ['1', ...REVIEW],
        ['2', ...QUEUE],
        ['3', ...SURVEY],
      ]),
    ),
  );

  it('is told, and no table is guessed', () => {
    expect(plan.tables).toEqual([]);
    expect(codes(plan).sort()).toEqual(['appendix-without-table', 'words-unplaced']);
  });

  it('keeps its label, its title and all its words, the rows in one piece', () => {
    expect(plan.discarded.slice(-2)).toMatchObject([
      { reason: 'label', text: 'PHỤ LỤC DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH' },
      { reason: 'unplaced', text: ['1', ...REVIEW, '2', ...QUEUE, '3', ...SURVEY].join(' ') },
    ]);
  });
});

it('the row of column numbers under a heading is set aside', () => {
  for (const numbers of ['(1)\n\n(2)\n\n(3)\n\n(4)\n\n(5)\n\n(6)', '1 2 3 4 5 6']) {
    const plan = planOf(
      appendix(
        [
          flat([HEADING]),
          numbers,
          flat([
            ['1', ...REVIEW],
            ['2', ...QUEUE],
          ]),
        ].join('\n\n'),
      ),
    );
    expect(rowsOf(plan)).toEqual([
      ['1', ...REVIEW],
      ['2', ...QUEUE],
    ]);
  }
});

it('a line in brackets between title and table says which document the appendix belongs to', () => {
  const plan = planOf(
    appendix(`(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND xã Vạn Giã)\n\n${flat(TASKS)}`),
  );
  expect(plan.discarded.map((d) => d.reason)).toContain('annex-line');
  expect(plan.document.number).toBe('12/KH-UBND');
});

test('a line of another kind below a table of set columns stands in one record only', () => {
  const plan = planOf(
    [
      'PHỤ LỤC',
      'DANH MỤC NHIỆM VỤ',
      'STT   Nhiệm vụ            Chủ trì            Thời gian',
      '1     Rà soát văn bản     Sở Tư pháp         Quý I',
      'PHÓ CHỦ TỊCH\tSTT   Nhiệm vụ            Chủ trì            Thời gian\tSTT',
    ].join('\n'),
  );
  expect(codes(plan)).not.toContain('word-claimed-twice');
  expect(plan.rows.map((r) => r.number)).toEqual(['1']);
});

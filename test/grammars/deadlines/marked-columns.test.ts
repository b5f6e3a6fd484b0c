import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DeadlineFields,
  deadlineFromMarks,
  deadlineFromSpan,
  isMark,
  periodOfHeading,
} from '../../../src/grammars/deadlines/index.ts';

const YEAR = { start: '2027-01-01', end: '2027-12-31' };
const FIVE_YEARS = { start: '2026-01-01', end: '2030-12-31' };

const line = ({ kind, start, end, doubt }: DeadlineFields): string =>
  [kind, `${start ?? ''}..${end ?? ''}`, doubt].filter((part) => part !== undefined).join(' ');

describe('a column of starts and one of ends', () => {
  it.each([
    ['05/02/2027', '20/4/2027', 'in 2027-02-05..2027-04-20'],
    ['05/02', '20/4', 'in 2027-02-05..2027-04-20'],
    ['2027-02-05', '2027-04-20', 'in 2027-02-05..2027-04-20'],
    ['Tháng 2', 'Quý III/2027', 'in 2027-02-01..2027-09-30'],
    ['Tháng 10/2026', 'Tháng 3', 'in 2026-10-01..2027-03-31'],
    ['Từ tháng 5', 'Đến hết tháng 8', 'in 2027-05-01..2027-08-31'],
    ['T5', 'T8', 'in 2027-05-01..2027-08-31'],
    ['', 'Quý II', 'by ..2027-06-30'],
    ['-', '30/9/2027', 'by ..2027-09-30'],
    ['Tháng 8', '', 'in 2027-08-01..2027-12-31 open-end'],
    ['20/8/2027', '01/02/2027', 'unknown .. backward-range'],
  ])('"%s" and "%s"', (start, end, expected) => {
    expect(deadlineFromSpan(start, end, YEAR).map(line)).toEqual([expected]);
  });

  it('gives nothing for two empty cells', () => {
    expect(deadlineFromSpan('', ' - ', YEAR)).toEqual([]);
  });

  it.each([
    ['Khi được giao', 'Quý IV', ['relative ..', 'by ..2027-12-31']],
    ['31/02/2027', '30/6/2027', ['unknown .. no-such-day', 'by ..2027-06-30']],
    ['Tháng 3', 'Thường xuyên', ['in 2027-03-01..2027-03-31', 'continuous 2027-01-01..2027-12-31']],
  ])('reads a cell that names no day by itself: "%s" and "%s"', (start, end, expected) => {
    expect(deadlineFromSpan(start, end, YEAR).map(line)).toEqual(expected);
  });

  it('stays open where the plan has no period', () => {
    expect(deadlineFromSpan('Tháng 8/2027', '', null)).toMatchObject([
      { start: '2027-08-01', end: null, edtf: '2027-08-01/..' },
    ]);
  });

  it('never begins after it ends', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'Quý I', 'Tháng 7', '15/3', 'Năm 2028', 'Thường xuyên', '2027-11-02'),
      fc.string(),
    );
    fc.assert(
      fc.property(cell, cell, (start, end) => {
        for (const one of deadlineFromSpan(start, end, YEAR))
          expect(one.start === null || one.end === null || one.start <= one.end).toBe(true);
      }),
    );
  });
});

const QUARTERS = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'];
const under = (parent: string, ...texts: string[]) => texts.map((text) => ({ text, parent }));

describe('marked periods', () => {
  const read = (headings: Parameters<typeof deadlineFromMarks>[0], marks: string, period = YEAR) =>
    deadlineFromMarks(
      headings,
      [...marks].map((sign) => sign === 'x'),
      period,
    ).map(line);

  it.each([
    [QUARTERS, '....', []],
    [QUARTERS, '.x..', ['in 2027-04-01..2027-06-30']],
    [QUARTERS, '.xx.', ['in 2027-04-01..2027-09-30']],
    [QUARTERS, 'x..x', ['in 2027-01-01..2027-03-31', 'in 2027-10-01..2027-12-31']],
    [['I', 'II', 'III', 'IV'], '..xx', ['in 2027-07-01..2027-12-31']],
    [['Q1', 'Q2', 'Q3', 'Q4'], 'x...', ['in 2027-01-01..2027-03-31']],
    [['T4', 'T5', 'T6'], 'x.x', ['in 2027-04-01..2027-04-30', 'in 2027-06-01..2027-06-30']],
    [['T1-T4', 'T5-T8', 'T9-T12'], '.xx', ['in 2027-05-01..2027-12-31']],
    [under('Tháng', '7', '8', '9'), '.xx', ['in 2027-08-01..2027-09-30']],
    [under('Tiến độ (quý)', 'I', 'II'), 'x.', ['in 2027-01-01..2027-03-31']],
    [['6 tháng đầu năm', '6 tháng cuối năm'], '.x', ['in 2027-07-01..2027-12-31']],
    [['Đơn vị'], 'x', ['unknown .. not-understood']],
  ] as const)('%j marked %s', (headings, marks, expected) => {
    expect(read(headings, marks)).toEqual(expected);
  });

  it('runs over New Year where the headings above write the years', () => {
    const headings = [...under('Năm 2027', 'Quý IV'), ...under('Năm 2028', 'Quý I', 'Quý II')];
    expect(read(headings, 'xx.', FIVE_YEARS)).toEqual(['in 2027-10-01..2028-03-31']);
  });

  it('reads years, and the last as a limit', () => {
    expect(read(['2026', '2027', '2028'], 'xx.', FIVE_YEARS)).toEqual(['in 2026-01-01..2027-12-31']);
    expect(read(['Năm 2027', 'Đến năm 2030'], 'xx', FIVE_YEARS)).toEqual(['in 2027-01-01..2030-12-31']);
    expect(read(['Năm 2027', 'Đến năm 2030'], '.x', FIVE_YEARS)).toEqual(['by ..2030-12-31']);
  });

  it('covers every marked month once, and no other', () => {
    const months = Array.from({ length: 12 }, (_, k) => `Tháng ${k + 1}`);
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (marked) => {
        const covered = deadlineFromMarks(months, marked, YEAR).flatMap(({ start, end }) => {
          const [from, to] = [Number(start?.slice(5, 7)), Number(end?.slice(5, 7))];
          return Array.from({ length: to - from + 1 }, (_, k) => from + k);
        });
        expect(covered).toEqual(marked.flatMap((is, k) => (is ? [k + 1] : [])));
      }),
    );
  });

  it('names the unit in the text of a bare number', () => {
    expect(deadlineFromMarks(under('Tháng', '7', '8'), [true, true], YEAR)[0]?.text).toBe(
      'Tháng 7 - Tháng 8',
    );
  });
});

describe('a heading that names a period', () => {
  it.each([
    ['Mục tiêu năm 2028', '', 2028, 'in', 'Mục tiêu'],
    ['Đến năm 2030', '', 2030, 'by', ''],
    ['2029', 'Lộ trình', 2029, 'in', ''],
    ['Tháng 2', 'Quý I/2027', 2027, 'in', ''],
    ['Kế hoạch năm 2027 (%)', '', 2027, 'in', 'Kế hoạch'],
  ] as const)('"%s" under "%s"', (text, parent, year, bound, rest) => {
    expect(periodOfHeading(text, parent)).toMatchObject({ year, bound, rest });
  });

  it.each([
    'Nhiệm vụ',
    'STT',
    'Thời gian',
    'Tháng',
    'Nghị quyết số 12/NQ-HĐND ngày 09/12/2026',
    'Năm 2027 và năm 2029',
    'Đơn vị tính',
  ])('"%s" names none', (text) => {
    expect(periodOfHeading(text)).toBeNull();
  });
});

describe('a mark', () => {
  it.each(['x', 'X', '●', '✓', '✔', '√', '+', '*', '☒', '■', '◼', 'v', 'Có', '(x)', ' x ', '✔\uFE0F'])(
    '"%s" is one',
    (text) => {
      expect(isMark(text)).toBe(true);
    },
  );

  it.each(['', ' ', '-', '☐', '□', '○', '0', '12', 'xong', 'x y', 'không', 'Sở Y tế', 'x'.repeat(100)])(
    '"%s" is none',
    (text) => {
      expect(isMark(text)).toBe(false);
    },
  );
});

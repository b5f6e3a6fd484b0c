import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DeadlineFields,
  readDeadlineCell,
  readDeadlineText,
} from '../../../src/grammars/deadlines/index.ts';
import { Words } from '../../../src/grammars/deadlines/words.ts';
import { Deadline } from '../../../src/model/index.ts';
import { PLAN_2024 } from './period.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];
const MONTH_NAMES = [
  'Giêng',
  'Hai',
  'Ba',
  'Tư',
  'Năm',
  'Sáu',
  'Bảy',
  'Tám',
  'Chín',
  'Mười',
  'Mười một',
  'Mười hai',
];
const two = (n: number): string => String(n).padStart(2, '0');
const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const year = fc.integer({ min: 2000, max: 2049 });
const month = fc.integer({ min: 1, max: 12 });
const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });

/** Words that forms are made of, and what stands between them. */
const KEYWORDS =
  'quý I II IV 1 2 6 06 tháng năm ngày 2024 2025 15/3/2024 15 / - , ; . ( ) : và hoặc trong trước sau khi theo hàng mỗi định kỳ thường xuyên đột xuất chậm nhất là đến hết cuối đầu từ kể báo cáo số 76/NQ-CP luật so với % lần cả liền kề của giờ thứ 24/7 khoản mức độ'.split(
    ' ',
  );
const jumble = fc.array(fc.constantFrom(...KEYWORDS), { maxLength: 14 }).map((words) => words.join(' '));

/** What must not change when only the spelling does: everything but the words themselves. */
const meaning = ({ text: _text, action, after, span: _span, ...rest }: DeadlineFields): object => ({
  ...rest,
  acts: action !== null,
  follows: after !== null,
});
const meanings = (text: string): object[] => readDeadlineCell(text, PLAN_2024).map(meaning);

describe('every rendered form reads back', () => {
  it('quarters', () => {
    const form = fc.constantFrom(
      (q: number, y: number) => `Quý ${ROMAN[q - 1]}/${y}`,
      (q: number, y: number) => `quý ${q} năm ${y}`,
      (q: number, y: number) => `Trong Quý ${ROMAN[q - 1]} năm ${y}`,
      (q: number, y: number) => `Quí ${ROMAN[q - 1]} /${y}`,
      (q: number, y: number) => `Ban hành kế hoạch: Qúy ${ROMAN[q - 1]}-${y}`,
    );
    fc.assert(
      fc.property(form, fc.integer({ min: 1, max: 4 }), year, (render, q, y) => {
        const want = {
          kind: 'in',
          start: `${y}-${two(3 * q - 2)}-01`,
          end: lastDay(y, 3 * q),
          edtf: `${y}-${32 + q}`,
        };
        expect(readDeadlineCell(render(q, y), PLAN_2024)).toEqual([expect.objectContaining(want)]);
      }),
    );
  });

  it('months', () => {
    const form = fc.constantFrom(
      (m: number, y: number) => `Tháng ${m}/${y}`,
      (m: number, y: number) => `tháng ${two(m)} năm ${y}`,
      (m: number, y: number) => `trong tháng ${two(m)}/${y}`,
      (m: number, y: number) => `${m}/${y}`,
      (m: number, y: number) => `tháng ${MONTH_NAMES[m - 1]} năm ${y}`,
      (m: number, y: number) => `Xong trong tháng ${m} /${y}`,
    );
    fc.assert(
      fc.property(form, month, year, (render, m, y) => {
        const want = { kind: 'in', start: `${y}-${two(m)}-01`, end: lastDay(y, m), edtf: `${y}-${two(m)}` };
        expect(readDeadlineCell(render(m, y), PLAN_2024)).toEqual([expect.objectContaining(want)]);
      }),
    );
  });

  it('days', () => {
    const form = fc.constantFrom(
      (d: number, m: number, y: number) => `ngày ${d}/${m}/${y}`,
      (d: number, m: number, y: number) => `${two(d)}/${two(m)}/${y}`,
      (d: number, m: number, y: number) => `${d}-${m}-${y}`,
      (d: number, m: number, y: number) => `${d}.${m}.${y}`,
      (d: number, m: number, y: number) => `ngày ${two(d)} tháng ${two(m)} năm ${y}`,
      (d: number, m: number, y: number) => `${d} / ${m} / ${y}`,
    );
    const lead = fc.constantFrom(
      ['', 'in', undefined] as const,
      ['trước ', 'by', 'before'] as const,
      ['chậm nhất là ', 'by', 'by'] as const,
      ['Hoàn thành trước ', 'by', 'before'] as const,
      ['đến hết ', 'by', 'by'] as const,
    );
    fc.assert(
      fc.property(form, lead, date, (render, [words, kind, bound], when) => {
        const text = words + render(when.getUTCDate(), when.getUTCMonth() + 1, when.getUTCFullYear());
        const [read, ...more] = readDeadlineCell(text, PLAN_2024);
        expect(more).toEqual([]);
        expect(read).toMatchObject({ kind, end: when.toISOString().slice(0, 10), inferred: [] });
        expect(read?.bound).toBe(bound);
      }),
    );
  });

  it('ranges of months', () => {
    const form = fc.constantFrom(
      (a: number, b: number, y: number) => `Từ tháng ${a} đến tháng ${b}/${y}`,
      (a: number, b: number, y: number) => `Tháng ${two(a)}-${two(b)}/${y}`,
      (a: number, b: number, y: number) => `tháng ${a}/${y} - ${b}/${y}`,
    );
    fc.assert(
      fc.property(form, month, month, year, (render, m, n, y) => {
        const [a, b] = m <= n ? [m, n] : [n, m];
        const want = { kind: 'in', start: `${y}-${two(a)}-01`, end: lastDay(y, b) };
        expect(readDeadlineCell(render(a, b, y), PLAN_2024)).toEqual([expect.objectContaining(want)]);
      }),
    );
  });
});

const SAMPLES = [
  'Hàng quý, 6 tháng, năm và đột xuất',
  'Thường xuyên trong năm',
  'Trước ngày 30/10/2024',
  'Quý I, III/2024',
  'Sau 03 tháng kể từ khi có hướng dẫn của Trung ương',
  '- Ban hành Kế hoạch: Quý I - Triển khai: cả năm',
  'Trước ngày 05 của tháng liền kề',
  'Hoàn thành chậm nhất là ngày 15 tháng 02 năm 2026',
  'Theo Quyết định số 15/QĐ-UBND ngày 05/02/2024 của Ủy ban nhân dân tỉnh',
  'Thủ tục: tháng 3; Hoà giải: tháng Mười hai',
  'Định kỳ hằng quý (trước ngày 15 của tháng cuối quý)',
];
const sample = fc.oneof(fc.constantFrom(...SAMPLES), jumble);

/** The old places of tone marks: "hòa", "thủy", "qúy". */
const OLD_TONES: readonly (readonly [RegExp, string])[] = [
  [/oà/g, 'òa'],
  [/uỷ/g, 'ủy'],
  [/uý/g, 'úy'],
  [/oá/g, 'óa'],
];

describe('the meaning does not depend on the spelling', () => {
  const spellings: Record<string, (text: string) => string> = {
    NFD: (text) => text.normalize('NFD'),
    'upper case': (text) => text.toUpperCase(),
    'lower case': (text) => text.toLowerCase(),
    'two spaces': (text) => text.replaceAll(' ', '  '),
    'line breaks': (text) => text.replaceAll(' ', '\n'),
    'no-break spaces': (text) => text.replaceAll(' ', '\u00A0'),
    'old places of tone marks': (text) =>
      OLD_TONES.reduce((words, [now, then]) => words.replace(now, then), text),
  };
  it.each(Object.entries(spellings))('%s', (_, respell) => {
    fc.assert(
      fc.property(sample, (text) => {
        expect(meanings(respell(text))).toEqual(meanings(text));
      }),
      { numRuns: 300 },
    );
  });
});

/** Fields as a record of the plan. */
function asRecord({ span: _span, doubt: _doubt, ...fields }: DeadlineFields): object {
  return { id: 'due-1', of: 'pl/1', ...fields, source: { page: null, start: 0, end: 0 } };
}

function sound(text: string, read: readonly DeadlineFields[]): void {
  let before = -1;
  for (const one of read) {
    expect(Deadline.safeParse(asRecord(one)).error).toBeUndefined();
    expect(text.slice(one.span.start, one.span.end).replace(/\s+/g, ' ')).toBe(one.text);
    expect(one.span.start).toBeGreaterThanOrEqual(before);
    before = one.span.start;
    if (one.start !== null && one.end !== null) expect(one.start <= one.end).toBe(true);
    if (one.kind === 'unknown') expect(one.doubt).toBeDefined();
    expect(one.bound !== undefined).toBe(one.kind === 'by');
  }
}

describe('whatever the words', () => {
  const plan = fc.constantFrom(PLAN_2024, { start: '2021-01-01', end: '2025-12-31' }, null);

  it('cells give sound records and never throw', () => {
    fc.assert(
      fc.property(fc.oneof(jumble, fc.string({ unit: 'binary' }), fc.string()), plan, (text, period) => {
        const read = readDeadlineCell(text, period);
        sound(text, read);
        if (/[\p{L}0-9]/u.test(text)) expect(read.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('sentences give sound records and never throw', () => {
    fc.assert(
      fc.property(fc.oneof(jumble, fc.string({ unit: 'binary' })), plan, (text, period) =>
        sound(text, readDeadlineText(text, period)),
      ),
      { numRuns: 1000 },
    );
  });

  const HOSTILE = [
    ...KEYWORDS,
    'quý I,',
    '1/',
    '1.',
    'ngày,',
    'tháng,',
    'số 1/1',
    'theo,',
    'luật a',
    '111',
    '17 giờ',
    ', trước',
    'sau khi a, trong',
    '- ',
    'a-',
    '(',
    'thời hạn:',
    'ngày 5 và',
    'x',
    'T6,',
    '1h',
    '2024-01-01/',
    '1,5 ngày (',
    'Kế hoạch',
    '“',
    'thời gian a',
    'định hướng đến',
    'thứ',
    'tuần 2',
    'đến năm',
  ];
  /** Looks at words that reading a text takes. */
  function looks(text: string): number {
    const { key, value } = Words.prototype;
    let count = 0;
    Words.prototype.key = function (i) {
      count += 1;
      return key.call(this, i);
    };
    Words.prototype.value = function (i) {
      count += 1;
      return value.call(this, i);
    };
    try {
      readDeadlineCell(text, PLAN_2024);
      readDeadlineText(text, PLAN_2024);
    } finally {
      Object.assign(Words.prototype, { key, value });
    }
    return count;
  }

  it.each(HOSTILE)('takes work in proportion to the length of "%s" over and over', (word) => {
    for (const glue of KEYWORDS.includes(word) ? [' '] : ['', ' ']) {
      const text = (length: number): string => {
        const run = (word + glue).repeat(Math.ceil(length / (word.length + glue.length)));
        return `${run} Quý I, gửi ${run} trước 15/3`;
      };
      // a quadratic reader looks four times as often
      expect(looks(text(6000)) / looks(text(3000)), glue).toBeLessThan(2.5);
    }
  });
});

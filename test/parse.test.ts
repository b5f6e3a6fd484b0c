import { describe, expect, it } from 'vitest';
import type { Plan } from '../src/model/index.ts';
import { parsePlan } from '../src/parse.ts';
import type { SourceDocument } from '../src/source/document.ts';
import { faultsOf } from './support/faults.ts';
import { LETTER_TEXT, PLAN_TEXT } from './support/text.ts';
import { appendix, codes, flat, HEADING, QUEUE, REVIEW, textSource } from './tables/support.ts';

const TABLE = [HEADING, ['1', ...REVIEW], ['2', ...QUEUE]];

/** The plan, its faults looked for. */
function sound(text: string): Plan {
  const source: SourceDocument = textSource(text);
  const plan = parsePlan(source);
  expect(faultsOf(source, plan)).toEqual([]);
  return plan;
}

describe('a plan end to end', () => {
  const plan = sound(
    `${appendix(flat(TABLE))}`.replace(
      '1. Trả kết quả',
      '1. Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021, tối thiểu 98% hồ sơ đúng hạn trước ngày 30/11/2026.\n\n2. Trả kết quả',
    ),
  );

  it('has sections, tables, rows, deadlines, targets and citations, each naming its record', () => {
    expect(plan.sections.map((s) => s.path)).toEqual(['I', 'I.1', 'I.2']);
    expect(plan.rows.map((r) => r.id)).toEqual(['pl/1', 'pl/2']);
    expect(plan.deadlines.map((d) => [d.of, d.kind])).toEqual([
      ['pl/1', 'in'],
      ['pl/2', 'in'],
      ['I.1', 'by'],
    ]);
    expect(plan.targets.map((t) => [t.of, t.comparator, t.value])).toEqual([['I.1', '>=', 98]]);
    expect(plan.citations.map((c) => [c.of, c.number])).toEqual([['I.1', '76/NQ-CP']]);
  });

  it('takes the year that a cell leaves out from the plan', () => {
    expect(plan.document.period).toEqual({ start: '2026-01-01', end: '2026-12-31' });
    expect(plan.deadlines[0]).toMatchObject({ start: '2026-01-01', end: '2026-03-31', inferred: ['year'] });
  });

  it('carries its source, and is complete', () => {
    expect(plan.source).toEqual({ file: 'plan.txt', format: 'text', sha256: '0'.repeat(64), pages: 1 });
    expect(plan.status).toBe('complete');
  });
});

it('what the reader found odd is passed on', () => {
  const odd = {
    severity: 'warning',
    code: 'nul-characters',
    message: 'NUL',
    of: null,
    source: null,
  } as const;
  expect(codes(parsePlan({ ...textSource(PLAN_TEXT), diagnostics: [odd] }))).toContain('nul-characters');
});

it('an error makes the plan partial', () => {
  const odd = {
    severity: 'error',
    code: 'page-unreadable',
    message: 'Page 2',
    of: null,
    source: null,
  } as const;
  expect(parsePlan({ ...textSource(PLAN_TEXT), diagnostics: [odd] }).status).toBe('partial');
});

describe('what is no plan', () => {
  it('a letter is kept whole, with a warning', () => {
    const plan = sound(LETTER_TEXT);
    expect(plan.document.type).toBeNull();
    expect(codes(plan)).toContain('no-plan-recognised');
    expect(plan.tables).toEqual([]);
  });

  it('a document without a block is an empty plan', () => {
    const plan = parsePlan({ ...textSource('x'), blocks: [] });
    expect(plan.sections).toEqual([]);
    expect(codes(plan)).toEqual(['no-plan-recognised']);
  });

  it.each([
    ['one word', 'KẾ'],
    ['one number', '1'],
    ['the name of the kind alone', 'KẾ HOẠCH'],
    ['a decision with the motto on its line', 'QUYẾT ĐỊNH Độc lập - Tự do - Hạnh phúc\nI. NHẤT'],
    ['an appendix alone', 'PHỤ LỤC'],
    ['an appendix with a title alone', 'PHỤ LỤC\nDANH MỤC NHIỆM VỤ'],
    ['a heading alone', HEADING.join('\n')],
    ['a total alone', 'TỔNG CỘNG: 27 NHIỆM VỤ'],
    ['a foot alone', 'Nơi nhận:\n- Lưu: VT.'],
    ['lone surrogates', 'K\uD800Ế HO\uDC00ẠCH'],
    ['NUL characters', 'KẾ\0 HOẠCH\n\0\nI. \0MỤC TIÊU'],
  ])('%s', (_, text) => {
    sound(text);
  });
});

describe('damage', () => {
  const text = `${PLAN_TEXT}\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n${flat(TABLE)}`;

  it('a text cut at any place gives a sound plan', () => {
    for (let end = 1; end < text.length; end += 37) sound(text.slice(0, end));
  });

  it('a text that begins at any place gives a sound plan', () => {
    for (let start = 0; start < text.length; start += 53) sound(text.slice(start));
  });

  it.each([
    ['CRLF', (t: string) => t.replaceAll('\n', '\r\n')],
    ['decomposed letters', (t: string) => t.normalize('NFD')],
    ['no-break spaces', (t: string) => t.replaceAll(' ', '\u00A0')],
  ])('%s change nothing but the places', (_, change) => {
    const [plain, changed] = [sound(text), sound(change(text))];
    const bare = (plan: Plan): object[] => plan.rows.map(({ source: _s, where: _w, ...row }) => row);
    expect(bare(changed)).toEqual(bare(plain));
    expect(changed.document).toEqual(plain.document);
    expect(changed.sections.map((s) => [s.path, s.text])).toEqual(
      plain.sections.map((s) => [s.path, s.text]),
    );
  });
});

it('takes no figures together that stand below each other in a column with room for both', () => {
  const plan = sound(
    'STT\nvụ\nCơ chủ trì\nThời hoàn thành\nSTT\n(3)\nSTT\nAn Hải, ngày 05 tháng 01 TM. ỦY BAN NHÂN DÂN\n1\n1\n(4)\nSTT\n',
  );
  expect(plan.rows.flatMap((row) => Object.values(row.cells))).not.toContain('11');
});

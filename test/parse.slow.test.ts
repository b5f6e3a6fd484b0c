import { describe, expect, it } from 'vitest';
import type { Plan } from '../src/model/index.ts';
import { parsePlan } from '../src/parse.ts';
import type { SourceDocument } from '../src/source/document.ts';
import { LIMITS } from '../src/source/limits.ts';
import { faultsOf } from './support/faults.ts';
import { appendix, HEADING, REVIEW, tabs, textSource } from './tables/support.ts';

/** The plan, its faults looked for. */
function sound(text: string): Plan {
  const source: SourceDocument = textSource(text);
  const plan = parsePlan(source);
  expect(faultsOf(source, plan)).toEqual([]);
  return plan;
}

describe('size', () => {
  it('a cell of 200,000 words', () => {
    const plan = sound(
      appendix(tabs([HEADING, ['1', 'rà soát '.repeat(100_000).trim(), ...REVIEW.slice(1)]])),
    );
    expect(plan.rows[0]?.cells.task?.length).toBe(799_999);
  });

  it('a line of a million characters', () => {
    const plan = sound(
      `KẾ HOẠCH\nCải cách hành chính năm 2026\n\nI. MỤC TIÊU\n\n1. ${'Rà soát. '.repeat(110_000)}`,
    );
    expect(plan.sections).toHaveLength(2);
  });

  it('5,000 sections of every level, and the words of more of them kept', () => {
    const points = ['1. Việc lớn', 'a) Việc nhỏ', '- Ý một', '+ Ý con', 'b) Việc khác', '- Ý hai'];
    const part = (i: number): string => `${ROMAN[i % ROMAN.length]}. PHẦN VIỆC\n${points.join('\n')}`;
    const text = `KẾ HOẠCH\nCải cách hành chính năm 2026\n\n${Array.from({ length: 850 }, (_, i) => part(i)).join('\n')}`;
    const plan = sound(text);
    expect(plan.sections).toHaveLength(5000);
    expect(plan.diagnostics.map(({ code }) => code)).toContain('sections-too-many');
  });

  it('words that head columns on more lines than are looked at, and where that begins is told', () => {
    const lines = 'Nhiệm vụ\n'.repeat(LIMITS.headingPlaces.most + 200);
    const { diagnostics } = sound(`${appendix('')}${lines}`);
    const told = diagnostics.find(({ code }) => code === 'headings-too-many');
    expect(told?.source?.line).toBeGreaterThan(LIMITS.headingPlaces.most);
    expect(told?.source?.line).toBeLessThan(LIMITS.headingPlaces.most + 200);
  });

  it('columns named side by side on more lines than are read as a heading, and where that begins is told', () => {
    const { most } = LIMITS.headingReadings;
    const text = `KẾ HOẠCH\n${'Kế hoạch   Nhiệm vụ   Chủ trì   Thời gian\n'.repeat(most / 4)}`;
    const { diagnostics } = sound(text);
    const told = diagnostics.find(({ code }) => code === 'headings-cut-short');
    expect(told?.fields).toEqual({ most });
    expect(told?.source?.line).toBeGreaterThan(most / 20);
  });

  it('a table of columns side by side with thousands of lines that nothing numbers, and rows of fewer lines are told', () => {
    const heading = 'STT   Nhiệm vụ                  Cơ quan chủ trì      Thời gian';
    const rows = '      rà soát sổ ghi đò của     Bến trưởng           Quý II\n'.repeat(1500);
    const { diagnostics } = sound(appendix(`${heading}\n1${rows.slice(1)}`));
    expect(diagnostics.map(({ code }) => code)).toContain('rows-cut-short');
  });

  it('400 points under one another, each further in', () => {
    const text = Array.from(
      { length: 400 },
      (_, i) =>
        `${Array(i + 1)
          .fill('1')
          .join('.')} Việc`,
    ).join('\n');
    sound(`KẾ HOẠCH\nCải cách hành chính năm 2026\n\nI. MỤC TIÊU\n${text}`);
  });
});

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

import { describe, expect, it } from 'vitest';
import { PLAIN, printable, type Style } from '../../src/writers/style.ts';
import { countRows, placeText, summaryLine, summaryLines, totalLine } from '../../src/writers/summary.ts';
import { troubleLines } from '../../src/writers/trouble.ts';
import { samplePlan } from '../support/plan.ts';

describe('the summary of a plan', () => {
  it('tells tasks from deliverables', () => {
    // 1 and 2 are tasks; 1~2 is a further deliverable; 2 is only divided, so its sub-row 2.1 counts instead
    expect(countRows(samplePlan())).toEqual({
      tasks: 2,
      deliverables: 3,
      indicators: 1,
      duties: 0,
      unsure: 1,
    });
  });

  it('says what the plan is, how much is in it, and what to look at', () => {
    expect(summaryLines(samplePlan())).toEqual([
      'an-hai-2025.txt (text, 3 pages)',
      '  Kế hoạch: Cải cách hành chính năm 2025 của tỉnh An Hải',
      '  218/KH-UBND · Ủy ban nhân dân tỉnh An Hải · 2024-12-20 · 2025-01-01 to 2025-12-31',
      '  1 section · 1 table · 2 tasks, 3 deliverables · 1 indicator · 1 row to look at · 1 target · 1 citation',
      '  2 deadlines: 1 in, 1 recurring',
      '  1 warning, 1 note',
      '    an-hai-2025.txt:23 warning Hàng 1: ranh giới chưa chắc. low-confidence',
    ]);
  });

  it('lists errors before warnings, and not without end', () => {
    const plan = samplePlan();
    const [warning] = plan.diagnostics;
    if (!warning) throw new Error('the sample has a warning');
    const error = { ...warning, severity: 'error' as const, source: null };
    const lines = summaryLines({ ...plan, diagnostics: [...Array(40).fill(warning), error] });
    const from = lines.indexOf('  1 error, 40 warnings');
    expect(lines[from + 1]).toBe('    an-hai-2025.txt error Hàng 1: ranh giới chưa chắc. low-confidence');
    expect(lines.at(-1)).toBe('    and 21 more in the output');
    expect(lines.length).toBeLessThan(30);
  });

  it('fits in a line where there are many', () => {
    expect(summaryLine(samplePlan())).toBe(
      'an-hai-2025.txt Cải cách hành chính năm 2025 của tỉnh An Hải · 2 tasks, 3 deliverables · 1 indicator · 1 row to look at · 1 warning, 1 note',
    );
    expect(totalLine(3, 1, countRows(samplePlan()))).toBe(
      '3 plans · 2 tasks · 3 deliverables · 1 file not read',
    );
  });

  it('names places as editors take them', () => {
    expect(placeText('a.txt', { page: 2, line: 7, endLine: 9, start: 1, end: 2 })).toBe('a.txt:7');
    expect(placeText('a.docx', { page: null, path: 'body/table[1]', start: 1, end: 2 })).toBe(
      'a.docx body/table[1]',
    );
    expect(placeText('a.pdf', { page: 4, start: 1, end: 2 })).toBe('a.pdf page 4');
    expect(placeText('a.txt', null)).toBe('a.txt');
  });
});

describe('what a terminal is given', () => {
  const marked: Style = { ...PLAIN, red: (text) => `<red>${text}</red>`, bold: (text) => `<b>${text}</b>` };

  it('a trouble in four parts', () => {
    const trouble = {
      code: 'x',
      what: 'a.txt is empty',
      expected: 'words',
      example: 'b.txt',
      got: '0 bytes',
    };
    expect(troubleLines(trouble, marked)).toEqual([
      '<red>error:</red> <b>a.txt is empty</b>',
      '  expected: words',
      '  example:  b.txt',
      '  got:      0 bytes',
    ]);
  });

  it('no escape sequences of strangers', () => {
    expect(printable('a\u001B[31mb\r\nc\u009B')).toBe('a [31mb c ');
    const plan = samplePlan();
    const lines = summaryLines({ ...plan, source: { ...plan.source, file: 'x\u001B]0;y.txt' } });
    expect(lines.join('')).not.toMatch(/\u001B/);
  });
});

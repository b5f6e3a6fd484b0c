import { describe, expect, it } from 'vitest';
import type { Diagnostic, Discarded } from '../../src/model/index.ts';
import { statusOf } from '../../src/model/status.ts';

const said = (code: string, severity: Diagnostic['severity'] = 'warning'): Diagnostic => ({
  severity,
  code,
  message: '',
  of: null,
  source: null,
});
const lost = (words: number): Discarded => ({
  text: Array.from({ length: words }, () => 'từ').join(' '),
  reason: 'unplaced',
  source: { page: null, start: 0, end: 1 },
});

describe('a plan is complete where nothing of the source is lost', () => {
  it.each([
    ['nothing said', [], [], 'complete'],
    ['a gap in the numbers', [said('row-number-gap')], [], 'complete'],
    ['an error', [said('anything', 'error')], [], 'partial'],
    ['a table without rows', [said('table-without-rows')], [], 'partial'],
    ['an appendix whose table was not recognised', [said('appendix-without-table')], [], 'partial'],
    ['a line without a place', [], [lost(9)], 'complete'],
    ['a passage without a place', [], [lost(80)], 'partial'],
  ] as const)('%s: %s', (_, diagnostics, discarded, want) => {
    expect(statusOf(diagnostics, discarded, 1000)).toBe(want);
  });
});

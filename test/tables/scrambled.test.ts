import { describe, expect, it } from 'vitest';
import { appendix, codes, flat, HEADING, planOf, QUEUE, REVIEW, ROLES, SURVEY } from './support.ts';

const tasks = [REVIEW, QUEUE, SURVEY, QUEUE, REVIEW, SURVEY, QUEUE, REVIEW];
const numbers = tasks.map((_, i) => String(i + 1));
const columns = ROLES.map((_, c) => tasks.map((t) => t[c] ?? ''));

describe('columns written one below the other', () => {
  it.each([
    ['all numbers first', flat([HEADING, numbers, ...columns])],
    ['the numbers of a page first', flat([HEADING, numbers.slice(0, 4), ...columns, numbers.slice(4)])],
    ['numbers that look like the row of column numbers', flat([HEADING, numbers.slice(0, 7), ...columns])],
  ])('%s: an error, and no row is guessed', (_, table) => {
    const plan = planOf(appendix(table));
    expect(plan.rows).toEqual([]);
    expect(plan.status).toBe('partial');
    expect(plan.diagnostics.filter((d) => d.severity === 'error').map((d) => [d.code, d.of])).toEqual([
      ['table-scrambled', 'pl'],
    ]);
  });

  it('every word is kept', () => {
    const plan = planOf(appendix(flat([HEADING, numbers, ...columns])));
    const kept = plan.discarded.filter((d) => d.reason === 'unplaced').map((d) => d.text);
    expect(kept.join(' ').split(' ')).toHaveLength(
      [...numbers, ...columns.flat()].join(' ').split(' ').length,
    );
  });
});

it('a table in order is not called so', () => {
  const plan = planOf(appendix(flat([HEADING, ...tasks.map((t, i) => [String(i + 1), ...t])])));
  expect(codes(plan)).not.toContain('table-scrambled');
  expect(plan.rows).toHaveLength(tasks.length);
});

it('the row of column numbers alone does not make a scramble', () => {
  const plan = planOf(
    appendix(flat([HEADING, ['1', '2', '3', '4', '5', '6'], ...tasks.map((t, i) => [String(i + 1), ...t])])),
  );
  expect(plan.rows).toHaveLength(tasks.length);
});

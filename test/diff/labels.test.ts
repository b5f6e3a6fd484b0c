import { expect, test } from 'vitest';
import { basisLabel, rowLabel, sectionLabel, tableLabel } from '../../src/diff/labels.ts';
import { viewOf } from '../../src/diff/view.ts';
import type { Row, Table } from '../../src/model/index.ts';
import { placeAt, type RowWords } from '../support/plan-builder.ts';
import { planOfYear, section } from './plans.ts';

const view = (row: RowWords, traits: Partial<Row> = {}) => {
  const plan = planOfYear(2025, [row]);
  return viewOf({ ...plan, rows: plan.rows.map((each) => ({ ...each, ...traits })) });
};
const labelOf = (row: RowWords, traits: Partial<Row> = {}): string => {
  const laid = view(row, traits);
  return laid.plan.rows.map((each) => rowLabel(laid, each)).join();
};

test('a row is called by its id and its task, without a task by its product', () => {
  expect(labelOf({ task: 'Sơn bến đò', product: 'Bến mới' })).toBe('pl/1 Sơn bến đò');
  expect(labelOf({ product: 'Bến mới' })).toBe('pl/1 Bến mới');
  expect(labelOf({})).toBe('pl/1');
  expect(labelOf({}, { cells: {} })).toBe('pl/1');
});

test('an indicator is called by its own words before those of its task', () => {
  const cells = { indicator: 'Bến có mái che', task: 'Lợp mái' };
  expect(labelOf({}, { kind: 'indicator', cells })).toBe('pl/1 Bến có mái che');
  expect(labelOf({}, { kind: 'task', cells })).toBe('pl/1 Lợp mái');
  expect(labelOf({}, { kind: 'indicator', cells: { task: 'Lợp mái' } })).toBe('pl/1 Lợp mái');
});

test('a section is called by its path and title, without a title by its words', () => {
  expect(sectionLabel(section('I.1', { title: 'Mục tiêu' }))).toBe('I.1 Mục tiêu');
  expect(sectionLabel(section('I.1', 'Sơn bến đò'))).toBe('I.1 Sơn bến đò');
});

test('a table is called by its appendix, else its id, and its title', () => {
  const [table] = planOfYear(2025, [{ task: 'Sơn bến đò' }]).tables;
  const label = (traits: Partial<Table>): string => (table ? tableLabel({ ...table, ...traits }) : '');
  expect(label({ appendix: 'PHỤ LỤC II', title: 'Việc của bến' })).toBe('PHỤ LỤC II Việc của bến');
  expect(label({ appendix: null, title: 'Việc của bến' })).toBe('pl Việc của bến');
  expect(label({ title: null })).toBe('PHỤ LỤC');
});

test.each([
  ['of ninety letters stay whole', `${'bến '.repeat(22)}đò`, `${'bến '.repeat(22)}đò`],
  ['that are longer end after a word', `${'bến '.repeat(22)}đò ngang`, `${'bến '.repeat(22).trim()}…`],
  ['without room for a space are cut anywhere', 'b'.repeat(120), `${'b'.repeat(89)}…`],
  ['whose only space stands early are cut anywhere', `bến ${'b'.repeat(120)}`, `bến ${'b'.repeat(85)}…`],
])('words %s', (_, text, expected) => {
  const label = basisLabel({ id: 'basis-1', text, citations: [], source: placeAt(3) });
  expect(label.length).toBeLessThanOrEqual(91);
  expect(label).toBe(expected);
});

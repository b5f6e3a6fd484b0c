import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan, Row } from '../../src/model/index.ts';
import { ROWS_TABLE } from '../../training/tables/rows-table.ts';
import { FIXTURES, parseFile } from '../support/fixture.ts';

/**
 * One table in every form that people hold (fixtures/rows): its rows have the same ids, groups, numbers and kinds in
 * all of them. What a form does not say, its reading cannot: which cells are merged is written in Word's table, in a
 * page's and in ruling lines, and nowhere else.
 */

const IDS: readonly string[] = [
  ...['I.1', 'I.2', 'I.3'],
  ...['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6', 'II.7', 'II.8', 'II.9'],
  ...['II.10', 'II.10.1', 'II.10.2', 'II.11', 'II.11~2'],
  ...['I~2.1', 'I~2.2', 'I~2.2.-1', 'I~2.2.-2', 'I~2.3', 'I~2.3.-1', 'I~2.3.-2'],
].map((id) => `pl-1/${id}`);
const PARENTS: Readonly<Record<string, string>> = {
  'pl-1/II.10.1': 'pl-1/II.10',
  'pl-1/II.10.2': 'pl-1/II.10',
  'pl-1/I~2.2.-1': 'pl-1/I~2.2',
  'pl-1/I~2.2.-2': 'pl-1/I~2.2',
  'pl-1/I~2.3.-1': 'pl-1/I~2.3',
  'pl-1/I~2.3.-2': 'pl-1/I~2.3',
};
const INHERITED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'pl-1/I.3': { lead: 'pl-1/I.2' },
  'pl-1/II.10.1': { lead: 'pl-1/II.10', coordinate: 'pl-1/II.10' },
  'pl-1/II.10.2': { lead: 'pl-1/II.10', coordinate: 'pl-1/II.10' },
};
/** Rows whose number is a dash, in the column of numbers or before the words. */
const isDash = (id: string): boolean => id.includes('.-');

/** A row's place in the table, without its words. */
type RowPlace = Pick<Row, 'id' | 'kind' | 'group' | 'number' | 'parent' | 'continues'>;

function placeOf({ id, kind, group, number, parent, continues }: Row): RowPlace {
  return { id, kind, group, number, parent, continues };
}

const PLACES: readonly RowPlace[] = IDS.map((id, i) => ({
  id,
  kind: 'task',
  group: ROWS_TABLE.rows[i]?.group ?? null,
  number: isDash(id) ? '-' : (ROWS_TABLE.rows[i]?.no ?? ''),
  parent: PARENTS[id] ?? null,
  continues: id === 'pl-1/II.11~2' ? 'pl-1/II.11' : null,
}));

/** The words of a row as the table has them: a dash before them is its number. */
const WORDS = IDS.map((_, i) => {
  const cells = ROWS_TABLE.rows[i]?.cells ?? {};
  return { ...cells, task: (cells.task ?? '').replace(/^- /, '') };
});

const inheritedIn = (plan: Plan): Record<string, Record<string, string>> =>
  Object.fromEntries(
    plan.rows.filter((r) => Object.keys(r.inherited).length > 0).map((r) => [r.id, r.inherited]),
  );
const plans = new Map<string, Promise<Plan>>();

/** Each file is read once. */
function plan(ending: string): Promise<Plan> {
  const known = plans.get(ending) ?? parseFile(join(FIXTURES, 'rows', `plan.${ending}`));
  plans.set(ending, known);
  return known;
}

const WITH_MERGES = ['docx', 'html', 'pdf'];
const WITHOUT_MERGES = ['md', 'csv'];
const POSITIONED = ['layout.txt'];
const FLATTENED = ['tika.txt', 'raw.txt', 'mutool.txt', 'pdfparse.txt', 'word.txt'];
const ALL = [...WITH_MERGES, ...WITHOUT_MERGES, ...POSITIONED, ...FLATTENED];

/** How long a file may take on a busy machine, in milliseconds. */
const PATIENCE = 60_000;

describe.each(ALL)('the one table as %s', { timeout: PATIENCE }, (ending) => {
  it('has its groups in order, its total and no row more', async () => {
    const { tables, rows, diagnostics } = await plan(ending);
    expect(tables.map(({ id, kind, declaredRows }) => ({ id, kind, declaredRows }))).toEqual([
      { id: 'pl-1', kind: 'tasks', declaredRows: 17 },
    ]);
    expect(tables[0]?.groups.map(({ marker, title }) => ({ marker, title }))).toEqual(ROWS_TABLE.groups);
    expect(rows).toHaveLength(IDS.length);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).not.toContain('declared-rows-differ');
    expect(codes).not.toContain('row-number-repeat');
    expect(codes).not.toContain('row-number-gap');
  });
});

describe.each([...WITH_MERGES, ...WITHOUT_MERGES, ...POSITIONED])(
  'where columns are seen, as %s',
  { timeout: PATIENCE },
  (ending) => {
    it('rows have their ids, groups, kinds, numbers and parents, dashes too', async () => {
      expect((await plan(ending)).rows.map(placeOf)).toEqual(PLACES);
    });

    it('a cell left empty in sub-rows is that of the row they break down', async () => {
      const { 'pl-1/I.3': merged, ...ofParents } = INHERITED;
      const want = WITH_MERGES.includes(ending) ? INHERITED : ofParents;
      expect(merged).toBeDefined();
      expect(inheritedIn(await plan(ending))).toEqual(want);
    });
  },
);

describe.each([...WITH_MERGES, ...WITHOUT_MERGES])(
  'where cells are known, as %s',
  { timeout: PATIENCE },
  (ending) => {
    it('each word is in its cell, beyond doubt', async () => {
      const { rows } = await plan(ending);
      expect(rows.map(({ cells }) => cells)).toEqual(WORDS);
      expect(rows.map(({ confidence }) => confidence)).toEqual(IDS.map(() => 1));
    });
  },
);

describe.each(POSITIONED)('where white space tells cells apart, as %s', { timeout: PATIENCE }, (ending) => {
  it('a row that is wrong says that it is in doubt, and no row that it is certain', async () => {
    const { rows } = await plan(ending);
    const wrong = rows.filter(
      ({ cells }, i) => JSON.stringify(cells) !== JSON.stringify({ ...cells, ...WORDS[i] }),
    );
    expect(wrong.filter(({ confidence }) => confidence >= 0.9).map(({ id }) => id)).toEqual([]);
    expect(rows.every(({ confidence }) => confidence < 1)).toBe(true);
  });
});

describe.each(FLATTENED)('where only words are left, as %s', { timeout: PATIENCE }, (ending) => {
  // a dash that opens a line begins a row or a point of the list in a cell: nothing but the words tells which
  it('rows have their ids, groups, kinds, numbers and parents, but for dashes', async () => {
    const known = new Map((await plan(ending)).rows.map((row) => [row.id, placeOf(row)]));
    const want = PLACES.filter(({ id }) => !isDash(id));
    expect(want.map(({ id }) => known.get(id))).toEqual(want);
  });

  it('no row is certain', async () => {
    expect((await plan(ending)).rows.every(({ confidence }) => confidence < 1)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { makeTable, TABLE_COUNTS } from '../../training/tables/generate.ts';
import { COMMUNES, DEPARTMENTS_SINCE } from '../../training/tables/phrases/bodies.ts';
import { TOPICS, VERBS } from '../../training/tables/phrases/topics.ts';
import { isHeldOut, phrasesFor, SPLITS } from '../../training/tables/split.ts';
import { faultsOf } from '../../training/tables/table.ts';

const TABLES = SPLITS.flatMap((split) =>
  Array.from({ length: TABLE_COUNTS[split] }, (_, at) => makeTable(split, at)),
);
const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}%]+/gu) ?? [];
const textOf = (rows: readonly { cells: Record<string, string> }[]): string =>
  rows.flatMap((row) => Object.values(row.cells)).join(' ');

describe('the corpus of tables', () => {
  it('is the same in every run', () => {
    for (const at of [0, 7, 13]) expect(makeTable('tune', at)).toEqual(makeTable('tune', at));
  });

  it('has a cell for every column of every row, and merges without gaps', () => {
    expect(TABLES.flatMap((table) => faultsOf(table).map((fault) => `${table.id}: ${fault}`))).toEqual([]);
  });

  it('shows every kind of table that offices write', () => {
    const traits = new Set(
      TABLES.filter(({ split }) => split === 'train').flatMap((table) =>
        table.traits.map((trait) => trait.split(':')[0]),
      ),
    );
    expect([...traits]).toEqual(
      expect.arrayContaining([
        'province',
        'department',
        'commune',
        'district',
        'subs',
        'merged',
        'ditto',
        'dashes',
        'lists',
        'empty',
      ]),
    );
    const sizes = TABLES.map((table) => table.columns.length);
    expect(Math.min(...sizes)).toBe(4);
    expect(Math.max(...sizes)).toBe(9);
    expect(Math.max(...TABLES.map((table) => table.rows.length))).toBeGreaterThan(110);
    const cells = TABLES.flatMap((table) => table.rows.flatMap((row) => Object.values(row.cells)));
    expect(Math.max(...cells.map((cell) => words(cell).length))).toBeGreaterThan(80);
  });

  it('lets no long row of one split stand in another', () => {
    const seen = new Map<string, string>();
    const shared: string[] = [];
    for (const table of TABLES) {
      for (const row of table.rows) {
        const key = Object.values(row.cells).join('|');
        if (words(key).length < 12) continue;
        if (seen.has(key) && seen.get(key)?.split('-')[0] !== table.split)
          shared.push(`${seen.get(key)} and ${table.id}: ${key}`);
        seen.set(key, table.id);
      }
    }
    expect(shared).toEqual([]);
  });
});

describe('what is held back for the test', () => {
  it('stands in no table for training or tuning', () => {
    const held = TOPICS.flatMap((topic) => [...topic.events, ...topic.systems, ...topic.reviewed]).filter(
      isHeldOut,
    );
    expect(held.length).toBeGreaterThan(15);
    const open = TABLES.filter(({ split }) => split !== 'test')
      .map(({ rows }) => textOf(rows))
      .join(' ');
    expect(held.filter((phrase) => open.includes(phrase))).toEqual([]);
    const test = TABLES.filter(({ split }) => split === 'test')
      .map(({ rows }) => textOf(rows))
      .join(' ');
    expect(held.some((phrase) => test.includes(phrase))).toBe(true);
  });

  it('is never offered to a table for training, whatever the pool', () => {
    for (const pool of [COMMUNES, VERBS.papers, VERBS.events, DEPARTMENTS_SINCE.map(([full]) => full)]) {
      const open = phrasesFor('train', pool);
      expect(open.length).toBeGreaterThan(pool.length / 2);
      expect(open.filter(isHeldOut)).toEqual([]);
      expect(new Set(phrasesFor('test', pool))).toEqual(new Set(pool));
    }
  });
});

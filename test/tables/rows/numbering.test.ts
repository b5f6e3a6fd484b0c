import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { tokenize } from '../../../src/source/lines.ts';
import type { Item, RowDraft } from '../../../src/tables/draft.ts';
import { incompleteRows, Numbering, type RowPlace } from '../../../src/tables/rows/numbering.ts';
import { planOf, type RowWords } from '../../support/plan-builder.ts';

const words = (text: string): RowDraft['number'] => (text === '' ? [] : tokenize(text, 0, 1, 1));

function row(number: string, task = 'Mở lớp'): RowDraft {
  const cells = [[], task === '' ? [] : [words(task)], [words('Danh sách')]];
  return { kind: 'row', number: words(number), cells, mergedUp: [0, 0, 0], confidence: 1 };
}

/** The places of rows from their numbers; "[I]" opens a group. */
function places(lines: readonly string[], indicators = false): RowPlace[] {
  const items = lines.map((line): Item => {
    const marker = /^\[(.+)\]$/.exec(line)?.[1];
    return marker === undefined ? row(line) : { kind: 'group', marker: words(marker), title: words('Việc') };
  });
  const numbering = new Numbering('pl', items, indicators);
  return items.flatMap((item, i) => {
    if (item.kind === 'row') return [numbering.place(lines[i] ?? '', item)];
    numbering.openGroup(/^\[(.+)\]$/.exec(lines[i] ?? '')?.[1] ?? '');
    return [];
  });
}

const ids = (lines: readonly string[], indicators = false): string[] =>
  places(lines, indicators).map(({ id }) => id);

describe('ids', () => {
  it('are numbers where they run on through the groups', () =>
    expect(ids(['[I]', '1', '2', '[II]', '3'])).toEqual(['pl/1', 'pl/2', 'pl/3']));
  it('have the group where numbers begin again in each', () =>
    expect(ids(['[I]', '1', '2', '[II]', '1'])).toEqual(['pl/I.1', 'pl/I.2', 'pl/II.1']));
  it('tell groups apart whose numeral comes again under another letter', () =>
    expect(ids(['[A]', '[I]', '1', '[B]', '[I]', '1'])).toEqual(['pl/I.1', 'pl/I~2.1']));
  it('count dashes under their row, and pluses under their dash', () =>
    expect(ids(['1', '-', '+', '+', '-', '2', '-'])).toEqual([
      ...['pl/1', 'pl/1.-1', 'pl/1.-1.+1', 'pl/1.-1.+2', 'pl/1.-2', 'pl/2', 'pl/2.-1'],
    ]));
  it('count further lines of a task, and parts of an indicator', () => {
    expect(ids(['1', '', ''])).toEqual(['pl/1', 'pl/1~2', 'pl/1~3']);
    expect(ids(['1', '', ''], true)).toEqual(['pl/1', 'pl/1.-1', 'pl/1.-2']);
  });
  it('count rows where none has a number', () => expect(ids(['', ''])).toEqual(['pl/1', 'pl/2']));
});

test('whatever the numbers, no id comes twice, and a row stands under or goes on with one above it', () => {
  const line = fc.constantFrom(
    '',
    '-',
    '+',
    '1',
    '2',
    '3',
    '1.1',
    '1.2',
    'a',
    'b',
    'I',
    '[I]',
    '[II]',
    '[A]',
    '[B]',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (lines, indicators) => {
      const seen = new Set<string>();
      for (const { id, parent, continues } of places(lines, indicators)) {
        expect(seen.has(id)).toBe(false);
        for (const above of [parent, continues]) if (above !== null) expect(seen.has(above)).toBe(true);
        seen.add(id);
      }
    }),
  );
});

describe('whether numbers begin again in each group', () => {
  it.each<[string, string[], string[]]>([
    [
      'one number that comes again later is a slip',
      ['[I]', '1', '2', '[II]', '2', '3'],
      ['pl/1', 'pl/2', 'pl/2~2', 'pl/3'],
    ],
    [
      'unless it is the first',
      ['[I]', '1', '2', '[II]', '1', '4'],
      ['pl/I.1', 'pl/I.2', 'pl/II.1', 'pl/II.4'],
    ],
    ['written with a nought as well', ['[I]', '01', '02', '[II]', '01'], ['pl/I.01', 'pl/I.02', 'pl/II.01']],
    [
      'two that come again are none',
      ['[I]', '2', '3', '[II]', '2', '3'],
      ['pl/I.2', 'pl/I.3', 'pl/II.2', 'pl/II.3'],
    ],
    [
      'letters begin again under each number',
      ['[I]', '1', 'a', 'b', '[II]', '2', 'a', 'b'],
      ['pl/1', 'pl/1.a', 'pl/1.b', 'pl/2', 'pl/2.a', 'pl/2.b'],
    ],
    [
      'letters that stand for numbers do not',
      ['[I]', 'a', 'b', '[II]', 'a', 'b'],
      ['pl/I.a', 'pl/I.b', 'pl/II.a', 'pl/II.b'],
    ],
    ['a number twice in one group is a slip', ['[I]', '1', '1', '[II]', '2'], ['pl/1', 'pl/1~2', 'pl/2']],
  ])('%s', (_, lines, want) => {
    expect(ids(lines)).toEqual(want);
  });
});

describe('a task of which nothing but its words is left', () => {
  const told = (...rows: RowWords[]) => incompleteRows(planOf({ rows }).rows).map(({ of }) => of);
  const WHOLE: RowWords = {
    number: '1',
    task: 'Sơn bến',
    product: 'Bến mới',
    lead: 'Sở Y tế',
    deadline: 'Quý I/2025',
  };
  const BARE: RowWords = { number: '2', task: 'Kẻ vạch' };

  it('is said', () => {
    expect(told(WHOLE, BARE)).toEqual(['pl/2']);
  });

  it.each<[string, RowWords[]]>([
    [
      'where somebody, a product or a time is named',
      [
        { ...BARE, lead: 'Sở Y tế' },
        { ...BARE, number: '3', product: 'Vạch' },
        { ...BARE, number: '4', deadline: 'Quý I' },
      ],
    ],
    ['where rows under it break it down', [BARE, { ...WHOLE, number: '2.1' }]],
    ['where a further line carries it on', [BARE, { number: '', product: 'Vạch' }]],
    ['of an indicator', [{ ...BARE, kind: 'indicator' }]],
    ['of a row without words', [{ number: '2', task: '' }]],
  ])('not %s', (_, rows) => {
    expect(told(...rows)).toEqual([]);
  });

  it('not where its cells are those of a merged one above', () => {
    const { rows } = planOf({ rows: [WHOLE, BARE] });
    const merged = rows.map((row) => (row.number === '2' ? { ...row, inherited: { lead: 'pl/1' } } : row));
    expect(incompleteRows(merged)).toEqual([]);
  });
});

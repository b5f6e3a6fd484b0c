import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/source/lines.ts';
import type { Item, RowDraft } from '../../../src/tables/draft.ts';
import { opensPoint, pointOf, withPoints } from '../../../src/tables/rows/points.ts';
import { appendix, planOf, tabs } from '../support.ts';

test('dashes and letters in the column of numbers break the row above them down', () => {
  const plan = planOf(
    appendix(
      tabs([
        ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
        ['1', 'Sửa chữa trụ sở tiếp dân', 'Văn phòng HĐND và UBND', 'Quý II/2026'],
        ['-', 'Sơn lại quầy', '', ''],
        ['a)', 'Lát sân trước cổng', '', 'Quý I/2026'],
        ['2', 'Khảo sát sự hài lòng của người dân', 'Phòng Văn hóa - Xã hội', 'Quý IV/2026'],
      ]),
    ),
  );
  expect(plan.rows.map((r) => [r.id, r.number, r.parent])).toEqual([
    ['pl/1', '1', null],
    ['pl/1.-1', '-', 'pl/1'],
    ['pl/1.a', 'a', 'pl/1'],
    ['pl/2', '2', null],
  ]);
  expect(plan.rows[1]?.deadlines).toEqual(plan.rows[0]?.deadlines);
});

const tokens = (text: string, line = 1) => (text === '' ? [] : tokenize(text, 0, line, 1));

function row(number: string, ...cells: string[]): RowDraft {
  const runs = cells.map((cell) => cell.split('\n').map((text, i) => tokens(text, i + 1)));
  return {
    kind: 'row',
    number: tokens(number),
    cells: [[], ...runs],
    mergedUp: cells.map(() => 0),
    confidence: 1,
  };
}

const GROUP: Item = { kind: 'group', marker: tokens('II'), title: tokens('Việc của bến') };
const COLUMNS = (['no', 'task', 'lead'] as const).map((role) => ({ role, heading: role, tokens: [] }));

/** Number and task of each row after points were taken for numbers. */
function told(...items: Item[]): string[] {
  return withPoints(items, COLUMNS).flatMap((item) =>
    item.kind === 'row' ? [`${item.number.map(({ text }) => text).join(' ')}|${wordsOf(item)}`] : [],
  );
}
const wordsOf = (item: RowDraft) =>
  (item.cells[1] ?? [])
    .flat()
    .map(({ text }) => text)
    .join(' ');

describe('a dash before the words of a row', () => {
  test('is its number where a numbered row stands above it', () => {
    expect(told(row('1', 'Sơn bến'), row('', '- Quét vôi', 'Xã'), row('', '+ Kẻ vạch', 'Xã'))).toEqual([
      '1|Sơn bến',
      '-|Quét vôi',
      '+|Kẻ vạch',
    ]);
    expect(told(row('1', 'Sơn bến'), row('', '– Quét vôi'))).toEqual(['1|Sơn bến', '–|Quét vôi']);
  });

  test('is a word of it where none does', () => {
    expect(told(row('', '- Quét vôi'))).toEqual(['|- Quét vôi']);
    expect(told(row('1', 'Sơn bến'), GROUP, row('', '- Quét vôi'))).toEqual(['1|Sơn bến', '|- Quét vôi']);
    expect(told(row('-', 'Sơn bến'), row('', '- Quét vôi'))).toEqual(['-|Sơn bến', '|- Quét vôi']);
  });

  test('stays where the cell lists several points', () => {
    const list = (text: string) => told(row('1', 'Sơn bến'), row('', text))[1];
    expect(list('- Quét vôi\n- Kẻ vạch')).toBe('|- Quét vôi - Kẻ vạch');
    expect(list('- Quét vôi; - Kẻ vạch')).toBe('|- Quét vôi; - Kẻ vạch');
    expect(list('- Quét vôi Đông - Tây')).toBe('-|Quét vôi Đông - Tây');
    expect(list('- Quét vôi\nhai lớp')).toBe('-|Quét vôi hai lớp');
  });

  test('stays where nothing follows it, or something else stands first', () => {
    expect(told(row('1', 'Sơn bến'), row('', '-'))[1]).toBe('|-');
    expect(told(row('1', 'Sơn bến'), row('', 'Quét vôi - Kẻ vạch'))[1]).toBe('|Quét vôi - Kẻ vạch');
    expect(told(row('1', 'Sơn bến'), row('', ''))[1]).toBe('|');
  });

  test('leaves the other cells as they are', () => {
    const [, item] = withPoints([row('1', 'Sơn bến', 'Xã'), row('', '- Quét vôi', '- Xã')], COLUMNS);
    expect(item?.kind === 'row' && (item.cells[2] ?? []).flat().map(({ text }) => text)).toEqual(['-', 'Xã']);
    expect(item?.kind === 'row' && item.cells[0]).toEqual([]);
  });
});

test('a point opens a row where its words go on with a capital', () => {
  const opens = (text: string) => opensPoint(tokens(text));
  expect(['- Tại xã', '+ Tại xã', '• Tại xã'].map(opens)).toEqual([true, true, true]);
  expect(['- tại xã', '-', 'Tại xã', '-- Tại xã', '- 3 xã', ''].map(opens)).toEqual(Array(6).fill(false));
});

test('a point is a dash of any kind, or a plus', () => {
  expect(['-', '–', '—', '•', '+', '1', '--', ''].map(pointOf)).toEqual([
    '-',
    '-',
    '-',
    '-',
    '+',
    null,
    null,
    null,
  ]);
});

import { describe, expect, test } from 'vitest';
import { bodiesSimilarity, bodyKey, compareBodies } from '../../src/diff/compare-bodies.ts';
import { readAgencies } from '../../src/grammars/agencies/index.ts';
import type { Agency } from '../../src/model/index.ts';

const bodies = (text: string): Agency[] =>
  readAgencies(text, { province: 'An Hải', on: '2024-12-20', level: 'province' });
const names = (list: readonly Agency[]) => list.map(({ name }) => name);
const local = (name: string, note?: string): Agency => ({
  id: null,
  kind: 'named',
  name,
  text: name,
  ...(note === undefined ? {} : { note }),
});

describe('bodies of a role', () => {
  test('that came and went', () => {
    const { added, removed, succeeded } = compareBodies(
      bodies('Sở Nội vụ; Sở Tài chính'),
      bodies('Sở Tư pháp; Sở Nội vụ'),
    );
    expect([names(added), names(removed), succeeded]).toEqual([['Sở Tư pháp'], ['Sở Tài chính'], []]);
  });

  test('that no register has are known by their names in any spelling', () => {
    const { added, removed } = compareBodies([local('Ban quản lý bến đò')], [local('Ban Quản lý bến đò.')]);
    expect([added, removed]).toEqual([[], []]);
    expect(bodyKey(local('Ban quản lý bến đò'))).not.toBe(bodyKey(local('Ban quản lý phà')));
  });

  test('are others where they are to do something else', () => {
    const [old, now] = [local('Ban bến', 'thẩm định'), local('Ban bến', 'góp ý')];
    expect(compareBodies([old], [now])).toMatchObject({ added: [now], removed: [old] });
    expect(compareBodies([old], [local('Ban bến')])).toMatchObject({ removed: [old] });
    expect(compareBodies([old], [local('Ban bến', 'Thẩm định.')])).toMatchObject({ added: [], removed: [] });
  });

  test('that became one which was there have it as their heir', () => {
    const old = bodies('Sở Tài chính; Sở Kế hoạch và Đầu tư');
    const { added, removed, succeeded } = compareBodies(old, bodies('Sở Tài chính'));
    expect([added, removed]).toEqual([[], []]);
    expect(succeeded.map(([body, heir]) => [body.name, heir.name])).toEqual([
      ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính'],
    ]);
  });
});

test.each([
  ['the same', 'Sở Nội vụ; Sở Tài chính', 'Sở Tài chính; Sở Nội vụ', 1],
  ['half of them', 'Sở Nội vụ; Sở Tài chính', 'Sở Nội vụ; Sở Tư pháp', 0.5],
  ['one of three', 'Sở Nội vụ', 'Sở Nội vụ; Sở Tư pháp; Sở Tài chính', 1 / 3],
  ['none', 'Sở Nội vụ', 'Sở Tư pháp', 0],
  ['nobody on either side', '', '', 1],
])('how near bodies are: %s', (_, old, now, expected) => {
  expect(bodiesSimilarity(bodies(old), bodies(now))).toBeCloseTo(expected, 9);
});

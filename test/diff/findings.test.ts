import { describe, expect, test } from 'vitest';
import { targetFinding, textFinding, timeFindings } from '../../src/diff/findings.ts';
import type { Target } from '../../src/model/index.ts';
import { deadline, target } from './plans.ts';

const aim = (value: number, traits: Partial<Target> = {}): Target =>
  target('I.1', `Lợp mái ${value}% bến`, value, traits);
const kindOf = (old: Target | null, now: Target | null, shift = 0) =>
  targetFinding(old, now, shift).map(({ kind }) => kind);

describe('a target', () => {
  const text = { comparator: 'text', value: null, unit: null } as const;
  test.each<[string, Target, Target, number, string[]]>([
    ['of a greater number is raised', aim(60), aim(70), 0, ['raised']],
    ['of a smaller number is lowered', aim(70), aim(60), 0, ['lowered']],
    ['of the same number is the same', aim(60), aim(60), 0, []],
    ['with a greater upper end is raised', aim(60, { value2: 70 }), aim(60, { value2: 80 }), 0, ['raised']],
    ['with a smaller upper end is lowered', aim(60, { value2: 80 }), aim(60, { value2: 70 }), 0, ['lowered']],
    ['that became a range is raised', aim(60), aim(60, { value2: 70 }), 0, ['raised']],
    ['that was a range is lowered', aim(60, { value2: 70 }), aim(60), 0, ['lowered']],
    ['that became a range of one number is another', aim(60), aim(60, { value2: 60 }), 0, ['target-changed']],
    ['in another unit is another', aim(60), aim(70, { unit: 'bến' }), 0, ['target-changed']],
    ['bound otherwise is another', aim(60), aim(60, { comparator: '=' }), 0, ['target-changed']],
    ['that got a number is another', aim(60, text), aim(60, { unit: null }), 0, ['target-changed']],
    ['that lost its number is another', aim(60, { unit: null }), aim(60, text), 0, ['target-changed']],
    ['for another year is another', aim(60, { year: 2025 }), aim(60, { year: 2026 }), 0, ['target-changed']],
    [
      'for a year that moved on with the plan is the same',
      aim(60, { year: 2025 }),
      aim(60, { year: 2026 }),
      1,
      [],
    ],
    ['for a year that stays is the same', aim(60, { year: 2030 }), aim(60, { year: 2030 }), 1, []],
    [
      'for a year that moved on by more is another',
      aim(60, { year: 2025 }),
      aim(60, { year: 2027 }),
      1,
      ['target-changed'],
    ],
    ['for a year that OLD does not say is the same', aim(60), aim(60, { year: 2026 }), 0, []],
    ['for a year that NEW does not say is the same', aim(60, { year: 2026 }), aim(60), 0, []],
    [
      'against another year is another',
      aim(60, { baseline: 'năm 2021' }),
      aim(60, { baseline: 'năm 2022' }),
      0,
      ['target-changed'],
    ],
    [
      'against nothing any more is another',
      aim(60, { baseline: 'năm 2021' }),
      aim(60),
      0,
      ['target-changed'],
    ],
    ['in other words is another where it is words', aim(1, text), aim(2, text), 0, ['target-changed']],
    ['in the same words is the same', aim(1, text), aim(1, text), 0, []],
    ['in other words is the same where its number is', aim(60), aim(60, { text: 'Mái cho 60% bến' }), 0, []],
  ])('%s', (_, old, now, shift, expected) => {
    expect(kindOf(old, now, shift)).toEqual(expected);
  });

  test('of one plan alone is new, or dropped', () => {
    expect(targetFinding(null, aim(60), 0)).toEqual([
      { kind: 'new', field: 'target', old: null, new: 'Lợp mái 60% bến' },
    ]);
    expect(targetFinding(aim(60), null, 0)).toEqual([
      { kind: 'dropped', field: 'target', old: 'Lợp mái 60% bến', new: null },
    ]);
    expect(targetFinding(null, null, 0)).toEqual([]);
  });
});

describe('words', () => {
  test.each<[string, string | null, string | null, object[]]>([
    ['that are the same are told not at all', 'bến', 'bến', []],
    ['that neither has are told not at all', null, '', []],
    ['that came are a change', null, 'bến', [{ kind: 'reworded', field: 'text', old: null, new: 'bến' }]],
    ['that went are a change', 'bến', '', [{ kind: 'reworded', field: 'text', old: 'bến', new: null }]],
    [
      'of signs alone that came are a change',
      '',
      '…',
      [{ kind: 'reworded', field: 'text', old: null, new: '…' }],
    ],
    [
      'of signs alone that went are a change',
      '…',
      '',
      [{ kind: 'reworded', field: 'text', old: '…', new: null }],
    ],
    [
      'in other looks are cosmetic',
      'bến',
      'Bến.',
      [{ kind: 'cosmetic', field: 'text', old: 'bến', new: 'Bến.' }],
    ],
  ])('%s', (_, old, now, expected) => {
    expect(textFinding('reworded', 'text', old, now, 0)).toEqual(expected);
  });
});

test('deadlines that came, went or moved are told one by one', () => {
  const by = (end: string, action: string) =>
    deadline('due', 'pl/1', { kind: 'by', start: null, end, action, text: `${action} ${end}` });
  const old = [by('2025-03-31', 'trình'), by('2025-06-30', 'ban hành')];
  const now = [by('2025-04-10', 'trình'), by('2025-06-30', 'ban hành'), by('2025-09-30', 'sơ kết')];
  expect(timeFindings(old, now, 0)).toEqual([
    { kind: 'deadline-later', field: 'deadline', old: 'trình 2025-03-31', new: 'trình 2025-04-10', days: 10 },
    { kind: 'deadline-changed', field: 'deadline', old: null, new: 'sơ kết 2025-09-30' },
  ]);
  expect(timeFindings(old, [], 0)).toEqual([
    { kind: 'deadline-changed', field: 'deadline', old: 'trình 2025-03-31', new: null },
    { kind: 'deadline-changed', field: 'deadline', old: 'ban hành 2025-06-30', new: null },
  ]);
});

import { describe, expect, it } from 'vitest';
import { cascadePlans } from '../../src/follow/cascade/index.ts';
import type { CascadeLine, UnitCascade } from '../../src/follow/cascade/model.ts';
import { PARAGRAPHS } from '../support/cascade-paragraphs.ts';
import { DEPARTMENTS, type Labelled, UPPER } from '../support/cascade-province.ts';

const CASCADE = cascadePlans(
  UPPER,
  DEPARTMENTS.map(({ plan }) => plan),
);

function lineOf(unit: string, task: string): CascadeLine | undefined {
  return CASCADE.units.find((each) => each.unit === unit)?.lines.find((line) => line.task.id === task);
}

/** F1 of the pairs that were found against those that an official would make. */
function f1(units: readonly UnitCascade[], labelled: readonly Labelled[]): number {
  let hits = 0;
  let wrong = 0;
  let lost = 0;
  for (const [i, { expected }] of labelled.entries()) {
    for (const { task, state, nearest } of units[i]?.lines ?? []) {
      const wanted = expected[task.id];
      const found = state === 'missing' ? null : nearest?.item.id;
      if (found !== null && found === wanted) hits += 1;
      else {
        if (found !== null) wrong += 1;
        if (wanted !== null) lost += 1;
      }
    }
  }
  return (2 * hits) / (2 * hits + wrong + lost);
}

describe('the cascade of a province to five departments', () => {
  it('names for each unit the tasks that an official would name, by its own name or through a set', () => {
    for (const [i, { expected }] of DEPARTMENTS.entries())
      expect(CASCADE.units[i]?.lines.map(({ task }) => task.id)).toEqual(Object.keys(expected));
    expect(lineOf('Sở Tư pháp', 'pl/I.3')?.naming).toEqual({ role: 'lead', through: null });
    expect(lineOf('Sở Tư pháp', 'pl/I.2')?.naming).toEqual({ role: 'partner', through: null });
    expect(lineOf('Sở Tư pháp', 'pl/I.1')?.naming).toEqual({
      role: 'lead',
      through: 'Các sở, ban, ngành tỉnh',
    });
    expect(lineOf('Sở Y tế', 'pl/V.15')?.naming.role).toBe('partner');
  });

  it('finds what takes a task up and what is missing, F1 at least 0.9', () => {
    expect(f1(CASCADE.units, DEPARTMENTS)).toBeGreaterThanOrEqual(0.9);
  });

  it('never says that a task is missing without the nearest candidate', () => {
    for (const { lines } of CASCADE.units)
      for (const { nearest } of lines) expect(nearest?.item.words).toBeTruthy();
  });

  it('sees what is planned for later than the province asks', () => {
    expect(lineOf('Sở Tư pháp', 'pl/I.3')).toMatchObject({
      state: 'later',
      days: { upper: '2025-03-31', lower: '2025-05-31' },
    });
    expect(lineOf('Sở Tài chính', 'pl/V.15')).toMatchObject({
      state: 'later',
      days: { upper: '2025-09-30', lower: '2025-11-30' },
    });
    expect(lineOf('Sở Tư pháp', 'pl/I.1')?.state).toBe('taken-up');
  });

  it('lets one paragraph take up two tasks', () => {
    const ids = ['pl/VI.16', 'pl/VI.18'].map(
      (task) => lineOf('Sở Nông nghiệp và Môi trường', task)?.nearest?.item.id,
    );
    expect(ids).toEqual(['II.6.a', 'II.6.a']);
  });

  it('gives each pair its reasons', () => {
    expect(lineOf('Sở Xây dựng', 'pl/II.6')?.nearest?.reasons).toEqual(
      expect.arrayContaining(['text', 'matter', 'topic']),
    );
  });

  it('calls a task taken up in part where the unit aims at less', () => {
    expect(lineOf('Sở Y tế', 'pl/II.5')).toMatchObject({ state: 'partly', shortOf: 'target' });
  });

  it('lists what a unit does of its own accord', () => {
    const own = CASCADE.units.map((unit) => unit.own.map(({ id }) => id));
    expect(own[0]).toContain('pl/7');
    expect(own[2]).toContain('II.4.b');
    expect(own[3]).toContain('pl/5');
    expect(own[4]).toEqual(expect.arrayContaining(['1.d', '1.đ']));
  });

  it('says which leads have sent no plan', () => {
    expect(CASCADE.silent).toContain('Sở Nội vụ');
    expect(CASCADE.silent).not.toContain('Sở Y tế');
  });
});

describe('plans of departments that are long paragraphs', () => {
  it('take up the tasks that one of their clauses names, F1 at least 0.9', () => {
    const units = PARAGRAPHS.flatMap(({ upper, lower }) => cascadePlans(upper, [lower.plan]).units);
    for (const [i, { lower }] of PARAGRAPHS.entries())
      expect(units[i]?.lines.map(({ task }) => task.id)).toEqual(Object.keys(lower.expected));
    expect(
      f1(
        units,
        PARAGRAPHS.map(({ lower }) => lower),
      ),
    ).toBeGreaterThanOrEqual(0.9);
  });
});

import { describe, expect, test } from 'vitest';
import { applyDiff, contentOf, diffPlans } from '../../src/diff/index.ts';
import type { Plan } from '../../src/model/index.ts';
import { placeAt } from '../support/plan-builder.ts';
import { citation, planOfYear, section, target } from './plans.ts';

const FERRY = { task: 'Sơn lại các bến đò ngang của huyện đảo', lead: 'Sở Xây dựng', deadline: 'Quý I/2025' };
const BOOKS = { task: 'Mở tủ sách lưu động cho các làng chài ven sông', deadline: 'Hằng quý' };
const BUOYS = { task: 'Đặt phao tiêu ở cửa sông và phát áo phao cho học sinh' };

const OLD = planOfYear(
  2025,
  [
    { number: '1', ...FERRY },
    { number: '1.1', task: 'Sơn bến của các xã bãi ngang' },
    { number: '', product: 'Biên bản nghiệm thu bến' },
    { number: '2', ...BOOKS },
  ],
  {
    bases: [
      { id: 'basis-1', text: 'Căn cứ Nghị quyết số 76/NQ-CP', citations: ['cit-1'], source: placeAt(3) },
    ],
    sections: [
      section('I', { title: 'MỤC TIÊU' }),
      section('I.1', 'Tối thiểu 80% bến đò ngang có mái che mưa'),
    ],
    targets: [target('I.1', 'Tối thiểu 80% bến đò ngang có mái che mưa', 80)],
    citations: [citation('cit-1', 'basis-1', '76/NQ-CP'), citation('cit-2', 'pl', '5/NQ-HĐND')],
  },
);
const NEW = planOfYear(
  2026,
  [
    { number: '1', ...BUOYS },
    { number: '2', ...FERRY, lead: 'Sở Giao thông vận tải', deadline: 'Quý II/2026' },
    { number: '2.1', task: 'Sơn bến của các xã bãi ngang' },
    { number: '', product: 'Biên bản nghiệm thu bến' },
  ],
  {
    bases: [
      { id: 'basis-1', text: 'Căn cứ Luật Giao thông đường thủy nội địa', citations: [], source: placeAt(3) },
      { id: 'basis-2', text: 'Căn cứ Nghị quyết số 76/NQ-CP', citations: ['cit-1'], source: placeAt(4) },
    ],
    sections: [
      section('I', { title: 'QUAN ĐIỂM CHUNG' }),
      section('II', { title: 'MỤC TIÊU' }),
      section('II.1', 'Tối thiểu 90% bến đò ngang có mái che mưa'),
    ],
    targets: [target('II.1', 'Tối thiểu 90% bến đò ngang có mái che mưa', 90)],
    citations: [citation('cit-1', 'basis-2', '76/NQ-CP'), citation('cit-2', 'pl', '5/NQ-HĐND')],
  },
);

describe('a difference that is applied to the plan that it was made from', () => {
  test.each<[string, Plan, Plan]>([
    ['gives what the other says', OLD, NEW],
    ['gives it back the other way', NEW, OLD],
    ['of a plan with itself gives the plan', OLD, OLD],
    ['from nothing gives everything', planOfYear(2025, []), OLD],
    ['to nothing takes everything out', OLD, planOfYear(2025, [])],
  ])('%s', (_, old, now) => {
    expect(contentOf(applyDiff(old, diffPlans(old, now)))).toEqual(contentOf(now));
  });

  test('takes out a field that only the old record has', () => {
    const without = (plan: Plan): Plan => ({
      ...plan,
      deadlines: plan.deadlines.map(({ bound: _, ...rest }) => rest),
    });
    const bound: Plan = {
      ...OLD,
      deadlines: OLD.deadlines.map((each) => ({ ...each, bound: 'before' as const })),
    };
    expect(contentOf(applyDiff(bound, diffPlans(bound, without(OLD))))).toEqual(contentOf(without(OLD)));
  });

  test('keeps the places of what stays', () => {
    const moved: Plan = {
      ...OLD,
      rows: OLD.rows.map((row) => ({ ...row, source: placeAt(99), confidence: 0.5 })),
    };
    expect(diffPlans(OLD, moved)).toMatchObject({ changes: [], details: [] });
    expect(applyDiff(OLD, diffPlans(OLD, moved)).rows.map(({ source }) => source)).toEqual(
      OLD.rows.map(({ source }) => source),
    );
  });
});

test('what belongs to a record follows it to its new id', () => {
  const { alignment } = diffPlans(OLD, NEW);
  expect(alignment.citation).toEqual([
    { old: 'cit-1', new: 'cit-1', reason: 'same-place', score: 1 },
    { old: 'cit-2', new: 'cit-2', reason: 'same-place', score: 1 },
  ]);
  expect(alignment.row).toContainEqual(expect.objectContaining({ old: 'pl/1.1', new: 'pl/2.1' }));
  expect(alignment.row).toContainEqual(expect.objectContaining({ old: 'pl/1.1~2', new: 'pl/2.1~2' }));
  expect(alignment.row).toContainEqual({ old: 'pl/2', new: null });
  expect(alignment.row).toContainEqual({ old: null, new: 'pl/1' });
});

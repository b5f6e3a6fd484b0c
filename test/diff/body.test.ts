import { describe, expect, test } from 'vitest';
import { type Change, diffPlans, type PlanDiff } from '../../src/diff/index.ts';
import type { Basis, Plan, Section, Target } from '../../src/model/index.ts';
import { placeAt } from '../support/plan-builder.ts';
import { citation, deadline, planOfYear, section, target } from './plans.ts';

const BODY: Section[] = [
  section('I', { title: 'CHỈ TIÊU' }),
  section('I.1', 'Tối thiểu 95% hồ sơ khai thác hải sản được trả đúng hẹn'),
  section('I.2', 'Ít nhất 60% cảng cá có điểm truy cập mạng miễn phí'),
  section('II', { title: 'NHIỆM VỤ' }),
  section('II.1', { title: 'Cải cách thể chế' }, { topic: 'the-che' }),
  section('II.1.a', 'Sửa quy chế làm việc của các hội đồng tư vấn'),
  section('II.2', { title: 'Cải cách thủ tục hành chính' }, { topic: 'tthc' }),
  section('II.2.a', 'Bỏ yêu cầu nộp bản sao giấy khai sinh khi đã có dữ liệu'),
];
const TARGETS: Target[] = [
  target('I.1', 'Tối thiểu 95% hồ sơ khai thác hải sản được trả đúng hẹn', 95),
  target('I.2', 'Ít nhất 60% cảng cá có điểm truy cập mạng miễn phí', 60),
];

const plan = (more: Partial<Plan> = {}): Plan =>
  planOfYear(2025, [], { sections: BODY, targets: TARGETS, ...more });
/** The body with one section's words replaced, as well as those of its target. */
function reworded(path: string, text: string, value: number): Plan {
  return plan({
    sections: BODY.map((each) => (each.path === path ? { ...each, text } : each)),
    targets: TARGETS.map((each) => (each.of === path ? target(path, text, value) : each)),
  });
}
const told = ({ changes }: PlanDiff): string[] =>
  changes.map((change) => `${change.record} ${idOf(change)}: ${change.kinds.join(', ')}`);
const idOf = (change: Change): string =>
  change.record === 'document' ? '' : (change.new ?? change.old ?? '');

describe('targets of the body', () => {
  test('raised', () => {
    const now = reworded('I.1', 'Tối thiểu 98% hồ sơ khai thác hải sản được trả đúng hẹn', 98);
    expect(told(diffPlans(plan(), now))).toEqual(['section I.1: reworded, raised']);
  });

  test('lowered, as a draft differs from what is issued', () => {
    const now = reworded('I.1', 'Trên 90% hồ sơ khai thác hải sản được trả đúng hẹn', 90);
    expect(told(diffPlans(plan(), now))).toEqual(['section I.1: reworded, lowered']);
  });

  test('the same number, bound otherwise', () => {
    const targets = TARGETS.map((each) => (each.of === 'I.2' ? { ...each, comparator: '=' as const } : each));
    expect(told(diffPlans(plan(), plan({ targets })))).toEqual(['section I.2: target-changed']);
  });

  test('dropped with its section, and a new one', () => {
    const other = section('I.2', 'Đạt 30% trường học dùng học bạ điện tử');
    const now = plan({
      sections: BODY.map((each) => (each.path === 'I.2' ? other : each)),
      targets: [...TARGETS.slice(0, 1), target('I.2', other.text, 30)],
    });
    expect(told(diffPlans(plan(), now))).toEqual([
      'section I.2: removed, dropped',
      'section I.2: added, new',
    ]);
  });

  test('one that was dropped from a section that stays', () => {
    expect(told(diffPlans(plan(), plan({ targets: TARGETS.slice(1) })))).toEqual(['section I.1: dropped']);
  });
});

describe('sections', () => {
  test('one more, with those after it renumbered, is one more and new numbers', () => {
    const now = plan({
      sections: [
        ...BODY.slice(0, 3),
        section('II', { title: 'GIẢI PHÁP CHUNG' }),
        ...BODY.slice(3).map((each) => shifted(each)),
      ],
    });
    expect(told(diffPlans(plan(), now))).toEqual(['section II: added', 'section III: renumbered']);
  });

  test('one that went under another heading has moved', () => {
    const moved = BODY.map((each) =>
      each.path === 'II.1.a' ? { ...each, id: 'II.2.b', path: 'II.2.b', marker: 'b', parent: 'II.2' } : each,
    );
    expect(told(diffPlans(plan(), plan({ sections: moved })))).toEqual(['section II.2.b: moved']);
  });

  test('headings of the same words under other contents stay apart', () => {
    const twice = (swap: boolean): Section[] => [
      section('I', { title: 'CẢI CÁCH THỂ CHẾ' }, { topic: 'the-che' }),
      section('I.1', { title: 'Mục tiêu' }, { topic: 'the-che' }),
      section('II', { title: 'CẢI CÁCH TÀI CHÍNH CÔNG' }, { topic: 'tai-chinh-cong' }),
      ...(swap ? [] : [section('II.1', { title: 'Mục tiêu' }, { topic: 'tai-chinh-cong' })]),
    ];
    const { alignment } = diffPlans(
      planOfYear(2025, [], { sections: twice(false) }),
      planOfYear(2025, [], { sections: twice(true) }),
    );
    expect(alignment.section).toContainEqual(expect.objectContaining({ old: 'I.1', new: 'I.1' }));
    expect(alignment.section).toContainEqual({ old: 'II.1', new: null });
  });

  test('a day that a sentence sets', () => {
    const due = (end: string): Partial<Plan> => ({
      deadlines: [deadline('due-1', 'II.1.a', { kind: 'by', start: null, end })],
    });
    expect(told(diffPlans(plan(due('2025-03-31')), plan(due('2025-06-30'))))).toEqual([
      'section II.1.a: deadline-later',
    ]);
  });
});

function shifted(each: Section): Section {
  const path = each.path.replace(/^II/, 'III');
  const parent = each.parent?.replace(/^II/, 'III') ?? null;
  return { ...each, id: path, path, parent, marker: path.split('.').at(-1) ?? path };
}

describe('grounds', () => {
  const basis = (id: string, text: string, citations: string[] = []): Basis => ({
    id,
    text,
    citations,
    source: placeAt(3),
  });
  const bases = [
    basis('basis-1', 'Căn cứ Nghị quyết số 76/NQ-CP về Chương trình tổng thể', ['cit-1']),
    basis('basis-2', 'Theo đề nghị của Giám đốc Sở Nội vụ'),
  ];

  test('one more pushes none away', () => {
    const more = basis('basis-2', 'Căn cứ Luật Cán bộ, công chức năm 2008');
    const [first, second] = bases;
    const now = [...(first ? [first] : []), more, ...(second ? [{ ...second, id: 'basis-3' }] : [])];
    const citations = [citation('cit-1', 'basis-1', '76/NQ-CP')];
    expect(told(diffPlans(plan({ bases, citations }), plan({ bases: now, citations })))).toEqual([
      'basis basis-2: added',
    ]);
  });

  test('the same document in other words', () => {
    const now = [
      basis('basis-1', 'Thực hiện Nghị quyết số 76/NQ-CP của Chính phủ', ['cit-1']),
      ...bases.slice(1),
    ];
    const citations = [citation('cit-1', 'basis-1', '76/NQ-CP')];
    expect(told(diffPlans(plan({ bases, citations }), plan({ bases: now, citations })))).toEqual([
      'basis basis-1: reworded',
    ]);
  });
});

describe('header', () => {
  const header = (document: Partial<Plan['document']>): Plan => {
    const base = plan();
    return { ...base, document: { ...base.document, ...document } };
  };
  const found = (now: Plan): string[] =>
    diffPlans(plan(), now).changes.flatMap((change) =>
      change.findings.map(({ kind, field }) => `${kind} ${field}`),
    );

  test.each<[string, Partial<Plan['document']>, string[]]>([
    ['number', { number: '301/KH-UBND' }, ['header number']],
    [
      'signer',
      { signer: { capacity: 'KT.', position: 'PHÓ CHỦ TỊCH', name: 'Lê Văn Hải' } },
      ['header signer'],
    ],
    ['title in other looks', { title: 'Cải cách hành chính, năm 2025' }, ['cosmetic title']],
    ['recipients', { recipients: ['Bộ Nội vụ'] }, ['header recipients']],
  ])('%s', (_, document, expected) => {
    expect(found(header(document))).toEqual(expected);
  });

  test('a plan of the next year', () => {
    const { changes, yearShift } = diffPlans(planOfYear(2025, []), planOfYear(2026, []));
    expect(yearShift).toBe(1);
    expect(changes.map(({ kinds }) => kinds)).toEqual([['cosmetic']]);
  });
});

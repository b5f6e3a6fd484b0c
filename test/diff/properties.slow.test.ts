import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff, type ChangeKind, contentOf, diffPlans } from '../../src/diff/index.ts';
import type { Plan, Section } from '../../src/model/index.ts';
import { planOf, type RowWords } from '../support/plan-builder.ts';
import { citation, deadline, planOfYear, section, target } from './plans.ts';

/** Syllables that tasks are made of: without a phrase of the field, so that only the words decide. */
const SYLLABLES =
  'biển cát chài dừa đảo gió hàng khô lưới mắm nắng ong phao rừng sóng thuyền vịnh xanh yến bến cồn đầm ghe hói lạch mũi nguồn rạn suối thác vực bãi cầu đê ghềnh kè làng neo ốc ruốc sứa tôm mực cua ghẹ sò'.split(
    ' ',
  );
const REPLACEMENTS = 'tím vàng trắng hồng nâu chàm lam ngà'.split(' ');
const LEADS = ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'Sở Y tế', 'Thanh tra tỉnh', 'Công an tỉnh'];
const DEADLINES = ['Quý I/2025', 'Quý II/2025', 'Tháng 8/2025', 'Trước ngày 15/10/2025', 'Tháng 12/2025'];
const GROUPS = { I: 'Nhóm việc ngoài khơi', II: 'Nhóm việc ven bờ', III: 'Nhóm việc trên núi' };

const taskWords = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 12, maxLength: 18 });
const task = fc.record({
  words: taskWords,
  lead: fc.integer({ min: 0, max: LEADS.length - 1 }),
  deadline: fc.integer({ min: 0, max: DEADLINES.length - 1 }),
  group: fc.constantFrom(...Object.keys(GROUPS)),
});
type Task = typeof task extends fc.Arbitrary<infer T> ? T : never;

type Edit = 'keep' | 'delete' | 'deadline' | 'lead' | 'reword' | 'move';
const edit = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Edit>('keep') },
  { weight: 5, arbitrary: fc.constantFrom<Edit>('delete', 'deadline', 'lead', 'reword', 'move') },
);

function wordsOf({ words, lead, deadline: due, group }: Task, number: number): RowWords {
  const [first = '', ...rest] = words;
  return {
    number: String(number),
    group,
    task: `${first.toUpperCase()} ${rest.join(' ')}`,
    lead: LEADS[lead] ?? '',
    deadline: DEADLINES[due] ?? '',
  };
}

/** The task after an edit, and the kinds of change that must be told of it. */
function edited(old: Task, how: Edit, by: number): { task: Task | null; kinds: ChangeKind[] } {
  switch (how) {
    case 'keep':
      return { task: old, kinds: [] };
    case 'delete':
      return { task: null, kinds: ['removed'] };
    case 'deadline': {
      const due = (old.deadline + 1 + (by % (DEADLINES.length - 1))) % DEADLINES.length;
      return {
        task: { ...old, deadline: due },
        kinds: [due > old.deadline ? 'deadline-later' : 'deadline-earlier'],
      };
    }
    case 'lead':
      return {
        task: { ...old, lead: (old.lead + 1 + (by % (LEADS.length - 1))) % LEADS.length },
        kinds: ['lead'],
      };
    case 'reword': {
      const words = old.words.map((word, i) =>
        i % 5 === by % 5 ? (REPLACEMENTS[(i + by) % REPLACEMENTS.length] ?? word) : word,
      );
      return { task: { ...old, words }, kinds: ['reworded'] };
    }
    case 'move': {
      const names = Object.keys(GROUPS);
      const at = (names.indexOf(old.group) + 1 + (by % (names.length - 1))) % names.length;
      return { task: { ...old, group: names[at] ?? old.group }, kinds: ['moved'] };
    }
  }
}

const planOfTasks = (tasks: readonly (readonly [Task, number])[]): Plan =>
  planOf({ groups: GROUPS, rows: tasks.map(([each, number]) => wordsOf(each, number)) });

describe('edits that are known', () => {
  const edits = fc.record({
    tasks: fc.array(fc.tuple(task, edit, fc.nat(1000)), { minLength: 3, maxLength: 25 }),
    added: fc.array(task, { maxLength: 4 }),
  });

  test('are reported, and nothing else', () => {
    fc.assert(
      fc.property(edits, ({ tasks, added }) => {
        const after = tasks.map(([old, how, by]) => edited(old, how, by));
        const old = planOfTasks(tasks.map(([each], i) => [each, i + 1]));
        const kept = after.flatMap(({ task: each }, i) => (each ? [[each, i + 1] as const] : []));
        const now = planOfTasks([...kept, ...added.map((each, i) => [each, 100 + i] as const)]);
        const idOf = (each: Task, number: number): string => `pl/${each.group}.${number}`;
        const expected = [
          ...after.flatMap(({ task: each, kinds }, i) => {
            const [before] = tasks[i] ?? [];
            if (kinds.length === 0 || !before) return [];
            return [`${idOf(before, i + 1)} → ${each ? idOf(each, i + 1) : 'null'}: ${kinds.join()}`];
          }),
          ...added.map((each, i) => `null → ${idOf(each, 100 + i)}: added`),
        ];
        const told = diffPlans(old, now).changes.map((change) => {
          expect(change.record).toBe('row');
          return change.record === 'row' ? `${change.old} → ${change.new}: ${change.kinds.join()}` : '';
        });
        expect(told.sort()).toEqual(expected.sort());
      }),
      { numRuns: 150 },
    );
  });
});

/** Sections, grounds, targets, deadlines and citations from a small pool, so that plans share some of them. */
const richPlan = fc
  .record({
    tasks: fc.array(fc.tuple(task, fc.nat(3)), { maxLength: 8 }),
    paragraphs: fc.array(fc.tuple(taskWords, fc.nat(2), fc.boolean()), { maxLength: 8 }),
    grounds: fc.array(fc.integer({ min: 70, max: 76 }), { maxLength: 4 }),
    year: fc.constantFrom(2025, 2026),
    title: fc.option(fc.constantFrom('Cải cách hành chính', 'Cải cách nền hành chính'), { nil: null }),
  })
  .map(({ tasks, paragraphs, grounds, year, title }) => {
    const sections: Section[] = [section('I', { title: 'MỤC TIÊU' }), section('II', { title: 'NHIỆM VỤ' })];
    for (const [i, [words, parent]] of paragraphs.entries()) {
      sections.push(section(`${parent === 0 ? 'I' : 'II'}.${i + 1}`, words.join(' ')));
    }
    const own = sections.slice(2);
    const targets = own.flatMap(({ path }, i) =>
      paragraphs[i]?.[2] ? [target(path, `đạt ${10 * i}% số ghe`, 10 * i)] : [],
    );
    const citations = grounds.map((number, i) =>
      citation(`cit-${i + 1}`, `basis-${i + 1}`, `${number}/NQ-CP`),
    );
    const bases = citations.map(({ id, of, number, source }) => ({
      id: of,
      text: `Căn cứ Nghị quyết số ${number}`,
      citations: [id],
      source,
    }));
    const rows = tasks.map(
      ([each, further], i): RowWords =>
        further === 0 && i > 0
          ? { ...wordsOf(each, 0), number: '', task: '', product: each.words.join(' ') }
          : wordsOf(each, i + 1),
    );
    const base = planOfYear(year, rows, { sections, targets, citations, bases }, GROUPS);
    const due = own.flatMap(({ path }, i) =>
      i % 2 === 0 ? [deadline(`due-b${i}`, path, { bound: i > 2 ? 'by' : 'before' })] : [],
    );
    return { ...base, deadlines: [...due, ...base.deadlines], document: { ...base.document, title } };
  });

describe('any two plans', () => {
  test('applying the difference to OLD gives NEW', () => {
    fc.assert(
      fc.property(richPlan, richPlan, (old, now) => {
        const diff = diffPlans(old, now);
        expect(contentOf(applyDiff(old, diff))).toEqual(contentOf(now));
        // also after it was written down and read back
        expect(contentOf(applyDiff(old, JSON.parse(JSON.stringify(diff))))).toEqual(contentOf(now));
      }),
      { numRuns: 200 },
    );
  });

  test('a plan does not differ from itself, nor from its copy', () => {
    fc.assert(
      fc.property(richPlan, (plan) => {
        const { changes, details } = diffPlans(plan, structuredClone(plan));
        expect([...changes, ...details]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('every record stands in the alignment: once, but for what was split or merged', () => {
    fc.assert(
      fc.property(richPlan, richPlan, (old, now) => {
        const { alignment } = diffPlans(old, now);
        const primary = alignment.row.filter(
          (link) => !('reason' in link) || !['split', 'merged'].includes(link.reason),
        );
        const kin = alignment.row.filter((link) => !primary.includes(link));
        const ids = (side: 'old' | 'new'): (string | null)[] =>
          primary.map((link) => link[side]).filter((id) => id !== null);
        expect(
          [
            ...ids('new'),
            ...kin.filter((link) => 'reason' in link && link.reason === 'split').map((link) => link.new),
          ].sort(),
        ).toEqual(now.rows.map(({ id }) => id).sort());
        expect(
          [
            ...ids('old'),
            ...kin.filter((link) => 'reason' in link && link.reason === 'merged').map((link) => link.old),
          ].sort(),
        ).toEqual(old.rows.map(({ id }) => id).sort());
      }),
    );
  });

  test('the same plans give the same difference', () => {
    fc.assert(
      fc.property(richPlan, richPlan, (old, now) => {
        expect(diffPlans(structuredClone(old), structuredClone(now))).toEqual(diffPlans(old, now));
      }),
      { numRuns: 50 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCorrected } from '../../src/corrections/apply.ts';
import { amend, type Saying } from '../../src/corrections/entries.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import type { CorrectionsFile, Plan } from '../../src/model/index.ts';
import { parsePlan } from '../../src/parse.ts';
import { emptyCorrections } from '../../src/plans/corrections-file.ts';
import { validatePlan } from '../../src/plans/validate.ts';
import { LINES, type Line, lakeSource } from './document.ts';

const speaker = { by: 'Lường Thị Mai', at: '2031-02-03' };
const source = await lakeSource();
const plan = parsePlan(source);

function said(sayings: readonly Saying[], before?: CorrectionsFile): CorrectionsFile {
  const file = before ?? emptyCorrections('ho-tay.md', plan.source.sha256);
  const amended = amend(plan, file, sayings, speaker, (misfit) =>
    ENGLISH.corrections.troubles.misfit(misfit, []),
  );
  if (!amended.ok) throw new Error(amended.trouble.what);
  return amended.value.file;
}

const set = (target: string, words: string): Saying => ({ kind: 'set', target, words });
const row = (of: Plan, id: string) => {
  const found = of.rows.find((each) => each.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
const outcomes = (file: CorrectionsFile, of = source): string[] =>
  (parseCorrected(of, file).resolution?.outcomes ?? []).map(({ outcome }) => outcome);

describe('a corrected cell corrects what follows from it', () => {
  it('its bodies, the confidence of the row, and who has looked at it', () => {
    const { plan: corrected } = parseCorrected(source, said([set('pl/1.lead', 'Sở Tư pháp; Sở Y tế')]));
    const now = row(corrected, 'pl/1');
    expect(now.lead.map(({ name }) => name)).toEqual(['Sở Tư pháp', 'Sở Y tế']);
    expect([now.confidence, now.checked]).toEqual([1, speaker]);
    expect(corrected.corrections).toEqual([
      { of: 'pl/1', field: 'lead', was: 'Sở Nội vụ', now: 'Sở Tư pháp; Sở Y tế', ...speaker },
    ]);
    expect(validatePlan(corrected).ok).toBe(true);
  });

  it('its deadlines', () => {
    const { plan: corrected } = parseCorrected(source, said([set('pl/1.deadline', 'Tháng 5/2031')]));
    const [due] = row(corrected, 'pl/1').deadlines;
    expect(corrected.deadlines.find(({ id }) => id === due)).toMatchObject({
      of: 'pl/1',
      start: '2031-05-01',
      end: '2031-05-31',
    });
  });

  it('the citations of its words, and the targets of a section', () => {
    const { plan: corrected } = parseCorrected(
      source,
      said([
        set('pl/2.task', 'Thi hành Quyết định số 44/QĐ-UBND ngày 02/01/2031 của UBND tỉnh'),
        set('I.1.text', 'Ít nhất 95% thư góp ý được trả lời trước ngày 20/12/2031.'),
      ]),
    );
    expect(corrected.citations.map(({ of, number }) => [of, number])).toContainEqual(['pl/2', '44/QĐ-UBND']);
    expect(corrected.targets.map(({ value }) => value)).toEqual([95]);
  });

  it('the period of the plan, for times without a year', () => {
    const file = said([
      set('document.period.start', '2032-01-01'),
      set('document.period.end', '2032-12-31'),
      set('pl/3.deadline', 'Quý II'),
    ]);
    const { plan: corrected } = parseCorrected(source, file);
    const [due] = row(corrected, 'pl/3').deadlines;
    expect(corrected.deadlines.find(({ id }) => id === due)?.end).toBe('2032-06-30');
  });

  it('and the column is named as it is printed, too', () => {
    expect(said([set('pl/1.co quan chu tri', 'Sở Y tế')]).entries[0]).toMatchObject({ field: 'lead' });
  });
});

describe('words that are moved over a border', () => {
  it('are neither lost nor invented', () => {
    const file = said([{ kind: 'move', target: 'pl/3.task', to: 'product', words: 'trên máy tính bảng' }]);
    const now = row(parseCorrected(source, file).plan, 'pl/3');
    expect(now.cells.task).toBe('Tập cho cán bộ bến cách ký số');
    expect(now.cells.product).toBe('trên máy tính bảng Lớp tập huấn');
  });

  it('are refused where the two cells together hold other words than before', () => {
    const file = said([{ kind: 'move', target: 'pl/3.task', to: 'product', words: 'trên máy tính bảng' }]);
    const entries = file.entries.map((entry) =>
      'field' in entry && entry.field === 'product' ? { ...entry, now: 'Lớp tập huấn' } : entry,
    );
    expect(outcomes({ ...file, entries })).toEqual(['words-differ', 'words-differ']);
  });

  it('keep all words however often they are moved', () => {
    const fields = ['task', 'product', 'lead', 'deadline'] as const;
    const step = fc.record({
      from: fc.constantFrom(...fields),
      to: fc.constantFrom(...fields),
      count: fc.integer({ min: 1, max: 3 }),
      end: fc.boolean(),
    });
    const bag = (cells: Readonly<Record<string, string>>): string =>
      Object.values(cells).join(' ').split(/\s+/).filter(Boolean).sort().join(' ');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        let file = emptyCorrections('ho-tay.md', plan.source.sha256);
        for (const { from, to, count, end } of steps) {
          const cells = row(parseCorrected(source, file).plan, 'pl/2').cells;
          const words = (cells[from] ?? '').split(' ');
          const moved = (end ? words.slice(-count) : words.slice(0, count)).join(' ');
          if (from === to || moved === '') continue;
          file = said([{ kind: 'move', target: `pl/2.${from}`, to, words: moved }], file);
        }
        const corrected = parseCorrected(source, file);
        expect(corrected.resolution?.outcomes.every(({ outcome }) => outcome === 'applied')).toBe(true);
        expect(bag(row(corrected.plan, 'pl/2').cells)).toBe(bag(row(plan, 'pl/2').cells));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a correction in a new version of the document', () => {
  const file = said([set('pl/2.lead', 'Sở Y tế'), { kind: 'check', of: 'pl/3' }]);
  const version = async (lines: readonly Line[]) => parseCorrected(await lakeSource(lines), file);

  it('finds its row by its words where rows were put in before it', async () => {
    const { plan: now } = await version([{ task: 'Đếm thuyền', lead: 'Sở Xây dựng' }, ...LINES]);
    expect(row(now, 'pl/3').lead.map(({ name }) => name)).toEqual(['Sở Y tế']);
    expect(row(now, 'pl/4').checked).toEqual(speaker);
    expect(now.diagnostics.map(({ code }) => code)).toContain('corrections-of-another-version');
  });

  it('holds for a row whose task was reworded and whose cell was not', async () => {
    const lines = LINES.map((line, i) => (i === 1 ? { ...line, task: 'Bấm giờ người đợi ở bến' } : line));
    expect(row((await version(lines)).plan, 'pl/2').lead[0]?.name).toBe('Sở Y tế');
  });

  it('is told with both readings where the cell says something else, and not applied', async () => {
    const lines = LINES.map((line, i) => (i === 1 ? { ...line, lead: 'Sở Xây dựng' } : line));
    const { plan: now } = await version(lines);
    expect(row(now, 'pl/2').lead[0]?.name).toBe('Sở Xây dựng');
    const told = now.diagnostics.find(({ code }) => code === 'correction-conflict');
    expect(told?.message).toMatch(/"Sở Tài chính" → "Sở Y tế".*"Sở Xây dựng"/);
  });

  it('is told where its row is gone', async () => {
    const { resolution } = await version(LINES.filter((_, i) => i !== 1));
    expect(resolution?.outcomes.map(({ outcome }) => outcome)).toEqual(['unplaced', 'applied']);
  });

  it('is no longer needed where the document says the same by now', async () => {
    const lines = LINES.map((line, i) => (i === 1 ? { ...line, lead: 'Sở Y tế' } : line));
    expect((await version(lines)).resolution?.outcomes[0]?.outcome).toBe('agreed');
  });

  it('has not been looked at where a looked-at row says other words', async () => {
    const lines = LINES.map((line, i) => (i === 2 ? { ...line, product: 'Báo cáo' } : line));
    const { plan: now, resolution } = await version(lines);
    expect(resolution?.outcomes[1]?.outcome).toBe('conflict');
    expect(row(now, 'pl/3').checked).toBeUndefined();
  });

  it('is of another plan where none of its rows is there', async () => {
    const { plan: now } = await version([{ task: 'Đếm thuyền', lead: 'Sở Xây dựng' }]);
    expect(now.diagnostics.map(({ code }) => code)).toContain('corrections-of-another-plan');
  });
});

describe('corrections of one cell', () => {
  it('replace one another when they are said', () => {
    const file = said([set('pl/1.lead', 'Sở Tư pháp'), set('pl/1.lead', 'Sở Y tế')]);
    expect(file.entries).toHaveLength(1);
    expect(file.entries[0]).toMatchObject({ was: 'Sở Nội vụ', now: 'Sở Y tế' });
  });

  it('contradict one another when a file holds two: the first holds, the second is told', () => {
    const one = said([set('pl/1.lead', 'Sở Tư pháp')]);
    const two = said([set('pl/1.lead', 'Sở Y tế')]);
    expect(outcomes({ ...one, entries: [...one.entries, ...two.entries] })).toEqual(['applied', 'twice']);
  });

  it('go away when the cell is given back its words, or with undo', () => {
    const file = said([set('pl/1.lead', 'Sở Y tế')]);
    expect(said([set('pl/1.lead', 'Sở Nội vụ')], file).entries).toEqual([]);
    expect(said([{ kind: 'undo', target: 'pl/1.lead' }], file).entries).toEqual([]);
  });
});

it('a parse without corrections is the same as one with an empty file', () => {
  const { plan: same } = parseCorrected(source, emptyCorrections('ho-tay.md', plan.source.sha256));
  expect(same).toEqual(plan);
});

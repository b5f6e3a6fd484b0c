import { describe, expect, test } from 'vitest';
import type { Resolved } from '../../src/corrections/resolve.ts';
import { messagesIn } from '../../src/messages/index.ts';
import type { Outcome } from '../../src/model/correcting.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { correctionTable } from '../../src/writers/corrections.ts';

const SAID = { by: 'Lò Thị Mai', at: '2026-03-02', row: { id: 'pl/4', number: '4', words: 'Đo hài lòng' } };
const OUTCOMES: readonly Outcome[] = [
  'applied',
  'agreed',
  'conflict',
  'twice',
  'words-differ',
  'unplaced',
  'unfit',
];

function corrected(outcome: Outcome, reads?: string, was = 'Sở Y tế'): Resolved {
  const entry = { ...SAID, of: 'pl/4', field: 'lead', was, now: 'Sở Nội vụ' };
  return { entry, outcome, of: 'pl/4', ...(reads !== undefined && { reads }) };
}

function lookedAt(outcome: Outcome, reads?: string): Resolved {
  return {
    entry: { ...SAID, of: 'pl/4', checked: true },
    outcome,
    of: 'pl/4',
    ...(reads !== undefined && { reads }),
  };
}

function lines(outcomes: readonly Resolved[], language: 'en' | 'vi' = 'vi') {
  return correctionTable(outcomes, messagesIn(language)).rows;
}

describe('a list of corrections', () => {
  test('names a cell as --undo takes it, with the heading that people know', () => {
    expect(lines([corrected('applied')])).toEqual([
      {
        of: 'pl/4.lead (Chủ trì)',
        was: 'Sở Y tế',
        now: 'Sở Nội vụ',
        by: 'Lò Thị Mai',
        at: '02/03/2026',
        note: '',
        outcome: 'đã áp dụng',
      },
    ]);
  });

  test('gives the day of a correction that was made on a page at some moment', () => {
    const { entry } = corrected('applied');
    const some: Resolved = {
      entry: { ...entry, at: '2026-03-02T23:10:00+07:00' },
      outcome: 'applied',
      of: 'pl/4',
    };
    expect(lines([some])).toMatchObject([{ at: '02/03/2026' }]);
  });

  test('says that a cell was empty, or is', () => {
    expect(lines([corrected('conflict', '', '')])).toMatchObject([
      { was: '(trống)', outcome: 'chưa áp dụng: ô này nay để trống' },
    ]);
  });

  test('says of a row that was looked at whether it is still the same, and never that it was applied', () => {
    expect(
      lines([lookedAt('applied'), lookedAt('conflict', 'Đo hài lòng lần hai'), lookedAt('unplaced')]),
    ).toMatchObject([
      { of: 'pl/4', was: '', now: '(đã xem, đúng)', outcome: 'vẫn như lúc xem' },
      { outcome: 'cần xem lại: dòng này nay ghi "Đo hài lòng lần hai"' },
      { outcome: 'không tìm thấy dòng' },
    ]);
  });

  test('says what the cell reads where that is why a correction does not fit', () => {
    expect(
      lines([corrected('conflict', 'Sở Tư pháp'), corrected('twice', 'Sở Tư pháp')], 'en'),
    ).toMatchObject([
      { outcome: 'not applied: the cell by now reads "Sở Tư pháp"' },
      { outcome: 'not applied: an earlier entry corrected the cell, which by now reads "Sở Tư pháp"' },
    ]);
  });

  test.each(LANGUAGES)('has words of its own for each outcome (%s)', (language) => {
    const said = lines(
      OUTCOMES.map((outcome) => corrected(outcome, 'Sở Tư pháp')),
      language,
    );
    expect(new Set(said.map(({ outcome }) => outcome)).size).toBe(OUTCOMES.length);
  });

  test('has a column for notes only where somebody wrote one', () => {
    const names = (some: readonly Resolved[]) =>
      correctionTable(some, messagesIn('vi')).columns.map(({ name }) => name);
    const noted: Resolved = {
      ...corrected('applied'),
      entry: { ...SAID, of: 'pl/4', checked: true, note: 'đã gọi' },
    };
    expect(names([corrected('applied')])).not.toContain('note');
    expect(names([corrected('applied'), noted])).toContain('note');
  });
});

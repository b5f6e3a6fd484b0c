import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { messagesIn } from '../../src/messages/index.ts';
import { CorrectionsFile } from '../../src/model/corrections.ts';
import { correctionsText, momentNow, type RowSaying } from '../../src/report/client/corrections.ts';
import { earlierCorrections } from '../../src/report/review/corrections-file.ts';
import type { ReviewPlan, ReviewRow } from '../../src/report/shared/page-data.ts';
import { scratchFolder } from '../support/cli.ts';

const folder = scratchFolder();
const SHA = 'ab'.repeat(32);
const speaker = { by: 'Lê Thị Hạnh', at: '2025-03-04T09:30:00+07:00' };

function rowOf(...texts: readonly string[]): ReviewRow {
  const roles = ['task', 'product', 'lead', 'deadline'];
  return {
    id: 'pl/3',
    number: '3',
    words: texts[0] ?? '',
    cells: texts.map((text, i) => ({ role: roles[i] ?? `other-${i}`, heading: '', text })),
    alternatives: [],
    checked: false,
  };
}

async function planIn(file: string): Promise<ReviewPlan> {
  const source = { file, format: 'text', sha256: SHA, pages: 1 } as const;
  const earlier = await earlierCorrections(source, messagesIn('vi').report.troubles);
  if (!earlier.ok) throw new Error(earlier.trouble.got);
  return { file, sha256: SHA, saveAs: earlier.value.name, before: earlier.value.before, rows: [] };
}

async function saved(
  sayings: readonly RowSaying[],
  file = join(folder(), 'moi.txt'),
): Promise<CorrectionsFile> {
  return CorrectionsFile.parse(parse(correctionsText(await planIn(file), sayings, speaker)));
}

describe('corrections that the page saves', () => {
  it('are what the schema of corrections files asks for', async () => {
    const row = rowOf('Rà soát "quy trình"', 'Báo cáo', 'Sở Nội vụ', 'Quý I');
    const cells = ['Rà soát "quy trình"', 'Báo cáo', 'Sở Tài chính', 'Quý I'];
    expect(await saved([{ row, cells, checked: true }])).toEqual({
      schemaVersion: '1.0',
      source: { file: 'moi.txt', sha256: SHA },
      entries: [
        {
          of: 'pl/3',
          field: 'lead',
          was: 'Sở Nội vụ',
          now: 'Sở Tài chính',
          ...speaker,
          row: { id: 'pl/3', number: '3', words: 'Rà soát "quy trình"' },
        },
        {
          of: 'pl/3',
          checked: true,
          ...speaker,
          row: { id: 'pl/3', number: '3', words: 'Rà soát "quy trình"' },
        },
      ],
    });
  });

  it('tell a border that was moved from words that were changed', async () => {
    const row = rowOf('Rà soát', 'Quyết định', 'công bố Văn phòng', 'Quý I');
    const moved = await saved([
      { row, cells: ['Rà soát', 'Quyết định công bố', 'Văn phòng', 'Quý I'], checked: false },
    ]);
    expect(moved.entries).toMatchObject([
      { field: 'product', moved: 'lead' },
      { field: 'lead', moved: 'product' },
    ]);
    const changed = await saved([
      { row, cells: ['Rà soát', 'Quyết định công bố', 'Văn phòng Sở', 'Quý I'], checked: false },
    ]);
    expect(changed.entries.every((entry) => !('moved' in entry))).toBe(true);
  });

  it('hold any words whatever', async () => {
    const words = fc.string({ unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(words, words, words, async (was, now, by) => {
        const text = correctionsText(
          await planIn(join(folder(), 'moi.txt')),
          [{ row: rowOf(was), cells: [now], checked: true }],
          { ...speaker, by },
        );
        const read: { entries: Record<string, unknown>[] } = parse(text);
        expect(read.entries).toHaveLength(was === now ? 1 : 2);
        for (const entry of read.entries) expect(entry).toMatchObject({ by, row: { words: was } });
        if (was !== now) expect(read.entries[0]).toMatchObject({ was, now });
      }),
    );
  });

  it('follow those that were there, remarks and all', async () => {
    const before = `# soát lần một
schemaVersion: "1.0"
entries:
- {of: pl/1, checked: true, by: Trần Văn Bình, at: 2025-02-01, row: {id: pl/1, number: "1", words: Lập kế hoạch}} # đã hỏi Sở
source: {sha256: ${SHA}}
`;
    writeFileSync(join(folder(), 'cu.corrections.yaml'), before);
    const plan = await planIn(join(folder(), 'cu.txt'));
    const text = correctionsText(plan, [{ row: rowOf('a'), cells: ['b'], checked: false }], speaker);
    expect(text).toContain('# soát lần một');
    expect(text).toContain('# đã hỏi Sở');
    const file = CorrectionsFile.parse(parse(text));
    expect(file.entries.map(({ of, by }) => [of, by])).toEqual([
      ['pl/1', 'Trần Văn Bình'],
      ['pl/3', 'Lê Thị Hạnh'],
    ]);
  });

  it('can follow a file without any', async () => {
    writeFileSync(
      join(folder(), 'rong.corrections.yaml'),
      `schemaVersion: "1.0"\nsource: { sha256: ${SHA} }\nentries: []\n`,
    );
    const file = await saved([{ row: rowOf('a'), cells: ['b'], checked: false }], join(folder(), 'rong.txt'));
    expect(file.entries).toHaveLength(1);
  });
});

it('writes a moment with its zone', () => {
  expect(momentNow(new Date('2025-03-04T02:30:00Z'))).toMatch(/^2025-03-0\dT\d\d:\d\d:00[+-]\d\d:\d\d$/);
  expect(Date.parse(momentNow(new Date('2025-03-04T02:30:00Z')))).toBe(Date.parse('2025-03-04T02:30:00Z'));
});

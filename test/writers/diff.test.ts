import { describe, expect, test } from 'vitest';
import { diffPlans } from '../../src/diff/index.ts';
import { messagesIn } from '../../src/messages/index.ts';
import { fromCsv } from '../../src/writers/csv.ts';
import { type DiffFormat, diffText, sumLine } from '../../src/writers/diff/index.ts';
import { countPairs, pairRows } from '../../src/writers/diff/rows.ts';
import { PLAIN } from '../../src/writers/style.ts';
import { planOf } from '../support/plan-builder.ts';

const old = planOf({
  file: 'cũ.json',
  rows: [
    {
      task: 'Đưa sổ theo dõi tàu cá lên mạng',
      lead: 'Sở Tư pháp',
      deadline: 'Quý I/2025',
      product: '- Sổ điện tử',
    },
    { task: 'Lắp bảng tin ở bến phà', lead: 'Sở Nội vụ', deadline: 'Quý II/2025' },
    { task: 'Đảm bảo đường truyền cho xã đảo', lead: 'Sở Nội vụ' },
  ],
});
const now = planOf({
  file: 'mới.json',
  rows: [
    {
      task: 'Đưa sổ theo dõi tàu cá và sổ bến lên mạng',
      lead: 'Sở Tài chính',
      deadline: 'Tháng 5/2025',
      product: '- Sổ điện tử',
    },
    { task: 'Mở quầy đọc sách | cho thủy thủ', lead: 'Sở Y tế' },
    { task: 'Bảo đảm đường truyền cho xã đảo', lead: 'Sở Nội vụ' },
  ],
});
const diff = diffPlans(old, now);
const en = messagesIn('en');

const written = (
  format: DiffFormat,
  full = false,
  messages = en,
  style = PLAIN,
  width = 72,
): Promise<string> =>
  diffText(diff, { format, full, bom: false, screen: { width, style } }, messages).then(String);

describe('in the terminal', () => {
  test('what went and what came can be told apart without colour', async () => {
    expect(await written('text')).toBe(
      `--- old  cũ.json · Cải cách hành chính năm 2025 · 218/KH-UBND · 2024-12-20
+++ new  mới.json · Cải cách hành chính năm 2025 · 218/KH-UBND · 2024-12-20

Tasks and indicators
  ~ pl/1 Đưa sổ theo dõi tàu cá và sổ bến lên mạng [reworded, lead,
      later]
      task: Đưa sổ theo dõi tàu cá {+và sổ bến+} lên mạng
      lead: [-Sở Tư pháp-] {+Sở Tài chính+}
      deadline: [-Quý I/2025-] {+Tháng 5/2025+} (+61 days)
  - pl/2 Lắp bảng tin ở bến phà
  + pl/2 Mở quầy đọc sách | cho thủy thủ
  1 with other looks only (--full tells them)
`,
    );
  });

  test('no line is wider than the terminal, and no colour runs over its end', async () => {
    const style = {
      ...PLAIN,
      red: (text: string) => `\u001b[31m${text}\u001b[39m`,
      green: (text: string) => `\u001b[32m${text}\u001b[39m`,
    };
    for (const line of (await written('text', true, en, style, 40)).split('\n').slice(3)) {
      expect(line.replace(/\u001b\[\d+m/g, '').length).toBeLessThanOrEqual(40);
      expect(line.split('\u001b[31m').length + line.split('\u001b[32m').length - 1).toBe(
        line.split('\u001b[39m').length,
      );
    }
  });

  test('small changes one by one where all is asked for', async () => {
    expect(await written('text', true)).toContain('task: [-Đảm bảo-] {+Bảo đảm+} đường truyền cho xã đảo');
  });

  test('in Vietnamese', async () => {
    const text = await written('text', false, messagesIn('vi'));
    expect(text).toContain('Nhiệm vụ và chỉ tiêu');
    expect(text).toContain('thời hạn: [-Quý I/2025-] {+Tháng 5/2025+} (thêm 61 ngày)');
  });

  test('nothing where nothing differs', async () => {
    const same = diffPlans(old, old);
    expect(
      await diffText(
        same,
        { format: 'text', full: false, bom: false, screen: { width: 80, style: PLAIN } },
        en,
      ),
    ).toBe('');
  });

  test('control characters of a file do nothing', async () => {
    const evil = planOf({ rows: [{ task: 'Lắp \u001b[31mbảng tin\u0007 ở bến phà' }] });
    const text = await diffText(
      diffPlans(planOf(), evil),
      { format: 'text', full: true, bom: false, screen: { width: 80, style: PLAIN } },
      en,
    );
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

test('markdown is a comparison table, old words left and new words right', async () => {
  const text = await written('markdown');
  expect(text).toContain(
    '## Tasks and indicators\n\n| What | Change | Old text | New text |\n| --- | --- | --- | --- |',
  );
  expect(text).toContain(
    '| pl/1 Đưa sổ theo dõi tàu cá và sổ bến lên mạng | reworded: task | Đưa sổ theo dõi tàu cá lên mạng | Đưa sổ theo dõi tàu cá **và sổ bến** lên mạng |',
  );
  expect(text).toContain('|  | lead | ~~Sở Tư pháp~~ | **Sở Tài chính** |');
  expect(text).toContain('| pl/2 | added |  | Mở quầy đọc sách \\| cho thủy thủ |');
  expect(text).toContain('1 with other looks only.');
});

test('csv has a line for each finding', async () => {
  const rows = fromCsv(await written('csv'));
  expect(rows.ok && rows.value).toEqual([
    ['Record', 'Old', 'New', 'Change', 'Field', 'What', 'Old text', 'New text', 'Days'],
    expect.arrayContaining(['pl/1', 'reworded', 'task']),
    expect.arrayContaining(['pl/1', 'lead', 'Sở Tư pháp', 'Sở Tài chính']),
    expect.arrayContaining(['pl/1', 'later', 'Quý I/2025', 'Tháng 5/2025', '61']),
    expect.arrayContaining(['pl/2', '', 'removed', 'Lắp bảng tin ở bến phà']),
    expect.arrayContaining(['pl/2', '', 'added']),
    expect.arrayContaining(['pl/3', 'cosmetic', 'task']),
  ]);
});

test('json is the difference itself', async () => {
  expect(JSON.parse(await written('json'))).toEqual(JSON.parse(JSON.stringify(diff)));
});

test('a line sums up, each kind counted by records', () => {
  expect(sumLine(diff, en)).toBe('4 changes: 1 added, 1 removed, 1 reworded, 1 cosmetic, 1 lead, 1 later');
});

test('the alignment can be looked at: pairs with reason and score, and what stands alone', () => {
  const { rows } = pairRows(diff, old, now, en);
  expect(rows.filter(({ record }) => record === 'Tasks and indicators')).toMatchObject([
    { old: 'pl/1', new: 'pl/1', reason: 'similar' },
    { old: 'pl/2', new: null, reason: null, score: null },
    { old: null, new: 'pl/2' },
    {
      old: 'pl/3',
      new: 'pl/3',
      reason: 'same text',
      score: 1,
      oldText: 'pl/3 Đảm bảo đường truyền cho xã đảo',
    },
  ]);
  expect(countPairs(diff)).toEqual({ pairs: 3, old: 1, now: 1 });
});

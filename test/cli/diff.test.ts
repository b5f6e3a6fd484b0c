import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/index.ts';
import { runHere, runShell, scratchFolder } from '../support/cli.ts';
import { planOf } from '../support/plan-builder.ts';
import { PLAN_TEXT } from '../support/text.ts';

const folder = scratchFolder();
const run = (...args: string[]) => runHere(['diff', ...args], folder());

const rows = [
  { task: 'Đưa sổ theo dõi tàu cá lên mạng', lead: 'Sở Tư pháp', deadline: 'Quý I/2025' },
  { task: 'Lắp bảng tin ở bến phà', lead: 'Sở Nội vụ', deadline: 'Quý II/2025' },
];
const old = planOf({ file: 'old.txt', rows });
const now = planOf({
  file: 'new.txt',
  rows: rows.map((row, i) => (i === 0 ? { ...row, deadline: 'Quý III/2025' } : row)),
});

function put(name: string, content: Plan | readonly Plan[] | string): void {
  writeFileSync(join(folder(), name), typeof content === 'string' ? content : JSON.stringify(content));
}

beforeAll(() => {
  put('old.json', old);
  put('new.json', now);
  put('two.json', [old, now]);
  put('plan.txt', PLAN_TEXT);
  put('draft.txt', PLAN_TEXT.replace('10/12/2025', '20/11/2025'));
});

describe('exit status', () => {
  test.each([
    [['old.json', 'new.json'], 0],
    [['old.json', 'new.json', '--exit-code'], 1],
    [['old.json', 'old.json', '--exit-code'], 0],
    [['old.json', 'new.json', '--exit-code', '--only', 'added,removed'], 0],
    [['old.json', 'new.json', '--exit-code', '--only', 'deadline'], 1],
    [['old.json', 'missing.json', '--exit-code'], 2],
    [['old.json'], 2],
    [['two.json', 'new.json'], 2],
    [['.', 'new.json'], 2],
    [['-', '-'], 2],
    [['old.json', 'new.json', '--only', 'addde'], 2],
    [['old.json', 'new.json', '--threshold', '2'], 2],
    [['old.json', 'new.json', '--format', 'html'], 2],
  ])('%j: %i', async (args, status) => {
    expect((await run(...args)).status).toBe(status);
  });
});

test('two plan files: the difference on the standard output, its sum on the other', async () => {
  const { stdout, stderr } = await run('old.json', 'new.json');
  expect(stdout).toContain('deadline: Quý [-I/2025-] {+III/2025+} (+183 days)');
  expect(stderr).toBe('1 change: 1 later\n');
});

test('documents are parsed on the way', async () => {
  const { stdout, status } = await run('plan.txt', 'draft.txt');
  expect(status).toBe(0);
  expect(stdout).toContain('[-10/12/2025.-] {+20/11/2025.+}');
});

test('one of them may come from the standard input', () => {
  const { stdout, status } = runShell(
    'cat new.json | reform-plan diff old.json - --format json --quiet',
    folder(),
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ changes: [{ record: 'row', kinds: ['deadline-later'] }] });
});

test('only some kinds of change', async () => {
  const { stdout, stderr } = await run('old.json', 'new.json', '--only', 'lead');
  expect([stdout, stderr]).toEqual(['', 'No change of these kinds.\n']);
});

test('a misspelt kind is answered with the nearest', async () => {
  expect((await run('old.json', 'new.json', '--only', 'addde')).stderr).toContain('nearest: added');
});

test('into a file, with a byte order mark for spreadsheets', async () => {
  expect((await run('old.json', 'new.json', '--format', 'csv', '--output', 'out.csv')).status).toBe(0);
  expect(readFileSync(join(folder(), 'out.csv'), 'utf8')).toMatch(/^\uFEFFRecord,/);
  expect((await run('old.json', 'new.json', '--format', 'csv')).stdout).toMatch(/^Record,/);
});

test('no input is written over', async () => {
  const { status, stderr } = await run('old.json', 'new.json', '--output', 'new.json');
  expect(status).toBe(2);
  expect(stderr).toContain('new.json would be overwritten');
});

test('the alignment', async () => {
  const { stdout, stderr } = await run('old.json', 'new.json', '--pairs', '--format', 'json');
  expect(JSON.parse(stdout)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ old: 'pl/2', new: 'pl/2', reason: 'identical', score: 1 }),
    ]),
  );
  expect(stderr).toContain('3 pairs');
});

describe('in Vietnamese', () => {
  test('the output', async () => {
    expect((await run('old.json', 'new.json', '--lang', 'vi')).stdout).toContain('(thêm 183 ngày)');
  });

  test('by the locale', async () => {
    const { stderr } = await runHere(['diff', 'old.json', 'old.json'], folder(), '', {
      LC_ALL: 'vi_VN.UTF-8',
    });
    expect(stderr).toBe('Hai kế hoạch không khác nhau.\n');
  });

  test('help and troubles', async () => {
    expect((await run('--help', '--lang', 'vi')).stdout).toContain('kế hoạch cũ');
    expect((await run('two.json', 'new.json', '--lang', 'vi')).stderr).toContain('tệp có 2 kế hoạch');
  });
});

test('the kinds of change are listed with their meaning', async () => {
  expect((await run('--kinds')).stdout).toMatch(/successor.*the same body under its new name/);
});

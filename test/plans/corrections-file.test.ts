import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CorrectionsFile } from '../../src/model/index.ts';
import {
  correctionsPath,
  correctionsText,
  isBesidePlan,
  readCorrections,
  writeCorrections,
} from '../../src/plans/corrections-file.ts';
import { loadPlans, readPlan } from '../../src/plans/read-plan.ts';
import { lakePlan } from '../corrections/document.ts';

const folder = mkdtempSync(join(tmpdir(), 'reform-plan-corrections-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const file: CorrectionsFile = {
  schemaVersion: '1.0',
  source: { file: 'ho-tay.md', sha256: 'a'.repeat(64) },
  entries: [
    {
      of: 'pl/1',
      field: 'lead',
      was: 'Sở Nội vụ',
      now: 'Sở Y tế',
      by: 'Mai',
      at: '2031-02-03',
      row: { id: 'pl/1', number: '1', words: 'Sửa quy chế tiếp nhận thư góp ý của người dân quanh hồ' },
    },
    {
      of: 'pl/2',
      checked: true,
      by: 'Mai',
      at: '2031-02-03T09:30:00+07:00',
      note: 'đã hỏi: "bến 1"',
      row: { id: 'pl/2', number: '2', words: 'Đo thời gian chờ' },
    },
  ],
};

it('what is written reads back', async () => {
  expect((await writeCorrections(at('a.corrections.yaml'), file)).ok).toBe(true);
  expect(await readCorrections(at('a.corrections.yaml'))).toEqual({ ok: true, value: file });
});

it('remarks of a person stay where the entry stays', () => {
  const text = correctionsText(file, null).replace('  - of: pl/2', '  # hỏi lại chị Hoa\n  - of: pl/2');
  const again = correctionsText({ ...file, entries: file.entries.slice(1) }, text);
  expect(again).toContain('# hỏi lại chị Hoa\n  - of: pl/2');
  expect(again).not.toContain('pl/1');
});

describe('a file that is none is refused with the place of what is wrong', () => {
  const good = correctionsText(file, null);
  const cases: [string, string, RegExp][] = [
    ['a field of another kind', good.replace('by: Mai', 'by: 5'), /bad\.yaml:12:9 .*entries\[0\]\.by: text/],
    ['a field that there is not', good.replace('now:', 'nows:'), /entries\[0\]\.now/],
    ['no YAML', good.replace('entries:', 'entries: ['), /bad\.yaml:\d+:\d+/],
    ['a list', '- 1\n', /bad\.yaml/],
    ['nothing', '', /bad\.yaml/],
  ];
  it.each(cases)('%s', async (_, text, told) => {
    writeFileSync(at('bad.yaml'), text);
    const read = await readCorrections(at('bad.yaml'));
    expect(read.ok ? '' : `${read.trouble.what} ${read.trouble.expected}`).toMatch(told);
  });
});

describe('corrections beside a document', () => {
  const path = at('ho-tay.md');
  writeFileSync(path, lakePlan());

  it('are applied wherever it is read, unless they are not wanted', async () => {
    await writeCorrections(await correctionsPath(path), file);
    const read = [readPlan(path), loadPlans(path), readPlan(path, { corrections: null })];
    const leads = (await Promise.all(read)).map((plan) => {
      const [one] = plan.ok ? [plan.value].flat() : [];
      return one?.rows[0]?.lead[0]?.name;
    });
    expect(leads).toEqual(['Sở Y tế', 'Sở Y tế', 'Sở Nội vụ']);
  });

  it('are kept under the whole name where two documents share one stem', async () => {
    expect(await correctionsPath(path)).toBe(at('ho-tay.corrections.yaml'));
    writeFileSync(`${path}.corrections.yaml`, readFileSync(at('ho-tay.corrections.yaml')));
    expect(await correctionsPath(path)).toBe(`${path}.corrections.yaml`);
  });

  it('stop the reading where they cannot be understood: nothing is left out in silence', async () => {
    writeFileSync(`${path}.corrections.yaml`, 'entries: 3\n');
    const read = await readPlan(path);
    expect(read.ok ? null : read.trouble.code).toBe('bad-corrections-file');
  });
});

it('are no plans', () => {
  expect(['a.corrections.yaml', 'b.progress.yml', 'c.yaml'].map(isBesidePlan)).toEqual([true, true, false]);
});

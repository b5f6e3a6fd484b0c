import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addToLedger, ledgerPath, loadLedger } from '../../src/follow/ledger-file.ts';
import { scratchFolder } from '../support/cli.ts';
import { entry } from '../support/entry.ts';

const folder = scratchFolder();
const PLAN = 'vn/an-hai/kh/2025/218-kh-ubnd';

async function added(path: string, ...tasks: string[]): Promise<void> {
  const written = await addToLedger(path, PLAN, () => ({ entries: tasks.map((task) => entry({ task })) }));
  if (!written.ok) throw new Error(written.trouble.got);
}

async function tasksIn(path: string): Promise<string[]> {
  const ledger = await loadLedger(path, PLAN);
  if (!ledger.ok) throw new Error(ledger.trouble.got);
  return ledger.value.entries.map(({ task }) => task);
}

describe('the file of a ledger', () => {
  it('stands beside the plan under its name', () => {
    expect(ledgerPath('plans/2025/plan.json')).toBe('plans/2025/plan.progress.yaml');
    expect(ledgerPath('plan')).toBe('plan.progress.yaml');
  });

  it('is only added to: what stood there stays byte for byte', async () => {
    const path = join(folder(), 'grow.progress.yaml');
    await added(path, 'pl/1');
    const before = readFileSync(path, 'utf8');
    await added(path, 'pl/2', 'pl/3');
    expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true);
    expect(await tasksIn(path)).toEqual(['pl/1', 'pl/2', 'pl/3']);
  });

  it('is YAML for every other program', async () => {
    const path = join(folder(), 'yaml.progress.yaml');
    await added(path, 'pl/1', 'pl/2');
    expect(parse(readFileSync(path, 'utf8'))).toMatchObject({
      plan: PLAN,
      entries: [{ task: 'pl/1' }, { task: 'pl/2' }],
    });
  });

  it('goes on after a line that was cut off, and keeps that line as a comment', async () => {
    const path = join(folder(), 'cut.progress.yaml');
    await added(path, 'pl/1', 'pl/2');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -30));
    await added(path, 'pl/3');
    expect(await tasksIn(path)).toEqual(['pl/1', 'pl/3']);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('# cut off: - {"task":"pl/2"');
    expect(parse(text)).toMatchObject({ entries: [{ task: 'pl/1' }, { task: 'pl/3' }] });
  });

  it('keeps what several writers add at once', async () => {
    const path = join(folder(), 'crowd.progress.yaml');
    const names = Array.from({ length: 8 }, (_, i) => `pl/${i + 1}`);
    await Promise.all(names.map((name) => added(path, name)));
    expect((await tasksIn(path)).sort()).toEqual(names);
  });

  it('tells of a folder that cannot be written to', async () => {
    const written = await addToLedger(join(folder(), 'nowhere', 'a.progress.yaml'), PLAN, () => ({
      entries: [entry()],
    }));
    expect(written.ok ? 'written' : written.trouble.code).toBe('not-writable');
  });
});

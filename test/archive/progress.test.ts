import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { storedLedgers } from '../../src/archive/ledgers.ts';
import { readLedger } from '../../src/follow/ledger.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import { planKey } from '../../src/model/plan-key.ts';
import { runHere, scratchFolder } from '../support/cli.ts';
import { FIRST } from '../support/followed-year.ts';
import { built } from './plans.ts';

/** A plan that is followed, on paper and in an archive: work done, begun, extended by a document, and stopped. */
const folder = scratchFolder();
const plan = 'plans/an-hai.json';
const run = (...args: string[]) => runHere(args, folder());

beforeAll(async () => {
  mkdirSync(join(folder(), 'plans'));
  writeFileSync(join(folder(), plan), JSON.stringify(FIRST));
  const set = (...args: string[]) => run('track', 'set', plan, ...args, '--by', 'Lan');
  await set(
    '1',
    '--done',
    '2025-02-20',
    '--evidence',
    '12/DM-SNV@2025-02-20',
    '--product',
    'Danh mục đã ban hành',
  );
  await set('2', '--state', 'doing', '--percent', '40', '--as-of', '2025-03-01');
  await set('2', '--extend', '2025-11-30', '--granted', '77/UBND-NC', '--reason', 'chờ hướng dẫn');
  await set('3', '--state', 'stopped', '--reason', 'trùng việc');
  await built({ inputs: [join(folder(), 'plans')], archive: join(folder(), 'kho.sqlite') });
});

describe('an archive', () => {
  it('holds a ledger with every field of every entry', async () => {
    const path = join(folder(), 'plans/an-hai.progress.yaml');
    const beside = readLedger(readFileSync(path, 'utf8'), path);
    if (!beside.ok) throw new Error(beside.trouble.got);
    const held = await storedLedgers(join(folder(), 'kho.sqlite'), null, ENGLISH);
    if (!held.ok) throw new Error(held.trouble.got);
    const { header, entries } = beside.value;
    expect(entries.length).toBeGreaterThan(3);
    expect([...held.value]).toEqual([[planKey(FIRST), { header, entries, faults: [] }]]);
  });

  it.each([
    ['query', '--state', 'done,doing,stopped', '--columns', 'number,state', '--format', 'json'],
    ['query', '--state', 'overdue', '--columns', 'number,state', '--format', 'json'],
    ['query', '--columns', 'number,state', '--format', 'json'],
    ['due', '--within', '1y', '--format', 'json'],
    ['due', '--within', '1y', '--state', 'in-time', '--format', 'json'],
    ['due', '--within', '1y', '--no-ledger', '--format', 'json'],
  ])('answers %s %s %s as the plan file with its ledger does', async (command, ...asked) => {
    const day = ['--as-of', asked.includes('overdue') ? '2025-12-30' : '2025-03-14'];
    const [file, archive] = [
      await run(command, plan, ...asked, ...day),
      await run(command, 'kho.sqlite', ...asked, ...day),
    ];
    expect(JSON.parse(file.stdout)).not.toEqual([]);
    expect(JSON.parse(archive.stdout)).toEqual(JSON.parse(file.stdout));
  });

  it.each([
    ['status', '--as-of', '2025-03-14', '--by', 'agency', '--to', 'json'],
    ['report', '--period', 'quý I/2025', '--to', 'json'],
    ['remind', '--as-of', '2025-12-30', '--to', 'json'],
    ['score', '--as-of', '2025-03-14', '--to', 'json'],
    ['log', '--to', 'json'],
  ])('is followed up by track %s as the plan file is', async (command, ...asked) => {
    const key = `kho.sqlite:${planKey(FIRST)}`;
    const [file, archive] = [
      await run('track', command, plan, ...asked),
      await run('track', command, key, ...asked),
    ];
    expect(file.stdout).not.toBe('');
    expect(archive).toEqual(file);
  });

  it.each([
    ['set', 'kho.sqlite', '1', '--done', '2025-03-01'],
    ['init', 'kho.sqlite', '-o', 'sheets', '--sets', 'spread'],
    ['merge', 'kho.sqlite', 'none.xlsx'],
    ['carry', plan, 'kho.sqlite'],
  ])('is no place to write a statement down: track %s', async (...args) => {
    const before = readFileSync(join(folder(), 'kho.sqlite'));
    const said = await run('track', ...args, '--lang', 'vi');
    expect(said.status).toBe(2);
    expect(said.stderr).toContain('kho lưu trữ chỉ giữ bản sao của sổ theo dõi');
    expect(readFileSync(join(folder(), 'kho.sqlite')).equals(before)).toBe(true);
    expect(readdirSync(folder()).sort()).toEqual(['kho.sqlite', 'plans']);
  });

  it('takes statements down in a ledger that is named', async () => {
    const said = await run('track', 'set', 'kho.sqlite', '1', '--done', '2025-03-01', '--ledger', 'so.yaml');
    expect(said.status).toBe(0);
    expect(existsSync(join(folder(), 'so.yaml'))).toBe(true);
  });

  it('says of how many plans it has no ledger', async () => {
    writeFileSync(join(folder(), 'alone.json'), JSON.stringify(FIRST));
    await built({ inputs: [join(folder(), 'alone.json')], archive: join(folder(), 'alone.sqlite') });
    const asked = await run('query', 'alone.sqlite', '--state', 'done', '--lang', 'vi');
    expect(asked.stderr).toContain('chưa có sổ theo dõi');
  });
});

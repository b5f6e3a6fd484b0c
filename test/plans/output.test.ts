import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/messages/index.ts';
import { Output, type OutputOptions, writeOutput } from '../../src/plans/output.ts';
import { planWriter } from '../../src/writers/index.ts';
import { samplePlan } from '../support/plan.ts';

const root = mkdtempSync(join(tmpdir(), 'reform-plan-output-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder = '';
let count = 0;
beforeEach(() => {
  count += 1;
  folder = join(root, String(count));
  mkdirSync(folder);
});

const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
async function write(content: string, options: OutputOptions = {}, name = 'thuyen.csv'): Promise<string> {
  const written = await writeOutput(content, at(name), options, ENGLISH);
  return written.ok ? 'written' : written.trouble.code;
}

describe('a file that is there already', () => {
  it('is replaced while it is as it was written', async () => {
    expect([await write('một'), await write('hai')]).toEqual(['written', 'written']);
    expect(read('thuyen.csv')).toBe('hai');
  });

  it('is kept once somebody changed it, unless it is forced', async () => {
    await write('một');
    writeFileSync(at('thuyen.csv'), 'một, sửa tay');
    expect(await write('hai')).toBe('would-overwrite-edits');
    expect(read('thuyen.csv')).toBe('một, sửa tay');
    expect(await write('hai', { force: true })).toBe('written');
    expect(read('thuyen.csv')).toBe('hai');
  });

  it('is kept where something else wrote it', async () => {
    writeFileSync(at('thuyen.csv'), 'của người khác');
    expect(await write('hai')).toBe('would-overwrite-edits');
  });

  it.each(['json', 'yaml', 'ndjson'] as const)(
    'is kept where it is the %s plan of another document that is still there, unless it is forced',
    async (format) => {
      const { one } = await planWriter(format);
      const plan = samplePlan();
      const [harbour, ferry] = ['ben-cang/ke-hoach.md', 'pha/ke-hoach.md'].map((name) => {
        mkdirSync(join(folder, dirname(name)));
        writeFileSync(at(name), '# KẾ HOẠCH\nCải cách hành chính năm 2027\n');
        return one({ ...plan, source: { ...plan.source, file: at(name) } });
      });
      const name = `ke-hoach.${format}`;
      const from = (document: string, force = false): OutputOptions => ({ readFrom: at(document), force });
      expect(await write(harbour ?? '', from('ben-cang/ke-hoach.md'), name)).toBe('written');
      expect(await write(ferry ?? '', from('pha/ke-hoach.md'), name)).toBe('would-overwrite-plan');
      expect(read(name)).toBe(harbour);
      expect(await write(ferry ?? '', from('pha/ke-hoach.md', true), name)).toBe('written');
      // a document that was moved or is named from elsewhere is no other one
      rmSync(at('pha/ke-hoach.md'));
      expect(await write(harbour ?? '', from('ben-cang/ke-hoach.md'), name)).toBe('written');
    },
  );

  it('may say the same already, whoever wrote it', async () => {
    writeFileSync(at('thuyen.csv'), 'hai');
    expect(await write('hai')).toBe('written');
  });

  it('is never an input, not even through a link and by force', async () => {
    writeFileSync(at('ke-hoach.md'), 'gốc');
    symlinkSync(at('ke-hoach.md'), at('lien-ket.md'));
    const options = { inputs: [at('ke-hoach.md')], force: true };
    expect(await write('hai', options, 'lien-ket.md')).toBe('would-overwrite');
    expect(read('ke-hoach.md')).toBe('gốc');
  });
});

describe('a file that is written in pieces', () => {
  it('stays as it was until the last of them is there', async () => {
    await write('một');
    const output = await Output.at(at('thuyen.csv'), {}, ENGLISH);
    if (!output.ok) throw new Error(output.trouble.what);
    await output.value.write('h');
    expect(read('thuyen.csv')).toBe('một');
    await output.value.write('ai');
    await output.value.end();
    expect(read('thuyen.csv')).toBe('hai');
  });

  it('stays as it was where nothing is written, or the writing is given up; nothing is left behind', async () => {
    await write('một');
    const output = await Output.at(at('thuyen.csv'), {}, ENGLISH);
    if (!output.ok) throw new Error(output.trouble.what);
    await output.value.write('hai');
    await output.value.discard();
    await output.value.end();
    expect(read('thuyen.csv')).toBe('một');
    expect(readdirSync(folder).sort()).toEqual(['.reform-plan.sha256', 'thuyen.csv']);
  });
});

it('a folder that is a file, and a file that is a folder, are told in a sentence', async () => {
  writeFileSync(at('tep'), 'x');
  expect(await write('hai', {}, join('tep', 'thuyen.csv'))).toBe('not-writable');
  mkdirSync(at('thu-muc'));
  expect(await write('hai', {}, 'thu-muc')).toBe('not-writable');
});

it('the sums are as sha256sum writes and checks them', async () => {
  await write('một');
  expect(read('.reform-plan.sha256')).toMatch(/^[0-9a-f]{64} {2}thuyen\.csv\n$/);
});

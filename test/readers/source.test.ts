import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSize, size } from '../../src/readers/bytes.ts';
import { readSource } from '../../src/readers/index.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reform-plan-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function code(input: string | Uint8Array, maxSize?: number): Promise<string> {
  const read = await readSource(input, maxSize === undefined ? {} : { maxSize });
  return read.ok ? read.value.format : read.trouble.code;
}

describe('reading a source', () => {
  it('tells the format from the content, not from the name', async () => {
    expect(await code(await file('a.pdf', 'KẾ HOẠCH\nI. MỤC TIÊU\n'))).toBe('text');
    expect(await code(await file('b.txt', '# KẾ HOẠCH\n\n## I. MỤC TIÊU\n'))).toBe('markdown');
  });

  it('keeps the path as it was given, and the hash of the bytes', async () => {
    const path = await file('c.txt', 'KẾ HOẠCH');
    const read = await readSource(path);
    expect(read).toMatchObject({
      ok: true,
      value: { file: path, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('can be told to read as another format', async () => {
    const read = await readSource(Buffer.from('# KẾ HOẠCH\n# I. MỤC TIÊU'), { format: 'text', file: 'x' });
    expect(read).toMatchObject({ ok: true, value: { format: 'text', file: 'x' } });
  });

  it('hands on what the decoder passed over, at its place in the decoded text', async () => {
    const read = await readSource(Buffer.from('KẾ HOẠCH\nnăm\0 2025 của tỉnh An Hải'));
    expect(read).toMatchObject({
      ok: true,
      value: { diagnostics: [{ code: 'nul-characters', source: { line: 2, start: 12 } }] },
    });
  });

  const troubles: [string, () => Promise<string>, string][] = [
    ['nothing', () => file('empty', ''), 'empty-file'],
    ['white space', () => file('white', ' \r\n\t\n'), 'empty-file'],
    ['only a mark', () => file('mark', '\uFEFF'), 'empty-file'],
    ['a folder', async () => folder, 'not-a-file'],
    ['a missing file', async () => join(folder, 'nowhere'), 'not-found'],
    ['a file below a file', async () => join(await file('d', 'x'), 'e'), 'not-found'],
    [
      'a line of a million letters',
      () => file('long', `KẾ HOẠCH\n${'cải cách '.repeat(120_000)}`),
      'line-too-long',
    ],
    ['an old Word document', () => file('old', Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'unsupported-kind'],
  ];
  it.each(troubles)('refuses %s', async (_, path, expected) =>
    expect(await code(await path())).toBe(expected),
  );

  it('refuses what is over the limit, from a file and from bytes', async () => {
    expect(await code(await file('big', 'x '.repeat(600)), 1000)).toBe('too-large');
    expect(await code(Buffer.from('x '.repeat(600)), 1000)).toBe('too-large');
  });

  it('stops reading an endless device at the limit', async () => {
    expect(await code('/dev/zero', 100_000)).toBe('too-large');
  });

  it('names the file in what failed', async () => {
    const path = await file('named.txt', '');
    expect(await readSource(path)).toMatchObject({ ok: false, trouble: { what: `${path} is empty` } });
  });
});

describe('sizes', () => {
  it.each([
    ['4096', 4096],
    ['256M', 256 * 1024 ** 2],
    ['1.5 GiB', 1.5 * 1024 ** 3],
    ['64 kB', 65_536],
    ['0', null],
    ['-1', null],
    ['many', null],
    ['1e9', null],
  ])('%s', (text, bytes) => expect(parseSize(text)).toBe(bytes));

  it('are written as people do', () => {
    expect([size(12), size(2048), size(64 * 1024 ** 2)]).toEqual(['12 bytes', '2 KiB', '64 MiB']);
  });
});

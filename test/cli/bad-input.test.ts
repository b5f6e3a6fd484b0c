import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli, scratchFolder } from '../support/cli.ts';
import { PLAN_TEXT } from '../support/text.ts';

const folder = scratchFolder();
const at = (name: string): string => join(folder(), name);
const run = (...args: string[]) => runCli(args, folder());

/** The four parts of what the standard error says about a single trouble. */
const FOUR_PARTS = /^error: .+\n {2}expected: .+\n {2}example: {2}.+\n {2}got: {6}.+\n$/;

const FILES: Record<string, string | Uint8Array> = {
  'empty.txt': '',
  'white.txt': ' \n\r\n\f\n',
  'random.txt': Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + 7) % 256),
  'tcvn3.txt': 'KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2025',
  'vni.txt': Buffer.from('Keá hoaïch caûi caùch haønh chính naêm 2025', 'latin1'),
  'windows-1258.txt': Buffer.from('Kêì hoaòch caÒi caìch haÌnh chiình nãm 2025', 'latin1'),
  'utf16.txt': Buffer.from(PLAN_TEXT, 'utf16le'),
  'plan.doc': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
  'old.xls': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]),
  'plan.rtf': '{\\rtf1\\ansi KE HOACH}',
  'plan.odt': zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }, { level: 0 }),
  'table.xlsx': zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
  'scan.png': Buffer.from('89504e470d0a1a0a0000', 'hex'),
  'one-line.txt': 'kế hoạch cải cách hành chính '.repeat(1_300_000),
};

beforeAll(() => {
  for (const [name, content] of Object.entries(FILES)) writeFileSync(at(name), content);
  mkdirSync(at('bare'));
  // 200 MB of nothing, which takes no room on the disk
  const huge = openSync(at('huge.txt'), 'w');
  writeSync(huge, 'x', 200 * 1024 ** 2);
  closeSync(huge);
});

describe('what cannot be read is told in four parts, with exit status 2', () => {
  const cases: [string, RegExp][] = [
    ['empty.txt', /empty.txt is empty/],
    ['white.txt', /white space only/],
    ['random.txt', /binary data/],
    ['tcvn3.txt', /TCVN3/],
    ['vni.txt', /VNI/],
    ['windows-1258.txt', /windows-1258/],
    ['utf16.txt', /UTF-16LE without a byte order mark/],
    ['plan.doc', /save it as \.docx/],
    ['plan.rtf', /save it as \.docx/],
    ['plan.odt', /save it as \.docx/],
    ['table.xlsx', /Excel/],
    ['old.xls', /save it as \.xlsx/],
    ['scan.png', /OCR/],
    ['one-line.txt', /line 1, which is longer/],
    ['huge.txt', /200 MiB/],
    ['bare', /holds no documents/],
    ['nowhere.txt', /does not exist/],
    ['/dev/zero', /too large/],
  ];
  it.each(cases)('%s', (name, said) => {
    const ran = run('parse', name);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(FOUR_PARTS);
    expect(ran.stderr).toMatch(said);
  });

  // the superuser may read everything
  it.skipIf(process.getuid?.() === 0)('a file without permission', () => {
    writeFileSync(at('secret.txt'), PLAN_TEXT);
    chmodSync(at('secret.txt'), 0);
    const ran = run('parse', 'secret.txt');
    expect(ran).toMatchObject({ status: 2, stderr: expect.stringContaining('that you may not read') });
  });

  it('also when they are many, over a pool', () => {
    const names = Object.keys(FILES);
    const ran = run('parse', ...names, '--jobs', '2');
    expect(ran.status).toBe(2);
    expect(JSON.parse(ran.stdout)).toEqual([]);
    expect(ran.stderr.match(/^error: /gm)).toHaveLength(names.length);
    expect(ran.stderr).not.toMatch(/\n {4}at /);
  });

  it('leaves an existing output alone when nothing was read', () => {
    writeFileSync(at('kept.json'), 'precious');
    run('parse', 'empty.txt', '-o', 'kept.json');
    expect(runCli(['parse', 'empty.txt', 'nowhere.txt', '-o', 'kept.json'], folder()).status).toBe(2);
    expect(readFileSync(at('kept.json'), 'utf8')).toBe('precious');
  });
});

describe('where output cannot go', () => {
  beforeAll(() => writeFileSync(at('plan.txt'), PLAN_TEXT));

  it('is said: over an input', () => {
    const ran = run('parse', 'plan.txt', '-o', './plan.txt');
    expect(ran).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/would be overwritten/),
    });
  });

  it('is said: below a file', () => {
    for (const output of ['plan.txt/x.json', 'plan.txt/folder/x.json']) {
      expect(run('parse', 'plan.txt', '-o', output)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('could not be written'),
      });
    }
  });
});

describe.runIf(existsSync('/dev/full'))('a disk that is full', () => {
  beforeAll(() => writeFileSync(at('plan.txt'), PLAN_TEXT));

  it.each([
    ['parse', 'plan.txt', '-o', '/dev/full'],
    ['query', 'plan.txt', '-o', '/dev/full', '--format', 'csv'],
    ['export', 'plan.txt', '--to', 'csv', '-o', '/dev/full'],
    ['report', 'plan.txt', '-o', '/dev/full'],
  ])('is said by %s', (...args) => {
    expect(run(...args)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/could not be written[\s\S]*ENOSPC/),
    });
  });
});

describe('damage that is passed over', () => {
  const cases: [string, Uint8Array, string][] = [
    ['NUL characters', Buffer.from(PLAN_TEXT.replace('MỤC', 'M\0ỤC')), 'nul-characters'],
    [
      'a lone surrogate',
      Buffer.concat([Buffer.from(PLAN_TEXT), Buffer.from([0xed, 0xb0, 0x80])]),
      'damaged-characters',
    ],
    ['a cut in the middle of a letter', Buffer.from(`${PLAN_TEXT}Ế`).subarray(0, -1), 'damaged-characters'],
  ];
  it.each(cases)('%s', (name, bytes, code) => {
    const ran = runCli(['parse', '-'], folder(), bytes);
    expect(ran.status, name).toBe(0);
    expect(ran.stderr).toContain(code);
    expect(ran.stdout).not.toMatch(/\\u0000|\\ud[89a-f]/i);
  });

  const whole: [string, Uint8Array][] = [
    ['a byte order mark', Buffer.from(`\uFEFF${PLAN_TEXT}`)],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${PLAN_TEXT}`, 'utf16le')],
    ['decomposed letters', Buffer.from(PLAN_TEXT.normalize('NFD'))],
  ];
  it.each(whole)('%s makes no difference to the words', (_, bytes) => {
    const parsed = JSON.parse(runCli(['parse', '-'], folder(), bytes).stdout);
    const plain = JSON.parse(runCli(['parse', '-'], folder(), PLAN_TEXT).stdout);
    const words = (list: { text: string }[]): string[] => list.map((one) => one.text);
    expect(parsed.document).toEqual(plain.document);
    for (const list of ['bases', 'sections', 'discarded'])
      expect(words(parsed[list])).toEqual(words(plain[list]));
  });
});

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ran, runCli, scratchFolder } from '../support/cli.ts';

const scratch = scratchFolder();
const MEGABYTE = 1 << 20;

function helped(folder: string, args: readonly string[] = ['--help'], env = {}): Ran {
  return runCli(args, scratch(), '', { NODE_COMPILE_CACHE: folder, ...env });
}

/** The folder for this user's code, in one that a test made. */
function ofUser(folder: string): string {
  return join(folder, `reform-plan-code-${process.getuid?.() ?? 'user'}`);
}

function kept(folder: string): string[] {
  const own = ofUser(folder);
  return existsSync(own) ? readdirSync(own).map((file) => join(own, file)) : [];
}

/** A folder in which one start left its code, that start, and the file. */
function keptOnce(name: string): { folder: string; first: Ran; file: string } {
  const folder = join(scratch(), name);
  const first = helped(folder);
  const [file = ''] = kept(folder);
  return { folder, first, file };
}

/** A file that is written again is another one. */
const which = (file: string) => statSync(file).ino;

describe('the code of the program, as it was compiled', () => {
  it('is kept by the first start, for its user only, and good for the next', () => {
    const { folder, first, file } = keptOnce('kept');
    const before = which(file);
    expect(helped(folder)).toEqual(first);
    expect(kept(folder)).toEqual([file]);
    expect(which(file)).toBe(before);
    if (process.platform !== 'win32') {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(ofUser(folder)).mode & 0o777).toBe(0o700);
    }
  });

  it.each<[string, (file: string) => void]>([
    [
      'one bit is another',
      (file) => {
        const bytes = readFileSync(file);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
        writeFileSync(file, bytes);
      },
    ],
    ['half of it is missing', (file) => truncateSync(file, statSync(file).size >> 1)],
    ['it is empty', (file) => truncateSync(file, 0)],
    ['it is something else', (file) => writeFileSync(file, 'Phụ lục kèm theo '.repeat(200))],
  ])('is compiled anew, and kept whole, where %s', (_, damage) => {
    const { folder, first, file } = keptOnce(`damaged-${_}`);
    damage(file);
    expect(helped(folder)).toEqual(first);
    const mended = which(file);
    expect(helped(folder)).toEqual(first);
    expect(which(file)).toBe(mended);
  });

  it('is another one under other flags of V8, and for another command', () => {
    const { folder, file } = keptOnce('flags');
    helped(folder, ['--help'], { NODE_OPTIONS: '--jitless' });
    helped(folder, ['completion', 'bash']);
    const names = kept(folder).map((each) => each.replace(/^.*-/, ''));
    expect(names.toSorted()).toEqual(['completion.code', 'usage.code', 'usage.code']);
    expect(kept(folder)).toContain(file);
  });

  it('grows by what a command needs besides, another time', () => {
    const folder = join(scratch(), 'grows');
    writeFileSync(join(scratch(), 'nothing.md'), '# Kế hoạch\n');
    writeFileSync(join(scratch(), 'nothing.html'), '<p>Kế hoạch</p>');
    const sizes = ['nothing.md', 'nothing.html', 'nothing.md'].map((document) => {
      helped(folder, ['parse', document, '--no-cache']);
      return kept(folder).map((file) => statSync(file).size);
    });
    const [[first = 0] = [], [second = 0] = [], [third = 0] = []] = sizes;
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
    expect(third).toBe(second);
  });

  it('is not kept where Node is told to keep none, for a version, or where a command could not run', () => {
    const folder = join(scratch(), 'none');
    helped(folder, ['--help'], { NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(helped(folder, ['--version']).status).toBe(0);
    expect(helped(folder, ['parse', 'missing.txt']).status).toBe(2);
    expect(kept(folder)).toEqual([]);
  });

  it('is no error where nothing can be kept', () => {
    const file = join(scratch(), 'a-file');
    writeFileSync(file, '');
    expect(helped(file)).toEqual(helped(join(scratch(), 'a-folder')));
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it.skipIf(process.platform === 'win32')('is neither taken from nor put where others may write', () => {
    const { folder, first, file } = keptOnce('others');
    chmodSync(ofUser(folder), 0o777);
    writeFileSync(file, 'theirs');
    expect(helped(folder)).toEqual(first);
    expect(readFileSync(file, 'utf8')).toBe('theirs');
  });

  it.skipIf(process.platform === 'win32')('is not taken from a file that others may have written', () => {
    const { folder, first, file } = keptOnce('written');
    chmodSync(file, 0o666);
    const before = which(file);
    expect(helped(folder)).toEqual(first);
    expect(which(file)).not.toBe(before);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('takes away what was kept longest ago where all of it is too much, and nothing else', () => {
    const folder = join(scratch(), 'bounded');
    mkdirSync(ofUser(folder), { recursive: true, mode: 0o700 });
    const put = (name: string, days: number) => {
      const file = join(ofUser(folder), name);
      writeFileSync(file, '');
      truncateSync(file, 20 * MEGABYTE);
      const then = new Date(Date.now() - days * 86_400_000);
      utimesSync(file, then, then);
    };
    put('old-parse.code', 3);
    put('older-parse.code', 5);
    put('oldest-parse.code', 7);
    put('a-list.txt', 9);
    helped(folder);
    const names = readdirSync(ofUser(folder)).filter((file) => !file.endsWith('-usage.code'));
    expect(names.toSorted()).toEqual(['a-list.txt', 'old-parse.code', 'older-parse.code']);
  });
});

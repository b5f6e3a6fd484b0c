import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Ran, runCli, scratchFolder } from '../support/cli.ts';
import { TABLE_PLAN_TEXT } from '../support/table-plan.ts';

const scratch = scratchFolder();
const PLAN = 'so-tu-phap.txt';
/** A plan with something to be said of it: a row's number is left out. */
const TEXT = TABLE_PLAN_TEXT.replace('\n4\tĐối thoại', '\n6\tĐối thoại');

beforeAll(() => writeFileSync(join(scratch(), PLAN), TEXT));

function parsed(cache: string, ...more: string[]): Ran {
  return runCli(['parse', PLAN, '--strict', ...more], scratch(), '', { REFORM_PLAN_CACHE: cache });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('a document that did not change since it was parsed', () => {
  it('gives the same bytes, the same notes and the same exit status, in either language', () => {
    const cache = join(scratch(), 'same');
    for (const language of ['en', 'vi']) {
      const anew = parsed('off', '--lang', language);
      const runs = [parsed(cache, '--lang', language), parsed(cache, '--lang', language)];
      expect(anew.stderr).toContain('row-number');
      for (const run of runs) expect(run).toEqual(anew);
    }
    expect(filesIn(cache)).toHaveLength(1);
  });

  it('is taken from where it was kept by other commands too', () => {
    const cache = join(scratch(), 'shared');
    const query = ['query', PLAN, '--format', 'json'];
    const anew = runCli(query, scratch(), '', { REFORM_PLAN_CACHE: 'off' });
    parsed(cache);
    expect(runCli(query, scratch(), '', { REFORM_PLAN_CACHE: cache })).toEqual(anew);
    expect(filesIn(cache)).toHaveLength(1);
  });

  it('is parsed anew where what was kept is damaged', () => {
    const cache = join(scratch(), 'damaged');
    const first = parsed(cache);
    const [file = ''] = filesIn(cache);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"sections"', '"sektions"'));
    expect(parsed(cache)).toEqual(first);
    expect(readFileSync(file, 'utf8')).toContain('"sections"');
  });

  it('is neither looked up nor kept with --no-cache', () => {
    const cache = join(scratch(), 'none');
    mkdirSync(cache);
    expect(parsed(cache, '--no-cache').status).toBe(parsed('off').status);
    expect(filesIn(cache)).toEqual([]);
  });

  it('is parsed as ever where nothing can be kept', () => {
    const cache = join(scratch(), 'a-file');
    writeFileSync(cache, '');
    expect(parsed(cache)).toEqual(parsed('off'));
  });

  it('is kept by the threads that read a folder', () => {
    const folder = join(scratch(), 'folder');
    const cache = join(scratch(), 'threads');
    mkdirSync(folder);
    for (let i = 0; i < 3; i += 1) writeFileSync(join(folder, `${i}.txt`), TEXT);
    const run = () =>
      runCli(['parse', folder, '--jobs', '2', '-q', '-f', 'ndjson'], scratch(), '', {
        REFORM_PLAN_CACHE: cache,
      });
    const first = run();
    expect(first.status).toBe(0);
    expect(run()).toEqual(first);
    // the same words thrice are one document
    expect(filesIn(cache)).toHaveLength(1);
  });
});

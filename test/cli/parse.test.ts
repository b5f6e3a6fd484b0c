import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPlanFile } from '../../src/plans/plan-file.ts';
import { runCli, runShell, scratchFolder } from '../support/cli.ts';
import { LETTER_TEXT, PLAN_TEXT } from '../support/text.ts';

const folder = scratchFolder();
const run = (...args: string[]) => runCli(args, folder());

beforeAll(() => {
  mkdirSync(join(folder(), 'plans', 'so'), { recursive: true });
  writeFileSync(join(folder(), 'plan.txt'), PLAN_TEXT);
  writeFileSync(join(folder(), 'letter.txt'), LETTER_TEXT);
  for (const name of ['b.txt', 'a.txt', 'a.md', 'so/a.txt'])
    writeFileSync(join(folder(), 'plans', name), PLAN_TEXT);
});

const files = (text: string): Promise<string[]> =>
  readPlanFile(text).then((read) => {
    if (!read.ok) throw new Error(read.trouble.got);
    return read.value.map((plan) => plan.source.file);
  });

describe('one document', () => {
  it('goes to the standard output as JSON, its summary to the standard error', async () => {
    const ran = run('parse', 'plan.txt');
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      schemaVersion: '1.0',
      source: { file: 'plan.txt', format: 'text' },
    });
    expect(ran.stderr).toMatch(/^plan\.txt \(text, 1 page\)\n/);
    expect(ran.stderr).toMatch(/\d+ sections?/);
  });

  it('is the same in each format, byte for byte the same in each run', async () => {
    const [json, yaml, ndjson] = ['json', 'yaml', 'ndjson'].map(
      (f) => run('parse', 'plan.txt', '--format', f).stdout,
    );
    const plan = JSON.parse(json ?? '');
    expect(await readPlanFile(yaml ?? '')).toEqual({ ok: true, value: [plan] });
    expect(await readPlanFile(ndjson ?? '')).toEqual({ ok: true, value: [plan] });
    expect(run('parse', 'plan.txt').stdout).toBe(json);
  });

  it('can come from the standard input, named or not', () => {
    const named = runCli(['parse', '-', '-q'], folder(), PLAN_TEXT);
    const unnamed = runCli(['parse', '--quiet'], folder(), PLAN_TEXT);
    expect(JSON.parse(named.stdout).source.file).toBe('-');
    expect(unnamed).toEqual(named);
  });

  it('goes to a file, and nothing to the standard output', async () => {
    const ran = run('parse', 'plan.txt', '-o', 'out.yaml', '-f', 'yaml', '-q');
    expect(ran).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await files(readFileSync(join(folder(), 'out.yaml'), 'utf8'))).toEqual(['plan.txt']);
  });
});

describe('several documents', () => {
  it('are one collection, in the order they were named', async () => {
    for (const format of ['json', 'yaml', 'ndjson']) {
      const ran = run('parse', 'plans/b.txt', 'plan.txt', 'plans/a.md', '-f', format);
      expect(await files(ran.stdout)).toEqual(['plans/b.txt', 'plan.txt', 'plans/a.md']);
    }
  });

  it('come out the same over a pool of workers', () => {
    const one = run('parse', 'plans', 'plan.txt', 'plans', '--jobs', '1');
    const three = run('parse', 'plans', 'plan.txt', 'plans', '--jobs', '3');
    expect(three).toEqual(one);
    expect(JSON.parse(one.stdout)).toHaveLength(9);
  });

  it('go to a folder, a file each, none over another', () => {
    const ran = run('parse', 'plans', 'plan.txt', '--output', 'parsed');
    expect(ran.status).toBe(0);
    const written = readdirSync(join(folder(), 'parsed'), { recursive: true, encoding: 'utf8' });
    const plans = written.filter((name) => !name.endsWith('.reform-plan.sha256'));
    expect(plans.sort()).toEqual(['a.json', 'a~2.json', 'b.json', 'plan.json', 'so', 'so/a.json']);
    expect(JSON.parse(readFileSync(join(folder(), 'parsed', 'so', 'a.json'), 'utf8')).source.file).toBe(
      'plans/so/a.txt',
    );
  });

  it('go to one file where its name says so', async () => {
    run('parse', 'plans', '--output', 'all.json', '-q');
    expect(await files(readFileSync(join(folder(), 'all.json'), 'utf8'))).toHaveLength(4);
  });

  it('are summed up at the end', () => {
    expect(run('parse', 'plans').stderr).toMatch(/\n4 plans · \d+ tasks · \d+ deliverables\n$/);
  });

  it('are not stopped by one that fails', async () => {
    const ran = run('parse', 'plan.txt', 'nowhere.txt', 'plans/a.txt');
    expect(ran.status).toBe(2);
    expect(await files(ran.stdout)).toEqual(['plan.txt', 'plans/a.txt']);
    expect(ran.stderr).toContain('error: nowhere.txt does not exist');
    expect(ran.stderr).toContain('1 file not read');
  });
});

describe('the exit status', () => {
  it('is 0 for a text that is no plan, with a warning, and 1 when strict', () => {
    expect(run('parse', 'letter.txt')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('no-plan-recognised'),
    });
    expect(run('parse', 'letter.txt', '--strict').status).toBe(1);
  });

  it('is 2 where a file could not be read, strict or not', () => {
    expect(run('parse', 'nowhere.txt').status).toBe(2);
    expect(run('parse', 'nowhere.txt', 'letter.txt', '--strict').status).toBe(2);
  });

  const usage: [string, string[], RegExp][] = [
    ['an unknown command', ['pars'], /nearest: parse/],
    ['an unknown option', ['parse', '--fromat', 'yaml'], /nearest: --format/],
    ['an unknown format', ['parse', '--format', 'xml'], /json, yaml, ndjson/],
    ['no number of jobs', ['parse', '--jobs', '0', 'plan.txt'], /--jobs does not take "0"/],
    ['no size', ['parse', '--max-size', 'huge', 'plan.txt'], /--max-size does not take "huge"/],
    ['no command at all', [], /Usage: reform-plan/],
  ];
  it.each(usage)('is 2 for %s', (_, args, said) => {
    expect(run(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(said) });
  });

  it.each([['--help'], ['parse', '--help'], ['help', 'parse'], ['--version']])(
    'is 0 for %s %s',
    (...args) => {
      expect(run(...args)).toMatchObject({ status: 0, stderr: '' });
    },
  );
});

describe('the terminal', () => {
  it('gets no colour in a pipe or with NO_COLOR, and colour with FORCE_COLOR', () => {
    const colour = '\u001B[';
    expect(runCli(['parse', 'plan.txt'], folder(), '', { NO_COLOR: undefined }).stderr).not.toContain(colour);
    expect(runCli(['parse', 'plan.txt'], folder(), '', { FORCE_COLOR: '1' }).stderr).toContain(colour);
    expect(runCli(['parse', 'nowhere'], folder(), '', { FORCE_COLOR: '1' }).stdout).not.toContain(colour);
  });

  it('may stop listening: a reader that leaves early is no error', () => {
    const ran = runShell(
      'reform-plan parse plans plans plans plans --format yaml | head -n 1; echo "$PIPESTATUS"',
      folder(),
    );
    expect(ran.stdout).toMatch(/^schemaVersion: "1\.0"\n0\n$/);
    expect(ran.stderr).not.toMatch(/EPIPE|at .*\.js/);
  });

  it('hears of a full disk in a sentence', () => {
    const ran = runShell('reform-plan parse plan.txt -q > /dev/full', folder());
    expect(ran).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^error: the output could not be written\n/),
    });
  });
});

describe('a folder with other things in it', () => {
  it('says what it skipped; what programs left behind is passed over quietly', () => {
    const mixed = join(folder(), 'mixed');
    mkdirSync(mixed);
    writeFileSync(join(mixed, 'plan.txt'), PLAN_TEXT);
    writeFileSync(join(mixed, 'scan.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
    writeFileSync(join(mixed, '~$plan.docx'), 'x');
    const ran = run('parse', 'mixed');
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout)).toHaveLength(1);
    expect(ran.stderr).toContain(`skipped ${join('mixed', 'scan.png')}: a PNG picture\n`);
    expect(ran.stderr).not.toContain('~$');
    expect(run('parse', 'mixed', '-q').stderr).toBe('');
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere, runShell, scratchFolder } from '../support/cli.ts';
import { PLAN_TEXT } from '../support/text.ts';

const folder = scratchFolder();
const at = (...names: string[]): string => join(folder(), ...names);
const run = (...args: string[]) => runHere(args, folder());

beforeAll(() => writeFileSync(at('plan.txt'), PLAN_TEXT));

describe.skipIf(process.platform === 'win32')('what is no plain file', () => {
  it('a named pipe is read to its end', () => {
    const ran = runShell(
      'mkfifo pipe.txt; cat plan.txt > pipe.txt & reform-plan parse pipe.txt -q',
      folder(),
    );
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ran.stdout)).toMatchObject({ source: { file: 'pipe.txt' }, document: { type: 'KH' } });
  });

  it('a pipe without end is read to the limit, and the others of the run are read', () => {
    const line = 'mkfifo endless.txt; yes "Kế hoạch" > endless.txt & reform-plan parse endless.txt plan.txt';
    const ran = runShell(`${line} --max-size 1M`, folder());
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/endless\.txt is too large[\s\S]*1 MiB/);
    expect(JSON.parse(ran.stdout)).toHaveLength(1);
  });

  it('a pipe that nobody writes into is given up after its time, and the program ends', () => {
    // alone: on a busy machine another document might take as long
    const ran = runShell('mkfifo silent.txt; reform-plan parse silent.txt --time-limit 1', folder());
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('silent.txt takes too long to read');
  });

  it('a pipe whose writer comes late and writes nothing is empty', () => {
    const ran = runShell('mkfifo late.txt; (sleep 1; : > late.txt) & reform-plan parse late.txt', folder());
    expect(ran).toMatchObject({ status: 2, stderr: expect.stringContaining('late.txt is empty') });
  });

  it('a pipe in a folder is passed over, and is named', () => {
    const ran = runShell(
      'mkdir tray; cp plan.txt tray; mkfifo tray/feed.txt; reform-plan parse tray',
      folder(),
    );
    expect(ran).toMatchObject({ status: 0, stderr: expect.stringMatching(/feed\.txt.*a pipe/) });
    expect(JSON.parse(ran.stdout)).toMatchObject([{ document: { type: 'KH' } }]);
  });

  it('a device without words is said to be empty, a link to one too', async () => {
    symlinkSync('/dev/null', at('trong.txt'));
    for (const name of ['/dev/null', 'trong.txt'])
      expect(await run('parse', name)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('is empty'),
      });
  });

  it('a pipe is written to and stays one', () => {
    const line = 'mkfifo out.json; cat out.json > copy.txt & reform-plan parse plan.txt -q -o out.json; wait';
    expect(runShell(`${line}; test -p out.json`, folder())).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(readFileSync(at('copy.txt'), 'utf8'))).toMatchObject({ document: { type: 'KH' } });
  });
});

describe.skipIf(process.platform === 'win32')('links that go round', () => {
  beforeAll(() => {
    mkdirSync(at('vong'));
    symlinkSync('b.txt', at('vong', 'a.txt'));
    symlinkSync('a.txt', at('vong', 'b.txt'));
    symlinkSync('.', at('vong', 'trong'));
    symlinkSync('..', at('vong', 'ngoai'));
    writeFileSync(at('vong', 'plan.txt'), PLAN_TEXT);
  });

  it('are said one by one in a folder, whose documents are read once', async () => {
    const ran = await run('parse', 'vong');
    expect(ran.status).toBe(2);
    expect(ran.stderr.match(/^error: .*/gm)).toEqual([
      expect.stringContaining('vong/a.txt'),
      expect.stringContaining('vong/b.txt'),
    ]);
    expect(ran.stderr.match(/ELOOP/g)).toHaveLength(2);
    expect(JSON.parse(ran.stdout)).toMatchObject([{ source: { file: 'vong/plan.txt' } }]);
  });

  it('are said where output would go', async () => {
    const ran = await run('parse', 'plan.txt', '-o', 'vong/a.txt/x.json');
    expect(ran).toMatchObject({ status: 2, stderr: expect.stringContaining('could not be written') });
  });
});

it('inputs of one name in two folders go to two files', async () => {
  for (const [name, title] of [
    ['dong', 'Phía đông'],
    ['tay', 'Phía tây'],
  ] as const) {
    mkdirSync(at(name));
    writeFileSync(at(name, 'plan.txt'), PLAN_TEXT.replace('Mục đích', title));
  }
  expect(await run('parse', 'dong/plan.txt', 'tay/plan.txt', '-o', 'hai/')).toMatchObject({ status: 0 });
  const written = readdirSync(at('hai')).filter((name) => name.endsWith('.json'));
  const sources = written.map((name) => JSON.parse(readFileSync(at('hai', name), 'utf8')).source.file);
  expect(written).toHaveLength(2);
  expect(sources.sort()).toEqual(['dong/plan.txt', 'tay/plan.txt']);
});

describe.skipIf(process.platform === 'win32')('a disk that fills up while a file is written', () => {
  // no file may grow beyond 2 blocks, which is less than any plan takes
  const short = (line: string) => runShell(`ulimit -f 2; ${line}`, at('day'));

  beforeAll(() => {
    mkdirSync(at('day'));
    writeFileSync(at('day', 'plan.txt'), PLAN_TEXT);
  });

  it.each([
    ['parse', 'parse plan.txt -q -o out.json', 'out.json'],
    ['parse to a folder', 'parse plan.txt -q -o all/', 'all/plan.json'],
    ['export', 'export plan.txt --to xlsx -o out.xlsx', 'out.xlsx'],
    ['report', 'report plan.txt -o out.html', 'out.html'],
  ])('is said by %s, and nothing half written stays', (_, line, output) => {
    const ran = short(`reform-plan ${line}`);
    expect(ran).toMatchObject({ status: 2, stderr: expect.stringContaining('could not be written') });
    expect(existsSync(at('day', output))).toBe(false);
    const left = readdirSync(at('day'), { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => /\.tmp|\.sha256\./.test(name))).toEqual([]);
  });

  it('leaves what was there before', () => {
    writeFileSync(at('day', 'cu.json'), 'bản cũ');
    expect(short('reform-plan parse plan.txt -q -o cu.json --force').status).toBe(2);
    expect(readFileSync(at('day', 'cu.json'), 'utf8')).toBe('bản cũ');
  });
});

/** Hidden letters, a title of the window, a link, a bell, an eight-bit escape, letters run backwards. */
const EVIL = '\u001b[8m\u001b]0;x\u0007\u001b]8;;http://a\u001b\\\u0007\u009b2J\u202e\u2066';
const ACTS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe.skipIf(process.platform === 'win32')('signs that a terminal obeys', () => {
  const name = `ke${EVIL.replaceAll('/', '')}hoach.txt`;

  beforeAll(() => {
    const heading = 'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời gian hoàn thành';
    const rows = `1\tVá${EVIL} đường\tBiên${EVIL} bản\tSở ${EVIL}Nội vụ\t15/12/2026${EVIL}`;
    const text = `KẾ HOẠCH\nSửa đường ${EVIL}làng năm 2026\n\nI. MỤC TIÊU\n1. Trên 95%${EVIL} số ngõ.\n\nPHỤ LỤC\nVIỆC\n\n`;
    writeFileSync(at(name), `${text}${heading}\n${rows}\n`);
    writeFileSync(at('khac.txt'), `${text}${heading}\n${rows.replace('Vá', 'Lấp')}\n`);
  });

  it.each([
    ['parse', ['parse', name, '-o', 'evil.json']],
    ['query', ['query', name]],
    ['a question', ['query', name, '--lead', EVIL]],
    ['due', ['due', name, '--on', '2026-01-01']],
    ['diff', ['diff', name, 'khac.txt']],
    ['check', ['check', name]],
    ['agencies', ['agencies', name]],
    ['targets', ['targets', name]],
    ['citations', ['citations', name]],
    ['validate', ['validate', name]],
    ['a file that is not there', ['parse', `khong${EVIL}co.txt`]],
    ['a command that is none', [`lenh${EVIL}`]],
  ])('do nothing in what is said of %s', async (_, args) => {
    const ran = await run(...args);
    expect(ran.stdout + ran.stderr).not.toMatch(ACTS);
    expect(ran.stdout + ran.stderr).not.toBe('');
  });

  it.skipIf(process.platform !== 'linux')(
    'are marked in data on a terminal, and stay in data that goes elsewhere',
    () => {
      const line = 'reform-plan query khac.txt --format csv';
      const shown = runShell(`script -qec '${line}' /dev/null < /dev/null`, folder()).stdout;
      expect(shown.replace(/\r+\n/g, '\n')).not.toMatch(ACTS);
      expect(shown).toContain('Lấp');
      expect(runShell(line, folder()).stdout).toContain('\u009b2J\u202e\u2066');
    },
  );
});

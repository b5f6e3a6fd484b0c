import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromCsv } from '../../src/writers/csv.ts';
import { writePlan } from '../../src/writers/index.ts';
import { runHere, scratchFolder } from '../support/cli.ts';
import { TABLE_PLAN_TEXT, tablePlan } from '../support/table-plan.ts';

const folder = scratchFolder();
const run = (...args: string[]) => runHere(args, folder());
const file = (name: string): Buffer => readFileSync(join(folder(), name));

beforeAll(async () => {
  const plan = await tablePlan();
  writeFileSync(join(folder(), 'plan.json'), await writePlan(plan));
  writeFileSync(join(folder(), 'plan.yaml'), await writePlan(plan, 'yaml'));
  mkdirSync(join(folder(), 'documents'));
  writeFileSync(join(folder(), 'documents', 'plan.txt'), TABLE_PLAN_TEXT);
});

describe('export', () => {
  it('writes CSV without a byte order mark into pipes, with one into files', async () => {
    const piped = await run('export', 'plan.json', '--to', 'csv');
    expect(piped).toMatchObject({ status: 0, stderr: '5 lines (Tasks) of 1 plan\n' });
    expect(piped.stdout).toMatch(/^Mã,/);
    expect((await run('export', 'plan.json', '--output', 'tasks.csv')).status).toBe(0);
    expect(file('tasks.csv').toString()).toBe(`\uFEFF${piped.stdout}`);
    expect((await run('export', 'plan.json', '--no-bom', '--output', 'tasks.csv', '--quiet')).stderr).toBe(
      '',
    );
    expect(file('tasks.csv').toString()).toBe(piped.stdout);
    expect((await run('export', 'plan.json', '--to', 'csv', '--bom')).stdout).toBe(`\uFEFF${piped.stdout}`);
  });

  it('takes columns, delimiter and language', async () => {
    const { stdout } = await run(
      'export',
      'plan.json',
      '--to',
      'csv',
      '--columns',
      'end,number',
      '--delimiter',
      ';',
      '--lang',
      'en',
    );
    expect(fromCsv(stdout, { delimiter: ';' })).toMatchObject({
      value: [
        ['End', 'No.'],
        ['2025-03-31', '1'],
        ['2025-04-30', '2'],
        ['2025-06-30', '3'],
        ['2025-12-31', '4'],
        ['', '5'],
      ],
    });
  });

  it('reads documents and the standard input on the way', async () => {
    const columns = ['--to', 'csv', '--columns', 'number,lead'];
    const expected = (await run('export', 'plan.json', ...columns)).stdout;
    expect((await run('export', 'documents', ...columns)).stdout).toBe(expected);
    expect((await runHere(['export', '-', ...columns], folder(), TABLE_PLAN_TEXT)).stdout).toBe(expected);
  });

  it('writes a workbook, whose kind is told from its name', async () => {
    expect((await run('export', 'plan.yaml', '-o', 'out.xlsx')).status).toBe(0);
    const { sheets } = await readXlsx(file('out.xlsx'));
    expect(sheets.map(({ name }) => name)).toContain('Nhiệm vụ');
    expect(sheets[0]?.rows).toHaveLength(6);
  });

  it('writes a calendar of one body with reminders, and says what it cannot date', async () => {
    const { stdout, stderr } = await run(
      'export',
      'plan.json',
      '--to',
      'ics',
      '--agency',
      'Văn phòng Sở',
      '--remind',
      '1w',
    );
    const events = new ICAL.Component(ICAL.parse(stdout))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    expect(events.map((event) => event.startDate.toString())).toEqual(['2025-04-30', '2025-06-30']);
    expect(stdout).toContain('TRIGGER:-P7D');
    expect(stderr).toBe('2 events of 1 plan\n');
    expect((await run('export', 'plan.json', '--to', 'ics')).stderr).toContain(
      'without a day of their own: 1 after an event\n  1 deadline that the body sets left out (--body)',
    );
    expect(
      (await run('export', 'plan.json', '--to', 'ics', '--event', 'cấp kinh phí=2025-03-10')).stdout,
    ).toContain('DTSTART;VALUE=DATE:20250510');
  });

  it('writes one file for each plan into a folder', async () => {
    expect((await run('export', 'plan.json', 'documents', '--to', 'markdown', '-o', 'pages/')).status).toBe(
      0,
    );
    expect(file('pages/so-tu-phap-2025.md').toString()).toContain(
      '| **II** | **Cải cách thủ tục hành chính** |',
    );
    expect(file('pages/plan.md').toString()).toContain('| 3 | Cắt giảm thời gian cấp phiếu lý lịch |');
  });

  const refused: [string, string[], RegExp][] = [
    ['no format', ['plan.json'], /not said what to write/],
    [
      'a delimiter of two characters',
      ['plan.json', '--to', 'csv', '--delimiter', 'ab'],
      /cannot stand between cells/,
    ],
    [
      'a reminder without a unit',
      ['plan.json', '--to', 'ics', '--remind', '7'],
      /--remind does not take "7"/,
    ],
    [
      'an option of another format',
      ['plan.json', '--to', 'ics', '--delimiter', ';'],
      /--delimiter has no meaning for ics/,
    ],
    [
      'an unknown column',
      ['plan.json', '--to', 'csv', '--columns', 'led'],
      /no column "led"[\s\S]*nearest: "lead"/,
    ],
    [
      'an unknown body',
      ['plan.json', '--to', 'csv', '--agency', 'Câu lạc bộ Cờ tướng'],
      /names a body "Câu lạc bộ Cờ tướng"/,
    ],
    ['an output that is an input', ['plan.json', '--to', 'csv', '-o', 'plan.json'], /would be overwritten/],
    [
      'a file that is not there',
      ['nowhere.json', '--to', 'csv', '-o', 'nothing.csv'],
      /nowhere\.json does not exist/,
    ],
  ];
  it.each(refused)('refuses %s', async (_, args, message) => {
    const ran = await run('export', ...args);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(message);
  });

  it('writes what could be read, and ends with 2 where something could not', async () => {
    const { status, stdout } = await run('export', 'plan.json', 'nowhere.json', '--to', 'ndjson');
    expect(status).toBe(2);
    expect(stdout.trimEnd().split('\n')).toHaveLength(5);
  });
});

describe('validate', () => {
  it('finds nothing wrong in what parse wrote', async () => {
    expect(await run('validate', 'plan.json', 'plan.yaml')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '2 plans, nothing wrong\n',
    });
  });

  it('says where what is wrong, for people and for programs', async () => {
    const text = file('plan.yaml').toString().replace('number: "3"', 'number: 3');
    writeFileSync(join(folder(), 'wrong.yaml'), text);
    const line = text.split('\n').findIndex((each) => each.endsWith('number: 3')) + 1;
    const { status, stdout, stderr } = await run('validate', 'wrong.yaml');
    expect(status).toBe(1);
    expect(stdout).toBe(
      `wrong.yaml:${line}:13: rows[2].number: expected text, in quotes: "3", got 3 [wrong-value]\n`,
    );
    expect(stderr).toBe('1 error in 1 file\n');
    expect(JSON.parse((await run('validate', 'wrong.yaml', '--format', 'json')).stdout)).toEqual([
      {
        file: 'wrong.yaml',
        line,
        column: 13,
        path: 'rows[2].number',
        code: 'wrong-value',
        expected: 'text, in quotes: "3"',
        got: '3',
      },
    ]);
    expect((await run('validate', 'wrong.yaml', '--lang', 'vi')).stdout).toContain(
      'cần chữ, đặt trong dấu nháy: "3", nhưng là 3',
    );
    expect(await run('validate', 'wrong.yaml', '--quiet')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: '',
    });
  });

  it('ends with 2 where a file is missing or no plan file', async () => {
    expect(await run('validate', 'nowhere.yaml')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('does not exist'),
    });
    expect(await run('validate', 'documents/plan.txt')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is no plan file'),
    });
  });
});

describe('agencies, citations, targets', () => {
  it('list what plans name', async () => {
    const { stdout, stderr, status } = await run('agencies', 'plan.json');
    expect(status).toBe(0);
    expect(stdout).toMatch(/│ Văn phòng Sở +│ +2 │/);
    expect(stderr).toMatch(/bodies in 1 plan\n$/);
    expect((await run('citations', 'plan.json')).stdout).toContain('76/NQ-CP');
    expect((await run('citations', 'plan.json', '--graph', 'dot')).stdout).toMatch(/^digraph citations \{\n/);
    expect((await run('targets', 'plan.json')).stdout).toMatch(/>= +│ +97 │/);
  });

  it('write JSON and CSV with all fields', async () => {
    const targets = JSON.parse((await run('targets', 'plan.json', '--format', 'json')).stdout);
    expect(targets[0]).toMatchObject({ comparator: '>=', value: 97, unit: '%', line: expect.any(Number) });
    const citations = fromCsv((await run('citations', 'plan.json', '--mentions', '--format', 'csv')).stdout);
    const [headings, first] = citations.ok ? citations.value : [];
    expect(headings).toEqual(expect.arrayContaining(['Key', 'Line']));
    expect(first).toEqual(expect.arrayContaining(['76/NQ-CP', '2021-07-15']));
    const agencies = JSON.parse(
      (await run('agencies', 'plan.json', '--on', '2025-04-01', '--format', 'json')).stdout,
    );
    expect(agencies.find(({ id }: { id: string }) => id === 'so-tttt')).toMatchObject({
      successors: ['Sở Khoa học và Công nghệ'],
      plans: [expect.any(String)],
    });
  });

  it('say what a set stands for on a day, without any plan', async () => {
    const { stdout, status } = await run(
      'agencies',
      '--expand',
      'các sở, ban, ngành tỉnh',
      '--on',
      '31/12/2024',
      '--format',
      'json',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual({
      asked: 'Các sở, ban, ngành tỉnh',
      id: 'so-noi-vu',
      name: 'Sở Nội vụ',
      level: 'province',
    });
    expect(await run('agencies', '--expand', 'Sở Nội bụ')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nearest: "Sở Nội vụ"'),
    });
  });

  it('check a register, and use one', async () => {
    const body = 'name: Phòng Xây dựng văn bản, level: department, class: office';
    writeFileSync(join(folder(), 'good.yaml'), `- { id: phong-xdvb, ${body} }\n`);
    writeFileSync(join(folder(), 'bad.yaml'), `- { id: phong-xdvb, ${body}, successors: [nobody] }\n`);
    expect(await run('agencies', '--register', 'good.yaml')).toMatchObject({
      status: 0,
      stderr: '1 body, nothing wrong\n',
    });
    expect(await run('agencies', '--register', 'bad.yaml')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('bad.yaml:1:9: "phong-xdvb" names a successor'),
    });
    expect(await run('agencies', '--register', 'bad.yaml', 'plan.json')).toMatchObject({
      status: 2,
      stdout: '',
    });
    expect(
      (await run('agencies', '--register', 'good.yaml', 'plan.json', '--format', 'csv')).stdout,
    ).toContain('phong-xdvb,');
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli, runShell, scratchFolder } from '../support/cli.ts';
import { planOf } from '../support/plan-builder.ts';
import { PLAN_TEXT } from '../support/text.ts';

const folder = scratchFolder();
const run = (...args: string[]) => runCli(args, folder());
const inLanguage = (env: Record<string, string>, ...args: string[]) => runCli(args, folder(), '', env);

/** A department's plan with a table whose cells stand between tabs. */
const DOCUMENT = `${PLAN_TEXT}
PHỤ LỤC
DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025

STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời gian hoàn thành
1\tGóp ý dự thảo quy định phân cấp\tVăn bản góp ý\tThanh tra Sở\tTháng 5/2025
2\tKhảo sát người nộp hồ sơ\tBáo cáo khảo sát\tVăn phòng Sở\tHàng quý
3\tKý số toàn bộ văn bản đi\tBáo cáo năm\tVăn phòng Sở\tSau 02 tháng kể từ khi được cấp chứng thư số
`;

const ROWS = [
  { task: 'Rà soát văn bản', product: 'Báo cáo', lead: 'Sở Nội vụ', deadline: 'Quý I/2025' },
  {
    task: 'Niêm yết thủ tục',
    product: 'Bảng niêm yết',
    lead: 'Các sở, ban, ngành tỉnh',
    deadline: 'Hàng quý',
  },
  {
    task: 'Số hóa hồ sơ',
    product: '',
    lead: 'Sở Thông tin và Truyền thông',
    deadline: 'Trước ngày 15/11/2025',
  },
];

beforeAll(() => {
  writeFileSync(join(folder(), 'a.json'), JSON.stringify(planOf({ file: 'a.txt', rows: ROWS })));
  writeFileSync(join(folder(), 'b.json'), JSON.stringify(planOf({ file: 'b.txt', rows: ROWS.slice(0, 1) })));
  writeFileSync(join(folder(), 'so-noi-vu.txt'), DOCUMENT);
  mkdirSync(join(folder(), 'many'));
  for (let i = 0; i < 120; i += 1) {
    writeFileSync(
      join(folder(), 'many', `${i}.json`),
      JSON.stringify(planOf({ file: `${i}.txt`, rows: ROWS.slice(0, (i % 3) + 1) })),
    );
  }
});

describe('query', () => {
  it('lists tasks in a table, and says how many on the standard error', () => {
    const ran = run('query', 'a.json', '--agency', 'so noi vu');
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/^┌[─┬]+┐\n│ No\. │ Task/);
    expect(ran.stdout).toContain('│ Rà soát văn bản');
    expect(ran.stdout).not.toContain('Số hóa');
    expect(ran.stderr).toBe('2 tasks, 2 deliverables in 1 plan\n');
  });

  it('fits the terminal', () => {
    for (const columns of ['40', '72']) {
      const { stdout } = inLanguage({ COLUMNS: columns }, 'query', 'a.json', 'b.json');
      expect(Math.max(...stdout.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(
        Number(columns),
      );
    }
  });

  it('is data in other formats, with places', () => {
    const json = JSON.parse(run('query', 'a.json', '--text', 'ra soat', '--format', 'json').stdout);
    expect(json).toMatchObject([
      {
        file: 'a.txt',
        id: 'pl/1',
        task: 'Rà soát văn bản',
        lead: ['Sở Nội vụ'],
        due: ['2025-03-31'],
        page: 1,
        line: 20,
      },
    ]);
    expect(run('query', 'a.json', '-f', 'csv', '-c', 'number,lead').stdout).toBe(
      'No.,Lead\r\n1,Sở Nội vụ\r\n2,"Các sở, ban, ngành tỉnh"\r\n3,Sở Thông tin và Truyền thông\r\n',
    );
    expect(run('query', 'a.json', '-f', 'markdown', '-c', 'number,due', '-l', '1').stdout).toBe(
      '| No. | Due |\n| --- | --- |\n| 1 | 2025-03-31 |\n',
    );
    expect(run('query', 'b.json', '-f', 'yaml', '-c', 'number,lead').stdout).toBe(
      '- number: "1"\n  lead:\n    - Sở Nội vụ\n',
    );
  });

  it('counts', () => {
    const ran = run('query', 'a.json', 'b.json', '--count-by', 'agency', '--format', 'json');
    expect(JSON.parse(ran.stdout)[0]).toEqual({
      value: 'Sở Nội vụ',
      tasks: 2,
      deliverables: 2,
      share: '50%',
    });
  });

  it('reads documents, plans from a pipe, and many files over worker threads', () => {
    expect(run('query', 'so-noi-vu.txt', '-c', 'number', '-f', 'csv').stdout.split('\r\n')).toHaveLength(5);
    const piped = runShell(
      'reform-plan parse so-noi-vu.txt -q -f ndjson | reform-plan query - --what citations -c number -f csv',
      folder(),
    );
    expect(piped.stdout).toContain('76/NQ-CP');
    const all = ['1', '3'].map((jobs) =>
      run('query', 'many', '--jobs', jobs, '-c', 'file,number', '-f', 'csv'),
    );
    expect(all[0]?.stdout.split('\r\n')).toHaveLength(242);
    expect(all[1]?.stdout).toBe(all[0]?.stdout);
  });

  it('shows the lines that an answer was read from', () => {
    const { stdout } = run('query', 'so-noi-vu.txt', '--text', 'ky so toan bo', '--source');
    expect(stdout).toMatch(/^so-noi-vu\.txt:\d+ \(page 1\)\n/);
    expect(stdout).toMatch(/│ \d+: 3\s+Ký số toàn bộ văn bản đi/);
    expect(run('query', 'b.json', '--source').stdout).toContain('b.txt is no longer there');
  });

  it.each([
    [['--agency', 'Phòng Xa Lạ'], 'no plan and no register names a body "Phòng Xa Lạ"'],
    [['--columns', 'taks'], 'nearest: "task"'],
    [['--topic', 'xyz'], 'there is no topic "xyz"'],
    [['--due-in', 'mai'], '--due-in does not take "mai"'],
    [['--as-of', '31/2/2025'], '--as-of does not take "31/2/2025"'],
    [['--limit', '0'], '--limit does not take "0"'],
    [['--min-confidence', '90'], '--min-confidence does not take "90"'],
    [['--jobs', 'all'], '--jobs does not take "all"'],
    [['--what', 'people'], 'one of tasks'],
  ])('says what of a question it does not understand: %j', (args, said) => {
    const ran = run('query', 'a.json', ...args);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(said);
    expect(ran.stdout).toBe('');
  });

  it('answers from the files that can be read, and ends with 2', () => {
    const ran = run('query', 'a.json', 'gone.json', '-f', 'json');
    expect(ran.status).toBe(2);
    expect(JSON.parse(ran.stdout)).toHaveLength(3);
    expect(ran.stderr).toContain('gone.json does not exist');
  });
});

describe('due', () => {
  it('lists by body what falls due', () => {
    const ran = run('due', 'a.json', '--as-of', '2025-03-10', '--within', '30d');
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(
      /Các sở, ban, ngành tỉnh\n┌[\s\S]*Hàng quý[\s\S]*Sở Nội vụ\n┌[\s\S]*in 21 days/,
    );
    expect(ran.stderr).toContain('2 deadlines in 1 plan');
  });
  it('is data in other formats', () => {
    const { groups } = JSON.parse(run('due', 'a.json', '--as-of', '2025-11-01', '-f', 'json').stdout);
    expect(groups).toMatchObject([
      {
        agency: 'Sở Thông tin và Truyền thông',
        items: [{ day: '2025-11-15', workday: '2025-11-17', daysLeft: 14 }],
      },
    ]);
    expect(run('due', 'a.json', '--as-of', '2025-11-01', '-f', 'csv').stdout).toMatch(
      /\r\nSở Thông tin và Truyền thông,2025-11-15,2025-11-17,14,10,3,Số hóa hồ sơ,/,
    );
  });
  it('takes a list of holidays, and says where it is none', () => {
    writeFileSync(join(folder(), 'nghi.txt'), '2025-11-17\n');
    writeFileSync(join(folder(), 'sai.txt'), '17/11/2025\n');
    const ran = run('due', 'a.json', '--as-of', '2025-11-01', '--holidays', 'nghi.txt', '-f', 'json');
    expect(JSON.parse(ran.stdout).groups[0].items[0].workday).toBe('2025-11-18');
    expect(run('due', 'a.json', '--holidays', 'sai.txt')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('sai.txt:1 is no holiday'),
    });
    expect(run('due', 'a.json', '--holidays', 'gone.txt')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('gone.txt does not exist'),
    });
  });
  it('dates what runs from an event', () => {
    const ran = run(
      'due',
      'so-noi-vu.txt',
      '--as-of',
      '2025-03-01',
      '--event',
      'cap chung thu so=2025-01-20',
      '-f',
      'json',
    );
    expect(JSON.stringify(JSON.parse(ran.stdout).groups)).toContain('2025-03-20');
    expect(run('due', 'so-noi-vu.txt', '--event', 'lễ hội=2025-01-20')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no deadline runs from "lễ hội"'),
    });
  });
});

describe('check', () => {
  it('points at what it finds, and ends with 1', () => {
    const ran = run('check', 'a.json', 'b.json');
    expect(ran.stdout).toBe('a.txt:22 warning Task 3 has no product. no-product\n');
    expect(ran.stderr).toBe('0 errors, 1 warning, 0 notes in 2 plans\n');
    expect(ran.status).toBe(1);
  });
  it('ends with 0 where nothing is left', () => {
    expect(run('check', 'b.json')).toMatchObject({ status: 0, stdout: '' });
    expect(run('check', 'a.json', '--rule', 'no-product=off').status).toBe(0);
    expect(run('check', 'a.json', '--rule', 'no-product=info').status).toBe(0);
  });
  it('ends with 2 where it could not run', () => {
    expect(run('check', 'gone.json').status).toBe(2);
    expect(run('check', 'a.json', '--rule', 'no-produkt=off')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nearest: "no-product"'),
    });
  });
  it('writes JSON and SARIF', () => {
    expect(JSON.parse(run('check', 'a.json', '-f', 'json').stdout)).toMatchObject([
      { rule: 'no-product', severity: 'warning', of: 'pl/3', source: { line: 22 } },
    ]);
    const sarif = JSON.parse(run('check', 'a.json', '-f', 'sarif').stdout);
    expect(sarif.runs[0].results).toMatchObject([{ ruleId: 'no-product', level: 'warning' }]);
  });
  it('lists its rules', () => {
    expect(run('check', '--rules').stdout).toMatch(/│ no-lead +│ warning +│/);
  });
});

describe('the language', () => {
  it('is that of the option, else of the locale', () => {
    expect(run('check', 'a.json', '--lang', 'vi').stdout).toContain('Nhiệm vụ 3 không có sản phẩm.');
    expect(inLanguage({ LC_ALL: 'vi_VN.UTF-8' }, 'query', 'a.json').stdout).toContain('│ Nhiệm vụ');
    expect(inLanguage({ LC_ALL: 'vi_VN.UTF-8' }, 'query', 'a.json', '--lang', 'en').stdout).toContain(
      '│ Task',
    );
    expect(inLanguage({ LC_ALL: 'vi_VN.UTF-8' }, 'due', '--help').stdout).toContain('Ví dụ:');
  });
  it.each(['query', 'due', 'check'])('has examples in the help of %s', (command) => {
    const { stdout } = inLanguage({ LC_ALL: 'C' }, command, '--help');
    expect(stdout.match(new RegExp(`\\$ reform-plan ${command} `, 'g'))?.length ?? 0).toBeGreaterThanOrEqual(
      3,
    );
  });
});

describe('colour', () => {
  it('is off in a pipe, on where it is forced', () => {
    expect(run('check', 'a.json').stdout).not.toContain('\u001b[');
    expect(inLanguage({ FORCE_COLOR: '1', NO_COLOR: '' }, 'check', 'a.json').stdout).toContain('\u001b[');
  });
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { UPPER } from '../support/cascade-province.ts';
import { runHere, scratchFolder } from '../support/cli.ts';
import { FIRST, REVISED } from '../support/followed-year.ts';

const folder = scratchFolder();
const track = (...args: string[]) => runHere(['track', ...args], folder());

beforeAll(() => {
  writeFileSync(join(folder(), 'plan.json'), JSON.stringify(FIRST));
  writeFileSync(join(folder(), 'revised.json'), JSON.stringify(REVISED));
});

describe('reform-plan track', () => {
  it('goes from statements to the report, the score and the reminders', async () => {
    const set = await track(
      'set',
      'plan.json',
      '1',
      '--done',
      '20/2/2025',
      '--evidence',
      '12/DM-SNV@2025-02-20',
      '--by',
      'Lan',
    );
    expect(set).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(join(folder(), 'plan.progress.yaml'), 'utf8')).toContain('"doneOn":"2025-02-20"');

    const status = await track('status', 'plan.json', '--as-of', '2025-03-14', '--lang', 'vi');
    expect(status).toMatchObject({ status: 0, stderr: '' });
    expect(status.stdout).toContain('hoàn thành 1/14 nhiệm vụ (đạt 7,14%) đến ngày 14/03/2025');

    const report = await track('report', 'plan.json', '--period', 'quý I');
    expect(report.status).toBe(0);
    expect(report.stdout).toContain('12/DM-SNV (20/02/2025)');

    const score = await track('score', 'plan.json', '--as-of', '2025-03-14', '--to', 'json');
    expect(JSON.parse(score.stdout)).toMatchObject({ rules: 'par-index-2025', points: 0, known: 1.5 });

    const remind = await track('remind', 'plan.json', '--as-of', '2025-04-10', '--lang', 'vi');
    expect(remind.status).toBe(1);
    expect(remind.stdout).toContain('Kính gửi: Sở Tư pháp');

    const log = await track('log', 'plan.json', '--to', 'json');
    expect(JSON.parse(log.stdout)).toMatchObject([{ task: 'pl/1', by: 'Lan' }]);
  });

  it('writes sheets and takes them back', async () => {
    const init = await track('init', 'plan.json', '-o', 'sheets', '--ledger', 'sheets.progress.yaml');
    expect(init.status).toBe(0);
    expect(readdirSync(join(folder(), 'sheets')).filter((name) => name.endsWith('.xlsx'))).toHaveLength(13);
    const merged = await track('merge', 'plan.json', 'sheets', '--ledger', 'sheets.progress.yaml');
    expect(merged).toMatchObject({ status: 0, stdout: '' });
    expect(merged.stderr).toContain('nothing new');
  });

  it('writes each report format into a file', async () => {
    for (const ending of ['docx', 'xlsx', 'html', 'md', 'json']) {
      expect(
        (await track('report', 'plan.json', '--period', '6 tháng', '-o', `out/report.${ending}`)).status,
      ).toBe(0);
    }
    const word = readFileSync(join(folder(), 'out/report.docx'));
    expect(word.subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(join(folder(), 'out/report.html'), 'utf8')).toMatch(
      /^<!doctype html>\n<html lang="vi">/,
    );
  });

  it('takes states and standings by the names that offices use, and says the share of the whole plan', async () => {
    const ledger = ['--ledger', 'names.progress.yaml'];
    const set = await track('set', 'plan.json', '1', '--state', 'Đang thực hiện', ...ledger);
    expect(set.status).toBe(0);
    const overdue = ['status', 'plan.json', '--as-of', '2025-04-10', ...ledger, '--lang', 'vi'];
    const byName = await track(...overdue, '--standing', 'quá hạn');
    expect(byName).toEqual(await track(...overdue, '--standing', 'overdue'));
    expect(byName.stdout).toContain('hoàn thành 0/14 nhiệm vụ');
    const wrong = await track(...overdue, '--standing', 'sắp xong');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('không có tình trạng "sắp xong"');
    expect((await track(...overdue, '--by', 'monitor')).stdout).toContain('Cơ quan theo');
  });

  it('shows in the log the number of a task, and refuses a task that nobody knows', async () => {
    const ledger = ['--ledger', 'log.progress.yaml'];
    await track('set', 'plan.json', '1', '--percent', '40', '--as-of', '2025-02-01', ...ledger);
    const log = await track('log', 'plan.json', '1', '--lang', 'vi', '--to', 'markdown', ...ledger);
    expect(log.stdout).toMatch(/\| 1 \|.*Tỷ lệ \(%\): 40; số liệu đến 01\/02\/2025/);
    expect((await track('log', 'plan.json', '99', ...ledger)).status).toBe(2);
  });

  it('keeps members of a set once one of them has reported, whichever way sheets are written next', async () => {
    writeFileSync(join(folder(), 'upper.json'), JSON.stringify(UPPER));
    const members = () => readFileSync(join(folder(), 'upper.progress.yaml'), 'utf8');
    const spread = await track('init', 'upper.json', '-o', 'spread', '--sets', 'spread');
    expect(spread.status).toBe(0);
    expect(members()).toContain('- Sở Y tế');
    // asking for sheets again goes on as before
    await track('init', 'upper.json', '-o', 'again');
    expect(readdirSync(join(folder(), 'again'))).toEqual(readdirSync(join(folder(), 'spread')));
    await track('init', 'upper.json', '-o', 'whole', '--sets', 'whole');
    expect(readdirSync(join(folder(), 'whole'))).toContain('Các sở, ban, ngành tỉnh.xlsx');
    expect(members()).not.toContain('- Sở Y tế');

    await track('init', 'upper.json', '-o', 'spread', '--force', '--sets', 'spread');
    const said = await track('set', 'upper.json', 'pl/I.1', '--unit', 'Sở Y tế', '--state', 'doing');
    expect(said.status).toBe(0);
    writeFileSync(join(folder(), 'two.txt'), 'Sở Tư pháp\nSở Xây dựng\n');
    const listed = ['--sets', 'spread', '--units', 'two.txt', '--force'];
    await track('init', 'upper.json', '-o', 'two', ...listed);
    expect(readdirSync(join(folder(), 'two'))).toContain('Sở Y tế.xlsx');
    const whole = await track('init', 'upper.json', '-o', 'whole', '--sets', 'whole');
    expect(whole.status).toBe(2);
    expect(whole.stderr).toContain('Sở Y tế has reported');
  });

  it('asks whether the year is right where a period lies outside the plan', async () => {
    const ran = await track(
      'report',
      'plan.json',
      '--period',
      'quý I/2019',
      '-o',
      'out/2019.md',
      '--lang',
      'vi',
    );
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/quarter 1 2019|quý I\/2019|2019/);
  });

  it('carries a ledger over to the revised plan', async () => {
    await track('set', 'plan.json', '3', '--done', '2025-05-20', '--ledger', 'old.progress.yaml');
    const carried = await track('carry', 'plan.json', 'revised.json', '--ledger', 'old.progress.yaml');
    expect(carried.status).toBe(0);
    expect(readFileSync(join(folder(), 'revised.progress.yaml'), 'utf8')).toContain('"task":"pl/4"');
    expect((await track('carry', 'plan.json', 'revised.json', '--ledger', 'old.progress.yaml')).status).toBe(
      2,
    );
  });

  it.each([
    [['set', 'plan.json', '99', '--done'], 'the plan has no task 99'],
    [['set', 'plan.json', '2', '--unit', 'Sở Y tế', '--done'], 'does not lead this task'],
    [['set', 'plan.json', '11', '--done'], 'say which occurrence'],
    [['report', 'plan.json', '--period', 'quý V'], '--period does not take'],
    [['score', 'plan.json', '--rules', 'nowhere.yaml'], 'holds no rules'],
    [['status', 'revised.json', '--ledger', 'plan.progress.yaml'], 'ledger of another plan'],
    [['status', 'plan.json', '--as-of', '31/2/2025'], '--as-of does not take'],
    [['report', 'plan.json', '--period', 'năm', '-o', 'report.pdf'], 'says no format'],
  ])('says what is wrong with %j', async (args, words) => {
    const ran = await track(...args);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(words);
    expect(ran.stderr).toMatch(/expected:.*\n {2}example:.*\n {2}got:/);
  });

  it('lets due pass over what is done, and use the day that was granted', async () => {
    const due = async (...more: string[]) => {
      const options = ['--as-of', '2025-04-01', '--within', '1d', '--overdue', '-f', 'json', ...more];
      return JSON.parse((await runHere(['due', 'due.json', ...options], folder())).stdout);
    };
    writeFileSync(join(folder(), 'due.json'), JSON.stringify(FIRST));
    const before = JSON.stringify(await due());
    expect(before).toContain('Lập danh mục cơ quan phải kiện toàn');
    expect(before).toContain('Soát lại văn bản đã hết hiệu lực');
    await track('set', 'due.json', '1', '--done', '2025-02-20');
    await track('set', 'due.json', '2', '--extend', '2025-06-30', '--granted', '9/UBND@2025-03-20');
    const after = JSON.stringify(await due());
    expect(after).not.toContain('Lập danh mục cơ quan phải kiện toàn');
    expect(after).not.toContain('Soát lại văn bản đã hết hiệu lực');
    expect(JSON.stringify(await due('--no-ledger'))).toBe(before);
  });

  it('is found by due beside each plan of a folder too', async () => {
    const at = join(folder(), 'nam-2025');
    mkdirSync(at);
    writeFileSync(join(at, 'ke-hoach.json'), JSON.stringify(FIRST));
    const numbers = async (...more: string[]): Promise<string[]> => {
      const asked = [
        'due',
        at,
        '--as-of',
        '2025-04-01',
        '--within',
        '1d',
        '--overdue',
        '-f',
        'json',
        ...more,
      ];
      const { groups } = JSON.parse((await runHere(asked, folder())).stdout);
      return groups.flatMap((group: { items: { number: string }[] }) =>
        group.items.map((item) => item.number),
      );
    };
    const before = await numbers();
    expect(before).toContain('1');
    await track('set', join(at, 'ke-hoach.json'), '1', '--done', '2025-02-20');
    expect(await numbers()).toEqual(before.filter((number) => number !== '1'));
    expect(await numbers('--state', 'hoàn thành')).toEqual([]);
    expect(await numbers('--no-ledger')).toEqual(before);
  });

  it('is no plan for commands that read folders', async () => {
    const ran = await runHere(['query', '.', '--count'], folder());
    expect(ran.stderr).not.toContain('progress');
  });
});

describe('reform-plan cascade', () => {
  it('finds findings, and writes a page and StratML', async () => {
    const ran = await runHere(['cascade', 'plan.json', 'revised.json', '--lang', 'vi'], folder());
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('chưa gửi kế hoạch');
    const xml = await runHere(['cascade', 'plan.json', 'revised.json', '--to', 'stratml'], folder());
    expect(xml.stdout).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<PerformancePlanOrReport /);
    expect((await runHere(['cascade', 'plan.json', 'nothing.json'], folder())).status).toBe(2);
  });
});

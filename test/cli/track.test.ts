import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli, scratchFolder } from '../support/cli.ts';
import { FIRST, REVISED } from '../support/followed-year.ts';

const folder = scratchFolder();
const track = (...args: string[]) => runCli(['track', ...args], folder());

beforeAll(() => {
  writeFileSync(join(folder(), 'plan.json'), JSON.stringify(FIRST));
  writeFileSync(join(folder(), 'revised.json'), JSON.stringify(REVISED));
});

describe('reform-plan track', () => {
  it('goes from statements to the report, the score and the reminders', () => {
    const set = track(
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

    const status = track('status', 'plan.json', '--as-of', '2025-03-14', '--lang', 'vi');
    expect(status).toMatchObject({ status: 0, stderr: '' });
    expect(status.stdout).toContain('hoàn thành 1/14 nhiệm vụ (đạt 7,14%) đến ngày 14/03/2025');

    const report = track('report', 'plan.json', '--period', 'quý I');
    expect(report.status).toBe(0);
    expect(report.stdout).toContain('12/DM-SNV (20/02/2025)');

    const score = track('score', 'plan.json', '--as-of', '2025-03-14', '--to', 'json');
    expect(JSON.parse(score.stdout)).toMatchObject({ rules: 'par-index-2025', points: 0, known: 1.5 });

    const remind = track('remind', 'plan.json', '--as-of', '2025-04-10', '--lang', 'vi');
    expect(remind.status).toBe(1);
    expect(remind.stdout).toContain('Kính gửi: Sở Tư pháp');

    const log = track('log', 'plan.json', '--to', 'json');
    expect(JSON.parse(log.stdout)).toMatchObject([{ task: 'pl/1', by: 'Lan' }]);
  });

  it('writes sheets and takes them back', () => {
    const init = track('init', 'plan.json', '-o', 'sheets', '--ledger', 'sheets.progress.yaml');
    expect(init.status).toBe(0);
    expect(readdirSync(join(folder(), 'sheets')).filter((name) => name.endsWith('.xlsx'))).toHaveLength(13);
    const merged = track('merge', 'plan.json', 'sheets', '--ledger', 'sheets.progress.yaml');
    expect(merged).toMatchObject({ status: 0, stdout: '' });
    expect(merged.stderr).toContain('nothing new');
  });

  it('writes each report format into a file', () => {
    for (const ending of ['docx', 'xlsx', 'html', 'md', 'json']) {
      expect(track('report', 'plan.json', '--period', '6 tháng', '-o', `out/report.${ending}`).status).toBe(
        0,
      );
    }
    const word = readFileSync(join(folder(), 'out/report.docx'));
    expect(word.subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(join(folder(), 'out/report.html'), 'utf8')).toMatch(
      /^<!doctype html>\n<html lang="vi">/,
    );
  });

  it('carries a ledger over to the revised plan', () => {
    track('set', 'plan.json', '3', '--done', '2025-05-20', '--ledger', 'old.progress.yaml');
    const carried = track('carry', 'plan.json', 'revised.json', '--ledger', 'old.progress.yaml');
    expect(carried.status).toBe(0);
    expect(readFileSync(join(folder(), 'revised.progress.yaml'), 'utf8')).toContain('"task":"pl/4"');
    expect(track('carry', 'plan.json', 'revised.json', '--ledger', 'old.progress.yaml').status).toBe(2);
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
  ])('says what is wrong with %j', (args, words) => {
    const ran = track(...args);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(words);
    expect(ran.stderr).toMatch(/expected:.*\n {2}example:.*\n {2}got:/);
  });

  it('lets due pass over what is done, and use the day that was granted', () => {
    const due = (...more: string[]) =>
      JSON.parse(
        runCli(
          ['due', 'due.json', '--as-of', '2025-04-01', '--within', '1d', '--overdue', '-f', 'json', ...more],
          folder(),
        ).stdout,
      );
    writeFileSync(join(folder(), 'due.json'), JSON.stringify(FIRST));
    const before = JSON.stringify(due());
    expect(before).toContain('Lập danh mục cơ quan phải kiện toàn');
    expect(before).toContain('Soát lại văn bản đã hết hiệu lực');
    track('set', 'due.json', '1', '--done', '2025-02-20');
    track('set', 'due.json', '2', '--extend', '2025-06-30', '--granted', '9/UBND@2025-03-20');
    const after = JSON.stringify(due());
    expect(after).not.toContain('Lập danh mục cơ quan phải kiện toàn');
    expect(after).not.toContain('Soát lại văn bản đã hết hiệu lực');
    expect(JSON.stringify(due('--no-ledger'))).toBe(before);
  });

  it('is no plan for commands that read folders', () => {
    const ran = runCli(['query', '.', '--count'], folder());
    expect(ran.stderr).not.toContain('progress');
  });
});

describe('reform-plan cascade', () => {
  it('finds findings, and writes a page and StratML', () => {
    const ran = runCli(['cascade', 'plan.json', 'revised.json', '--lang', 'vi'], folder());
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('chưa gửi kế hoạch');
    const xml = runCli(['cascade', 'plan.json', 'revised.json', '--to', 'stratml'], folder());
    expect(xml.stdout).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<PerformancePlanOrReport /);
    expect(runCli(['cascade', 'plan.json', 'nothing.json'], folder()).status).toBe(2);
  });
});

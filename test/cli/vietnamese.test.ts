import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { wholeProgram } from '../../src/cli/program.ts';
import { CODES } from '../../src/diagnostics/catalogue.ts';
import { explain } from '../../src/diagnostics/explain.ts';
import { chosenLanguage, messagesIn } from '../../src/messages/index.ts';
import { runHere, scratchFolder } from '../support/cli.ts';
import { englishIn } from '../support/english.ts';

const VIETNAMESE = { LC_ALL: 'vi_VN.UTF-8' };

describe('the detector of English', () => {
  test.each([
    'a file that you may not read',
    'Options:',
    '  expected: text',
    'plan.txt does not exist',
    'Numbers 6 to 7 are missing before row 8.',
    '3 warnings, 2 notes',
  ])('finds %s', (text) => {
    expect(englishIn(text)).toEqual([text]);
  });
  test.each([
    'in ra tệp, không có gì để in',
    '-f, --format <format>  định dạng ghi ra (chọn một: json, yaml; mặc định: json)',
    "lỗi: không có lệnh 'the-of-is'",
    '  $ reform-plan check plan.json --rule no-product=off',
    'nhận được: thông báo "Unexpected end of JSON input"',
    'Bảng an toàn, to, no, on',
  ])('leaves %s', (text) => {
    expect(englishIn(text)).toEqual([]);
  });
});

describe('help in Vietnamese', () => {
  beforeEach(() => {
    vi.stubEnv('LC_ALL', 'vi_VN.UTF-8');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('has no English in any command or option', async () => {
    const program = await wholeProgram();
    const found: string[] = [];
    for (const command of [program, ...program.commands]) {
      let help = '';
      command.configureOutput({
        getOutHelpWidth: () => 1000,
        writeOut: (text) => {
          help += text;
        },
      });
      command.outputHelp();
      expect(help).toMatch(/^Cách dùng: reform-plan/);
      found.push(...englishIn(help).map((line) => `${command.name()}: ${line}`));
      for (const { long, description } of command.options)
        found.push(...englishIn(description).map((line) => `${command.name()} ${long}: ${line}`));
    }
    expect(found).toEqual([]);
  });
});

describe('the tables of messages', () => {
  /** Every text of a table, and the literals in every function that makes one. */
  function texts(value: unknown): string[] {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return literals(String(value));
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  }
  function literals(code: string): string[] {
    const nested: string[] = [];
    let plain = code;
    // expressions within templates, from the innermost
    for (let found = true; found; ) {
      found = false;
      plain = plain.replace(/\$\{([^{}]*)\}/g, (_, expression: string) => {
        found = true;
        nested.push(expression);
        return '…';
      });
    }
    return (
      [plain, ...nested]
        .flatMap((each) => [
          ...each.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g),
        ])
        .map((m) => (m[1] ?? m[2] ?? m[3] ?? '').replaceAll('\\"', '"'))
        // codes, and calls of the library
        .filter((text) => !/^[a-z0-9.]+(?:-[a-z0-9]+)*$|^await \w+\(.*\)$/.test(text))
    );
  }

  it('hold no English sentence in Vietnamese', () => {
    const all = texts(messagesIn('vi'));
    expect(all.length).toBeGreaterThan(500);
    expect(all.flatMap(englishIn)).toEqual([]);
  });

  it('hold none in what is said of a diagnostic', () => {
    const said = CODES.flatMap((code) => {
      const { means, matters, remedy, example } = explain(code, 'vi');
      return [means, matters, remedy, example].flatMap(englishIn).map((line) => `${code}: ${line}`);
    });
    expect(said).toEqual([]);
  });
});

describe('a run in Vietnamese', () => {
  const folder = scratchFolder();
  const plan = [
    'ỦY BAN NHÂN DÂN TỈNH AN HẢI',
    'Số: 12/KH-UBND',
    'KẾ HOẠCH',
    'Cải cách hành chính năm 2025',
    'I. MỤC ĐÍCH',
    '1. Nâng chỉ số hài lòng của người dân trước ngày 31/4/2025 (có phụ lục kèm theo).',
    '3. Giao Sở Nội vụ theo dõi.',
  ].join('\n');

  it('has no English in what goes wrong', async () => {
    const at = folder();
    writeFileSync(join(at, 'ke-hoach.txt'), plan);
    writeFileSync(join(at, 'anh.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]));
    writeFileSync(join(at, 'hong.json'), '{"schemaVersion": "1.0", "rows": [');
    writeFileSync(join(at, 'rong.txt'), '');
    writeFileSync(join(at, 'cu.txt'), Buffer.from([0x4b, 0xd5, 0x20, 0x68, 0x6f, 0xb9, 0x63, 0x68]));
    mkdirSync(join(at, 'trong'));
    const runs: readonly (readonly string[])[] = [
      ['pars'],
      ['parse', '--fromat', 'x'],
      ['parse', '-f', 'xml', 'ke-hoach.txt'],
      ['parse', '-f'],
      ['completion'],
      ['explain', 'a', 'b'],
      ['explain', 'khong-co'],
      ['parse', 'khong-co.txt', 'trong', 'anh.png', 'hong.json', 'rong.txt', 'cu.txt', '-o', 'ra/'],
      ['query', 'hong.json', '--agency', 'Sở Nội vụ'],
      ['query', 'ke-hoach.txt', '--agency', 'Sở Không Có'],
      ['due', 'ke-hoach.txt', '--within', 'x'],
      ['diff', 'ke-hoach.txt'],
      ['check', 'ke-hoach.txt', '--rule', 'khong-co=off'],
      ['export', 'ke-hoach.txt'],
      ['validate', 'hong.json'],
    ];
    for (const args of runs) {
      const { status, stderr, stdout } = await runHere(args, at, '', VIETNAMESE);
      expect([args, englishIn(stderr), englishIn(stdout)]).toEqual([args, [], []]);
      expect(status, args.join(' ')).not.toBe(0);
    }
  });

  it('has none in summaries, findings and plan files, and keeps the fields for other languages', async () => {
    const at = folder();
    writeFileSync(join(at, 'ke-hoach.txt'), plan);
    const parsed = await runHere(['parse', 'ke-hoach.txt', '-f', 'json'], at, '', VIETNAMESE);
    expect(englishIn(parsed.stderr)).toEqual([]);
    const { diagnostics } = JSON.parse(parsed.stdout);
    expect(diagnostics.map((d: { message: string }) => d.message).flatMap(englishIn)).toEqual([]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'section-number-gap', fields: { section: 'I.3', marker: '3' } }),
    );
    const checked = await runHere(['check', 'ke-hoach.txt'], at, '', VIETNAMESE);
    expect(checked.stdout).toMatch(/cảnh báo|lỗi/);
    expect(englishIn(checked.stdout + checked.stderr)).toEqual([]);
  });
});

describe('what an official types', () => {
  const folder = scratchFolder();
  const plan = [
    'KẾ HOẠCH',
    'Cải cách hành chính năm 2025',
    'I. NHIỆM VỤ',
    '1. Giao Sở Nội vụ mở lớp tập huấn tiếp dân trước ngày 20/6/2025.',
  ].join('\n');

  it('names kinds of records and days as offices do where it does not fit', async () => {
    writeFileSync(join(folder(), 'lop.txt'), plan);
    const filtered = await runHere(
      ['query', 'lop.txt', '--what', 'sections', '--group', 'II'],
      folder(),
      '',
      VIETNAMESE,
    );
    expect(filtered.stderr).toContain('không lọc được mục theo --group');
    const sorted = await runHere(
      ['query', 'lop.txt', '--what', 'targets', '--columns', 'x'],
      folder(),
      '',
      VIETNAMESE,
    );
    expect(sorted.stderr).toContain('mục tiêu không có cột "x"');
    const due = await runHere(
      ['due', 'lop.txt', '--as-of', '1/6/2025', '--within', '30d'],
      folder(),
      '',
      VIETNAMESE,
    );
    expect(due.stdout).toContain('20/06/2025');
    expect(due.stderr).toContain('Đến hạn từ 01/06/2025 đến 01/07/2025');
  });

  it('may have a comma before decimals', async () => {
    const ask = (most: string) =>
      runHere(['query', 'lop.txt', '--max-confidence', most], folder(), '', VIETNAMESE);
    expect((await ask('0,9')).status).toBe(0);
    expect((await ask('1,9')).stderr).toContain('--max-confidence không nhận "1,9"');
  });

  it('asks for the help of a command under another as one would say it', async () => {
    const { stdout, status } = await runHere(['help', 'track', 'set'], folder(), '', VIETNAMESE);
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      'Cách dùng: reform-plan track set [tùy chọn] <plan> <task>',
    ]);
    const { stderr } = await runHere(['help', 'track', 'sets'], folder(), '', VIETNAMESE);
    expect(stderr).toContain('reform-plan track --help; gần nhất: set');
  });
});

describe('the language of a run', () => {
  it.each([
    [{}, 'vi-VN', 'vi'],
    [{ LANG: '' }, 'vi', 'vi'],
    [{ LANG: 'en_US.UTF-8' }, 'vi-VN', 'en'],
    [{ LANG: 'vi_VN.UTF-8', LC_ALL: 'C' }, undefined, 'en'],
    [{}, 'en-US', 'en'],
    [{}, undefined, 'en'],
  ])('of %o on a system in %s is %s', (env, system, language) => {
    expect(chosenLanguage([], env, system)).toBe(language);
    expect(chosenLanguage(['--lang', 'vi'], env, system)).toBe('vi');
  });
});

describe('parse --strict', () => {
  const folder = scratchFolder();
  it('fails where a plan is partial', async () => {
    const lost = [
      'KẾ HOẠCH',
      'Cải cách hành chính năm 2025',
      'I. MỤC ĐÍCH',
      'Phục vụ người dân.',
      'PHỤ LỤC 1',
    ];
    writeFileSync(join(folder(), 'mat-bang.txt'), lost.join('\n'));
    const { stdout, status } = await runHere(['parse', 'mat-bang.txt', '--strict', '-q'], folder());
    expect([JSON.parse(stdout).status, status]).toEqual(['partial', 1]);
    expect((await runHere(['parse', 'mat-bang.txt', '-q'], folder())).status).toBe(0);
  });
});

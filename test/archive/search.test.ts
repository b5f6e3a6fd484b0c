import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { targetWords } from '../../src/archive/hits.ts';
import { type SearchRequest, searchArchive } from '../../src/archive/search.ts';
import { marksIn, searchWords } from '../../src/archive/search-words.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import { runCli, scratchFolder } from '../support/cli.ts';
import { built, keyOf, planOf, putPlan } from './plans.ts';

const folder = scratchFolder();
const archive = (): string => join(folder(), 'plans.sqlite');

const COASTAL = planOf({
  province: 'Bình Thuận',
  year: 2024,
  tasks: [
    'Ban hành quyết định giao vị trí việc làm',
    'Số hoá hồ sơ một cửa',
    'Định kỳ gửi báo cáo về việc thực hiện quyết toán',
  ],
});
const HIGHLAND = planOf({
  province: 'Lâm Đồng',
  year: 2024,
  tasks: ['Quyet dinh ban hanh danh muc', 'Sơ kết công tác thi đua'],
});
const MERGED = planOf({
  province: 'Lâm Đồng',
  year: 2026,
  issuedOn: '2025-12-20',
  tasks: ['Rà soát quyết định cũ'],
});
const FAR = planOf({ province: 'Cao Bằng', year: 2025, tasks: ['Đôn đốc các quyết định chậm'] });

beforeAll(async () => {
  for (const [i, plan] of [COASTAL, HIGHLAND, MERGED, FAR].entries())
    putPlan(join(folder(), 'plans'), `${i}.json`, plan);
  await built({ inputs: [join(folder(), 'plans')], archive: archive() });
});

async function found(words: string, more: Partial<SearchRequest> = {}): Promise<string[]> {
  const result = await searchArchive(archive(), { words, limit: 20, what: 'tasks', ...more }, ENGLISH);
  if (!result.ok) throw new Error(result.trouble.code);
  return result.value.hits.map((hit) => `${hit.year} ${hit.province} ${hit.number}`);
}

describe('words', () => {
  it('typed without marks find both, đ typed as d too', async () => {
    expect((await found('quyet dinh')).sort()).toEqual([
      '2024 Bình Thuận 1',
      '2024 Bình Thuận 3',
      '2024 Lâm Đồng 1',
      '2025 Cao Bằng 1',
      '2026 Lâm Đồng 1',
    ]);
    expect(await found('don doc')).toEqual(['2025 Cao Bằng 1']);
  });
  it('typed with marks find only the same, whichever way a tone is written', async () => {
    expect(await found('số')).toEqual(['2024 Bình Thuận 2']);
    expect(await found('số hóa')).toEqual(['2024 Bình Thuận 2']);
    expect(await found('"quyết định"', { province: 'Lâm Đồng', asWas: true })).toEqual(['2026 Lâm Đồng 1']);
  });
  it('typed with rare marks are found among any number that have the same letters', async () => {
    const common = (n: number): string[] => Array.from({ length: n }, (_, i) => `Giải quyết đơn số ${i + 1}`);
    const plans = join(folder(), 'rare');
    const rare = join(folder(), 'rare.sqlite');
    for (let year = 2001; year <= 2008; year += 1)
      putPlan(plans, `${year}.json`, planOf({ year, tasks: common(40) }));
    putPlan(plans, 'dọn.json', planOf({ province: 'Đông Giang', year: 2000, tasks: ['Dọn kho hồ sơ'] }));
    await built({ inputs: [plans], archive: rare });
    const one = await searchArchive(rare, { words: 'dọn', limit: 1 }, ENGLISH);
    expect(one.ok && one.value.hits.map(({ text }) => text)).toEqual([
      expect.stringContaining('Dọn kho hồ sơ'),
    ]);
    const any = await searchArchive(rare, { words: 'don', limit: 1 }, ENGLISH);
    expect(any.ok && any.value.total).toBe(321);
  });
  it('that stand nowhere with the marks that were typed are found with others, which is said', async () => {
    const searched = async (words: string) => {
      const result = await searchArchive(archive(), { words, limit: 3, what: 'tasks' }, ENGLISH);
      return result.ok
        ? [result.value.marks, result.value.hits.map(({ text }) => text.split(' — ')[0])]
        : null;
    };
    expect(await searched('"sợ kết"')).toEqual(['other', ['Sơ kết công tác thi đua']]);
    expect(await searched('"sơ kết"')).toEqual(['as-typed', ['Sơ kết công tác thi đua']]);
    expect(await searched('"sợ kệt quả"')).toEqual(['as-typed', []]);
  });
  it('in a row stand before the same words apart', async () => {
    expect((await found('quyết định')).at(-1)).toBe('2024 Bình Thuận 3');
  });
  it('in quotation marks are found in a row only, with * also longer ones', async () => {
    expect(await found('"định kỳ gửi"')).toEqual(['2024 Bình Thuận 3']);
    expect(await found('"gửi định kỳ"')).toEqual([]);
    expect(await found('dan*')).toEqual(['2024 Lâm Đồng 1']);
  });
  it('are never a language of the database', async () => {
    const hostile = fc.array(
      fc.constantFrom(
        '"',
        "'",
        '*',
        '(',
        ')',
        ':',
        '-',
        '^',
        'NEAR',
        'OR',
        'AND',
        'NOT',
        ';',
        '--',
        'quyet',
        '{',
        '+',
        '\\',
        '\0',
        'words:',
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (parts) => {
        const result = await searchArchive(archive(), { words: parts.join(' '), limit: 3 }, ENGLISH);
        expect(result.ok || result.trouble.code).toSatisfy((told) => told === true || told === 'no-words');
      }),
      { numRuns: 60 },
    );
    expect(await found('quyet" OR words MATCH "dinh; DROP TABLE plans')).toEqual([]);
  });
  it('are refused where there are none, or more than anybody types', async () => {
    expect(await searchArchive(archive(), { words: ' "…" ', limit: 3 }, ENGLISH)).toMatchObject({
      trouble: { code: 'no-words' },
    });
    const many = await searchArchive(archive(), { words: 'a '.repeat(100), limit: 3 }, ENGLISH);
    expect(many).toMatchObject({ trouble: { code: 'too-many-words' } });
  });
});

describe('a province', () => {
  it('is asked by its old name and by its new one', async () => {
    expect((await found('quyet dinh', { province: 'binh thuan' })).sort()).toEqual([
      '2024 Bình Thuận 1',
      '2024 Bình Thuận 3',
      '2026 Lâm Đồng 1',
    ]);
    expect((await found('quyet dinh', { province: 'tỉnh Lâm Đồng' })).sort()).toEqual([
      '2024 Bình Thuận 1',
      '2024 Bình Thuận 3',
      '2024 Lâm Đồng 1',
      '2026 Lâm Đồng 1',
    ]);
  });
  it('as it was is only what bore the name', async () => {
    expect(await found('quyet dinh', { province: 'Bình Thuận', asWas: true, from: 2025 })).toEqual([]);
  });
  it('that never was is no province', async () => {
    expect(
      await searchArchive(archive(), { words: 'a', limit: 1, province: 'Bình Thuậm' }, ENGLISH),
    ).toMatchObject({
      trouble: { code: 'unknown-province', expected: expect.stringContaining('Bình Thuận') },
    });
  });
});

describe('filters', () => {
  it('are those of query', async () => {
    const query = { asOf: '2025-01-01' };
    expect(await found('quyet dinh', { query: { ...query, number: ['3'] } })).toEqual(['2024 Bình Thuận 3']);
    expect(await found('quyet dinh', { query: { ...query, agency: 'Sở Tài nguyên' } })).toEqual([]);
    expect(await found('quyet dinh', { query: { ...query, file: keyOf(FAR) } })).toEqual(['2025 Cao Bằng 1']);
  });
});

describe('marks', () => {
  const marked = (text: string, words: string): string[] =>
    marksIn(text, searchWords(words) ?? { terms: [] }).map(([from, to]) => text.slice(from, to));
  it('are where the words stand, as they were typed', () => {
    expect(marked('Sở Nội vụ sơ kết việc số hoá', 'so')).toEqual(['Sở', 'sơ', 'số']);
    expect(marked('Sở Nội vụ sơ kết việc số hoá', 'số')).toEqual(['số']);
    expect(marked('Ban hành quyết định', 'quyet dinh')).toEqual(['quyết định']);
  });
  it('lie within the text, in order, apart, whatever stands there', () => {
    const piece = fc.constantFrom('đ', 'Đ', 'ó', 'o\u0301', ' ', 'số', 'hoá', '"', '😀', '-', 'x');
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (text, words) => {
        const whole = text.join('');
        let at = 0;
        for (const [from, to] of marksIn(whole, searchWords(words.join('')) ?? { terms: [] })) {
          expect(from >= at && to > from && to <= whole.length).toBe(true);
          at = to;
        }
      }),
    );
  });
});

describe('the command', () => {
  it('marks the words, says where they stand, and ends with 1 where there are none', () => {
    const run = (...args: string[]) => runCli(['archive', 'search', 'plans.sqlite', ...args], folder());
    const { status, stdout, stderr } = run('don', 'doc', '-w', 'tasks', '--lang', 'vi');
    expect(status).toBe(0);
    expect(stdout).toContain('«Đôn đốc» các quyết định chậm');
    expect(stdout).toContain(keyOf(FAR));
    expect(stderr).toBe('1 kết quả\n');
    expect(run('khongco').status).toBe(1);
  });
});

it('A target that only says how much is shown with what it is of', () => {
  expect(targetWords('Hồ sơ giải quyết đúng hạn', '95%')).toBe('Hồ sơ giải quyết đúng hạn — 95%');
  expect(targetWords('hồ sơ', '95% hồ sơ đúng hạn')).toBe('95% hồ sơ đúng hạn');
  expect(targetWords('', '95%')).toBe('95%');
});

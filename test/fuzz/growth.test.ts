import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/parse.ts';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { readText } from '../../src/readers/text.ts';
import { lostWords } from '../support/differences.ts';
import { wordsOf } from '../support/faults.ts';
import { HEADING } from '../tables/support.ts';

/**
 * Time grows with the size and no faster. Four times the text takes about four times as long; sixteen times
 * would be quadratic. Bounds are wide and the best of several runs counts, since the machine has other work.
 */
const FACTOR = 4;
const MOST = 9;
/** Below this a run says nothing. */
const NOISE_MS = 60;

const FROM = { file: 'plan.txt', sha256: '0'.repeat(64) };
const BODIES = ['Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng UBND tỉnh', 'Sở Tài chính'];
const TIMES = ['Quý I', 'Quý II/2026', 'Thường xuyên', 'Tháng 6/2026'];
const at = (list: readonly string[], i: number): string => list[i % list.length] ?? '';

const row = (i: number): string[] => [
  String(i + 1),
  `${at(['Rà soát', 'Xây dựng', 'Kiểm tra'], i)} văn bản về lĩnh vực thứ ${i % 97}`,
  at(['Báo cáo', 'Kế hoạch của Sở'], i),
  at(BODIES, i),
  at(BODIES, i + 1),
  at(TIMES, i),
];
const many = (n: number, line: (i: number) => string, joint = '\n'): string =>
  Array.from({ length: n }, (_, i) => line(i)).join(joint);

const HEAD = 'KẾ HOẠCH\nCải cách hành chính năm 2026\n\nI. MỤC TIÊU\n';
const APPENDIX = `${HEAD}1. Làm tốt.\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n`;
const wide = (cells: readonly string[]): string =>
  cells.map((c, i) => c.padEnd([6, 60, 24, 24, 24, 14][i] ?? 14)).join('');
const empty = ['', '', '', ''];

/** Each grows with n in one respect. */
const TEXTS: Record<string, (n: number) => string> = {
  'rows, flattened': (n) =>
    `${APPENDIX}${HEADING.join('\n\n')}\n\n${many(n, (i) => row(i).join('\n\n'), '\n\n')}`,
  'rows, one a line': (n) => `${APPENDIX}${HEADING.join(' ')}\n${many(n, (i) => row(i).join(' '))}`,
  'rows, fixed width': (n) => `${APPENDIX}${wide(HEADING)}\n${many(n, (i) => wide(row(i)))}`,
  'rows without numbers, flattened': (n) =>
    `${APPENDIX}${HEADING.slice(1).join('\n\n')}\n\n${many(n, (i) => row(i).slice(1).join('\n\n'), '\n\n')}`,
  'rows, tabs': (n) => `${APPENDIX}${HEADING.join('\t')}\n${many(n, (i) => row(i).join('\t'))}`,
  'further lines of one task': (n) =>
    `${APPENDIX}${HEADING.join('\t')}\n${many(n, (i) =>
      row(i)
        .with(0, i === 0 ? '1' : '')
        .join('\t'),
    )}`,
  'parts of one task': (n) =>
    `${APPENDIX}${HEADING.join('\t')}\n${row(0).join('\t')}\n${many(n, (i) => [`1.${i + 1}`, `Việc ${i}`, ...empty].join('\t'))}`,
  'the same number again': (n) =>
    `${APPENDIX}${HEADING.join('\t')}\n${many(n, (i) => row(i).with(0, '1').join('\t'))}`,
  groups: (n) =>
    `${APPENDIX}${HEADING.join('\t')}\n${many(n, (i) => (i % 2 === 0 ? `I\tNhóm ${i}\t\t\t\t` : row(i).join('\t')))}`,
  headings: (n) => APPENDIX + many(n, () => HEADING.join('\n')),
  'words of one cell': (n) =>
    `${APPENDIX}${HEADING.join('\n\n')}\n\n1\n\n${many(n, (i) => `Rà soát văn bản thứ ${i} của tỉnh`, '\n\n')}`,
  columns: (n) =>
    `${APPENDIX}${[...HEADING, ...Array(n / 5).fill('Cột')].join('\t')}\n${many(8, (i) => [...row(i), ...Array(n / 5).fill('x')].join('\t'))}`,
  sections: (n) => HEAD + many(n, (i) => `- Rà soát văn bản thứ ${i} trước ngày 15/12/2026.`),
  'lines of one section': (n) => HEAD + many(n, (i) => `rà soát văn bản về lĩnh vực thứ ${i},`),
  bases: (n) =>
    HEAD.replace('I.', `${many(n, (i) => `Căn cứ Nghị quyết số ${i + 1}/NQ-CP của Chính phủ;`)}\nI.`),
  recipients: (n) => `${HEAD}1. Làm tốt.\n\nNơi nhận:\n${many(n, (i) => `- Sở số ${i};`)}`,
  'words without a place': (n) => APPENDIX + many(n, (i) => `Rà soát văn bản thứ ${i} của tỉnh`),
  prose: (n) => many(n, (i) => `Hôm nay chúng tôi đi ra bờ sông lần thứ ${i} và ngồi xem thuyền.`),
};

function fastest(text: string, read: typeof readText, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    parsePlan(read(text, FROM));
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('time grows with the size and no faster', () => {
  it.each(Object.entries(TEXTS))(
    '%s',
    (_, text) => {
      let n = 200;
      let small = fastest(text(n), readText, 3);
      // what is too quick to be measured is measured at a larger size
      while (small < NOISE_MS && n < 3200) {
        n *= 2;
        small = fastest(text(n), readText, 3);
      }
      const measured = (): number => fastest(text(n * FACTOR), readText, 2) / Math.max(small, NOISE_MS);
      // a busy moment of the machine gets a second chance
      expect(Math.min(measured(), measured())).toBeLessThan(MOST);
    },
    240_000,
  );
});

describe('10,000 rows end in seconds', () => {
  it.each([
    ['tabs', 'rows, tabs', readMarkdown],
    ['flattened', 'rows, flattened', readText],
  ] as const)(
    '%s',
    (_, name, read) => {
      const start = performance.now();
      const plan = parsePlan(read(TEXTS[name]?.(10_000) ?? '', FROM));
      expect(plan.rows).toHaveLength(10_000);
      expect(plan.diagnostics.filter((d) => d.code === 'row-number-gap')).toEqual([]);
      expect(performance.now() - start).toBeLessThan(60_000);
    },
    120_000,
  );
});

/** Pieces that patterns of the readers and the parser are made of. */
const PIECES = [
  ' ',
  '\t',
  '\u00A0',
  '1',
  '1.',
  '-',
  '- ',
  '*',
  '_',
  '|',
  '(',
  '<',
  '/',
  '1/1/',
  'I',
  'A ',
  'a ',
  'Sở ',
  'Quý ',
  '\u0301',
];

describe('a line of one piece again and again ends soon', () => {
  it.each(PIECES.map((piece) => [piece]))(
    '%j',
    (piece) => {
      const line = piece.repeat(150_000 / piece.length);
      const table = `${APPENDIX}${HEADING.join('\n')}\n1\nRà soát\n${line}x\n2\n${line}`;
      for (const text of [`${line}x`, `${HEAD}1. Làm tốt\n${line}x\n${line}`, table]) {
        for (const read of [readText, readMarkdown]) {
          const start = performance.now();
          const source = read(text, FROM);
          expect(lostWords(wordsOf(source), parsePlan(source))).toEqual([]);
          expect(performance.now() - start).toBeLessThan(12_000);
        }
      }
    },
    120_000,
  );
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, scratchFolder } from '../support/cli.ts';
import { appendix, flat, HEADING, QUEUE, REVIEW, SURVEY, tabs } from '../tables/support.ts';

const folder = scratchFolder();

/** Parses a text through the command line. */
function run(name: string, text: string, ...more: readonly string[]): ReturnType<typeof runHere> {
  writeFileSync(join(folder(), name), text);
  return runHere(['parse', name, ...more], folder());
}

const THREE = [
  ['1', ...REVIEW],
  ['2', ...QUEUE],
  ['3', ...SURVEY],
];
const numbers = Array.from({ length: 8 }, (_, i) => String(i + 1));
const scrambled = flat([HEADING, numbers, numbers.map(() => REVIEW[0] ?? ''), numbers.map(() => 'Quý I')]);

describe('a table that is not whole is parsed, and the summary says what is wrong', () => {
  it.each([
    ['heading-lost', flat(THREE), 'appendix-without-table'],
    ['rows-lost', flat([HEADING]), 'table-without-rows'],
    ['numbers-lost', flat([HEADING, ...THREE.map((r) => r.slice(1))]), 'row-numbers-missing'],
    ['row-cut', flat([HEADING, ...THREE.slice(0, 2), ['3', 'Đo sự hài']]), 'row-incomplete'],
    ['row-lost', flat([HEADING, ...THREE.slice(0, 1), ...THREE.slice(2)]), 'row-number-gap'],
    ['row-doubled', tabs([HEADING, ...THREE, ['3', ...QUEUE]]), 'row-number-repeat'],
    ['columns-scrambled', scrambled, 'table-scrambled'],
  ])('%s', async (name, table, code) => {
    const ran = await run(`${name}.txt`, appendix(table));
    expect(ran.status).toBe(0);
    expect(ran.stderr).toContain(code);
  });

  it('a table that is lost, or gave no rows, is a finding when strict', async () => {
    expect((await run('a.txt', appendix(scrambled), '--strict')).status).toBe(1);
    expect((await run('b.txt', appendix(flat([HEADING])), '--strict')).status).toBe(1);
  });
});

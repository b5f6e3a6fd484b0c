import { expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import * as calls from '../../src/messages/calls.ts';

/** Every call with names of files and words around it. */
const ALL = [
  calls.largerLimit('nhiều hơn: '),
  calls.moreTime('lâu hơn: ', 300),
  calls.readPlan('mau.docx'),
  calls.readTextOf('mau.pdf', 'mau.txt', ', rồi '),
  calls.readProtected('mau.pdf'),
  calls.readScan('mau.pdf'),
  calls.readAsText('mau.docx', '; hoặc '),
  calls.readPlans('thu-muc', 'ra'),
  calls.writePlan('mau.txt'),
  calls.writePlan('mau.txt', 'mau.yaml'),
  calls.reportPage('mau.json', 'mau.html'),
  calls.reportDifferences('mau.html'),
];

test('a call names a function that the library has', () => {
  const names = ALL.flatMap(({ example }) => [...example.matchAll(/(\w+)\(/g)].map(([, name]) => name));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !(String(name) in library))).toEqual([]);
});

test('a person is told a command or an option, and never a call', () => {
  for (const { onCommandLine } of ALL) {
    expect(onCommandLine?.example).toMatch(/reform-plan (?:parse|report) | --[a-z-]+ /);
    expect(onCommandLine?.example).not.toMatch(/[({]/);
  }
});

test('the words around a call stand before both ways', () => {
  expect(calls.moreTime('lâu hơn: ', 300)).toEqual({
    example: 'lâu hơn: { timeLimit: 300 }',
    onCommandLine: { example: 'lâu hơn: --time-limit 300' },
  });
  expect(calls.readTextOf('mau.pdf', 'mau.txt', ', rồi ')).toEqual({
    example: "pdftotext -layout mau.pdf mau.txt, rồi await readPlan('mau.txt')",
    onCommandLine: { example: 'pdftotext -layout mau.pdf mau.txt, rồi reform-plan parse mau.txt' },
  });
});

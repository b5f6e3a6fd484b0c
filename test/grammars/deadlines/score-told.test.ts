import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toldScore } from './score-told.ts';

/*
 * How much do runs of words look like a deadline cell, whole cells, halves of them and words of other columns? Each line of the
 * transcript has the run, its score, that of beginning and ending a cell with its first and last word, and the words' roles.
 */
const LINES = readFileSync(join(import.meta.dirname, 'cells', 'scores.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' | '));

it.each(LINES)('%s', (run, shares, roles) => {
  expect(toldScore(run)).toBe(`${shares} | ${roles}`);
});

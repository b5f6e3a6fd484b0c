import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  type Given,
  headingChanges,
  headingTold,
  namesTold,
  tableChanges,
  tableTold,
} from './told.ts';

/*
 * What is told of a heading, and what of the same heading without one of its columns or lines, with fewer rows below it, in
 * other letters? Each part of a transcript has under its name ("# …") a table's rows or a heading's lines, under "=> " what
 * is told of them, and under the names of changes ("## …; …") what is told then. Changes that aren't named aren't asked for.
 */

interface Part {
  readonly name: string;
  readonly given: Given;
  readonly told: readonly string[];
  readonly changed: readonly (readonly [names: readonly string[], told: string])[];
}

const SAME = ': the same';

function partsOf(file: string): readonly Part[] {
  const text = readFileSync(join(import.meta.dirname, 'transcripts', file), 'utf8');
  return text.split(/^# /m).slice(1).map(partOf);
}

function partOf(text: string): Part {
  const [head = '', ...others] = text.trimEnd().split(/\n## /);
  const [name = '', ...lines] = head.split('\n');
  const told = lines.filter((line) => line.startsWith('=> ')).map((line) => line.slice(3));
  const same = told.at(-1) ?? '';
  const changed = others.map((other) => {
    const [names = '', line = ''] = other.split('\n');
    return names.endsWith(SAME)
      ? ([names.slice(0, -SAME.length).split('; '), same] as const)
      : ([names.split('; '), line] as const);
  });
  return { name, given: lines.filter((line) => !line.startsWith('=> ')), told, changed };
}

/** What is told of each change that a transcript names, beside what it says. */
function compare(
  { changed }: Part,
  changes: readonly Change[],
  tell: (given: Given, how: Change[2]) => string,
): void {
  const known = new Map(changes.map((change) => [change[0], change]));
  const named = changed.flatMap(([names, told]) => names.map((name) => [name, told]));
  const found = named.map(([name = '']) => {
    const change = known.get(name);
    return [name, change ? tell(change[1], change[2]) : 'no such change'];
  });
  expect(found).toEqual(named);
}

describe.each(partsOf('tables.txt'))('a table: $name', (part) => {
  it('has its columns', () => {
    expect([namesTold(part.given), tableTold(part.given)]).toEqual(part.told);
  });

  it('has them when it is changed', () => {
    compare(part, tableChanges(part.given), tableTold);
  });
});

describe.each(partsOf('headings.txt'))('a heading in plain text: $name', (part) => {
  it('has its columns', () => {
    expect([headingTold(part.given)]).toEqual(part.told);
  });

  it('has them when it is changed', () => {
    compare(part, headingChanges(part.given), headingTold);
  });
});

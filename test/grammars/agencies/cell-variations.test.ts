import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CELLS, toldOf, variationsOf } from './cell-variations.ts';

/*
 * Who is named in a cell, and who in the same cell set in another way? The transcript (cells/told.txt) has under each cell
 * ("# …") a body a line, and under each variation ("## …") what is read then, where it isn't the same.
 */

type Told = ReadonlyMap<string, readonly string[]>;

function transcript(): ReadonlyMap<string, Told> {
  const text = readFileSync(join(import.meta.dirname, 'cells', 'told.txt'), 'utf8');
  return new Map(text.split(/^# /m).slice(1).map(cellOf));
}

function cellOf(part: string): [string, Told] {
  const [head = '', ...others] = part.trimEnd().split(/\n## /);
  const [cell = '', ...plain] = head.trimEnd().split('\n');
  const told = others.map((other): [string, string[]] => {
    const [name = '', ...lines] = other.split('\n');
    return name.endsWith(': the same') ? [name.replace(/: the same$/, ''), plain] : [name, lines];
  });
  return [cell, new Map([['as it is', plain], ...told])];
}

const TOLD = transcript();

it('each cell is in the transcript', () => {
  expect([...TOLD.keys()]).toEqual(CELLS);
});

describe.each(CELLS)('%s', (cell) => {
  const changed = variationsOf(cell).filter(([name, vary]) => name === 'as it is' || vary(cell) !== cell);

  it.each(changed)('%s', (name, vary) => {
    expect(toldOf(vary(cell))).toEqual(TOLD.get(cell)?.get(name));
  });
});

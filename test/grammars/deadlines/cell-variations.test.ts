import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  SENTENCE_VARIATIONS,
  toldOf,
  toldPlain,
  toldSentence,
  toldVaried,
  variationsOf,
} from './cell-variations.ts';

/*
 * Which times does a cell name, and which the same cell set in another way, in another plan, or in a sentence? The
 * transcripts (cells/told.txt, and cells/sentences.txt of the body's sentences) have under each cell ("# …") a time a line, and under the names of variations ("## …; …")
 * what is read then; a variation that isn't named reads the same as the cell.
 */

interface Told {
  readonly cell: string;
  readonly plain: readonly string[];
  readonly varied: ReadonlyMap<string, readonly string[]>;
}

function transcript(name: string): readonly Told[] {
  const text = readFileSync(join(import.meta.dirname, 'cells', name), 'utf8');
  return text.split(/^# /m).slice(1).map(toldIn);
}

function toldIn(part: string): Told {
  const [head = '', ...others] = part.trimEnd().split(/\n## /);
  const [cell = '', ...plain] = head.split('\n');
  const varied = others.flatMap((other) => {
    const [names = '', ...lines] = other.split('\n');
    return names.split('; ').map((name) => [name, lines] as const);
  });
  return { cell, plain, varied: new Map(varied) };
}

it.each(transcript('told.txt'))('$cell', ({ cell, plain, varied }) => {
  const told = variationsOf(cell).map((one) => [one.name, toldVaried(cell, one)] as const);
  const same = toldPlain(cell);
  expect([toldOf(cell), ...told]).toEqual([plain, ...told.map(([name]) => [name, varied.get(name) ?? same])]);
});

it.each(transcript('sentences.txt'))('$cell', ({ cell, plain, varied }) => {
  const told = SENTENCE_VARIATIONS.map((one) => [one.name, toldVaried(cell, one)] as const);
  expect([toldSentence(cell), ...told]).toEqual([
    plain,
    ...told.map(([name]) => [name, varied.get(name) ?? plain]),
  ]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  COMMUNE,
  DECISION,
  DEPARTMENT,
  frameOf,
  HEADLESS,
  MAILED,
  markdownSource,
  PARTY,
  TOWN,
  textSource,
} from './frame-plans.ts';
import { changes, told } from './told.ts';

/*
 * What does a whole plan tell, and what of it changes where one of its lines is not there? One transcript a plan, in
 * test/frame/without-a-line: first all facts, then under each line ("## …") what goes ("-") and comes ("+") without it.
 */

interface Transcript {
  readonly whole: string[];
  readonly lines: { readonly line: string; readonly changes: string[] }[];
}

function transcriptOf(name: string): Transcript {
  const text = readFileSync(join(import.meta.dirname, 'without-a-line', `${name}.txt`), 'utf8');
  const [whole = '', ...parts] = text.trimEnd().split(/^## /m);
  const lines = parts.map((part) => {
    const [line = '', ...rest] = part.trimEnd().split('\n');
    return { line, changes: rest };
  });
  return { whole: whole.trimEnd().split('\n'), lines };
}

describe.each([
  ['commune', COMMUNE, textSource],
  ['decision', DECISION, textSource],
  ['department', DEPARTMENT, textSource],
  ['headless', HEADLESS, textSource],
  ['mailed', MAILED, textSource],
  ['party', PARTY, textSource],
  ['town', TOWN, markdownSource],
])('%s', (name, text, sourceOf) => {
  const { whole, lines } = transcriptOf(name);
  const printed = text.split('\n');
  const places = [...printed.keys()].filter((at) => /\p{L}/u.test(printed[at] ?? ''));

  it('tells all of this', () => {
    expect(told(frameOf(sourceOf(text)))).toEqual(whole);
  });

  it('has each of its lines in the transcript', () => {
    expect(lines.map((one) => one.line)).toEqual(places.map((at) => printed[at]?.trim()));
  });

  it.each(lines.map((one, i) => ({ ...one, at: places[i] ?? 0 })))(
    'without "$line"',
    ({ at, changes: want }) => {
      const rest = printed.toSpliced(at, 1).join('\n');
      expect(changes(whole, told(frameOf(sourceOf(rest))))).toEqual(want);
    },
  );
});

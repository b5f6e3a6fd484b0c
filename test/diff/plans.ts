import type { Citation, Deadline, Plan, Section, Target } from '../../src/model/index.ts';
import { placeAt, planOf, type RowWords } from '../support/plan-builder.ts';

/** The plan of the invented province An Hải for a year, issued at the end of the year before. */
export function planOfYear(
  year: number,
  rows: readonly RowWords[],
  more: Partial<Plan> = {},
  groups = {},
): Plan {
  return planOf({
    rows,
    groups,
    document: {
      title: `Cải cách hành chính năm ${year}`,
      issuedOn: `${year - 1}-12-20`,
      period: { start: `${year}-01-01`, end: `${year}-12-31` },
    },
    rest: more,
  });
}

/** A section with its heading, or its words where it has none. */
export function section(
  path: string,
  words: string | { title: string },
  traits: Partial<Section> = {},
): Section {
  const parts = path.split('.');
  const titled = typeof words === 'object';
  return {
    id: path,
    path,
    marker: parts.at(-1) ?? path,
    kind: parts.length === 1 ? 'roman' : parts.length === 2 ? 'arabic' : 'letter',
    level: parts.length,
    parent: parts.length === 1 ? null : parts.slice(0, -1).join('.'),
    title: titled ? words.title : null,
    text: titled ? '' : words,
    topic: null,
    source: placeAt(5),
    ...traits,
  };
}

export function target(of: string, text: string, value: number, traits: Partial<Target> = {}): Target {
  return {
    id: `target-${of}`,
    of,
    text,
    subject: text.replace(/^.*?\\d+\\s?%\\s?/, ''),
    comparator: '>=',
    value,
    value2: null,
    unit: '%',
    year: null,
    baseline: null,
    source: placeAt(6),
    ...traits,
  };
}

export function citation(id: string, of: string, number: string): Citation {
  return {
    id,
    of,
    text: `Nghị quyết số ${number}`,
    type: 'NQ',
    number,
    name: null,
    issuedOn: null,
    issuer: 'Chính phủ',
    locator: null,
    subject: null,
    key: number,
    source: placeAt(3),
  };
}

export function deadline(id: string, of: string, traits: Partial<Deadline>): Deadline {
  return {
    id,
    of,
    text: 'Quý I/2025',
    action: null,
    kind: 'in',
    start: '2025-01-01',
    end: '2025-03-31',
    edtf: null,
    every: [],
    adhoc: false,
    offset: null,
    after: null,
    inferred: [],
    source: placeAt(7),
    ...traits,
  };
}

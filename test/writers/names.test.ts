import { describe, expect, it } from 'vitest';
import { OutputNames } from '../../src/writers/names.ts';

describe('names of output files', () => {
  it('follow the input, with the format for an ending', () => {
    const names = new OutputNames('out', 'yaml');
    expect(names.next('plan.docx')).toBe('out/plan.yaml');
    expect(names.next('2024/tỉnh/plan.txt')).toBe('out/2024/tỉnh/plan.yaml');
    expect(names.next('no-ending')).toBe('out/no-ending.yaml');
    expect(names.next('.hidden')).toBe('out/.hidden.yaml');
  });

  it('are never the same twice, also where file systems fold case', () => {
    const names = new OutputNames('out', 'json');
    const given = ['plan.txt', 'plan.md', 'PLAN.pdf', 'plan~2.txt'].map((name) => names.next(name));
    expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(4);
    expect(given.slice(0, 2)).toEqual(['out/plan.json', 'out/plan~2.json']);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { RULES } from '../../src/ask/check/check.ts';
import { CATALOGUE, CODES, entryOf } from '../../src/diagnostics/catalogue.ts';
import { EXPLAINED, explain, namedBy } from '../../src/diagnostics/explain.ts';
import { diagnostic, sentenceOf, spokenIn } from '../../src/diagnostics/report.ts';
import { Diagnostic, type Plan } from '../../src/model/index.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { parsePlan } from '../../src/parse.ts';
import { readSource } from '../../src/readers/index.ts';
import { FIXTURES } from '../support/fixture.ts';

describe('each code', () => {
  test.each(CODES)('%s says its example in each language, with its fields in it', (code) => {
    const { example, render } = CATALOGUE[code];
    const [english, vietnamese] = LANGUAGES.map((language) => render(language, example) ?? '');
    expect(english).not.toBe(vietnamese);
    for (const said of [english, vietnamese]) {
      expect(said).not.toMatch(/undefined|\[object|NaN|null/);
      expect(said).not.toBe('');
    }
  });

  test.each(CODES)('%s is explained in each language, in whole sentences', (code) => {
    for (const language of LANGUAGES) {
      const { means, matters, remedy } = explain(code, language);
      for (const part of [means, matters, remedy]) expect(part).toMatch(/^[\p{Lu}"«].*[.)]$/u);
    }
  });

  test.each(CODES)('%s makes a record that the schema takes', (code) => {
    const { example } = CATALOGUE[code];
    const record = { ...diagnostic('no-plan-recognised', {}), code, fields: example };
    expect(Diagnostic.safeParse(record).error).toBeUndefined();
  });
});

describe('a diagnostic', () => {
  const gap = diagnostic('row-number-gap', { row: '8', from: '6', to: '7' }, { of: 'pl/8' });

  it('is English until another language is asked for', () => {
    expect(gap).toEqual({
      severity: 'warning',
      code: 'row-number-gap',
      message: 'Numbers 6 to 7 are missing before row 8.',
      fields: { row: '8', from: '6', to: '7' },
      of: 'pl/8',
      source: null,
    });
    expect(sentenceOf(gap, 'vi')).toBe('Thiếu số 6 đến 7 trước dòng 8.');
  });

  it('is a note where the case is mild', () => {
    const fields = { section: 'II.e', marker: 'e' };
    expect(diagnostic('section-number-gap', fields, { mild: true }).severity).toBe('info');
    expect(diagnostic('section-number-gap', fields).severity).toBe('warning');
  });

  it.each([
    ['of another version', { code: 'gone-in-this-version', fields: { row: '8' } }],
    ['written before there were fields', { code: 'row-number-gap' }],
    ['whose fields somebody edited', { code: 'row-number-gap', fields: { row: 8 } }],
  ])('%s keeps its own message', (_, odd) => {
    expect(sentenceOf({ message: 'as it was', ...odd }, 'vi')).toBe('as it was');
  });

  it('is a sentence whatever stands in a file', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.array(fc.string()));
    const names = fc.constantFrom('row', 'from', 'to', 'page', 'text', 'pages', 'toString', '__proto__');
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...CODES), fc.string(), fc.constant('constructor')),
        fc.dictionary(names, value),
        (code, fields) => typeof sentenceOf({ code, fields, message: 'm' }, 'vi') === 'string',
      ),
    );
  });
});

describe('plans that were read', () => {
  const plans: Plan[] = [];
  beforeAll(async () => {
    for (const name of ['department-letterhead/plan.txt', 'province-markdown/plan.md']) {
      const source = await readSource(readFileSync(join(FIXTURES, name)), { file: name });
      if (source.ok) plans.push(parsePlan(source.value));
    }
  });

  it('hold nothing that the catalogue does not know, and say what it says', () => {
    const all = plans.flatMap((plan) => plan.diagnostics);
    expect(all.length).toBeGreaterThan(3);
    for (const { code, fields, message } of all) expect(entryOf(code)?.render('en', fields)).toBe(message);
  });

  it('change in their messages alone where they speak another language', () => {
    for (const plan of plans) {
      const spoken = spokenIn(plan, 'vi');
      expect(spoken.diagnostics.every((d, i) => d.message !== plan.diagnostics[i]?.message)).toBe(true);
      expect(spokenIn(spoken, 'en')).toEqual(plan);
    }
  });
});

describe('what can be explained', () => {
  it('is every rule of check and every code', () => {
    const rules = RULES.map(({ id }) => id);
    for (const word of [...rules, ...CODES]) expect(namedBy(word)).not.toBeNull();
    expect(new Set(EXPLAINED).size).toBe(EXPLAINED.length);
  });
  it('is nothing else', () => {
    for (const word of ['', 'toString', '__proto__', 'row-number']) expect(namedBy(word)).toBeNull();
  });
});

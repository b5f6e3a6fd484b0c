import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { checkPlan, RULES } from '../../src/ask/check/check.ts';
import type { Finding } from '../../src/ask/check/rule.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import { sarifText } from '../../src/writers/sarif.ts';
import { planOf } from '../support/plan-builder.ts';

/** The schema as its authors publish it; a draft-04 schema that ajv takes but for its `$schema` and `id`. */
function officialSchema() {
  const {
    $schema: _,
    id: __,
    ...schema
  } = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  // one of its patterns is no Unicode regular expression
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

const TOOL = {
  version: '0.1.0',
  language: 'en',
  rules: RULES.map(({ id, severity }) => ({ id, severity, text: ENGLISH.check.rules[id] })),
};

const FINDINGS: readonly Finding[] = [
  ...checkPlan(
    planOf({
      file: 'kế hoạch/an hải.txt',
      rows: [
        { task: 'Rà soát', lead: '', deadline: 'Quý V/2025', confidence: 0.3 },
        { task: 'Hai', number: '4' },
      ],
    }),
  ),
  {
    rule: 'no-lead',
    code: 'no-lead',
    severity: 'error',
    file: '/tmp/x.pdf',
    of: 'pl/1',
    message: 'm',
    source: { page: 3, start: 5, end: 4, bbox: [1, 2, 3, 4] },
  },
  {
    rule: 'content-uncovered',
    code: 'content-uncovered',
    severity: 'info',
    file: '-',
    of: null,
    message: 'm',
    source: null,
  },
];

describe('findings as SARIF', () => {
  const log = JSON.parse(sarifText(FINDINGS, TOOL));

  it('are valid by the official schema, and so are none', () => {
    const valid = officialSchema();
    for (const each of [log, JSON.parse(sarifText([], TOOL))]) {
      valid(each);
      expect(valid.errors ?? []).toEqual([]);
    }
    expect(valid({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  it('point at their rule', () => {
    const { results, tool } = log.runs[0];
    expect(results).toHaveLength(FINDINGS.length);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it('have the place, as lines and characters, or as what a format without lines has', () => {
    const locations = log.runs[0].results.map(
      ({ locations: [location] }: { locations: unknown[] }) => location,
    );
    expect(locations[0]).toMatchObject({
      physicalLocation: {
        artifactLocation: { uri: 'k%E1%BA%BF%20ho%E1%BA%A1ch/an%20h%E1%BA%A3i.txt' },
        region: { startLine: 20, endLine: 20, charOffset: 800, charLength: 30 },
      },
      logicalLocations: [{ name: 'pl/1' }],
    });
    expect(locations.at(-2)).toEqual({
      physicalLocation: { artifactLocation: { uri: 'file:///tmp/x.pdf' } },
      logicalLocations: [{ name: 'pl/1', kind: 'record' }],
      properties: { page: 3, bbox: [1, 2, 3, 4] },
    });
    expect(locations.at(-1)).toEqual({ physicalLocation: { artifactLocation: { uri: 'stdin' } } });
  });
});

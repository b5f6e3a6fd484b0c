import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../src/model/index.ts';
import { RECORD_LISTS } from '../src/model/records.ts';
import { readPlan } from '../src/plans/read-plan.ts';
import { validatePlan } from '../src/plans/validate.ts';
import { samplePlan } from './support/plan.ts';

const root = join(import.meta.dirname, '..');
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const schema = (name: string): object =>
  JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));
const validators = new Map(
  ['plan', 'document', ...RECORD_LISTS.map(([record]) => record)].map((name) => [
    name,
    ajv.compile(schema(name)),
  ]),
);

/** What an independent validator has against a value. */
function faults(name: string, value: unknown): string[] {
  const validate = validators.get(name);
  if (!validate) throw new Error(`no schema ${name}`);
  return validate(value) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

function everyFault(plan: Plan): string[] {
  const records = RECORD_LISTS.flatMap(([name, list]) => plan[list].map((record) => ({ name, record })));
  return [
    ...faults('plan', plan),
    ...faults('document', plan.document),
    ...records.flatMap(({ name, record }) => faults(name, record)),
  ];
}

describe('the published schemas', () => {
  it('accept a plan with every kind of record, whole and record by record', () => {
    expect(everyFault(samplePlan())).toEqual([]);
    expect(validatePlan(samplePlan()).ok).toBe(true);
  });

  const fixtures = readdirSync(join(root, 'fixtures'), { recursive: true, encoding: 'utf8' });
  const documents = fixtures.filter((file) => /\.(?:txt|md)$/.test(file));
  it.each(documents)('accept what is parsed from %s', async (file) => {
    const plan = await readPlan(join(root, 'fixtures', file));
    expect(plan.ok && everyFault(plan.value)).toEqual([]);
  });

  const wrong: [string, (plan: Plan) => unknown][] = [
    ['a missing field', ({ status: _, ...rest }) => rest],
    ['an unknown field', (plan) => ({ ...plan, remark: 'x' })],
    ['another version', (plan) => ({ ...plan, schemaVersion: '0.9' })],
    [
      'a day that is no date',
      (plan) => ({ ...plan, document: { ...plan.document, issuedOn: '20/12/2024' } }),
    ],
    [
      'a confidence over 1',
      (plan) => ({ ...plan, rows: plan.rows.map((row) => ({ ...row, confidence: 2 })) }),
    ],
    [
      'a role that is none',
      (plan) => ({
        ...plan,
        tables: plan.tables.map((t) => ({ ...t, columns: [{ role: 'x', heading: '' }] })),
      }),
    ],
    [
      'a place before the first line',
      (plan) => ({ ...plan, bases: plan.bases.map((b) => ({ ...b, source: { ...b.source, line: 0 } })) }),
    ],
  ];
  it.each(wrong)('refuse %s, as the model itself does', (_, change) => {
    const value = change(samplePlan());
    expect(faults('plan', value)).not.toEqual([]);
    expect(validatePlan(value).ok).toBe(false);
  });

  it('have an id and a title each', () => {
    for (const name of validators.keys()) {
      expect(schema(name)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:reform-plan:schema:1.0:${name}`,
        title: expect.stringMatching(/^[A-Z]/),
      });
    }
  });
});

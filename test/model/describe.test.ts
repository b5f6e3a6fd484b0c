import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DESCRIBED, DESCRIBED_NAMES, describedAs, fieldsOf, jsonSchemaOf } from '../../src/model/describe.ts';

describe('every record is described', () => {
  it.each(DESCRIBED_NAMES)('%s and each of its fields', (name) => {
    const bare = fieldsOf(name).filter((field) => field.description.length < 5);
    expect(describedAs(name)).not.toBe('');
    expect(bare.map((field) => field.path)).toEqual([]);
  });

  it.each(DESCRIBED_NAMES)('%s: examples are what the schema accepts', (name) => {
    const refused = exampleFaults(DESCRIBED[name]);
    expect(refused).toEqual([]);
  });

  it('names what is described on its own instead of repeating it', () => {
    const lead = fieldsOf('row').find((field) => field.path === 'lead');
    expect(lead?.type).toBe('list of agency');
    expect(fieldsOf('row').some((field) => field.path.startsWith('lead['))).toBe(false);
  });

  it('shows the fields of an object that stands in one record only', () => {
    expect(fieldsOf('document').map((field) => field.path)).toContain('decision.articles[].no');
  });

  it('gives a JSON Schema with the same words', () => {
    expect(JSON.stringify(jsonSchemaOf('agency'))).toContain('The words as written.');
  });
});

/** Examples of a record's own fields that its schema refuses. */
function exampleFaults(schema: z.ZodType): string[] {
  if (!(schema instanceof z.ZodObject)) return ['not an object'];
  return Object.entries(schema.shape).flatMap(([key, value]) => {
    const field: unknown = value;
    if (!(field instanceof z.ZodType)) return [`${key} is no schema`];
    const examples = z.globalRegistry.get(field)?.examples;
    if (!Array.isArray(examples)) return [];
    return examples.flatMap((example) => (field.safeParse(example).success ? [] : [key]));
  });
}

import type { z } from 'zod';

/**
 * A field of a record with what it means in plain words and an example of it. Both reach the JSON Schema files,
 * `reform-plan schema` and docs/data-model.md.
 * @param example a value that the schema accepts
 */
export function field<T extends z.ZodType>(schema: T, description: string, example: z.input<T>): T {
  return schema.meta({ description, examples: [example] });
}

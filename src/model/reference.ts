import { z } from 'zod';
import { IsoDate, Place } from './place.ts';

/** A measurable aim (chỉ tiêu) found in a section or an indicator row. */
export const Target = z.strictObject({
  id: z.string(),
  of: z.string(),
  text: z.string(),
  subject: z.string().nullable(),
  comparator: z.enum(['=', '>=', '<=', '>', '<', 'range', 'text']),
  value: z.number().nullable(),
  value2: z.number().nullable(),
  unit: z.string().nullable(),
  /**
   * Only where the value is the size of a change, not the level reached: "giảm tối thiểu 20%" is at least 20 % less,
   * "giảm xuống còn 20%" a level of 20 % without it.
   */
  direction: z.enum(['increase', 'decrease']).optional(),
  year: z.int().nullable(),
  /** What the value is measured against ("so với năm 2021"). */
  baseline: z.string().nullable(),
  source: Place,
});
export type Target = z.infer<typeof Target>;

/** A reference to a legal or party document. */
export const Citation = z.strictObject({
  id: z.string(),
  of: z.string(),
  text: z.string(),
  type: z.string(),
  /** Number and symbol as printed, without spaces; null for a law named without its number. */
  number: z.string().nullable(),
  /** The name, for laws and documents cited by name. */
  name: z.string().nullable(),
  issuedOn: IsoDate.nullable(),
  issuer: z.string().nullable(),
  /** What the cited document is about (trích yếu), where the citing words say so. */
  subject: z.string().nullable(),
  locator: z.string().nullable(),
  key: z.string(),
  source: Place,
});
export type Citation = z.infer<typeof Citation>;

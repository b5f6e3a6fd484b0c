import { z } from 'zod';

/** A calendar day as ISO 8601 writes it (`2023-03-31`). */
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * Where a record stands in its source.
 * `page`, `line` and `endLine` count from 1; `start` and `end` are character offsets (UTF-16 units) into
 * the decoded text, before any folding. A format without lines gives a bounding box (`bbox`, in points
 * from the page's top left corner: left, top, right, bottom) or a `path` such as `body/table[2]/row[5]/cell[3]`.
 */
export const Place = z.strictObject({
  page: z.int().min(1).nullable(),
  line: z.int().min(1).optional(),
  endLine: z.int().min(1).optional(),
  start: z.int().min(0),
  end: z.int().min(0),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  path: z.string().optional(),
});
export type Place = z.infer<typeof Place>;

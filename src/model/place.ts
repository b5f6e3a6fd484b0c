import { z } from 'zod';
import { field } from './field.ts';

/** A calendar day as ISO 8601 writes it (`2023-03-31`). */
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * Where a record stands in its source.
 * `page`, `line` and `endLine` count from 1; `start` and `end` are character offsets (UTF-16 units) into
 * the decoded text, before any folding. A format without lines gives a bounding box (`bbox`, in points
 * from the page's top left corner: left, top, right, bottom) or a `path` such as `body/table[2]/row[5]/cell[3]`.
 */
export const Place = z
  .strictObject({
    page: field(z.int().min(1).nullable(), 'Page, from 1; null where the format has no pages.', 6),
    line: field(z.int().min(1).optional(), 'First line, from 1.', 1234),
    endLine: field(z.int().min(1).optional(), 'Last line, from 1.', 1250),
    start: field(
      z.int().min(0),
      'Offset of the first character in the decoded text, in UTF-16 units.',
      71234,
    ),
    end: field(z.int().min(0), 'Offset after the last character.', 71802),
    bbox: field(
      z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
      "Box on the page in points from its top left corner: left, top, right, bottom (PDF's unit, 1/72 inch).",
      [72, 120.5, 310, 148],
    ),
    path: field(
      z.string().optional(),
      'Where it stands in a file that is a tree (Word, HTML, workbook).',
      'body/table[2]/row[5]/cell[3]',
    ),
  })
  .meta({ description: 'Where a record stands in its source.' });
export type Place = z.infer<typeof Place>;

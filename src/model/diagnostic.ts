import { z } from 'zod';
import { Place } from './place.ts';

/** Something a reader of the plan should know: a fault of the input, or a doubt of the parser. */
export const Diagnostic = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  /** A stable rule id in kebab-case, e.g. `row-number-gap`. */
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  message: z.string(),
  /** Id of the record that it is about. */
  of: z.string().nullable(),
  source: Place.nullable(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

/** Words of the source that stand in no record, and why. */
export const Discarded = z.strictObject({
  text: z.string(),
  reason: z.enum([
    'page-number',
    'repeated-header',
    'running-head',
    'rule',
    'letterhead',
    'document-kind',
    'label',
    'markup',
    'signature-block',
    'annex-line',
    'total',
    'margin',
    'other-document',
    'watermark',
    'invisible',
    'struck-out',
    'footnote-mark',
    'footnote',
    'digital-signature',
    'empty-mark',
    'merged-copy',
    'damaged-text',
    'unplaced',
  ]),
  source: Place,
});
export type Discarded = z.infer<typeof Discarded>;

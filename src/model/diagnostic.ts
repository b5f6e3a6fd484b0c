import { z } from 'zod';
import { field } from './field.ts';
import { Place } from './place.ts';

/** A word or a number of the case that a diagnostic tells of, or a list of them; null where there is none. */
const FieldValue = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.array(z.string()).readonly(),
  z.array(z.number()).readonly(),
]);

/** Something a reader of the plan should know: a fault of the input, or a doubt of the parser. */
export const Diagnostic = z
  .strictObject({
    severity: field(
      z.enum(['error', 'warning', 'info']),
      'How bad it is: something is lost (`error`), should be looked at (`warning`), or is good to know (`info`).',
      'warning',
    ),
    code: field(
      z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      'A stable id of what is told, in kebab-case.',
      'row-number-gap',
    ),
    message: field(
      z.string(),
      'What is told, as a sentence of the catalogue in the language that was asked for when the plan was read.',
      'Number 13 is missing before row 14.',
    ),
    fields: field(
      z.record(z.string(), FieldValue).optional(),
      'The words and numbers that the sentence is made of, so that it can be said in another language; left out by old versions.',
      { row: '14', from: '13', to: '13' },
    ),
    of: field(z.string().nullable(), 'Id of the record that it is about.', 'pl-2/14'),
    source: Place.nullable().meta({ description: 'Where to look; null where it is about the whole file.' }),
  })
  .meta({ description: 'A fault of the input or a doubt of the parser.' });
export type Diagnostic = z.infer<typeof Diagnostic>;

/** Words of the source that stand in no record, and why. */
export const Discarded = z
  .strictObject({
    text: field(z.string(), 'The words.', '3'),
    reason: z
      .enum([
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
      ])
      .meta({ description: 'Why they stand in no record.', examples: ['page-number'] }),
    source: Place,
  })
  .meta({ description: 'Words of the source that stand in no record, and why.' });
export type Discarded = z.infer<typeof Discarded>;

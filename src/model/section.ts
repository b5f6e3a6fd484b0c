import { z } from 'zod';
import { Agency } from './agency.ts';
import { field } from './field.ts';
import { Place } from './place.ts';
import { Topic } from './table.ts';

/** A legal or factual ground of the document (căn cứ ban hành). */
export const Basis = z
  .strictObject({
    id: field(z.string(), 'Id of the ground, unique in the plan.', 'basis-1'),
    text: field(z.string(), 'Its words.', 'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ'),
    citations: field(z.array(z.string()), 'Ids of the citations in it.', ['cit-1']),
    source: Place,
  })
  .meta({ description: 'A ground of the document (căn cứ ban hành).' });
export type Basis = z.infer<typeof Basis>;

export const SectionKind = z.enum(['part', 'roman', 'arabic', 'letter', 'dash', 'plus']);
export type SectionKind = z.infer<typeof SectionKind>;

/** Who does what a section says (nhiệm vụ nêu trong lời văn). */
export const Duty = z
  .strictObject({
    lead: field(z.array(Agency), 'Who leads (chủ trì).', []),
    coordinate: field(z.array(Agency), 'Who takes part (phối hợp).', []),
    product: field(
      z.string().optional(),
      'What comes of it, only where the words are labelled so ("Sản phẩm: …").',
      'Báo cáo kết quả rà soát',
    ),
    by: field(
      z.enum(['sentence', 'heading', 'issuer']),
      'How the lead is known: its own words (a sentence, or a label such as "Chủ trì:"), a heading above it, or because it is the issuer\'s plan (inferred).',
      'sentence',
    ),
  })
  .meta({ description: 'Who does what a section says.' });
export type Duty = z.infer<typeof Duty>;

/** A numbered or bulleted part of the plan's body, with the text under it up to the next marker. */
export const Section = z
  .strictObject({
    id: field(z.string(), 'Id of the section, unique in the plan.', 'III.2.a'),
    path: field(z.string(), 'The markers from the top, joined by full stops.', 'III.2.c.-4.+1'),
    marker: field(z.string(), 'Its own marker.', 'a'),
    kind: field(SectionKind, 'What the marker is.', 'letter'),
    level: field(z.int().min(1), 'Depth, from 1.', 3),
    parent: field(z.string().nullable(), 'Id of the section above.', 'III.2'),
    title: field(z.string().nullable(), 'Its heading.', 'Cải cách thể chế'),
    text: field(z.string(), 'Its words up to the next marker, without the heading.', 'Rà soát, sửa đổi …'),
    topic: field(Topic.nullable(), 'The content of reform that it belongs to.', 'the-che'),
    duty: field(
      Duty.optional(),
      'Who does what it says, only where it tells somebody to do something: not for headings, aims and background.',
      { lead: [], coordinate: [], by: 'heading' },
    ),
    source: Place,
  })
  .meta({ description: 'A numbered or bulleted part of the body (phần, mục, khoản, điểm).' });
export type Section = z.infer<typeof Section>;

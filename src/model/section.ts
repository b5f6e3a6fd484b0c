import { z } from 'zod';
import { Agency } from './agency.ts';
import { Place } from './place.ts';
import { Topic } from './table.ts';

/** A legal or factual ground of the document (căn cứ ban hành). */
export const Basis = z.strictObject({
  id: z.string(),
  text: z.string(),
  citations: z.array(z.string()),
  source: Place,
});
export type Basis = z.infer<typeof Basis>;

export const SectionKind = z.enum(['part', 'roman', 'arabic', 'letter', 'dash', 'plus']);
export type SectionKind = z.infer<typeof SectionKind>;

/** Who does what a section says (nhiệm vụ nêu trong lời văn). */
export const Duty = z.strictObject({
  lead: z.array(Agency),
  coordinate: z.array(Agency),
  /** How the lead is known: its own sentence, a heading above it, or because it is the issuer's plan (inferred). */
  by: z.enum(['sentence', 'heading', 'issuer']),
});
export type Duty = z.infer<typeof Duty>;

/** A numbered or bulleted part of the plan's body, with the text under it up to the next marker. */
export const Section = z.strictObject({
  id: z.string(),
  /** The markers from the top, joined by full stops: `III.2.a`, `III.2.c.-4.+1`. */
  path: z.string(),
  marker: z.string(),
  kind: SectionKind,
  level: z.int().min(1),
  parent: z.string().nullable(),
  title: z.string().nullable(),
  text: z.string(),
  topic: Topic.nullable(),
  /** Only where the section tells somebody to do something: not for headings, aims and background. */
  duty: Duty.optional(),
  source: Place,
});
export type Section = z.infer<typeof Section>;

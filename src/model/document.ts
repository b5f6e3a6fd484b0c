import { z } from 'zod';
import { IsoDate } from './place.ts';

/** First and last day that a plan covers. */
export const Period = z.strictObject({ start: IsoDate, end: IsoDate });
export type Period = z.infer<typeof Period>;

/** Who signed (Decree 30/2020/NĐ-CP, Annex I, boxes 7a–7c). */
export const Signer = z.strictObject({
  /** "TM.", "KT.", "TL.", "TUQ.", "Q." or null. */
  capacity: z.string().nullable(),
  position: z.string().nullable(),
  name: z.string().nullable(),
});
export type Signer = z.infer<typeof Signer>;

export const Article = z.strictObject({ no: z.string(), text: z.string() });
export type Article = z.infer<typeof Article>;

/** The decision (quyết định) that promulgates the plan, where the file holds one. */
export const Decision = z.strictObject({
  type: z.string(),
  typeName: z.string(),
  title: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: IsoDate.nullable(),
  signer: Signer.nullable(),
  articles: z.array(Article),
});
export type Decision = z.infer<typeof Decision>;

/** The plan's own header (Decree 30/2020/NĐ-CP, Annex I). */
export const PlanDocument = z.strictObject({
  uri: z.string().nullable(),
  type: z.string().nullable(),
  typeName: z.string().nullable(),
  title: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  parentAuthority: z.string().nullable(),
  level: z.enum(['ministry', 'province', 'department', 'district', 'commune']).nullable(),
  province: z.string().nullable(),
  place: z.string().nullable(),
  issuedOn: IsoDate.nullable(),
  period: Period.nullable(),
  signer: Signer.nullable(),
  recipients: z.array(z.string()),
  /** Id of the citation of the plan that this one carries out: a department's names the province's. */
  carriesOut: z.string().nullable(),
  /** Words of the body that stand outside its numbered sections, before the first and after the last. */
  opening: z.string().nullable(),
  closing: z.string().nullable(),
  decision: Decision.nullable(),
});
export type PlanDocument = z.infer<typeof PlanDocument>;

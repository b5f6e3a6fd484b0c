import { z } from 'zod';

/**
 * A body that a plan names.
 * - `named`: one body (Sở Nội vụ).
 * - `group`: a closed set of bodies (các sở, ban, ngành tỉnh; UBND cấp huyện).
 * - `generic`: an open set (các cơ quan, đơn vị có liên quan).
 */
export const AgencyKind = z.enum(['named', 'group', 'generic']);

/** One body in a lead, partner, monitoring or implementing cell. */
export const Agency = z.strictObject({
  /** The words as written. */
  text: z.string(),
  /** Spelled out and canonical. */
  name: z.string(),
  kind: AgencyKind,
  /** Id in the register of bodies, or null where the register does not know it. */
  id: z.string().nullable(),
  /** What the cell says the body does, where it says so ("thẩm định", "theo dõi cấp huyện"). */
  note: z.string().optional(),
});
export type Agency = z.infer<typeof Agency>;

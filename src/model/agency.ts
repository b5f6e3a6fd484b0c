import { z } from 'zod';
import { field } from './field.ts';

/**
 * A body that a plan names.
 * - `named`: one body (Sở Nội vụ).
 * - `group`: a closed set of bodies (các sở, ban, ngành tỉnh; UBND cấp huyện).
 * - `generic`: an open set (các cơ quan, đơn vị có liên quan).
 */
export const AgencyKind = z.enum(['named', 'group', 'generic']);

/** One body in a lead, partner, monitoring or implementing cell. */
export const Agency = z
  .strictObject({
    text: field(z.string(), 'The words as written.', 'Sở TT&TT'),
    name: field(z.string(), 'The name spelled out, in its canonical form.', 'Sở Thông tin và Truyền thông'),
    kind: field(
      AgencyKind,
      'One body (`named`), a closed set of bodies (`group`) or an open one (`generic`).',
      'named',
    ),
    id: field(
      z.string().nullable(),
      'Id in the register of bodies; null where the register does not know it.',
      'so-thong-tin-va-truyen-thong',
    ),
    note: field(z.string().optional(), 'What the cell says the body does, where it says so.', 'thẩm định'),
  })
  .meta({ description: 'A body that a plan names (cơ quan, đơn vị).' });
export type Agency = z.infer<typeof Agency>;

import { type AgencyContext, readAgencies, splitLeadAndPartners } from '../grammars/agencies/index.ts';
import type { Agency } from '../model/index.ts';

/** What a body does in a row: lead (chủ trì), partner (phối hợp), monitor (theo dõi), carry out (thực hiện). */
export const BODIES = ['lead', 'coordinate', 'monitor', 'implement'] as const;
export type Body = (typeof BODIES)[number];

/**
 * The bodies that the cells of a row name, in each role: the one way from words to bodies, for a row that is parsed,
 * corrected or checked.
 * @param textOf the words of a role's cell, those of the cell that it is merged with included
 * @param partners whether the table has a column for partners; without one the lead's cell may name them too
 */
export function bodiesIn(
  textOf: (body: Body) => string,
  partners: boolean,
  context: AgencyContext,
): Record<Body, Agency[]> {
  const split = partners ? null : splitLeadAndPartners(textOf('lead'), context);
  const read = (body: Body): Agency[] =>
    readAgencies(
      (split ? split[body] : undefined) ?? (split && body === 'lead' ? '' : textOf(body)),
      context,
    );
  return {
    lead: read('lead'),
    coordinate: read('coordinate'),
    monitor: read('monitor'),
    implement: read('implement'),
  };
}

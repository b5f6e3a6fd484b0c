import { successorsOf } from '../../../grammars/agencies/index.ts';
import type { Body } from '../../../lexicon/body.ts';
import { bodyIndex, existsOn } from '../../../lexicon/register.ts';
import type { Agency, Row } from '../../../model/index.ts';
import { BODY_ROLES } from '../../../model/vocabularies.ts';
import { type Hit, hit, type Rule, type RuleContext } from '../rule.ts';

/** The bodies that a plan names and that were not there on its day, once each with the row that names them first. */
function absent({
  plan,
  on,
}: RuleContext): { agency: Agency; body: Body; row: Row; role: string; on: string }[] {
  if (on === null) return [];
  const seen = new Set<string>();
  return plan.rows.flatMap((row) =>
    BODY_ROLES.flatMap((role) =>
      row[role].flatMap((agency) => {
        const body = agency.id === null ? undefined : bodyIndex().get(agency.id);
        if (!body || seen.has(body.id) || existsOn(body, on)) return [];
        seen.add(body.id);
        return [{ agency, body, row, role, on }];
      }),
    ),
  );
}

/** Decree 45/2025/NĐ-CP merged departments on 1 March 2025, Law 72/2025/QH15 ended the districts on 30 June 2025. */
const noLongerThere: Rule = {
  id: 'body-no-longer-there',
  severity: 'error',
  find: (context) =>
    absent(context).flatMap(({ agency, body, row, role, on }): Hit[] => {
      if (body.validTo === null || body.validTo >= on) return [];
      const successors = successorsOf(body.id, on).map((id) => bodyIndex().get(id)?.name ?? id);
      const fields = { body: agency.text, until: body.validTo, on, successors };
      const about = { of: row.id, source: row.where[role]?.[0] ?? row.source };
      return [hit('body-no-longer-there', fields, about)];
    }),
};

const notYetThere: Rule = {
  id: 'body-not-yet-there',
  severity: 'warning',
  find: (context) =>
    absent(context).flatMap(({ agency, body, row, role, on }): Hit[] => {
      if (body.validFrom === null || body.validFrom <= on) return [];
      const fields = { body: agency.text, since: body.validFrom, on };
      return [hit('body-not-yet-there', fields, { of: row.id, source: row.where[role]?.[0] ?? row.source })];
    }),
};

/** Rules about bodies: whether they exist on the plan's date. */
export const BODY_RULES: readonly Rule[] = [noLongerThere, notYetThere];

import {
  type AgencyContext,
  expand,
  type Lexicon,
  readAgencies,
  successorsOf,
} from '../grammars/agencies/index.ts';
import { existsOn } from '../lexicon/register.ts';
import type { Agency, Plan, Row } from '../model/index.ts';
import { BODY_ROLES } from '../model/vocabularies.ts';
import { agencyContext } from './agency-filter.ts';

/** A plan whose bodies are looked up again, in a register that the user has extended or corrected. */
export function withRegister(plan: Plan, lexicon: Lexicon): Plan {
  const context = { ...agencyContext(plan), lexicon };
  const read = new Map<string, readonly Agency[]>();
  const again = (agency: Agency): readonly Agency[] => {
    const found = read.get(agency.text) ?? readAgencies(agency.text, context);
    read.set(agency.text, found);
    // words that need their neighbours ("các Sở: Tài chính, Tư pháp") say nothing by themselves
    return found.length > 0 && found.every(({ id }) => id !== null) ? found : [agency];
  };
  const rows = plan.rows.map((row): Row => {
    const bodies = Object.fromEntries(BODY_ROLES.map((role) => [role, row[role].flatMap(again)]));
    return { ...row, ...bodies };
  });
  return { ...plan, rows };
}

/** A body that a name stands for on a day. */
export interface Member {
  /** The part of the name that it belongs to. */
  readonly asked: string;
  readonly id: string;
  readonly name: string;
  readonly level: string;
}

/** What a name stands for, or why it stands for nothing. */
export type Expansion =
  | { readonly kind: 'members'; readonly members: readonly Member[] }
  /** An open set, or words that the register does not know. */
  | { readonly kind: 'open' | 'unknown'; readonly asked: string }
  | { readonly kind: 'not-there'; readonly asked: string; readonly successors: readonly string[] };

/** The bodies that a name stands for on a day: a body for itself, a set for its members. */
export function expandName(
  name: string,
  on: string,
  context: AgencyContext & { readonly lexicon: Lexicon },
): Expansion {
  const { bodies } = context.lexicon;
  const members: Member[] = [];
  for (const agency of readAgencies(name, context)) {
    const ids = expand(agency, on, context);
    if (ids.length === 0) return nothing(agency, on, context.lexicon);
    for (const id of ids) {
      const body = bodies.get(id);
      if (body) members.push({ asked: agency.name, id, name: body.name, level: body.level });
    }
  }
  return members.length > 0 ? { kind: 'members', members } : { kind: 'unknown', asked: name };
}

function nothing(agency: Agency, on: string, lexicon: Lexicon): Expansion {
  const asked = agency.name;
  const body = lexicon.bodies.get(agency.id ?? '');
  if (!body) return { kind: agency.kind === 'named' ? 'unknown' : 'open', asked };
  if (existsOn(body, on)) return { kind: 'open', asked };
  return { kind: 'not-there', asked, successors: namesOf(successorsOf(body.id, on, lexicon), lexicon) };
}

/** The bodies that had taken over from one by a day, by name. */
export function successorNames(id: string | null, on: string, lexicon: Lexicon): string[] {
  return id === null ? [] : namesOf(successorsOf(id, on, lexicon), lexicon);
}

function namesOf(ids: readonly string[], { bodies }: Lexicon): string[] {
  return ids.flatMap((id) => bodies.get(id)?.name ?? []);
}

import { agencyContext, agencyFilter } from '../ask/agency-filter.ts';
import { expand } from '../grammars/agencies/queries.ts';
import { bodyIndex, existsOn } from '../lexicon/register.ts';
import type { LedgerEntry, SpreadSet } from '../model/ledger.ts';
import { BODY_ROLES } from '../model/vocabularies.ts';
import type { Ledger } from './ledger.ts';
import { type Followed, unitKey } from './tasks.ts';

/** How sets of bodies are followed: as one unit, or member by member. */
export const SET_MODES = ['whole', 'spread'] as const;
export type SetMode = (typeof SET_MODES)[number];

/** The sets that a plan's tasks are led by, with their members, and those whose members nobody told. */
export interface Spread {
  readonly sets: readonly SpreadSet[];
  readonly unknown: readonly string[];
}

/**
 * The members of the sets that lead (các sở, ban, ngành; UBND cấp xã) on the day of the plan: those of `names` that the
 * set covers, else those of the register. Sets that the register does not list one by one need `names`.
 * @param names bodies that the user lists
 */
export function spreadSets(followed: Followed, names: readonly string[]): Spread {
  const context = agencyContext(followed.plan);
  const filters = names.map((name) => ({ name, filter: agencyFilter(name, context, false) }));
  const groups = new Map(
    [...followed.deliverables.values()]
      .flatMap(({ leads }) => leads)
      .filter(({ kind }) => kind === 'group')
      .map((agency) => [unitKey(agency.name), agency]),
  );
  const named = new Set(
    followed.plan.rows.flatMap((row) => BODY_ROLES.flatMap((role) => row[role].map(({ id }) => id))),
  );
  const sets: SpreadSet[] = [];
  const unknown: string[] = [];
  for (const agency of groups.values()) {
    const listed = filters.filter(({ filter }) => filter.match(agency)).map(({ name }) => name);
    const on = context.on ?? null;
    const members =
      listed.length > 0 || on === null ? listed : namesOf(expand(agency, on, context), on, named);
    if (members.length > 0) sets.push({ set: agency.name, members });
    else unknown.push(agency.name);
  }
  return { sets, unknown };
}

/** Why sets cannot be kept whole: a member has spoken for itself. */
export interface SetReported {
  readonly set: string;
  readonly reported: string;
}

/**
 * The sets of a ledger once somebody has chosen anew how to follow them. Members that have reported stay members, and
 * sets that were listed by hand before stay as they were listed: nothing that a unit said loses its place.
 */
export function setsFor(
  mode: SetMode,
  followed: Followed,
  names: readonly string[],
  ledger: Pick<Ledger, 'header' | 'entries'>,
): Spread | SetReported {
  const before = ledger.header.sets.map(({ set, members }) => ({
    set,
    members,
    reported: members.filter((member) =>
      ledger.entries.some((entry) => speaksAsMember(entry, member, set, followed)),
    ),
  }));
  if (mode === 'whole') {
    for (const { set, reported } of before) {
      const [member] = reported;
      if (member !== undefined) return { set, reported: member };
    }
    return { sets: [], unknown: [] };
  }
  const fresh = spreadSets(followed, names);
  const was = new Map(before.map((each) => [unitKey(each.set), each]));
  const sets = fresh.sets.map(({ set, members }) => {
    const known = new Set(members.map(unitKey));
    const spoke = was.get(unitKey(set))?.reported ?? [];
    return { set, members: [...members, ...spoke.filter((name) => !known.has(unitKey(name)))] };
  });
  const listed = before.filter(({ set }) => fresh.unknown.some((name) => unitKey(name) === unitKey(set)));
  return {
    sets: [...sets, ...listed.map(({ set, members }) => ({ set, members }))],
    unknown: fresh.unknown.filter((name) => !was.has(unitKey(name))),
  };
}

/** Whether an entry is one of a member of a set on work that the set leads, and the member does not lead by itself. */
function speaksAsMember(
  { task, unit }: Pick<LedgerEntry, 'task' | 'unit'>,
  member: string,
  set: string,
  { byId }: Followed,
): boolean {
  if (unitKey(unit) !== unitKey(member)) return false;
  const leads = (byId.get(task)?.deliverables ?? []).map(
    (deliverable) => new Set(deliverable.leads.map(({ name }) => unitKey(name))),
  );
  return leads.some((names) => names.has(unitKey(set)) && !names.has(unitKey(member)));
}

/**
 * Names of single bodies; a set that stands for itself because nobody lists its members has none. Bodies that only some
 * provinces have count where the plan names them.
 */
function namesOf(ids: readonly string[], on: string, named: ReadonlySet<string | null>): string[] {
  const bodies = bodyIndex();
  return ids.flatMap((id) => {
    const body = bodies.get(id);
    if (!body || body.class === 'collective' || !existsOn(body, on)) return [];
    return body.optional && !named.has(id) ? [] : [body.name];
  });
}

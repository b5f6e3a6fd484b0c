import type { Noun, NounSort } from '../../lexicon/agency-words.ts';
import type { Body, Level } from '../../lexicon/body.ts';
import { PROVINCES } from '../../lexicon/provinces.ts';
import { existsOn } from '../../lexicon/register.ts';
import type { Lexicon, NameEntry } from './lexicon.ts';

/** What is known of the plan that a cell stands in. */
export interface AgencyContext {
  readonly province?: string | null;
  /** The plan's date, ISO 8601: names are resolved as of that day. */
  readonly on?: string | null;
  readonly place?: string | null;
  /** Whose plan it is: says which "Văn phòng", which "Trung tâm Phục vụ hành chính công" is meant. */
  readonly level?: Level | 'ministry' | null;
  readonly lexicon?: Lexicon;
}

/** The last day on which cities under a province had people's committees of a district's rank. */
const DISTRICT_END = '2025-06-30';

/** The level that "thành phố" means in the plan: a city ruled from the centre is the province itself. */
export function cityLevel(context: AgencyContext): Level {
  const { province, on } = context;
  const central = PROVINCES.some(
    ({ name, kind, from, to }) =>
      kind === 'city' &&
      name === province &&
      (on == null ? to === null : (from ?? '') <= on && on <= (to ?? '9999')),
  );
  return central || (on != null && on > DISTRICT_END) ? 'province' : 'district';
}

/** The order in which levels are tried where a name has none. */
function levelOrder(context: AgencyContext): readonly Level[] {
  const own = context.level === 'ministry' ? 'central' : context.level;
  return own
    ? [own, 'province', 'district', 'commune', 'department', 'central']
    : ['province', 'department', 'district', 'commune', 'central'];
}

/** The body that a name means, at a level where one is written, on the plan's day. */
export function resolveBody(entry: NameEntry, level: Level | null, context: AgencyContext): Body | null {
  const { on } = context;
  const fits = level === null ? entry.bodies : entry.bodies.filter((body) => body.level === level);
  const living = on ? fits.filter((body) => existsOn(body, on)) : fits;
  const candidates = living.length > 0 ? living : fits;
  if (level !== null) return candidates[0] ?? null;
  for (const wanted of levelOrder(context)) {
    const found = candidates.find((body) => body.level === wanted);
    if (found) return found;
  }
  return null;
}

/** Sets that the register knows, by the sort of their first noun and their level (null: neither written nor said by the noun, in the plan of a province or its department). */
const SETS: readonly (readonly [NounSort, Level | null, string])[] = [
  ['ministries', 'central', 'bo-nganh'],
  ['departments', null, 'so-ban-nganh'],
  ['departments', 'province', 'so-ban-nganh'],
  ['specialised', null, 'co-quan-chuyen-mon-tinh'],
  ['specialised', 'province', 'co-quan-chuyen-mon-tinh'],
  ['specialised', 'district', 'phong-ban-huyen'],
  ['specialised', 'commune', 'phong-chuyen-mon-xa'],
  ['central', null, 'co-quan-trung-uong-dia-ban'],
  ['central', 'province', 'co-quan-trung-uong-dia-ban'],
  ['central', 'central', 'co-quan-trung-uong-dia-ban'],
  ['offices', 'department', 'phong-don-vi-so'],
  ['offices', 'district', 'phong-ban-huyen'],
  ['offices', 'commune', 'phong-chuyen-mon-xa'],
  ['service-units', 'province', 'don-vi-su-nghiep-tinh'],
  ['fronts', null, 'doan-the-tinh'],
  ['fronts', 'province', 'doan-the-tinh'],
  ['fronts', 'commune', 'doan-the-xa'],
  ['hamlets', 'commune', 'thon-to-dan-pho'],
  ['districts', 'district', 'ubnd-cap-huyen'],
  ['communes', 'commune', 'ubnd-cap-xa'],
];

/** The registered set that a list of nouns at a level names, where the nouns are all of one sort. */
export function resolveSet(
  lex: Lexicon,
  nouns: readonly Noun[],
  level: Level | null,
  context: AgencyContext,
): string | null {
  const [first, ...rest] = nouns;
  // "các phòng, đơn vị thuộc Sở": the units of an owner that is named
  const owned = (noun: Noun): boolean => noun.sort === 'vague' && first?.sort === 'offices' && level !== null;
  if (!first || !rest.every((noun) => noun.sort === first.sort || owned(noun))) return null;
  return resolveNoun(lex, nouns.find((noun) => noun.level !== undefined) ?? first, level, context);
}

/** The registered set of the bodies that a noun stands for, at a level where one is written. */
export function resolveNoun(
  lex: Lexicon,
  { sort, level: said }: Noun,
  written: Level | null,
  context: AgencyContext,
): string | null {
  // offices belong to whoever the plan is of, where the cell does not say to whom; a commune's "ban, ngành"
  // are not the province's
  const own = context.level ?? 'province';
  const lower = own === 'district' || own === 'commune';
  const itsOwn = lower || (own === 'department' && (sort === 'offices' || sort === 'fronts'));
  const at = written ?? said ?? (itsOwn ? own : null);
  const found = SETS.find(([of, where]) => of === sort && where === at);
  return found && lex.bodies.has(found[2]) ? found[2] : null;
}

/** The set of all committees or councils of a level ("UBND cấp xã"). */
export function resolveTier(lex: Lexicon, body: Body, level: Level): string | null {
  const kind = body.class === 'committee' ? 'ubnd' : body.class === 'council' ? 'hdnd' : null;
  const tier = level === 'district' ? 'huyen' : level === 'commune' ? 'xa' : null;
  const id = `${kind}-cap-${tier}`;
  if (kind !== null && tier !== null && lex.bodies.has(id)) return id;
  return level === 'province' ? body.id : null;
}

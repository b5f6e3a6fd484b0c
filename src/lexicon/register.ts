import type { Body } from './body.ts';
import { COLLECTIVES } from './collectives.ts';
import { DEPARTMENTS } from './departments.ts';
import { COMMUNE_BODIES, DEPARTMENT_UNITS, DISTRICT_BODIES } from './local-bodies.ts';
import { CENTRAL_BODIES, MINISTRIES } from './ministries.ts';
import { PROVINCE_BODIES } from './province-bodies.ts';

/** The register of bodies that comes with the project. */
export const BODIES: readonly Body[] = [
  ...MINISTRIES,
  ...CENTRAL_BODIES,
  ...DEPARTMENTS,
  ...PROVINCE_BODIES,
  ...DISTRICT_BODIES,
  ...COMMUNE_BODIES,
  ...DEPARTMENT_UNITS,
  ...COLLECTIVES,
];

/** Bodies by id. Later ones take the place of earlier ones with the same id: so a user corrects a body. */
export type BodyIndex = ReadonlyMap<string, Body>;

/** Bodies by id, in the order in which they come. */
export function indexBodies(bodies: Iterable<Body>): BodyIndex {
  const index = new Map<string, Body>();
  for (const each of bodies) index.set(each.id, each);
  return index;
}

let index: BodyIndex | undefined;

/** The project's own register by id. */
export function bodyIndex(): BodyIndex {
  index ??= indexBodies(BODIES);
  return index;
}

/** Whether the body was there on that day (ISO 8601). */
export function existsOn(of: Body, on: string): boolean {
  return (of.validFrom === null || of.validFrom <= on) && (of.validTo === null || on <= of.validTo);
}

/**
 * The bodies that had taken over from `id` by that day, the main one first, through as many mergers as
 * lie between; empty while the body is still there, and where the register knows of no successor.
 */
export function successorsOn(bodies: BodyIndex, id: string, on: string): string[] {
  const found: string[] = [];
  const seen = new Set([id]);
  const follow = (from: string): void => {
    const left = bodies.get(from);
    if (!left || left.validTo === null || on <= left.validTo) return;
    for (const next of left.successors ?? []) {
      const body = bodies.get(next);
      if (!body || seen.has(next)) continue;
      seen.add(next);
      if (existsOn(body, on)) found.push(next);
      else follow(next);
    }
  };
  follow(id);
  return found;
}

/** The bodies that have taken over from `id` since, through as many mergers as there were, whatever the day. */
export function heirsOf(bodies: BodyIndex, id: string): ReadonlySet<string> {
  const heirs = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of bodies.get(at)?.successors ?? []) {
      if (next === id || heirs.has(next) || !bodies.has(next)) continue;
      heirs.add(next);
      open.push(next);
    }
  }
  return heirs;
}

/**
 * The bodies that belonged to a collective on that day. Bodies that only some provinces have are counted
 * where `province` is given and has them. A collective whose members the register does not list gives itself.
 */
export function membersOn(
  bodies: BodyIndex,
  id: string,
  on: string,
  province: string | null = null,
): string[] {
  const of = bodies.get(id);
  if (!of || !existsOn(of, on)) return [];
  const rule = of.members;
  if (!rule || rule.classes.length === 0) return [id];
  const members: string[] = [];
  for (const each of bodies.values()) {
    if (each.level !== rule.level || !rule.classes.includes(each.class) || !existsOn(each, on)) continue;
    if (each.provinces && !(province !== null && each.provinces.includes(province))) continue;
    members.push(each.id);
  }
  return members;
}

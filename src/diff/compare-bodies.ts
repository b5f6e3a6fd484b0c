import { bodyIndex, heirsOf } from '../lexicon/register.ts';
import type { Agency } from '../model/index.ts';
import { sameWords } from './canonical-words.ts';

/** What a body is known by: its id in the register, or its name folded. */
export function bodyKey(agency: Agency): string {
  return agency.id ?? sameWords(agency.name).join(' ');
}

/**
 * Whether the register says that one body took over from the other, whichever stands in the newer plan. The plans' dates
 * don't matter: many have none, and a plan may use the new name before the day or the old one after it.
 */
export function succeeds(old: Agency, now: Agency): boolean {
  if (old.id === null || now.id === null || old.id === now.id) return false;
  const bodies = bodyIndex();
  return heirsOf(bodies, old.id).has(now.id) || heirsOf(bodies, now.id).has(old.id);
}

/** What became of the bodies of one role. */
export interface BodyChange {
  readonly added: readonly Agency[];
  readonly removed: readonly Agency[];
  /** The same body under its new name. */
  readonly succeeded: readonly (readonly [Agency, Agency])[];
}

/** Lays the bodies of a role side by side; their order counts for nothing. */
export function compareBodies(old: readonly Agency[], now: readonly Agency[]): BodyChange {
  const before = new Map(old.map((agency) => [withNote(agency), agency]));
  const after = new Map(now.map((agency) => [withNote(agency), agency]));
  const gone = [...before].flatMap(([key, agency]) => (after.has(key) ? [] : [agency]));
  const come = new Set([...after].flatMap(([key, agency]) => (before.has(key) ? [] : [agency])));
  const succeeded: (readonly [Agency, Agency])[] = [];
  const removed: Agency[] = [];
  const heirs = new Set<Agency>();
  for (const agency of gone) {
    // two bodies that became one have one heir, which may have been there before
    const heir = now.find((each) => succeeds(agency, each));
    if (heir) {
      succeeded.push([agency, heir]);
      heirs.add(heir);
    } else removed.push(agency);
  }
  return { added: [...come].filter((agency) => !heirs.has(agency)), removed, succeeded };
}

/** What the cell says that the body does ("thẩm định") belongs to who it is here. */
function withNote(agency: Agency): string {
  return agency.note === undefined
    ? bodyKey(agency)
    : `${bodyKey(agency)} (${sameWords(agency.note).join(' ')})`;
}

/** 0..1: how many of the bodies are the same. */
export function bodiesSimilarity(old: readonly Agency[], now: readonly Agency[]): number {
  const { added, removed } = compareBodies(old, now);
  const most = Math.max(old.length, now.length, 1);
  return Math.max(0, 1 - Math.max(added.length, removed.length) / most);
}

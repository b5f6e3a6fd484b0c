import { bodyIndex, successorsOn } from '../data/register.ts';
import type { Agency, Plan } from '../model/index.ts';
import { sameWords } from './words.ts';

/** The days that the bodies of two plans are told apart by. */
export interface BodyContext {
  readonly oldDay: string | null;
  readonly newDay: string | null;
}

export function bodyContext(old: Plan, now: Plan): BodyContext {
  return { oldDay: dayOf(old), newDay: dayOf(now) };
}

/** The day that a plan's names are of: when it was issued, or when its period begins. */
function dayOf({ document }: Plan): string | null {
  return document.issuedOn ?? document.decision?.issuedOn ?? document.period?.start ?? null;
}

/** What a body is known by: its id in the register, or its name folded. */
export function bodyKey(agency: Agency): string {
  return agency.id ?? sameWords(agency.name).join(' ');
}

/** Whether the second body took over from the first by the later plan's day, whichever plan is the later one. */
export function succeeds(old: Agency, now: Agency, { oldDay, newDay }: BodyContext): boolean {
  if (old.id === null || now.id === null || old.id === now.id) return false;
  const later = (newDay ?? '') >= (oldDay ?? '');
  const day = later ? newDay : oldDay;
  if (day === null) return false;
  const [before, after] = later ? [old.id, now.id] : [now.id, old.id];
  return successorsOn(bodyIndex(), before, day).includes(after);
}

/** What became of the bodies of one role. */
export interface BodyChange {
  readonly added: readonly Agency[];
  readonly removed: readonly Agency[];
  /** The same body under its new name. */
  readonly succeeded: readonly (readonly [Agency, Agency])[];
}

/** Lays the bodies of a role side by side; their order counts for nothing. */
export function compareBodies(
  old: readonly Agency[],
  now: readonly Agency[],
  context: BodyContext,
): BodyChange {
  const before = new Map(old.map((agency) => [withNote(agency), agency]));
  const after = new Map(now.map((agency) => [withNote(agency), agency]));
  const gone = [...before].flatMap(([key, agency]) => (after.has(key) ? [] : [agency]));
  const come = new Set([...after].flatMap(([key, agency]) => (before.has(key) ? [] : [agency])));
  const succeeded: (readonly [Agency, Agency])[] = [];
  const removed: Agency[] = [];
  const heirs = new Set<Agency>();
  for (const agency of gone) {
    // two bodies that became one have one heir, which may have been there before
    const heir = now.find((each) => succeeds(agency, each, context));
    if (heir) {
      succeeded.push([agency, heir]);
      heirs.add(heir);
    } else removed.push(agency);
  }
  return { added: [...come].filter((agency) => !heirs.has(agency)), removed, succeeded };
}

/** What the cell says that the body does ("thẩm định") belongs to who it is here. */
function withNote(agency: Agency): string {
  return agency.note === undefined ? bodyKey(agency) : `${bodyKey(agency)} (${sameWords(agency.note).join(' ')})`;
}

/** 0..1: how many of the bodies are the same. */
export function bodiesLikeness(old: readonly Agency[], now: readonly Agency[], context: BodyContext): number {
  const { added, removed } = compareBodies(old, now, context);
  const most = Math.max(old.length, now.length, 1);
  return Math.max(0, 1 - Math.max(added.length, removed.length) / most);
}

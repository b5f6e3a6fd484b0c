import { bodyIndex, successorsOn } from '../data/register.ts';
import type { Agency, Plan } from '../model/index.ts';
import { sameWords } from './words.ts';

/** The days that the bodies of the later plan are known on, and which plan that is. */
export interface BodyContext {
  readonly newIsLater: boolean;
  readonly days: readonly string[];
}

export function bodyContext(old: Plan, now: Plan): BodyContext {
  const [before, after] = [daysOf(old), daysOf(now)];
  const newIsLater = (after.at(-1) ?? '') >= (before.at(-1) ?? '');
  return { newIsLater, days: newIsLater ? after : before };
}

/** When a plan was issued, and the ends of its period: bodies that merge within the year may have either name. */
function daysOf({ document }: Plan): string[] {
  const { issuedOn, decision, period } = document;
  const days = [issuedOn, decision?.issuedOn, period?.start, period?.end];
  return days.filter((day) => day != null).sort();
}

/** What a body is known by: its id in the register, or its name folded. */
export function bodyKey(agency: Agency): string {
  return agency.id ?? sameWords(agency.name).join(' ');
}

/** Whether one body took over from the other by the later plan's time, whichever plan is the later one. */
export function succeeds(old: Agency, now: Agency, { newIsLater, days }: BodyContext): boolean {
  if (old.id === null || now.id === null || old.id === now.id) return false;
  const [before, after] = newIsLater ? [old.id, now.id] : [now.id, old.id];
  return days.some((day) => successorsOn(bodyIndex(), before, day).includes(after));
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
  return agency.note === undefined
    ? bodyKey(agency)
    : `${bodyKey(agency)} (${sameWords(agency.note).join(' ')})`;
}

/** 0..1: how many of the bodies are the same. */
export function bodiesLikeness(old: readonly Agency[], now: readonly Agency[], context: BodyContext): number {
  const { added, removed } = compareBodies(old, now, context);
  const most = Math.max(old.length, now.length, 1);
  return Math.max(0, 1 - Math.max(added.length, removed.length) / most);
}

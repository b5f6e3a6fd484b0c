import type { Messages } from '../messages/index.ts';
import { CHANGE_KINDS, type Change, type ChangeKind, type Finding, type PlanDiff } from '../model/diff.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { nearest } from '../text/nearest.ts';

/** Several kinds under one name, for those who ask for them together. */
export const KIND_GROUPS: Readonly<Record<string, readonly ChangeKind[]>> = {
  deadline: ['deadline-earlier', 'deadline-later', 'deadline-changed'],
  agencies: ['lead', 'partners', 'successor'],
  targets: ['raised', 'lowered', 'new', 'dropped', 'target-changed'],
};

/**
 * The kinds that names stand for, groups of them spread out.
 * @returns the kinds, or the name that is none
 */
export function readKinds(
  names: readonly string[],
  { diff: words }: Pick<Messages, 'diff'>,
): Result<ReadonlySet<ChangeKind>> {
  const kinds = new Set<ChangeKind>();
  for (const name of names) {
    const kind = CHANGE_KINDS.find((each) => each === name);
    const found = kind ? [kind] : Object.hasOwn(KIND_GROUPS, name) ? KIND_GROUPS[name] : undefined;
    if (!found) {
      const known = [...CHANGE_KINDS, ...Object.keys(KIND_GROUPS)];
      return failed(words.troubles.unknownKind(name, known, nearest(name, known)));
    }
    for (const each of found) kinds.add(each);
  }
  return done(kinds);
}

/** Only the findings of some kinds; records that have none of them are left out. */
export function onlyKinds(diff: PlanDiff, kinds: ReadonlySet<ChangeKind>): PlanDiff {
  const changes = diff.changes.flatMap((change): Change[] => {
    const findings = change.findings.filter(({ kind }) => kinds.has(kind));
    return findings.length === 0 ? [] : [{ ...change, ...kept(change, findings) }];
  });
  return { ...diff, changes };
}

/**
 * Only what differs in records that were asked for, in either plan.
 * @param wanted whether a record of OLD, or of NEW, is one of them, by its id
 */
export function onlyRecords(
  diff: PlanDiff,
  wanted: { readonly old: (id: string) => boolean; readonly new: (id: string) => boolean },
): PlanDiff {
  const changes = diff.changes.filter(
    (change) =>
      change.record !== 'document' &&
      ((change.old !== null && wanted.old(change.old)) || (change.new !== null && wanted.new(change.new))),
  );
  return { ...diff, changes };
}

function kept(
  { kinds }: Change,
  findings: readonly Finding[],
): { kinds: ChangeKind[]; findings: readonly Finding[] } {
  const left = new Set(findings.map(({ kind }) => kind));
  return { kinds: kinds.filter((kind) => left.has(kind)), findings };
}

/** How many records have a finding of each kind. */
export function countKinds(changes: readonly Change[]): Map<ChangeKind, number> {
  const counts = new Map<ChangeKind, number>();
  for (const kind of CHANGE_KINDS) {
    const n = changes.filter(({ kinds }) => kinds.includes(kind)).length;
    if (n > 0) counts.set(kind, n);
  }
  return counts;
}

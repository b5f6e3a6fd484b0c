import { CHANGE_KINDS, type Change, type ChangeKind, type Finding, type PlanDiff } from '../model/diff.ts';

/** Several kinds under one name, for those who ask for them together. */
export const KIND_GROUPS: Readonly<Record<string, readonly ChangeKind[]>> = {
  deadline: ['deadline-earlier', 'deadline-later', 'deadline-changed'],
  agencies: ['lead', 'partners', 'successor'],
  targets: ['raised', 'lowered', 'new', 'dropped', 'target-changed'],
};

/** Only the findings of some kinds; records that have none of them are left out. */
export function onlyKinds(diff: PlanDiff, kinds: ReadonlySet<ChangeKind>): PlanDiff {
  const changes = diff.changes.flatMap((change): Change[] => {
    const findings = change.findings.filter(({ kind }) => kinds.has(kind));
    return findings.length === 0 ? [] : [{ ...change, ...kept(change, findings) }];
  });
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

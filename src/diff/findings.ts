import type { ChangeKind, Finding } from '../model/diff.ts';
import type { Deadline, Target } from '../model/index.ts';
import { compareTimes, pairTimes } from './times.ts';
import { sameMeaning } from './words.ts';

/** Words that differ between the two plans, and whether in looks only. */
export function textFinding(
  kind: ChangeKind,
  field: string,
  old: string | null,
  now: string | null,
  shift: number,
): Finding[] {
  const [a, b] = [old ?? '', now ?? ''];
  if (a === b) return [];
  const same = a !== '' && b !== '' && sameMeaning(a, b, shift);
  return [{ kind: same ? 'cosmetic' : kind, field, old: a === '' ? null : a, new: b === '' ? null : b }];
}

/** What became of the deadlines of a record that both plans have. */
export function timeFindings(old: readonly Deadline[], now: readonly Deadline[], shift: number): Finding[] {
  const findings: Finding[] = [];
  for (const [a, b] of pairTimes(old, now, shift)) {
    const sides = { field: 'deadline', old: a?.text ?? null, new: b?.text ?? null };
    if (!a || !b) findings.push({ kind: 'deadline-changed', ...sides });
    else {
      const change = compareTimes(a, b, shift);
      if (change) findings.push({ ...sides, ...change });
    }
  }
  return findings;
}

/** What became of a target (chỉ tiêu); a side that does not have it is null. */
export function targetFinding(old: Target | null, now: Target | null, shift: number): Finding[] {
  const sides = { field: 'target', old: old?.text ?? null, new: now?.text ?? null };
  if (!old) return now ? [{ kind: 'new', ...sides }] : [];
  if (!now) return [{ kind: 'dropped', ...sides }];
  const kind = compareTargets(old, now, shift);
  return kind ? [{ kind, ...sides }] : [];
}

/** Whether the number went up or down; by the upper end of a range where the lower one stays. */
function compareTargets(
  old: Target,
  now: Target,
  shift: number,
): 'raised' | 'lowered' | 'target-changed' | null {
  if (old.unit !== now.unit) return 'target-changed';
  if (old.value !== null && now.value !== null) {
    const rise = now.value - old.value || (now.value2 ?? now.value) - (old.value2 ?? old.value);
    if (rise !== 0) return rise > 0 ? 'raised' : 'lowered';
  } else if (old.value !== now.value) return 'target-changed';
  if (old.comparator !== now.comparator || (old.value2 === null) !== (now.value2 === null))
    return 'target-changed';
  if (!sameYear(old.year, now.year, shift)) return 'target-changed';
  if (!sameMeaning(old.baseline ?? '', now.baseline ?? '', shift)) return 'target-changed';
  const byWords = old.comparator === 'text';
  return byWords && !sameMeaning(old.text, now.text, shift) ? 'target-changed' : null;
}

/** The year stays, moves on with the plan, or is not said on one side. */
function sameYear(old: number | null, now: number | null, shift: number): boolean {
  return old === null || now === null || old === now || old + shift === now;
}

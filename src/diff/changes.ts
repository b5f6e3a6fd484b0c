import type {
  Change,
  ChangeKind,
  Finding,
  HeaderChange,
  RecordChange,
  RecordKind,
  Records,
} from '../model/diff.ts';
import { CHANGE_KINDS } from '../model/diff.ts';
import type { Target } from '../model/index.ts';
import type { Pair } from './align.ts';
import { allIds, inOrder, isPrimary, type Pairs } from './alignment.ts';
import { CARRY, differingFields, type Ids } from './carry.ts';
import type { Context } from './context.ts';
import { targetFinding, textFinding } from './findings.ts';
import { basisLabel, rowLabel, sectionLabel, tableLabel } from './labels.ts';
import { headerFindings, sectionFindings, tableFindings } from './record-findings.ts';
import { rowFindings } from './row-findings.ts';
import { rowText, sectionText } from './view.ts';

/** What a kind of record needs for its changes to be told. */
interface Teller<K extends RecordKind> {
  readonly kind: K;
  readonly label: (record: Records[K], side: 'old' | 'now') => string;
  /** The field and the words that stand for a record that only one plan has; null: it is told with its owner. */
  readonly whole: (
    record: Records[K],
    side: 'old' | 'now',
  ) => { readonly field: string; readonly text: string } | null;
  readonly compare: (old: Records[K], carried: Records[K], now: Records[K]) => Finding[];
}

/** What differs, in the order of the plan: its header, its grounds, its body, its tables. */
export function changesOf(context: Context, pairs: Pairs): { changes: Change[]; details: Change[] } {
  const { old, now } = context;
  const ids = allIds(context, pairs);
  const targets = new TargetFindings(context, pairs.target, ids);
  const lists = [
    ...tell(tellers(context).basis, old.plan.bases, now.plan.bases, pairs.basis, ids, targets),
    ...tell(tellers(context).section, old.plan.sections, now.plan.sections, pairs.section, ids, targets),
    ...tell(tellers(context).table, old.plan.tables, now.plan.tables, pairs.table, ids, targets),
    ...tell(tellers(context).row, old.plan.rows, now.plan.rows, pairs.row, ids, targets),
    ...tell(silent('target'), old.plan.targets, now.plan.targets, pairs.target, ids, targets),
    ...tell(silent('deadline'), old.plan.deadlines, now.plan.deadlines, pairs.deadline, ids, targets),
    ...tell(silent('citation'), old.plan.citations, now.plan.citations, pairs.citation, ids, targets),
  ];
  const header = headerChange(context, targets.rest());
  const all: Change[] = header ? [header, ...lists] : lists;
  return {
    changes: all.filter((change) => change.kinds.length > 0),
    details: all.filter((change) => change.kinds.length === 0),
  };
}

function tellers(context: Context): { readonly [K in 'basis' | 'section' | 'table' | 'row']: Teller<K> } {
  const { old, now, shift } = context;
  const view = (side: 'old' | 'now') => (side === 'old' ? old : now);
  return {
    basis: {
      kind: 'basis',
      label: basisLabel,
      whole: ({ text }) => ({ field: 'text', text }),
      compare: (a, _, b) => textFinding('reworded', 'text', a.text, b.text, shift),
    },
    section: {
      kind: 'section',
      label: sectionLabel,
      whole: (section) => ({ field: 'text', text: sectionText(section) }),
      compare: (a, carried, b) => sectionFindings(context, a, carried, b),
    },
    table: {
      kind: 'table',
      label: tableLabel,
      whole: (table) => ({ field: 'title', text: tableLabel(table) }),
      compare: (a, _, b) => tableFindings(context, a, b),
    },
    row: {
      kind: 'row',
      label: (row, side) => rowLabel(view(side), row),
      whole: (row, side) => ({
        field: row.kind === 'indicator' ? 'indicator' : 'task',
        text: rowText(view(side), row) || (row.cells.product ?? ''),
      }),
      compare: (a, carried, b) => {
        const read = old.targetsOf.has(a.id) && now.targetsOf.has(b.id);
        return rowFindings(context, a, carried, b, read);
      },
    },
  };
}

/** Records that are told with what they belong to. */
function silent<K extends 'target' | 'deadline' | 'citation'>(kind: K): Teller<K> {
  return { kind, label: ({ text }) => text, whole: () => null, compare: () => [] };
}

function* tell<K extends RecordKind>(
  teller: Teller<K>,
  old: readonly Records[K][],
  now: readonly Records[K][],
  pairs: readonly Pair[],
  ids: Ids,
  targets: TargetFindings,
): Generator<RecordChange<K>> {
  for (const slot of inOrder(old.length, now.length, pairs)) {
    const a = slot.old === null ? undefined : old[slot.old];
    const b = slot.now === null ? undefined : now[slot.now];
    const kin = slot.pair && !isPrimary(slot.pair) ? slot.pair.reason : null;
    if (a && b && kin === null) {
      const change = pairChange(teller, a, b, ids, targets);
      if (change) yield change;
    } else if (a && (kin === 'merged' || !b)) yield goneChange(teller, a, kin && b ? b.id : null, targets);
    else if (b) yield newChange(teller, b, kin && a ? a.id : null, targets);
  }
}

function pairChange<K extends RecordKind>(
  teller: Teller<K>,
  old: Records[K],
  now: Records[K],
  ids: Ids,
  targets: TargetFindings,
): RecordChange<K> | null {
  const carried = CARRY[teller.kind](old, ids);
  const { fields, unset } = differingFields<Records[K]>(carried, now);
  const findings = [...teller.compare(old, carried, now), ...targets.of(teller.kind, old.id, now.id)];
  if (findings.length === 0 && Object.keys(fields).length === 0 && unset.length === 0) return null;
  return {
    record: teller.kind,
    old: old.id,
    new: now.id,
    kinds: kindsOf(findings),
    label: teller.label(now, 'now'),
    findings,
    fields,
    ...(unset.length > 0 && { unset }),
  };
}

function newChange<K extends RecordKind>(
  teller: Teller<K>,
  now: Records[K],
  from: string | null,
  targets: TargetFindings,
): RecordChange<K> {
  const whole = teller.whole(now, 'now');
  const kind = from === null ? 'added' : 'split';
  const findings: Finding[] = whole ? [{ kind, field: whole.field, old: null, new: whole.text }] : [];
  findings.push(...targets.of(teller.kind, null, now.id));
  return {
    record: teller.kind,
    old: null,
    new: now.id,
    kinds: kindsOf(findings),
    label: teller.label(now, 'now'),
    findings,
    ...(from !== null && { related: [from] }),
    whole: now,
  };
}

function goneChange<K extends RecordKind>(
  teller: Teller<K>,
  old: Records[K],
  into: string | null,
  targets: TargetFindings,
): RecordChange<K> {
  const whole = teller.whole(old, 'old');
  const kind = into === null ? 'removed' : 'merged';
  const findings: Finding[] = whole ? [{ kind, field: whole.field, old: whole.text, new: null }] : [];
  findings.push(...targets.of(teller.kind, old.id, null));
  return {
    record: teller.kind,
    old: old.id,
    new: null,
    kinds: kindsOf(findings),
    label: teller.label(old, 'old'),
    findings,
    ...(into !== null && { related: [into] }),
    whole: old,
  };
}

function kindsOf(findings: readonly Finding[]): ChangeKind[] {
  const found = new Set(findings.map(({ kind }) => kind));
  return CHANGE_KINDS.filter((kind) => found.has(kind));
}

function headerChange(context: Context, more: readonly Finding[]): HeaderChange | null {
  const findings = [...headerFindings(context), ...more];
  const { fields } = differingFields(context.old.plan.document, context.now.plan.document);
  if (findings.length === 0 && Object.keys(fields).length === 0) return null;
  const label = context.now.plan.document.title ?? context.now.plan.source.file;
  return { record: 'document', kinds: kindsOf(findings), label, findings, fields };
}

/** Targets are told with the row or section that sets them. */
class TargetFindings {
  /** By the owner in NEW, and for what was dropped by the owner in OLD. */
  readonly #ofNew = new Map<string, Finding[]>();
  readonly #ofOld = new Map<string, Finding[]>();

  constructor({ old, now, shift }: Context, pairs: readonly Pair[], ids: Ids) {
    for (const slot of inOrder(old.plan.targets.length, now.plan.targets.length, pairs)) {
      const a = slot.old === null ? null : (old.plan.targets[slot.old] ?? null);
      const b = slot.now === null ? null : (now.plan.targets[slot.now] ?? null);
      const findings = targetFinding(a, b, shift);
      if (findings.length === 0) continue;
      const owner = b ? b.of : this.#heir(a, ids);
      if (owner === null) append(this.#ofOld, a?.of ?? '', findings);
      else append(this.#ofNew, owner, findings);
    }
  }

  /** The record of NEW that a dropped target's owner became. */
  #heir(target: Target | null, ids: Ids): string | null {
    const owner = target?.of ?? '';
    return ids.row.get(owner) ?? ids.section.get(owner) ?? null;
  }

  /** The findings of one record, which are then told. */
  of(kind: RecordKind, old: string | null, now: string | null): Finding[] {
    if (kind !== 'row' && kind !== 'section') return [];
    const findings = now === null ? this.#ofOld.get(old ?? '') : this.#ofNew.get(now);
    if (now === null) this.#ofOld.delete(old ?? '');
    else this.#ofNew.delete(now);
    return findings ?? [];
  }

  /** Those of targets that no row and no section sets. */
  rest(): Finding[] {
    return [...this.#ofNew.values(), ...this.#ofOld.values()].flat();
  }
}

function append(lists: Map<string, Finding[]>, key: string, findings: readonly Finding[]): void {
  const list = lists.get(key) ?? [];
  list.push(...findings);
  lists.set(key, list);
}

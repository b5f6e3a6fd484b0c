import type { Link, PlanDiff, RecordKind } from '../../diff/index.ts';
import { basisLabel, rowLabel, sectionLabel, tableLabel } from '../../diff/labels.ts';
import { viewOf } from '../../diff/view.ts';
import type { Messages } from '../../messages/index.ts';
import type { Plan } from '../../model/index.ts';
import type { Tabular } from '../tabular.ts';
import { fieldName, isListed } from './parts.ts';

type ColumnName = keyof Messages['diff']['columns'];

function columnsOf(names: readonly ColumnName[], { diff: words }: Messages): Tabular['columns'] {
  return names.map((name) => ({
    name,
    heading: words.columns[name],
    ...((name === 'days' || name === 'score') && { numeric: true }),
  }));
}

/** A difference as rows, one a finding: what CSV holds. */
export function findingRows(diff: PlanDiff, messages: Messages): Tabular {
  const { diff: words } = messages;
  const rows = diff.changes.flatMap((change) =>
    change.findings.map((finding) => ({
      record: words.records[change.record],
      old: isListed(change) ? change.old : null,
      new: isListed(change) ? change.new : null,
      kind: words.kinds[finding.kind],
      field: fieldName(finding.field, messages),
      label: change.label,
      oldText: finding.old,
      newText: finding.new,
      days: finding.days ?? null,
    })),
  );
  const names = ['record', 'old', 'new', 'kind', 'field', 'label', 'oldText', 'newText', 'days'] as const;
  return { columns: columnsOf(names, messages), rows };
}

/** The lists whose alignment people look at; the others follow them. */
const PAIRED = ['basis', 'section', 'table', 'row', 'target'] as const satisfies readonly RecordKind[];

/** The alignment as rows: every pair with its reason and score, and every record that has none. */
export function pairRows(diff: PlanDiff, old: Plan, now: Plan, messages: Messages): Tabular {
  const { diff: words } = messages;
  const [before, after] = [labelsOf(old), labelsOf(now)];
  const rows = PAIRED.flatMap((record) =>
    diff.alignment[record].map((link) => ({
      record: words.records[record],
      old: link.old,
      new: link.new,
      reason: 'reason' in link ? words.reasons[link.reason] : null,
      score: 'score' in link ? link.score : null,
      oldText: link.old === null ? null : (before[record].get(link.old) ?? null),
      newText: link.new === null ? null : (after[record].get(link.new) ?? null),
    })),
  );
  const names = ['record', 'old', 'new', 'reason', 'score', 'oldText', 'newText'] as const;
  return { columns: columnsOf(names, messages), rows };
}

/** What an alignment comes to: pairs, and records of each plan that have none. */
export function countPairs({ alignment }: PlanDiff): { pairs: number; old: number; now: number } {
  const links: Link[] = PAIRED.flatMap((record) => alignment[record]);
  return {
    pairs: links.filter((link) => 'reason' in link).length,
    old: links.filter(({ new: now }) => now === null).length,
    now: links.filter(({ old }) => old === null).length,
  };
}

function labelsOf(plan: Plan): Readonly<Record<(typeof PAIRED)[number], ReadonlyMap<string, string>>> {
  const view = viewOf(plan);
  const label = <T extends { readonly id: string }>(records: readonly T[], of: (record: T) => string) =>
    new Map(records.map((record) => [record.id, of(record)]));
  return {
    basis: label(plan.bases, basisLabel),
    section: label(plan.sections, sectionLabel),
    table: label(plan.tables, tableLabel),
    row: label(plan.rows, (row) => rowLabel(view, row)),
    target: label(plan.targets, ({ text }) => text),
  };
}

import type { PlanDocument } from '../../src/model/index.ts';
import type { Block } from '../../src/source/document.ts';
import type { Read } from './frame-plans.ts';

/** All that a frame tells, a line a fact, so that two frames can be held against each other. */
export function told(read: Read): string[] {
  return [
    ...facts(read.document),
    ...read.bases.map((b) => `${b.id}: ${b.text}`),
    ...read.sections.map((s) => `${s.path}: ${s.title} | ${s.text}`),
    ...read.appendices.map(
      (a) => `appendix ${a.label}: ${[a.title, ...a.blocks.map(blockText)].join(' | ')}`,
    ),
    ...read.ledger.discarded.map((d) => `${d.reason}: ${d.text}`),
    ...read.codes,
    ...read.lost.map((word) => `lost: ${word}`),
    ...read.twice.map((word) => `twice: ${word}`),
  ].map((fact) => fact.replaceAll('\n', ' ⏎ ').trimEnd());
}

/** The fields that say something; those of a decision and of a signer under their own names. */
function facts(record: PlanDocument): string[] {
  const { decision, signer, period, ...rest } = record;
  const own = Object.entries(rest).map(([name, value]) => [name, String(value ?? '')]);
  const issued = Object.entries(decision ?? {}).map(([name, value]) => [`decision ${name}`, textOf(value)]);
  return [...own, ...issued, ['signer', textOf(signer)], ['period', textOf(period)]].flatMap(
    ([name, text]) => (text ? [`${name}: ${text}`] : []),
  );
}

/** The words of a record, without the names of its fields. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return Object.values(value).map(textOf).filter(Boolean).join(' | ');
}

function blockText(block: Block): string {
  return block.kind === 'line' ? block.text : `table of ${block.rows} × ${block.columns}`;
}

/** What the second tells and the first doesn't ("+"), and the other way about ("-"). */
export function changes(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  const gone = before.filter((fact) => {
    const at = left.indexOf(fact);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...gone.map((fact) => `- ${fact}`), ...left.map((fact) => `+ ${fact}`)];
}

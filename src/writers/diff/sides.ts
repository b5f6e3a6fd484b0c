import type { Change, Finding } from '../../diff/index.ts';
import type { Messages } from '../../messages/index.ts';
import { fieldName, idsOf, isWhole, kinOf, wordsOf } from './parts.ts';

/** What a line of a comparison table is about: ids and first words of the record. */
export function labelText(change: Change, finding: Finding): string {
  const words = isWhole(finding) || change.record === 'document' ? '' : wordsOf(change);
  return [idsOf(change), words].filter((part) => part !== '').join(' ');
}

/** What became of it, and of which of its fields. */
export function kindText(change: Change, finding: Finding, messages: Messages): string {
  const name = messages.diff.kinds[finding.kind];
  if (isWhole(finding)) return [name, kinOf(change, messages)].filter((part) => part !== '').join(' ');
  const field = fieldName(finding.field, messages);
  const days = finding.days === undefined ? '' : ` (${messages.diff.days(finding.days)})`;
  return field === name ? `${name}${days}` : `${name}: ${field}${days}`;
}

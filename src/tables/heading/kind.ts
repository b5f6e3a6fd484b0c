import type { Role, Table } from '../../model/index.ts';
import type { HeadingColumn } from '../columns.ts';
import type { Contents } from './contents.ts';

/** Why a table is none of tasks or indicators; the diagnostics' words stand with the messages. */
export type OtherReason = 'no-duty' | 'money' | 'persons' | 'blank' | 'no-body-or-time';

/** What a table lists. */
export type TableKind =
  | { readonly kind: Exclude<Table['kind'], 'other'> }
  | { readonly kind: 'other'; readonly why: OtherReason };

const BODIES: readonly Role[] = ['lead', 'coordinate', 'monitor', 'implement'];
/** Share of the cells beside the subject that hold words, under which a table is a form to be filled in. */
const BLANK = 0.12;
/** A role that is less likely than this doesn't make a table one of tasks. */
const LIKELY = 0.5;

/**
 * Whether a table holds tasks (nhiệm vụ), indicators (chỉ tiêu), or neither: members of a committee, cost
 * estimates, forms to be filled in.
 */
export function kindOf(columns: readonly HeadingColumn[], contents: readonly Contents[]): TableKind {
  const uses = (use: HeadingColumn['use']): number => columns.filter((c) => c.use === use).length;
  const has = (role: Role): boolean =>
    columns.some((c) => c.role === role && (c.confidence === undefined || c.confidence >= LIKELY));
  const timed = has('deadline') || uses('start') > 0 || uses('mark') > 0;
  const charged = BODIES.some(has);
  const subject = has('task') || has('indicator');
  if (!subject)
    return { kind: 'other', why: uses('person') > 0 ? 'persons' : uses('money') > 0 ? 'money' : 'no-duty' };
  if (isBlank(columns, contents)) return { kind: 'other', why: 'blank' };
  if (uses('money') > 0 && !charged && !timed) return { kind: 'other', why: 'money' };
  if (uses('person') > 0 && !timed && !has('lead')) return { kind: 'other', why: 'persons' };
  if (has('indicator') && (has('target') || uses('value') > 0 || !has('task')))
    return has('target') || uses('value') > 0 || charged || timed
      ? { kind: 'indicators' }
      : { kind: 'other', why: 'no-body-or-time' };
  if (!timed && !charged && !has('product')) return { kind: 'other', why: 'no-body-or-time' };
  return { kind: 'tasks' };
}

/** Every cell but numbers and subjects is empty: somebody is to write there. */
function isBlank(columns: readonly HeadingColumn[], contents: readonly Contents[]): boolean {
  let cells = 0;
  let filled = 0;
  for (const [c, column] of columns.entries()) {
    if (
      column.role === 'no' ||
      column.role === 'task' ||
      column.role === 'indicator' ||
      column.role === 'note'
    )
      continue;
    cells += contents[c]?.cells ?? 0;
    filled += contents[c]?.filled ?? 0;
  }
  return cells > 0 && filled / cells < BLANK;
}

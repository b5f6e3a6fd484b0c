import { OTHER_HEADINGS } from '../../../lexicon/headings.ts';
import type { Column, Role } from '../../../model/index.ts';
import { ROLE_NAMES } from '../../../model/role-names.ts';
import { matchKey } from '../../../text/fold.ts';
import { wordingOf } from '../../heading/wording.ts';

/** Kinds of column that hold the same kind of words. */
export const CELL_CLASSES = ['text', 'agency', 'time', 'value', 'note'] as const;
export type CellClass = (typeof CELL_CLASSES)[number];

/** What a column that no role names is used for, as far as its cells are told by it. */
const OTHER_USES = ['unit', 'money', 'basis', 'field'] as const;
type OtherUse = (typeof OTHER_USES)[number];

function useOf({ role, heading, use: known }: Column): OtherUse | null {
  if (!role.startsWith('other-')) return null;
  if (known === 'unit') return known;
  const { use } = wordingOf(heading);
  return (
    OTHER_USES.find((other) => other === use) ??
    (OTHER_HEADINGS.basis.test(matchKey(heading)) ? 'basis' : null)
  );
}

/** Whether a column holds units of measure (đơn vị tính). */
export function holdsUnits(column: Column): boolean {
  return useOf(column) === 'unit';
}

/** A start and an end hold times as a deadline does, though neither is one alone. */
function tellingRole({ role, use }: Column): Role {
  return use === 'start' || use === 'end' ? 'deadline' : role;
}

/** What kind of thing the cells of a column hold. */
export function classOf(column: Column): CellClass {
  const use = useOf(column);
  if (use === 'unit' || use === 'money') return 'value';
  if (!column.role.startsWith('other-')) return classOfRole(tellingRole(column));
  const heading = matchKey(column.heading);
  if (OTHER_HEADINGS.amount.test(heading)) return 'value';
  return OTHER_HEADINGS.body.test(heading) ? 'agency' : classOfRole(tellingRole(column));
}

function classOfRole(role: Role): CellClass {
  switch (role) {
    case 'lead':
    case 'coordinate':
    case 'monitor':
    case 'implement':
      return 'agency';
    case 'deadline':
      return 'time';
    case 'target':
      return 'value';
    case 'note':
      return 'note';
    default:
      return role.startsWith('other-') ? 'note' : 'text';
  }
}

/** "other-1", "other-2" … share their weights. */
function roleKind(role: Role): string {
  return `role:${role.startsWith('other-') ? 'other' : role}`;
}

/**
 * What a column's weights are summed over, from the general to the particular. Most columns of bodies have none of
 * their own: who leads and who takes part is told by the columns' order and by what is left empty, not by the bodies'
 * names. Who watches over a task has: without them nothing tells that column from the one before it where both are
 * often left empty, and what the table teaches takes one for the other.
 */
export function kindsOf(column: Column): readonly string[] {
  const alike = classOf(column) === 'agency' && column.role !== 'monitor';
  const use = useOf(column);
  return [
    'all',
    `class:${classOf(column)}`,
    ...(alike ? [] : [roleKind(tellingRole(column))]),
    ...(use ? [`use:${use}`] : []),
  ];
}

/** The same for empty cells, which every role has in its own measure. */
export function emptyKindsOf(column: Column): readonly string[] {
  return ['all', `class:${classOf(column)}`, roleKind(tellingRole(column))];
}

export const COLUMN_KINDS: readonly string[] = [
  'all',
  ...CELL_CLASSES.map((c) => `class:${c}`),
  ...new Set(ROLE_NAMES.filter((r) => r !== 'no').map(roleKind)),
  ...OTHER_USES.map((use) => `use:${use}`),
];

/** The border before a column: by its own class, and by the pair that it parts. */
export function borderKindsOf(column: Column, before: Column | null): readonly string[] {
  return [
    'all',
    `class:${classOf(column)}`,
    `pair:${before ? classOf(before) : 'number'}>${classOf(column)}`,
  ];
}

export const BORDER_KINDS: readonly string[] = [
  'all',
  ...CELL_CLASSES.map((c) => `class:${c}`),
  ...['number', ...CELL_CLASSES].flatMap((a) => CELL_CLASSES.map((b) => `pair:${a}>${b}`)),
];

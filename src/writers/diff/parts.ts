import {
  type Change,
  type ChangeKind,
  type Finding,
  itemDiff,
  type PlanDiff,
  type RecordChange,
  type WordPiece,
  wordDiff,
} from '../../diff/index.ts';
import type { Messages } from '../../messages/index.ts';
import { wordFor } from '../../messages/words.ts';

/** Changes that a reader may pass over: they are counted where they stand alone. */
const SMALL: ReadonlySet<ChangeKind> = new Set(['cosmetic', 'renumbered']);
/** The parts of a plan in the order in which they are told. */
const PARTS = ['document', 'basis', 'section', 'table', 'row', 'target', 'deadline', 'citation'] as const;
export type PartName = (typeof PARTS)[number];

/** The changes of one kind of record. */
export interface Part {
  readonly name: PartName;
  readonly changes: readonly Change[];
  /** How many small changes were left out. */
  readonly cosmetic: number;
  readonly renumbered: number;
}

/** A difference by the parts of the plan. */
export function partsOf({ changes }: PlanDiff, full: boolean): Part[] {
  return PARTS.flatMap((name): Part[] => {
    const own = changes.filter(({ record }) => record === name);
    if (own.length === 0) return [];
    const shown = own.filter((change) => full || !isSmall(change));
    const left = own.filter((change) => !full && isSmall(change));
    const cosmetic = left.filter(({ kinds }) => kinds.includes('cosmetic')).length;
    return [{ name, changes: shown, cosmetic, renumbered: left.length - cosmetic }];
  });
}

function isSmall({ kinds }: Change): boolean {
  return kinds.every((kind) => SMALL.has(kind));
}

/** What is told of a change: small findings beside others only where all is told. */
export function shownFindings(change: Change, full: boolean): readonly Finding[] {
  return full || isSmall(change) ? change.findings : change.findings.filter(({ kind }) => !SMALL.has(kind));
}

/** A change of a record of a list; the header is none. */
export function isListed(change: Change): change is Extract<Change, RecordChange> {
  return change.record !== 'document';
}

/** Whether a finding tells of a record as a whole. */
export function isWhole({ kind }: Finding): boolean {
  return kind === 'added' || kind === 'removed' || kind === 'split' || kind === 'merged';
}

/** `pl/4 → pl/5`, or the one id. */
export function idsOf(change: Change): string {
  if (!isListed(change)) return '';
  const { old, new: now } = change;
  return old === null || now === null || old === now ? (now ?? old ?? '') : `${old} → ${now}`;
}

/** "out of pl/9", for a record that was split off or merged. */
export function kinOf(change: Change, { diff: words }: Messages): string {
  if (!isListed(change) || !change.related) return '';
  const ids = change.related.join(', ');
  return change.kinds.includes('merged') ? words.into(ids) : words.from(ids);
}

/** The name of a field for people, as its column is headed. */
export function fieldName(field: string, { diff: words, columns }: Messages): string {
  return wordFor(words.fields, field) ?? wordFor(columns, field) ?? field;
}

/** Kinds of changes as people name them, parted by commas. */
export function kindNames(kinds: readonly ChangeKind[], { diff: words }: Messages): string {
  return kinds.map((kind) => words.kinds[kind]).join(', ');
}

/** A change's label without the id that stands before it. */
export function wordsOf(change: Change): string {
  const id = isListed(change) ? (change.new ?? change.old ?? '') : '';
  return change.label.startsWith(`${id} `) ? change.label.slice(id.length + 1) : change.label;
}

/** Fields that hold names and numbers, not prose: they are told name by name. */
const NAMED: ReadonlySet<string> = new Set([
  'lead',
  'coordinate',
  'monitor',
  'implement',
  'recipients',
  'columns',
  'groups',
  'group',
  'parent',
  'table',
  'continues',
  'marker',
  'number',
  'issuedOn',
  'period',
]);

/** What differs between the two sides of a finding, where it has both. */
export function piecesOf({ field, old, new: now }: Finding): WordPiece[] {
  if (old === null) return now === null ? [] : [{ of: 'new', text: now }];
  if (now === null) return [{ of: 'old', text: old }];
  return NAMED.has(field) ? itemDiff(old, now) : wordDiff(old, now);
}

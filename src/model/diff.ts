import type { Basis, Citation, Deadline, PlanDocument, Row, Section, Table, Target } from './index.ts';

/** What a difference may be of, in the order in which differences are told. */
export const CHANGE_KINDS = [
  'added',
  'removed',
  'split',
  'merged',
  'reworded',
  'cosmetic',
  'lead',
  'partners',
  'successor',
  'deadline-earlier',
  'deadline-later',
  'deadline-changed',
  'product',
  'moved',
  'renumbered',
  'raised',
  'lowered',
  'new',
  'dropped',
  'target-changed',
  'header',
  'structure',
  'other',
] as const;

/**
 * - `added`, `removed`: a record that stands in one plan only; `split`, `merged`: it came out of, or went into,
 *   a record that the other plan has (`related`)
 * - `reworded`: other words of a task, section, basis or title; `cosmetic`: other looks only
 * - `lead`, `partners`: other bodies (cơ quan chủ trì; phối hợp, theo dõi, thực hiện); `successor`: the same body
 *   under its new name
 * - `deadline-earlier`, `deadline-later`, `deadline-changed`: another day; another kind of time, or more or fewer
 * - `product`: another product (sản phẩm)
 * - `moved`: to another group, table or parent; `renumbered`: another number at the same place
 * - `raised`, `lowered`, `new`, `dropped`, `target-changed`: targets and indicators (chỉ tiêu)
 * - `header`: title, number, date, signer …; `structure`: a table's columns, groups, declared count
 * - `other`: notes and further columns
 */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Why two records were taken for the same. */
export const LINK_REASONS = ['identical', 'same-text', 'similar', 'same-place', 'split', 'merged'] as const;

/**
 * - `identical`: nothing differs but the place in the file
 * - `same-text`: the same words, which stand once in each plan
 * - `similar`: the best assignment of the rest
 * - `same-place`: no words to go by, but the same id
 * - `split`, `merged`: a second link of a record that has its pair already
 */
export type LinkReason = (typeof LINK_REASONS)[number];

/** Two records of the same kind that were taken for the same, or one that has no counterpart. */
export type Link =
  | { readonly old: string; readonly new: string; readonly reason: LinkReason; readonly score: number }
  | { readonly old: string; readonly new: null }
  | { readonly old: null; readonly new: string };

/** One thing that differs. */
export interface Finding {
  readonly kind: ChangeKind;
  /** What it is about: a cell's role, a field of the header, `title`, `text`, `target` … */
  readonly field: string;
  /** The words of each side, null where there are none. */
  readonly old: string | null;
  readonly new: string | null;
  /** For a deadline that moved: by how many days, years that the plans are apart not counted. */
  readonly days?: number;
}

/** The lists of records that are compared, and what a record of each is called. */
export interface Records {
  readonly basis: Basis;
  readonly section: Section;
  readonly table: Table;
  readonly row: Row;
  readonly target: Target;
  readonly deadline: Deadline;
  readonly citation: Citation;
}
/** A list of records that is compared. */
export type RecordKind = keyof Records;

/** What differs in one record. */
export interface RecordChange<K extends RecordKind = RecordKind> {
  readonly record: K;
  readonly old: string | null;
  readonly new: string | null;
  /** The kinds of `findings`, each once, in the order of `CHANGE_KINDS`. */
  readonly kinds: readonly ChangeKind[];
  /** How a person finds the record: its number and first words. */
  readonly label: string;
  readonly findings: readonly Finding[];
  /** Ids of the record that this one came out of (`split`), or went into (`merged`). */
  readonly related?: readonly string[];
  /** The record itself where only one plan has it. */
  readonly whole?: Records[K];
  /** The fields of NEW's record that differ from OLD's once ids are carried over. */
  readonly fields?: Partial<Records[K]>;
  /** Fields that only OLD's record has. */
  readonly unset?: readonly string[];
}

/** What differs in the plan's own header. */
export interface HeaderChange {
  readonly record: 'document';
  readonly kinds: readonly ChangeKind[];
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly fields: Partial<PlanDocument>;
}

/** A change of any kind of record. */
export type Change = HeaderChange | { [K in RecordKind]: RecordChange<K> }[RecordKind];

/** Which plan it is. */
export interface PlanName {
  readonly file: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly period: { readonly start: string; readonly end: string } | null;
}

/**
 * For each list of records: who was paired with whom, in the order of NEW; what only OLD has follows the record that
 * it followed there.
 */
export type Alignment = { readonly [K in RecordKind]: readonly Link[] };

/** How two plans differ. */
export interface PlanDiff {
  readonly schemaVersion: '1.0';
  readonly old: PlanName;
  readonly new: PlanName;
  /** Years from OLD's period to NEW's; dates that moved on by as many are the same. */
  readonly yearShift: number;
  readonly threshold: number;
  readonly alignment: Alignment;
  /** What a reader of the plans would call a difference. */
  readonly changes: readonly Change[];
  /** What follows from it or says nothing to a reader: ids, dates behind the same words, citations. */
  readonly details: readonly Change[];
}

export interface DiffOptions {
  /** 0..1: records whose score is under this are not taken for the same. */
  readonly threshold?: number;
}

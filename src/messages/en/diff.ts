import type { ChangeKind, LinkReason } from '../../model/diff.ts';
import type { TroubleWords } from '../../model/trouble.ts';
import { setting } from '../options.ts';

const number = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const kinds: Readonly<Record<ChangeKind, string>> = {
  added: 'added',
  removed: 'removed',
  split: 'split off',
  merged: 'merged',
  reworded: 'reworded',
  cosmetic: 'cosmetic',
  lead: 'lead',
  partners: 'partners',
  successor: 'successor',
  'deadline-earlier': 'earlier',
  'deadline-later': 'later',
  'deadline-changed': 'deadline',
  product: 'product',
  moved: 'moved',
  renumbered: 'renumbered',
  raised: 'raised',
  lowered: 'lowered',
  new: 'new target',
  dropped: 'target dropped',
  'target-changed': 'target',
  header: 'header',
  structure: 'structure',
  other: 'other',
};

const kindHelp: Readonly<Record<ChangeKind, string>> = {
  added: 'a record of the new plan only',
  removed: 'a record of the old plan only',
  split: 'a task that came out of one of the old plan',
  merged: 'a task that went into one of the new plan',
  reworded: 'other words of a task, section, basis or title',
  cosmetic: 'other looks only: punctuation, abbreviations, years that move on',
  lead: 'another lead',
  partners: 'other partners, monitoring or implementing bodies',
  successor: 'the same body under its new name',
  'deadline-earlier': 'an earlier deadline',
  'deadline-later': 'a later deadline',
  'deadline-changed': 'another kind of deadline, or more or fewer',
  product: 'another product',
  moved: 'moved to another group, table or section',
  renumbered: 'another number at the same place',
  raised: 'a target raised',
  lowered: 'a target lowered',
  new: 'a new target',
  dropped: 'a target dropped',
  'target-changed': 'a target said otherwise',
  header: 'title, number, date, signer, recipients …',
  structure: "a table's columns, groups or declared count",
  other: 'notes and further columns',
};

/** Several kinds under one name. */
const groups = {
  deadline: 'all deadlines',
  agencies: 'all bodies',
  targets: 'all targets',
};

/** What a finding is about. */
const fields = {
  typeName: 'kind',
  title: 'title',
  number: 'number',
  issuer: 'issuer',
  parentAuthority: 'authority',
  province: 'province',
  place: 'place',
  issuedOn: 'date',
  period: 'period',
  signer: 'signer',
  recipients: 'recipients',
  opening: 'opening',
  closing: 'closing',
  'decision.number': 'decision: number',
  'decision.title': 'decision: title',
  'decision.issuer': 'decision: issuer',
  'decision.issuedOn': 'decision: date',
  'decision.signer': 'decision: signer',
  'decision.articles': 'decision: articles',
  text: 'text',
  task: 'task',
  indicator: 'indicator',
  product: 'product',
  lead: 'lead',
  coordinate: 'partners',
  monitor: 'monitoring',
  implement: 'implementing',
  deadline: 'deadline',
  target: 'target',
  note: 'note',
  group: 'group',
  table: 'table',
  parent: 'under',
  continues: 'carries on',
  marker: 'number',
  columns: 'columns',
  groups: 'groups',
  declaredRows: 'declared count',
  appendix: 'appendix',
};

const reasons: Readonly<Record<LinkReason, string>> = {
  identical: 'identical',
  'same-text': 'same text',
  similar: 'similar',
  'same-place': 'same place',
  split: 'split',
  merged: 'merged',
};

/** Words of `reform-plan diff`. */
export const diff = {
  help: {
    old: 'the older plan: a file that parse wrote, a document, or -',
    new: 'the newer plan, likewise',
    format: 'what to print',
    output: 'write to a file',
    only: 'only these kinds of change, comma-separated (list: --kinds)',
    kinds: 'list the kinds of change, then stop',
    threshold: 'how alike two records must be to be the same, 0 to 1 (default: 0.47)',
    pairs: 'show which records were paired, why and how surely, and which were not',
    exitCode: 'exit with 1 where there is a change',
    full: 'tell every cosmetic change and every new number too',
    quiet: 'no summary on the standard error',
    lang: 'language of the output (default: the locale)',
    maxSize: 'refuse files larger than this (default: 64M)',
  },
  examples: `
Examples:
  $ reform-plan diff 2024.json 2025.json
  $ reform-plan diff draft.docx issued.docx --only targets,deadline,reworded
  $ reform-plan diff 2024.json 2025.json --format markdown --lang vi --output changes.md
  $ reform-plan diff 2024.json 2025.json --pairs
  $ reform-plan diff 2024.json 2025.json --format csv > changes.csv
  $ reform-plan diff old.json new.json --only added,removed --exit-code --quiet

Years that move on with the plan are no change. Targets are those of the body and of the tables.

Exit status: 0 fine (with --exit-code: no change), 1 changes (--exit-code), 2 a plan could not be read.`,
  kinds,
  kindHelp,
  groups,
  reasons,
  records: {
    document: 'Header',
    basis: 'Grounds',
    section: 'Body',
    table: 'Tables',
    row: 'Tasks and indicators',
    target: 'Targets',
    deadline: 'Deadlines',
    citation: 'Citations',
  },
  fields,
  columns: {
    record: 'Record',
    old: 'Old',
    new: 'New',
    kind: 'Change',
    field: 'Field',
    label: 'What',
    oldText: 'Old text',
    newText: 'New text',
    days: 'Days',
    reason: 'Reason',
    score: 'Score',
    meaning: 'Meaning',
  },
  comparison: 'Comparison of the plans',
  oldPlan: 'old',
  newPlan: 'new',
  same: 'The plans say the same.',
  nothingOfThese: 'No change of these kinds.',
  days: (n: number): string => `${n > 0 ? '+' : '−'}${number(Math.abs(n), 'day')}`,
  from: (id: string): string => `out of ${id}`,
  into: (id: string): string => `into ${id}`,
  small: (cosmetic: number, renumbered: number): string =>
    [
      ...(cosmetic > 0 ? [`${cosmetic} with other looks only`] : []),
      ...(renumbered > 0 ? [`${renumbered} with another number only`] : []),
    ].join(', '),
  more: '(--full tells them)',
  sum: (changes: number, counts: readonly (readonly [string, number])[]): string =>
    `${number(changes, 'change')}: ${counts.map(([kind, n]) => `${n} ${kind}`).join(', ')}`,
  paired: (pairs: number, old: number, now: number): string =>
    `${number(pairs, 'pair')}; ${old} of the old plan and ${now} of the new one alone`,
  troubles: {
    notOnePlan: (file: string, got: number): TroubleWords => ({
      what: `${file} cannot be compared`,
      expected: 'a file that holds one plan',
      example: 'reform-plan diff 2024.json 2025.json',
      got: got === 0 ? 'a file without a plan' : `a file with ${got} plans`,
    }),
    twoNeeded: (got: string | undefined): TroubleWords => ({
      what: 'a comparison takes two plans',
      expected: 'the older plan and the newer one',
      example: 'reform-plan diff 2024.json 2025.json',
      got: got === undefined ? 'nothing' : `only ${got}`,
    }),
    bothStdin: (): TroubleWords => ({
      what: 'both plans cannot come from the standard input',
      expected: 'a file for one of them',
      example: 'reform-plan parse new.docx | reform-plan diff old.json -',
      got: '- for both',
    }),
    folder: (path: string): TroubleWords => ({
      what: `${path} cannot be compared`,
      expected: 'a file that holds one plan',
      example: 'reform-plan diff 2024/plan.json 2025/plan.json',
      got: 'a folder',
    }),
    unknownKind: (got: string, known: readonly string[], near: readonly string[]): TroubleWords => ({
      what: `there is no kind of change "${got}"`,
      expected: `${known.join(', ')}${near.length > 0 ? `; nearest: ${near.join(', ')}` : ''}`,
      ...setting('only', ['added', 'removed', 'deadline']),
      got: `"${got}"`,
    }),
    badThreshold: (got: string): TroubleWords => ({
      what: `--threshold does not take "${got}"`,
      expected: 'a number from 0 to 1',
      example: '--threshold 0.6',
      got: `"${got}"`,
    }),
  },
};

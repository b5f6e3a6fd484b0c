import type { Misfit, Outcome } from '../../model/correcting.ts';
import type { TroubleWords } from '../../model/trouble.ts';
import { typedAs } from '../options.ts';

/** What is wrong with a file that a person edits, and where. */
export interface FileFault {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

const number = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const near = (names: readonly string[]): string =>
  names.length > 0 ? `; nearest: ${names.map((name) => `"${name}"`).join(', ')}` : '';

/** Changes that are told one by one. */
const SHOWN_PLACES = 10;

const holds = (reads: string): string => (reads === '' ? 'is empty' : `reads "${reads}"`);

/** What became of a correction; `reads` is what the cell holds without it. */
const OUTCOMES: Readonly<Record<Outcome, (reads: string) => string>> = {
  applied: () => 'applied',
  agreed: () => 'no longer needed: it is read so by now',
  conflict: (reads) => `not applied: the cell by now ${holds(reads)}`,
  twice: (reads) => `not applied: an earlier entry corrected the cell, which by now ${holds(reads)}`,
  'words-differ': () => 'not applied: the two cells do not hold the same words before and after',
  unplaced: () => 'not applied: its record was not found',
  unfit: () => 'not applied: the field takes a day',
};

/** Words of `reform-plan correct` and of corrections files. */
export const corrections = {
  comment: (file: string): string =>
    `Corrections of ${file}: was is what the program read, now is what is right. May be edited by hand.`,
  help: {
    plan: 'the document (not a plan file that was parsed from it)',
    set: 'the right words of a cell: ROW.FIELD="words"; the field by its id or its heading; may be given several times',
    move: 'words that belong to another cell: ROW.FIELD:OTHER="words at the end or the beginning of FIELD"',
    check: 'somebody has looked at these rows and found them right',
    from: 'take over what was changed in an export (yaml, json, xlsx, csv)',
    list: 'what was corrected, and whether it still fits',
    undo: 'take a correction back: ROW.FIELD, or ROW for all of a row',
    by: 'who says so (default: the name of your account)',
    note: 'a note that is kept beside the correction',
    corrections: 'the file of corrections (default: PLAN.corrections.yaml beside the document)',
    dryRun: 'say what would change, and write nothing',
  },
  examples: `
Examples:
  $ reform-plan correct plan.docx --set pl-2/9.lead="Sở Tài chính"
  $ reform-plan correct plan.docx --move pl-2/9.task:product="Quyết định ban hành"
  $ reform-plan correct plan.docx --check pl-2/9,pl-2/10 --by "Nguyễn Thị Hoa"
  $ reform-plan export plan.docx -o tasks.xlsx   (edit it) && reform-plan correct plan.docx --from tasks.xlsx
  $ reform-plan correct plan.docx --list
  $ reform-plan correct plan.docx --undo pl-2/9.lead

Every command that reads the document applies the corrections beside it.

Exit status: 0 fine, 1 a correction no longer fits (--list), 2 could not run.`,
  outcome: (outcome: Outcome, reads: string): string => OUTCOMES[outcome](reads),
  /** What became of a row that somebody looked at; `reads` are its first words now. */
  lookedAt: (outcome: Outcome, reads: string): string => {
    if (outcome === 'applied') return 'still as it was seen';
    return outcome === 'unplaced'
      ? 'the row was not found'
      : `to be looked at again: it by now ${holds(reads)}`;
  },
  changed: (n: number, path: string): string => `${number(n, 'correction')} in ${path}`,
  wouldChange: (n: number, path: string): string => `${number(n, 'correction')} would be written to ${path}`,
  nothingChanged: 'nothing to correct: it already says so',
  none: (path: string): string => `no corrections in ${path}`,
  listed: (n: number, unfit: number): string =>
    `${number(n, 'entry', 'entries')}${unfit > 0 ? `, ${unfit} of them not applied` : ''}`,
  columns: {
    of: 'Cell',
    was: 'Read as',
    now: 'Is right',
    by: 'By',
    at: 'On',
    note: 'Note',
    outcome: 'State',
  },
  day: (iso: string): string => iso,
  empty: '(empty)',
  checked: '(looked at: right)',
  troubles: {
    badFile: (path: string, fault: FileFault | null, more: number): TroubleWords => ({
      what: `${path}${fault ? `:${fault.line}:${fault.column}` : ''} is no file of corrections`,
      expected: fault
        ? `${fault.path === '' ? '' : `${fault.path}: `}${fault.expected}`
        : 'schemaVersion, source and entries',
      example: 'reform-plan correct plan.docx --set pl-2/9.lead="Sở Tài chính", which writes one',
      got: `${fault?.got ?? 'an empty file'}${more > 0 ? ` (and ${number(more, 'more fault')})` : ''}`,
    }),
    misfit: (misfit: Misfit, names: readonly string[]): TroubleWords => {
      const example = 'reform-plan correct plan.docx --set pl-2/9.lead="Sở Tài chính"';
      switch (misfit.kind) {
        case 'no-record':
          return {
            what: `the plan has no row or section "${misfit.named}"`,
            expected: `the id of a row (pl-2/9), the path of a section (II.3), or document${near(names)}`,
            example,
            got: `"${misfit.named}"`,
          };
        case 'no-field':
          return {
            what: `${misfit.of} has no field "${misfit.named}"`,
            expected: `${misfit.known.join(', ')}, or the heading of the column as printed${near(names)}`,
            example,
            got: misfit.named === '' ? 'no field' : `"${misfit.named}"`,
          };
        case 'no-day':
          return {
            what: `${misfit.named} does not take "${misfit.words}"`,
            expected: 'a day that stands in the calendar',
            example: '--set document.issuedOn=2026-01-15',
            got: `"${misfit.words}"`,
          };
        case 'no-such-words':
          return {
            what: `${misfit.named} neither begins nor ends with "${misfit.words}"`,
            expected: 'words at the beginning or the end of the cell, as they are read',
            example: '--move pl-2/9.task:product="Quyết định ban hành"',
            got: `"${misfit.reads}"`,
          };
        case 'nothing-to-undo':
          return {
            what: `${misfit.named} was not corrected`,
            expected: `a correction that --list shows${near(names)}`,
            example: '--undo pl-2/9.lead',
            got: `"${misfit.named}"`,
          };
        case 'not-a-row':
          return {
            what: `${misfit.named} is no row of a table`,
            expected: 'the id of a row',
            example: '--check pl-2/9',
            got: `"${misfit.named}"`,
          };
      }
    },
    badSaying: (option: string, got: string): TroubleWords => ({
      what: `${option} does not take "${got}"`,
      expected: option === '--move' ? 'ROW.FIELD:OTHER=words' : 'ROW.FIELD=words',
      example:
        option === '--move'
          ? '--move pl-2/9.task:product="Quyết định ban hành"'
          : '--set pl-2/9.lead="Sở Tài chính"',
      got: `"${got}"`,
    }),
    nothingSaid: (): TroubleWords => ({
      what: 'it is not said what to correct',
      expected: '--set, --move, --check, --from, --undo or --list',
      example: 'reform-plan correct plan.docx --set pl-2/9.lead="Sở Tài chính"',
      got: 'no option',
    }),
    notADocument: (path: string, source: string): TroubleWords => ({
      what: `${path} is a plan file, which is made anew with every parse`,
      expected: 'the document that it was made of; a changed plan file is taken over with --from',
      example: `reform-plan correct ${typedAs(source)} --from ${typedAs(path)}`,
      got: 'a plan file',
    }),
    unplacedEdits: (
      path: string,
      places: readonly { readonly place: string; readonly why: string }[],
    ): TroubleWords => ({
      what: `${path}: ${number(places.length, 'change')} could not be placed`,
      expected: 'changed words in the cells of rows that the plan has; rows keep their id',
      example:
        'reform-plan export plan.docx -o tasks.xlsx, edit it, reform-plan correct plan.docx --from tasks.xlsx',
      got: [
        ...places.slice(0, SHOWN_PLACES).map(({ place, why }) => `${place}: ${why}`),
        ...(places.length > SHOWN_PLACES ? [`${places.length - SHOWN_PLACES} more`] : []),
      ].join('; '),
    }),
    unknownEdited: (path: string, got: string): TroubleWords => ({
      what: `${path} is no export that corrections can be taken from`,
      expected: 'a plan file (yaml, json, ndjson), or a table (xlsx, csv) with a column of ids',
      example: 'reform-plan export plan.docx -o tasks.xlsx',
      got,
    }),
  },
  /** Why a change in an edited export is no correction. */
  why: {
    noId: 'a row without an id',
    unknownRow: (id: string): string => `the plan has no row "${id}"`,
    twiceRow: (id: string): string => `row ${id} stands twice, with different words`,
    mergedCell: 'the cell is merged with its neighbour',
    inheritedCell: 'the words stand in the row that the cell is merged with, and cannot be taken away here',
    derived: (column: string): string => `"${column}" is worked out from the words; change those`,
    ownWords: 'the row is made from a section; change the section in a plan file',
  },
};

import type { TroubleWords } from '../../model/trouble.ts';
import { EVENT_KNOWN, RULE_OFF, sampleOf, setting, wrongFilter, wrongOption } from '../options.ts';

/** "…; did you mean A, B?" */
function near(names: readonly string[]): string {
  return names.length > 0 ? `; nearest: ${names.map((name) => `"${name}"`).join(', ')}` : '';
}

const PERIODS =
  'a day, month, quarter, half-year or year: 2024-03-15, 15/3/2024, 2024-03, quý I/2024, 2024-Q1, 2024';

/** What can be wrong with a question. */
export const troubles = {
  nothingToRead: (command: string): TroubleWords => ({
    what: 'no file was named',
    expected: 'plan files, documents, folders, or one of them on the standard input',
    example: `reform-plan ${command} plan.docx`,
    got: 'nothing',
  }),
  unknownTopic: (got: string, names: readonly string[], known: readonly string[]): TroubleWords => ({
    what: `there is no topic "${got}"`,
    expected: `${known.join(', ')}, or a heading's words${near(names)}`,
    ...setting('topic', ['tthc']),
    got: `"${got}"`,
  }),
  unknownColumn: (
    got: string,
    what: string,
    names: readonly string[],
    known: readonly string[],
  ): TroubleWords => ({
    what: `${what} have no column "${got}"`,
    expected: `${known.join(', ')}${near(names)}`,
    ...setting('columns', ['number', 'task', 'lead']),
    got: `"${got}"`,
  }),
  unknownAgency: (got: string, names: readonly string[]): TroubleWords => ({
    what: `no plan and no register names a body "${got}"`,
    expected: `a body as plans name it, spelled out or abbreviated${near(names)}`,
    ...setting('agency', 'Sở Nội vụ'),
    got: `"${got}"`,
  }),
  unknownGroup: (got: string, names: readonly string[]): TroubleWords => ({
    what: `no table has a group "${got}"`,
    expected: `a group's numeral or words of its title${near(names)}`,
    ...setting('group', 'II'),
    got: `"${got}"`,
  }),
  unknownFile: (got: string, names: readonly string[]): TroubleWords => ({
    what: `no plan was read from a file "${got}"`,
    expected: `a part of a file's name or of a plan's identifier${near(names)}`,
    ...setting('file', '2024'),
    got: `"${got}"`,
  }),
  unknownKind: (got: string, names: readonly string[], known: readonly string[]): TroubleWords => ({
    what: `there is no kind of deadline "${got}"`,
    expected: `${known.join(', ')}${near(names)}`,
    ...setting('kind', ['recurring', 'continuous']),
    got: `"${got}"`,
  }),
  unknownState: (got: string, names: readonly string[], known: readonly string[]): TroubleWords => ({
    what: `there is no state of work "${got}"`,
    expected: `${known.join(', ')}${near(names)}`,
    ...setting('state', ['overdue', 'late']),
    got: `"${got}"`,
  }),
  unknownEvent: (got: string, names: readonly string[]): TroubleWords => ({
    what: `no deadline runs from "${got}"`,
    expected: `words of an event that a deadline names${near(names)}`,
    ...EVENT_KNOWN,
    got: `"${got}"`,
  }),
  unknownRule: (got: string, names: readonly string[]): TroubleWords => ({
    what: `there is no rule "${got}"`,
    expected: `a rule of RULES${near(names)}`,
    example: RULE_OFF.example,
    onCommandLine: {
      ...RULE_OFF.onCommandLine,
      expected: `a rule that "reform-plan check --rules" lists${near(names)}`,
    },
    got: `"${got}"`,
  }),
  badRule: (got: string): TroubleWords => ({
    what: `--rule ${got} says nothing that can be set`,
    expected: 'a rule, an equals sign, and off, info, warning or error',
    example: '--rule no-product=off',
    got: `"${got}"`,
  }),
  badEvent: (got: string): TroubleWords => ({
    what: `--event ${got} has no day`,
    expected: "the event's words, an equals sign, and its day",
    example: '--event "có văn bản hướng dẫn=2024-03-01"',
    got: `"${got}"`,
  }),
  badPeriod: (option: string, got: string): TroubleWords => ({
    ...wrongOption(option, 'quý I/2024', (name) => `${name} does not take "${got}"`),
    expected: PERIODS,
    got: `"${got}"`,
  }),
  badDay: (option: string, got: string): TroubleWords => ({
    ...wrongOption(option, '2024-03-15', (name) => `${name} does not take "${got}"`),
    expected: 'a day that stands in the calendar',
    got: `"${got}"`,
  }),
  badLength: (option: string, got: string): TroubleWords => ({
    ...wrongOption(option, '30d', (name) => `${name} does not take "${got}"`),
    expected: 'a number with d (days), wd (working days), w (weeks), m (months) or y (years)',
    got: `"${got}"`,
  }),
  badNumber: (option: string, got: string, range: string): TroubleWords => ({
    ...wrongOption(option, sampleOf(option), (name) => `${name} does not take "${got}"`),
    expected: range,
    got: `"${got}"`,
  }),
  badHolidays: (file: string, line: number, got: string): TroubleWords => ({
    what: `${file}:${line} is no holiday`,
    expected: 'a day, or two joined by two full stops; a plus sign before a weekend day that is worked',
    example: '2025-01-25..2025-02-02',
    got: `"${got}"`,
  }),
  badOption: (of: string, option: string, expected: string, example: string, got: string): TroubleWords => ({
    what: `${of} cannot use its option ${option}`,
    expected,
    example,
    got,
  }),
  notApplicable: (
    filter: readonly string[],
    what: string,
    instead: readonly (readonly string[])[],
  ): TroubleWords =>
    wrongFilter(filter, instead, (names, others) => ({
      what: `${what} cannot be filtered by ${names}`,
      expected: `one of: ${others}`,
    })),
};

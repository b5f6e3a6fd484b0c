import type { TroubleWords } from '../../model/trouble.ts';
import { statement } from '../options.ts';

const number = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** "; nearest: A, B" */
const near = (names: readonly string[]): string =>
  names.length > 0 ? `; nearest: ${names.map((name) => `"${name}"`).join(', ')}` : '';

const DAYS = '2026-03-10 or 10/3/2026, a day that stands in the calendar';

/** Words of `reform-plan track` and of what it writes. */
export const follow = {
  help: {
    revised: 'the revised plan',
    plan: 'the plan: what parse wrote, or a document',
    files: 'filled workbooks (xlsx) or CSV files, or folders of them',
    task: 'the task: its number ("3", "III.5") or its id',
    ledger: 'the ledger (default: PLAN.progress.yaml beside the plan)',
    asOf: 'the day on which the state is looked at (default: today)',
    saidFor: 'the day that the statements hold for (default: that of the workbook, else today)',
    by: 'divide by agency, group, topic or monitoring body',
    standing: 'only tasks of these standings',
    period: 'the period: "quý I/2026", 2026-Q1, "tháng 3/2026", "6 tháng 2026", "9 tháng 2026", "năm 2026"',
    format: 'how to print',
    to: 'what to write (default: by the ending of --output, else markdown)',
    output: 'a file, or a folder where several are written',
    sets: 'sets of bodies: whole (one unit), or spread over their members at the date of the plan; default: as the ledger has it, at first whole',
    units: 'a list of members of sets that the register does not list one by one: a name a line',
    unit: 'the body that reports, where several lead',
    deliverable: 'one deliverable of the task: its id',
    occurrence: 'the occurrence of recurring work: its last day',
    done: 'done, on this day; without a day: done, nobody knows when',
    state: 'how far it is',
    product: 'what was achieved, in words',
    evidence: 'the document that shows it: "123/BC-SNV", "123/BC-SNV@2026-03-10"; may be given several times',
    percent: 'share of the work that is done, 0 to 100',
    actual: 'the value that was measured',
    extend: 'a new last day',
    granted: 'the document that grants the new day: "45/UBND-NC@2026-03-01"',
    reason: 'why it is late, stopped or extended',
    who: 'who says it (default: the user of this machine)',
    dryRun: 'say what would be written, and write nothing',
    rules: 'rules for scoring: a name (--list shows them) or a file',
    list: 'list the rules that come with the tool',
    given:
      'what the plan cannot tell: "1.2=0.5" (points) or "1.7=all:20,on-time:17,late:2"; may be given several times',
    within: 'also what falls due within this time (30d, 2w)',
    event: 'the day of an event that deadlines run from: "words=2026-03-01"',
    lang: 'language of what is written: vi, en (default: vi)',
  },
  summaries: {
    init: 'a workbook for each unit that leads, and one for the whole plan',
    merge: 'take filled workbooks into the ledger',
    set: 'say how far a task is',
    log: 'who said what, when',
    status: 'where the tasks stand on a day',
    remind: 'who has to be reminded of what, a list for each monitoring body',
    report: 'the periodic report',
    score: 'score the plan by rules',
    carry: 'take the ledger of a plan over to its revised version',
  },
  examples: {
    track: `
Examples:
  $ reform-plan track init plan.json --output sheets/
  $ reform-plan track merge plan.json sheets/
  $ reform-plan track set plan.json III.5 --done 2026-03-10 --evidence "123/BC-SNV@2026-03-10"
  $ reform-plan track status plan.json --as-of 2026-03-14 --by agency
  $ reform-plan track report plan.json --period "quý I/2026" --output quy-1.docx
  $ reform-plan track score plan.json --rules par-index-2025

The ledger stands beside the plan (PLAN.progress.yaml). It is only ever added to: later statements take the place of \
earlier ones in what is asked, and "track log" shows them all.

Exit status: 0 fine, 1 something needs a look (overdue, refused, conflicts), 2 could not run.`,
  },
  ledgerFaults: {
    noEntries: 'no line "entries:"',
    noYaml: 'not YAML',
    noEntry: 'a line that was cut off, or is no entry',
  },
  standings: {
    'on-time': 'done on time',
    late: 'done late',
    done: 'done (no day set)',
    overdue: 'overdue',
    'in-time': 'still in time',
    'no-day': 'not done, no day set',
    stopped: 'stopped',
  },
  states: { 'not-started': 'Not started', doing: 'Under way', done: 'Done', stopped: 'Stopped' },
  topics: {
    'the-che': 'Institutions',
    tthc: 'Administrative procedures',
    'bo-may': 'Organisation',
    'cong-vu': 'Civil service',
    'tai-chinh-cong': 'Public finance',
    so: 'Digital government',
    'chi-dao': 'Steering',
  },
  columns: {
    no: 'No.',
    task: 'Task',
    product: 'Product',
    unit: 'Unit',
    deadline: 'Deadline',
    due: 'Last day',
    occurrence: 'Occurrence',
    state: 'State',
    doneOn: 'Done on',
    achieved: 'What was achieved',
    symbol: 'Number of document',
    documentDate: 'Date of document',
    percent: 'Share (%)',
    actual: 'Value reached',
    extendTo: 'Extended to',
    grantedBy: 'Extension granted by',
    reason: 'Reason, note',
    standing: 'Standing',
    at: 'When',
    by: 'Who',
    said: 'What was said',
    all: 'All',
    finished: 'Done',
    share: 'Share (%)',
    indicator: 'Indicator',
    target: 'Target',
    met: 'Met',
    figure: 'Figure',
    count: 'Count',
    criterion: 'Criterion',
    points: 'Points',
    maximum: 'Maximum',
    counted: 'Counted',
    oneMore: 'One more task adds',
    daysLate: 'Days',
  },
  divisions: {
    agency: 'Body',
    group: 'Group of tasks',
    topic: 'Topic',
    monitor: 'Monitoring body',
  },
  nobody: '(no body named)',
  none: '(none)',
  yes: 'yes',
  no: 'no',
  percent: (hundredths: number): string => `${(hundredths / 100).toFixed(2)}%`,
  decimal: (value: number, places: number): string => value.toFixed(places),
  day: (iso: string): string => iso,
  days: (n: number): string => number(n, 'day'),
  period: (kind: string, n: number, year: number): string =>
    ({
      month: `month ${n}/${year}`,
      quarter: `quarter ${n}/${year}`,
      'half-year': `first 6 months of ${year}`,
      'nine-months': `first 9 months of ${year}`,
      year: `year ${year}`,
    })[kind] ?? `${year}`,
  report: {
    title: (period: string): string => `Progress report, ${period}`,
    of: (title: string, number: string | null): string =>
      `${title}${number === null ? '' : ` (No. ${number})`}`,
    data: (from: string, to: string): string => `Data from ${from} to ${to}.`,
    narrative: (done: number, all: number, share: string): string =>
      `By the cut-off ${done}/${all} tasks were done (${share}).`,
    narrativeNone: 'The plan has no numbered tasks.',
    before: (period: string, done: number, all: number, share: string, more: number): string =>
      `In the report before (${period}) it was ${done}/${all} (${share}); since then ${more >= 0 ? '+' : '−'}${number(Math.abs(more), 'task')}.`,
    statistics: 'Statistics',
    completion: 'Completion of the plan (%)',
    planned: 'Tasks planned',
    done: 'Tasks done',
    onTime: 'of them on time',
    late: 'of them late',
    noDaySet: 'of them without a day set',
    overdue: 'Overdue and not done',
    inTime: 'Not done, still in time',
    noDay: 'Not done, no day set',
    stopped: 'Stopped',
    undated: (n: number): string => `Among the late: ${number(n, 'task')} done on a day that nobody told.`,
    parts: 'By part',
    appendix: 'Tasks and what was achieved',
    measures: 'Targets',
    overdueList: 'Overdue',
    extendedList: 'Extended',
    notes: 'To be looked at',
    extendedTo: (day: string, document: string): string => `extended to ${day} (${document})`,
    conflict: (task: string, says: string): string =>
      `Task ${task}: the units that lead say different things: ${says}`,
    stranger: (task: string, unit: string): string =>
      `Task ${task}: ${unit} reports, but does not lead it; not counted`,
    unplaced: (task: string, words: string): string => `The plan has no task ${task} "${words}"; not counted`,
    moved: (n: number): string =>
      `${number(n, 'entry', 'entries')} found again under a new number by the words of the task`,
    faults: (n: number): string => `${number(n, 'line')} of the ledger could not be read`,
  },
  remind: {
    title: (body: string): string => `Reminders by ${body}`,
    opening: (day: string): string => `State on ${day}. The following tasks need a reminder:`,
    toUnit: (unit: string): string => `To: ${unit}`,
    overdueBy: (n: number): string => `overdue by ${number(n, 'day')}`,
    dueIn: (n: number): string => (n === 0 ? 'due today' : `due in ${number(n, 'day')}`),
    nothing: 'Nobody has to be reminded of anything.',
    nobody: 'no monitoring body',
  },
  score: {
    title: (title: string): string => title,
    from: (documents: string): string => `By ${documents}`,
    total: (points: string, known: string, maximum: string): string =>
      `${points} of ${known} points that can be known here; the rules give ${maximum} at most.`,
    unknown: 'not known here',
    scoredBy: (who: string): string => `scored by ${who}`,
    until: (n: number): string => `${number(n, 'more task')} until the points change`,
    shownToo: (share: string): string => `on time: ${share}`,
    open: (names: string): string => `Not done yet: ${names}`,
    given: 'given',
  },
  said: {
    wrote: (n: number, path: string): string => `${path}: ${number(n, 'entry', 'entries')} added`,
    nothingNew: (path: string): string => `${path}: nothing new`,
    would: (n: number, path: string): string => `${path}: ${number(n, 'entry', 'entries')} would be added`,
    sheets: (n: number, folder: string): string => `${number(n, 'workbook')} written to ${folder}`,
    refused: (where: string, problem: string): string => `${where}: ${problem}`,
    read: (files: number, rows: number): string =>
      `${number(rows, 'statement')} read from ${number(files, 'file')}`,
    conflicts: (n: number): string => `${number(n, 'conflict')}:`,
    status: (done: number, all: number, share: string, day: string): string =>
      `${done}/${all} tasks done (${share}) on ${day}`,
    faults: (n: number, lines: string): string =>
      `${number(n, 'line')} of the ledger could not be read (${lines}); nothing of it was changed`,
    outside: (period: string, from: string, to: string): string =>
      `${period} lies outside the time of the plan (${from} – ${to}); is the year right?`,
    asOf: (on: string): string => `as of ${on}`,
    carried: (n: number, lost: number): string =>
      `${number(n, 'entry', 'entries')} carried over${lost > 0 ? `; ${lost} have no task in the new plan` : ''}`,
    keptWhole: 'its members are not known; it is followed as one unit (list them with --units)',
  },
  sheet: {
    help: 'Fill in the white columns. State: choose from the list. Days: dd/mm/yyyy.',
    title: 'Progress',
    stateTitle: 'State',
    stateHint: 'Choose one from the list.',
    dayTitle: 'Day',
    dayHint: 'A day that is not in the future.',
    percentHint: 'A number from 0 to 100.',
    wholePlan: 'whole-plan',
  },
  problems: {
    'unknown-task': (got: string, names: readonly string[]): string =>
      `the plan has no task ${got}${near(names)}`,
    'ambiguous-task': (got: string, names: readonly string[]): string =>
      `several tasks have the number ${got}: ${names.join(', ')}`,
    'unknown-deliverable': (got: string): string => `the task has no deliverable ${got}`,
    'foreign-unit': (unit: string, leads: readonly string[]): string =>
      `${unit} does not lead this task; ${leads.join(', ')} ${leads.length > 1 ? 'do' : 'does'}`,
    'unit-needed': (leads: readonly string[]): string =>
      `several bodies lead: say which one reports: ${leads.join(', ')}`,
    'occurrence-needed': (days: readonly string[]): string =>
      `the work recurs: say which occurrence: ${days.join(', ')}`,
    'unknown-occurrence': (got: string, days: readonly string[]): string =>
      `${got} is none of the last days of this work${days.length > 0 ? `: ${days.join(', ')}` : ''}`,
    'bad-day': (got: string): string => `"${got}" is no day; expected ${DAYS}`,
    'future-day': (got: string): string => `${got} is still to come`,
    'bad-state': (got: string, states: readonly string[]): string =>
      `"${got}" is no state; expected ${states.join(', ')}`,
    'bad-percent': (got: string): string => `"${got}" is no share; expected a number from 0 to 100`,
    'bad-number': (got: string): string => `"${got}" is no number`,
    'no-grant': 'a new day needs the document that grants it',
    'no-new-day': 'a document that grants an extension needs the new day',
    'done-day-without-done': (state: string): string =>
      `a day on which it was done, but the state is "${state}"`,
    'other-plan': (got: string): string => `a sheet of another plan (${got})`,
    'no-plan': 'no sheet that reform-plan track init wrote: its hidden marks are gone',
    'lost-column': (heading: string): string =>
      `the column "${heading}" is gone or was renamed; what stands in it was not taken in`,
    'lost-id': 'the hidden id of this line was edited away; write a new sheet and copy the line over',
    'edited-task': 'the words of the task are not those of the plan',
    unreadable: (got: string): string => `cannot be read: ${got}`,
    'too-many': (n: number): string => `more than ${n} lines`,
    'nothing-said': 'nothing was said: give a state, a day, a share, a value or an extension',
  },
  conflict: {
    versions: (task: string, unit: string, a: string, b: string): string =>
      `task ${task}, ${unit}: ${a} and ${b} say different things; the later file holds`,
    units: (task: string, says: string): string =>
      `task ${task}: the units that lead it say different things: ${says}`,
    newer: (task: string, unit: string, where: string): string =>
      `task ${task}, ${unit}: the ledger was changed after the sheet ${where} was written; both are kept, the sheet holds`,
  },
  troubles: {
    refused: (what: string, got: string, field: string = 'task'): TroubleWords => ({
      what: `that cannot be said: ${what}`,
      expected: 'a task of the plan, a unit that leads it, days that have passed',
      example: statement('plan.json', field),
      got: `"${got}"`,
    }),
    notALedger: (file: string, got: string): TroubleWords => ({
      what: `${file} cannot be read as a ledger of progress`,
      expected: 'schemaVersion, plan, and a list of entries, as reform-plan track writes it',
      example: 'reform-plan track set plan.json III.2 --done 2026-03-10',
      got,
    }),
    otherLedger: (file: string, of: string, plan: string): TroubleWords => ({
      what: `${file} is the ledger of another plan`,
      expected: `a ledger of ${plan}; one of an earlier version is taken over by "track carry"`,
      example: 'reform-plan track carry old.json new.json',
      got: of,
    }),
    locked: (file: string, lock: string): TroubleWords => ({
      what: `${file} is being written by somebody else`,
      expected: 'one writer at a time; try again in a moment',
      example: `remove ${lock} if no other reform-plan runs`,
      got: 'a lock that was not given back',
    }),
    unwritable: (file: string, got: string): TroubleWords => ({
      what: `${file} could not be written`,
      expected: 'a file that you may write to, and room on the disk',
      example: 'reform-plan track set plan.json III.2 --done 2026-03-10 --ledger progress.yaml',
      got,
    }),
    badPeriod: (got: string): TroubleWords => ({
      what: `--period does not take "${got}"`,
      expected: 'a month, a quarter, 6 months, 9 months or a year',
      example: '--period "quý I/2026"',
      got: `"${got}"`,
    }),
    ledgerNotEmpty: (file: string, n: number): TroubleWords => ({
      what: `${file} holds entries already`,
      expected: 'a revised plan that nobody has reported on yet',
      example: 'reform-plan track carry old.json new.json',
      got: number(n, 'entry', 'entries'),
    }),
    badStanding: (got: string, known: readonly string[]): TroubleWords => ({
      what: `there is no standing "${got}"`,
      expected: known.join(', '),
      example: '--standing overdue',
      got: `"${got}"`,
    }),
    setReported: (set: string, unit: string): TroubleWords => ({
      what: `"${set}" cannot be kept as one unit`,
      expected: 'a set none of whose members has reported; else go on following each member',
      example: 'reform-plan track init plan.json --output sheets/ --sets spread',
      got: `${unit} has reported`,
    }),
    unknownCriterion: (got: string, rules: string, known: readonly string[]): TroubleWords => ({
      what: `the rules ${rules} have no criterion "${got}"`,
      expected: known.join(', '),
      example: `--given "${known[0] ?? '1.2'}=0.5"`,
      got: `"${got}"`,
    }),
    overMaximum: (id: string, maximum: number, got: number): TroubleWords => ({
      what: `the points given for criterion ${id} are over its maximum`,
      expected: `from 0 to ${maximum}`,
      example: `--given "${id}=${maximum}"`,
      got: String(got),
    }),
    countsOverAll: (id: string, got: string): TroubleWords => ({
      what: `the counts given for criterion ${id} add up to more than all`,
      expected: '"all" is the whole; the parts add up to no more',
      example: `--given "${id}=all:20,on-time:17,late:2"`,
      got: `"${got}"`,
    }),
    badGiven: (got: string): TroubleWords => ({
      what: `--given does not take "${got}"`,
      expected:
        'a criterion, an equals sign, and points or counts (all, finished, on-time, late, done, partly)',
      example: '--given "1.2=0.5" --given "1.7=all:20,on-time:17,late:2"',
      got: `"${got}"`,
    }),
    badRules: (file: string, shipped: readonly string[], got: string): TroubleWords => ({
      what: `${file} holds no rules for scoring`,
      expected: `a file of rules (docs/follow-up.md), or one that comes with the tool: ${shipped.join(', ')}`,
      example: 'reform-plan track score plan.json --rules par-index-2025',
      got,
    }),
    onePlan: (n: number): TroubleWords => ({
      what: 'a ledger belongs to one plan',
      expected: 'a file with one plan',
      example: 'reform-plan track status plan.json',
      got: number(n, 'plan'),
    }),
    noLedgerPlace: (file: string): TroubleWords => ({
      what: 'the plan comes from the standard input, so no ledger stands beside it',
      expected: '--ledger with a file',
      example: 'reform-plan track status - --ledger plan.progress.yaml',
      got: file,
    }),
    nothingToFollow: (file: string): TroubleWords => ({
      what: `${file} sets no tasks`,
      expected: 'a plan whose tables or sections list tasks',
      example: 'reform-plan track init plan.json --output sheets/',
      got: 'no tasks',
    }),
    noOutput: (what: string): TroubleWords => ({
      what: `${what} is not text, and the standard output is a terminal`,
      expected: '--output with a file',
      example: '--output bao-cao.docx',
      got: 'no file',
    }),
    badFormat: (got: string, known: readonly string[]): TroubleWords => ({
      what: `the ending of "${got}" says no format`,
      expected: known.join(', '),
      example: '--to docx',
      got,
    }),
  },
};

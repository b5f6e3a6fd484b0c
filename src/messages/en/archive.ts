/** "; nearest: A, B" */
function near(names: readonly string[]): string {
  return names.length > 0 ? `; nearest: ${names.map((name) => `"${name}"`).join(', ')}` : '';
}

const number = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const COUNTED = { exactly: '', about: 'about ', more: 'more than ' } as const;

/** Words of `reform-plan archive`. */
export const archive = {
  help: {
    build: 'put plans into an archive, or bring one up to date',
    search: 'find words in the plans of an archive',
    stats: 'what the plans of an archive have in numbers',
    export: 'hand an archive on as a data set for DuckDB, Spark, pandas',
    info: 'what an archive holds',
    folders: 'folders of plans or documents, or files',
    output: 'the archive; what it already holds stays',
    verify: 'look into every file again, also where its size and time are as they were',
    jobs: 'files read at the same time at most',
    quiet: 'only troubles on the standard error',
    lang: 'language of headings and messages (default: that of the locale)',
    archive: 'an archive that build made',
    words: 'words to find: all of them, with or without diacritics; "…" for a phrase, * for any ending',
    what: 'where to look (default: everywhere)',
    province: 'plans of this province: as it is now, with what became part of it, or as it was',
    asWas: 'only plans of units that bore the name of the province, none of what became of them',
    from: 'plans of this year and later',
    to: 'plans of this year and earlier',
    level: 'plans of this level',
    allVersions: 'also plans that were changed, replaced or withdrawn',
    limit: 'no more than so many results (default: 20)',
    format: 'what to write',
    by: 'count by: province, now, level, topic, body, year (default: all of them)',
    subject: 'targets of this subject, by province and year',
    missing: 'tasks that most plans of its level and year have, and this plan lacks',
    copies: 'plans whose tasks are for the most part those of another plan',
    share: 'most, for --missing and --copies: from 0 to 1',
    statsOutput: 'write to a file; .xlsx and .html by its ending',
    to_: 'the format of the data set',
    folder: 'the folder to write; it must be empty or not there yet',
  },
  /** Of `parse`, which fills archives from many machines. */
  parse: {
    filesFrom:
      'read the files that this file lists, one path on a line or ended by NUL; - for the standard input',
    resume: 'carry on an NDJSON output where a stopped run left it (with --files-from)',
    examples: `Many files:
  $ find plans -name '*.pdf' -print0 | reform-plan parse --files-from - --format ndjson > plans.ndjson
  $ reform-plan parse --files-from list.txt --format ndjson --output part.ndjson --resume`,
  },
  examples: {
    group: `
Examples:
  $ reform-plan archive build plans/ -o plans.sqlite
  $ reform-plan archive search plans.sqlite "dịch vụ công trực tuyến"
  $ reform-plan archive stats plans.sqlite --by topic`,
    build: `
Examples:
  $ reform-plan archive build plans/2024 plans/2025 -o plans.sqlite
  $ reform-plan archive build parsed/ -o plans.sqlite --jobs 4

A file that has not changed since the last build is not read again. A plan that has changed keeps its versions; one whose \
file is gone is marked as withdrawn; one that the same body replaced by another of the same year as replaced.

Exit status: 0 fine, 2 a file could not be read, or the archive not be written.`,
    search: `
Examples:
  $ reform-plan archive search plans.sqlite quyet dinh
  $ reform-plan archive search plans.sqlite '"dịch vụ công trực tuyến" toàn trình' --from 2024
  $ reform-plan archive search plans.sqlite "số hoá" --province "Bình Thuận" --agency "Sở Nội vụ" --due-in "quý I/2024"

Exit status: 0 fine, 1 nothing was found, 2 could not run.`,
    stats: `
Examples:
  $ reform-plan archive stats plans.sqlite --by year
  $ reform-plan archive stats plans.sqlite --subject "dịch vụ công trực tuyến toàn trình"
  $ reform-plan archive stats plans.sqlite --missing vn/an-hai/kh/2024/218-kh-ubnd
  $ reform-plan archive stats plans.sqlite -o statistics.html

Exit status: 0 fine, 2 could not run.`,
    export: `
Examples:
  $ reform-plan archive export plans.sqlite --to parquet dataset
  $ duckdb -c "SELECT year, count(*) FROM read_parquet('dataset/tasks/*/*.parquet', hive_partitioning = true) GROUP BY year"

Exit status: 0 fine, 2 could not run.`,
  },
  columns: {
    province: 'Province',
    now: 'Province now',
    level: 'Level',
    topic: 'Topic',
    body: 'Body',
    year: 'Year',
    plans: 'Plans',
    tasks: 'Tasks',
    deliverables: 'Deliverables',
    dated: 'With a date',
    product: 'With a product',
    oneLead: 'One body leads',
    subject: 'Subject',
    comparator: 'Comparator',
    value: 'Value',
    value2: 'To',
    unit: 'Unit',
    plan: 'Plan',
    text: 'Text',
    task: 'Task',
    have: 'Plans that have it',
    share: 'Share',
    example: 'For example in',
    copyOf: 'Tasks as in',
    common: 'Tasks in common',
    kind: 'Kind',
    number: 'No.',
    id: 'Id',
    issuer: 'Issued by',
    page: 'Page',
    line: 'Line',
    lead: 'Lead',
    deadline: 'Deadline',
    state: 'State',
  },
  levels: {
    ministry: 'ministry',
    province: 'province',
    department: 'department',
    district: 'district',
    commune: 'commune',
  },
  states: {
    current: 'in force',
    superseded: 'an earlier version',
    replaced: 'replaced',
    duplicate: 'a second file of the same plan',
    withdrawn: 'withdrawn',
  },
  kinds: {
    task: 'task',
    indicator: 'indicator',
    other: 'row',
    section: 'section',
    target: 'target',
  },
  none: '(not stated)',
  titles: {
    province: 'Tasks by province',
    now: 'Tasks by province as it is now',
    level: 'Tasks by level',
    topic: 'Tasks by topic',
    body: 'Deliverables by leading body',
    year: 'Tasks by year',
    subject: 'Targets',
    missing: 'Tasks that other plans have',
    copies: 'Plans with the same tasks',
    report: 'Reform plans in numbers',
  },
  built: (f: {
    added: number;
    changed: number;
    same: number;
    gone: number;
    replaced: number;
    plans: number;
  }): string =>
    [
      `${number(f.plans, 'plan', 'plans')} in force`,
      `${f.added} new`,
      `${f.changed} changed`,
      `${f.same} unchanged`,
      ...(f.gone > 0 ? [`${f.gone} withdrawn`] : []),
      ...(f.replaced > 0 ? [`${f.replaced} replaced`] : []),
    ].join(' · '),
  found: (f: { shown: number; total: number; counted: 'exactly' | 'about' | 'more' }): string =>
    f.total === 0
      ? 'nothing found'
      : `${COUNTED[f.counted]}${number(f.total, 'result', 'results')}${f.shown < f.total ? `; the first ${f.shown}` : ''}`,
  otherMarks: 'nothing has these words with the diacritics that were typed; found with others:',
  place: (page: number | null, line: number | null): string =>
    [...(page === null ? [] : [`page ${page}`]), ...(line === null ? [] : [`line ${line}`])].join(', '),
  exported: (tables: readonly (readonly [string, number])[]): string =>
    tables.map(([name, n]) => `${name} ${n}`).join(', '),
  decimal: (value: number): string => String(value),
  peers: (n: number): string => `compared with ${number(n, 'plan', 'plans')} of its level and year`,
  info: (f: {
    plans: number;
    all: number;
    rows: number;
    sections: number;
    targets: number;
    deadlines: number;
    entries: number;
    years: string;
    bytes: string;
    version: number;
    ratio: string;
  }): string[] => [
    `${number(f.plans, 'plan', 'plans')} in force, ${f.all} with all versions; years ${f.years}`,
    `${f.rows} rows, ${f.sections} sections, ${f.targets} targets, ${f.deadlines} deadlines, ${f.entries} ledger entries`,
    `${f.bytes}, ${f.ratio} bytes a byte of the plans' text; version ${f.version} of the tables`,
  ],
  troubles: {
    notThere: (path: string) => ({
      what: `${path} does not exist`,
      expected: 'an archive',
      example: 'reform-plan archive build plans/ -o plans.sqlite',
      got: 'no file of this name',
    }),
    noArchive: (path: string) => ({
      what: `${path} is no archive of plans`,
      expected: 'a file that reform-plan archive build made',
      example: 'reform-plan archive build plans/ -o plans.sqlite',
      got: 'another kind of file, which was not touched',
    }),
    otherVersion: (path: string, got: number, known: number) => ({
      what: `${path} has tables of another version`,
      expected: `version ${known}`,
      example:
        got < known
          ? `reform-plan archive build plans/ -o ${path} (brings it up to date)`
          : 'a reform-plan as new as the one that built it',
      got: `version ${got}`,
    }),
    busy: (path: string, pid: number | null) => ({
      what: `${path} is being changed`,
      expected: 'an archive that no other program is writing to; nothing was lost, try again',
      example: `when no program uses it, and one was stopped in the middle of its work: rmdir ${path}.lock`,
      got: pid === null ? 'a lock that another program holds' : `a build by process ${pid}`,
    }),
    damaged: (path: string, got: string) => ({
      what: `${path} cannot be read to its end`,
      expected: 'an archive as build wrote it',
      example: 'take it from a backup, or build it anew from the plans under another name',
      got,
    }),
    full: (path: string, got: string) => ({
      what: `${path} could not be written`,
      expected: 'room on the disk; the archive is as it was before',
      example: `df -h .; reform-plan archive build plans/ -o /elsewhere/plans.sqlite`,
      got,
    }),
    unusable: (path: string, got: string) => ({
      what: `${path} could not be written`,
      expected: 'a file and a folder that you may write to; the archive is as it was before',
      example: 'reform-plan archive build plans/ -o plans.sqlite',
      got,
    }),
    changing: (path: string) => ({
      what: `${path} changed while it was being read`,
      expected: 'a file at rest; what it held before stays in the archive, and the next build reads it again',
      example: 'build again when the file is whole',
      got: 'another size or time after reading than before',
    }),
    tooMany: (path: string, most: number) => ({
      what: `${path} has too many records for an archive`,
      expected: `at most ${most} records in one plan`,
      example: 'a plan; a register or a database export is none',
      got: 'more',
    }),
    noPlan: (archive: string, key: string, names: readonly string[]) => ({
      what: `${archive} has no plan "${key}"`,
      expected: `the key of a plan, or a part of it or of the plan's number${near(names)}`,
      example: `${archive}:${names[0] ?? 'vn/an-hai/kh/2024/218-kh-ubnd'}`,
      got: `"${key}"`,
    }),
    manyPlans: (archive: string, key: string, names: readonly string[]) => ({
      what: `${archive} has several plans that "${key}" may mean`,
      expected: `one of ${names.map((name) => `"${name}"`).join(', ')}, …`,
      example: `${archive}:${names[0] ?? ''}`,
      got: `"${key}"`,
    }),
    noWords: () => ({
      what: 'there are no words to find',
      expected: 'at least one word of letters or digits',
      example: 'reform-plan archive search plans.sqlite quyết định',
      got: 'none',
    }),
    tooManyWords: (got: number, most: number) => ({
      what: 'there are too many words to find',
      expected: `at most ${most} words`,
      example: 'reform-plan archive search plans.sqlite "dịch vụ công trực tuyến"',
      got: `${got} words`,
    }),
    unknownProvince: (got: string, names: readonly string[]) => ({
      what: `there is and was no province "${got}"`,
      expected: `a province by its name, with or without diacritics${near(names)}`,
      example: '--province "Bình Thuận"',
      got: `"${got}"`,
    }),
    badYear: (option: string, got: string) => ({
      what: `${option} does not take "${got}"`,
      expected: 'a year of four digits',
      example: `${option} 2024`,
      got: `"${got}"`,
    }),
    notEmpty: (folder: string) => ({
      what: `${folder} is not empty`,
      expected: 'a folder that is empty or not there yet: old parts would be counted with the new ones',
      example: 'reform-plan archive export plans.sqlite --to parquet dataset-2',
      got: 'a folder with files in it',
    }),
    noFolders: () => ({
      what: 'no folder of plans was named',
      expected: 'folders of plans or documents, or files',
      example: 'reform-plan archive build plans/ -o plans.sqlite',
      got: 'nothing',
    }),
    noOutput: () => ({
      what: 'no archive was named',
      expected: '--output with the file to make or to bring up to date',
      example: 'reform-plan archive build plans/ -o plans.sqlite',
      got: 'nothing',
    }),
    ledgerElsewhere: (plan: string) => ({
      what: `nothing can be written down for ${plan}: an archive only holds copies of ledgers`,
      expected:
        'the plan file that the ledger stands beside, or --ledger with the ledger; then build the archive again',
      example: 'reform-plan track set plan.json III.2 --done 2026-03-10',
      got: 'a plan in an archive',
    }),
    badLedger: (path: string, got: string) => ({
      what: `${path} cannot be read as a ledger`,
      expected: 'YAML with schemaVersion, plan, and entries that each have a task and a state',
      example: 'entries: [{ task: "pl/1", state: done, doneOn: 2025-03-01 }]',
      got,
    }),
  },
};

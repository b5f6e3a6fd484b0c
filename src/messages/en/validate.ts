import type { TroubleWords } from '../../model/trouble.ts';

/** Words of `reform-plan validate`, and of the errors in files that people edit. */
export const validating = {
  help: {
    files: 'plan files (JSON, YAML, NDJSON), folders of them, or - for the standard input',
    format: 'how to print what is wrong',
    quiet: 'only the exit status',
  },
  examples: `
Examples:
  $ reform-plan validate plan.yaml
  $ reform-plan validate parsed/ --format json | jq -r '.[].code' | sort | uniq -c
  $ git diff --name-only -- '*.yaml' | xargs reform-plan validate

Errors are given as file:line:column, which editors jump to.

Exit status: 0 nothing wrong, 1 something is wrong, 2 a file could not be read.`,
  fine: (plans: number): string => `${plans} ${plans === 1 ? 'plan' : 'plans'}, nothing wrong`,
  found: (faults: number, files: number): string =>
    `${faults} ${faults === 1 ? 'error' : 'errors'} in ${files} ${files === 1 ? 'file' : 'files'}`,
  expected: 'expected',
  got: 'got',
  whole: 'the whole',
  /** What a schema wants. */
  wants: {
    string: 'text',
    quoted: (value: string): string => `text, in quotes: "${value}"`,
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    record: 'a mapping',
    null: 'null',
    oneOf: (values: string): string => `one of ${values}`,
    either: (parts: readonly string[]): string => parts.join(', or '),
    knownField: (near: readonly string[]): string =>
      near.length > 0 ? `a field of the schema; nearest: ${near.join(', ')}` : 'a field of the schema',
    day: 'a day as 2025-03-31',
    like: (pattern: string): string => `text like ${pattern}`,
    atLeast: (n: string): string => `at least ${n}`,
    atMost: (n: string): string => `at most ${n}`,
    syntax: (language: string): string => `${language} as reform-plan parse writes it`,
  },
  kinds: {
    nothing: 'nothing',
    list: 'a list',
    mapping: 'a mapping',
    empty: 'an empty file',
    levels: (most: number): string => `more than ${most} levels`,
    keys: (most: number): string => `more than ${most} keys in one mapping`,
    documents: (most: number): string => `more than ${most} documents`,
    aliases: (most: number): string => `more than ${most} aliases`,
    more: (most: number): string => `${most} of them told, and perhaps more`,
    said: (message: string): string => `"${message}"`,
  },
  /** What references and records owe one another. */
  rules: {
    unique: 'an id of its own',
    idOf: (what: string, near: readonly string[]): string =>
      `the id of ${what}${near.length > 0 ? `; nearest: ${near.join(', ')}` : ''}`,
    row: 'a row',
    sameTable: 'a row of the same table',
    table: 'a table',
    section: 'a section',
    deadline: 'a deadline',
    citation: 'a citation',
    owner: 'a row, a section, a basis or a table',
    record: 'a record',
    group: (markers: string): string => `a group of its table: ${markers}`,
    noCircle: 'a way up that ends',
    column: (roles: string): string => `a column of its table: ${roles}`,
    holdsWords: 'a row whose cell holds the words',
    emptyCell: 'an empty cell, since it is merged with another',
    listed: (row: string): string => `its id among the deadlines of ${row}`,
    ownDeadline: 'a deadline of its own, or of a row that it is merged with',
    partial: 'partial, as long as a diagnostic is an error',
    calendarDay: 'a day that the calendar has',
    fromWords: (words: string): string => `what the words say: ${words}`,
    nothingFromWords: 'nothing, as the words say',
    notBefore: (start: string): string => `${start} or later`,
  },
  troubles: {
    notAPlanFile: (what: string): TroubleWords => ({
      what: `${what} is no plan file`,
      expected: 'JSON, YAML or NDJSON as reform-plan parse writes it',
      example: 'reform-plan parse plan.txt --format yaml --output plan.yaml',
      got: 'something else; a document is checked by reform-plan check',
    }),
  },
};

import type { TroubleWords } from '../../model/trouble.ts';

const number = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** Words of `reform-plan parse`, and of everything that is told while files are read and written. */
export const parsing = {
  help: {
    files: 'documents, folders of documents, or - for the standard input',
    format: 'what to write',
    from: 'read as this, whatever the content looks like',
    output: 'write to a file, or to a folder with a file for each plan',
    strict: 'exit with 1 where a plan is partial or none was recognised',
    lang: 'language of messages, in the plan files, too (default: that of the locale)',
    quiet: 'no summary and no progress on the standard error',
    jobs: 'files read at the same time (default: as many as there are cores)',
    maxSize: 'refuse files larger than this (default: 64M)',
  },
  examples: `
Examples:
  $ reform-plan parse plan.txt > plan.json
  $ reform-plan parse plan.md --format yaml --output plan.yaml
  $ reform-plan parse plans/2024 --output parsed
  $ pdftotext -layout plan.pdf - | reform-plan parse - --format ndjson
  $ reform-plan parse locked.pdf --password "…"
  $ reform-plan parse scan.pdf --ocr > plan.json

Exit status: 0 fine, 1 findings (--strict), 2 a file could not be read.`,
  /** The names of the four parts of a trouble. */
  parts: { error: 'error', expected: 'expected', example: 'example', got: 'got' },
  progress: {
    files: '{bar} {value}/{total} files, {eta_formatted} left',
    pages: '{bar} {value}/{total} pages of {file}, {eta_formatted} left',
  },
  standardInput: 'the standard input',
  summary: {
    pages: (n: number): string => number(n, 'page'),
    plans: (n: number): string => number(n, 'plan'),
    notRead: (n: number): string => `${number(n, 'file')} not read`,
    sections: (n: number): string => number(n, 'section'),
    tables: (n: number): string => number(n, 'table'),
    tasks: (n: number): string => number(n, 'task'),
    deliverables: (n: number): string => number(n, 'deliverable'),
    duties: (n: number): string => `${number(n, 'duty', 'duties')} in sections`,
    indicators: (n: number): string => number(n, 'indicator'),
    unsure: (n: number): string => `${number(n, 'row')} to look at`,
    targets: (n: number): string => number(n, 'target'),
    citations: (n: number): string => number(n, 'citation'),
    deadlines: (n: number): string => number(n, 'deadline'),
    errors: (n: number): string => number(n, 'error'),
    warnings: (n: number): string => number(n, 'warning'),
    notes: (n: number): string => number(n, 'note'),
    more: (n: number): string => `and ${n} more in the output`,
    noTitle: 'no title',
    day: (iso: string): string => iso,
    period: (start: string, end: string): string => `${start} to ${end}`,
    severity: { error: 'error', warning: 'warning', info: 'info' },
    page: (n: number): string => `page ${n}`,
    kinds: {
      in: 'in',
      by: 'by',
      continuous: 'continuous',
      recurring: 'recurring',
      relative: 'relative',
      external: 'external',
      unknown: 'unknown',
    },
  },
  troubles: {
    notWritable: (f: { path: string | null; said: string }): TroubleWords => ({
      what: `${f.path ?? 'the output'} could not be written`,
      expected: 'a file or a folder that you may write to, and room on the disk',
      example: 'reform-plan parse plan.txt --output plan.json',
      got: `"${f.said}"`,
    }),
    cannotResume: (got: string): TroubleWords => ({
      what: '--resume has nothing to carry on',
      expected: '--files-from, --format ndjson and --output with the file that the stopped run wrote',
      example: 'reform-plan parse --files-from list.txt --format ndjson --output part.ndjson --resume',
      got,
    }),
    without: (option: string): string => `no ${option}`,
    twoLists: (file: string): TroubleWords => ({
      what: 'files are named twice over',
      expected: 'files on the command line, or --files-from with a list of them',
      example: 'reform-plan parse --files-from list.txt --format ndjson',
      got: `--files-from and ${file}`,
    }),
    oneFile: (output: string): TroubleWords => ({
      what: `${output} is a folder`,
      expected: 'one file for all plans of the list, or the standard output',
      example: 'reform-plan parse --files-from list.txt --format ndjson --output part.ndjson',
      got: 'a folder',
    }),
    foreignOutput: (output: string): TroubleWords => ({
      what: `${output} is no output of parse --format ndjson`,
      expected: 'a file that a stopped run wrote, or one that is not there yet',
      example: 'reform-plan parse --files-from list.txt --format ndjson --output part.ndjson --resume',
      got: 'a file that begins otherwise; nothing of it was changed',
    }),
    unforeseen: (said: string): TroubleWords => ({
      what: 'reform-plan stopped over something it did not foresee',
      expected: 'a result, or a sentence that says why there is none',
      example: 'report it with the command and the file that led to it',
      got: `"${said}"`,
    }),
  },
};

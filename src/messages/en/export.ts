import type { TroubleWords } from '../../model/trouble.ts';

const number = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** Words of `reform-plan export`. */
export const exporting = {
  help: {
    to: 'what to write; told from the ending of --output where it is left out',
    output: 'write to a file, or to a folder (ending with /) with a file for each plan',
    what: 'what to write (csv, ndjson, markdown: tasks by default; xlsx: all, a sheet each)',
    columns: 'columns in this order, comma-separated; all for every one',
    agency: 'only rows that name this body, or a set that it belongs to',
    delimiter: 'what stands between the cells of csv: one character, or tab',
    bom: 'csv: begin with a byte order mark, which Excel needs (default: in files, not in pipes)',
    noBom: 'csv: no byte order mark',
    noGuard: 'csv: leave cells that a spreadsheet would run as formulas as they are',
    remind: 'ics: remind so long before (7d, 2w); may be given several times',
    body: 'ics: also the days that sections of the body set',
    event: 'ics: the day of an event that deadlines run from ("có văn bản hướng dẫn=2025-03-01")',
    lang: 'language of headings (default: vi) and messages',
    quiet: 'say nothing on the standard error but what went wrong',
  },
  examples: `
Examples:
  $ reform-plan export plan.json --output tasks.xlsx
  $ reform-plan export plan.json --to csv --columns number,task,lead,end --lang en
  $ reform-plan export plans/ --to csv --delimiter ";" --output all.csv
  $ reform-plan export plan.json --to ics --agency "Sở Nội vụ" --remind 7d --output so-noi-vu.ics
  $ reform-plan export plan.docx --to markdown
  $ reform-plan export plan.json --to ndjson --what targets | jq .value

Cells that begin with =, +, - or @ get an invisible mark (U+200B) before them in csv, so that no spreadsheet runs \
them and "- Ban hành …" looks as it did. Numbers have none.

Exit status: 0 fine, 2 a file could not be read or written.`,
  /** Label of the place in the plan. */
  source: 'Source',
  wrote: (lines: number, plans: number, what: string): string =>
    `${number(lines, 'line')} (${what}) of ${number(plans, 'plan')}`,
  wroteSheets: (sheets: readonly (readonly [string, number])[], plans: number): string =>
    `${sheets.map(([title, n]) => `${title} ${n}`).join(', ')} of ${number(plans, 'plan')}`,
  wroteEvents: (events: number, plans: number): string =>
    `${number(events, 'event')} of ${number(plans, 'plan')}`,
  undated: (kinds: readonly (readonly [string, number])[]): string =>
    `without a day of their own: ${kinds.map(([kind, n]) => `${n} ${kind}`).join(', ')}`,
  inBody: (n: number): string => `${number(n, 'deadline')} that the body sets left out (--body)`,
  troubles: {
    noFormat: (formats: readonly string[], got: string): TroubleWords => ({
      what: 'it is not said what to write',
      expected: `--to ${formats.join(', ')}, or an output file with such an ending`,
      example: 'reform-plan export plan.json --to csv',
      got,
    }),
    binaryToTerminal: (): TroubleWords => ({
      what: 'a workbook cannot be shown in a terminal',
      expected: 'a file to write to',
      example: 'reform-plan export plan.json --to xlsx --output tasks.xlsx',
      got: 'the terminal',
    }),
    badDelimiter: (got: string): TroubleWords => ({
      what: `"${got}" cannot stand between cells`,
      expected: 'one character that is no quote and no line break, or the word tab',
      example: '--delimiter ";"',
      got: `"${got}"`,
    }),
    badReminder: (got: string): TroubleWords => ({
      what: `--remind does not take "${got}"`,
      expected: 'a number with d (days) or w (weeks)',
      example: '--remind 7d',
      got: `"${got}"`,
    }),
    notForFormat: (option: string, format: string, formats: string): TroubleWords => ({
      what: `${option} has no meaning for ${format}`,
      expected: `${option} with ${formats}`,
      example: `reform-plan export plan.json --to ${formats.split(',')[0] ?? ''}`,
      got: `--to ${format}`,
    }),
  },
};

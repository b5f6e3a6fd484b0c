import type { TroubleWords } from '../../model/trouble.ts';

/** Words of `reform-plan explain`. */
export const explaining = {
  help: {
    code: 'the code of a diagnostic or a finding; all are listed where none is given',
    format: 'how to print',
  },
  examples: `
Examples:
  $ reform-plan explain row-number-gap
  $ reform-plan explain
  $ reform-plan explain --format json | jq -r '.[].code'

Exit status: 0 fine, 2 there is no such code.`,
  parts: {
    means: 'What it means',
    matters: 'Why it matters',
    example: 'Example',
    remedy: 'What to do',
    gathers: 'Gathers',
  },
  themes: {
    files: 'The file',
    pages: 'Pages of a PDF',
    document: 'Parts of the document',
    tables: 'Tables and rows',
    times: 'Deadlines and recognised values',
    citations: 'Citations',
    review: 'Contents of the plan (check)',
  },
  /** Said after the severity. */
  noteWhere: (when: string): string => `a note ${when}`,
  asFinding: (severity: string): string => `${severity} as a finding of check`,
  troubles: {
    unknownCode: (got: string, near: readonly string[]): TroubleWords => ({
      what: `no diagnostic has the code "${got}"`,
      expected:
        near.length > 0 ? `a code of the catalogue; nearest: ${near.join(', ')}` : 'a code of the catalogue',
      example: 'reform-plan explain row-number-gap',
      got: `"${got}"`,
    }),
  },
};

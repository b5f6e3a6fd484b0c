import type { TroubleWords } from '../../model/trouble.ts';

/** What can go wrong with a file that is to be written. */
export const output = {
  help: {
    output: 'write to a file; the format is told from its ending',
    force: 'replace a file that was changed since it was written',
  },
  wrote: (path: string): string => `wrote ${path}`,
  isInput: (path: string): TroubleWords => ({
    what: `${path} would be overwritten`,
    expected: 'an output that is none of the inputs',
    example: 'reform-plan export plan.json --output tasks.xlsx',
    got: 'an input under the same name',
  }),
  edited: (path: string): TroubleWords => ({
    what: `${path} would be overwritten`,
    expected: 'a new name, a file that was not changed since it was written here, or --force',
    example: 'reform-plan correct plan.docx --from edited.yaml, to keep what was changed as corrections',
    got: 'a file that somebody changed, or that something else wrote',
  }),
  ofAnother: (path: string, document: string): TroubleWords => ({
    what: `${path} would be overwritten`,
    expected: 'another folder, a file of another name, or --force',
    example: 'reform-plan parse 2026/plan.docx -o plan-2026.json',
    got: `the plan of another document, ${document}`,
  }),
  notWritable: (path: string, got: string): TroubleWords => ({
    what: `${path} could not be written`,
    expected: 'a file or a folder that you may write to',
    example: '--output Documents/tasks.xlsx, in a folder of your own',
    got,
  }),
  binaryToTerminal: (): TroubleWords => ({
    what: 'it cannot be shown in a terminal',
    expected: 'a file to write to',
    example: 'reform-plan query plan.json -o answer.xlsx',
    got: 'the terminal',
  }),
};

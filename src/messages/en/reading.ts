import type { Skipped } from '../../source/skipped.ts';

const SKIPPED: Readonly<Record<Skipped['reason'], string>> = {
  'unknown-kind': 'not a kind of file that is read here',
  'plan-file': 'a plan that was parsed already',
  'closed-folder': 'a folder that you may not open',
  'linked-folder': 'a link to a folder',
  'not-a-file': 'a pipe, a socket or a device',
};

/** Words about how documents are read, in every command that reads them. */
export const reading = {
  help: {
    password: 'opens an encrypted PDF',
    changes: "which side of a Word file's tracked changes to read (default: final)",
    maxPages: 'refuse PDFs with more pages than this (default: 2000)',
    corrections: 'apply this file of corrections (default: PLAN.corrections.yaml beside the document)',
    noCorrections: 'read the document as it is, without corrections',
    noCache: 'parse documents anew, even if they did not change since the last time',
    timeLimit: 'give up a file that takes longer, and go on with the next (default: no limit)',
    ocr: 'recognise the text of scanned PDF pages (needs packages that are installed apart)',
  },
  skipped: {
    line: ({ path, reason, kind }: Skipped): string => `skipped ${path}: ${kind ?? SKIPPED[reason]}`,
    more: (n: number): string => `skipped ${n} more`,
  },
};

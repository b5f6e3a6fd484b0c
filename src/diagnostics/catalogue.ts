import type { z } from 'zod';
import { CITATIONS } from './citations.ts';
import { CORRECTIONS } from './corrections.ts';
import { DOCUMENT } from './document.ts';
import type { Entry } from './entry.ts';
import { FILES } from './files.ts';
import { PAGES } from './pages.ts';
import { REVIEW } from './review.ts';
import { TABLES } from './tables.ts';
import { TIMES } from './times.ts';

/** The catalogue by theme, in the order in which a document goes through the program. */
export const THEMES = {
  files: FILES,
  pages: PAGES,
  document: DOCUMENT,
  tables: TABLES,
  times: TIMES,
  citations: CITATIONS,
  corrections: CORRECTIONS,
  review: REVIEW,
};

/** Every code that a diagnostic or a finding may have. */
export const CATALOGUE = {
  ...FILES,
  ...PAGES,
  ...DOCUMENT,
  ...TABLES,
  ...TIMES,
  ...CITATIONS,
  ...CORRECTIONS,
  ...REVIEW,
};
export type DiagnosticCode = keyof typeof CATALOGUE;

/** What the sentence of a code is made of. */
export type FieldsOf<C extends DiagnosticCode> = z.infer<(typeof CATALOGUE)[C]['fields']>;

export const CODES: readonly DiagnosticCode[] = Object.keys(CATALOGUE).filter(isCode);

/** Whether a word is a code of the catalogue. */
export function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(CATALOGUE, code);
}

/** What is known of a code, whichever it is; null for one that another version of this program wrote. */
export function entryOf(code: string): Entry<unknown> | null {
  return isCode(code) ? CATALOGUE[code] : null;
}

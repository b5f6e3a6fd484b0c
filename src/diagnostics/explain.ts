import type { Language } from '../model/language.ts';
import { CATALOGUE, CODES, type DiagnosticCode, isCode } from './catalogue.ts';
import { CITATIONS } from './citations.ts';
import type { Severity } from './entry.ts';
import { REVIEW } from './review.ts';

/** What the catalogue knows of one code, in one language. */
export interface Explained {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** When a case is only a note; null where every case has the severity. */
  readonly milder: string | null;
  readonly means: string;
  readonly matters: string;
  /** The sentence for an invented case. */
  readonly example: string;
  readonly remedy: string;
  /** Names of its fields. */
  readonly fields: readonly string[];
}

/** What a code means, why it matters and what to do, with its example as a reader meets it. */
export function explain(code: DiagnosticCode, language: Language): Explained {
  const { severity, milder, explanations, example, fieldNames, render } = CATALOGUE[code];
  const { means, matters, remedy } = explanations[language];
  return {
    code,
    severity,
    milder: milder?.[language] ?? null,
    means,
    matters,
    example: render(language, example) ?? code,
    remedy,
    fields: fieldNames,
  };
}

/** Rules of `check` that gather several codes under one name; the other rules have the name of their code. */
const GATHERED = {
  'low-confidence': ['row-borders-uncertain'],
  'citation-odd': CODES.filter((code) => Object.hasOwn(CITATIONS, code) && code !== 'citation-two-dates'),
  'reading-error': CODES.filter(
    (code) => CATALOGUE[code].severity === 'error' && !Object.hasOwn(REVIEW, code),
  ),
  'table-lost': ['appendix-without-table', 'table-without-rows'],
} satisfies Readonly<Record<string, readonly DiagnosticCode[]>>;
export type GatheringRule = keyof typeof GATHERED;

/** Everything that can be explained. */
export const EXPLAINED: readonly string[] = [...CODES, ...Object.keys(GATHERED)];

/**
 * What a word names: a code, or a rule that gathers codes.
 * @returns null for neither
 */
export function namedBy(
  word: string,
):
  | { readonly kind: 'code'; readonly code: DiagnosticCode }
  | { readonly kind: 'rule'; readonly rule: GatheringRule; readonly codes: readonly DiagnosticCode[] }
  | null {
  if (isCode(word)) return { kind: 'code', code: word };
  return isGathering(word) ? { kind: 'rule', rule: word, codes: GATHERED[word] } : null;
}

function isGathering(word: string): word is GatheringRule {
  return Object.hasOwn(GATHERED, word);
}

import type { Diagnostic, Place } from '../model/index.ts';
import type { Language } from '../model/language.ts';
import { CATALOGUE, type DiagnosticCode, entryOf, type FieldsOf } from './catalogue.ts';

/** What a diagnostic is about, and how grave the case is. */
export interface About {
  /** Id of the record; null or absent where it is about none. */
  readonly of?: string | null;
  readonly source?: Place | null;
  /** The case is one of the milder ones of its code, and is a note. */
  readonly mild?: boolean;
}

/**
 * A diagnostic as the catalogue has it, with its sentence in English.
 * @param code what is reported
 * @param fields the words and numbers of the case
 */
export function diagnostic<C extends DiagnosticCode>(
  code: C,
  fields: FieldsOf<C>,
  { of = null, source = null, mild = false }: About = {},
): Diagnostic {
  const { severity, render } = CATALOGUE[code];
  return {
    severity: mild ? 'info' : severity,
    code,
    message: render('en', fields) ?? code,
    fields: { ...fields },
    of,
    source,
  };
}

/**
 * The sentence of a diagnostic in a language.
 * @returns the message that it carries, where its code or its fields are not those of the catalogue: in a plan file
 * that an older version wrote, or that somebody edited
 */
export function sentenceOf(
  { code, fields, message }: Pick<Diagnostic, 'code' | 'fields' | 'message'>,
  language: Language,
): string {
  return entryOf(code)?.render(language, fields) ?? message;
}

/** A plan whose diagnostics speak a language; nothing else of it changes. */
export function spokenIn<P extends { readonly diagnostics: readonly Diagnostic[] }>(
  plan: P,
  language: Language,
): P {
  const diagnostics = plan.diagnostics.map((each) => ({ ...each, message: sentenceOf(each, language) }));
  return { ...plan, diagnostics };
}

import { z } from 'zod';
import type { Language } from '../model/language.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a code says and is about, in one language. */
export interface Explanation<F> {
  /** The sentence for one case, made of its fields. */
  readonly sentence: (fields: F) => string;
  /** What the code means. */
  readonly means: string;
  /** Why a person should care. */
  readonly matters: string;
  /** What to do about it. */
  readonly remedy: string;
}

interface Definition<S extends z.ZodRawShape> extends Readonly<Record<Language, Explanation<Fields<S>>>> {
  /** `error`: something of the source is lost or unreadable; `warning`: to be looked at; `info`: to be known. */
  readonly severity: Severity;
  /** Where a case may be less grave than `severity`: which, in words. */
  readonly milder?: Readonly<Record<Language, string>>;
  /** Names and types of the fields. */
  readonly fields: S;
  /** Fields of an invented case: what `explain` and the documentation show. */
  readonly example: Fields<S>;
}

type Fields<S extends z.ZodRawShape> = z.infer<z.ZodObject<S>>;

/** One code of the catalogue. */
export interface Entry<F> {
  readonly severity: Severity;
  readonly milder: Readonly<Record<Language, string>> | null;
  readonly fields: z.ZodType<F>;
  readonly fieldNames: readonly string[];
  readonly example: F;
  readonly explanations: Readonly<Record<Language, Omit<Explanation<F>, 'sentence'>>>;
  /**
   * The sentence for one case.
   * @param fields those of a diagnostic, which may come from a file that somebody edited
   * @returns null where they are not the fields of this code
   */
  readonly render: (language: Language, fields: unknown) => string | null;
}

/** An entry of the catalogue; a sentence or an explanation that is missing in a language does not compile. */
export function entry<S extends z.ZodRawShape>(definition: Definition<S>): Entry<Fields<S>> {
  const { severity, milder, example, en, vi } = definition;
  const fields = z.object(definition.fields);
  const words: Readonly<Record<Language, Explanation<Fields<S>>>> = { en, vi };
  return {
    severity,
    milder: milder ?? null,
    fields,
    fieldNames: Object.keys(definition.fields),
    example,
    explanations: words,
    render: (language, given) => {
      const read = fields.safeParse(given);
      return read.success ? words[language].sentence(read.data) : null;
    },
  };
}

/** `1 page`, `3 pages`. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Page numbers as people write them: `1–3, 5`. */
export function rangesOf(pages: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && page === last.to + 1) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

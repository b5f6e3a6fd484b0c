import type { Trouble, TroubleWords } from '../model/trouble.ts';

/** Tables of words, in which the troubles that `C` names have their codes. */
export type Coded<W, C> = {
  readonly [K in keyof W]: K extends keyof C ? CodedEntry<W[K], C[K]> : W[K];
};

type CodedEntry<W, C> = W extends (...facts: infer Facts) => TroubleWords
  ? (...facts: Facts) => Trouble
  : Coded<W, C>;

/** Codes for the troubles of tables of words: each a code, or how the facts of the trouble tell it. */
export type CodesOf<W> = {
  readonly [K in keyof W]?: W[K] extends (...facts: infer Facts) => TroubleWords
    ? string | ((...facts: Facts) => string)
    : CodesOf<W[K]>;
};

/**
 * Gives troubles their codes.
 * @param words tables of messages in one language
 * @param codes for each trouble its code, or how its facts tell it, where its words stand in the tables
 */
export function withCodes<W extends object, C extends object>(words: W, codes: C): Coded<W, C>;
export function withCodes(words: object, codes: object): object {
  const known = new Map<string, unknown>(Object.entries(codes));
  const coded = Object.entries(words).map(([name, said]: [string, unknown]) => [
    name,
    withCode(said, known.get(name)),
  ]);
  return Object.fromEntries(coded);
}

function withCode(said: unknown, code: unknown): unknown {
  if (typeof said === 'function')
    return code === undefined
      ? said
      : (...facts: unknown[]) => ({
          code: typeof code === 'function' ? code(...facts) : code,
          ...said(...facts),
        });
  const inner = typeof said === 'object' && said !== null && typeof code === 'object' && code !== null;
  return inner ? withCodes(said, code) : said;
}

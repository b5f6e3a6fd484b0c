/**
 * What a field of a code may hold. Every command loads the catalogue, and most report nothing: the schemas of the model
 * would be too much for this.
 */
export interface Kind<T> {
  readonly fits: (value: unknown) => value is T;
}

export type Held<K> = K extends Kind<infer T> ? T : never;

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function whole(least: number): Kind<number> {
  return {
    fits: (value): value is number => isNumber(value) && Number.isSafeInteger(value) && value >= least,
  };
}

export const TEXT: Kind<string> = { fits: isText };
export const WHOLE: Kind<number> = whole(-Infinity);
/** 0, 1, 2, … */
export const COUNT: Kind<number> = whole(0);
/** 1, 2, 3, … */
export const ORDINAL: Kind<number> = whole(1);
/** 0..1 */
export const PROBABILITY: Kind<number> = {
  fits: (value): value is number => isNumber(value) && value >= 0 && value <= 1,
};

/** A field that is one of these words. */
export function oneOf<const T extends string>(words: readonly T[]): Kind<T> {
  return { fits: (value): value is T => words.some((word) => word === value) };
}

/** A field of this kind, or null where there is nothing to say. */
export function orNull<T>({ fits }: Kind<T>): Kind<T | null> {
  return { fits: (value): value is T | null => value === null || fits(value) };
}

/** A field that lists values of one kind. */
export function listOf<T>({ fits }: Kind<T>): Kind<readonly T[]> {
  return { fits: (value): value is readonly T[] => Array.isArray(value) && value.every(fits) };
}

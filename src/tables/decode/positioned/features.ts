/**
 * Features by name. A part of the model lists its names once; each name is an index into one dense vector, and
 * the file of weights has one number for each.
 */
export interface FeatureSet<Name extends string> {
  readonly names: readonly Name[];
  readonly index: Readonly<Record<Name, number>>;
}

export function featureSet<const Name extends string>(names: readonly Name[]): FeatureSet<Name> {
  const index = Object.fromEntries(names.map((n, i) => [n, i])) as Record<Name, number>;
  return { names, index };
}

/** Adds to one feature of a vector. */
export function bump(vector: Float64Array, at: number, value = 1): void {
  vector[at] = (vector[at] ?? 0) + value;
}

/** The weights in the features' order; a feature that the file does not name weighs nothing. */
export function weightsOf(
  set: FeatureSet<string>,
  table: Readonly<Record<string, number>> | undefined,
): Float64Array {
  return Float64Array.from(set.names, (n) => table?.[n] ?? 0);
}

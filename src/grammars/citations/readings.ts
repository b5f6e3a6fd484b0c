import type { FoundCitation } from './read.ts';
import type { FoundSymbol } from './symbols.ts';

/** A citation as its own words give it, before the others are known. */
export interface Mention {
  /** Id of the record that cites. */
  readonly of: string;
  readonly citation: FoundCitation;
}

/** One mention with what follows from its words. */
export interface Reading extends Mention {
  readonly symbol: FoundSymbol | null;
  /** What names the document within its kind: the whole number, a law's name, or the running number alone. */
  readonly identity: string;
  readonly issuer: string | null;
}

/** The items by key, in their order; keys in the order of their first item. */
export function groupBy<T>(items: readonly T[], keyOfItem: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

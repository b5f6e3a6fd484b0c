import type { Column } from '../../../model/index.ts';
import { wordKey } from '../../../text/fold.ts';

/**
 * A cell may say again what its column's heading says: "X theo dõi cấp huyện" under "Đơn vị theo dõi". Only pairs of
 * words tell, and only those of one heading: "cơ quan" and "thực hiện" stand over several columns and in any sentence.
 * @returns for each column how many such pairs of its heading begin before each word (one entry more than words)
 */
export function headingPairs(keys: readonly string[], columns: readonly Column[]): readonly Uint32Array[] {
  const pairs = columns.map(({ heading }) => pairsOf(heading.split(/\s+/).map(wordKey)));
  return pairs.map((own, c) => {
    const others = pairs.filter((_, k) => k !== c);
    const telling = new Set([...own].filter((pair) => others.every((other) => !other.has(pair))));
    return countPairs(keys, telling);
  });
}

function pairsOf(keys: readonly string[]): Set<string> {
  const words = keys.filter((key) => key !== '');
  return new Set(words.slice(1).map((key, k) => `${words[k] ?? ''} ${key}`));
}

function countPairs(keys: readonly string[], telling: ReadonlySet<string>): Uint32Array {
  const counts = new Uint32Array(keys.length + 1);
  if (telling.size === 0) return counts;
  for (let i = 0; i < keys.length; i++) {
    const said = i + 1 < keys.length && telling.has(`${keys[i] ?? ''} ${keys[i + 1] ?? ''}`);
    counts[i + 1] = (counts[i] ?? 0) + (said ? 1 : 0);
  }
  return counts;
}

/** Whether words i…j say a pair of those that were counted. */
export function says(counts: Uint32Array | undefined, i: number, j: number): boolean {
  return j - i > 1 && (counts?.[j - 1] ?? 0) > (counts?.[i] ?? 0);
}

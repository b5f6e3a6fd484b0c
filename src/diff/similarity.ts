import { matterWords, type Words } from './canonical-words.ts';

/**
 * How near two texts are in what they are about.
 *
 * A text becomes a set of features: the terms of the field, syllables, and pairs of neighbouring syllables
 * (most Vietnamese words have two). A feature weighs more the fewer of the texts it stands in, less where it is a
 * formula of office prose, and less far from the text's head, where the task is named.
 */

/** Weight of a feature by its sort, before its rarity. */
const WEIGHT = { term: 1, syllable: 0.45, pair: 0.75, symbol: 0.7, formula: 0.12 } as const;
/** Features after this many words of a text weigh less: details and reasons. */
const HEAD_WORDS = 18;
const TAIL_WEIGHT = 0.55;

/** A text's features: ids in rising order and the weight of each. */
export interface Bag {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly total: number;
}

/** The bag of a text without words. */
export const EMPTY_BAG: Bag = { ids: new Int32Array(), weights: new Float64Array(), total: 0 };

/** The texts of both plans together: what is rare is told from all of them. */
export class TextSpace {
  readonly #ids = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #drafts: Map<number, number>[] = [];

  /** Adds a text; its bag is at the same index in `bags`. */
  add(words: Words): number {
    const draft = new Map<number, number>();
    featuresOf(words, (feature, weight) => {
      const id = this.#idOf(feature);
      draft.set(id, Math.max(draft.get(id) ?? 0, weight));
    });
    for (const id of draft.keys()) this.#counts[id] = (this.#counts[id] ?? 0) + 1;
    this.#drafts.push(draft);
    return this.#drafts.length - 1;
  }

  #idOf(feature: string): number {
    const known = this.#ids.get(feature);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(feature, id);
    return id;
  }

  /** How many features there are. */
  get size(): number {
    return this.#ids.size;
  }

  bags(): Bag[] {
    const texts = this.#drafts.length;
    const rarity = this.#counts.map((count) => Math.log(1 + texts / count) / Math.log(1 + texts));
    return this.#drafts.map((draft) => {
      const ids = Int32Array.from(draft.keys()).sort();
      const weights = Float64Array.from(ids, (id) => (draft.get(id) ?? 0) * (rarity[id] ?? 0));
      return { ids, weights, total: weights.reduce((sum, w) => sum + w, 0) };
    });
  }
}

/** Gives the features of a text with their weights before rarity; the same one may come several times. */
function featuresOf(words: Words, give: (feature: string, weight: number) => void): void {
  let before: string | null = null;
  for (const [i, { word, sort }] of matterWords(words).entries()) {
    const place = i < HEAD_WORDS ? 1 : TAIL_WEIGHT;
    if (sort === 'joining' || sort === 'number') {
      before = null;
      continue;
    }
    give(word, WEIGHT[sort] * place);
    const content = sort === 'term' || sort === 'syllable';
    if (content && before !== null) give(`${before} ${word}`, WEIGHT.pair * place);
    before = content ? word : null;
  }
}

/** Weight of what two bags share. */
export function shared(a: Bag, b: Bag): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const x = a.ids[i] ?? 0;
    const y = b.ids[j] ?? 0;
    if (x === y) {
      sum += Math.min(a.weights[i] ?? 0, b.weights[j] ?? 0);
      i += 1;
      j += 1;
    } else if (x < y) i += 1;
    else j += 1;
  }
  return sum;
}

/** 0..1: the weight of a bag's features that stand in one of two others. */
export function coverage(of: Bag, by: Bag, orBy: Bag = EMPTY_BAG): number {
  if (of.total === 0) return 0;
  let sum = 0;
  for (let i = 0, j = 0, k = 0; i < of.ids.length; i++) {
    const id = of.ids[i] ?? 0;
    while (j < by.ids.length && (by.ids[j] ?? 0) < id) j += 1;
    while (k < orBy.ids.length && (orBy.ids[k] ?? 0) < id) k += 1;
    if (by.ids[j] === id || orBy.ids[k] === id) sum += of.weights[i] ?? 0;
  }
  return sum / of.total;
}

/** How much of the longer text's matter counts against how much of the shorter one's is found in the longer. */
const EVEN = 0.6;

/** 0..1: 1 where both bags are the same; two empty ones are not alike. */
export function similarity(a: Bag, b: Bag): number {
  const common = shared(a, b);
  if (common === 0) return 0;
  const even = (2 * common) / (a.total + b.total);
  const within = common / Math.min(a.total, b.total);
  return EVEN * even + (1 - EVEN) * within;
}

/** The mean of the parts that are there. */
export function weigh(parts: readonly (readonly [number, number | null])[]): number {
  let sum = 0;
  let weights = 0;
  for (const [weight, value] of parts) {
    if (value === null) continue;
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

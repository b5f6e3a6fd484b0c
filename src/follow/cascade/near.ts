import { headActs, matterWords, readWords, type Words } from '../../diff/canonical-words.ts';
import { mattersOf } from '../../diff/matters.ts';
import { type Bag, coverage, EMPTY_BAG, similarity, TextSpace, weigh } from '../../diff/similarity.ts';
import type { Topic } from '../../model/index.ts';
import type { PairReason } from './model.ts';

/** One side of a pair, in words. */
export interface Matter {
  readonly words: string;
  readonly product: string;
  readonly topic: Topic | null;
  /** Keys of the documents that it cites. */
  readonly citations: ReadonlySet<string>;
}

/**
 * What the parts of a pair count for; a part that the upper task does not have counts for nothing. Reasoned: a lower plan
 * says a task again in its own words, mostly shorter, so what of the upper task stands in the item counts most.
 */
const WEIGHTS = { text: 0.56, matter: 0.22, product: 0.08, citation: 0.08, topic: 0.06 } as const;
/** How much of the upper task stands in the item, against how alike both are as a whole: an item may hold much besides. */
const COVERED = 0.6;
/** What is left of a score where the item begins by asking for another act than the task, and never names the task's. */
const OTHER_ACT = 0.86;
/** A part that is at least this strong is a reason. */
const STRONG = 0.5;

interface Weighed {
  readonly matter: Matter;
  readonly words: Words;
  readonly bag: Bag;
  readonly product: Bag;
  readonly acts: ReadonlySet<string>;
  readonly matters: readonly string[];
  readonly text: string;
}

/** How near two texts are (0 to 1), and what speaks for it. */
export interface Nearness {
  readonly score: number;
  readonly reasons: readonly PairReason[];
}

/** Holds the tasks of an upper plan against the items of a lower one; what is rare is told from both together. */
export function nearnessOf(
  upper: readonly Matter[],
  lower: readonly Matter[],
): (i: number, j: number) => Nearness {
  const space = new TextSpace();
  const drafts = [upper, lower].map((side) =>
    side.map((matter) => {
      const words = readWords(matter.words);
      return { matter, words, bag: space.add(words), product: space.add(readWords(matter.product)) };
    }),
  );
  const bags = space.bags();
  const [left = [], right = []] = drafts.map((side) =>
    side.map(
      ({ matter, words, bag, product }): Weighed => ({
        matter,
        words,
        bag: bags[bag] ?? EMPTY_BAG,
        product: bags[product] ?? EMPTY_BAG,
        acts: headActs(words),
        matters: mattersOf(words),
        text: ` ${words.near.join(' ')} `,
      }),
    ),
  );
  return (i, j) => {
    const [a, b] = [left[i], right[j]];
    return a && b ? nearness(a, b) : { score: 0, reasons: [] };
  };
}

function nearness(a: Weighed, b: Weighed): Nearness {
  const text =
    (COVERED * coverage(a.bag, b.bag, b.product) + (1 - COVERED) * similarity(a.bag, b.bag)) *
    actFactor(a, b);
  const parts = {
    text,
    matter: sharedMatter(a, b),
    product:
      a.product.total > 0
        ? Math.max(coverage(a.product, b.bag, b.product), similarity(a.product, b.product))
        : null,
    citation: sharedCitations(a.matter.citations, b.matter.citations),
    topic: a.matter.topic && b.matter.topic ? Number(a.matter.topic === b.matter.topic) : null,
  };
  const score = weigh([
    [WEIGHTS.text, parts.text],
    [WEIGHTS.matter, parts.matter],
    [WEIGHTS.product, parts.product],
    [WEIGHTS.citation, parts.citation],
    [WEIGHTS.topic, parts.topic],
  ]);
  const reasons = (['text', 'matter', 'product', 'citation', 'topic'] as const).filter(
    (part) => (parts[part] ?? 0) >= STRONG,
  );
  return { score, reasons };
}

/** 1 where the matter that the task names first is one that the item names, 0.5 for another of its matters; null where it names none. */
function sharedMatter(a: Weighed, b: Weighed): number | null {
  const [first, ...rest] = a.matters;
  if (first === undefined) return null;
  if (b.matters.includes(first)) return 1;
  return rest.some((matter) => b.matters.includes(matter)) ? 0.5 : 0;
}

/** Only where both cite: a unit's plan seldom repeats the province's citations. */
function sharedCitations(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  const both = [...a].filter((key) => b.has(key)).length;
  return both === 0 ? null : both / Math.min(a.size, b.size);
}

function actFactor(a: Weighed, b: Weighed): number {
  if (a.acts.size === 0) return 1;
  return [...a.acts].some((act) => b.acts.has(act) || b.text.includes(` ${act} `)) ? 1 : OTHER_ACT;
}

/** Whether a text says anything besides formulas of office prose. */
export function saysSomething(text: string): boolean {
  return matterWords(readWords(text)).some(
    ({ sort }) => sort === 'term' || sort === 'syllable' || sort === 'symbol',
  );
}

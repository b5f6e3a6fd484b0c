import type { Row } from '../model/index.ts';
import { align, type Item, offspring, type Pair, type Scorer, type Whole } from './align.ts';
import { headActs, keyOf, keyOfWords, matterWords, readWords, type Words } from './canonical-words.ts';
import { bodiesSimilarity } from './compare-bodies.ts';
import type { Context } from './context.ts';
import { mattersOf, mattersSimilarity } from './matters.ts';
import { type Bag, EMPTY_BAG, similarity, TextSpace, weigh } from './similarity.ts';
import { timesSimilarity } from './times.ts';
import { cellText, type PlanView, rowText } from './view.ts';

/** What the parts of a row count for; a part that one side does not have counts for nothing. */
const WEIGHTS = {
  text: 0.48,
  matter: 0.22,
  topic: 0.1,
  lead: 0.08,
  product: 0.06,
  times: 0.03,
  parent: 0.1,
} as const;
/** What similarity is left where two tasks begin by asking for different acts, or one for an act that the other never names. */
const OTHER_ACT = 0.8;
const UNNAMED_ACT = 0.9;

interface RowItem extends Item {
  readonly row: Row;
  readonly words: Words;
  readonly product: Bag | null;
  readonly parent: Bag | null;
  readonly acts: ReadonlySet<string>;
  readonly matters: readonly string[];
}

/**
 * Pairs the rows of two plans: tasks and indicators first, wherever they stand; then the further deliverables
 * of each pair of tasks among themselves.
 */
export function alignRows(context: Context): Pair[] {
  const [left, right] = itemsOf(context);
  const heads = alignHeads(context, left, right);
  const leftHeads = continuations(left);
  const rightHeads = continuations(right);
  const deliverables = heads.flatMap(({ old, new: now, reason }) => {
    const single = reason === 'split' || reason === 'merged';
    const before = leftHeads.get(left[old]?.id ?? '');
    const after = rightHeads.get(right[now]?.id ?? '');
    return single || !before || !after ? [] : alignAmong(context, left, right, before, after);
  });
  return [...heads, ...deliverables];
}

function alignHeads(context: Context, left: readonly RowItem[], right: readonly RowItem[]): Pair[] {
  const isHead = (item: RowItem): boolean => item.row.continues === null;
  const before = indexesOf(left, isHead);
  const after = indexesOf(right, isHead);
  const pairs = alignAmong(context, left, right, before, after);
  return [...pairs, ...kinOf(left, right, before, after, pairs)];
}

function indexesOf(items: readonly RowItem[], wanted: (item: RowItem) => boolean): number[] {
  return items.flatMap((item, i) => (wanted(item) ? [i] : []));
}

/** The rows that carry on each task, by its id. */
function continuations(items: readonly RowItem[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [i, { row }] of items.entries()) {
    if (row.continues === null) continue;
    const list = found.get(row.continues) ?? [];
    list.push(i);
    found.set(row.continues, list);
  }
  return found;
}

/** Aligns some rows of each side; the pairs are by the indexes of the whole lists. */
function alignAmong(
  context: Context,
  left: readonly RowItem[],
  right: readonly RowItem[],
  before: readonly number[],
  after: readonly number[],
): Pair[] {
  const old = before.flatMap((i) => left[i] ?? []);
  const now = after.flatMap((j) => right[j] ?? []);
  const pairs = align(old, now, scorerOf(context, old, now), context.threshold);
  return pairs.map((pair) => ({ ...pair, old: before[pair.old] ?? 0, new: after[pair.new] ?? 0 }));
}

/** Tasks without a pair that came out of a task of the other plan (split), or went into one (merged). */
function kinOf(
  left: readonly RowItem[],
  right: readonly RowItem[],
  before: readonly number[],
  after: readonly number[],
  pairs: readonly Pair[],
): Pair[] {
  const oldWholes = new Map(pairs.map((pair) => [pair.old, wholeOf(left[pair.old], right[pair.new])]));
  const newWholes = new Map(pairs.map((pair) => [pair.new, wholeOf(right[pair.new], left[pair.old])]));
  const single = (items: readonly RowItem[], all: readonly number[], paired: ReadonlyMap<number, Whole>) =>
    new Map(all.flatMap((i) => (paired.has(i) ? [] : [[i, items[i]?.bag ?? EMPTY_BAG] as const])));
  const [contentOf, headOf] = [
    memo(contentWords),
    memo((item: RowItem) => contentWords(item).slice(0, HEAD)),
  ];
  const needs = (part: RowItem | undefined, whole: RowItem | undefined): number =>
    part && whole ? neededShare(part, whole, headOf(part), contentOf(whole)) : NEVER;
  const split = offspring(single(right, after, newWholes), oldWholes, (j, i) => needs(right[j], left[i]));
  const merged = offspring(single(left, before, oldWholes), newWholes, (i, j) => needs(left[i], right[j]));
  return [
    ...split.map(({ single: now, whole, score }): Pair => ({ old: whole, new: now, reason: 'split', score })),
    ...merged.map(({ single: old, whole, score }): Pair => ({ old, new: whole, reason: 'merged', score })),
  ];
}

/** The words that name a task, and how many of them have to stand in the task that it is a part of. */
const HEAD = 8;
const HEAD_SHARE = 0.6;

/** How much of a task must stand in another that it is a part of; less where that one names its matter too. */
const SHARE = 0.6;
const SHARE_OF_MATTER = 0.42;
const NEVER = 2;

/** A part is of one kind with the whole, not of another matter, and named by words of it. */
function neededShare(
  part: RowItem,
  whole: RowItem,
  head: readonly string[],
  words: readonly string[],
): number {
  if (part.row.kind !== whole.row.kind) return NEVER;
  const [matter] = part.matters;
  const named = matter !== undefined && whole.matters.includes(matter);
  if (matter !== undefined && whole.matters.length > 0 && !named) return NEVER;
  if (head.filter((word) => words.includes(word)).length < HEAD_SHARE * head.length) return NEVER;
  return named && whole.matters.length > 1 ? SHARE_OF_MATTER : SHARE;
}

/** The words of a row that are no formulas. */
function contentWords({ words }: RowItem): string[] {
  return matterWords(words).flatMap(({ word, sort }) =>
    sort === 'formula' || sort === 'joining' ? [] : [word],
  );
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function wholeOf(item: RowItem | undefined, partner: RowItem | undefined): Whole {
  return { bag: item?.bag ?? EMPTY_BAG, partner: partner?.bag ?? EMPTY_BAG };
}

function itemsOf({ old, now }: Context): [RowItem[], RowItem[]] {
  const space = new TextSpace();
  const drafts = [old, now].map((view) =>
    view.plan.rows.map((row) => {
      const product = cellText(view, row, 'product');
      const parent = row.parent === null ? undefined : view.rows.get(row.parent);
      const under = parent ? rowText(view, parent) : '';
      const text = row.continues === null ? rowText(view, row) : `${product} ${row.cells.task ?? ''}`.trim();
      const [words, parentWords] = [readWords(text), readWords(under)];
      const bag = space.add(words);
      return {
        view,
        row,
        text,
        words,
        parentWords,
        bag,
        product: space.add(readWords(product)),
        parent: space.add(parentWords),
      };
    }),
  );
  const bags = space.bags();
  const items = drafts.map((list) =>
    list.map(({ view, row, text, words, parentWords, bag, product, parent }): RowItem => {
      const folded = keyOfWords(words.same);
      return {
        id: row.id,
        row,
        words,
        content: JSON.stringify([row.number, row.group, row.kind, row.cells, row.inherited]),
        place:
          folded === ''
            ? ''
            : [folded, keyOfWords(parentWords.same), row.kind, groupKey(view, row)].join('|'),
        text: folded,
        bag: bags[bag] ?? EMPTY_BAG,
        product: filled(bags[product]),
        parent: filled(bags[parent]),
        acts: headActs(words),
        matters: mattersOf(readWords(firstSentence(text))),
      };
    }),
  );
  return [items[0] ?? [], items[1] ?? []];
}

function filled(bag: Bag | undefined): Bag | null {
  return bag && bag.total > 0 ? bag : null;
}

/** A task is named in its first sentence; what follows it says how, or why. */
function firstSentence(text: string): string {
  const end = text.search(/(?<=[^.\s]{2})\.\s+\S/);
  return end < SHORTEST_SENTENCE ? text : text.slice(0, end);
}

/** Letters before a full stop that may end a sentence and no abbreviation ("TP. Vĩnh An"). */
const SHORTEST_SENTENCE = 30;

function groupKey({ tables }: PlanView, row: Row): string {
  const group = tables.get(row.table)?.groups.find(({ marker }) => marker === row.group);
  return group ? (group.topic ?? keyOf(group.title)) : '';
}

/** How likely two rows are the same task, from each of their parts. */
function scorerOf(context: Context, left: readonly RowItem[], right: readonly RowItem[]): Scorer {
  const { old, now, shift, threshold } = context;
  return (i, j) => {
    const [a, b] = [left[i], right[j]];
    if (!a || !b || a.row.kind !== b.row.kind) return 0;
    const words = wordParts(a, b);
    // bodies and times are dear to compare, and cannot save a pair that is too far apart
    const atBest = weigh([...words, [WEIGHTS.lead + WEIGHTS.times, 1]]);
    if (atBest < threshold) return atBest;
    const leads = a.row.lead.length > 0 && b.row.lead.length > 0;
    const times = old.deadlinesOf.get(a.id);
    const newTimes = now.deadlinesOf.get(b.id);
    return weigh([
      ...words,
      [WEIGHTS.lead, leads ? bodiesSimilarity(a.row.lead, b.row.lead) : null],
      [WEIGHTS.times, times && newTimes ? timesSimilarity(times, newTimes, shift) : null],
    ]);
  };
}

type Part = readonly [weight: number, value: number | null];

function wordParts(a: RowItem, b: RowItem): Part[] {
  const text = similarity(a.bag, b.bag) * actsSimilarity(a, b);
  return [
    [WEIGHTS.text, text],
    [WEIGHTS.matter, mattersSimilarity(a.matters, b.matters)],
    [WEIGHTS.topic, a.row.topic && b.row.topic ? Number(a.row.topic === b.row.topic) : null],
    [WEIGHTS.product, a.product && b.product ? similarity(a.product, b.product) : null],
    [WEIGHTS.parent, a.parent && b.parent ? similarity(a.parent, b.parent) : null],
  ];
}

function actsSimilarity(a: RowItem, b: RowItem): number {
  if (a.acts.size > 0 && b.acts.size > 0) return [...a.acts].some((act) => b.acts.has(act)) ? 1 : OTHER_ACT;
  const [acting, other] = a.acts.size > 0 ? [a, b] : [b, a];
  if (acting.acts.size === 0) return 1;
  const words = ` ${other.words.near.join(' ')} `;
  return [...acting.acts].some((act) => words.includes(` ${act} `)) ? 1 : UNNAMED_ACT;
}

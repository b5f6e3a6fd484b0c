import type { Row } from '../model/index.ts';
import { align, type Item, offspring, type Pair, type Scorer, type Whole } from './align.ts';
import { bodiesLikeness } from './bodies.ts';
import type { Context } from './context.ts';
import { mattersLikeness, mattersOf } from './matters.ts';
import { type Bag, EMPTY_BAG, likeness, TextSpace } from './similarity.ts';
import { timesLikeness } from './times.ts';
import { cellText, type PlanView, rowText } from './view.ts';
import { headActs, keyOf } from './words.ts';

/** What the parts of a row count for; a part that one side does not have counts for nothing. */
const WEIGHTS = { text: 0.48, matter: 0.22, topic: 0.1, lead: 0.08, product: 0.06, times: 0.03, parent: 0.1 } as const;
/** What likeness is left where two tasks begin by asking for different acts. */
const OTHER_ACT = 0.8;

interface RowItem extends Item {
  readonly row: Row;
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
  const alike = (i: number, j: number): boolean => left[i]?.row.kind === right[j]?.row.kind;
  const split = offspring(single(right, after, newWholes), oldWholes, (j, i) => alike(i, j)).map(
    ({ single: now, whole, score }): Pair => ({ old: whole, new: now, reason: 'split', score }),
  );
  const merged = offspring(single(left, before, oldWholes), newWholes, alike).map(
    ({ single: old, whole, score }): Pair => ({ old, new: whole, reason: 'merged', score }),
  );
  return [...split, ...merged];
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
      const text = row.continues === null ? rowText(view, row) : `${product} ${row.cells['task'] ?? ''}`.trim();
      return { view, row, text, under, bag: space.add(text), product: space.add(product), parent: space.add(under) };
    }),
  );
  const bags = space.bags();
  const items = drafts.map((list) =>
    list.map(({ view, row, text, under, bag, product, parent }): RowItem => {
      const folded = keyOf(text);
      return {
        id: row.id,
        row,
        content: JSON.stringify([row.number, row.group, row.kind, row.cells, row.inherited]),
        place: folded === '' ? '' : [folded, keyOf(under), row.kind, groupKey(view, row)].join('|'),
        text: folded,
        bag: bags[bag] ?? EMPTY_BAG,
        product: filled(bags[product]),
        parent: filled(bags[parent]),
        acts: headActs(text),
        matters: mattersOf(text),
      };
    }),
  );
  return [items[0] ?? [], items[1] ?? []];
}

function filled(bag: Bag | undefined): Bag | null {
  return bag && bag.total > 0 ? bag : null;
}

function groupKey({ tables }: PlanView, row: Row): string {
  const group = tables.get(row.table)?.groups.find(({ marker }) => marker === row.group);
  return group ? (group.topic ?? keyOf(group.title)) : '';
}

/** How likely two rows are the same task, from each of their parts. */
function scorerOf({ old, now, bodies, shift }: Context, left: readonly RowItem[], right: readonly RowItem[]): Scorer {
  return (i, j) => {
    const [a, b] = [left[i], right[j]];
    if (!a || !b || a.row.kind !== b.row.kind) return 0;
    const text = likeness(a.bag, b.bag) * (differentActs(a.acts, b.acts) ? OTHER_ACT : 1);
    const leads = a.row.lead.length > 0 && b.row.lead.length > 0;
    const times = old.deadlinesOf.get(a.id);
    const newTimes = now.deadlinesOf.get(b.id);
    return weigh([
      [WEIGHTS.text, text],
      [WEIGHTS.matter, mattersLikeness(a.matters, b.matters)],
      [WEIGHTS.topic, a.row.topic && b.row.topic ? Number(a.row.topic === b.row.topic) : null],
      [WEIGHTS.lead, leads ? bodiesLikeness(a.row.lead, b.row.lead, bodies) : null],
      [WEIGHTS.product, a.product && b.product ? likeness(a.product, b.product) : null],
      [WEIGHTS.times, times && newTimes ? timesLikeness(times, newTimes, shift) : null],
      [WEIGHTS.parent, a.parent && b.parent ? likeness(a.parent, b.parent) : null],
    ]);
  };
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

function differentActs(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && [...a].every((act) => !b.has(act));
}

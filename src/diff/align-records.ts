import type { Basis, Citation, Deadline, Section, Table, Target } from '../model/index.ts';
import { align, type Item, type Pair, type Scorer } from './align.ts';
import { keyOfWords, readWords } from './canonical-words.ts';
import type { Context } from './context.ts';
import { type Bag, EMPTY_BAG, similarity, TextSpace, weigh } from './similarity.ts';
import { pairTimes } from './times.ts';
import { byOwner, sectionText } from './view.ts';

/** What the words of one record are, and what it stands under. */
interface Entry {
  readonly id: string;
  readonly text: string;
  readonly under: string;
  readonly content: string;
}

interface WordItem extends Item {
  readonly under: Bag;
}

/** Lays out two lists of records for the alignment. */
function wordItems(old: readonly Entry[], now: readonly Entry[]): [WordItem[], WordItem[]] {
  const space = new TextSpace();
  const added = [...old, ...now].map((entry) => {
    const [words, above] = [readWords(entry.text), readWords(entry.under)];
    return { entry, words, above, bag: space.add(words), under: space.add(above) };
  });
  const bags = space.bags();
  const items = added.map(({ entry, words, above, bag, under }): WordItem => {
    const text = keyOfWords(words.same);
    return {
      id: entry.id,
      content: entry.content,
      text,
      place: text === '' ? '' : `${text}|${keyOfWords(above.same)}`,
      bag: bags[bag] ?? EMPTY_BAG,
      under: bags[under] ?? EMPTY_BAG,
    };
  });
  return [items.slice(0, old.length), items.slice(old.length)];
}

/** What the parts of a section count for. */
const SECTION = { text: 0.7, parent: 0.16, topic: 0.08, path: 0.06 } as const;
/** What is left of a similarity between two contents of the programme. */
const OTHER_TOPIC = 0.75;
/** The first words of the section above tell which one it is. */
const UNDER = 200;

/** Pairs the sections of two plans' bodies by their words, what they stand under, their topic and their path. */
export function alignSections({ old, now, threshold }: Context): Pair[] {
  const words = (view: Context['old'], section: Section): Entry => {
    const parent = section.parent === null ? undefined : view.sections.get(section.parent);
    const text = sectionText(section);
    const under = parent ? sectionText(parent).slice(0, UNDER) : '';
    return { id: section.id, text, under, content: `${section.path}|${text}` };
  };
  const before = old.plan.sections;
  const after = now.plan.sections;
  const [left, right] = wordItems(
    before.map((section) => words(old, section)),
    after.map((section) => words(now, section)),
  );
  const score: Scorer = (i, j) => {
    const [a, b, x, y] = [before[i], after[j], left[i], right[j]];
    if (!a || !b || !x || !y) return 0;
    const topics = a.topic !== null && b.topic !== null;
    const value = weigh([
      [SECTION.text, similarity(x.bag, y.bag)],
      [SECTION.parent, x.under.total > 0 && y.under.total > 0 ? similarity(x.under, y.under) : null],
      [SECTION.topic, topics ? Number(a.topic === b.topic) : null],
      [SECTION.path, Number(a.path === b.path)],
    ]);
    return topics && a.topic !== b.topic ? value * OTHER_TOPIC : value;
  };
  return align(left, right, score, threshold);
}

/** Pairs the grounds (căn cứ) of two documents by their words and the documents that they cite. */
export function alignBases({ old, now, threshold }: Context): Pair[] {
  const keys = (view: Context['old']): string[][] => {
    const byId = new Map(view.plan.citations.map(({ id, key }) => [id, key]));
    return view.plan.bases.map(({ citations }) => citations.flatMap((id) => byId.get(id) ?? []));
  };
  const words = ({ id, text }: Basis): Entry => ({ id, text, under: '', content: text });
  const [left, right] = wordItems(old.plan.bases.map(words), now.plan.bases.map(words));
  const [before, after] = [keys(old), keys(now)];
  const score: Scorer = (i, j) => {
    const [a, b] = [before[i] ?? [], after[j] ?? []];
    // another number may be the document that took the old one's place
    const cited = a[0] !== undefined && a[0] === b[0] ? 1 : null;
    return weigh([
      [0.6, similarity(left[i]?.bag ?? EMPTY_BAG, right[j]?.bag ?? EMPTY_BAG)],
      [0.4, cited],
    ]);
  };
  return align(left, right, score, threshold);
}

/** Pairs the tables of two plans by kind, title, columns and groups; the only ones of their kind are a pair. */
export function alignTables({ old, now, threshold }: Context): Pair[] {
  const words = (table: Table): Entry => {
    const parts = [
      table.title ?? '',
      ...table.columns.map((c) => c.heading),
      ...table.groups.map((g) => g.title),
    ];
    return { id: table.id, text: parts.join(' '), under: table.kind, content: parts.join('|') };
  };
  const [before, after] = [old.plan.tables, now.plan.tables];
  const [left, right] = wordItems(before.map(words), after.map(words));
  const only = (tables: readonly Table[], kind: Table['kind']): boolean =>
    tables.filter((table) => table.kind === kind).length === 1;
  const score: Scorer = (i, j) => {
    const kind = before[i]?.kind;
    if (kind === undefined || kind !== after[j]?.kind) return 0;
    const value = similarity(left[i]?.bag ?? EMPTY_BAG, right[j]?.bag ?? EMPTY_BAG);
    return only(before, kind) && only(after, kind) ? Math.max(value, threshold) : value;
  };
  return align(left, right, score, threshold);
}

/** The new id of everything that other records belong to. */
export type Owners = ReadonlyMap<string, string>;

/** What the parts of a target count for. */
const TARGET = { subject: 0.68, owner: 0.22, unit: 0.1 } as const;

/**
 * Pairs the targets (chỉ tiêu) of two plans by what they are about and where they stand.
 * @param owners the new id of each section and row that has its pair
 */
export function alignTargets({ old, now, threshold }: Context, owners: Owners): Pair[] {
  const words = (target: Target, owner: string): Entry => {
    const { id, subject, text } = target;
    return { id, text: subject ?? text, under: '', content: `${owner}|${text}` };
  };
  const [before, after] = [old.plan.targets, now.plan.targets];
  const [left, right] = wordItems(
    before.map((target) => words(target, owners.get(target.of) ?? '')),
    after.map((target) => words(target, target.of)),
  );
  const score: Scorer = (i, j) => {
    const [a, b] = [before[i], after[j]];
    if (!a || !b) return 0;
    return weigh([
      [TARGET.subject, similarity(left[i]?.bag ?? EMPTY_BAG, right[j]?.bag ?? EMPTY_BAG)],
      [TARGET.owner, Number(owners.get(a.of) === b.of)],
      [TARGET.unit, Number(a.unit === b.unit)],
    ]);
  };
  return align(left, right, score, threshold);
}

/** Pairs records that belong to others, within each pair of owners. */
function alignOwned<T extends Deadline | Citation>(
  old: readonly T[],
  now: readonly T[],
  owners: Owners,
  match: (old: readonly T[], now: readonly T[]) => readonly (readonly [T | null, T | null])[],
): Pair[] {
  const indexOld = new Map(old.map((record, i) => [record, i]));
  const indexNew = new Map(now.map((record, j) => [record, j]));
  const others = byOwner(now);
  const pairs: Pair[] = [];
  for (const [owner, records] of byOwner(old)) {
    const after = others.get(owners.get(owner) ?? '') ?? [];
    for (const [a, b] of match(records, after)) {
      const [i, j] = [a && indexOld.get(a), b && indexNew.get(b)];
      if (i == null || j == null) continue;
      pairs.push({ old: i, new: j, reason: 'same-place', score: 1 });
    }
  }
  return pairs;
}

/** Deadlines of one owner: those of the same time, moved on by the years between the plans. */
export function alignDeadlines({ old, now, shift }: Context, owners: Owners): Pair[] {
  return alignOwned(old.plan.deadlines, now.plan.deadlines, owners, (a, b) => pairTimes(a, b, shift));
}

/** Citations of one owner: those of the same document, in their order. */
export function alignCitations({ old, now }: Context, owners: Owners): Pair[] {
  return alignOwned(old.plan.citations, now.plan.citations, owners, (before, after) => {
    const free = [...after];
    return before.map((citation) => {
      const at = free.findIndex(({ key, text }) => key === citation.key && text === citation.text);
      const found = at >= 0 ? at : free.findIndex(({ key }) => key === citation.key);
      return [citation, found >= 0 ? (free.splice(found, 1)[0] ?? null) : null] as const;
    });
  });
}

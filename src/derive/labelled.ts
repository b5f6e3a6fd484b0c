import type { Section } from '../model/index.ts';
import { headingWords, roleOfHeading } from '../tables/roles.ts';

/*
 * Labelled words of the body (nhiệm vụ nêu trong lời văn): a plan without a table says who, when and what comes of it
 * behind the words that would head its columns: "Cơ quan chủ trì: …; thời gian: …", in the sentence of the task, in
 * brackets, or in points under it.
 *
 *     a) Rà soát thủ tục hành chính.                    ◄─ the task
 *     - Chủ trì: Văn phòng Sở;                          ◄─ a point that only labels: its words are the task's
 *     - Thời gian: quý II.
 */

/** What labelled words say of a task. */
export type Label = 'lead' | 'coordinate' | 'deadline' | 'product';

/** Labelled words of a sentence. */
export interface Labelled {
  readonly label: Label;
  /** The words behind the label. */
  readonly text: string;
  /** Where label and words stand in the sentence. */
  readonly from: number;
  readonly to: number;
}

const LABELS: Readonly<Record<string, Label>> = {
  lead: 'lead',
  implement: 'lead',
  coordinate: 'coordinate',
  deadline: 'deadline',
  product: 'product',
};

/** Longest label, in characters: "Cơ quan, đơn vị phối hợp thực hiện" with room to spare. */
const LONGEST_LABEL = 48;
/** What a label stands behind: the end of a sentence or part of one, a bracket, a dash. */
const LABEL = new RegExp(`(?:^|[.;,(\\n]|[-–+•]\\s)[^\\S\\n]{0,2}([^.;:(\\n]{3,${LONGEST_LABEL}}?):`, 'gu');
/** What ends the words behind a label. */
const ENDS = /\n|\)|\.(?=\s+\p{Lu}|\s*$)|\.\//u;

/** What the words before a colon label; "thực hiện" alone says what is done as often as who does it. */
function labelOf(words: string): Label | null {
  const role = roleOfHeading(words) ?? '';
  return role === 'implement' && headingWords(words).length <= 2 ? null : (LABELS[role] ?? null);
}

/** Characters that stand before and behind what is labelled and are no part of it. */
const BEFORE = /[\s:]/u;
const BEHIND = /[\s;,.–-]/u;

/** Words without the space and punctuation around them, each character looked at once. */
function withoutEdges(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && BEFORE.test(text[from] ?? '')) from += 1;
  while (to > from && BEHIND.test(text[to - 1] ?? '')) to -= 1;
  return text.slice(from, to);
}

/** The labelled words of a sentence or of several, in their order. */
export function labelledIn(text: string): Labelled[] {
  const labels = [...text.matchAll(LABEL)].flatMap((match) => {
    const [whole, words = ''] = match;
    const label = labelOf(words);
    const end = match.index + whole.length;
    return label === null ? [] : [{ label, from: match.index + whole.indexOf(words), end }];
  });
  return labels.map(({ label, from, end }, k) => {
    const words = text.slice(end, labels[k + 1]?.from);
    const stop = words.search(ENDS);
    const to = end + (stop < 0 ? words.length : stop);
    return { label, text: withoutEdges(text.slice(end, to)), from, to };
  });
}

/** A sentence in which spaces stand for what is labelled so: other words keep their places. */
export function withoutLabelled(text: string, labels: readonly Label[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { label, from, to } of labelledIn(text)) {
    if (!labels.includes(label)) continue;
    kept.push(text.slice(at, from), ' '.repeat(to - from));
    at = to;
  }
  return at === 0 ? text : kept.join('') + text.slice(at);
}

/** Which sections only label the words of another one. */
export class LabelledSections {
  readonly #owners = new Map<string, string>();
  readonly #labelled = new Map<string, Labelled[]>();

  constructor(sections: readonly Section[]) {
    const parts = new Map<string, Section[]>();
    for (const section of sections) {
      this.#add(section.id, section.text);
      if (section.parent === null) continue;
      const list = parts.get(section.parent);
      if (list) list.push(section);
      else parts.set(section.parent, [section]);
    }
    for (const [parent, children] of parts) this.#give(parent, children);
  }

  /** The task that a section only labels the words of, or null where it says more. */
  ownerOf(id: string): string | null {
    return this.#owners.get(id) ?? null;
  }

  /** What is labelled of a task, in its own sentence and in the points under it. */
  of(id: string): readonly Labelled[] {
    return this.#labelled.get(id) ?? [];
  }

  #add(id: string, text: string): void {
    const found = text.includes(':') ? labelledIn(text) : [];
    if (found.length > 0) this.#labelled.set(id, [...this.of(id), ...found]);
  }

  /** Points that only label belong to the task above: to the point before them where each of several tasks has its own. */
  #give(parent: string, children: readonly Section[]): void {
    const only = new Set(children.filter((c) => onlyLabels(c, labelledIn(c.text))));
    if (only.size === 0) return;
    const labels = [...only].flatMap(({ text }) => labelledIn(text).map(({ label }) => label));
    const several = new Set(labels).size < labels.length && only.size < children.length;
    let task = parent;
    for (const child of children) {
      if (!only.has(child)) {
        if (several) task = child.id;
        continue;
      }
      this.#owners.set(child.id, task);
      this.#add(task, child.text);
    }
  }
}

/** Whether a section says nothing but labelled words. */
function onlyLabels({ title, text, kind }: Section, labelled: readonly Labelled[]): boolean {
  const first = labelled[0];
  return (
    title === null &&
    (kind === 'dash' || kind === 'plus') &&
    first !== undefined &&
    text.slice(0, first.from).trim() === ''
  );
}

import type { Checked, PlanDocument, Section } from '../model/index.ts';

/**
 * What people said of a document's records (đính chính), as the parser takes it: words that stand in place of those
 * that it read, before anything is worked out from them. Records are named by their ids.
 */
export interface Sayings {
  readonly rows: ReadonlyMap<string, RowSaying>;
  readonly sections: ReadonlyMap<string, Readonly<Partial<Pick<Section, 'title' | 'text'>>>>;
  readonly document: Readonly<Partial<PlanDocument>>;
}

/** What was said of a row: words of its cells by role, and who has looked at it. */
export interface RowSaying {
  readonly cells: Readonly<Record<string, string>>;
  readonly checked: Checked;
}

/** Nobody said anything. */
export const NOTHING_SAID: Sayings = { rows: new Map(), sections: new Map(), document: {} };

/** Sections with the words that were said in place of those that were read. */
export function withSaid(sections: readonly Section[], said: Sayings['sections']): readonly Section[] {
  return said.size === 0 ? sections : sections.map((s) => ({ ...s, ...said.get(s.path) }));
}

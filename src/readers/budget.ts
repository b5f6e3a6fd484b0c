import { diagnostic } from '../diagnostics/report.ts';
import type { Discarded } from '../model/index.ts';
import {
  type Block,
  joinTokens,
  placeOf,
  type SourceDocument,
  type Token,
  tokensOf,
} from '../source/document.ts';
import { mend } from '../text/fold.ts';

/**
 * How much of a document is parsed, whatever its format. Parsing takes time for every word and for every table,
 * so that a file of a few megabytes might ask for minutes. What is beyond stands in `discarded`, with a diagnostic.
 */
export const BUDGET = {
  /** Words. Five hundred full pages; the longest plans have some two hundred. */
  words: 250_000,
  /** Characters of words, white space not counted: what so many words of Vietnamese have, and half as many again. */
  characters: 1_500_000,
  /** Tables: as a PDF has one a page, five hundred pages of them and as many small ones. */
  tables: 1000,
} as const;

/** Text of which no more is kept than the budget lets parse, and where the rest begins. */
export interface Cut {
  readonly text: string;
  /** Offset of the rest; the length of the text where nothing was left over. */
  readonly at: number;
}

/** Cuts decoded text where its budget of words ends, at the end of a line. Linear. */
export function cutText(text: string): Cut {
  // a word takes two characters at least
  if (text.length <= BUDGET.words * 2) return { text, at: text.length };
  let [words, characters] = [0, 0];
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    words += 1;
    characters += word.length;
    if (words <= BUDGET.words && characters <= BUDGET.characters) continue;
    const lineEnd = text.lastIndexOf('\n', index) + 1;
    return lineEnd === 0 ? { text, at: text.length } : { text: text.slice(0, lineEnd), at: lineEnd };
  }
  return { text, at: text.length };
}

/** What was read of a text that was cut, with its rest among what is discarded. */
export function withRest(source: SourceDocument, whole: string, { text, at }: Cut): SourceDocument {
  if (at === whole.length) return source;
  const rest = mend(whole.slice(at).replace(/\s+/g, ' ').trim());
  if (rest === '') return source;
  const line = countOf(text, '\n') + 1;
  const place = {
    page: source.pages,
    start: at,
    end: whole.length,
    line,
    endLine: line + countOf(whole, '\n', at),
  };
  const left: Discarded = { text: rest, reason: 'unplaced', source: place };
  return {
    ...source,
    discarded: [...source.discarded, left],
    diagnostics: [...source.diagnostics, beyond(0, countOf(rest, ' ') + 1)],
  };
}

function countOf(text: string, sought: string, from = 0): number {
  let count = 0;
  for (let at = text.indexOf(sought, from); at >= 0; at = text.indexOf(sought, at + 1)) count += 1;
  return count;
}

/** The blocks that the budget lets parse; the others are discarded, words and places kept. */
export function withinBudget(source: SourceDocument): SourceDocument {
  const blocks: Block[] = [];
  const left: (readonly Token[])[] = [];
  let [words, characters, tables, tablesLeft, wordsLeft] = [0, 0, 0, 0, 0];
  for (const block of source.blocks) {
    const tokens = tokensOf(block);
    const isTable = block.kind === 'table';
    const full =
      words >= BUDGET.words || characters >= BUDGET.characters || (isTable && tables >= BUDGET.tables);
    if (full) {
      left.push(tokens);
      wordsLeft += tokens.length;
      if (isTable) tablesLeft += 1;
      continue;
    }
    blocks.push(block);
    words += tokens.length;
    for (const token of tokens) characters += token.text.length;
    if (isTable) tables += 1;
  }
  if (left.length === 0) return source;
  const kept = left
    .filter((tokens) => tokens.length > 0)
    .map((tokens): Discarded => ({ text: joinTokens(tokens), reason: 'unplaced', source: placeOf(tokens) }));
  return {
    ...source,
    blocks,
    discarded: [...source.discarded, ...kept],
    diagnostics: [...source.diagnostics, beyond(tablesLeft, wordsLeft)],
  };
}

function beyond(tables: number, words: number): SourceDocument['diagnostics'][number] {
  return diagnostic('document-too-long', {
    tables,
    words,
    mostTables: BUDGET.tables,
    mostWords: BUDGET.words,
  });
}

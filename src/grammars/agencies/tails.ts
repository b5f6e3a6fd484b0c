import type { Cell } from './cell.ts';
import type { Draft, Phrase } from './drafts.ts';
import {
  adjoins,
  endOfName,
  endOfNouns,
  isCapital,
  lastEntry,
  linked,
  NOTHING,
  opensBody,
  tailOf,
} from './grammar.ts';
import type { NameEntry, Tail } from './lexicon.ts';
import { resolveBody } from './resolve.ts';
import { sliceOf, spelledOut } from './wording.ts';
import { SEMICOLON } from './words.ts';

/** "các Sở: Tài chính, Tư pháp, Thông tin và Truyền thông". */
export function readSharedHead(cell: Cell, i: number, first: number): Phrase | null {
  const { lex, w } = cell;
  const tail = tailOf(lex, w, i);
  const drafts: Draft[] = [];
  if (tail) collectTails(cell, tail, first, drafts, true);
  const opening = drafts[0];
  if (!tail || !opening) return null;
  opening.from = i;
  return { drafts, end: drafts.at(-1)?.to ?? first, following: 'note' };
}

/** Rests of registered names at `i` after a head that was said before, or null. */
export function readRests(cell: Cell, tail: Tail, i: number): Phrase | null {
  const drafts: Draft[] = [];
  collectTails(cell, tail, i, drafts, false);
  const end = drafts.at(-1)?.to;
  return end === undefined ? null : { drafts, end, following: 'note' };
}

/** The rests of names after a shared head, from word `i` on. In a list that a colon opened, unknown ones too. */
function collectTails(cell: Cell, tail: Tail, i: number, drafts: Draft[], open: boolean): void {
  const { lex, w } = cell;
  for (let j = i; j < w.size; ) {
    const known = lex.trie.walk(tail.root, w, j);
    const entry = lastEntry(lex);
    const named = endOfName(lex, w, j);
    if (known > j && entry && named <= known && endOfNouns(lex, w, j) <= known) {
      const body = resolveBody(entry, null, cell.context);
      drafts.push({ name: entry.core, kind: 'named', id: body?.id ?? null, from: j, to: known });
      j = known;
    } else {
      if (!open || !isCapital(w, j) || w.caseless || opensBody(lex, w, j) !== NOTHING) return;
      let end = j + 1;
      while (adjoins(w, end) && opensBody(lex, w, end) === NOTHING) end += 1;
      drafts.push({
        name: `${tail.head} ${spelledOut(sliceOf(w, j, end))}`,
        kind: 'named',
        id: null,
        from: j,
        to: end,
      });
      j = end;
    }
    // a list that a colon opened may go on after a semicolon
    const goesOn =
      linked(w, j) || (open && ((w.before[j] ?? 0) & SEMICOLON) !== 0 && opensBody(lex, w, j) === NOTHING);
    if (!goesOn) return;
  }
}

/** "Sở Nội vụ, Tư pháp, Tài chính": more names after the head that the first one said. */
export function addTails(cell: Cell, entry: NameEntry, drafts: Draft[]): void {
  const { lex, w } = cell;
  const tail = lex.tails.find((each) => entry.core.startsWith(`${each.head} `));
  const at = drafts.at(-1)?.to ?? 0;
  if (tail && linked(w, at)) collectTails(cell, tail, at, drafts, false);
}

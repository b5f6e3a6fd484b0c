import type { Level } from '../../lexicon/body.ts';
import { endOfPhrase } from './boundaries.ts';
import type { Cell } from './cell.ts';
import { one, type Phrase } from './drafts.ts';
import { adjoins, endOfLevelNoun, endOfName, endOfQualifiers, lastLevel } from './grammar.ts';
import { SO } from './lexicon.ts';
import { resolveSet } from './resolve.ts';
import type { Noun } from './vocabulary.ts';
import { sliceOf, spelledOutSet } from './wording.ts';

/** Whether closed qualifiers leave open which bodies are meant ("có liên quan"). */
export function isOpened(cell: Cell, from: number, to: number): boolean {
  const { lex, w } = cell;
  for (let j = from; j < to; j += 1) if (lex.trie.walk(lex.openings, w, j) > j) return true;
  return false;
}

/** "Các sở, ban, ngành tỉnh", "các cơ quan, đơn vị có liên quan". */
export function readSet(cell: Cell, i: number, end: number, nouns: readonly Noun[]): Phrase {
  const { lex, w } = cell;
  const closed = endOfQualifiers(lex, w, end);
  // "các sở, ngành thực hiện" says what they do, "các đoàn kiểm tra" which ones are meant
  const plain = nouns.some((noun) => noun.sort !== 'vague' && (noun.opens || !noun.heads));
  const duty = plain && adjoins(w, closed) && lex.trie.walk(lex.duties, w, closed) > closed;
  const next = endOfPhrase(lex, w, i, closed, 'open');
  const note = duty || next === closed || !adjoins(w, closed);
  const to = note ? closed : next;
  const vague = nouns.every((noun) => noun.sort === 'vague') && closed === end;
  const open = !note || vague || isOpened(cell, end, closed);
  const id = open ? null : resolveSet(lex, nouns, levelWithin(cell, end, closed), cell.context);
  const name = spelledOutSet(sliceOf(w, i, to));
  return one({ name, kind: open ? 'generic' : 'group', id, from: i, to }, 'note');
}

/** The level that the qualifiers of a set name. */
export function levelWithin(cell: Cell, from: number, to: number): Level | null {
  const { lex, w } = cell;
  for (let j = from; j < to; j += 1) {
    if (endOfLevelNoun(lex, w, j) > j) return lastLevel(lex);
    if (w.codes[j] === SO && endOfName(lex, w, j) === j) return 'department';
  }
  return null;
}

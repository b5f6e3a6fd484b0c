import { BODY_ROLES, type BodyRole } from '../../model/vocabularies.ts';
import { endOfSharedHead, linked, NOTHING, opensBody } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import { COLON, type WordView } from './tokens.ts';

/** Words that a label before a colon may have ("Cấp tỉnh:", "Đơn vị phối hợp thực hiện:"). */
const LONGEST_LABEL = 6;

function colonBefore(w: WordView, i: number): boolean {
  return i < w.size && ((w.before[i] ?? 0) & COLON) !== 0;
}

/** The role that a label at `i` gives, and the index after it: "Chủ trì:", "Cơ quan phối hợp:". */
export function roleLabel(lex: Lexicon, w: WordView, i: number): { role: BodyRole; end: number } | null {
  const noun = lex.trie.walk(lex.labelNouns, w, i);
  const end = lex.trie.walk(lex.labels, w, noun);
  const role = BODY_ROLES[lex.trie.entry - 1];
  if (end === noun || role === undefined) return null;
  return colonBefore(w, end) || (end === w.size && noun === i) ? { role, end } : null;
}

/**
 * The index after words that lead up to a body and are no part of its name: a role's label, another label
 * with a colon ("Cấp tỉnh: Sở Nội vụ"), or a connective ("phối hợp với Sở Nội vụ", "giao Sở Nội vụ").
 */
export function endOfLabel(lex: Lexicon, w: WordView, i: number): number {
  const label = roleLabel(lex, w, i);
  if (label && label.end < w.size) return label.end;
  if (endOfSharedHead(lex, w, i) > i) return i;
  const lead = lex.trie.walk(lex.leads, w, i);
  if (lead > i && opensBody(lex, w, lead) !== NOTHING) return lead;
  for (let j = i + 1; j <= i + LONGEST_LABEL; j += 1) {
    if (colonBefore(w, j)) return opensBody(lex, w, j) !== NOTHING ? j : i;
    if (linked(w, j)) break;
  }
  return i;
}

import {
  adjoins,
  endOfLevels,
  endOfName,
  endOfNouns,
  HEAD,
  isCapital,
  LIKELY,
  lastEntry,
  linked,
  NOTHING,
  opensBody,
  SURE,
} from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import { BULLET, CLOSE, COMMA, DASH, LINK, NEWLINE, OPEN, SEMICOLON, STOP, type WordView } from './words.ts';

/**
 * What the words after a name are, up to the next body:
 * - `note`: what a registered body does ("Sở Nội vụ thẩm định");
 * - `open`: they say which bodies of a set ("Các cơ quan được giao làm chủ đầu tư");
 * - `unknown`: more of a name that the register does not know;
 * - `rest`: everything up to a semicolon belongs to it.
 */
export type Following = 'note' | 'open' | 'unknown' | 'rest';

/** The index of the word that begins the next body, from `from` on; `i` is where this one began. */
export function endOfPhrase(
  lex: Lexicon,
  w: WordView,
  i: number,
  from: number,
  following: Following,
): number {
  let started = following === 'unknown' && from > i;
  for (let j = from; j < w.size; ) {
    const before = w.before[j] ?? 0;
    if (j > i && (before & (SEMICOLON | BULLET | STOP)) !== 0) return j;
    if ((before & OPEN) !== 0 && j > i) {
      j = afterParenthesis(w, j);
      started = following !== 'note';
      continue;
    }
    if (j > i && following !== 'rest' && beginsAnother(lex, w, j, following, started)) return j;
    j = afterInner(lex, w, j, following);
    started = true;
  }
  return w.size;
}

/** The word after the parenthesis that is open at `i`. */
function afterParenthesis(w: WordView, i: number): number {
  for (let j = i + 1; j < w.size; j += 1) if (((w.before[j] ?? 0) & CLOSE) !== 0) return j;
  return w.size;
}

/** A body or a set within a note or an open name is passed over whole: its commas separate nothing. */
function afterInner(lex: Lexicon, w: WordView, i: number, following: Following): number {
  if (!adjoins(w, i)) return i + 1;
  const nouns = endOfNouns(lex, w, i);
  if (following === 'unknown') return Math.max(nouns, i + 1);
  const name = endOfName(lex, w, i);
  const end = Math.max(nouns, name > i ? endOfLevels(lex, w, name) : i);
  return end > i ? end : i + 1;
}

function beginsAnother(
  lex: Lexicon,
  w: WordView,
  i: number,
  following: Following,
  started: boolean,
): boolean {
  const joined = linked(w, i);
  const connective = lex.trie.walk(lex.connectives, w, i);
  if (connective > i && (joined || following === 'note') && opensBody(lex, w, connective) !== NOTHING)
    return true;
  const opening = opensBody(lex, w, i);
  if (((w.before[i] ?? 0) & NEWLINE) !== 0 && opening !== NOTHING && !joined)
    return opening !== LIKELY || isCapital(w, i);
  if (!joined) return !started && following !== 'unknown' && opening === SURE && !isEverydayWord(lex, w, i);
  if (opening === SURE || opening === HEAD) return true;
  // "Sở Nội vụ - cơ quan thường trực"
  if (opening === LIKELY && ((w.before[i] ?? 0) & LINK) === DASH && (w.caseless || !isCapital(w, i)))
    return false;
  // "hướng dẫn, đơn vị tổng hợp": in a note a noun in lower case is only talked of
  if (opening === LIKELY) return following !== 'note' || !started || isCapital(w, i);
  return !w.caseless && isCapital(w, i) && beginsUnknown(lex, w, i, following, started);
}

/** Without capitals to tell, "doanh nghiệp viễn thông" is no list of two bodies. */
function isEverydayWord(lex: Lexicon, w: WordView, i: number): boolean {
  return w.caseless && endOfName(lex, w, i) > i && (lastEntry(lex)?.bare ?? false);
}

/** A capital that nothing knows: another body after a comma, but in a name under way only by a comma. */
function beginsUnknown(
  lex: Lexicon,
  w: WordView,
  i: number,
  following: Following,
  started: boolean,
): boolean {
  if (following === 'note') return !started;
  if (following === 'open') return false;
  const marks = (w.before[i] ?? 0) & LINK;
  return marks === COMMA && lex.trie.walk(lex.fields, w, i) === i;
}

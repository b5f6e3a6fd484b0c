import type { Cell } from './cell.ts';
import type { Draft, Head, Phrase } from './drafts.ts';
import {
  endOfLevels,
  endOfName,
  endOfPlace,
  endOfQualifiers,
  type LevelItem,
  lastEntry,
  linked,
  NOTHING,
  opensBody,
} from './grammar.ts';
import { leveled, shownName } from './levels.ts';
import type { NameEntry } from './lexicon.ts';
import { resolveBody } from './resolve.ts';
import { isOpened } from './sets.ts';
import { addTails } from './tails.ts';
import { sliceOf, spelledRest } from './wording.ts';

/**
 * The registered name at `i`. Of two that begin there the shorter, where the longer one's body did not exist
 * yet: "Báo, Đài Phát thanh - Truyền hình" were two bodies before they became one.
 */
export function nameAt(cell: Cell, i: number): { end: number; entry: NameEntry | undefined } {
  const { lex, w } = cell;
  const end = endOfName(lex, w, i);
  const entry = end > i ? lastEntry(lex) : undefined;
  if (!entry || !isYetToCome(cell, entry)) return { end, entry };
  for (let size = end - 1; size > i; size -= 1) {
    const shorter = endOfName(lex, { ...w, size }, i);
    const other = shorter > i ? lastEntry(lex) : undefined;
    const separate = linked(w, shorter) && opensBody(lex, w, shorter) !== NOTHING;
    if (other && separate && !isYetToCome(cell, other)) return { end: shorter, entry: other };
  }
  return { end, entry };
}

function isYetToCome(cell: Cell, entry: NameEntry): boolean {
  const { on } = cell.context;
  return on != null && entry.bodies.every((body) => body.validFrom !== null && body.validFrom > on);
}

const MANIFOLD = new Set(['committee', 'council', 'party', 'front']);

/** Heads that one list of levels may serve; plans have two to four. */
const MOST_HEADS = 8;

/** "UBND, HĐND cấp huyện": heads in a row whose levels stand after the last. */
function headsFrom(cell: Cell, i: number, end: number, entry: NameEntry): Head[] {
  const { lex, w } = cell;
  const heads: Head[] = [{ entry, from: i, to: end }];
  for (let j = end; linked(w, j) && heads.length < MOST_HEADS; ) {
    const to = endOfName(lex, w, j);
    const next = lastEntry(lex);
    if (to === j || !next || !takesLevels(next)) break;
    heads.push({ entry: next, from: j, to });
    j = to;
  }
  return heads;
}

/** Bodies that every level of government has, where the name does not say the level itself ("Tỉnh đoàn"). */
function takesLevels(entry: NameEntry): boolean {
  return entry.bodies.some(
    (body) => MANIFOLD.has(body.class) && body.name !== entry.core && !entry.abbreviation,
  );
}

/**
 * The body or bodies that a registered name at words `i` to `end` begins: with its levels, its place and what
 * it belongs to.
 */
export function readNamed(cell: Cell, i: number, end: number, entry: NameEntry): Phrase {
  const { lex, w } = cell;
  const heads = takesLevels(entry) ? headsFrom(cell, i, end, entry) : [];
  const last = heads.at(-1);
  const items: LevelItem[] = [];
  if (heads.length > 1 && last) {
    const levels = endOfLevels(lex, w, last.to, items);
    if (levels > last.to) {
      const to = endOfQualifiers(lex, w, levels);
      const drafts = heads.flatMap((head) => leveled(cell, head, items, to));
      for (const draft of drafts) Object.assign(draft, { from: i, to });
      return { drafts, end: to, following: 'note' };
    }
  }
  const levels = endOfLevels(lex, w, end, items);
  if (items.length > 0) {
    const to = endOfQualifiers(lex, w, levels);
    const drafts = leveled(cell, { entry, from: i, to: end }, items, to);
    if (drafts.length === 1) addTails(cell, entry, drafts);
    const phrase: Phrase = { drafts, end: drafts.at(-1)?.to ?? to, following: 'note' };
    return takesLevels(entry) ? { ...phrase, head: { entry, from: i, to: end } } : phrase;
  }
  return readPlainName(cell, i, end, entry);
}

/** A name without levels: perhaps with a place, and with what it belongs to. */
function readPlainName(cell: Cell, i: number, end: number, entry: NameEntry): Phrase {
  const { lex, w } = cell;
  const place = !w.caseless || entry.bare ? endOfPlace(lex, w, end) : end;
  const to = endOfQualifiers(lex, w, place);
  const body = resolveBody(entry, null, cell.context);
  const opened = isOpened(cell, end, to);
  const rest = to > end ? ` ${spelledRest(sliceOf(w, end, to))}` : '';
  const draft: Draft = {
    name: shownName(cell, entry, i, end) + rest,
    kind: opened ? 'generic' : 'named',
    id: body?.id ?? null,
    from: i,
    to,
  };
  const drafts = [draft];
  addTails(cell, entry, drafts);
  return { drafts, end: drafts.at(-1)?.to ?? to, following: 'note' };
}

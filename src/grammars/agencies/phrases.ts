import { endOfPhrase } from './boundaries.ts';
import type { Cell } from './cell.ts';
import { one, type Phrase } from './drafts.ts';
import {
  adjoins,
  endOfName,
  endOfNouns,
  endOfSharedHead,
  HEAD,
  isCapital,
  NOTHING,
  opensBody,
} from './grammar.ts';
import { nameAt, readNamed } from './names.ts';
import { readSet } from './sets.ts';
import { readSharedHead } from './tails.ts';
import type { Noun } from './vocabulary.ts';
import { sliceOf, spelledOut } from './wording.ts';
import { LOWER } from './words.ts';

/** Reads what begins at word `i`; whatever it is, it is at least one word long. */
export function readPhrase(cell: Cell, i: number): Phrase {
  const { lex, w } = cell;
  if (lex.trie.walk(lex.pointers, w, i) > i) return readPointer(cell, i);
  const person = lex.trie.walk(lex.persons, w, i);
  if (
    person > i &&
    person > endOfName(lex, w, i) &&
    adjoins(w, person) &&
    opensBody(lex, w, person) !== NOTHING
  ) {
    return readPerson(cell, i, person);
  }
  return readBody(cell, i);
}

function readBody(cell: Cell, i: number): Phrase {
  const { lex, w } = cell;
  const shared = endOfSharedHead(lex, w, i);
  const list = shared > i ? readSharedHead(cell, i, shared) : null;
  if (list) return list;
  const nouns: Noun[] = [];
  const set = endOfNouns(lex, w, i, nouns);
  const { end: name, entry } = nameAt(cell, i);
  if (name > i && name >= set && entry) return readNamed(cell, i, name, entry);
  if (set > i) return readSet(cell, i, set, nouns);
  return readSpoiled(cell, i) ?? readUnknown(cell, i);
}

/** "Theo phân công tại Quyết định số …": another document names the body. */
function readPointer(cell: Cell, i: number): Phrase {
  const end = endOfPhrase(cell.lex, cell.w, i, i + 1, 'rest');
  return one(
    { name: spelledOut(sliceOf(cell.w, i, end)), kind: 'generic', id: null, from: i, to: end },
    'rest',
  );
}

/** "Chủ tịch UBND cấp huyện, cấp xã", "Trưởng các phòng": a person for each body. */
function readPerson(cell: Cell, i: number, person: number): Phrase {
  const { w } = cell;
  const of = readBody(cell, person);
  const title = sliceOf(w, i, person);
  const lower = (w.caps[person] ?? LOWER) === LOWER;
  const drafts = of.drafts.map((draft, k) => ({
    ...draft,
    name: `${spelledOut(title)} ${lower && draft.kind !== 'named' ? draft.name.charAt(0).toLowerCase() + draft.name.slice(1) : draft.name}`,
    id: null,
    from: k === 0 ? i : draft.from,
  }));
  return { ...of, drafts };
}

/** A registered name of three words or more whose diacritics OCR has spoiled ("Sờ Nội vu"). */
function readSpoiled(cell: Cell, i: number): Phrase | null {
  const { lex, w } = cell;
  if (!isCapital(w, i)) return null;
  const { trie, root } = lex.plain();
  const end = trie.walk(root, cell.plain, i);
  const entry = end > i ? lex.entries[trie.entry - 1] : undefined;
  if (!entry) return null;
  return readNamed(cell, i, end, entry);
}

/** A body that the register does not know: its words up to the next one, or up to what it does. */
function readUnknown(cell: Cell, i: number): Phrase {
  const { lex, w } = cell;
  const most = endOfPhrase(lex, w, i, i + 1, 'unknown');
  let end = most;
  for (let j = i + 2; j < most && !w.caseless; j += 1) {
    if (adjoins(w, j) && !isCapital(w, j) && lex.trie.walk(lex.clearDuties, w, j) > j) {
      end = j;
      break;
    }
  }
  const known = opensBody(lex, w, i) === HEAD || isCapital(w, i);
  return one(
    { name: spelledOut(sliceOf(w, i, end)), kind: known ? 'named' : 'generic', id: null, from: i, to: end },
    'note',
  );
}

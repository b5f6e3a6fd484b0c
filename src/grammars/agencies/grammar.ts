import type { Noun } from '../../lexicon/agency-words.ts';
import type { Level } from '../../lexicon/body.ts';
import { CAC, CAP, LEVELS, type Lexicon, type NameEntry } from './lexicon.ts';
import { ALL_CAPITALS, AND, COLON, HARD, LINK, LOWER, NUMBER, type WordView } from './tokens.ts';

/**
 * The grammar of agency cells as functions from a word's index to the index after what begins there (the
 * same index where nothing does). Nothing here allocates: the table parser runs it over every word of a row.
 */

/** A word joined to the one before by nothing but a space. */
export function adjoins(w: WordView, i: number): boolean {
  return i < w.size && ((w.before[i] ?? 0) & (LINK | HARD)) === 0;
}

/** A word after a comma, a dash or "và". */
export function linked(w: WordView, i: number): boolean {
  const before = w.before[i] ?? 0;
  return i < w.size && (before & LINK) !== 0 && (before & HARD) === 0;
}

/** Whether word `i` begins with a capital letter; in a text without lower case every word does. */
export function isCapital(w: WordView, i: number): boolean {
  return w.caseless || (w.caps[i] ?? LOWER) !== LOWER;
}

/** The level noun at `i`: "huyện", "thị xã". `level` says which level. */
export function endOfLevelNoun(lex: Lexicon, w: WordView, i: number): number {
  return lex.trie.walk(lex.levels, w, i);
}

/** The level found by the last `endOfLevelNoun`. */
export function lastLevel(lex: Lexicon): Level {
  return LEVELS[lex.trie.entry - 1] ?? 'province';
}

/** One level of a list of levels ("cấp huyện", "các xã, phường", "huyện Đông An"). */
export interface LevelItem {
  readonly level: Level;
  /** `tier` is "cấp huyện", `set` "các huyện", `one` "huyện", `every` "các cấp". */
  readonly form: 'tier' | 'set' | 'one' | 'every';
  readonly from: number;
  readonly to: number;
  /** Words of the level noun itself. */
  readonly noun: readonly [number, number];
  /** The place's words, where one is named. */
  readonly place: readonly [number, number] | null;
}

// Bounds on lists, far above what plans hold: from every word the grammar looks a bounded way ahead, so that
// a hostile text costs time in proportion to its length.
const MOST_NOUNS = 12;
const MOST_QUALIFIERS = 8;
const MOST_LEVELS = 24;
const MOST_PLACES = 400;

/**
 * A list of levels after a name: "cấp huyện, cấp xã", "các huyện, thị xã, thành phố", "huyện Đông An".
 * Places are read only where `out` is given, in a cell that stands alone: in a row of a flattened table the
 * next column's first word would look like one.
 */
export function endOfLevels(lex: Lexicon, w: WordView, i: number, out: LevelItem[] | null = null): number {
  return adjoins(w, i) ? endOfLevelList(lex, w, i, out) : i;
}

/** As `endOfLevels`, whatever stands before word `i`. */
export function endOfLevelList(lex: Lexicon, w: WordView, i: number, out: LevelItem[] | null): number {
  if (w.codes[i] === CAC && w.codes[i + 1] === CAP && adjoins(w, i + 1)) {
    out?.push({ level: 'commune', form: 'every', from: i, to: i + 2, noun: [i + 1, i + 2], place: null });
    return i + 2;
  }
  let end = i;
  let form: LevelItem['form'] = 'one';
  let left = out ? MOST_PLACES : MOST_LEVELS;
  for (let j = i; j < w.size && left > 0; left -= 1) {
    if (j > i && !linked(w, j)) break;
    const from = j;
    if (w.codes[j] === CAC) {
      form = 'set';
      j += 1;
    } else if (w.codes[j] === CAP) {
      form = 'tier';
      j += 1;
    }
    if (j > from && !adjoins(w, j)) break;
    const nounEnd = endOfLevelNoun(lex, w, j);
    if (nounEnd === j) {
      const shared = out && from === j ? readSharedPlaces(lex, w, j, out) : j;
      if (shared === j) break;
      end = shared;
      j = shared;
      continue;
    }
    const level = lastLevel(lex);
    // "Hội Nông dân tỉnh, Tỉnh đoàn": the second "tỉnh" begins a name
    if (j > i && endOfName(lex, w, j) > nounEnd) break;
    const place = out && form !== 'tier' ? endOfPlace(lex, w, nounEnd) : nounEnd;
    const to = Math.max(nounEnd, place);
    out?.push({
      level,
      form: place > nounEnd ? 'one' : form,
      from,
      to,
      noun: [j, nounEnd],
      place: place > nounEnd ? [nounEnd, place] : null,
    });
    end = to;
    j = to;
  }
  return out && end > i ? readListedPlaces(lex, w, end, out) : end;
}

/** "huyện Đông An, Tây An": the second place shares the first one's level. */
function readSharedPlaces(lex: Lexicon, w: WordView, i: number, out: LevelItem[]): number {
  let to = i;
  for (let j = i; j < w.size && linked(w, j); ) {
    const model = out.at(-1);
    const place = model?.place ? endOfPlace(lex, w, j, true) : j;
    if (!model || place === j || out.length > MOST_PLACES) break;
    out.push({ ...model, from: j, to: place, place: [j, place] });
    to = place;
    j = place;
  }
  return to;
}

/** "các huyện: Đông An, Tây An và thị xã Nam An". */
function readListedPlaces(lex: Lexicon, w: WordView, i: number, out: LevelItem[]): number {
  const model = out.at(-1);
  if (model?.form !== 'set' || ((w.before[i] ?? 0) & COLON) === 0 || out.length > MOST_PLACES) return i;
  const place = endOfPlace(lex, w, i, true);
  if (place === i) return i;
  out[out.length - 1] = { ...model, form: 'one', to: place, place: [i, place] };
  const shared = readSharedPlaces(lex, w, place, out);
  if (!linked(w, shared) || endOfLevelNoun(lex, w, shared) === shared) return shared;
  return endOfLevelList(lex, w, shared, out);
}

/** Words that a place's name may have: "Hàm Thuận Bắc", "Bà Rịa - Vũng Tàu" (the longest have five). */
const LONGEST_PLACE = 5;

/** A place's name: a run of capitalised words that no body's name begins in. */
export function endOfPlace(lex: Lexicon, w: WordView, i: number, afterLink = false): number {
  let j = i;
  while (j < w.size && j - i < LONGEST_PLACE) {
    const first = j === i;
    if (!(adjoins(w, j) || (first && afterLink))) break;
    if (!isCapital(w, j) || opensBody(lex, w, j) > 0) break;
    if (lex.trie.walk(lex.duties, w, j) > j && w.caseless) break;
    if (lex.trie.walk(lex.qualifiers, w, j) > j || lex.trie.walk(lex.prepositions, w, j) > j) break;
    j += 1;
  }
  return j;
}

/** The entry found by the last look-up of a name. */
export function lastEntry(lex: Lexicon): NameEntry | undefined {
  return lex.entries[lex.trie.entry - 1];
}

/** The name of a registered body at `i`, without its level. Its entry is then `lastEntry`. */
export function endOfName(lex: Lexicon, w: WordView, i: number): number {
  const end = lex.trie.walk(lex.names, w, i);
  if (end > i) {
    const entry = lastEntry(lex);
    return entry?.bare && !bareNameStands(lex, w, end) ? i : end;
  }
  // in a text without lower case every word looks like an abbreviation, but few are in the register
  if (w.caps[i] !== ALL_CAPITALS && !w.caseless) return i;
  return lex.trie.walk(lex.abbreviations, w, i);
}

/** "Báo" is a body before "tỉnh", a place or a cell's end, not in "Báo cáo". */
function bareNameStands(lex: Lexicon, w: WordView, end: number): boolean {
  const entry = lex.trie.entry;
  const stands =
    !adjoins(w, end) ||
    isCapital(w, end) ||
    w.codes[end] === CAC ||
    w.codes[end] === CAP ||
    endOfLevelNoun(lex, w, end) > end ||
    lex.trie.walk(lex.duties, w, end) > end ||
    lex.trie.walk(lex.prepositions, w, end) > end;
  lex.trie.entry = entry;
  return stands;
}

/** The noun of a collective found by the last `endOfNoun`. */
export function lastNoun(lex: Lexicon): Noun | undefined {
  return lex.nounEntries[lex.trie.entry - 1];
}

/** A noun that a list of bodies may hold, and that is not the head of one body's own name. */
function endOfNoun(lex: Lexicon, w: WordView, i: number, quantified: boolean): number {
  const named = endOfName(lex, w, i);
  const end = lex.trie.walk(lex.nouns, w, i);
  if (end === i || named > end) return i;
  const found = lex.trie.entry;
  const noun = lastNoun(lex);
  // "Trung tâm Y tế" is one body, "các trung tâm" a set; in a set the words after it only describe it
  const ownName =
    noun?.heads && !quantified && adjoins(w, end) && isCapital(w, end) && !describes(lex, w, end);
  lex.trie.entry = found;
  return ownName ? i : end;
}

/** Words that say which or whose, and begin no name. */
function describes(lex: Lexicon, w: WordView, i: number): boolean {
  return (
    endOfLevels(lex, w, i) > i ||
    lex.trie.walk(lex.qualifiers, w, i) > i ||
    lex.trie.walk(lex.prepositions, w, i) > i ||
    lex.trie.walk(lex.duties, w, i) > i
  );
}

/** Whether one word more in small letters makes a common word of the noun before it: "Bộ tiêu chí", "Sở hữu", "Bản đồ". */
function goesOnSmall(lex: Lexicon, w: WordView, i: number): boolean {
  return !w.caseless && adjoins(w, i) && !isCapital(w, i) && w.codes[i] !== NUMBER && !describes(lex, w, i);
}

/**
 * The nouns of a collective, with "các" before them: "Các sở, ban, ngành", "cơ quan, đơn vị". Without "các"
 * only nouns that may open one do, or two of them. `nouns` takes their sorts.
 */
export function endOfNouns(lex: Lexicon, w: WordView, i: number, nouns: Noun[] | null = null): number {
  const quantified = lex.trie.walk(lex.quantifiers, w, i);
  const first = endOfNoun(lex, w, quantified, quantified > i);
  if (first === quantified || (quantified > i && !adjoins(w, quantified))) return i;
  let noun = lastNoun(lex);
  const found = lex.trie.entry;
  if (quantified === i && first === i + 1 && goesOnSmall(lex, w, first)) return i;
  lex.trie.entry = found;
  let opens = quantified > i || (noun?.opens ?? false);
  if (noun) nouns?.push(noun);
  let end = first;
  for (let left = MOST_NOUNS; left > 0 && linked(w, end); left -= 1) {
    const next = endOfNoun(lex, w, end, quantified > i);
    noun = lastNoun(lex);
    if (next === end || noun?.apart) break;
    if (noun) nouns?.push(noun);
    opens ||= noun?.opens ?? false;
    end = next;
  }
  return opens ? end : i;
}

/** Closed words after a name or a collective: "có liên quan", "thuộc UBND tỉnh", "trên địa bàn tỉnh". */
export function endOfQualifiers(lex: Lexicon, w: WordView, i: number): number {
  let end = i;
  for (let left = MOST_QUALIFIERS; left > 0; left -= 1) {
    const next = endOfQualifier(lex, w, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

function endOfQualifier(lex: Lexicon, w: WordView, i: number): number {
  if (i >= w.size || ((w.before[i] ?? 0) & HARD) !== 0) return i;
  const plain = lex.trie.walk(lex.qualifiers, w, i);
  const joined = ((w.before[i] ?? 0) & LINK) !== 0;
  // "và tương đương"
  if (joined && !(plain > i && ((w.before[i] ?? 0) & LINK) === AND)) return i;
  // a capital begins something else: the next column's "Trong năm 2024"
  if (!w.caseless && isCapital(w, i)) return endOfLevels(lex, w, i);
  const preposition = lex.trie.walk(lex.prepositions, w, i);
  if (preposition > i) {
    const object = endOfObject(lex, w, preposition);
    if (object > preposition) return object;
  }
  if (plain > i) return plain;
  return endOfLevels(lex, w, i);
}

/** What a preposition ties to: a body, a level, a set, or "Sở" and the like alone. */
function endOfObject(lex: Lexicon, w: WordView, i: number): number {
  if (!adjoins(w, i)) return i;
  const name = endOfName(lex, w, i);
  if (name > i) return endOfLevels(lex, w, name);
  const levels = endOfLevels(lex, w, i);
  if (levels > i) return levels;
  const nouns = endOfNouns(lex, w, i);
  if (nouns > i) return endOfLevels(lex, w, nouns);
  return lex.trie.walk(lex.sharedHeads, w, i);
}

/** How surely a body begins at a word. */
export const NOTHING = 0;
/** A head noun with a capital, of a body that the register does not know: "Trung tâm …". */
export const HEAD = 1;
/** A pointer, a person at a body's head, a collective without "các". */
export const LIKELY = 2;
/** A registered name, or a collective with "các". */
export const SURE = 3;

/** How surely a body begins at `i`. */
export function opensBody(lex: Lexicon, w: WordView, i: number): number {
  if (i >= w.size) return NOTHING;
  if (lex.openers[w.codes[i] ?? 0] !== 1) return NOTHING;
  const name = endOfName(lex, w, i);
  if (name > i && isCapital(w, i)) return SURE;
  const nouns = endOfNouns(lex, w, i);
  if (nouns > i) return lex.trie.walk(lex.quantifiers, w, i) > i || isCapital(w, i) ? SURE : LIKELY;
  if (name > i) return LIKELY;
  if (endOfSharedHead(lex, w, i) > i) return SURE;
  if (lex.trie.walk(lex.pointers, w, i) > i) return LIKELY;
  if (!isCapital(w, i)) return NOTHING;
  if (lex.trie.walk(lex.persons, w, i) > i) return LIKELY;
  if (lex.trie.walk(lex.falseHeads, w, i) > i) return NOTHING;
  return lex.trie.walk(lex.heads, w, i) > i ? HEAD : NOTHING;
}

function startsName(lex: Lexicon, w: WordView, i: number): boolean {
  return (
    endOfName(lex, w, i) > i ||
    endOfNouns(lex, w, i) > i ||
    lex.trie.walk(lex.heads, w, i) > i ||
    endOfLevelNoun(lex, w, i) > i
  );
}

/** "các Sở: Tài chính", "các phòng Nội vụ": the head that a list says once, before its first rest of a name. */
export function endOfSharedHead(lex: Lexicon, w: WordView, i: number): number {
  const quantified = lex.trie.walk(lex.quantifiers, w, i);
  if (quantified > i && !adjoins(w, quantified)) return i;
  const head = lex.trie.walk(lex.sharedHeads, w, quantified);
  if (head === quantified) return i;
  const tail = lex.tails[lex.trie.entry - 1];
  const colon = ((w.before[head] ?? 0) & COLON) !== 0;
  if (!tail || head >= w.size || !(colon || (quantified > i && adjoins(w, head)))) return i;
  const known = lex.trie.walk(tail.root, w, head) > head;
  return known || (colon && isCapital(w, head) && !startsName(lex, w, head)) ? head : i;
}

/** The rests of names after the head of the list at `i`, once `endOfSharedHead` has found one. */
export function tailOf(lex: Lexicon, w: WordView, i: number) {
  const quantified = lex.trie.walk(lex.quantifiers, w, i);
  const head = lex.trie.walk(lex.sharedHeads, w, quantified);
  return head > quantified ? lex.tails[lex.trie.entry - 1] : undefined;
}

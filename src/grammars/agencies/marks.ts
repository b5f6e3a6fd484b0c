import {
  adjoins,
  endOfLevelNoun,
  endOfLevels,
  endOfName,
  endOfNouns,
  endOfQualifiers,
  endOfSharedHead,
  HEAD,
  isCapital,
  LIKELY,
  lastLevel,
  linked,
  NOTHING,
  opensBody,
  SURE,
  tailOf,
} from './grammar.ts';
import { roleLabel } from './labels.ts';
import { type Lexicon, ownLexicon } from './lexicon.ts';
import {
  AND,
  bodyWordKey,
  COLON,
  COMMA,
  codeOfKey,
  DASH,
  FIGURES,
  intern,
  LOWER,
  NUMBER,
  Scan,
  SEMICOLON,
  SLASH,
  type WordView,
} from './tokens.ts';

/**
 * What the agency grammar sees in the words of a table row whose cells have run together: one entry for each
 * word (arrays of `words.length`), or for each border (arrays of `words.length + 1`; border `i` is before
 * word `i`).
 */
export interface AgencyMarks {
  /** How surely a body begins at a word: 0 not, 1 a head noun in capitals, 2 likely, 3 a registered name or "các …". */
  readonly opens: Uint8Array;
  /** Words of the body that begins at a word, with its level and closed qualifiers; 0 where none does. */
  readonly lengths: Uint8Array;
  /** 1 where a border would cut through a known name or set: "Sở Kế hoạch và | Đầu tư". */
  readonly inside: Uint8Array;
  /** 1 where a known name or set is complete at a border. */
  readonly ends: Uint8Array;
  /**
   * For a border between two agency columns, from -1 to 1: 1 where a body begins right after a complete one,
   * with nothing between; -1 inside a name; under 0 after "và", a comma or a semicolon, which go on in the cell.
   */
  readonly joints: Float32Array;
  /** How much words `from` … `to` - 1 look like one agency cell, 0 … 1. Constant time. */
  score(from: number, to: number): number;
  /** How many of words `from` … `to` - 1 belong to no body, known or not, nor say anything of one. Constant time. */
  residue(from: number, to: number): number;
  /** Whether words `from` … `to` - 1 are bodies from the first to the last, none cut and none right after another. Constant time. */
  whole(from: number, to: number): boolean;
}

/** Longest stretch of words that is looked at; a cell never has so many. */
const MOST_WORDS = 4096;
/** Words of a body that are told at most: what a byte of `lengths` holds. */
const MOST_NOTED = 255;

// What a cell's score is multiplied with by what its first word is. Chosen, not fitted: agency cells nearly
// always begin with a body, prose nearly never, and the order of the four is what matters.
const BY_OPENING = new Float32Array(4);
BY_OPENING[NOTHING] = 0.35;
BY_OPENING[HEAD] = 0.8;
BY_OPENING[LIKELY] = 0.9;
BY_OPENING[SURE] = 1;
/** … and where one of its borders cuts a name. */
const CUT = 0.3;
/** … and where one body follows another with nothing between, as the cells of two columns do. */
const TWO_CELLS = 0.5;
/** The part of an unknown name that counts as understood. */
const UNKNOWN_NAME = 0.7;

/** Words after a head noun that may belong to an unknown body's name. */
const LONGEST_UNKNOWN = 8;
/** Words in lower case that may follow one in capitals within it: "Phòng Tổ chức cán bộ", "Ban Quản lý dự án". */
const MOST_LOWER = 3;
/** Words of a commune's or district's own name: "Cẩm Tú", "Hàm Thuận Bắc". */
const SHORTEST_PLACE = 2;
const LONGEST_PLACE = 3;

/** The body that begins at word `i` of a row: index after it and its closed qualifiers, or `i`. */
function endOfBody(lex: Lexicon, w: WordView, i: number): number {
  const shared = endOfSharedHead(lex, w, i);
  if (shared > i) return endOfTails(lex, w, i, shared);
  const name = endOfName(lex, w, i);
  const set = endOfNouns(lex, w, i);
  if (set > name) return endOfQualifiers(lex, w, set);
  if (name > i) return endOfQualifiers(lex, w, endOfPlaceName(lex, w, name, endOfLevels(lex, w, name)));
  const person = lex.trie.walk(lex.persons, w, i);
  if (person > i && adjoins(w, person)) return endOfPersonsBody(lex, w, person);
  return lex.trie.walk(lex.assignments, w, i);
}

/**
 * "UBND xã | Cẩm Tú": the place that levels from word `from` to word `i` are of. Two words in capitals at the least,
 * and none that goes on in lower case, which begins another cell: "UBND xã | Báo cáo".
 */
function endOfPlaceName(lex: Lexicon, w: WordView, from: number, i: number): number {
  const noun = [2, 1].find((k) => i - k >= from && endOfLevelNoun(lex, w, i - k) === i);
  if (noun === undefined || lastLevel(lex) === 'province') return i;
  let end = i;
  while (
    end - i < LONGEST_PLACE &&
    adjoins(w, end) &&
    isCapital(w, end) &&
    opensBody(lex, w, end) === NOTHING &&
    !(adjoins(w, end + 1) && !isCapital(w, end + 1) && !follows(lex, w, end + 1))
  )
    end += 1;
  return end - i < SHORTEST_PLACE ? i : end;
}

/** Whether words begin that say more of the body before them: "có liên quan", "thuộc tỉnh", "chủ trì". */
function follows(lex: Lexicon, w: WordView, i: number): boolean {
  const { trie } = lex;
  return (
    trie.walk(lex.qualifiers, w, i) > i ||
    trie.walk(lex.prepositions, w, i) > i ||
    trie.walk(lex.duties, w, i) > i ||
    endOfLevelNoun(lex, w, i) > i
  );
}

function endOfPersonsBody(lex: Lexicon, w: WordView, i: number): number {
  const name = endOfName(lex, w, i);
  const set = endOfNouns(lex, w, i);
  return Math.max(set > i ? endOfQualifiers(lex, w, set) : i, name > i ? endOfLevels(lex, w, name) : i);
}

function endOfTails(lex: Lexicon, w: WordView, i: number, first: number): number {
  const tail = tailOf(lex, w, i);
  if (!tail) return i;
  let end = first;
  for (let left = 24; left > 0; left -= 1) {
    const next = lex.trie.walk(tail.root, w, end);
    if (next === end) break;
    end = next;
    if (!linked(w, end) || opensBody(lex, w, end) !== NOTHING) break;
  }
  return end;
}

/**
 * How surely a body begins at word `i` of a row, where lower case is other columns' prose: in lower case only
 * a collective with "các" opens a cell, and others only where they go on a list (`goesOn`).
 */
function opening(lex: Lexicon, w: WordView, i: number, goesOn: boolean): number {
  const opens = opensBody(lex, w, i);
  if (opens !== LIKELY) return opens;
  if ((w.caps[i] ?? LOWER) === LOWER) return goesOn ? LIKELY : NOTHING;
  // "Theo kế hoạch" is more often a deadline
  const pointer = lex.trie.walk(lex.pointers, w, i) > i && lex.trie.walk(lex.assignments, w, i) === i;
  return pointer ? NOTHING : LIKELY;
}

/** Whether the word goes on a list whose item before it ends there. */
function goesOnList(w: WordView, i: number, done: number): boolean {
  return i > 0 && i === done && ((w.before[i] ?? 0) & (COMMA | AND | SEMICOLON)) !== 0;
}

/** Words after a body that may say what it does, or which bodies of a set are meant. */
const LONGEST_FOLLOWING = 14;
/** The part of such a word that counts as understood. */
const FOLLOWING = 0.6;

/** The words after a body that seem to be about it: in lower case up to a mark, or places after a colon. */
function endOfFollowing(lex: Lexicon, w: WordView, i: number): number {
  const places = ((w.before[i] ?? 0) & COLON) !== 0;
  let end = i;
  while (end < w.size && end - i < LONGEST_FOLLOWING) {
    const near = adjoins(w, end) || (places && (end === i || linked(w, end)));
    if (!near || isCapital(w, end) !== places || opensBody(lex, w, end) === SURE) break;
    end += 1;
  }
  return end;
}

/** A body's own number stands after such a word: "Trường THPT số 2", "Trạm kiểm lâm vùng 3", "Bệnh viện hạng 1". */
const NUMBERED_BY = new Set(
  'số vùng khu vực tuyến cấp hạng thứ quận phường khóa cụm đội tổ ấp khối'
    .split(' ')
    .map((word) => intern(bodyWordKey(word))),
);

/** Whether a number right after the word belongs to a body's name: "số", "vùng". */
export function numbersBody(word: string): boolean {
  return NUMBERED_BY.has(codeOfKey(bodyWordKey(word)));
}

/** Whether the word counts things, which no name does: "Tổ Tiếp nhận | 40 buổi". */
function counts(w: WordView, i: number): boolean {
  if (w.codes[i] !== NUMBER || NUMBERED_BY.has(w.codes[i - 1] ?? 0)) return false;
  const next = w.codes[i + 1];
  return adjoins(w, i + 1) && !isCapital(w, i + 1) && next !== NUMBER && next !== FIGURES;
}

/** An unknown body's name: its head noun, and the words after it as far as they read as one name. */
function endOfUnknown(lex: Lexicon, w: WordView, i: number): number {
  const head = lex.trie.walk(lex.heads, w, i);
  let end = head;
  let lower = 0;
  while (end > i && end < w.size && end - i < LONGEST_UNKNOWN) {
    if (opensBody(lex, w, end) !== NOTHING) break;
    if (isCapital(w, end)) {
      // "Kỹ thuật và Đào tạo", "Kế hoạch - Tài chính"; without either, capitals after small letters begin something else
      const joined = end > head && linked(w, end) && ((w.before[end] ?? 0) & (AND | DASH)) !== 0;
      if (!joined && (lower > 0 || !adjoins(w, end))) break;
      lower = 0;
    } else {
      if (end === head || lower === MOST_LOWER || !adjoins(w, end) || follows(lex, w, end)) break;
      if (counts(w, end)) break;
      lower += 1;
    }
    end += 1;
  }
  return end;
}

const scratch = new Scan();

/** What reading the words of a row from the left notes of each; its arrays are those of `AgencyMarks`. */
interface Noted {
  readonly opens: Uint8Array;
  readonly lengths: Uint8Array;
  readonly inside: Uint8Array;
  readonly ends: Uint8Array;
  /** How far each word is understood as part of a body or as something said of one, 0 … 1. */
  readonly covered: Float32Array;
}

/** Reads the words of a row once, so that a dynamic programme over its borders can ask at each of them. Linear. */
export function markAgencies(words: readonly string[], lexicon: Lexicon = ownLexicon()): AgencyMarks {
  const w = new Scan();
  w.load(words);
  const noted = noteBodies(lexicon, w, words.length);
  joinCovered(words, w, noted.covered);
  const { opens, lengths, inside, ends, covered } = noted;
  const joints = jointsOf(w, opens, inside, ends);
  return { opens, lengths, inside, ends, joints, ...stretches(opens, inside, joints, covered) };
}

/** Goes over the words of a row and notes where bodies and the labels of roles begin and end. */
function noteBodies(lexicon: Lexicon, w: Scan, n: number): Noted {
  const noted = {
    opens: new Uint8Array(n),
    lengths: new Uint8Array(n),
    inside: new Uint8Array(n + 1),
    ends: new Uint8Array(n + 1),
    covered: new Float32Array(n),
  };
  /** The word after what has been understood so far. */
  let done = 0;
  for (let i = 0; i < w.size; i += 1) {
    if (i > 0 && w.run[i - 1] === w.run[i]) continue;
    const label = roleLabel(lexicon, w, i);
    if (label) {
      noteLabel(noted, w, i, label.end);
      done = Math.max(done, label.end);
      continue;
    }
    const how = opening(lexicon, w, i, goesOnList(w, i, done));
    if (how !== NOTHING) done = noteBody(noted, lexicon, w, { at: i, how, done });
  }
  return noted;
}

/** "Chủ trì: Sở Nội vụ": the label opens the cell and belongs to it. */
function noteLabel({ opens, lengths, inside, covered }: Noted, w: Scan, i: number, end: number): void {
  const run = w.run[i] ?? 0;
  const last = (w.run[end - 1] ?? run) + 1;
  opens[run] = SURE;
  lengths[run] = Math.min(MOST_NOTED, last - run);
  inside.fill(1, run + 1, Math.min(inside.length, last + 1));
  covered.fill(1, run, last);
}

/** Notes the body that begins at a word. Gives the word after what is understood with it. */
function noteBody(
  { opens, lengths, inside, ends, covered }: Noted,
  lexicon: Lexicon,
  w: Scan,
  { at, how, done }: { readonly at: number; readonly how: number; readonly done: number },
): number {
  const n = opens.length;
  const run = w.run[at] ?? 0;
  const known = how === HEAD ? at : endOfBody(lexicon, w, at);
  const end = known > at ? known : endOfUnknown(lexicon, w, at);
  const after = end < w.size ? (w.run[end] ?? n) : n;
  const last = (w.run[end - 1] ?? run) + 1;
  opens[run] = how;
  lengths[run] = Math.min(MOST_NOTED, last - run);
  if (known > at) {
    inside.fill(1, run + 1, last);
    ends[Math.min(after, last)] = 1;
  } else if (counts(w, end)) ends[Math.min(after, last)] = 1;
  // a body within one that was read before ("Trung tâm … thuộc Sở Y tế") adds nothing
  if (at < done) return done;
  covered.fill(known > at ? 1 : UNKNOWN_NAME, run, last);
  const following = endOfFollowing(lexicon, w, end);
  if (following > end) covered.fill(FOLLOWING, last, (w.run[following - 1] ?? last) + 1);
  return following;
}

/** Answers about any stretch of a row in constant time, from sums over the words before each border. */
function stretches(
  opens: Uint8Array,
  inside: Uint8Array,
  joints: Float32Array,
  covered: Float32Array,
): Pick<AgencyMarks, 'score' | 'residue' | 'whole'> {
  const n = opens.length;
  const understood = new Float32Array(n + 1);
  const joined = new Uint16Array(n + 1);
  const missed = new Uint16Array(n + 1);
  for (let r = 1; r <= n; r += 1) {
    understood[r] = (understood[r - 1] ?? 0) + (covered[r - 1] ?? 0);
    joined[r] = (joined[r - 1] ?? 0) + ((joints[r] ?? 0) === 1 ? 1 : 0);
    missed[r] = (missed[r - 1] ?? 0) + ((covered[r - 1] ?? 0) === 0 ? 1 : 0);
  }
  const residue = (from: number, to: number): number => (missed[to] ?? 0) - (missed[from] ?? 0);
  return {
    score: (from, to) => {
      if (to <= from) return 0;
      const share = ((understood[to] ?? 0) - (understood[from] ?? 0)) / (to - from);
      const two = (joined[to - 1] ?? 0) > (joined[from] ?? 0) ? TWO_CELLS : 1;
      const cut = (inside[from] ?? 0) + (inside[to] ?? 0) > 0 ? CUT : 1;
      return Math.max(0, Math.min(1, share)) * (BY_OPENING[opens[from] ?? 0] ?? 0) * cut * two;
    },
    residue,
    whole: (from, to) =>
      to > from &&
      opens[from] !== NOTHING &&
      inside[from] === 0 &&
      inside[to] === 0 &&
      (joined[to - 1] ?? 0) === (joined[from] ?? 0) &&
      residue(from, to) === 0,
  };
}

/** "và", "-" and the like between two understood words are understood. */
function joinCovered(words: readonly string[], w: Scan, covered: Float32Array): void {
  const hasWord = new Uint8Array(words.length);
  for (let i = 0; i < w.size; i += 1) hasWord[w.run[i] ?? 0] = 1;
  for (let r = 1; r < words.length - 1; r += 1) {
    if (hasWord[r] === 0 && (covered[r - 1] ?? 0) > 0) covered[r] = covered[r - 1] ?? 0;
  }
}

/** What stands before the first word of each run tells whether a border may be there. */
function jointsOf(w: Scan, opens: Uint8Array, inside: Uint8Array, ends: Uint8Array): Float32Array {
  const joints = new Float32Array(inside.length);
  for (let i = 1; i < w.size; i += 1) {
    const run = w.run[i] ?? 0;
    const left = w.run[i - 1] ?? 0;
    if (left === run) continue;
    const before = w.before[i] ?? 0;
    const how = opens[run] ?? NOTHING;
    if ((before & (COMMA | AND | SLASH)) !== 0) joints[run] = -0.9;
    else if ((before & SEMICOLON) !== 0) joints[run] = how === NOTHING ? 0 : -0.5;
    else if (how === HEAD) joints[run] = ends[run] === 1 ? 0.6 : 0.2;
    else if (how !== NOTHING) joints[run] = ends[run] === 1 ? 1 : 0.3;
    // a run of nothing but marks, such as "và": no border right before it either
    for (let r = left + 1; r < run; r += 1) if ((before & AND) !== 0) joints[r] = -0.9;
  }
  for (let r = 0; r < joints.length; r += 1) if (inside[r] === 1) joints[r] = -1;
  return joints;
}

/**
 * How much a run of words looks like what an agency column holds, 0 … 1: the share of its words that belong
 * to bodies, less where it does not begin with one. Does not allocate. For many stretches of one row
 * `markAgencies` is faster by far.
 */
export function agencyScore(words: readonly string[], lexicon: Lexicon = ownLexicon()): number {
  const w = scratch;
  w.load(words);
  const size = Math.min(w.size, MOST_WORDS);
  if (size === 0) return 0;
  let covered = 0;
  let first = NOTHING;
  let done = 0;
  for (let i = 0; i < size; ) {
    const label = roleLabel(lexicon, w, i);
    if (label) {
      if (i === 0) first = SURE;
      covered += label.end - i;
      done = label.end;
      i = done;
      continue;
    }
    const how = opening(lexicon, w, i, goesOnList(w, i, done));
    if (i === 0) first = how;
    const known = how > HEAD ? endOfBody(lexicon, w, i) : i;
    const end = known > i ? known : how === HEAD ? endOfUnknown(lexicon, w, i) : i;
    if (end === i) {
      i += 1;
      continue;
    }
    covered += (end - i) * (known > i ? 1 : UNKNOWN_NAME);
    done = endOfFollowing(lexicon, w, end);
    covered += (done - end) * FOLLOWING;
    i = done;
  }
  return Math.min(1, covered / size) * (BY_OPENING[first] ?? 0);
}

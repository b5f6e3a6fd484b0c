import { remembered } from './remembered.ts';

/**
 * Vietnamese text in one form.
 *
 * Two kinds of folding live here and nowhere else: *mending*, which repairs faults of encoding and whose
 * result is kept in records, and *keys*, which only serve matching and are never shown.
 */

const INVISIBLE = /[\u0000-\u001F\u007F\u200B-\u200D\u2060\uFEFF\u00AD]/g;
/**
 * A run of what white space does not part. To JavaScript the mark of byte order is white space (ECMA-262, 12.2), which on a page
 * it is not: within a word it is nothing.
 */
export const RUNS = /[\S\uFEFF]+/g;
const TONES = '\u0300\u0301\u0303\u0309\u0323';
const TONE = new RegExp(`[${TONES}]`, 'g');
/**
 * A consonant that ends a Vietnamese syllable (c, ch, m, n, ng, nh, p, t) and carries a tone mark: an extractor put the
 * mark one letter too far ("đươc̣", "nhâṇ"). A mark on any other letter ("z̉", "C̣") is whatever it is, and stays.
 */
const TONE_ON_FINAL = new RegExp(`[aeiouy\u0302\u0306\u031B][cmnpgth]?[cmnpgth][${TONES}]`, 'i');
/** Letters that no Vietnamese syllable has. */
const FOREIGN = /[fjwz]/i;
const MODIFIED_VOWEL = /[aeou][\u0302\u0306\u031B]/gi;

/** Index in `word` (NFD, without tone marks) after the letter that carries the syllable's tone. */
function toneSeat(word: string): number {
  let seat = -1;
  for (const m of word.matchAll(MODIFIED_VOWEL)) seat = m.index + m[0].length;
  if (seat >= 0) return seat;
  // "gi" and "qu" are consonants before another vowel
  const head = /^(gi|qu)(?=[aeiouy])/i.exec(word)?.[0].length ?? 0;
  const nucleus = /[aeiouy]+/i.exec(word.slice(head));
  if (!nucleus) return -1;
  const from = head + nucleus.index;
  const vowels = nucleus[0].length;
  const closed = from + vowels < word.length;
  return from + (vowels === 1 ? 1 : closed || vowels === 3 ? 2 : 1);
}

/** Letters of a text that tell whether it is one word: one that is longer and has several tones is not. */
const HEAD = 64;

function reseatTone(word: string): string {
  // a passage of megabytes need not be taken apart to find that it is not a word with one mark
  if (word.length > HEAD && tonesIn(word.slice(0, HEAD)) > 1) return word;
  const d = word.normalize('NFD');
  if (!TONE_ON_FINAL.test(d) || FOREIGN.test(d)) return word;
  const marks = d.match(TONE) ?? [];
  const bare = d.replace(TONE, '');
  const seat = toneSeat(bare);
  if (marks.length !== 1 || seat < 0) return word;
  return (bare.slice(0, seat) + marks[0] + bare.slice(seat)).normalize('NFC');
}

function tonesIn(text: string): number {
  return text.normalize('NFD').match(TONE)?.length ?? 0;
}

/** Hardly a syllable has more letters than what is kept. */
const mendWord = remembered(mendAfresh, { most: 10_000, longest: 12 });

/**
 * Mends one word: NFC, tone marks on the letter that bears them, Đ for its look-alike Ð (U+00D0), no
 * invisible characters, no NUL, no lone surrogates. Typing errors of the source stay. Short words are remembered.
 */
export function mend(word: string): string {
  // ASCII words are nearly half of a table's tokens and need nothing
  if (/^[!-~]*$/.test(word)) return word;
  return mendWord(word);
}

function mendAfresh(word: string): string {
  const plain = word
    .replace(INVISIBLE, '')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .toWellFormed()
    .normalize('NFC');
  return /[\u0300-\u036F\u1E00-\u1E9F]/.test(plain) ? reseatTone(plain) : plain;
}

// Both spellings of a tone over "oa", "oe", "uy": the old one (hóa) is folded into the new one (hoá).
const OLD_TONE: Record<string, string> = {};
for (const [first, second] of ['oa', 'oe', 'uy']) {
  for (const tone of TONES) {
    OLD_TONE[(first + tone).normalize('NFC') + second] = first + (second + tone).normalize('NFC');
  }
}
const OLD_TONE_PAIR = new RegExp(Object.keys(OLD_TONE).join('|'), 'g');
/** The same in one step a letter: most texts have no such pair. */
const OLD_TONED = /[òóõỏọùúũủụ][aey]/;
/** White space that is not one space between two words. */
const LOOSE_SPACE = /[^\S ]|^ | $| {2}/;

/**
 * The form that Vietnamese text is matched in: NFC, lower case, one spelling for each tone ("hóa" = "hoá",
 * "qúy" = "quý"), white space folded. Not for display.
 */
export function matchKey(text: string): string {
  const low = text.normalize('NFC').toLowerCase().replace(/ð/g, 'đ');
  // nearly all texts have single spaces, and most have no such pair: looking is cheaper than replacing
  const key = OLD_TONED.test(low) ? low.replace(OLD_TONE_PAIR, (pair) => OLD_TONE[pair] ?? pair) : low;
  return LOOSE_SPACE.test(key) ? squeeze(key) : key;
}

const EDGES = /^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu;

/** What a room holds equal in single words beyond what `matchKey` does. */
export interface WordFolding {
  /** Leave out the punctuation around the word. */
  readonly trim?: boolean;
  /** đ as d: OCR loses the bar. */
  readonly unbarred?: boolean;
  /** One spelling of syllables that end in i or in y: see `withFinalY`. */
  readonly finalY?: boolean;
  /** Folded words that are written in two ways, each with the one that is meant. */
  readonly spellings?: ReadonlyMap<string, string>;
}

const I_TO_Y: Readonly<Record<string, string>> = { i: 'y', í: 'ý', ì: 'ỳ', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };
/** Syllables that are written with either vowel. Others are words of their own with each: "thúy" and "thúi". */
const EITHER_VOWEL = /^(?:[hklmst]|qu)[iíìỉĩị]$/;

/** A folded syllable with y where both i and y are in use: "kĩ" = "kỹ", "tỉ" = "tỷ", "quí" = "quý". */
export function withFinalY(key: string): string {
  return EITHER_VOWEL.test(key) ? key.slice(0, -1) + (I_TO_Y[key.slice(-1)] ?? '') : key;
}

/** The key of single words under one folding; keys are remembered, since words repeat. */
export function wordKeyBy({ trim, unbarred, finalY, spellings }: WordFolding): (word: string) => string {
  const keyOf = (word: string): string => {
    let key = matchKey(word);
    if (trim) key = key.replace(EDGES, '');
    if (unbarred) key = key.replace(/đ/g, 'd');
    if (finalY) key = withFinalY(key);
    return spellings?.get(key) ?? key;
  };
  return remembered(keyOf, { most: 50_000 });
}

/** The `matchKey` of one word without the punctuation around it. */
export const wordKey = wordKeyBy({ trim: true });

/** As `matchKey`, without any diacritics: what a person types who has no Vietnamese keyboard. */
export function plainKey(text: string): string {
  const key = text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase();
  return LOOSE_SPACE.test(key) ? squeeze(key) : key;
}

/** White space of the source folded to single spaces. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

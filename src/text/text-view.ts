import { matchKey } from './fold.ts';

/**
 * A text seen three ways, character for character: as written (NFC), lower case with folded tone placement
 * (`key`), and without diacritics (`plain`). A pattern that matched in one view is cut out of another at the
 * same offsets, so that matching may be tolerant and what is kept stays as written.
 */
export interface TextView {
  readonly raw: string;
  readonly key: string;
  readonly plain: string;
  /** Offset in the text that the view was made from. */
  at(offset: number): number;
}

const BARE = new Map<string, string>();

/** One letter without its diacritics. Tones and vowel marks are lost by OCR, so references match without them. */
function bare(letter: string): string {
  const known = BARE.get(letter);
  if (known !== undefined) return known;
  const stripped = letter
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd');
  // only a letter for a letter: offsets have to agree
  const result = stripped.length === letter.length ? stripped : letter;
  BARE.set(letter, result);
  return result;
}

/** `matchKey`, with white space and length kept: line breaks end clauses. */
function keyOf(raw: string): string {
  const whole = /[\n\t]/.test(raw) ? '' : matchKey(raw);
  if (whole.length === raw.length) return whole;
  return raw.replace(/\S+/g, (word) => {
    const folded = matchKey(word);
    return folded.length === word.length ? folded : word;
  });
}

/** Where each character of the composed text began in a text that is not in NFC. */
function composed(text: string): { raw: string; starts: number[] } {
  let raw = '';
  const starts: number[] = [];
  for (const m of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const letter = m[0].normalize('NFC');
    for (let i = 0; i < letter.length; i++) starts.push(m.index);
    raw += letter;
  }
  starts.push(text.length);
  return { raw, starts };
}

/**
 * Text as it is looked through: composed (NFC), with a key for comparing, and the way back to the offsets of
 * the original.
 */
export function viewOf(text: string): TextView {
  const nfc = text.normalize('NFC');
  const { raw, starts } = nfc === text ? { raw: text, starts: null } : composed(text);
  // a no-break space is a space for every pattern
  const key = keyOf(raw).replace(/\u00A0/g, ' ');
  const plain = key.replace(/[\u0080-\uFFFF]/g, bare);
  return { raw, key, plain, at: (offset) => (starts ? (starts[offset] ?? text.length) : offset) };
}

/** Matches a sticky pattern at one offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

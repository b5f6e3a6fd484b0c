import { plainKey, wordKey } from '../text/fold.ts';

/**
 * Words without diacritics, as the index of an archive keeps them: lower case, UTF-8, whatever is no letter or digit a
 * space. The same letters as `plainKey` gives, unit by unit from a table, since ten years of plans have billions of them.
 */

/** What becomes of a UTF-16 unit: an ASCII letter or digit, a space, or one of these. */
const UNSEEN = 0;
const DROPPED = 1;
/** A letter that is not ASCII even without diacritics: its own UTF-8. */
const OTHER = 2;
const SPACE = 0x20;

const TABLE = new Uint8Array(0x1_0000);
const MARK = /[\u0300-\u036F]/;
const LETTER = /[\p{L}\p{N}]/u;

function becomes(unit: number): number {
  const known = TABLE[unit] ?? SPACE;
  if (known !== UNSEEN) return known;
  const found = lookedUp(unit);
  TABLE[unit] = found;
  return found;
}

function lookedUp(unit: number): number {
  // half of a pair: the pair is looked at as a whole
  if (unit >= 0xd800 && unit <= 0xdfff) return OTHER;
  const letter = String.fromCharCode(unit);
  if (MARK.test(letter)) return DROPPED;
  const bare = plainKey(letter);
  if (!LETTER.test(bare)) return SPACE;
  const code = bare.charCodeAt(0);
  return bare.length === 1 && code < 0x80 ? code : OTHER;
}

/** Bytes that one letter can take: a Hangul syllable becomes three letters of three bytes. */
const LONGEST_LETTER = 16;

/** Texts folded into one piece of memory: it goes from thread to thread, and into the engine, much faster than strings. */
export class FoldedTexts {
  #bytes: Buffer = Buffer.allocUnsafe(2 ** 16);
  #end = 0;
  readonly ends: number[] = [];
  /** Words as they are printed, of those that have a letter which is not ASCII. */
  readonly #printed = new Set<string>();

  /** The words that have diacritics, each once, in the form that text is matched in, a space between them. */
  get printed(): string {
    return [...new Set([...this.#printed].map(wordKey))].join(' ');
  }

  get bytes(): Uint8Array {
    return new Uint8Array(this.#bytes.subarray(0, this.#end));
  }

  /** Adds to the text that is being written. */
  append(text: string): void {
    let bytes = this.#withRoom(this.#end, text.length);
    let end = this.#end;
    let from = 0;
    let marked = false;
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      const byte = becomes(unit);
      if (byte > SPACE) {
        bytes[end++] = byte;
        marked ||= unit > 0x7f;
      } else if (byte === SPACE) {
        bytes[end++] = SPACE;
        if (marked) this.#printed.add(text.slice(from, i));
        marked = false;
        from = i + 1;
      } else {
        marked = true;
        if (byte === DROPPED) continue;
        const letter = String.fromCodePoint(text.codePointAt(i) ?? SPACE);
        if (letter.length > 1) i += 1;
        bytes = this.#withRoom(end, LONGEST_LETTER + text.length - i);
        end += bytes.write(LETTER.test(letter) ? plainKey(letter) : ' ', end);
      }
    }
    if (marked) this.#printed.add(text.slice(from));
    this.#end = end;
  }

  /** The memory, with room for more bytes behind the first `end`. */
  #withRoom(end: number, more: number): Buffer {
    if (end + more > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(end + more, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, end);
      this.#bytes = larger;
    }
    return this.#bytes;
  }

  /** Ends a word, whatever comes next. */
  part(): void {
    this.append(' ');
  }

  /** Ends a text. */
  close(): void {
    this.ends.push(this.#end);
  }
}

/** One text, folded. */
export function foldWords(text: string): string {
  const folded = new FoldedTexts();
  folded.append(text);
  return Buffer.from(folded.bytes).toString();
}

/**
 * A number for words: the same for the same words whatever their diacritics, punctuation and numbers. Two sums of 32 bits
 * that run over the letters (multiply and exclusive-or, as in FNV-1a, with different factors), 53 bits of both, which is
 * what a number holds exactly: among ten million unlike texts one pair meets with a chance of under one in a hundred.
 */
export function wordsKey(words: string): number {
  let [a, b] = [0x811c_9dc5, 0x1b87_3593];
  let parted = false;
  let begun = false;
  const take = (byte: number): void => {
    a = Math.imul(a ^ byte, 0x0100_0193);
    b = Math.imul(b ^ byte, 0x85eb_ca6b);
    b ^= b >>> 13;
  };
  for (let i = 0; i < words.length; i += 1) {
    const byte = becomes(words.charCodeAt(i));
    if (byte === DROPPED) continue;
    if (byte < 0x61 || byte > 0x7a) parted = begun;
    else {
      if (parted) take(SPACE);
      parted = false;
      begun = true;
      take(byte);
    }
  }
  a ^= a >>> 16;
  return (a >>> 0) * 2 ** 21 + (b >>> 11);
}

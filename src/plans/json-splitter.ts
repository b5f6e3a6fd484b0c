const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/** A collection is not JSON: where, and what stood there. */
export interface SplitFault {
  /** Offset in bytes from the beginning of the stream. */
  readonly at: number;
  readonly byte: number | null;
}

/**
 * Takes a stream of JSON apart into the objects that stand in it one after another (NDJSON) or in one array, without
 * keeping more than one of them. Only borders are looked at: whether an object is JSON shows when it is parsed.
 */
export class JsonSplitter {
  /** Bytes of an object that began in an earlier piece. */
  #kept: Buffer[] = [];
  #depth = 0;
  #inString = false;
  #escaped = false;
  #seen = 0;
  #fault: SplitFault | null = null;

  get fault(): SplitFault | null {
    return this.#fault;
  }

  /** Takes the next piece; gives the objects that end in it, which may share its memory. */
  push(piece: Buffer): Buffer[] {
    const whole: Buffer[] = [];
    let from = this.#depth > 0 ? 0 : -1;
    for (let i = 0; i < piece.length && !this.#fault; i += 1) {
      const byte = piece[i] ?? 0;
      if (this.#inString) {
        i = this.#skipString(piece, i);
      } else if (this.#depth === 0) {
        if (byte === OPEN_BRACE) {
          this.#depth = 1;
          from = i;
        } else if (!isBetween(byte)) this.#fault = { at: this.#seen + i, byte };
      } else if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#depth += 1;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        this.#depth -= 1;
        if (this.#depth === 0) {
          const last = piece.subarray(from, i + 1);
          whole.push(this.#kept.length === 0 ? last : Buffer.concat([...this.#kept, last]));
          this.#kept = [];
          from = -1;
        }
      }
    }
    if (from >= 0) this.#kept.push(piece.subarray(from));
    this.#seen += piece.length;
    return whole;
  }

  /** To be called after the last piece: an object that has no end is a fault. */
  end(): void {
    if (this.#depth > 0) this.#fault ??= { at: this.#seen, byte: null };
  }

  /** Index of the last byte of the string that goes on at `i`, or of the piece where the string runs over it. */
  #skipString(piece: Buffer, i: number): number {
    let at = i;
    if (this.#escaped) {
      this.#escaped = false;
      at += 1;
    }
    for (; at < piece.length; at += 1) {
      const byte = piece[at];
      if (byte === QUOTE) {
        this.#inString = false;
        return at;
      }
      if (byte !== BACKSLASH) continue;
      at += 1;
      this.#escaped = at === piece.length;
    }
    return piece.length;
  }
}

/** White space, a byte order mark, and the signs of an array around its elements. */
function isBetween(byte: number): boolean {
  const space = byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
  const mark = byte === 0xef || byte === 0xbb || byte === 0xbf;
  return space || mark || byte === COMMA || byte === OPEN_BRACKET || byte === CLOSE_BRACKET;
}

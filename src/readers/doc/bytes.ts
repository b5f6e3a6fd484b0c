/** Little-endian numbers of a stream; what lies beyond its end reads as 0, so that a damaged file ends no program. */
export class Bytes {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.#bytes.length;
  }

  u8(at: number): number {
    return this.#bytes[at] ?? 0;
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.#view.getUint16(at, true) : 0;
  }

  i16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.#view.getInt16(at, true) : 0;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.#view.getUint32(at, true) : 0;
  }

  /** The bytes of a part; fewer where the stream ends before it. */
  part(at: number, length: number): Bytes {
    const from = Math.min(Math.max(0, at), this.length);
    return new Bytes(this.#bytes.subarray(from, Math.min(this.length, from + Math.max(0, length))));
  }

  /** Characters of two bytes each. */
  utf16(at: number, characters: number): string {
    return Buffer.from(this.part(at, characters * 2).#bytes).toString('utf16le');
  }

  /** Characters of one byte each, in the code page of Western Windows, which Word uses where two bytes aren't needed. */
  windows1252(at: number, characters: number): string {
    return WINDOWS_1252.decode(this.part(at, characters).#bytes);
  }
}

const WINDOWS_1252 = new TextDecoder('windows-1252');

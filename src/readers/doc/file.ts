import { inEveryLanguage, type Messages } from '../../messages/index.ts';
import { done, failed, type Result, type Trouble } from '../../model/trouble.ts';
import { messageOf } from '../../text/thrown.ts';
import { Bytes } from './bytes.ts';
import { openable } from './chains.ts';
import { SPRM, sprms } from './sprms.ts';

/** The parts of an old Word file's text, in the order in which they follow one another (MS-DOC 2.3). */
export const STORIES = ['main', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes'] as const;
export type Story = (typeof STORIES)[number];

/** Where the file information block keeps the length of each story, in characters. */
const STORY_LENGTHS = 76;
/** Offsets of pairs "where, how long" into the table stream (MS-DOC 2.5.6). */
export const TABLES = {
  styles: 0x00a2,
  characters: 0x00fa,
  paragraphs: 0x0102,
  pieces: 0x01a2,
  lists: 0x02e2,
  listOverrides: 0x02ea,
  fonts: 0x0112,
} as const;

/** The information block of Word 97 and later begins so; Word 6 and 95 have lower versions. */
const WORD_97 = 0x00c0;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/** A stretch of text that lies together in the file. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** Bytes of each character. */
  readonly width: 1 | 2;
}

/** Properties of the characters or paragraphs that lie between two places of the file. */
export interface Formatted {
  readonly from: number;
  readonly to: number;
  /** The style's number in the style sheet; 0 for characters. */
  readonly style: number;
  readonly group: Bytes;
}

/** An old Word file's streams and its text; places in it are character positions. */
export class DocFile {
  readonly text: string;
  readonly #main: Bytes;
  readonly #table: Bytes;
  readonly #data: Bytes;
  readonly #pieces: readonly Piece[];
  readonly #paragraphs: readonly Formatted[];
  readonly #characters: readonly Formatted[];

  private constructor(main: Bytes, table: Bytes, data: Bytes, pieces: readonly Piece[]) {
    this.#main = main;
    this.#table = table;
    this.#data = data;
    this.#pieces = pieces;
    this.text = pieces.map((piece) => textOf(main, piece)).join('');
    this.#paragraphs = this.#pages(TABLES.paragraphs, paragraphsOn);
    this.#characters = this.#pages(TABLES.characters, charactersOn);
  }

  /** @returns the file, or why it cannot be read: another kind of file, older than Word 97, encrypted, damaged */
  static async open(bytes: Uint8Array): Promise<Result<DocFile>> {
    const cfb = await import('cfb');
    const { find, read } = cfb.default ?? cfb;
    const sound = openable(bytes);
    if (!sound) return failed(damaged((found) => found.endlessChain));
    let streams: (Bytes | null)[];
    try {
      const container = read(Buffer.from(sound), { type: 'buffer' });
      streams = ['WordDocument', '0Table', '1Table', 'Data'].map((name) => {
        const entry = find(container, name);
        return entry ? new Bytes(Uint8Array.from(entry.content)) : null;
      });
    } catch (error) {
      return failed(damaged((found) => found.said(messageOf(error))));
    }
    const [main, first, second, data] = streams;
    if (!main) return failed(damaged((found) => found.noStream));
    if (main.u16(2) < WORD_97) return failed(tooOld(main.u16(2)));
    const flags = main.u16(10);
    if (flags & ENCRYPTED) return failed(encrypted());
    const table = flags & SECOND_TABLE ? second : first;
    if (!table) return failed(damaged((found) => found.noTableStream));
    const pieces = piecesOf(main, table);
    if (pieces === null) return failed(damaged((found) => found.noPieces));
    return done(new DocFile(main, table, data ?? new Bytes(new Uint8Array()), pieces));
  }

  /** Where a story begins and ends. */
  story(name: Story): { readonly from: number; readonly to: number } {
    let from = 0;
    for (const [i, story] of STORIES.entries()) {
      const length = this.#main.u32(STORY_LENGTHS + i * 4);
      if (story === name)
        return { from: Math.min(from, this.text.length), to: Math.min(from + length, this.text.length) };
      from += length;
    }
    return { from: 0, to: 0 };
  }

  /** A table of the table stream. */
  table(which: number): Bytes {
    return this.#table.part(this.#main.u32(which), this.#main.u32(which + 4));
  }

  /** As `table`, with what follows it: definitions of lists are longer than the block says. */
  tableOnward(which: number): Bytes {
    return this.#main.u32(which + 4) === 0
      ? new Bytes(new Uint8Array())
      : this.#table.part(this.#main.u32(which), this.#table.length);
  }

  /** Properties of the paragraph that ends at a position. */
  paragraphAt(position: number): Pick<Formatted, 'style' | 'group'> {
    const found = this.#at(this.#paragraphs, position);
    if (!found) return { style: 0, group: new Bytes(new Uint8Array()) };
    // many columns do not fit on a page of properties and stand in a stream of their own (sprmPHugePapx)
    for (const { code, operand } of sprms(found.group)) {
      if (code !== SPRM.PHugePapx && code !== SPRM.PHugePapxOld) continue;
      const at = operand.u32(0);
      return { style: found.style, group: this.#data.part(at + 2, this.#data.u16(at)) };
    }
    return found;
  }

  /** Properties of the characters from a position on, and the position at which others begin. */
  charactersAt(position: number): { readonly group: Bytes; readonly until: number } {
    const piece = this.#pieceAt(position);
    const found = this.#at(this.#characters, position);
    if (!piece) return { group: new Bytes(new Uint8Array()), until: position + 1 };
    const place = piece.at + (position - piece.from) * piece.width;
    const left = found ? Math.ceil((found.to - place) / piece.width) : 1;
    return {
      group: found?.group ?? new Bytes(new Uint8Array()),
      until: Math.min(piece.to, position + Math.max(1, left)),
    };
  }

  #pieceAt(position: number): Piece | undefined {
    return lastBefore(this.#pieces, (piece) => piece.from, position);
  }

  #at(list: readonly Formatted[], position: number): Formatted | undefined {
    const piece = this.#pieceAt(position);
    if (!piece) return undefined;
    const place = piece.at + (position - piece.from) * piece.width;
    const found = lastBefore(list, (formatted) => formatted.from, place);
    return found && place < found.to ? found : undefined;
  }

  /** Pages of 512 bytes in the main stream, named by a table of places and page numbers (PlcBtePapx, PlcBteChpx). */
  #pages(which: number, read: (page: Bytes) => Formatted[]): Formatted[] {
    const plc = this.table(which);
    const count = Math.floor((plc.length - 4) / 8);
    const found: Formatted[] = [];
    const seen = new Set<number>();
    for (let i = 0; i < count; i++) {
      const page = plc.u32((count + 1) * 4 + i * 4) & 0x3fffff;
      if (seen.has(page)) continue;
      seen.add(page);
      found.push(...read(this.#main.part(page * PAGE, PAGE)));
    }
    return found.sort((a, b) => a.from - b.from);
  }
}

const PAGE = 512;
/** Where a page of properties keeps the number of its entries. */
const COUNT = 511;

/** A page of paragraph properties (PapxFkp, MS-DOC 2.9.175). */
function paragraphsOn(page: Bytes): Formatted[] {
  const count = page.u8(COUNT);
  return Array.from({ length: count }, (_, i) => {
    const at = page.u8((count + 1) * 4 + i * 13) * 2;
    const short = page.u8(at);
    const from = short === 0 ? at + 2 : at + 1;
    const length = short === 0 ? page.u8(at + 1) * 2 : short * 2 - 1;
    const whole = at === 0 ? page.part(0, 0) : page.part(from, length);
    return { ...rangeOf(page, i), style: whole.u16(0), group: whole.part(2, whole.length) };
  });
}

/** A page of character properties (ChpxFkp, MS-DOC 2.9.33). */
function charactersOn(page: Bytes): Formatted[] {
  const count = page.u8(COUNT);
  return Array.from({ length: count }, (_, i) => {
    const at = page.u8((count + 1) * 4 + i) * 2;
    const group = at === 0 ? page.part(0, 0) : page.part(at + 1, page.u8(at));
    return { ...rangeOf(page, i), style: 0, group };
  });
}

function rangeOf(page: Bytes, i: number): { from: number; to: number } {
  return { from: page.u32(i * 4), to: page.u32(i * 4 + 4) };
}

/** The last item of a sorted list that begins at or before a position. */
function lastBefore<T>(list: readonly T[], startOf: (item: T) => number, position: number): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && startOf(item) <= position) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}

/** The piece table (Clx, MS-DOC 2.9.38): after changes of properties, which begin with 1, the table itself with 2. */
function piecesOf(main: Bytes, table: Bytes): Piece[] | null {
  const clx = table.part(main.u32(TABLES.pieces), main.u32(TABLES.pieces + 4));
  let at = 0;
  while (at < clx.length && clx.u8(at) === 1) at += 3 + clx.u16(at + 1);
  if (clx.u8(at) !== 2) return null;
  const plc = clx.part(at + 5, clx.u32(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: Piece[] = [];
  let characters = 0;
  for (let i = 0; i < count; i++) {
    const [from, to] = [plc.u32(i * 4), plc.u32(i * 4 + 4)];
    const place = plc.u32((count + 1) * 4 + i * 8 + 2);
    const width = place & 0x40000000 ? 1 : 2;
    const at = width === 1 ? (place & 0x3fffffff) / 2 : place;
    characters += to - from;
    // every character lies in the file, and once: pieces over one another are no text that Word wrote
    if (from !== (pieces.at(-1)?.to ?? 0) || to < from || characters > main.length) return null;
    if (at + (to - from) * width > main.length) return null;
    pieces.push({ from, to, at, width });
  }
  return pieces.length > 0 ? pieces : null;
}

function textOf(main: Bytes, { from, to, at, width }: Piece): string {
  return width === 1 ? main.windows1252(at, to - from) : main.utf16(at, to - from);
}

function encrypted(): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.encryptedDoc());
}

function tooOld(version: number): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.oldWord(version));
}

/** A .doc file that something is wrong with. */
export function damaged(got: (found: Messages['unreadable']['found']) => string): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.damagedDoc(got(unreadable.found)));
}

import type { SourceLine, Token } from '../source/document.ts';
import { indentOf } from '../source/lines.ts';
import { mend, RUNS } from '../text/fold.ts';

/** A line that only draws: "-----", "_____", "* * *" (the stroke under the motto, typed). */
export function isRule(text: string): boolean {
  return text.trim().length > 2 && /^[\s\-–—_=*.…~]+$/.test(text);
}

/** A run of characters and where it stands in the decoded original; of another length where it was an entity. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** Where a line stands, for formats that have lines or paths. */
export interface LinePlace {
  /** Line of the source that holds an offset; 0 in formats without lines. */
  readonly lineAt: (offset: number) => number;
  readonly path?: string;
}

/**
 * Characters gathered into one line of a document whose words may be spread over several elements
 * (`N<b>ơi</b> nhận`): what is not set apart by white space becomes one token.
 */
export class LineBuffer {
  #text = '';
  #pieces: Piece[] = [];
  #bold = true;
  #words = false;
  /** Nothing was added since it was set apart; to look at the text itself would put it together each time. */
  #parted = true;

  /** Adds characters that stand at `start` to `end` of the original. */
  add(text: string, start: number, end: number, bold: boolean): void {
    if (text === '') return;
    this.#pieces.push({ at: this.#text.length, length: text.length, start, end });
    this.#text += text;
    this.#parted = false;
    if (!/\S/.test(text)) return;
    this.#words = true;
    this.#bold &&= bold;
  }

  /** Sets apart what was added from what will be. */
  part(): void {
    if (this.#parted) return;
    this.#text += ' ';
    this.#parted = true;
  }

  /** Whether there is anything but white space. */
  get hasWords(): boolean {
    return this.#words;
  }

  get text(): string {
    return this.#text;
  }

  /** All words so far are bold. */
  get bold(): boolean {
    return this.#words && this.#bold;
  }

  /** The line's words; the buffer is empty afterwards. */
  take(place: LinePlace): { raw: string; tokens: Token[]; start: number; end: number } {
    const raw = this.#text;
    const pieces = this.#pieces;
    const tokens = tokensOf(raw, pieces, place);
    this.#text = '';
    this.#pieces = [];
    this.#bold = true;
    this.#words = false;
    this.#parted = true;
    return { raw, tokens, start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
  }
}

function tokensOf(raw: string, pieces: readonly Piece[], place: LinePlace): Token[] {
  const tokens: Token[] = [];
  let p = 0;
  const pieceAt = (index: number): Piece | undefined => {
    while (p + 1 < pieces.length && (pieces[p + 1]?.at ?? Infinity) <= index) p += 1;
    return pieces[p];
  };
  for (const m of raw.matchAll(RUNS)) {
    const text = mend(m[0]);
    if (text === '') continue;
    const start = offsetIn(pieceAt(m.index), m.index, 'start');
    const end = offsetIn(pieceAt(m.index + m[0].length - 1), m.index + m[0].length - 1, 'end');
    const line = place.lineAt(start);
    const { path } = place;
    // two literals: spreading one into the other would take most of the time of reading a file
    tokens.push(
      path === undefined
        ? { text, start, end, page: null, line }
        : { text, start, end, page: null, line, path },
    );
  }
  return tokens;
}

function offsetIn(piece: Piece | undefined, index: number, side: 'start' | 'end'): number {
  if (!piece) return 0;
  if (piece.end - piece.start !== piece.length) return piece[side];
  return piece.start + (index - piece.at) + (side === 'end' ? 1 : 0);
}

/** What else is known about a line. */
export interface FlowTraits {
  readonly number: number;
  readonly gap: number;
  readonly opensPage: boolean;
  readonly bold: boolean;
  /** The line's end is the end of its paragraph, not a line break within it. */
  readonly paragraph: boolean;
  /** 1 to 6, or null. */
  readonly heading: number | null;
}

/** A source line from what a buffer held. */
export function flowLine(
  taken: {
    readonly raw: string;
    readonly tokens: readonly Token[];
    readonly start: number;
    readonly end: number;
  },
  traits: FlowTraits,
): SourceLine {
  const { heading, paragraph, bold, ...place } = traits;
  return {
    kind: 'line',
    tokens: taken.tokens,
    text: taken.tokens.map((t) => t.text).join(' '),
    raw: taken.raw,
    page: null,
    start: taken.start,
    end: taken.end,
    indent: indentOf(taken.raw),
    ...place,
    ...(heading === null ? {} : { heading }),
    ...(bold ? { bold } : {}),
    ...(paragraph ? { paragraph } : {}),
  };
}

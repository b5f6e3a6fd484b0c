import type { Lexicon } from './lexicon.ts';
import { plainCodes } from './lexicon.ts';
import type { AgencyContext } from './resolve.ts';
import { type Words, type WordView, wordsOf } from './words.ts';

/** A cell that is being read. */
export class Cell {
  readonly lex: Lexicon;
  readonly w: Words;
  readonly context: AgencyContext;
  #plain: WordView | undefined;

  constructor(lex: Lexicon, text: string, context: AgencyContext) {
    this.lex = lex;
    this.w = wordsOf(text);
    this.context = context;
  }

  /** The same words without their diacritics, for a second look at what OCR may have spoiled. */
  get plain(): WordView {
    if (!this.#plain) {
      const { w } = this;
      this.#plain = { ...w, codes: plainCodes(w.from.map((from, i) => w.src.slice(from, w.to[i]))) };
    }
    return this.#plain;
  }
}

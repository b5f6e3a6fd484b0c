import type { Block } from '../../../../source/document.ts';
import { LIMITS } from '../../../../source/limits.ts';

/** Readings that are kept. Reasoned: all that begin on lines which one heading may have, with as many that were done with. */
const KEPT = 256;

/**
 * Readings of lines as headings: how many more a text may cost, and what the last ones were, since lines are tried below others as
 * well as by themselves.
 */
export class Attempts<T> {
  readonly #last = new Map<number, T | null>();
  #of: readonly Block[] | null = null;
  #left: number = LIMITS.headingReadings.most;
  #end: Block | null = null;

  /** The first block whose lines were not read since too many had been; null where all were. */
  get end(): Block | null {
    return this.#end;
  }

  /**
   * What so many lines make that begin at a block.
   * @param read makes it where it is not known
   * @returns null where they make nothing, or no more may be read
   */
  reading(blocks: readonly Block[], at: number, lines: number, read: () => T | null): T | null {
    if (blocks !== this.#of || this.#last.size >= KEPT) this.#last.clear();
    this.#of = blocks;
    const key = at * blocks.length + lines;
    const known = this.#last.get(key);
    if (known !== undefined) return known;
    if (this.#left === 0) {
      this.#end ??= blocks[at] ?? null;
      return null;
    }
    this.#left -= 1;
    const made = read();
    this.#last.set(key, made);
    return made;
  }
}

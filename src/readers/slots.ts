import { diagnostic } from '../diagnostics/report.ts';
import type { Diagnostic } from '../model/index.ts';
import { LIMITS } from '../source/limits.ts';
import { tooLong } from './budget.ts';

/**
 * How many cells the tables of a document may have, blank ones included. A short line may stand under a heading
 * of hundreds of columns, so that a file of a few megabytes would ask for more cells than any memory holds.
 */
export class SlotBudget {
  #left: number;
  /** Rows were left out of their table because there was no room. */
  short = false;
  /** Rows of single tables beyond all that a document may have, and their words: no cells are made of them. */
  readonly #beyond = { tables: 0, rows: 0, words: 0 };

  constructor(slots: number = MOST_SLOTS) {
    this.#left = slots;
  }

  /** Whether one table may have so many. */
  hasRoom(slots: number): boolean {
    return slots <= Math.min(this.#left, MOST_IN_TABLE);
  }

  take(slots: number): void {
    this.#left -= slots;
  }

  leave(rows: number, words: number): void {
    this.#beyond.rows += rows;
    this.#beyond.words += words;
  }

  /** What to tell the user; nothing where there was room for all. */
  get diagnostics(): Diagnostic[] {
    const left = this.#beyond.rows > 0 ? [tooLong(this.#beyond)] : [];
    if (!this.short) return left;
    return [
      ...left,
      diagnostic('table-too-large', {
        most: MOST_SLOTS,
        mostInTable: MOST_IN_TABLE,
        mostColumns: LIMITS.columns.most,
      }),
    ];
  }
}

/** In rows times columns, blank cells included. */
const MOST_SLOTS = LIMITS.textSlots.most;
const MOST_IN_TABLE = LIMITS.textTableSlots.most;

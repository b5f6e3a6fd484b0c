import { diagnostic } from '../diagnostics/report.ts';
import type { Diagnostic } from '../model/index.ts';
import { LIMITS } from '../source/limits.ts';

/**
 * How many cells the tables of a document may have, blank ones included. A short line may stand under a heading
 * of hundreds of columns, so that a file of a few megabytes would ask for more cells than any memory holds.
 */
export class SlotBudget {
  #left: number;
  /** Rows were left out of their table because there was no room. */
  short = false;

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

  /** What to tell the user; nothing where there was room for all. */
  get diagnostics(): Diagnostic[] {
    if (!this.short) return [];
    return [
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

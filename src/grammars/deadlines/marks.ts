/*
 * Marks of a timetable (bảng tiến độ): a table with a column a month, quarter or year, in which a sign says that
 * the work of the row falls into the column.
 */

/**
 * Signs that mark a period. A multiplication sign is the x of a spreadsheet, the letter v the tick of a typewriter;
 * boxes are marks only where something is in them.
 */
const MARKS = new Set('x v xx ● • ⬤ ◉ ◆ ★ ✓ ✔ √ 🗸 ☑ 🗹 ☒ ✗ ✘ × ✕ ✖ + * ■ ◼ ▪ █ có'.split(' '));
/** The character after a sign that makes it a picture, or none. */
const VARIATION = /[\uFE0E\uFE0F]$/u;
/** What may stand around a sign: "(x)", "x.". */
const EDGES = /^[\s([]+|[\s)\].,;]+$/gu;

/**
 * Whether a cell holds nothing but a mark: `x X ● ✓ √ + * ☒ ■ "có"` …; an empty box (☐ □ ○), a dash or words are
 * none. Never throws.
 */
export function isMark(text: string): boolean {
  // no mark is longer than a word with its brackets
  if (text.length > 16) return false;
  const sign = text.normalize('NFC').replace(EDGES, '').replace(VARIATION, '').toLowerCase();
  return MARKS.has(sign);
}

/** Numbers of rows. */

/** A printed row number without its full stop or parentheses: "10.1." is "10.1", "(3)" is "3". */
export function bareNumber(text: string): string {
  return text.replace(/^\(/, '').replace(/[.)]+$/, '');
}

/** The parts of a row number ("10.1" → [10, 1]), or null where the text is none. */
export function numberParts(text: string): number[] | null {
  if (!/^\(?\d{1,5}(?:\.\d{1,3}){0,3}[.)]{0,2}$/.test(text)) return null;
  return bareNumber(text).split('.').map(Number);
}

/** Whether a row of number `next` may stand below one of number `before`: 4 below 3, 3.1 below 3, 4 below 3.2. */
export function followsNumber(before: readonly number[], next: readonly number[]): boolean {
  const level = next.length - 1;
  if (level > before.length || next.slice(0, level).some((n, i) => n !== before[i])) return false;
  return next[level] === (before[level] ?? 0) + 1;
}

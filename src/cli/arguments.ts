/** What stands in an argument of the command line, as values. */

/** `--number 1,2 --number 3`, each a list. */
export function listed(text: string, before: readonly string[] = []): readonly string[] {
  return [
    ...before,
    ...text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ];
}

/** `--text a --text b`, each whole. */
export function gathered(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** A whole number from 1, or null. */
export function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** A number from 0 to 1, with a point or, as Vietnamese writes it, a comma before its decimals; or null. */
export function fraction(text: string): number | null {
  const pointed = text.replace(',', '.');
  const value = /^(?:0|1|0?\.\d+|1\.0+|0\.\d*)$/.test(pointed) ? Number(pointed) : Number.NaN;
  return value >= 0 && value <= 1 ? value : null;
}
